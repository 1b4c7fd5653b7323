package import HuzhuLanguage

/// What formulas read, whatever names stand between.
package struct NodeReads: Equatable, Sendable {
  package var facts: Set<Int> = []
  package var runnings: Set<Int> = []

  package init() {}
}

extension Plan {
  /// What some formulas read together: facts, those behind derived ones too, and running totals.
  package func reads(of roots: [NodeID]) -> NodeReads {
    var walk = ReadWalk(plan: self)
    for root in roots { walk.enter(root) }
    return walk.reads
  }

  /// What decides whether a benefit is given for an event, and how much.
  ///
  /// Limits and exclusives on it are not among them.
  package func reads(ofBenefit position: Int) -> NodeReads {
    let benefit = scheme.benefits[position]
    var roots: [NodeID] = []
    if case .pay(let node) = benefit.gives { roots.append(node) }
    if let times = benefit.every?.times { roots.append(times) }
    return reads(of: roots + conditions(ofBenefit: position))
  }

  /// The conditions on an event under which a benefit is given.
  package func conditions(ofBenefit position: Int) -> [NodeID] {
    var roots: [NodeID] = []
    if let when = scheme.benefits[position].when { roots.append(when) }
    if let claims = scheme.claims { roots.append(claims.root) }
    return roots
  }
}

private struct ReadWalk {
  let plan: Plan
  var reads = NodeReads()
  var seen: Set<NodeID> = []

  mutating func enter(_ node: NodeID?) {
    guard let node, seen.insert(node).inserted else { return }
    let operation = plan.nodes[node].operation
    switch operation {
    case .fact(let fact, _):
      reads.facts.insert(fact)
      enter(plan.vocabulary.facts[fact].derived)
    case .term(let term, _): enter(plan.scheme.terms[term])
    case .value(let value, _): enter(plan.scheme.values[value].node)
    case .running(let running, _), .increase(_, let running): enter(running: running)
    case .evaluatedDay, .assessmentDay:
      for name in ["event.date", "policy.start"] {
        if let fact = plan.vocabulary.factByName[name] { reads.facts.insert(fact) }
      }
    default: break
    }
    var operands: [NodeID] = []
    operation.forEachOperand { operands.append($0) }
    for operand in operands { enter(operand) }
  }

  private mutating func enter(_ term: Term) {
    enter(term.by)
    // Which of several pieces holds is a question of the day.
    if term.by == nil, term.pieces.count > 1, let date = plan.vocabulary.factByName["event.date"] {
      reads.facts.insert(date)
    }
    for piece in term.pieces {
      switch piece.content {
      case .stated(let inner): enter(inner)
      case .unstated(_, .oneOf(let readings)): for reading in readings { enter(reading.node) }
      case .unstated(_, .within(let low, let high, _)):
        enter(low)
        enter(high)
      case .unstated(_, .list): break
      }
    }
  }

  private mutating func enter(running index: Int) {
    guard reads.runnings.insert(index).inserted else { return }
    let running = plan.scheme.runnings[index]
    enter(running.opening)
    enter(running.condition)
    switch running.kind {
    case .amount(let node): enter(node)
    case .count(let node): enter(node)
    case .paid, .payments: break
    }
  }
}
