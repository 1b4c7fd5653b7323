import HuzhuDocuments
import Testing

@Suite struct `Valid JSON` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let value: JSONOutput
    var testDescription: String { text }

    init(_ text: String, _ value: JSONOutput) {
      self.text = text
      self.value = value
    }
  }

  static let rows: [Row] = [
    Row("null", .null), Row("true", true), Row("false", false), Row(" \t\r\n1 \t\r\n", 1),
    Row("0", 0), Row("-0", .number("-0")), Row("-12.50", .number("-12.50")),
    Row("1E5", .number("1E5")), Row("1e+05", .number("1e+05")), Row("0.0e-0", .number("0.0e-0")),
    Row("123456789012345678901234567890.10", .number("123456789012345678901234567890.10")),
    Row("\"\"", ""), Row("\"互助\"", "互助"), Row("\"😀\"", "😀"), Row("\"\u{7F}\"", "\u{7F}"),
    Row("\"\u{2028}\"", "\u{2028}"), Row("\"\u{FEFF}\"", "\u{FEFF}"), Row("\"：，“”　\"", "：，“”　"),
    Row(#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), Row(#""\u4E92\u52a9""#, "互助"),
    Row(#""\uD83D\uDE00""#, "😀"), Row(#""\u0000""#, "\u{0}"), Row(#""\uFFFF""#, "\u{FFFF}"),
    Row(#""\\u0041""#, #"\u0041"#), Row(#""// no comment""#, "// no comment"),
    Row(#""a'b""#, "a'b"),
    Row("[]", []), Row("[ ]", []), Row("[1,2]", [1, 2]), Row("[[],[[]]]", [[], [[]]]),
    Row("[null,true,\"\",0,{}]", [.null, true, "", 0, .object([])]),
    Row("{}", .object([])), Row("{ }", .object([])), Row("{\"\":0}", ["": 0]),
    Row("{\"b\":1,\"a\":{\"b\":[2]}}", ["b": 1, "a": ["b": [2]]]),
    Row("{\"a\":1,\"A\":2}", ["a": 1, "A": 2]),
    Row("[{\"a\":1},{\"a\":2}]", [["a": 1], ["a": 2]]),
    Row("{\"a\":{\"a\":{\"a\":1}}}", ["a": ["a": ["a": 1]]]),
  ]

  @Test(arguments: rows)
  func `A valid text is read as its value`(_ row: Row) {
    let (value, diagnostics) = read(row.text)
    #expect(diagnostics == [])
    #expect(value.map { JSONOutput($0) } == row.value)
    #expect(ReferenceGrammar.accepts(row.text))
  }

  @Test func `Each node knows its place`() throws {
    let marked = MarkedText("  «{«\"键\"»: «[«1», «\"二\"»]»}»\n")
    let (value, _) = readJSON(SourceText(name: "", text: marked.text), index: 7)
    let root = try #require(value)
    let member = try #require(root.object?.members.first)
    let items = try #require(member.value.array)
    let places = [member.keyPlace, items[0].place, items[1].place, member.value.place, root.place]
    #expect(places.map(\.range) == marked.ranges)
    #expect(places.allSatisfy { $0.source == 7 })
  }

  @Test func `A member is found by its name`() {
    let value = read("{\"a\": 1, \"b\": \"text\", \"c\": true, \"d\": null, \"e\": [0]}").value
    #expect(value?["b"]?.string == "text")
    #expect(value?["c"]?.bool == true)
    #expect(value?["d"]?.isNull == true)
    #expect(value?["e"]?.array?.count == 1)
    #expect(value?["f"] == nil)
    #expect(value?["b"]?["c"] == nil)
  }
}
