package import HuzhuLanguage
import HuzhuValues

/// A documented figure beside the model's own; money in yuan.
package struct Plausibility: Sendable {
  package var check: Fund.Check
  package var measure: Measure
  /// Nil where the method does not find it.
  package var model: Double?
  package var documented: Double

  /// The model's figure over the documented one.
  package var ratio: Double? { model.map { $0 / documented } }

  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// What is paid for a claim for which anything is paid.
    case meanClaim = "mean-claim"
    /// Claims of a member and year for which anything is paid.
    case claimsPerMember = "claims-per-member"
    /// What is paid for a member in a year.
    case payoutPerMember = "payout-per-member"
  }
}

extension SimulationResult {
  /// The documented totals of the fund as far as they can be compared with the model's.
  package var plausibility: [Plausibility] {
    var result: [Plausibility] = []
    for check in model.fund.checks {
      let mix = mix(of: check)
      func add(
        _ measure: Plausibility.Measure,
        _ part: Fund.Figure?,
        _ whole: Fund.Figure?,
        _ model: Double?
      ) {
        guard let part, let whole else { return }
        let documented = part.value.number.double / whole.value.number.double
        guard documented > 0 else { return }
        result.append(
          Plausibility(check: check, measure: measure, model: model, documented: documented)
        )
      }
      add(.meanClaim, check.payout, check.claims, mix?.meanClaim)
      add(.claimsPerMember, check.claims, check.members, mix?.claimsPerMember)
      add(.payoutPerMember, check.payout, check.members, mix?.payoutPerMember)
    }
    return result
  }
}

extension PayoutCurves {
  /// The probability that something is paid, of the whole kind.
  var paid: Double {
    guard let amount else { return (total.pieces.first?.first ?? 0) > 0 ? probability : 0 }
    var unpaid = 0.0
    var below = 0.0
    for (index, piece) in total.pieces.enumerated() {
      let isLast = index == total.pieces.count - 1
      let upTo = isLast ? 1 : amount.law.probability(atMost: piece.to / amount.perUnit)
      if piece.first <= 0, piece.last <= 0 { unpaid += upTo - below }
      below = upTo
    }
    return probability * max(0, 1 - unpaid)
  }
}
