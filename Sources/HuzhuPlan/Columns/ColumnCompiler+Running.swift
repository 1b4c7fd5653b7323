import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// Whether the event lies in a window at all; undated events lie in the first.
  mutating func isInWindow(_ per: Per) -> ColumnCondition {
    agreed(per) { compiler, window in
      guard case .span(let index) = window else { return ColumnCondition(true) }
      let context = ColumnContext(isInEvent: true, knowsClaims: compiler.claims != nil)
      let span = compiler.plan.scheme.spans[index]
      let start = compiler.value(span.from, context)
      guard let date = compiler.plan.vocabulary.factByName["event.date"] else {
        return ColumnCondition(true)
      }
      let day = compiler.fact(date, context).value
      var inside = ColumnCondition(
        yes: compiler.builder.and(start.known, compiler.builder.less(day.lane, start.lane).inverse),
        no: compiler.builder.and(start.known, compiler.builder.less(day.lane, start.lane)),
        basis: start.basis,
        isFrail: true
      )
      if let until = span.until {
        let end = compiler.value(until, context)
        let isBefore = compiler.builder.less(day.lane, end.lane)
        inside = compiler.both(
          inside,
          ColumnCondition(
            yes: compiler.builder.and(end.known, isBefore),
            no: compiler.builder.and(end.known, isBefore.inverse),
            basis: end.basis,
            isFrail: true
          )
        )
        inside.basis = compiler.weaker(start.basis, end.basis)
      }
      // Without a day it is in the first of them.
      inside.yes = compiler.builder.or(inside.yes, day.known.inverse)
      inside.no = compiler.builder.and(inside.no, day.known)
      return inside
    }
  }

  /// Whether what was used up before counts in the window of the event.
  mutating func countsOpening(_ per: Per) -> ColumnCondition {
    agreed(per) { compiler, window in
      switch window {
      case .event, .day: return ColumnCondition(false)
      default: return compiler.isInWindow(.fixed(window))
      }
    }
  }

  /// A question of the window that applies; while a reading is open, what all of them say.
  private mutating func agreed(
    _ per: Per,
    _ question: (inout ColumnCompiler, Window) -> ColumnCondition
  ) -> ColumnCondition {
    switch per {
    case .fixed(let window): return question(&self, window)
    case .reading(let term, let windows):
      let founded = Lane(Int64(basis(ofTerm: term).rawValue))
      if case .reading(let position)? = self.question.settled[term], position < windows.count {
        return question(&self, windows[position])
      }
      for piece in plan.scheme.terms[term].pieces {
        guard case .unstated(_, .oneOf) = piece.content else { continue }
        var result: ColumnCondition?
        for window in windows {
          let own = question(&self, window)
          guard var joined = result else {
            result = own
            continue
          }
          joined.yes = builder.and(joined.yes, own.yes)
          joined.no = builder.and(joined.no, own.no)
          joined.basis = weaker(joined.basis, own.basis)
          joined.isFrail = joined.isFrail || own.isFrail
          result = joined
        }
        return result ?? .open
      }
      // An overlay has supplied the reading: a constant that stands for its position.
      let position = self.term(term, ColumnContext(isInEvent: true)).value
      guard position.known == .all, let constant = position.lane.constant, constant >= 0,
        constant < windows.count
      else { return .open }
      var result = question(&self, windows[Int(constant)])
      result.basis = weaker(result.basis, founded)
      return result
    }
  }

  // MARK: Totals

  /// A running total before or after the only event.
  mutating func running(
    _ index: Int,
    _ moment: Moment,
    _ context: ColumnContext
  ) -> ColumnValue {
    let running = plan.scheme.runnings[index]
    let before = opening(running, context)
    guard context.isInEvent, moment == .after else { return before }
    let added = contribution(to: running, context)
    return combined(builder.add(before.lane, added.lane), before, added)
  }

  private mutating func opening(_ running: Running, _ context: ColumnContext) -> ColumnValue {
    guard let node = running.opening else { return ColumnValue(Lane(0)) }
    let own = operand(node, running.type.scale, context)
    return context.isInEvent ? gated(own, by: countsOpening(running.per)) : own
  }

  /// What the event adds: nothing where its claims or the total's own condition fail.
  private mutating func contribution(
    to running: Running,
    _ context: ColumnContext
  ) -> ColumnValue {
    var counts = isInWindow(running.per)
    if context.knowsClaims, let claims { counts = both(counts, claims) }
    if let condition = running.condition {
      counts = both(counts, self.condition(condition, context))
    }
    switch running.kind {
    case .amount(let node): return gated(operand(node, running.type.scale, context), by: counts)
    case .count(let node):
      let one = ColumnValue(Lane(1))
      return gated(node.map { gated(one, by: self.condition($0, context)) } ?? one, by: counts)
    case .paid, .payments: return ColumnValue(Lane(0))
    }
  }

  /// An amount that counts only where a condition holds.
  mutating func gated(_ amount: ColumnValue, by condition: ColumnCondition) -> ColumnValue {
    if condition.yes == .all {
      var result = amount
      result.basis = weaker(amount.basis, condition.basis)
      return result
    }
    let isZero = builder.equal(amount.lane, Lane(0))
    let lane =
      amount.known == .never ? Lane(0) : builder.pick(condition.yes, amount.lane, Lane(0))
    var known = builder.or(condition.no, builder.and(condition.yes, amount.known))
    if !condition.isDecided, !condition.isFrail {
      known = builder.or(known, builder.and(amount.known, isZero))
    }
    let both = weaker(amount.basis, condition.basis)
    return ColumnValue(
      lane,
      known: known,
      basis: basis(condition.no, condition.basis, both),
      isFrail: amount.isFrail || condition.isFrail
    )
  }

  /// f(after) − f(before) of a running total, where f of nothing is nothing.
  mutating func increase(
    _ body: NodeID,
    _ index: Int,
    _ scale: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    let before = running(index, .before, context)
    let after = running(index, .after, context)
    let later = apply(body, to: after, scale, context)
    let earlier = apply(body, to: before, scale, context)
    var result = combined(builder.subtract(later.lane, earlier.lane), later, earlier)
    // What does not move the total pays nothing.
    let isSame = builder.all([
      before.known, after.known, builder.equal(before.lane, after.lane),
    ])
    result.lane = builder.pick(isSame, Lane(0), result.lane)
    result.known = builder.or(result.known, isSame)
    result.basis = basis(isSame, later.basis, result.basis)
    return result
  }

  private mutating func apply(
    _ body: NodeID,
    to total: ColumnValue,
    _ scale: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    let isNothing = builder.and(total.known, builder.equal(total.lane, Lane(0)))
    if isNothing == .all { return ColumnValue(Lane(0), basis: total.basis) }
    var inner = context
    inner.it = position(of: total)
    var result = operand(body, scale, inner)
    result.known = builder.and(result.known, total.known)
    result.basis = weaker(result.basis, total.basis)
    result.lane = builder.pick(isNothing, Lane(0), result.lane)
    result.known = builder.or(result.known, isNothing)
    result.basis = basis(isNothing, total.basis, result.basis)
    return result
  }
}
