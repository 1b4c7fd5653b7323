package import HuzhuLanguage
package import HuzhuValues

/// How a curable condition that does not hold is counted.
enum CureMode {
  case asItStands
  case cured
}

extension Evaluator {
  /// Runs the whole plan in the current cell.
  package func run() -> Outcome {
    event = nil
    day = nil
    it = nil
    records = []
    totals = RunningTotals(count: plan.scheme.runnings.count)
    forget()
    let scheme = plan.scheme
    let scope = scheme.scope.map { evaluate($0) } ?? .flag(true)
    let version = isInForce()
    let strict = eligible()
    var eligibility = strict
    var clauses = [Evaluated?](repeating: nil, count: scheme.clauses.count)
    for member in scheme.eligibility?.members ?? [] where concerns(scheme.clauses[member].subject) {
      clauses[member] = part(
        scheme.clauses[member].id,
        fails: { $0.possible.mayFail },
        evaluating: { evaluate(scheme.clauses[member].node) }
      )
    }
    let hasCurable = scheme.clauses.contains { $0.isCurable }
    var payable = strict
    if hasCurable {
      cures = .cured
      forget()
      let cured = eligible()
      // Failing only for want of what can still be brought: open.
      if strict.truth == .no, cured.truth != .no {
        eligibility = undecided(cured.unknowns, strict.terms.union(cured.terms))
      } else if strict.truth == .open {
        eligibility.unknowns = strict.unknowns.union(cured.unknowns)
      }
      cures = .asItStands
      forget()
    }
    payable = both(both(scope, version), payable)
    let events = settleEvents()
    var cured = events
    if hasCurable {
      cures = .cured
      cured = settleEvents()
      cures = .asItStands
      forget()
    }
    let total = schemeTotal(events)
    let totalIfCured = hasCurable ? schemeTotal(cured) : total
    return Outcome(
      scope: scope,
      version: version,
      eligibility: eligibility,
      clauses: clauses,
      strict: strict,
      events: events,
      eventsIfCured: cured,
      pay: gated(total, by: payable),
      payIfEntitled: totalIfCured,
      entitlements: entitlements(),
      contributions: contributions(),
      values: answerValues(),
      duties: duties(),
      capacities: capacities()
    )
  }

  /// Settles the events alone, in the current cell, as they stand.
  package func runEvents() -> [EventOutcome] {
    event = nil
    day = nil
    it = nil
    records = []
    return settleEvents()
  }

  /// Whether a clause speaks of the subject of the case.
  func concerns(_ subject: String?) -> Bool {
    (subject ?? plan.scheme.subject) == (situation.subject ?? plan.scheme.subject)
  }

  func eligible() -> Evaluated {
    guard let requirement = plan.scheme.eligibility else { return .flag(true) }
    var relevant: [NodeID] = []
    var areAll = true
    for member in requirement.members {
      if concerns(plan.scheme.clauses[member].subject) {
        relevant.append(plan.scheme.clauses[member].node)
      } else {
        areAll = false
      }
    }
    return areAll ? evaluate(requirement.root) : all(relevant)
  }

  /// Whether the day that selects the version lies within it.
  package func isInForce() -> Evaluated {
    let effective = plan.scheme.effective
    var day = assessmentDay()
    if let by = effective.by {
      let own = evaluate(by)
      if own.possible.interval != nil { day = own }
    }
    guard let days = day.possible.interval else { return .flag(true) }
    var truth = Truth.yes
    noteDay(effective.from, in: day)
    noteDay(effective.until, in: day)
    if let from = effective.from {
      truth = truth.and(Self.truth(days, .atLeast, Interval(Int128(from.ordinal))))
    }
    if let until = effective.until {
      truth = truth.and(Self.truth(days, .under, Interval(Int128(until.ordinal))))
    }
    return Evaluated(.flag(truth), unknowns: day.unknowns, terms: day.terms)
  }
}

extension Evaluator {
  /// Runs a body as it stands after everything was settled, inside an event or outside of all.
  package func standing(in event: Int?, _ body: () -> Void) {
    cell = [:]
    sampling = nil
    thresholds = nil
    self.event = event
    forget()
    body()
    self.event = nil
    forget()
  }

  /// A condition as it would be if one fact had a value, where the evaluation stands.
  package func evaluate(_ node: NodeID, assuming possible: Possible, of fact: Int) -> Evaluated {
    var changed = situation
    let given = Case.Given(.plain(possible), at: plan.scheme.place)
    if plan.vocabulary.facts[fact].scope == .event, let event {
      changed.events[event].facts[fact] = given
    } else {
      changed.facts[fact] = given
    }
    let other = Evaluator(plan: plan, situation: changed)
    _ = other.run()
    other.event = event
    return other.evaluate(node)
  }
}
