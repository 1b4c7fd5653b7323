import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let xianning = PublishedPlan(
    file: "xianning-2025-model-worker-topup",
    scheme: "xianning.model-worker-aid",
    readings: ["A1.age_and": "farmerCondition=age-and", "A1.or_": "farmerCondition=or"],
    missing: [
      "local line if above 1000": "farmerLine",
      "own average income": "worker.monthlyIncomes",
      "special aid amounts": "specialAid",
    ],
    reasons: [
      "income not below the line": "below-line",
      "age not reached and able to work": "aged-or-unable",
      "moved abroad": "not-abroad",
    ],
    examples: xianningExamples
  )
}

/// A case of Xianning: a model worker in service, retired or a farmer, with an income.
///
/// Where the case says nothing else the title stands and the person is here and in contact.
@Sendable
private func xianningExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "xianning", "worker.modelWorkerLevel": "provincial",
    "worker.underDiscipline": "false", "worker.honourRevoked": "false",
    "worker.movedAbroad": "false", "worker.outOfContact": "false",
    "1: event.kind": "hardship", "1: event.date": ExampleInput.any,
  ]
  for member in inputs.object?.members ?? [] {
    let value = member.value
    switch member.key {
    case "status": example.facts["worker.status"] = value.string
    case "avg_income": example.facts["worker.averageIncome"] = value.rate("CNY/month")
    case "monthly_income":
      for (index, income) in (value.array ?? []).enumerated() {
        let name = "worker.monthlyIncomes \(index + 1): amount"
        example.facts[name] = income.rate("CNY/month")
      }
    case "fixed_income": example.facts["worker.fixedIncome"] = value.rate("CNY/month")
    case "sex": example.facts["worker.sex"] = value.string == "M" ? "male" : "female"
    case "age": example.facts["worker.age"] = value.decimal.map { "\($0.text) year" }
    case "able_to_work": example.facts["worker.ableToWork"] = value.bool.map { "\($0)" }
    case "moved_abroad": example.facts["worker.movedAbroad"] = value.bool.map { "\($0)" }
    case "line":
      guard let line = value.rate("CNY/month") else { return nil }
      example.settled.insert("farmerLine=\(line)")
    case "serious_illness" where value.bool == true:
      example.facts["1: event.kind"] = "serious-illness"
    case "question" where value.string == "special aid": break
    default: return nil
    }
  }
  return [example]
}
