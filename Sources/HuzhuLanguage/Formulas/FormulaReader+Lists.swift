import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let totalKeys = ["each", "as", "where", "of"]
  private static let countKeys = ["each", "as", "where"]
  private static let extremeKeys = ["each", "as", "where", "of", "by"]

  /// The sum of a formula over the records of a list.
  func total(_ json: JSONNode, _ place: Place) -> NodeID? {
    walked(json, Self.totalKeys, .total) { fields, loop in
      let condition = filter(fields)
      let formula = fields.required("of").flatMap { read($0, .quantity(nil)) }
      guard let condition, let formula else { return nil }
      return emit(.total(loop.with(condition.node), of: formula), type(of: formula), at: place)
    }
  }

  /// The number of records of a list.
  func count(_ json: JSONNode, _ place: Place) -> NodeID? {
    walked(json, Self.countKeys, .count) { fields, loop in
      guard let condition = filter(fields) else { return nil }
      return emit(.count(loop.with(condition.node)), .quantity(.number, scale: 0), at: place)
    }
  }

  /// The largest or smallest value of a formula over the records of a list.
  func extreme(_ key: Operator, _ json: JSONNode, _ place: Place) -> NodeID? {
    walked(json, Self.extremeKeys, key) { fields, loop in
      let condition = filter(fields)
      let formula = fields.required("of").flatMap { read($0, .anything) }
      let by = fields["by"].map { read($0, .anything) }
      guard let condition, let formula else { return nil }
      if case .some(nil) = by { return nil }
      let order = by.flatMap { $0 }
      guard isOrdered(order ?? formula) else { return nil }
      let loop = loop.with(condition.node)
      let operation: Operation =
        key == .largest
        ? .largestOf(loop, of: formula, by: order) : .smallestOf(loop, of: formula, by: order)
      return emit(operation, type(of: formula), at: place)
    }
  }

  private func isOrdered(_ id: NodeID) -> Bool {
    let type = type(of: id)
    switch type {
    case .quantity, .day: return true
    case .choice(let choice) where builder.book.vocabulary.choices[choice].isOrdered: return true
    default:
      reportMismatch(.quantity(nil), type, at: builder.book.nodes[id].place)
      return false
    }
  }

  /// A condition that may be absent, once it is read.
  private struct Filter {
    var node: NodeID?
  }

  private func filter(_ fields: Fields) -> Filter? {
    guard let condition = fields["where"] else { return Filter() }
    return using(.value) { read(condition, .flag) }.map { Filter(node: $0) }
  }

  /// Reads what is said of each record of a list, with the record bound to a name.
  func walked(
    _ json: JSONNode,
    _ known: [String],
    _ key: Operator,
    _ body: (Fields, Loop) -> NodeID?
  ) -> NodeID? {
    let what = Label(zh: "「\(key.rawValue)」", en: "'\(key.rawValue)'")
    guard let fields = Fields(json, what, known: known, findings: findings) else { return nil }
    let each = fields.required("each")
    let name = fields.required("as") == nil ? nil : fields.name("as", .lowerCamel)
    guard let each, let name, let place = fields["as"]?.place, let list = list(each) else {
      return nil
    }
    let isTaken = surroundings.loops.contains { $0.name == name }
    guard !isTaken, name != "at", name != "on", name != "it", !builder.isSubjectOfFacts(name) else {
      findings.error(
        .reservedName,
        zh: "「\(name)」已有所指：请换一个循环变量名",
        en: "'\(name)' already means something here: choose another name for the record",
        at: place
      )
      return nil
    }
    let slot = surroundings.loops.count
    surroundings.loops.append(Surroundings.LoopVariable(name: name, list: list, slot: slot))
    defer { surroundings.loops.removeLast() }
    return body(fields, Loop(list: list, slot: slot, condition: nil))
  }

  private func list(_ json: JSONNode) -> Int? {
    guard let name = json.string else {
      findings.wrongKind(json, expected: Label(zh: "列表事实的名称", en: "the name of a list fact"))
      return nil
    }
    guard let index = builder.book.vocabulary.factByName[name] else {
      var known: [String] = []
      for fact in builder.book.vocabulary.facts {
        if case .list = fact.type { known.append(fact.name) }
      }
      findings.unknown(
        .unknownFact,
        Label(zh: "列表事实", en: "list fact"),
        name,
        among: known,
        at: json.place
      )
      return nil
    }
    let type = builder.book.vocabulary.facts[index].type
    if case .list = type { return index }
    let found = builder.words(type)
    findings.error(
      .notAList,
      zh: "「\(name)」不是列表，而是\(found.zh)",
      en: "'\(name)' is no list to walk over, it is \(found.en)",
      at: json.place
    )
    return nil
  }
}

extension Loop {
  fileprivate func with(_ condition: NodeID?) -> Loop {
    Loop(list: list, slot: slot, condition: condition)
  }
}

extension RulebookBuilder {
  /// Whether facts begin with that name and a dot.
  fileprivate func isSubjectOfFacts(_ name: String) -> Bool {
    let prefix = name + "."
    return book.vocabulary.facts.contains { $0.name.hasPrefix(prefix) }
  }
}
