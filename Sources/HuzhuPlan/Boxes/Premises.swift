package import HuzhuLanguage
package import HuzhuValues

/// What a proof takes for granted while it runs a plan on everything that is possible.
package struct Premises: Sendable {
  /// For each running total what it may be before an event, whatever happened earlier; without an
  /// entry it is what the events of the situation make it.
  package var totals: [Interval?]
  /// Pairs of facts of which the vocabulary promises that the first is never above the second.
  package var atMost: Set<Pair>
  /// Bodies of `increase` that were proved never to fall as their total grows.
  package var rising: Set<NodeID>
  /// The running total that `it` stands for, where a body is looked at by itself.
  package var openTotal: Int?
  /// Whether what is computed from several facts is cut as if it were a fact of its own: then all
  /// conditions about it are decided together, and boxes are looked at that no case is in.
  package var cutsDerived = false

  package init(totals: [Interval?] = [], atMost: Set<Pair> = []) {
    self.totals = totals
    self.atMost = atMost
    rising = []
    openTotal = nil
  }

  package struct Pair: Hashable, Sendable {
    package var lesser: Int
    package var greater: Int

    package init(lesser: Int, greater: Int) {
      self.lesser = lesser
      self.greater = greater
    }
  }
}

extension Plan {
  /// The pairs of facts that a condition of `always` keeps in order.
  package var orderedFacts: Set<Premises.Pair> {
    var result: Set<Premises.Pair> = []
    for condition in vocabulary.always {
      guard case .compare(let left, let tests, _) = nodes[condition].operation,
        case .fact(let own, nil) = nodes[left].operation
      else { continue }
      for test in tests {
        guard case .order(let relation, let right) = test,
          case .fact(let other, nil) = nodes[right].operation
        else { continue }
        switch relation {
        case .atMost, .under: result.insert(Premises.Pair(lesser: own, greater: other))
        case .atLeast, .over: result.insert(Premises.Pair(lesser: other, greater: own))
        }
      }
    }
    return result
  }
}

extension Evaluator {
  /// Whether one node is promised never to be below another.
  func isNeverBelow(_ greater: NodeID, _ lesser: NodeID) -> Bool {
    guard let premises, !premises.atMost.isEmpty,
      case .fact(let a, nil) = plan.nodes[greater].operation,
      case .fact(let b, nil) = plan.nodes[lesser].operation
    else { return false }
    return premises.atMost.contains(Premises.Pair(lesser: b, greater: a))
  }

  /// What the vocabulary promises of a comparison of two facts.
  func promised(_ left: NodeID, _ relation: Relation, _ right: NodeID) -> Truth? {
    guard premises != nil else { return nil }
    switch relation {
    case .atLeast: return isNeverBelow(left, right) ? .yes : nil
    case .under: return isNeverBelow(left, right) ? .no : nil
    case .atMost: return isNeverBelow(right, left) ? .yes : nil
    case .over: return isNeverBelow(right, left) ? .no : nil
    }
  }

  /// What a running total may be before the event, where a proof says so.
  func openTotal(of running: Int) -> Evaluated? {
    guard let premises, running < premises.totals.count, let range = premises.totals[running] else {
      return nil
    }
    return open(.total(running: running), Possible(.number(range)))
  }

  /// `it`, where a proof looks at the body of an `increase` by itself.
  func openTotal() -> Evaluated? {
    premises?.openTotal.flatMap { openTotal(of: $0) }
  }
}
