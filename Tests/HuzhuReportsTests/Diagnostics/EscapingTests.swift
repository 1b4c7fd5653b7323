import HuzhuDocuments
import HuzhuReports
import Testing

@Suite struct EscapingTests {
  /// One finding with this message in a file of this name.
  private func set(_ message: String, file: String) -> FindingSet {
    FindingSet(
      sources: [SourceText(name: file, text: "{}")],
      paths: [file],
      reported: [0],
      diagnostics: [
        Diagnostic(
          DiagnosticCode(rawValue: "HZ9999"),
          Label(message),
          at: Place(source: 0, range: 0..<1)
        )
      ],
      engine: "0"
    )
  }

  @Test(arguments: [
    ("100%", "100%25"), ("a\r\nb", "a%0D%0Ab"), ("a: b, c::d", "a: b, c::d"), ("%0A", "%250A"),
  ])
  func `Nothing in a message ends an annotation`(_ message: String, _ expected: String) {
    let text = set(message, file: "a.json").annotations(.en)
    #expect(
      text == "::error file=a.json,line=1,col=1,endColumn=2,title=HZ9999::\(expected)\n"
    )
  }

  @Test(arguments: [
    ("a,b.json", "a%2Cb.json"), ("C:a.json", "C%3Aa.json"), ("5%.json", "5%25.json"),
  ])
  func `Nothing in a path ends a property`(_ path: String, _ expected: String) {
    let text = set("m", file: path).annotations(.en)
    #expect(text.hasPrefix("::error file=\(expected),line=1,"))
  }

  @Test(arguments: [
    ("<a & \"b\">", "&lt;a &amp; &quot;b&quot;&gt;"), ("a\nb\t", "a&#10;b&#9;"),
    ("a\u{1}\u{B}\u{FFFF}", "a\u{FFFD}\u{FFFD}\u{FFFD}"), ("]]>", "]]&gt;"), ("𠮷", "𠮷"),
  ])
  func `Nothing in a message breaks XML`(_ message: String, _ expected: String) {
    let text = set(message, file: "a.json").junit(.en, name: "n", failingFrom: .error)
    #expect(text.contains("<failure message=\"\(expected)\" type=\"HZ9999\">"))
  }

  @Test(arguments: [
    ("rules/a b.json", "rules/a%20b.json"), ("规则.json", "%E8%A7%84%E5%88%99.json"),
    ("/x/a#b?.json", "file:///x/a%23b%3F.json"), ("a:b.json", "a%3Ab.json"),
    ("plan@2026.json", "plan@2026.json"), ("5%.json", "5%25.json"),
  ])
  func `A path in SARIF is a reference`(_ path: String, _ expected: String) {
    let text = set("m", file: path).sarif(.en, exitCode: 1, digest: { "\($0.count)" }).text()
    #expect(text.contains("\"uri\":\"\(expected)\""))
  }
}
