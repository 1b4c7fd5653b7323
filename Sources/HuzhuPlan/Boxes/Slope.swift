package import HuzhuLanguage
import HuzhuValues

/// How something changes while one fact, or a running total, grows and all else stays as it is.
///
/// Of a condition: whether it can only come to hold (`rising`) or only cease to.
package enum Slope: Sendable {
  case level
  case rising
  case falling
  case unclear

  var reversed: Slope {
    switch self {
    case .rising: .falling
    case .falling: .rising
    default: self
    }
  }

  /// Of a sum, and of whatever grows with both.
  func joined(_ other: Slope) -> Slope {
    switch (self, other) {
    case (.level, _): other
    case (_, .level): self
    default: self == other ? self : .unclear
    }
  }

  /// Of a product with something of this range that does not change.
  func times(_ factor: Interval?) -> Slope {
    if self == .level { return .level }
    guard let factor else { return .unclear }
    if factor.low >= 0 { return self }
    return factor.high <= 0 ? reversed : .unclear
  }
}

/// Reads slopes off formulas, in the cell of an evaluator.
package final class SlopeReader {
  /// What grows.
  package enum Variable: Hashable, Sendable {
    case fact(Int)
    case it
  }

  private let evaluator: Evaluator
  private let variable: Variable
  private var reads: [NodeID: Bool] = [:]
  private var plan: Plan { evaluator.plan }

  package init(_ evaluator: Evaluator, _ variable: Variable) {
    self.evaluator = evaluator
    self.variable = variable
  }

  // MARK: What reads it

  /// Whether a node can change with the variable.
  package func depends(_ node: NodeID) -> Bool {
    if let known = reads[node] { return known }
    // Names lead back nowhere: a rulebook has no cycles.
    let result = find(node)
    reads[node] = result
    return result
  }

  private func find(_ node: NodeID) -> Bool {
    switch plan.nodes[node].operation {
    case .it: if variable == .it { return true }
    case .fact(let fact, _):
      if variable == .fact(fact) { return true }
      if let formula = plan.vocabulary.facts[fact].derived, depends(formula) { return true }
    case .field(_, let fact): if variable == .fact(fact) { return true }
    case .value(let value, _): if depends(plan.scheme.values[value].node) { return true }
    case .term(let term, _): if dependsTerm(plan.scheme.terms[term]) { return true }
    case .running(let running, let moment):
      if moment == .after, dependsRunning(running) { return true }
    case .increase(_, let running): if dependsRunning(running) { return true }
    default: break
    }
    var result = false
    plan.nodes[node].operation.forEachOperand { if depends($0) { result = true } }
    return result
  }

  private func dependsTerm(_ term: Term) -> Bool {
    if let by = term.by, depends(by) { return true }
    return term.pieces.contains { piece in
      switch piece.content {
      case .stated(let node): return depends(node)
      case .unstated(_, .oneOf(let readings)): return readings.contains { depends($0.node) }
      case .unstated(_, .within(let low, let high, _)):
        return (low.map { depends($0) } ?? false) || (high.map { depends($0) } ?? false)
      case .unstated(_, .list): return false
      }
    }
  }

  private func dependsRunning(_ index: Int) -> Bool {
    let running = plan.scheme.runnings[index]
    if let condition = running.condition, depends(condition) { return true }
    if let claims = plan.scheme.claims, depends(claims.root) { return true }
    switch running.kind {
    case .amount(let node): return depends(node)
    case .count(let node): return node.map { depends($0) } ?? false
    case .paid, .payments: return false
    }
  }

  // MARK: Slopes

  /// The slope of a node in the cell of the evaluator.
  package func slope(_ node: NodeID) -> Slope {
    guard depends(node) else { return .level }
    let operation = plan.nodes[node].operation
    switch operation {
    case .it: return .rising
    case .fact(let fact, let at): return slope(ofFact: fact, at)
    case .field: return .rising
    case .value(let value, let at):
      if at.map({ depends($0) }) ?? false { return .unclear }
      return slope(plan.scheme.values[value].node)
    case .term(let term, _): return slope(of: plan.scheme.terms[term])
    case .sum(let items), .largest(let items), .smallest(let items): return joined(items)
    case .difference(let a, let b): return slope(a).joined(slope(b).reversed)
    case .product(let items): return product(items)
    case .quotient(let a, let b): return quotient(a, b)
    case .round(let inner, _, _): return slope(inner)
    case .floor(let inner, let bound), .cap(let inner, let bound):
      return slope(inner).joined(slope(bound))
    case .otherwise(let first, let second): return slope(first).joined(slope(second))
    case .bands(let of, let bands): return self.bands(of, bands)
    case .choose(let branches, let otherwise): return choose(branches, otherwise)
    case .table(let table): return self.table(table, node)
    case .elapsed(_, let from, let to, _): return slope(to).joined(slope(from).reversed)
    case .dayPlus(let day, let period): return slope(day).joined(slope(period))
    case .total(let loop, let of):
      return loop.condition.map { depends($0) } ?? false ? known(node) : slope(of)
    case .largestOf(let loop, let of, let by), .smallestOf(let loop, let of, let by):
      let isMoved =
        (loop.condition.map { depends($0) } ?? false) || (by.map { depends($0) } ?? false)
      return isMoved ? known(node) : slope(of)
    case .running(let running, _): return contribution(to: running)
    case .increase(let body, let running):
      guard evaluator.premises?.rising.contains(body) ?? false, !depends(body),
        let event = evaluator.event,
        let added = evaluator.contribution(of: event, to: running).possible.interval, added.low >= 0
      else { return .unclear }
      return contribution(to: running)
    case .all(let items), .any(let items):
      let joined = joined(items)
      return joined == .unclear ? known(node) : joined
    case .not(let inner): return slope(inner).reversed
    case .clause(_, let inner): return slope(inner)
    case .compare(let left, let tests, _): return compare(left, tests, node)
    default: return known(node)
    }
  }

  /// What has one value in the cell does not change in it.
  private func known(_ node: NodeID) -> Slope {
    evaluator.evaluate(node).possible.isKnown ? .level : .unclear
  }

  private func joined(_ items: [NodeID]) -> Slope {
    var result = Slope.level
    for item in items { result = result.joined(slope(item)) }
    return result
  }

  private func slope(ofFact fact: Int, _ at: NodeID?) -> Slope {
    if variable == .fact(fact) { return .rising }
    if at.map({ depends($0) }) ?? false { return .unclear }
    guard let formula = plan.vocabulary.facts[fact].derived,
      plan.vocabulary.facts[fact].publication == nil
    else { return .unclear }
    return slope(formula)
  }

  private func slope(of term: Term) -> Slope {
    if let by = term.by, depends(by) { return .unclear }
    var result = Slope.level
    for piece in term.pieces {
      switch piece.content {
      case .stated(let node): result = result.joined(slope(node))
      case .unstated(_, .oneOf(let readings)):
        for reading in readings { result = result.joined(slope(reading.node)) }
      case .unstated: if dependsTerm(term) { result = .unclear }
      }
    }
    return result
  }

  private func range(_ node: NodeID) -> Interval? { evaluator.evaluate(node).possible.interval }

  private func product(_ items: [NodeID]) -> Slope {
    var result = Slope.level
    var soFar: Interval? = Interval(1)
    for item in items {
      let own = range(item)
      let left = result.times(own)
      let right = slope(item).times(soFar)
      result = left.joined(right)
      if let a = soFar, let b = own { soFar = Evaluator.product(a, b) } else { soFar = nil }
    }
    return result
  }

  private func quotient(_ a: NodeID, _ b: NodeID) -> Slope {
    // A divisor of zero has no result; of the others the sign is what matters.
    guard let bottom = range(b), bottom.low >= 0 || bottom.high <= 0 else { return .unclear }
    return slope(a).times(bottom).joined(slope(b).reversed.times(range(a)))
  }

  private func bands(_ of: NodeID, _ bands: [Band]) -> Slope {
    for band in bands {
      if let end = band.upTo, depends(end) { return .unclear }
      if depends(band.rate) { return .unclear }
      guard let rate = range(band.rate), rate.low >= 0 else { return .unclear }
    }
    return slope(of)
  }

  private func choose(_ branches: [Branch], _ otherwise: NodeID?) -> Slope {
    var result = Slope.level
    for branch in branches {
      switch evaluator.evaluate(branch.when).truth {
      case .no: continue
      case .yes: return result.joined(slope(branch.then))
      case .open:
        if depends(branch.when) { return .unclear }
        result = result.joined(slope(branch.then))
      }
    }
    return otherwise.map { result.joined(slope($0)) } ?? result
  }

  private func table(_ table: Table, _ node: NodeID) -> Slope {
    for (column, key) in table.keys.enumerated() where depends(key) {
      noteCuts(table, column, key)
      return known(node)
    }
    for row in table.rows {
      for case .tests(let tests) in row.cells {
        var isMoved = false
        for test in tests { test.forEachOperand { if depends($0) { isMoved = true } } }
        if isMoved { return known(node) }
      }
    }
    return joined(table.rows.map { $0.result } + (table.otherwise.map { [$0] } ?? []))
  }

  /// Where the rows of a table that has the variable for a key begin and end.
  private func noteCuts(_ table: Table, _ column: Int, _ key: NodeID) {
    switch plan.nodes[key].operation {
    case .fact(let fact, nil) where variable == .fact(fact): break
    case .it: break
    default: return
    }
    guard let number = evaluator.evaluate(key).unknowns.single else { return }
    var cuts: Set<Int128> = []
    for row in table.rows { evaluator.cut(row.cells[column], key: key, into: &cuts) }
    evaluator.thresholds?[number, default: []].formUnion(cuts)
  }

  private func contribution(to index: Int) -> Slope {
    let running = plan.scheme.runnings[index]
    if let condition = running.condition, depends(condition) { return .unclear }
    if let claims = plan.scheme.claims, depends(claims.root) { return .unclear }
    switch running.kind {
    case .amount(let node): return slope(node)
    case .count(let node): return node.map { slope($0) } ?? .level
    case .paid, .payments: return .level
    }
  }

  private func compare(_ left: NodeID, _ tests: [Test], _ node: NodeID) -> Slope {
    if evaluator.evaluate(node).truth != .open { return .level }
    var result = Slope.level
    for test in tests {
      guard case .order(let relation, let right) = test else { return .unclear }
      let up = slope(left).joined(slope(right).reversed)
      switch relation {
      case .atLeast, .over: result = result.joined(up)
      case .atMost, .under: result = result.joined(up.reversed)
      }
    }
    return result
  }
}
