import HuzhuDocuments

/// The records of a list, as far as the case names them.
struct ListContent {
  var records: [JSONObject]
  /// Whether there may be more records than these.
  var mayHaveMore = false
  /// The length where nothing else is known.
  var lengthOnly: Int?
}

extension Situation {
  func total(over node: JSONNode) throws(NaiveError) -> Measure {
    var total = Measure.nothing
    for inner in try selected(node) { total = try total.adding(inner.measure(node["of"])) }
    return total
  }

  func count(over node: JSONNode) throws(NaiveError) -> Measure {
    let content = try list(node)
    if let length = content.lengthOnly, node["where"] == nil { return Measure(count: length) }
    return try Measure(count: selected(node).count)
  }

  /// The largest or smallest of formulas, or over a list; of an empty list there is none.
  func extreme(
    _ node: JSONNode,
    _ expected: Expectation,
    sign: Int
  ) throws(NaiveError) -> NaiveValue {
    var best: (key: NaiveValue, value: NaiveValue)?
    if let formulas = node.array {
      for formula in formulas {
        let value = try followed(evaluate(formula, expected))
        if value == .none { throw .failed("the largest of what there is not") }
        if try wins(value, over: best?.key, sign) { best = (value, value) }
      }
      return best?.value ?? .none
    }
    guard let of = node["of"] else { throw .invalid("an extreme of nothing") }
    for inner in try selected(node) {
      let key = try inner.evaluate(node["by"] ?? of, .quantity)
      if key == .none { throw .failed("the largest of what there is not") }
      if try wins(key, over: best?.key, sign) {
        best = (key, try inner.evaluate(of, expected))
      }
    }
    return best?.value ?? .none
  }

  private func wins(
    _ key: NaiveValue,
    over best: NaiveValue?,
    _ sign: Int
  ) throws(NaiveError) -> Bool {
    guard let best else { return true }
    return try order(key, best) * sign > 0
  }

  /// `some` or `every` over a list; one deciding record is enough.
  func quantified(_ node: JSONNode, some: Bool) throws(NaiveError) -> Bool {
    let content = try list(node)
    guard let condition = node["where"] else { throw .invalid("a quantifier without `where`") }
    var doubt: NaiveError?
    if content.mayHaveMore || content.lengthOnly ?? 0 > 0 { doubt = .unknown(Self.name(of: node)) }
    for inner in try items(node, content) {
      do {
        if try inner.holds(condition) == some { return some }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return !some
  }

  /// The point of view of each record that the `where` of a list admits.
  private func selected(_ node: JSONNode) throws(NaiveError) -> [Situation] {
    let content = try list(node)
    if content.mayHaveMore || content.lengthOnly ?? 0 > 0 { throw .unknown(Self.name(of: node)) }
    guard let condition = node["where"] else { return try items(node, content) }
    var admitted: [Situation] = []
    for inner in try items(node, content) where try inner.holds(condition) {
      admitted.append(inner)
    }
    return admitted
  }

  private static func name(of node: JSONNode) -> String { node["each"]?.string ?? "" }

  private func items(
    _ node: JSONNode,
    _ content: ListContent
  ) throws(NaiveError) -> [Situation] {
    let name = Self.name(of: node)
    let fields = world.facts[name]?["fields"]?.object ?? JSONObject()
    return content.records.enumerated().map { position, record in
      var inner = self
      inner.items[node["as"]?.string ?? "item"] = ListItem(
        list: name,
        position: position,
        fields: fields,
        record: record
      )
      return inner
    }
  }

  private func list(_ node: JSONNode) throws(NaiveError) -> ListContent {
    let name = Self.name(of: node)
    guard world.facts[name]?["type"]?.string == "list" else { throw .invalid("no list '\(name)'") }
    guard let given = try given(name) else { throw .unknown(name) }
    if let records = given.array { return ListContent(records: records.compactMap(\.object)) }
    if let records = given["atLeast"]?.array {
      return ListContent(records: records.compactMap(\.object), mayHaveMore: true)
    }
    guard case .number(let text)? = given["count"]?.value, let length = Int(text) else {
      throw .unknown(name)
    }
    return ListContent(records: [], lengthOnly: length)
  }
}
