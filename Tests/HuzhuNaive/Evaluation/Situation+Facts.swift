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
    guard let publication = declaration["public"]?.object else { throw .unknown(name) }
    var table = publication["rows"]
    if table == nil { table = try rowsOfTheDay(publication) }
    guard let rows = table else { throw .unknown(name) }
    let kind = declaration["type"]?.string == "choice" ? declaration["of"]?.string : nil
    guard let result = try nearestResult(rows, by: publication["by"]) else { throw .unknown(name) }
    return try evaluate(result, kind.map { .choice($0) } ?? .literal)
  }

  private func rowsOfTheDay(_ publication: JSONObject) throws(NaiveError) -> JSONNode? {
    guard case .day(let day) = try evaluatedDay() else { return nil }
    for piece in publication["is"]?.array ?? [] {
      if let from = piece["from"]?.string.flatMap({ CivilDay($0) }), day < from { continue }
      if let until = piece["until"]?.string.flatMap({ CivilDay($0) }), day >= until { continue }
      return piece["rows"]
    }
    return nil
  }

  /// The result of the row whose items are nearest above the keys, the first key deciding.
  private func nearestResult(_ rows: JSONNode, by: JSONNode?) throws(NaiveError) -> JSONNode? {
    var keys: [NaiveValue] = []
    for key in by?.array ?? (by.map { [$0] } ?? []) { keys.append(try evaluate(key, .name)) }
    var best: (distances: [Int], result: JSONNode)?
    for row in rows.array ?? [] {
      let cells = row.array ?? row["row"]?.array ?? []
      guard cells.count == keys.count + 1, let result = cells.last else {
        throw .invalid("a row of another width")
      }
      var distances: [Int] = []
      for (key, cell) in zip(keys, cells) {
        guard let distance = try distance(from: key, to: cell) else { break }
        distances.append(distance)
      }
      guard distances.count == keys.count else { continue }
      if let best, !distances.lexicographicallyPrecedes(best.distances) { continue }
      best = (distances, result)
    }
    return best?.result
  }

  private func distance(from key: NaiveValue, to cell: JSONNode) throws(NaiveError) -> Int? {
    if cell.string == "any" { return .max }
    guard case .choice(let kind, let own) = key else {
      throw .invalid("a public table by something that is no choice")
    }
    let ancestors = world.ancestors(of: own, in: kind)
    return (cell.array ?? [cell]).compactMap { item in
      item.string.flatMap { ancestors.firstIndex(of: $0) }
    }.min()
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
