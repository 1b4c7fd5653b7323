/// The next quote beyond a line end in a string, found once for all line ends before it.
struct QuoteAhead {
  var offset = -1
  /// The last byte before the quote that is no white space.
  var lastText = -1
  /// Whether the quote is followed by what follows a closing one.
  var closes = false
}

extension JSONReader {
  /// Reads a key of ASCII characters without escapes; `nil`, and nothing read, where it has others.
  mutating func readPlainKey() -> String? {
    let start = at
    var end = start + 1
    // FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv.
    var hash: UInt32 = 2_166_136_261
    while end < bytes.count {
      let byte = bytes[end]
      if byte == ASCII.quote {
        at = end + 1
        lastString = start..<at
        return keys.text(of: start + 1..<end, in: bytes, hash: hash)
      }
      guard byte >= 0x20, byte < 0x80, byte != ASCII.backslash, end - start < 64 else { return nil }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      end += 1
    }
    return nil
  }

  /// Reads the string whose opening quote stands at `at`, and moves behind its closing quote.
  mutating func readString() -> String {
    let start = at
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == ASCII.quote {
        at = end + 1
        lastString = start..<at
        return String(decoding: bytes[start + 1..<end], as: UTF8.self)
      }
      if byte < 0x20 || byte == ASCII.backslash { break }
      end += byte < 0x80 ? 1 : scalarWidth(at: end)
    }
    return readUnusualString(from: start, plainUntil: end)
  }

  /// The width of the scalar at an offset; one for a byte that is not UTF-8, which is remembered.
  @inline(__always)
  private mutating func scalarWidth(at offset: Int) -> Int {
    if let scalar = TextEncoding.scalar(in: bytes, at: offset) { return scalar.width }
    sawMalformed = true
    return 1
  }

  /// Reads a string with escapes or mistakes, of which a first part was found to have none.
  private mutating func readUnusualString(from start: Int, plainUntil plainEnd: Int) -> String {
    var text = Array(bytes[start + 1..<plainEnd])
    var end = plainEnd
    while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case ASCII.quote:
        at = end + 1
        lastString = start..<at
        return String(decoding: text, as: UTF8.self)
      case ASCII.backslash:
        end = readEscape(at: end, into: &text)
      case ASCII.lineFeed, ASCII.carriageReturn:
        if endsAtLine(end) { return endString(from: start, text, atLineEnd: end) }
        end = readControlCharacter(at: end, into: &text)
      case 0..<0x20:
        end = readControlCharacter(at: end, into: &text)
      default:
        let width = byte < 0x80 ? 1 : scalarWidth(at: end)
        text.append(contentsOf: bytes[end..<end + width])
        end += width
      }
    }
    if let string = endAtCurlyQuote(from: start, before: end) { return string }
    at = bytes.count
    lastString = start..<at
    openString = start
    return String(decoding: text, as: UTF8.self)
  }

  /// Reports a control character; gives the offset behind it.
  private mutating func readControlCharacter(at offset: Int, into text: inout [UInt8]) -> Int {
    var byte = bytes[offset]
    var end = offset + 1
    if byte == ASCII.carriageReturn, end < bytes.count, bytes[end] == ASCII.lineFeed {
      // Whoever breaks a line means one line end, however the editor stores it.
      byte = ASCII.lineFeed
      end += 1
    }
    text.append(byte)
    let (control, range) = (byte, offset..<end)
    report {
      .controlCharacter(
        scalarName(UInt32(control)),
        fix: String(quoted(String(Unicode.Scalar(control))).dropFirst().dropLast()),
        at: $0.place(range)
      )
    }
    return end
  }

  /// Reports a string that has no closing quote on its line, and ends it there.
  private mutating func endString(
    from start: Int,
    _ text: [UInt8],
    atLineEnd lineEnd: Int
  ) -> String {
    if let string = endAtCurlyQuote(from: start, before: lineEnd) { return string }
    // A comma at the end of the line most likely follows the string rather than ends it.
    var end = lineEnd
    while end > start + 1, ASCII.isWhiteSpace(bytes[end - 1]) { end -= 1 }
    if end > start + 1, bytes[end - 1] == ASCII.comma { end -= 1 } else { end = lineEnd }
    at = end
    lastString = start..<at
    // Where more than one string may lie behind the quote nobody knows where this one ends.
    let isClear = bytes[start..<end].allSatisfy { $0 != ASCII.colon && $0 != ASCII.comma }
    report {
      .unclosedString(
        fix: isClear ? $0.source.text(in: start..<end) + "\"" : nil,
        at: $0.place(start..<end)
      )
    }
    isQuietAfterValue = true
    return String(decoding: text.dropLast(lineEnd - end), as: UTF8.self)
  }

  /// Whether a string with a bare line end lacks its closing quote, rather than goes on.
  ///
  /// It does where the next quote looks like an opening one.
  private mutating func endsAtLine(_ lineEnd: Int) -> Bool {
    if quoteAhead.offset < lineEnd { findQuoteAhead(from: lineEnd) }
    guard quoteAhead.offset < bytes.count else { return true }
    guard quoteAhead.lastText > lineEnd else { return !quoteAhead.closes }
    switch bytes[quoteAhead.lastText] {
    case ASCII.openBrace, ASCII.openBracket, ASCII.colon, ASCII.comma: return true
    default: return false
    }
  }

  private mutating func findQuoteAhead(from lineEnd: Int) {
    var quote = lineEnd
    var lastText = -1
    while quote < bytes.count, bytes[quote] != ASCII.quote {
      if !ASCII.isWhiteSpace(bytes[quote]) { lastText = quote }
      quote += 1
    }
    quoteAhead = QuoteAhead(
      offset: quote,
      lastText: lastText,
      closes: quote < bytes.count && isFollowedByStructure(quote + 1)
    )
  }

  /// Whether nothing but white space stands between an offset and a sign that may follow a string.
  func isFollowedByStructure(_ offset: Int) -> Bool {
    var next = offset
    while next < bytes.count, ASCII.isWhiteSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    switch bytes[next] {
    case ASCII.comma, ASCII.colon, ASCII.closeBrace, ASCII.closeBracket: return true
    default: return false
    }
  }
}
