import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Whether a string is a number or a day and no name: it begins with a digit or a sign.
  static func isLiteral(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (48...57).contains(first) || first == 45 || first == 43
  }

  /// Whether a literal is meant as a day: it begins as one does, or recurs (`--06-30`).
  static func looksLikeDay(_ text: String) -> Bool {
    let bytes = text.utf8
    if looksRecurring(text) { return true }
    var digits = 0
    for byte in bytes {
      if byte == 45 || byte == 47 { return digits == 4 }
      guard (48...57).contains(byte) else { return false }
      digits += 1
    }
    return false
  }

  /// Whether a literal is meant as a day of every year.
  static func looksRecurring(_ text: String) -> Bool { text.utf8.starts(with: "--".utf8) }

  /// Reads a number or a day that is written out.
  ///
  /// - Parameters:
  ///   - json: A string or a number.
  ///   - text: The string, or nothing for a number.
  ///   - expected: What its position expects.
  ///   - isCited: Whether an origin stands beside it; without one only 0, 1 and 100% may stand.
  /// - Returns: A constant, or `nil` where something is reported.
  func literal(
    _ json: JSONNode,
    _ text: String,
    _ expected: Expectation,
    isCited: Bool
  ) -> NodeID? {
    let isDay =
      switch expected {
      case .day: true
      case .quantity, .recurringDay: false
      default: Self.looksLikeDay(text) && !Self.looksRecurring(text)
      }
    if isDay { return dayLiteral(json, isCited: isCited) }
    let isRecurring =
      switch expected {
      case .recurringDay: true
      case .quantity: false
      default: Self.looksRecurring(text)
      }
    if isRecurring { return recurringLiteral(json, isCited: isCited) }
    let units = builder.book.vocabulary.units
    guard let quantity = readQuantity(json, declared: units, findings: findings) else { return nil }
    let number = quantity.number.normalized
    if !isCited, number != .zero, number != .one {
      reportBare(quantity.text, at: json.place)
      return nil
    }
    return constant(number, quantity.unit, at: json.place)
  }

  /// A number of a unit that is written out or implied.
  func constant(_ number: Decimal, _ unit: Unit, at place: Place) -> NodeID {
    emit(
      .constant(.number(number.mantissa)),
      .quantity(unit, scale: number.scale),
      at: place
    )
  }

  private func dayLiteral(_ json: JSONNode, isCited: Bool) -> NodeID? {
    guard let day = readDay(json, findings: findings) else { return nil }
    if !isCited {
      reportBare(day.text, at: json.place)
      return nil
    }
    return emit(.constant(.day(day)), .day, at: json.place)
  }

  private func recurringLiteral(_ json: JSONNode, isCited: Bool) -> NodeID? {
    guard let day = readRecurringDay(json, findings: findings) else { return nil }
    if !isCited {
      reportBare(day.text, at: json.place)
      return nil
    }
    return emit(.constant(.day(day.model)), .recurringDay, at: json.place)
  }

  private func reportBare(_ text: String, at place: Place) {
    guard names != nil else {
      findings.error(
        .bareNumber,
        zh: "「\(text)」没有来源：词汇表的公式只可用 0、1 和 100%",
        en: "'\(text)' has no origin: a vocabulary may use 0, 1 and 100% only",
        at: place
      )
      return
    }
    findings.error(
      .bareNumber,
      zh: "「\(text)」没有来源：请在「terms」中写成带来源的条款，或就地写 {\"is\": \"\(text)\", \"source\": …}",
      en:
        "'\(text)' has no origin: make it a term, or write {\"is\": \"\(text)\", \"source\": …} here",
      at: place
    )
  }

  /// Reads one item of a choice.
  func item(_ json: JSONNode, of choice: Int) -> NodeID? {
    let item = readItem(json, of: builder.book.vocabulary.choices[choice], findings: findings)
    return item.map { emit(.constant(.choice($0)), .choice(choice), at: json.place) }
  }

  /// Reads a set of items of a choice.
  func items(_ json: JSONNode, of choice: Int) -> NodeID? {
    let items = readItems(json, of: builder.book.vocabulary.choices[choice], findings: findings)
    return items.map { emit(.constant(.choices($0)), .choices(choice), at: json.place) }
  }
}
