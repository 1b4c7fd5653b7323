/// How an amount between two steps is brought onto one.
///
/// | value | halfUp | halfEven | up | down |
/// | --- | --- | --- | --- | --- |
/// | 2.5 | 3 | 2 | 3 | 2 |
/// | 2.4 | 2 | 2 | 3 | 2 |
/// | -2.5 | -3 | -2 | -3 | -2 |
///
/// `up` is away from zero and `down` toward it, so that a debt is rounded as the amount is.
public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
  /// To the nearer step; from the middle away from zero.
  case halfUp = "half-up"

  /// To the nearer step; from the middle to the even one.
  case halfEven = "half-even"

  /// To the next step away from zero.
  case up

  /// To the next step toward zero.
  case down
}

/// The quotient of two whole numbers, rounded to a whole number.
///
/// - Parameters:
///   - numerator: Any number.
///   - denominator: Not zero.
///   - mode: What to do with a remainder.
/// - Returns: The exact quotient where it is whole, else one of its two neighbours.
public func dividing(
  _ numerator: Int128,
  by denominator: Int128,
  rounding mode: RoundingMode
) -> Int128 {
  precondition(denominator != 0, "dividing(_:by:rounding:) needs a divisor that is not zero")
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  guard remainder != 0 else { return quotient }
  let away: Int128 = (numerator < 0) == (denominator < 0) ? 1 : -1
  // Compared by what is left to the next step, as twice the remainder might not fit.
  let left = remainder.magnitude
  let gap = denominator.magnitude - left
  switch mode {
  case .down: return quotient
  case .up: return quotient + away
  case .halfUp: return left >= gap ? quotient + away : quotient
  case .halfEven:
    if left == gap { return quotient % 2 == 0 ? quotient : quotient + away }
    return left > gap ? quotient + away : quotient
  }
}

/// A number brought onto a grid of steps.
///
/// - Parameters:
///   - value: A mantissa.
///   - step: The distance of two steps at the same scale, more than zero.
///   - mode: What to do between two steps.
/// - Returns: A multiple of the step.
public func rounding(_ value: Int128, toStep step: Int128, mode: RoundingMode) -> Int128 {
  dividing(value, by: step, rounding: mode) * step
}
