import HuzhuLanguage

/// One text for nodes that are the same wherever they stand: two nodes of one text have one value.
struct NodeText {
  let nodes: [Node]

  /// - Returns: A text; of what is not told apart, one of its own for each node.
  func of(_ node: NodeID?) -> String {
    guard let node else { return "-" }
    func list(_ operands: [NodeID]) -> String { operands.map { of($0) }.joined(separator: ",") }
    let type = nodes[node].type
    switch nodes[node].operation {
    case .constant(let constant): return "\(constant):\(type)"
    case .fact(let fact, let at): return "fact\(fact)@\(of(at))"
    case .field(let slot, let fact): return "field\(slot).\(fact)"
    case .term(let term, let at): return "term\(term)@\(of(at))"
    case .value(let value, let at): return "value\(value)@\(of(at))"
    case .evaluatedDay: return "at"
    case .assessmentDay: return "on"
    case .it: return "it"
    case .running(let running, let moment): return "running\(running)\(moment)"
    case .sum(let operands): return "sum(\(list(operands)))\(type)"
    case .product(let operands): return "product(\(list(operands)))\(type)"
    case .difference(let a, let b): return "difference(\(list([a, b])))\(type)"
    case .quotient(let a, let b): return "quotient(\(list([a, b])))\(type)"
    case .largest(let operands): return "largest(\(list(operands)))\(type)"
    case .smallest(let operands): return "smallest(\(list(operands)))\(type)"
    case .round(let inner, let step, let mode): return "round(\(of(inner)),\(step),\(mode))\(type)"
    case .elapsed(let unit, let from, let to, let both):
      return "elapsed(\(unit),\(list([from, to])),\(both))"
    case .dayPlus(let day, let period): return "plus(\(list([day, period])))"
    case .all(let operands): return "all(\(list(operands)))"
    case .any(let operands): return "any(\(list(operands)))"
    case .not(let inner): return "not(\(of(inner)))"
    case .exists(let inner): return "exists(\(of(inner)))"
    case .clause(_, let inner): return of(inner)
    case .compare(let left, let tests, let ifNone):
      return
        "compare(\(of(left));\(tests.map { of($0) }.joined(separator: ";"));\(ifNone.map { "\($0)" } ?? "-"))"
    case .bands, .table, .choose, .otherwise, .occurrence, .total, .count, .largestOf, .smallestOf,
      .increase, .floor, .cap, .someOf, .everyOf:
      return "node\(node)"
    }
  }

  private func of(_ test: Test) -> String {
    func list(_ operands: [NodeID]) -> String { operands.map { of($0) }.joined(separator: ",") }
    switch test {
    case .isEqual(let node): return "is \(of(node))"
    case .isIn(let nodes): return "in \(list(nodes))"
    case .isInSet(let node): return "inSet \(of(node))"
    case .includes(let nodes): return "includes \(list(nodes))"
    case .includesAnyOf(let node): return "includesAny \(of(node))"
    case .order(let relation, let node): return "\(relation) \(of(node))"
    }
  }
}
