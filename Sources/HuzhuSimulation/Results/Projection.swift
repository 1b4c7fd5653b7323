package import HuzhuLanguage

/// How a fund fares over the years to come, path by path; money in fen.
package struct Projection: Equatable, Sendable {
  package var years: [Year]
  package var paths: Int
  package var seed: UInt64
  package var whenShort: Fund.Projection.Shortfall
  /// The reserve that is thought safe; nothing where the fund names none.
  package var floor: Double

  package init(
    years: [Year],
    paths: Int,
    seed: UInt64,
    whenShort: Fund.Projection.Shortfall,
    floor: Double
  ) {
    self.years = years
    self.paths = paths
    self.seed = seed
    self.whenShort = whenShort
    self.floor = floor
  }

  package struct Year: Equatable, Sendable {
    /// 1 for the year that ends on the fund's day.
    package var number: Int
    /// The calendar year on whose day it ends.
    package var calendar: Int
    package var members: Double
    /// Premiums and subsidy; nil where the fund names no premium.
    package var income: Double?
    package var expenses: Double
    /// What members are owed.
    package var owed: Estimate
    /// What of it is paid.
    package var paid: Estimate
    /// The reserve at the end of the year, over all paths: the mean, and quantiles at `bands`.
    package var reserve: Estimate
    package var reserveBands: [Double]
    /// The probability that the reserve lies below the floor at the end of this year, and that it
    /// did so at the end of this one or an earlier one.
    package var below: Estimate
    package var belowSoFar: Estimate
    /// The probability that not all that is owed is paid.
    package var unpaid: Estimate

    package init(
      number: Int,
      calendar: Int,
      members: Double,
      income: Double?,
      expenses: Double,
      owed: Estimate,
      paid: Estimate,
      reserve: Estimate,
      reserveBands: [Double],
      below: Estimate,
      belowSoFar: Estimate,
      unpaid: Estimate
    ) {
      self.number = number
      self.calendar = calendar
      self.members = members
      self.income = income
      self.expenses = expenses
      self.owed = owed
      self.paid = paid
      self.reserve = reserve
      self.reserveBands = reserveBands
      self.below = below
      self.belowSoFar = belowSoFar
      self.unpaid = unpaid
    }
  }

  /// The levels of `reserveBands`.
  package static let bands = [0.05, 0.25, 0.5, 0.75, 0.95]
}
