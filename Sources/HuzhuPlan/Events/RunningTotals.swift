import HuzhuLanguage
import HuzhuValues

/// What the events that are settled have added to each running total.
package struct RunningTotals {
  /// By running total, then by event.
  var added: [[Evaluated]]
  var keys: [Window: [Int: WindowKey]]
  /// Whether the claims of the event that is being settled hold; nil while they are being asked.
  var claims: Evaluated?
  /// The exclusives that certainly bind the event that is being settled.
  var binding: Set<String>

  init(count: Int) {
    added = Array(repeating: [], count: count)
    keys = [:]
    claims = nil
    binding = []
  }
}

extension Evaluator {
  /// An amount that counts only if a condition holds.
  func gated(_ amount: Evaluated, by condition: Evaluated) -> Evaluated {
    switch condition.truth {
    case .yes:
      return Evaluated(
        amount.possible,
        unknowns: amount.unknowns,
        terms: amount.terms.union(condition.terms)
      )
    case .no: return Evaluated(.number(0), terms: condition.terms)
    case .open:
      var zero = Evaluated(.number(0), terms: condition.terms)
      zero.possible.mayFail = condition.possible.mayFail
      let either = amount.union(zero)
      return Evaluated(
        either.possible,
        unknowns: either.unknowns.union(condition.unknowns),
        terms: either.terms
      )
    }
  }

  func plus(_ a: Evaluated, _ b: Evaluated) -> Evaluated {
    var result: Possible = .failure
    if let x = a.possible.interval, let y = b.possible.interval {
      result = Possible(
        .number(Self.sum(x, y)),
        mayFail: a.possible.mayFail || b.possible.mayFail || a.possible.mayBeNone
          || b.possible.mayBeNone
      )
    }
    return Evaluated(
      result,
      unknowns: a.unknowns.union(b.unknowns),
      terms: a.terms.union(b.terms)
    )
  }

  /// A running total before or after the event that is being settled.
  func running(_ index: Int, _ moment: Moment) -> Evaluated {
    let running = plan.scheme.runnings[index]
    let scale = running.type.scale
    func opening() -> Evaluated {
      guard let node = running.opening else { return .number(0) }
      let value = operand(node, scale: scale)
      return combined(value.interval, [value])
    }
    guard let event else { return opening() }
    if let any = openTotal(of: index) {
      return moment == .after ? plus(any, contribution(of: event, to: index)) : any
    }
    var result = Evaluated.number(0)
    if running.opening != nil {
      let counts = countsOpening(event, running.per)
      if counts.truth != .no { result = gated(opening(), by: counts) }
    }
    for earlier in 0..<min(event, totals.added[index].count) {
      let amount = totals.added[index][earlier]
      if amount.possible.interval?.single == 0 { continue }
      result = plus(result, gated(amount, by: isSameWindow(earlier, event, running.per)))
    }
    guard moment == .after else { return result }
    return plus(result, contribution(of: event, to: index))
  }

  /// What the event adds to a running total: nothing where its claims or its condition fail.
  func contribution(of event: Int, to index: Int) -> Evaluated {
    let running = plan.scheme.runnings[index]
    let amount: Evaluated
    switch running.kind {
    case .amount(let node):
      // Asked first whether it counts: what is not counted is not missing either.
      let counts = isCounted(event, running)
      if counts.truth == .no { return Evaluated(.number(0), terms: counts.terms) }
      let value = operand(node, scale: running.type.scale)
      return gated(combined(value.interval, [value]), by: counts)
    case .count(let node):
      let counts = isCounted(event, running)
      if counts.truth == .no { return Evaluated(.number(0), terms: counts.terms) }
      amount = node.map { gated(.number(1), by: evaluate($0)) } ?? .number(1)
      return gated(amount, by: counts)
    case .paid, .payments:
      // Known once the event is settled: a formula may read it only before.
      return .number(0)
    }
  }

  func isCounted(_ event: Int, _ running: Running) -> Evaluated {
    var result = isInWindow(event, running.per)
    if let claims = totals.claims { result = both(result, claims) }
    if let condition = running.condition, result.truth != .no {
      result = both(result, evaluate(condition))
    }
    return result
  }

  func both(_ a: Evaluated, _ b: Evaluated) -> Evaluated {
    let truth = a.truth.and(b.truth)
    switch truth {
    case .no: return Evaluated(.flag(false), terms: a.truth == .no ? a.terms : b.terms)
    case .yes: return Evaluated(.flag(true), terms: a.terms.union(b.terms))
    case .open:
      return undecided(
        a.unknowns.union(b.unknowns),
        a.terms.union(b.terms),
        mayFail: a.possible.mayFail || b.possible.mayFail
      )
    }
  }

  /// f(after) − f(before) of a running total, where f of nothing is nothing.
  ///
  /// With a known total before the event the range is that of f over the totals after it. With
  /// both open it is the difference of the two ranges: sound, and wider than need be.
  func increase(_ body: NodeID, running index: Int, scale: Int) -> Evaluated {
    let before = running(index, .before)
    let added = event.map { contribution(of: $0, to: index) } ?? .number(0)
    let after = plus(before, added)
    let outerSource = totalSource
    if marksEdges {
      totalSource = {
        self.plus(
          self.running(index, .before),
          self.event.map { self.contribution(of: $0, to: index) } ?? .number(0)
        )
      }
    }
    let later = apply(body, to: after, scale: scale)
    totalSource = outerSource
    let earlier = apply(body, to: before, scale: scale)
    // What does not move the total pays nothing.
    if before.possible.isKnown, after.possible == before.possible {
      return Evaluated(.number(0), terms: later.terms)
    }
    guard let x = later.possible.interval, let y = earlier.possible.interval else {
      return Evaluated(
        .failure,
        unknowns: later.unknowns.union(earlier.unknowns),
        terms: later.terms.union(earlier.terms)
      )
    }
    var result = Self.sum(x, Self.negated(y))
    if result.low < 0, result.high >= 0, premises?.rising.contains(body) ?? false,
      let more = added.possible.interval, more.low >= 0
    {
      result = Interval(0, result.high, highOpen: result.highOpen)
    }
    return Evaluated(
      Possible(
        .number(result),
        mayFail: later.possible.mayFail || earlier.possible.mayFail
      ),
      unknowns: later.unknowns.union(earlier.unknowns),
      terms: later.terms.union(earlier.terms)
    )
  }

  private func apply(_ body: NodeID, to total: Evaluated, scale: Int) -> Evaluated {
    if total.possible.interval?.single == 0, total.possible.isKnown {
      return Evaluated(.number(0), terms: total.terms)
    }
    let outer = it
    defer { it = outer }
    guard let interval = total.possible.interval, interval.low <= 0, interval.high >= 0,
      interval.low != interval.high
    else {
      it = total
      let value = operand(body, scale: scale)
      var result = combined(value.interval, [value])
      result.terms = result.terms.union(total.terms)
      return result
    }
    // A total of zero counts as nothing whatever the floor of f; the rest is f's own.
    var rest = total
    rest.possible.values = .number(
      Interval(
        interval.low < 0 ? interval.low : 1,
        interval.high < 1 ? 1 : interval.high,
        lowOpen: interval.lowOpen && interval.low < 0,
        highOpen: interval.highOpen
      )
    )
    it = rest
    let value = operand(body, scale: scale)
    let result = combined(value.interval, [value]).union(.number(0))
    return Evaluated(
      result.possible,
      unknowns: result.unknowns.union(total.unknowns),
      terms: result.terms.union(total.terms)
    )
  }
}
