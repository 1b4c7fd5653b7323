package import HuzhuLanguage
import HuzhuValues

/// What a fund has for its payouts in a year; money in fen.
package struct FundingFigures: Equatable, Sendable {
  package let members: Double
  /// Of one member, in a year.
  package let premium: Double?
  package let subsidy: Double
  package let expenses: Double
  package let reserve: Double
  package let floor: Double?
  /// The most that is paid in a year, and whether claims over it go unpaid.
  package let ceiling: Double?
  package let cutsAtCeiling: Bool

  package init(_ fund: Fund, members: Int) {
    func fen(_ figure: Fund.Figure?) -> Double? { figure.map { $0.value.number.double * 100 } }
    self.members = Double(members)
    premium = fen(fund.funding.premium)
    subsidy = fen(fund.funding.subsidy) ?? 0
    expenses = fen(fund.funding.expenses) ?? 0
    reserve = fen(fund.funding.reserve) ?? 0
    floor = fen(fund.funding.floor)
    ceiling = fen(fund.funding.ceiling)
    cutsAtCeiling = ceiling != nil && fund.projection.whenShort != .none
  }

  /// Premium and subsidy of all members; `nil` where no premium is given.
  package var income: Double? { premium.map { ($0 + subsidy) * members } }

  /// What is left for payouts.
  package var available: Double? { income.map { $0 - expenses * members } }

  /// The premium of one member that pays for a total and the expenses, beside the subsidy.
  package func premium(for total: Double) -> Double {
    members > 0 ? total / members + expenses - subsidy : 0
  }

  /// The same for a total that chance may have moved.
  package func premium(for total: Estimate) -> Estimate {
    total.scaled(by: slope) { premium(for: $0) }
  }

  /// The least premium of one member, in whole fen, that pays for no less than a total and the
  /// expenses, beside the subsidy.
  package func sufficientPremium(for total: Double) -> Double {
    // What a sum of broken numbers is off by is no fen.
    max(0, (premium(for: total) - 1e-6).rounded(.up))
  }

  /// The same for a total that chance may have moved: a drawn one has its error, and is not rounded.
  package func sufficientPremium(for total: Estimate) -> Estimate {
    guard total.error != nil else {
      return total.scaled(by: slope) { sufficientPremium(for: $0) }
    }
    return total.scaled(by: slope) { max(0, premium(for: $0)) }
  }

  private var slope: Double { members > 0 ? 1 / members : 0 }
}
