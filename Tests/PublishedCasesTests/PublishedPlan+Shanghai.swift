import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let shanghai = PublishedPlan(
    file: "shanghai-2019-deep-hardship",
    scheme: "shanghai.deep-hardship",
    readings: ["A1.yes": "combining=together", "A1.one": "combining=one"],
    missing: ["dibao of last year": "local.lastYearsMinimumLiving"],
    reasons: [
      "1161 > 1160": "income",
      "needs Shanghai registration": "registered",
      "level not listed": "level",
      "not a serious illness": "serious",
    ],
    examples: shanghaiExamples
  )
}

/// A case of Shanghai: a household with its income, its pupils and its sick, and what it asks for.
///
/// Every case is that of an employee in service. What makes a household eligible is left to the
/// example where the case says only that it is.
@Sendable
private func shanghaiExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "shanghai", "worker.inService": "true", "worker.registeredAt": "shanghai",
    "household.hardshipFamily": ExampleInput.any, "household.persons": ExampleInput.any,
    "household.monthlyIncome": ExampleInput.any,
  ]
  var aids: [String] = []
  var isSerious: Bool?
  for member in inputs.object?.members ?? [] {
    let value = member.value
    switch member.key {
    case "eligible" where value.bool == true: break
    case "persons": example.facts["household.persons"] = value.decimal.map { "\($0.text) person" }
    case "monthly_income":
      example.facts["household.monthlyIncome"] = value.rate("CNY/month")
    case "dibao_last_year":
      example.facts["local.lastYearsMinimumLiving"] = value.rate("CNY/month/person")
    case "registered":
      example.facts["worker.registeredAt"] = value.bool == true ? "shanghai" : "elsewhere"
    case "question" where value.string == "living": aids.append("living")
    case "students":
      aids.append("study")
      for (index, student) in (value.array ?? []).enumerated() {
        guard let level = schoolLevels[student.string ?? ""] else { return nil }
        example.facts["household.children \(index + 1): schoolLevel"] = level
      }
    case "own_medical":
      aids.append("medical")
      for (index, cost) in (value.array ?? []).enumerated() {
        example.facts["household.patients \(index + 1): ownBurden"] = cost.yuan
      }
    case "serious": isSerious = value.bool
    default: return nil
    }
  }
  for index in (inputs["own_medical"]?.array ?? []).indices {
    let name = "household.patients \(index + 1): seriousIllness"
    example.facts[name] = isSerious.map { "\($0)" }
  }
  if !aids.isEmpty {
    example.facts["1: event.kind"] = "hardship"
    example.facts["1: event.date"] = ExampleInput.any
    example.facts["1: event.aidsSought"] = aids.joined(separator: ",")
  }
  return [example]
}

private let schoolLevels = [
  "university": "university",
  "high_school": "upper-secondary",
  "special_education": "special-education",
  "primary": "primary",
]
