// Words without quotes, and what was meant for numbers.

extension JSONReader {
  /// The end of the word that begins at an offset; the offset itself where none does.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if bytes[end] < 0x80 {
        guard ASCII.isWord(bytes[end]) else { break }
        end += 1
      } else {
        guard let scalar = TextEncoding.scalar(in: bytes, at: end),
          case .word = OddSign(scalar.value)
        else { break }
        end += scalar.width
      }
    }
    return end
  }

  /// Takes the word at `at` for the value that was meant, and reports it.
  mutating func mendWord() {
    let start = at
    let end = wordEnd(from: start)
    let range = start..<end
    let written = source.text(in: range)
    let word = OddSign.folded(written)
    at = end
    if word != written, let value = Self.plainValue(word) {
      report { .fullWidthSign($0.source.excerpt(of: range), fix: word, at: $0.place(range)) }
      complete(value, from: start)
    } else if Self.isNotFinite(word) {
      report { .notFinite(word, at: $0.place(range)) }
      forgetValue()
    } else if Self.looksNumeric(word) {
      mendNumber(word, range)
    } else if let (value, fix) = Self.misspelt(word) {
      report { .misspeltWord(word, fix: fix, at: $0.place(range)) }
      complete(value, from: start)
    } else {
      at = phraseEnd(from: end, takesKey: false)
      let range = start..<at
      let text = source.text(in: range)
      report {
        let near = nearestName(to: word, in: ["true", "false", "null"])
        return .unquotedText(
          $0.source.excerpt(of: range),
          fix: quoted(text),
          at: $0.place(range),
          notes: near.map { [.didYouMean($0)] } ?? []
        )
      }
      complete(.string(text), from: start)
    }
  }

  /// Takes the word at `at` for a key, and reports it.
  mutating func mendKeyWord() {
    let start = at
    at = wordEnd(from: start)
    let isNumeric = Self.looksNumeric(source.text(in: start..<at))
    let phrase = phraseEnd(from: at, takesKey: true)
    if isBeforeColon(phrase) { at = phrase }
    let range = start..<at
    let key = source.text(in: range)
    report {
      let written = $0.source.excerpt(of: range)
      return isNumeric
        ? .keyNotString(written, fix: quoted(key), at: $0.place(range))
        : .unquotedText(written, fix: quoted(key), at: $0.place(range))
    }
    take(key: key, from: start)
  }

  private mutating func mendNumber(_ text: String, _ range: Range<Int>) {
    let meant = JSONNumber.meant(by: text)
    let digits = text.utf8.first == ASCII.minus ? text.utf8.dropFirst() : text.utf8[...]
    let hasZero = digits.first == ASCII.zero && digits.dropFirst().first.map(ASCII.isDigit) == true
    report { reader in
      let written = reader.source.excerpt(of: range)
      let place = reader.place(range)
      guard let meant else {
        // A date or a quantity lacks its quotes; of anything else nobody knows what it should be.
        let isText = text.utf8.first.map(ASCII.isDigit) == true && Self.hasMoreThanNumbers(text)
        return .malformedNumber(written, fix: isText ? quoted(text) : nil, at: place)
      }
      if text.utf8.first == ASCII.plus { return .leadingPlus(written, fix: meant, at: place) }
      if hasZero { return .leadingZero(written, fix: meant, at: place) }
      return .malformedNumber(written, fix: meant, at: place)
    }
    complete(meant.map { .number($0) } ?? .string(text), from: range.lowerBound)
  }

  /// The end of the words that follow a word on its line, where they can only belong to it.
  ///
  /// - Parameters:
  ///   - wordEnd: The end of the word.
  ///   - takesKey: Whether a word before a colon belongs to it, too.
  /// - Returns: The end of the last word that does.
  private func phraseEnd(from wordEnd: Int, takesKey: Bool) -> Int {
    var end = wordEnd
    while true {
      var next = end
      while next < bytes.count, bytes[next] == ASCII.space { next += 1 }
      let nextEnd = self.wordEnd(from: next)
      guard nextEnd > next, takesKey || !isBeforeColon(nextEnd) else { return end }
      let isOwn = nextEnd - next <= 5 && Self.plainValue(source.text(in: next..<nextEnd)) != nil
      if isOwn { return end }
      end = nextEnd
    }
  }

  /// Whether nothing but spaces stands between an offset and a colon.
  func isBeforeColon(_ offset: Int) -> Bool {
    var next = offset
    while next < bytes.count, ASCII.isWhiteSpace(bytes[next]) { next += 1 }
    return next < bytes.count && bytes[next] == ASCII.colon
  }
}

// MARK: What words mean

extension JSONReader {
  /// The value of a text that is a number or a word of JSON.
  private static func plainValue(_ text: String) -> JSONValue? {
    switch text {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    default: JSONNumber.isNumber(text) ? .number(text) : nil
    }
  }

  /// The value of a word that another language, or a hasty hand, writes for one of JSON.
  private static func misspelt(_ word: String) -> (JSONValue, fix: String)? {
    guard word.utf8.count <= 9 else { return nil }
    return switch word.lowercased() {
    case "true": (.bool(true), "true")
    case "false": (.bool(false), "false")
    case "null", "none", "nil", "undefined": (.null, "null")
    default: nil
    }
  }

  private static func isNotFinite(_ word: String) -> Bool {
    guard word.utf8.count <= 9 else { return false }
    switch word.lowercased() {
    case "nan", "+nan", "-nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity":
      return true
    default: return false
    }
  }

  static func looksNumeric(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return switch first {
    case ASCII.zero...ASCII.nine, ASCII.plus, ASCII.minus, ASCII.dot: true
    default: false
    }
  }

  private static func hasMoreThanNumbers(_ text: String) -> Bool {
    text.utf8.contains { byte in
      let isExponent = byte | 0x20 == UInt8(ascii: "e")
      return !ASCII.isDigit(byte) && !isExponent && byte != ASCII.dot && byte != ASCII.plus
    }
  }
}
