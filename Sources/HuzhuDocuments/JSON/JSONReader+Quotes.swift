// Strings in quotes that JSON does not have: 'single', “curly”, 「corner」, and "mixed”.

extension JSONReader {
  /// Reads the string in odd quotes that begins at `at`, up to its closing quote or its line's end.
  ///
  /// Backslashes are taken as they stand: what they were meant for is not known.
  mutating func readOddString() -> String {
    let start = at
    guard let opening = TextEncoding.scalar(in: bytes, at: start) else { return "" }
    var closing: [UInt32] = [opening.value]
    if case .quote(let signs) = OddSign(opening.value) { closing = signs }
    let from = start + opening.width
    var end = from
    var closingWidth = 0
    while end < bytes.count, bytes[end] != ASCII.lineFeed, bytes[end] != ASCII.carriageReturn {
      let scalar = TextEncoding.scalar(in: bytes, at: end)
      if let scalar, closing.contains(scalar.value) {
        closingWidth = scalar.width
        break
      }
      if scalar == nil { sawMalformed = true }
      end += scalar?.width ?? 1
    }
    if closingWidth == 0 {
      // What ends the line most likely does not belong to the string.
      while end > from, isStructureOrWhiteSpace(bytes[end - 1]) { end -= 1 }
      isQuietAfterValue = true
    }
    at = end + closingWidth
    let range = start..<at
    let text = String(decoding: bytes[from..<end], as: UTF8.self)
    let isSingle = bytes[start] == ASCII.apostrophe
    let isClosed = closingWidth > 0
    report { reader in
      var fix: String?
      if isClosed, !text.utf8.contains(where: { $0 == ASCII.backslash || $0 < 0x20 }) {
        fix = quoted(text)
      }
      guard !isSingle else { return .singleQuotes(fix: fix, at: reader.place(range)) }
      let sign = reader.source.text(in: start..<from)
      guard let fix else {
        // Without a whole string to put in its place the fix would be for the opening quote alone.
        return .fullWidthSign(sign, fix: "\"", at: reader.place(start..<from))
      }
      let written = sign + (isClosed ? reader.source.text(in: end..<range.upperBound) : "")
      return .fullWidthString(written, fix: fix, at: reader.place(range))
    }
    return text
  }

  private func isStructureOrWhiteSpace(_ byte: UInt8) -> Bool {
    ASCII.isWhiteSpace(byte) || byte == ASCII.comma || byte == ASCII.closeBrace
      || byte == ASCII.closeBracket
  }

  /// Ends a string in double quotes at a curly quote, where that was meant to close it.
  ///
  /// Such a string goes on to the next double quote, which opens another. It is recognised only
  /// where what follows the curly quote is what follows a string, and has no backslash: then there
  /// is no quote in it, and no part of the text is read more than twice.
  ///
  /// - Returns: The string, with `at` behind the curly quote, or `nil` where there is none.
  mutating func endAtCurlyQuote(from start: Int, before end: Int) -> String? {
    guard let quote = curlyClosing(from: start, before: end) else { return nil }
    at = quote + 3
    lastString = start..<at
    report {
      .fullWidthSign(
        $0.source.text(in: quote..<quote + 3),
        fix: "\"",
        at: $0.place(quote..<quote + 3)
      )
    }
    return String(decoding: bytes[start + 1..<quote], as: UTF8.self)
  }

  /// Takes the last string back and ends it at a curly quote, where that was meant to close it.
  ///
  /// To be called where what follows the string makes no sense.
  ///
  /// - Returns: Whether it did so.
  mutating func reopenLastString() -> Bool {
    guard lastString.upperBound == lastEnd, !lastString.isEmpty else { return false }
    let start = lastString.lowerBound
    guard let text = endAtCurlyQuote(from: start, before: lastString.upperBound - 1) else {
      // It is not searched again for each mistake that follows it.
      lastString = 0..<0
      return false
    }
    lastEnd = at
    isQuiet = false
    let place = place(start..<at)
    if expected == .colon {
      members[members.count - 1].key = text
      members[members.count - 1].keyPlace = place
      // Whether the key is new was asked for another; so it is not kept.
      frames[frames.count - 1].dropsMember = true
      frames[frames.count - 1].hasPlainKeys = false
    } else if !frames[frames.count - 1].isObject {
      items[items.count - 1] = JSONNode(.string(text), at: place)
    } else if !frames[frames.count - 1].dropsMember {
      members[members.count - 1].value = JSONNode(.string(text), at: place)
    }
    return true
  }

  /// The first curly closing quote that no curly quote opened, and that structure follows.
  private func curlyClosing(from start: Int, before end: Int) -> Int? {
    var closing: Int?
    var isOpen = false
    var index = start + 1
    while index < end {
      if bytes[index] == ASCII.backslash {
        closing = nil
        index += 1
      } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 {
        if bytes[index + 2] == 0x9C {
          isOpen = true
        } else if bytes[index + 2] == 0x9D {
          if !isOpen, closing == nil, isFollowedByStructure(index + 3) { closing = index }
          isOpen = false
        }
      }
      index += 1
    }
    return closing
  }
}
