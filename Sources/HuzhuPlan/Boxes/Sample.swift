import HuzhuLanguage
package import HuzhuValues

/// One case in a box: a value for each unknown that was met.
package struct Sample: Sendable {
  package var chosen: [Int: Possible]
}

extension Evaluator {
  /// Runs a body on one case of a cell.
  ///
  /// - Parameters:
  ///   - cell: What is narrowed.
  ///   - pinned: Values that are taken whatever the draw is.
  ///   - draw: Which case: 0 takes the low ends, 1 the high ones, others draw among ends, bounds and
  ///     what lies about them.
  ///   - points: Further values to draw among.
  ///   - body: What is asked of the case.
  /// - Returns: What the body gives, with the values that were met.
  package func sample<Result>(
    _ cell: [Int: Possible],
    pinned: [Int: Possible] = [:],
    draw: UInt64,
    points: [Int: Set<Int128>] = [:],
    _ body: () -> Result
  ) -> (result: Result, sample: Sample) {
    self.cell = cell
    thresholds = nil
    var chosen = pinned
    if draw > 1 {
      for number in unknowns.indices where chosen[number] == nil {
        chosen[number] = drawn(number, cell[number] ?? bases[number], draw, points[number] ?? [])
      }
    }
    sampling = Sampling(chosen: chosen, prefersHigh: draw == 1)
    let result = body()
    let taken = sampling ?? Sampling(prefersHigh: false)
    sampling = nil
    var sample = Sample(chosen: [:])
    for number in taken.met.items { sample.chosen[number] = taken.chosen[number] }
    // What the cell had narrowed to one value is part of the case.
    for (number, possible) in cell where possible.isKnown { sample.chosen[number] = possible }
    return (result, sample)
  }

  private func drawn(
    _ number: Int,
    _ current: Possible,
    _ draw: UInt64,
    _ points: Set<Int128>
  ) -> Possible? {
    if current.isKnown { return nil }
    let chance = Self.mixed(draw &* 4_096 &+ UInt64(number))
    switch current.values {
    case .number(let interval), .day(let interval):
      let step = step(of: unknowns[number])
      let size = (interval.high - interval.low) / step
      var candidates = [interval.low, interval.high, interval.low + size / 2 * step]
      for steps in [1, 100, 10_000, 1_000_000, 2_500_000] as [Int128] where steps < size {
        candidates.append(interval.low + steps * step)
      }
      for point in points.sorted().prefix(16) {
        for near in [point - step, point, point + step] where interval.contains(near) {
          candidates.append(near)
        }
      }
      let point = candidates[chance % candidates.count]
      return Possible(isDay(current) ? .day(Interval(point)) : .number(Interval(point)))
    case .flag(let yes, let no): return .flag(yes && (!no || chance % 2 == 0))
    case .choice(let items):
      let named = nameable(items, of: number)
      let all = (named.isEmpty ? items : named).items
      guard !all.isEmpty else { return nil }
      return Possible(.choice(ChoiceSet(all[chance % all.count])))
    case .choices(let certain, let possible):
      let set = chance % 2 == 0 ? certain : possible
      return Possible(.choices(certain: set, possible: set))
    case .text: return Possible(.text(chance % 2 == 0 ? "A" : "B"))
    case .nothing: return nil
    }
  }

  private func isDay(_ possible: Possible) -> Bool {
    if case .day = possible.values { true } else { false }
  }

  /// A number that looks like chance and is the same on every run.
  static func mixed(_ seed: UInt64) -> Int {
    var z = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33)
  }
}
