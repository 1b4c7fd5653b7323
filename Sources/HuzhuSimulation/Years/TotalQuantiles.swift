/// The quantiles of a year's total, ready to be asked for many times.
struct TotalQuantiles {
  private let distribution: TotalDistribution
  /// The part of the probability that lies at a grid point or below.
  private let cumulative: [Double]
  /// The only total that there is, where nothing is left to chance.
  private let certain: Double?

  init(_ year: ExactYear) {
    distribution = year.distribution
    certain = year.deviation == 0 ? year.mean : nil
    var sums: [Double] = []
    sums.reserveCapacity(distribution.masses.count)
    var sum = 0.0
    for mass in distribution.masses {
      sum += mass
      sums.append(sum)
    }
    cumulative = sums
  }

  /// The total that is not exceeded with a probability, to the fen.
  ///
  /// - Complexity: O(log *n*) in the points of the grid.
  func total(at level: Double) -> Double {
    if let certain { return certain.rounded() }
    guard let all = cumulative.last, all > 0 else { return 0 }
    let wanted = level * all
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= wanted { high = middle } else { low = middle + 1 }
    }
    let before = low > 0 ? cumulative[low - 1] : 0
    return distribution.amount(at: low, inside: wanted - before).rounded()
  }
}
