/// The one layout in which documents are written, so that a change of a value changes few lines.
///
/// What fits on a line of 110 columns stands on it, anything longer has a line for each member or
/// item, indented by two spaces. A document itself is always broken, and so are those of its parts
/// that grow: adding to them never lays out anew what is there.
struct DocumentLayout {
  /// The most columns of a line that holds several values.
  static let width = 110
  /// The parts of a document that are never put on one line.
  private static let growing = [
    "facts", "terms", "eligibility", "benefits", "duties", "gaps", "examples", "checks",
  ]

  private(set) var bytes: [UInt8] = []

  /// Writes a whole document with the end of its last line.
  mutating func writeDocument(_ document: JSONOutput) {
    guard case .object(let members) = document, !members.isEmpty else {
      write(document, indent: 0, behind: 0)
      bytes.append(ASCII.lineFeed)
      return
    }
    let formatFirst = members.filter { $0.0 == "format" } + members.filter { $0.0 != "format" }
    writeLines(of: formatFirst, indent: 0) { Self.growing.contains($0) }
    bytes.append(ASCII.lineFeed)
  }

  /// Writes a value behind so many columns of its line.
  private mutating func write(
    _ value: JSONOutput,
    indent: Int,
    behind taken: Int,
    isBroken: Bool = false
  ) {
    let room = Self.width - indent - taken
    guard isBroken || value.lineWidth(upTo: room) > room else { return writeLine(value) }
    switch value {
    case .object(let members) where !members.isEmpty:
      writeLines(of: members, indent: indent) { _ in false }
    case .array(let items) where !items.isEmpty:
      bytes.append(ASCII.openBracket)
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(ASCII.comma) }
        breakLine(indent + 2)
        write(item, indent: indent + 2, behind: 0)
      }
      breakLine(indent)
      bytes.append(ASCII.closeBracket)
    default: writeLine(value)
    }
  }

  private mutating func writeLines(
    of members: [(String, JSONOutput)],
    indent: Int,
    isBroken: (String) -> Bool
  ) {
    bytes.append(ASCII.openBrace)
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { bytes.append(ASCII.comma) }
      breakLine(indent + 2)
      writeKey(key)
      write(
        value,
        indent: indent + 2,
        behind: quotedWidth(key) + 2,
        isBroken: isBroken(key)
      )
    }
    breakLine(indent)
    bytes.append(ASCII.closeBrace)
  }

  private mutating func writeLine(_ value: JSONOutput) {
    switch value {
    case .null, .bool, .number, .string: bytes.append(contentsOf: value.text().utf8)
    case .array(let items):
      bytes.append(ASCII.openBracket)
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        writeLine(item)
      }
      bytes.append(ASCII.closeBracket)
    case .object(let members):
      bytes.append(ASCII.openBrace)
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        writeKey(key)
        writeLine(value)
      }
      bytes.append(ASCII.closeBrace)
    }
  }

  private mutating func writeKey(_ key: String) {
    bytes.append(contentsOf: quoted(key).utf8)
    bytes.append(ASCII.colon)
    bytes.append(ASCII.space)
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(ASCII.lineFeed)
    bytes.append(contentsOf: repeatElement(ASCII.space, count: indent))
  }
}

extension JSONOutput {
  /// The value as a document in the layout of rule files: see `huzhu format`.
  ///
  /// No value changes: numbers keep their text, and members their order but for `format`, which
  /// comes first. A text in this layout is laid out as itself.
  package func documentText() -> String {
    var layout = DocumentLayout()
    layout.writeDocument(self)
    return String(decoding: layout.bytes, as: UTF8.self)
  }

  /// The columns that the value takes on one line; more than the limit where it does not fit.
  ///
  /// - Complexity: O(*limit*), so that laying out a document takes linear time.
  fileprivate func lineWidth(upTo limit: Int) -> Int {
    switch self {
    case .null: return 4
    case .bool(let flag): return flag ? 4 : 5
    case .number(let text): return text.utf8.count
    case .string(let text): return quotedWidth(text)
    case .array(let items):
      var width = 2
      for (index, item) in items.enumerated() {
        if index > 0 { width += 2 }
        guard width <= limit else { return width }
        width += item.lineWidth(upTo: limit - width)
      }
      return width
    case .object(let members):
      var width = 2
      for (index, (key, value)) in members.enumerated() {
        width += quotedWidth(key) + (index > 0 ? 4 : 2)
        guard width <= limit else { return width }
        width += value.lineWidth(upTo: limit - width)
      }
      return width
    }
  }
}

/// The columns of a text in quotes, with its escapes; Chinese characters take two.
private func quotedWidth(_ text: String) -> Int {
  var width = 2
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x22, 0x5C: width += 2
    case 0..<0x20: width += 6
    case 0x2E80...: width += 2
    default: width += 1
    }
  }
  return width
}
