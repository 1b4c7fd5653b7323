import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// The constant that a cell is held against, at the scale of its key.
  private mutating func bound(_ node: NodeID, scale: Int, _ context: ColumnContext) -> Int64? {
    let own = value(node, context)
    guard own.known == .all, plan.nodes[node].type.scale <= scale else { return nil }
    return scaled(own.lane, from: plan.nodes[node].type.scale, to: scale)?.constant
  }

  /// The first values at which a cell of a column changes; nil where they are no constants.
  mutating func cuts(
    _ column: Int,
    _ key: NodeID,
    _ table: Table,
    _ context: ColumnContext
  ) -> [Int64]? {
    let scale = plan.nodes[key].type.scale
    var result: Set<Int64> = []
    for row in table.rows {
      guard case .tests(let tests) = row.cells[column] else { continue }
      for test in tests {
        switch test {
        case .order(let relation, let node):
          guard let point = bound(node, scale: scale, context) else { return nil }
          result.insert(relation == .over || relation == .atMost ? point + 1 : point)
        case .isEqual(let node):
          guard let point = bound(node, scale: scale, context) else { return nil }
          result.formUnion([point, point + 1])
        case .isIn(let nodes):
          for node in nodes {
            guard let point = bound(node, scale: scale, context) else { return nil }
            result.formUnion([point, point + 1])
          }
        case .isInSet, .includes, .includesAnyOf: return nil
        }
      }
    }
    return result.count <= 64 ? result.sorted() : nil
  }

  /// Whether a cell holds of one value of its key; nil is none.
  mutating func holds(
    _ cell: Table.Cell,
    _ value: Int64?,
    _ key: NodeID,
    _ context: ColumnContext
  ) -> Bool {
    switch cell {
    case .anything: return true
    case .none: return value == nil
    case .tests(let tests):
      guard let value else { return false }
      for test in tests where !holds(test, value, key, context) { return false }
      return true
    }
  }

  private mutating func holds(
    _ test: Test,
    _ value: Int64,
    _ key: NodeID,
    _ context: ColumnContext
  ) -> Bool {
    // The key as a constant: the test is then decided while compiling, or the table has no form.
    let type = plan.nodes[key].type
    let own: ColumnResult =
      type == .flag
      ? .condition(ColumnCondition(value == 1)) : .value(ColumnValue(Lane(value)))
    let outcome = self.test(own, type, test, context)
    if outcome.yes != .all, outcome.no != .all { refused = .all }
    return outcome.yes == .all
  }

  /// Of rows that match, those whose items are nearest above those of the keys.
  func nearest(_ rows: [Int], in table: Table, _ keys: [Int64?]) -> [Int] {
    var left = rows
    for (column, key) in keys.enumerated() where left.count > 1 {
      var best: [Int] = []
      var least = Int.max
      for row in left {
        let own = distance(of: table.rows[row].cells[column], key, table.keys[column])
        if own < least { (best, least) = ([row], own) } else if own == least { best.append(row) }
      }
      left = best
    }
    return left
  }

  private func distance(of cell: Table.Cell, _ key: Int64?, _ node: NodeID) -> Int {
    guard case .tests(let tests) = cell else {
      if case .anything = cell { return .max - 1 }
      return 0
    }
    guard case .choice(let choice) = plan.nodes[node].type, let key else { return 0 }
    var named = ChoiceSet()
    for test in tests {
      for item in test.items {
        if case .constant(.choice(let position)) = plan.nodes[item].operation {
          named.insert(position)
        }
      }
    }
    var steps = 0
    var item: Int? = Int(key)
    while let here = item {
      if named.contains(here) { return steps }
      item = plan.vocabulary.choices[choice].items[here].parent
      steps += 1
    }
    return .max - 1
  }
}
