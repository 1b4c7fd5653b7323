/// How large the claims of a year are, for counting those that the end of the money reaches.
package struct ClaimSizes: Sendable {
  /// By kind, the part of the events that are owed something.
  let shares: [Double]
  /// Claims that are owed something, in fen, mixed as they come.
  private let sizes: [Int64]
  private let mean: Double
  /// By how much more than their part of the money claims are reached on average: half the mean
  /// square over the squared mean, by the renewal theorem.
  private let excess: Double

  /// Claims of each kind from which sizes are taken, and of the mixture.
  private static let each = 4_096
  /// Up to so many claims are counted one by one.
  private static let few = 64.0

  /// - Parameters:
  ///   - model: The fund as it is in the year.
  ///   - payouts: The plans that pay its events.
  ///   - seed: Of the random numbers.
  /// - Throws: Where a payout is not one number.
  package init(
    _ model: FundModel,
    _ payouts: [[EventPayouts]],
    seed: UInt64
  ) throws(SimulationProblem) {
    let sample = ClaimSample(model, counts: model.kinds.map { _ in Self.each }, seed: seed)
    var paid = [[Int64]](repeating: [], count: model.kinds.count)
    for lot in sample.lots { paid[lot.kind] += try lot.totals(payouts).filter { $0 > 0 } }
    shares = paid.map { Double($0.count) / Double(Self.each) }
    var expected: [Double] = []
    for (kind, share) in zip(model.kinds, shares) {
      expected.append(kind.frequency.mean * Double(kind.hits) * share)
    }
    let all = expected.reduce(0, +)
    var sizes: [Int64] = []
    for (number, own) in zip(expected, paid) where number > 0 && all > 0 {
      let count = max(1, Int((number / all * Double(Self.each)).rounded()))
      // Steps through all of them: they stand variant by variant.
      for index in 0..<count { sizes.append(own[index * own.count / count]) }
    }
    self.sizes = sizes
    var sum = 0.0
    var squares = 0.0
    for size in sizes {
      sum += Double(size)
      squares += Double(size) * Double(size)
    }
    mean = sizes.isEmpty ? 0 : sum / Double(sizes.count)
    excess = sum > 0 ? squares * Double(sizes.count) / (2 * sum * sum) : 0
  }

  /// How many claims in any order are not paid in full where the last of the money is missing.
  ///
  /// - Parameters:
  ///   - missing: What is owed and not paid, in fen.
  ///   - claims: How many claims there are.
  ///   - random: The draws of the path.
  /// - Returns: A number of claims, which may be broken where there are many.
  func reached(_ missing: Double, of claims: Double, _ random: CounterRandom) -> Double {
    guard mean > 0, claims > 1 else { return 1 }
    guard missing / mean < Self.few else { return min(claims, missing / mean + excess) }
    // From the end of the year back.
    var left = missing
    var count: UInt64 = 0
    while left > 0, Double(count) < claims {
      left -= Double(sizes[Int(random.index(count, below: UInt64(sizes.count)))])
      count += 1
    }
    return min(claims, Double(count))
  }
}
