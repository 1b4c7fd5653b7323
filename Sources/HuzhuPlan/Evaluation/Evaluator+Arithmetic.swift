import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// A number operand, widened to the scale at which it is used.
  ///
  /// None has no place in a sum: it fails there.
  func operand(_ id: NodeID, scale: Int) -> Operand {
    let value = evaluate(id)
    return operand(value, from: plan.nodes[id].type.scale, to: scale)
  }

  func operand(_ value: Evaluated, from: Int, to scale: Int) -> Operand {
    var interval: Interval?
    if case .number(let own) = value.possible.values {
      interval = Self.widened(own, by: scale - from)
    }
    return Operand(
      interval: interval,
      fails: value.possible.mayFail || value.possible.mayBeNone || interval == nil,
      unknowns: value.unknowns,
      terms: value.terms
    )
  }

  static func widened(_ interval: Interval, by digits: Int) -> Interval {
    guard digits > 0 else { return interval }
    let factor = Decimal.power(min(digits, 38))
    return Interval(
      multiplied(interval.low, factor),
      multiplied(interval.high, factor),
      lowOpen: interval.lowOpen,
      highOpen: interval.highOpen
    )
  }

  /// A product that stays within bounds: what lies outside is only ever an open end, or refused by
  /// the front end.
  static func multiplied(_ a: Int128, _ b: Int128) -> Int128 {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow || value.magnitude > Decimal.limit.magnitude {
      return (a < 0) == (b < 0) ? Decimal.limit : -Decimal.limit
    }
    return value
  }

  static func added(_ a: Int128, _ b: Int128) -> Int128 {
    // Both are within ±10^36, so the sum cannot overflow.
    min(max(a + b, -Decimal.limit), Decimal.limit)
  }

  /// A result of operands: it fails where one of them may, and has no value where one has none.
  func combined(_ interval: Interval?, _ operands: [Operand], fails: Bool = false) -> Evaluated {
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var mayFail = fails
    for operand in operands {
      unknowns = unknowns.union(operand.unknowns)
      terms = terms.union(operand.terms)
      mayFail = mayFail || operand.fails
    }
    guard var interval else { return Evaluated(.failure, unknowns: unknowns, terms: terms) }
    // What reaches the bound of all numbers is not known to be that number.
    if interval.high >= Decimal.limit {
      interval.highOpen = true
      mayFail = mayFail || interval.low >= Decimal.limit
    }
    if interval.low <= -Decimal.limit {
      interval.lowOpen = true
      mayFail = mayFail || interval.high <= -Decimal.limit
    }
    return Evaluated(
      Possible(.number(interval), mayFail: mayFail),
      unknowns: unknowns,
      terms: terms
    )
  }

  static func sum(_ a: Interval, _ b: Interval) -> Interval {
    Interval(
      added(a.low, b.low),
      added(a.high, b.high),
      lowOpen: a.lowOpen || b.lowOpen,
      highOpen: a.highOpen || b.highOpen
    )
  }

  static func negated(_ a: Interval) -> Interval {
    Interval(-a.high, -a.low, lowOpen: a.highOpen, highOpen: a.lowOpen)
  }

  /// The product of two intervals: its ends are products of ends.
  ///
  /// An end that is zero because of a closed zero is closed: nothing of an unbounded amount is nothing.
  static func product(_ a: Interval, _ b: Interval) -> Interval {
    var result: Interval?
    for (x, xOpen) in [(a.low, a.lowOpen), (a.high, a.highOpen)] {
      for (y, yOpen) in [(b.low, b.lowOpen), (b.high, b.highOpen)] {
        let isClosedZero = (x == 0 && !xOpen) || (y == 0 && !yOpen)
        let isOpen = (xOpen || yOpen) && !isClosedZero
        let value = multiplied(x, y)
        let point = Interval(value, value, lowOpen: isOpen, highOpen: isOpen)
        result = result.map { $0.union(point) } ?? point
      }
    }
    return result ?? Interval(0)
  }

  func sum(_ items: [NodeID], scale: Int) -> Evaluated {
    var operands: [Operand] = []
    var total: Interval? = Interval(0)
    for item in items {
      let operand = operand(item, scale: scale)
      operands.append(operand)
      if let own = operand.interval, let soFar = total {
        total = Self.sum(soFar, own)
      } else {
        total = nil
      }
    }
    return combined(total, operands)
  }

  func difference(_ a: NodeID, _ b: NodeID, scale: Int) -> Evaluated {
    let left = operand(a, scale: scale)
    let right = operand(b, scale: scale)
    guard let x = left.interval, let y = right.interval else {
      return combined(nil, [left, right])
    }
    var result = Self.sum(x, Self.negated(y))
    if result.low < 0, result.high >= 0, isNeverBelow(a, b) {
      result = Interval(0, result.high, highOpen: result.highOpen)
    }
    return combined(result, [left, right])
  }

  func product(_ items: [NodeID]) -> Evaluated {
    var operands: [Operand] = []
    var result: Interval? = Interval(1)
    for item in items {
      let operand = operand(item, scale: plan.nodes[item].type.scale)
      operands.append(operand)
      if let own = operand.interval, let soFar = result {
        result = Self.product(soFar, own)
      } else {
        result = nil
      }
    }
    return combined(result, operands)
  }

  /// A quotient on the way to its rounding: bounds at a generous scale; see `round`.
  func quotient(_ a: NodeID, _ b: NodeID, scale: Int) -> Evaluated {
    rounded(quotient: a, b, step: 1, scale: scale, mode: .down)
  }

  /// The quotient of two nodes on a grid: exact, as the fraction is rounded once.
  private func rounded(
    quotient a: NodeID,
    _ b: NodeID,
    step: Int128,
    scale: Int,
    mode: RoundingMode
  ) -> Evaluated {
    let aScale = plan.nodes[a].type.scale
    let bScale = plan.nodes[b].type.scale
    let top = operand(a, scale: aScale)
    let bottom = operand(b, scale: bScale)
    guard let x = top.interval, let y = bottom.interval else {
      return combined(nil, [top, bottom])
    }
    // value = x·10^-a / (y·10^-b), in steps of step·10^-scale.
    let up = Decimal.power(min(max(bScale + scale - aScale, 0), 38))
    let down = Self.multiplied(Decimal.power(min(max(aScale - bScale - scale, 0), 38)), step)
    var divisors: [(Int128, Bool)] = []
    if y.low > 0 || y.high < 0 {
      divisors = [(y.low, y.lowOpen), (y.high, y.highOpen)]
    } else {
      // Zero itself fails; what is next to it bounds the rest.
      if y.low < 0 { divisors += [(y.low, y.lowOpen), (-1, true)] }
      if y.high > 0 { divisors += [(1, true), (y.high, y.highOpen)] }
    }
    var result: Interval?
    for (n, nOpen) in [(x.low, x.lowOpen), (x.high, x.highOpen)] {
      for (d, dOpen) in divisors {
        let value = Self.multiplied(
          dividing(Self.multiplied(n, up), by: Self.multiplied(d, down), rounding: mode),
          step
        )
        let isOpen = nOpen || (dOpen && n != 0)
        let point = Interval(value, value, lowOpen: isOpen, highOpen: isOpen)
        result = result.map { $0.union(point) } ?? point
      }
    }
    return combined(result, [top, bottom], fails: y.contains(0))
  }

  func round(_ inner: NodeID, step: Int128, mode: RoundingMode, scale: Int) -> Evaluated {
    if case .quotient(let a, let b) = plan.nodes[inner].operation {
      return rounded(quotient: a, b, step: step, scale: scale, mode: mode)
    }
    let own = max(plan.nodes[inner].type.scale, scale)
    let value = operand(inner, scale: own)
    guard let interval = value.interval else { return combined(nil, [value]) }
    return combined(
      Self.rounded(interval, scale: own, step: step, at: scale, mode: mode),
      [value]
    )
  }

  /// An interval brought onto a grid of steps at a scale that is not finer.
  static func rounded(
    _ interval: Interval,
    scale own: Int,
    step: Int128,
    at scale: Int,
    mode: RoundingMode
  ) -> Interval {
    let coarse = multiplied(step, Decimal.power(min(max(own - scale, 0), 38)))
    func onGrid(_ value: Int128) -> Int128 {
      multiplied(dividing(value, by: coarse, rounding: mode), step)
    }
    return Interval(
      onGrid(interval.low),
      onGrid(interval.high),
      lowOpen: interval.lowOpen,
      highOpen: interval.highOpen
    )
  }

  /// The larger or the smaller of several, numbers or days.
  func extreme(
    _ items: [NodeID],
    type: ValueType,
    _ pick: (Interval, Interval) -> Interval
  ) -> Evaluated {
    var result: Interval?
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var fails = false
    for item in items {
      let value = evaluate(item)
      let scale = plan.nodes[item].type.scale
      unknowns = unknowns.union(value.unknowns)
      terms = terms.union(value.terms)
      fails = fails || value.possible.mayFail || value.possible.mayBeNone
      guard let own = value.possible.interval else {
        return Evaluated(.failure, unknowns: unknowns, terms: terms)
      }
      let wide = Self.widened(own, by: type.scale - scale)
      result = result.map { pick($0, wide) } ?? wide
    }
    guard let result else { return Evaluated(.failure) }
    return Evaluated(
      Possible(type == .day ? .day(result) : .number(result), mayFail: fails),
      unknowns: unknowns,
      terms: terms
    )
  }

  /// Marginal tiers: the sum over the bands of the part inside each times its rate.
  func bands(of: NodeID, _ bands: [Band], scale: Int) -> Evaluated {
    let own = plan.nodes[of].type.scale
    var ends = own
    for band in bands {
      if let end = band.upTo { ends = max(ends, plan.nodes[end].type.scale) }
    }
    let base = operand(of, scale: ends)
    var operands = [base]
    guard let whole = base.interval else { return combined(nil, operands) }
    // Negative input is a mistake of the rule: it fails where it can happen.
    var fails = whole.low < 0
    guard whole.high >= 0 else { return combined(nil, operands) }
    let clipped = Interval(
      max(whole.low, 0),
      whole.high,
      lowOpen: whole.lowOpen && whole.low >= 0,
      highOpen: whole.highOpen
    )
    var result = Interval(0)
    var start = Interval(0)
    for band in bands {
      if let end = band.upTo { noteEdge(of, .over, end) }
      let end = band.upTo.map { operand($0, scale: ends) }
      if let end { operands.append(end) }
      let upper = end?.interval
      if band.upTo != nil && upper == nil { return combined(nil, operands) }
      // The part of the base above the band's start and not above its end.
      let above = Self.sum(clipped, Self.negated(start)).largest(Interval(0))
      let width = upper.map { Self.sum($0, Self.negated(start)).largest(Interval(0)) }
      let part = width.map { above.smallest($0) } ?? above
      if part.high > 0 || band.upTo == nil {
        let rateScale = plan.nodes[band.rate].type.scale
        if part.high > 0 {
          let rate = inDoubt(part.low <= 0) { operand(band.rate, scale: rateScale) }
          operands.append(rate)
          guard let factor = rate.interval else { return combined(nil, operands) }
          let share = Self.product(part, factor)
          result = Self.sum(result, Self.widened(share, by: scale - ends - rateScale))
        }
      }
      // Tiers that do not rise are a mistake of the rule: a part would be paid twice.
      if let upper {
        if upper.high <= start.low, upper.high > 0 || start.high > 0 { fails = true }
        start = upper
      }
    }
    return combined(result, operands, fails: fails)
  }
}
