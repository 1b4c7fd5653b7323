package import HuzhuValues

/// A case that reaches an end of a range: what it takes for each unknown that it met.
package struct Witness: Sendable {
  package var chosen: [Int: Possible]
  /// Those among them that bear on the amount: what was cut to come to the cell, and what was open
  /// in it.
  package var relevant: ChoiceSet
}

extension Solver {
  /// Recomputes an end of a range exactly, on a case that can be named.
  ///
  /// Of each cell that gives the end, unknowns are pinned at one of their ends, then one after
  /// another at the other, as long as that comes nearer. Finding none proves nothing: the end is
  /// then told as not tight.
  ///
  /// - Parameters:
  ///   - end: The end to reach, in fen.
  ///   - high: Whether it is the upper one.
  ///   - solution: Where the range comes from.
  ///   - amount: Which amount of the outcome is meant.
  /// - Returns: The case, or nil where none was found.
  package func witness(
    of end: Int128,
    high: Bool,
    in solution: Solution,
    amount: (Outcome) -> Evaluated
  ) -> Witness? {
    var tried = 0
    for leaf in solution.leaves where tried < 3 {
      guard let interval = amount(leaf.outcome).possible.interval,
        high ? interval.high == end : interval.low == end, canBeNamed(leaf)
      else { continue }
      tried += 1
      for prefersHigh in [high, !high] {
        if let found = search(leaf, end: end, prefersHigh: prefersHigh, amount: amount) {
          return found
        }
      }
    }
    return nil
  }

  /// Whether a case can say what the cell is: not "this, and none of what stands below it".
  private func canBeNamed(_ leaf: Leaf) -> Bool {
    for (number, possible) in leaf.cell {
      if case .choice(let items) = possible.values, !items.isEmpty,
        evaluator.nameable(items, of: number).isEmpty
      {
        return false
      }
    }
    return true
  }

  private func search(
    _ leaf: Leaf,
    end: Int128,
    prefersHigh: Bool,
    amount: (Outcome) -> Evaluated
  ) -> Witness? {
    var (best, distance) = sample(
      leaf,
      Evaluator.Sampling(prefersHigh: prefersHigh),
      end: end,
      amount: amount
    )
    var runs = 0
    let mostRuns = max(0, 40 - evaluator.situation.events.count)
    while distance != 0, runs < mostRuns {
      var improved = false
      for number in best.chosen.keys.sorted() where distance != 0 {
        for other in alternatives(to: best.chosen[number], number, leaf) where distance != 0 {
          var trial = best
          trial.chosen[number] = other
          let (sampled, reached) = sample(leaf, trial, end: end, amount: amount)
          runs += 1
          if let reached, distance.map({ reached < $0 }) ?? true {
            (best, distance) = (sampled, reached)
            improved = true
          }
          if runs >= mostRuns { break }
        }
        if runs >= mostRuns { break }
      }
      if !improved { break }
    }
    guard distance == 0 else { return nil }
    var relevant = leaf.unknowns.union(amount(leaf.outcome).unknowns)
    for number in leaf.cell.keys { relevant.insert(number) }
    return Witness(chosen: best.chosen, relevant: relevant)
  }

  /// Runs one case; how far it lies from the end, or nil where it is no case or not decided.
  private func sample(
    _ leaf: Leaf,
    _ sampling: Evaluator.Sampling,
    end: Int128,
    amount: (Outcome) -> Evaluated
  ) -> (Evaluator.Sampling, Int128?) {
    evaluator.cell = leaf.cell
    evaluator.sampling = sampling
    defer { evaluator.sampling = nil }
    let outcome = evaluator.run()
    let value = amount(outcome)
    // A case in which the scheme does not speak at all shows nothing of it.
    let isCase =
      outcome.scope.truth == .yes && outcome.version.truth == .yes
      && evaluator.keepsAlways() == .yes
    var chosen = evaluator.sampling ?? sampling
    // What the cell had narrowed to one value is part of the case.
    for (number, possible) in leaf.cell where possible.isKnown { chosen.chosen[number] = possible }
    // Items that no test told apart were not met one by one: any of them is the case.
    for (number, possible) in leaf.cell where chosen.chosen[number] == nil {
      guard case .choice(let items) = possible.values,
        let item = evaluator.nameable(items, of: number).items.first
      else { continue }
      chosen.chosen[number] = Possible(.choice(ChoiceSet(item)))
    }
    guard isCase, value.possible.isKnown, let found = value.possible.interval?.single else {
      return (chosen, nil)
    }
    return (chosen, found > end ? found - end : end - found)
  }

  private func alternatives(to chosen: Possible?, _ number: Int, _ leaf: Leaf) -> [Possible] {
    let current = leaf.cell[number] ?? evaluator.bases[number]
    if current.isKnown { return [] }
    var result: [Possible] = []
    switch current.values {
    case .number(let interval), .day(let interval):
      result = [evaluator.point(current, interval.low), evaluator.point(current, interval.high)]
    case .flag: result = [.flag(false), .flag(true)]
    case .choice(let items):
      for item in evaluator.nameable(items, of: number).items.prefix(12) {
        result.append(Possible(.choice(ChoiceSet(item))))
      }
    case .choices(let certain, let possible):
      result = [
        Possible(.choices(certain: certain, possible: certain)),
        Possible(.choices(certain: possible, possible: possible)),
      ]
    case .text, .nothing: break
    }
    if current.mayBeNone { result.append(.none) }
    result.removeAll { $0 == chosen }
    return result
  }
}
