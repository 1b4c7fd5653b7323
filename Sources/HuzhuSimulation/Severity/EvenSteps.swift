/// Amounts at equal distances, each as probable as any other.
///
/// They are so many that nobody adds them up: sums over them are in closed form.
package struct EvenSteps: Equatable, Sendable {
  package let low: Double
  package let step: Double
  package let count: Double

  /// - Parameters:
  ///   - range: From the first amount to the last one or less than a step beyond it; none is below zero.
  ///   - step: The distance of one to the next, above zero.
  package init(_ range: ClosedRange<Int64>, step: Int64) {
    low = Double(range.lowerBound)
    self.step = Double(step)
    count = Double((range.upperBound - range.lowerBound) / step + 1)
  }

  package var high: Double { low + (count - 1) * step }

  /// How many are at most an amount.
  func upTo(_ x: Double) -> Double {
    min(count, max(0, ((x - low) / step).rounded(.down) + 1))
  }

  /// The sum of the lowest so many and of their squares, each over the count of all.
  func sums(_ some: Double) -> (first: Double, second: Double) {
    let pairs = some * (some - 1) / 2
    let squares = pairs * (2 * some - 1) / 3
    return (
      (some * low + pairs * step) / count,
      (some * low * low + 2 * pairs * low * step + squares * step * step) / count
    )
  }

  /// The amount into whose part of the probability a uniform number falls.
  func value(at uniform: Double) -> Double {
    low + min(count - 1, (uniform * count).rounded(.down)) * step
  }
}
