/// What the totals of many trial years say, with how far chance may have moved each figure.
package struct SampledTotals: Sendable {
  /// The totals in fen, ascending.
  package let totals: [Int64]
  package let mean: Double
  package let deviation: Double

  /// - Complexity: O(*n* log *n*).
  package init(_ totals: [Int64]) {
    self.totals = totals.sorted()
    let count = Double(max(1, totals.count))
    // Exact sums: the same bytes in whatever order the years were run.
    var sum: Int128 = 0
    for total in totals { sum += Int128(total) }
    mean = Double(sum) / count
    var squares = 0.0
    for total in self.totals {
      let difference = Double(total) - mean
      squares += difference * difference
    }
    deviation = totals.count > 1 ? (squares / (count - 1)).squareRoot() : 0
  }

  /// The standard error of the mean.
  package var errorOfMean: Double { deviation / Double(max(1, totals.count)).squareRoot() }

  /// The standard error of the standard deviation, from the fourth central moment.
  package var errorOfDeviation: Double {
    guard totals.count > 3, deviation > 0 else { return 0 }
    let count = Double(totals.count)
    var fourth = 0.0
    for total in totals {
      let square = (Double(total) - mean) * (Double(total) - mean)
      fourth += square * square
    }
    let variance = deviation * deviation
    let ofVariance = max(0, fourth / count - variance * variance) / count
    return ofVariance.squareRoot() / (2 * deviation)
  }

  /// The least total that at least this part of the years does not exceed.
  package func quantile(_ level: Double) -> Double {
    guard !totals.isEmpty else { return 0 }
    let rank = Int((level * Double(totals.count)).rounded(.up)) - 1
    return Double(totals[min(max(0, rank), totals.count - 1)])
  }

  /// Half the distance between the quantiles one standard error of a binomial count away.
  package func errorOfQuantile(_ level: Double) -> Double {
    let count = Double(max(1, totals.count))
    let around = (level * (1 - level) / count).squareRoot()
    return (quantile(min(1, level + around)) - quantile(max(0, level - around))) / 2
  }

  /// The mean of the part of the years with the largest totals.
  package func tailMean(_ level: Double) -> Double {
    let (sum, weight) = tail(level)
    return weight > 0 ? sum / weight : quantile(level)
  }

  /// The asymptotic standard error of the tail's mean (Manistre and Hancock 2005): the spread
  /// within the tail, and the doubt where the tail begins.
  package func errorOfTailMean(_ level: Double) -> Double {
    let count = Int(((1 - level) * Double(totals.count)).rounded(.down))
    guard count > 1 else { return 0 }
    let top = totals.suffix(count)
    let center = tailMean(level)
    var squares = 0.0
    for total in top { squares += (Double(total) - center) * (Double(total) - center) }
    let within = squares / Double(count - 1)
    let gap = center - quantile(level)
    return ((within + level * gap * gap) / Double(count)).squareRoot()
  }

  private func tail(_ level: Double) -> (sum: Double, weight: Double) {
    var left = (1 - level) * Double(totals.count)
    var sum = 0.0
    var weight = 0.0
    for total in totals.reversed() {
      let taken = min(1, left)
      guard taken > 1e-9 else { break }
      sum += taken * Double(total)
      weight += taken
      left -= taken
    }
    return (sum, weight)
  }

  /// How far the drawn years are from one of their quantiles being a computed one: the distance
  /// between the level and the part of the years up to the amount, in standard errors of a count.
  ///
  /// Unlike a distance in money it holds where totals are one of few amounts.
  ///
  /// - Parameters:
  ///   - level: The level of the quantile.
  ///   - amount: The computed quantile.
  ///   - step: How far from its place the computed distribution may put an amount.
  /// - Returns: Nothing where the level lies within the years that have the amount.
  package func score(of level: Double, against amount: Double, within step: Double) -> Double {
    let count = Double(max(1, totals.count))
    let error = (level * (1 - level) / count).squareRoot()
    let upTo = 1 - Double(years(over: amount + step)) / count
    let under = 1 - Double(years(over: amount - step)) / count
    guard error > 0, under > level || upTo < level else { return 0 }
    // More years up to the amount than the level has: the drawn quantile is the smaller one.
    return under > level ? (level - under) / error : (level - upTo) / error
  }

  /// The part of the years with a total over an amount.
  package func probability(over amount: Double) -> Estimate {
    .part(years(over: amount), of: totals.count)
  }

  /// How many years have a total over an amount.
  private func years(over amount: Double) -> Int {
    var low = 0
    var high = totals.count
    while low < high {
      let middle = (low + high) / 2
      if Double(totals[middle]) > amount { high = middle } else { low = middle + 1 }
    }
    return totals.count - low
  }
}
