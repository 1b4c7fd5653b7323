import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  private static let tableKeys = ["by", "rows", "otherwise", "source", "operator", "assumed"]
  private static let rowKeys = ["row", "source", "operator", "assumed"]

  /// Reads a table: rows of keys with a result each.
  ///
  /// Its cells may be numbers where it is cited: the term around it has an origin.
  func table(_ json: JSONNode, _ expected: Expectation, isCited: Bool = false) -> NodeID? {
    let what = Label(zh: "「table」", en: "'table'")
    guard let fields = Fields(json, what, known: Self.tableKeys, findings: findings) else {
      return nil
    }
    let origin = citation(fields, rows: fields["rows"])
    let isCited = isCited || Origin.isGiven(fields)
    let by = fields.required("by")
    let keys = by.flatMap { by in using(.value) { readAll(by.array ?? [by], .anything) } }
    guard fields.required("rows") != nil, let items = fields.array("rows"), let keys else {
      return nil
    }
    guard let expected = expectation(ofResults: json, expected) else { return nil }
    var rows: [Table.Row] = []
    var origins: [Origin?] = []
    for item in items {
      guard let (cells, rowOrigin, isRowCited) = rowCells(item, isCited: isCited),
        let row = row(cells, keys, expected, isCited: isRowCited, at: item.place)
      else { continue }
      rows.append(row)
      origins.append(rowOrigin)
    }
    let otherwise = fields["otherwise"].map { read($0, expected, isCited: isCited) }
    if case .some(nil) = otherwise { return nil }
    var results: [NodeID] = []
    for row in rows { results.append(row.result) }
    if let last = otherwise.flatMap({ $0 }) { results.append(last) }
    guard rows.count == items.count else { return nil }
    guard let (aligned, type) = aligned(results) else {
      if results.isEmpty { reportShape("没有行", "there are no rows", at: json.place) }
      return nil
    }
    for index in rows.indices {
      rows[index].result = aligned[index]
      if let origin = origins[index] { names?.scheme.origins[aligned[index]] = origin }
    }
    let last = aligned.count > rows.count ? aligned.last : nil
    let id = emit(.table(Table(keys: keys, rows: rows, otherwise: last)), type, at: json.place)
    if let origin { names?.scheme.origins[id] = origin }
    return id
  }

  /// The cells of a row, which is a list, or an object with the list and an origin of its own.
  private func rowCells(
    _ json: JSONNode,
    isCited: Bool
  ) -> (cells: [JSONNode], origin: Origin?, isCited: Bool)? {
    if let cells = json.array { return (cells, nil, isCited) }
    let what = Label(zh: "表格的行", en: "a row of a table")
    guard let fields = Fields(json, what, known: Self.rowKeys, findings: findings),
      fields.required("row") != nil, let cells = fields.array("row"), let row = fields["row"]
    else { return nil }
    let rows = JSONNode(.array([row]), at: row.place)
    return (cells, citation(fields, rows: rows), isCited || Origin.isGiven(fields))
  }

  private func row(
    _ cells: [JSONNode],
    _ keys: [NodeID],
    _ expected: Expectation,
    isCited: Bool,
    at place: Place
  ) -> Table.Row? {
    guard cells.count == keys.count + 1, let last = cells.last else {
      reportShape(
        "每行应有 \(keys.count) 个键和一个结果，此行有 \(cells.count) 个单元",
        "a row has \(keys.count) keys and a result, this one has \(cells.count) cells",
        at: place
      )
      return nil
    }
    var tests: [Table.Cell] = []
    for (index, key) in keys.enumerated() {
      guard let cell = using(.value, { cell(cells[index], key, isCited: isCited) }) else {
        continue
      }
      tests.append(cell)
    }
    guard let result = read(last, expected, isCited: isCited), tests.count == keys.count else {
      return nil
    }
    return Table.Row(cells: tests, result: result, place: place)
  }

  private func cell(_ json: JSONNode, _ key: NodeID, isCited: Bool) -> Table.Cell? {
    let type = type(of: key)
    switch json.value {
    case .null: return Table.Cell.none
    case .string("any"): return .anything
    case .array(let items):
      var ids: [NodeID] = []
      for item in items {
        guard let id = side(item, type, isCited: isCited) else { continue }
        ids.append(id)
      }
      return ids.count == items.count ? .tests([.isIn(ids)]) : nil
    case .object(let object) where object["value"] == nil:
      let known = TestWord.keys
      let what = Label(zh: "表格的键", en: "a key of a table")
      guard Fields(json, what, known: known, findings: findings) != nil,
        let (_, tests) = tests(object, of: key, isKey: true, isCited: isCited, at: json.place)
      else { return nil }
      if !tests.isEmpty { return .tests(tests) }
      reportShape("键里没有比较", "nothing is asked of the key", at: json.place)
      return nil
    default:
      if case .choices = type {
        findings.error(
          .wrongTest,
          zh: "此键可有若干项：请写 {\"includes\": …}",
          en: "this key may hold several items: write {\"includes\": …}",
          at: json.place
        )
        return nil
      }
      return side(json, type, isCited: isCited).map { .tests([.isEqual($0)]) }
    }
  }

  private func reportShape(_ zh: String, _ en: String, at place: Place) {
    findings.error(.tableShape, zh: zh, en: en, at: place)
  }

  /// The origin that stands beside rows or rates, checked against the ledger.
  func citation(_ fields: Fields, rows: JSONNode?) -> Origin? {
    guard Origin.isGiven(fields) else { return nil }
    let provenance = Provenance(builder: builder)
    return provenance.origin(fields, for: rows.map { Provenance.Subject.cells($0) })
  }
}
