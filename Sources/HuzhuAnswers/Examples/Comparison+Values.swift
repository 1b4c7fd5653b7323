import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension Comparison {
  /// Compares named values: a word, `{"in": […]}`, an amount or day, or `{"between": [a, b]}`.
  mutating func compareValues(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      guard let value = answer.values.first(where: { $0.name == member.key }) else {
        noValue(member.key, at: at)
        continue
      }
      let place = at.inside(member.key)
      switch value.type {
      case .quantity(let unit, let scale):
        compareQuantity(member.value, with: value, unit, scale: scale, at: place)
      case .day: compareDay(member.value, with: value, at: place)
      case .choices(let choice):
        let items = book.vocabulary.choices[choice].items
        compareSet(member.value, with: value, items: items, at: place)
      case .flag, .choice, .text, .list, .recurringDay:
        compareWords(member.value, with: value, at: place)
      }
    }
  }

  private mutating func noValue(_ name: String, at: Label) {
    var names: [String] = []
    var isThere = false
    for value in scheme.values {
      if value.isAnswer { names.append(value.name) } else if value.name == name { isThere = true }
    }
    if isThere {
      fail(
        at.inside(name),
        zh: "不属于答案：请加上 \"answer\": true",
        en: "is no part of the answer: give it \"answer\": true"
      )
    } else if names.contains(name) {
      fail(at.inside(name), zh: "答案没有这一项", en: "the answer does not have it")
    } else {
      unknown(name, among: names, at: at)
    }
  }

  /// Compares one word, or all words that are possible.
  private mutating func compareWords(_ node: JSONNode, with value: ValueAnswer, at: Label) {
    var expected: [String] = []
    var isSound = true
    let single = node.object == nil
    for item in single ? [node] : node["in"]?.array ?? [] {
      switch item.value {
      case .string(let text): expected.append(text)
      case .bool(let flag): expected.append(flag ? "true" : "false")
      case .null: expected.append("none")
      case .number, .array, .object: isSound = false
      }
    }
    guard isSound, !expected.isEmpty, single || node.object?.members.count == 1 else {
      malformed(
        at,
        node,
        needed: Label(zh: "一个词或 {\"in\": […]}", en: "a word or {\"in\": […]}")
      )
      return
    }
    var found: [String] = []
    for word in value.words { if let word { found.append(word) } }
    if expected.sorted() == found.sorted() { return }
    differ(at, expected: either(expected), found: either(found))
  }

  private func either(_ words: [String]) -> Label {
    words.isEmpty
      ? Label(zh: "没有结果", en: "no value")
      : Label(zh: words.joined(separator: " 或 "), en: words.joined(separator: " or "))
  }

  /// Compares a quantity; `null` expects that there is none.
  private mutating func compareQuantity(
    _ node: JSONNode,
    with value: ValueAnswer,
    _ unit: Unit,
    scale: Int,
    at: Label
  ) {
    var found: Amount?
    if let interval = value.possible.interval {
      found = Amount(
        low: interval.lowOpen ? nil : interval.low,
        high: interval.highOpen ? nil : interval.high,
        scale: scale,
        unit: unit,
        isTight: false
      )
    }
    guard isOne(value, at: at, expected: node, found: found?.words) else { return }
    compareAmount(node, with: found, at: at)
  }

  /// A value that may also be none, or fail, is no amount and no range: that is a difference.
  private mutating func isOne(
    _ value: ValueAnswer,
    at: Label,
    expected node: JSONNode,
    found: Label?
  ) -> Bool {
    guard let found, value.possible.mayBeNone || value.possible.mayFail else { return true }
    let or =
      value.possible.mayBeNone
      ? Label(zh: "\(found.zh)，或没有", en: "\(found.en), or none")
      : Label(zh: "\(found.zh)，或无法得出", en: "\(found.en), or no result")
    if node.isNull {
      differ(at, expected: .noAmount, found: or)
    } else if let expected = amountOrDay(node, of: value.type, at: at) {
      differ(at, expected: expected, found: or)
    }
    return false
  }

  private mutating func amountOrDay(_ node: JSONNode, of type: ValueType, at: Label) -> Label? {
    if type == .day { return days(node, at: at).map { .range($0.low?.text, $0.high?.text) } }
    return amount(node, at: at)?.words
  }

  // MARK: Days

  private mutating func compareDay(_ node: JSONNode, with value: ValueAnswer, at: Label) {
    var low: String?
    var high: String?
    var found: Label?
    if let interval = value.possible.interval {
      if !interval.lowOpen { low = Day(clamping: interval.low).text }
      if !interval.highOpen { high = Day(clamping: interval.high).text }
      found = .range(low, high)
    }
    guard isOne(value, at: at, expected: node, found: found) else { return }
    let none = Label(zh: "没有日期", en: "no day")
    if node.isNull {
      if let found { differ(at, expected: none, found: found) }
      return
    }
    guard let expected = days(node, at: at) else { return }
    if found != nil, expected.low?.text == low, expected.high?.text == high { return }
    differ(at, expected: .range(expected.low?.text, expected.high?.text), found: found ?? none)
  }

  /// A day or `{"between": [a, b]}`; nil where it is reported.
  private mutating func days(_ node: JSONNode, at: Label) -> (low: Day?, high: Day?)? {
    if let day = node.string.flatMap({ Day($0) }) { return (day, day) }
    if let ends = node["between"]?.array, ends.count == 2, node.object?.members.count == 1 {
      let low = ends[0].string.flatMap { Day($0) }
      let high = ends[1].string.flatMap { Day($0) }
      if low != nil || ends[0].isNull, high != nil || ends[1].isNull { return (low, high) }
    }
    malformed(
      at,
      node,
      needed: Label(
        zh: "「2026-06-05」这样的日期，或 {\"between\": [a, b]}",
        en: "a day like '2026-06-05', or {\"between\": [a, b]}"
      )
    )
    return nil
  }

  // MARK: Sets

  /// Compares a value that is itself a set: the list of all that it holds.
  private mutating func compareSet(
    _ node: JSONNode,
    with value: ValueAnswer,
    items: [Choice.Item],
    at: Label
  ) {
    guard case .choices(let certain, let possible) = value.possible.values, certain == possible,
      value.possible.isKnown
    else {
      fail(at, zh: "答案未确定其中有哪些", en: "the answer does not know all that it holds")
      return
    }
    var names: [String] = []
    for item in certain.items { names.append(items[item].name) }
    compareNames(node, with: names, at: at)
  }
}

extension Day {
  /// The day of an ordinal, within the days that a document may name.
  fileprivate init(clamping ordinal: Int128) {
    let earliest = Int128(Day.earliest.ordinal)
    let latest = Int128(Day.latest.ordinal)
    self.init(ordinal: Int32(truncatingIfNeeded: min(max(ordinal, earliest), latest)))
  }
}
