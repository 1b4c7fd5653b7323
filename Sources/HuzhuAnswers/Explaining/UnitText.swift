package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuValues

/// Units as people say them: `yuan per person per year`, `元/人/年`.
package struct UnitText: Sendable {
  private let declared: [Vocabulary.DeclaredUnit]

  package init(_ vocabulary: Vocabulary) {
    declared = vocabulary.units
  }

  /// What stands behind a number, with its space where the language has one.
  package func behind(_ number: Decimal, _ unit: Unit, _ language: Language) -> String {
    if unit.isPercent { return "%" }
    if unit.isNumber { return "" }
    let isOne = number == .one
    return "\u{A0}" + name(of: unit, isOne: isOne, language)
  }

  /// The unit alone.
  package func name(of unit: Unit, isOne: Bool = false, _ language: Language) -> String {
    if unit.isPercent { return "%" }
    var above: [String] = []
    var below: [String] = []
    for factor in unit.factors {
      for _ in 0..<abs(factor.power) {
        if factor.power > 0 {
          above.append(word(factor.name, isOne: isOne, language))
        } else {
          below.append(
            factor.name == "month" && language == .zh
              ? "月" : word(factor.name, isOne: true, language)
          )
        }
      }
    }
    let product = above.joined(separator: "·")
    switch language {
    case .zh:
      return ([product.isEmpty ? "每" : product] + below).joined(separator: "/")
    case .en:
      return ((product.isEmpty ? [] : [product]) + below.map { "per " + $0 })
        .joined(separator: " ")
    }
  }

  private func word(_ name: String, isOne: Bool, _ language: Language) -> String {
    switch (name, language) {
    case ("CNY", .zh): return "元"
    case ("CNY", .en): return "yuan"
    case ("year", .zh): return "年"
    case ("month", .zh): return "个月"
    case ("day", .zh): return "天"
    case ("year", .en), ("month", .en), ("day", .en): return isOne ? name : name + "s"
    default: break
    }
    for unit in declared where unit.name == name {
      let label = unit.label[language]
      // Labels are written in the singular; `plural` adds the ending.
      return language == .en && !isOne ? plural(label) : label
    }
    return name
  }

  private func plural(_ word: String) -> String {
    switch word {
    case "person": return "people"
    case "m²", "hectare": return word
    default: break
    }
    let bytes = Array(word.utf8)
    guard let last = bytes.last, last >= 97, last <= 122 else { return word }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    let vowels = Array("aeiou".utf8)
    if last == UInt8(ascii: "y"), bytes.count > 1, !vowels.contains(bytes[bytes.count - 2]) {
      return String(decoding: bytes.dropLast(), as: UTF8.self) + "ies"
    }
    return word + "s"
  }
}
