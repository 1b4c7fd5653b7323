/// Writes one JSON text, call by call: the same calls give the same bytes.
///
/// Calls that make no JSON text, such as a value where a key must stand, are bugs and trap.
package struct JSONWriter: Sendable {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// On one line, without any white space.
    case compact
    /// A line for each member and item, indented by two spaces.
    case pretty
  }

  private struct Container {
    let isObject: Bool
    var isEmpty = true
    var hasKey = false
  }

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var open: [Container] = []
  private var isDone = false

  package init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// What was written so far, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONWriter {
  package mutating func null() { value("null") }

  package mutating func bool(_ flag: Bool) { value(flag ? "true" : "false") }

  /// Writes a number as it is given, so that no digit of it changes.
  package mutating func number(_ text: String) {
    precondition(JSONNumber.isNumber(text), "number(_:) needs a JSON number, got \(text)")
    value(text)
  }

  package mutating func number(_ integer: some FixedWidthInteger) { value(integer.description) }

  package mutating func string(_ text: String) {
    beginValue()
    append(quoting: text)
  }

  package mutating func beginArray() { begin(isObject: false) }

  package mutating func endArray() { end(isObject: false) }

  package mutating func beginObject() { begin(isObject: true) }

  package mutating func endObject() { end(isObject: true) }

  /// Writes the key of the member whose value is written next.
  package mutating func key(_ key: String) {
    precondition(open.last?.isObject == true, "key(_:) needs an open object")
    precondition(open.last?.hasKey == false, "key(_:) follows another key")
    beginItem()
    open[open.count - 1].hasKey = true
    append(quoting: key)
    bytes.append(ASCII.colon)
    if layout == .pretty { bytes.append(ASCII.space) }
  }

  /// Writes a whole value.
  package mutating func write(_ output: JSONOutput) {
    switch output {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let items):
      beginArray()
      for item in items { write(item) }
      endArray()
    case .object(let members):
      beginObject()
      for (name, value) in members {
        key(name)
        write(value)
      }
      endObject()
    }
  }
}

extension JSONWriter {
  private mutating func value(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beginValue() {
    guard let container = open.last else {
      precondition(!isDone, "a JSON text is one value")
      isDone = true
      return
    }
    guard container.isObject else {
      beginItem()
      return
    }
    precondition(container.hasKey, "a value in an object needs a key")
    open[open.count - 1].hasKey = false
  }

  private mutating func beginItem() {
    if !open[open.count - 1].isEmpty { bytes.append(ASCII.comma) }
    open[open.count - 1].isEmpty = false
    breakLine()
  }

  private mutating func begin(isObject: Bool) {
    beginValue()
    bytes.append(isObject ? ASCII.openBrace : ASCII.openBracket)
    open.append(Container(isObject: isObject))
  }

  private mutating func end(isObject: Bool) {
    precondition(open.last?.isObject == isObject, "the end of an array or object that is not open")
    precondition(open.last?.hasKey == false, "the end of an object after a key without a value")
    let container = open.removeLast()
    if !container.isEmpty { breakLine() }
    bytes.append(isObject ? ASCII.closeBrace : ASCII.closeBracket)
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(ASCII.lineFeed)
    bytes.append(contentsOf: repeatElement(ASCII.space, count: 2 * open.count))
  }

  private mutating func append(quoting text: String) {
    bytes.append(ASCII.quote)
    for byte in text.utf8 {
      switch byte {
      case ASCII.quote, ASCII.backslash: append(escape: byte)
      case ASCII.backspace: append(escape: UInt8(ascii: "b"))
      case ASCII.tab: append(escape: UInt8(ascii: "t"))
      case ASCII.lineFeed: append(escape: UInt8(ascii: "n"))
      case ASCII.formFeed: append(escape: UInt8(ascii: "f"))
      case ASCII.carriageReturn: append(escape: UInt8(ascii: "r"))
      case 0..<0x20:
        append(escape: UInt8(ascii: "u"))
        bytes.append(contentsOf: byte < 0x10 ? "000".utf8 : "001".utf8)
        bytes.append(contentsOf: String(byte & 0x0F, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(ASCII.quote)
  }

  private mutating func append(escape byte: UInt8) {
    bytes.append(ASCII.backslash)
    bytes.append(byte)
  }
}

/// A text as a JSON string, in quotes.
func quoted(_ text: String) -> String {
  var writer = JSONWriter()
  writer.string(text)
  return writer.text
}
