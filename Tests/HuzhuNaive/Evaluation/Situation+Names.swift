import HuzhuDocuments

/// What a bare string means in the position of a formula.
enum Expectation {
  /// A literal where it begins with a digit or sign, else a name.
  case quantity
  /// A name.
  case name
  /// A literal choice of a kind, where the kind is known.
  case choice(String?)
  /// A cell of a term: a quantity, a day or a word, never a name.
  case literal
}

extension Situation {
  /// What a name stands for here.
  package func resolve(_ name: String) throws(NaiveError) -> NaiveValue {
    if name == "it" {
      guard let it else { throw .invalid("'it' outside an increase") }
      return .measure(it)
    }
    if name == "on" {
      guard let on else { throw .unknown("on") }
      return .day(on)
    }
    if name == "at" { return try evaluatedDay() }
    if name.contains(".") { return try fact(name) }
    if let node = terms[name] { return try term(node, name) }
    guard let node = scheme["values"]?[name] else { throw .invalid("no name '\(name)'") }
    return try value(node)
  }

  /// The event's day; else the start of the policy where the case gives it; else `on`.
  func evaluatedDay() throws(NaiveError) -> NaiveValue {
    if let day { return day }
    if index != nil { return try fact("event.date") }
    if let start = policy["policy.start"], !start.isNull { return try fact("policy.start") }
    return try resolve("on")
  }

  func value(_ node: JSONNode) throws(NaiveError) -> NaiveValue {
    var inner = self
    (inner.items, inner.it) = ([:], nil)
    // In `percent` the key is the base of the formula, not the kind of its result.
    let kind = node["percent"] == nil ? node["of"]?.string : nil
    let result = try inner.evaluate(node, kind.map { .choice($0) } ?? .quantity)
    if let kind, case .word(let id) = result { return .choice(of: kind, id) }
    return result
  }

  func term(_ node: JSONNode, _ name: String) throws(NaiveError) -> NaiveValue {
    if let content = node["is"] {
      guard let pieces = content.array, pieces.first?.object != nil else {
        return try settled(content)
      }
      guard let by = node["by"] else { return try dated(pieces, on: evaluatedDay(), name) }
      return try dated(pieces, on: dayValue(by), name)
    }
    if let includes = node["includes"] ?? node["excludes"], includes.array != nil {
      return try openList(node, name)
    }
    guard let reading = assumed[name] else { throw .unknown(name) }
    return try settled(reading)
  }

  private func settled(_ node: JSONNode) throws(NaiveError) -> NaiveValue {
    node.object == nil ? try NaiveValue(literal: node) : try evaluate(node, .literal)
  }

  private func dated(
    _ pieces: [JSONNode],
    on day: NaiveValue,
    _ name: String
  ) throws(NaiveError) -> NaiveValue {
    guard case .day(let day) = day else { throw .failed("'\(name)' has no day") }
    for piece in pieces {
      if let from = piece["from"]?.string.flatMap({ CivilDay($0) }), day < from { continue }
      if let until = piece["until"]?.string.flatMap({ CivilDay($0) }), day >= until { continue }
      if let content = piece["is"] { return try settled(content) }
      guard let reading = assumed[name] else { throw .unknown(name) }
      return try settled(reading)
    }
    throw .failed("'\(name)' has no value on \(day)")
  }

  private func openList(_ node: JSONNode, _ name: String) throws(NaiveError) -> NaiveValue {
    if let whole = assumed[name], whole.array != nil { return try NaiveValue(literal: whole) }
    func ids(_ key: String) -> [String] {
      ((node[key]?.array ?? []) + (assumed[name]?[key]?.array ?? [])).compactMap(\.string)
    }
    return .openList(name: name, includes: ids("includes"), excludes: ids("excludes"))
  }
}

extension Situation {
  /// A formula in the place of a day; a reading that names a day stands for that day.
  func dayValue(_ node: JSONNode) throws(NaiveError) -> NaiveValue {
    try followed(evaluate(node, .quantity))
  }

  /// A day that must exist.
  func civilDay(_ node: JSONNode?) throws(NaiveError) -> CivilDay {
    guard let node, case .day(let day) = try dayValue(node) else {
      throw .failed("a day is needed and there is none")
    }
    return day
  }

  /// A quantity that must exist.
  func measure(_ node: JSONNode?) throws(NaiveError) -> Measure {
    guard let node else { throw .invalid("a formula is missing") }
    let value = try followed(evaluate(node, .quantity))
    if case .measure(let measure) = value { return measure }
    if value == .none { throw .failed("a quantity is needed and there is none") }
    throw .invalid("'\(value)' is no quantity")
  }

  /// What a reading that is a name stands for; anything else is itself.
  func followed(_ value: NaiveValue) throws(NaiveError) -> NaiveValue {
    guard case .word(let name) = value else { return value }
    let known =
      name == "at" || name == "on" || world.facts[name] != nil || terms[name] != nil
      || scheme["values"]?[name] != nil
    return known ? try resolve(name) : value
  }
}
