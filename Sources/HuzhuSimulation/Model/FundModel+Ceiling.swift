import HuzhuLanguage
import HuzhuValues

extension FundModel {
  /// The most that the fund pays in a year, in fen; nothing where it names no such amount.
  package var ceiling: Int64? {
    guard let number = fund.funding.ceiling?.value.number else { return nil }
    // A part of a fen is not paid.
    let cut = number.scale > 2 ? number.mantissa / Decimal.power(min(38, number.scale - 2)) : nil
    return Int64(clamping: cut ?? number.mantissa(atScale: 2) ?? .max)
  }

  /// Whether claims over the ceiling go unpaid.
  package var cutsAtCeiling: Bool { ceiling != nil && fund.projection.whenShort != .none }

  /// A year with each claim paid as its member's only one.
  package func alone(_ year: SampledYears.Year) -> SampledYears.Year {
    guard let alone = year.alone else { return year }
    var result = year
    (result.total, result.owed, result.benefits) = (alone.total, alone.total, alone.benefits)
    cut(&result)
    return result
  }

  /// Takes from a year what lies over the ceiling of the fund.
  ///
  /// When in the year a claim comes is not said, so also what is paid in order leaves the benefits
  /// in the proportion in which they are owed.
  func cut(_ year: inout SampledYears.Year) {
    guard cutsAtCeiling, let ceiling, year.total > ceiling, year.total > 0 else { return }
    let owed = Int128(year.total)
    var before: Int128 = 0
    var paid: Int128 = 0
    for benefit in year.benefits.indices {
      before += Int128(year.benefits[benefit])
      // Sums from the first benefit on, so that the parts add up to the whole.
      let upTo = before * Int128(ceiling) / owed
      year.benefits[benefit] = Int64(clamping: upTo - paid)
      paid = upTo
    }
    year.total = ceiling
  }
}
