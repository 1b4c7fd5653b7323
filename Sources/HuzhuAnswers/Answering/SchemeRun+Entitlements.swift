import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  func entitlements(of outcome: Outcome, _ eligibility: Eligibility) -> [EntitlementAnswer] {
    var result: [EntitlementAnswer] = []
    for entry in outcome.entitlements {
      let benefit = scheme.benefits[entry.benefit]
      var status: BenefitOutcome.Status
      switch entry.applies.truth {
      case .no: status = .doesNotApply
      case .yes: status = .pays
      case .open: status = .cannotSay
      }
      // A price is a benefit as far as it saves something.
      if status == .pays, let instead = entry.insteadOf {
        let saved = difference(instead, entry.gives)
        switch saved.possible.interval {
        case let interval? where interval.low > 0: break
        case let interval? where interval.high <= 0: status = .zero
        default: status = .cannotSay
        }
      }
      if eligibility == .ineligible { status = .doesNotApply }
      var answer = EntitlementAnswer(
        benefit: entry.benefit,
        clause: benefit.clause,
        event: entry.event.map { situation.eventOrder[$0] },
        status: status,
        charge: nil,
        insteadOf: nil,
        saved: nil,
        provides: [],
        mayProvide: [],
        parties: parties(entry.parties)
      )
      switch benefit.gives {
      case .charge(let node, _):
        let unit = plan.nodes[node].type.unit ?? .yuan
        answer.charge = money(entry.gives, unit: unit)
        if let instead = entry.insteadOf {
          answer.insteadOf = money(instead, unit: unit)
          answer.saved = money(difference(instead, entry.gives), unit: unit)
        }
      case .provide(let node, _):
        let (certain, possible) = things(entry.gives.possible)
        answer.provides = named(certain, plan.nodes[node].type)
        answer.mayProvide = named(possible.subtracting(certain), plan.nodes[node].type)
        answer.worth = entry.worth.map { money($0) }
        // Without a row for the case, or without anything in it, nothing is promised.
        if status == .pays, certain.isEmpty || entry.gives.possible.mayFail {
          status = possible.isEmpty && !entry.gives.possible.mayFail ? .zero : .cannotSay
        }
      case .rate:
        answer.recurrence = recurrence(benefit, each: entry.gives, times: nil)
        if status == .pays {
          switch entry.gives.possible.interval {
          case let rate? where rate.high <= 0 && !entry.gives.possible.mayFail: status = .zero
          case let rate? where rate.low > 0 && !entry.gives.possible.mayFail: break
          default: status = .cannotSay
          }
        }
      case .pay: break
      }
      if answer.recurrence == nil {
        answer.recurrence = recurrence(benefit, each: nil, times: entry.times)
      }
      if status == .doesNotApply {
        answer.charge = nil
        answer.insteadOf = nil
        answer.saved = nil
        answer.provides = []
        answer.mayProvide = []
        answer.worth = nil
        answer.recurrence = nil
        answer.parties = PartiesAnswer()
      }
      answer.status = eligibility == .ineligible ? .doesNotApply : status
      result.append(answer)
    }
    return result
  }

  /// What is provided for certain, and all that may be.
  private func things(_ possible: Possible) -> (certain: ChoiceSet, possible: ChoiceSet) {
    switch possible.values {
    case .choices(let certain, let all):
      return possible.mayBeNone ? (ChoiceSet(), all) : (certain, all)
    case .choice(let items): return possible.isKnown ? (items, items) : (ChoiceSet(), items)
    default: return (ChoiceSet(), ChoiceSet())
    }
  }

  private func named(_ items: ChoiceSet, _ type: ValueType) -> [(name: String, label: Label)] {
    let choice: Int
    switch type {
    case .choice(let own), .choices(let own): choice = own
    default: return []
    }
    var result: [(name: String, label: Label)] = []
    for item in items.items {
      let known = book.vocabulary.choices[choice].items[item]
      result.append((known.name, known.label))
    }
    return result
  }

  /// How a benefit of an event recurs.
  func recurrence(_ position: Int, _ outcome: BenefitOutcome) -> RecurrenceAnswer? {
    guard outcome.status != .doesNotApply else { return nil }
    return recurrence(scheme.benefits[position], each: outcome.each, times: outcome.times)
  }

  private func recurrence(
    _ benefit: Benefit,
    each: Evaluated?,
    times: Evaluated?
  ) -> RecurrenceAnswer? {
    guard let every = benefit.every else { return nil }
    return RecurrenceAnswer(
      unit: every.unit,
      rate: each.map { money($0, unit: .yuan / every.unit) },
      times: times.map { money($0, scale: 0, unit: .number) }
    )
  }

  func difference(_ a: Evaluated, _ b: Evaluated) -> Evaluated {
    guard let x = a.possible.interval, let y = b.possible.interval else {
      return Evaluated(.failure)
    }
    return Evaluated(
      Possible(
        .number(
          Interval(
            x.low - y.high,
            x.high - y.low,
            lowOpen: x.lowOpen || y.highOpen,
            highOpen: x.highOpen || y.lowOpen
          )
        )
      )
    )
  }
}
