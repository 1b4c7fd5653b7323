/// A figure, and for a sampled one how far chance may have moved it.
package struct Estimate: Equatable, Sendable {
  package var value: Double
  /// The standard error; `nil` for what is computed and not drawn.
  package var error: Double?
  /// How many standard errors it lies from a computed one, where that is not their distance over
  /// the error: a quantile may be one of few amounts.
  package var ownScore: Double?
  /// Whether there are draws enough for its standard error to be trusted.
  package var isScored = true
  /// Whether there are draws enough for it to be told at all.
  package var isKnown = true
  /// The step of the grid that a computed figure is known to; `nil` for what lies on no grid.
  package var resolution: Double?

  package init(
    _ value: Double,
    error: Double? = nil,
    ownScore: Double? = nil,
    resolution: Double? = nil
  ) {
    self.value = value
    self.error = error
    self.ownScore = ownScore
    self.resolution = resolution
  }

  /// The same in other units: its value through a function of this slope.
  package func scaled(by slope: Double, _ value: (Double) -> Double) -> Self {
    var result = self
    result.value = value(self.value)
    result.error = error.map { $0 * slope }
    result.resolution = resolution.map { $0 * slope }
    return result
  }

  /// How many standard errors a sampled figure lies from a computed one.
  ///
  /// - Returns: `nil` where chance cannot have moved the figure.
  package func score(against exact: Self) -> Double? {
    guard isScored, isKnown, exact.isScored else { return nil }
    if let ownScore { return ownScore }
    guard let error, error > 0 else { return nil }
    return (value - exact.value) / error
  }
}
