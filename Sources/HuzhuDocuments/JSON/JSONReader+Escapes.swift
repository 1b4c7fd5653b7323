extension JSONReader {
  /// Reads the escape that begins at an offset, and gives the offset behind it.
  mutating func readEscape(at offset: Int, into text: inout [UInt8]) -> Int {
    let next = offset + 1
    // The file ends here, which is reported as such.
    guard next < bytes.count else { return next }
    switch bytes[next] {
    case ASCII.quote, ASCII.backslash, ASCII.slash: text.append(bytes[next])
    case UInt8(ascii: "b"): text.append(ASCII.backspace)
    case UInt8(ascii: "f"): text.append(ASCII.formFeed)
    case UInt8(ascii: "n"): text.append(ASCII.lineFeed)
    case UInt8(ascii: "r"): text.append(ASCII.carriageReturn)
    case UInt8(ascii: "t"): text.append(ASCII.tab)
    case UInt8(ascii: "u"): return readUnicodeEscape(at: offset, into: &text)
    default: return readUnknownEscape(at: offset, into: &text)
    }
    return next + 1
  }

  private mutating func readUnicodeEscape(at offset: Int, into text: inout [UInt8]) -> Int {
    let end = offset + 6
    guard let unit = codeUnit(at: offset) else {
      var digits = offset + 2
      while digits < min(end, bytes.count), ASCII.hexadecimal(bytes[digits]) != nil { digits += 1 }
      let range = offset..<digits
      report {
        .unknownEscape($0.source.excerpt(of: range), fix: nil, at: $0.place(range))
      }
      text.append(contentsOf: bytes[range])
      return digits
    }
    guard 0xD800...0xDFFF ~= unit else {
      TextEncoding.append(unit, to: &text)
      return end
    }
    if unit < 0xDC00, let low = codeUnit(at: end), 0xDC00...0xDFFF ~= low {
      TextEncoding.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &text)
      return end + 6
    }
    let range = offset..<end
    report { .loneSurrogate($0.source.excerpt(of: range), at: $0.place(range)) }
    TextEncoding.append(0xFFFD, to: &text)
    return end
  }

  /// The code unit of a complete `\uXXXX` at an offset, or `nil` where none stands there.
  private func codeUnit(at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == ASCII.backslash,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = ASCII.hexadecimal(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private mutating func readUnknownEscape(at offset: Int, into text: inout [UInt8]) -> Int {
    let next = offset + 1
    // A control character after the backslash is a mistake of its own.
    let width =
      bytes[next] < 0x20 ? 0 : TextEncoding.scalar(in: bytes, at: next)?.width ?? 0
    let range = offset..<next + width
    let isApostrophe = bytes[next] == ASCII.apostrophe
    report { reader in
      let written = reader.source.excerpt(of: range)
      return .unknownEscape(
        written,
        fix: isApostrophe ? "'" : "\\" + written,
        at: reader.place(range)
      )
    }
    text.append(contentsOf: bytes[(isApostrophe ? next : offset)..<range.upperBound])
    return range.upperBound
  }
}
