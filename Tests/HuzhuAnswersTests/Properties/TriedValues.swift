import HuzhuAnswers
import HuzhuLanguage
import HuzhuValues

/// Values to try for what is missing, as a case file writes them: few, but on both sides of things.
struct TriedValues {
  let book: Rulebook
  let scheme: Scheme
  let input: Case

  func some(of missing: Missing) -> [String] {
    switch missing {
    case .fact(let fact): some(of: book.vocabulary.facts[fact], within: given(fact))
    case .eventFact(let fact, let event):
      some(of: book.vocabulary.facts[fact], within: input.events?[event].facts[fact])
    case .field(_, _, let fact): some(of: book.vocabulary.facts[fact], within: nil)
    case .term(let term): some(of: scheme.terms[term])
    }
  }

  /// Of many days and amounts only some, from all over.
  func few(of missing: Missing) -> [String] {
    let all = some(of: missing)
    guard all.count > 16 else { return all }
    return (0..<6).map { all[$0 * (all.count - 1) / 5] }
  }

  private func given(_ fact: Int) -> Case.Given? {
    input.facts[fact]
      ?? input.policies.first { $0.scheme == scheme.id }.flatMap { $0.facts[fact] }
  }

  /// Values of a fact, among those that the case leaves possible.
  private func some(of fact: Fact, within given: Case.Given?) -> [String] {
    var possible: Possible?
    if case .plain(let value)? = given?.value { possible = value }
    let mayBeNone = possible?.mayBeNone ?? fact.mayBeNone
    var result: [String] = mayBeNone ? ["none"] : []
    let domain = possible?.interval ?? fact.domain
    switch fact.type {
    case .flag: result += ["true", "false"]
    case .choice(let choice):
      var items = book.vocabulary.choices[choice].all
      if case .choice(let left)? = possible?.values { items = left }
      for item in items.items { result.append(book.vocabulary.choices[choice].items[item].name) }
    case .choices(let choice):
      let names = book.vocabulary.choices[choice].items.map(\.name)
      result += names + [names.joined(separator: ",")]
    case .day: result += days(in: domain)
    case .quantity(let unit, let scale):
      guard let domain else { break }
      let whole = Decimal.power(scale)
      let inner = [0, 1, 3, 4, 16, 60, 61, 200, 1000, 10_000, 40_000, 70_000].map { $0 * whole }
      for value in [domain.low, domain.high] + inner.filter(domain.contains) {
        result.append(Quantity.text(mantissa: value, scale: scale, unit: unit))
      }
    case .recurringDay: break
    case .text: result += ["one", "another"]
    case .list: result += ["0", "1", fact.atMost.description]
    }
    return result
  }

  /// Days at the ends of a domain, and a day, some years, and an age before and after known ones.
  private func days(in domain: Interval?) -> [String] {
    var known: [Day] = []
    if let on = input.on { known.append(on) }
    for facts in [input.facts] + input.policies.map(\.facts) + (input.events ?? []).map(\.facts) {
      for given in facts.values {
        guard case .plain(let possible) = given.value, case .day(let interval) = possible.values,
          let day = interval.single
        else { continue }
        known.append(Day(ordinal: Int32(truncatingIfNeeded: day)))
      }
    }
    var days: Set<Day> = []
    for day in known {
      for step in [-1, 0, 1] { days.insert(day.adding(days: step)) }
      for years in [-61, -60, -30, -16, -15, -1, 1] { days.insert(day.adding(months: 12 * years)) }
    }
    var result: [String] = []
    if let domain {
      for end in [domain.low, domain.high] {
        result.append(Day(ordinal: Int32(truncatingIfNeeded: end)).text)
      }
    }
    for day in days.sorted() where domain?.contains(Int128(day.ordinal)) ?? true {
      result.append(day.text)
    }
    return result
  }

  private func some(of term: Term) -> [String] {
    var result: [String] = []
    for piece in term.pieces {
      guard case .unstated(_, let openness) = piece.content else { continue }
      switch openness {
      case .oneOf(let readings): result += readings.map(\.name)
      case .within:
        guard case .quantity(let unit, let scale) = term.type else { continue }
        for value in [0, 1, 100, 20_000, 70_000] as [Int128] {
          let mantissa = value * Decimal.power(scale)
          result.append(Quantity.text(mantissa: mantissa, scale: scale, unit: unit))
        }
      case .list:
        guard case .choices(let choice) = term.type else { continue }
        for item in book.vocabulary.choices[choice].items {
          result += ["includes \(item.name)", "excludes \(item.name)"]
        }
      }
    }
    return result
  }
}
