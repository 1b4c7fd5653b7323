import HuzhuDocuments
import Testing

@Suite struct Encodings {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    init(_ name: String, _ bytes: [UInt8], _ ranges: Range<Int>...) {
      testDescription = name
      self.bytes = bytes
      self.ranges = ranges
    }
  }

  private static func quoted(_ bytes: UInt8...) -> [UInt8] { [0x22] + bytes + [0x22] }

  static let malformed: [Row] = [
    Row("a lone continuation byte", quoted(0x80), 1..<2),
    Row("a lead byte before the quote", quoted(0xE4, 0xB8), 1..<3),
    Row("an overlong slash", quoted(0xC0, 0xAF), 1..<3),
    Row("an overlong form of three bytes", quoted(0xE0, 0x80, 0xAF), 1..<4),
    Row("an overlong form of four bytes", quoted(0xF0, 0x80, 0x80, 0xAF), 1..<5),
    Row("an encoded surrogate", quoted(0xED, 0xA0, 0x80), 1..<4),
    Row("above U+10FFFF", quoted(0xF4, 0x90, 0x80, 0x80), 1..<5),
    Row("a byte that no text has", quoted(0xFF), 1..<2),
    Row("two places", quoted(0x61, 0xFF, 0x62, 0xFE), 2..<3, 4..<5),
    Row("outside a string", Array("[1".utf8) + [0xFF] + Array("]".utf8), 2..<3),
    Row("after the value", Array("1 ".utf8) + [0xFF], 2..<3),
    Row("at the very end", Array("[]".utf8) + [0xE4, 0xB8], 2..<4),
  ]

  @Test(arguments: malformed)
  func `Bytes that are not UTF-8 are reported with their offset`(_ row: Row) {
    let diagnostics = read(row.bytes).diagnostics
    #expect(diagnostics.map(\.code) == row.ranges.map { _ in .malformedUTF8 })
    #expect(diagnostics.map(\.place.range) == row.ranges)
    for (diagnostic, range) in zip(diagnostics, row.ranges) {
      #expect(diagnostic.message.en.contains("byte \(range.lowerBound)"))
    }
  }

  @Test func `Bytes in a comment are reported, too`() {
    let bytes = Array("1 // a".utf8) + [0xFF, 0xFF]
    let diagnostics = read(bytes).diagnostics
    #expect(diagnostics.map(\.code) == [.comment, .malformedUTF8])
    #expect(diagnostics.last?.message.en.hasSuffix("FF FF") == true)
  }

  @Test(
    arguments: [
      [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00],
      [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D], [0xFF, 0xFE],
      [0xFF, 0xFE, 0x00, 0x00, 0x7B, 0x00, 0x00, 0x00], [0x00, 0x00, 0x00, 0x31],
    ] as [[UInt8]]
  )
  func `UTF-16 and UTF-32 are recognised`(_ bytes: [UInt8]) {
    #expect(read(bytes).diagnostics.map(\.code) == [.wideEncoding])
    #expect(read(bytes).value == nil)
  }

  /// `{"省份": "广东", "年龄": 16}` in GB 2312.
  static let chinese: [UInt8] =
    Array("{\"".utf8) + [0xCA, 0xA1, 0xB7, 0xDD] + Array("\": \"".utf8)
    + [0xB9, 0xE3, 0xB6, 0xAB] + Array("\", \"".utf8) + [0xC4, 0xEA, 0xC1, 0xE4]
    + Array("\": 16,}".utf8)

  @Test func `GB18030 is recognised, and nothing else reported of it`() {
    let (value, diagnostics) = read(Self.chinese)
    #expect(diagnostics.map(\.code) == [.chineseEncoding])
    #expect(diagnostics.first?.place.range == 2..<4)
    #expect(value == nil)
  }

  @Test func `UTF-8 with one damaged place is not taken for GB18030`() {
    let bytes = Array("[\"广东省职工\", \"".utf8) + [0xB9, 0xE3] + Array("\"]".utf8)
    #expect(read(bytes).diagnostics.map(\.code) == [.malformedUTF8])
  }

  @Test func `A byte order mark does not hide other mistakes`() {
    #expect(codes("\u{FEFF}[1,]") == ["HZ0102", "HZ0112"])
    #expect(codes("\u{FEFF}") == ["HZ0102", "HZ0101"])
  }
}
