/// An order of the numbers below a bound, each place of it a function of the key.
///
/// A Feistel network over the next power of two, walked on until the number lies below the bound
/// (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002): no table and no state, so
/// any place of the order can be asked for alone.
package struct RandomPermutation: Sendable {
  private let random: CounterRandom
  private let bound: UInt64
  /// Bits of the right half; the left one has as many or one fewer.
  private let right: UInt64
  private let left: UInt64

  private static let rounds: UInt64 = 8

  /// - Parameters:
  ///   - bound: How many numbers are ordered, at least one.
  ///   - random: The key.
  package init(below bound: UInt64, _ random: CounterRandom) {
    self.random = random
    self.bound = max(1, bound)
    let bits = UInt64(64 - (self.bound - 1).leadingZeroBitCount)
    right = (bits + 1) / 2
    left = bits / 2
  }

  /// The number at a place of the order; different for different places.
  ///
  /// - Complexity: O(1), as fewer than half of all numbers lie beyond the bound.
  package func callAsFunction(_ place: UInt64) -> UInt64 {
    guard bound > 1 else { return 0 }
    var number = encrypted(place)
    while number >= bound { number = encrypted(number) }
    return number
  }

  /// Each round changes one half by a word of the other, so it can be undone: no two numbers meet.
  private func encrypted(_ number: UInt64) -> UInt64 {
    var high = number >> right
    var low = number & (1 << right - 1)
    for round in 0..<Self.rounds {
      let word = random.bits(round << 40 | (round & 1 == 0 ? low : high))
      if round & 1 == 0 {
        high ^= left == 0 ? 0 : word >> (64 - left)
      } else {
        low ^= word >> (64 - right)
      }
    }
    return high << right | low
  }
}
