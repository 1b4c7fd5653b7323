/// The distribution of a year's total on a grid of equal steps.
package struct TotalDistribution: Sendable {
  /// The distance of two totals and the first of them, in fen.
  package let step: Double
  package let start: Double
  /// The step of the grid on which payouts were put, in fen.
  package let gridStep: Double
  /// The probability of each grid point.
  package private(set) var masses: [Double]
  /// Where the last grid point stands that takes all above it; nothing where none does.
  package private(set) var ceiling: Double?
  /// What the distribution has left out, at most: beyond the window, and by the transform.
  package let leftOut: Double
  /// Whether every payout is a multiple of the step, so that this is the distribution of the total
  /// itself.
  package let isOnGrid: Bool
  /// How far an amount lies from its place at most, in fen: a step, and four standard deviations of
  /// what dividing payouts between grid points adds, which one total in ten thousand exceeds.
  package let bound: Double

  /// Events of one kind: how many, how many payouts each brings, and what a payout is.
  package typealias Part = (frequency: Frequency, hits: Int, payout: PayoutLattice)

  /// The sum of independent compound sums, by Fourier inversion in a window around its mean.
  ///
  /// Each payout lives on the grid with its mean kept, and totals are drawn together by what that
  /// adds to the variance, so both moments of the total are exact up to rounding. What falls outside
  /// the window would come back on its other side; Chernoff's bound says how much that is.
  ///
  /// - Parameters:
  ///   - parts: For each kind of event its frequency and the payout of one event; all on `step`.
  ///   - mean: The mean of the total in fen.
  ///   - deviation: Its standard deviation.
  ///   - step: The step in fen.
  ///   - points: The points of the window, a power of two.
  ///   - isOnGrid: Whether all payouts lie on the grid.
  /// - Complexity: O(*n* log *n*) in the points of the window for each part.
  package init(
    parts: [Part],
    mean: Double,
    deviation: Double,
    step: Double,
    points: Int,
    isOnGrid: Bool = false
  ) {
    self.isOnGrid = isOnGrid
    let blur = parts.reduce(0) { $0 + $1.frequency.mean * Double($1.hits) * $1.payout.blur }
    bound = isOnGrid ? 0 : step + 4 * blur.squareRoot()
    let window = Double(points) * step
    // A total is never negative: where the window would reach below zero it begins there.
    let wanted = ((mean - window / 2) / step).rounded(.down)
    let first = max(0, wanted)
    let begin = first * step
    gridStep = step

    let transform = FourierTransform(count: points)
    var (totalReal, totalImaginary) = Self.characteristic(of: parts, transform)
    transform.backwardFromReversed(&totalReal, &totalImaginary)
    let shift = Int(first.truncatingRemainder(dividingBy: Double(points)))
    var masses = [Double](repeating: 0, count: points)
    var negative = 0.0
    for index in 0..<points {
      let mass = totalReal[(index + shift) & (points - 1)] / Double(points)
      if mass > 0 { masses[index] = mass } else { negative -= mass }
    }
    self.masses = masses
    ceiling = nil
    // What the grid has added to the variance is known, and taken back by drawing all totals
    // together; but not where there may be no payout at all, as nothing is a total of its own.
    let draws = blur > 0 && deviation > 0 && (first > 0 || masses[0] < 1e-9)
    let shrink = draws ? deviation / (deviation * deviation + blur).squareRoot() : 1
    self.step = step * shrink
    start = shrink < 1 ? mean - (mean - begin) * shrink : begin
    let above = Self.tail(parts, beyond: begin + window, mean: mean, deviation, sign: 1)
    let below = first > 0 ? Self.tail(parts, beyond: begin, mean: mean, deviation, sign: -1) : 0
    leftOut = min(1, above + below + negative)
  }

  /// The characteristic function of the total at each frequency, in bit-reversed order.
  ///
  /// Poisson sums add up in the exponent, so that one exponential serves all of them.
  private static func characteristic(
    of parts: [Part],
    _ transform: FourierTransform
  ) -> (real: [Double], imaginary: [Double]) {
    let points = transform.count
    var exponentReal = [Double](repeating: 0, count: points)
    var exponentImaginary = [Double](repeating: 0, count: points)
    var others: [(frequency: Frequency, real: [Double], imaginary: [Double])] = []
    for part in parts {
      var (real, imaginary) = payout(part, transform)
      if case .poisson(let mean) = part.frequency {
        for index in 0..<points {
          exponentReal[index] += mean * (real[index] - 1)
          exponentImaginary[index] += mean * imaginary[index]
        }
      } else {
        for index in 0..<points { real[index] -= 1 }
        others.append((part.frequency, real, imaginary))
      }
    }
    for index in 0..<points {
      var value = Complex(0)
      // Far below what any sum of the inversion can show.
      if exponentReal[index] > -90 {
        value = Complex.exp(Complex(exponentReal[index], exponentImaginary[index]))
        for other in others {
          value =
            value
            * other.frequency.generating(
              lessOne: Complex(other.real[index], other.imaginary[index])
            )
        }
      }
      exponentReal[index] = value.real
      exponentImaginary[index] = value.imaginary
    }
    return (exponentReal, exponentImaginary)
  }

  /// The characteristic function of what one event brings, in bit-reversed order.
  private static func payout(
    _ part: Part,
    _ transform: FourierTransform
  ) -> (real: [Double], imaginary: [Double]) {
    let points = transform.count
    var real = [Double](repeating: 0, count: points)
    var imaginary = [Double](repeating: 0, count: points)
    let atoms = part.payout.masses.enumerated().filter { $0.element != 0 }
    if atoms.count <= 12 {
      transform.addToReversed(atoms.map { ($0.offset, $0.element) }, &real, &imaginary)
    } else {
      for (index, mass) in atoms { real[index & (points - 1)] += mass }
      transform.forwardToReversed(&real, &imaginary)
    }
    guard part.hits > 1 else { return (real, imaginary) }
    for index in 0..<points {
      let power = Complex(real[index], imaginary[index]).power(part.hits)
      real[index] = power.real
      imaginary[index] = power.imaginary
    }
    return (real, imaginary)
  }

  /// Chernoff's bound: P(S > a) ≤ E e^(sS) e^(−sa) for every s > 0, and likewise below.
  private static func tail(
    _ parts: [Part],
    beyond a: Double,
    mean: Double,
    _ deviation: Double,
    sign: Double
  ) -> Double {
    guard deviation > 0 else { return 0 }
    var best = 0.0
    // The best s of a normal total, and some around it.
    let normal = abs(a - mean) / (deviation * deviation)
    // Of few large payouts the best s lies far below it.
    let far = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 5e-4, 2e-4, 1e-4, 5e-5, 2e-5, 1e-5]
    for scale in [0.2, 0.35, 0.5, 0.65, 0.8, 1.0, 1.2] + far {
      if scale < 0.2, best < -20 { break }
      let s = sign * normal * scale
      var exponent = -s * a
      for part in parts {
        var growth = 0.0
        for (index, mass) in part.payout.masses.enumerated() where mass != 0 {
          let power = s * Double(index) * part.payout.step
          guard power < 700 else {
            growth = .infinity
            break
          }
          growth += mass * (Elementary.exp(power) - 1)
        }
        growth = max(growth, -1)
        if part.hits > 1, growth.isFinite {
          let power = Double(part.hits) * Elementary.log(1 + growth)
          growth = power < 700 ? Elementary.exp(power) - 1 : .infinity
        }
        exponent += growth.isFinite ? part.frequency.logGenerating(growth: growth) : .infinity
      }
      best = min(best, exponent)
    }
    return best < -700 ? 0 : Elementary.exp(best)
  }

  /// The same with each total over an amount at that amount.
  package func capped(at ceiling: Double) -> Self {
    let place = max(0, ((ceiling - start) / step).rounded())
    guard place < Double(masses.count) else { return self }
    var result = self
    let last = Int(place)
    result.masses.removeSubrange((last + 1)...)
    for mass in masses[(last + 1)...] { result.masses[last] += mass }
    result.ceiling = ceiling
    return result
  }

  /// The total that a point of the grid stands for.
  private func value(at index: Int) -> Double {
    if let ceiling, index == masses.count - 1 { return ceiling }
    return start + Double(index) * step
  }

  package var mean: Double { moment { $0 } }

  package var deviation: Double {
    let mean = mean
    return moment { ($0 - mean) * ($0 - mean) }.squareRoot()
  }

  private func moment(_ of: (Double) -> Double) -> Double {
    var sum = 0.0
    var mass = 0.0
    for (index, probability) in masses.enumerated() {
      sum += probability * of(value(at: index))
      mass += probability
    }
    return mass > 0 ? sum / mass : 0
  }

  /// The amount that is not exceeded with a probability (VaR), between two grid points by their
  /// cumulative probabilities.
  package func quantile(_ level: Double) -> Double {
    var sum = 0.0
    for (index, mass) in masses.enumerated() {
      if sum + mass >= level, mass > 0 { return amount(at: index, inside: level - sum) }
      sum += mass
    }
    return value(at: max(0, masses.count - 1))
  }

  /// The amount where a part of a grid point's probability is used up.
  func amount(at index: Int, inside part: Double) -> Double {
    // A grid point stands for the half steps around it.
    let inside = masses[index] > 0 && isSmooth(at: index) ? part / masses[index] - 0.5 : 0
    return min(max(0, value(at: index) + inside * step), ceiling ?? .infinity)
  }

  /// The probability of at most an amount, between two grid points as `quantile` has it.
  package func probability(atMost amount: Double) -> Double {
    if let ceiling, amount >= ceiling { return 1 }
    let position = (amount - start) / step
    guard position >= 0 else { return 0 }
    let index = Int(min(Double(masses.count), position + 0.5))
    var sum = 0.0
    for mass in masses[..<min(index, masses.count)] { sum += mass }
    guard index < masses.count else { return min(1, sum) }
    if isSmooth(at: index) {
      sum += masses[index] * (position - Double(index) + 0.5)
    } else if position >= Double(index) {
      sum += masses[index]
    }
    return min(1, sum)
  }

  /// Whether the probabilities around a point are those of a smooth curve and not of a lone atom.
  private func isSmooth(at index: Int) -> Bool {
    guard !isOnGrid, index > 0, index + 1 < masses.count else { return false }
    let around = (masses[index - 1] + masses[index + 1]) / 2
    return around > 0.5 * masses[index] && around < 2 * masses[index]
  }

  /// The mean of the totals above the quantile of a level (TVaR).
  package func tailMean(_ level: Double) -> Double {
    var sum = 0.0
    var above = 0.0
    for index in masses.indices.reversed() {
      let taken = min(masses[index], 1 - level - sum)
      guard sum < 1 - level else { break }
      above += taken * value(at: index)
      sum += taken
    }
    return sum > 0 ? above / sum : quantile(level)
  }

  /// The probability of a total over an amount.
  package func probability(over amount: Double) -> Double {
    var sum = 0.0
    for index in masses.indices.reversed() {
      guard value(at: index) > amount else { break }
      sum += masses[index]
    }
    return min(1, sum)
  }
}
