package import HuzhuLanguage
package import HuzhuValues

/// One step of how an amount came about: a node with its value where it was used.
package struct Derivation: Sendable {
  package var node: NodeID
  package var depth: Int
  package var possible: Possible
  /// For a rounding, the value before it.
  package var before: Possible?
  /// For a part of a total over a list, the position of its record.
  package var record: Int?

  package init(
    node: NodeID,
    depth: Int,
    possible: Possible,
    before: Possible? = nil,
    record: Int? = nil
  ) {
    self.node = node
    self.depth = depth
    self.possible = possible
    self.before = before
    self.record = record
  }
}

extension Evaluator {
  /// The steps below this many tell more than anybody reads.
  private static let mostSteps = 120

  /// Tells a formula from the result down to facts and terms; only branches that were taken.
  func derive(_ id: NodeID, depth: Int, into steps: inout [Derivation]) {
    guard steps.count < Self.mostSteps, depth < 24 else { return }
    let operation = plan.nodes[id].operation
    var step = Derivation(node: id, depth: depth, possible: evaluate(id).possible)
    switch operation {
    case .constant, .evaluatedDay, .assessmentDay: return
    // Of a choice only the branch that was taken is told.
    case .choose(let branches, let otherwise):
      deriveTaken(branches, otherwise, depth: depth, into: &steps)
      return
    case .round(let inner, _, _): step.before = evaluate(inner).possible
    default: break
    }
    steps.append(step)
    deriveParts(of: operation, depth: depth + 1, into: &steps)
  }

  /// What a step is made of.
  private func deriveParts(
    of operation: Operation,
    depth: Int,
    into steps: inout [Derivation]
  ) {
    switch operation {
    case .choose(let branches, let otherwise):
      deriveTaken(branches, otherwise, depth: depth, into: &steps)
    case .value(let value, nil):
      derive(plan.scheme.values[value].node, depth: depth, into: &steps)
    case .fact(let fact, nil):
      // A public fact is looked up: its source says the rest. One that the case gives needs no
      // formula whose facts are not known.
      if let formula = plan.vocabulary.facts[fact].derived,
        plan.vocabulary.facts[fact].publication == nil, evaluate(formula).possible.isKnown
      {
        derive(formula, depth: depth, into: &steps)
      }
    case .increase(let body, let running):
      let before = self.running(running, .before)
      let outer = it
      it = plus(before, event.map { contribution(of: $0, to: running) } ?? .number(0))
      derive(body, depth: depth, into: &steps)
      it = outer
    case .table(let table):
      for key in table.keys { derive(key, depth: depth, into: &steps) }
    case .total(let loop, let of): deriveRecords(loop, of, depth: depth, into: &steps)
    case .count, .largestOf, .smallestOf, .someOf, .everyOf, .compare, .all, .any, .not,
      .fact, .value, .term, .field, .running, .it:
      return
    default:
      for operand in UseCounter.operands(of: operation) {
        derive(operand, depth: depth, into: &steps)
      }
    }
  }

  /// What each record adds to a total.
  private func deriveRecords(
    _ loop: Loop,
    _ of: NodeID,
    depth: Int,
    into steps: inout [Derivation]
  ) {
    walk(loop) { selected in
      guard selected.truth == .yes, steps.count < Self.mostSteps, let record = records.last else {
        return
      }
      steps.append(
        Derivation(
          node: of,
          depth: depth,
          possible: evaluate(of).possible,
          record: record.item
        )
      )
      deriveParts(of: plan.nodes[of].operation, depth: depth + 1, into: &steps)
    }
  }

  private func deriveTaken(
    _ branches: [Branch],
    _ otherwise: NodeID?,
    depth: Int,
    into steps: inout [Derivation]
  ) {
    for branch in branches {
      switch evaluate(branch.when).truth {
      case .no: continue
      case .open: return
      case .yes:
        derive(branch.then, depth: depth, into: &steps)
        return
      }
    }
    if let otherwise { derive(otherwise, depth: depth, into: &steps) }
  }
}
