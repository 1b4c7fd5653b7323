/// The grammar of numbers in RFC 8259, section 6.
enum JSONNumber {
  /// The end of the longest number that begins at an offset, or the offset itself where none does.
  static func end(in bytes: [UInt8], from start: Int) -> Int {
    let count = bytes.count
    var end = start
    if end < count, bytes[end] == ASCII.minus { end += 1 }
    guard end < count, ASCII.isDigit(bytes[end]) else { return start }
    if bytes[end] == ASCII.zero { end += 1 } else { end = digitsEnd(in: bytes, from: end) }
    if end < count, bytes[end] == ASCII.dot {
      let fraction = digitsEnd(in: bytes, from: end + 1)
      guard fraction > end + 1 else { return end }
      end = fraction
    }
    if end < count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < count, bytes[exponent] == ASCII.plus || bytes[exponent] == ASCII.minus {
        exponent += 1
      }
      let exponentEnd = digitsEnd(in: bytes, from: exponent)
      if exponentEnd > exponent { end = exponentEnd }
    }
    return end
  }

  /// Whether a whole text is a number.
  static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return !bytes.isEmpty && end(in: bytes, from: 0) == bytes.count
  }

  /// The number that somebody meant who wrote a text which is none, where that is certain.
  static func meant(by text: String) -> String? {
    var bytes = Array(text.utf8)
    if bytes.first == ASCII.plus { bytes.removeFirst() }
    let sign = bytes.first == ASCII.minus ? 1 : 0
    // All needless zeros go at once: removing them one by one would take quadratic time.
    var zeros = sign
    while zeros + 1 < bytes.count, bytes[zeros] == ASCII.zero, ASCII.isDigit(bytes[zeros + 1]) {
      zeros += 1
    }
    bytes.removeSubrange(sign..<zeros)
    if sign < bytes.count, bytes[sign] == ASCII.dot { bytes.insert(ASCII.zero, at: sign) }
    if bytes.last == ASCII.dot { bytes.removeLast() }
    let meant = String(decoding: bytes, as: UTF8.self)
    return isNumber(meant) ? meant : nil
  }

  private static func digitsEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
    return end
  }
}
