import HuzhuDocuments
import Testing

@Suite struct `One mistake` {
  struct Row: CustomTestStringConvertible {
    let code: DiagnosticCode
    let text: MarkedText
    let fix: String?
    var testDescription: String { "\(code.rawValue) \(text.text)" }

    init(_ code: DiagnosticCode, _ marked: String, fix: String? = nil) {
      self.code = code
      text = MarkedText(marked)
      self.fix = fix
    }
  }

  static let wholeFile: [Row] = [
    Row(.emptyDocument, "«»"), Row(.emptyDocument, "« \r\n\t»"),
    Row(.byteOrderMark, "«\u{FEFF}»{}", fix: ""),
    Row(.textAfterValue, "{} «[]»\n"), Row(.textAfterValue, "1 «}»"),
    Row(.textAfterValue, "{\"a\": 1}«, \"b\": 2}»"), Row(.textAfterValue, "16 «years»"),
    Row(.unexpectedEnd, "{«»"), Row(.unexpectedEnd, "[1«»\n"), Row(.unexpectedEnd, "[1, 2,«»"),
    Row(.unexpectedEnd, "{\"a\"«»"), Row(.unexpectedEnd, "{\"a\":«»"), Row(.unexpectedEnd, "\"a«»"),
    Row(.unexpectedEnd, "{\"a\": [{\"b\": 1«»"), Row(.unexpectedEnd, "{\"a\": \"b«»"),
    Row(.unexpectedEnd, "\"\\«»"), Row(.unexpectedEnd, "{\"a\": {\"b\": 1},«»"),
  ]

  static let structure: [Row] = [
    Row(.unclosedString, "{\"a\": «\"b»\n}", fix: "\"b\""),
    Row(.unclosedString, "{\"a\": «\"b»,\n \"c\": 1}", fix: "\"b\""),
    Row(.unclosedString, "{«\"a: 1»,\n\"b\": 2}"),
    Row(.unclosedString, "[«\"a»,\r\n\"b\"]", fix: "\"a\""),
    Row(.missingValue, "{\"a\": «}»"), Row(.missingValue, "[1, «,» 2]"),
    Row(.missingValue, "[«,» 1]"), Row(.missingValue, "{\"a\": 1, «,» \"b\": 2}"),
    Row(.missingValue, "{«\"a\"»}"), Row(.missingValue, "{«\"a\"», \"b\": 1}"),
    Row(.missingValue, "{\"a\":«,» \"b\": 1}"), Row(.missingValue, "{«,» \"a\": 1}"),
    Row(.missingComma, "[1«» 2]", fix: ","), Row(.missingComma, "{\"a\": 1«» \"b\": 2}", fix: ","),
    Row(.missingComma, "[1«;» 2]", fix: ","), Row(.missingComma, "[{}«»{}]", fix: ","),
    Row(.missingComma, "[\"a\"«»\"b\"]", fix: ","), Row(.missingComma, "[1«» true]", fix: ","),
    Row(.missingComma, "{\"a\": []«»\n\"b\": 1}", fix: ","),
    Row(.missingComma, "[null«» -1]", fix: ","),
    Row(.missingColon, "{\"a\"«» 1}", fix: ":"), Row(.missingColon, "{\"a\"«» {}}", fix: ":"),
    Row(.missingColon, "{\"a\" «=» 1}", fix: ":"), Row(.missingColon, "{\"a\" «=>» 1}", fix: ":"),
    Row(.trailingComma, "[1«,»]", fix: ""), Row(.trailingComma, "{\"a\": 1«,»}", fix: ""),
    Row(.trailingComma, "[[]«,»\n]", fix: ""),
    Row(.mismatchedBracket, "[1«}»", fix: "]"), Row(.mismatchedBracket, "{\"a\": 1«]»", fix: "}"),
    Row(.mismatchedBracket, "{\"a\": [1«}»"),
    Row(.mismatchedBracket, "{\"a\": [1«}», \"b\": 2}", fix: "]"),
    Row(.mismatchedBracket, "[{\"a\": {\"b\": 1«]»"),
    Row(.duplicateKey, "{\"a\": 1, «\"a\"»: 2}"),
    Row(.duplicateKey, "{\"a\": 1, «\"\\u0061\"»: {}}"),
    Row(.duplicateKey, "{\"\u{E9}\": 1, «\"e\u{301}\"»: 2}"),
    Row(.keyNotString, "{«1»: 2}", fix: "\"1\""),
    Row(.keyNotString, "{«-1.5»: 2}", fix: "\"-1.5\""),
    Row(.keyNotString, "{«[»1, 2]}"), Row(.keyNotString, "{«{»\"a\": 1}, \"b\": 2}"),
    Row(.keyNotString, "{«:» 1}"),
    Row(.unexpectedText, "[«@»]"), Row(.unexpectedText, "[1 «*&^» 2]"),
    Row(.unexpectedText, "{\"a\": «@» 1}"), Row(.unexpectedText, "{\"a\": 1 «x»}"),
    Row(.unexpectedText, "{\"age\": 16 «years»}"), Row(.unexpectedText, "[16 «years», 1]"),
    Row(.unexpectedText, "{\"a\": 1 «:» 2}"), Row(.unexpectedText, "[1 «:» 2]"),
    Row(.unexpectedText, "{\"a\": {} «{»}}"), Row(.unexpectedText, "[1«。»]"),
    Row(.unexpectedText, "«}»"), Row(.unexpectedText, "[1 «\\» 2]"),
  ]

  static let words: [Row] = [
    Row(.unquotedText, "[«hello»]", fix: "\"hello\""), Row(.unquotedText, "{«a»: 1}", fix: "\"a\""),
    Row(.unquotedText, "[«True»]", fix: "true"), Row(.unquotedText, "[«FALSE»]", fix: "false"),
    Row(.unquotedText, "[«None»]", fix: "null"), Row(.unquotedText, "[«nulls»]", fix: "\"nulls\""),
    Row(.unquotedText, "[«hello world», 1]", fix: "\"hello world\""),
    Row(.unquotedText, "{\"a\": «工人»}", fix: "\"工人\""),
    Row(.unquotedText, "{«first name»: 1}", fix: "\"first name\""),
    Row(.unquotedText, "{«true»: 1}", fix: "\"true\""), Row(.unquotedText, "«yes»", fix: "\"yes\""),
    Row(.singleQuotes, "[«'a'»]", fix: "\"a\""), Row(.singleQuotes, "{«'a'»: 1}", fix: "\"a\""),
    Row(.singleQuotes, "[«'say \"hi\"'»]", fix: "\"say \\\"hi\\\"\""),
    Row(.singleQuotes, "[«'a»]"), Row(.singleQuotes, "[«'a»,\n1]"),
    Row(.comment, "[1 «// one»\n]", fix: ""), Row(.comment, "«/* a\n* b */» {}", fix: ""),
    Row(.comment, "{} «# end»", fix: ""), Row(.comment, "{\"a\"«/**/»: 1}", fix: ""),
    Row(.notFinite, "[«NaN»]"), Row(.notFinite, "{\"a\": «-Infinity»}"), Row(.notFinite, "«inf»"),
    Row(.leadingZero, "[«007»]", fix: "7"), Row(.leadingZero, "[«-01.5»]", fix: "-1.5"),
    Row(.leadingZero, "«00»", fix: "0"),
    Row(.leadingPlus, "[«+5»]", fix: "5"), Row(.leadingPlus, "[«+.5»]", fix: "0.5"),
    Row(.malformedNumber, "[«1.»]", fix: "1"), Row(.malformedNumber, "[«.5»]", fix: "0.5"),
    Row(.malformedNumber, "[«-.5»]", fix: "-0.5"), Row(.malformedNumber, "[«1e»]"),
    Row(.malformedNumber, "[«-»]"), Row(.malformedNumber, "[«1.2.3»]"),
    Row(.malformedNumber, "[«2026-06-05»]", fix: "\"2026-06-05\""),
    Row(.malformedNumber, "[«20%»]", fix: "\"20%\""),
    Row(.malformedNumber, "[«7万»]", fix: "\"7万\""),
    Row(.malformedNumber, "[«0x1F»]", fix: "\"0x1F\""), Row(.malformedNumber, "[«1.e5»]"),
  ]

  static let characters: [Row] = [
    Row(.controlCharacter, "[\"a«\t»b\"]", fix: "\\t"),
    Row(.controlCharacter, "[\"a«\u{1}»b\"]", fix: "\\u0001"),
    Row(.controlCharacter, "[\"a«\u{1F}»b\"]", fix: "\\u001f"),
    Row(.controlCharacter, "[\"a«\n»b\"]", fix: "\\n"),
    Row(.controlCharacter, "[\"a«\r\n»b\", 1]", fix: "\\n"),
    Row(.unknownEscape, "[\"C:«\\x»\"]", fix: "\\\\x"),
    Row(.unknownEscape, "[\"it«\\'»s\"]", fix: "'"),
    Row(.unknownEscape, "[\"«\\u12»g4\"]"), Row(.unknownEscape, "[\"«\\u»\"]"),
    Row(.unknownEscape, "[\"«\\U»0041\"]", fix: "\\\\U"),
    Row(.unknownEscape, "[\"«\\工»\"]", fix: "\\\\工"),
    Row(.loneSurrogate, "[\"«\\uD800»\"]"), Row(.loneSurrogate, "[\"«\\uDC00»\\uD83D\\uDE00\"]"),
    Row(.loneSurrogate, "[\"«\\uD83D»\\u0041\"]"),
    Row(.fullWidthSign, "{\"a\"«：»1}", fix: ":"), Row(.fullWidthSign, "[1«，»2]", fix: ","),
    Row(.fullWidthSign, "[1«、»2]", fix: ","), Row(.fullWidthSign, "«｛»\"a\": 1}", fix: "{"),
    Row(.fullWidthSign, "{\"a\": 1«｝»", fix: "}"), Row(.fullWidthSign, "[«［»1]]", fix: "["),
    Row(.fullWidthSign, "[1«］»", fix: "]"), Row(.fullWidthSign, "[«　»1]", fix: " "),
    Row(.fullWidthSign, "[«“a”»]", fix: "\"a\""), Row(.fullWidthSign, "{«“键”»: 1}", fix: "\"键\""),
    Row(.fullWidthSign, "[«“a\"»]", fix: "\"a\""), Row(.fullWidthSign, "[«「a」»]", fix: "\"a\""),
    Row(.fullWidthSign, "[«‘a’»]", fix: "\"a\""), Row(.fullWidthSign, "[«＂a＂»]", fix: "\"a\""),
    Row(.fullWidthSign, "[\"a«”»]", fix: "\""), Row(.fullWidthSign, "[\"a«”», \"b\"]", fix: "\""),
    Row(.fullWidthSign, "{\"a«”»: 1, \"b\": 2}", fix: "\""),
    Row(.fullWidthSign, "{\"a\": \"b«”»,\n\"c\": \"d\"}", fix: "\""),
    Row(.fullWidthSign, "[«１２»]", fix: "12"), Row(.fullWidthSign, "[«－１．５»]", fix: "-1.5"),
    Row(.fullWidthSign, "[«ｔｒｕｅ»]", fix: "true"),
    Row(.invisibleCharacter, "[«\u{A0}»1]", fix: " "),
    Row(.invisibleCharacter, "[1«\u{200B}\u{200B}»]", fix: " "),
    Row(.invisibleCharacter, "[1«\u{0}»]", fix: " "),
    Row(.invisibleCharacter, "{}«\u{C}»", fix: " "),
    Row(.invisibleCharacter, "[«\u{FEFF}»1]", fix: " "),
  ]

  @Test(arguments: [wholeFile, structure, words, characters].flatMap { $0 })
  func `A mistake is reported once, by its code, at its place`(_ row: Row) throws {
    let (_, diagnostics) = read(row.text.text)
    #expect(diagnostics.map(\.code) == [row.code])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.place.range == row.text.ranges.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.fix == row.fix)
  }

  @Test(
    arguments: [wholeFile, structure, words, characters].flatMap { $0 }.filter { $0.fix != nil }
  )
  func `A fix mends the mistake`(_ row: Row) {
    #expect(codes(mended(row.text.text)) == [])
  }

  @Test(arguments: [wholeFile, structure, words, characters].flatMap { $0 })
  func `A message is one line in each language, and no sentence`(_ row: Row) throws {
    for diagnostic in read(row.text.text).diagnostics {
      for label in [diagnostic.message] + diagnostic.notes.map(\.message) {
        for text in [label.zh, label.en] {
          #expect(!text.isEmpty && !text.contains("\n"))
          #expect(!text.hasSuffix(".") && !text.hasSuffix("。"))
        }
      }
    }
  }

  @Test func `Each code of a document is raised by some row or by a test of its own`() {
    let elsewhere: Set<DiagnosticCode> = [
      .wideEncoding, .chineseEncoding, .malformedUTF8, .nestedTooDeeply, .moreMistakes,
    ]
    let rows = Self.wholeFile + Self.structure + Self.words + Self.characters
    #expect(Set(rows.map(\.code)).union(elsewhere) == Set(DiagnosticCode.documentCodes))
    #expect(Set(DiagnosticCode.documentCodes).count == DiagnosticCode.documentCodes.count)
  }
}
