import HuzhuLanguage
import HuzhuValues

// People at a number that is compared with a total: no single condition names the fact that moves it.
extension BoundarySearch {
  func people(
    atEditedNumbersOf change: PartChange,
    _ pair: VersionPair
  ) -> BoundaryPeople? {
    for detail in change.details {
      guard case .value(let before, let after) = detail.change,
        let first = number(before, difference.old?.book),
        let second = number(after, difference.new?.book)
      else { continue }
      for example in examples.prefix(Self.mostExamples) {
        for spot in numbers(of: example.input) {
          guard let fact = spot.fact,
            let gone = mantissa(first, of: fact), let come = mantissa(second, of: fact),
            isKink(pair.before, example.input, spot, gone),
            isKink(pair.after, example.input, spot, come)
          else { continue }
          let step = old.book.vocabulary.facts[fact].step
          let group = group(change, pair, example, spot, [gone], [come], step: step)
          if group.isChanged { return group }
        }
      }
    }
    return people(whereNumbersBeginToCount: change, pair)
  }

  /// People at the least amount from which the change makes a difference: where a ceiling begins to cut.
  private func people(
    whereNumbersBeginToCount change: PartChange,
    _ pair: VersionPair
  ) -> BoundaryPeople? {
    for detail in change.details {
      guard case .value(let before, let after) = detail.change,
        number(before, difference.old?.book) != nil, number(after, difference.new?.book) != nil
      else { continue }
      for example in examples.prefix(Self.mostExamples) {
        for spot in numbers(of: example.input) {
          guard let group = beginning(of: change, detail, pair, example, spot) else { continue }
          return group
        }
      }
    }
    return nil
  }

  private func beginning(
    of change: PartChange,
    _ detail: PartChange.Detail,
    _ pair: VersionPair,
    _ example: (name: String, input: Case),
    _ spot: CaseSpot
  ) -> BoundaryPeople? {
    let fact = old.book.vocabulary.facts[spot.fact ?? 0]
    guard let domain = fact.domain, fact.step > 0, case .quantity(let unit, _) = fact.type,
      case .value(let before, _) = detail.change,
      number(before, difference.old?.book)?.unit == unit
    else { return nil }
    func differs(_ value: Int128) -> Bool? {
      let possible = Possible(.number(Interval(value)))
      let input = example.input.setting(spot, to: possible, under: new.scheme)
      let first = pair.before.outcome(of: input, on: nil)
      let second = pair.after.outcome(of: input, on: nil)
      return first.problem == nil && second.problem == nil ? first.pay != second.pay : nil
    }
    guard differs(domain.low) == false, differs(domain.high) == true else { return nil }
    var low: Int128 = 0
    var high = (domain.high &- domain.low) / fact.step
    while high - low > 1 {
      let middle = (low + high) / 2
      guard let isDifferent = differs(domain.low + middle * fact.step) else { return nil }
      if isDifferent { high = middle } else { low = middle }
    }
    let value = domain.low + high * fact.step
    let found = group(change, pair, example, spot, [value], [], step: fact.step)
    return BoundaryPeople(
      key: found.key,
      kind: found.kind,
      example: found.example,
      // No bound of either version stands there: it follows from one.
      people: found.people.map { person in
        BoundaryPeople.Somebody(
          settings: person.settings,
          sides: [],
          example: person.example,
          old: person.old,
          new: person.new
        )
      },
      isAlone: found.isAlone
    )
  }

  private func number(_ id: NodeID, _ book: Rulebook?) -> Quantity? {
    guard let node = book?.nodes[id], case .constant(.number(let mantissa)) = node.operation,
      let unit = node.type.unit
    else { return nil }
    return Quantity(Decimal(mantissa: mantissa, scale: node.type.scale), unit)
  }

  /// A number as a value of a fact; nil where it is none that the fact may have.
  private func mantissa(_ number: Quantity, of fact: Int) -> Int128? {
    let fact = old.book.vocabulary.facts[fact]
    guard case .quantity(let unit, let scale) = fact.type, !unit.isPercent,
      !number.unit.isPercent, unit == number.unit,
      let mantissa = number.number.mantissa(atScale: scale), fact.domain?.contains(mantissa) ?? true
    else { return nil }
    return mantissa
  }

  /// The numbers that a case says, those of its only event among them.
  private func numbers(of input: Case) -> [CaseSpot] {
    var spots: [CaseSpot] = []
    func isQuantity(_ fact: Int) -> Bool {
      if case .quantity = old.book.vocabulary.facts[fact].type { true } else { false }
    }
    for fact in input.facts.keys.sorted() where isQuantity(fact) { spots.append(.fact(fact)) }
    for policy in input.policies where policy.scheme == new.scheme.id {
      for fact in policy.facts.keys.sorted() where isQuantity(fact) {
        spots.append(.policyFact(fact))
      }
    }
    if let events = input.events, events.count == 1 {
      for fact in events[0].facts.keys.sorted() where isQuantity(fact) {
        spots.append(.eventFact(event: 0, fact: fact))
      }
    }
    return spots
  }

  /// Whether what is paid runs on differently on the two sides of a value: a jump, or another slope.
  private func isKink(
    _ version: VersionRunner,
    _ input: Case,
    _ spot: CaseSpot,
    _ value: Int128
  ) -> Bool {
    let fact = old.book.vocabulary.facts[spot.fact ?? 0]
    func outcome(_ value: Int128) -> ComparedOutcome? {
      guard fact.domain?.contains(value) ?? true else { return nil }
      let possible = Possible(.number(Interval(value)))
      let outcome = version.outcome(
        of: input.setting(spot, to: possible, under: new.scheme),
        on: nil
      )
      return outcome.problem == nil ? outcome : nil
    }
    // Far enough that the slope stands out from what is rounded.
    let reach = fact.step &* 100
    guard let here = outcome(value), let below = outcome(value &- reach),
      let above = outcome(value &+ reach)
    else { return false }
    if below.eligibility != above.eligibility { return true }
    func bends(_ a: Int128?, _ b: Int128?, _ c: Int128?) -> Bool {
      guard let a, let b, let c else { return false }
      return ((a &- b) &+ (c &- b)).magnitude > 2
    }
    return bends(below.pay?.low, here.pay?.low, above.pay?.low)
      || bends(below.pay?.high, here.pay?.high, above.pay?.high)
  }
}
