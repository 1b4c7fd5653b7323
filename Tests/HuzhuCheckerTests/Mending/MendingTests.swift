import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// Fixes, applied until nothing is left.
struct MendingTests {
  private static func read(_ texts: [String]) -> Mending.Reading {
    var sources: [SourceText] = []
    var diagnostics: [Diagnostic] = []
    var documents: [JSONNode] = []
    var broken: Set<Int> = []
    for (index, text) in texts.enumerated() {
      let source = SourceText(name: "\(index).json", text: text)
      let (node, mistakes) = readJSON(source, index: index)
      sources.append(source)
      diagnostics += mistakes
      if !mistakes.isEmpty { broken.insert(index) }
      if let node { documents.append(node) }
    }
    diagnostics += loadRulebook(documents).diagnostics.filter { !broken.contains($0.place.source) }
    return Mending.Reading(sources: sources, diagnostics: diagnostics)
  }

  private static func mend(
    _ texts: [String],
    only meant: Set<Int>? = nil
  ) -> (texts: [String], outcome: Mending.Outcome) {
    let outcome = Mending.run(among: meant ?? Set(texts.indices)) { changed in
      read(texts.enumerated().map { changed[$0].map { String(decoding: $0, as: UTF8.self) } ?? $1 })
    }
    let mended = texts.enumerated().map { index, text in
      outcome.texts[index].map { String(decoding: $0, as: UTF8.self) } ?? text
    }
    return (mended, outcome)
  }

  private static let head = #""format": "huzhu/1", "vocabulary": "v""#

  /// A document with mistakes, and without those that have a certain repair.
  struct Mended: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: String
    var after: String

    init(_ name: String, _ before: String, _ after: String) {
      testDescription = name
      self.before = before
      self.after = after
    }
  }

  @Test(arguments: [
    Mended("a comma too much", "{\(head), \"facts\": {},}", "{\(head), \"facts\": {}}"),
    Mended("a comma too few", "{\(head) \"facts\": {}}", "{\(head), \"facts\": {}}"),
    Mended(
      "no quotes, single ones, and full-width signs",
      "{\"format\": 'huzhu/1', vocabulary： \"v\"，\"facts\": {}}",
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\",\"facts\": {}}"
    ),
    Mended(
      "a string that is not closed",
      "{\(head), \"facts\": {\"worker.name\": {\"type\": \"text,\n\"fixed\": true}}}",
      "{\(head), \"facts\": {\"worker.name\": {\"type\": \"text\",\n\"fixed\": true}}}"
    ),
    Mended(
      "no format",
      "{\"vocabulary\": \"v\"}",
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"v\"}"
    ),
    Mended(
      "what one fix brings to light is mended in the next round",
      "{\(head), \"fcats\": {\"worker.name\": {\"type\": \"text\", \"fixed\": \"true\"}},}",
      "{\(head), \"facts\": {\"worker.name\": {\"type\": \"text\", \"fixed\": true}}}"
    ),
    Mended(
      "a name of a word",
      "{\(head), \"facts\": {\"worker.name\": {\"type\": \"txet\"}}}",
      "{\(head), \"facts\": {\"worker.name\": {\"type\": \"text\"}}}"
    ),
    Mended(
      "forms that people write",
      "{\(head), \"facts\": {\"worker.pay\": {\"type\": \"quantity\", \"unit\": \"CNY\", \"step\": \"1元\", \"between\": [\"0 CNY\", \"7万\"]}}}",
      "{\(head), \"facts\": {\"worker.pay\": {\"type\": \"quantity\", \"unit\": \"CNY\", \"step\": \"1 CNY\", \"between\": [\"0 CNY\", \"70000 CNY\"]}}}"
    ),
    Mended(
      "a unit",
      "{\(head), \"facts\": {\"worker.pay\": {\"type\": \"quantity\", \"unit\": \"CNY/yaer\", \"step\": \"1 CNY/yaer\", \"between\": [\"0 CNY/year\", \"9 CNY/year\"]}}}",
      "{\(head), \"facts\": {\"worker.pay\": {\"type\": \"quantity\", \"unit\": \"CNY/year\", \"step\": \"1 CNY/year\", \"between\": [\"0 CNY/year\", \"9 CNY/year\"]}}}"
    ),
  ])
  func `A certain repair is made`(_ mended: Mended) {
    let result = Self.mend([mended.before])
    #expect(result.texts == [mended.after])
    #expect(!result.outcome.applied.isEmpty)
    #expect(Self.read(result.texts).diagnostics.isEmpty)
    // There is nothing more to do.
    #expect(Self.mend(result.texts).outcome.applied.isEmpty)
  }

  @Test func `A fix that brings an error is left, and the others are made`() {
    // The nearest key is there already.
    let text = "{\(Self.head), \"facts\": {}, \"fcats\": {}, \"untis\": {}}"
    let result = Self.mend([text])
    #expect(result.texts == ["{\(Self.head), \"facts\": {}, \"fcats\": {}, \"units\": {}}"])
    #expect(result.outcome.refused.map(\.repair.old) == ["\"fcats\""])
    #expect(result.outcome.refused.map(\.brings.code) == [.duplicateKey])
  }

  @Test func `A fix that would bring an error now is made once others are`() {
    // Of the facts nothing is read before their key is right, and then one names a choice in vain.
    let text = """
      {\(Self.head), "choises": {"place": {"of": {"city": {"zh": "市", "en": "city"}}}},
       "fcats": {"worker.place": {"type": "choice", "of": "place"}}}
      """
    let result = Self.mend([text])
    #expect(Self.read(result.texts).diagnostics.isEmpty)
    #expect(result.outcome.refused.isEmpty)
  }

  @Test func `Where two names are as near no fix is made`() {
    let text = """
      {\(Self.head), "choices": {"a": {"of": {"one": {"zh": "一", "en": "one"}}},
                                 "b": {"of": {"two": {"zh": "二", "en": "two"}}}},
       "facts": {"worker.x": {"type": "choice", "of": "c"}}}
      """
    #expect(Self.mend([text]).outcome.texts.isEmpty)
  }

  @Test func `Only the documents that are meant change`() {
    let texts = ["{\(Self.head),}", #"{"format": "huzhu/1", "vocabulary": "w",}"#]
    let result = Self.mend(texts, only: [1])
    #expect(result.texts == [texts[0], #"{"format": "huzhu/1", "vocabulary": "w"}"#])
  }

  @Test func `A fix tells its place, what stood there, and what stands there now`() throws {
    let repair = try #require(
      Self.mend(["{\(Self.head),\n  \"facts\": {\"a.b\": {\"type\": \"txet\"}}}"]).outcome.applied
        .first
    )
    #expect((repair.line, repair.column) == (2, 29))
    #expect((repair.old, repair.new) == ("\"txet\"", "\"text\""))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `However a document is spoilt, mending it brings no error and comes to an end`(seed: UInt64)
  {
    var random = Generator(state: seed)
    var bytes = Array(
      """
      {\(Self.head), "units": {"visit": {"whole": true}},
       "choices": {"place": {"of": {"city": {"zh": "市", "en": "city"}, "other": {"zh": "其他", "en": "other"}}}},
       "facts": {"worker.place": {"type": "choice", "of": "place"},
         "worker.pay": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "70000 CNY"]}}}
      """.utf8
    )
    for _ in 0..<random.next(below: 5) + 1 {
      let place = random.next(below: bytes.count)
      switch random.next(below: 3) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(Array("\"',:{}[]e7".utf8)[random.next(below: 10)], at: place)
      default: bytes.swapAt(place, max(0, place - 1))
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let before = Self.read([text]).diagnostics.filter { $0.severity == .error }
    let result = Self.mend([text])
    let after = Self.read(result.texts).diagnostics.filter { $0.severity == .error }
    if result.outcome.applied.isEmpty {
      #expect(result.texts == [text])
    } else if before.allSatisfy({ !DiagnosticCode.documentCodes.contains($0.code) }) {
      #expect(after.count <= before.count)
    }
  }
}

/// A generator of which the same seed gives the same numbers.
private struct Generator {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
