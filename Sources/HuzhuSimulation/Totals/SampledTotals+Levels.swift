extension SampledTotals {
  /// Whether so many years show the amount that is not exceeded with a probability: one of them is to
  /// lie above it.
  package static func shows(_ level: Double, of years: Int) -> Bool {
    (1 - level) * Double(years) + 1e-9 >= 1
  }

  /// The least number of years that shows it, for a level below 1.
  package static func yearsToShow(_ level: Double) -> Int {
    Int((1 / (1 - level) - 1e-6).rounded(.up))
  }

  /// The amount that is not exceeded with a probability, and its standard error; `nil` where there
  /// are too few years to show it.
  package func shown(_ level: Double) -> Estimate? {
    guard Self.shows(level, of: totals.count) else { return nil }
    return Estimate(quantile(level), error: errorOfQuantile(level))
  }
}
