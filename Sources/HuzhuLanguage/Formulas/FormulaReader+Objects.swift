import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Reads an object: an operator with its modifiers, a term in place, or a reference to a clause.
  ///
  /// A named value is read `atRoot`: it has a few keys more.
  func object(
    _ object: JSONObject,
    _ json: JSONNode,
    _ expected: Expectation,
    atRoot: Bool = false
  ) -> NodeID? {
    let mayBeQuotient = allowsQuotient
    allowsQuotient = false
    var form: Operator.Form?
    for index in object.members.indices {
      guard let found = Operator.forms[object.members[index].key] else { continue }
      if let form {
        findings.error(
          .severalOperators,
          zh: "「\(form.key.rawValue)」和「\(found.key.rawValue)」不能写在同一个对象里：每个对象只用一个运算",
          en:
            "'\(form.key.rawValue)' and '\(found.key.rawValue)' in one object: each has one operator",
          at: object.members[index].keyPlace
        )
        return nil
      }
      form = found
    }
    guard let form else { return withoutOperator(object, json, expected) }
    let fields = Fields(
      json,
      form.what,
      known: atRoot ? form.knownAtRoot : form.known,
      findings: findings
    )
    guard let fields, let operand = object[form.key.rawValue] else { return nil }
    if let clause = object["clause"], let names {
      if let id = clause.string, names.clausePlaces[id] == clause.place {
        return names.clauseNodes[id]
      }
    }
    let opened = openClause(fields)
    defer { closeClause(opened) }
    allowsQuotient = mayBeQuotient
    let id = operation(form.key, operand, fields, expected)
    allowsQuotient = false
    guard let id else { return nil }
    return modified(id, fields).flatMap { named($0, fields) }
  }

  private func withoutOperator(
    _ object: JSONObject,
    _ json: JSONNode,
    _ expected: Expectation
  ) -> NodeID? {
    if object["is"] != nil || object["unstated"] != nil { return termInPlace(json, expected) }
    if let clause = object["clause"] { return clauseReference(clause, json) }
    let first = object.members.first { $0.key != "title" && $0.key != "note" && $0.key != "allow" }
    var keys: [String] = []
    for key in Operator.allCases { keys.append(key.rawValue) }
    guard let first else {
      findings.error(
        .noOperator,
        zh: "空对象不是公式：应有一个运算，如「sum」或「that」",
        en: "an empty object is no formula: expected an operator such as 'sum' or 'that'",
        at: json.place
      )
      return nil
    }
    let nearest = nearestName(to: first.key, in: keys)
    findings.error(
      .noOperator,
      zh: "没有运算「\(excerpt(first.key))」" + (nearest.map { "；是否指「\($0)」？" } ?? ""),
      en: "no operator is named '\(excerpt(first.key))'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: first.keyPlace,
      fix: onlyNearestName(to: first.key, in: keys).map { quotedJSON($0) }
    )
    return nil
  }

  private func operation(
    _ key: Operator,
    _ operand: JSONNode,
    _ fields: Fields,
    _ expected: Expectation
  ) -> NodeID? {
    switch key {
    case .sum, .largest, .smallest: return folded(key, operand, fields)
    case .difference: return difference(operand, fields.place)
    case .product: return product(operand, fields.place)
    case .quotient: return quotient(operand, fields)
    case .percent: return percent(operand, fields)
    case .bands: return bands(operand)
    case .table: return table(operand, expected)
    case .choose: return choose(operand, expected)
    case .value: return namedValue(operand, fields, expected)
    case .years: return elapsed(.years, operand, fields.place)
    case .months: return elapsed(.months, operand, fields.place)
    case .days: return elapsed(.days, operand, fields.place)
    case .date: return date(operand, fields)
    case .total: return total(operand, fields.place)
    case .count: return count(operand, fields.place)
    case .running: return running(operand, fields)
    case .increase: return increase(operand, fields)
    case .all, .any: return connected(key, operand, fields.place)
    case .not:
      return using(.value) { read(operand, .flag) }
        .map { emit(.not($0), .flag, at: fields.place) }
    case .that: return comparison(operand, fields)
    case .some, .every: return quantified(key, operand, fields.place)
    }
  }

  /// Wraps a formula in its `round`, `floor` and `cap`, in this order.
  private func modified(_ id: NodeID, _ fields: Fields) -> NodeID? {
    guard fields["round"] != nil || fields["floor"] != nil || fields["cap"] != nil else {
      return id
    }
    guard case .quantity = type(of: id) else {
      reportMismatch(.quantity(nil), type(of: id), at: fields.place)
      return nil
    }
    var id = id
    var isSound = true
    if let round = fields["round"] {
      if let rounded = rounded(id, round, at: fields.place) {
        id = rounded
      } else {
        isSound = false
      }
    }
    if let floor = fields["floor"] {
      let bounded = bounded(id, floor, .lowerBound) { .floor($0, at: $1) }
      if let bounded { id = bounded } else { isSound = false }
    }
    if let cap = fields["cap"] {
      let bounded = bounded(id, cap, .upperBound) { .cap($0, at: $1) }
      if let bounded { id = bounded } else { isSound = false }
    }
    return isSound ? id : nil
  }

  private func bounded(
    _ id: NodeID,
    _ bound: JSONNode,
    _ use: Use,
    _ operation: (NodeID, NodeID) -> Operation
  ) -> NodeID? {
    let limit = using(use) { read(bound, .quantity(nil)) }
    guard let limit, let (operands, type) = aligned([id, limit]) else { return nil }
    return emit(operation(operands[0], operands[1]), type, at: bound.place)
  }

  private static let roundKeys = ["to", "mode", "source", "operator", "assumed"]

  private func rounded(_ id: NodeID, _ json: JSONNode, at place: Place) -> NodeID? {
    let what = Label(zh: "「round」", en: "'round'")
    guard let fields = Fields(json, what, known: Self.roundKeys, findings: findings),
      let (step, mode) = roundingStep(fields)
    else { return nil }
    guard case .quantity(let unit, _) = type(of: id) else { return nil }
    guard step.unit.factors == unit.factors else {
      reportUnits(unit, step.unit, at: fields["to"]?.place ?? json.place)
      return nil
    }
    let number = step.number.normalized
    let operation = Operation.round(id, step: number.mantissa, mode)
    let rounded = emit(operation, .quantity(unit, scale: number.scale), at: place)
    if let names {
      let provenance = Provenance(builder: builder)
      guard let origin = provenance.origin(ofRounding: fields) else { return nil }
      names.scheme.origins[rounded] = origin
    }
    return rounded
  }

  /// Reads `to` and `mode`: a step above zero.
  func roundingStep(_ fields: Fields) -> (step: Quantity, mode: RoundingMode)? {
    let units = builder.book.vocabulary.units
    let step = fields.required("to").flatMap {
      readQuantity($0, declared: units, findings: findings)
    }
    var mode: RoundingMode?
    if fields.required("mode") != nil {
      mode = fields.word("mode", among: RoundingMode.allCases.map { $0.rawValue })
        .flatMap { RoundingMode(rawValue: $0) }
    }
    guard let step, let mode else { return nil }
    guard step.number > .zero else {
      findings.error(
        .badStep,
        zh: "取整的单位应大于零，却是「\(step.text)」",
        en: "a rounding step is above zero, not '\(step.text)'",
        at: fields["to"]?.place ?? fields.place
      )
      return nil
    }
    return (step, mode)
  }
}
