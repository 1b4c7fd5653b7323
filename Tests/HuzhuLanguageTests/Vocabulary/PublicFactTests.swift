import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct PublicFactTests {
  private static let ledger = #"""
    {"format": "huzhu/1", "ledger": "src", "publisher": {"zh": "报", "en": "paper"},
     "published": {"unstated": {"zh": "未写", "en": "not given"}}, "facts": [
      {"id": "src.standards", "says": {"zh": "。", "en": "."}, "certainty": "stated",
       "rows": [["city", "900 CNY"], ["town", "700 CNY"]]}]}
    """#

  private static func document(_ rest: String) -> String {
    #"""
    {"format": "huzhu/1", "vocabulary": "v",
     "choices": {"place": {"of": {"city": {"zh": "市", "en": "city"},
       "district": {"zh": "区", "en": "district", "under": "city"}, "town": {"zh": "镇", "en": "town"}}}},
     "facts": {"worker.place": {"type": "choice", "of": "place"},
       "worker.wage": {"type": "quantity", "unit": "CNY", "step": "1 CNY", "between": ["0 CNY", "9999 CNY"]},
       "local.standard": {"type": "quantity", "unit": "CNY", "step": "10 CNY", "between": ["0 CNY", "5000 CNY"],
         \#(rest)}}}
    """#
  }

  private static let rows = #""rows": [["city", "900 CNY"], ["town", "700 CNY"]]"#
  private static let by = #""by": ["worker.place"]"#
  private static let source = #""source": "src.standards""#

  static let mistakes: [Mistake] = [
    Mistake("without rows", .publicShape, "\"public\": «{\(by), \(source)}»"),
    Mistake("without keys", .missingKey, "\"public\": «{\(rows), \(source)}»"),
    Mistake("without an origin", .noOrigin, "\"public\": «{\(by), \(rows)}»"),
    Mistake(
      "asked as well",
      .publicShape,
      "\"ask\": «{\"zh\": \"?\", \"en\": \"?\"}», \"public\": {\(by), \(rows), \(source)}"
    ),
    Mistake(
      "derived as well",
      .publicShape,
      "\"derived\": «\"worker.wage\"», \"public\": {\(by), \(rows), \(source)}"
    ),
    Mistake(
      "another figure than the source's",
      .differsFromSource,
      #""public": {"by": ["worker.place"], "rows": [["city", "900 CNY"], «["town", "710 CNY"]»], "source": "src.standards"}"#
    ),
    Mistake(
      "between two steps",
      .outOfDomain,
      #""public": {"by": ["worker.place"], "rows": [["city", «"905 CNY"»]], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "outside of its bounds",
      .outOfDomain,
      #""public": {"by": ["worker.place"], "rows": [["city", «"9000 CNY"»]], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "another unit",
      .unitMismatch,
      #""public": {"by": ["worker.place"], "rows": [["city", «"900 day"»]], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "a formula as a figure",
      .publicShape,
      #""public": {"by": ["worker.place"], "rows": [["city", «"worker.wage"»]], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "one key twice",
      .tableShape,
      #""public": {"by": ["worker.place"], "rows": [["city", "900 CNY"], «[["town", "city"], "800 CNY"]»], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "for all else",
      .unknownKey,
      #""public": {"by": ["worker.place"], "rows": [["city", "900 CNY"]], «"otherwise"»: "0 CNY", "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "by a formula",
      .publicShape,
      #""public": {"by": [«{"sum": ["worker.wage"]}»], "rows": [[{"atLeast": "0 CNY"}, "900 CNY"]], "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "two pieces of one day",
      .termOverlap,
      #""public": {"by": ["worker.place"], "is": [{"from": "2020-01-01", "rows": [["city", "900 CNY"]], "assumed": {"zh": "?", "en": "?"}}, «{"until": "2020-01-02", "rows": [["city", "800 CNY"]], "assumed": {"zh": "?", "en": "?"}}»]}"#
    ),
    Mistake(
      "a piece that ends before it begins",
      .emptySpan,
      #""public": {"by": ["worker.place"], "is": [«{"from": "2020-01-01", "until": "2020-01-01", "rows": [["city", "900 CNY"]], "assumed": {"zh": "?", "en": "?"}}»]}"#
    ),
    Mistake(
      "looked up by itself",
      .circularFacts,
      #""public": «{"by": ["local.standard"], "rows": [[{"atLeast": "0 CNY"}, "900 CNY"]], "assumed": {"zh": "?", "en": "?"}}»"#
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake in a public fact is reported once, where it stands`(_ mistake: Mistake) throws {
    let documents = try MarkedDocuments([Self.document(mistake.document), Self.ledger])
    let (_, diagnostics) = loadRulebook(documents.nodes)
    mistake.expectOnly(in: diagnostics, at: documents.places)
  }

  @Test
  func `A table that is what its source states is kept with the source`() throws {
    let documents = try MarkedDocuments([
      Self.document("\"public\": {\(Self.by), \(Self.rows), \(Self.source)}"), Self.ledger,
    ])
    let (book, diagnostics) = loadRulebook(documents.nodes)
    #expect(diagnostics.map(\.message.en) == [])
    let fact = try #require(book.vocabulary.facts.last)
    #expect(fact.publication?.pieces.count == 1 && fact.derived != nil)
    #expect(book.vocabulary.origins.values.map(\.facts) == [["src.standards"]])
  }
}
