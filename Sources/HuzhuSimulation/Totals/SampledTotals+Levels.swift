extension SampledTotals {
  /// Whether so many years show the amount that is not exceeded with a probability: the amount one
  /// standard error further out is still below the largest one drawn.
  package static func shows(_ level: Double, of years: Int) -> Bool {
    let count = Double(years)
    let around = (level * (1 - level) / max(1, count)).squareRoot()
    return years > 1 && (1 - level - around) * count >= 1
  }

  /// The least number of years that shows it.
  package static func yearsToShow(_ level: Double) -> Int {
    let rest = 1 - level
    let root = ((level * rest).squareRoot() + (level * rest + 4 * rest).squareRoot()) / (2 * rest)
    var years = max(2, Int((root * root).rounded(.down)) - 1)
    while !shows(level, of: years) { years += 1 }
    return years
  }

  /// The amount that is not exceeded with a probability, and its standard error; `nil` where there
  /// are too few years to show it.
  package func shown(_ level: Double) -> Estimate? {
    guard Self.shows(level, of: totals.count) else { return nil }
    return Estimate(quantile(level), error: errorOfQuantile(level))
  }
}
