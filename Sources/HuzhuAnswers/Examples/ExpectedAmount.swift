import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// An amount as an example expects it: one, or a range of which an end may be open.
struct ExpectedAmount {
  /// Nil where the end is open.
  var low: Quantity?
  var high: Quantity?

  /// Whether the answer has just these ends, in this unit.
  func matches(_ amount: Amount) -> Bool {
    matches(low, amount.low, of: amount) && matches(high, amount.high, of: amount)
  }

  private func matches(_ end: Quantity?, _ mantissa: Int128?, of amount: Amount) -> Bool {
    guard let end, let mantissa else { return end == nil && mantissa == nil }
    return end.unit == amount.unit
      && end.number == Decimal(mantissa: mantissa, scale: amount.scale)
  }

  var words: Label { .range(low.map { canonicalText($0) }, high.map { canonicalText($0) }) }
}

extension Label {
  /// A range of which an end may be open, or the one value that both ends are.
  static func range(_ low: String?, _ high: String?) -> Label {
    switch (low, high) {
    case (let low?, let high?):
      low == high ? Label(low) : Label(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
    case (let low?, nil): Label(zh: "\(low) 起，上限不明", en: "\(low) or more, the upper end open")
    case (nil, let high?): Label(zh: "至多 \(high)，下限不明", en: "\(high) or less, the lower end open")
    case (nil, nil): Label(zh: "上下限都不明", en: "a range with both ends open")
    }
  }

  static let noAmount = Label(zh: "没有金额", en: "no amount")
}

extension Amount {
  /// The amount as a failure tells it.
  var words: Label {
    .range(
      low.map { Quantity.text(mantissa: $0, scale: scale, unit: unit) },
      high.map { Quantity.text(mantissa: $0, scale: scale, unit: unit) }
    )
  }
}

extension Comparison {
  /// The form in which amounts are expected.
  private static let form = Label(
    zh: "「2400 CNY」这样的数量，或 {\"between\": [a, b]}",
    en: "an amount like '2400 CNY', or {\"between\": [a, b]}"
  )

  /// Whether a node has the form of an amount, right or wrong, and not that of a list or an object
  /// of clauses.
  func looksLikeAmount(_ node: JSONNode) -> Bool {
    switch node.value {
    case .string, .number, .bool: true
    case .object(let object): object.members.count == 1 && object["between"] != nil
    case .null, .array: false
    }
  }

  /// Reads an expected amount; nil where it is reported.
  mutating func amount(_ node: JSONNode, at: Label) -> ExpectedAmount? {
    switch node.value {
    case .string, .number:
      guard let quantity = quantity(node, at: at) else { return nil }
      return ExpectedAmount(low: quantity, high: quantity)
    case .object(let object) where object.members.count == 1:
      guard let ends = object["between"]?.array, ends.count == 2 else { break }
      var range = ExpectedAmount()
      if !ends[0].isNull {
        guard let low = quantity(ends[0], at: at) else { return nil }
        range.low = low
      }
      if !ends[1].isNull {
        guard let high = quantity(ends[1], at: at) else { return nil }
        range.high = high
      }
      return range
    default: break
    }
    malformed(at, node, needed: Self.form)
    return nil
  }

  private mutating func quantity(_ node: JSONNode, at: Label) -> Quantity? {
    do throws(Quantity.ParseError) {
      switch node.value {
      case .string(let text), .number(let text): return try Quantity(text)
      default: break
      }
    } catch {}
    malformed(at, node, needed: Self.form)
    return nil
  }

  /// Compares one amount; `null` expects that there is none.
  mutating func compareAmount(_ node: JSONNode, with found: Amount?, at: Label) {
    if node.isNull {
      if let found { differ(at, expected: .noAmount, found: found.words) }
      return
    }
    guard let expected = amount(node, at: at) else { return }
    guard let found else {
      differ(at, expected: expected.words, found: .noAmount)
      return
    }
    if !expected.matches(found) { differ(at, expected: expected.words, found: found.words) }
  }
}
