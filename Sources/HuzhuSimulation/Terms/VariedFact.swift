package import HuzhuLanguage
import HuzhuValues

/// A fact that a payout curve runs over, with its values.
package struct VariedFact: Sendable {
  package var fact: Int
  /// Which event of the case it is about; nil where there is only one, or it is no event's.
  package var event: Int?
  package var values: Values

  package init(fact: Int, event: Int? = nil, values: Values) {
    self.fact = fact
    self.event = event
    self.values = values
  }

  package enum Values: Sendable {
    case each([Case.Value])
    /// From one end to the other, in the smallest unit of the fact. Without a step the table has
    /// readable values.
    case range(ClosedRange<Int64>, step: Int64?)
  }

  /// The most values of one fact, and the most of two together.
  package static let pointLimit = 1_000
  package static let cellLimit = 10_000

  /// How many values the table has; no more than one above the limit is counted.
  package func count(in vocabulary: Vocabulary) -> Int {
    switch values {
    case .each(let all): return all.count
    case .range(let range, .some(let step)):
      let steps = (range.upperBound - range.lowerBound) / max(1, step)
      return Int(min(steps, Int64(Self.pointLimit))) + 1
    case .range: return points(in: vocabulary).count
    }
  }

  /// The values of a range that the table shows.
  func points(in vocabulary: Vocabulary) -> [Int64] {
    guard case .range(let range, let step) = values else { return [] }
    let smallest = max(1, Int64(clamping: vocabulary.facts[fact].step))
    var result = [range.lowerBound]
    // A step that is given counts from the first value, one that is chosen from zero.
    if let step {
      while let last = result.last, range.upperBound - last >= step, result.count <= Self.pointLimit
      {
        result.append(last + step)
      }
    } else {
      let step = Self.readable(range.upperBound - range.lowerBound, smallest)
      var next = (range.lowerBound / step) * step
      while next <= range.lowerBound { next += step }
      while next < range.upperBound {
        // Only values of the fact's own grid are meant.
        if (next - range.lowerBound) % smallest == 0 { result.append(next) }
        next += step
      }
    }
    if let last = result.last, last < range.upperBound { result.append(range.upperBound) }
    return result
  }

  /// One, two or five times a power of ten smallest steps, of which a span has at most ten.
  private static func readable(_ span: Int64, _ smallest: Int64) -> Int64 {
    var power = smallest
    while true {
      for factor in [1, 2, 5] as [Int64] where span / 10 <= power * factor {
        if power * factor * 10 >= span { return power * factor }
      }
      guard power < 1 << 58 else { return power }
      power *= 10
    }
  }
}
