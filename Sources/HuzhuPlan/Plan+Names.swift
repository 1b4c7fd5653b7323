package import HuzhuLanguage

extension Plan {
  /// The clauses and values that formulas and conditions use, directly or through a name.
  package func names(in nodes: [NodeID]) -> Set<String> {
    var result: Set<String> = []
    var seen: Set<NodeID> = []
    for node in nodes { collectNames(node, into: &result, &seen) }
    return result
  }

  private func collectNames(
    _ node: NodeID,
    into result: inout Set<String>,
    _ seen: inout Set<NodeID>
  ) {
    guard seen.insert(node).inserted else { return }
    switch nodes[node].operation {
    case .value(let value, _):
      result.insert(scheme.values[value].name)
      collectNames(scheme.values[value].node, into: &result, &seen)
    case .clause(let clause, let inner):
      result.insert(scheme.clauses[clause].id)
      collectNames(inner, into: &result, &seen)
    case .running(let running, _), .increase(_, let running):
      collectNames(ofRunning: running, into: &result, &seen)
      for operand in UseCounter.operands(of: nodes[node].operation) {
        collectNames(operand, into: &result, &seen)
      }
    default:
      for operand in UseCounter.operands(of: nodes[node].operation) {
        collectNames(operand, into: &result, &seen)
      }
    }
  }

  private func collectNames(
    ofRunning index: Int,
    into result: inout Set<String>,
    _ seen: inout Set<NodeID>
  ) {
    let running = scheme.runnings[index]
    var used: [NodeID] = []
    if let condition = running.condition { used.append(condition) }
    switch running.kind {
    case .amount(let node): used.append(node)
    case .count(let node): if let node { used.append(node) }
    case .paid, .payments: break
    }
    for node in used { collectNames(node, into: &result, &seen) }
  }

  /// Whether a formula or condition takes something on the day of assessment or of an event.
  package func readsDay(_ node: NodeID) -> Bool {
    var seen: Set<NodeID> = []
    return readsDay(node, &seen)
  }

  private func readsDay(_ node: NodeID, _ seen: inout Set<NodeID>) -> Bool {
    guard seen.insert(node).inserted else { return false }
    switch nodes[node].operation {
    case .evaluatedDay, .assessmentDay: return true
    case .fact(let fact, _) where dependsOnDay.contains(fact): return true
    case .value(let value, _):
      if readsDay(scheme.values[value].node, &seen) { return true }
    default: break
    }
    for operand in UseCounter.operands(of: nodes[node].operation) {
      if readsDay(operand, &seen) { return true }
    }
    return false
  }
}
