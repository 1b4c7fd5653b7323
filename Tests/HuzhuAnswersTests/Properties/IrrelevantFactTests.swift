import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// What a case does not need to know changes nothing; what it no longer knows only widens.
@Suite struct IrrelevantFactTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.cases)
  func `Facts that the scheme does not read change nothing`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) {
      let read = rules.facts(readBy: answer.scheme)
      let others = Set(worked.input.given.map(\.fact)).subtracting(read).sorted()
      if others.isEmpty { continue }
      var less = worked.input
      for fact in others { less = less.removingAll(fact) }
      let again = try rules.answer(worked, less, scheme: answer.scheme.id)
      #expect(
        rules.machine(again) == rules.machine(answer),
        "\(answer.scheme.id) without \(others.map { rules.book.vocabulary.facts[$0].name })"
      )
    }
  }

  @Test(arguments: ProjectRules.shared.cases)
  func `What belongs to another scheme changes nothing`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) {
      let scheme = answer.scheme.id
      var input = worked.input
      input.policies.removeAll { $0.scheme != scheme }
      input.assume.removeAll { $0.scheme != scheme }
      var inputs: [Case] = []
      if input.policies.count < worked.input.policies.count
        || input.assume.count < worked.input.assume.count
      {
        inputs.append(input)
      }
      for other in Self.schemes where other != scheme {
        input.policies.append(
          .init(scheme: other, facts: [:], hasNoHistory: true, place: input.place)
        )
      }
      inputs.append(input)
      for input in inputs {
        let again = try rules.answer(worked, input, scheme: scheme)
        #expect(rules.machine(again) == rules.machine(answer), "\(scheme)")
      }
    }
  }

  private static let schemes = Set(ProjectRules.shared.book.schemes.map(\.id)).sorted()

  @Test(arguments: Removals.sample)
  func `A case that knows less gets the same answer or a wider one`(_ case: Removals) throws {
    let known = `case`.known
    for (scheme, place) in `case`.removals {
      let answer = try rules.answer(`case`.worked, known, scheme: scheme)
      let wide = try rules.answer(`case`.worked, known.removing(place), scheme: scheme)
      let context = "\(scheme) without \(rules.book.vocabulary.facts[place.fact].name)"
      expectContains(wide, answer, context)
      if !isMissing(place, wide) {
        #expect(ToldAnswer(wide) == ToldAnswer(answer), "\(context), which is not missing")
      }
    }
  }

  // MARK: - What is missing

  /// Whether a fact, or something that it is derived from, is named as missing.
  private func isMissing(_ place: GivenAt, _ answer: SchemeAnswer) -> Bool {
    var names: Set = [place.fact]
    let facts = rules.book.vocabulary.facts
    if let formula = facts[place.fact].derived {
      let plan = Plan(scheme: answer.scheme, book: rules.book)
      names.formUnion(plan.facts(in: formula))
      // What a list adds up to is missing where the list is.
      var waiting = [formula]
      while let id = waiting.popLast() {
        let operation = plan.nodes[id].operation
        switch operation {
        case .total(let loop, _), .count(let loop): names.insert(loop.list)
        default: break
        }
        operation.forEachOperand { waiting.append($0) }
      }
    }
    return answer.missing.contains {
      switch ($0, place) {
      case (.fact(let missing), .subject), (.fact(let missing), .policy): names.contains(missing)
      case (.eventFact(let missing, let event), .event(let index, _)):
        names.contains(missing) && event == index
      default: false
      }
    }
  }

  // MARK: - Wider

  private func expectContains(_ wide: SchemeAnswer, _ answer: SchemeAnswer, _ context: String) {
    let isSame = wide.eligibility == answer.eligibility
    // Also of a scheme that assesses nobody it is open whether it concerns the subject.
    #expect(
      isSame || wide.eligibility == .undetermined,
      "\(context): \(answer.eligibility) becomes \(wide.eligibility)"
    )
    guard answer.eligibility != .outOfScope, wide.eligibility != .outOfScope else { return }
    expectContains(wide.pay, answer.pay, "\(context): pay")
    expectContains(wide.payIfEntitled, answer.payIfEntitled, "\(context): payIfEntitled")
    for (event, narrow) in zip(wide.events, answer.events) {
      for (benefit, one) in zip(event.benefits, narrow.benefits) {
        // While eligibility is open, a benefit is told as it is for those who are entitled.
        #expect(
          !isSame || benefit.status == one.status || benefit.status == .cannotSay,
          "\(context): \(one.clause) is \(one.status), then \(benefit.status)"
        )
        expectContains(benefit.pay, one.pay, "\(context): \(one.clause)")
      }
    }
    for one in answer.duties {
      // One that may not apply stands in the wider answer only.
      guard let duty = wide.duties.first(where: { $0.duty == one.duty }) else {
        Issue.record("\(context): \(one.clause) is not told")
        continue
      }
      #expect(duty.state == one.state || duty.state == .cannotSay, "\(context): \(one.clause)")
      guard duty.state == one.state, duty.state == .open else { continue }
      expectContains(duty.remaining, one.remaining, "\(context): \(one.clause)")
      if duty.daysLeft != nil {
        expectContains(duty.daysLeft, one.daysLeft, "\(context): days of \(one.clause)")
      }
    }
    for (entitlement, one) in zip(wide.entitlements, answer.entitlements) {
      #expect(
        !isSame || entitlement.status == one.status || entitlement.status == .cannotSay,
        "\(context): \(one.clause) is \(one.status), then \(entitlement.status)"
      )
      if entitlement.charge != nil, one.status != .doesNotApply {
        expectContains(entitlement.charge, one.charge, "\(context): \(one.clause)")
      }
    }
    for (value, one) in zip(wide.values, answer.values) where !value.isRange && !one.isRange {
      let words = Set(value.words)
      #expect(one.words.allSatisfy(words.contains), "\(context): \(one.name)")
    }
  }

  private func expectContains(_ wide: Amount?, _ narrow: Amount?, _ context: String) {
    guard let narrow else { return }
    guard let wide else {
      Issue.record("\(context): there is no amount any more")
      return
    }
    if let low = wide.low {
      #expect(narrow.low.map { low <= $0 } ?? false, "\(context): from \(low)")
    }
    if let high = wide.high {
      #expect(narrow.high.map { high >= $0 } ?? false, "\(context): to \(high)")
    }
  }
}
