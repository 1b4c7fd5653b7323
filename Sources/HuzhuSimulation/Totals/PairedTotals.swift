/// Totals of years that were drawn twice on the same random numbers, under two sets of terms.
///
/// Chance moves a difference only as far as the two differ in the same year.
struct PairedTotals {
  /// By number of the year, in fen; as many of both.
  let before: [Int64]
  let after: [Int64]

  /// The difference of the means.
  var mean: Estimate {
    let differences = SampledTotals(zip(before, after).map { $1 - $0 })
    return Estimate(differences.mean, error: differences.errorOfMean)
  }

  /// The difference of the amounts that are not exceeded with a probability.
  ///
  /// Its standard error is that of the same difference over years that are drawn again from those
  /// that there are, a year being taken or left with both of its totals (a Poisson bootstrap).
  ///
  /// - Returns: `nil` where there are too few years to show it.
  /// - Complexity: O(*n* log *n*) in the years, and for each drawing anew in those above the level.
  func quantile(_ level: Double) -> Estimate? {
    guard SampledTotals.shows(level, of: before.count) else { return nil }
    let orders = (Self.descending(before), Self.descending(after))
    let above = (1 - level) * Double(before.count) + 1e-9
    func difference(_ weight: (Int) -> Int) -> Double {
      Self.quantile(after, orders.1, above, weight) - Self.quantile(before, orders.0, above, weight)
    }
    let found = difference { _ in 1 }
    guard before != after else { return Estimate(found, error: 0) }
    var sum = 0.0
    var squares = 0.0
    let random = CounterRandom(seed: 0)
    for drawing in 0..<Self.drawings {
      let own = random.stream(UInt64(drawing))
      let distance = difference { Self.times(own.uniform(UInt64($0))) } - found
      sum += distance
      squares += distance * distance
    }
    let count = Double(Self.drawings)
    let variance = max(0, squares - sum * sum / count) / (count - 1)
    return Estimate(found, error: variance.squareRoot())
  }

  /// Enough for two digits of a standard error to mean something.
  private static let drawings = 400

  private static func descending(_ totals: [Int64]) -> [Int] {
    totals.indices.sorted { totals[$0] == totals[$1] ? $0 < $1 : totals[$0] > totals[$1] }
  }

  /// The largest total that fewer years than wanted do not reach, each year counted by its weight.
  private static func quantile(
    _ totals: [Int64],
    _ order: [Int],
    _ above: Double,
    _ weight: (Int) -> Int
  ) -> Double {
    var taken = 0
    for year in order {
      taken += weight(year)
      if Double(taken) > above { return Double(totals[year]) }
    }
    return order.last.map { Double(totals[$0]) } ?? 0
  }

  /// How often a year is taken: a Poisson number of mean one, by inversion.
  private static func times(_ uniform: Double) -> Int {
    var count = 0
    var mass = 0.367_879_441_171_442_33
    var sum = mass
    while uniform > sum, count < 20 {
      count += 1
      mass /= Double(count)
      sum += mass
    }
    return count
  }
}

extension Estimate {
  /// The same for one of many.
  func over(_ count: Double) -> Self {
    scaled(by: 1 / count) { $0 / count }
  }
}
