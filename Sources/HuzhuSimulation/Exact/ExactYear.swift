import HuzhuDocuments
import HuzhuLanguage

/// The distribution of a year's payouts, computed without any draw.
package struct ExactYear: Sendable {
  package struct Part: Sendable {
    package var kind: FundModel.Kind
    /// What one event pays in all and by benefit, in fen.
    package var total: Moments
    package var benefits: [Moments]
    package var lattice: PayoutLattice
    /// How many linear pieces the payout has over all variants.
    package var pieces: Int
  }

  /// Mean and mean square of one event's payout.
  package struct Moments: Equatable, Sendable {
    package var mean = 0.0
    package var meanSquare = 0.0

    package var variance: Double { max(0, meanSquare - mean * mean) }
  }

  package let parts: [Part]
  package let mean: Double
  package let deviation: Double
  /// By benefit: mean and standard deviation of the year's total.
  package let benefits: [(mean: Double, deviation: Double)]
  package let distribution: TotalDistribution

  /// The points of the grid on which the total lives, and of one for many years that are compared.
  package static let points = 1 << 18
  package static let fewPoints = 1 << 14

  /// Computes the distribution.
  ///
  /// - Parameters:
  ///   - model: The fund.
  ///   - payouts: For each kind and variant the plan that pays it.
  ///   - points: Of the grid, a power of two.
  /// - Throws: Where a payout is no one number, or has no curve over a single amount.
  package init(
    _ model: FundModel,
    payouts: [[EventPayouts]],
    points: Int = Self.points
  ) throws(SimulationProblem) {
    var curves: [[PayoutCurves]] = []
    for (kind, plans) in zip(model.kinds, payouts) {
      var own: [PayoutCurves] = []
      for plan in plans { own += try PayoutCurves.all(of: plan, kind: kind) }
      curves.append(own)
    }
    // The moments need no grid; they say how wide the grid must be.
    var mean = 0.0
    var variance = 0.0
    var moments: [(total: Moments, benefits: [Moments])] = []
    let benefitCount = payouts.first?.first?.benefits ?? 0
    var sums = [(mean: Double, variance: Double)](repeating: (0, 0), count: benefitCount)
    for (kind, own) in zip(model.kinds, curves) {
      let found = Self.moments(of: own, benefits: benefitCount)
      moments.append(found)
      let (m, v) = Self.year(found.total, kind)
      mean += m
      variance += v
      for benefit in 0..<benefitCount {
        let (m, v) = Self.year(found.benefits[benefit], kind)
        sums[benefit].mean += m
        sums[benefit].variance += v
      }
    }
    self.mean = mean
    deviation = variance.squareRoot()
    benefits = sums.map { ($0.mean, $0.variance.squareRoot()) }

    let step = Self.step(mean: mean, deviation: deviation, curves, points: points)
    var parts: [Part] = []
    for ((kind, own), found) in zip(zip(model.kinds, curves), moments) {
      let events = kind.frequency.mean * Double(kind.hits)
      var lattice = PayoutLattice(step: step, keepsVariance: events > 1_000)
      for curve in own { curve.add(to: &lattice) }
      parts.append(
        Part(
          kind: kind,
          total: found.total,
          benefits: found.benefits,
          lattice: lattice,
          pieces: own.reduce(0) { $0 + $1.total.pieces.count }
        )
      )
    }
    self.parts = parts
    distribution = TotalDistribution(
      parts: parts.map { ($0.kind.frequency, $0.kind.hits, $0.lattice) },
      mean: mean,
      deviation: deviation,
      step: step,
      points: points
    )
  }

  /// Mean and variance of a random number of independent payouts (Wald and Blackwell–Girshick).
  private static func year(_ one: Moments, _ kind: FundModel.Kind) -> (Double, Double) {
    let hits = Double(kind.hits)
    let mean = kind.frequency.mean * hits * one.mean
    let variance =
      kind.frequency.mean * hits * one.variance
      + kind.frequency.variance * hits * hits * one.mean * one.mean
    return (mean, variance)
  }

  private static func moments(
    of curves: [PayoutCurves],
    benefits: Int
  ) -> (total: Moments, benefits: [Moments]) {
    var total = Moments()
    var by = [Moments](repeating: Moments(), count: benefits)
    for curve in curves {
      add(curve.moments(of: curve.total), to: &total)
      for benefit in 0..<benefits {
        add(curve.moments(of: curve.benefits[benefit]), to: &by[benefit])
      }
    }
    return (total, by)
  }

  private static func add(_ one: Moments, to sum: inout Moments) {
    sum.mean += one.mean
    sum.meanSquare += one.meanSquare
  }

  /// A step of 1, 2 or 5 times a power of ten fen, so that the window holds ten standard deviations
  /// on both sides, and the tail of few large payouts.
  private static func step(
    mean: Double,
    deviation: Double,
    _ curves: [[PayoutCurves]],
    points: Int
  ) -> Double {
    var largest = 0.0
    for kind in curves {
      for curve in kind { largest = max(largest, curve.largest) }
    }
    let width = max(20 * deviation + 12 * largest, 1)
    var step = 1.0
    var factors = [2.0, 2.5, 2.0]
    while step * Double(points) < width {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }
}
