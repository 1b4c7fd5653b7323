/// A civil day of the Gregorian calendar, without a time or a time zone.
///
/// Held as the number of days since 1970-01-01. The conversion is that of Howard Hinnant,
/// "chrono-compatible low-level date algorithms", which is exact for all years.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, negative before it.
  public var ordinal: Int32

  /// The day so many days after 1970-01-01.
  public init(ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// The first day that a document may name.
  public static let earliest = Day(validYear: 1000, month: 1, day: 1)

  /// The last day that a document may name.
  public static let latest = Day(validYear: 9999, month: 12, day: 31)

  /// The day of that date, or `nil` where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The date of the day.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// How many days the month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a day comes before another.
  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// The day as ISO 8601 writes it, `2026-06-05`.
  public var text: String {
    let (year, month, day) = date
    return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  /// Reads `2026-06-05`; exactly ten characters.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard byte >= 48, byte <= 57 else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      numbers[part] = numbers[part] * 10 + Int(byte - 48)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

extension Day {
  /// The day a number of months later (or earlier): the same day of the month, or its last one.
  ///
  /// 31 January and a month is the last of February. A result outside the years that a document
  /// may name is the first or the last of them.
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let (position, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? .earliest : .latest }
    guard position >= 12_000 else { return .earliest }
    guard position < 120_000 else { return .latest }
    let newYear = position / 12
    let newMonth = position % 12 + 1
    let last = Self.length(ofMonth: newMonth, year: newYear)
    return Day(validYear: newYear, month: newMonth, day: min(day, last))
  }

  /// The day a number of days later (or earlier), within the years that a document may name.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(ordinal).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .earliest : .latest }
    let bounded = min(max(sum, Int(Day.earliest.ordinal)), Int(Day.latest.ordinal))
    return Day(ordinal: Int32(bounded))
  }

  /// The largest number of whole months that fit from this day to the other.
  ///
  /// It is negative when the days are reversed, and then the negative of the count the other way.
  public func months(to other: Day) -> Int {
    if other < self { return -other.months(to: self) }
    let from = date
    let to = other.date
    let months = (to.year - from.year) * 12 + to.month - from.month
    return adding(months: months) > other ? months - 1 : months
  }

  /// The largest number of whole years that fit from this day to the other.
  ///
  /// A 29 February birthday is reached on 28 February in a common year.
  public func years(to other: Day) -> Int {
    if other < self { return -other.years(to: self) }
    let years = other.date.year - date.year
    return adding(months: 12 * years) > other ? years - 1 : years
  }
}
