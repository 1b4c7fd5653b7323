import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import HuzhuValues
import Testing

/// The engine held against the naive evaluator, which shares only parsed documents with it.
@Suite struct SoundnessTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `A fully known case gets the naive evaluator's exact answer`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    let engine = try Engine([random.vocabulary, random.scheme])
    let naive = try exact(random, random.fullCase)
    let answer = try engine.answer(random.fullCase)
    guard naive.eligibility != .outOfScope else {
      #expect(answer.outOfScope.count == 1, "\(random.description)")
      return
    }
    let own = try #require(answer.answers.first, "\(random.description)")
    #expect(own.eligibility.rawValue == naive.eligibility.rawValue, "\(random.description)")
    #expect(own.missing.isEmpty, "\(own.missing) \(random.description)")
    if let pay = naive.pay {
      #expect(own.pay?.isExact == true, "\(random.description)")
      #expect(fen(own.pay?.low) == pay, "\(random.description)")
    }
    if let pay = naive.payIfEntitled {
      #expect(fen(own.payIfEntitled?.low) == pay, "\(random.description)")
      // Account lines add up to what is paid.
      var sum: Int128 = 0
      for line in own.receipt.lines { sum += line.amount }
      #expect(
        fen(sum) == (own.eligibility == .ineligible ? .zero : pay),
        "\(random.description)"
      )
    }
    for (index, event) in own.events.enumerated() where index < naive.eventsIfEntitled.count {
      for benefit in event.benefits {
        let theirs = naive.eventsIfEntitled[index].benefits.first { $0.clause == benefit.clause }
        #expect(
          fen(benefit.payIfEntitled.low) == theirs?.amount,
          "\(benefit.clause) \(random.description)"
        )
      }
    }
    compareEntitlements(of: own, with: naive, "\(random.description)")
    if own.eligibility != .ineligible {
      for contribution in own.contributions {
        let theirs = naive.contributions.first { $0.clause == contribution.clause }
        #expect(
          fen(contribution.amount.low) == theirs?.parties[contribution.party]?.number,
          "\(contribution.clause) \(contribution.party) \(random.description)"
        )
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `A range contains the exact answer of every case inside it`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    let engine = try Engine([random.vocabulary, random.scheme])
    let naive = try exact(random, random.fullCase)
    for (round, percent) in [10, 30, 60].enumerated() {
      let hidden = random.hiding(seed: seed &* 3 &+ UInt64(round), percent: percent)
      let answer = try engine.answer(hidden.text)
      let own = answer.answers.first ?? answer.outOfScope.first
      let context = "hidden \(hidden.touched) \(hidden.text)\n\(random.description)"
      guard let own else {
        Issue.record("no answer: \(context)")
        continue
      }
      if own.eligibility != .undetermined {
        #expect(own.eligibility.rawValue == naive.eligibility.rawValue, "\(context)")
      }
      if let pay = naive.pay, own.eligibility != .outOfScope, !own.isHypothetical {
        #expect(contains(own.pay, pay), "pay \(pay) in \(describe(own.pay)) \(context)")
      }
      if let pay = naive.payIfEntitled, own.eligibility != .outOfScope, !own.isHypothetical {
        #expect(
          contains(own.payIfEntitled, pay),
          "payIfEntitled \(pay) in \(describe(own.payIfEntitled)) \(context)"
        )
      }
      if own.eligibility != .outOfScope, !own.isHypothetical {
        compareEntitlements(of: own, with: naive, context)
      }
      // Where nothing is missing the answer is the exact one.
      if own.missing.isEmpty, let pay = naive.pay, own.eligibility != .outOfScope,
        !own.isHypothetical
      {
        #expect(own.pay?.isExact == true && fen(own.pay?.low) == pay, "\(context)")
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `The answer does not depend on the order of keys and files`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    let hidden = random.hiding(seed: seed, percent: 30)
    let forward = try Engine([random.vocabulary, random.scheme])
    let backward = try Engine([
      reversed(try Engine.parse(random.scheme, index: 0)),
      reversed(try Engine.parse(random.vocabulary, index: 1)),
    ])
    let one = try #require(
      { $0.answers.first ?? $0.outOfScope.first }(try forward.answer(hidden.text))
    )
    let other = try #require(
      { $0.answers.first ?? $0.outOfScope.first }(
        try backward.answer(reversed(try Engine.parse(hidden.text)))
      )
    )
    #expect(one.eligibility == other.eligibility, "\(random.description)")
    #expect(
      one.pay?.low == other.pay?.low && one.pay?.high == other.pay?.high,
      "\(hidden.text) \(random.description)"
    )
    #expect(one.payIfEntitled?.high == other.payIfEntitled?.high, "\(random.description)")
  }

  // MARK: Helpers

  private func exact(_ random: RandomScheme, _ text: String) throws -> NaiveAnswer {
    let world = try NaiveWorld(documents: [
      try Engine.parse(random.vocabulary), try Engine.parse(random.scheme, index: 1),
    ])
    return try world.evaluate(scheme: RandomScheme.id, case: try Engine.parse(text, index: 2))
  }

  private func fen(_ mantissa: Int128?) -> ExactNumber? {
    mantissa.flatMap { try? ExactNumber($0, over: 100) }
  }

  private func contains(_ amount: Amount?, _ exact: ExactNumber) -> Bool {
    guard let amount else { return false }
    if let low = fen(amount.low), let order = try? low.compared(to: exact), order > 0 {
      return false
    }
    if let high = fen(amount.high), let order = try? high.compared(to: exact), order < 0 {
      return false
    }
    return true
  }

  private func describe(_ amount: Amount?) -> String {
    guard let amount else { return "nothing" }
    return "\(amount.low.map { "\($0)" } ?? "…")..\(amount.high.map { "\($0)" } ?? "…") fen"
  }

  /// The same document with the members of every unordered object in the other order.
  ///
  /// Terms, values, choices and examples keep theirs: their order is part of what they say.
  private func reversed(_ node: JSONNode, keeps: Bool = false) -> JSONNode {
    var result = node
    switch node.value {
    case .object(let object):
      var members: [JSONMember] = []
      for member in object.members {
        var copy = member
        let ordered = ["of", "facts", "fields", "terms", "values", "choices", "running", "spans"]
        copy.value = reversed(member.value, keeps: ordered.contains(member.key))
        members.append(copy)
      }
      result.value = .object(JSONObject(keeps ? members : members.reversed()))
    case .array(let items):
      result.value = .array(items.map { reversed($0) })
    default: break
    }
    return result
  }
}
