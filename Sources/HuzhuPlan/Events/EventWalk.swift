import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Settles the events one after another: claims, amounts, exclusives, limits, running totals.
  ///
  /// - Complexity: O(*e*²·*b*) for *e* events and *b* benefits, as each event asks the earlier ones
  ///   whether they share its windows.
  func settleEvents() -> [EventOutcome] {
    totals = RunningTotals(count: plan.scheme.runnings.count)
    var settled: [EventOutcome] = []
    for index in situation.events.indices {
      event = index
      forget()
      settled.append(settle(index, after: settled))
    }
    event = nil
    forget()
    return settled
  }

  private func settle(_ index: Int, after earlier: [EventOutcome]) -> EventOutcome {
    totals.claims = nil
    let claims = plan.scheme.claims.map { evaluate($0.root) } ?? .flag(true)
    totals.claims = claims
    totals.binding = []
    forget()
    var benefits: [BenefitOutcome] = []
    for benefit in plan.scheme.benefits {
      benefits.append(
        part(
          benefit.clause,
          fails: { $0.computed.possible.mayFail },
          evaluating: { compute(benefit, claims: claims) }
        )
      )
    }
    for exclusive in plan.scheme.exclusives { apply(exclusive, to: &benefits, index, earlier) }
    for position in benefits.indices { admit(position, &benefits, index, earlier) }
    for (running, definition) in plan.scheme.runnings.enumerated() {
      totals.added[running].append(added(index, definition, running, benefits))
    }
    var members: [Evaluated] = []
    for member in plan.scheme.claims?.members ?? [] {
      members.append(evaluate(plan.scheme.clauses[member].node))
    }
    return EventOutcome(
      claims: claims,
      members: members,
      benefits: benefits,
      total: total(of: benefits)
    )
  }

  /// The amount of a benefit by its own formula, in fen.
  private func compute(_ benefit: Benefit, claims: Evaluated) -> BenefitOutcome {
    var applies = claims
    if let when = benefit.when, applies.truth != .no { applies = both(applies, evaluate(when)) }
    if let subject = benefit.subject, subject != (situation.subject ?? plan.scheme.subject) {
      applies = .flag(false)
    }
    var raw = Evaluated.number(0)
    var rounded = Evaluated.number(0)
    var each: Evaluated?
    var times: Evaluated?
    if case .pay(let node) = benefit.gives, applies.truth != .no {
      raw = inDoubt(applies.truth == .open) { evaluate(node) }
      var due = notNegative(inFen(raw, scale: plan.nodes[node].type.scale))
      if let partInHand, let amount = raw.possible.interval, amount.high < 0 {
        note(Fault(part: partInHand, node: node, reason: .negativePayment))
      }
      if let count = benefit.every.flatMap({ $0.times }) {
        let own = notNegative(evaluate(count))
        (each, times) = (due, own)
        due = repeated(due, own)
      }
      rounded = gated(due, by: applies)
    } else if case .pay = benefit.gives {
      rounded = Evaluated(.number(0), terms: applies.terms)
    }
    var outcome = BenefitOutcome(
      applies: applies,
      computed: rounded,
      unrounded: raw,
      isExcluded: .no,
      remaining: rounded,
      admitted: rounded,
      rooms: []
    )
    (outcome.each, outcome.times) = (each, times)
    if case .pay = benefit.gives, applies.truth != .no { outcome.parties = parties(of: benefit) }
    if applies.truth == .no, claims.truth != .no, let when = benefit.when {
      outcome.refusal = refusal(by: when)
    }
    if derives, case .pay(let node) = benefit.gives, applies.truth != .no {
      // Of what recurs a line of its own stands above both factors.
      let times = benefit.every.flatMap { $0.times }
      derive(node, depth: times == nil ? 0 : 1, into: &outcome.derivation)
      if let times { derive(times, depth: 1, into: &outcome.derivation) }
    }
    return outcome
  }

  /// An amount so many times; neither is below zero.
  func repeated(_ amount: Evaluated, _ times: Evaluated) -> Evaluated {
    var result = Possible.failure
    if let x = amount.possible.interval, let y = times.possible.interval {
      result = Possible(
        .number(Self.product(x, y)),
        mayFail: amount.possible.mayFail || times.possible.mayFail || times.possible.mayBeNone
      )
    }
    return Evaluated(
      result,
      unknowns: amount.unknowns.union(times.unknowns),
      terms: amount.terms.union(times.terms)
    )
  }

  /// The named conditions that fail or are open, unless one without a name may fail too.
  func refusal(by condition: NodeID) -> Refusal {
    var members = [condition]
    if case .all(let items) = plan.nodes[condition].operation { members = items }
    var result = Refusal()
    for member in members {
      if case .clause(let clause, let inner) = plan.nodes[member].operation {
        switch evaluate(inner).truth {
        case .no: result.failing.append(clause)
        case .open: result.open.append(clause)
        case .yes: break
        }
      } else if evaluate(member).truth != .yes {
        return Refusal()
      }
    }
    return result.failing.isEmpty ? Refusal() : result
  }

  /// A payment is never below zero: one that is fails, and a range ends there.
  func notNegative(_ amount: Evaluated) -> Evaluated {
    guard let interval = amount.possible.interval, interval.low < 0 else { return amount }
    guard interval.high >= 0 else {
      return Evaluated(.failure, unknowns: amount.unknowns, terms: amount.terms)
    }
    return Evaluated(
      Possible(
        .number(Interval(0, interval.high, highOpen: interval.highOpen)),
        mayFail: amount.possible.mayFail
      ),
      unknowns: amount.unknowns,
      terms: amount.terms
    )
  }

  /// An amount rounded as the scheme says; to the fen, half up, where it says nothing.
  func inFen(_ amount: Evaluated, scale: Int) -> Evaluated {
    guard let interval = amount.possible.interval else {
      return Evaluated(.failure, unknowns: amount.unknowns, terms: amount.terms)
    }
    let wide = Self.widened(interval, by: 2 - scale)
    let result = Self.rounded(
      wide,
      scale: max(scale, 2),
      step: plan.scheme.rounding?.step ?? 1,
      at: 2,
      mode: plan.scheme.rounding?.mode ?? .halfUp
    )
    return Evaluated(
      Possible(
        .number(result),
        mayFail: amount.possible.mayFail || amount.possible.mayBeNone
      ),
      unknowns: amount.unknowns,
      terms: amount.terms
    )
  }

  /// What the settled benefits add to a running total.
  private func added(
    _ index: Int,
    _ running: Running,
    _ position: Int,
    _ benefits: [BenefitOutcome]
  ) -> Evaluated {
    switch running.kind {
    case .amount, .count: return contribution(of: index, to: position)
    case .paid(let members):
      return gated(sum(members, of: benefits), by: isCounted(index, running))
    case .payments(let members):
      return gated(
        isPayment(sum(members, of: benefits)),
        by: isCounted(index, running)
      )
    }
  }

  func sum(_ members: [Int], of benefits: [BenefitOutcome]) -> Evaluated {
    var total = Evaluated.number(0)
    for member in members { total = plus(total, benefits[member].admitted) }
    return total
  }

  /// One where more than zero is paid.
  func isPayment(_ amount: Evaluated) -> Evaluated {
    guard let interval = amount.possible.interval else {
      return Evaluated(
        Possible(.number(Interval(0, 1))),
        unknowns: amount.unknowns,
        terms: amount.terms
      )
    }
    if interval.low > 0 { return Evaluated(.number(1), terms: amount.terms) }
    if interval.high <= 0 { return Evaluated(.number(0), terms: amount.terms) }
    return Evaluated(
      Possible(.number(Interval(0, 1))),
      unknowns: amount.unknowns,
      terms: amount.terms
    )
  }
}
