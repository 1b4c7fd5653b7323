import HuzhuDocuments
import Testing

@Suite struct `Diagnostic lists` {
  private func finding(_ offset: Int, _ text: String = "") -> Diagnostic {
    Diagnostic(.comment, Label(text), at: Place(source: 0, range: offset..<offset))
  }

  @Test func `Findings come in the order of the text, and else as they were found`() {
    var list = DiagnosticList()
    for (offset, text) in [(5, "a"), (2, "b"), (5, "c"), (2, "d"), (0, "e")] {
      list.append(finding(offset, text))
    }
    let ordered = list.inOrder(end: Place(source: 0, range: 9..<9))
    #expect(ordered.map(\.message.en) == ["e", "b", "d", "a", "c"])
  }

  @Test func `A note at the end counts what was left out`() {
    var list = DiagnosticList()
    for offset in 0..<101 { list.append(finding(offset)) }
    let end = Place(source: 0, range: 200..<200)
    #expect(list.isFull && list.leftOut == 1)
    #expect(list.inOrder(end: end).last?.message.en == "1 more mistake is not listed")
    #expect(list.inOrder(end: end).last?.place == end)
  }

  @Test func `A label speaks both languages`() {
    let label = Label(zh: "互助", en: "mutual aid")
    #expect(Language.allCases.map { label[$0] } == ["互助", "mutual aid"])
    #expect(Label("20 CNY")[.zh] == "20 CNY")
  }
}
