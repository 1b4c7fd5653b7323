import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let tianmen = PublishedPlan(
    file: "tianmen-2024-study-aid",
    scheme: "tianmen.study-aid",
    readings: ["A1.aid": "studentLoanIs=counts-as-aid", "A1.no": "studentLoanIs=no-aid"],
    missing: ["measure of clearly low income": "clearlyLowIncome"],
    reasons: [
      "level not covered": "level",
      "excluded institution": "place",
      "no double aid": "no-double-aid",
      "after the deadline": "in-time",
      "unit has no union": "unit-union",
    ],
    examples: tianmenExamples
  )
}

/// A case of Tianmen: the children of an employee on the hardship register (F) or not (N).
///
/// Where the case says nothing else the employee is in service in a unit with a union, the children
/// study full-time at ordinary places without aid or loan, and nobody objects.
@Sendable
private func tianmenExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "tianmen", "worker.inService": "true", "worker.unitHasUnion": "true",
    "1: event.kind": "child-studies", "1: event.displayPassed": "true",
  ]
  var hasOtherAid = false
  var hasLoan = false
  for member in inputs.object?.members ?? [] {
    let value = member.value
    switch member.key {
    case "group":
      example.facts["household.hardshipRecognised"] = "\(value.string == "F")"
      if value.string == "N" { example.facts["household.hardshipGrounds"] = ExampleInput.any }
    case "ground" where value.string == "income": example.facts["household.hardshipGrounds"] = "[]"
    case "income_per_head":
      example.facts["household.incomePerHead"] = value.rate("CNY/month/person")
    case "unit_has_union": example.facts["worker.unitHasUnion"] = value.bool.map { "\($0)" }
    case "applied": example.facts["1: event.applicationDate"] = value.string
    case "other_aid": hasOtherAid = value.bool ?? false
    case "student_loan": hasLoan = value.bool ?? false
    case "children": break
    default: return nil
    }
  }
  for (index, child) in (inputs["children"]?.array ?? []).enumerated() {
    guard let (level, place) = studies[child.string ?? ""] else { return nil }
    let name = "household.children \(index + 1): "
    example.facts[name + "schoolLevel"] = level
    example.facts[name + "studyPlace"] = place
    example.facts[name + "fullTime"] = "true"
    example.facts[name + "otherAid"] = "\(hasOtherAid)"
    example.facts[name + "studentLoan"] = "\(hasLoan)"
  }
  return [example]
}

private let studies = [
  "higher": ("higher-education", "ordinary"),
  "higher (military academy)": ("higher-education", "military-academy"),
  "higher (fee-exempt teacher training)": ("higher-education", "fee-exempt-teacher-training"),
  "graduate": ("graduate-school", "ordinary"),
  "secondary": ("upper-secondary", "ordinary"),
  "secondary vocational": ("secondary-vocational", "ordinary"),
  "junior secondary": ("junior-secondary", "ordinary"),
]
