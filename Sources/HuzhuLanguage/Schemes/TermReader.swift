import HuzhuDocuments
import HuzhuValues

/// Reads one term: a value with its origin, dated values, or what is unstated about it.
struct TermReader {
  let reader: FormulaReader
  let builder: RulebookBuilder
  let names: SchemeNames
  /// The term that an overlay sets: its type and readings are fixed.
  var model: Term?

  var findings: Findings { builder.findings }

  init(_ reader: FormulaReader, _ names: SchemeNames, model: Term? = nil) {
    self.reader = reader
    builder = reader.builder
    self.names = names
    self.model = model
  }

  private static let what = Label(zh: "条款", en: "a term")
  private static let keys = [
    "is", "unstated", "source", "operator", "assumed", "by", "oneOf", "within", "unit", "step",
    "seen", "includes", "excludes", "of",
  ]
  private static let pieceKeys = [
    "from", "until", "is", "unstated", "source", "operator", "assumed", "oneOf", "within", "unit",
    "step", "includes", "excludes", "of",
  ]

  /// Reads a term.
  ///
  /// - Parameters:
  ///   - json: The term as written.
  ///   - name: Its name, or the one that is made for it.
  ///   - index: Its position in the scheme's terms.
  ///   - expected: What the position of a term in place expects.
  /// - Returns: The term, or `nil` where it has no sound type and that is reported.
  func read(
    _ json: JSONNode,
    name: String,
    index: Int,
    expected: Expectation = .anything
  ) -> Term? {
    guard let fields = Fields(json, Self.what, known: Self.keys, findings: findings) else {
      return nil
    }
    guard (fields["is"] == nil) != (fields["unstated"] == nil) else {
      findings.error(
        .termShape,
        zh: fields["is"] == nil ? "条款应有「is」或「unstated」" : "「is」和「unstated」只能写一个",
        en: fields["is"] == nil
          ? "a term has 'is', or is 'unstated'" : "a term has 'is' or is 'unstated', not both",
        at: json.place
      )
      return nil
    }
    var drafts: [Draft]?
    if let dated = fields["is"]?.datedPieces {
      drafts = self.dated(dated, fields, expected)
    } else {
      drafts = draft(fields, expected).map { [$0] }
      refuseDays(fields)
    }
    guard let drafts else { return nil }
    let shape = TermShape(reader: self, name: name, index: index, expected: expected)
    guard let (type, contents) = shape.contents(of: drafts) else { return nil }
    var pieces: [Term.Piece] = []
    for (draft, content) in zip(drafts, contents) {
      pieces.append(
        Term.Piece(from: draft.from, until: draft.until, content: content, origin: draft.origin)
      )
    }
    var term = Term(name: name, type: type, pieces: pieces, place: json.place)
    term.title = fields.label("title")
    term.note = fields.label("note")
    term.by = fields["by"].flatMap { by in reader.using(.value) { reader.read(by, .day) } }
    if let seen = fields["seen"], let facts = Provenance(builder: builder).facts(seen) {
      for source in facts { term.seen.append(source.fact.id) }
    }
    for draft in drafts {
      guard let bound = draft.bound else { continue }
      names.boundTerms.append((index, bound.use, bound.source, draft.origin.place))
    }
    return term
  }

  /// `by` chooses between dated values, so that it says nothing of a term that has one.
  private func refuseDays(_ fields: Fields) {
    guard let by = fields["by"] else { return }
    findings.error(
      .termShape,
      zh: "「by」只用于分段的条款：「is」应为带「from」「until」的列表",
      en: "'by' goes with dated values: 'is' is then a list with 'from' and 'until'",
      at: by.place
    )
  }

  /// One value of a term before its type is known.
  struct Draft {
    var fields: Fields
    var from: Day?
    var until: Day?
    var origin: Origin
    var bound: (use: Use, source: String)?
    /// What is stated, or nil where it is unstated.
    var value: JSONNode?
    var says: Label?
    /// The fields that hold `of`, `unit` and `step`: the term's own.
    var common: Fields
  }

  /// Reads what a term without dates, or one piece of it, says and where that comes from.
  func draft(_ fields: Fields, _ expected: Expectation) -> Draft? {
    draft(fields, common: fields, given: nil)
  }

  private func draft(_ fields: Fields, common: Fields, given: Provenance.Cited?) -> Draft? {
    let provenance = Provenance(builder: builder)
    guard let value = fields["is"] else { return unstatedDraft(fields, common: common) }
    for key in ["oneOf", "within", "includes", "excludes", "step"] {
      guard let node = fields[key] else { continue }
      findings.error(
        .termShape,
        zh: "「\(key)」只用于「unstated」的条款",
        en: "'\(key)' goes with an 'unstated' term",
        at: node.place
      )
    }
    // A value whose origin fails is still typed, so that its uses are checked all the same.
    let cited = given ?? provenance.cited(fields, for: value.provenanceSubject)
    return Draft(
      fields: fields,
      origin: cited?.origin ?? Origin(basis: .assumed, place: fields.place),
      bound: cited?.bound,
      value: value,
      common: common
    )
  }

  private func unstatedDraft(_ fields: Fields, common: Fields) -> Draft? {
    guard let says = fields.label("unstated") else { return nil }
    var origin = Origin(basis: .ambiguous, place: fields.place)
    for key in ["operator", "assumed"] {
      guard let node = fields[key] else { continue }
      findings.error(
        .termShape,
        zh: "「unstated」的条款没有「\(key)」：数值由补充文件（overlay）给出",
        en: "an 'unstated' term has no '\(key)': an overlay gives it a value",
        at: node.place
      )
    }
    if let source = fields["source"], let facts = Provenance(builder: builder).facts(source) {
      for source in facts {
        origin.facts.append(source.fact.id)
        check(unstatedBy: source)
      }
    }
    if model == nil { OpenNumbers(builder: builder, fields: fields, common: common).report() }
    return Draft(fields: fields, origin: origin, value: nil, says: says, common: common)
  }

  private func check(unstatedBy source: Provenance.Source) {
    let fact = source.fact
    switch fact.certainty {
    case .ambiguous: return
    case .instance, .derived:
      findings.error(
        .notASource,
        zh: "「\(fact.id)」不是文件所载的规则：请写在「seen」里",
        en: "'\(fact.id)' is no rule that the document states: put it in 'seen'",
        at: source.place,
        notes: [Provenance(builder: builder).note(of: fact)]
      )
    case .stated, .implied:
      guard fact.qualifier == .exactly, fact.value != nil || fact.rows != nil else { return }
      findings.warning(
        .clearButUnstated,
        zh: "台账「\(fact.id)」是明确的：请写成有值的条款，或把有歧义的读法另记为一条事实",
        en:
          "'\(fact.id)' is clear: give the term its value, or record the doubtful reading as a fact"
          + " of its own",
        at: source.place,
        notes: [Provenance(builder: builder).note(of: fact)]
      )
    }
  }

  // MARK: Dated terms

  private func dated(
    _ nodes: [JSONNode],
    _ fields: Fields,
    _ expected: Expectation
  ) -> [Draft]? {
    let what = Label(zh: "条款的一段", en: "a dated value")
    var pieces: [Fields] = []
    for node in nodes {
      guard let piece = Fields(node, what, known: Self.pieceKeys, findings: findings) else {
        continue
      }
      guard (piece["is"] == nil) != (piece["unstated"] == nil) else {
        findings.error(
          .termShape,
          zh: "每一段应有「is」或「unstated」之一",
          en: "each piece has 'is', or is 'unstated'",
          at: node.place
        )
        continue
      }
      pieces.append(piece)
    }
    guard pieces.count == nodes.count else { return nil }
    var given = commonOrigins(pieces, fields)
    var drafts: [Draft] = []
    for piece in pieces {
      let isShared = piece["is"] != nil && !Origin.isGiven(piece) && Origin.isGiven(fields)
      let cited = isShared ? given.removeFirst() : nil
      guard var draft = draft(piece, common: fields, given: cited) else { continue }
      draft.from = piece["from"].flatMap { readDay($0, findings: findings) }
      draft.until = piece["until"].flatMap { readDay($0, findings: findings) }
      drafts.append(draft)
    }
    guard drafts.count == pieces.count else { return nil }
    return inOrder(drafts)
  }

  /// The origin that the term gives to those of its pieces that have none of their own.
  private func commonOrigins(_ pieces: [Fields], _ fields: Fields) -> [Provenance.Cited] {
    guard Origin.isGiven(fields) else { return [] }
    var values: [JSONNode] = []
    for piece in pieces where !Origin.isGiven(piece) {
      if let value = piece["is"] { values.append(value) }
    }
    let placeholder = Provenance.Cited(origin: Origin(basis: .assumed, place: fields.place))
    return Provenance(builder: builder).origins(of: values, fields)
      ?? [Provenance.Cited](repeating: placeholder, count: values.count)
  }

  /// Sorts pieces by their days and checks that they leave no hole and no overlap.
  private func inOrder(_ drafts: [Draft]) -> [Draft] {
    let order = drafts.indices.sorted { left, right in
      let days = (drafts[left].from ?? .earliest, drafts[right].from ?? .earliest)
      return days.0 == days.1 ? left < right : days.0 < days.1
    }
    var sorted: [Draft] = []
    for index in order { sorted.append(drafts[index]) }
    let effective = names.scheme.effective
    for (index, draft) in sorted.enumerated() {
      if let from = draft.from, let until = draft.until, from >= until {
        findings.error(
          .emptySpan,
          zh: "此段在 \(until.text) 结束，却在 \(from.text) 才开始",
          en: "it ends on \(until.text) and begins on \(from.text)",
          at: draft.fields.place
        )
        continue
      }
      guard index > 0 else {
        if let from = draft.from, let start = effective.from, from > start {
          reportHole(start, from, at: draft.fields.place)
        }
        continue
      }
      let before = sorted[index - 1]
      guard let end = before.until, let start = draft.from, start >= end else {
        findings.error(
          .termOverlap,
          zh: "与另一段重叠",
          en: "it overlaps another piece of the term",
          at: draft.fields.place,
          notes: [
            Diagnostic.Note(Label(zh: "另一段在此", en: "the other piece"), at: before.fields.place)
          ]
        )
        continue
      }
      if start > end { reportHole(end, start, at: draft.fields.place) }
    }
    if let end = sorted.last?.until, let stop = effective.until, end < stop {
      reportHole(end, stop, at: sorted.last?.fields.place)
    }
    return sorted
  }

  private func reportHole(_ from: Day, _ until: Day, at place: Place?) {
    guard let place else { return }
    findings.error(
      .termHole,
      zh: "从 \(from.text) 到 \(until.text) 没有值：请补上，或写成「unstated」",
      en: "no value from \(from.text) until \(until.text): add one, or make that piece 'unstated'",
      at: place
    )
  }
}

extension JSONNode {
  /// The pieces of a dated term: a list of objects.
  fileprivate var datedPieces: [JSONNode]? {
    guard let items = array, let first = items.first, first.object != nil else { return nil }
    return items
  }

  /// What an origin beside it stands for.
  var provenanceSubject: Provenance.Subject {
    if let rows = self["table"]?["rows"] { return .cells(rows) }
    if let rates = self["bands"]?["rates"] { return .cells(rates) }
    return .value(self)
  }
}
