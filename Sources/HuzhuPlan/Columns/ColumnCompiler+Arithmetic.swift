import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  static func power(_ digits: Int) -> Int64? {
    guard digits >= 0, digits < 19 else { return nil }
    var result: Int64 = 1
    for _ in 0..<digits { result *= 10 }
    return result
  }

  /// A number with more decimals, or nil where it might not fit.
  mutating func scaled(_ lane: Lane, from: Int, to scale: Int) -> Lane? {
    guard scale > from else { return lane }
    guard let factor = Self.power(scale - from) else { return nil }
    return builder.multiply(lane, Lane(factor))
  }

  /// An operand at the scale at which it is used; none has no place in a sum.
  mutating func operand(_ id: NodeID, _ scale: Int, _ context: ColumnContext) -> ColumnValue {
    var result = value(id, context)
    result.isFrail = result.isFrail || result.none != .never
    result.none = .never
    guard let lane = scaled(result.lane, from: plan.nodes[id].type.scale, to: scale) else {
      return tooLarge()
    }
    result.lane = lane
    return result
  }

  mutating func tooLarge() -> ColumnValue { isMissingForm("range").value }

  /// A value of two, known where both are.
  mutating func combined(_ lane: Lane?, _ a: ColumnValue, _ b: ColumnValue) -> ColumnValue {
    guard let lane else { return tooLarge() }
    return ColumnValue(
      lane,
      known: builder.and(a.known, b.known),
      basis: weaker(a.basis, b.basis),
      isFrail: a.isFrail || b.isFrail
    )
  }

  mutating func sum(_ items: [NodeID], _ scale: Int, _ context: ColumnContext) -> ColumnValue {
    var total = ColumnValue(Lane(0))
    for item in items {
      let own = operand(item, scale, context)
      total = combined(builder.add(total.lane, own.lane), total, own)
    }
    return total
  }

  mutating func difference(
    _ a: NodeID,
    _ b: NodeID,
    _ scale: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    let left = operand(a, scale, context)
    let right = operand(b, scale, context)
    return combined(builder.subtract(left.lane, right.lane), left, right)
  }

  mutating func product(_ items: [NodeID], _ context: ColumnContext) -> ColumnValue {
    var result = ColumnValue(Lane(1))
    for item in items {
      let own = operand(item, plan.nodes[item].type.scale, context)
      result = combined(builder.multiply(result.lane, own.lane), result, own)
    }
    return result
  }

  mutating func quotient(
    _ a: NodeID,
    _ b: NodeID,
    step: Int128,
    _ scale: Int,
    _ mode: RoundingMode,
    _ context: ColumnContext
  ) -> ColumnValue {
    let aScale = plan.nodes[a].type.scale
    let bScale = plan.nodes[b].type.scale
    var top = operand(a, aScale, context)
    var bottom = operand(b, bScale, context)
    guard let up = Self.power(max(bScale + scale - aScale, 0)),
      let down = Self.power(max(aScale - bScale - scale, 0)), step > 0, step < 1 << 40,
      let (factor, overflow) = Optional(down.multipliedReportingOverflow(by: Int64(step))),
      !overflow, let x = builder.multiply(top.lane, Lane(up)),
      let y = builder.multiply(bottom.lane, Lane(factor))
    else { return tooLarge() }
    (top.lane, bottom.lane) = (x, y)
    // A divisor of zero fails.
    let isZero = builder.equal(y, Lane(0))
    bottom.known = builder.and(bottom.known, isZero.inverse)
    if isZero != .never { bottom.isFrail = true }
    let bound = max(x.low.magnitude, x.high.magnitude)
    let quotient: Lane
    if let divisor = y.constant, divisor > 0 {
      quotient = builder.divide(x, by: divisor, rounding: mode)
    } else {
      quotient = builder.divide(x, by: y, rounding: mode, within: Int64(bound))
    }
    return combined(builder.multiply(quotient, Lane(Int64(step))), top, bottom)
  }

  mutating func round(
    _ inner: NodeID,
    step: Int128,
    _ mode: RoundingMode,
    _ scale: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    if case .quotient(let a, let b) = plan.nodes[inner].operation {
      return quotient(a, b, step: step, scale, mode, context)
    }
    let own = max(plan.nodes[inner].type.scale, scale)
    return rounded(operand(inner, own, context), from: own, to: scale, step: step, mode)
  }

  mutating func rounded(
    _ value: ColumnValue,
    from own: Int,
    to scale: Int,
    step: Int128,
    _ mode: RoundingMode
  ) -> ColumnValue {
    guard step > 0, step < 1 << 40, let power = Self.power(own - scale) else { return tooLarge() }
    let (coarse, overflow) = power.multipliedReportingOverflow(by: Int64(step))
    guard !overflow else { return tooLarge() }
    let steps = builder.divide(value.lane, by: coarse, rounding: mode)
    guard let lane = builder.multiply(steps, Lane(Int64(step))) else { return tooLarge() }
    var result = value
    result.lane = builder.settled(lane)
    return result
  }

  mutating func extreme(
    _ items: [NodeID],
    _ type: ValueType,
    isLargest: Bool,
    _ context: ColumnContext
  ) -> ColumnValue {
    var result: ColumnValue?
    for item in items {
      let own = operand(item, type.scale, context)
      guard let soFar = result else {
        result = own
        continue
      }
      let lane =
        isLargest
        ? builder.larger(soFar.lane, own.lane) : builder.smaller(soFar.lane, own.lane)
      result = combined(lane, soFar, own)
    }
    return result ?? .open
  }

  /// Marginal tiers: the sum over the bands of the part inside each times its rate.
  mutating func bands(
    _ of: NodeID,
    _ bands: [Band],
    _ scale: Int,
    _ context: ColumnContext
  ) -> ColumnValue {
    var ends = plan.nodes[of].type.scale
    for band in bands {
      if let end = band.upTo { ends = max(ends, plan.nodes[end].type.scale) }
    }
    var result = operand(of, ends, context)
    let base = builder.larger(result.lane, Lane(0))
    // What is negative fails, and so do tiers that do not rise.
    var fails = builder.less(result.lane, Lane(0))
    var total = Lane(0)
    var start = Lane(0)
    for band in bands {
      guard let beyond = builder.subtract(base, start) else { return tooLarge() }
      var part = builder.larger(beyond, Lane(0))
      var upper: Lane?
      if let end = band.upTo {
        let own = operand(end, ends, context)
        result = combined(result.lane, result, own)
        guard let width = builder.subtract(own.lane, start) else { return tooLarge() }
        part = builder.smaller(part, builder.larger(width, Lane(0)))
        let reached = builder.or(
          builder.less(Lane(0), own.lane),
          builder.less(Lane(0), start)
        )
        fails = builder.or(
          fails,
          builder.and(builder.less(start, own.lane).inverse, reached)
        )
        upper = own.lane
      }
      let rateScale = plan.nodes[band.rate].type.scale
      let rate = operand(band.rate, rateScale, context)
      let isReached = builder.less(Lane(0), part)
      guard let share = builder.multiply(part, rate.lane),
        let widened = scaled(share, from: ends + rateScale, to: scale),
        let sum = builder.add(total, widened)
      else { return tooLarge() }
      total = sum
      result.known = builder.and(result.known, builder.or(rate.known, isReached.inverse))
      result.basis = weaker(result.basis, basis(isReached, rate.basis, Lane(0)))
      result.isFrail = result.isFrail || rate.isFrail
      if let upper { start = upper }
    }
    result.lane = total
    result.known = builder.and(result.known, fails.inverse)
    if fails != .never { result.isFrail = true }
    return result
  }
}
