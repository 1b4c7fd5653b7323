// What is done where the next sign is not one that may come: report it, and go on with what was most
// likely meant. Each step moves on in the text or leaves it to a step that does.

extension JSONReader {
  mutating func mendValue(_ sign: Sign) {
    switch sign.byte {
    case ASCII.comma where expected != .root:
      reportUnlessQuiet { .missingValue(before: ",", at: $0.place(sign)) }
      if expected == .value { members.removeLast() }
      skipComma(sign)
    case ASCII.closeBrace where expected != .root, ASCII.closeBracket where expected != .root:
      close(sign)
    case ASCII.apostrophe:
      let start = at
      let text = readOddString()
      complete(.string(text), from: start)
    case let byte where byte < 0x80 && ASCII.isWord(byte): mendWord()
    default: skipUnexpected(sign, expected: Label(zh: "一个值", en: "a value"))
    }
  }

  mutating func mendKey(_ sign: Sign) {
    switch sign.byte {
    case ASCII.comma:
      reportUnlessQuiet { .missingMember(before: ",", at: $0.place(sign)) }
      skipComma(sign)
    case ASCII.closeBrace, ASCII.closeBracket: close(sign)
    case ASCII.apostrophe:
      let start = at
      let key = readOddString()
      take(key: key, from: start)
    case ASCII.colon:
      reportUnlessQuiet { .keyNotString(":", fix: nil, at: $0.place(sign)) }
      addForgottenMember()
      skip(sign, thenExpect: .value)
    case ASCII.openBrace, ASCII.openBracket:
      reportUnlessQuiet { .keyNotString($0.text(of: sign), fix: nil, at: $0.place(sign)) }
      addForgottenMember()
      expected = .value
    case let byte where byte < 0x80 && ASCII.isWord(byte): mendKeyWord()
    default: skipUnexpected(sign, expected: Label(zh: "带双引号的键", en: "a key in double quotes"))
    }
  }

  mutating func mendColon(_ sign: Sign) {
    if reopenLastString() { return }
    switch sign.byte {
    case ASCII.comma:
      reportKeyWithoutValue()
      members.removeLast()
      skipComma(sign)
    case ASCII.closeBrace, ASCII.closeBracket: close(sign)
    case ASCII.equals:
      let isArrow = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">")
      let meant = Sign(ASCII.colon, width: isArrow ? 2 : 1)
      reportUnlessQuiet { .missingColon(after: $0.lastKey, at: $0.place(meant)) }
      skip(meant, thenExpect: .value)
    case let byte where Self.beginsValue(byte):
      reportUnlessQuiet { .missingColon(after: $0.lastKey, at: $0.place($0.lastEnd..<$0.lastEnd)) }
      expected = .value
    default: skipUnexpected(sign, expected: Label(zh: "冒号「:」", en: "':'"))
    }
  }

  mutating func mendSeparator(_ sign: Sign) {
    if reopenLastString() { return }
    let isObject = frames[frames.count - 1].isObject
    switch sign.byte {
    case ASCII.semicolon:
      report { .semicolon(at: $0.place(sign)) }
      skipComma(sign)
    case ASCII.colon where isObject:
      reportUnexpected(place(sign).range, expected: separatorLabel)
      addForgottenMember()
      skip(sign, thenExpect: .value)
    case ASCII.openBrace where isObject, ASCII.openBracket where isObject:
      reportUnexpected(place(sign).range, expected: separatorLabel)
      addForgottenMember()
      expected = .value
    case let byte where byte < 0x80 && ASCII.isWord(byte) && !wordBeginsNext():
      skipWordAfterValue()
    case let byte where Self.beginsValue(byte):
      reportUnlessQuiet {
        .missingComma(before: $0.beginning, at: $0.place($0.lastEnd..<$0.lastEnd))
      }
      expected = isObject ? .key : .item
    default: skipUnexpected(sign, expected: separatorLabel)
    }
  }

  /// Closes the innermost array or object of that kind, and those in it that were left open.
  mutating func close(_ sign: Sign) {
    switch expected {
    case .value:
      reportUnlessQuiet { .missingValue(before: $0.text(of: sign), at: $0.place(sign)) }
      members.removeLast()
    case .colon:
      reportKeyWithoutValue()
      members.removeLast()
    case .item, .key:
      reportUnlessQuiet {
        .trailingComma(before: $0.text(of: sign), at: $0.place($0.lastComma))
      }
    default: break
    }
    let closesObject = sign.byte == ASCII.closeBrace
    let top = frames[frames.count - 1]
    if top.isObject != closesObject {
      let isOpen = closesEnclosing(sign)
      report {
        .mismatchedBracket(
          $0.text(of: sign),
          open: top.enclosure,
          line: $0.source.position(ofUTF8Offset: top.opened).line,
          at: $0.place(sign),
          opened: $0.place(top.opened..<top.opened + 1),
          fix: isOpen ? nil : top.enclosure.closing
        )
      }
      while isOpen, frames[frames.count - 1].isObject != closesObject { finishFrame() }
    }
    at += sign.width
    finishFrame()
  }
}

// MARK: Parts of mending

extension JSONReader {
  /// Whether a bracket that does not match the innermost one was meant for one around it.
  private func closesEnclosing(_ sign: Sign) -> Bool {
    let isObject = sign.byte == ASCII.closeBrace
    let count = isObject ? openObjects : frames.count - openObjects
    guard count == 1, frames[0].isObject == isObject else { return count > 0 }
    // With more text to come it is rather a slip than the end of everything.
    var next = at + sign.width
    while next < bytes.count, ASCII.isWhiteSpace(bytes[next]) { next += 1 }
    return next == bytes.count
  }

  /// The key or value that begins at `at`, as far as a message quotes it.
  private var beginning: String {
    var end = wordEnd(from: at)
    if bytes[at] == ASCII.quote {
      end = at + 1
      while end < min(bytes.count, at + 40), bytes[end] >= 0x20, bytes[end] != ASCII.quote {
        end += 1
      }
      if end < bytes.count, bytes[end] == ASCII.quote { end += 1 }
      // A long string is cut between two scalars.
      while end > at + 1, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return source.excerpt(of: at..<max(end, at + 1))
  }
}

extension JSONReader {
  private var lastKey: String { SourceText.excerpt(of: members.last?.key ?? "") }

  private var separatorLabel: Label {
    let closing = frames.last?.enclosure.closing ?? ""
    return Label(zh: "「,」或「\(closing)」", en: "',' or '\(closing)'")
  }

  private func text(of sign: Sign) -> String { source.text(in: at..<at + sign.width) }

  private func place(_ sign: Sign) -> Place { place(at..<at + sign.width) }

  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.quote, ASCII.apostrophe, ASCII.openBrace, ASCII.openBracket: true
    default: byte < 0x80 && ASCII.isWord(byte)
    }
  }

  private mutating func reportUnlessQuiet(_ diagnostic: (borrowing JSONReader) -> Diagnostic) {
    if !isQuiet { report(diagnostic) }
  }

  private mutating func reportUnexpected(_ range: Range<Int>, expected: Label) {
    reportUnlessQuiet {
      .unexpectedText($0.source.excerpt(of: range), expected: expected, at: $0.place(range))
    }
  }

  private mutating func reportKeyWithoutValue() {
    guard let member = members.last else { return }
    reportUnlessQuiet { .keyWithoutValue($0.lastKey, at: member.keyPlace) }
  }

  /// Adds a member without a key, whose value is read and forgotten.
  private mutating func addForgottenMember() {
    let place = place(at..<at)
    members.append(JSONMember(key: "", keyPlace: place, value: JSONNode(.null, at: place)))
    frames[frames.count - 1].dropsMember = true
    isQuiet = false
  }

  /// Goes on as after a value, where there was one that cannot be used.
  mutating func forgetValue() {
    lastEnd = at
    isQuiet = false
    expected = frames.isEmpty ? .end : .separator
    if frames.last?.isObject == true { members.removeLast() }
  }

  /// Whether the word at `at`, behind a value, is the next key or item rather than a stray word.
  private func wordBeginsNext() -> Bool {
    let end = wordEnd(from: at)
    if frames[frames.count - 1].isObject { return isBeforeColon(end) }
    guard lastNumber != nil else { return true }
    let isWordOfJSON =
      end - at <= 5 && ["true", "false", "null"].contains(source.text(in: at..<end))
    if isWordOfJSON || Self.looksNumeric(source.text(in: at..<at + 1)) { return true }
    // Behind a number on its line a word is a unit, and so are those that follow it.
    return !isQuiet && bytes[lastEnd..<at].contains(ASCII.lineFeed)
  }

  /// The text of the value just read, where it is a number that was kept.
  private var lastNumber: String? {
    guard let frame = frames.last else { return nil }
    let value = frame.isObject ? members.last?.value : items.last
    guard let value, value.place.range.upperBound == lastEnd, case .number(let text) = value.value
    else { return nil }
    return text
  }

  private mutating func skipWordAfterValue() {
    let range = at..<wordEnd(from: at)
    if let number = lastNumber, !Self.looksNumeric(source.text(in: at..<at + 1)) {
      reportUnlessQuiet {
        let value = SourceText.excerpt(of: number)
        return .textAfterItem($0.source.excerpt(of: range), value: value, at: $0.place(range))
      }
    } else {
      reportUnexpected(range, expected: separatorLabel)
    }
    at = range.upperBound
    isQuiet = true
  }

  /// Reports and skips signs that have no meaning in JSON.
  private mutating func skipUnexpected(_ sign: Sign, expected: Label) {
    var end = at + sign.width
    if sign.byte < 0x80 {
      while end < bytes.count, Self.isMeaningless(bytes[end]) { end += 1 }
    }
    reportUnexpected(at..<end, expected: expected)
    at = end
    isQuiet = true
  }

  private static func isMeaningless(_ byte: UInt8) -> Bool {
    switch byte {
    case ...ASCII.space, ASCII.delete..., ASCII.slash, ASCII.hash, ASCII.comma, ASCII.colon,
      ASCII.semicolon, ASCII.equals, ASCII.closeBrace, ASCII.closeBracket:
      false
    default: !beginsValue(byte)
    }
  }

  mutating func skipNestedTooDeeply(_ sign: Sign) {
    report { .nestedTooDeeply(limit: Self.depthLimit, at: $0.place(sign)) }
    at += sign.width
    var depth = 1
    var isInString = false
    while at < bytes.count, depth > 0 {
      switch bytes[at] {
      case ASCII.quote: isInString.toggle()
      case ASCII.lineFeed where isInString: isInString = false
      case ASCII.backslash where isInString: at += 1
      case ASCII.openBrace where !isInString, ASCII.openBracket where !isInString: depth += 1
      case ASCII.closeBrace where !isInString, ASCII.closeBracket where !isInString: depth -= 1
      default: break
      }
      at += 1
    }
    at = min(at, bytes.count)
    forgetValue()
  }
}
