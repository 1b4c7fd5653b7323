import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

@Suite struct BoundaryTests {
  /// A scheme with one example, and the values around the thresholds of its one fact.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var parts: String
    var example: String
    var fact: String
    var values: [String]
    var testDescription: String { name }
  }

  private static func term(_ name: String, _ value: String) -> String {
    TestedScheme.term(name, "\"\(value)\"")
  }
  private static let running = #"""
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "试", "en": "a trial"}}, "running": {"burden": {"of": "event.cost", "per": "lifetime"}},
    "benefits": [{"clause": "aid", "pay": {"increase": {
      "bands": {"of": "it", "rates": [{"upTo": "edge", "rate": "low"}, {"rate": "high"}]}}, "in": "burden"}}],
    """#
    + "\"terms\": {\(term("low", "10%")), \(term("high", "20%")), \(term("edge", "1000 CNY"))}"

  static let rows = [
    Row(
      name: "an age is found in the date of birth",
      parts: """
        "terms": {\(term("youngest", "16 years"))},
        "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
        """,
      example: #""facts": {"worker.birthDate": "1990-01-01"}"#,
      fact: "worker.birthDate",
      values: ["below 2010-06-04", "at 2010-06-05", "above 2010-06-06"]
    ),
    Row(
      name: "a strict threshold lies on the failing side",
      parts: """
        "terms": {\(term("edge", "100 CNY"))},
        "claims": {"all": [{"clause": "dear", "that": "event.cost", "over": "edge"}]},
        "benefits": [{"clause": "aid", "pay": "edge"}]
        """,
      example: #""events": [{"event.cost": "5 CNY"}]"#,
      fact: "event.cost",
      values: ["below 99.99 CNY", "at 100.00 CNY", "above 100.01 CNY"]
    ),
    Row(
      name: "the end of a tier of a total over events",
      parts: running,
      example: #""events": [{"event.cost": "5 CNY"}]"#,
      fact: "event.cost",
      values: ["below 999.99 CNY", "at 1000.00 CNY", "above 1000.01 CNY"]
    ),
    Row(
      name: "a cap on a share",
      parts:
        #""benefits": [{"clause": "aid", "pay": {"percent": "half", "of": "event.cost", "cap": "most"}}], "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "试", "en": "a trial"}}, "#
        + "\"terms\": {\(term("half", "50%")), \(term("most", "300 CNY"))}",
      example: #""events": [{"event.cost": "5 CNY"}]"#,
      fact: "event.cost",
      values: ["below 599.99 CNY", "at 600.00 CNY", "above 600.01 CNY"]
    ),
  ]

  @Test(arguments: rows)
  func `Thresholds are found where a fact is moved`(_ row: Row) throws {
    let scheme = TestedScheme(
      row.parts
        + ", \"examples\": [{\"name\": \"x\", \"on\": \"2026-06-05\", \(row.example), \"expect\": {\"eligibility\": \"eligible\"}}]"
    )
    let cases = BoundaryCases(scheme: scheme.book.schemes[0], book: scheme.book)
    let input = scheme.book.schemes[0].examples[0].input
    let fact = try #require(scheme.book.vocabulary.factByName[row.fact])
    let spot = try #require(cases.spots(of: input).first { $0.fact == fact })
    let type = scheme.book.vocabulary.facts[fact].type
    let told = cases.around(input, moving: spot).map { found in
      let value = found.value.map { Words.written($0, type: type, book: scheme.book) } ?? ""
      return "\(Self.word(found.side)) \(value)"
    }
    #expect(told == row.values)
  }

  private static func word(_ side: BoundaryCase.Side) -> String {
    switch side {
    case .below: "below"
    case .at: "at"
    case .above: "above"
    case .other: "other"
    }
  }

  @Test func `What an example says already is not proposed`() {
    func examples(_ days: [String]) -> String {
      days.map { day in
        #"{"name": "\#(day)", "on": "2026-06-05", "facts": {"worker.birthDate": "\#(day)"}, "expect": {"eligibility": "eligible"}}"#
      }.joined(separator: ", ")
    }
    let parts = """
      "terms": {\(Self.term("youngest", "16 years"))},
      "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
      """
    let none = TestedScheme(parts)
    let some = TestedScheme(parts + ", \"examples\": [\(examples(["2010-06-05"]))]")
    let all = TestedScheme(
      parts + ", \"examples\": [\(examples(["2010-06-04", "2010-06-05", "2010-06-06"]))]"
    )
    func proposed(_ scheme: TestedScheme) -> [String] {
      Proposals(for: scheme.book.schemes[0], in: scheme.book).examples.map { $0.text() }
    }
    #expect(
      proposed(some) == [
        #"{"name":"2010-06-05, worker.birthDate 2010-06-04","like":"2010-06-05","facts":{"worker.birthDate":"2010-06-04"}}"#,
        #"{"name":"2010-06-05, worker.birthDate 2010-06-06","like":"2010-06-05","facts":{"worker.birthDate":"2010-06-06"}}"#,
      ]
    )
    #expect(proposed(all) == [])
    // Without an example the whole case is written.
    #expect(proposed(none).count == 3)
    #expect(proposed(none).allSatisfy { $0.contains("\"on\"") && !$0.contains("expect") })
  }
}
