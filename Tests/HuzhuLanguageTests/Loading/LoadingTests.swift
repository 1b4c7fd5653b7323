import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct `Loading a rule set` {
  private static let label = "{\"zh\": \"甲\", \"en\": \"a\"}"

  private static func scheme(_ id: String, _ version: String, _ effective: String) -> String {
    """
    {"format": "huzhu/1", "scheme": "\(id)", "version": «"\(version)"», "kind": "aid", "subject": "worker",
     "title": \(label), "authority": \(label), "effective": \(effective)}
    """
  }

  private func load(_ documents: [String]) throws -> (Rulebook, [Diagnostic], MarkedDocuments) {
    let documents = try MarkedDocuments(documents)
    let (book, diagnostics) = loadRulebook(documents.nodes)
    return (book, diagnostics, documents)
  }

  static let strangers = [
    Mistake("a list", .wrongKind, "«[]»"),
    Mistake(
      "no format",
      .unknownFormat,
      "«{»\"case\": \"x\"}",
      fix: "{\"format\": \"huzhu/1\", "
    ),
    Mistake(
      "a later format",
      .unknownFormat,
      "{\"format\": «\"huzhu/2\"», \"case\": \"x\"}",
      fix: "\"huzhu/1\""
    ),
    Mistake("a format that is a number", .unknownFormat, "{\"format\": «1», \"case\": \"x\"}"),
    Mistake("no kind", .unknownDocumentKind, "«{\"format\": \"huzhu/1\"}»"),
    Mistake(
      "a kind misspelled",
      .unknownDocumentKind,
      "{\"format\": \"huzhu/1\", «\"schem\"»: \"x\"}",
      fix: "\"scheme\""
    ),
    Mistake(
      "two kinds",
      .unknownDocumentKind,
      "{\"format\": \"huzhu/1\", \"ledger\": \"x\", «\"case\"»: \"y\"}"
    ),
  ]

  @Test(arguments: strangers)
  func `A document of no kind is refused`(_ mistake: Mistake) throws {
    let (_, diagnostics, documents) = try load([mistake.document])
    mistake.expectOnly(in: diagnostics, at: documents.places)
  }

  @Test func `Schemes are sorted by id and first day, whatever the order of the files`() throws {
    let texts = [
      World.vocabulary,
      Self.scheme("b.x", "2", "{\"from\": \"2026-01-01\"}"),
      Self.scheme("b.x", "10", "{\"from\": \"2025-01-01\", \"until\": \"2026-01-01\"}"),
      Self.scheme("a.y", "1", "{\"from\": \"2026-01-01\"}"),
    ]
    for documents in [texts, texts.reversed()] {
      let (book, diagnostics, _) = try load(documents)
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      #expect(book.schemes.map { "\($0.id)@\($0.version)" } == ["a.y@1", "b.x@10", "b.x@2"])
    }
  }

  @Test(arguments: [
    ("{\"from\": \"2025-01-01\", \"until\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\"}", false),
    ("{\"from\": \"2025-01-01\", \"until\": \"2026-01-02\"}", "{\"from\": \"2026-01-01\"}", true),
    ("{\"from\": \"2025-01-01\"}", "{\"from\": \"2026-01-01\"}", true),
    (
      "{\"from\": \"2025-01-01\", \"until\": {\"unstated\": \(label)}}",
      "{\"from\": \"2026-01-01\"}", false
    ),
    (
      "{\"from\": \"2026-01-01\", \"until\": {\"unstated\": \(label)}}",
      "{\"from\": \"2026-01-01\"}", true
    ),
    (
      "{\"from\": {\"unstated\": \(label)}, \"until\": \"2026-01-01\"}",
      "{\"from\": \"2026-01-01\"}", false
    ),
  ])
  func `Two versions are not in force on one day`(
    _ first: String,
    _ second: String,
    _ overlap: Bool
  ) throws {
    let (_, diagnostics, _) = try load([
      World.vocabulary, Self.scheme("b.x", "1", first), Self.scheme("b.x", "2", second),
    ])
    #expect(diagnostics.map { $0.code } == (overlap ? [.overlappingVersions] : []))
  }

  @Test func `A version in two files names both places`() throws {
    let text = Self.scheme("b.x", "1", "{\"from\": \"2026-01-01\"}")
    let (_, diagnostics, documents) = try load([World.vocabulary, text, text])
    #expect(diagnostics.map { $0.code } == [.duplicateName])
    #expect(diagnostics.map { $0.place } == [documents.places[1]])
    #expect(diagnostics.first?.notes.map { $0.place } == [documents.places[0]])
  }

  @Test func `A mistake in a scheme is no second one in what names the scheme`() throws {
    let text = Self.scheme("b.x", "1", "{\"from\": \"2026-01-01\", «\"til\"»: 1}")
    let broken =
      String(text.replacing("«\"1\"»", with: "\"1\"").dropLast()) + """
        , "examples": [{"name": "a", "on": «"2026/1/1"», "policies": {"b.x": {}},
                        "assume": {"b.x": {"any": true}}, "expect": {"pay": null}}]}
        """
    let person = """
      {"format": "huzhu/1", "case": "A", "policies": {"b.x": {}}, "assume": {"b.x": {"any": 1}}}
      """
    let (_, diagnostics, documents) = try load([World.vocabulary, broken, person])
    #expect(diagnostics.map { $0.code } == [.unknownKey, .notCanonical])
    #expect(diagnostics.map { $0.place } == documents.places)
  }

  @Test func `Cases among the documents are read too`() throws {
    let (_, diagnostics, documents) = try load([
      "{\"format\": \"huzhu/1\", \"case\": \"A\", \"facts\": {«\"worker.agee\"»: 1}}",
      World.vocabulary,
    ])
    #expect(diagnostics.map { $0.code } == [.unknownFact])
    #expect(diagnostics.map { $0.place } == documents.places)
  }

  @Test func `Diagnostics come in the order of the sources and their text`() throws {
    let (_, diagnostics, documents) = try load([
      "{\"format\": \"huzhu/1\", \"case\": \"A\", «\"a\"»: 1, «\"b\"»: 2}",
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\", «\"c\"»: 3}",
    ])
    #expect(diagnostics.map { $0.place } == documents.places)
  }

  @Test func `An allow that silences nothing is told`() throws {
    let (_, diagnostics, documents) = try load([
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\", \"allow\": [«{\"code\": \"HZ0202\", \"because\": \(Self.label)}»], \"facts\": {}}"
    ])
    #expect(diagnostics.map { $0.code } == [.idleAllow])
    #expect(diagnostics.map { $0.severity } == [.warning])
    #expect(diagnostics.map { $0.place } == documents.places)
  }

  @Test func `An error cannot be silenced`() throws {
    let (_, diagnostics, _) = try load([
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\", \"allow\": [{\"code\": \"HZ0202\", \"because\": \(Self.label)}], \"x\": {}}"
    ])
    #expect(Set(diagnostics.map { $0.code }) == [.unknownKey, .idleAllow])
  }

  @Test(arguments: ["null", "true", "1", "\"\"", "[]", "{}", "[[[]]]", "{\"a\": {\"a\": []}}"])
  func `No value in any place brings a reader down`(_ value: String) throws {
    let kinds = [
      ("vocabulary", ["vocabulary", "subjects", "units", "choices", "facts", "always"]),
      ("ledger", ["ledger", "document", "sha256", "publisher", "published", "facts", "checks"]),
      ("case", ["case", "subject", "on", "facts", "policies", "events", "assume"]),
    ]
    for (kind, keys) in kinds {
      for key in keys where key != kind {
        _ = try load([
          "{\"format\": \"huzhu/1\", \"\(kind)\": \"x\", \"\(key)\": \(value)}", World.vocabulary,
        ])
        for inner in ["type", "of", "x", "id", "place.plan"] {
          _ = try load([
            "{\"format\": \"huzhu/1\", \"\(kind)\": \"x\", \"\(key)\": {\"a.b\": {\"\(inner)\": \(value)}}}",
            "{\"format\": \"huzhu/1\", \"\(kind)\": \"y\", \"\(key)\": [{\"\(inner)\": \(value)}]}",
          ])
        }
      }
    }
  }
}
