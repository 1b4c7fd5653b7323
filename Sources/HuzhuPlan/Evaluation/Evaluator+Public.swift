import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// A public fact: what the case gives of it, else what its table has, else anything at all.
  func looked(up found: Evaluated, _ given: Case.Given?, _ index: Int) -> Evaluated {
    let fact = plan.vocabulary.facts[index]
    let unknown: Unknown =
      fact.scope == .event ? .eventFact(event: event ?? 0, fact: index) : .fact(index)
    if let given, case .plain(let possible) = given.value {
      return possible.isKnown ? Evaluated(possible) : open(unknown, possible)
    }
    guard found.possible.mayFail || found.possible.mayBeNone else { return found }
    // Off the table nothing is known of it.
    var result = open(unknown, domain(of: fact))
    result.unknowns = result.unknowns.union(found.unknowns)
    result.terms = result.terms.union(found.terms)
    guard found.possible.values != .nothing else { return result }
    let onTable = Possible(found.possible.values)
    return Evaluated(
      onTable.union(result.possible),
      unknowns: result.unknowns,
      terms: result.terms
    )
  }

  /// What a public fact comes to, outside of events and then in each of them.
  package func publicValues(of index: Int) -> [Evaluated] {
    var result: [Evaluated] = []
    if plan.vocabulary.facts[index].scope != .event {
      standing(in: nil) { result.append(self.fact(index)) }
    }
    if situation.isHypothetical { return result }
    for position in situation.events.indices {
      standing(in: position) { result.append(self.fact(index)) }
    }
    return result
  }

  /// Of rows that match one combination of keys, those whose items are nearest above it.
  ///
  /// The first key that tells two rows apart decides.
  func nearest(_ rows: [Int], in table: Table, _ keys: [Evaluated]) -> [Int] {
    guard table.takesNearest, rows.count > 1 else { return rows }
    var left = rows
    for (column, key) in keys.enumerated() where left.count > 1 {
      var best: [Int] = []
      var least = Int.max
      for row in left {
        let own = distance(of: table.rows[row].cells[column], key, table.keys[column])
        if own < least { (best, least) = ([row], own) } else if own == least { best.append(row) }
      }
      left = best
    }
    return left
  }

  /// How many steps a cell's item is above the key's; a cell for anything is above all.
  private func distance(of cell: Table.Cell, _ key: Evaluated, _ node: NodeID) -> Int {
    guard case .tests(let tests) = cell else {
      if case .anything = cell { return .max - 1 }
      return 0
    }
    guard case .choice(let choice) = plan.nodes[node].type,
      case .choice(let items) = key.possible.values, let own = items.single
    else { return 0 }
    var named = ChoiceSet()
    for test in tests {
      for item in test.items {
        if case .constant(.choice(let position)) = plan.nodes[item].operation {
          named.insert(position)
        }
      }
    }
    var steps = 0
    var item: Int? = own
    while let here = item {
      if named.contains(here) { return steps }
      item = plan.vocabulary.choices[choice].items[here].parent
      steps += 1
    }
    return .max - 1
  }
}
