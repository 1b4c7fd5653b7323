/// What the bytes of a text tell about its encoding.
package enum TextEncoding {
  /// The scalar that begins at an offset, or `nil` where the bytes are not UTF-8.
  ///
  /// Overlong forms, surrogates and values above U+10FFFF are refused, as RFC 3629 demands.
  static func scalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, width: Int)? {
    let lead = bytes[offset]
    let width: Int
    var value: UInt32
    // The second byte is the only one with narrower bounds than a continuation byte.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF: (width, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (width, value) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (width, value) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + width <= bytes.count, second ~= bytes[offset + 1] else { return nil }
    for index in offset + 1..<offset + width {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (value, width)
  }

  /// What of a text is not UTF-8.
  struct Malformed {
    /// The first runs of bytes that are not UTF-8.
    var runs: [Range<Int>] = []
    var runCount = 0
    var byteCount = 0
    /// How many bytes of well-formed scalars beyond ASCII there are.
    var wellFormedCount = 0
  }

  /// Finds all bytes that are not UTF-8.
  ///
  /// - Complexity: O(*n*).
  static func malformed(in bytes: [UInt8], keeping limit: Int) -> Malformed {
    var found = Malformed()
    var lastEnd = -1
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      if let scalar = scalar(in: bytes, at: index) {
        found.wellFormedCount += scalar.width
        index += scalar.width
        continue
      }
      if lastEnd != index { found.runCount += 1 }
      if found.runCount <= limit {
        if lastEnd == index, let last = found.runs.popLast() {
          found.runs.append(last.lowerBound..<index + 1)
        } else {
          found.runs.append(index..<index + 1)
        }
      }
      found.byteCount += 1
      index += 1
      lastEnd = index
    }
    return found
  }

  /// Whether a text begins as UTF-16 or UTF-32 does: with a mark, or with a zero in each character.
  package static func looksWide(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if (bytes[0] == 0) != (bytes[1] == 0) { return true }
    // UTF-32 with the greater byte first: the first character is ASCII in every JSON text.
    return bytes.count >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0
  }

  /// Whether all bytes fit GB18030, and most pairs beyond ASCII are common Chinese characters.
  ///
  /// - Complexity: O(*n*).
  package static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var common = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard 0x81...0xFE ~= lead, index + 1 < bytes.count else { return false }
      pairs += 1
      switch bytes[index + 1] {
      case 0x30...0x39:
        guard index + 3 < bytes.count, 0x81...0xFE ~= bytes[index + 2],
          0x30...0x39 ~= bytes[index + 3]
        else { return false }
        index += 4
      case 0x40...0x7E, 0x80...0xFE:
        if 0xA1...0xF7 ~= lead, bytes[index + 1] >= 0xA1 { common += 1 }
        index += 2
      default: return false
      }
    }
    // A single pair may as well be a damaged place of a text in UTF-8.
    return common >= 2 && common * 2 >= pairs
  }

  /// Appends the UTF-8 bytes of a scalar value; a surrogate becomes U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }
}
