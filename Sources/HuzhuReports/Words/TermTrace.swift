import HuzhuDocuments
import HuzhuLanguage

/// Which ledger facts stand behind a formula: those of all terms and tables that it reads.
struct TermTrace {
  let scheme: Scheme
  let book: Rulebook
  /// Public facts that the case gives, so that nothing is looked up for them.
  var given: Set<Int> = []

  /// The ids, each once, in the order in which the formulas name them.
  ///
  /// - Complexity: O(*n*) in the number of nodes that the formulas reach.
  func facts(behind nodes: [NodeID]) -> [String] {
    var facts: [String] = []
    var seen: Set<NodeID> = []
    var open = Array(nodes.reversed())
    func add(_ origin: Origin) {
      for fact in origin.facts where !facts.contains(fact) { facts.append(fact) }
    }
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      if let origin = scheme.origins[id] ?? book.vocabulary.origins[id] { add(origin) }
      let operation = book.nodes[id].operation
      switch operation {
      case .term(let index, _):
        for piece in scheme.terms[index].pieces {
          guard case .stated(let content) = piece.content else { continue }
          add(piece.origin)
          open.append(content)
        }
      case .value(let index, _): open.append(scheme.values[index].node)
      case .fact(let index, _) where !given.contains(index):
        for piece in book.vocabulary.facts[index].publication?.pieces.reversed() ?? [] {
          open.append(piece.table)
        }
      default: break
      }
      var operands: [NodeID] = []
      operation.forEachOperand { operands.append($0) }
      open += operands.reversed()
    }
    return facts
  }
}
