import HuzhuLanguage
package import HuzhuValues

/// Finds what a plan says of everything that a situation leaves possible.
///
/// The possible is cut into at most so many *cells*: unknown choices, flags and readings into their
/// values, quantities and days where a comparison flips. Each cell is run; cells that no case can
/// be in are dropped; the rest are joined. Cutting is sound anywhere, so a poor cut costs width,
/// never truth.
package struct Solver {
  package let evaluator: Evaluator
  /// The most cells of one solution.
  package static let cellLimit = 512

  package init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
  }

  /// The joined answer with what it still depends on.
  package struct Solution {
    package var outcome: Outcome
    /// Numbers of the unknowns that can still change the answer.
    package var missing: ChoiceSet
    package var missingForEligibility: ChoiceSet
    package var leaves: [Leaf]
  }

  /// One cell that was not cut further.
  package struct Leaf {
    package var cell: [Int: Possible]
    package var outcome: Outcome
    package var unknowns: ChoiceSet
  }

  /// Solves within a cell.
  ///
  /// - Parameters:
  ///   - cell: What is narrowed from the outset, by number of the unknown.
  ///   - budget: The most cells.
  /// - Returns: Nil where no case can be in the cell.
  package func solve(cell: [Int: Possible] = [:], budget: Int = cellLimit) -> Solution? {
    guard var solution = search(cell: cell, budget: budget) else { return nil }
    addHidden(to: &solution, within: cell, runs: budget / 2)
    return solution
  }

  private func search(cell: [Int: Possible], budget: Int) -> Solution? {
    evaluator.cell = cell
    evaluator.sampling = nil
    evaluator.thresholds = budget > 1 ? [:] : nil
    evaluator.testedItems = [:]
    let outcome = evaluator.run()
    // Most schemes of a catalogue do not speak of the case: of these nothing more is asked.
    let isSpokenOf = outcome.scope.truth != .no
    let isPossible = !isSpokenOf || evaluator.keepsAlways() != .no
    let thresholds = evaluator.thresholds ?? [:]
    let tested = evaluator.testedItems
    evaluator.thresholds = nil
    guard isPossible else { return nil }
    let open = outcome.unknowns
    // What a refused person would be paid is told too: it is cut for, but not missing.
    let cut = isSpokenOf ? open.union(outcome.payIfEntitled.unknowns) : ChoiceSet()
    if !cut.isEmpty, budget > 1, let (number, parts) = split(cut, cell, thresholds, tested, budget)
    {
      var joined: Solution?
      var differs = false
      var first: [[Int: Possible]: Outcome]?
      let share = max(1, budget / parts.count)
      for part in parts {
        var inner = cell
        inner[number] = part
        guard let solution = search(cell: inner, budget: share) else { continue }
        // What others still leave open must not hide that this one decides: leaf is held to leaf.
        let leaves = answers(of: solution, without: number)
        if let first { differs = differs || !isSame(first, leaves) }
        first = first ?? leaves
        guard var all = joined else {
          joined = solution
          continue
        }
        all.outcome = all.outcome.union(solution.outcome)
        all.missing = all.missing.union(solution.missing)
        all.missingForEligibility = all.missingForEligibility.union(solution.missingForEligibility)
        all.leaves += solution.leaves
        joined = all
      }
      guard var joined else { return nil }
      if differs {
        joined.missing.insert(number)
        if outcome.unknownsOfEligibility.contains(number) {
          joined.missingForEligibility.insert(number)
        }
      }
      return joined
    }
    return Solution(
      outcome: outcome,
      missing: open,
      missingForEligibility: outcome.unknownsOfEligibility,
      leaves: [Leaf(cell: cell, outcome: outcome, unknowns: open)]
    )
  }

  /// The answers of the leaves by what is cut but for one unknown.
  private func answers(of solution: Solution, without number: Int) -> [[Int: Possible]: Outcome] {
    var result: [[Int: Possible]: Outcome] = [:]
    for leaf in solution.leaves {
      var cell = leaf.cell
      cell[number] = nil
      result[cell] = leaf.outcome
    }
    return result
  }

  /// Whether two parts of an unknown answer alike wherever all else is the same.
  private func isSame(
    _ a: [[Int: Possible]: Outcome],
    _ b: [[Int: Possible]: Outcome]
  ) -> Bool {
    // Most often both were cut alike, and a cell has its counterpart.
    var rest: [[Int: Possible]: Outcome] = [:]
    for (cell, outcome) in a {
      if let other = b[cell] {
        if !outcome.isSameAnswer(as: other) { return false }
      } else {
        rest[cell] = outcome
      }
    }
    // Cut differently, those are held together that one case can be in. So many that this would
    // take long are taken to differ: too much is asked rather than too little.
    guard rest.count * b.count <= 16_384 else { return false }
    for (cell, outcome) in rest {
      for (otherCell, other) in b where meets(cell, otherCell) {
        if !outcome.isSameAnswer(as: other) { return false }
      }
    }
    return true
  }

  /// Whether a case can be in both cells.
  private func meets(_ a: [Int: Possible], _ b: [Int: Possible]) -> Bool {
    for (number, mine) in a {
      guard let theirs = b[number], mine != theirs else { continue }
      if mine.mayBeNone && theirs.mayBeNone { continue }
      switch (mine.values, theirs.values) {
      case (.number(let x), .number(let y)), (.day(let x), .day(let y)):
        if x.intersection(y) == nil { return false }
      case (.choice(let x), .choice(let y)):
        if x.intersection(y).isEmpty { return false }
      case (.flag(let yes, let no), .flag(let otherYes, let otherNo)):
        if !(yes && otherYes) && !(no && otherNo) { return false }
      case (.nothing, _), (_, .nothing): return false
      default: continue
      }
    }
    return true
  }

  /// The next unknown to cut, with its parts.
  private func split(
    _ open: ChoiceSet,
    _ cell: [Int: Possible],
    _ thresholds: [Int: Set<Int128>],
    _ tested: [Int: Set<ChoiceSet>],
    _ budget: Int
  ) -> (number: Int, parts: [Possible])? {
    var best: (number: Int, parts: [Possible], rank: Int)?
    for number in open.items {
      let current = cell[number] ?? evaluator.bases[number]
      let cuts = parts(of: number, current, thresholds[number] ?? [], tested[number] ?? [])
      guard let (parts, rank) = cuts, parts.count > 1, parts.count <= budget
      else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (number, parts, rank) }
    }
    return best.map { ($0.number, $0.parts) }
  }

  /// How an unknown is cut, and how soon: readings first, then what is read more than once.
  private func parts(
    of number: Int,
    _ current: Possible,
    _ thresholds: Set<Int128>,
    _ tested: Set<ChoiceSet>
  ) -> (parts: [Possible], rank: Int)? {
    let unknown = evaluator.unknowns[number]
    var isReading = false
    var isReadOften = true
    switch unknown {
    case .term, .member: isReading = true
    case .assessmentDay, .total: break
    case .fact(let fact), .eventFact(_, let fact):
      isReadOften = evaluator.plan.factUses[fact] > 1
    case .field, .length: isReadOften = true
    }
    if current.mayBeNone, current.values != .nothing {
      var value = current
      value.mayBeNone = false
      return ([.none, value], isReading ? 0 : 2)
    }
    switch current.values {
    case .choice(let items) where isReading || isReadOften:
      var parts = classes(of: items, tested)
      if parts.count < 2 {
        parts = []
        for item in items.items { parts.append(Possible(.choice(ChoiceSet(item)))) }
      }
      if parts.count > 24 { parts = halves(items) }
      return (parts, isReading ? 0 : 1)
    case .flag where isReading || isReadOften:
      return ([.flag(false), .flag(true)], isReading ? 0 : 1)
    case .number(let interval), .day(let interval):
      if case .length = unknown, interval.high - interval.low < 12 {
        var parts: [Possible] = []
        var value = interval.low
        while value <= interval.high {
          let isLast = value == interval.high && interval.highOpen
          parts.append(Possible(.number(Interval(value, value, highOpen: isLast))))
          value += 1
        }
        return (parts, 1)
      }
      var parts: [Possible] = []
      var low = interval.low
      var lowOpen = interval.lowOpen
      for cut in thresholds.sorted().prefix(16) where cut > low && cut <= interval.high {
        parts.append(
          part(current, Interval(low, cut - evaluator.step(of: unknown), lowOpen: lowOpen))
        )
        low = cut
        lowOpen = false
      }
      parts.append(
        part(current, Interval(low, interval.high, lowOpen: lowOpen, highOpen: interval.highOpen))
      )
      return (parts, 3)
    default: return nil
    }
  }

  /// The items together that no test tells apart: of fifty places a scheme names one or two.
  private func classes(of items: ChoiceSet, _ tested: Set<ChoiceSet>) -> [Possible] {
    var classes = [items]
    for set in tested {
      var next: [ChoiceSet] = []
      for one in classes {
        for part in [one.intersection(set), one.subtracting(set)] where !part.isEmpty {
          next.append(part)
        }
      }
      classes = next
    }
    // A set has no order of its own.
    classes.sort { ($0.items.first ?? 0) < ($1.items.first ?? 0) }
    return classes.map { Possible(.choice($0)) }
  }

  private func halves(_ items: ChoiceSet) -> [Possible] {
    var first = ChoiceSet()
    var second = ChoiceSet()
    let all = items.items
    for (index, item) in all.enumerated() {
      if index < all.count / 2 { first.insert(item) } else { second.insert(item) }
    }
    return [Possible(.choice(first)), Possible(.choice(second))]
  }

  private func part(_ current: Possible, _ interval: Interval) -> Possible {
    if case .day = current.values { return Possible(.day(interval)) }
    return Possible(.number(interval))
  }
}
