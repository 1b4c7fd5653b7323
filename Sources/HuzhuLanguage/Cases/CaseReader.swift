package import HuzhuDocuments
import HuzhuValues

/// Reads a case document: what is given of one person.
///
/// - Parameters:
///   - node: The document.
///   - name: What the case is called; `nil` for what the document says.
///   - rulebook: The names that it may use.
///   - unsound: Ids of schemes that are in a document but not in the rulebook, as they have errors.
///   - findings: Where to report.
/// - Returns: The case, or `nil` where something in it is wrong: no part of bad data is answered.
package func readCase(
  _ node: JSONNode,
  name: String? = nil,
  in rulebook: Rulebook,
  unsound: Set<String> = [],
  findings: Findings
) -> Case? {
  guard let kind = readDocumentKind(node, findings: findings) else { return nil }
  guard kind == .case else {
    findings.otherKind(kind, expected: .case, at: node[kind.rawValue]?.place ?? node.place)
    return nil
  }
  let reader = CaseReader(book: rulebook, unsound: unsound, findings: findings)
  return reader.readDocument(node, name: name)
}

/// Reads what a case or an example gives, by the names of a rulebook.
struct CaseReader {
  let book: Rulebook
  /// Schemes of which something is known to be wrong: what is said of them is not judged.
  let unsound: Set<String>
  let findings: Findings

  init(book: Rulebook, unsound: Set<String> = [], findings: Findings) {
    self.book = book
    self.unsound = unsound
    self.findings = findings
  }

  private static let documentKeys = [
    "format", "case", "subject", "on", "facts", "policies", "events", "assume",
  ]

  func readDocument(_ node: JSONNode, name: String?) -> Case? {
    let what = Label(zh: "个案", en: "a case")
    let mark = findings.diagnostics.count
    guard let fields = Fields(node, what, known: Self.documentKeys, findings: findings) else {
      return nil
    }
    let written = fields.requiredString("case")
    let result = read(fields, name: name ?? written ?? "")
    return hasErrors(since: mark) ? nil : result
  }

  func hasErrors(since mark: Int) -> Bool {
    findings.diagnostics[mark...].contains { $0.severity == .error }
  }

  /// The parts that a case and an example share.
  func read(_ fields: Fields, name: String) -> Case {
    var result = Case(name: name, place: fields.place)
    if let subject = fields.string("subject"), let node = fields["subject"] {
      result.subject = subject
      checkSubject(subject, at: node.place)
    }
    if let node = fields["on"] { result.on = readDay(node, findings: findings) }
    if let members = fields.members("facts") {
      result.facts = readFacts(members, where: .subject, around: fields["facts"]?.place)
    }
    for member in fields.members("policies") ?? [] {
      if let policy = readPolicy(member) { result.policies.append(policy) }
    }
    if let nodes = fields.array("events") {
      var events: [Case.Event] = []
      for node in nodes {
        if let event = readEvent(node) { events.append(event) }
      }
      checkDates(events)
      result.events = events
    }
    for member in fields.members("assume") ?? [] {
      result.assume += readAssumptions(member)
    }
    return result
  }

  private func checkSubject(_ name: String, at place: Place) {
    let subjects = book.vocabulary.subjects
    if subjects.contains(where: { $0.name == name }) { return }
    let names = subjects.map { $0.name }
    findings.unknown(
      .unknownSubject,
      Label(zh: "主体", en: "subject"),
      name,
      among: names,
      at: place
    )
  }

  private func readEvent(_ node: JSONNode) -> Case.Event? {
    guard case .object(let object) = node.value else {
      findings.wrongKind(node, expected: Label(zh: "事件（对象）", en: "an event, an object"))
      return nil
    }
    let facts = readFacts(object.members, where: .event, around: node.place)
    return Case.Event(facts: facts, place: node.place)
  }

  /// Events run in the order of their days; without any, in the order of the file.
  private func checkDates(_ events: [Case.Event]) {
    guard let date = book.vocabulary.factByName["event.date"] else { return }
    func hasDate(_ event: Case.Event) -> Bool {
      guard case .plain(let day)? = event.facts[date]?.value else { return false }
      return day.values != .nothing
    }
    guard let dated = events.first(where: hasDate),
      let undated = events.first(where: { !hasDate($0) })
    else { return }
    findings.error(
      .mixedDates,
      zh: "各事件要么都有日期，要么都没有",
      en: "either all events have a date or none has: their order matters",
      at: undated.place,
      notes: [Diagnostic.Note(Label(zh: "此事件有日期", en: "this one has"), at: dated.place)]
    )
  }

  private func readPolicy(_ member: JSONMember) -> Case.Policy? {
    guard isScheme(member.key, at: member.keyPlace) else { return nil }
    guard case .object(let object) = member.value.value else {
      findings.wrongKind(member.value, expected: Label(zh: "对象", en: "an object"))
      return nil
    }
    var hasNoHistory = false
    if let history = object["history"] {
      if case .string("none") = history.value {
        hasNoHistory = true
      } else if case .string(let text) = history.value {
        findings.unknownWord(text, for: "history", among: ["none"], at: history.place)
      } else {
        findings.wrongKind(history, expected: Label("\"none\""), for: Label("'history'"))
      }
    }
    return Case.Policy(
      scheme: member.key,
      facts: readFacts(object.members, where: .scheme, around: member.value.place),
      hasNoHistory: hasNoHistory,
      place: member.keyPlace
    )
  }

  func isScheme(_ id: String, at place: Place) -> Bool {
    if book.schemes.contains(where: { $0.id == id }) || unsound.contains(id) { return true }
    let names = book.schemes.map { $0.id }
    findings.unknown(.unknownScheme, Label(zh: "方案", en: "scheme"), id, among: names, at: place)
    return false
  }

  // MARK: - Facts

  /// Reads the facts that stand at one place of a case, all of them of one scope.
  func readFacts(
    _ members: [JSONMember],
    where scope: FactScope,
    around place: Place?
  ) -> [Int: Case.Given] {
    var facts: [Int: Case.Given] = [:]
    for member in members {
      guard let index = book.vocabulary.factByName[member.key] else {
        refuse(member, where: scope, around: place)
        continue
      }
      guard book.vocabulary.facts[index].scope == scope else {
        misplaced(member.key, book.vocabulary.facts[index].scope, at: member.keyPlace)
        continue
      }
      guard let value = readValue(member.value, of: index) else { continue }
      facts[index] = Case.Given(value, at: member.value.place)
    }
    return facts
  }

  /// A key that is no fact: a remark, or a mistake.
  private func refuse(_ member: JSONMember, where scope: FactScope, around place: Place?) {
    switch member.key {
    case "title", "note": _ = readLabel(member.value, findings: findings)
    case "allow": findings.readAllow(member.value, around: place ?? member.keyPlace)
    case "history" where scope == .scheme: break
    default: unknownFact(member.key, at: member.keyPlace)
    }
  }

  func unknownFact(_ name: String, at place: Place) {
    let facts = book.vocabulary.factByName
    // `birthDate` for `worker.birthDate` is no slip of the finger, but as easily mended.
    let suffix = "." + name
    var ends: [String] = []
    for full in facts.keys where full.utf8.count > suffix.utf8.count {
      if full.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) { ends.append(full) }
    }
    ends.sort()
    let names = ends.first.map { [$0] } ?? []
    let what = Label(zh: "事实", en: "fact")
    guard let full = names.first else {
      findings.unknown(.unknownFact, what, name, among: facts.keys, at: place)
      return
    }
    findings.error(
      .unknownFact,
      zh: "没有名为「\(excerpt(name))」的事实；是否指「\(full)」？",
      en: "no fact is named '\(excerpt(name))'; did you mean '\(full)'?",
      at: place,
      fix: quotedJSON(full)
    )
  }

  private func misplaced(_ name: String, _ scope: FactScope, at place: Place) {
    let (zh, en) =
      switch scope {
      case .subject: ("属于「facts」", "belongs in 'facts'")
      case .scheme: ("属于「policies」中的一个方案", "belongs to a scheme in 'policies'")
      case .event: ("属于「events」中的一个事件", "belongs to an event in 'events'")
      case .field: ("是列表的字段", "is a field of a list")
      }
    findings.error(
      .misplacedFact,
      zh: "「\(name)」不在此处：它\(zh)",
      en: "'\(name)' is out of place: it \(en)",
      at: place
    )
  }
}
