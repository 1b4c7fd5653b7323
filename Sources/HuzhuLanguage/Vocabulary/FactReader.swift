import HuzhuDocuments
import HuzhuValues

extension VocabularyReader {
  private static let types = ["flag", "choice", "choices", "day", "quantity", "text", "list"]
  private static let commonKeys = ["type", "ask", "fixed", "mayBeNone", "derived", "public"]
  private static let choiceKeys = commonKeys + ["of"]
  private static let choicesKeys = ["type", "ask", "fixed", "derived", "of"]
  private static let dayKeys = commonKeys + ["between"]
  private static let quantityKeys = commonKeys + ["between", "unit", "step"]
  private static let listKeys = ["type", "ask", "fixed", "fields", "atMost"]

  mutating func readFacts(_ fields: Fields) {
    for member in fields.members("facts") ?? [] {
      let what = Label(zh: "事实", en: "fact")
      guard findings.isName(member.key, .fact, what, at: member.keyPlace),
        findings.isFirst(member, what, in: &factPlaces),
        let index = readFact(member, scope: scope(of: member.key))
      else { continue }
      findings.allowAtName(of: member)
      builder.book.vocabulary.factByName[member.key] = index
    }
  }

  private func scope(of name: String) -> FactScope {
    let prefix = name.utf8.prefix { $0 != 0x2E }
    if prefix.elementsEqual("event".utf8) { return .event }
    if prefix.elementsEqual("policy".utf8) || prefix.elementsEqual("history".utf8) {
      return .scheme
    }
    return .subject
  }

  private mutating func readFact(_ member: JSONMember, scope: FactScope) -> Int? {
    let node = member.value
    let what = Label(zh: "事实", en: "a fact")
    let written = node["type"]?.string ?? ""
    let isField = if case .field = scope { true } else { false }
    let keys =
      switch written {
      case "choice": Self.choiceKeys
      case "choices": Self.choicesKeys
      case "day": Self.dayKeys
      case "quantity": Self.quantityKeys
      case "list": Self.listKeys
      default: Self.commonKeys
      }
    guard let fields = Fields(node, what, known: keys, findings: findings),
      fields.required("type") != nil, fields.word("type", among: Self.types) != nil
    else { return nil }
    var fact = Fact(
      name: member.key,
      title: fields.label("title") ?? Label(member.key),
      type: .flag,
      scope: scope,
      place: member.keyPlace
    )
    fact.ask = fields.label("ask")
    fact.note = fields.label("note")
    fact.isFixed = fields.bool("fixed") ?? false
    fact.mayBeNone = fields.bool("mayBeNone") ?? false
    switch written {
    case "choice", "choices":
      guard let choice = choice(fields) else { return nil }
      fact.type = written == "choice" ? .choice(choice) : .choices(choice)
    case "day":
      fact.type = .day
      fact.domain = dayDomain(fields)
    case "quantity":
      guard readQuantityType(fields, into: &fact) else { return nil }
    case "text": fact.type = .text
    case "list":
      guard !isField else {
        findings.error(
          .nestedList,
          zh: "列表的字段不能又是列表",
          en: "a field of a list cannot be a list itself",
          at: node.place
        )
        return nil
      }
      return readList(fields, fact)
    default: break
    }
    let index = add(fact)
    if let table = fields["public"] {
      if isField {
        findings.notSupportedYet(
          Label(zh: "列表字段的公开数据", en: "a public field of a list"),
          at: table.place
        )
      } else if mayBePublic(fields) {
        builder.book.vocabulary.facts[index].publication = Publication()
        derivations.append((index, table))
      }
      return index
    }
    if let formula = fields["derived"] {
      if isField {
        findings.notSupportedYet(
          Label(zh: "列表字段的推算", en: "a derived field of a list"),
          at: formula.place
        )
      } else {
        derivations.append((index, formula))
      }
    }
    return index
  }

  private func add(_ fact: Fact) -> Int {
    builder.book.vocabulary.facts.append(fact)
    return builder.book.vocabulary.facts.count - 1
  }

  private func choice(_ fields: Fields) -> Int? {
    guard let name = fields.requiredString("of"), let node = fields["of"] else { return nil }
    if let index = builder.book.vocabulary.choiceByName[name] { return index }
    findings.unknown(
      .unknownChoice,
      Label(zh: "选项表", en: "choice"),
      name,
      among: builder.book.vocabulary.choiceByName.keys,
      at: node.place
    )
    return nil
  }

  // MARK: - Domains

  /// The days that may be given where a fact says nothing else.
  private static let usualDays = Interval(
    Int128(Day(year: 1_900, month: 1, day: 1)?.ordinal ?? 0),
    Int128(Day(year: 2_100, month: 12, day: 31)?.ordinal ?? 0)
  )

  private func dayDomain(_ fields: Fields) -> Interval {
    guard fields["between"] != nil, let (low, high) = ends(fields),
      let first = readDay(low, findings: findings), let last = readDay(high, findings: findings)
    else { return Self.usualDays }
    guard first <= last else {
      reversed(fields)
      return Self.usualDays
    }
    return Interval(Int128(first.ordinal), Int128(last.ordinal))
  }

  private func ends(_ fields: Fields) -> (JSONNode, JSONNode)? {
    guard let node = fields.required("between") else { return nil }
    guard case .array(let ends) = node.value, ends.count == 2 else {
      findings.wrongKind(node, expected: Label(zh: "两个端点的列表", en: "a list of two ends"))
      return nil
    }
    return (ends[0], ends[1])
  }

  private func reversed(_ fields: Fields) {
    findings.error(
      .reversedRange,
      zh: "「between」的下限大于上限",
      en: "the first end of 'between' is greater than the second",
      at: fields["between"]?.place ?? fields.place
    )
  }

  /// The unit, the step and the domain; the scale is that of the finest of them.
  private func readQuantityType(_ fields: Fields, into fact: inout Fact) -> Bool {
    let units = builder.book.vocabulary.units
    guard let unit = factUnit(fields, declared: units) else { return false }
    // Taken apart so that a mistake in one is no reason to be silent about the other.
    let step = fields.required("step").flatMap {
      readQuantity($0, unit: unit, declared: units, findings: findings)
    }
    let ends = ends(fields)
    let low = ends.flatMap { readQuantity($0.0, unit: unit, declared: units, findings: findings) }
    let high = ends.flatMap { readQuantity($0.1, unit: unit, declared: units, findings: findings) }
    guard let step, let low, let high else { return false }
    let numbers = [step.number.normalized, low.number.normalized, high.number.normalized]
    var scale = unit.isPercent ? 2 : 0
    for number in numbers { scale = max(scale, number.scale) }
    guard let stepMantissa = numbers[0].mantissa(atScale: scale),
      let least = numbers[1].mantissa(atScale: scale),
      let greatest = numbers[2].mantissa(atScale: scale)
    else {
      findings.badNumber(step.text, .tooLarge, at: fields.place)
      return false
    }
    guard stepMantissa > 0 else {
      findings.error(
        .stepNotPositive,
        zh: "步长须大于零",
        en: "a step is more than zero",
        at: fields["step"]?.place ?? fields.place
      )
      return false
    }
    guard least <= greatest else {
      reversed(fields)
      return false
    }
    if let ends {
      for (end, value) in [(ends.0, least), (ends.1, greatest)] where value % stepMantissa != 0 {
        findings.offStep(end, step: canonicalText(step))
      }
    }
    fact.type = .quantity(unit, scale: scale)
    fact.domain = Interval(least, greatest)
    fact.step = stepMantissa
    return true
  }

  /// The unit of a quantity: without one it is a bare number.
  private func factUnit(_ fields: Fields, declared units: [Vocabulary.DeclaredUnit]) -> Unit? {
    guard let node = fields["unit"] else { return .number }
    guard let text = fields.string("unit") else { return nil }
    guard let unit = Unit.parse(text), !unit.isNumber || unit.isPercent else {
      findings.undeclared(text, in: text, unit: nil, declared: units, at: node.place)
      return nil
    }
    let undeclared = unit.factors.first { !isDeclared($0.name, in: units) }
    if let undeclared {
      findings.undeclared(undeclared.name, in: text, unit: nil, declared: units, at: node.place)
      return nil
    }
    return unit
  }

  // MARK: - Lists

  private static let mostRecords = 999

  private mutating func readList(_ fields: Fields, _ fact: Fact) -> Int? {
    let members = fields.required("fields") == nil ? nil : fields.members("fields")
    var atMost = 1
    if let node = fields.required("atMost"),
      let number = readQuantity(node, unit: .number, scale: 0, declared: [], findings: findings)
    {
      if (1...Int128(Self.mostRecords)).contains(number.number.mantissa) {
        atMost = Int(number.number.mantissa)
      } else {
        findings.error(
          .unboundedList,
          zh: "「atMost」应为 1 至 \(Self.mostRecords)",
          en: "'atMost' is from 1 to \(Self.mostRecords)",
          at: node.place
        )
      }
    }
    var list = fact
    list.atMost = atMost
    let index = add(list)
    builder.book.vocabulary.facts[index].type = .list(index)
    var indices: [Int] = []
    for member in members ?? [] {
      let what = Label(zh: "字段", en: "field")
      guard findings.isName(member.key, .lowerCamel, what, at: member.keyPlace),
        let field = readFact(member, scope: .field(list: index))
      else { continue }
      findings.allowAtName(of: member)
      indices.append(field)
    }
    builder.book.vocabulary.facts[index].fields = indices
    return index
  }
}

extension Findings {
  /// Reports a value between two steps of its kind.
  func offStep(_ node: JSONNode, step: String) {
    error(
      .factOffStep,
      zh: "应为步长「\(step)」的整数倍",
      en: "a value here is a whole number of steps of '\(step)'",
      at: node.place
    )
  }
}
