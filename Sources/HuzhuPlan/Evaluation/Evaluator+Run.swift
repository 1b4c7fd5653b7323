import HuzhuLanguage
import HuzhuValues

/// How a curable condition that does not hold is counted.
enum CureMode {
  case asItStands
  case cured
}

extension Evaluator {
  /// Runs the whole plan in the current cell.
  package func run() -> Outcome {
    event = nil
    day = nil
    it = nil
    records = []
    totals = RunningTotals(count: plan.scheme.runnings.count)
    forget()
    let scheme = plan.scheme
    let scope = scheme.scope.map { evaluate($0) } ?? .flag(true)
    let version = isInForce()
    let strict = eligible()
    var eligibility = strict
    var clauses = [Evaluated?](repeating: nil, count: scheme.clauses.count)
    for member in scheme.eligibility?.members ?? [] where concerns(scheme.clauses[member].subject) {
      clauses[member] = evaluate(scheme.clauses[member].node)
    }
    let hasCurable = scheme.clauses.contains { $0.isCurable }
    var payable = strict
    if hasCurable {
      cures = .cured
      forget()
      let cured = eligible()
      // Failing only for want of what can still be brought: open.
      if strict.truth == .no, cured.truth != .no {
        eligibility = undecided(cured.unknowns, strict.terms.union(cured.terms))
      } else if strict.truth == .open {
        eligibility.unknowns = strict.unknowns.union(cured.unknowns)
      }
      cures = .asItStands
      forget()
    }
    payable = both(both(scope, version), payable)
    let events = settleEvents()
    var cured = events
    if hasCurable {
      cures = .cured
      cured = settleEvents()
      cures = .asItStands
      forget()
    }
    let total = schemeTotal(events)
    let totalIfCured = hasCurable ? schemeTotal(cured) : total
    return Outcome(
      scope: scope, version: version, eligibility: eligibility, clauses: clauses, strict: strict,
      events: events, eventsIfCured: cured, pay: gated(total, by: payable),
      payIfEntitled: totalIfCured, entitlements: entitlements(),
      contributions: contributions(), values: answerValues(), duties: duties())
  }

  /// Whether a clause speaks of the subject of the case.
  func concerns(_ subject: String?) -> Bool {
    (subject ?? plan.scheme.subject) == (situation.subject ?? plan.scheme.subject)
  }

  private func eligible() -> Evaluated {
    guard let requirement = plan.scheme.eligibility else { return .flag(true) }
    var relevant: [NodeID] = []
    var areAll = true
    for member in requirement.members {
      if concerns(plan.scheme.clauses[member].subject) {
        relevant.append(plan.scheme.clauses[member].node)
      } else {
        areAll = false
      }
    }
    return areAll ? evaluate(requirement.root) : all(relevant)
  }

  /// Whether the day that selects the version lies within it.
  private func isInForce() -> Evaluated {
    let effective = plan.scheme.effective
    var day = Evaluated(.day(situation.on))
    if let by = effective.by {
      let own = evaluate(by)
      if own.possible.interval != nil { day = own }
    }
    guard let days = day.possible.interval else { return .flag(true) }
    var truth = Truth.yes
    if let from = effective.from {
      truth = truth.and(Self.truth(days, .atLeast, Interval(Int128(from.ordinal))))
    }
    if let until = effective.until {
      truth = truth.and(Self.truth(days, .under, Interval(Int128(until.ordinal))))
    }
    return Evaluated(.flag(truth), unknowns: day.unknowns, terms: day.terms)
  }

  // MARK: Prices, contributions, duties

  private func entitlements() -> [EntitlementOutcome] {
    var result: [EntitlementOutcome] = []
    for (index, benefit) in plan.scheme.benefits.enumerated() where concerns(benefit.subject) {
      if case .pay = benefit.gives { continue }
      guard plan.benefitReadsEvent[index] else {
        result.append(entitlement(index, benefit, event: nil))
        continue
      }
      for position in situation.events.indices {
        event = position
        forget()
        result.append(entitlement(index, benefit, event: position))
      }
      event = nil
      forget()
    }
    return result
  }

  private func entitlement(_ index: Int, _ benefit: Benefit, event: Int?) -> EntitlementOutcome {
    var applies = benefit.when.map { evaluate($0) } ?? .flag(true)
    if event != nil, let claims = plan.scheme.claims {
      applies = both(evaluate(claims.root), applies)
    }
    switch benefit.gives {
    case .provide(let node):
      return EntitlementOutcome(
        benefit: index, event: event, applies: applies, gives: evaluate(node), insteadOf: nil)
    case .charge(let node, let instead):
      return EntitlementOutcome(
        benefit: index, event: event, applies: applies, gives: money(node),
        insteadOf: instead.map { money($0) })
    case .pay(let node):
      return EntitlementOutcome(
        benefit: index, event: event, applies: applies, gives: money(node), insteadOf: nil)
    }
  }

  private func money(_ node: NodeID) -> Evaluated {
    inFen(evaluate(node), scale: plan.nodes[node].type.scale)
  }

  private func contributions() -> [ContributionOutcome] {
    var result: [ContributionOutcome] = []
    for (index, contribution) in plan.scheme.contributions.enumerated()
    where concerns(contribution.subject) {
      let applies = contribution.when.map { evaluate($0) } ?? .flag(true)
      let amount =
        applies.truth == .no
        ? Evaluated(.number(0), terms: applies.terms) : gated(money(contribution.amount), by: applies)
      result.append(
        ContributionOutcome(
          contribution: index, applies: applies, amount: amount,
          parties: parties(contribution, amount)))
    }
    return result
  }

  /// What each party pays; a party that could pay and does not is answered with nothing.
  private func parties(
    _ contribution: Contribution, _ amount: Evaluated
  ) -> [(party: Int, amount: Evaluated)] {
    switch contribution.payers {
    case .one(let node):
      let payer = evaluate(node)
      var possible = namedChoices(in: node)
      if case .choice(let items) = payer.possible.values, items.count == 1 {
        possible = possible.union(items)
      }
      var result: [(party: Int, amount: Evaluated)] = []
      for party in possible.items {
        var pays = Truth.open
        if case .choice(let items) = payer.possible.values {
          pays = !items.contains(party) ? .no : items.count == 1 && payer.possible.isKnown ? .yes : .open
        }
        result.append(
          (party, gated(amount, by: Evaluated(.flag(pays), unknowns: payer.unknowns, terms: payer.terms))))
      }
      return result
    case .shares(let shares):
      var rest = amount
      var result: [(party: Int, amount: Evaluated)] = []
      for share in shares {
        guard let node = share.share else {
          result.append((share.party, rest))
          continue
        }
        var part: Evaluated
        let own = evaluate(node)
        let type = plan.nodes[node].type
        if type.unit?.isNumber ?? false {
          let rate = operand(own, from: type.scale, to: type.scale)
          let base = operand(amount, from: 2, to: 2)
          var product: Interval?
          if let x = rate.interval, let y = base.interval { product = Self.product(x, y) }
          part = inFen(combined(product, [rate, base]), scale: type.scale + 2)
        } else {
          part = inFen(own, scale: type.scale)
        }
        // No party is asked for more than is left.
        if let x = part.possible.interval, let y = rest.possible.interval {
          part.possible.values = .number(x.smallest(y))
          rest = Evaluated(
            Possible(.number(Self.sum(y, Self.negated(x.smallest(y)))), mayFail: part.possible.mayFail),
            unknowns: rest.unknowns.union(part.unknowns), terms: rest.terms.union(part.terms))
        }
        result.append((share.party, part))
      }
      return result
    }
  }

  /// The items of a choice that a formula names, whichever of them it comes to.
  private func namedChoices(in node: NodeID) -> ChoiceSet {
    var result = ChoiceSet()
    switch plan.nodes[node].operation {
    case .constant(.choice(let item)): result.insert(item)
    case .value(let value, _): result = namedChoices(in: plan.scheme.values[value].node)
    case .term(let term, _):
      for piece in plan.scheme.terms[term].pieces {
        switch piece.content {
        case .stated(let inner): result = result.union(namedChoices(in: inner))
        case .unstated(_, .oneOf(let readings)):
          for reading in readings { result = result.union(namedChoices(in: reading.node)) }
        case .unstated: break
        }
      }
    case .choose(let branches, let otherwise):
      for branch in branches { result = result.union(namedChoices(in: branch.then)) }
      if let otherwise { result = result.union(namedChoices(in: otherwise)) }
    case .otherwise(let first, let second):
      result = namedChoices(in: first).union(namedChoices(in: second))
    case .table(let table):
      for row in table.rows { result = result.union(namedChoices(in: row.result)) }
      if let otherwise = table.otherwise { result = result.union(namedChoices(in: otherwise)) }
    default: break
    }
    return result
  }

  private func answerValues() -> [Evaluated?] {
    var result: [Evaluated?] = []
    for value in plan.scheme.values { result.append(value.isAnswer ? evaluate(value.node) : nil) }
    return result
  }

  private func duties() -> [DutyOutcome] {
    var result: [DutyOutcome] = []
    for (index, duty) in plan.scheme.duties.enumerated() where concerns(duty.subject) {
      let applies = duty.when.map { evaluate($0) } ?? .flag(true)
      let holds = applies.truth == .no ? .flag(true) : evaluate(duty.condition)
      var measured: Evaluated?
      var bound: Evaluated?
      if let node = duty.measured, let limit = duty.bound {
        let scale = max(plan.nodes[node].type.scale, plan.nodes[limit].type.scale)
        if plan.nodes[node].type == .day {
          measured = evaluate(node)
          bound = evaluate(limit)
        } else {
          let counted = operand(node, scale: scale)
          let owed = operand(limit, scale: scale)
          measured = combined(counted.interval, [counted])
          bound = combined(owed.interval, [owed])
        }
      }
      result.append(
        DutyOutcome(duty: index, applies: applies, holds: holds, measured: measured, bound: bound))
    }
    return result
  }

  // MARK: Sums

  /// What all events pay together.
  ///
  /// A sum of ranges is wider than the range of the sum where a limit ties the events together, so
  /// it is cut to what each limit allows over the window that holds them all; and where the limit is
  /// the only one on its benefits, the sum is the smaller of the room and of what was computed.
  private func schemeTotal(_ events: [EventOutcome]) -> Evaluated {
    var sum = Evaluated.number(0)
    for event in events { sum = plus(sum, event.total) }
    guard let interval = sum.possible.interval, interval.single == nil, events.count > 0 else {
      return sum
    }
    var result = interval
    for (number, limit) in plan.scheme.limits.enumerated() {
      guard case .atMost(let node) = limit.bound, limit.when == nil,
        let room = commonRoom(of: limit, node, events)
      else { continue }
      var inside = Interval(0)
      var computed = Interval(0)
      var outside = Interval(0)
      var isPlain = true
      for event in events {
        for (position, benefit) in event.benefits.enumerated() {
          guard let paid = benefit.admitted.possible.interval,
            let due = benefit.remaining.possible.interval
          else { return sum }
          if limit.benefits.contains(position) {
            inside = Self.sum(inside, paid)
            computed = Self.sum(computed, due)
            let others = plan.scheme.limits.enumerated().contains {
              $0.offset != number && $0.element.benefits.contains(position)
            }
            if others || benefit.isExcluded == .open { isPlain = false }
          } else {
            outside = Self.sum(outside, paid)
          }
        }
      }
      if isPlain {
        let exact = Self.sum(computed.smallest(room), outside)
        if let both = result.intersection(exact) { result = both }
      } else {
        let most = Self.sum(inside.smallest(Interval(room.high, room.high, lowOpen: room.highOpen, highOpen: room.highOpen)), outside)
        if most.high < result.high, most.high >= result.low {
          result = Interval(
            result.low, most.high, lowOpen: result.lowOpen, highOpen: most.highOpen)
        }
      }
    }
    sum.possible.values = .number(result)
    return Evaluated(sum.possible, unknowns: sum.unknowns, terms: sum.terms)
  }

  /// The room of a limit over all events, where they certainly share one window of it.
  private func commonRoom(
    of limit: Limit, _ bound: NodeID, _ events: [EventOutcome]
  ) -> Interval? {
    var room: Interval?
    for index in events.indices {
      event = index
      forget()
      defer {
        event = nil
        forget()
      }
      guard isInWindow(index, limit.per).truth == .yes,
        index == 0 || isSameWindow(0, index, limit.per).truth == .yes
      else { return nil }
      let scale = plan.nodes[bound].type.scale
      guard scale <= 2, var own = operand(bound, scale: 2).interval else { return nil }
      if index == 0, let opening = limit.opening {
        let counts = countsOpening(0, limit.per)
        guard plan.nodes[opening].type.scale <= 2 else { return nil }
        let used = operand(opening, scale: 2)
        guard let gone = gated(combined(used.interval, [used]), by: counts).possible.interval else {
          return nil
        }
        own = Self.sum(own, Self.negated(gone)).largest(Interval(0))
        room = own
      } else if index == 0 {
        room = own
      } else if limit.opening == nil {
        room = room.map { $0.union(own) }
      } else if own.single == nil {
        return nil
      }
    }
    return room
  }
}
