import HuzhuChecker
import HuzhuLanguage
import Testing

@Suite struct CoverageTests {
  /// A scheme, its examples, and what they leave out.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var parts: String
    var examples: String
    var uncovered: [String]
    var testDescription: String { name }
  }

  private static let grown = """
    "terms": {\(TestedScheme.term("youngest", "\"16 years\""))},
    "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
    """
  private static let table = #"""
    "benefits": [{"clause": "aid", "pay": {
      "table": {"by": ["worker.level"], "rows": [["one", "low"], ["two", "high"]], "otherwise": "low"}}}],
    """#
    + "\"terms\": {\(TestedScheme.term("low", "\"1 CNY\"")), \(TestedScheme.term("high", "\"2 CNY\""))}"
  private static let bands = #"""
    "benefits": [{"clause": "aid", "pay": {"bands": {"of": "event.cost", "rates": [
      {"upTo": "edge", "rate": "low"}, {"rate": "high"}]}}}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "试", "en": "a trial"}}, "limits": [{"clause": "most", "clauses": ["aid"], "per": "event", "atMost": "most"}],
    """#
    + "\"terms\": {\(TestedScheme.term("low", "\"10%\"")), \(TestedScheme.term("high", "\"20%\"")),"
    + " \(TestedScheme.term("edge", "\"1000 CNY\"")), \(TestedScheme.term("most", "\"500 CNY\""))}"
  private static let choice = #"""
    "benefits": [{"clause": "aid", "pay": {"choose": [
      {"when": {"that": "worker.member", "is": true}, "then": "high"}, {"otherwise": "low"}]}}],
    """#
    + "\"terms\": {\(TestedScheme.term("low", "\"1 CNY\"")), \(TestedScheme.term("high", "\"2 CNY\""))}"

  private static func born(_ day: String) -> String {
    #"{"name": "\#(day)", "on": "2026-06-05", "facts": {"worker.birthDate": "\#(day)"}, "expect": {"eligibility": "eligible"}}"#
  }
  private static func facts(_ facts: String, events: String = "[{}]") -> String {
    #"{"name": "x", "on": "2026-06-05", "facts": {\#(facts)}, "events": \#(events), "expect": {"eligibility": "eligible"}}"#
  }

  static let rows = [
    Row(
      name: "a condition only one way",
      parts: grown,
      examples: born("1990-01-01"),
      uncovered: [
        "clause 'grown': never fails", "clause 'grown': never anything but at least youngest",
      ]
    ),
    Row(
      name: "both sides of a threshold",
      parts: grown,
      examples: born("1990-01-01") + ", " + born("2020-01-01"),
      uncovered: []
    ),
    Row(
      name: "what is not known settles nothing",
      parts: grown,
      examples: facts(""),
      uncovered: [
        "clause 'grown': never holds", "clause 'grown': never fails",
        "clause 'grown': never at least youngest",
        "clause 'grown': never anything but at least youngest",
      ]
    ),
    Row(
      name: "what is known in part settles what follows from it",
      parts: grown,
      examples: facts(#""worker.birthDate": {"between": ["1960-01-01", "1990-01-01"]}"#),
      uncovered: [
        "clause 'grown': never fails", "clause 'grown': never anything but at least youngest",
      ]
    ),
    Row(
      name: "rows of a table",
      parts: table,
      examples: facts(#""worker.level": "one""#),
      uncovered: ["clause 'aid': row 2 is never used", "clause 'aid': 'otherwise' is never used"]
    ),
    Row(
      name: "a row that only may be meant",
      parts: table,
      examples: facts(#""worker.level": {"in": ["one", "two"]}"#),
      uncovered: [
        "clause 'aid': row 1 is never used", "clause 'aid': row 2 is never used",
        "clause 'aid': 'otherwise' is never used",
      ]
    ),
    Row(
      name: "tiers, and a limit that does not cut",
      parts: bands,
      examples: facts("", events: #"[{"event.cost": "900 CNY"}]"#),
      uncovered: ["clause 'aid': tier 2 is never reached", "clause 'most': never cuts a payment"]
    ),
    Row(
      name: "tiers, and a limit that cuts",
      parts: bands,
      examples: facts("", events: #"[{"event.cost": "9000 CNY"}]"#),
      uncovered: ["clause 'most': never leaves a payment whole"]
    ),
    Row(
      name: "branches",
      parts: choice,
      examples: facts(#""worker.member": true"#),
      uncovered: ["clause 'aid': 'otherwise' is never taken"]
    ),
    Row(
      name: "a branch whose condition is open",
      parts: choice,
      examples: facts(""),
      uncovered: [
        "clause 'aid': branch 1 is never taken", "clause 'aid': 'otherwise' is never taken",
      ]
    ),
    Row(
      name: "nothing at all",
      parts: choice,
      examples: "",
      uncovered: [
        "clause 'aid': never paid", "clause 'aid': branch 1 is never taken",
        "clause 'aid': 'otherwise' is never taken",
      ]
    ),
    Row(
      name: "out of scope",
      parts: #""scope": {"that": "worker.place", "is": "weihai"}, "# + choice,
      examples: facts(#""worker.place": "jinan", "worker.member": true"#),
      uncovered: [
        "scope: never holds", "clause 'aid': never paid", "clause 'aid': branch 1 is never taken",
        "clause 'aid': 'otherwise' is never taken",
      ]
    ),
    Row(
      name: "a document that explains it",
      parts: choice.replacing(
        #""clause": "aid","#,
        with: #"""
          "clause": "aid", "allow": [{"code": "HZ0842", "because": {"zh": "试。", "en": "A trial."}}],
          """#
      ),
      examples: facts(""),
      uncovered: []
    ),
  ]

  @Test(arguments: rows)
  func `What no example brings about is told`(_ row: Row) {
    let scheme = TestedScheme(row.parts + ", \"examples\": [\(row.examples)]")
    #expect(scheme.uncovered == row.uncovered)
  }

  @Test func `The counts are whole`() {
    let scheme = TestedScheme(Self.grown + ", \"examples\": [\(Self.born("1990-01-01"))]")
    let coverage = SchemeCoverage(of: scheme.book.schemes[0], in: scheme.book)
    #expect(coverage.items.count == 4)
    #expect(coverage.covered == 2)
    #expect(coverage.uncovered.count == 2)
  }
}
