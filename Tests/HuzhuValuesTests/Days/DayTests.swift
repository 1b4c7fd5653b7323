import HuzhuValues
import Testing

struct DayTests {
  @Test func `Every day from 1000 to 9999 has its number and its date`() throws {
    var ordinal = Day.earliest.ordinal
    var mistakes: [CalendarWalk.Date] = []
    for date in CalendarWalk(from: 1000, through: 9999) {
      let found = Day(ordinal: ordinal).date
      let isRight =
        Day(year: date.year, month: date.month, day: date.day)?.ordinal == ordinal
        && found == (date.year, date.month, date.day)
      if !isRight { mistakes.append(date) }
      ordinal += 1
    }
    #expect(mistakes.isEmpty, "\(mistakes.prefix(3))")
    #expect(ordinal - 1 == Day.latest.ordinal)
    #expect(try #require(Day("1970-01-01")).ordinal == 0)
  }

  @Test func `A day outside the written years still has a date`() {
    #expect(Day(ordinal: Day.earliest.ordinal - 1).date == (999, 12, 31))
    #expect(Day(ordinal: -719_468 - 1).date == (0, 2, 29))
    #expect(Day(ordinal: Day.latest.ordinal + 1).date == (10_000, 1, 1))
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 1, 0),
    (2026, 1, 32), (2026, 0, 1), (2026, 13, 1), (999, 12, 31), (10_000, 1, 1), (-2026, 1, 1),
    (2026, 1, -1), (2026, Int.max, 1), (Int.min, 1, 1),
  ])
  func `A date that the calendar lacks is no day`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "1000-01-01", "9999-12-31", "2026-06-05"])
  func `A day is printed as it was read`(_ text: String) throws {
    #expect(try #require(Day(text)).text == text)
  }

  @Test(arguments: [
    "", "2026", "2026-6-5", "2026-06-5", "2026/06/05", "2026-06-05 ", " 2026-06-05", "20260605",
    "2026-02-30", "2026-00-10", "0999-12-31", "0000-01-01", "2026-06-0５", "２０26-06", "-026-06-05",
    "+026-06-05", "2026-+6-05", "2026-06-05T00:00", "--06-30", "2026-13-01", "2026-06-0x",
  ])
  func `Another way to write a day is not read`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `Every printed day of four centuries reads back`() throws {
    for date in CalendarWalk(from: 1800, through: 2200) {
      let day = try Day(date)
      if Day(day.text) != day { Issue.record("\(date)") }
    }
  }

  @Test func `A month has as many days as the calendar lists`() {
    for year in 1890...2110 {
      for month in 1...12
      where
        Day.length(ofMonth: month, year: year) != CalendarWalk.length(of: month, in: year)
      {
        Issue.record("\(year)-\(month)")
      }
    }
  }

  @Test(arguments: seeds)
  func `Days are ordered as they follow each other`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let days = (0..<100).map { _ in
      Day(ordinal: Int32.random(in: -300_000...300_000, using: &generator))
    }
    #expect(days.sorted().map(\.text) == days.map(\.text).sorted())
  }
}
