import HuzhuDocuments
import Testing

@Suite struct `Several mistakes` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let codes: [DiagnosticCode]
    /// What can be read nevertheless.
    let value: String?

    init(_ name: String, _ text: String, _ codes: [DiagnosticCode], _ value: String?) {
      testDescription = name
      self.text = text
      self.codes = codes
      self.value = value
    }
  }

  static let rows: [Row] = [
    Row(
      "Chinese typing",
      "｛“年龄”：16，“姓名”：“张三”｝",
      [
        .fullWidthSign, .fullWidthSign, .fullWidthSign, .fullWidthSign, .fullWidthSign,
        .fullWidthSign, .fullWidthSign, .fullWidthSign,
      ],
      "{\"年龄\":16,\"姓名\":\"张三\"}"
    ),
    Row(
      "a JavaScript object",
      "{\n  // the age\n  age: 016,\n  'name': None,\n}",
      [.comment, .unquotedText, .leadingZero, .singleQuotes, .unquotedText, .trailingComma],
      "{\"age\":16,\"name\":null}"
    ),
    Row(
      "missing signs",
      "{\"a\" 1 \"b\": [1 2, , 3], \"c\": }",
      [.missingColon, .missingComma, .missingComma, .missingValue, .missingValue],
      "{\"a\":1,\"b\":[1,2,3]}"
    ),
    Row(
      "an array left open inside an object",
      "[{\"a\": [1, 2, \"b\": 3}, {\"c\": tru}]",
      [.unexpectedText, .mismatchedBracket, .unquotedText],
      "[{\"a\":[1,2,\"b\",3]},{\"c\":\"tru\"}]"
    ),
    Row(
      "bad strings",
      "[\"a\tb\", \"\\q\", \"\\uD800\", \"ok\"]",
      [.controlCharacter, .unknownEscape, .loneSurrogate],
      "[\"a\\tb\",\"\\\\q\",\"\u{FFFD}\",\"ok\"]"
    ),
    Row(
      "the same key three times",
      "{\"a\": 1, \"a\": 2, \"a\": {\"a\": 3}, \"b\": 4}",
      [.duplicateKey, .duplicateKey],
      "{\"a\":1,\"b\":4}"
    ),
    Row(
      "a truncated file with other mistakes",
      "{\"a\": +1, \"b\": [NaN, {\"c\": \"d",
      [.leadingPlus, .notFinite, .unexpectedEnd],
      "{\"a\":1,\"b\":[{\"c\":\"d\"}]}"
    ),
    Row(
      "two strings left open",
      "{\n  \"a\": \"one,\n  \"b\": \"two\n}",
      [.unclosedString, .unclosedString],
      "{\"a\":\"one\",\"b\":\"two\"}"
    ),
    Row("only mistakes", "@ & ^", [.unexpectedText], nil),
    Row("a comment and nothing else", "// todo", [.comment, .emptyDocument], nil),
  ]

  @Test(arguments: rows)
  func `All are reported in one run, and the rest is read`(_ row: Row) {
    let (value, diagnostics) = read(row.text)
    #expect(diagnostics.map(\.code) == row.codes)
    #expect(value.map { JSONOutput($0).text() } == row.value)
  }

  @Test func `A duplicate key shows where the first stands`() {
    let marked = MarkedText("{«\"a\"»: 1, \"b\": 2, «\"a\"»: 3}")
    let diagnostic = read(marked.text).diagnostics.first
    #expect(diagnostic?.place.range == marked.ranges[1])
    #expect(diagnostic?.notes.first?.place?.range == marked.ranges[0])
  }

  @Test func `A truncated file shows what is open, innermost first`() {
    let marked = MarkedText("«{»\"a\":\n «[»1, \n«\"»b")
    let diagnostic = read(marked.text).diagnostics.first
    let places = diagnostic?.notes.compactMap(\.place?.range)
    #expect(places == marked.ranges.reversed())
    #expect(
      diagnostic?.message.en == "the file ends inside a string opened at line 3: expected '\"'"
    )
    #expect(diagnostic?.message.zh == "文件结束时，第 3 行开始的字符串还没有结束：缺少「\"」")
  }

  @Test func `A misspelt word gets the nearest`() {
    let diagnostic = read("{\"a\": flase}").diagnostics.first
    #expect(diagnostic?.notes.map(\.message.en) == ["did you mean 'false'?"])
  }

  @Test func `A unit after a number is shown in quotes`() {
    let message = read("{\"age\": 16 years}").diagnostics.first?.message
    #expect(message?.en.hasSuffix("as in '\"16 years\"'") == true)
    #expect(message?.zh.hasSuffix("「\"16 years\"」") == true)
  }

  @Test func `No more than a hundred mistakes are listed, and the rest is counted`() {
    let diagnostics = read("[" + String(repeating: "'a',", count: 250) + "1]").diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.code == .moreMistakes)
    #expect(diagnostics.last?.severity == .note)
    #expect(diagnostics.last?.message.en == "150 more mistakes are not listed")
  }

  @Test func `A quote of the text in a message is short`() throws {
    let long = String(repeating: "词", count: 10_000)
    let diagnostic = try #require(read("[\(long)]").diagnostics.first)
    #expect(diagnostic.message.en.count < 150)
    #expect(diagnostic.fix == "\"\(long)\"")
  }
}
