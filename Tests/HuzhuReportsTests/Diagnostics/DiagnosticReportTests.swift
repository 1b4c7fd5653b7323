import HuzhuDocuments
import HuzhuReports
import Testing

struct DiagnosticReportTests {
  private let code = DiagnosticCode(rawValue: "HZ0203")
  private let message = Label(zh: "没有这个名称", en: "there is no such name")

  private func report(
    _ text: String,
    _ range: Range<Int>,
    width: Int = 80,
    _ language: Language = .en
  ) -> String {
    let source = SourceText(name: "a.json", text: text)
    return DiagnosticReport(
      sources: [source],
      layout: Layout(language: language, width: width)
    ).text([Diagnostic(code, message, at: Place(source: 0, range: range))])
  }

  @Test func `A finding shows its place, its line and a mark`() {
    #expect(
      report("{\n  \"ab\": 1\n}", 4..<8) == """
        a.json:2:3: error[HZ0203]: there is no such name
          "ab": 1
          ^~~~

        """
    )
  }

  @Test func `The mark stands below wide characters`() {
    let text = "{\"互助\": \"保障\"}"
    let start = text.utf8.count - 9
    #expect(
      report(text, start..<start + 8, .zh) == """
        a.json:1:8: 错误[HZ0203]: 没有这个名称
          {"互助": "保障"}
                   ^~~~~~

        """
    )
  }

  @Test func `A long line is cut around the mark`() {
    let text = String(repeating: "甲", count: 200) + "BAD" + String(repeating: "乙", count: 200)
    let lines = report(text, 600..<603, width: 60).split(separator: "\n").map { String($0) }
    #expect(lines.count == 3)
    for line in lines.dropFirst() { #expect(DisplayWidth.of(line) <= 60) }
    let mark = lines[2].prefix { $0 == " " }.count
    var cells = 0
    var marked = ""
    for character in lines[1] {
      if cells >= mark, cells < mark + 3 { marked.append(character) }
      cells += DisplayWidth.of(character)
    }
    #expect(marked == "BAD")
    #expect(lines[2].drop { $0 == " " } == "^~~")
  }

  @Test func `A mark at the end of the text is shown`() {
    #expect(report("{", 1..<1).hasSuffix("  {\n   ^\n"))
  }

  @Test func `Bytes that are not UTF-8 harm nothing`() {
    let source = SourceText(name: "a.json", bytes: [0x22, 0xFF, 0xFE, 0x09, 0x22])
    for start in 0...5 {
      let place = Place(source: 0, range: start..<5)
      let text = DiagnosticReport(sources: [source], layout: Layout(language: .en))
        .text([Diagnostic(code, message, at: place)])
      #expect(text.hasPrefix("a.json:1:"))
    }
  }

  @Test func `Findings stand in the order of the text, with notes and fixes`() {
    let source = SourceText(name: "a.json", text: "[1, 2]")
    let other = Place(source: 0, range: 1..<2)
    let late = Diagnostic(
      code,
      .warning,
      message,
      at: Place(source: 0, range: 4..<5),
      notes: [.init(Label("first"), at: other), .init(Label("plain"))],
      fix: "3"
    )
    let early = Diagnostic(code, message, at: other, fix: "")
    let report = DiagnosticReport(sources: [source], layout: Layout(language: .en))
    #expect(
      report.text([late, early]) == """
        a.json:1:2: error[HZ0203]: there is no such name
          [1, 2]
           ^
          fix: remove what is marked
        a.json:1:5: warning[HZ0203]: there is no such name
          [1, 2]
              ^
          a.json:1:2: note: first
          note: plain
          fix: write 3

        """
    )
  }
}
