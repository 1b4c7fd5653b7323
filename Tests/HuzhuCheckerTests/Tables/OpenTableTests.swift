import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// Tables of which it is not known which row is meant.
@Suite struct OpenTableTests {
  /// What the one benefit pays for a case that says this.
  private func pay(_ parts: String, _ facts: String) throws -> Amount {
    let book = CheckWorld.check([CheckWorld.scheme(parts)]).book
    let text = """
      {"format": "huzhu/1", "case": "open", "on": "2026-01-01", "facts": {\(facts)},
       "events": [{"event.date": "2025-06-01", "event.cost": "150 CNY"}]}
      """
    let (node, mistakes) = readJSON(SourceText(name: "case.json", text: text), index: 9)
    #expect(mistakes.isEmpty)
    let document = try #require(node)
    let findings = Findings()
    let input = try #require(readCase(document, in: book, findings: findings))
    let result = Assessor(book: book)
      .assess(input, on: nil, overlays: [], schemes: [], explainsEnds: false)
    guard case .success(let answer) = result else { throw Missing() }
    let first = try #require(answer.answers.first)
    return try #require(first.pay)
  }

  private struct Missing: Error {}

  private static let bySet = #"""
    "benefits": [{"clause": "aid", "pay": {"table": {"by": ["worker.packages"], \#(CheckWorld.assumed),
      "rows": [[{"includes": "gold"}, "100 CNY"]], "otherwise": "30 CNY"}}}]
    """#

  @Test func `A set that may hold an item gives either row`() throws {
    #expect(try pay(Self.bySet, "").text == "30..100")
    #expect(try pay(Self.bySet, #""worker.packages": ["gold"]"#).text == "100")
    #expect(try pay(Self.bySet, #""worker.packages": ["silver"]"#).text == "30")
    #expect(try pay(Self.bySet, #""worker.packages": {"atLeast": ["gold"]}"#).text == "100")
  }

  @Test func `A bound that is not stated gives either row`() throws {
    let parts = #"""
      "terms": {"line": {"unstated": {"zh": "未写", "en": "not said"}, "oneOf": ["100 CNY", "200 CNY"]}},
      "benefits": [{"clause": "aid", "pay": {"table": {"by": ["event.cost"], \#(CheckWorld.assumed),
        "rows": [[{"atMost": "line"}, "10 CNY"], [{"over": "line"}, "20 CNY"]]}}}]
      """#
    #expect(try pay(parts, "").text == "10..20")
  }
}

extension Amount {
  /// `10..20`, in yuan.
  fileprivate var text: String {
    guard let low, let high else { return "?" }
    return low == high ? "\(low / 100)" : "\(low / 100)..\(high / 100)"
  }
}
