import HuzhuDocuments
import HuzhuLanguage

/// The distribution of a year's payouts, computed without any draw.
package struct ExactYear: Sendable {
  package struct Part: Sendable {
    package var kind: FundModel.Kind
    package var frequency: Frequency
    package var hits: Int
    /// What one event pays in all and by benefit, in fen.
    package var total: Moments
    package var benefits: [Moments]
    package var lattice: PayoutLattice
  }

  /// Mean and mean square of one event's payout.
  package struct Moments: Equatable, Sendable {
    package var mean = 0.0
    package var meanSquare = 0.0

    package var variance: Double { max(0, meanSquare - mean * mean) }
  }

  /// Of each kind, and of the years of members whose claims share a room.
  package let parts: [Part]
  /// How many linear pieces the payouts of all kinds have.
  package let pieces: Int
  /// What runs over several events of a member: what is in the figures, and what is not.
  package let treated: [Accumulation.ClauseName]
  package let untreated: [Accumulation.ClauseName]
  /// Expected events for which anything is paid, each as its member's only one.
  package let paidClaims: Double
  package let mean: Double
  package let deviation: Double
  /// By benefit: mean and standard deviation of the year's total.
  package let benefits: [(mean: Double, deviation: Double)]
  /// The probability that more is owed than the fund pays at most; nothing without such an amount.
  package let overCeiling: Double?
  /// Benefits that share a limit over a member's events, or the fund's ceiling: their figures are
  /// those before it.
  package let benefitsBeforeLimits: Set<Int>
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
  ///   - ignoresLimits: Whether each claim is paid as its member's only one.
  /// - Throws: Where a payout is no one number, or has no curve over a single amount.
  package init(
    _ model: FundModel,
    payouts: [[EventPayouts]],
    points: Int = Self.points,
    ignoresLimits: Bool = false
  ) throws(SimulationProblem) {
    var curves: [[[PayoutCurves]]] = []
    for (kind, plans) in zip(model.kinds, payouts) {
      var own: [[PayoutCurves]] = []
      for plan in plans { own.append(try PayoutCurves.all(of: plan, kind: kind)) }
      curves.append(own)
    }
    let limits = MemberLimits(model, payouts, curves, ignoresAll: ignoresLimits)
    (treated, untreated) = (limits.treated, limits.untreated)
    let found = YearPart.all(model, curves, limits)
    let all = curves.map { $0.flatMap { $0 } }
    paidClaims = zip(model.kinds, all).reduce(0) { sum, next in
      sum + next.0.frequency.mean * Double(next.0.hits) * next.1.reduce(0) { $0 + $1.paid }
    }
    // Before any limit over several events the grid is wide enough in any case.
    var wide = Sums(benefits: payouts.first?.first?.benefits ?? 0)
    for (kind, own) in zip(model.kinds, all) {
      wide.add(Self.moments(of: own, benefits: wide.benefits.count), kind.frequency, kind.hits)
    }
    let step = Self.step(
      mean: wide.mean,
      deviation: wide.variance.squareRoot(),
      all,
      points: points
    )

    var sums = Sums(benefits: wide.benefits.count)
    var parts: [Part] = []
    for part in found {
      parts.append(Self.part(part, step, &sums))
    }
    self.parts = parts
    pieces = all.joined().reduce(0) { $0 + $1.total.pieces.count }
    benefits = sums.benefits.map { ($0.mean, $0.variance.squareRoot()) }
    let whole = TotalDistribution(
      parts: parts.map { ($0.frequency, $0.hits, $0.lattice) },
      mean: sums.mean,
      deviation: sums.variance.squareRoot(),
      step: step,
      points: points
    )
    let ceiling = model.ceiling.map { Double($0) }
    overCeiling = ceiling.map { whole.probability(over: $0) }
    if let ceiling, model.cutsAtCeiling, whole.probability(over: ceiling) > 1e-15 {
      distribution = whole.capped(at: ceiling)
      (mean, deviation) = (distribution.mean, distribution.deviation)
      benefitsBeforeLimits = Set(benefits.indices)
    } else {
      distribution = whole
      (mean, deviation) = (sums.mean, sums.variance.squareRoot())
      benefitsBeforeLimits = sums.beforeLimits
    }
  }

  /// Mean and variance of the year, in all and by benefit.
  private struct Sums {
    var mean = 0.0
    var variance = 0.0
    var benefits: [(mean: Double, variance: Double)]
    var beforeLimits: Set<Int> = []

    init(benefits: Int) {
      self.benefits = Array(repeating: (0, 0), count: benefits)
    }

    mutating func add(
      _ one: (total: Moments, benefits: [Moments]),
      _ frequency: Frequency,
      _ hits: Int
    ) {
      let (m, v) = ExactYear.year(one.total, frequency, hits)
      mean += m
      variance += v
      add(one.benefits, frequency, hits)
    }

    mutating func add(_ one: [Moments], _ frequency: Frequency, _ hits: Int) {
      for benefit in benefits.indices {
        let (m, v) = ExactYear.year(one[benefit], frequency, hits)
        benefits[benefit].mean += m
        benefits[benefit].variance += v
      }
    }
  }

  /// Puts a part of the year on the grid.
  private static func part(_ part: YearPart, _ step: Double, _ sums: inout Sums) -> Part {
    let count = sums.benefits.count
    guard let pool = part.pool else {
      let own = moments(of: part.curves, benefits: count)
      sums.add(own, part.frequency, part.hits)
      let events = part.frequency.mean * Double(part.hits)
      var lattice = PayoutLattice(step: step, keepsVariance: events > 1_000)
      for curve in part.curves { curve.add(to: &lattice) }
      // What is paid out of a room elsewhere pays nothing here.
      let rest = 1 - part.curves.reduce(0) { $0 + $1.probability }
      if rest > 1e-12 { lattice.add(payout: 0, probability: rest) }
      return Part(
        kind: part.kind,
        frequency: part.frequency,
        hits: part.hits,
        total: own.total,
        benefits: own.benefits,
        lattice: lattice
      )
    }
    let year = MemberYear(pool.sources, room: pool.room, members: pool.members, step: step)
    let frequency = Frequency.binomial(count: pool.members, probability: year.probability)
    var benefits = [Moments](repeating: Moments(), count: count)
    if let only = pool.benefit {
      benefits[only] = year.moments
      sums.add((year.moments, benefits), frequency, 1)
    } else {
      sums.add((year.moments, benefits), frequency, 1)
      for (frequency, curves) in pool.alone {
        let alone = moments(of: curves, benefits: count).benefits
        sums.add(alone, frequency, 1)
        for benefit in alone.indices where alone[benefit].mean != 0 {
          sums.beforeLimits.insert(benefit)
        }
      }
    }
    return Part(
      kind: part.kind,
      frequency: frequency,
      hits: 1,
      total: year.moments,
      benefits: benefits,
      lattice: year.lattice
    )
  }

  /// Mean and variance of a random number of independent payouts (Wald and Blackwell–Girshick).
  private static func year(
    _ one: Moments,
    _ frequency: Frequency,
    _ hits: Int
  ) -> (Double, Double) {
    let hits = Double(hits)
    let mean = frequency.mean * hits * one.mean
    let variance =
      frequency.mean * hits * one.variance
      + frequency.variance * hits * hits * one.mean * one.mean
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
