import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Looks for a case in which a plan does a certain thing.
///
/// What a case may say is cut into cells: a cell in which the thing cannot come about is left, one
/// is tried at its ends, and is cut further where it is open. So a case that is found was run, and
/// where the cells run out there is none.
struct CaseSearch {
  let check: RuleCheck
  let plan: Plan
  let goal: CaseGoal
  /// The most cells of one search.
  static let limit = 240

  enum Found {
    case found(Case)
    /// No case that is eligible and keeps what always holds does it.
    case impossible
    /// The search was given up.
    case unknown
  }

  /// Looks on one day after another.
  func find(on days: [Day]) -> Found {
    var isImpossible = true
    for day in days {
      switch find(on: day) {
      case .found(let found): return .found(found)
      case .unknown: isImpossible = false
      case .impossible: break
      }
    }
    // On other days it may be otherwise, unless nothing depends on the day.
    return isImpossible && !readsAnyDay ? .impossible : .unknown
  }

  private var readsAnyDay: Bool {
    let scheme = plan.scheme
    var nodes = Array(goal.watched) + plan.vocabulary.always
    for node in [scheme.scope, scheme.eligibility?.root, scheme.effective.by] {
      if let node { nodes.append(node) }
    }
    if scheme.effective.by == nil, scheme.effective.from != nil || scheme.effective.until != nil {
      // The days that are tried lie in the time of the version.
      return nodes.contains { plan.readsDay($0) }
    }
    return nodes.contains { plan.readsDay($0) }
  }

  // MARK: - Cells

  private func find(on day: Day) -> Found {
    let evaluator = Evaluator(plan: plan, situation: situation(on: day))
    evaluator.watch = Watch(goal.watched)
    // The first run numbers what is met, so that keys can be narrowed by it.
    guard look(evaluator, [:]) != nil else { return .impossible }
    var waiting = [narrowedCell(evaluator)]
    var steps = 0
    while let cell = waiting.popLast() {
      steps += 1
      guard steps <= Self.limit else { return .unknown }
      guard let here = look(evaluator, cell) else { continue }
      for high in [false, true] {
        if let pinned = sample(evaluator, cell, high: high),
          let found = example(pinned, evaluator, on: day)
        {
          return .found(found)
        }
      }
      guard let parts = split(here, cell, evaluator) else { return .unknown }
      waiting += parts.reversed()
    }
    return .impossible
  }

  /// A person of whom nothing is known, to whom one thing happened, and who has one of each kind.
  private func situation(on day: Day) -> Situation {
    let vocabulary = plan.vocabulary
    let place = plan.scheme.place
    var facts = [Case.Given?](repeating: nil, count: vocabulary.facts.count)
    for (index, fact) in vocabulary.facts.enumerated() {
      guard case .list = fact.type, fact.derived == nil else { continue }
      facts[index] = Case.Given(.list(Case.List(items: [[:]], isComplete: true)), at: place)
    }
    return Situation(
      anybodyOn: day,
      facts: facts,
      event: Case.Event(facts: [:], place: place),
      settled: [:]
    )
  }

  /// What a run shows of a cell.
  struct Look {
    /// What is to be cut, the most telling first.
    var open: [ChoiceSet]
    var thresholds: [Int: Set<Int128>]
  }

  /// Runs a cell; `nil` where the goal cannot come about in it.
  private func look(_ evaluator: Evaluator, _ cell: [Int: Possible]) -> Look? {
    evaluator.cell = cell
    evaluator.sampling = nil
    evaluator.thresholds = [:]
    evaluator.watch?.clear()
    let outcome = evaluator.run()
    let seen = evaluator.watch?.seen ?? []
    let thresholds = evaluator.thresholds ?? [:]
    evaluator.thresholds = nil
    guard outcome.scope.truth != .no, outcome.version.truth != .no, outcome.strict.truth != .no
    else { return nil }
    let verdict = goal.judge(seen)
    guard verdict.truth != .no else { return nil }
    var always = ChoiceSet()
    for (_, value) in evaluator.alwaysOneByOne() {
      if value.truth == .no { return nil }
      always = always.union(value.unknowns)
    }
    let first = outcome.scope.unknowns.union(outcome.version.unknowns)
    var narrowed = ChoiceSet()
    for number in cell.keys { narrowed.insert(number) }
    return Look(
      open: [
        verdict.unknowns, first, outcome.strict.unknowns, claims(outcome),
        always.intersection(narrowed), outcome.unknowns, outcome.payIfEntitled.unknowns,
      ],
      thresholds: thresholds
    )
  }

  private func claims(_ outcome: Outcome) -> ChoiceSet {
    var result = ChoiceSet()
    for event in outcome.events {
      result = result.union(event.claims.unknowns)
      for benefit in event.benefits { result = result.union(benefit.applies.unknowns) }
    }
    return result
  }

  /// Pins everything that is met at one of its ends.
  ///
  /// - Returns: What was pinned, where the goal then comes about.
  private func sample(
    _ evaluator: Evaluator,
    _ cell: [Int: Possible],
    high: Bool
  ) -> [Int: Possible]? {
    evaluator.cell = cell
    evaluator.sampling = Evaluator.Sampling(prefersHigh: high)
    evaluator.watch?.clear()
    let outcome = evaluator.run()
    let chosen = evaluator.sampling?.chosen ?? [:]
    evaluator.sampling = nil
    guard isMet(outcome, evaluator) else { return nil }
    var pinned = cell
    for (number, possible) in chosen { pinned[number] = possible }
    // What nothing asked for is left open, and may be whatever keeps what always holds.
    evaluator.cell = pinned
    return evaluator.keepsAlways() == .no ? nil : pinned
  }

  private func isMet(_ outcome: Outcome, _ evaluator: Evaluator) -> Bool {
    outcome.scope.truth == .yes && outcome.version.truth == .yes && outcome.strict.truth == .yes
      && goal.judge(evaluator.watch?.seen ?? []).truth == .yes
  }

  // MARK: - The case

  /// The case that says what was pinned and matters, if it then still goes wrong.
  private func example(
    _ pinned: [Int: Possible],
    _ evaluator: Evaluator,
    on day: Day
  ) -> Case? {
    let needed = needed(of: pinned, evaluator)
    for cell in [needed, pinned] {
      for withLists in [false, true] {
        let writer = CaseWriting(plan: plan, unknowns: evaluator.unknowns)
        let found = writer.input(cell, on: day, withLists: withLists)
        if goesWrong(found) { return found }
      }
    }
    return nil
  }

  /// Leaves out one fact after another, as long as neither end of it mends the case.
  private func needed(of pinned: [Int: Possible], _ evaluator: Evaluator) -> [Int: Possible] {
    var cell = pinned
    for number in pinned.keys.sorted().reversed() {
      var fewer = cell
      fewer[number] = nil
      guard values(of: number, evaluator).allSatisfy({ value in
        var other = fewer
        other[number] = value
        return [false, true].allSatisfy { sample(evaluator, other, high: $0) != nil }
      })
      else { continue }
      cell = fewer
    }
    return cell
  }

  private func values(of number: Int, _ evaluator: Evaluator) -> [Possible] {
    let base = evaluator.bases[number]
    var result: [Possible] = base.mayBeNone ? [.none] : []
    switch base.values {
    case .number(let interval), .day(let interval):
      result += [evaluator.point(base, interval.low), evaluator.point(base, interval.high)]
    case .flag: result += [.flag(false), .flag(true)]
    case .choice(let items):
      for item in items.items.prefix(24) { result.append(Possible(.choice(ChoiceSet(item)))) }
    case .choices(let least, let most):
      result += [least, most].map { Possible(.choices(certain: $0, possible: $0)) }
    case .text, .nothing: break
    }
    return result
  }

  /// Whether the plan, given the case as a file would give it, goes wrong as was said.
  private func goesWrong(_ input: Case) -> Bool {
    guard let on = input.on,
      case .success(let situation) = Situation.projecting(
        input,
        on: on,
        scheme: plan.scheme,
        vocabulary: plan.vocabulary
      )
    else { return false }
    let evaluator = Evaluator(plan: plan, situation: situation)
    evaluator.watch = Watch(goal.watched)
    let outcome = evaluator.run()
    let verdict = goal.judge(evaluator.watch?.seen ?? [])
    return outcome.scope.truth != .no && outcome.version.truth == .yes
      && outcome.strict.truth != .no && verdict.truth != .no && verdict.mayFail
      && evaluator.keepsAlways() != .no
  }
}
