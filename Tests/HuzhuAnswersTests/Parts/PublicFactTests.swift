import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct PublicFactTests {
  private static let ledger = #"""
    {"format": "huzhu/1", "ledger": "src", "document": "src.txt", "publisher": {"zh": "报", "en": "paper"},
     "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
     "published": {"is": "2026-01-01", "certainty": "stated"}, "facts": [
      {"id": "src.old", "says": {"zh": "。", "en": "."}, "certainty": "stated", "lines": [3],
       "rows": [["city", "800 CNY"], ["town", "600 CNY"]]},
      {"id": "src.new", "says": {"zh": "。", "en": "."}, "certainty": "implied", "lines": [4],
       "rows": [["city", "900 CNY"], ["district", "950 CNY"], ["town", "700 CNY"]]}]}
    """#

  private static let facts = #"""
    {"format": "huzhu/1", "vocabulary": "public", "facts": {
      "local.standard": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000 CNY"],
        "public": {"by": ["worker.place"], "is": [
          {"from": "2020-01-01", "until": "2026-01-01", "rows": [["city", "800 CNY"], ["town", "600 CNY"]], "source": "src.old"},
          {"from": "2026-01-01", "rows": [["city", "900 CNY"], ["district", "950 CNY"], ["town", "700 CNY"]], "source": "src.new"}]}}}}
    """#

  private static let parts = #"""
    "values": {"standard": {"sum": ["local.standard"], "answer": true}},
    "benefits": [{"clause": "poor", "provide": ["tea"], "when": {"that": "worker.wage", "under": "local.standard"}}]
    """#

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var facts: String
    var on = "2026-06-05"
    var words: [String?]
    var missing: [String] = []
  }

  static let rows: [Row] = [
    Row(testDescription: "its own row", facts: #""worker.place": "town""#, words: ["700.00 CNY"]),
    Row(
      testDescription: "the nearest row above",
      facts: #""worker.place": "district""#,
      words: ["950.00 CNY"]
    ),
    Row(
      testDescription: "the row of an earlier day",
      facts: #""worker.place": "town""#,
      on: "2025-12-31",
      words: ["600.00 CNY"]
    ),
    Row(
      testDescription: "a place below the row that there was",
      facts: #""worker.place": "district""#,
      on: "2025-12-31",
      words: ["800.00 CNY"]
    ),
    Row(
      testDescription: "a place that may be any below another",
      facts: #""worker.place": "city""#,
      words: ["900.00 CNY", "950.00 CNY"],
      missing: ["worker.place"]
    ),
    Row(
      testDescription: "two places that are alike",
      facts: #""worker.place": {"in": ["district", "town"]}"#,
      words: ["700.00 CNY", "950.00 CNY"],
      missing: ["worker.place"]
    ),
    Row(
      testDescription: "off the table",
      facts: #""worker.place": "abroad""#,
      words: ["0.00 CNY", nil],
      missing: ["local.standard"]
    ),
    Row(
      testDescription: "before all tables",
      facts: #""worker.place": "town""#,
      on: "2019-12-31",
      words: ["0.00 CNY", nil],
      missing: ["local.standard"]
    ),
    Row(
      testDescription: "given by the case against the table",
      facts: #""worker.place": "town", "local.standard": "650 CNY""#,
      words: ["650.00 CNY"]
    ),
    Row(
      testDescription: "partly known from the case",
      facts: #""worker.place": "abroad", "local.standard": {"between": ["100 CNY", "200 CNY"]}"#,
      words: ["100.00 CNY", "200.00 CNY"],
      missing: ["local.standard"]
    ),
  ]

  private static func engine() throws -> Engine {
    try Engine([PartWorld.vocabulary, facts, PartWorld.document(parts), ledger])
  }

  @Test(arguments: rows)
  func `A public fact is looked up by place and day`(_ row: Row) throws {
    let engine = try Self.engine()
    let answer = try PartWorld.answer(
      engine,
      facts: #""worker.wage": "5000 CNY", "# + row.facts,
      on: row.on
    )
    #expect(answer.values.first?.words == row.words)
    var missing: [String] = []
    for item in answer.missing {
      if case .fact(let fact) = item {
        missing.append(engine.assessor.book.vocabulary.facts[fact].name)
      }
    }
    #expect(missing == row.missing)
  }

  @Test
  func `Without a place both it and the figure are missing`() throws {
    let engine = try Self.engine()
    let answer = try PartWorld.answer(engine, facts: #""worker.wage": "5000 CNY""#)
    #expect(answer.missing.count == 2)
    #expect(answer.values.first?.words == ["0.00 CNY", nil])
  }

  @Test
  func `What was looked up is shown with its source, and what was given as given`() throws {
    let engine = try Self.engine()
    let found = try PartWorld.answer(
      engine,
      facts: #""worker.wage": "1 CNY", "worker.place": "district""#
    )
    #expect(found.publicFacts.map(\.value) == ["950.00 CNY"])
    #expect(found.publicFacts.map(\.sources) == [["src.new"]])
    #expect(found.basis == .implied)
    let given = try PartWorld.answer(
      engine,
      facts: #""worker.wage": "1 CNY", "worker.place": "district", "local.standard": "10 CNY""#
    )
    #expect(given.publicFacts.map(\.isGiven) == [true])
    #expect(given.publicFacts.map(\.sources) == [[]])
    #expect(given.basis == .stated)
  }
}
