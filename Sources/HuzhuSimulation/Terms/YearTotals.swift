/// The total of a fund's year as a distribution, computed or drawn; money in fen.
package enum YearTotals: Sendable {
  case exact(TotalDistribution, mean: Double)
  case sampled(SampledTotals)

  package var mean: Double {
    switch self {
    case .exact(_, let mean): mean
    case .sampled(let totals): totals.mean
    }
  }

  /// The mean, with its standard error where years are drawn.
  var meanEstimate: Estimate {
    switch self {
    case .exact(_, let mean): Estimate(mean)
    case .sampled(let totals): Estimate(totals.mean, error: totals.errorOfMean)
    }
  }

  /// How far a quantile lies from its place at most; `nil` where years are drawn, or nothing is left
  /// to chance.
  var bound: Double? {
    guard case .exact(let distribution, _) = self, distribution.bound > 0,
      distribution.deviation > 0
    else { return nil }
    return distribution.bound
  }

  /// The total that is not exceeded with a probability.
  package func quantile(_ level: Double) -> Double {
    switch self {
    case .exact(let distribution, _): distribution.quantile(level)
    case .sampled(let totals): totals.quantile(level)
    }
  }

  /// The probability of at most a total, the inverse of `quantile`.
  package func probability(atMost total: Double) -> Double { estimate(atMost: total).value }

  /// The same, with its standard error where years are drawn.
  func estimate(atMost total: Double) -> Estimate {
    switch self {
    case .exact(let distribution, _): return Estimate(distribution.probability(atMost: total))
    case .sampled(let totals):
      return totals.probability(over: total).complement
    }
  }

  /// How far chance may have moved a quantile; `nil` where the year is computed.
  func errorOfQuantile(_ level: Double) -> Double? {
    if case .sampled(let totals) = self { totals.errorOfQuantile(level) } else { nil }
  }
}

extension PreparedFund {
  /// The total of the year without any draw.
  ///
  /// - Parameter points: Of the grid on which it lives.
  /// - Returns: The distribution with the mean of the closed form.
  /// - Throws: Where the fund has no exact method.
  package func exactTotals(
    points: Int = ExactYear.points
  ) throws(SimulationProblem) -> YearTotals {
    let year = try exactYear(points: points)
    return .exact(year.distribution, mean: year.mean)
  }
}
