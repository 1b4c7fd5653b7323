import HuzhuDocuments
import Testing

@Suite struct `The layout of documents` {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var written: String
    var laidOut: String

    init(_ name: String, _ written: String, _ laidOut: String) {
      testDescription = name
      self.written = written
      self.laidOut = laidOut
    }
  }

  @Test(arguments: [
    Sample(
      "a document is broken",
      #"{"format":"huzhu/1","case":"a"}"#,
      """
      {
        "format": "huzhu/1",
        "case": "a"
      }

      """
    ),
    Sample(
      "the format comes first",
      #"{"case":"a","format":"huzhu/1","b":{"c":1,"format":2}}"#,
      """
      {
        "format": "huzhu/1",
        "case": "a",
        "b": {"c": 1, "format": 2}
      }

      """
    ),
    Sample(
      "parts that grow are broken",
      #"{"terms":{"a":{"is":1}},"gaps":[1],"facts":[]}"#,
      """
      {
        "terms": {
          "a": {"is": 1}
        },
        "gaps": [
          1
        ],
        "facts": []
      }

      """
    ),
    Sample(
      "their names deeper mean nothing",
      #"{"a":{"terms":{"b":1}}}"#,
      """
      {
        "a": {"terms": {"b": 1}}
      }

      """
    ),
    Sample("numbers keep their text", "[1.50, 1e5, -0, 0.0E+00]", "[1.50, 1e5, -0, 0.0E+00]\n"),
    Sample(
      "escapes are written one way",
      #"["\u0041\/\u000a\u4E92", "\u001F"]"#,
      #"["A/\n互", "\u001f"]"# + "\n"
    ),
    Sample("nothing in it", "{ }", "{}\n"),
  ])
  func `A document is laid out`(_ sample: Sample) throws {
    #expect(try Self.laidOut(sample.written) == sample.laidOut)
  }

  @Test func `A line has at most 110 columns, of which a Chinese character takes two`() throws {
    for (sign, columns) in [("a", 1), ("互", 2)] {
      // Around it: `  "a": ["` and `"]`.
      let most = (110 - 11) / columns
      let fits = String(repeating: sign, count: most)
      #expect(try Self.laidOut("{\"a\":[\"\(fits)\"]}").contains("\"a\": [\"\(fits)\"]"))
      #expect(try Self.laidOut("{\"a\":[\"\(fits)\(sign)\"]}").contains("\"a\": [\n"))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Laying out again changes nothing, and no value is changed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let value = Self.value(depth: 5, &random)
      let text = value.documentText()
      #expect(try Self.laidOut(text) == text)
      #expect(try Self.sorted(Self.parsed(text)) == Self.sorted(value))
      // However it was laid out before.
      for layout in [JSONWriter.Layout.compact, .pretty] {
        #expect(try Self.laidOut(value.text(layout)) == text)
      }
    }
  }

  @Test func `The deepest document that is read is laid out`() throws {
    let depth = 500
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(try Self.laidOut(Self.laidOut(text)) == Self.laidOut(text))
  }

  // MARK: -

  private static func parsed(_ text: String) throws -> JSONOutput {
    let (value, diagnostics) = read(text)
    #expect(diagnostics == [])
    return JSONOutput(try #require(value))
  }

  private static func laidOut(_ text: String) throws -> String {
    try parsed(text).documentText()
  }

  /// The value with the members of the whole by their names: `format` comes first when laid out.
  private static func sorted(_ value: JSONOutput) -> JSONOutput {
    guard case .object(let members) = value else { return value }
    return .object(members.sorted { $0.0 < $1.0 })
  }

  private static let words = [
    "format", "terms", "facts", "gaps", "zh", "互助「惠」", "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}",
    "a", "", "e\u{301}", "😀", "\u{2028}", String(repeating: "长", count: 40),
    String(repeating: "x", count: 90),
  ]

  private static func value(depth: Int, _ random: inout SplitMix64) -> JSONOutput {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2:
      return .number(random.pick(["0", "-0", "1.50", "1e5", "123456789012345678901234567890"]))
    case 3, 4: return .string(random.pick(words))
    case 5:
      return .array((0..<random.below(5)).map { _ in value(depth: depth - 1, &random) })
    default:
      var members: [(String, JSONOutput)] = []
      for _ in 0..<random.below(6) {
        let key = random.pick(words)
        guard !members.contains(where: { $0.0 == key }) else { continue }
        members.append((key, value(depth: depth - 1, &random)))
      }
      return .object(members)
    }
  }
}
