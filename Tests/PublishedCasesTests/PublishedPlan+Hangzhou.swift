import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let hangzhou = PublishedPlan(
    file: "hangzhou-2021-medical-mutual-aid",
    scheme: "hangzhou.medical-mutual-aid",
    readings: [
      "A2.year": "bandsPer=policy",
      "A2.stay": "bandsPer=event",
      "A3.flat": "minimumIs=flat",
      "A3.capped": "minimumIs=capped",
      "listed": "criticalIllnesses=with melanoma",
      "not listed": "criticalIllnesses=without melanoma",
    ],
    missing: ["list of 30 critical illnesses": "criticalIllnesses"],
    reasons: ["hospital level below 2": "hospital-level"],
    parts: [
      "P1": .benefits(["own-burden"]),
      "P2": .benefits(["critical-illness", "allowance", "in-situ"]),
      "P3": .benefits(["womens-cancer", "womens-in-situ", "hysterectomy"]),
    ],
    examples: hangzhouExamples
  )
}

/// A case of Hangzhou: a stay in hospital, or several, of somebody with some of three packages.
///
/// Every case is that of somebody in service who has joined, with nothing paid before.
@Sendable
private func hangzhouExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = [
    "worker.place": "hangzhou", "worker.inService": "true", "policy.start": ExampleInput.any,
    "history": "none",
  ]
  let shared = inputs.object?.members ?? []
  // A case that tells of no admissions tells of one.
  let admissions = inputs["admissions"]?.array?.map { $0.object?.members ?? [] } ?? [[]]
  if admissions.count > 1 { example.years = admissions.map { _ in 0 } }
  for (index, admission) in admissions.enumerated() {
    let event = "\(index + 1): event."
    example.facts[event + "kind"] = ExampleInput.any
    example.facts[event + "date"] = ExampleInput.any
    for member in shared + admission {
      switch member.key {
      case "own_burden_yuan":
        example.facts[event + "ownBurden"] = member.value.yuan
      case "hospital_level":
        guard let level = ExampleInput.hospitalLevel(member.value) else { return nil }
        example.facts[event + "hospitalLevel"] = level
      case "hospital_days":
        example.facts[event + "hospitalDays"] = member.value.decimal.map { "\($0.text) day" }
      case "packages":
        let packages = (member.value.array ?? []).compactMap { packageNames[$0.string ?? ""] }
        example.facts["policy.packages"] = packages.joined(separator: ",")
      case "critical_illness", "in_situ", "one_of_6_gynae_cancers", "diagnosis", "admissions":
        break
      default: return nil
      }
    }
    guard tellIllness(inputs, event + "illness", &example) else { return nil }
  }
  return [example]
}

/// A case says that an illness is on a list; an example names one, and settles that the list has it.
private func tellIllness(_ inputs: JSONNode, _ fact: String, _ example: inout ExampleInput) -> Bool
{
  let isCritical = inputs["critical_illness"]?.bool
  if inputs["one_of_6_gynae_cancers"]?.bool == true {
    example.facts[fact] = "cervical-cancer"
    example.settled.insert("womensCancers=with cervical-cancer")
    if isCritical == true { example.settled.insert("criticalIllnesses=with cervical-cancer") }
  } else if isCritical == true {
    example.facts[fact] = "acute-infarction"
    example.settled.insert("criticalIllnesses=with acute-infarction")
  } else if inputs["in_situ"]?.bool == true {
    // It has a sum of its own, so the plan itself says that it is none of the critical illnesses.
    example.facts[fact] = "carcinoma-in-situ"
  } else if isCritical == false {
    example.facts[fact] = "other-illness"
    example.settled.insert("criticalIllnesses=without other-illness")
  } else if let diagnosis = inputs["diagnosis"]?.string {
    guard diagnosis == "malignant melanoma" else { return false }
    example.facts[fact] = "melanoma"
  }
  return true
}

private let packageNames = [
  "P1": "own-burden", "P2": "illness-and-allowance", "P3": "womens-illness",
]
