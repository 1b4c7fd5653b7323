extension PayoutCurve {
  /// Mean and mean square of the payout for an amount of a distribution, in closed form.
  ///
  /// On a linear piece y = c + m x they follow from the partial moments of the amount.
  func moments(
    of amount: Continuous,
    perUnit: Double,
    probability: Double
  ) -> ExactYear.Moments {
    var result = ExactYear.Moments()
    guard let last = pieces.last else { return result }
    var below = (mass: 0.0, first: 0.0, second: 0.0)
    for piece in pieces {
      let x = piece.to / perUnit
      let upTo =
        piece.to == last.to
        ? (1, amount.mean, amount.meanSquare)
        : (
          amount.probability(atMost: x), amount.partialMean(upTo: x), amount.partialSquare(upTo: x)
        )
      let mass = upTo.0 - below.mass
      let first = (upTo.1 - below.first) * perUnit
      let second = (upTo.2 - below.second) * perUnit * perUnit
      below = upTo
      let width = (piece.to - piece.from)
      let slope = width > 0 ? (piece.last - piece.first) / width : 0
      let offset = piece.first - slope * piece.from
      result.mean += probability * (offset * mass + slope * first)
      result.meanSquare +=
        probability * (offset * offset * mass + 2 * offset * slope * first + slope * slope * second)
    }
    return result
  }
}
