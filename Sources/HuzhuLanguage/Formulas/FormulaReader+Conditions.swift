import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// `all` and `any` of conditions.
  func connected(_ key: Operator, _ json: JSONNode, _ place: Place) -> NodeID? {
    guard let items = json.array else {
      findings.wrongKind(json, expected: Label(zh: "条件的列表", en: "a list of conditions"))
      return nil
    }
    if items.isEmpty, key == .any {
      findings.error(
        .operandCount,
        zh: "「any」至少要有一个条件",
        en: "'any' needs at least one condition",
        at: json.place
      )
      return nil
    }
    guard let ids = using(.value, { readAll(items, .flag) }) else { return nil }
    return emit(key == .all ? .all(ids) : .any(ids), .flag, at: place)
  }

  /// `{"that": f, …}` with its tests.
  func comparison(_ json: JSONNode, _ fields: Fields) -> NodeID? {
    guard let (left, tests, exists) = comparisonParts(json, fields) else { return nil }
    var conditions: [NodeID] = []
    if let exists {
      let known = emit(.exists(left), .flag, at: fields.place)
      conditions.append(exists ? known : emit(.not(known), .flag, at: fields.place))
    }
    if !tests.isEmpty {
      let ifNone = fields.bool("ifNone")
      let operation = Operation.compare(left, tests, ifNone: ifNone)
      if ifNone == nil, fields["ifNone"] == nil, !isSettledWithoutNone(operation, fields) {
        return nil
      }
      conditions.append(emit(operation, .flag, at: fields.place))
    }
    if conditions.count == 1 { return conditions[0] }
    return emit(.all(conditions), .flag, at: fields.place)
  }

  /// The left side of a comparison, its tests, and whether it asks for existence.
  func comparisonParts(
    _ json: JSONNode,
    _ fields: Fields
  ) -> (left: NodeID, tests: [Test], exists: Bool?)? {
    allowsQuotient = true
    let found = using(.value) { read(json, .anything) }
    allowsQuotient = false
    guard let found else { return nil }
    var exists: Bool?
    if fields["exists"] != nil {
      guard let flag = fields.bool("exists") else { return nil }
      exists = flag
    }
    guard let (left, tests) = self.tests(fields.object, of: found, at: fields.place) else {
      return nil
    }
    if tests.isEmpty, exists == nil {
      findings.error(
        .noTest,
        zh: "「that」之后没有比较：应有「is」「atLeast」「exists」等",
        en: "nothing is asked of 'that': expected 'is', 'atLeast', 'exists' or another test",
        at: fields.place
      )
      return nil
    }
    warnOfRoundedSpan(found, tests, fields)
    return (left, tests, exists)
  }

  /// The names of facts by which a formula may be none, the day included on which it is taken.
  private func collectWhatMayBeNone(_ id: NodeID, into names: inout [String]) {
    guard names.isEmpty, mayBeNone(id) else { return }
    if case .fact(let fact, _) = builder.book.nodes[id].operation,
      builder.book.vocabulary.facts[fact].mayBeNone
    {
      names.append(builder.book.vocabulary.facts[fact].name)
      return
    }
    builder.book.nodes[id].operation.forEachOperand { collectWhatMayBeNone($0, into: &names) }
  }

  private func isSettledWithoutNone(_ operation: Operation, _ fields: Fields) -> Bool {
    var mayBeNone = false
    operation.forEachOperand { if self.mayBeNone($0) { mayBeNone = true } }
    if !mayBeNone { return true }
    var names: [String] = []
    operation.forEachOperand { collectWhatMayBeNone($0, into: &names) }
    let (zh, en) =
      names.first.map { ("「\($0)」", "'\($0)'") } ?? ("比较的对象", "what is compared")
    let other = names.first.map { "{\"value\": \"\($0)\", \"otherwise\": …}" }
    findings.error(
      .needsIfNone,
      zh: "\(zh)可能为「无」：请用「ifNone」写明那时是否成立"
        + (other.map { "，或写明那时以什么为准：\($0)" } ?? ""),
      en: "\(en) may be none: say what holds then with 'ifNone'"
        + (other.map { ", or what counts then: \($0)" } ?? ""),
      at: fields.place
    )
    return false
  }

  private func warnOfRoundedSpan(_ left: NodeID, _ tests: [Test], _ fields: Fields) {
    guard note(of: left).traits.contains(.isRoundedSpan) else { return }
    for test in tests {
      guard case .order(let relation, _) = test, relation == .atMost || relation == .over,
        fields["between"] == nil
      else { continue }
      findings.warning(
        .roundedSpan,
        zh: "整年（月）数与「\(relation.rawValue)」比较：多出的几天不计。「不超过一年」应比较日期",
        en: "complete years or months compared with '\(relation.rawValue)': a few days more do not"
          + " count. 'Not more than one year' is a comparison of days",
        at: fields.place
      )
      return
    }
  }

  private static let quantifiedKeys = ["each", "as", "where"]

  /// `some` and `every` over the records of a list.
  func quantified(_ key: Operator, _ json: JSONNode, _ place: Place) -> NodeID? {
    walked(json, Self.quantifiedKeys, key) { fields, loop in
      guard let condition = fields.required("where"),
        let id = using(.value, { read(condition, .flag) })
      else { return nil }
      return emit(key == .some ? .someOf(loop, id) : .everyOf(loop, id), .flag, at: place)
    }
  }
}
