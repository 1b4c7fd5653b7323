import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A ledger held against its page.
struct CheckSourcesTests {
  private static let digest = String(repeating: "0a", count: 32)

  /// One fact, the page beside it, and what is found.
  struct Held: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fact: String
    var page: String
    var found: [String]

    init(_ name: String, _ fact: String, on page: String, finds found: String...) {
      testDescription = name
      self.fact = fact
      self.page = page
      self.found = found
    }
  }

  @Test(arguments: [
    Held(
      "a number in ten thousands",
      #""value": "70000 CNY", "lines": [2], "certainty": "stated""#,
      on: "标题\n最高赔付7万元\n"
    ),
    Held(
      "a percentage in characters",
      #""value": "80%", "lines": [1], "certainty": "stated""#,
      on: "按百分之八十赔付"
    ),
    Held(
      "a page with the line ends of another system",
      #""value": "20 CNY", "lines": [2], "certainty": "stated""#,
      on: "标题\r\n保费20元\r\n"
    ),
    Held(
      "the number is on the line below",
      #""value": "20 CNY", "lines": [1], "certainty": "stated""#,
      on: "标题\n保费20元\n",
      finds: "HZ0824 warning"
    ),
    Held(
      "the number is part of a longer one",
      #""value": "20 CNY", "lines": [1], "certainty": "stated""#,
      on: "保费120元",
      finds: "HZ0824 warning"
    ),
    Held(
      "what was counted is on no line",
      #""value": 3, "lines": [1], "certainty": "implied""#,
      on: "甲、乙、丙"
    ),
    Held(
      "each cell of a table is looked for",
      #""rows": [["one", "100 CNY"], ["two", "250 CNY"]], "lines": [1, 2], "certainty": "stated""#,
      on: "一级100元\n二级200元",
      finds: "HZ0824 warning"
    ),
    Held(
      "a line with nothing on it",
      #""value": "20 CNY", "lines": [1, 2], "certainty": "stated""#,
      on: "保费20元\n \n",
      finds: "HZ0823 error"
    ),
    Held(
      "a line beyond the end, and nothing else to look at",
      #""value": "20 CNY", "lines": [9], "certainty": "stated""#,
      on: "保费20元",
      finds: "HZ0823 error"
    ),
    Held(
      "what is let stand with a reason",
      #""value": "21 CNY", "lines": [1], "certainty": "stated", "allow": [{"code": "HZ0824", "because": {"zh": "印作廿一", "en": "printed as 廿一"}}]"#,
      on: "保费廿一元"
    ),
    Held(
      "a reason where the number is printed",
      #""value": "20 CNY", "lines": [1], "certainty": "stated", "allow": [{"code": "HZ0824", "because": {"zh": "多余", "en": "idle"}}]"#,
      on: "保费20元",
      finds: "HZ0221 warning"
    ),
  ])
  func `A fact is held against its lines`(_ held: Held) {
    let page = SourcePages.Page(bytes: Array(held.page.utf8), sha256: Self.digest)
    #expect(Self.findings(held.fact, ["page.txt": page]) == held.found)
  }

  @Test func `Lines of a page that has changed are not looked at`() {
    let fact = #""value": "20 CNY", "lines": [9], "certainty": "stated""#
    let page = SourcePages.Page(bytes: [], sha256: String(repeating: "0b", count: 32))
    #expect(Self.findings(fact, ["page.txt": page]) == ["HZ0821 error"])
    #expect(Self.findings(fact, [:]) == ["HZ0822 warning"])
  }

  @Test func `A reason is not idle where nobody has the pages`() {
    let fact = #"""
      "value": "20 CNY", "lines": [1], "certainty": "stated",
      "allow": [{"code": "HZ0824", "because": {"zh": "印作廿", "en": "printed as 廿"}}]
      """#
    #expect(Self.findings(fact, nil) == [])
  }

  private static func findings(_ fact: String, _ pages: [String: SourcePages.Page]?) -> [String] {
    let says = #""says": {"zh": "事实", "en": "a fact"}"#
    let text = """
      {"format": "huzhu/1", "ledger": "page", "document": "page.txt", "sha256": "\(digest)",
       "facts": [{"id": "plan.fact", \(says), \(fact)}]}
      """
    let (node, mistakes) = readJSON(SourceText(name: "page.json", text: text), index: 0)
    let (book, found) = loadRulebook(node.map { [$0] } ?? [])
    let options = RuleCheckOptions(pages: pages.map { SourcePages(folder: "pages", pages: $0) })
    return (mistakes + found + checkRules(book, options: options)).map {
      "\($0.code.rawValue) \($0.severity.rawValue)"
    }
  }
}
