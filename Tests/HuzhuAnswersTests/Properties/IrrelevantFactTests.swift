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
  func `A fact that the scheme does not read changes nothing`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) {
      let read = readFacts(answer.scheme)
      for fact in Set(worked.input.given.map(\.fact)).sorted() where !read.contains(fact) {
        let less = worked.input.removingAll(fact)
        let again = try rules.answer(worked, less, scheme: answer.scheme.id)
        #expect(
          rules.machine(again) == rules.machine(answer),
          "\(answer.scheme.id) without \(rules.book.vocabulary.facts[fact].name)"
        )
      }
    }
  }

  @Test(arguments: ProjectRules.shared.cases)
  func `What belongs to another scheme changes nothing`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked) {
      let scheme = answer.scheme.id
      var less = worked.input
      less.policies.removeAll { $0.scheme != scheme }
      less.assume.removeAll { $0.scheme != scheme }
      var more = less
      for other in Set(rules.book.schemes.map(\.id)).sorted() where other != scheme {
        more.policies.append(
          .init(scheme: other, facts: [:], hasNoHistory: true, place: more.place)
        )
      }
      for input in [less, more] {
        let again = try rules.answer(worked, input, scheme: scheme)
        #expect(rules.machine(again) == rules.machine(answer), "\(scheme)")
      }
    }
  }

  @Test(arguments: ProjectRules.shared.cases)
  func `A case that knows less gets the same answer or a wider one`(_ worked: WorkedCase) throws {
    let known = worked.input.writingHistory(in: rules.book)
    for answer in try rules.answers(worked, known) {
      for place in known.given where canRemove(place, known) {
        let name = rules.book.vocabulary.facts[place.fact].name
        let wide = try rules.answer(worked, known.removing(place), scheme: answer.scheme.id)
        let context = "\(answer.scheme.id) without \(name)"
        expectContains(wide, answer, context)
        if !isMissing(place, wide) {
          #expect(ToldAnswer(wide) == ToldAnswer(answer), "\(context), which is not missing")
        }
      }
    }
  }

  // MARK: - What is read

  /// The facts that a scheme reads, and those that are bound to them by what always holds.
  private func readFacts(_ scheme: Scheme) -> Set<Int> {
    let plan = Plan(scheme: scheme, book: rules.book)
    var result: Set<Int> = []
    for (fact, uses) in plan.factUses.enumerated() where uses > 0 { result.insert(fact) }
    for condition in plan.vocabulary.always { result.formUnion(plan.facts(in: condition)) }
    // A list is not read as a fact is: one walks over it, and nothing counts that.
    for (fact, definition) in plan.vocabulary.facts.enumerated() {
      if case .list = definition.type { result.insert(fact) }
    }
    // Events are settled in the order of their days.
    if let date = plan.vocabulary.factByName["event.date"] { result.insert(date) }
    return result
  }

  /// Of several events one alone cannot lose its day.
  private func canRemove(_ place: GivenAt, _ input: Case) -> Bool {
    guard case .event(_, let fact) = place else { return true }
    return fact != rules.book.vocabulary.factByName["event.date"] || (input.events ?? []).count < 2
  }

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
