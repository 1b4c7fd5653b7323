/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of at most *x*, with full relative precision in both tails.
  package static func probability(atMost x: Double) -> Double {
    x > 0 ? 1 - upperTail(x) : upperTail(-x)
  }

  private static func density(_ x: Double) -> Double {
    0.398_942_280_401_432_68 * Elementary.exp(-0.5 * x * x)
  }

  /// Abramowitz and Stegun 26.2.11 near the middle, the continued fraction 26.2.14 in the tail.
  private static func upperTail(_ x: Double) -> Double {
    guard x < 38 else { return 0 }
    if x < 3 {
      var term = x
      var sum = x
      var odd = 3.0
      while term > sum * 1e-17 {
        term *= x * x / odd
        sum += term
        odd += 2
      }
      return 0.5 - density(x) * sum
    }
    var fraction = 0.0
    for level in stride(from: 60.0, through: 1, by: -1) { fraction = level / (x + fraction) }
    return density(x) / (x + fraction)
  }
}
