import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// What is named as missing is what the answer still hangs on: all of it, and nothing else.
@Suite struct MissingTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.cases)
  func `Something is missing exactly while something is open`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) where answer.eligibility != .outOfScope {
      let open = openParts(answer)
      let missing = answer.missing.map { rules.words($0, answer.scheme) }
      #expect(
        open.isEmpty == missing.isEmpty,
        "\(answer.scheme.id): open are \(open), missing are \(missing)"
      )
      if !answer.alternatives.isEmpty { #expect(!missing.isEmpty, "\(answer.scheme.id)") }
    }
  }

  /// Where next to nothing is known no one or two facts decide, and trying more takes minutes.
  private static let decidable = ProjectRules.shared.cases.filter { $0.name != "little-known" }

  @Test(arguments: decidable)
  func `Whatever is missing can change the answer`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) where answer.eligibility != .outOfScope {
      for missing in answer.missing {
        let name = rules.words(missing, answer.scheme)
        let needed = Self.needsMore.first {
          $0.example == worked.name && $0.scheme == answer.scheme.id && $0.missing == name
        }
        if let needed {
          let input = try needed.case(worked.input, rules.book)
          let before = try rules.answer(worked, input, scheme: answer.scheme.id)
          #expect(try changes(input, missing, before, worked), "\(answer.scheme.id): \(name)")
        } else {
          #expect(
            try canChange(answer, missing, worked),
            "\(answer.scheme.id): no value tried for \(name) changes anything"
          )
        }
      }
    }
  }

  /// Something missing that matters only once other things are known, which ones is told here.
  private struct NeedsMore {
    var example = "little-known"
    var scheme: String
    var missing: String
    /// What is to be known first, as options give it.
    var options: [String] = []
    var readings: [String] = []

    func `case`(_ input: Case, _ book: Rulebook) throws(CannotPut) -> Case {
      var result = input
      for option in options { try result.set(option, in: book) }
      for reading in readings { try result.assume(reading, in: book) }
      return result
    }
  }

  private static let needsMore = [
    // The two readings differ by an amount that depends on the burden, and the most that is paid in
    // a year hides it while the history is open.
    NeedsMore(
      scheme: "weihai.critical-cost",
      missing: #"{"term":"deductibleIs"}"#,
      options: [
        "event.kind=hospital-stay", "event.ownBurden=20000 CNY",
        "weihai.critical-cost:history.burden=0 CNY", "weihai.critical-cost:history.paid=0 CNY",
      ]
    ),
    // Without a registration there is no day on which the age would be taken.
    NeedsMore(
      scheme: "guangdong.hui-ji-xiang",
      missing: #"{"fact":"worker.birthDate"}"#,
      options: ["registration.date=2026-05-20", "worker.place=guangdong"]
    ),
    // How days are counted matters for a stay that is neither short nor beyond the ceiling.
    NeedsMore(
      example: "beijing.hospital-allowance: day of discharge not known",
      scheme: "beijing.hospital-allowance",
      missing: #"{"term":"dayCount"}"#,
      options: ["event.leftOn=2011-03-09"]
    ),
    // Counted by the event, the most that is paid does not depend on what was paid before.
    NeedsMore(
      scheme: "guangdong.hui-zhuan-xiang",
      missing: #"{"fact":"history.paid"}"#,
      readings: ["guangdong.hui-zhuan-xiang:ceilingPer=policy"]
    ),
    // The list matters for an illness that may be on it, of somebody who is aided.
    NeedsMore(
      scheme: "taiyuan-rail.medical-aid",
      missing: #"{"term":"seriousIllnesses"}"#,
      options: ["event.kind=serious-illness", "event.person=worker", "event.illness=leukaemia"]
    ),
  ]

  // MARK: - What is open

  /// The parts of an answer that are not decided; to the ineligible nothing but that is told.
  private func openParts(_ answer: SchemeAnswer) -> [String] {
    var result: [String] = []
    func note(_ name: String, _ amount: Amount?) {
      if let amount, !amount.isExact { result.append(name) }
    }
    for duty in answer.duties {
      if duty.state == .cannotSay { result.append(duty.clause) }
      for amount in [duty.remaining, duty.shortfall, duty.excess] { note(duty.clause, amount) }
      note("\(duty.clause), its days", duty.daysLeft)
    }
    // A known fact that can still be mended leaves eligibility open, and nothing to ask.
    let toMend = answer.reasons.filter { $0.event == nil && $0.state == .open }.map(\.clause)
    let isAsked = answer.members.allSatisfy { $0.state != .open || toMend.contains($0.clause) }
    if answer.eligibility == .undetermined, toMend.isEmpty || !isAsked {
      result.append("eligibility")
    }
    note("pay", answer.pay)
    if answer.eligibility == .ineligible { return result }
    note("payIfEntitled", answer.payIfEntitled)
    for capacity in answer.capacities {
      if capacity.state == .unknown { result.append(capacity.clause) }
      note(capacity.clause, capacity.left)
    }
    for entitlement in answer.entitlements {
      if !entitlement.mayProvide.isEmpty { result.append(entitlement.clause) }
      note(entitlement.clause, entitlement.recurrence?.rate)
      note(entitlement.clause, entitlement.recurrence?.times)
    }
    let parties =
      answer.entitlements.map(\.parties) + answer.events.flatMap { $0.benefits.map(\.parties) }
    for party in parties where party.paidBy.count > 1 || party.decidedBy.count > 1 {
      result.append("who pays or decides")
    }
    if answer.isHypothetical {
      for event in answer.events {
        for benefit in event.benefits { note(benefit.clause, benefit.payIfEntitled) }
      }
    }
    for entitlement in answer.entitlements where entitlement.status != .doesNotApply {
      if entitlement.status == .cannotSay { result.append(entitlement.clause) }
      note(entitlement.clause, entitlement.charge)
      note(entitlement.clause, entitlement.insteadOf)
    }
    for part in answer.contributions { note("\(part.clause) \(part.party)", part.amount) }
    for value in answer.values where value.isRange || value.words.count > 1 {
      result.append(value.name)
    }
    return result
  }

  // MARK: - What changes it

  /// Whether some value changes the answer, alone or beside a value of something else missing.
  private func canChange(
    _ answer: SchemeAnswer,
    _ missing: Missing,
    _ worked: WorkedCase
  ) throws -> Bool {
    if try changes(worked.input, missing, answer, worked) { return true }
    let values = TriedValues(book: rules.book, scheme: answer.scheme, input: worked.input)
    for other in answer.missing where other != missing {
      for value in values.few(of: other) {
        guard let input = settled(worked.input, other, value, answer.scheme),
          let before = try? rules.answer(worked, input, scheme: answer.scheme.id)
        else { continue }
        if try changes(input, missing, before, worked, tryingFew: true) { return true }
      }
    }
    return false
  }

  private func changes(
    _ input: Case,
    _ missing: Missing,
    _ before: SchemeAnswer,
    _ worked: WorkedCase,
    tryingFew: Bool = false
  ) throws -> Bool {
    let scheme = before.scheme
    let told = ToldAnswer(before)
    let values = TriedValues(book: rules.book, scheme: scheme, input: worked.input)
    for value in tryingFew ? values.few(of: missing) : values.some(of: missing) {
      guard let settled = settled(input, missing, value, scheme),
        let after = try? rules.answer(worked, settled, scheme: scheme.id)
      else { continue }
      if ToldAnswer(after) != told { return true }
    }
    return false
  }

  /// A value that does not fit the rest of the case is no value of it.
  private func settled(
    _ input: Case,
    _ missing: Missing,
    _ value: String,
    _ scheme: Scheme
  ) -> Case? {
    try? input.putting([.init(unknown: missing, value: value)], of: scheme, in: rules.book)
  }
}
