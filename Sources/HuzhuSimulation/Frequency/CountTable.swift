/// The probabilities of a number of events, ready to be drawn from.
///
/// One table serves every trial year: the quantile of a uniform number is a number of events, so
/// a year needs one draw, whatever the mean.
package struct CountTable: Sendable {
  /// The least number in the table.
  package let first: Int
  /// The probability of at most `first + index`; the last is one.
  private let cumulative: [Double]

  /// A table of all numbers with a probability above 10^-20 of that of the likeliest.
  ///
  /// - Returns: `nil` where the table would have more than `limit` entries.
  /// - Complexity: O(*σ*) time and space in the standard deviation of the number.
  package init?(_ frequency: Frequency, limit: Int = 1 << 22) {
    guard frequency.mean < 1e15, frequency.variance.squareRoot() * 20 < Double(limit) else {
      return nil
    }
    let mode = max(0, Int(frequency.mean.rounded(.down)))
    var above: [Double] = [1]
    while let last = above.last, last > 1e-20, above.count < limit {
      let number = mode + above.count
      above.append(last * Self.ratio(frequency, number))
    }
    var below: [Double] = []
    var term = 1.0
    var number = mode
    while number > 0, term > 1e-20, below.count < limit {
      let ratio = Self.ratio(frequency, number)
      guard ratio > 0 else { break }
      term /= ratio
      below.append(term)
      number -= 1
    }
    guard above.count < limit, below.count < limit else { return nil }
    let terms = below.reversed() + above
    // The small ones first, so that nothing is lost of them.
    let total = terms.sorted().reduce(0, +)
    var sum = 0.0
    var cumulative: [Double] = []
    cumulative.reserveCapacity(terms.count)
    for term in terms {
      sum += term / total
      cumulative.append(min(sum, 1))
    }
    cumulative[cumulative.count - 1] = 1
    first = number
    self.cumulative = cumulative
  }

  /// The probability of a number over that of the number before.
  private static func ratio(_ frequency: Frequency, _ number: Int) -> Double {
    let n = Double(number)
    switch frequency {
    case .poisson(let mean): return mean / n
    case .binomial(let count, let probability):
      guard probability < 1 else { return number <= count ? .infinity : 0 }
      return (Double(count) - n + 1) / n * probability / (1 - probability)
    case .known(let count): return number <= count ? .infinity : 0
    case .negativeBinomial(let mean, let variation):
      let shape = 1 / (variation * variation)
      return (n - 1 + shape) / n * (mean / (mean + shape))
    }
  }

  /// The number whose cumulative probability first reaches a uniform one.
  ///
  /// - Complexity: O(log *σ*).
  package func quantile(_ uniform: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] >= uniform { high = middle } else { low = middle + 1 }
    }
    return first + low
  }

  /// The probability of exactly this number.
  package func probability(_ number: Int) -> Double {
    let index = number - first
    guard cumulative.indices.contains(index) else { return 0 }
    return cumulative[index] - (index > 0 ? cumulative[index - 1] : 0)
  }
}
