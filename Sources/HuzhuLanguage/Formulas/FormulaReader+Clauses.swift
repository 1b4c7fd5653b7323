import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// A condition with a name that is being read.
  struct OpenClause {
    var id: String
    /// The name for terms in place outside it.
    var label: String
  }

  /// Notes the name of the condition that is being read, if it has one that is its own.
  func openClause(_ fields: Fields) -> OpenClause? {
    guard let names, let clause = fields["clause"], let id = fields.kebab("clause"),
      names.register(clause: id, at: clause.place, findings)
    else { return nil }
    let opened = OpenClause(id: id, label: surroundings.label)
    names.openClauses.insert(id)
    names.path.append((.clause(id), id))
    surroundings.label = id
    return opened
  }

  func closeClause(_ opened: OpenClause?) {
    guard let names, let opened else { return }
    names.openClauses.remove(opened.id)
    names.path.removeLast()
    surroundings.label = opened.label
  }

  /// Gives a condition its name, where it has one.
  func named(_ id: NodeID, _ fields: Fields) -> NodeID? {
    guard fields["clause"] != nil else {
      for key in ["curable", "subject"] {
        guard let node = fields[key] else { continue }
        findings.error(
          .namelessClause,
          zh: "「\(key)」只用于有「clause」名称的条件",
          en: "'\(key)' goes with a condition that has a 'clause' name",
          at: node.place
        )
      }
      return id
    }
    guard let names, !names.isClosed else {
      findings.error(
        .noTermsHere,
        zh: "「clause」只能写在方案里",
        en: "a 'clause' belongs in a scheme",
        at: fields.place
      )
      return nil
    }
    guard let clause = fields["clause"]?.string,
      names.clausePlaces[clause] == fields["clause"]?.place
    else { return nil }
    guard let condition = conform(id, to: .flag, at: fields.place) else { return nil }
    var entry = Clause(
      id: clause,
      title: fields.label("title"),
      node: condition,
      isCurable: fields.bool("curable") ?? false,
      place: fields.place
    )
    entry.note = fields.label("note")
    entry.subject = subject(fields)
    let index = names.scheme.clauses.count
    names.scheme.clauses.append(entry)
    let node = emit(.clause(index, condition), .flag, at: fields.place)
    names.clauseNodes[clause] = node
    return node
  }

  /// The subject that a clause names, checked.
  func subject(_ fields: Fields) -> String? {
    guard let node = fields["subject"], let name = fields.string("subject") else { return nil }
    var known: [String] = []
    for subject in builder.book.vocabulary.subjects {
      if subject.name == name { return name }
      known.append(subject.name)
    }
    findings.unknown(
      .unknownSubject,
      Label(zh: "主体", en: "subject"),
      name,
      among: known,
      at: node.place
    )
    return nil
  }

  /// `{"clause": id}`: the condition of that name, wherever it is written.
  func clauseReference(_ clause: JSONNode, _ json: JSONNode) -> NodeID? {
    let what = Label(zh: "对条件的引用", en: "a reference to a clause")
    guard let fields = Fields(json, what, known: ["clause"], findings: findings),
      let id = fields.requiredString("clause")
    else { return nil }
    guard let names else {
      reportUnknownClause(id, [:], at: clause.place)
      return nil
    }
    names.askedClauses.insert(id)
    if names.openClauses.contains(id) {
      reportClauseCycle(id, names, at: clause.place)
      return nil
    }
    if let known = names.clauseNodes[id] { return known }
    let sources = names.sourcesOfClauses()
    guard let source = sources[id] else {
      reportUnknownClause(id, sources, at: clause.place)
      return nil
    }
    switch source {
    case .value(let index):
      return isReady(.value(index), at: json.place) ? names.clauseNodes[id] : nil
    case .condition(let condition):
      // A name that is read and has no node is reported already.
      if let place = condition["clause"]?.place, names.clausePlaces[id] == place { return nil }
      var others = Surroundings()
      others.label = id
      return within(others) { read(condition, .flag) }
    }
  }

  private func reportClauseCycle(_ id: String, _ names: SchemeNames, at place: Place) {
    let start = names.path.firstIndex { $0.thing == .clause(id) } ?? 0
    var zh = ""
    var en = ""
    for step in names.path[start...] {
      zh += "「\(step.name)」→ "
      en += "'\(step.name)' → "
    }
    findings.error(
      .cycle,
      zh: "循环引用：\(zh)「\(id)」",
      en: "a circle of names: \(en)'\(id)'",
      at: place
    )
  }

  private func reportUnknownClause(
    _ id: String,
    _ sources: [String: SchemeNames.ClauseSource],
    at place: Place
  ) {
    findings.unknown(
      .unknownClause,
      Label(zh: "条件", en: "condition"),
      id,
      among: Array(sources.keys),
      at: place
    )
  }
}

extension SchemeNames {
  /// Notes a clause; reports it where the name is taken.
  func register(clause id: String, at place: Place, _ findings: Findings) -> Bool {
    if let first = clausePlaces[id] {
      if first == place { return true }
      findings.error(
        .clauseTwice,
        zh: "条款名「\(id)」重复",
        en: "there are two clauses named '\(id)'",
        at: place,
        notes: [Diagnostic.Note(Label(zh: "另一处在此", en: "the other one is here"), at: first)]
      )
      return false
    }
    clausePlaces[id] = place
    return true
  }

  /// All conditions with a name, found by one walk over the document.
  ///
  /// What stands inside a loop or an `increase` speaks of one record or total, so that nobody
  /// outside can refer to it.
  func sourcesOfClauses() -> [String: ClauseSource] {
    if let clauseSources { return clauseSources }
    var found: [String: ClauseSource] = [:]
    var waiting: [JSONNode] = []
    for (index, member) in values.members.enumerated() {
      if let id = member.value["clause"]?.string, Self.isCondition(member.value) {
        found[id] = .value(index)
        for inner in member.value.object?.members ?? [] { waiting.append(inner.value) }
      } else {
        waiting.append(member.value)
      }
    }
    for member in document { waiting.append(member.value) }
    while let node = waiting.popLast() {
      switch node.value {
      case .array(let items): waiting.append(contentsOf: items)
      case .object(let object):
        if object["each"] != nil || object["increase"] != nil { continue }
        if let id = object["clause"]?.string, Self.isCondition(node) {
          found[id] = .condition(node)
        }
        for member in object.members { waiting.append(member.value) }
      default: break
      }
    }
    clauseSources = found
    return found
  }

  private static func isCondition(_ node: JSONNode) -> Bool {
    for member in node.object?.members ?? [] {
      switch Operator.forms[member.key]?.key {
      case .all?, .any?, .not?, .that?, .some?, .every?, .choose?, .value?, .table?: return true
      default: continue
      }
    }
    return false
  }
}
