import HuzhuDocuments
import HuzhuValues

/// Finds the one type of a term's pieces, and makes their contents.
struct TermShape {
  let reader: TermReader
  let name: String
  let index: Int
  let expected: Expectation

  var builder: RulebookBuilder { reader.builder }
  var formulas: FormulaReader { reader.reader }
  var findings: Findings { reader.builder.findings }

  /// What a piece is made of, as far as it can be told without the others.
  enum Kind {
    case quantity(Quantity, JSONNode)
    case day(Day, JSONNode)
    case recurring(RecurringDay, JSONNode)
    case flag(Bool, JSONNode)
    /// One word: an item of a choice, or a reading.
    case word(String, JSONNode)
    case words([JSONNode], JSONNode)
    /// A table or bands.
    case formula(NodeID)
    case oneOf([Possibility])
    case within(Bounds)
    case openList(includes: [JSONNode], excludes: [JSONNode])
  }

  /// One reading of an unstated term.
  struct Possibility {
    var node: JSONNode
    var label: Label?
    var kind: Literal

    enum Literal {
      case flag(Bool)
      case quantity(Quantity)
      case day(Day)
      case recurring(RecurringDay)
      case word(String)
    }

    var name: String {
      switch node.value {
      case .string(let text), .number(let text): text
      case .bool(let flag): flag ? "true" : "false"
      case .null, .array, .object: ""
      }
    }
  }

  /// The ends of an unstated term.
  struct Bounds {
    var low: NodeID?
    var high: NodeID?
    var isDay = false
    var unit: Unit?
    var step: Quantity?
    var place: Place
  }

  /// The type of the pieces and the content of each; `nil` where something is reported.
  func contents(of drafts: [TermReader.Draft]) -> (type: ValueType, contents: [Term.Content])? {
    var kinds: [Kind] = []
    for draft in drafts {
      guard let kind = kind(of: draft) else { continue }
      kinds.append(kind)
    }
    guard kinds.count == drafts.count, let type = commonType(kinds, drafts) else { return nil }
    var contents: [Term.Content] = []
    for (kind, draft) in zip(kinds, drafts) {
      guard let content = content(kind, draft, type) else { return nil }
      contents.append(content)
    }
    return (type, contents)
  }

  private func kind(of draft: TermReader.Draft) -> Kind? {
    guard let value = draft.value else { return unstated(draft) }
    switch value.value {
    case .bool(let flag): return .flag(flag, value)
    case .number, .string:
      guard let literal = literal(value) else { return nil }
      switch literal {
      case .quantity(let quantity): return .quantity(quantity, value)
      case .day(let day): return .day(day, value)
      case .recurring(let day): return .recurring(day, value)
      case .word(let text): return .word(text, value)
      case .flag(let flag): return .flag(flag, value)
      }
    case .array(let items): return .words(items, value)
    case .object(let object): return formula(object, value, draft)
    case .null:
      findings.wrongKind(value, expected: Label(zh: "值", en: "a value"))
      return nil
    }
  }

  /// A table or bands: the only formulas that a source states as a whole.
  private func formula(
    _ object: JSONObject,
    _ value: JSONNode,
    _ draft: TermReader.Draft
  ) -> Kind? {
    let of = draft.common["of"] ?? draft.fields["of"]
    let expected =
      of.flatMap { choice(named: $0) }.map { Expectation.choice($0) } ?? self.expected
    let what = Label(zh: "条款的值", en: "the value of a term")
    if let table = object["table"] {
      guard Fields(value, what, known: ["table"], findings: findings) != nil else { return nil }
      return formulas.table(table, expected, isCited: true).map { .formula($0) }
    }
    if let bands = object["bands"] {
      guard Fields(value, what, known: ["bands"], findings: findings) != nil else { return nil }
      return formulas.bands(bands, isCited: true).map { .formula($0) }
    }
    findings.error(
      .termShape,
      zh: "条款的「is」应为数值、日期、列表、「table」或「bands」：公式写在「values」里",
      en:
        "'is' of a term is a number, a day, a list, a 'table' or 'bands': formulas go in 'values'",
      at: value.place
    )
    return nil
  }

  /// A number, a day, a flag or a word that is written out.
  func literal(_ json: JSONNode) -> Possibility.Literal? {
    switch json.value {
    case .bool(let flag): return .flag(flag)
    case .number:
      return quantity(json).map { .quantity($0) }
    case .string(let text):
      guard FormulaReader.isLiteral(text) else { return .word(text) }
      if FormulaReader.looksRecurring(text) {
        return readRecurringDay(json, findings: findings).map { .recurring($0) }
      }
      if FormulaReader.looksLikeDay(text) {
        return readDay(json, findings: findings).map { .day($0) }
      }
      return quantity(json).map { .quantity($0) }
    case .null, .array, .object:
      findings.wrongKind(json, expected: Label(zh: "值", en: "a value"))
      return nil
    }
  }

  func quantity(_ json: JSONNode) -> Quantity? {
    readQuantity(json, declared: builder.book.vocabulary.units, findings: findings)
  }

  /// The choice that `of` names.
  func choice(named node: JSONNode) -> Int? {
    guard let name = node.string else {
      findings.wrongKind(node, expected: Label(zh: "选项表的名称", en: "the name of a choice"))
      return nil
    }
    if let index = builder.book.vocabulary.choiceByName[name] { return index }
    findings.unknown(
      .unknownName,
      Label(zh: "选项表", en: "choice"),
      name,
      among: builder.book.vocabulary.choiceByName.keys,
      at: node.place
    )
    return nil
  }
}
