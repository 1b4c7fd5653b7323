package import HuzhuLanguage
package import HuzhuValues

extension Evaluator {
  /// Facts that the case gives and that differ from what its other facts make them.
  package func contradictedFacts() -> [Int] {
    cell = [:]
    event = nil
    day = nil
    forget()
    var result: [Int] = []
    for (index, fact) in plan.vocabulary.facts.enumerated() {
      guard let formula = fact.derived, fact.publication == nil, fact.scope != .event,
        case .plain(let given)? = situation.facts[index]?.value
      else { continue }
      let computed = evaluate(formula)
      if computed.possible.isKnown, !given.mayBe(computed.possible) { result.append(index) }
    }
    return result
  }

  /// Everything that a fact may be; an end of a number's domain is open, as it entitles to nothing.
  package func domain(of fact: Fact) -> Possible {
    let values: Possible.Values
    switch fact.type {
    case .flag: values = .flag(mayBeTrue: true, mayBeFalse: true)
    case .choice(let choice):
      values = .choice(ChoiceSet(all: plan.vocabulary.choices[choice].items.count))
    case .choices(let choice):
      values = .choices(
        certain: ChoiceSet(),
        possible: ChoiceSet(all: plan.vocabulary.choices[choice].items.count)
      )
    case .day:
      values = .day(
        fact.domain ?? Interval(Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal))
      )
    case .quantity:
      var interval = fact.domain ?? Interval(-Decimal.limit, Decimal.limit)
      interval.lowOpen = interval.low != 0
      interval.highOpen = true
      values = .number(interval)
    case .text: values = .text(nil)
    case .list, .recurringDay: values = .nothing
    }
    return Possible(values, mayBeNone: fact.mayBeNone)
  }
}
