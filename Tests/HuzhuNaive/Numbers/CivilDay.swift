/// A day of the Gregorian calendar, counted by walking through years and months.
package struct CivilDay: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written `2026-06-05`; `nil` where there is no such day.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      return nil
    }
    guard (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else {
      return nil
    }
    self.init(year, month, day)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDay {
  /// Days since 1 January of the year 1.
  package var ordinal: Int {
    let past = year - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400 + day - 1
    for earlier in 1..<month { days += Self.length(ofMonth: earlier, in: year) }
    return days
  }

  package func adding(days: Int) -> CivilDay {
    var result = self
    result.day += days
    while result.day < 1 {
      (result.year, result.month) =
        result.month == 1 ? (result.year - 1, 12) : (result.year, result.month - 1)
      result.day += Self.length(ofMonth: result.month, in: result.year)
    }
    while result.day > Self.length(ofMonth: result.month, in: result.year) {
      result.day -= Self.length(ofMonth: result.month, in: result.year)
      (result.year, result.month) =
        result.month == 12 ? (result.year + 1, 1) : (result.year, result.month + 1)
    }
    return result
  }

  /// The same day of a later or earlier month, or that month's last.
  package func adding(months: Int) -> CivilDay {
    var (year, month) = (year, month + months)
    while month < 1 { (year, month) = (year - 1, month + 12) }
    while month > 12 { (year, month) = (year + 1, month - 12) }
    return CivilDay(year, month, min(day, Self.length(ofMonth: month, in: year)))
  }

  /// The largest *n* such that this day plus *n* times so many months is not after the other.
  package func complete(_ months: Int, until other: CivilDay) -> Int {
    var count = 0
    while adding(months: (count + 1) * months) <= other { count += 1 }
    while adding(months: count * months) > other { count -= 1 }
    return count
  }

  /// The day plus a period in days, months or years.
  package func adding(_ period: Measure) throws(NaiveError) -> CivilDay {
    guard period.number.isWhole, let count = Int(exactly: period.number.numerator) else {
      throw .invalid("a part of a period: \(period)")
    }
    switch period.unit {
    case nil: return self
    case ["day": 1]: return adding(days: count)
    case ["month": 1]: return adding(months: count)
    case ["year": 1]: return adding(months: count * 12)
    default: throw .invalid("not a period: \(period)")
    }
  }
}

extension CivilDay: Comparable, CustomStringConvertible {
  package static func < (left: CivilDay, right: CivilDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A day that comes again every year, written `--06-30`.
package struct YearlyDay: Hashable, Sendable {
  package var month: Int
  package var day: Int

  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix("--"), let day = CivilDay("2000-" + text.dropFirst(2)) else { return nil }
    month = day.month
    self.day = day.day
  }

  package func on(year: Int) -> CivilDay {
    CivilDay(year, month, min(day, CivilDay.length(ofMonth: month, in: year)))
  }
}
