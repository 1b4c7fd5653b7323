package import HuzhuLanguage
import HuzhuValues

/// One place inside a formula where two versions differ, as deep as it can be told.
package enum FormulaChange: Hashable, Sendable {
  /// A number, a day or an item was edited.
  case value(old: NodeID, new: NodeID)
  /// A row of a table has another result, is new, or is gone.
  case row(old: Row?, new: Row?)
  /// A condition of a group is new or gone.
  case member(old: NodeID?, new: NodeID?)
  /// The formulas differ in more than that.
  case formula(old: NodeID, new: NodeID)

  /// A row of a table; without a number it is what holds where no row matches.
  package struct Row: Hashable, Sendable {
    package let table: NodeID
    package let row: Int?
    package let result: NodeID
  }
}

/// Walks two formulas side by side and finds the innermost places where they differ.
struct FormulaComparison {
  let old: MeaningWriter
  let new: MeaningWriter

  func changes(_ oldRoot: NodeID, _ newRoot: NodeID) -> [FormulaChange] {
    let (a, b) = (old.carried(oldRoot), new.carried(newRoot))
    guard old.text(a) != new.text(b) else { return [] }
    switch (old.book.nodes[a].operation, new.book.nodes[b].operation) {
    case (.constant, .constant): return [.value(old: a, new: b)]
    case (.term(let first, nil), .term(let second, nil)):
      return terms(first, second) ?? [.formula(old: a, new: b)]
    case (.clause(let first, let inner), .clause(let second, let other))
    where old.scheme.clauses[first].id == new.scheme.clauses[second].id:
      return changes(inner, other)
    case (.table(let first), .table(let second)):
      return rows(a, first, b, second) ?? [.formula(old: a, new: b)]
    case (.all(let first), .all(let second)), (.any(let first), .any(let second)):
      return members(first, second)
    default: return operands(a, b)
    }
  }

  /// Terms that are written in place are compared by what they are.
  private func terms(_ first: Int, _ second: Int) -> [FormulaChange]? {
    guard old.side.inPlace.contains(first), new.side.inPlace.contains(second) else { return nil }
    let (before, after) = (old.scheme.terms[first], new.scheme.terms[second])
    guard before.pieces.count == after.pieces.count else { return nil }
    var found: [FormulaChange] = []
    for (piece, other) in zip(before.pieces, after.pieces) {
      guard piece.from == other.from, piece.until == other.until,
        case .stated(let node) = piece.content, case .stated(let otherNode) = other.content
      else { return nil }
      found += changes(node, otherNode)
    }
    return found.isEmpty ? nil : found
  }

  /// Operands one by one, where both formulas do the same with as many of them.
  private func operands(_ a: NodeID, _ b: NodeID) -> [FormulaChange] {
    let (first, second) = (old.book.nodes[a].operation, new.book.nodes[b].operation)
    guard old.shape(of: a) == new.shape(of: b) else { return [.formula(old: a, new: b)] }
    var (before, after): ([NodeID], [NodeID]) = ([], [])
    first.forEachOperand { before.append($0) }
    second.forEachOperand { after.append($0) }
    if Self.isUnordered(first) { (before, after) = unmatched(before, after) }
    guard before.count == after.count, !before.isEmpty else { return [.formula(old: a, new: b)] }
    var found: [FormulaChange] = []
    for (one, other) in zip(before, after) { found += changes(one, other) }
    return found.isEmpty ? [.formula(old: a, new: b)] : found
  }

  private static func isUnordered(_ operation: Operation) -> Bool {
    switch operation {
    case .sum, .product, .largest, .smallest: true
    default: false
    }
  }

  /// What is left of two groups once equal members are taken from both.
  private func unmatched(_ first: [NodeID], _ second: [NodeID]) -> ([NodeID], [NodeID]) {
    var left = second
    var before: [NodeID] = []
    for item in first {
      let text = old.text(item)
      if let match = left.firstIndex(where: { new.text($0) == text }) {
        left.remove(at: match)
      } else {
        before.append(item)
      }
    }
    return (before, left)
  }

  private func members(_ first: [NodeID], _ second: [NodeID]) -> [FormulaChange] {
    var (before, after) = unmatched(first, second)
    var found: [FormulaChange] = []
    for item in before {
      guard let name = old.clauseName(item),
        let match = after.firstIndex(where: { new.clauseName($0) == name })
      else { continue }
      found += changes(item, after.remove(at: match))
      before.removeAll { $0 == item }
    }
    if before.count == 1, after.count == 1 { return found + changes(before[0], after[0]) }
    found += before.map { .member(old: $0, new: nil) }
    found += after.map { .member(old: nil, new: $0) }
    return found
  }

  // MARK: Tables

  private func rows(
    _ a: NodeID,
    _ first: Table,
    _ b: NodeID,
    _ second: Table
  ) -> [FormulaChange]? {
    guard first.keys.map({ old.text($0) }) == second.keys.map({ new.text($0) }),
      first.takesNearest == second.takesNearest
    else { return nil }
    var left: [String: Int] = [:]
    for (index, row) in second.rows.enumerated() { left[new.key(of: row)] = index }
    var found: [FormulaChange] = []
    func other(_ index: Int?, _ result: NodeID) -> FormulaChange.Row {
      FormulaChange.Row(table: b, row: index, result: result)
    }
    for (index, row) in first.rows.enumerated() {
      let before = FormulaChange.Row(table: a, row: index, result: row.result)
      guard let match = left.removeValue(forKey: old.key(of: row)) else {
        found.append(.row(old: before, new: nil))
        continue
      }
      let after = second.rows[match]
      if old.text(row.result) != new.text(after.result) {
        found.append(.row(old: before, new: other(match, after.result)))
      }
    }
    for match in left.values.sorted() {
      found.append(.row(old: nil, new: other(match, second.rows[match].result)))
    }
    if old.text(first.otherwise) != new.text(second.otherwise) {
      found.append(
        .row(
          old: first.otherwise.map { FormulaChange.Row(table: a, row: nil, result: $0) },
          new: second.otherwise.map { other(nil, $0) }
        )
      )
    }
    return found.isEmpty ? nil : found
  }
}

extension MeaningWriter {
  func clauseName(_ id: NodeID) -> String? {
    guard case .clause(let index, _) = book.nodes[id].operation else { return nil }
    return scheme.clauses[index].id
  }

  /// What a node does, without its operands.
  fileprivate func shape(of id: NodeID) -> String {
    let node = book.nodes[id]
    switch node.operation {
    case .compare(_, let tests, let ifNone):
      return "compare \(tests.map { shape(of: $0) }) \(ifNone.map { "\($0)" } ?? "")"
    case .sum: return "sum"
    case .product: return "product"
    case .largest: return "largest"
    case .smallest: return "smallest"
    case .difference: return "difference"
    case .quotient: return "quotient"
    case .bands(_, let bands): return "bands \(bands.map { $0.upTo != nil })"
    case .choose(let branches, let otherwise): return "choose \(branches.count) \(otherwise != nil)"
    case .otherwise: return "otherwise"
    case .dayPlus: return "plus"
    case .floor: return "floor"
    case .cap: return "cap"
    case .not: return "not"
    case .exists: return "exists"
    case .increase(_, let running): return "increase \(scheme.runnings[running].name)"
    case .round(_, let step, let mode): return "round \(step) \(node.type.scale) \(mode.rawValue)"
    case .elapsed(let unit, _, _, let both): return "elapsed \(unit.rawValue) \(both)"
    case .occurrence(_, let side, _): return "occurrence \(side.rawValue)"
    case .total(let loop, _): return "total \(shape(of: loop))"
    case .count(let loop): return "count \(shape(of: loop))"
    case .someOf(let loop, _): return "some \(shape(of: loop))"
    case .everyOf(let loop, _): return "every \(shape(of: loop))"
    // Of everything else the whole text is the shape: it differs, and so do the formulas.
    default: return text(id)
    }
  }

  private func shape(of loop: Loop) -> String {
    "\(book.vocabulary.facts[loop.list].name) \(loop.slot) \(loop.condition != nil)"
  }

  private func shape(of test: Test) -> String {
    switch test {
    case .isEqual: "is"
    case .isIn(let nodes): "in \(nodes.count)"
    case .isInSet: "inSet"
    case .includes(let nodes): "includes \(nodes.count)"
    case .includesAnyOf: "includesAnyOf"
    case .order(let relation, _): relation.rawValue
    }
  }
}
