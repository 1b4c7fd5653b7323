import HuzhuDocuments
import HuzhuValues

extension PublishedPlan {
  static let hainan = PublishedPlan(
    file: "hainan-2015-work-injury-table",
    scheme: "hainan.work-injury",
    readings: [
      "A1.add": "deathAfterGrade=add",
      "A1.topup": "deathAfterGrade=topup",
      "each": "severalInjuries=each",
      "highest": "severalInjuries=highest",
    ],
    missing: [
      "grade": "event.disabilityGrade", "several injuries in the period": "severalInjuries",
    ],
    reasons: [
      "no disability grade": "graded",
      "not a card holder": "card",
      "not a recognised work injury": "recognised",
    ],
    examples: hainanExamples
  )
}

/// A case of Hainan: grades of one injury or of several, or a death, of somebody with a card or not.
@Sendable
private func hainanExamples(_ inputs: JSONNode) -> [ExampleInput]? {
  var example = ExampleInput()
  example.facts = ["worker.place": "hainan"]
  var injuries: [JSONNode] = []
  var dies = false
  var isRecognised: Bool?
  for member in inputs.object?.members ?? [] {
    switch member.key {
    case "card": example.facts["worker.serviceCard"] = member.value.bool.map { "\($0)" }
    case "recognised": isRecognised = member.value.bool
    case "grade": injuries = [member.value]
    case "grades": injuries = member.value.array ?? []
    case "death": dies = member.value.bool ?? false
    case "paid": example.paidBefore = member.value.yuan
    case "question" where member.value.string == "amount on death": example.asked = injuries.count
    default: return nil
    }
  }
  var count = 0
  let isOneOfSeveral = injuries.count + (dies ? 1 : 0) > 1
  func add(_ kind: String, grade: String?, injury: Int) {
    count += 1
    example.facts["\(count): event.kind"] = kind
    example.facts["\(count): event.date"] = ExampleInput.any
    example.facts["\(count): event.disabilityGrade"] = grade
    example.facts["\(count): event.recognisedWorkInjury"] = isRecognised.map { "\($0)" }
    if isOneOfSeveral { example.facts["\(count): event.injury"] = "injury \(injury)" }
  }
  for (index, injury) in injuries.enumerated() {
    guard let grade = gradeName(injury) else { return nil }
    add("work-injury", grade: grade.isEmpty ? nil : grade, injury: index + 1)
  }
  // Somebody who dies after a grade dies of that injury.
  if dies { add("work-injury-death", grade: nil, injury: 1) }
  return [example]
}

/// A grade as the vocabulary has it: none where it is null, nothing where it is still assessed.
private func gradeName(_ node: JSONNode) -> String? {
  if node.isNull { return "none" }
  if node.string == "assessment pending" { return "" }
  return node.decimal.map { "grade-\($0.text)" }
}
