import HuzhuLanguage

/// Claims of a fund as they come, drawn without their years: so many of each kind and variant as are
/// expected of it.
package struct ClaimSample: Sendable {
  package let lots: [Lot]

  /// Claims of one variant.
  package struct Lot: Sendable {
    /// Positions in the model.
    package var kind: Int
    package var variant: Int
    package var count: Int
    /// For each varying fact its value in each claim.
    package var rows: [[Int64]]
  }

  /// - Parameters:
  ///   - model: The fund.
  ///   - counts: How many claims of each kind are drawn.
  ///   - seed: Of the random numbers.
  /// - Complexity: O(*n*) in the claims.
  package init(_ model: FundModel, counts: [Int], seed: UInt64) {
    let random = CounterRandom(seed: seed).stream(Self.stream)
    var lots: [Lot] = []
    for (index, kind) in model.kinds.enumerated() {
      let own = random.stream(UInt64(index))
      var sum = 0.0
      var taken = 0
      for (position, variant) in kind.variants.enumerated() {
        sum += variant.probability
        // Rounded sums: the parts of variants add up to all claims.
        let isLast = position == kind.variants.count - 1
        let end = isLast ? counts[index] : Int((Double(counts[index]) * sum).rounded())
        let count = max(0, end - taken)
        taken += count
        guard count > 0 else { continue }
        lots.append(
          Lot(
            kind: index,
            variant: position,
            count: count,
            rows: Self.rows(of: variant, count, own.stream(UInt64(position)))
          )
        )
      }
    }
    self.lots = lots
  }

  private static let stream: UInt64 = 0x636C_6169_6D73

  private static func rows(
    of variant: FundModel.Variant,
    _ count: Int,
    _ random: CounterRandom
  ) -> [[Int64]] {
    let width = UInt64(variant.varying.count)
    return variant.varying.enumerated().map { position, varying in
      var values = [Int64](repeating: 0, count: count)
      SampledYears.Draw(varying).fill(
        &values,
        0..<UInt64(count),
        stride: width,
        offset: UInt64(position),
        random
      )
      return values
    }
  }
}

extension ClaimSample.Lot {
  /// What each of the claims is paid, in fen.
  package func totals(_ payouts: [[EventPayouts]]) throws(SimulationProblem) -> [Int64] {
    let runner = PayoutRunner(payouts[kind][variant])
    guard !rows.isEmpty else {
      // Nothing varies: all claims are alike.
      return Array(repeating: try runner.payouts([]).totals[0], count: count)
    }
    return try runner.payouts(rows).totals
  }
}
