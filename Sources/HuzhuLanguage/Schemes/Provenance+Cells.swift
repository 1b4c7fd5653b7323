import HuzhuDocuments
import HuzhuValues

extension Provenance {
  /// What a value means, however it is written: `"1 year"` is `"12 months"`, `"80%"` is `0.8`.
  func meaning(of node: JSONNode) -> String {
    switch node.value {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let text): return quantity(text) ?? text
    case .string(let text):
      return FormulaReader.isLiteral(text) ? quantity(text) ?? text : text
    case .array(let items):
      return "[" + items.map { meaning(of: $0) }.sorted().joined(separator: ",") + "]"
    case .object(let object):
      var members: [String] = []
      for member in object.members { members.append(member.key + ":" + meaning(of: member.value)) }
      return "{" + members.sorted().joined(separator: ",") + "}"
    }
  }

  private func quantity(_ text: String) -> String? {
    guard let quantity = try? Quantity(text) else { return nil }
    var number = quantity.number
    var unit = quantity.unit
    if unit == .year {
      number.mantissa *= 12
      unit = .month
    }
    return number.normalized.text + (unit.isNumber ? "" : " " + unit.text)
  }

  /// Whether the cells of a table are what the sources state.
  func agreesAsCells(_ rows: JSONNode, _ sources: [Source]) -> Bool {
    guard let rows = rows.array else { return true }
    var tables: [JSONNode] = []
    var values: [JSONNode] = []
    var alternatives: [JSONNode] = []
    for source in sources {
      if let rows = source.fact.rows { tables.append(rows) }
      guard let value = source.fact.value else { continue }
      if let either = value["either"]?.object {
        for member in either.members { alternatives.append(member.value) }
      } else if value.array?.first?.array != nil {
        tables.append(value)
      } else {
        values.append(value)
      }
    }
    if alternatives.isEmpty {
      guard let differs = difference(rows, tables, values) else { return true }
      reportCells(differs, sources)
      return false
    }
    var first: JSONNode?
    for alternative in alternatives {
      let isTable = alternative.array?.first?.array != nil
      let differs = difference(
        rows,
        isTable ? tables + [alternative] : tables,
        isTable ? values : values + [alternative]
      )
      guard let differs else { return true }
      if first == nil { first = differs }
    }
    if let first { reportCells(first, sources) }
    return false
  }

  private func reportCells(_ node: JSONNode, _ sources: [Source]) {
    let shown = node.array.map { row in
      "[" + row.map { self.shown($0) }.joined(separator: ", ") + "]"
    }
    builder.findings.error(
      .differsFromSource,
      zh: "来源所载的表格里没有 \(shown ?? self.shown(node))",
      en: "the table of the source does not have \(shown ?? self.shown(node))",
      at: node.place,
      notes: sources.map { note(of: $0.fact) }
    )
  }

  /// The first row or cell that the sources do not state.
  private func difference(
    _ rows: [JSONNode],
    _ tables: [JSONNode],
    _ values: [JSONNode]
  ) -> JSONNode? {
    var stated: Set<String> = []
    for table in tables {
      for row in table.array ?? [] {
        for plain in plainRows(cells(of: row)) { stated.insert(plain) }
      }
    }
    var numbers: Set<String> = ["0", "1"]
    for value in values {
      for item in value.array ?? [value] { numbers.insert(meaning(of: item)) }
    }
    for row in rows {
      // A row with an origin of its own is compared with that.
      if row.object != nil, Origin.keys.contains(where: { row[$0] != nil }) { continue }
      let cells = cells(of: row)
      guard let result = cells.last, result.object == nil || result["is"] == nil else { continue }
      if !tables.isEmpty, plainRows(cells).allSatisfy({ stated.contains($0) }) { continue }
      if values.isEmpty { return row }
      for cell in cells {
        if let number = firstNumber(in: cell, notIn: numbers) { return number }
      }
    }
    return nil
  }

  /// The first number or day in a cell that is none of those.
  private func firstNumber(in cell: JSONNode, notIn numbers: Set<String>) -> JSONNode? {
    switch cell.value {
    case .number, .string:
      if let text = cell.string, !FormulaReader.isLiteral(text) { return nil }
      let meaning = meaning(of: cell)
      if numbers.contains(meaning) || isFree(cell) { return nil }
      return cell
    case .array(let items):
      for item in items {
        if let found = firstNumber(in: item, notIn: numbers) { return found }
      }
      return nil
    case .object(let object):
      if object["is"] != nil, Origin.keys.contains(where: { object[$0] != nil }) { return nil }
      for member in object.members {
        if let found = firstNumber(in: member.value, notIn: numbers) { return found }
      }
      return nil
    case .null, .bool: return nil
    }
  }

  /// Whether it is 0 or 1 of any unit, which needs no source.
  private func isFree(_ cell: JSONNode) -> Bool {
    guard let text = cell.string ?? cell.digits, let quantity = try? Quantity(text) else {
      return false
    }
    return quantity.number == .zero || quantity.number == .one
  }

  /// The cells of a row of a table, or of a tier of bands.
  private func cells(of row: JSONNode) -> [JSONNode] {
    if let cells = row.array {
      // The open tier of bands has no end.
      return cells.count == 1 ? [JSONNode(.null, at: row.place)] + cells : cells
    }
    if let cells = row["row"]?.array { return cells }
    guard let rate = row["rate"] else { return [row] }
    return [row["upTo"] ?? JSONNode(.null, at: row.place), rate]
  }

  /// A row as texts, one for each item where a key is a list.
  private func plainRows(_ cells: [JSONNode]) -> [String] {
    var rows = [""]
    for (index, cell) in cells.enumerated() {
      let isKey = index < cells.count - 1
      if isKey, let items = cell.array, items.count > 1, rows.count * items.count <= 4_096 {
        var longer: [String] = []
        for row in rows {
          for item in items { longer.append(row + meaning(of: item) + "\u{1}") }
        }
        rows = longer
        continue
      }
      let single = isKey && cell.array?.count == 1 ? cell.array?[0] ?? cell : cell
      let text = meaning(of: single)
      for index in rows.indices { rows[index] += text + "\u{1}" }
    }
    return rows
  }
}
