import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension CaseSearch {
  /// The parts of a cell, of the most telling unknown that can be cut; `nil` where none can.
  func split(
    _ look: Look,
    _ cell: [Int: Possible],
    _ evaluator: Evaluator
  ) -> [[Int: Possible]]? {
    var seen = ChoiceSet()
    for group in look.open {
      var best: (number: Int, parts: [Possible], rank: Int)?
      for number in group.subtracting(seen).items {
        let current = cell[number] ?? evaluator.bases[number]
        guard
          let (parts, rank) = parts(of: current, number, look.thresholds[number] ?? [], evaluator)
        else { continue }
        if best.map({ rank < $0.rank }) ?? true { best = (number, parts, rank) }
      }
      if let best {
        return best.parts.map { part in
          var inner = cell
          inner[best.number] = part
          return inner
        }
      }
      seen = seen.union(group)
    }
    return nil
  }

  private func parts(
    of current: Possible,
    _ number: Int,
    _ thresholds: Set<Int128>,
    _ evaluator: Evaluator
  ) -> (parts: [Possible], rank: Int)? {
    guard !current.isKnown else { return nil }
    if current.mayBeNone, current.values != .nothing {
      var value = current
      value.mayBeNone = false
      return ([value, .none], 1)
    }
    switch current.values {
    case .flag: return ([.flag(true), .flag(false)], 0)
    case .choice(let items):
      let all = items.items
      if all.count <= 12 {
        return (all.map { Possible(.choice(ChoiceSet($0))) }, 2)
      }
      return ([all[..<(all.count / 2)], all[(all.count / 2)...]].map(choice), 2)
    case .choices(let least, let most):
      guard let item = most.subtracting(least).items.first else { return nil }
      var with = least
      with.insert(item)
      var without = most
      without.remove(item)
      return (
        [
          Possible(.choices(certain: least, possible: without)),
          Possible(.choices(certain: with, possible: most)),
        ], 3
      )
    case .number(let interval), .day(let interval):
      let step = evaluator.step(of: evaluator.unknowns[number])
      let cut = cut(interval, thresholds, step: step)
      guard let cut, cut > interval.low, cut - step >= interval.low, cut <= interval.high else {
        return nil
      }
      let isKnown = thresholds.contains(cut)
      return (
        [Interval(interval.low, cut - step), Interval(cut, interval.high)].map { part in
          if case .day = current.values { return Possible(.day(part)) }
          return Possible(.number(part))
        }, isKnown ? 4 : 5
      )
    case .text, .nothing: return nil
    }
  }

  /// Where a range is cut: at the middle one of the places at which something changes, or in two.
  private func cut(_ interval: Interval, _ thresholds: Set<Int128>, step: Int128) -> Int128? {
    let inside = thresholds.filter { $0 > interval.low && $0 <= interval.high }.sorted()
    if !inside.isEmpty { return inside[inside.count / 2] }
    let steps = (interval.high - interval.low) / step
    guard steps > 0 else { return nil }
    return interval.low + (steps + 1) / 2 * step
  }

  private func choice(_ items: ArraySlice<Int>) -> Possible {
    var set = ChoiceSet()
    for item in items { set.insert(item) }
    return Possible(.choice(set))
  }

  /// The cell in which keys that are plain facts lie where they are looked for.
  func narrowedCell(_ evaluator: Evaluator) -> [Int: Possible] {
    var cell: [Int: Possible] = [:]
    for (key, set) in goal.narrowed {
      for (number, unknown) in evaluator.unknowns.enumerated() {
        switch (plan.nodes[key].operation, unknown) {
        case (.fact(let fact, at: nil), .fact(let known)) where fact == known: break
        case (.fact(let fact, at: nil), .eventFact(_, let known)) where fact == known: break
        case (.field(_, let fact), .field(_, _, let known)) where fact == known: break
        default: continue
        }
        let current = cell[number] ?? evaluator.bases[number]
        let step = evaluator.step(of: unknown)
        if let narrowed = set.narrowing(current, step: step) { cell[number] = narrowed }
      }
    }
    return cell
  }
}
