import HuzhuLanguage
import HuzhuValues

/// What the numbers of a scheme are used for, by the nodes that hold them.
///
/// A number that a term holds has the uses of the term.
struct NodeRoles {
  /// Bounds of comparisons, tiers, caps and limits.
  private(set) var thresholds: Set<NodeID> = []
  /// Results and keys of rows.
  private(set) var cells: Set<NodeID> = []
  /// What a part, a branch or a row results in.
  private(set) var results: Set<NodeID> = []
  /// Ends of tiers: a fen more or less moves no amount by a fen.
  private(set) var tiers: Set<NodeID> = []
  /// How far a bound must move to make a difference, where that is more than its last digit.
  private(set) var grains: [NodeID: Int128] = [:]
  /// Bounds that are used otherwise as well: the last digit counts.
  private var isFine: Set<NodeID> = []
  private let walk: SchemeWalk

  init(_ walk: SchemeWalk) {
    self.walk = walk
    for entry in walk.entries { note(walk.book.nodes[entry.node].operation) }
    for limit in walk.scheme.limits {
      switch limit.bound {
      case .atMost(let node), .payments(let node): bound(node, of: nil)
      }
    }
    for value in walk.scheme.values { results.insert(value.node) }
    for benefit in walk.scheme.benefits {
      switch benefit.gives {
      case .pay(let node), .rate(let node), .provide(let node, _), .charge(let node, _):
        results.insert(node)
      }
    }
    for node in isFine { grains[node] = nil }
  }

  private mutating func note(_ operation: Operation) {
    switch operation {
    case .compare(let left, let tests, _):
      for test in tests { note(test, of: left) }
    case .table(let table):
      for row in table.rows {
        cell(row.result)
        results.insert(row.result)
        for (column, cell) in row.cells.enumerated() {
          guard case .tests(let tests) = cell else { continue }
          for test in tests {
            note(test, of: table.keys[column])
            test.forEachOperand { self.cell($0) }
          }
        }
      }
      if let otherwise = table.otherwise { results.insert(otherwise) }
    case .choose(let branches, let otherwise):
      for branch in branches { results.insert(branch.then) }
      if let otherwise { results.insert(otherwise) }
    case .bands(_, let bands):
      for band in bands {
        guard let end = band.upTo else { continue }
        for content in contents(of: end) {
          thresholds.insert(content)
          tiers.insert(content)
        }
      }
    case .cap(_, let node), .floor(_, let node): bound(node, of: nil)
    default:
      operation.forEachOperand { node in
        for content in contents(of: node) { isFine.insert(content) }
      }
    }
  }

  private mutating func note(_ test: Test, of left: NodeID) {
    switch test {
    case .order(_, let node), .isEqual(let node): bound(node, of: left)
    default: break
    }
  }

  private mutating func cell(_ node: NodeID) {
    if case .constant = walk.book.nodes[node].operation { cells.insert(node) }
  }

  private mutating func bound(_ node: NodeID, of left: NodeID?) {
    for content in contents(of: node) {
      thresholds.insert(content)
      guard let left, let grain = grain(of: left, at: walk.book.nodes[content].type.scale) else {
        isFine.insert(content)
        continue
      }
      grains[content] = min(grain, grains[content] ?? grain)
    }
  }

  /// The distance of two values of a fact, at a scale; nil where it is below the last digit.
  private func grain(of left: NodeID, at scale: Int) -> Int128? {
    guard case .fact(let index, _) = walk.book.nodes[left].operation else { return nil }
    let fact = walk.book.vocabulary.facts[index]
    guard scale >= fact.type.scale, fact.derived == nil else { return nil }
    let grain = fact.step.multipliedReportingOverflow(by: Decimal.power(scale - fact.type.scale))
    return grain.overflow || grain.partialValue <= 1 ? nil : grain.partialValue
  }

  /// The numbers behind an operand: itself, or what its term holds.
  private func contents(of node: NodeID) -> [NodeID] {
    guard case .term(let index, _) = walk.book.nodes[node].operation else { return [node] }
    var result: [NodeID] = []
    for piece in walk.scheme.terms[index].pieces {
      if case .stated(let content) = piece.content { result.append(content) }
    }
    return result
  }
}
