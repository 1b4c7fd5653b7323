import HuzhuDocuments

/// The payouts of one variant as functions of its one amount, in all and by benefit.
package struct PayoutCurves: Sendable {
  /// The probability of the variant, and of the days or steps that are fixed here.
  package var probability: Double
  package var total: PayoutCurve
  package var benefits: [PayoutCurve]
  /// The amount; `nil` where nothing varies and a curve is one point.
  package var amount: (law: Continuous, perUnit: Double)?
  /// The values of an event that has it, and where among them the amount stands.
  var row: [Int64]
  var place: Int?

  /// An event that is paid the most on the curve.
  var largestEvent: [Int64] {
    var result = row
    guard let place else { return result }
    var most = -1.0
    for piece in total.pieces {
      for (value, payout) in [(piece.from, piece.first), (piece.to, piece.last)] where payout > most
      {
        most = payout
        result[place] = Int64(value)
      }
    }
    return result
  }

  package var largest: Double {
    total.pieces.reduce(0) { max($0, max($1.first, $1.last)) }
  }

  /// What one of the curves adds to mean and mean square.
  func moments(of curve: PayoutCurve) -> ExactYear.Moments {
    guard let amount else {
      let payout = curve.pieces.first?.first ?? 0
      return ExactYear.Moments(
        mean: probability * payout,
        meanSquare: probability * payout * payout
      )
    }
    return curve.moments(of: amount.law, perUnit: amount.perUnit, probability: probability)
  }

  func add(to lattice: inout PayoutLattice) {
    if let amount {
      lattice.add(total, of: amount.law, perUnit: amount.perUnit, probability: probability)
    } else {
      lattice.add(payout: total.pieces.first?.first ?? 0, probability: probability)
    }
  }
}
