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

  @Test(arguments: ProjectRules.shared.cases)
  func `Whatever is missing can change the answer`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) where answer.eligibility != .outOfScope {
      for missing in answer.missing {
        let name = rules.words(missing, answer.scheme)
        #expect(
          try canChange(answer, missing, worked),
          "\(answer.scheme.id): no value tried for \(name) changes anything"
        )
      }
    }
  }

  // MARK: - What is open

  /// The parts of an answer that are not decided; to the ineligible nothing but that is told.
  private func openParts(_ answer: SchemeAnswer) -> [String] {
    var result: [String] = []
    func note(_ name: String, _ amount: Amount?) {
      if let amount, !amount.isExact { result.append(name) }
    }
    for duty in answer.duties where duty.state == .cannotSay { result.append(duty.clause) }
    if answer.eligibility == .undetermined { result.append("eligibility") }
    note("pay", answer.pay)
    if answer.eligibility == .ineligible { return result }
    note("payIfEntitled", answer.payIfEntitled)
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
    let values = TriedValues(book: rules.book, scheme: answer.scheme, input: worked.input)
    if try changes(worked.input, missing, ToldAnswer(answer), values, worked) { return true }
    for other in answer.missing where other != missing {
      for value in values.some(of: other) {
        guard let input = settled(worked.input, other, value, answer.scheme),
          let before = try? rules.answer(worked, input, scheme: answer.scheme.id)
        else { continue }
        if try changes(input, missing, ToldAnswer(before), values, worked) { return true }
      }
    }
    return false
  }

  private func changes(
    _ input: Case,
    _ missing: Missing,
    _ before: ToldAnswer,
    _ values: TriedValues,
    _ worked: WorkedCase
  ) throws -> Bool {
    for value in values.some(of: missing) {
      guard let settled = settled(input, missing, value, values.scheme),
        let after = try? rules.answer(worked, settled, scheme: values.scheme.id)
      else { continue }
      if ToldAnswer(after) != before { return true }
    }
    return false
  }

  /// A value that does not fit the rest of the case is no value of it.
  private func settled(_ input: Case, _ missing: Missing, _ value: String, _ scheme: Scheme) -> Case?
  {
    try? input.putting([.init(unknown: missing, value: value)], of: scheme, in: rules.book)
  }
}
