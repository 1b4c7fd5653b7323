import HuzhuValues
import Testing

struct DayArithmeticTests {
  struct Step: CustomTestStringConvertible {
    var from: String
    var months: Int
    var to: String

    init(_ from: String, _ months: Int, _ to: String) {
      self.from = from
      self.months = months
      self.to = to
    }

    var testDescription: String { "\(from) and \(months) months" }
  }

  @Test(arguments: [
    Step("2026-01-31", 1, "2026-02-28"),
    Step("2024-01-31", 1, "2024-02-29"),
    Step("2024-02-29", 12, "2025-02-28"),
    Step("2024-02-29", 48, "2028-02-29"),
    Step("2026-03-31", -1, "2026-02-28"),
    Step("2026-01-15", -1, "2025-12-15"),
    Step("2026-12-31", 2, "2027-02-28"),
    Step("2026-06-05", 0, "2026-06-05"),
    Step("9999-12-01", 1, "9999-12-31"),
    Step("1000-02-15", -1, "1000-01-15"),
    Step("9999-11-15", 1, "9999-12-15"),
    Step("1000-01-31", -1, "1000-01-01"),
    Step("2026-06-05", .max, "9999-12-31"),
    Step("2026-06-05", .min, "1000-01-01"),
  ])
  func `A day some months on keeps its day of the month or takes the last`(_ step: Step) throws {
    #expect(try #require(Day(step.from)).adding(months: step.months).text == step.to)
  }

  struct Span: CustomTestStringConvertible {
    var from: String
    var to: String
    var months: Int
    var years: Int

    init(_ from: String, _ to: String, months: Int, years: Int) {
      self.from = from
      self.to = to
      self.months = months
      self.years = years
    }

    var testDescription: String { "\(from) to \(to)" }
  }

  @Test(arguments: [
    Span("1990-02-28", "2026-02-27", months: 431, years: 35),
    Span("1990-02-28", "2026-02-28", months: 432, years: 36),
    Span("2004-02-29", "2025-02-27", months: 251, years: 20),
    Span("2004-02-29", "2025-02-28", months: 252, years: 21),
    Span("2004-02-29", "2024-02-28", months: 239, years: 19),
    Span("2004-02-29", "2024-02-29", months: 240, years: 20),
    Span("2026-01-31", "2026-02-28", months: 1, years: 0),
    Span("2026-01-31", "2026-02-27", months: 0, years: 0),
    Span("2026-06-05", "2026-06-05", months: 0, years: 0),
    Span("2026-02-28", "2026-01-31", months: -1, years: 0),
    Span("2026-06-05", "2024-06-05", months: -24, years: -2),
    Span("1000-01-01", "9999-12-31", months: 107_999, years: 8_999),
  ])
  func `Complete months and years are counted`(_ span: Span) throws {
    let from = try #require(Day(span.from))
    let to = try #require(Day(span.to))
    #expect(from.months(to: to) == span.months)
    #expect(from.years(to: to) == span.years)
    #expect(to.months(to: from) == -span.months)
    #expect(to.years(to: from) == -span.years)
  }

  private static let walked = WalkedDays(from: 1888, through: 1912)

  @Test(arguments: seeds)
  func `Months are added as one steps from month to month`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let walked = Self.walked
    for _ in 0..<500 {
      let start = walked.dates.indices.randomElement(using: &generator) ?? 0
      let months = Int.random(in: -120...120, using: &generator)
      guard let end = walked.position(of: start, movedBy: months) else { continue }
      let expected = try Day(walked.dates[end])
      #expect(try Day(walked.dates[start]).adding(months: months) == expected)
    }
  }

  @Test(arguments: seeds)
  func `Complete months and years are as many as one finds by trying`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let walked = Self.walked
    for round in 0..<60 {
      let start = walked.dates.indices.randomElement(using: &generator) ?? 0
      var end = walked.dates.indices.randomElement(using: &generator) ?? 0
      if round.isMultiple(of: 2) {
        // Near a whole number of months, where a count changes.
        let months = Int.random(in: -40...40, using: &generator)
        end = (walked.position(of: start, movedBy: months) ?? start)
        end = min(max(end + Int.random(in: -1...1, using: &generator), 0), walked.dates.count - 1)
      }
      let from = try Day(walked.dates[start])
      let to = try Day(walked.dates[end])
      #expect(from.months(to: to) == walked.count(of: 1, from: start, to: end), "\(from) \(to)")
      #expect(from.years(to: to) == walked.count(of: 12, from: start, to: end), "\(from) \(to)")
    }
  }

  @Test(arguments: seeds)
  func `Days are added as one walks`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let walked = Self.walked
    for _ in 0..<500 {
      let start = walked.dates.indices.randomElement(using: &generator) ?? 0
      let end = walked.dates.indices.randomElement(using: &generator) ?? 0
      #expect(
        try Day(walked.dates[start]).adding(days: end - start) == Day(walked.dates[end])
      )
    }
  }

  @Test func `Days stay within the years that a document may name`() throws {
    let day = try #require(Day("2026-06-05"))
    #expect(day.adding(days: .max) == .latest)
    #expect(day.adding(days: .min) == .earliest)
    #expect(Day.latest.adding(days: 1) == .latest)
    #expect(Day.earliest.adding(days: -1) == .earliest)
  }
}
