package import HuzhuSimulation

/// The distribution of a year's payout in bins of one width: for plots, tables and programs.
package struct YearCurve: Equatable, Sendable {
  /// The first edge and the width of a bin, in fen: multiples of 1, 2 or 5 times a power of ten.
  package let start: Double
  package let width: Double
  /// The probability of more than each edge; one more than there are bins.
  package let exceedance: [Double]

  package var count: Int { exceedance.count - 1 }

  package func edge(_ index: Int) -> Double { start + Double(index) * width }

  /// The probability of each bin.
  package var masses: [Double] { (0..<count).map { max(0, exceedance[$0] - exceedance[$0 + 1]) } }

  /// The probability of a yuan more or less, in each bin.
  package var densities: [Double] { masses.map { $0 / (width / 100) } }

  /// The probability between two amounts, the bins being even inside.
  package func mass(from low: Double, to high: Double) -> Double {
    max(0, over(low) - over(high))
  }

  /// The probability of more than an amount, between two edges on a line.
  package func over(_ amount: Double) -> Double {
    guard count > 0 else { return 0 }
    let place = (amount - start) / width
    if place <= 0 { return exceedance[0] }
    if place >= Double(count) { return exceedance[count] }
    let index = min(count - 1, Int(place))
    let part = place - Double(index)
    return exceedance[index] * (1 - part) + exceedance[index + 1] * part
  }

  /// How much of the distribution lies to the left and to the right of what is shown.
  private static let leftOut = 0.000_5

  /// The curve of a computed year; `nil` where all probability lies in one point.
  package init?(_ distribution: TotalDistribution, bins: Int = 100) {
    let low = distribution.quantile(Self.leftOut)
    let high = distribution.quantile(1 - Self.leftOut)
    guard let (first, width, count) = Self.bins(from: low, to: high, most: bins) else { return nil }
    start = first
    self.width = width
    var over = [Double](repeating: 0, count: count + 1)
    var sum = 0.0
    var edge = count
    // From above, as small probabilities are lost behind large ones.
    for index in distribution.masses.indices.reversed() {
      let amount = distribution.start + Double(index) * distribution.step
      while edge >= 0, amount <= first + Double(edge) * width {
        over[edge] = min(1, sum)
        edge -= 1
      }
      if edge < 0 { break }
      sum += distribution.masses[index]
    }
    while edge >= 0 {
      over[edge] = min(1, sum)
      edge -= 1
    }
    exceedance = over
  }

  /// The curve of drawn years, by their totals in fen; `nil` where all are the same.
  package init?(_ totals: [Int64], bins: Int = 50) {
    let sorted = totals.sorted()
    guard let least = sorted.first, let most = sorted.last,
      let (first, width, count) = Self.bins(from: Double(least), to: Double(most), most: bins)
    else { return nil }
    start = first
    self.width = width
    var over: [Double] = []
    var next = 0
    for edge in 0...count {
      let limit = first + Double(edge) * width
      while next < sorted.count, Double(sorted[next]) <= limit { next += 1 }
      over.append(Double(sorted.count - next) / Double(sorted.count))
    }
    exceedance = over
  }

  private static func bins(
    from low: Double,
    to high: Double,
    most: Int
  ) -> (first: Double, width: Double, count: Int)? {
    guard low.isFinite, high.isFinite, high > low else { return nil }
    let width = Ticks(from: low, to: high, most: most).step
    // The lowest amount lies inside the first bin and not on its edge.
    var first = (low / width).rounded(.down) * width
    if first >= low, first > 0 { first -= width }
    let count = ((high - first) / width).rounded(.up)
    guard count > 0, count <= 10_000 else { return nil }
    return (first, width, Int(count))
  }
}

extension SimulationResult {
  /// The curve to show where only one has room.
  package var curve: YearCurve? {
    if let exact { return YearCurve(exact.year.distribution) }
    return sampled.flatMap { YearCurve($0.years.map(\.total)) }
  }
}
