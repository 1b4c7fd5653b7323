import HuzhuDocuments
import HuzhuReports
import Testing

struct PageTests {
  private func page(_ width: Int = 40, _ style: TextStyle = .plain) -> Page {
    Page(Layout(language: .zh, width: width, style: style))
  }

  @Test func `Columns end at the same cell whatever is written in them`() {
    var page = page()
    page.table([["保费", "20 元", "x"], ["premium", "1,000 元", "y"]], rightAligned: [1])
    #expect(page.text == "保费        20 元  x\npremium  1,000 元  y\n")
  }

  @Test func `The last column is wrapped under itself`() {
    var page = page()
    page.table([["a", "one two three four five six seven eight nine"]], indent: 2)
    #expect(page.text == "  a  one two three four five six seven\n     eight nine\n")
  }

  @Test func `A right-aligned last column ends at one cell`() {
    var page = page()
    page.table([["会员", "0 元"], ["基金", "20 元"]], rightAligned: [1])
    #expect(page.text == "会员   0 元\n基金  20 元\n")
  }

  @Test func `No line is wider than the page`() {
    for width in 40...60 {
      var page = page(width)
      let text = "按已公布条款符合条件，金额为 0 至 70,000 元（原价 26 元，省 18 元）；起始日未公布。"
      page.line(Phrase(text + text), indent: 4)
      for line in page.text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
    }
  }

  @Test func `No line begins with a closing sign or ends with an opening one`() {
    for width in 40...70 {
      var page = page(width)
      page.line(Phrase(String(repeating: "甲乙，（丙）丁。「戊」己：", count: 12)), hanging: 0)
      for line in page.text.split(separator: "\n") {
        let first = line.first ?? "x"
        let last = line.last ?? "x"
        #expect(!"，。）」：".contains(first))
        #expect(!"（「".contains(last))
      }
    }
  }

  @Test func `A number stays with its unit`() {
    for width in 40...60 {
      var page = page(width)
      page.line(Phrase(String(repeating: "共 70,000\u{A0}元，", count: 10)), hanging: 0)
      for line in page.text.split(separator: "\n") { #expect(!line.hasPrefix("元")) }
      #expect(!page.text.contains("\u{A0}"))
    }
  }

  @Test func `A word that is too long stands on its own line`() {
    var page = page()
    let word = String(repeating: "x", count: 60)
    page.line(Phrase("a \(word) b"), hanging: 0)
    #expect(page.text == "a\n\(word)\nb\n")
  }

  @Test func `Colour changes no other character`() {
    var plain = page()
    var coloured = page(40, .ansi)
    let phrase = Phrase("符合条件", .good) + " · " + Phrase("0 至 70,000 元", .heading)
    plain.line(phrase)
    coloured.line(phrase)
    #expect(coloured.text == "\u{1B}[1;32m符合条件\u{1B}[0m · \u{1B}[1m0 至 70,000 元\u{1B}[0m\n")
    #expect(plain.text == "符合条件 · 0 至 70,000 元\n")
  }

  @Test func `Two gaps are one`() {
    var page = page()
    page.gap()
    page.line("a")
    page.gap()
    page.gap()
    page.line("b")
    #expect(page.text == "a\n\nb\n")
  }
}
