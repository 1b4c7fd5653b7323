package import HuzhuLanguage
package import HuzhuValues

/// Looks for a part of the possible in which something is certain.
///
/// What is possible is a box: a set of values for each unknown. A box in which the question is open
/// is cut, first between the items and values that conditions tell apart, then in halves, and its
/// parts are looked at one after another, at most so many. Boxes that no case can be in are dropped.
package struct BoxSearch {
  package let evaluator: Evaluator
  /// Unknowns that are never cut.
  package var uncut: Set<Int> = []
  /// How many boxes may still be looked at.
  package var steps: Int
  private let promises: [NodeID]
  private let event: Int?

  package typealias Cell = [Int: Possible]
  /// What is asked of a box: `yes` ends the search, `no` drops the box.
  package typealias Question = (Evaluator) -> Evaluated

  /// - Parameters:
  ///   - evaluator: The plan with a situation that leaves open what the proof is about.
  ///   - promises: Conditions that every case keeps.
  ///   - event: The event that the conditions about events are asked of.
  ///   - steps: The most boxes.
  package init(_ evaluator: Evaluator, promises: [NodeID], event: Int?, steps: Int) {
    self.evaluator = evaluator
    self.promises = promises
    self.event = event
    self.steps = steps
  }

  package enum Result {
    /// In this box it is certain.
    case found(Cell)
    /// There is no such box, and no such case.
    case nowhere
    /// In this box it stays open for these unknowns.
    case open(Cell, ChoiceSet)
  }

  /// Looks for a box in which the answer is yes.
  package mutating func find(in start: Cell = [:], _ question: Question) -> Result {
    var waiting = [start]
    var leftOpen: (Cell, ChoiceSet)?
    var last = ChoiceSet()
    while let cell = waiting.popLast() {
      guard steps > 0 else { return .open(leftOpen?.0 ?? cell, leftOpen?.1 ?? last) }
      steps -= 1
      evaluator.cell = cell
      evaluator.sampling = nil
      evaluator.thresholds = [:]
      evaluator.testedItems = [:]
      let answer = question(evaluator)
      let thresholds = evaluator.thresholds ?? [:]
      let tested = evaluator.testedItems
      evaluator.thresholds = nil
      if answer.truth == .no { continue }
      last = answer.unknowns
      if !cell.isEmpty, !isPossible() { continue }
      if answer.truth == .yes {
        // What was never cut may still be forbidden somewhere inside, and is looked at by cases.
        return .found(cell)
      }
      guard let (number, parts) = cut(answer.unknowns, cell, thresholds, tested) else {
        if leftOpen == nil { leftOpen = (cell, answer.unknowns) }
        continue
      }
      for part in parts.reversed() {
        var inner = cell
        inner[number] = part
        waiting.append(inner)
      }
    }
    return leftOpen.map { .open($0.0, $0.1) } ?? .nowhere
  }

  /// Whether what every case keeps can hold in the cell of the evaluator.
  package func isPossible() -> Bool {
    for promise in promises {
      evaluator.enter(evaluator.plan.readsEvent(promise) ? event ?? 0 : nil)
      if evaluator.evaluate(promise).truth == .no { return false }
    }
    return true
  }

  // MARK: Cutting

  private func cut(
    _ open: ChoiceSet,
    _ cell: Cell,
    _ thresholds: [Int: Set<Int128>],
    _ tested: [Int: Set<ChoiceSet>]
  ) -> (number: Int, parts: [Possible])? {
    var best: (number: Int, parts: [Possible], rank: Int)?
    for number in open.items where !uncut.contains(number) {
      let current = cell[number] ?? evaluator.bases[number]
      let found = parts(of: number, current, thresholds[number] ?? [], tested[number] ?? [])
      guard let (parts, rank) = found, parts.count > 1 else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (number, parts, rank) }
    }
    return best.map { ($0.number, $0.parts) }
  }

  /// How an unknown is cut, and how soon.
  private func parts(
    of number: Int,
    _ current: Possible,
    _ thresholds: Set<Int128>,
    _ tested: Set<ChoiceSet>
  ) -> (parts: [Possible], rank: Int)? {
    if current.mayBeNone, current.values != .nothing {
      var value = current
      value.mayBeNone = false
      return ([value, .none], 1)
    }
    switch current.values {
    case .flag(let yes, let no): return yes && no ? ([.flag(true), .flag(false)], 0) : nil
    case .choice(let items):
      guard items.count > 1 else { return nil }
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
      if classes.count > 1 {
        // A set has no order of its own. What a condition names is looked at first: it holds there.
        classes.sort { ($0.count, $0.items[0]) < ($1.count, $1.items[0]) }
        return (classes.map { Possible(.choice($0)) }, 0)
      }
      if items.count <= 12 {
        return (items.items.map { Possible(.choice(ChoiceSet($0))) }, 2)
      }
      let all = items.items
      var first = ChoiceSet()
      for item in all[..<(all.count / 2)] { first.insert(item) }
      return ([Possible(.choice(first)), Possible(.choice(items.subtracting(first)))], 2)
    case .choices(let certain, let possible):
      guard let item = possible.subtracting(certain).items.first else { return nil }
      var with = certain
      with.insert(item)
      var without = possible
      without.remove(item)
      return (
        [
          Possible(.choices(certain: with, possible: possible)),
          Possible(.choices(certain: certain, possible: without)),
        ], 2
      )
    case .number(let interval), .day(let interval):
      guard interval.low < interval.high else { return nil }
      let step = evaluator.step(of: evaluator.unknowns[number])
      let cuts = thresholds.sorted().filter { $0 > interval.low && $0 <= interval.high }
      if !cuts.isEmpty { return (pieces(of: current, interval, cuts.prefix(16), step), 1) }
      let middle = interval.low + max(1, (interval.high - interval.low) / step / 2) * step
      guard middle <= interval.high else { return nil }
      return (pieces(of: current, interval, [middle], step), 3)
    case .nothing, .text: return nil
    }
  }

  private func pieces(
    of current: Possible,
    _ interval: Interval,
    _ cuts: some Sequence<Int128>,
    _ step: Int128
  ) -> [Possible] {
    var result: [Possible] = []
    var low = interval.low
    func add(_ part: Interval) {
      if case .day = current.values {
        result.append(Possible(.day(part)))
      } else {
        result.append(Possible(.number(part)))
      }
    }
    for cut in cuts where cut > low {
      add(Interval(low, max(low, cut - step)))
      low = cut
    }
    add(Interval(low, interval.high))
    return result
  }
}
