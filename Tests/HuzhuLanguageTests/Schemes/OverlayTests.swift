import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite
struct OverlayTests {
  private static let scheme = #"""
    "terms": {
      "amount": {"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", "most"]},
      "most": {"is": "70000 CNY", "source": "src.most"},
      "rate": {"is": "80%", "source": "src.rate"},
      "oldestIs": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["year-of-60", "until-60"]},
      "listed": {"unstated": {"zh": "?", "en": "?"}, "includes": ["stroke"], "excludes": ["other"]},
      "fee": {"is": [{"until": "2012-01-01", "is": "10000 CNY", "source": "src.ten"},
                     {"from": "2012-01-01", "unstated": {"zh": "?", "en": "?"}, "unit": "CNY"}]}}
    """#

  private static func load(_ mode: String, _ terms: String) throws -> SchemeWorld.Loaded {
    try SchemeWorld.load(
      scheme,
      [
        """
        {"format": "huzhu/1", "overlay": "trial", "for": "test.plan@1", "mode": "\(mode)", "terms": {\(terms)}}
        """
      ]
    )
  }

  private static let origin = #""assumed": {"zh": "试", "en": "trial"}"#

  @Test(
    arguments: [
      ("fill", "\"amount\": {\"is\": \"20000.50 CNY\", \(origin)}"),
      ("fill", "\"oldestIs\": {\"is\": \"until-60\", \(origin)}"),
      ("fill", "\"listed\": {\"is\": [\"stroke\", \"lung-cancer\"], \(origin)}"),
      ("fill", "\"fee\": {\"is\": \"5 CNY\", \(origin)}"),
      (
        "fill",
        #""amount": {"is": {"table": {"by": ["worker.level"], "rows": [["one", "100 CNY"], ["any", "5 CNY"]]}}, "operator": {"document": "d"}}"#
      ),
      ("reform", "\"rate\": {\"is\": \"72.5%\", \(origin)}"),
      ("reform", "\"most\": {\"is\": \"90000 CNY\", \(origin)}"),
    ]
  )
  func `An overlay sets terms`(mode: String, terms: String) throws {
    let loaded = try Self.load(mode, terms)
    #expect(loaded.errors.map { $0.message.en } == [])
    let overlay = try #require(loaded.book.overlays.first)
    let scheme = try #require(loaded.scheme)
    #expect(overlay.terms.count == 1)
    #expect(overlay.terms[0].term.type == scheme.terms[overlay.terms[0].index].type)
  }

  @Test
  func `A dated term is filled where it is unstated`() throws {
    let loaded = try Self.load("fill", "\"fee\": {\"is\": \"5 CNY\", \(Self.origin)}")
    let term = try #require(loaded.book.overlays.first?.terms.first?.term)
    #expect(term.pieces.map { $0.origin.basis } == [.stated, .assumed])
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "a term that is not there",
      .unknownName,
      "«\"amont\"»: {\"is\": \"5 CNY\", \(origin)}",
      fix: #""amount""#
    ),
    Mistake("a stated term", .notUnstated, "«\"rate\"»: {\"is\": \"5%\", \(origin)}"),
    Mistake(
      "more than the bound",
      .outsideBounds,
      "\"amount\": {\"is\": «\"70000.01 CNY\"», \(origin)}"
    ),
    Mistake("less than the bound", .outsideBounds, "\"amount\": {\"is\": «\"-1 CNY\"», \(origin)}"),
    Mistake("parts of a fen", .tooManyDecimals, "\"amount\": {\"is\": «\"1.005 CNY\"», \(origin)}"),
    Mistake("another unit", .unitMismatch, "\"amount\": {\"is\": «\"5 years\"», \(origin)}"),
    Mistake(
      "no such reading",
      .unknownItem,
      "\"oldestIs\": {\"is\": «\"until-6\"», \(origin)}",
      fix: #""until-60""#
    ),
    Mistake(
      "a member that is excluded",
      .outsideBounds,
      "\"listed\": {\"is\": «[\"stroke\", \"other\"]», \(origin)}"
    ),
    Mistake("a source", .overlayOrigin, #""amount": {"is": "10000 CNY", "source": «"src.ten"»}"#),
    Mistake("no origin", .noOrigin, #""amount": «{"is": "10000 CNY"}»"#),
    Mistake(
      "unstated again",
      .termShape,
      #""amount": {"unstated": «{"zh": "?", "en": "?"}», "unit": "CNY"}"#
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake in an overlay is reported once, where it stands`(_ mistake: Mistake) throws {
    let loaded = try Self.load("fill", mistake.document)
    mistake.expectOnly(in: loaded.diagnostics, at: loaded.places)
    #expect(loaded.book.overlays.isEmpty)
  }

  @Test
  func `A scheme that is not loaded is told with the nearest that is`() throws {
    let loaded = try SchemeWorld.load(
      Self.scheme,
      [
        #"{"format": "huzhu/1", "overlay": "trial", "for": «"test.plan@2"», "mode": "fill", "terms": {}}"#
      ]
    )
    #expect(loaded.errors.map { $0.code } == [.unknownScheme])
    #expect(loaded.errors.map { $0.fix } == [#""test.plan@1""#])
    #expect(loaded.errors.map { $0.place } == loaded.places)
  }
}
