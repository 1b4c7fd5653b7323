/// The text of one document as it was read, with the name that the user gave it.
///
/// Everything that points into a document is a UTF-8 offset; lines and columns are worked out only
/// when a person is to read them.
package struct SourceText: Sendable {
  /// The name by which the user knows the document, usually a path.
  package let name: String
  /// The bytes as they were read: not necessarily UTF-8.
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}

extension SourceText {
  /// The line and the column of an offset, both counted from one.
  ///
  /// Columns count characters as a person sees them, so that a Chinese character is one column. An
  /// offset outside the text stands for the nearest end of it.
  ///
  /// - Complexity: O(*n*) in the offset; whoever asks often takes a `LineTable`.
  package func position(ofUTF8Offset offset: Int) -> (line: Int, column: Int) {
    let offset = clamped(offset)
    var line = 1
    for index in 0..<offset where bytes[index] == ASCII.lineFeed { line += 1 }
    return (line, column(of: offset, inLineFrom: lineStart(of: offset)))
  }

  /// The range of the line around an offset, without the end of the line.
  package func lineRange(ofUTF8Offset offset: Int) -> Range<Int> {
    let offset = clamped(offset)
    let start = lineStart(of: offset)
    var end = offset
    while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
    return start..<(end < bytes.count ? lineEnd(from: start, before: end) : end)
  }

  /// The text of the line around an offset, for a display with a caret below it.
  package func lineText(ofUTF8Offset offset: Int) -> String {
    text(in: lineRange(ofUTF8Offset: offset))
  }

  /// The text of a range of offsets; bytes that are not UTF-8 become U+FFFD.
  package func text(in range: Range<Int>) -> String {
    let lower = clamped(range.lowerBound)
    return String(decoding: bytes[lower..<max(lower, clamped(range.upperBound))], as: UTF8.self)
  }

  /// The text of a range as a message may quote it: on one line, and not long.
  package func excerpt(of range: Range<Int>) -> String {
    // Four bytes are the most that a scalar needs; the rest of a long range is never decoded.
    let end = min(range.upperBound, range.lowerBound + 4 * (Self.excerptLength + 1))
    return Self.excerpt(of: text(in: range.lowerBound..<end))
  }

  /// A text as a message may quote it: on one line, and not long.
  package static func excerpt(of text: String) -> String {
    var excerpt = ""
    var length = 0
    for scalar in text.unicodeScalars {
      if length == excerptLength { return excerpt + "…" }
      length += 1
      // Control characters are shown by their pictures, U+2400 and the following.
      let shown = scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar
      excerpt.unicodeScalars.append(shown)
    }
    return excerpt
  }

  private static let excerptLength = 40
}

extension SourceText {
  /// The length of a byte order mark at the start of the text: three bytes or none.
  var byteOrderMarkLength: Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  func clamped(_ offset: Int) -> Int { min(max(0, offset), bytes.count) }

  /// The column of an offset in the line that begins at `start`.
  func column(of offset: Int, inLineFrom start: Int) -> Int {
    // No editor shows a byte order mark as a column.
    let start = start == 0 ? min(byteOrderMarkLength, offset) : start
    var end = offset
    var index = start
    while index < end, bytes[index] < 0x80 { index += 1 }
    if index == end { return end - start + 1 }
    // An offset inside a scalar belongs to the column where that scalar begins.
    while end > start, end < bytes.count, offset - end < 3, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).count + 1
  }

  /// The end of a line without the carriage return that may stand before its line feed.
  func lineEnd(from start: Int, before lineFeed: Int) -> Int {
    lineFeed > start && bytes[lineFeed - 1] == ASCII.carriageReturn ? lineFeed - 1 : lineFeed
  }

  private func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
    return start
  }
}
