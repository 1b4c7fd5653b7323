import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// The first branch whose condition holds; while a condition is open its branch is possible too.
  func choose(_ branches: [Branch], otherwise: NodeID?, type: ValueType) -> Evaluated {
    let outerIt = it
    defer { it = outerIt }
    var result: Evaluated?
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var isOpen = false
    func include(_ node: NodeID) {
      let own = inDoubt(isOpen) { evaluate(node) }
      let value = widened(own, from: plan.nodes[node].type, to: type)
      result = result.map { $0.union(value) } ?? value
    }
    for branch in branches {
      let condition = inDoubt(isOpen) { evaluate(branch.when) }
      terms = terms.union(condition.terms)
      switch condition.truth {
      case .no: continue
      case .yes:
        include(branch.then)
        return finished(result, unknowns, terms)
      case .open:
        isOpen = true
        unknowns = unknowns.union(condition.unknowns)
        // Where the condition is about the running total, each branch sees only its side of it.
        let sides = sides(of: branch.when)
        let before = it
        if let sides { it = sides.held }
        include(branch.then)
        it = before
        if let sides { it = sides.failed }
        if condition.possible.mayFail || condition.possible.mayBeNone {
          result = result?.union(Evaluated(.failure, unknowns: condition.unknowns))
        }
      }
    }
    if let otherwise {
      include(otherwise)
    } else {
      let failed = Evaluated(.failure)
      result = result.map { $0.union(failed) } ?? failed
    }
    return finished(result, unknowns, terms)
  }

  private func finished(
    _ result: Evaluated?,
    _ unknowns: ChoiceSet,
    _ terms: ChoiceSet
  ) -> Evaluated {
    guard let result else { return Evaluated(.failure) }
    return Evaluated(
      result.possible,
      unknowns: result.unknowns.union(unknowns),
      terms: result.terms.union(terms)
    )
  }

  func widened(_ value: Evaluated, from: ValueType, to: ValueType) -> Evaluated {
    guard case .number(let interval) = value.possible.values, from.scale < to.scale else {
      return value
    }
    var result = value
    result.possible.values = .number(Self.widened(interval, by: to.scale - from.scale))
    return result
  }

  /// What `it` is where a plain comparison of it holds, and where it does not.
  private func sides(of condition: NodeID) -> (held: Evaluated, failed: Evaluated)? {
    guard let it, let range = it.possible.interval, range.low < range.high,
      case .compare(let left, let tests, _) = plan.nodes[condition].operation, tests.count == 1,
      case .order(let relation, let bound) = tests[0], case .it = plan.nodes[left].operation,
      let limit = evaluate(bound).possible.interval?.single
    else { return nil }
    let scale = plan.nodes[left].type.scale
    let own = plan.nodes[bound].type.scale
    guard own <= scale else { return nil }
    let point = Self.multiplied(limit, Decimal.power(min(scale - own, 38)))
    let below: Int128
    switch relation {
    case .atLeast, .under: below = point - 1
    case .over, .atMost: below = point
    }
    guard range.low <= below, below < range.high else { return nil }
    var lower = it
    var upper = it
    lower.possible.values = .number(Interval(range.low, below, lowOpen: range.lowOpen))
    upper.possible.values = .number(Interval(below + 1, range.high, highOpen: range.highOpen))
    switch relation {
    case .atLeast, .over: return (upper, lower)
    case .under, .atMost: return (lower, upper)
    }
  }

  func otherwise(_ first: NodeID, _ second: NodeID, type: ValueType) -> Evaluated {
    var value = widened(evaluate(first), from: plan.nodes[first].type, to: type)
    guard value.possible.mayBeNone else { return value }
    let substitute = widened(evaluate(second), from: plan.nodes[second].type, to: type)
    var isNothing = false
    if case .nothing = value.possible.values { isNothing = true }
    if isNothing && !value.possible.mayFail {
      return Evaluated(
        substitute.possible,
        unknowns: substitute.unknowns,
        terms: substitute.terms.union(value.terms)
      )
    }
    value.possible.mayBeNone = false
    return Evaluated(
      value.possible.union(substitute.possible),
      unknowns: value.unknowns.union(substitute.unknowns),
      terms: value.terms.union(substitute.terms)
    )
  }

  // MARK: Tables

  /// The row that matches; with open keys every row that may, and failure where none might.
  ///
  /// The keys' possible values are cut into atoms on which every cell is decided, and each
  /// combination of atoms is looked up. Above 4,096 combinations the rows that may match are
  /// joined, which may be wider and may fail.
  func table(_ table: Table, type: ValueType) -> Evaluated {
    var keys: [Evaluated] = []
    for key in table.keys { keys.append(evaluate(key)) }
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var atoms: [[Evaluated]] = []
    var combinations = 1
    for (column, key) in keys.enumerated() {
      unknowns = unknowns.union(key.unknowns)
      terms = terms.union(key.terms)
      let parts = self.atoms(of: key, column: column, in: table)
      combinations = combinations.multipliedReportingOverflow(by: max(parts.count, 1)).partialValue
      if combinations > 4_096 || combinations <= 0 {
        return joinedRows(table, keys, type: type, unknowns, terms)
      }
      atoms.append(parts)
    }
    if marksEdges { noteEdges(of: table) }
    var result: Evaluated?
    var position = Array(repeating: 0, count: keys.count)
    var seen: Set<RowOutcome> = []
    while true {
      var combination: [Evaluated] = []
      for (column, index) in position.enumerated() { combination.append(atoms[column][index]) }
      let found = outcomes(of: table, combination, &unknowns)
      for outcome in found where seen.insert(outcome).inserted {
        let isOpen = combinations > 1 || found.count > 1
        let value = evaluate(outcome, of: table, type: type, isOpen: isOpen)
        result = result.map { $0.union(value) } ?? value
      }
      var column = 0
      while column < position.count {
        position[column] += 1
        if position[column] < atoms[column].count { break }
        position[column] = 0
        column += 1
      }
      if column == position.count { break }
    }
    return finished(result, unknowns, terms)
  }

  /// What a table gives for keys.
  private enum RowOutcome: Hashable {
    case row(Int)
    case otherwise
    /// No row, or several: two rows that fit are a mistake of the rule, and neither is the one.
    case nothing
  }

  /// All that a table may give for keys of which each cell is decided as far as it can be.
  ///
  /// What a set holds and the bound of a cell may be open even so; that adds to the unknowns.
  private func outcomes(
    of table: Table,
    _ keys: [Evaluated],
    _ unknowns: inout ChoiceSet
  ) -> [RowOutcome] {
    if keys.contains(where: { $0.possible == .failure }) { return [.nothing] }
    let (matching, open, openness) = matchingRows(table, keys)
    guard !open.isEmpty else {
      let rows = nearest(matching, in: table, keys)
      if rows.count > 1 { return [.nothing] }
      return [rows.first.map { .row($0) } ?? (table.otherwise == nil ? .nothing : .otherwise)]
    }
    unknowns = unknowns.union(openness)
    var result: [RowOutcome] = []
    for row in matching + open { result.append(.row(row)) }
    if matching.isEmpty, table.otherwise != nil { result.append(.otherwise) }
    // Where one row is open and there is something else to fall back to, something always fits.
    let alwaysFits = open.count == 1 && matching.isEmpty && table.otherwise != nil
    return alwaysFits ? result : result + [.nothing]
  }

  private func evaluate(
    _ outcome: RowOutcome,
    of table: Table,
    type: ValueType,
    isOpen: Bool
  ) -> Evaluated {
    let node: NodeID
    switch outcome {
    case .row(let row): node = table.rows[row].result
    case .otherwise:
      guard let otherwise = table.otherwise else { return Evaluated(.failure) }
      node = otherwise
    case .nothing: return Evaluated(.failure)
    }
    return widened(inDoubt(isOpen) { evaluate(node) }, from: plan.nodes[node].type, to: type)
  }

  /// Notes where each key passes from one row to the next.
  private func noteEdges(of table: Table) {
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() {
        guard case .tests(let tests) = cell else { continue }
        for case .order(let relation, let bound) in tests {
          noteEdge(table.keys[column], relation, bound)
        }
      }
    }
  }

  /// Whether more than one row fits keys that are known.
  func hasSeveralRows(_ table: Table) -> Bool {
    var keys: [Evaluated] = []
    for key in table.keys { keys.append(evaluate(key)) }
    return nearest(matchingRows(table, keys).matching, in: table, keys).count > 1
  }

  /// The rows that fit, and those that may with what decides it.
  private func matchingRows(
    _ table: Table,
    _ keys: [Evaluated]
  ) -> (matching: [Int], open: [Int], unknowns: ChoiceSet) {
    var matching: [Int] = []
    var open: [Int] = []
    var unknowns = ChoiceSet()
    for (index, row) in table.rows.enumerated() {
      var match = Truth.yes
      var own = ChoiceSet()
      for (column, cell) in row.cells.enumerated() where match != .no {
        match = match.and(truth(of: cell, keys[column], key: table.keys[column], &own))
      }
      if match == .yes { matching.append(index) }
      if match == .open {
        open.append(index)
        unknowns = unknowns.union(own)
      }
    }
    return (matching, open, unknowns)
  }

  /// Whether a cell is for a value; adds what that still depends on.
  private func truth(
    of cell: Table.Cell,
    _ value: Evaluated,
    key: NodeID,
    _ unknowns: inout ChoiceSet
  ) -> Truth {
    var isNothing = false
    if case .nothing = value.possible.values { isNothing = true }
    switch cell {
    case .anything: return value.possible.mayFail ? .open : .yes
    case .none:
      if isNothing && value.possible.mayBeNone && !value.possible.mayFail { return .yes }
      return value.possible.mayBeNone ? .open : .no
    case .tests(let tests):
      if isNothing { return value.possible.mayFail ? .open : .no }
      var result = Truth.yes
      for test in tests {
        let outcome = self.test(value, plan.nodes[key].type, left: key, test)
        unknowns = unknowns.union(outcome.unknowns)
        result = result.and(outcome.truth)
      }
      return value.possible.mayBeNone && result == .yes ? .open : result
    }
  }

  /// The key's values cut so finely that each cell of its column is decided on every part.
  private func atoms(of key: Evaluated, column: Int, in table: Table) -> [Evaluated] {
    if key.possible.isKnown { return [key] }
    var parts: [Evaluated] = []
    if key.possible.mayBeNone { parts.append(Evaluated(.none)) }
    if key.possible.mayFail { parts.append(Evaluated(.failure)) }
    switch key.possible.values {
    case .nothing: break
    case .choice(let items):
      for item in items.items { parts.append(Evaluated(Possible(.choice(ChoiceSet(item))))) }
    case .flag:
      parts.append(.flag(true))
      parts.append(.flag(false))
    case .number(let interval), .day(let interval):
      var cuts: Set<Int128> = []
      for row in table.rows { cut(row.cells[column], key: table.keys[column], into: &cuts) }
      var low = interval.low
      var isDay = false
      if case .day = key.possible.values { isDay = true }
      for cut in cuts.sorted() + [interval.high + 1] where cut > low && cut <= interval.high + 1 {
        let part = Interval(low, cut - 1)
        parts.append(
          Evaluated(Possible(isDay ? .day(part) : .number(part)), unknowns: key.unknowns)
        )
        low = cut
      }
    case .choices, .text: parts.append(key)
    }
    return parts
  }

  /// The first values at which a test of a cell changes its answer.
  func cut(_ cell: Table.Cell, key: NodeID, into cuts: inout Set<Int128>) {
    guard case .tests(let tests) = cell else { return }
    let scale = plan.nodes[key].type.scale
    func bound(_ node: NodeID) -> Interval? {
      guard let own = evaluate(node).possible.interval else { return nil }
      return Self.widened(own, by: scale - plan.nodes[node].type.scale)
    }
    for test in tests {
      switch test {
      case .order(let relation, let node):
        guard let point = bound(node) else { continue }
        let after: Int128 = relation == .over || relation == .atMost ? 1 : 0
        cuts.insert(point.low + after)
        cuts.insert(point.high + after)
      case .isEqual(let node):
        guard let point = bound(node) else { continue }
        cuts.insert(point.low)
        cuts.insert(point.high + 1)
      case .isIn(let nodes):
        for node in nodes {
          guard let point = bound(node) else { continue }
          cuts.insert(point.low)
          cuts.insert(point.high + 1)
        }
      case .isInSet, .includes, .includesAnyOf: continue
      }
    }
  }

  /// Every row that may match: sound for any number of combinations.
  private func joinedRows(
    _ table: Table,
    _ keys: [Evaluated],
    type: ValueType,
    _ unknowns: ChoiceSet,
    _ terms: ChoiceSet
  ) -> Evaluated {
    var result = Evaluated(.failure)
    var unknowns = unknowns
    for row in table.rows {
      var match = Truth.yes
      for (column, cell) in row.cells.enumerated() where match != .no {
        match = match.and(truth(of: cell, keys[column], key: table.keys[column], &unknowns))
      }
      guard match != .no else { continue }
      let value = inDoubt(true) { evaluate(row.result) }
      result = result.union(widened(value, from: plan.nodes[row.result].type, to: type))
      if match == .yes, !table.takesNearest { break }
    }
    if let otherwise = table.otherwise {
      let value = inDoubt(true) { evaluate(otherwise) }
      result = result.union(widened(value, from: plan.nodes[otherwise].type, to: type))
    }
    return finished(result, unknowns, terms)
  }
}
