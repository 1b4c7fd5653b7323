import HuzhuLanguage
import HuzhuValues

/// How the formulas that decide a payout use the terms of a scheme.
struct TermRoles {
  /// What a formula does with the value of a term.
  private enum Use: Int, Hashable {
    /// It is the amount, or part of it.
    case value
    /// An amount is at most this.
    case cap
    /// Only what lies above counts.
    case deductible
    /// Something is multiplied by it.
    case rate
    /// It only decides whether something is paid.
    case condition
  }

  private struct Visit: Hashable {
    var node: NodeID
    var use: Use
  }

  private var uses: [Int: Set<Use>] = [:]
  private var seen: Set<Visit> = []
  private let scheme: Scheme
  private let nodes: [Node]

  init(_ scheme: Scheme, nodes: [Node]) {
    self.scheme = scheme
    self.nodes = nodes
    for root in [scheme.scope, scheme.eligibility?.root, scheme.claims?.root] {
      walk(root, .condition)
    }
    for span in scheme.spans {
      for node in [span.from, span.until, span.every] { walk(node, .condition) }
    }
    for running in scheme.runnings {
      switch running.kind {
      case .amount(let node): walk(node, .value)
      case .count(let node): walk(node, .condition)
      case .paid, .payments: break
      }
      walk(running.condition, .condition)
      walk(running.opening, .value)
    }
    for benefit in scheme.benefits {
      walk(benefit.when, .condition)
      walk(benefit.every?.times, .value)
      switch benefit.gives {
      case .pay(let node), .rate(let node): walk(node, .value)
      case .provide(_, let worth): walk(worth, .value)
      case .charge(let node, let other):
        walk(node, .value)
        walk(other, .value)
      }
    }
    for exclusive in scheme.exclusives { walk(exclusive.when, .condition) }
    for limit in scheme.limits {
      switch limit.bound {
      case .atMost(let node), .payments(let node): walk(node, .cap)
      }
      walk(limit.when, .condition)
      walk(limit.opening, .value)
    }
  }

  /// The part that a term has; nil where no payout reads it.
  func role(of term: Int) -> NumericTerm.Role? {
    guard let found = uses[term] else { return nil }
    if found.contains(.rate) { return .rate }
    if found.contains(.deductible) { return .deductible }
    // What is paid as it is and bounds something else beside is an amount.
    return found.contains(.cap) && !found.contains(.value) ? .cap : .amount
  }

  private mutating func walk(_ node: NodeID?, _ use: Use) {
    guard let node, seen.insert(Visit(node: node, use: use)).inserted else { return }
    switch nodes[node].operation {
    case .term(let index, at: let day):
      uses[index, default: []].insert(use)
      walk(day, .condition)
      for piece in scheme.terms[index].pieces {
        if case .stated(let content) = piece.content { walk(content, use) }
      }
    case .value(let index, at: let day):
      walk(day, .condition)
      walk(scheme.values[index].node, use)
    case .difference(let whole, let part):
      walk(whole, use)
      walk(part, .deductible)
    case .product(let factors):
      for factor in factors { walk(factor, isShare(factor) ? .rate : use) }
    case .smallest(let operands):
      for operand in operands { walk(operand, isTerm(operand) && operands.count > 1 ? .cap : use) }
    case .cap(let inner, at: let most):
      walk(inner, use)
      walk(most, .cap)
    case .floor(let inner, at: let least):
      walk(inner, use)
      walk(least, .value)
    case .bands(of: let whole, let bands):
      walk(whole, use)
      for band in bands {
        walk(band.upTo, isZero(band.rate) ? .deductible : .value)
        walk(band.rate, .rate)
      }
    case .table(let table):
      for key in table.keys { walk(key, .condition) }
      for row in table.rows {
        walk(row.result, use)
        for case .tests(let tests) in row.cells { walk(tests, isMoney: false) }
      }
      walk(table.otherwise, use)
    case .choose(let branches, otherwise: let last):
      for branch in branches {
        walk(branch.when, .condition)
        walk(branch.then, use)
      }
      walk(last, use)
    case .compare(let left, let tests, ifNone: _):
      walk(left, .condition)
      walk(tests, isMoney: nodes[left].type.unit?.isMoney ?? false)
    case .quotient(let whole, let part):
      walk(whole, use)
      walk(part, .condition)
    default:
      nodes[node].operation.forEachOperand { operands.append($0) }
      let own = operands
      operands = []
      for operand in own { walk(operand, use) }
    }
  }

  /// What a closure has collected: a mutating walk cannot go on inside of one.
  private var operands: [NodeID] = []

  private mutating func walk(_ tests: [Test], isMoney: Bool) {
    for test in tests {
      switch test {
      case .order(let relation, let node) where isMoney:
        walk(node, relation == .over || relation == .atLeast ? .deductible : .cap)
      default:
        test.forEachOperand { operands.append($0) }
        let own = operands
        operands = []
        for operand in own { walk(operand, .condition) }
      }
    }
  }

  private func isShare(_ node: NodeID) -> Bool { nodes[node].type.unit?.isPercent ?? false }

  private func isTerm(_ node: NodeID) -> Bool {
    switch nodes[node].operation {
    case .term: true
    case .value(let index, at: _): isTerm(scheme.values[index].node)
    // An operand that is widened to the decimals of the others.
    case .sum(let operands) where operands.count == 1: isTerm(operands[0])
    default: false
    }
  }

  private func isZero(_ node: NodeID) -> Bool {
    if case .constant(.number(0)) = nodes[node].operation { true } else { false }
  }
}
