import HuzhuDocuments
import HuzhuValues

extension SchemeParts {
  /// Reads eligibility or claims: members of an `all`, or one condition, each with a name.
  func requirement(_ json: JSONNode, _ part: String) -> Requirement? {
    guard json["all"] != nil, json["clause"] == nil else {
      guard hasClause(json, part) else { return nil }
      guard let root = read(json, label: part, { reader.condition($0) }) else { return nil }
      return Requirement(root: root, members: members(of: [root]))
    }
    let what = Label("'\(part)'")
    guard let fields = Fields(json, what, known: ["all"], findings: findings),
      let items = fields.array("all")
    else { return nil }
    var ids: [NodeID] = []
    for item in items {
      let isNamed = hasClause(item, part)
      guard let id = read(item, label: part, { reader.condition($0) }), isNamed else { continue }
      ids.append(id)
    }
    guard ids.count == items.count else { return nil }
    let root = reader.emit(.all(ids), .flag, at: json.place)
    return Requirement(root: root, members: members(of: ids))
  }

  private func members(of ids: [NodeID]) -> [Int] {
    var members: [Int] = []
    for id in ids {
      if case .clause(let index, _) = builder.book.nodes[id].operation { members.append(index) }
    }
    return members
  }

  private func hasClause(_ json: JSONNode, _ part: String) -> Bool {
    if json["clause"] != nil { return true }
    findings.error(
      .clauseNeeded,
      zh: "「\(part)」的每个条件都要有名称「clause」",
      en: "each condition of '\(part)' needs a name: 'clause'",
      at: json.place
    )
    return false
  }

  // MARK: What may be read where

  /// Reports what is asked once and reads an event all the same.
  func refuseEvents(
    in id: NodeID?,
    _ part: String,
    remedy: Label = Label(
      zh: "请移到「claims」或给付的「when」",
      en: "move it to 'claims' or to the 'when' of a benefit"
    ),
    at place: Place
  ) {
    guard let id else { return }
    let wanted: NodeNote.Traits = [.readsEvent, .readsRunning]
    guard !reader.note(of: id).traits.isDisjoint(with: wanted) else { return }
    let reader = reader
    let found = firstNode(from: id) { node in
      !reader.note(of: node.operation, node.type).traits.isDisjoint(with: wanted)
    }
    let name = found.map { self.name(of: builder.book.nodes[$0]) } ?? ""
    findings.error(
      .eventOutsideEvents,
      zh: "「\(part)」只问一次，不能读取事件的「\(name)」：\(remedy.zh)",
      en: "'\(part)' is asked once and cannot read '\(name)' of an event: \(remedy.en)",
      at: place,
      notes: found.map { [readHere(builder.book.nodes[$0].place)] } ?? []
    )
  }

  /// Reports the first of some nodes that reads an event where only counts of them can be asked.
  func refuseEvents(inAnyOf nodes: [NodeID?], _ part: String, at place: Place) {
    let wanted: NodeNote.Traits = [.readsEvent, .readsRunning]
    let remedy = Label(zh: "请读取所计次数的事实", en: "read a fact that tells their count")
    for case let node? in nodes where !reader.note(of: node).traits.isDisjoint(with: wanted) {
      refuseEvents(in: node, part, remedy: remedy, at: place)
      return
    }
  }

  /// Reports claims that wait for a total to which the event would add.
  func refuseAfter(_ clause: Clause) {
    guard reader.note(of: clause.node).traits.contains(.readsAfter) else { return }
    let reader = reader
    let found = firstNode(from: clause.node) { node in
      reader.note(of: node.operation, node.type).traits.contains(.readsAfter)
    }
    findings.error(
      .afterInClaims,
      zh: "「claims」只能在事件之前（before）读取累计额：事件是否计入正由它决定",
      en: "claims can read a running total only 'before' the event: they decide whether it counts",
      at: clause.place,
      notes: found.map { [readHere(builder.book.nodes[$0].place)] } ?? []
    )
  }

  private func readHere(_ place: Place) -> Diagnostic.Note {
    Diagnostic.Note(Label(zh: "在此读取", en: "it is read here"), at: place)
  }

  /// The innermost node of a formula, names followed, of which something holds.
  private func firstNode(from root: NodeID, where holds: (Node) -> Bool) -> NodeID? {
    var visited: Set<NodeID> = [root]
    var at = root
    while true {
      var next: NodeID?
      let node = builder.book.nodes[at]
      func look(_ id: NodeID?) {
        guard next == nil, let id, !visited.contains(id) else { return }
        visited.insert(id)
        if holds(builder.book.nodes[id]) { next = id }
      }
      node.operation.forEachOperand { look($0) }
      switch node.operation {
      case .value(let value, _): look(names.scheme.values[value].node)
      case .fact(let fact, _): look(builder.book.vocabulary.facts[fact].derived)
      case .term(let term, _):
        for piece in names.scheme.terms[term].pieces {
          if case .stated(let id) = piece.content { look(id) }
        }
      default: break
      }
      guard let step = next else { return at }
      at = step
    }
  }

  private func name(of node: Node) -> String {
    switch node.operation {
    case .fact(let fact, _), .field(_, let fact): builder.book.vocabulary.facts[fact].name
    case .running(let index, _), .increase(_, let index): names.scheme.runnings[index].name
    case .total(let loop, _), .count(let loop), .someOf(let loop, _), .everyOf(let loop, _),
      .largestOf(let loop, _, _), .smallestOf(let loop, _, _):
      builder.book.vocabulary.facts[loop.list].name
    default: "event"
    }
  }

  // MARK: Names of other parts

  /// Reads the benefits that a part names; `["*"]` are all that pay.
  func benefits(_ node: JSONNode) -> [Int]? {
    if let items = node.array, items.count == 1, items[0].string == "*" {
      return names.pays.indices.filter { names.pays[$0] }
    }
    guard let named = namedBenefits(node) else { return nil }
    var isSound = true
    for (position, id, place) in named where !names.pays[position] {
      findings.error(
        .notPaying,
        zh: "给付「\(id)」不付一笔钱（没有「pay」，或有「every」而没有「times」），不能列在此处",
        en:
          "the benefit '\(id)' pays no sum of money (it has no 'pay', or 'every' and no 'times')"
          + " and cannot stand here",
        at: place
      )
      isSound = false
    }
    return isSound ? named.map { $0.position } : nil
  }

  /// Reads a list of benefits, whatever they give.
  ///
  /// - Returns: The benefits with their names as written, or `nil` where something is reported.
  func namedBenefits(_ node: JSONNode) -> [(position: Int, id: String, place: Place)]? {
    guard let items = node.array, !items.isEmpty else {
      findings.wrongKind(node, expected: Label(zh: "给付名称的列表", en: "a list of benefits"))
      return nil
    }
    var result: [(position: Int, id: String, place: Place)] = []
    for item in items {
      guard let id = item.string else {
        findings.wrongKind(item, expected: Label(zh: "给付名称", en: "the clause of a benefit"))
        continue
      }
      guard let position = names.benefits[id] else {
        findings.unknown(
          .unknownBenefit,
          Label(zh: "给付", en: "benefit"),
          id,
          among: names.benefits.keys,
          at: item.place
        )
        continue
      }
      result.append((position, id, item.place))
    }
    return result.count == items.count ? result : nil
  }
}
