import HuzhuLanguage
import HuzhuValues

extension Solver {
  /// Adds to what is missing the unknowns that were cut and that other unknowns hide.
  ///
  /// Leaves that are open may look alike on both sides of a cut, and yet the unknown that was cut
  /// decides once the others are known: two readings ask for two wages, neither of which is known.
  ///
  /// - Parameters:
  ///   - solution: What was found cell by cell.
  ///   - cell: What was narrowed from the outset.
  ///   - runs: The most runs that this may take; what is not settled then is asked.
  func addHidden(to solution: inout Solution, within cell: [Int: Possible], runs: Int) {
    var cut = ChoiceSet()
    var values: [Int: [Possible]] = [:]
    for leaf in solution.leaves where !leaf.unknowns.isEmpty {
      for (number, possible) in leaf.cell where cell[number] == nil {
        cut.insert(number)
        if !(values[number]?.contains(possible) ?? false) {
          values[number, default: []].append(possible)
        }
      }
    }
    var left = runs
    for number in cut.subtracting(solution.missing).items {
      var tried: Set<[Int: Possible]> = []
      for leaf in solution.leaves where !leaf.unknowns.isEmpty && leaf.cell[number] != nil {
        var wider = leaf.cell
        wider[number] = nil
        guard tried.insert(wider).inserted else { continue }
        // Where nothing hangs on it though it is not narrowed, it is no matter.
        guard let whole = look(wider), whole.outcome.unknowns.contains(number) else { continue }
        left -= 1
        guard left <= 0 || tells(number, values[number] ?? [], in: leaf, &left) else { continue }
        solution.missing.insert(number)
        if whole.outcome.unknownsOfEligibility.contains(number) {
          solution.missingForEligibility.insert(number)
        }
        break
      }
    }
  }

  /// What a run shows of a cell that is still open.
  private struct Look {
    var outcome: Outcome
    var thresholds: [Int: Set<Int128>]
    var tested: [Int: Set<ChoiceSet>]
  }

  private func look(_ cell: [Int: Possible]) -> Look? {
    evaluator.cell = cell
    evaluator.sampling = nil
    evaluator.thresholds = [:]
    evaluator.testedItems = [:]
    let outcome = evaluator.run()
    let isPossible = evaluator.keepsAlways() != .no
    defer { evaluator.thresholds = nil }
    guard isPossible else { return nil }
    return Look(
      outcome: outcome,
      thresholds: evaluator.thresholds ?? [:],
      tested: evaluator.testedItems
    )
  }

  /// With more unknowns than these, a few cases show nothing.
  private static let mostSampled = 6

  /// Whether an open leaf is another one where an unknown has another of its values: it hangs on
  /// other things, holds them to other bounds, or differs in one of a few cases within it.
  private func tells(
    _ number: Int,
    _ values: [Possible],
    in leaf: Leaf,
    _ left: inout Int
  ) -> Bool {
    var cell = leaf.cell
    var first: Look?
    var possible: [Possible] = []
    for value in values {
      cell[number] = value
      left -= 1
      guard let found = look(cell) else { continue }
      possible.append(value)
      guard let first else {
        first = found
        continue
      }
      if !first.outcome.isSameAnswer(as: found.outcome)
        || first.outcome.unknowns != found.outcome.unknowns
        || first.thresholds != found.thresholds || first.tested != found.tested
      {
        return true
      }
    }
    guard let first, possible.count > 1 else { return false }
    if first.outcome.unknowns.count > Self.mostSampled { return true }
    for round in 0..<12 as Range<UInt64> {
      cell = narrowed(leaf, first, round: round)
      var shown: Outcome?
      for value in possible {
        cell[number] = value
        left -= 1
        guard let outcome = look(cell)?.outcome else { continue }
        if let shown, !shown.isSameAnswer(as: outcome) { return true }
        shown = shown ?? outcome
      }
    }
    return false
  }

  /// A case that takes for each unknown an end, something in between or about a bound, another one
  /// each round.
  private func narrowed(_ leaf: Leaf, _ look: Look, round: UInt64) -> [Int: Possible] {
    var cell = leaf.cell
    for number in leaf.unknowns.union(look.outcome.unknowns).items {
      let draw = Self.mixed(round &* 1_024 &+ UInt64(number))
      let current = cell[number] ?? evaluator.bases[number]
      switch current.values {
      case .number(let interval), .day(let interval):
        var points = [interval.low, interval.high]
        points.append(interval.low + (interval.high - interval.low) / 2)
        let step = evaluator.step(of: evaluator.unknowns[number])
        for bound in [interval.low] + (look.thresholds[number] ?? []).sorted().prefix(8) {
          for steps in [-1, 0, 1, 8, 64, 1_024] as [Int128] {
            let point = bound + steps * step
            if interval.contains(point) { points.append(point) }
          }
        }
        cell[number] = evaluator.point(current, points[draw % points.count])
      case .flag(let yes, let no): cell[number] = .flag(yes && (!no || draw % 2 == 0))
      case .choice(let items) where !items.isEmpty:
        let all = items.items
        cell[number] = Possible(.choice(ChoiceSet(all[draw % all.count])))
      case .choices(let certain, let all):
        let set = draw % 2 == 0 ? certain : all
        cell[number] = Possible(.choices(certain: set, possible: set))
      default: continue
      }
    }
    return cell
  }

  /// A number that looks like chance and is the same on every run.
  private static func mixed(_ seed: UInt64) -> Int {
    var z = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33)
  }
}
