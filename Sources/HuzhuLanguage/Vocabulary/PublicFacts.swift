import HuzhuDocuments
import HuzhuValues

extension VocabularyReader {
  /// Whether a fact with a public table has nothing beside it that only other facts have.
  func mayBePublic(_ fields: Fields) -> Bool {
    var isSound = true
    for key in ["derived", "ask", "mayBeNone"] {
      guard let node = fields[key] else { continue }
      findings.error(
        .publicShape,
        zh: "「\(key)」不与「public」同用：公开数据查表得出，不问人，也不推算",
        en: "'\(key)' does not go with 'public': a public fact is looked up, not asked or derived",
        at: node.place
      )
      isSound = false
    }
    return isSound
  }

  private static let tableKeys = ["by", "rows", "is", "source", "operator", "assumed"]
  private static let pieceKeys = ["from", "until", "rows", "source", "operator", "assumed"]

  /// Compiles the tables of a public fact into one formula over the facts that it goes by.
  ///
  /// Off the tables the formula has no value, and the fact is then not known.
  func publicTable(_ json: JSONNode, of fact: Int) -> NodeID? {
    let what = Label(zh: "「public」", en: "'public'")
    guard let fields = Fields(json, what, known: Self.tableKeys, findings: findings),
      let by = fields.required("by")
    else { return nil }
    guard (fields["rows"] == nil) != (fields["is"] == nil) else {
      findings.error(
        .publicShape,
        zh: "「public」应有「rows」，或分段的「is」：[{\"from\": …, \"rows\": …}]",
        en: "'public' has 'rows', or dated pieces in 'is': [{\"from\": …, \"rows\": …}]",
        at: json.place
      )
      return nil
    }
    let reader = FormulaReader(builder: builder, context: .vocabulary)
    var pieces: [Publication.Piece] = []
    if fields["is"] == nil {
      guard let table = table(fields, by, of: fact, reader) else { return nil }
      pieces.append(Publication.Piece(table: table))
    } else {
      guard let found = datedPieces(fields, by, of: fact, reader) else { return nil }
      pieces = found
    }
    builder.book.vocabulary.facts[fact].publication?.pieces = pieces
    return formula(of: pieces, reader, at: json.place)
  }

  private func datedPieces(
    _ fields: Fields,
    _ by: JSONNode,
    of fact: Int,
    _ reader: FormulaReader
  ) -> [Publication.Piece]? {
    guard let items = fields.array("is") else { return nil }
    let what = Label(zh: "公开数据的一段", en: "a dated piece of a public table")
    var pieces: [Publication.Piece] = []
    var places: [Place] = []
    for item in items {
      guard let piece = Fields(item, what, known: Self.pieceKeys, findings: findings),
        let table = table(piece, by, of: fact, reader)
      else { continue }
      var read = Publication.Piece(table: table)
      read.from = piece["from"].flatMap { readDay($0, findings: findings) }
      read.until = piece["until"].flatMap { readDay($0, findings: findings) }
      if let from = read.from, let until = read.until, from >= until {
        findings.error(
          .emptySpan,
          zh: "此段在 \(until.text) 结束，却在 \(from.text) 才开始",
          en: "it ends on \(until.text) and begins on \(from.text)",
          at: item.place
        )
        continue
      }
      if let other = pieces.firstIndex(where: { $0.overlaps(read) }) {
        let note = Diagnostic.Note(
          Label(zh: "另一段在此", en: "the other piece"),
          at: places[other]
        )
        findings.error(
          .termOverlap,
          zh: "与另一段重叠",
          en: "it overlaps another piece of the table",
          at: item.place,
          notes: [note]
        )
        continue
      }
      pieces.append(read)
      places.append(item.place)
    }
    return pieces.count == items.count && !pieces.isEmpty ? pieces : nil
  }

  /// One table, with each result a value that the fact may have.
  private func table(
    _ fields: Fields,
    _ by: JSONNode,
    of index: Int,
    _ reader: FormulaReader
  ) -> NodeID? {
    guard let rows = fields.required("rows") else { return nil }
    let isCitedByRow = rows.array?.allSatisfy { row in
      Origin.keys.contains { row[$0] != nil }
    }
    guard Origin.isGiven(fields) || isCitedByRow ?? false else {
      findings.error(
        .noOrigin,
        zh: "公开数据没有来源：请在「rows」旁写「source」(台账中的事实)",
        en: "a public table has no origin: give a 'source' (a ledger fact) beside its 'rows'",
        at: fields.place
      )
      return nil
    }
    var members = [JSONMember(key: "by", keyPlace: by.place, value: by)]
    members += fields.object.members.filter { $0.key == "rows" || Origin.keys.contains($0.key) }
    let json = JSONNode(.object(JSONObject(members)), at: fields.place)
    let fact = builder.book.vocabulary.facts[index]
    guard let id = reader.table(json, Expectation(fact.type)),
      case .table(var table) = builder.node(id).operation, isByFacts(table), hasValues(table, fact),
      hasNoRowTwice(table)
    else { return nil }
    table.takesNearest = true
    builder.book.nodes[id].operation = .table(table)
    return reader.widened(id, to: fact.type.scale)
  }

  private func isByFacts(_ table: Table) -> Bool {
    for key in table.keys {
      if case .fact = builder.node(key).operation { continue }
      findings.error(
        .publicShape,
        zh: "公开数据按事实查找：「by」列出事实的名称",
        en: "a public table goes by facts: 'by' lists their names",
        at: builder.node(key).place
      )
      return false
    }
    return true
  }

  private func hasValues(_ table: Table, _ fact: Fact) -> Bool {
    for row in table.rows {
      let node = builder.node(row.result)
      guard case .constant(let constant) = node.operation else {
        findings.error(
          .publicShape,
          zh: "公开数据的单元是数值本身，单位与事实相同，不能是公式",
          en: "a cell of a public table is a value in the unit of the fact, no formula",
          at: node.place
        )
        return false
      }
      guard case .number(let mantissa) = constant, !isPossible(mantissa, node, fact) else {
        continue
      }
      findings.error(
        .outOfDomain,
        zh: "「\(fact.name)」没有这个值：不在取值范围内，或不是步长的整数倍",
        en: "'\(fact.name)' cannot be this: it is outside of its bounds or between two steps",
        at: node.place
      )
      return false
    }
    return true
  }

  private func isPossible(_ mantissa: Int128, _ node: Node, _ fact: Fact) -> Bool {
    let number = Decimal(mantissa: mantissa, scale: node.type.scale)
    guard let own = number.mantissa(atScale: fact.type.scale) else { return false }
    return own % fact.step == 0 && (fact.domain?.contains(own) ?? true)
  }

  /// Two rows for one key would each be the one; one for a key below another's is nearer.
  private func hasNoRowTwice(_ table: Table) -> Bool {
    var seen: [String: Place] = [:]
    for row in table.rows {
      for key in keys(of: row) {
        guard let first = seen[key] else {
          seen[key] = row.place
          continue
        }
        let other = Diagnostic.Note(Label(zh: "另一行在此", en: "the other row"), at: first)
        findings.error(
          .tableShape,
          zh: "同一个键有两行",
          en: "there are two rows for one key",
          at: row.place,
          notes: [other]
        )
        return false
      }
    }
    return true
  }

  /// The combinations of items that a row lists; none where a cell is a range.
  private func keys(of row: Table.Row) -> [String] {
    var keys = [""]
    for cell in row.cells {
      var parts: [String] = []
      switch cell {
      case .anything: parts = ["*"]
      case .none: parts = ["-"]
      case .tests(let tests):
        for item in tests.first?.items ?? [] {
          switch builder.node(item).operation {
          case .constant(.choice(let item)): parts.append("\(item)")
          case .constant(.flag(let flag)): parts.append(flag ? "true" : "false")
          default: return []
          }
        }
        if tests.count != 1 { return [] }
      }
      guard keys.count * parts.count <= 4_096 else { return [] }
      var longer: [String] = []
      for key in keys { for part in parts { longer.append(key + "/" + part) } }
      keys = longer
    }
    return keys
  }

  /// The piece of the evaluated day; nothing on a day that no piece has.
  private func formula(
    of pieces: [Publication.Piece],
    _ reader: FormulaReader,
    at place: Place
  ) -> NodeID? {
    guard let first = pieces.first else { return nil }
    if pieces.count == 1, first.from == nil, first.until == nil { return first.table }
    let day = reader.emit(.evaluatedDay, .day, at: place)
    var branches: [Branch] = []
    for piece in pieces {
      var tests: [Test] = []
      func bound(_ day: Day) -> NodeID { reader.emit(.constant(.day(day)), .day, at: place) }
      if let from = piece.from { tests.append(.order(.atLeast, bound(from))) }
      if let until = piece.until { tests.append(.order(.under, bound(until))) }
      let when =
        tests.isEmpty
        ? reader.emit(.constant(.flag(true)), .flag, at: place)
        : reader.emit(.compare(day, tests, ifNone: nil), .flag, at: place)
      branches.append(Branch(when: when, then: piece.table))
    }
    let type = builder.node(first.table).type
    return reader.emit(.choose(branches, otherwise: nil), type, at: place)
  }
}

extension Test {
  /// The items that a cell of a table lists, or none where it is a range.
  package var items: [NodeID] {
    switch self {
    case .isEqual(let id): [id]
    case .isIn(let ids): ids
    case .isInSet, .includes, .includesAnyOf, .order: []
    }
  }
}

extension Publication.Piece {
  fileprivate func overlaps(_ other: Publication.Piece) -> Bool {
    let begins = max(from ?? .earliest, other.from ?? .earliest)
    guard let end = [until, other.until].compactMap({ $0 }).min() else { return true }
    return begins < end
  }
}
