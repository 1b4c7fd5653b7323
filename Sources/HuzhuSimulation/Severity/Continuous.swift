/// A distribution of an amount that is not negative.
package enum Continuous: Equatable, Sendable {
  /// The logarithm is normal; given by the mean and the coefficient of variation of the amount.
  case lognormal(mean: Double, variation: Double)
  case gamma(mean: Double, variation: Double)
  /// Each step from the lowest amount to the highest is as probable as any other.
  case uniform(EvenSteps)

  package var mean: Double {
    switch self {
    case .lognormal(let mean, _), .gamma(let mean, _): mean
    case .uniform(let steps): steps.sums(steps.count).first
    }
  }

  /// The parameters of the logarithm: σ² = ln(1 + c²), μ = ln m − σ²/2.
  private static func logParameters(_ mean: Double, _ variation: Double) -> (Double, Double) {
    let square = Elementary.log(1 + variation * variation)
    return (Elementary.log(mean) - square / 2, square.squareRoot())
  }

  /// The probability of at most an amount.
  package func probability(atMost x: Double) -> Double {
    guard x > 0 else { return 0 }
    switch self {
    case .lognormal(let mean, let variation):
      let (location, spread) = Self.logParameters(mean, variation)
      return NormalDistribution.probability(atMost: (Elementary.log(x) - location) / spread)
    case .gamma(let mean, let variation):
      let shape = 1 / (variation * variation)
      return Elementary.incompleteGamma(shape: shape, x * shape / mean)
    case .uniform(let steps): return steps.upTo(x) / steps.count
    }
  }

  /// E[X; X ≤ x], the part of the mean that lies at or below an amount.
  package func partialMean(upTo x: Double) -> Double {
    guard x > 0 else { return 0 }
    switch self {
    case .lognormal(let mean, let variation):
      let (location, spread) = Self.logParameters(mean, variation)
      let standard = (Elementary.log(x) - location) / spread
      return mean * NormalDistribution.probability(atMost: standard - spread)
    case .gamma(let mean, let variation):
      let shape = 1 / (variation * variation)
      return mean * Elementary.incompleteGamma(shape: shape + 1, x * shape / mean)
    case .uniform(let steps): return steps.sums(steps.upTo(x)).first
    }
  }

  package var meanSquare: Double {
    switch self {
    case .lognormal(let mean, let variation), .gamma(let mean, let variation):
      mean * mean * (1 + variation * variation)
    case .uniform(let steps): steps.sums(steps.count).second
    }
  }

  /// E[X²; X ≤ x].
  package func partialSquare(upTo x: Double) -> Double {
    guard x > 0 else { return 0 }
    switch self {
    case .lognormal(let mean, let variation):
      let (location, spread) = Self.logParameters(mean, variation)
      let standard = (Elementary.log(x) - location) / spread
      return meanSquare * NormalDistribution.probability(atMost: standard - 2 * spread)
    case .gamma(let mean, let variation):
      let shape = 1 / (variation * variation)
      return meanSquare * Elementary.incompleteGamma(shape: shape + 2, x * shape / mean)
    case .uniform(let steps): return steps.sums(steps.upTo(x)).second
    }
  }

  /// An amount that is exceeded with less than a probability, to within a hundredth of it.
  ///
  /// - Parameter tail: A small probability, such as 10^-15.
  /// - Returns: The amount, or a million million times the mean.
  package func bound(tail: Double) -> Double {
    if case .uniform(let steps) = self { return steps.high }
    var high = mean
    while 1 - probability(atMost: high) > tail, high < mean * 1e12 { high *= 1.05 }
    return high
  }

  /// What draws of this distribution need, computed once.
  package func sampler() -> Sampler {
    switch self {
    case .lognormal(let mean, let variation):
      let (location, spread) = Self.logParameters(mean, variation)
      return Sampler(first: location, second: spread, isGamma: false, boost: 0)
    case .gamma(let mean, let variation):
      let shape = 1 / (variation * variation)
      // A shape below one is drawn from one above it, times a power of a uniform number.
      let drawn = shape < 1 ? shape + 1 : shape
      return Sampler(
        first: drawn - 1.0 / 3,
        second: mean / shape,
        isGamma: true,
        boost: shape < 1 ? 1 / shape : 0
      )
    case .uniform(let steps):
      return Sampler(first: 0, second: 0, isGamma: false, boost: 0, steps: steps)
    }
  }

  /// Turns random words into amounts.
  package struct Sampler: Sendable {
    fileprivate let first: Double
    fileprivate let second: Double
    fileprivate let isGamma: Bool
    fileprivate let boost: Double
    /// What an even amount takes; nothing else is asked then.
    fileprivate var steps: EvenSteps? = nil
    private let normal = Ziggurat()

    /// Mean and standard deviation of the logarithm, where that is normal.
    var lognormal: (location: Double, spread: Double)? {
      isGamma || steps != nil ? nil : (first, second)
    }

    /// The bits of a normal variate for each draw.
    ///
    /// - Returns: How many there were.
    @inline(__always)
    func normals(
      _ random: CounterRandom,
      _ draws: some Sequence<UInt64>,
      into bits: inout MutableSpan<Int64>
    ) -> Int {
      var row = 0
      for draw in draws {
        bits[row] = Int64(bitPattern: normal.normal(random, draw).bitPattern)
        row += 1
      }
      return row
    }

    /// The amount of one draw.
    @inline(__always)
    package func amount(_ random: CounterRandom, _ draw: UInt64) -> Double {
      if isGamma { return gamma(random.stream(draw)) }
      if let steps { return steps.value(at: random.uniform(draw)) }
      return Elementary.exp(first + second * normal.normal(random, draw))
    }

    /// Marsaglia and Tsang, "A simple method for generating gamma variables", 2000.
    private func gamma(_ random: CounterRandom) -> Double {
      let c = 1 / (9 * first).squareRoot()
      var next: UInt64 = 1
      while true {
        let x = normal.normal(random, next)
        let root = 1 + c * x
        let uniform = random.uniform(next &+ 1)
        next &+= 2
        guard root > 0 else { continue }
        let v = root * root * root
        guard Elementary.log(uniform) < 0.5 * x * x + first * (1 - v + Elementary.log(v)) else {
          continue
        }
        let power = boost == 0 ? 1 : Elementary.exp(Elementary.log(random.uniform(0)) * boost)
        return first * v * second * power
      }
    }
  }
}
