import HuzhuDocuments

extension Situation {
  /// The value of a formula or condition.
  func evaluate(_ node: JSONNode, _ expected: Expectation) throws(NaiveError) -> NaiveValue {
    switch node.value {
    case .null, .bool, .number: return try NaiveValue(literal: node)
    case .array: return try NaiveValue(literal: node)
    case .string(let text):
      switch expected {
      case .name: return try resolve(text)
      case .quantity:
        return NaiveValue.startsLiteral(text) ? try .literal(text) : try resolve(text)
      case .literal: return try NaiveValue(literal: node)
      case .choice(let kind): return kind.map { .choice(of: $0, text) } ?? .word(text)
      }
    case .object(let object):
      if Self.isCondition(object) { return try .flag(condition(object)) }
      // Only a string itself is a name; inside a formula the strings are operands.
      var inside = expected
      if case .name = expected { inside = .quantity }
      let value = try operation(object, inside)
      return try modified(value, by: object)
    }
  }

  private func operation(
    _ object: JSONObject,
    _ expected: Expectation
  ) throws(NaiveError) -> NaiveValue {
    if let name = object["value"]?.string { return try named(name, object, expected) }
    if let branches = object["choose"]?.array { return try choose(branches, expected) }
    if let table = object["table"]?.object { return try self.table(table, expected) }
    if let bands = object["bands"]?.object { return try .measure(self.bands(bands)) }
    if let node = object["largest"] { return try extreme(node, expected, sign: 1) }
    if let node = object["smallest"] { return try extreme(node, expected, sign: -1) }
    if let node = object["date"] { return try date(node, object) }
    if object["is"] != nil || object["unstated"] != nil {
      return try term(JSONNode(.object(object), at: Place(source: 0, range: 0..<0)), "")
    }
    return try .measure(arithmetic(object))
  }

  private func arithmetic(_ object: JSONObject) throws(NaiveError) -> Measure {
    if let items = object["sum"]?.array {
      var total = Measure.nothing
      for item in items { total = try total.adding(measure(item)) }
      return total
    }
    if let items = object["difference"]?.array {
      var rest = try measure(items.first)
      for item in items.dropFirst() { rest = try rest.subtracting(measure(item)) }
      return rest
    }
    if let items = object["product"]?.array {
      var product = Measure(count: 1)
      for item in items { product = try product.multiplied(by: measure(item)) }
      return product
    }
    if let items = object["quotient"]?.array {
      return try measure(items.first).divided(by: measure(items.last))
    }
    if let rate = object["percent"] {
      return try measure(object["of"]).multiplied(by: measure(rate))
    }
    if let span = object["years"] { return try complete(12, "year", span) }
    if let span = object["months"] { return try complete(1, "month", span) }
    if let span = object["days"] { return try days(span) }
    if let list = object["total"] { return try total(over: list) }
    if let list = object["count"] { return try count(over: list) }
    if let name = object["running"]?.string {
      return try runningTotal(name, after: object["at"]?.string == "after")
    }
    if let formula = object["increase"] { return try increase(formula, in: object["in"]?.string) }
    throw .invalid("no operator among \(object.members.map(\.key))")
  }

  /// A value after its rounding, floor and cap, in that order.
  private func modified(
    _ value: NaiveValue,
    by object: JSONObject
  ) throws(NaiveError) -> NaiveValue {
    guard case .measure(var measure) = value else { return value }
    if let round = object["round"] { measure = try rounded(measure, by: round) }
    if let floor = object["floor"] {
      let floor = try self.measure(floor)
      if try measure.compared(to: floor) < 0 { measure = floor }
    }
    if let cap = object["cap"] {
      let cap = try self.measure(cap)
      if try measure.compared(to: cap) > 0 { measure = cap }
    }
    return .measure(measure)
  }

  func rounded(_ measure: Measure, by rule: JSONNode) throws(NaiveError) -> Measure {
    guard let mode = rule["mode"]?.string.flatMap({ RoundingMode(rawValue: $0) }) else {
      throw .invalid("no rounding mode")
    }
    return try measure.rounded(to: self.measure(rule["to"]), mode: mode)
  }
}

extension Situation {
  private func named(
    _ name: String,
    _ object: JSONObject,
    _ expected: Expectation
  ) throws(NaiveError) -> NaiveValue {
    var reader = self
    var value = NaiveValue.none
    if let day = object["at"] { reader.day = try dayValue(day) }
    if reader.day != NaiveValue.none { value = try reader.resolve(name) }
    guard value == .none, let otherwise = object["otherwise"] else { return value }
    return try evaluate(otherwise, expected)
  }

  private func choose(
    _ branches: [JSONNode],
    _ expected: Expectation
  ) throws(NaiveError) -> NaiveValue {
    for branch in branches {
      if let otherwise = branch["otherwise"] { return try evaluate(otherwise, expected) }
      guard let when = branch["when"], let then = branch["then"] else {
        throw .invalid("a branch without `when` and `then`")
      }
      if try holds(when) { return try evaluate(then, expected) }
    }
    throw .failed("no branch holds")
  }

  private func complete(
    _ months: Int,
    _ unit: String,
    _ span: JSONNode
  ) throws(NaiveError) -> Measure {
    let (from, to) = (try civilDay(span["from"]), try civilDay(span["to"]))
    return Measure(ExactNumber(from.complete(months, until: to)), unit: [unit: 1])
  }

  private func days(_ span: JSONNode) throws(NaiveError) -> Measure {
    var days = try civilDay(span["to"]).ordinal - civilDay(span["from"]).ordinal
    if let counting = span["counting"]?.string {
      let word = terms[counting] == nil ? .word(counting) : try resolve(counting)
      if word == .word("both") { days += 1 }
    }
    return Measure(ExactNumber(days), unit: ["day": 1])
  }

  private func date(_ node: JSONNode, _ object: JSONObject) throws(NaiveError) -> NaiveValue {
    let start = try dayValue(node)
    if case .yearly(let yearly) = start {
      if let bound = object["firstOnOrAfter"] {
        let bound = try civilDay(bound)
        let same = yearly.on(year: bound.year)
        return .day(same >= bound ? same : yearly.on(year: bound.year + 1))
      }
      let bound = try civilDay(object["lastOnOrBefore"])
      let same = yearly.on(year: bound.year)
      return .day(same <= bound ? same : yearly.on(year: bound.year - 1))
    }
    guard case .day(let day) = start else { throw .failed("a date without a day") }
    guard let plus = object["plus"] else { return .day(day) }
    return try .day(day.adding(measure(plus)))
  }

  /// What a formula of a running total grows by with this event.
  private func increase(
    _ formula: JSONNode,
    in name: String?
  ) throws(NaiveError) -> Measure {
    guard let name else { throw .invalid("an increase in nothing") }
    func value(_ total: Measure) throws(NaiveError) -> Measure {
      guard !total.number.isZero else { return .nothing }
      var inner = self
      inner.it = total
      return try inner.measure(formula)
    }
    let before = try value(runningTotal(name, after: false))
    return try value(runningTotal(name, after: true)).subtracting(before)
  }
}
