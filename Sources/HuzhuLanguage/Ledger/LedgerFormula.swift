import HuzhuDocuments
import HuzhuValues

/// What a fact of a ledger or a formula over such facts has as its value.
enum LedgerValue {
  case number(Ratio)
  case day(Day)
  case text(String)
  case flag(Bool)

  var text: String {
    switch self {
    case .number(let ratio): ratio.text
    case .day(let day): day.text
    case .text(let text): excerpt(text)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

private let operators = [
  "sum", "difference", "product", "quotient", "percent", "largest", "smallest", "years", "months",
  "days",
]
private let formulaKeys = operators + ["of", "round"]
private let periodKeys = ["from", "to"]

extension LedgerReader {
  private static let what = Label(zh: "台账公式", en: "a ledger formula")

  /// The exact value of a formula over ledger facts; `nil` where something is reported.
  func value(of node: JSONNode) -> LedgerValue? {
    guard isNested(node, atMost: 64) else {
      return notComputable(zh: "公式嵌套过深", en: "the formula is nested too deep", at: node.place)
    }
    return evaluated(node)
  }

  /// Whether nothing is nested deeper, so that walking through it takes little of the stack.
  private func isNested(_ node: JSONNode, atMost limit: Int) -> Bool {
    var level = [node]
    for _ in 0...limit where !level.isEmpty {
      var next: [JSONNode] = []
      for node in level {
        switch node.value {
        case .array(let items): next += items
        case .object(let object): next += object.members.map { $0.value }
        default: break
        }
      }
      level = next
    }
    return level.isEmpty
  }

  private func evaluated(_ node: JSONNode) -> LedgerValue? {
    switch node.value {
    case .string(let text):
      // As in all formulas: what begins with a digit or a sign is a literal, all else a name.
      if let first = text.utf8.first,
        (0x30...0x39).contains(first) || first == 0x2B
          || first == 0x2D
      {
        return readScalar(node)
      }
      return fact(text, at: node.place)
    case .number, .bool: return readScalar(node)
    case .object: return operation(node)
    default:
      findings.wrongKind(node, expected: Self.what)
      return nil
    }
  }

  private func fact(_ id: String, at place: Place) -> LedgerValue? {
    guard let position = builder.ledgerFacts[id] else {
      findings.unknown(
        .unknownLedgerFact,
        Label(zh: "台账事实", en: "ledger fact"),
        id,
        among: builder.ledgerFacts.keys,
        at: place
      )
      return nil
    }
    builder.book.factsOfLedgerFormulas.insert(id)
    guard let value = builder.book.ledgers[position.ledger].facts[position.fact].value else {
      return notComputable(zh: "「\(id)」没有值", en: "'\(id)' has no value", at: place)
    }
    switch value.value {
    // A mistake in it has been reported where it stands.
    case .string, .number, .bool: return readScalar(value)
    default: return notComputable(zh: "「\(id)」没有单一的值", en: "'\(id)' has no single value", at: place)
    }
  }

  private func operation(_ node: JSONNode) -> LedgerValue? {
    guard let fields = Fields(node, Self.what, known: formulaKeys, findings: findings) else {
      return nil
    }
    guard let name = operators.first(where: { fields[$0] != nil }), let operand = fields[name]
    else {
      findings.error(
        .notComputable,
        zh: "台账公式须有一个运算：" + operators.joined(separator: "、"),
        en: "a ledger formula has one operator: " + operators.joined(separator: ", "),
        at: node.place
      )
      return nil
    }
    let result: LedgerValue?
    switch name {
    case "years", "months", "days": result = period(name, operand)
    case "percent":
      guard let base = fields.required("of"), let rate = number(operand), let of = number(base)
      else { return nil }
      result = checked(rate.multiplied(by: of), at: node.place)
    default: result = list(name, operand)
    }
    guard let rounding = fields["round"] else { return result }
    guard case .number(let exact)? = result,
      let (step, mode) = readRounding(rounding)
    else { return nil }
    return checked(exact.rounded(to: step, mode), at: rounding.place)
  }

  private func list(_ name: String, _ operand: JSONNode) -> LedgerValue? {
    guard case .array(let nodes) = operand.value, nodes.count >= 2,
      nodes.count == 2 || (name != "difference" && name != "quotient")
    else {
      findings.wrongKind(
        operand,
        expected: Label(zh: "运算数的列表", en: "a list of operands"),
        for: Label("'\(name)'")
      )
      return nil
    }
    var result: Ratio?
    for node in nodes {
      guard let next = number(node) else { return nil }
      guard let soFar = result else {
        result = next
        continue
      }
      result =
        switch name {
        case "sum": soFar.adding(next)
        case "difference": soFar.adding(next, sign: -1)
        case "product": soFar.multiplied(by: next)
        case "quotient": soFar.divided(by: next)
        default:
          soFar.compared(with: next).map { ($0 > 0) == (name == "largest") ? soFar : next }
        }
      if result == nil { return checked(nil, at: operand.place) }
    }
    return checked(result, at: operand.place)
  }

  private func period(_ name: String, _ operand: JSONNode) -> LedgerValue? {
    guard let fields = Fields(operand, Self.what, known: periodKeys, findings: findings),
      let from = fields.required("from").flatMap({ day($0) }),
      let to = fields.required("to").flatMap({ day($0) })
    else { return nil }
    switch name {
    case "years": return .number(Ratio(whole: from.years(to: to), .year))
    case "months": return .number(Ratio(whole: from.months(to: to), .month))
    default: return .number(Ratio(whole: Int(to.ordinal) - Int(from.ordinal), .day))
    }
  }

  private func day(_ node: JSONNode) -> Day? {
    guard let value = evaluated(node) else { return nil }
    if case .day(let day) = value { return day }
    findings.wrongKind(node, expected: Label(zh: "日期", en: "a day"))
    return nil
  }

  private func number(_ node: JSONNode) -> Ratio? {
    guard let value = evaluated(node) else { return nil }
    if case .number(let ratio) = value { return ratio }
    findings.wrongKind(node, expected: Label(zh: "数量", en: "a quantity"))
    return nil
  }

  private func checked(_ ratio: Ratio?, at place: Place) -> LedgerValue? {
    if let ratio { return .number(ratio) }
    return notComputable(
      zh: "算不出：单位不能相加或比较、除数为零，或数字过大",
      en:
        "there is no value: units that do not add or compare, a division by zero, or a huge number",
      at: place
    )
  }

  private func notComputable(zh: String, en: String, at place: Place) -> LedgerValue? {
    findings.error(.notComputable, zh: zh, en: en, at: place)
    return nil
  }

  private static let roundingKeys = ["to", "mode"]
  private static let modes = ["half-up", "half-even", "up", "down"]

  private func readRounding(_ node: JSONNode) -> (Ratio, RoundingMode)? {
    let what = Label(zh: "舍入", en: "'round'")
    guard let fields = Fields(node, what, known: Self.roundingKeys, findings: findings),
      let to = fields.required("to"), fields.required("mode") != nil,
      let mode = fields.word("mode", among: Self.modes).flatMap({ RoundingMode(rawValue: $0) }),
      let step = readQuantity(
        to,
        declared: builder.book.vocabulary.units,
        findings: findings
      )
    else { return nil }
    return (Ratio(step), mode)
  }
}
