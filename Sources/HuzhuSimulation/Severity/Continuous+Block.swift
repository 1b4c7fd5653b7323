extension Continuous.Sampler {
  /// The furthest from zero that a normal variate of the ziggurat comes: its tail ends where the
  /// smallest uniform number does.
  private static let furthest = 14.0

  /// Draws whole amounts for some events, each by its number.
  ///
  /// A lognormal block is drawn in two loops, normal variates and then their exponentials, of which
  /// the second runs in vector registers.
  ///
  /// - Parameters:
  ///   - values: Where the amounts go, in smallest units; as many as there are events, or more.
  ///   - range: What an amount is cut to.
  ///   - perUnit: How many smallest units an amount of one has.
  ///   - draws: The number of each event's draw.
  ///   - random: The stream of the draws.
  @inline(__always)
  func fill(
    _ values: inout [Int64],
    in range: ClosedRange<Int64>,
    perUnit: Double,
    _ draws: some Sequence<UInt64>,
    _ random: CounterRandom
  ) {
    let least = Double(range.lowerBound)
    let most = Double(range.upperBound)
    guard let (location, spread) = lognormal, isSmall(location, spread, perUnit) else {
      for (row, draw) in draws.enumerated() {
        let whole = (amount(random, draw) * perUnit).rounded(.toNearestOrEven)
        values[row] = Int64(min(max(whole, least), most))
      }
      return
    }
    // Of a double below 2^51 with this added, the low bits are the nearest whole number.
    let shifter = 6_755_399_441_055_744.0
    let base = Int64(bitPattern: shifter.bitPattern)
    let limit = min(most, 0x1p51)
    var values = values.mutableSpan
    let rows = normals(random, draws, into: &values)
    for row in 0..<rows {
      let variate = Double(bitPattern: UInt64(bitPattern: values[row]))
      let scaled = Elementary.exp(location + spread * variate) * perUnit
      let bounded = min(max(scaled, least), limit)
      values[row] = Int64(bitPattern: (bounded + shifter).bitPattern) &- base
    }
  }

  /// Whether every amount is so small that the nearest whole number can be read off its bits.
  private func isSmall(_ location: Double, _ spread: Double, _ perUnit: Double) -> Bool {
    Elementary.exp(location + spread * Self.furthest) * perUnit < 0x1p50
  }
}
