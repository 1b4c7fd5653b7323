import HuzhuDocuments

/// One stretch over which a running total, a limit or an exclusive counts.
enum Window: Hashable {
  case event(Int)
  case day(CivilDay)
  /// A calendar year; all undated events share one.
  case year(Int?)
  case whole
  case part(String, Int)
  case key([NaiveValue])

  /// Whether what happened before the case can fall into it.
  var hasOpening: Bool {
    switch self {
    case .event, .day: false
    case .year, .whole, .part, .key: true
    }
  }
}

extension Situation {
  /// The window of this event, or `nil` where it lies outside every window of a span.
  func window(_ per: JSONNode?) throws(NaiveError) -> Window? {
    guard let index, let per else { throw .invalid("no window outside an event") }
    if let keys = per.array { return try .key(keyFacts(keys.compactMap(\.string))) }
    let name = per.string ?? ""
    switch name {
    case "event": return .event(index)
    case "policy", "lifetime": return .whole
    case "day":
      guard let day = try eventDay() else { throw .unknown("event.date") }
      return .day(day)
    case "calendar-year": return try .year(eventDay()?.year)
    default: break
    }
    if let span = scheme["spans"]?[name] { return try part(of: span, name) }
    if name.contains(".") { return try .key(keyFacts([name])) }
    switch try resolve(name) {
    case .word(let reading), .choice(_, let reading):
      return try window(JSONNode(.string(reading), at: per.place))
    case .words(let names): return try .key(keyFacts(names))
    default: throw .invalid("'\(name)' is no window")
    }
  }

  private func keyFacts(_ names: [String]) throws(NaiveError) -> [NaiveValue] {
    var key: [NaiveValue] = []
    for name in names {
      let value = try fact(name)
      // An ancestor stands for any of what is under it, so that two need not be the same.
      if case .choice(let kind, let id) = value, world.hasDescendants(id, in: kind) {
        throw .unknown(name)
      }
      key.append(value)
    }
    return key
  }

  private func eventDay() throws(NaiveError) -> CivilDay? {
    guard let given = event?["event.date"], !given.isNull else { return nil }
    guard case .day(let day) = try fact("event.date") else { return nil }
    return day
  }

  /// The window of a span, half-open, counted from its start so that month ends do not drift.
  private func part(of span: JSONNode, _ name: String) throws(NaiveError) -> Window? {
    guard let day = try eventDay() else { return .part(name, 0) }
    let here = outside
    let start = try here.civilDay(span["from"])
    if day < start { return nil }
    if let until = span["until"], try day >= here.civilDay(until) { return nil }
    guard let every = span["every"] else { return .part(name, 0) }
    let period = try here.measure(every)
    guard period.number.isPositive else { throw .invalid("an empty period") }
    var count = 0
    while true {
      let factor = Measure(count: count + 1)
      if try start.adding(period.multiplied(by: factor)) > day { return .part(name, count) }
      count += 1
    }
  }

  /// What stands in a window before the case begins: in that of the first event that has one.
  func opening(_ node: JSONNode?, _ per: JSONNode?, _ own: Window) throws(NaiveError) -> Measure {
    guard let node, own.hasOpening else { return .nothing }
    for earlier in 0...(index ?? 0) {
      guard let first = try at(event: earlier).window(per) else { continue }
      return first == own ? try outside.measure(node) : .nothing
    }
    return .nothing
  }
}

extension Situation {
  /// A running total just before this event, or just after it.
  func runningTotal(_ name: String, after: Bool) throws(NaiveError) -> Measure {
    guard let index else { throw .invalid("'\(name)' is read outside every event") }
    guard let total = scheme["running"]?[name]?.object else {
      throw .invalid("no running total '\(name)'")
    }
    if after, withinClaims || total["paid"] != nil { throw .invalid("'\(name)' is not final yet") }
    let per = total["per"]
    guard let own = try window(per) else { return .nothing }
    var sum = try opening(total["opening"], per, own)
    for earlier in 0..<index where outcomes[earlier].claimsHold {
      let past = at(event: earlier)
      guard try past.window(per) == own else { continue }
      sum = try sum.adding(past.contribution(to: total))
    }
    return after ? try sum.adding(at(event: index).contribution(to: total)) : sum
  }

  /// What this event adds to a running total once its claims hold.
  private func contribution(to total: JSONObject) throws(NaiveError) -> Measure {
    if let condition = total["where"], try !holds(condition) { return .nothing }
    if let condition = total["count"] { return try holds(condition) ? Measure(count: 1) : .nothing }
    guard let clauses = total["paid"]?.array, let index else { return try measure(total["of"]) }
    return try .init(admitted(clauses, in: index), unit: ["CNY": 1])
  }

  /// What the named benefits were admitted together in an earlier event.
  func admitted(_ clauses: [JSONNode], in index: Int) throws(NaiveError) -> ExactNumber {
    let names = clauses.compactMap(\.string)
    var sum = ExactNumber.zero
    for (clause, amount) in outcomes[index].admitted
    where names.contains("*") || names.contains(clause) {
      sum = try sum.adding(amount)
    }
    return sum
  }
}
