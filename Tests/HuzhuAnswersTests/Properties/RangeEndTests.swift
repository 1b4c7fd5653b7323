import HuzhuAnswers
import HuzhuLanguage
import Testing

/// A range that calls itself tight names a case for each end: the case is put to the engine again.
@Suite struct RangeEndTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.cases)
  func `The case of each end of a tight range gives that end`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) {
      try check(answer.pay, "pay", worked, worked.input, answer.scheme) { $0.pay }
      try check(answer.payIfEntitled, "payIfEntitled", worked, worked.input, answer.scheme) {
        $0.payIfEntitled
      }
      for alternative in answer.alternatives {
        let input = try worked.input.settling(alternative.given, of: answer.scheme, in: rules.book)
        let what = "under \(alternative.given.map(\.term))"
        try check(alternative.pay, "pay \(what)", worked, input, answer.scheme) { $0.pay }
        try check(
          alternative.payIfEntitled,
          "payIfEntitled \(what)",
          worked,
          input,
          answer.scheme
        ) { $0.payIfEntitled }
      }
      for (index, event) in answer.events.enumerated() {
        for (place, benefit) in event.benefits.enumerated() {
          try check(
            benefit.payIfEntitled,
            "\(benefit.clause) of event \(index + 1)",
            worked,
            worked.input,
            answer.scheme
          ) { index < $0.events.count ? $0.events[index].benefits[place].payIfEntitled : nil }
        }
      }
    }
  }

  @Test func `The worked cases have tight ranges, and such as are open above`() throws {
    var tight = 0
    var open = 0
    for worked in rules.cases {
      for answer in try rules.answers(worked) {
        guard let pay = answer.pay, pay.isTight, !pay.isExact else { continue }
        tight += 1
        if pay.high == nil { open += 1 }
      }
    }
    #expect(tight > 10)
    #expect(open > 0)
    #expect(tight > open)
  }

  private func check(
    _ amount: Amount?,
    _ what: String,
    _ worked: WorkedCase,
    _ input: Case,
    _ scheme: Scheme,
    of path: (SchemeAnswer) -> Amount?
  ) throws {
    guard let amount, amount.isTight, !amount.isExact else { return }
    for (end, settings) in [(amount.low, amount.lowCase), (amount.high, amount.highCase)] {
      guard let end else { continue }
      let told = settings.map { "\(rules.words($0.unknown, scheme))=\($0.value)" }
      let context = "\(scheme.id), \(what): the end \(end) on \(told)"
      do {
        var changed = try input.putting(settings, of: scheme, in: rules.book)
        if changed.events == nil { changed.events = [Case.Event(facts: [:], place: changed.place)] }
        let again = path(try rules.answer(worked, changed, scheme: scheme.id))
        let found = "\(again?.low?.description ?? "…") to \(again?.high?.description ?? "…")"
        #expect(again?.low == end && again?.high == end, "\(context), not \(found)")
      } catch {
        Issue.record("\(context): \(error)")
      }
    }
  }
}
