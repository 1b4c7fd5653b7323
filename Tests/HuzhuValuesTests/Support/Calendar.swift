import HuzhuValues

/// The days of the calendar, one after the other, as somebody with a pencil would list them.
///
/// Nothing is computed from a day's number: a date is followed by the next one.
struct CalendarWalk: Sequence, IteratorProtocol {
  struct Date: Hashable {
    var year: Int
    var month: Int
    var day: Int
  }

  private var following: Date
  private let last: Int

  init(from year: Int, through last: Int) {
    following = Date(year: year, month: 1, day: 1)
    self.last = last
  }

  mutating func next() -> Date? {
    guard following.year <= last else { return nil }
    let date = following
    following.day += 1
    if following.day > Self.length(of: following.month, in: following.year) {
      following.day = 1
      following.month += 1
    }
    if following.month > 12 {
      following.month = 1
      following.year += 1
    }
    return date
  }

  static func length(of month: Int, in year: Int) -> Int {
    var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100) {
      lengths[1] = 29
    }
    return lengths[month - 1]
  }
}

/// A stretch of the calendar with which days are counted, moved and found again by looking.
struct WalkedDays {
  let dates: [CalendarWalk.Date]
  private let positions: [CalendarWalk.Date: Int]

  init(from year: Int, through last: Int) {
    dates = Array(CalendarWalk(from: year, through: last))
    positions = Dictionary(uniqueKeysWithValues: dates.enumerated().map { ($1, $0) })
  }

  /// The position of the day some months later, stepping month by month; `nil` outside the walk.
  ///
  /// The day of the month is that of the start as long as the month has it, else its last one.
  func position(of start: Int, movedBy months: Int) -> Int? {
    var date = dates[start]
    for _ in 0..<abs(months) {
      date.month += months > 0 ? 1 : -1
      if date.month == 13 { (date.year, date.month) = (date.year + 1, 1) }
      if date.month == 0 { (date.year, date.month) = (date.year - 1, 12) }
    }
    while positions[date] == nil, date.day > 28 { date.day -= 1 }
    return positions[date]
  }

  /// How many stretches of so many months fit between two positions, found by trying one more.
  func count(of months: Int, from start: Int, to end: Int) -> Int {
    if end < start { return -count(of: months, from: end, to: start) }
    var fitting = 0
    while let next = position(of: start, movedBy: (fitting + 1) * months), next <= end {
      fitting += 1
    }
    return fitting
  }
}

extension Day {
  /// The day of a date that is known to exist.
  init(_ date: CalendarWalk.Date) throws {
    struct NoSuchDay: Error { var date: CalendarWalk.Date }
    guard let day = Day(year: date.year, month: date.month, day: date.day) else {
      throw NoSuchDay(date: date)
    }
    self = day
  }
}
