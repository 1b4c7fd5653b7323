/// How many events of one kind happen in a year to all who may have them.
package enum Frequency: Equatable, Sendable {
  /// Independent events: the number has its mean as variance.
  case poisson(mean: Double)
  /// Each of a number of people at most once.
  case binomial(count: Int, probability: Double)
  /// So many, without chance.
  case known(Int)
  /// A Poisson number whose mean is itself uncertain, gamma with this coefficient of variation.
  case negativeBinomial(mean: Double, variation: Double)

  package var mean: Double {
    switch self {
    case .poisson(let mean), .negativeBinomial(let mean, _): mean
    case .binomial(let count, let probability): Double(count) * probability
    case .known(let count): Double(count)
    }
  }

  package var variance: Double {
    switch self {
    case .poisson(let mean): mean
    case .binomial(let count, let probability):
      Double(count) * probability * (1 - probability)
    case .known: 0
    case .negativeBinomial(let mean, let variation):
      mean + mean * mean * variation * variation
    }
  }

  /// The generating function E z^N of a complex number, given as z − 1.
  ///
  /// Near 1 the difference carries the precision.
  package func generating(lessOne z: Complex) -> Complex {
    switch self {
    case .poisson(let mean): return Complex.exp(mean * z)
    case .binomial(let count, let probability):
      return Complex.exp(Double(count) * Self.logOfOne(plus: probability * z))
    case .known(let count): return Complex.exp(Double(count) * Self.logOfOne(plus: z))
    case .negativeBinomial(let mean, let variation):
      let shape = 1 / (variation * variation)
      return Complex.exp(-shape * Self.logOfOne(plus: (-mean / shape) * z))
    }
  }

  /// The logarithm of E e^(sX) summed over the events, for the bound of a tail; `growth` is
  /// E e^(sX) − 1 of one event.
  ///
  /// - Returns: Infinity where it does not exist.
  package func logGenerating(growth: Double) -> Double {
    switch self {
    case .poisson(let mean): return mean * growth
    case .binomial(let count, let probability):
      return Double(count) * Elementary.log(max(0, 1 + probability * growth))
    case .known(let count): return Double(count) * Elementary.log(max(0, 1 + growth))
    case .negativeBinomial(let mean, let variation):
      let shape = 1 / (variation * variation)
      let left = 1 - mean / shape * growth
      return left > 0 ? -shape * Elementary.log(left) : .infinity
    }
  }

  /// log(1 + z), by its series where z is small.
  private static func logOfOne(plus z: Complex) -> Complex {
    guard abs(z.real) < 1e-2, abs(z.imaginary) < 1e-2 else {
      return Complex.log(Complex(1) + z)
    }
    var sum = Complex(0)
    for power in stride(from: 12.0, through: 1, by: -1) {
      sum = z * (Complex(1 / power) - sum)
    }
    return sum
  }
}
