import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// One scheme asked of one case: solves it and turns what comes out into the answer.
struct SchemeRun {
  let plan: Plan
  let situation: Situation
  let book: Rulebook
  let hasEvents: Bool
  let evaluator: Evaluator
  let solver: Solver
  /// What the last receipt pinned, by number of the unknown.
  var lastSample: [Int: Possible] = [:]
  /// Whether only the result is wanted, without what explains it.
  var isBrief = false

  var scheme: Scheme { plan.scheme }

  /// Where not even an event is known, little is gained by cutting the possible finely.
  ///
  /// And with many events each cell is dear: the work stays bounded as they grow.
  var cellLimit: Int {
    guard hasEvents else { return Solver.cellLimit / 8 }
    let count = situation.events.count
    return count <= 8 ? Solver.cellLimit : max(1, Solver.cellLimit * 64 / (count * count))
  }

  init(plan: Plan, situation: Situation, book: Rulebook, hasEvents: Bool) {
    self.plan = plan
    self.situation = situation
    self.book = book
    self.hasEvents = hasEvents
    evaluator = Evaluator(plan: plan, situation: situation)
    solver = Solver(evaluator)
  }

  mutating func answer(_ detail: AnswerDetail) -> Result<SchemeAnswer, CaseProblem> {
    if case .brief = detail { isBrief = true }
    guard concernsSubject else { return .success(outOfScope()) }
    if let index = evaluator.contradictedFacts().first { return .failure(derivedDiffers(index)) }
    guard let solution = solver.solve(budget: cellLimit) else { return .failure(contradiction()) }
    let outcome = solution.outcome
    if outcome.scope.truth == .no || outcome.version.truth == .no {
      return .success(outOfScope(version: outcome.version.truth))
    }
    var answer = empty()
    answer.eligibility = eligibility(of: outcome)
    answer.members = members(of: outcome)
    answer.reasons = reasons(of: outcome, eligibility: answer.eligibility)
    let weighed = weighedMissing(of: solution)
    for entry in weighed {
      answer.missing.append(entry.missing)
      answer.weights.append(entry.weight)
    }
    fill(&answer, from: solution)
    answer.refer = referrals(of: answer)
    if hasEvents {
      let witnessed = isBrief ? nil : solution
      answer.pay = money(outcome.pay, solution: witnessed) { $0.pay }
      answer.payIfEntitled = money(outcome.payIfEntitled, solution: witnessed) { $0.payIfEntitled }
    }
    if isBrief {
      answer.gaps = touchedGaps(answer)
      answer.subjectTo = subjectTo(answer)
      answer.basis = basis(of: solution, answer)
      return .success(answer)
    }
    answer.publicFacts = publicFacts()
    answer.failures = failures(in: solution)
    addAlternatives(to: &answer, solution)
    answer.gaps = touchedGaps(answer)
    answer.subjectTo = subjectTo(answer)
    answer.basis = basis(of: solution, answer)
    answer.receipt = receipt(answer, solution)
    if case .whole(explainsEnds: true) = detail { addReceiptsOfEnds(to: &answer, solution) }
    return .success(answer)
  }

  /// Whether the scheme or one of its clauses speaks of the subject of the case.
  private var concernsSubject: Bool {
    guard let subject = situation.subject, subject != scheme.subject else { return true }
    return scheme.duties.contains { $0.subject == subject }
      || scheme.capacities.contains { $0.subject == subject }
      || scheme.benefits.contains { $0.subject == subject }
      || scheme.contributions.contains { $0.subject == subject }
      || scheme.clauses.contains { $0.subject == subject }
  }

  private func empty() -> SchemeAnswer {
    SchemeAnswer(
      scheme: scheme,
      eligibility: .undetermined,
      subjectTo: [],
      reasons: [],
      members: [],
      missing: [],
      pay: nil,
      payIfEntitled: nil,
      alternatives: [],
      alternativesOmitted: 0,
      events: [],
      isHypothetical: !hasEvents,
      entitlements: [],
      contributions: [],
      values: [],
      duties: [],
      basis: .stated,
      gaps: [],
      overlays: [],
      assumed: assumedTerms,
      receipt: Receipt(),
      nearest: nil
    )
  }

  private var assumedTerms: [String] {
    var names: [String] = []
    for index in situation.settled.keys.sorted() { names.append(scheme.terms[index].name) }
    return names
  }

  private func outOfScope(version: Truth = .yes) -> SchemeAnswer {
    var answer = empty()
    answer.eligibility = .outOfScope
    if version == .no { answer.nearest = scheme.effective }
    return answer
  }

  // MARK: Eligibility

  func eligibility(of outcome: Outcome) -> Eligibility {
    let isThere = outcome.scope.truth.and(outcome.version.truth)
    if isThere == .no { return .outOfScope }
    let concerned = scheme.eligibility.map { requirement in
      requirement.members.isEmpty
        || requirement.members.contains {
          (scheme.clauses[$0].subject ?? scheme.subject) == (situation.subject ?? scheme.subject)
        }
    }
    // Outside the scope nobody is refused, so while that is open nothing is decided: not even
    // that there is nothing to assess.
    if isThere == .open { return .undetermined }
    guard concerned ?? false else { return .notAssessed }
    switch outcome.eligibility.truth {
    case .yes: return .eligible
    case .no: return .ineligible
    case .open: return .undetermined
    }
  }

  private func members(of outcome: Outcome) -> [SchemeAnswer.Member] {
    var result: [SchemeAnswer.Member] = []
    for index in scheme.eligibility?.members ?? [] {
      guard let value = outcome.clauses[index] else { continue }
      let clause = scheme.clauses[index]
      result.append(
        SchemeAnswer.Member(
          clause: clause.id,
          title: clause.title,
          state: state(value.truth, clause)
        )
      )
    }
    return result
  }

  func state(_ truth: Truth, _ clause: Clause) -> SchemeAnswer.Member.State {
    switch truth {
    case .yes: .holds
    case .no: clause.isCurable ? .open : .fails
    case .open: .open
    }
  }

  /// What refuses, and what is still open beside it.
  ///
  /// A failing clause that a paper or a step can mend is open, with what it needs.
  private func reasons(of outcome: Outcome, eligibility: Eligibility) -> [SchemeAnswer.Reason] {
    var result: [SchemeAnswer.Reason] = []
    func add(_ index: Int, _ state: SchemeAnswer.Reason.State, event: Int?) {
      let clause = scheme.clauses[index]
      let position = event.map { situation.eventOrder[$0] }
      if result.contains(where: { $0.clause == clause.id && $0.event == position }) { return }
      let isUndecided = state == .open
      result.append(
        SchemeAnswer.Reason(
          clause: clause.id,
          title: clause.title,
          state: clause.isCurable ? .open : state,
          isCurable: clause.isCurable,
          event: position,
          needs: isUndecided || isBrief ? [] : needs(of: clause, event: event)
        )
      )
    }
    func add(_ refusal: Refusal, event: Int?) {
      for index in refusal.failing { add(index, .fails, event: event) }
      for index in refusal.open { add(index, .open, event: event) }
    }
    for index in scheme.eligibility?.members ?? [] {
      switch outcome.clauses[index]?.truth {
      case .no?: add(index, .fails, event: nil)
      case .open? where eligibility == .ineligible: add(index, .open, event: nil)
      default: break
      }
    }
    for entitlement in outcome.entitlements where entitlement.applies.truth == .no {
      add(entitlement.refusal, event: entitlement.event)
    }
    guard hasEvents else { return result }
    for (position, event) in outcome.events.enumerated() {
      for (place, index) in (scheme.claims?.members ?? []).enumerated() {
        switch event.members[place].truth {
        case .no: add(index, .fails, event: position)
        case .open where event.claims.truth == .no: add(index, .open, event: position)
        default: break
        }
      }
      guard event.claims.truth != .no else { continue }
      for benefit in event.benefits where benefit.applies.truth == .no {
        add(benefit.refusal, event: position)
      }
    }
    return result
  }

  // MARK: Missing

  /// What is still missing, in the order in which it is best asked.
  func missing(of solution: Solver.Solution) -> [Missing] {
    var result: [Missing] = []
    for entry in weighedMissing(of: solution) { result.append(entry.missing) }
    return result
  }

  /// The same, each with how much it settles.
  func weighedMissing(
    of solution: Solver.Solution
  ) -> [(missing: Missing, weight: MissingWeight)] {
    var entries: [(missing: Missing, weight: MissingWeight, rank: (Int, Int, Int, Int))] = []
    let all = max(1, solution.leaves.count)
    for number in solution.missing.items {
      let item = missing(for: evaluator.unknowns[number])
      if entries.contains(where: { $0.missing == item }) { continue }
      var cells = 0
      for leaf in solution.leaves where leaf.unknowns.contains(number) { cells += 1 }
      if cells == 0 { cells = solution.leaves.count }
      let isOfEligibility = solution.missingForEligibility.contains(number)
      entries.append(
        (
          item, MissingWeight(bearsOnEligibility: isOfEligibility, share: cells * 1_000 / all),
          (isTerm(item) ? 1 : 0, isOfEligibility ? 0 : 1, -cells, order(item))
        )
      )
    }
    entries.sort { $0.rank < $1.rank }
    var result: [(missing: Missing, weight: MissingWeight)] = []
    for entry in entries { result.append((entry.missing, entry.weight)) }
    return result
  }

  func missing(for unknown: Unknown) -> Missing {
    switch unknown {
    case .fact(let fact): return .fact(fact)
    case .eventFact(let event, let fact):
      let position = event < situation.eventOrder.count ? situation.eventOrder[event] : event
      return .eventFact(fact, event: position)
    case .field(let list, let item, let fact):
      if case .list(let given)? = situation.facts[list]?.value, item < given.items.count {
        return .field(list: list, item: item, fact: fact)
      }
      // A record that is not given is asked for by asking for the list.
      return .fact(list)
    case .length(let list): return .fact(list)
    case .term(let term, _), .member(let term, _): return .term(term)
    case .assessmentDay, .total:
      preconditionFailure("only a proof leaves the day of assessment or a running total open")
    }
  }

  private func isTerm(_ missing: Missing) -> Bool {
    if case .term = missing { true } else { false }
  }

  private func order(_ missing: Missing) -> Int {
    switch missing {
    case .fact(let fact), .field(_, _, let fact): fact
    case .eventFact(let fact, let event): fact + 100_000 * (event + 1)
    case .term(let term): term
    }
  }

  // MARK: Problems

  private func contradiction() -> CaseProblem {
    var names: [String] = []
    for condition in plan.vocabulary.always {
      evaluator.cell = [:]
      guard evaluator.breaks(condition) else { continue }
      for fact in plan.facts(in: condition) { names.append(plan.vocabulary.facts[fact].name) }
      break
    }
    let both = names.joined(separator: "、")
    let and = names.joined(separator: " and ")
    let place = names.lazy.compactMap { given(named: $0) }.first
    return CaseProblem(
      code: .contradictsAlways,
      message: Label(
        zh: both.isEmpty ? "案例中的事实互相矛盾" : "\(both) 互相矛盾",
        en: and.isEmpty
          ? "the facts of the case contradict each other" : "\(and) contradict each other"
      ),
      place: place
    )
  }

  private func given(named name: String) -> Place? {
    guard let index = plan.vocabulary.factByName[name] else { return nil }
    for event in situation.events {
      if let place = event.facts[index]?.place { return place }
    }
    return situation.facts[index]?.place
  }

  private func derivedDiffers(_ index: Int) -> CaseProblem {
    let name = plan.vocabulary.facts[index].name
    return CaseProblem(
      code: .contradictsDerived,
      message: Label(
        zh: "所给的 \(name) 与由其他事实算出的不一致",
        en: "the given \(name) differs from what the other facts make it"
      ),
      place: situation.facts[index]?.place ?? given(named: name)
    )
  }
}
