package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// Values and formulas as people read them.
package enum Words {
  /// A known value as a case file would write it.
  package static func written(_ possible: Possible, type: ValueType, book: Rulebook) -> String {
    switch possible.values {
    case .nothing: return possible.mayBeNone ? "none" : ""
    case .number(let interval):
      guard case .quantity(let unit, let scale) = type else { return "" }
      let low = written(Decimal(mantissa: interval.low, scale: scale), unit)
      if interval.single != nil { return low }
      return low + ".." + written(Decimal(mantissa: interval.high, scale: scale), unit)
    case .day(let interval) where type == .recurringDay:
      let low = recurring(interval.low).text
      return interval.single != nil ? low : low + ".." + recurring(interval.high).text
    case .day(let interval):
      let low = Day(ordinal: Int32(clamping: interval.low)).text
      if interval.single != nil { return low }
      return low + ".." + Day(ordinal: Int32(clamping: interval.high)).text
    case .flag(let yes, let no): return yes && no ? "" : yes ? "true" : "false"
    case .choice(let items): return names(items, type, book).joined(separator: ",")
    case .choices(let certain, let possible):
      // A set of nothing is written as in a case file, and options read it so.
      if possible.isEmpty { return "[]" }
      return names(certain, type, book).joined(separator: ",")
    case .text(let text): return text ?? ""
    }
  }

  private static func recurring(_ ordinal: Int128) -> RecurringDay {
    RecurringDay(model: Day(ordinal: Int32(clamping: ordinal)))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A day of every year in words: `每年6月30日`, `30 June of each year`.
  private static func words(of day: RecurringDay) -> Label {
    Label(
      zh: "每年\(day.month)月\(day.day)日",
      en: "\(day.day) \(months[day.month - 1]) of each year"
    )
  }

  /// Without zeros that say nothing, but with the fen of an amount.
  private static func written(_ number: Decimal, _ unit: Unit) -> String {
    var shown = number.normalized
    if unit == .yuan, shown.scale < 2, let fen = shown.mantissa(atScale: 2) {
      shown = Decimal(mantissa: fen, scale: 2)
    }
    return Quantity.text(mantissa: shown.mantissa, scale: shown.scale, unit: unit)
  }

  private static func names(_ items: ChoiceSet, _ type: ValueType, _ book: Rulebook) -> [String] {
    guard let choice = choice(of: type) else { return [] }
    var result: [String] = []
    for item in items.items { result.append(book.vocabulary.choices[choice].items[item].name) }
    return result
  }

  private static func choice(of type: ValueType) -> Int? {
    switch type {
    case .choice(let choice), .choices(let choice): choice
    default: nil
    }
  }

  /// Whether a choice is known by the name of a group, though not which of its members it is.
  package static func isGroup(_ possible: Possible, _ type: ValueType, _ book: Rulebook) -> Bool {
    guard case .choice(let items) = possible.values, !possible.mayFail, !possible.mayBeNone,
      let choice = choice(of: type)
    else { return false }
    return book.vocabulary.choices[choice].items.contains { $0.descendants == items }
  }

  /// A known value in words: labels of choices, units in both languages.
  package static func label(_ possible: Possible, type: ValueType, book: Rulebook) -> Label {
    switch possible.values {
    case .flag(let yes, let no):
      if yes && no { return Label(zh: "未知", en: "not known") }
      return yes ? Label(zh: "是", en: "yes") : Label(zh: "否", en: "no")
    case .choice(let items), .choices(let items, _):
      guard let choice = choice(of: type) else { return Label("") }
      if case .choices(_, let all) = possible.values, all.isEmpty {
        return Label(zh: "无", en: "none")
      }
      for item in book.vocabulary.choices[choice].items where items.count > 1 {
        if item.descendants == items { return item.label }
      }
      var zh: [String] = []
      var en: [String] = []
      for item in items.items {
        let label = book.vocabulary.choices[choice].items[item].label
        zh.append(label.zh)
        en.append(label.en)
      }
      return Label(zh: zh.joined(separator: "、"), en: en.joined(separator: ", "))
    case .nothing: return Label(zh: "无", en: "none")
    case .number(let interval):
      guard case .quantity(let unit, let scale) = type else { return Label("") }
      let low = amount(interval.low, scale: scale, unit: unit, book: book)
      if interval.single != nil { return low }
      let high = amount(interval.high, scale: scale, unit: unit, book: book)
      return Label(zh: "\(low.zh) 至 \(high.zh)", en: "\(low.en) to \(high.en)")
    case .day(let interval) where type == .recurringDay:
      let low = words(of: recurring(interval.low))
      if interval.single != nil { return low }
      let high = words(of: recurring(interval.high))
      return Label(zh: "\(low.zh)至\(high.zh)", en: "\(low.en) to \(high.en)")
    case .day, .text: return Label(written(possible, type: type, book: book))
    }
  }

  /// A quantity in words: `20 元/人/年`, `20 yuan/person/year`.
  package static func amount(
    _ mantissa: Int128,
    scale: Int,
    unit: Unit,
    book: Rulebook
  ) -> Label {
    let number = Decimal(mantissa: mantissa, scale: scale).normalized
    if unit.isPercent {
      return Label(Quantity.text(mantissa: mantissa, scale: scale, unit: unit))
    }
    var shown = number
    if unit.factors.contains(where: { $0.name == "CNY" }), number.scale == 1,
      let fen = number.mantissa(atScale: 2)
    {
      shown = Decimal(mantissa: fen, scale: 2)
    }
    let text = grouped(shown.text)
    if unit.isNumber { return Label(text) }
    let words = UnitText(book.vocabulary)
    let isOne = number == .one
    return Label(
      zh: text + " " + words.name(of: unit, isOne: isOne, .zh),
      en: text + " " + words.name(of: unit, isOne: isOne, .en)
    )
  }

  /// Thousands are set apart by commas.
  private static func grouped(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex(of: 46) ?? bytes.count
    for (index, byte) in bytes.enumerated() {
      if index > 0, index < end, byte != 45, bytes[index - 1] != 45, (end - index) % 3 == 0 {
        result.append(44)
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
