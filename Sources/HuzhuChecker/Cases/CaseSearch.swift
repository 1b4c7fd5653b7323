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
    for day in days {
      var hangsOnDay = false
      switch find(on: day, &hangsOnDay) {
      case .found(let found): return .found(found)
      case .unknown: continue
      // Where nothing that excludes it depends on the day, no other day need be tried.
      case .impossible: if !hangsOnDay { return .impossible }
      }
    }
    return .unknown
  }

  // MARK: - Cells

  private func find(on day: Day, _ hangsOnDay: inout Bool) -> Found {
    let evaluator = Evaluator(plan: plan, situation: situation(on: day))
    evaluator.watch = Watch(goal.watched)
    // The first run numbers what is met, so that keys can be narrowed by it.
    guard look(evaluator, [:], &hangsOnDay) != nil else { return .impossible }
    let whole = narrowedCell(evaluator)
    // What happened lately reads best; where that shows nothing, it is looked for everywhere.
    if let recent = recent(whole, evaluator, day) {
      var isBeside = false
      if case .found(let found) = search(recent, evaluator, day, Self.limit / 3, &isBeside) {
        return .found(found)
      }
    }
    return search(whole, evaluator, day, Self.limit, &hangsOnDay)
  }

  private func search(
    _ cell: [Int: Possible],
    _ evaluator: Evaluator,
    _ day: Day,
    _ limit: Int,
    _ hangsOnDay: inout Bool
  ) -> Found {
    var waiting = [cell]
    var steps = 0
    while let cell = waiting.popLast() {
      steps += 1
      guard steps <= limit else { return .unknown }
      guard let here = look(evaluator, cell, &hangsOnDay) else { continue }
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

  /// The cell with its policy and its event in the year before the day.
  private func recent(
    _ cell: [Int: Possible],
    _ evaluator: Evaluator,
    _ day: Day
  ) -> [Int: Possible]? {
    let year = Interval(Int128(day.adding(months: -12).ordinal), Int128(day.ordinal))
    var result = cell
    for (number, unknown) in evaluator.unknowns.enumerated() {
      let fact: Int
      switch unknown {
      case .fact(let own), .eventFact(_, let own): fact = own
      case .field, .length, .term, .member, .assessmentDay, .total: continue
      }
      let name = plan.vocabulary.facts[fact].name
      guard name == "event.date" || name == "policy.start" else { continue }
      let current = cell[number] ?? evaluator.bases[number]
      guard case .day(let days) = current.values, let part = days.intersection(year) else {
        continue
      }
      result[number] = Possible(.day(part))
    }
    return result == cell ? nil : result
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

  /// Runs a cell; `nil` where the goal cannot come about in it, and then notes whether that hangs
  /// on the day.
  private func look(
    _ evaluator: Evaluator,
    _ cell: [Int: Possible],
    _ hangsOnDay: inout Bool
  ) -> Look? {
    evaluator.cell = cell
    evaluator.sampling = nil
    evaluator.thresholds = [:]
    evaluator.watch?.clear()
    let outcome = evaluator.run()
    let seen = evaluator.watch?.seen ?? []
    let thresholds = evaluator.thresholds ?? [:]
    evaluator.thresholds = nil
    if let excluded = exclusion(outcome) {
      hangsOnDay = hangsOnDay || excluded.hangsOnDay
      return nil
    }
    let verdict = goal.judge(seen)
    guard verdict.truth != .no else {
      hangsOnDay = hangsOnDay || (seen.isEmpty ? reachHangsOnDay : verdict.hangsOnDay)
      return nil
    }
    var always = ChoiceSet()
    for (condition, value) in evaluator.alwaysOneByOne() {
      if value.truth == .no {
        hangsOnDay = hangsOnDay || plan.readsDay(condition)
        return nil
      }
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

  /// Whether what comes to its turn, of all that follows eligibility, may depend on the day.
  private var reachHangsOnDay: Bool {
    var parts = plan.scheme
    parts.eligibility = nil
    parts.scope = nil
    parts.clauses = []
    return SchemeNodes(parts, book: check.book).all.contains { plan.readsDay($0) }
  }

  private struct Exclusion {
    /// Whether it may be otherwise on another day.
    var hangsOnDay: Bool
  }

  /// Why nobody in a cell is entitled at all; `nil` where somebody may be.
  private func exclusion(_ outcome: Outcome) -> Exclusion? {
    let scheme = plan.scheme
    if outcome.scope.truth == .no {
      return Exclusion(hangsOnDay: scheme.scope.map { plan.readsDay($0) } ?? false)
    }
    if outcome.version.truth == .no {
      return Exclusion(hangsOnDay: scheme.effective.by.map { plan.readsDay($0) } ?? true)
    }
    guard outcome.strict.truth == .no, let requirement = scheme.eligibility else {
      return outcome.strict.truth == .no ? Exclusion(hangsOnDay: true) : nil
    }
    // Where all must hold, one that does not is enough.
    var mustAllHold = requirement.members.count == 1
    if case .all = plan.nodes[requirement.root].operation { mustAllHold = true }
    if mustAllHold {
      for member in requirement.members where outcome.clauses[member]?.truth == .no {
        if !plan.readsDay(scheme.clauses[member].node) { return Exclusion(hangsOnDay: false) }
      }
    }
    return Exclusion(hangsOnDay: plan.readsDay(requirement.root))
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
      guard
        values(of: number, evaluator).allSatisfy({ value in
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
