import HuzhuDocuments
import HuzhuValues

extension RulebookBuilder {
  /// A type as a message names it.
  func words(_ type: ValueType) -> Label {
    switch type {
    case .flag: Label(zh: "条件", en: "a condition (yes or no)")
    case .choice(let choice):
      Label(zh: "「\(name(ofChoice: choice))」的一项", en: "an item of '\(name(ofChoice: choice))'")
    case .choices(let choice):
      Label(zh: "「\(name(ofChoice: choice))」的若干项", en: "a set of '\(name(ofChoice: choice))'")
    case .day: Label(zh: "日期", en: "a day")
    case .recurringDay: Label(zh: "每年重复的日期", en: "a day of every year")
    case .quantity(let unit, _): unit.words
    case .text: Label(zh: "文本", en: "a text")
    case .list: Label(zh: "列表", en: "a list of records")
    }
  }

  func words(_ expected: Expectation) -> Label {
    switch expected {
    case .anything: Label(zh: "公式", en: "a formula")
    case .flag: Label(zh: "条件", en: "a condition")
    case .day: words(ValueType.day)
    case .recurringDay: words(ValueType.recurringDay)
    case .quantity(nil): Label(zh: "数量", en: "a quantity")
    case .quantity(let unit?): unit.words
    case .choice(let choice): words(ValueType.choice(choice))
    case .choices(let choice): words(ValueType.choices(choice))
    case .text: words(ValueType.text)
    }
  }

  func name(ofChoice choice: Int) -> String { book.vocabulary.choices[choice].name }
}

extension Unit {
  /// What is measured in the unit, as a message names it.
  var words: Label {
    if isPercent { return Label(zh: "百分比（%）", en: "a percentage (%)") }
    if isNumber { return Label(zh: "无单位的数", en: "a bare number") }
    switch self {
    case Unit.yuan: return Label(zh: "金额（CNY）", en: "money (CNY)")
    case Unit.year: return Label(zh: "年数（year）", en: "a time in years")
    case Unit.month: return Label(zh: "月数（month）", en: "a time in months")
    case Unit.day: return Label(zh: "天数（day）", en: "a time in days")
    default: return Label(zh: "以 \(text) 计的数量", en: "a quantity in \(text)")
    }
  }
}
