import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// Money as a range; its ends are recomputed on cases where a solution is at hand.
  func money(
    _ value: Evaluated,
    scale: Int = 2,
    unit: Unit = .yuan,
    solution: Solver.Solution? = nil,
    of amount: ((Outcome) -> Evaluated)? = nil
  ) -> Amount {
    guard let interval = value.possible.interval, !value.possible.mayFail else {
      return Amount(low: nil, high: nil, scale: scale, unit: unit, isTight: false)
    }
    var result = Amount(
      low: interval.lowOpen ? nil : interval.low,
      high: interval.highOpen ? nil : interval.high,
      scale: scale,
      unit: unit,
      isTight: interval.single != nil && !interval.lowOpen && !interval.highOpen
    )
    guard interval.single == nil, let solution, let amount else { return result }
    var isTight = true
    if let low = result.low {
      if let found = solver.witness(of: low, high: false, in: solution, amount: amount),
        canBeWritten(found)
      {
        result.lowCase = settings(found.chosen, among: found.relevant)
      } else {
        isTight = false
      }
    }
    if let high = result.high {
      if let found = solver.witness(of: high, high: true, in: solution, amount: amount),
        canBeWritten(found)
      {
        result.highCase = settings(found.chosen, among: found.relevant)
      } else {
        isTight = false
      }
    }
    result.isTight = isTight && (result.low != nil || result.high != nil)
    return result
  }

  /// Whether the case of a witness can be put back fact by fact.
  ///
  /// What stands in a record that the case does not list has no name there.
  func canBeWritten(_ witness: Witness) -> Bool {
    for number in witness.chosen.keys where witness.relevant.contains(number) {
      if !canBeWritten(evaluator.unknowns[number]) { return false }
    }
    return true
  }

  private func canBeWritten(_ unknown: Unknown) -> Bool {
    switch unknown {
    case .field(let list, let item, _):
      guard case .list(let given)? = situation.facts[list]?.value else { return false }
      return item < given.items.count
    // A list that is not given can be given by its length; one that may go on cannot.
    case .length(let list): return situation.facts[list] == nil
    case .fact, .eventFact, .term, .member: return true
    // Only a proof leaves these open.
    case .assessmentDay, .total: return false
    }
  }

  /// A witness in the words of a case file: only what can change the answer.
  func settings(_ chosen: [Int: Possible], among relevant: ChoiceSet) -> [Amount.Setting] {
    var result: [Amount.Setting] = []
    for number in chosen.keys.sorted() where relevant.contains(number) {
      guard let possible = chosen[number], canBeWritten(evaluator.unknowns[number]) else {
        continue
      }
      let unknown = evaluator.unknowns[number]
      result.append(
        Amount.Setting(unknown: missing(for: unknown), value: written(possible, of: unknown))
      )
    }
    return result
  }

  private func written(_ possible: Possible, of unknown: Unknown) -> String {
    switch unknown {
    case .fact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
      return Words.written(possible, type: plan.vocabulary.facts[fact].type, book: book)
    case .length: return Words.written(possible, type: .quantity(.number, scale: 0), book: book)
    case .member(let term, let item):
      guard case .choices(let choice) = scheme.terms[term].type else { return "" }
      let name = book.vocabulary.choices[choice].items[item].name
      return possible.truth == .yes ? "includes \(name)" : "excludes \(name)"
    case .term(let term, let piece):
      if case .unstated(_, .oneOf(let readings)) = scheme.terms[term].pieces[piece].content,
        case .choice(let items) = possible.values, let position = items.single
      {
        return readings[position].name
      }
      return Words.written(possible, type: scheme.terms[term].type, book: book)
    case .assessmentDay, .total: return ""
    }
  }

  /// Everything of an answer that comes from an outcome and is not summed.
  func fill(_ answer: inout SchemeAnswer, from solution: Solver.Solution) {
    let outcome = solution.outcome
    answer.events = events(of: outcome, answer.eligibility, isBrief ? nil : solution)
    answer.entitlements = entitlements(of: outcome, answer.eligibility)
    answer.contributions =
      answer.eligibility == .ineligible ? [] : contributions(of: outcome)
    answer.values = values(of: outcome)
    answer.duties = duties(of: outcome)
    answer.capacities = answer.eligibility == .ineligible ? [] : capacities(of: outcome)
  }

  func events(
    of outcome: Outcome,
    _ eligibility: Eligibility,
    _ solution: Solver.Solution?
  ) -> [EventAnswer] {
    var result: [EventAnswer] = []
    for (index, event) in outcome.events.enumerated() {
      let cured = outcome.eventsIfCured[index]
      var benefits: [BenefitAnswer] = []
      for (position, benefit) in event.benefits.enumerated() {
        guard case .pay = scheme.benefits[position].gives else { continue }
        let ifEntitled = money(
          cured.benefits[position].admitted,
          solution: hasEvents ? nil : solution,
          of: { $0.eventsIfCured[index].benefits[position].admitted }
        )
        benefits.append(
          BenefitAnswer(
            benefit: position,
            clause: scheme.benefits[position].clause,
            status: eligibility == .ineligible ? .doesNotApply : benefit.status,
            pay: gated(money(benefit.admitted), eligibility),
            payIfEntitled: ifEntitled,
            cutBy: cutBy(benefit),
            recurrence: eligibility == .ineligible ? nil : recurrence(position, benefit),
            parties: eligibility == .ineligible ? PartiesAnswer() : parties(benefit.parties)
          )
        )
      }
      var members: [SchemeAnswer.Member] = []
      for (place, clause) in (scheme.claims?.members ?? []).enumerated() {
        let definition = scheme.clauses[clause]
        members.append(
          SchemeAnswer.Member(
            clause: definition.id,
            title: definition.title,
            state: state(event.members[place].truth, definition)
          )
        )
      }
      result.append(
        EventAnswer(
          position: situation.eventOrder[index],
          claims: event.claims.truth == .yes ? .holds : event.claims.truth == .no ? .fails : .open,
          members: members,
          benefits: benefits,
          pay: gated(money(event.total), eligibility),
          payIfEntitled: money(cured.total)
        )
      )
    }
    result.sort { $0.position < $1.position }
    return result
  }

  /// What is paid: nothing to the ineligible; while it is open, nothing is possible too.
  private func gated(_ amount: Amount, _ eligibility: Eligibility) -> Amount {
    switch eligibility {
    case .eligible, .notAssessed: return amount
    case .ineligible, .outOfScope:
      return Amount(low: 0, high: 0, scale: amount.scale, unit: amount.unit, isTight: true)
    case .undetermined:
      var result = amount
      if let low = result.low { result.low = min(low, 0) }
      result.isTight = result.isExact
      return result
    }
  }

  private func cutBy(_ benefit: BenefitOutcome) -> [Int] {
    guard let due = benefit.remaining.possible.interval?.single,
      let paid = benefit.admitted.possible.interval?.single, paid < due
    else {
      return benefit.status == .cutByLimit
        ? benefit.rooms.compactMap { $0.room == nil ? nil : $0.limit } : []
    }
    var result: [Int] = []
    for room in benefit.rooms {
      if let left = room.room?.single, left < due { result.append(room.limit) }
    }
    return result
  }

  // MARK: Contributions, values

  func contributions(of outcome: Outcome) -> [ContributionAnswer] {
    var result: [ContributionAnswer] = []
    guard let choice = book.vocabulary.party else { return [] }
    for entry in outcome.contributions where entry.applies.truth != .no {
      let contribution = scheme.contributions[entry.contribution]
      let unit = plan.nodes[contribution.amount].type.unit ?? .yuan
      for part in entry.parties {
        let party = book.vocabulary.choices[choice].items[part.party]
        result.append(
          ContributionAnswer(
            contribution: entry.contribution,
            clause: contribution.clause,
            party: party.name,
            partyLabel: party.label,
            amount: money(part.amount, unit: unit),
            whole: money(entry.amount, unit: unit)
          )
        )
      }
    }
    return result
  }

  func values(of outcome: Outcome) -> [ValueAnswer] {
    var result: [ValueAnswer] = []
    for (index, value) in outcome.values.enumerated() {
      guard let value else { continue }
      let definition = scheme.values[index]
      let type = plan.nodes[definition.node].type
      var answer = ValueAnswer(
        name: definition.name,
        title: definition.title,
        type: type,
        possible: value.possible,
        words: [],
        labels: [],
        isRange: false
      )
      switch value.possible.values {
      case .number(let interval), .day(let interval):
        var isDay = false
        if case .day = value.possible.values { isDay = true }
        func end(_ value: Int128) -> Possible {
          isDay ? Possible(.day(Interval(value))) : .number(value)
        }
        if let only = interval.single {
          answer.words = [Words.written(end(only), type: type, book: book)]
          answer.labels = [Words.label(end(only), type: type, book: book)]
        } else {
          answer.isRange = true
          answer.words = [
            interval.lowOpen ? nil : Words.written(end(interval.low), type: type, book: book),
            interval.highOpen ? nil : Words.written(end(interval.high), type: type, book: book),
          ]
        }
      case .choice(let items):
        for item in items.items {
          let one = Possible(.choice(ChoiceSet(item)))
          answer.words.append(Words.written(one, type: type, book: book))
          answer.labels.append(Words.label(one, type: type, book: book))
        }
      case .flag(let yes, let no):
        if yes { answer.words.append("true") }
        if no { answer.words.append("false") }
        if yes { answer.labels.append(Label(zh: "是", en: "yes")) }
        if no { answer.labels.append(Label(zh: "否", en: "no")) }
      case .choices, .text:
        answer.words = [Words.written(value.possible, type: type, book: book)]
        answer.labels = [Words.label(value.possible, type: type, book: book)]
      case .nothing: break
      }
      if value.possible.mayBeNone {
        answer.words.append("none")
        answer.labels.append(Label(zh: "无", en: "none"))
      }
      result.append(answer)
    }
    return result
  }
}
