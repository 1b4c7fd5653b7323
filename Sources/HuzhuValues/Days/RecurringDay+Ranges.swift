extension RecurringDay {
  /// The first days, one of a range of recurring days on or after one of a range of days.
  ///
  /// Both ends are reached. As the recurring day moves past the other one the result jumps by a
  /// year, so its range is looked at whole; with the other day it never falls.
  ///
  /// - Parameters:
  ///   - from: The first of the recurring days within a year.
  ///   - to: The last of them.
  ///   - days: The days of which one is to be reached.
  /// - Returns: The earliest and the latest result.
  public static func first(
    of from: RecurringDay,
    through to: RecurringDay,
    onOrAfter days: ClosedRange<Day>
  ) -> ClosedRange<Day> {
    let low = earliestFirst(from, to, onOrAfter: days.lowerBound)
    return low...max(low, latestFirst(from, to, onOrAfter: days.upperBound))
  }

  /// The last days, one of a range of recurring days on or before one of a range of days.
  ///
  /// - Parameters:
  ///   - from: The first of the recurring days within a year.
  ///   - to: The last of them.
  ///   - days: The days of which one is not to be passed.
  /// - Returns: The earliest and the latest result.
  public static func last(
    of from: RecurringDay,
    through to: RecurringDay,
    onOrBefore days: ClosedRange<Day>
  ) -> ClosedRange<Day> {
    let low = earliestLast(from, to, onOrBefore: days.lowerBound)
    return low...max(low, latestLast(from, to, onOrBefore: days.upperBound))
  }

  private static func earliestFirst(
    _ from: RecurringDay,
    _ to: RecurringDay,
    onOrAfter day: Day
  ) -> Day {
    let year = day.date.year
    // Some of the range is still to come this year: the day itself, or the first of the range.
    return to.on(year: year) >= day ? max(from.on(year: year), day) : from.on(year: year + 1)
  }

  private static func latestFirst(
    _ from: RecurringDay,
    _ to: RecurringDay,
    onOrAfter day: Day
  ) -> Day {
    let year = day.date.year
    guard from.on(year: year) < day else { return to.on(year: year) }
    // Some of the range is past: its last day that is, a year on.
    guard to.on(year: year) >= day else { return to.on(year: year + 1) }
    let own = day.date
    guard let same = RecurringDay(month: own.month, day: own.day) else { return day }
    // The eve in a leap year: after 28 February in a common one, 29 February is past too.
    return RecurringDay(model: same.model.adding(days: -1)).on(year: year + 1)
  }

  private static func earliestLast(
    _ from: RecurringDay,
    _ to: RecurringDay,
    onOrBefore day: Day
  ) -> Day {
    let year = day.date.year
    guard to.on(year: year) > day else { return from.on(year: year) }
    guard from.on(year: year) <= day else { return from.on(year: year - 1) }
    // Some of the range is still to come: its first day that is, a year back.
    let next = day.adding(days: 1).date
    return RecurringDay(month: next.month, day: next.day)?.on(year: year - 1) ?? day
  }

  private static func latestLast(
    _ from: RecurringDay,
    _ to: RecurringDay,
    onOrBefore day: Day
  ) -> Day {
    let year = day.date.year
    return from.on(year: year) <= day ? min(to.on(year: year), day) : to.on(year: year - 1)
  }
}
