import HuzhuAnswers
import HuzhuLanguage
import HuzhuValues
import Testing

extension PublishedCase {
  /// Everything in which the engine's answers to the examples of this case are not the published ones.
  func differences(in project: Project) throws -> [Difference] {
    let scheme = try #require(project.scheme(plan.scheme))
    let inputs = try #require(plan.examples(inputs), "an input of \(id) is not known")
    var found: [FoundAnswer] = []
    for example in scheme.examples where example.from == id {
      let answer = try #require(try project.answer(example, of: scheme))
      found.append(
        FoundAnswer(book: project.book, scheme: scheme, example: example, answer: answer)
      )
    }
    try #require(found.count == inputs.count, "\(id) has \(found.count) examples")
    var result: [Difference] = []
    func note(_ aspect: Aspect, _ published: String, _ found: String) {
      if published == found { return }
      result.append(Difference(caseID: id, aspect: aspect, published: published, found: found))
    }
    note(.examples, "1", "\(found.count)")
    for (input, one) in zip(inputs, found) {
      let (given, told) = compared(input, with: one)
      note(.inputs, list(given), list(told))
      let read = published(assume.map { "\($0.ambiguity).\($0.reading)" })
      note(.assume, list(read.union(input.settled)), list(one.assumed))
      if let years = input.years {
        note(.years, "\(years) and \(years)", "\(one.years.cover) and \(one.years.calendar)")
      }
      if let paid = input.paidBefore {
        note(.paidBefore, paid, paidBefore(input.asked, one))
      }
    }
    if expected.outcome == "premium" {
      note(.amount, expected.amount ?? "", premium(found))
      return result
    }
    for (input, one) in zip(inputs, found) {
      // Of a case that only asks who is eligible the amount is no part.
      let outcome =
        expected.outcome == "eligible" ? one.eligibility : one.outcome(asked: input.asked)
      note(.outcome, expected.outcome, outcome)
      let pay = one.pay(asked: input.asked)?.yuan ?? "nothing"
      if let amount = expected.amount { note(.amount, amount, pay) }
      if let range = expected.range { note(.range, range, pay) }
      for (part, amount) in expected.breakdown {
        let found = plan.parts[part].map { one.pay($0) } ?? "no such part"
        note(.breakdown, "\(part): \(amount)", "\(part): \(found)")
      }
      note(.alternatives, list(alternatives), list(one.alternatives(asked: input.asked)))
      note(.missing, list(missing), list(one.missing))
      note(.reason, reason, list(one.reasons))
      note(.payee, expected.payee ?? "", "")
      if let period = expected.period { note(.period, period, one.period) }
    }
    return result
  }

  // MARK: - As published

  /// Readings in the names of the scheme; one that is not known stays as it is.
  private func published(_ readings: [String]) -> Set<String> {
    Set(readings.map { plan.readings[$0] ?? $0 })
  }

  private var alternatives: Set<String> {
    Set(
      expected.alternatives.map {
        "\(plan.readings[$0.reading] ?? $0.reading): \($0.outcome) \($0.amount ?? "")"
      }
    )
  }

  /// What is missing, and the terms of which readings are told side by side.
  private var missing: Set<String> {
    var result = Set(expected.missing.map { plan.missing[$0] ?? $0 })
    for alternative in expected.alternatives {
      let reading = plan.readings[alternative.reading] ?? alternative.reading
      result.insert(String(reading.prefix { $0 != "=" }))
    }
    return result
  }

  private var reason: String { expected.reason.map { plan.reasons[$0] ?? $0 } ?? "" }

  // MARK: - Compared

  /// The facts in which a case and an example differ.
  private func compared(
    _ input: ExampleInput,
    with found: FoundAnswer
  ) -> (given: Set<String>, told: Set<String>) {
    var given: Set<String> = []
    var told: Set<String> = []
    let facts = found.facts
    for name in Set(input.facts.keys).union(facts.keys) {
      let (mine, theirs) = (input.facts[name], facts[name])
      if mine == theirs || (mine == ExampleInput.any && theirs != nil) { continue }
      if let mine { given.insert("\(name)=\(mine)") }
      if let theirs { told.insert("\(name)=\(theirs)") }
    }
    return (given, told)
  }

  /// What the engine pays for all events before the one that is asked for.
  private func paidBefore(_ asked: Int?, _ found: FoundAnswer) -> String {
    var sum: Int128 = 0
    for event in found.answer.events.prefix(asked ?? 0) {
      guard event.pay.isExact, let fen = event.pay.low else { return "a range" }
      sum += fen
    }
    return yuanText(sum)
  }

  /// What the member pays in all examples of the case together.
  private func premium(_ found: [FoundAnswer]) -> String {
    var sum: Int128 = 0
    for one in found {
      for part in one.answer.contributions where part.party == "member" {
        guard part.amount.isExact, let fen = part.amount.low else { return "a range" }
        sum += fen
      }
    }
    return yuanText(sum)
  }

  private func list(_ items: Set<String>) -> String { items.sorted().joined(separator: "; ") }
}
