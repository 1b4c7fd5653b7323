import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Tells a part of what keys may be: `event.ownBurden 100.01 CNY to 199.99 CNY`.
struct KeyWords {
  let book: Rulebook
  let scheme: Scheme
  let keys: [NodeID]

  /// - Parameters:
  ///   - region: The part.
  ///   - whole: The columns that are not restricted in it, of which nothing is told.
  /// - Returns: Each other key with its values.
  func label(_ region: KeyRegion, whole: Set<Int>) -> Label {
    var zh: [String] = []
    var en: [String] = []
    for (column, part) in region.columns.enumerated() where !whole.contains(column) {
      let name = name(of: column)
      let values = label(part, of: keys[column])
      zh.append("\(name) \(values.zh)")
      en.append("\(name) \(values.en)")
    }
    guard !zh.isEmpty else { return Label(zh: "任何情形", en: "whatever comes") }
    return Label(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }

  /// What a key is called: the name of a fact, a term or a value, or its number.
  func name(of column: Int) -> String {
    let nodes = book.nodes
    switch nodes[keys[column]].operation {
    case .fact(let fact, _), .field(_, let fact): return book.vocabulary.facts[fact].name
    case .term(let term, _): return scheme.terms[term].name
    case .value(let value, _): return scheme.values[value].name
    case .running(let running, _): return scheme.runnings[running].name
    case .it: return "it"
    default: return "#\(column + 1)"
    }
  }

  private func label(_ column: KeyRegion.Column, of key: NodeID) -> Label {
    var zh: [String] = []
    var en: [String] = []
    func add(_ label: Label) {
      zh.append(label.zh)
      en.append(label.en)
    }
    let type = book.nodes[key].type
    switch column.values {
    case .nothing: break
    case .number(let low, let high):
      let first = text(low, type)
      let last = text(high, type)
      add(low == high ? Label(first) : Label(zh: "\(first) 至 \(last)", en: "\(first) to \(last)"))
    case .items(let items): add(Label(names(items, type)))
    case .flags(let yes, let no):
      add(Label([yes ? "true" : nil, no ? "false" : nil].compactMap { $0 }.joined(separator: "/")))
    case .choices(let sets):
      var parts: [Label] = []
      for case (let items, let isThere?) in sets {
        let names = names(items, type)
        parts.append(
          isThere
            ? Label(zh: "含 \(names)", en: "with \(names)")
            : Label(zh: "不含 \(names)", en: "without \(names)")
        )
      }
      let (joinedZh, joinedEn) = (parts.map(\.zh), parts.map(\.en))
      if !parts.isEmpty {
        add(Label(zh: joinedZh.joined(separator: "、"), en: joinedEn.joined(separator: " and ")))
      }
    }
    if column.mayBeNone { add(Label(zh: "不存在", en: "none")) }
    return Label(zh: zh.joined(separator: " 或 "), en: en.joined(separator: " or "))
  }

  private func text(_ value: Int128, _ type: ValueType) -> String {
    guard case .quantity(let unit, let scale) = type else {
      return Day(ordinal: Int32(clamping: value)).text
    }
    return canonicalText(Quantity(Decimal(mantissa: value, scale: scale).normalized, unit))
  }

  private func names(_ items: ChoiceSet, _ type: ValueType) -> String {
    let choice: Int
    switch type {
    case .choice(let own), .choices(let own): choice = own
    default: return ""
    }
    let all = items.items
    let names = all.prefix(4).map { book.vocabulary.choices[choice].items[$0].name }
    return names.joined(separator: "/") + (all.count > 4 ? "/… (\(all.count))" : "")
  }
}
