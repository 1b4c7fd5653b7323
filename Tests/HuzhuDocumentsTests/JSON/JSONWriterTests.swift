import HuzhuDocuments
import Testing

@Suite struct `JSON writing` {
  static let sample: JSONOutput = [
    "format": "huzhu/1", "none": .null, "empty": [[], .object([])],
    "list": [1, true, "二\n\"\\\u{1}\u{1F}\t\u{8}\u{C}\r/"], "amount": .number("20.50"),
  ]

  @Test func `A compact text stands on one line`() {
    #expect(
      Self.sample.text() == #"{"format":"huzhu/1","none":null,"empty":[[],{}],"#
        + #""list":[1,true,"二\n\"\\\u0001\u001f\t\b\f\r/"],"amount":20.50}"#
    )
  }

  @Test func `A pretty text has a line for each member and item`() {
    let value: JSONOutput = ["a": [1, ["b": .null]], "c": [], "d": .object([])]
    #expect(
      value.text(.pretty) == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": [],
          "d": {}
        }
        """
    )
  }

  @Test(arguments: [JSONWriter.Layout.compact, .pretty])
  func `What is written is read as the same`(layout: JSONWriter.Layout) {
    let (value, diagnostics) = read(Self.sample.text(layout))
    #expect(diagnostics == [])
    #expect(value.map { JSONOutput($0) } == Self.sample)
  }

  @Test func `Calls and values write the same text`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.number(7)
    writer.number("0.50")
    writer.bool(false)
    writer.null()
    writer.endArray()
    writer.key("b")
    writer.string("x")
    writer.endObject()
    let value: JSONOutput = ["a": [7, .number("0.50"), false, .null], "b": "x"]
    #expect(writer.text == value.text())
    #expect(writer.bytes == Array(value.text().utf8))
  }

  @Test(arguments: 0..<32 as Range<UInt64>)
  func `Random values come back from their text`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let value = Self.random(&random, depth: 4)
      for layout in [JSONWriter.Layout.compact, .pretty] {
        let (again, diagnostics) = read(value.text(layout))
        #expect(diagnostics == [])
        #expect(again.map { JSONOutput($0) } == value)
      }
    }
  }

  private static func random(_ random: inout SplitMix64, depth: Int) -> JSONOutput {
    switch random.below(depth > 0 ? 6 : 4) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2: return .number(Int64.random(in: .min ... .max, using: &random))
    case 3:
      var text = ""
      for _ in 0..<random.below(20) {
        let bound: UInt32 = random.pick([0x80, 0x3000, 0x11_0000])
        text.unicodeScalars.append(Unicode.Scalar(.random(in: 0..<bound, using: &random)) ?? "工")
      }
      return .string(text)
    case 4: return .array((0..<random.below(5)).map { _ in Self.random(&random, depth: depth - 1) })
    default:
      return .object(
        (0..<random.below(20)).map { ("k\($0)", Self.random(&random, depth: depth - 1)) }
      )
    }
  }

  @Test func `Calls that make no JSON text trap`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.null()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.number("01")
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.endObject()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.null()
      writer.null()
    }
  }
}
