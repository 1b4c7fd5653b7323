import HuzhuValues

/// An exact fraction with a unit, for proving the sums of a ledger.
///
/// The divisor is more than zero, and both numbers are without a common divisor. Each operation
/// gives `nil` where the result does not fit 128 bits.
struct Ratio {
  let dividend: Int128
  let divisor: Int128
  let unit: Unit

  init(_ quantity: Quantity) {
    // A document's number has at most 18 decimals: it fits.
    let number = quantity.number.normalized
    self.init(reducing: number.mantissa, Decimal.power(number.scale), quantity.unit)
  }

  init(whole number: Int, _ unit: Unit) {
    self.init(reducing: Int128(number), 1, unit)
  }

  private init(reducing dividend: Int128, _ divisor: Int128, _ unit: Unit) {
    var (a, b) = (dividend.magnitude, divisor.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let common = Int128(max(a, 1))
    self.dividend = dividend / common
    self.divisor = divisor / common
    self.unit = unit
  }

  /// Months as years and back do not change a number's meaning, but its size.
  private func expressed(in other: Unit) -> Ratio? {
    if unit.factors == other.factors { return Ratio(reducing: dividend, divisor, other) }
    guard unit.isComparable(with: other) else { return nil }
    return unit == .year
      ? times(dividend, 12, over: divisor, 1, other) : times(dividend, 1, over: divisor, 12, other)
  }

  private func times(
    _ a: Int128,
    _ b: Int128,
    over c: Int128,
    _ d: Int128,
    _ unit: Unit
  ) -> Ratio? {
    let (above, overflow) = a.multipliedReportingOverflow(by: b)
    let (below, overflowBelow) = c.multipliedReportingOverflow(by: d)
    if overflow || overflowBelow || above == .min { return nil }
    return Ratio(reducing: above, below, unit)
  }

  func adding(_ other: Ratio, sign: Int128 = 1) -> Ratio? {
    guard let other = other.expressed(in: unit) else { return nil }
    let (left, overflow) = dividend.multipliedReportingOverflow(by: other.divisor)
    let (right, overflowRight) = other.dividend.multipliedReportingOverflow(by: divisor)
    let (below, overflowBelow) = divisor.multipliedReportingOverflow(by: other.divisor)
    if overflow || overflowRight || overflowBelow || right == .min { return nil }
    let (sum, overflowSum) = left.addingReportingOverflow(sign * right)
    return overflowSum || sum == .min ? nil : Ratio(reducing: sum, below, unit)
  }

  func multiplied(by other: Ratio) -> Ratio? {
    times(dividend, other.dividend, over: divisor, other.divisor, unit * other.unit)
  }

  func divided(by other: Ratio) -> Ratio? {
    guard other.dividend != 0 else { return nil }
    let sign: Int128 = other.dividend < 0 ? -1 : 1
    return times(
      dividend,
      sign * other.divisor,
      over: divisor,
      sign * other.dividend,
      unit / other.unit
    )
  }

  /// The nearest multiple of a step.
  func rounded(to step: Ratio, _ mode: RoundingMode) -> Ratio? {
    guard step.dividend > 0, unit.factors == step.unit.factors,
      let steps = divided(by: step)
    else { return nil }
    let whole = dividing(steps.dividend, by: steps.divisor, rounding: mode)
    return times(whole, step.dividend, over: 1, step.divisor, unit)
  }

  /// Whether it is less than, equal to or more than another; `nil` where the units do not compare.
  func compared(with other: Ratio) -> Int? {
    guard let same = other.expressed(in: unit), let gap = adding(same, sign: -1) else { return nil }
    return gap.dividend == 0 ? 0 : gap.dividend < 0 ? -1 : 1
  }

  /// As a person reads it: with all decimals where they end, else as a fraction.
  var text: String {
    var scale = 0
    var power: Int128 = 1
    while scale < 18, power % divisor != 0 {
      power *= 10
      scale += 1
    }
    let (mantissa, overflow) = dividend.multipliedReportingOverflow(by: power / divisor)
    if power % divisor == 0, !overflow {
      return Quantity.text(mantissa: mantissa, scale: scale, unit: unit)
    }
    return "\(dividend)/\(divisor)" + (unit.isNumber ? "" : " " + unit.text)
  }
}
