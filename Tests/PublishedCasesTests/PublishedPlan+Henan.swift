import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let henan = PublishedPlan(
    file: "henan-2024-truck-drivers",
    scheme: "henan.truck-drivers",
    readings: [
      "A1.event": "deductiblePer=accident",
      "A1.year": "deductiblePer=year",
      "A2.sum": "deathAfterDisability=sum",
      "A2.topup": "deathAfterDisability=topup",
    ],
    missing: ["disability scale": "disabilityPay"],
    reasons: [
      "hospital below level 2": "hospital-level",
      "only newly joining members": "newly-joined",
      "cover has ended": "within-cover",
    ],
    examples: henanExamples
  )
}

/// A case of Henan: treatment after accidents, a disability, a death, or a day of joining.
///
/// Every case is that of a truck driver who joined as the plan says, with nothing paid before.
@Sendable
private func henanExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "henan", "worker.occupation": "truck-driver", "worker.joinedOnline": "true",
    "worker.unionSince": ExampleInput.any, "policy.start": ExampleInput.any, "history": "none",
  ]
  let dies = inputs["event"]?.string == "death"
  for member in inputs.object?.members ?? [] {
    let yuan = member.value.yuan
    switch member.key {
    case "medical_own":
      example.addTreatment("ownPart", yuan, injury: dies ? 1 : nil)
    case "accidents":
      for (index, own) in (member.value.array ?? []).enumerated() {
        example.addTreatment("ownPart", own.yuan, injury: index + 1)
      }
      example.years = member.value.array?.map { _ in 0 }
    case "personal_total": example.addTreatment("ownBurden", yuan, injury: nil)
    case "self_paid": example.facts["1: event.selfPaid"] = yuan
    case "disability_grade":
      example.addEvent("accident-disability")
      example.facts["1: event.disabilityGrade"] = member.value.decimal.map { "grade-\($0.text)" }
    case "disability_paid" where dies:
      // What is asked for is the sum of both, so the disability is an event of the case.
      example.addEvent("accident-disability")
      example.facts["1: event.disabilityGrade"] = ExampleInput.any
      example.settle("disabilityPay", yuan)
    case "disability_paid": example.facts["history.paidDisability"] = yuan
    case "second_amount":
      example.addEvent("accident-disability")
      example.facts["1: event.disabilityGrade"] = ExampleInput.any
      example.settle("disabilityPay", yuan)
    case "joined": example.facts["worker.unionSince"] = member.value.string
    case "cover": example.facts["policy.start"] = member.value.array?.first?.string
    case "accident":
      example.addTreatment("ownPart", ExampleInput.any, injury: nil)
      example.facts["1: event.date"] = member.value.string
    case "hospital_level", "event": break
    case "question" where member.value.string == "total over both": break
    default: return nil
    }
  }
  if dies {
    example.addEvent("accident-death")
    if inputs["medical_own"] != nil { example.facts["2: event.injury"] = "injury 1" }
  }
  if let given = inputs["hospital_level"] {
    guard let level = ExampleInput.hospitalLevel(given) else { return nil }
    for fact in example.facts.keys where fact.hasSuffix(": event.hospitalLevel") {
      example.facts[fact] = level
    }
  }
  return [example]
}

extension ExampleInput {
  /// Adds an event of a kind and returns its number.
  @discardableResult
  fileprivate mutating func addEvent(_ kind: String) -> Int {
    let count = 1 + facts.keys.count { $0.hasSuffix(": event.kind") }
    facts["\(count): event.kind"] = kind
    facts["\(count): event.date"] = Self.any
    return count
  }

  fileprivate mutating func addTreatment(_ fact: String, _ yuan: String?, injury: Int?) {
    let count = addEvent("accident-hospital")
    facts["\(count): event.\(fact)"] = yuan
    facts["\(count): event.hospitalLevel"] = Self.any
    facts["\(count): event.injury"] = injury.map { "injury \($0)" }
  }

  fileprivate mutating func settle(_ term: String, _ yuan: String?) {
    if let yuan { settled.insert("\(term)=\(yuan)") }
  }
}
