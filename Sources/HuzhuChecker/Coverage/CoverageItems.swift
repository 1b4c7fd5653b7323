import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

/// Lists what the examples of one version of a scheme should bring about.
struct CoverageItems {
  let walk: SchemeWalk
  private let words: FormulaWords
  private(set) var items: [CoverageItem] = []
  private var seen: Set<CoverageItem.Evidence> = []

  init(_ walk: SchemeWalk) {
    self.walk = walk
    words = FormulaWords(scheme: walk.scheme, book: walk.book)
    if let scope = walk.scheme.scope {
      both(.clause, SchemePart(.scope, ""), scope, place: walk.book.nodes[scope].place)
    }
    for entry in walk.entries { add(entry) }
    addParts()
  }

  private mutating func add(_ entry: SchemeWalk.Entry) {
    let node = walk.book.nodes[entry.node]
    switch node.operation {
    case .clause(let index, let inner):
      let clause = walk.scheme.clauses[index]
      // The condition itself: one that is asked of another subject alone is not asked by its name.
      both(.clause, SchemePart(.clause, clause.id), inner, place: clause.place)
    case .compare(_, let tests, _):
      for (index, test) in tests.enumerated() {
        guard case .order = test else { continue }
        let words = self.words.test(test)
        item(
          .threshold,
          entry.part,
          Label(zh: "从未\(words.zh)", en: "never \(words.en)"),
          node.place,
          .held(Trace.Side(entry.node, test: index))
        )
        item(
          .threshold,
          entry.part,
          Label(zh: "从未不是「\(words.zh)」", en: "never anything but \(words.en)"),
          node.place,
          .failed(Trace.Side(entry.node, test: index))
        )
      }
    case .cap(_, let bound), .floor(_, let bound):
      let words = self.words.words(bound)
      item(
        .threshold,
        entry.part,
        Label(zh: "从未由 \(words.zh) 限定", en: "never bounded by \(words.en)"),
        node.place,
        .held(Trace.Side(entry.node))
      )
      item(
        .threshold,
        entry.part,
        Label(zh: "从未不受 \(words.zh) 限定", en: "never free of the bound \(words.en)"),
        node.place,
        .failed(Trace.Side(entry.node))
      )
    case .table(let table): add(table, entry.part, node.place)
    case .bands(_, let bands):
      for (index, band) in bands.enumerated() {
        item(
          .band,
          entry.part,
          Label(zh: "第 \(index + 1) 档从未用到", en: "tier \(index + 1) is never reached"),
          walk.book.nodes[band.rate].place,
          .reached(band.rate)
        )
      }
    case .choose(let branches, let otherwise): add(branches, otherwise, entry.part)
    default: break
    }
  }

  private mutating func add(_ table: Table, _ part: SchemePart, _ place: Place) {
    for (index, row) in table.rows.enumerated() {
      item(
        .row,
        part,
        Label(zh: "第 \(index + 1) 行从未用到", en: "row \(index + 1) is never used"),
        row.place,
        .reached(row.result)
      )
    }
    if let otherwise = table.otherwise {
      item(
        .row,
        part,
        Label(zh: "「otherwise」从未用到", en: "'otherwise' is never used"),
        walk.book.nodes[otherwise].place,
        .reached(otherwise)
      )
    }
  }

  private mutating func add(_ branches: [Branch], _ otherwise: NodeID?, _ part: SchemePart) {
    for (index, branch) in branches.enumerated() {
      item(
        .branch,
        part,
        Label(zh: "第 \(index + 1) 支从未用到", en: "branch \(index + 1) is never taken"),
        walk.book.nodes[branch.then].place,
        .reached(branch.then)
      )
    }
    if let otherwise {
      item(
        .branch,
        part,
        Label(zh: "「otherwise」从未用到", en: "'otherwise' is never taken"),
        walk.book.nodes[otherwise].place,
        .reached(otherwise)
      )
    }
  }

  private mutating func addParts() {
    let scheme = walk.scheme
    for contribution in scheme.contributions {
      guard let when = contribution.when else { continue }
      both(.clause, SchemePart(.clause, contribution.clause), when, place: contribution.place)
    }
    for (index, benefit) in scheme.benefits.enumerated() {
      let part = SchemePart(.clause, benefit.clause)
      var words = (Label(zh: "从未给付", en: "never paid"), Label(zh: "从未不给付", en: "never not paid"))
      if case .pay = benefit.gives {
      } else {
        words = (Label(zh: "从未提供", en: "never given"), Label(zh: "从未不提供", en: "never withheld"))
      }
      item(.benefit, part, words.0, benefit.place, .paid(benefit: index))
      if isConditional(benefit) {
        item(.benefit, part, words.1, benefit.place, .notPaid(benefit: index))
      }
    }
    for (index, limit) in scheme.limits.enumerated() {
      let part = SchemePart(.clause, limit.clause)
      item(
        .limit,
        part,
        Label(zh: "从未限减给付", en: "never cuts a payment"),
        limit.place,
        .cut(limit: index)
      )
      item(
        .limit,
        part,
        Label(zh: "从未留有余额", en: "never leaves a payment whole"),
        limit.place,
        .notCut(limit: index)
      )
      if let when = limit.when { both(.clause, part, when, place: limit.place) }
    }
    for (index, duty) in scheme.duties.enumerated() {
      let part = SchemePart(.clause, duty.clause)
      item(.duty, part, Label(zh: "从未做到", en: "never kept"), duty.place, .kept(duty: index))
      item(
        .duty,
        part,
        Label(zh: "从未未做到", en: "never not kept"),
        duty.place,
        .broken(duty: index)
      )
    }
  }

  /// Whether there can be anybody who does not get it.
  private func isConditional(_ benefit: Benefit) -> Bool {
    if benefit.when != nil || walk.scheme.claims != nil { return true }
    guard case .pay = benefit.gives else { return false }
    return !(walk.scheme.eligibility?.members.isEmpty ?? true)
  }

  private mutating func both(
    _ kind: CoverageItem.Kind,
    _ part: SchemePart,
    _ node: NodeID,
    place: Place
  ) {
    let side = Trace.Side(node)
    item(kind, part, Label(zh: "从未成立", en: "never holds"), place, .held(side))
    item(kind, part, Label(zh: "从未不成立", en: "never fails"), place, .failed(side))
  }

  private mutating func item(
    _ kind: CoverageItem.Kind,
    _ part: SchemePart,
    _ wanted: Label,
    _ place: Place,
    _ evidence: CoverageItem.Evidence
  ) {
    guard seen.insert(evidence).inserted else { return }
    items.append(
      CoverageItem(kind: kind, part: part, wanted: wanted, place: place, evidence: evidence)
    )
  }
}
