import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct `A source ledger` {
  private static let unit =
    "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\", \"units\": {\"person\": {\"whole\": true}}}"
  private static let digest = String(repeating: "0a", count: 32)
  private static let held =
    "\"document\": \"a.txt\", \"sha256\": \"\(digest)\""
  private static let says = "\"says\": {\"zh\": \"甲\", \"en\": \"a\"}"

  /// Facts of a ledger whose document is held, with two that any other may use.
  private static func facts(_ facts: String, _ rest: String = "") -> String {
    """
    "ledger": "l", \(held), "facts": [
      {"id": "p.paid", \(says), "value": "57.03 CNY", "lines": [1], "certainty": "stated"},
      {"id": "p.people", \(says), "value": "7 person", "lines": [1, 2], "certainty": "stated"},
      \(facts)]\(rest)
    """
  }

  private static func fact(_ rest: String) -> String {
    facts("{\"id\": \"p.x\", \(says), \(rest)}")
  }

  private static func check(_ check: String) -> String {
    facts(
      "{\"id\": \"p.a\", \(says), \"value\": \"80%\", \"lines\": [1], \"certainty\": \"implied\"}",
      ", \"checks\": [\(check)]"
    )
  }

  private func read(_ content: String) throws -> (Rulebook, [Diagnostic], [Place]) {
    let documents = try MarkedDocuments([Self.unit, "{\"format\": \"huzhu/1\", \(content)}"])
    let (book, diagnostics) = loadRulebook(documents.nodes)
    return (book, diagnostics, documents.places)
  }

  @Test func `Facts carry their value, certainty, qualifier and lines`() throws {
    let (book, diagnostics, _) = try read(
      Self.fact(
        "\"value\": \"70000 CNY\", \"qualifier\": \"upTo\", \"lines\": [3, 5], \"certainty\": \"stated\""
      )
    )
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    let fact = try #require(book.ledgers.first?.facts.last)
    #expect(fact.id == "p.x")
    #expect(fact.qualifier == .upTo)
    #expect(fact.certainty == .stated)
    #expect(fact.lines == [3, 5])
    #expect(fact.value?.string == "70000 CNY")
  }

  static let good = [
    fact(
      "\"value\": {\"either\": {\"until-60\": {\"zh\": \"甲\", \"en\": \"a\"}, \"year-of-60\": {\"zh\": \"乙\", \"en\": \"b\"}}}, \"lines\": [1], \"certainty\": \"ambiguous\""
    ),
    fact(
      "\"value\": {\"either\": {\"a\": \"5 days\", \"b\": true}}, \"lines\": [1], \"certainty\": \"ambiguous\""
    ),
    fact(
      "\"rows\": [[\"grade-1\", \"8000 CNY\"], [\"grade-2\", \"4000 CNY\"]], \"lines\": [1], \"certainty\": \"stated\""
    ),
    fact(
      "\"value\": [\"breast-cancer\", \"cervical-cancer\"], \"lines\": [1], \"certainty\": \"stated\""
    ),
    fact(
      "\"value\": \"2028-12-31\", \"prints\": \"2028\", \"lines\": [1], \"certainty\": \"stated\""
    ),
    fact(
      "\"value\": \"2028-02-29\", \"prints\": \"2028-02\", \"lines\": [1], \"certainty\": \"stated\""
    ),
    fact(
      "\"certainty\": \"derived\", \"value\": \"8.15 CNY/person\", \"from\": {\"quotient\": [\"p.paid\", \"p.people\"], \"round\": {\"to\": \"0.01 CNY/person\", \"mode\": \"half-up\"}}"
    ),
    fact(
      "\"certainty\": \"derived\", \"value\": \"45.62 CNY\", \"from\": {\"percent\": \"80%\", \"of\": \"p.paid\", \"round\": {\"to\": \"0.01 CNY\", \"mode\": \"half-up\"}}"
    ),
    fact(
      "\"certainty\": \"derived\", \"value\": \"3 months\", \"from\": {\"months\": {\"from\": \"2026-01-31\", \"to\": \"2026-04-30\"}}"
    ),
    check(
      "{\"id\": \"c\", \"that\": {\"sum\": [\"p.paid\", \"1 CNY\"]}, \"is\": \"58.03 CNY\", \"expect\": \"holds\"}"
    ),
    check(
      "{\"id\": \"c\", \"that\": \"p.paid\", \"over\": \"57 CNY\", \"under\": \"58 CNY\", \"expect\": \"holds\"}"
    ),
    check(
      "{\"id\": \"c\", \"that\": {\"product\": [\"p.a\", \"p.paid\"]}, \"is\": \"45 CNY\", \"expect\": \"contradicts\"}"
    ),
    check("{\"id\": \"c\", \"that\": \"1 year\", \"is\": \"12 months\", \"expect\": \"holds\"}"),
    "\"ledger\": \"l\", \"publisher\": {\"zh\": \"甲\", \"en\": \"a\"}, \"published\": {\"unstated\": {\"zh\": \"甲\", \"en\": \"a\"}}, \"facts\": [{\"id\": \"p.x\", \(says), \"value\": 3, \"certainty\": \"stated\"}]",
    "\"ledger\": \"l\", \"publisher\": {\"zh\": \"甲\", \"en\": \"a\"}, \"published\": {\"is\": \"2026-06-05\", \"certainty\": \"implied\"}, \"facts\": []",
  ]

  @Test(arguments: good)
  func `What a source may say is accepted`(_ content: String) throws {
    let (_, diagnostics, _) = try read(content)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
  }

  static let mistakes = [
    Mistake("no digest", .missingKey, "\"ledger\": \"l\", \"document\": \"a.txt\", \"facts\": []"),
    Mistake(
      "a short digest",
      .untraceableLedger,
      "\"ledger\": \"l\", \"document\": \"a.txt\", \"sha256\": «\"00\"», \"facts\": []"
    ),
    Mistake("a bad ledger name", .malformedName, "\"ledger\": «\"a b\"», \(held), \"facts\": []"),
    Mistake(
      "a bad fact name",
      .malformedName,
      facts(
        "{\"id\": «\"P.X\"», \(says), \"value\": 1, \"lines\": [1], \"certainty\": \"stated\"}"
      ),
      fix: "\"p.x\""
    ),
    Mistake(
      "a fact twice",
      .duplicateName,
      facts(
        "{\"id\": «\"p.paid\"», \(says), \"value\": 1, \"lines\": [1], \"certainty\": \"stated\"}"
      )
    ),
    Mistake(
      "an unknown certainty",
      .unknownWord,
      fact("\"value\": 1, \"lines\": [1], \"certainty\": «\"statd\"»"),
      fix: "\"stated\""
    ),
    Mistake(
      "an unknown qualifier",
      .unknownWord,
      fact("\"value\": 1, \"lines\": [1], \"certainty\": \"stated\", \"qualifier\": «\"atMost\"»")
    ),
    Mistake(
      "lines out of order",
      .impossibleLines,
      fact("\"value\": 1, \"lines\": «[2, 1]», \"certainty\": \"stated\"")
    ),
    Mistake(
      "ambiguous without readings",
      .unfitCertainty,
      fact("\"value\": 1, \"lines\": [1], \"certainty\": «\"ambiguous\"»")
    ),
    Mistake(
      "readings of what is stated",
      .unfitCertainty,
      fact(
        "\"value\": «{\"either\": {\"a\": 1, \"b\": 2}}», \"lines\": [1], \"certainty\": \"stated\""
      )
    ),
    Mistake(
      "one reading",
      .unfitCertainty,
      fact("\"value\": «{\"either\": {\"a\": 1}}», \"lines\": [1], \"certainty\": \"ambiguous\"")
    ),
    Mistake(
      "derived from nothing",
      .unfitCertainty,
      fact("\"value\": 1, \"certainty\": «\"derived\"»")
    ),
    Mistake(
      "stated and derived",
      .unfitCertainty,
      fact("\"value\": 1, \"lines\": [1], \"certainty\": \"stated\", \"from\": «\"p.paid\"»")
    ),
    Mistake(
      "a value and rows",
      .unfitCertainty,
      fact("\"value\": 1, \"rows\": «[[\"a\", 1]]», \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "people's form",
      .notCanonical,
      fact("\"value\": «\"7万元\"», \"lines\": [1], \"certainty\": \"stated\""),
      fix: "\"70000 CNY\""
    ),
    Mistake(
      "an undeclared unit",
      .unknownUnit,
      fact("\"value\": «\"7 persn\"», \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "a bad day",
      .noSuchDay,
      fact("\"value\": «\"2026-02-30\"», \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "null",
      .unfitValue,
      fact("\"value\": «null», \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "uneven rows",
      .unevenRows,
      fact("\"rows\": [[\"a\", 1], «[\"b\"]»], \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "no rows",
      .nothingInIt,
      fact("\"rows\": «[]», \"lines\": [1], \"certainty\": \"stated\"")
    ),
    Mistake(
      "a print of another year",
      .unfitPrint,
      fact(
        "\"value\": «\"2028-06-30\"», \"prints\": \"2028\", \"lines\": [1], \"certainty\": \"stated\""
      )
    ),
    Mistake(
      "a wrong derivation",
      .wrongDerivation,
      fact(
        "\"certainty\": \"derived\", \"value\": «\"58.04 CNY\"», \"from\": {\"sum\": [\"p.paid\", \"1 CNY\"]}"
      ),
      fix: "\"58.03 CNY\""
    ),
    Mistake(
      "an unknown fact",
      .unknownLedgerFact,
      fact(
        "\"certainty\": \"derived\", \"value\": \"58.04 CNY\", \"from\": {\"sum\": [«\"p.piad\"», \"1 CNY\"]}"
      ),
      fix: "\"p.paid\""
    ),
    Mistake(
      "units that do not add",
      .notComputable,
      fact(
        "\"certainty\": \"derived\", \"value\": \"58.04 CNY\", \"from\": {\"sum\": «[\"p.paid\", \"1 day\"]»}"
      )
    ),
    Mistake(
      "a division by zero",
      .notComputable,
      fact(
        "\"certainty\": \"derived\", \"value\": \"1 CNY\", \"from\": {\"quotient\": «[\"p.paid\", 0]»}"
      )
    ),
    Mistake(
      "no operator",
      .notComputable,
      fact("\"certainty\": \"derived\", \"value\": \"1 CNY\", \"from\": «{}»")
    ),
    Mistake(
      "a check that fails",
      .failedCheck,
      check("«{\"id\": \"c\", \"that\": \"p.paid\", \"is\": \"57 CNY\", \"expect\": \"holds\"}»")
    ),
    Mistake(
      "a contradiction that is none",
      .vanishedContradiction,
      check(
        "«{\"id\": \"c\", \"that\": \"p.paid\", \"is\": \"57.03 CNY\", \"expect\": \"contradicts\"}»"
      )
    ),
    Mistake(
      "a check without a test",
      .missingKey,
      check("«{\"id\": \"c\", \"that\": \"p.paid\", \"expect\": \"holds\"}»")
    ),
    Mistake(
      "a check across units",
      .notComputable,
      check("{\"id\": \"c\", \"that\": \"p.paid\", \"is\": «\"1 day\"», \"expect\": \"holds\"}")
    ),
    Mistake(
      "lines of no document",
      .impossibleLines,
      "\"ledger\": \"l\", \"publisher\": \(label), \"published\": {\"unstated\": \(label)}, \"facts\": [{\"id\": \"p.x\", \(says), \"value\": 3, \"lines\": «[1]», \"certainty\": \"stated\"}]"
    ),
  ]
  private static let label = "{\"zh\": \"甲\", \"en\": \"a\"}"

  @Test(arguments: mistakes)
  func `Each mistake is found once and at its place`(_ mistake: Mistake) throws {
    let (_, diagnostics, places) = try read(mistake.document)
    if places.isEmpty {
      #expect(diagnostics.map { $0.code } == [mistake.code])
    } else {
      mistake.expectOnly(in: diagnostics, at: places)
    }
  }

  @Test func `A formula nested too deep is refused`() throws {
    let open = String(repeating: "{\"sum\": [1, ", count: 100)
    let close = String(repeating: "]}", count: 100)
    let (_, diagnostics, places) = try read(
      Self.fact("\"certainty\": \"derived\", \"value\": 101, \"from\": «\(open)1\(close)»")
    )
    #expect(diagnostics.map { $0.code } == [.notComputable])
    #expect(diagnostics.map { $0.place } == places)
  }

  @Test func `A fact in two ledgers names both places`() throws {
    let text =
      "{\"format\": \"huzhu/1\", \"ledger\": \"%\", \(Self.held), \"facts\": [{\"id\": «\"p.x\"», \(Self.says), \"value\": 1, \"lines\": [1], \"certainty\": \"stated\"}]}"
    let parts = text.split(separator: "%")
    let documents = try MarkedDocuments(["\(parts[0])a\(parts[1])", "\(parts[0])b\(parts[1])"])
    let diagnostics = loadRulebook(documents.nodes).diagnostics
    #expect(diagnostics.map { $0.code } == [.duplicateName])
    #expect(diagnostics.map { $0.place } == [documents.places[1]])
    #expect(diagnostics.first?.notes.map { $0.place } == [documents.places[0]])
  }
}
