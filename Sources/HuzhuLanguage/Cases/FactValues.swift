import HuzhuDocuments
import HuzhuValues

extension CaseReader {
  /// What a case says of a fact; `nil` where something is reported.
  func readValue(_ node: JSONNode, of index: Int) -> Case.Value? {
    let fact = book.vocabulary.facts[index]
    if case .list = fact.type { return readList(node, of: fact).map { .list($0) } }
    return readPlain(node, of: fact).map { .plain($0) }
  }

  private static let rangeKeys = ["between"]
  private static let alternativeKeys = ["in"]
  private static let leastKeys = ["atLeast"]

  private func readPlain(_ node: JSONNode, of fact: Fact) -> Possible? {
    switch (node.value, fact.type) {
    case (.null, _):
      if fact.mayBeNone { return Possible.none }
      neverNone(fact, at: node.place)
      return nil
    case (.object(let object), .day), (.object(let object), .quantity):
      return readRange(node, object, of: fact)
    case (.object(let object), .choice(let choice)):
      return readAlternatives(node, object, of: fact, book.vocabulary.choices[choice])
    case (.object(let object), .choices(let choice)):
      return readLeast(node, object, book.vocabulary.choices[choice])
    case (.bool(let flag), .flag): return .flag(flag)
    case (_, .flag):
      findings.wrongKind(
        node,
        expected: Label(zh: "true 或 false", en: "true or false"),
        for: Label("'\(fact.name)'"),
        fix: node.quotedFlag
      )
      return nil
    case (_, .choice(let choice)):
      // An item that is no leaf means itself or anything below it.
      let choice = book.vocabulary.choices[choice]
      return readItem(node, of: choice, findings: findings).map {
        Possible(.choice(choice.items[$0].descendants))
      }
    case (_, .choices(let choice)):
      let choice = book.vocabulary.choices[choice]
      guard let items = readItems(node, of: choice, findings: findings) else { return nil }
      return Possible(.choices(certain: items, possible: below(items, of: choice)))
    case (_, .day): return readOne(node, of: fact).map { Possible(.day(Interval($0))) }
    case (_, .quantity): return readOne(node, of: fact).map { .number($0) }
    case (.string(let text), .text) where !text.isEmpty: return Possible(.text(text))
    case (_, .text), (_, .list), (_, .recurringDay):
      findings.wrongKind(
        node,
        expected: Label(zh: "非空文本", en: "a text that is not empty"),
        for: Label("'\(fact.name)'")
      )
      return nil
    }
  }

  private func neverNone(_ fact: Fact, at place: Place) {
    findings.error(
      .neverNone,
      zh: "「\(fact.name)」不可为 null（已知不存在）；不知道就不写",
      en: "'\(fact.name)' is never null (known not to exist); leave out what is not known",
      at: place
    )
  }

  /// The items and everything below them.
  private func below(_ items: ChoiceSet, of choice: Choice) -> ChoiceSet {
    var result = items
    for item in items.items { result = result.union(choice.items[item].descendants) }
    return result
  }

  // MARK: - Days and quantities

  /// One day or quantity on the grid of its fact and within its bounds.
  private func readOne(_ node: JSONNode, of fact: Fact) -> Int128? {
    guard case .quantity(let unit, let scale) = fact.type else {
      guard let day = readDay(node, findings: findings) else { return nil }
      return isInDomain(Int128(day.ordinal), of: fact, at: node.place)
        ? Int128(day.ordinal) : nil
    }
    let units = book.vocabulary.units
    let quantity = readQuantity(node, unit: unit, scale: scale, declared: units, findings: findings)
    guard let mantissa = quantity?.number.mantissa else { return nil }
    guard mantissa % fact.step == 0 else {
      findings.offStep(node, step: text(of: fact.step, fact))
      return nil
    }
    return isInDomain(mantissa, of: fact, at: node.place) ? mantissa : nil
  }

  private func isInDomain(_ value: Int128, of fact: Fact, at place: Place) -> Bool {
    guard let domain = fact.domain, !domain.contains(value) else { return true }
    let (low, high) = (text(of: domain.low, fact), text(of: domain.high, fact))
    let shown = text(of: value, fact)
    findings.error(
      .outOfDomain,
      zh: "「\(fact.name)」应在 \(low) 至 \(high) 之间，却是 \(shown)",
      en: "'\(fact.name)' is from \(low) to \(high), not \(shown)",
      at: place
    )
    return false
  }

  /// A value of a fact as a document writes it.
  private func text(of value: Int128, _ fact: Fact) -> String {
    guard case .quantity(let unit, let scale) = fact.type else {
      return Int32(exactly: value).map { Day(ordinal: $0).text } ?? ""
    }
    return canonicalText(Quantity(Decimal(mantissa: value, scale: scale), unit))
  }

  /// `{"between": [a, b]}`; an end that is null is the end of the fact's domain, and open.
  private func readRange(_ node: JSONNode, _ object: JSONObject, of fact: Fact) -> Possible? {
    let what = Label(zh: "范围", en: "a range")
    guard let fields = Fields(node, what, known: Self.rangeKeys, findings: findings),
      let range = fields.required("between"), let domain = fact.domain
    else { return nil }
    guard case .array(let ends) = range.value, ends.count == 2 else {
      findings.wrongKind(range, expected: Label(zh: "两个端点的列表", en: "a list of two ends"))
      return nil
    }
    let low = ends[0].isNull ? domain.low : readOne(ends[0], of: fact)
    let high = ends[1].isNull ? domain.high : readOne(ends[1], of: fact)
    guard let low, let high else { return nil }
    guard low <= high else {
      findings.error(
        .reversedRange,
        zh: "范围的下限大于上限",
        en: "the first end of the range is greater than the second",
        at: range.place
      )
      return nil
    }
    let interval = Interval(low, high, lowOpen: ends[0].isNull, highOpen: ends[1].isNull)
    return Possible(fact.type == .day ? .day(interval) : .number(interval))
  }

  // MARK: - Choices

  /// `{"in": [item, …]}`: one of these, or of what stands below them.
  private func readAlternatives(
    _ node: JSONNode,
    _ object: JSONObject,
    of fact: Fact,
    _ choice: Choice
  ) -> Possible? {
    let what = Label(zh: "几种可能", en: "a set of alternatives")
    guard let fields = Fields(node, what, known: Self.alternativeKeys, findings: findings),
      let list = fields.required("in"), let nodes = fields.array("in")
    else { return nil }
    var items = ChoiceSet()
    var mayBeNone = false
    for item in nodes {
      if item.isNull {
        guard fact.mayBeNone else {
          neverNone(fact, at: item.place)
          return nil
        }
        mayBeNone = true
        continue
      }
      guard let index = readItem(item, of: choice, findings: findings) else { return nil }
      items = items.union(choice.items[index].descendants)
    }
    guard !items.isEmpty else {
      findings.error(
        .nothingInIt,
        zh: "「in」至少须有一项",
        en: "'in' has one item at least",
        at: list.place
      )
      return nil
    }
    return Possible(.choice(items), mayBeNone: mayBeNone)
  }

  /// `{"atLeast": [item, …]}`: these, and perhaps others.
  private func readLeast(_ node: JSONNode, _ object: JSONObject, _ choice: Choice) -> Possible? {
    let what = Label(zh: "若干选项", en: "a set of items")
    guard let fields = Fields(node, what, known: Self.leastKeys, findings: findings),
      let list = fields.required("atLeast"),
      let items = readItems(list, of: choice, findings: findings)
    else { return nil }
    return Possible(.choices(certain: items, possible: ChoiceSet(all: choice.items.count)))
  }

  // MARK: - Lists

  private static let countKeys = ["count"]

  /// `[{…}, …]`, complete; `{"atLeast": [{…}]}`; `{"count": 5}`.
  private func readList(_ node: JSONNode, of fact: Fact) -> Case.List? {
    let what = Label(zh: "列表", en: "a list")
    switch node.value {
    case .array(let nodes): return readRecords(nodes, of: fact, isComplete: true, at: node.place)
    case .object(let object) where object["count"] != nil:
      guard let fields = Fields(node, what, known: Self.countKeys, findings: findings),
        let count = fields["count"],
        let number = readQuantity(
          count,
          unit: .number,
          scale: 0,
          declared: [],
          findings: findings
        )?.number.mantissa
      else { return nil }
      guard number >= 0 else {
        findings.error(
          .outOfDomain,
          zh: "条数不能为负",
          en: "a count is not negative",
          at: count.place
        )
        return nil
      }
      guard number <= Int128(fact.atMost) else {
        tooMany(fact, at: count.place)
        return nil
      }
      let records = [[Int: Case.Given]](repeating: [:], count: Int(number))
      return Case.List(items: records, isComplete: true)
    case .object:
      guard let fields = Fields(node, what, known: Self.leastKeys, findings: findings),
        fields.required("atLeast") != nil, let nodes = fields.array("atLeast")
      else { return nil }
      return readRecords(nodes, of: fact, isComplete: false, at: node.place)
    default:
      findings.wrongKind(
        node,
        expected: Label(zh: "列表", en: "a list of records"),
        for: Label("'\(fact.name)'")
      )
      return nil
    }
  }

  private func tooMany(_ fact: Fact, at place: Place) {
    findings.error(
      .tooManyRecords,
      zh: "「\(fact.name)」最多 \(fact.atMost) 条",
      en: "'\(fact.name)' has at most \(fact.atMost) records",
      at: place
    )
  }

  private func readRecords(
    _ nodes: [JSONNode],
    of fact: Fact,
    isComplete: Bool,
    at place: Place
  ) -> Case.List? {
    guard nodes.count <= fact.atMost else {
      tooMany(fact, at: place)
      return nil
    }
    var names: [String] = []
    for field in fact.fields { names.append(book.vocabulary.facts[field].name) }
    let what = Label(zh: "「\(fact.name)」的记录", en: "a record of '\(fact.name)'")
    var items: [[Int: Case.Given]] = []
    for node in nodes {
      guard let fields = Fields(node, what, known: names, findings: findings) else { continue }
      var record: [Int: Case.Given] = [:]
      for (position, name) in names.enumerated() {
        guard let given = fields[name] else { continue }
        guard let value = readValue(given, of: fact.fields[position]) else { continue }
        record[fact.fields[position]] = Case.Given(value, at: given.place)
      }
      items.append(record)
    }
    return Case.List(items: items, isComplete: isComplete)
  }
}
