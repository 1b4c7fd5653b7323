import HuzhuDocuments
import HuzhuValues

/// The windows that every scheme has.
enum BuiltInWindow {
  static let names = ["event", "day", "calendar-year", "policy", "lifetime"]

  static func window(_ name: String) -> Window? {
    switch name {
    case "event": .event
    case "day": .day
    case "calendar-year": .calendarYear
    case "policy": .policy
    case "lifetime": .lifetime
    default: nil
    }
  }
}

extension SchemeParts {
  /// Reads `per`: a window, key facts, or an unstated term whose readings are windows.
  func per(_ json: JSONNode, _ label: String) -> Per? {
    if let items = json.array {
      let keys = read(json, label: label) { _ in
        reader.using(.value) { reader.readAll(items, .anything) }
      }
      guard let keys, !keys.isEmpty else {
        if items.isEmpty { reportWindow("", at: json.place) }
        return nil
      }
      return .fixed(.keys(keys))
    }
    guard let name = json.string else {
      findings.wrongKind(json, expected: Label(zh: "期间的名称", en: "the name of a window"))
      return nil
    }
    if let window = window(name) { return .fixed(window) }
    guard let term = names.terms.positions[name] else {
      reportWindow(name, at: json.place)
      return nil
    }
    guard read(json, label: label, { reader.term(term, at: $0.place) }) != nil else { return nil }
    guard reader.isOwnChoice(names.scheme.terms[term].type), let readings = names.readings[term]
    else {
      findings.error(
        .unknownWindow,
        zh: "条款「\(name)」不是以期间为读法的「unstated」条款",
        en: "the term '\(name)' is not unstated with windows as its readings",
        at: json.place
      )
      return nil
    }
    var windows: [Window] = []
    for reading in readings {
      guard let window = window(reading.string ?? "") else {
        reportWindow(reading.string ?? "", at: reading.place)
        continue
      }
      windows.append(window)
    }
    return windows.count == readings.count ? .reading(term: term, windows) : nil
  }

  private func window(_ name: String) -> Window? {
    if let window = BuiltInWindow.window(name) { return window }
    guard let span = names.spans[name] else { return nil }
    names.usedSpans.insert(span)
    return .span(span)
  }

  private func reportWindow(_ name: String, at place: Place) {
    let spans = names.scheme.spans.map { $0.name }
    var known = BuiltInWindow.names + spans
    known.append(contentsOf: names.readings.keys.map { names.scheme.terms[$0].name })
    findings.unknown(
      .unknownWindow,
      Label(zh: "期间", en: "window"),
      name,
      among: known,
      at: place
    )
  }

  // MARK: Limits and exclusives

  private static let limitKeys = [
    "clause", "clauses", "per", "atMost", "payments", "opening", "when",
  ]

  func readLimits() {
    for item in fields.array("limits") ?? [] {
      guard let limit = limit(item) else { continue }
      names.scheme.limits.append(limit)
    }
  }

  private func limit(_ json: JSONNode) -> Limit? {
    let what = Label(zh: "限额", en: "a limit")
    guard let fields = Fields(json, what, known: Self.limitKeys, findings: findings) else {
      return nil
    }
    let clause = clause(fields)
    let label = clause ?? "limit"
    let benefits = fields.required("clauses").flatMap { self.benefits($0) }
    let per = fields.required("per").flatMap { self.per($0, label) }
    let bound = bound(fields, label)
    let unit: Unit = fields["payments"] == nil ? .yuan : .number
    let opening = fields["opening"].map { self.opening($0, unit, label, per) }
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    guard let clause, let benefits, let per, let bound else { return nil }
    if case .some(nil) = when { return nil }
    if case .some(nil) = opening { return nil }
    var limit = Limit(clause: clause, benefits: benefits, per: per, bound: bound, place: json.place)
    limit.title = fields.label("title")
    limit.opening = opening.flatMap { $0 }
    limit.when = when.flatMap { $0 }
    return limit
  }

  private func bound(_ fields: Fields, _ label: String) -> Limit.Bound? {
    guard (fields["atMost"] == nil) != (fields["payments"] == nil) else {
      findings.error(
        .limitShape,
        zh: "限额写「atMost」(金额)或「payments」(次数)之一",
        en: "a limit has 'atMost' (an amount) or 'payments' (a number of them)",
        at: fields.place
      )
      return nil
    }
    if let json = fields["atMost"] {
      return read(json, label: label, use: .upperBound) { reader.read($0, .quantity(.yuan)) }
        .map { .atMost($0) }
    }
    return fields["payments"].flatMap { json in
      read(json, label: label, use: .upperBound) { reader.read($0, .quantity(.number)) }
    }
    .map { .payments($0) }
  }

  /// What had added up before the first event; a window that begins with it has none.
  func opening(_ json: JSONNode, _ unit: Unit, _ label: String, _ per: Per?) -> NodeID? {
    switch per {
    case .fixed(.event), .fixed(.day):
      findings.error(
        .idleOpening,
        zh: "每次事件或每天的期间从零开始，没有「opening」",
        en: "a window of one event or one day begins at zero and has no 'opening'",
        at: json.place
      )
      return nil
    default: return read(json, label: label) { reader.read($0, .quantity(unit)) }
    }
  }

  private static let exclusiveKeys = ["clause", "clauses", "pay", "per", "when"]
  private static let chosenKeys = ["chosen"]

  func readExclusives() {
    for item in fields.array("exclusive") ?? [] {
      guard let exclusive = exclusive(item) else { continue }
      names.scheme.exclusives.append(exclusive)
    }
  }

  private func exclusive(_ json: JSONNode) -> Exclusive? {
    let what = Label(zh: "互斥", en: "an exclusive")
    guard let fields = Fields(json, what, known: Self.exclusiveKeys, findings: findings) else {
      return nil
    }
    let clause = clause(fields)
    let label = clause ?? "exclusive"
    let benefits = fields.required("clauses").flatMap { self.benefits($0) }
    let per = fields.required("per").flatMap { self.per($0, label) }
    let pay = fields.required("pay").flatMap { self.pay($0, label) }
    let when = fields["when"].map { read($0, label: label) { reader.condition($0) } }
    guard let clause, let benefits, let per, let pay else { return nil }
    if case .some(nil) = when { return nil }
    var exclusive = Exclusive(
      clause: clause,
      benefits: benefits,
      pay: pay,
      per: per,
      place: json.place
    )
    exclusive.title = fields.label("title")
    exclusive.when = when.flatMap { $0 }
    return exclusive
  }

  private func pay(_ json: JSONNode, _ label: String) -> Exclusive.Choice? {
    guard json.object != nil else {
      if json.string == "largest" { return .largest }
      findings.wrongKind(
        json,
        expected: Label(zh: "「largest」或 {\"chosen\": 事实}", en: "'largest' or {\"chosen\": fact}")
      )
      return nil
    }
    let what = Label(zh: "「pay」", en: "'pay'")
    guard let fields = Fields(json, what, known: Self.chosenKeys, findings: findings),
      let chosen = fields.required("chosen"),
      let id = read(chosen, label: label, { reader.read($0, .anything) })
    else { return nil }
    guard case .choice(let index) = reader.type(of: id) else {
      let found = builder.words(reader.type(of: id))
      findings.error(
        .typeMismatch,
        zh: "「chosen」应为以给付名称为选项的事实，却是\(found.zh)",
        en: "'chosen' names a fact whose items are clauses of benefits, not \(found.en)",
        at: chosen.place
      )
      return nil
    }
    var benefits: [Int?] = []
    for item in builder.book.vocabulary.choices[index].items {
      benefits.append(names.benefits[item.name])
    }
    return .chosen(id, benefits: benefits)
  }
}
