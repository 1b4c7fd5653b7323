package import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// Quantities and ranges as people write them: `0 to 70,000 yuan`, `0 至 70,000 元`.
///
/// The texts hold no-break spaces between a number and its unit, which a page writes as spaces.
package struct AmountText: Sendable {
  package let units: UnitText
  package let language: Language

  package init(_ vocabulary: Vocabulary, _ language: Language) {
    units = UnitText(vocabulary)
    self.language = language
  }

  /// Why an end of a range is open.
  package enum OpenEnd: Sendable {
    /// The source gives none.
    case notPublished
    /// It depends on a fact that is not known.
    case notKnown
  }

  /// A number with thousands separators, and of money the fen only where there are any.
  package static func number(_ mantissa: Int128, scale: Int, isMoney: Bool) -> String {
    var shown = Decimal(mantissa: mantissa, scale: scale).normalized
    if isMoney, shown.scale == 1, let wider = shown.mantissa(atScale: 2) {
      shown = Decimal(mantissa: wider, scale: 2)
    }
    return grouped(shown.text)
  }

  /// Digits in groups of three before the decimal point.
  package static func grouped(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let start = bytes.first == 45 ? 1 : 0
    var position = bytes.firstIndex(of: 46) ?? bytes.count
    while position - 3 > start {
      position -= 3
      bytes.insert(44, at: position)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One quantity with its unit.
  package func quantity(_ mantissa: Int128, scale: Int, unit: Unit) -> String {
    if unit.isPercent { return Quantity.text(mantissa: mantissa, scale: scale, unit: unit) }
    let isMoney = unit.factors.contains { $0.name == "CNY" }
    let number = Decimal(mantissa: mantissa, scale: scale)
    return Self.number(mantissa, scale: scale, isMoney: isMoney)
      + units.behind(number, unit, language)
  }

  /// A quantity as a document writes it, said as people say it; anything else as it is.
  package func written(_ text: String) -> String {
    guard let first = text.utf8.first, first == 45 || (48...57).contains(first),
      Day(text) == nil,
      let quantity = try? Quantity(text)
    else { return text }
    return self.quantity(
      quantity.number.mantissa,
      scale: quantity.number.scale,
      unit: quantity.unit
    )
  }

  /// Whether nothing is known of an amount but that it is not below zero.
  package static func isUnknown(_ amount: Amount) -> Bool {
    amount.high == nil && (amount.low ?? 0) == 0
  }

  /// An amount as a range, or as one number.
  package func range(_ amount: Amount, open: OpenEnd = .notPublished) -> String {
    func one(_ mantissa: Int128) -> String {
      quantity(mantissa, scale: amount.scale, unit: amount.unit)
    }
    switch (amount.low, amount.high) {
    case (let low?, let high?) where low == high: return one(low)
    case (let low?, let high?):
      let isMoney = amount.unit.factors.contains { $0.name == "CNY" }
      let from =
        amount.unit.isPercent
        ? one(low) : Self.number(low, scale: amount.scale, isMoney: isMoney)
      return language == .zh ? "\(from) 至 \(one(high))" : "\(from) to \(one(high))"
    case (let low?, nil):
      return language == .zh
        ? "\(one(low))起，\(upper(open))" : "from \(one(low)), \(upper(open))"
    case (nil, let high?):
      return language == .zh ? "至多 \(one(high))" : "at most \(one(high))"
    case (nil, nil):
      return language == .zh ? "按现有事实和规则算不出" : "no amount follows from these facts and rules"
    }
  }

  /// An upper end that is open, in words.
  func upper(_ open: OpenEnd) -> String {
    switch (open, language) {
    case (.notPublished, .zh): "未公布上限"
    case (.notPublished, .en): "no published upper end"
    case (.notKnown, .zh): "上限待定"
    case (.notKnown, .en): "upper end not known yet"
    }
  }
}
