import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import HuzhuValues
import Testing

/// What is proved of random schemes, held against cases that were run.
@Suite struct ProofSoundnessTests {
  @Test(arguments: 0..<80 as Range<UInt64>)
  func `No case contradicts a proof`(seed: UInt64) throws {
    let random = RandomScheme(seed: seed)
    let world = try ProofWorld([random.vocabulary, random.scheme])
    let proofs = Proved(world.obligations)
    let plan = Plan(scheme: world.book.schemes[0], book: world.book)
    for other in 0..<10 as Range<UInt64> {
      guard var input = try read(random, in: world.book) else { continue }
      vary(&input, world.book, seed: seed &* 97 &+ other)
      guard let outcome = run(input, plan) else { continue }
      compare(outcome, with: proofs, plan, "\(random.description)")
      compareCosts(input, outcome, proofs, plan, "\(random.description)")
      compareOrder(input, outcome, proofs, plan, "\(random.description)")
    }
  }

  /// The parts for which each kind was proved, and those for which it was refuted.
  private struct Proved {
    var proved: [Obligation.Kind: Set<String>] = [:]
    var refuted: [Obligation.Kind: Set<String>] = [:]

    init(_ obligations: [Obligation]) {
      for obligation in obligations {
        switch obligation.state {
        case .proved: proved[obligation.kind, default: []].insert(obligation.part)
        case .refuted: refuted[obligation.kind, default: []].insert(obligation.part)
        case .undecided: break
        }
      }
    }

    func proves(_ kind: Obligation.Kind, _ part: String) -> Bool {
      proved[kind]?.contains(part) ?? false
    }

    func refutes(_ kind: Obligation.Kind, _ part: String) -> Bool {
      refuted[kind]?.contains(part) ?? false
    }
  }

  // MARK: Cases

  private func read(_ random: RandomScheme, in book: Rulebook) throws -> Case? {
    let (node, _) = readJSON(SourceText(name: "case", text: random.fullCase), index: 9)
    return readCase(try #require(node), in: book, findings: Findings())
  }

  private func run(_ input: Case, _ plan: Plan) -> Outcome? {
    guard let on = input.on,
      case .success(let situation) = Situation.projecting(
        input,
        on: on,
        scheme: plan.scheme,
        vocabulary: plan.vocabulary
      )
    else { return nil }
    let evaluator = Evaluator(plan: plan, situation: situation)
    guard evaluator.keepsAlways() == .yes, evaluator.contradictedFacts().isEmpty else { return nil }
    let outcome = evaluator.run()
    return outcome.scope.truth == .yes && outcome.version.truth == .yes ? outcome : nil
  }

  /// Gives some facts other values of their domain.
  private func vary(_ input: inout Case, _ book: Rulebook, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func changed(_ given: [Int: Case.Given]) -> [Int: Case.Given] {
      var result = given
      for fact in given.keys.sorted() where random.chance(50) {
        guard case .plain(let possible)? = given[fact]?.value, let place = given[fact]?.place,
          book.vocabulary.facts[fact].derived == nil,
          let other = drawn(possible, book.vocabulary.facts[fact], &random)
        else { continue }
        result[fact] = Case.Given(.plain(other), at: place)
      }
      return result
    }
    input.facts = changed(input.facts)
    for index in input.policies.indices {
      input.policies[index].facts = changed(input.policies[index].facts)
    }
    input.events = input.events?.map { Case.Event(facts: changed($0.facts), place: $0.place) }
  }

  private func drawn(_ value: Possible, _ fact: Fact, _ random: inout SplitMix64) -> Possible? {
    switch fact.type {
    case .flag: return .flag(random.chance(50))
    case .quantity:
      guard let domain = fact.domain else { return nil }
      let size = Int(clamping: (domain.high - domain.low) / fact.step)
      let most = random.pick([10, 1_000, 100_000, 1_000_000, 10_000_000])
      return .number(domain.low + Int128(random.number(0...min(size, most))) * fact.step)
    case .day:
      guard let day = value.interval?.single, let domain = fact.domain else { return nil }
      return Possible(
        .day(
          Interval(min(max(day + Int128(random.number(-800...800)), domain.low), domain.high))
        )
      )
    default: return nil
    }
  }

  // MARK: Comparing

  private func compare(_ outcome: Outcome, with proofs: Proved, _ plan: Plan, _ context: String) {
    if proofs.refutes(.entitlement, "") {
      #expect(outcome.eligibility.truth == .no, "\(context)")
    }
    guard outcome.eligibility.truth != .no else { return }
    for event in outcome.eventsIfCured {
      for (benefit, found) in zip(plan.scheme.benefits, event.benefits) {
        let name = benefit.clause
        guard case .pay = benefit.gives, found.applies.truth == .yes else { continue }
        if proofs.proves(.result, name) {
          #expect(!found.computed.possible.mayFail, "result of \(name) \(context)")
        }
        if proofs.proves(.notNegative, name), let low = found.unrounded.possible.interval?.low {
          #expect(low >= 0, "\(name) below zero \(context)")
        }
        if proofs.refutes(.benefit, name) {
          #expect(found.computed.possible.interval?.high ?? 0 <= 0, "\(name) is given \(context)")
        }
      }
    }
    for (index, clause) in plan.scheme.clauses.enumerated() {
      guard proofs.refutes(.condition, clause.id), let truth = outcome.clauses[index]?.truth else {
        continue
      }
      #expect(truth != .open, "\(clause.id) \(context)")
    }
    for limit in plan.scheme.limits where proofs.proves(.limit, limit.clause) {
      compare(limit, outcome, plan, context)
    }
  }

  /// What a limit of all events admits is never more than its bound.
  private func compare(_ limit: Limit, _ outcome: Outcome, _ plan: Plan, _ context: String) {
    guard case .atMost(let node) = limit.bound, limit.when == nil, plan.nodes[node].type.scale == 0,
      case .constant(.number(let most)) = plan.nodes[constant(node, plan)].operation,
      case .fixed(let window) = limit.per, window == .policy || window == .lifetime
    else { return }
    var total: Int128 = 0
    for event in outcome.eventsIfCured {
      for benefit in limit.benefits {
        total += event.benefits[benefit].admitted.possible.interval?.low ?? 0
      }
    }
    #expect(total <= most * 100, "\(limit.clause) \(context)")
  }

  private func constant(_ node: NodeID, _ plan: Plan) -> NodeID {
    guard case .term(let term, _) = plan.nodes[node].operation,
      case .stated(let inner)? = plan.scheme.terms[term].pieces.first?.content
    else { return node }
    return inner
  }

  /// With more cost in the last event each benefit pays for it as much or more.
  private func compareCosts(
    _ input: Case,
    _ outcome: Outcome,
    _ proofs: Proved,
    _ plan: Plan,
    _ context: String
  ) {
    guard outcome.eligibility.truth != .no, let events = input.events, events.count == 1 else {
      return
    }
    for (fact, given) in events[0].facts {
      let name = plan.vocabulary.facts[fact].name
      guard case .plain(let possible) = given.value, let amount = possible.interval?.single,
        let domain = plan.vocabulary.facts[fact].domain
      else { continue }
      for more in [1, 100, 12_345, 1_000_000] as [Int128] where amount + more <= domain.high {
        var other = input
        other.events?[0].facts[fact] = Case.Given(.plain(.number(amount + more)), at: given.place)
        guard let higher = run(other, plan) else { continue }
        for (index, benefit) in plan.scheme.benefits.enumerated()
        where proofs.proves(.moreNeverLess, benefit.clause + ":" + name) {
          guard let a = outcome.eventsIfCured[0].benefits[index].computed.possible.interval?.single,
            let b = higher.eventsIfCured[0].benefits[index].computed.possible.interval?.single
          else { continue }
          #expect(a <= b, "\(benefit.clause) \(name) \(amount) + \(more) \(context)")
        }
      }
    }
  }

  /// With all events on one day the total is the same in the other order.
  private func compareOrder(
    _ input: Case,
    _ outcome: Outcome,
    _ proofs: Proved,
    _ plan: Plan,
    _ context: String
  ) {
    guard proofs.proves(.order, ""), var events = input.events, events.count > 1 else { return }
    if let date = plan.vocabulary.factByName["event.date"], let day = events[0].facts[date] {
      for index in events.indices { events[index].facts[date] = day }
    }
    var one = input
    one.events = events
    var other = input
    other.events = events.reversed()
    guard let a = run(one, plan)?.payIfEntitled.possible, a.isKnown,
      let b = run(other, plan)?.payIfEntitled.possible, b.isKnown,
      let x = a.interval?.single, let y = b.interval?.single
    else { return }
    let steps = Int128(events.count * plan.scheme.benefits.count)
    let most = steps * (plan.scheme.rounding?.step ?? 1)
    #expect((x - y).magnitude <= most.magnitude, "\(x) or \(y) \(context)")
  }
}
