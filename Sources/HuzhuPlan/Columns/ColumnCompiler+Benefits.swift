import HuzhuLanguage
import HuzhuValues

/// What one benefit brings for the only event, in fen.
struct ColumnBenefit {
  var applies: ColumnCondition
  /// The amount by its formula, before and after its rounding, and each time where it recurs.
  var unrounded: ColumnValue
  var each: ColumnValue
  var times: ColumnValue?
  var remaining: ColumnValue
  var admitted: ColumnValue
}

extension ColumnCompiler {
  /// The benefits of the event: amounts, exclusives, limits.
  mutating func benefits(claims: ColumnCondition, _ context: ColumnContext) -> [ColumnBenefit] {
    var result: [ColumnBenefit] = []
    for benefit in plan.scheme.benefits { result.append(compute(benefit, claims, context)) }
    for exclusive in plan.scheme.exclusives { apply(exclusive, to: &result, context) }
    for position in result.indices { admit(position, &result, context) }
    return result
  }

  private mutating func compute(
    _ benefit: Benefit,
    _ claims: ColumnCondition,
    _ context: ColumnContext
  ) -> ColumnBenefit {
    var applies = claims
    if let when = benefit.when { applies = both(applies, condition(when, context)) }
    if let subject = benefit.subject, subject != (question.subject ?? plan.scheme.subject) {
      applies = ColumnCondition(false)
    }
    let nothing = ColumnValue(Lane(0))
    guard case .pay(let node) = benefit.gives else {
      return ColumnBenefit(
        applies: applies,
        unrounded: nothing,
        each: nothing,
        remaining: nothing,
        admitted: nothing
      )
    }
    let raw = value(node, context)
    var due = notNegative(inFen(raw, scale: plan.nodes[node].type.scale))
    let each = due
    var times: ColumnValue?
    if let count = benefit.every.flatMap({ $0.times }) {
      let own = notNegative(operand(count, plan.nodes[count].type.scale, context))
      times = own
      due = combined(builder.multiply(due.lane, own.lane), due, own)
    }
    let amount = gated(due, by: applies)
    return ColumnBenefit(
      applies: applies,
      unrounded: raw,
      each: each,
      times: times,
      remaining: amount,
      admitted: amount
    )
  }

  /// An amount rounded as the scheme says; to the fen, half up, where it says nothing.
  mutating func inFen(_ amount: ColumnValue, scale: Int) -> ColumnValue {
    var wide = amount
    wide.isFrail = wide.isFrail || wide.none != .never
    wide.none = .never
    guard let lane = scaled(amount.lane, from: scale, to: 2) else { return tooLarge() }
    wide.lane = lane
    let rounding = plan.scheme.rounding
    return rounded(
      wide,
      from: max(scale, 2),
      to: 2,
      step: rounding?.step ?? 1,
      rounding?.mode ?? .halfUp
    )
  }

  /// A payment is never below zero: one that is fails.
  mutating func notNegative(_ amount: ColumnValue) -> ColumnValue {
    let isNegative = builder.less(amount.lane, Lane(0))
    if isNegative == .never { return amount }
    var result = amount
    result.known = builder.and(amount.known, isNegative.inverse)
    result.lane = builder.larger(amount.lane, Lane(0))
    result.isFrail = true
    return result
  }

  /// a where a condition holds, b where it does not; while it is open both must be the same.
  private mutating func either(
    _ condition: ColumnCondition,
    _ a: ColumnValue,
    _ b: ColumnValue
  ) -> ColumnValue {
    var known = builder.or(
      builder.and(condition.yes, a.known),
      builder.and(condition.no, b.known)
    )
    if !condition.isDecided, !condition.isFrail {
      let same = builder.all([a.known, b.known, builder.equal(a.lane, b.lane)])
      known = builder.or(known, same)
    }
    let weakest = weaker(a.basis, b.basis)
    return ColumnValue(
      lane(condition.yes, a, b),
      known: known,
      basis: basis(condition.yes, a.basis, basis(condition.no, b.basis, weakest)),
      isFrail: a.isFrail || b.isFrail || condition.isFrail
    )
  }

  // MARK: Exclusives

  private mutating func apply(
    _ exclusive: Exclusive,
    to benefits: inout [ColumnBenefit],
    _ context: ColumnContext
  ) {
    var binds = exclusive.when.map { condition($0, context) } ?? ColumnCondition(true)
    binds = both(binds, isInWindow(exclusive.per))
    let wins = winners(of: exclusive, benefits, context)
    for (place, member) in exclusive.benefits.enumerated() {
      let amount = benefits[member].remaining
      let paid = gated(amount, by: wins[place])
      benefits[member].remaining = either(binds, paid, amount)
      benefits[member].admitted = benefits[member].remaining
    }
  }

  private mutating func winners(
    of exclusive: Exclusive,
    _ benefits: [ColumnBenefit],
    _ context: ColumnContext
  ) -> [ColumnCondition] {
    var result: [ColumnCondition] = []
    switch exclusive.pay {
    case .chosen(let node, let named):
      let choice = value(node, context)
      for member in exclusive.benefits {
        var items: [Int] = []
        for (item, benefit) in named.enumerated() where benefit == member { items.append(item) }
        let isIt = builder.contained(choice.lane, in: items)
        result.append(
          ColumnCondition(
            yes: builder.and(choice.known, isIt),
            no: builder.or(choice.none, builder.and(choice.known, isIt.inverse)),
            basis: choice.basis,
            isFrail: choice.isFrail
          )
        )
      }
    case .largest:
      var basis = Lane(0)
      for member in exclusive.benefits {
        basis = weaker(basis, benefits[member].remaining.basis)
      }
      for (place, member) in exclusive.benefits.enumerated() {
        let own = benefits[member].remaining
        var wins = ColumnCondition(true)
        for (other, rival) in exclusive.benefits.enumerated() where other != place {
          let theirs = benefits[rival].remaining
          let beats =
            place < other
            ? builder.less(own.lane, theirs.lane).inverse : builder.less(theirs.lane, own.lane)
          let areKnown = builder.and(own.known, theirs.known)
          wins.yes = builder.and(wins.yes, builder.and(areKnown, beats))
          wins.no = builder.or(wins.no, builder.and(areKnown, beats.inverse))
          wins.isFrail = wins.isFrail || own.isFrail || theirs.isFrail
        }
        wins.basis = basis
        result.append(wins)
      }
    }
    return result
  }

  // MARK: Limits

  private mutating func admit(
    _ position: Int,
    _ benefits: inout [ColumnBenefit],
    _ context: ColumnContext
  ) {
    let whole = benefits[position].remaining
    var amount = whole
    for limit in plan.scheme.limits where limit.benefits.contains(position) {
      var binds = limit.when.map { condition($0, context) } ?? ColumnCondition(true)
      binds = both(binds, isInWindow(limit.per))
      if binds.yes == .never, binds.no == .all { continue }
      let bounded: ColumnValue
      switch limit.bound {
      case .atMost(let node):
        let room = room(limit, node, benefits, upTo: position, context)
        bounded = combined(builder.smaller(amount.lane, room.lane), amount, room)
      case .payments(let node):
        let scale = plan.nodes[node].type.scale
        let most = operand(node, scale, context)
        var used = ColumnValue(Lane(0))
        if let opening = limit.opening {
          used = gated(operand(opening, scale, context), by: countsOpening(limit.per))
        }
        let isOver = builder.less(used.lane, most.lane).inverse
        let areKnown = builder.and(used.known, most.known)
        let over = ColumnCondition(
          yes: builder.and(areKnown, isOver),
          no: builder.and(areKnown, isOver.inverse),
          isFrail: true
        )
        let basis = weaker(amount.basis, weaker(used.basis, most.basis))
        bounded = either(over, ColumnValue(Lane(0), basis: basis), amount)
      }
      amount = either(binds, bounded, amount)
    }
    // Of nothing no limit is asked.
    let isNothing = builder.and(whole.known, builder.equal(whole.lane, Lane(0)))
    amount.lane = builder.pick(isNothing, Lane(0), amount.lane)
    amount.known = builder.or(amount.known, isNothing)
    amount.basis = basis(isNothing, whole.basis, amount.basis)
    benefits[position].admitted = amount
  }

  /// What a limit still leaves for a benefit of the event.
  private mutating func room(
    _ limit: Limit,
    _ bound: NodeID,
    _ benefits: [ColumnBenefit],
    upTo position: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    var used = ColumnValue(Lane(0))
    if let opening = limit.opening {
      used = gated(inFenExactly(opening, context), by: countsOpening(limit.per))
    }
    for member in limit.benefits where member < position {
      let own = benefits[member].admitted
      used = combined(builder.add(used.lane, own.lane), used, own)
    }
    let most = inFenExactly(bound, context)
    guard let left = builder.subtract(most.lane, used.lane) else { return tooLarge() }
    return combined(builder.larger(left, Lane(0)), most, used)
  }

  /// Money at the fen; a bound with more decimals is cut down.
  private mutating func inFenExactly(_ node: NodeID, _ context: ColumnContext) -> ColumnValue {
    let scale = plan.nodes[node].type.scale
    let own = operand(node, max(scale, 2), context)
    return rounded(own, from: max(scale, 2), to: 2, step: 1, .down)
  }
}
