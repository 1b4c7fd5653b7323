/// The byte that decides what is read next, and how many bytes of the text stand for it.
struct Sign {
  let byte: UInt8
  let width: Int

  init(_ byte: UInt8, width: Int = 1) {
    self.byte = byte
    self.width = width
  }

  /// Stands for the beginning of any word.
  static let word = Self(UInt8(ascii: "w"))

  /// Whether the byte is one that no JSON text has outside its strings, and may stand for another.
  var mayNeedMending: Bool {
    byte >= 0x80 || byte < 0x20 || byte == ASCII.slash || byte == ASCII.hash || byte == ASCII.delete
  }
}

/// The signs of Chinese typing, and invisible ones, outside strings.
enum OddSign {
  /// A full-width sign that stands for a structural sign of JSON.
  case structural(UInt8)
  /// A quote with the quotes that may close what it opens.
  case quote(closing: [UInt32])
  case ideographicSpace
  case invisible
  case word
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0xFF0C, 0x3001: self = .structural(ASCII.comma)  // ， 、
    case 0xFF1B: self = .structural(ASCII.comma)  // ；
    case 0xFF1A: self = .structural(ASCII.colon)  // ：
    case 0xFF5B: self = .structural(ASCII.openBrace)  // ｛
    case 0xFF5D: self = .structural(ASCII.closeBrace)  // ｝
    case 0xFF3B, 0x3010: self = .structural(ASCII.openBracket)  // ［ 【
    case 0xFF3D, 0x3011: self = .structural(ASCII.closeBracket)  // ］ 】
    case 0x201C, 0x201D, 0x201E, 0xFF02: self = .quote(closing: [0x201C, 0x201D, 0xFF02, 0x22])
    case 0x2018, 0x2019, 0xFF07: self = .quote(closing: [0x2018, 0x2019, 0xFF07, 0x27])
    case 0x300C: self = .quote(closing: [0x300D, 0x22])  // 「
    case 0x300E: self = .quote(closing: [0x300F, 0x22])  // 『
    case 0x3000: self = .ideographicSpace
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
      0xFEFF, 0xFFF9...0xFFFB:
      self = .invisible
    case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x303F, 0xFFFC...0xFFFF: self = .other
    case 0xFF01...0xFF5E: self = Self.isFullWidthWord(scalar) ? .word : .other
    default: self = .word
    }
  }

  /// Whether a full-width sign stands for one of which words and numbers are made.
  private static func isFullWidthWord(_ scalar: UInt32) -> Bool {
    ASCII.isWord(UInt8(scalar - 0xFEE0))
  }

  /// A text with its full-width signs turned into the ASCII signs they stand for.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      let ascii = 0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      folded.unicodeScalars.append(ascii ?? scalar)
    }
    return folded
  }
}

extension JSONReader {
  /// What a sign that JSON does not have was meant for; `nil` where it was reported and skipped.
  mutating func mendedSign() -> Sign? {
    let byte = bytes[at]
    if byte == ASCII.slash || byte == ASCII.hash { return skipComment() ? nil : Sign(byte) }
    guard let scalar = TextEncoding.scalar(in: bytes, at: at) else {
      // Reported at the end, together with all other bytes that are not UTF-8.
      sawMalformed = true
      isQuiet = true
      at += 1
      return nil
    }
    let range = at..<at + scalar.width
    switch OddSign(scalar.value) {
    case .word: return .word
    case .quote: return Sign(ASCII.apostrophe, width: scalar.width)
    case .other: return Sign(UInt8.max, width: scalar.width)
    case .ideographicSpace:
      skipRun(of: scalar.value, width: scalar.width)
      let run = range.lowerBound..<at
      report { .fullWidthSign("U+3000", fix: " ", at: $0.place(run)) }
      return nil
    case .invisible:
      skipRun(of: scalar.value, width: scalar.width)
      let run = range.lowerBound..<at
      report { .invisibleCharacter(scalarName(scalar.value), at: $0.place(run)) }
      return nil
    case .structural(let ascii):
      guard expected != .end else { return Sign(ascii, width: scalar.width) }
      report {
        let fix = String(Character(Unicode.Scalar(ascii)))
        return .fullWidthSign($0.source.excerpt(of: range), fix: fix, at: $0.place(range))
      }
      return Sign(ascii, width: scalar.width)
    }
  }

  /// Moves behind all repetitions of one scalar.
  private mutating func skipRun(of scalar: UInt32, width: Int) {
    repeat {
      at += width
    } while at < bytes.count && TextEncoding.scalar(in: bytes, at: at)?.value == scalar
  }

  /// Reports and skips a comment in the manner of C, C++ or the shell; `false` where there is none.
  private mutating func skipComment() -> Bool {
    let start = at
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    var end = at
    if bytes[at] == ASCII.slash, next == ASCII.asterisk {
      end += 2
      while end < bytes.count {
        end += 1
        if bytes[end - 1] == ASCII.slash, bytes[end - 2] == ASCII.asterisk, end - start >= 4 {
          break
        }
      }
    } else if bytes[at] == ASCII.hash || next == ASCII.slash {
      while end < bytes.count, bytes[end] != ASCII.lineFeed, bytes[end] != ASCII.carriageReturn {
        end += 1
      }
    } else {
      return false
    }
    at = min(end, bytes.count)
    let range = start..<at
    report { .comment(at: $0.place(range)) }
    return true
  }

  mutating func skipByteOrderMark() {
    guard source.byteOrderMarkLength > 0 else { return }
    at = source.byteOrderMarkLength
    report { .byteOrderMark(at: $0.place(0..<$0.at)) }
  }
}

/// The name of a scalar, U+ and at least four digits.
func scalarName(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
