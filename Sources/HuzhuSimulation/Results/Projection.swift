package import HuzhuLanguage

/// How a fund fares over the years to come, path by path; money in fen.
package struct Projection: Equatable, Sendable {
  package var years: [Year]
  package var paths: Int
  package var seed: UInt64
  package var whenShort: Fund.Projection.Shortfall
  /// The reserve before the first year, and the one that is thought safe; nothing where the fund
  /// names none.
  package var opening: Double
  package var floor: Double
  /// Whether every claim of every path was drawn, and not the total of a path's year.
  package var isSampled: Bool

  package init(
    years: [Year],
    paths: Int,
    seed: UInt64,
    whenShort: Fund.Projection.Shortfall,
    opening: Double = 0,
    floor: Double,
    isSampled: Bool = false
  ) {
    self.years = years
    self.paths = paths
    self.seed = seed
    self.whenShort = whenShort
    self.opening = opening
    self.floor = floor
    self.isSampled = isSampled
  }

  /// Whether there is a reserve to speak of: without a premium nobody knows what comes in.
  package var hasReserve: Bool { years.allSatisfy { $0.income != nil } }

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
    ///
    /// Where there is no income this is nothing and the bands are none, as with all that follows.
    package var reserve: Estimate
    package var reserveBands: [Estimate]
    /// The probability that the reserve lies below the floor at the end of this year, and that it
    /// did so at the end of this one or an earlier one.
    package var below: Estimate
    package var belowSoFar: Estimate
    /// The probability that not all that is owed is paid.
    package var unpaid: Estimate
    /// The mean of what is owed and not paid.
    package var unpaidMoney: Estimate
    /// How many claims are not paid in full where the first come first, and by which part all are
    /// cut where they share.
    ///
    /// Both are means over the paths in which not all is paid, and nil where there is none.
    package var unpaidClaims: Estimate?
    package var cut: Estimate?
    /// The version of the scheme that is in force at the end of the year; empty where it has ended.
    package var version: String

    package init(
      number: Int,
      calendar: Int,
      members: Double,
      income: Double?,
      expenses: Double,
      owed: Estimate,
      paid: Estimate,
      reserve: Estimate,
      reserveBands: [Estimate],
      below: Estimate,
      belowSoFar: Estimate,
      unpaid: Estimate,
      unpaidMoney: Estimate = Estimate(0),
      unpaidClaims: Estimate? = nil,
      cut: Estimate? = nil,
      version: String = ""
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
      self.unpaidMoney = unpaidMoney
      self.unpaidClaims = unpaidClaims
      self.cut = cut
      self.version = version
    }
  }

  /// The levels of `reserveBands`.
  package static let bands = [0.05, 0.25, 0.5, 0.75, 0.95]
}
