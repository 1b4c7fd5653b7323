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
  /// More probability than this outside the window, and there is no distribution to speak of.
  private static let mostLeftOut = 1e-6

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
    let width = Self.width(deviation: wide.variance.squareRoot(), all)
    let spacing = Self.spacing(all, rooms: limits.pools.map(\.room))
    let isOnGrid = spacing.map { $0 * Double(points) >= width } ?? false
    let step = isOnGrid ? spacing ?? 1 : Self.step(width: width, points: points)
    var points = points
    // A wider window than is needed would only be slower, and its bound worse.
    while points > 16, Double(points / 2) * step >= width { points /= 2 }

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
      points: points,
      isOnGrid: isOnGrid
    )
    guard whole.leftOut < Self.mostLeftOut else {
      throw .notExact(
        kind: model.fund.name,
        Label(
          zh: "全年总额的分布超出所用的窗口",
          en: "the distribution of the year's total does not fit into its window"
        )
      )
    }
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
      var lattice = PayoutLattice(step: step)
      for curve in part.curves { curve.add(to: &lattice) }
      // What is paid out of a room elsewhere pays nothing here.
      let rest = 1 - part.curves.reduce(0) { $0 + $1.probability }
      if rest > 1e-12 { lattice.add(payout: 0, probability: rest) }
      lattice.settle()
      return Part(
        kind: part.kind,
        frequency: part.frequency,
        hits: part.hits,
        total: own.total,
        benefits: own.benefits,
        lattice: lattice
      )
    }
    let year = MemberYear(pool.sources, room: pool.room, step: step)
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

  /// How wide the window is: ten standard deviations on both sides, and the tail of few large
  /// payouts.
  private static func width(deviation: Double, _ curves: [[PayoutCurves]]) -> Double {
    let largest = curves.joined().reduce(0) { max($0, $1.largest) }
    return max(20 * deviation + 12 * largest, 1)
  }

  /// A step of 1, 2 or 5 times a power of ten fen with which the window has all its points.
  private static func step(width: Double, points: Int) -> Double {
    var step = 1.0
    var factors = [2.0, 2.5, 2.0]
    while step * Double(points) < width {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }

  /// The amount of which all payouts and rooms are multiples; nothing where an amount varies.
  private static func spacing(_ curves: [[PayoutCurves]], rooms: [Double]) -> Double? {
    var divisor: Int64 = 0
    func take(_ amount: Double) {
      var (a, b) = (divisor, Int64(amount))
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    for curve in curves.joined() where curve.probability > 0 {
      guard curve.amount == nil else { return nil }
      take(curve.total.pieces.first?.first ?? 0)
    }
    for room in rooms { take(room) }
    return divisor > 0 ? Double(divisor) : nil
  }
}
