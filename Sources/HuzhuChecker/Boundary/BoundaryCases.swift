package import HuzhuLanguage
package import HuzhuPlan
package import HuzhuValues

/// A case beside another one, from which it differs in one thing: right where an answer may flip.
package struct BoundaryCase: Sendable {
  package var input: Case
  package var spot: CaseSpot
  /// What the case says there; nil for a reading.
  package var value: Possible?
  package var side: Side

  /// Where the value lies.
  package enum Side: Hashable, Sendable {
    /// A step below, at, or a step above a threshold.
    case below(Int128)
    case at(Int128)
    case above(Int128)
    /// An item, a flag, none, an end of the domain: something that is no number beside a threshold.
    case other

    /// The threshold that is meant.
    package var threshold: Int128? {
      switch self {
      case .below(let value), .at(let value), .above(let value): value
      case .other: nil
      }
    }
  }
}

/// Looks for cases on the boundaries of one version of a scheme: beside what a case says, what
/// makes the next difference.
///
/// Thresholds are found by moving one fact and seeing where a condition flips, so those of what is
/// computed (an age, a sum over events) are found in the facts that it is computed from.
package struct BoundaryCases: Sendable {
  package let book: Rulebook
  package let scheme: Scheme
  package let plan: Plan

  /// Prepares the search for one version of a scheme.
  ///
  /// - Parameters:
  ///   - scheme: The version.
  ///   - book: The rulebook that it belongs to.
  ///   - shared: What all plans of the rulebook share.
  package init(scheme: Scheme, book: Rulebook, shared: SharedReads? = nil) {
    self.book = book
    self.scheme = scheme
    plan = Plan(scheme: scheme, book: book, shared: shared)
  }

  /// The situation in which a case puts the scheme; nil where it cannot be assessed.
  package func situation(of input: Case) -> Situation? {
    guard let on = input.on else { return nil }
    let projected = Situation.projecting(input, on: on, scheme: scheme, vocabulary: book.vocabulary)
    guard case .success(let situation) = projected else { return nil }
    return situation
  }

  /// What the scheme reads of a case and the case says: where it can be changed.
  package func spots(of input: Case) -> [CaseSpot] {
    var result: [CaseSpot] = []
    for (index, fact) in book.vocabulary.facts.enumerated()
    where fact.derived == nil {
      if case .list = fact.type {
        result += records(of: index, in: input)
        continue
      }
      guard plan.factUses[index] > 0 else { continue }
      switch fact.scope {
      case .subject: result.append(.fact(index))
      case .scheme: result.append(.policyFact(index))
      case .event:
        for event in (input.events ?? []).indices {
          result.append(.eventFact(event: event, fact: index))
        }
      case .field: break
      }
    }
    return result
  }

  private func records(of list: Int, in input: Case) -> [CaseSpot] {
    guard case .list(let given)? = input.facts[list]?.value else { return [] }
    var result: [CaseSpot] = []
    for item in given.items.indices {
      for field in book.vocabulary.facts[list].fields
      where book.vocabulary.facts[field].derived == nil {
        result.append(.field(list: list, item: item, fact: field))
      }
    }
    return result
  }

  /// The thresholds of one fact, all else being as a case has it.
  package func boundaries(of spot: CaseSpot, in input: Case) -> Boundaries? {
    guard let index = spot.fact, let whole = domain(of: book.vocabulary.facts[index]) else {
      return nil
    }
    // It is given as not known, so that nothing else stands in for it.
    let open = input.setting(spot, to: whole, under: scheme)
    guard let situation = situation(of: open) else { return nil }
    let unknown: Unknown
    switch spot {
    case .fact(let fact), .policyFact(let fact): unknown = .fact(fact)
    case .eventFact(let event, let fact):
      guard let position = situation.eventOrder.firstIndex(of: event) else { return nil }
      unknown = .eventFact(event: position, fact: fact)
    case .field(let list, let item, let fact):
      unknown = .field(list: list, item: item, fact: fact)
    case .term, .day: return nil
    }
    return Evaluator(plan: plan, situation: situation).boundaries(of: unknown)
  }

  /// Everything that a fact may be; nil for what is not moved.
  private func domain(of fact: Fact) -> Possible? {
    let values: Possible.Values
    switch fact.type {
    case .flag: values = .flag(mayBeTrue: true, mayBeFalse: true)
    case .choice(let choice):
      values = .choice(ChoiceSet(all: book.vocabulary.choices[choice].items.count))
    case .choices(let choice):
      let all = ChoiceSet(all: book.vocabulary.choices[choice].items.count)
      values = .choices(certain: ChoiceSet(), possible: all)
    case .day:
      let ends = (Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal))
      values = .day(fact.domain ?? Interval(ends.0, ends.1))
    case .quantity:
      guard let domain = fact.domain else { return nil }
      values = .number(domain)
    case .recurringDay, .text, .list: return nil
    }
    return Possible(values)
  }

  /// Cases that differ from a given one in one fact: a step below, at and above each threshold, and
  /// one in and one out of each set of items that a test names.
  ///
  /// - Parameters:
  ///   - input: A case that has its day.
  ///   - spot: The fact that is moved.
  ///   - isWide: Whether values far from any threshold, none and all items are wanted too.
  /// - Returns: The cases in the order of their values.
  package func around(_ input: Case, moving spot: CaseSpot, isWide: Bool = false) -> [BoundaryCase]
  {
    guard let index = spot.fact else { return isWide ? others(input, spot) : [] }
    let fact = book.vocabulary.facts[index]
    guard let found = boundaries(of: spot, in: input) else { return [] }
    var values: [(Possible, BoundaryCase.Side)] = []
    switch fact.type {
    case .quantity, .day: values = numbers(found, fact, isWide: isWide)
    case .flag: values = [(.flag(false), .other), (.flag(true), .other)]
    case .choice(let choice): values = items(found, choice, isWide: isWide)
    case .choices(let choice) where isWide:
      let none = ChoiceSet()
      values = [(Possible(.choices(certain: none, possible: none)), .other)]
      for item in book.vocabulary.choices[choice].items.indices.prefix(40) {
        let one = ChoiceSet(item)
        values.append((Possible(.choices(certain: one, possible: one)), .other))
      }
    default: break
    }
    if fact.mayBeNone, isWide { values.append((.none, .other)) }
    return values.map { value, side in
      BoundaryCase(
        input: input.setting(spot, to: value, under: scheme),
        spot: spot,
        value: value,
        side: side
      )
    }
  }

  private func numbers(
    _ found: Boundaries,
    _ fact: Fact,
    isWide: Bool
  ) -> [(Possible, BoundaryCase.Side)] {
    let isDay = fact.type == .day
    var result: [(Possible, BoundaryCase.Side)] = []
    var seen: Set<Int128> = []
    func add(_ value: Int128, _ side: BoundaryCase.Side) {
      guard fact.domain?.contains(value) ?? true, seen.insert(value).inserted else { return }
      result.append((Possible(isDay ? .day(Interval(value)) : .number(Interval(value))), side))
    }
    // A value at one threshold may lie beside another; what it is at counts more.
    for threshold in found.thresholds { add(threshold, .at(threshold)) }
    for threshold in found.thresholds {
      add(threshold - found.step, .below(threshold))
      add(threshold + found.step, .above(threshold))
    }
    if isWide, let domain = fact.domain {
      for end in [domain.low, domain.low + found.step, domain.high] { add(end, .other) }
      var value = found.step * 100
      while !isDay, value < domain.high, value > 0, result.count < 90 {
        add(value, .other)
        add(value * 2, .other)
        add(value * 5, .other)
        value *= 10
      }
    }
    return result.sorted { order($0.0) < order($1.0) }
  }

  private func order(_ possible: Possible) -> Int128 { possible.interval?.low ?? 0 }

  private func items(
    _ found: Boundaries,
    _ choice: Int,
    isWide: Bool
  ) -> [(Possible, BoundaryCase.Side)] {
    let all = book.vocabulary.choices[choice].items
    var chosen = ChoiceSet()
    func isLeaf(_ item: Int) -> Bool { all[item].descendants.count <= 1 }
    if isWide, all.count <= 60 {
      for item in all.indices where isLeaf(item) { chosen.insert(item) }
    } else {
      for set in found.items {
        if let inside = set.items.first(where: isLeaf) { chosen.insert(inside) }
        if let outside = all.indices.first(where: { isLeaf($0) && !set.contains($0) }) {
          chosen.insert(outside)
        }
      }
    }
    return chosen.items.map { (Possible(.choice(ChoiceSet($0))), .other) }
  }

  /// The other readings of an unstated term, or the case on the first and last days of the version.
  private func others(_ input: Case, _ spot: CaseSpot) -> [BoundaryCase] {
    guard case .term(let term) = spot else { return days(input) }
    var result: [BoundaryCase] = []
    for piece in scheme.terms[term].pieces {
      guard case .unstated(_, .oneOf(let all)) = piece.content else { continue }
      for position in all.indices {
        result.append(
          BoundaryCase(
            input: input.settling(term, .reading(position), under: scheme),
            spot: spot,
            value: nil,
            side: .other
          )
        )
      }
    }
    return result
  }

  private func days(_ input: Case) -> [BoundaryCase] {
    var result: [BoundaryCase] = []
    for bound in [scheme.effective.from, scheme.effective.until] {
      guard let bound else { continue }
      for step in [-1, 0, 1] {
        var changed = input
        let day = bound.adding(days: step)
        changed.on = day
        result.append(
          BoundaryCase(input: changed, spot: .day, value: .day(day), side: .other)
        )
      }
    }
    return result
  }
}
