import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Admits a benefit at most at the smallest room left in any limit that names it.
  func admit(
    _ position: Int,
    _ benefits: inout [BenefitOutcome],
    _ index: Int,
    _ earlier: [EventOutcome]
  ) {
    var amount = benefits[position].remaining
    if amount.possible.interval?.single == 0, !amount.possible.mayFail { return }
    for (number, limit) in plan.scheme.limits.enumerated() where limit.benefits.contains(position) {
      var binds = limit.when.map { evaluate($0) } ?? .flag(true)
      if binds.truth != .no { binds = both(binds, isInWindow(index, limit.per)) }
      if binds.truth == .no { continue }
      let (room, isUnbounded) = room(of: limit, index, earlier, benefits, upTo: position)
      benefits[position].rooms.append(
        BenefitOutcome.Room(
          limit: number,
          room: isUnbounded == .yes ? nil : room.possible.interval,
          isBinding: binds.truth == .yes && isUnbounded == .no
        )
      )
      if isUnbounded == .yes { continue }
      let bounded = smaller(amount, room)
      if binds.truth == .open || isUnbounded == .open {
        let either = amount.union(bounded)
        amount = Evaluated(
          either.possible,
          unknowns: either.unknowns.union(binds.unknowns).union(room.unknowns),
          terms: either.terms.union(binds.terms)
        )
      } else {
        amount = bounded
      }
    }
    benefits[position].admitted = amount
  }

  /// The smaller of an amount and a room; only what can be the smaller one stays missing.
  private func smaller(_ amount: Evaluated, _ room: Evaluated) -> Evaluated {
    guard let x = amount.possible.interval, let y = room.possible.interval else {
      return Evaluated(
        .failure,
        unknowns: amount.unknowns.union(room.unknowns),
        terms: amount.terms.union(room.terms)
      )
    }
    var unknowns = ChoiceSet()
    if x.low <= y.high { unknowns = unknowns.union(amount.unknowns) }
    if y.low <= x.high { unknowns = unknowns.union(room.unknowns) }
    return Evaluated(
      Possible(
        .number(x.smallest(y)),
        mayFail: amount.possible.mayFail || room.possible.mayFail
      ),
      unknowns: unknowns,
      terms: amount.terms.union(room.terms)
    )
  }

  /// What a limit still leaves for a benefit of an event.
  ///
  /// A limit on payments leaves everything while one payment is left, and nothing after.
  private func room(
    of limit: Limit,
    _ index: Int,
    _ earlier: [EventOutcome],
    _ benefits: [BenefitOutcome],
    upTo position: Int
  ) -> (room: Evaluated, isUnbounded: Truth) {
    var used = Evaluated.number(0)
    var countsPayments = false
    if case .payments = limit.bound { countsPayments = true }
    if let opening = limit.opening {
      let counts = countsOpening(index, limit.per)
      if counts.truth != .no {
        let own = evaluate(opening)
        let amount =
          countsPayments
          ? own : inFenExactly(own, scale: plan.nodes[opening].type.scale)
        used = gated(amount, by: counts)
      }
    }
    for (event, outcome) in earlier.enumerated() {
      var paid = sum(limit.benefits, of: outcome.benefits)
      if paid.possible.interval?.single == 0, !paid.possible.mayFail { continue }
      if countsPayments { paid = isPayment(paid) }
      let same = isSameWindow(event, index, limit.per)
      if same.truth == .no { continue }
      var counted = same
      if let when = limit.when { counted = both(counted, asked(when, of: event)) }
      used = plus(used, gated(paid, by: counted))
    }
    switch limit.bound {
    case .atMost(let node):
      for member in limit.benefits where member < position {
        used = plus(used, benefits[member].admitted)
      }
      let bound = evaluate(node)
      return (left(inFenExactly(bound, scale: plan.nodes[node].type.scale), used), .no)
    case .payments(let node):
      let scale = plan.nodes[node].type.scale
      let bound = operand(node, scale: scale)
      let count = Self.widened(used.possible.interval ?? Interval(0), by: scale)
      let allowed = combined(bound.interval, [bound])
      guard let most = bound.interval else {
        return (Evaluated(.failure, unknowns: bound.unknowns, terms: bound.terms), .open)
      }
      let isOver = Self.truth(count, .atLeast, most)
      let none = Evaluated(
        .number(0),
        terms: used.terms.union(allowed.terms)
      )
      var room = none
      if isOver == .open { room.unknowns = used.unknowns.union(allowed.unknowns) }
      return (room, !isOver)
    }
  }

  /// Asks the condition of a limit or an exclusive of an earlier event.
  func asked(_ when: NodeID, of event: Int) -> Evaluated {
    let outer = self.event
    self.event = event
    forget()
    defer {
      self.event = outer
      forget()
    }
    return evaluate(when)
  }

  private func left(_ bound: Evaluated, _ used: Evaluated) -> Evaluated {
    guard let most = bound.possible.interval, let gone = used.possible.interval else {
      return Evaluated(
        .failure,
        unknowns: bound.unknowns.union(used.unknowns),
        terms: bound.terms.union(used.terms)
      )
    }
    return Evaluated(
      Possible(
        .number(Self.sum(most, Self.negated(gone)).largest(Interval(0))),
        mayFail: bound.possible.mayFail || used.possible.mayFail
      ),
      unknowns: bound.unknowns.union(used.unknowns),
      terms: bound.terms.union(used.terms)
    )
  }

  /// Money at the fen; a bound with more decimals is cut down, so that it is never exceeded.
  private func inFenExactly(_ amount: Evaluated, scale: Int) -> Evaluated {
    guard let interval = amount.possible.interval else { return amount }
    var result = amount
    let wide = Self.widened(interval, by: 2 - scale)
    result.possible.values = .number(
      Self.rounded(wide, scale: max(scale, 2), step: 1, at: 2, mode: .down)
    )
    return result
  }
}
