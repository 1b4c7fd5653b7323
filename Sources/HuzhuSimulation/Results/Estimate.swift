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
  /// How far a computed figure may lie from its place; `nil` for one that lies on no grid.
  package var resolution: Double?
  /// Of a probability that was zero or one in all draws, how many there were: their spread says
  /// nothing of its error then.
  package var unanimous: Int?

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

  /// The part of some draws of which something is so, as a probability.
  package static func part(_ some: Int, of draws: Int) -> Self {
    let count = Double(max(1, draws))
    let part = Double(some) / count
    var result = Self(part, error: (part * (1 - part) / count).squareRoot())
    if draws > 0, some == 0 || some == draws { result.unanimous = draws }
    return result
  }

  /// How far from its value a probability may lie on which all draws agree: with 95 %, at most three
  /// divided by their number.
  package var boundOfUnanimous: Double? { unanimous.map { 3 / Double($0) } }

  /// The probability of the opposite.
  package var complement: Self {
    var result = self
    result.value = 1 - value
    return result
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
