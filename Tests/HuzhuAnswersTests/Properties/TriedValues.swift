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
    case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact):
      some(of: book.vocabulary.facts[fact])
    case .term(let term): some(of: scheme.terms[term])
    }
  }

  /// At most eight of them, from all over.
  func few(of missing: Missing) -> [String] {
    let all = some(of: missing)
    guard all.count > 8 else { return all }
    return (0..<8).map { all[$0 * (all.count - 1) / 7] }
  }

  private func some(of fact: Fact) -> [String] {
    var result: [String] = fact.mayBeNone ? ["none"] : []
    switch fact.type {
    case .flag: result += ["true", "false"]
    case .choice(let choice): result += book.vocabulary.choices[choice].items.map(\.name)
    case .choices(let choice):
      let names = book.vocabulary.choices[choice].items.map(\.name)
      result += names + [names.joined(separator: ",")]
    case .day: result += days(in: fact.domain)
    case .quantity(let unit, let scale):
      guard let domain = fact.domain else { break }
      let whole = Decimal.power(scale)
      let inner = [0, 1, 3, 4, 16, 60, 61, 200, 1000, 10_000, 40_000, 70_000].map { $0 * whole }
      for value in [domain.low] + inner.filter(domain.contains) + [domain.high] {
        result.append(Quantity.text(mantissa: value, scale: scale, unit: unit))
      }
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
      for years in [0, -1, -15, -16, -30, -60, -61, 1, 3] {
        for step in [-1, 0, 1] { days.insert(day.adding(months: 12 * years).adding(days: step)) }
      }
    }
    var result = days.sorted().filter { domain?.contains(Int128($0.ordinal)) ?? true }.map(\.text)
    if let domain {
      for end in [domain.low, domain.high] {
        result.append(Day(ordinal: Int32(truncatingIfNeeded: end)).text)
      }
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
