import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let beijing = PublishedPlan(
    file: "beijing-2011-hospital-allowance",
    scheme: "beijing.hospital-allowance",
    readings: [
      "A1.stay": "unpaidDaysPer=event",
      "A1.year": "unpaidDaysPer=policy",
      "A2.nights": "dayCount=nights",
      "A2.both": "dayCount=both",
    ],
    missing: [:],
    reasons: ["must be below 55": "age", "must be below 60": "age"],
    parts: ["first": .event(0), "second": .event(1)],
    examples: beijingExamples
  )
}

/// A case of Beijing: stays of so many days or between two days, or somebody's sex and age.
///
/// Every case is that of somebody in service who joined through the unit, with nothing paid before.
@Sendable
private func beijingExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "beijing", "worker.inService": "true", "worker.sex": ExampleInput.any,
    "worker.age": ExampleInput.any, "policy.start": ExampleInput.any,
    "policy.enrolledByUnit": "true", "history": "none",
  ]
  let isAccident = inputs["cause"]?.string == "accident"
  let kind = isAccident ? "accident-hospital" : ExampleInput.any
  for member in inputs.object?.members ?? [] {
    let text = member.value.string
    switch member.key {
    case "stays":
      let stays = (member.value.array ?? []).compactMap(\.decimal)
      for (index, days) in stays.enumerated() {
        example.facts["\(index + 1): event.kind"] = kind
        example.facts["\(index + 1): event.date"] = ExampleInput.any
        example.facts["\(index + 1): event.hospitalDays"] = "\(days.text) day"
      }
      if stays.count > 1 { example.years = stays.map { _ in 0 } }
    case "admitted":
      example.facts["1: event.kind"] = kind
      example.facts["1: event.date"] = text
      // The papers of such a case print no number of days.
      example.facts["1: event.hospitalDays"] = "none"
    case "discharged": example.facts["1: event.leftOn"] = text
    case "cause" where isAccident: break
    case "sex": example.facts["worker.sex"] = text == "F" ? "female" : "male"
    case "age": example.facts["worker.age"] = member.value.decimal.map { "\($0.text) year" }
    case "question" where text == "each stay": break
    default: return nil
    }
  }
  return [example]
}
