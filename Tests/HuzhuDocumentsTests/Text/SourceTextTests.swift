import HuzhuDocuments
import Testing

@Suite struct Positions {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let offset: Int
    let line: Int
    let column: Int
    let lineText: String

    /// The offset is where `|` stands, which is not part of the text.
    init(_ name: String, _ marked: String, _ line: Int, _ column: Int, _ lineText: String) {
      testDescription = name
      let parts = marked.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false)
      offset = String(parts[0]).utf8.count
      text = String(parts[0]) + String(parts[1])
      self.line = line
      self.column = column
      self.lineText = lineText
    }
  }

  static let rows: [Row] = [
    Row("an empty text", "|", 1, 1, ""),
    Row("the beginning", "|abc", 1, 1, "abc"),
    Row("the end", "abc|", 1, 4, "abc"),
    Row("after Chinese text", "{\"年龄\": |16}", 1, 8, "{\"年龄\": 16}"),
    Row("the second line", "a\n互助|会\nb", 2, 3, "互助会"),
    Row("after a carriage return and line feed", "一\r\n二|三\r\n四", 2, 2, "二三"),
    Row("at a line end", "ab|\ncd", 1, 3, "ab"),
    Row("at a carriage return", "ab|\r\ncd", 1, 3, "ab"),
    Row("after the last line end", "ab\n|", 2, 1, ""),
    Row("an empty line", "a\n|\nb", 2, 1, ""),
    Row("after a character of several scalars", "👨‍👩‍👧e\u{301}|x", 1, 3, "👨‍👩‍👧e\u{301}x"),
    Row("after a byte order mark", "\u{FEFF}a|b", 1, 2, "\u{FEFF}ab"),
    Row("after a tab", "\ta|b", 1, 3, "\tab"),
  ]

  @Test(arguments: rows)
  func `An offset has a line and a column`(_ row: Row) {
    let source = SourceText(name: "a.json", text: row.text)
    let table = LineTable(source)
    #expect(source.position(ofUTF8Offset: row.offset) == (row.line, row.column))
    #expect(table.position(ofUTF8Offset: row.offset) == (row.line, row.column))
    #expect(source.lineText(ofUTF8Offset: row.offset) == row.lineText)
    #expect(table.text(ofLine: row.line) == row.lineText)
  }

  @Test func `An offset inside a character stands for its beginning`() {
    let source = SourceText(name: "", text: "a互b")
    #expect((0...5).map { source.position(ofUTF8Offset: $0).column } == [1, 2, 2, 2, 3, 4])
  }

  @Test func `An offset outside the text stands for its end`() {
    let source = SourceText(name: "", text: "ab\nc")
    #expect(source.position(ofUTF8Offset: -5) == (1, 1))
    #expect(source.position(ofUTF8Offset: 500) == (2, 2))
    #expect(source.lineText(ofUTF8Offset: 500) == "c")
    #expect(LineTable(source).position(ofUTF8Offset: 500) == (2, 2))
  }

  @Test func `A line table knows its lines`() {
    let table = LineTable(SourceText(name: "", text: "一\r\n\nb\n"))
    #expect(table.count == 4)
    #expect((0...5).map { table.text(ofLine: $0) } == [nil, "一", "", "b", "", nil])
    #expect(table.range(ofLine: 3) == 6..<7)
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `Both ways of finding a position agree on any bytes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let units: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D], [0x61], Array("互".utf8), [0xFF], [0xE4]]
    var bytes: [UInt8] = []
    for _ in 0..<80 { bytes += random.pick(units) }
    let source = SourceText(name: "", bytes: bytes)
    let table = LineTable(source)
    for offset in 0...bytes.count {
      let position = source.position(ofUTF8Offset: offset)
      #expect(table.position(ofUTF8Offset: offset) == position)
      #expect(table.range(ofLine: position.line) == source.lineRange(ofUTF8Offset: offset))
    }
  }

  @Test func `An excerpt is short and on one line`() {
    let source = SourceText(name: "", text: "a\n" + String(repeating: "互", count: 100))
    #expect(source.excerpt(of: 0..<3) == "a␊\u{FFFD}")
    #expect(source.excerpt(of: 0..<2) == "a␊")
    #expect(source.excerpt(of: 2..<302) == String(repeating: "互", count: 40) + "…")
  }
}
