/// How names of each kind are written.
///
/// All are ASCII, so that they can be typed anywhere.
package enum Identifier {
  /// `wait-90-days`: small letters and digits, in parts joined by `-`.
  case kebab
  /// `firstBandEnd`: a small letter, then letters and digits.
  case lowerCamel
  /// `worker.birthDate`: two or more lowerCamelCase parts joined by `.`.
  case fact
  /// `guangdong.hui-ji-xiang`: kebab-case parts joined by `.`; one part will do.
  case path

  /// Whether a name is written so.
  ///
  /// - Complexity: O(*n*), without a copy of the name.
  package func matches(_ name: String) -> Bool {
    var atStart = true
    var dots = 0
    var lastIsSeparator = true
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A: atStart = false
      case 0x30...0x39:
        if atStart, self == .lowerCamel || self == .fact { return false }
        atStart = false
      case 0x41...0x5A:
        if atStart || self == .kebab || self == .path { return false }
      case 0x2D:
        if lastIsSeparator || self == .lowerCamel || self == .fact { return false }
        lastIsSeparator = true
        continue
      case 0x2E:
        if lastIsSeparator || self == .lowerCamel || self == .kebab { return false }
        dots += 1
        atStart = true
        lastIsSeparator = true
        continue
      default: return false
      }
      lastIsSeparator = false
    }
    return !lastIsSeparator && (self != .fact || dots > 0)
  }

  /// The nearest name that is written so, where the letters of the name allow one.
  package func respelled(_ name: String) -> String? {
    var bytes: [UInt8] = []
    var breaks = false
    for byte in name.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
        switch self {
        case .kebab, .path:
          if breaks || isUpper, let last = bytes.last, last != 0x2D, last != 0x2E {
            bytes.append(0x2D)
          }
          bytes.append(isUpper ? byte | 0x20 : byte)
        case .lowerCamel, .fact:
          let first = bytes.isEmpty || bytes.last == 0x2E
          if first {
            bytes.append(isUpper ? byte | 0x20 : byte)
          } else {
            bytes.append(breaks && byte >= 0x61 ? byte & ~0x20 : byte)
          }
        }
        breaks = false
      case 0x2E where self == .fact || self == .path:
        bytes.append(byte)
        breaks = false
      case 0x2D, 0x2E, 0x5F, 0x20: breaks = true
      default: return nil
      }
    }
    let result = String(decoding: bytes, as: UTF8.self)
    return matches(result) ? result : nil
  }

  /// What the grammar is, for a message.
  var form: (zh: String, en: String) {
    switch self {
    case .kebab: ("小写字母和数字，用「-」连接", "small letters and digits joined by '-'")
    case .lowerCamel:
      ("小写字母开头的驼峰写法", "letters and digits, the first a small letter")
    case .fact: ("带点的驼峰写法，如「worker.birthDate」", "like 'worker.birthDate', with a dot")
    case .path: ("小写字母和数字，用「-」和「.」连接", "small letters and digits joined by '-' and '.'")
    }
  }
}
