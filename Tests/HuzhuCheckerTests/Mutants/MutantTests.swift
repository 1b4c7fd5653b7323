import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct MutantTests {
  /// Parts of a scheme and every change that is tried on them.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var parts: String
    var changes: [String]
    var testDescription: String { name }
  }

  private static func term(_ name: String, _ value: String) -> String {
    TestedScheme.term(name, "\"\(value)\"")
  }

  static let rows = [
    Row(
      name: "an inclusive threshold of years",
      parts: """
        "terms": {\(term("youngest", "16 years"))},
        "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
        """,
      changes: [
        "'age at least youngest' is left out", "at least youngest becomes more than youngest",
        "16 years becomes 15 years", "16 years becomes 17 years",
      ]
    ),
    Row(
      name: "and, or, not, flags",
      parts: #"""
        "benefits": [{"clause": "aid", "pay": "0 CNY", "when": {"any": [
          {"that": "worker.member", "is": true},
          {"not": {"that": "worker.place", "in": ["weihai", "jinan"]}}]}}]
        """#,
      changes: [
        "'member is yes or not (place is one of Weihai, Jinan)' is left out",
        "'member is yes' is left out as if it never held",
        "'not (place is one of Weihai, Jinan)' is left out as if it never held",
        "'or' becomes 'and'", "'not' is left out: place is one of Weihai, Jinan",
        "'Weihai' is left out", "'Jinan' is left out",
        "0 yuan becomes 1 yuan",
      ]
    ),
    Row(
      name: "tiers, rates and a cap",
      parts: #"""
        "benefits": [{"clause": "aid", "pay": {
          "bands": {"of": "event.cost", "rates": [{"upTo": "edge", "rate": "low"}, {"rate": "high"}]},
          "cap": "most"}}],
        "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "试", "en": "a trial"}},
        """#
          + "\"terms\": {\(term("low", "10%")), \(term("high", "100%")), \(term("edge", "1000 CNY")),"
          + " \(term("most", "500 CNY"))}",
      changes: [
        "the bound most is left out", "1,000 yuan becomes 999 yuan",
        "1,000 yuan becomes 1,001 yuan", "10% becomes 9%", "10% becomes 11%", "100% becomes 99%",
        "500 yuan becomes 499.99 yuan", "500 yuan becomes 500.01 yuan",
      ]
    ),
    Row(
      name: "a table and a limit with an opening",
      parts: #"""
        "benefits": [{"clause": "aid", "pay": {
          "table": {"by": ["worker.level"], "rows": [["one", "low"], ["two", "0 CNY"], ["three", "low"]]}}}],
        "limits": [{"clause": "most", "clauses": ["aid"], "per": "lifetime", "atMost": "low", "opening": "history.paid"}],
        """# + "\"terms\": {\(term("low", "1 CNY"))}",
      changes: [
        "the limit is left out", "what was paid before is no longer counted", "row 1 is left out",
        "row 3 is left out", "1 yuan becomes 0.99 yuan", "1 yuan becomes 1.01 yuan",
        "0 yuan becomes 1 yuan",
      ]
    ),
    Row(
      name: "days: of the version, of a term, in a condition",
      parts: #"""
        "effective": {"from": "2020-01-01", "until": "2030-01-01"},
        "eligibility": {"all": [{"clause": "old", "that": "worker.birthDate", "onOrBefore": "last"}]},
        """# + "\"terms\": {\(term("last", "1990-06-30"))}",
      changes: [
        "the first day 2020-01-01 becomes 2019-12-31", "the end 2030-01-01 becomes 2029-12-31",
        "the first day 2020-01-01 becomes 2020-01-02", "the end 2030-01-01 becomes 2030-01-02",
        "'date of birth on or before last' is left out", "on or before last becomes before last",
        "1990-06-30 becomes 1990-06-29", "1990-06-30 becomes 1990-07-01",
      ]
    ),
  ]

  @Test(arguments: rows)
  func `Each small change is tried`(_ row: Row) {
    let scheme = TestedScheme(row.parts)
    #expect(scheme.changes == row.changes)
  }

  private static let grown = """
    "terms": {\(term("youngest", "16 years"))},
    "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
    """

  private static func person(_ born: String, _ word: String) -> String {
    #"{"name": "\#(born)", "on": "2026-06-05", "facts": {"worker.birthDate": "\#(born)"}, "expect": {"eligibility": "\#(word)"}}"#
  }

  @Test func `Boundary examples kill all`() {
    let examples = [Self.person("2010-06-05", "eligible"), Self.person("2010-06-06", "ineligible")]
    let scheme = TestedScheme(Self.grown + ", \"examples\": [\(examples.joined(separator: ", "))]")
    #expect(scheme.mutation.killed == 4)
    #expect(scheme.survivors == [])
  }

  @Test func `A survivor comes with the case that would kill it`() throws {
    let examples = [Self.person("1990-06-05", "eligible"), Self.person("2020-06-06", "ineligible")]
    let scheme = TestedScheme(Self.grown + ", \"examples\": [\(examples.joined(separator: ", "))]")
    let result = scheme.mutation
    #expect(
      scheme.survivors == [
        "16 years becomes 15 years", "16 years becomes 17 years",
        "at least youngest becomes more than youngest",
      ]
    )
    let killing = try #require(result.unexplained[2].killing)
    #expect(killing.differences.first?.key == "eligibility")
    #expect(killing.differences.first?.original.en == "eligible")
    #expect(killing.differences.first?.other.en == "ineligible")
    let example = try #require(killing.example(for: result.scheme, in: scheme.book)).text()
    // Sixteen years old and not seventeen: any such day tells them apart.
    #expect(example.contains(#""like":"1990-06-05""#))
    #expect(example.contains("worker.birthDate"))
    #expect(!example.contains("expect"))
  }

  @Test func `An example that names too little is pointed to`() throws {
    let example = Self.person("2010-06-05", "eligible")
      .replacing(#""eligibility": "eligible""#, with: #""missing": []"#)
    let scheme = TestedScheme(Self.grown + ", \"examples\": [\(example)]")
    let named = scheme.mutation.unexplained.compactMap(\.killing).filter { $0.changed == nil }
    let killing = try #require(named.first)
    #expect(killing.like == "2010-06-05")
    #expect(killing.example(for: scheme.book.schemes[0], in: scheme.book) == nil)
  }

  @Test func `A change without effect is told as such`() {
    // Who is sixteen is over zero.
    let parts = """
      "terms": {\(Self.term("youngest", "16 years")), \(Self.term("zero", "0 years"))},
      "eligibility": {"all": [
        {"clause": "grown", "that": "worker.age", "atLeast": "youngest"},
        {"clause": "born", "that": "worker.age", "atLeast": "zero"}]},
      "examples": [\(Self.person("2010-06-05", "eligible")), \(Self.person("2010-06-06", "ineligible"))]
      """
    let scheme = TestedScheme(parts)
    let alike = scheme.mutation.unexplained.filter { $0.killing == nil }
    #expect(alike.map(\.mutant.part.name) == ["zero", "born", "born"])
  }

  @Test func `A reason in the document lets a survivor stand`() {
    let allow = #""allow": [{"code": "HZ0841", "because": {"zh": "试。", "en": "A trial."}}]"#
    let parts = Self.grown.replacing(
      #""clause": "grown","#,
      with: #""clause": "grown", \#(allow),"#
    )
    let scheme = TestedScheme(parts + ", \"examples\": [\(Self.person("1990-06-05", "eligible"))]")
    let result = scheme.mutation
    #expect(
      result.explained.map(\.mutant.change.en).sorted() == [
        "'age at least youngest' is left out", "at least youngest becomes more than youngest",
      ]
    )
    #expect(result.explained.first?.because?.en == "A trial.")
    // The number stands in the term, outside of what is explained.
    #expect(scheme.survivors.count == 2)
    #expect(result.idle.isEmpty)
  }

  @Test func `A reason for nothing is told`() {
    let allow = #""allow": [{"code": "HZ0841", "because": {"zh": "试。", "en": "A trial."}}]"#
    let parts = Self.grown.replacing(
      #""clause": "grown","#,
      with: #""clause": "grown", \#(allow),"#
    )
    let examples = [Self.person("2010-06-05", "eligible"), Self.person("2010-06-06", "ineligible")]
    let scheme = TestedScheme(parts + ", \"examples\": [\(examples.joined(separator: ", "))]")
    #expect(scheme.mutation.idle.count == 1)
  }

  @Test func `An example that fails notices nothing`() {
    let scheme = TestedScheme(
      Self.grown + ", \"examples\": [\(Self.person("2010-06-05", "ineligible"))]"
    )
    #expect(scheme.mutation.killed == 0)
  }
}
