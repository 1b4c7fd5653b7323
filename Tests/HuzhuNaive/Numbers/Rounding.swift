/// How an amount between two steps is rounded.
///
/// A half goes away from zero in `half-up`; `up` is away from zero and `down` towards it.
package enum RoundingMode: String, Sendable {
  case halfUp = "half-up"
  case halfEven = "half-even"
  case up
  case down
}

extension ExactNumber {
  package func rounded(
    to step: ExactNumber,
    mode: RoundingMode
  ) throws(NaiveError) -> ExactNumber {
    let ratio = try divided(by: step)
    let (below, rest) = ratio.numerator.magnitude.quotientAndRemainder(
      dividingBy: ratio.denominator.magnitude
    )
    let fraction = try ExactNumber(Int128(rest), over: ratio.denominator)
    let half = try fraction.compared(to: ExactNumber(1, over: 2))
    let awayFromZero =
      switch mode {
      case .down: false
      case .up: rest != 0
      case .halfUp: half >= 0
      case .halfEven: half > 0 || (half == 0 && below % 2 == 1)
      }
    let steps = Int128(below) + (awayFromZero ? 1 : 0)
    return try ExactNumber(ratio.isNegative ? -steps : steps, over: 1).multiplied(by: step)
  }
}
