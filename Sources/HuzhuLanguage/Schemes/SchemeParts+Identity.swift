import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  private static let kinds = [
    "mutual-aid-plan", "aid", "allowance", "subsidised-service", "free-service", "seasonal-aid",
    "training", "childcare", "award", "wage-floor", "classification", "obligation",
  ]

  func readIdentity() {
    if fields.required("kind") != nil {
      names.scheme.kind = fields.word("kind", among: Self.kinds) ?? ""
    }
    if fields.required("subject") != nil {
      names.scheme.subject = reader.subject(fields) ?? ""
    }
    if let title = fields.required("title"), let label = readLabel(title, findings: nil) {
      names.scheme.title = label
    }
    names.scheme.authority = fields.requiredLabel("authority") ?? Label("")
    names.scheme.note = fields.label("note")
  }

  /// Notes all names before any formula is read, so that their order does not matter.
  func declare() {
    names.document = fields.object.members.filter { member in
      switch member.key {
      case "scope", "eligibility", "claims", "contributions", "benefits", "running", "exclusive",
        "limits":
        true
      default: false
      }
    }
    for member in fields.members("terms") ?? [] {
      guard isFree(member, Label(zh: "条款", en: "term")) else { continue }
      names.terms.declare(member)
      names.scheme.terms.append(
        Term(name: member.key, type: .flag, pieces: [], place: member.value.place)
      )
    }
    let value = Label(zh: "值", en: "value")
    for member in fields.members("values") ?? [] {
      guard isFree(member, value) else { continue }
      if let term = names.terms.positions[member.key] {
        findings.duplicate(
          value,
          named: member.key,
          at: member.keyPlace,
          first: names.terms.members[term].keyPlace
        )
        continue
      }
      names.values.declare(member)
      names.scheme.values.append(
        NamedValue(
          name: member.key,
          title: nil,
          node: 0,
          isAnswer: false,
          place: member.value.place
        )
      )
    }
    for member in fields.members("running") ?? [] {
      let what = Label(zh: "累计额", en: "running total")
      let isKebab = Identifier.kebab.matches(member.key)
      guard isKebab || findings.isName(member.key, .lowerCamel, what, at: member.keyPlace) else {
        continue
      }
      names.runnings.declare(member)
      names.scheme.runnings.append(
        Running(
          name: member.key,
          kind: .count(nil),
          type: .quantity(.number, scale: 0),
          per: .fixed(.event),
          place: member.value.place
        )
      )
    }
    declareBenefits()
  }

  private func declareBenefits() {
    for item in fields.array("benefits") ?? [] {
      // A benefit without a name is reported when it is read; the others keep their places.
      if let id = item["clause"]?.string, names.benefits[id] == nil {
        names.benefits[id] = names.pays.count
      }
      // What is paid again and again without an end is no sum.
      names.pays.append(item["pay"] != nil && (item["every"] == nil || item["times"] != nil))
    }
  }

  private func isFree(_ member: JSONMember, _ what: Label) -> Bool {
    guard findings.isName(member.key, .lowerCamel, what, at: member.keyPlace) else { return false }
    guard member.key == "at" || member.key == "on" || member.key == "it" else { return true }
    findings.error(
      .reservedName,
      zh: "「\(member.key)」是语言保留的名称",
      en: "'\(member.key)' is a name that the language keeps for itself",
      at: member.keyPlace
    )
    return false
  }

  private static let effectiveKeys = ["from", "until", "by"]
  private static let endKeys = ["unstated"]

  func readEffective() {
    let what = Label(zh: "「effective」", en: "'effective'")
    guard let json = fields.required("effective"),
      let effective = Fields(json, what, known: Self.effectiveKeys, findings: findings)
    else { return }
    names.scheme.effective.place = json.place
    if let from = effective.required("from") {
      let end = end(from)
      names.scheme.effective.from = end.day
      names.scheme.effective.fromUnstated = end.unstated
    }
    if let until = effective["until"] {
      let end = end(until)
      names.scheme.effective.until = end.day
      names.scheme.effective.untilUnstated = end.unstated
    }
    if let from = names.scheme.effective.from, let until = names.scheme.effective.until,
      from >= until
    {
      findings.error(
        .emptySpan,
        zh: "方案在 \(until.text) 结束，却在 \(from.text) 才开始",
        en: "the scheme ends on \(until.text) and begins on \(from.text)",
        at: json.place
      )
    }
    if let by = effective["by"] {
      names.scheme.effective.by = read(by, label: "effective") { by in
        reader.using(.value) { reader.read(by, .day) }
      }
      refuseEvents(in: names.scheme.effective.by, "effective", at: by.place)
    }
  }

  private func end(_ json: JSONNode) -> (day: Day?, unstated: Label?) {
    guard json.object != nil else { return (readDay(json, findings: findings), nil) }
    let what = Label(zh: "未载明的一端", en: "an unstated end")
    let fields = Fields(json, what, known: Self.endKeys, findings: findings)
    return (nil, fields?.requiredLabel("unstated"))
  }

  private static let spanKeys = ["from", "until", "every"]

  func readSpans() {
    for member in fields.members("spans") ?? [] {
      let what = Label(zh: "期间", en: "span")
      guard findings.isName(member.key, .kebab, what, at: member.keyPlace) else { continue }
      if BuiltInWindow.names.contains(member.key) {
        findings.error(
          .reservedName,
          zh: "「\(member.key)」是内置的期间",
          en: "'\(member.key)' is a window that the language has already",
          at: member.keyPlace
        )
        continue
      }
      guard let span = span(member, what) else { continue }
      names.spans[member.key] = names.scheme.spans.count
      names.scheme.spans.append(span)
    }
  }

  private func span(_ member: JSONMember, _ what: Label) -> Span? {
    guard let fields = Fields(member.value, what, known: Self.spanKeys, findings: findings) else {
      return nil
    }
    guard (fields["until"] == nil) != (fields["every"] == nil) else {
      findings.error(
        .spanShape,
        zh: "期间写「until」(一段)或「every」(每隔一段重复)之一",
        en: "a span has 'until' (one window) or 'every' (a series of them)",
        at: member.value.place
      )
      return nil
    }
    let from = fields.required("from").flatMap { spanDay($0, member.key) }
    let until = fields["until"].map { spanDay($0, member.key) }
    let every = fields["every"].map { json in
      read(json, label: member.key) { reader.period($0) }
    }
    guard let from else { return nil }
    if case .some(nil) = until { return nil }
    if case .some(nil) = every { return nil }
    return Span(
      name: member.key,
      title: fields.label("title"),
      from: from,
      until: until.flatMap { $0 },
      every: every.flatMap { $0 },
      place: member.value.place
    )
  }

  /// A day of a span may be written out: the span itself is its name.
  private func spanDay(_ json: JSONNode, _ name: String) -> NodeID? {
    read(json, label: name) { json in
      reader.using(.value) { reader.read(json, .day, isCited: true) }
    }
  }
}
