import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct RecurringDayTests {
  private static func parts(_ day: String) -> String {
    """
    "terms": {"yearly": \(day)},
    "values": {
      "next": {"date": "yearly", "firstOnOrAfter": "worker.day", "answer": true},
      "last": {"date": "yearly", "lastOnOrBefore": "worker.day", "answer": true}}
    """
  }

  static let cases: [(yearly: String, day: String, next: [String?], last: [String?])] = [
    ("--06-30", #""2026-06-30""#, ["2026-06-30"], ["2026-06-30"]),
    ("--06-30", #""2026-07-01""#, ["2027-06-30"], ["2026-06-30"]),
    ("--02-29", #""2026-02-01""#, ["2026-02-28"], ["2025-02-28"]),
    ("--02-29", #""2027-03-01""#, ["2028-02-29"], ["2027-02-28"]),
    // A whole year that is possible cannot be told apart by the day.
    (
      "--06-30", #"{"between": ["2026-07-01", "2027-06-30"]}"#, ["2027-06-30"],
      ["2026-06-30", "2027-06-30"]
    ),
    (
      "--06-30", #"{"between": ["2026-06-30", "2026-07-01"]}"#, ["2026-06-30", "2027-06-30"],
      ["2026-06-30"]
    ),
  ]

  @Test(arguments: cases)
  func `The nearest day of every year is answered`(
    _ yearly: String,
    day: String,
    next: [String?],
    last: [String?]
  ) throws {
    let answer = try PartWorld.answer(
      Self.parts(PartWorld.assumed("\"\(yearly)\"")),
      facts: #""worker.day": \#(day)"#
    )
    #expect(answer.values.map(\.words) == [next, last])
  }

  @Test
  func `Two readings of a day of every year are two answers`() throws {
    let answer = try PartWorld.answer(
      Self.parts(#"{"unstated": {"zh": "?", "en": "?"}, "oneOf": ["--06-30", "--12-31"]}"#),
      facts: #""worker.day": "2026-07-01""#
    )
    #expect(answer.missing == [.term(0)])
    #expect(answer.alternatives.map { $0.values[0].words } == [["2027-06-30"], ["2026-12-31"]])
  }

  @Test
  func `It is told in words in both languages`() throws {
    let parts = Self.parts(PartWorld.assumed("\"--02-29\""))
    let engine = try Engine([PartWorld.vocabulary, PartWorld.document(parts)])
    let scheme = try #require(engine.assessor.book.schemes.first)
    let words = FormulaWords(scheme: scheme, book: engine.assessor.book)
    let next = words.words(scheme.values[0].node)
    #expect(next.en == "the first yearly on or after worker.day")
    guard case .stated(let day) = scheme.terms[0].pieces[0].content else { return }
    #expect(words.words(day).en == "29 February of each year")
    #expect(words.words(day).zh == "每年2月29日")
  }
}
