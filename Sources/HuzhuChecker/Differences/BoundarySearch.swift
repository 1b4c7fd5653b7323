import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Looks for people beside what was edited, starting from the examples of both versions.
package struct BoundarySearch {
  let difference: SchemeDifference
  let trials: ChangeTrials
  let old: VersionRunner
  let new: VersionRunner
  let examples: [(name: String, input: Case)]

  /// How many examples are tried for each change, and how many thresholds and people are shown.
  static let mostExamples = 24
  static let mostThresholds = 4
  static let mostPeople = 12

  package init(
    _ difference: SchemeDifference,
    trials: ChangeTrials,
    old: VersionRunner,
    new: VersionRunner
  ) {
    self.difference = difference
    self.trials = trials
    self.old = old
    self.new = new
    var examples: [(name: String, input: Case)] = []
    // A case holds positions of facts: they are the same in both books, or nothing can be tried.
    if Self.agree(old.book.vocabulary, new.book.vocabulary) {
      for side in [difference.old, difference.new] {
        for example in side?.scheme.examples ?? [] where example.input.on != nil {
          guard !examples.contains(where: { $0.name == example.name }) else { continue }
          examples.append((example.name, example.input))
        }
      }
    }
    self.examples = examples
  }

  private static func agree(_ old: Vocabulary, _ new: Vocabulary) -> Bool {
    guard old.facts.count == new.facts.count else { return false }
    for (first, second) in zip(old.facts, new.facts)
    where first.name != second.name || first.type != second.type { return false }
    for (name, position) in old.choiceByName {
      guard new.choiceByName[name] == position,
        old.choices[position].items.map(\.name) == new.choices[position].items.map(\.name)
      else { return false }
    }
    return true
  }

  /// The people of each change that has any, in the order of the changes.
  package func people() -> [BoundaryPeople] {
    var found: [BoundaryPeople] = []
    for change in difference.changes where trials.keys.contains(change.key) {
      if let group = people(beside: change) { found.append(group) }
    }
    return found
  }

  private func people(beside change: PartChange) -> BoundaryPeople? {
    let apart = trials.pair(for: change.key, old: old, new: new)
    let pair = VersionPair(
      before: apart?.before ?? old,
      after: apart?.after ?? new,
      isAlone: apart != nil && trials.keys.count > 1
    )
    let rows = people(inRowsOf: change, pair)
    if let rows, rows.isChanged { return rows }
    let thresholds = people(atThresholdOf: change, pair)
    if let thresholds, thresholds.isChanged { return thresholds }
    let totals = people(atEditedNumbersOf: change, pair)
    return totals ?? witness(of: change, pair) ?? thresholds ?? rows
  }

  /// Two versions that differ in one change, or in all of them where it cannot stand alone.
  struct VersionPair {
    let before: VersionRunner
    let after: VersionRunner
    let isAlone: Bool
  }

  // MARK: Thresholds

  private func people(
    atThresholdOf change: PartChange,
    _ pair: VersionPair
  ) -> BoundaryPeople? {
    let before = BoundaryCases(scheme: pair.before.scheme, book: pair.before.book)
    let after = BoundaryCases(scheme: pair.after.scheme, book: pair.after.book)
    var best: (rank: [Int], group: BoundaryPeople)?
    for (number, example) in examples.prefix(Self.mostExamples).enumerated() {
      for spot in before.spots(of: example.input) {
        guard let fact = spot.fact, isNumber(fact),
          let first = before.boundaries(of: spot, in: example.input),
          let second = after.boundaries(of: spot, in: example.input)
        else { continue }
        let gone = first.thresholds.filter { !second.thresholds.contains($0) }
        let come = second.thresholds.filter { !first.thresholds.contains($0) }
        guard !gone.isEmpty, !come.isEmpty, gone.count + come.count <= Self.mostThresholds else {
          continue
        }
        let group = group(change, pair, example, spot, gone, come, step: first.step)
        guard !group.people.isEmpty else { continue }
        let rank = [
          group.isChanged ? 0 : 1, gone.count + come.count,
          // Money that moves shows more than a word that does.
          group.people.contains { $0.old.pay != $0.new.pay } ? 0 : 1, Self.rank(of: spot), number,
        ]
        if best.map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true { best = (rank, group) }
      }
      if let best, best.rank.dropLast().elementsEqual([0, 2, 0, 0]) { break }
    }
    return best?.group
  }

  /// What is a person's own says more than what happened, and that more than the days of a policy.
  private static func rank(of spot: CaseSpot) -> Int {
    switch spot {
    case .fact, .field: 0
    case .eventFact: 1
    case .policyFact, .term, .day: 2
    }
  }

  func isNumber(_ fact: Int) -> Bool {
    switch old.book.vocabulary.facts[fact].type {
    case .quantity, .day: true
    default: false
    }
  }

  func group(
    _ change: PartChange,
    _ pair: VersionPair,
    _ example: (name: String, input: Case),
    _ spot: CaseSpot,
    _ gone: [Int128],
    _ come: [Int128],
    step: Int128
  ) -> BoundaryPeople {
    let fact = old.book.vocabulary.facts[spot.fact ?? 0]
    var values: [Int128] = []
    for threshold in gone + come { values += [threshold &- step, threshold, threshold &+ step] }
    var people: [BoundaryPeople.Somebody] = []
    for value in Set(values).sorted() where fact.domain?.contains(value) ?? true {
      let possible = Possible(fact.type == .day ? .day(Interval(value)) : .number(Interval(value)))
      let input = example.input.setting(spot, to: possible, under: old.scheme)
      let sides =
        sides(of: value, gone, .old, step) + sides(of: value, come, .new, step)
      let somebody = somebody(
        input,
        [BoundaryPeople.Setting(spot: spot, value: possible)],
        sides,
        example.name,
        pair
      )
      if let somebody { people.append(somebody) }
    }
    return BoundaryPeople(
      key: change.key,
      kind: .threshold(spot),
      example: example.name,
      people: people,
      isAlone: pair.isAlone
    )
  }

  private func sides(
    of value: Int128,
    _ thresholds: [Int128],
    _ version: BoundaryPeople.Side.Version,
    _ step: Int128
  ) -> [BoundaryPeople.Side] {
    var sides: [BoundaryPeople.Side] = []
    for threshold in thresholds {
      let position: BoundaryPeople.Side.Position
      switch value &- threshold {
      case 0: position = .at
      case step: position = .above
      case -step: position = .below
      default: continue
      }
      sides.append(BoundaryPeople.Side(version: version, position: position))
    }
    return sides
  }

  func somebody(
    _ input: Case,
    _ settings: [BoundaryPeople.Setting],
    _ sides: [BoundaryPeople.Side],
    _ example: String,
    _ pair: VersionPair
  ) -> BoundaryPeople.Somebody? {
    let before = pair.before.outcome(of: input, on: nil)
    let after = pair.after.outcome(of: input, on: nil)
    guard before.problem == nil, after.problem == nil else { return nil }
    return BoundaryPeople.Somebody(
      settings: settings,
      sides: sides,
      example: example,
      old: before,
      new: after
    )
  }

  // MARK: Examples

  /// The example whose answer the change turns most.
  private func witness(of change: PartChange, _ pair: VersionPair) -> BoundaryPeople? {
    var best: (size: Int128, somebody: BoundaryPeople.Somebody)?
    for example in examples {
      guard let somebody = somebody(example.input, [], [], example.name, pair), somebody.isChanged
      else { continue }
      var size: Int128 = 0
      if let before = somebody.old.pay, let after = somebody.new.pay {
        size = (after - before).size
      }
      if best.map({ size > $0.size }) ?? true { best = (size, somebody) }
    }
    guard let best else { return nil }
    return BoundaryPeople(
      key: change.key,
      kind: .examples,
      example: best.somebody.example,
      people: [best.somebody],
      isAlone: pair.isAlone
    )
  }
}
