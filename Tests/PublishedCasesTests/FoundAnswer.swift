import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// An example with the engine's answer, in the form in which a published case is compared.
struct FoundAnswer {
  let book: Rulebook
  let scheme: Scheme
  let example: Example
  let answer: SchemeAnswer

  // MARK: - Inputs

  /// The facts of the example by name, of an event with its number before it.
  var facts: [String: String] {
    var result = written(example.input.facts)
    for policy in example.input.policies where policy.scheme == scheme.id {
      for (name, value) in written(policy.facts) { result[name] = value }
      if policy.hasNoHistory { result["history"] = "none" }
    }
    var injuries: [String] = []
    for (index, event) in (example.input.events ?? []).enumerated() {
      for (name, value) in written(event.facts) {
        // An injury is told by its place among those of the case, whatever it is called.
        if name == "event.injury" {
          if !injuries.contains(value) { injuries.append(value) }
          let number = injuries.firstIndex(of: value).map { $0 + 1 } ?? 0
          result["\(index + 1): \(name)"] = "injury \(number)"
        } else {
          result["\(index + 1): \(name)"] = value
        }
      }
    }
    return result
  }

  private func written(_ facts: [Int: Case.Given]) -> [String: String] {
    var result: [String: String] = [:]
    for (index, given) in facts {
      let fact = book.vocabulary.facts[index]
      switch given.value {
      case .plain(let possible):
        result[fact.name] =
          item(possible, of: fact.type) ?? Words.written(possible, type: fact.type, book: book)
      case .list(let list):
        // The fields of a record have its number before them, as the facts of an event have.
        for (number, record) in list.items.enumerated() {
          for (name, value) in written(record) {
            result["\(fact.name) \(number + 1): \(name)"] = value
          }
        }
      }
    }
    return result
  }

  /// The one item that stands for itself and everything below it.
  private func item(_ possible: Possible, of type: ValueType) -> String? {
    guard case .choice(let choice) = type, case .choice(let items) = possible.values else {
      return nil
    }
    return book.vocabulary.choices[choice].items.first { $0.descendants == items }?.name
  }

  /// For each event its year of cover and its calendar year, counted from the first event's.
  var years: (cover: [Int], calendar: [Int]) {
    let days = (example.input.events ?? []).compactMap { day("event.date", in: $0.facts) }
    let policy = example.input.policies.first { $0.scheme == scheme.id }
    guard let first = days.first else { return ([], []) }
    let start = policy.flatMap { day("policy.start", in: $0.facts) } ?? first
    let cover = days.map { start.years(to: $0) - start.years(to: first) }
    return (cover, days.map { $0.date.year - first.date.year })
  }

  private func day(_ name: String, in facts: [Int: Case.Given]) -> Day? {
    guard let index = book.vocabulary.factByName[name], let given = facts[index],
      case .plain(let possible) = given.value, let ordinal = possible.interval?.single
    else { return nil }
    return Day(ordinal: Int32(truncatingIfNeeded: ordinal))
  }

  /// Terms that the example settles, `deductibleIs=deductible`.
  var assumed: Set<String> {
    var result: Set<String> = []
    for assumption in example.input.assume where assumption.scheme == scheme.id {
      guard let index = scheme.term(named: assumption.term) else { continue }
      for word in words(assumption.settles, of: scheme.terms[index]) {
        result.insert("\(assumption.term)=\(word)")
      }
    }
    return result
  }

  /// The reading or the value that settles a term, or each member that an open list is given.
  private func words(_ settlement: Case.Settlement, of term: Term) -> [String] {
    switch settlement {
    case .reading(let position):
      for piece in term.pieces {
        if case .unstated(_, .oneOf(let readings)) = piece.content {
          return [readings[position].name]
        }
      }
      return []
    case .value(let possible): return [Words.written(possible, type: term.type, book: book)]
    case .members(let includes, let excludes):
      guard case .choices(let choice) = term.type else { return [] }
      let items = book.vocabulary.choices[choice].items
      return includes.items.map { "with \(items[$0].name)" }
        + excludes.items.map { "without \(items[$0].name)" }
    }
  }

  // MARK: - Answer

  /// What is paid in all or each time, or for the event that is asked for.
  func pay(asked: Int?) -> Amount? {
    guard let asked else { return rate(answer.entitlements)?.amount ?? answer.pay }
    return asked < answer.events.count ? answer.events[asked].pay : nil
  }

  /// What is paid for one event, or by some benefits for all events.
  func pay(_ part: PublishedPlan.Part) -> String {
    switch part {
    case .event(let event): return pay(asked: event)?.yuan ?? "nothing"
    case .benefits(let clauses):
      var sum: Int128 = 0
      for event in answer.events {
        for benefit in event.benefits where clauses.contains(benefit.clause) {
          guard benefit.pay.isExact, let fen = benefit.pay.low else { return "a range" }
          sum += fen
        }
      }
      return yuanText(sum)
    }
  }

  var eligibility: String {
    switch answer.eligibility {
    case .eligible: "eligible"
    case .ineligible: "ineligible"
    default: "neither"
    }
  }

  /// The period for which money is paid again and again.
  var period: String { rate(answer.entitlements)?.period ?? "" }

  /// The one benefit that applies and pays again and again: how much each time, and how often.
  ///
  /// What may not apply pays nothing or so much.
  private func rate(_ entitlements: [EntitlementAnswer]) -> (amount: Amount, period: String)? {
    let rates = entitlements.filter { $0.status != .doesNotApply && $0.recurrence?.rate != nil }
    guard rates.count == 1, let recurrence = rates[0].recurrence, var amount = recurrence.rate
    else { return nil }
    if rates[0].status == .cannotSay { amount.low = amount.low.map { min($0, 0) } }
    return (amount, recurrence.unit.text)
  }

  /// The outcome in the words of the published cases.
  func outcome(asked: Int?) -> String {
    if answer.eligibility == .ineligible { return "ineligible" }
    if !answer.alternatives.isEmpty { return "alternatives" }
    return word(pay(asked: asked))
  }

  private func word(_ amount: Amount?) -> String {
    guard let amount else { return "unknown" }
    if !amount.isExact { return "range" }
    return amount.low == 0 ? "nothing_due" : "pay"
  }

  /// Each alternative: its readings, its outcome and its amount.
  func alternatives(asked: Int?) -> Set<String> {
    var result: Set<String> = []
    for alternative in answer.alternatives {
      var given: [String] = []
      for entry in alternative.given {
        for reading in entry.readings {
          given.append("\(entry.term)=\(word(reading))")
        }
      }
      var amount = rate(alternative.entitlements)?.amount ?? alternative.pay
      if let asked {
        amount = asked < alternative.events.count ? alternative.events[asked].pay : nil
      }
      let readings = given.sorted().joined(separator: " and ")
      result.insert("\(readings): \(word(amount)) \(amount?.yuan ?? "")")
    }
    return result
  }

  private func word(_ reading: Alternative.Given.Reading) -> String {
    switch reading {
    case .reading(let name, _): name
    case .includes(let item): "with \(item)"
    case .excludes(let item): "without \(item)"
    }
  }

  var missing: Set<String> {
    var result: Set<String> = []
    for missing in answer.missing {
      switch missing {
      case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact):
        result.insert(book.vocabulary.facts[fact].name)
      case .term(let term): result.insert(scheme.terms[term].name)
      }
    }
    return result
  }

  var reasons: Set<String> { Set(answer.reasons.filter { $0.state == .fails }.map(\.clause)) }
}

extension Amount {
  /// An exact amount, or both ends of a range.
  var yuan: String {
    let (low, high) = (self.low.map(yuanText) ?? "…", self.high.map(yuanText) ?? "…")
    return isExact ? low : "\(low) to \(high)"
  }
}
