import HuzhuValues
import Testing

@Suite struct RecurringDayTests {
  static let texts: [(text: String, isOne: Bool)] = [
    ("--06-30", true), ("--02-29", true), ("--12-31", true), ("--02-30", false),
    ("--13-01", false), ("--00-01", false), ("--6-30", false), ("2026-06-30", false),
    ("--06-3０", false), ("", false), ("--06-300", false),
  ]

  @Test(arguments: texts)
  func `A day of every year is written with two hyphens and two digits each`(
    _ text: String,
    isOne: Bool
  ) {
    #expect((RecurringDay(text) != nil) == isOne)
    if let day = RecurringDay(text) { #expect(day.text == text) }
  }

  static let occurrences: [(day: String, other: String, first: String, last: String)] = [
    ("--06-30", "2024-06-30", "2024-06-30", "2024-06-30"),
    ("--06-30", "2024-07-01", "2025-06-30", "2024-06-30"),
    ("--06-30", "2024-06-29", "2024-06-30", "2023-06-30"),
    ("--02-29", "2023-02-28", "2023-02-28", "2023-02-28"),
    ("--02-29", "2023-03-01", "2024-02-29", "2023-02-28"),
    ("--02-29", "2024-02-28", "2024-02-29", "2023-02-28"),
    ("--02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("--01-01", "2024-12-31", "2025-01-01", "2024-01-01"),
    ("--12-31", "2024-01-01", "2024-12-31", "2023-12-31"),
    // Beyond the years that a document may name there is only their end.
    ("--06-30", "9999-12-31", "9999-12-31", "9999-06-30"),
    ("--06-30", "1000-01-01", "1000-06-30", "1000-01-01"),
  ]

  @Test(arguments: occurrences)
  func `The nearest day on each side is found`(
    _ day: String,
    other: String,
    first: String,
    last: String
  ) throws {
    let recurring = try #require(RecurringDay(day))
    let other = try #require(Day(other))
    #expect(recurring.firstOnOrAfter(other).text == first)
    #expect(recurring.lastOnOrBefore(other).text == last)
  }

  /// Days of every year around the end of February and the end of the year.
  static let marks = ["--01-01", "--02-27", "--02-28", "--02-29", "--03-01", "--06-30", "--12-31"]

  @Test(arguments: [2_023, 2_024, 2_025, 2_028])
  func `A range has exactly the ends that its members reach`(year: Int) throws {
    let marks = Self.marks.compactMap { RecurringDay($0) }
    let start = try #require(Day(year: year, month: 2, day: 24))
    for (index, from) in marks.enumerated() {
      for to in marks[index...] {
        for offset in stride(from: 0, to: 380, by: 1) where offset < 12 || offset > 300 {
          let low = start.adding(days: offset)
          for length in [0, 1, 5, 40] {
            let days = low...low.adding(days: length)
            let found = Self.everyResult(from, to, days)
            #expect(RecurringDay.first(of: from, through: to, onOrAfter: days) == found.first)
            #expect(RecurringDay.last(of: from, through: to, onOrBefore: days) == found.last)
          }
        }
      }
    }
  }

  /// The ends by trying every member; for a wide range those next to its ends and to the days.
  private static func everyResult(
    _ from: RecurringDay,
    _ to: RecurringDay,
    _ days: ClosedRange<Day>
  ) -> (first: ClosedRange<Day>, last: ClosedRange<Day>) {
    var first: [Day] = []
    var last: [Day] = []
    for day in [days.lowerBound, days.upperBound] {
      let (_, month, dayOfMonth) = day.date
      guard let near = RecurringDay(month: month, day: dayOfMonth)?.model.ordinal else { continue }
      var tried: Set<Int32> = [from.model.ordinal, to.model.ordinal]
      for other in near - 3...near + 3 where (from.model.ordinal...to.model.ordinal).contains(other)
      {
        tried.insert(other)
      }
      for ordinal in tried {
        let recurring = RecurringDay(model: Day(ordinal: ordinal))
        first.append(recurring.firstOnOrAfter(day))
        last.append(recurring.lastOnOrBefore(day))
      }
    }
    let ends = (first.min() ?? .earliest, first.max() ?? .latest)
    return (ends.0...ends.1, (last.min() ?? .earliest)...(last.max() ?? .latest))
  }
}
