import HuzhuDocuments

extension Situation {
  /// A fact with a dot in its name, or a field of a list item.
  func fact(_ name: String) throws(NaiveError) -> NaiveValue {
    let parts = name.split(separator: ".", maxSplits: 1)
    if parts.count == 2, let item = items[String(parts[0])] {
      return try field(String(parts[1]), of: item)
    }
    guard let declaration = world.facts[name] else { throw .invalid("no fact '\(name)'") }
    if declaration["derived"] != nil || declaration["public"] != nil {
      return try computed(name, declaration)
    }
    guard let node = try given(name) else { throw .unknown(name) }
    return try decoded(node, declaration, name)
  }

  /// What the case says of a fact, `nil` where it is silent.
  func given(_ name: String) throws(NaiveError) -> JSONNode? {
    if let node = event?[name] { return node }
    if name.hasPrefix("event.") {
      guard index != nil else { throw .invalid("'\(name)' is read outside every event") }
      return nil
    }
    if let node = policy[name] { return node }
    if name.hasPrefix("policy.") || name.hasPrefix("history.") {
      guard name.hasPrefix("history."), let none = policy["history"] else { return nil }
      return JSONNode(Self.empty(world.facts[name]), at: none.place)
    }
    return facts[name]
  }

  /// What `"history": "none"` makes of a fact.
  private static func empty(_ declaration: JSONObject?) -> JSONValue {
    switch declaration?["type"]?.string {
    case "quantity": .string("0 \(declaration?["unit"]?.string ?? "1")")
    case "flag": .bool(false)
    case "list", "choices": .array([])
    default: .null
    }
  }

  private func field(_ name: String, of item: ListItem) throws(NaiveError) -> NaiveValue {
    let full = "\(item.list)[\(item.position)].\(name)"
    guard let declaration = item.fields[name]?.object else { throw .invalid("no field '\(full)'") }
    guard let node = item.record[name] else { throw .unknown(full) }
    return try decoded(node, declaration, full)
  }

  /// A derived fact from its inputs, else as given; a public one as given, else from its table.
  private func computed(
    _ name: String,
    _ declaration: JSONObject
  ) throws(NaiveError) -> NaiveValue {
    let node = try given(name)
    if let formula = declaration["derived"] {
      do {
        var inner = self
        (inner.items, inner.it) = ([:], nil)
        return try inner.evaluate(formula, Self.expectation(of: declaration))
      } catch .unknown(let missing) {
        guard let node else { throw .unknown(missing) }
        return try decoded(node, declaration, name)
      }
    }
    if let node { return try decoded(node, declaration, name) }
    guard let table = declaration["public"]?.object, table["rows"] != nil else {
      throw .unknown(name)
    }
    do {
      return try self.table(table, .literal)
    } catch .failed {
      throw .unknown(name)
    }
  }

  static func expectation(of declaration: JSONObject) -> Expectation {
    declaration["type"]?.string == "choice"
      ? .choice(declaration["of"]?.string) : .quantity
  }

  private func decoded(
    _ node: JSONNode,
    _ declaration: JSONObject,
    _ name: String
  ) throws(NaiveError) -> NaiveValue {
    if node.isNull { return .none }
    if node.object != nil { throw .unknown(name) }
    let kind = declaration["of"]?.string ?? ""
    switch (declaration["type"]?.string, node.value) {
    case ("flag", .bool(let flag)): return .flag(flag)
    case ("choice", .string(let id)): return .choice(of: kind, id)
    case ("choices", .array(let items)): return .choices(of: kind, items.compactMap(\.string))
    case ("text", .string(let text)): return .word(text)
    case ("day", .string(let text)):
      if let day = CivilDay(text) { return .day(day) }
    case ("quantity", .string(let text)), ("quantity", .number(let text)):
      let unit = Measure.unit(named: declaration["unit"]?.string ?? "")
      if let measure = Measure(text), measure.unit == unit { return .measure(measure) }
    default: break
    }
    throw .invalid("'\(name)' is not of its type")
  }
}
