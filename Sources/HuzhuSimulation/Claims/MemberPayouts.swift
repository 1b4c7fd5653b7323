import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Pays all events of one member together; each thread has its own.
///
/// What it pays is what a check of the member's case with these events pays. Who the member is says
/// whether anything is paid at all, and is asked once for each group; then the events are settled
/// one after the other in the evaluator. What is not certain there goes the whole way.
package final class MemberPayouts {
  private let benefits: Int
  private let plan: Plan?
  private let date: Int?
  private var groups: [Member: Group] = [:]
  private var rooms: [Member: MemberRooms?] = [:]

  /// One event of a member: how it is paid, and the values of what varies.
  package struct Event {
    package var payouts: EventPayouts
    package var values: [Int64]

    package init(_ payouts: EventPayouts, _ values: [Int64]) {
      self.payouts = payouts
      self.values = values
    }
  }

  private enum Group {
    /// The member as the plan sees it, before any event.
    case paid(Situation)
    case unpaid
    /// To be asked case by case.
    case open
  }

  package init(_ payouts: [[EventPayouts]]) {
    let first = payouts.first?.first
    benefits = first?.benefits ?? 0
    let plans = first?.prepared.schemes.first?.plans ?? []
    // Which of several versions applies is a question of the case.
    plan = plans.count == 1 ? plans[0] : nil
    date = first?.vocabulary.factByName["event.date"]
  }

  /// Pays the events of one member.
  ///
  /// - Parameters:
  ///   - events: At least one; in the order of their days, or all without a day.
  ///   - sums: What they are added to.
  /// - Throws: Where what is paid is not one number.
  package func add(
    _ events: [Event],
    to sums: inout PayoutRunner.Sums
  ) throws(SimulationProblem) {
    guard let first = events.first else { return }
    var written: [Case.Event] = []
    for event in events {
      if let own = event.payouts.event(event.values) { written.append(own) }
    }
    switch group(of: first) {
    case .unpaid: return
    case .paid(let base) where settle(written, base, &sums): return
    case .open, .paid:
      let kinds = events.map(\.payouts.kind).joined(separator: " + ")
      try assess(written, first, kinds, &sums)
    }
  }

  /// The whole way: the member's case.
  private func assess(
    _ events: [Case.Event],
    _ first: Event,
    _ kinds: String,
    _ sums: inout PayoutRunner.Sums
  ) throws(SimulationProblem) {
    let payouts = first.payouts
    var input = payouts.member(first.values)
    input.events = events
    guard let answer = try payouts.answer(input, of: kinds) else { return }
    for event in answer.events {
      let total = try payouts.fen(event.pay, of: answer, kinds)
      sums.total &+= total
      if total > 0 { sums.paid += 1 }
      for benefit in event.benefits {
        sums.benefits[benefit.benefit] &+= try payouts.fen(benefit.pay, of: answer, kinds)
      }
    }
  }

  /// The events one after the other, as the plan settles them.
  ///
  /// - Returns: Whether all amounts are certain; else nothing is added.
  private func settle(
    _ events: [Case.Event],
    _ base: Situation,
    _ sums: inout PayoutRunner.Sums
  ) -> Bool {
    guard let plan, let ordered = inOrder(events) else { return false }
    var situation = base
    situation.events = ordered
    situation.eventOrder = Array(ordered.indices)
    let evaluator = Evaluator(plan: plan, situation: situation)
    var runs = Self.mostRuns
    guard let result = paid(evaluator, [:], &runs) else { return false }
    sums.total &+= result.total
    sums.paid += result.paid
    for benefit in sums.benefits.indices { sums.benefits[benefit] &+= result.benefits[benefit] }
    return true
  }

  /// The most readings that are tried one by one.
  private static let mostRuns = 64

  /// What is paid in a cell; where a reading leaves that open, what all readings agree on.
  private func paid(
    _ evaluator: Evaluator,
    _ cell: [Int: Possible],
    _ runs: inout Int
  ) -> PayoutRunner.Sums? {
    guard runs > 0 else { return nil }
    runs -= 1
    evaluator.cell = cell
    var result = PayoutRunner.Sums(total: 0, benefits: Array(repeating: 0, count: benefits))
    var open = ChoiceSet()
    var isCertain = true
    for outcome in evaluator.runEvents() {
      if let total = outcome.total.certainFen {
        result.total &+= total
        if total > 0 { result.paid += 1 }
      } else {
        isCertain = false
        open = open.union(outcome.total.unknowns)
      }
      for (benefit, paid) in outcome.benefits.enumerated() {
        if let fen = paid.admitted.certainFen {
          result.benefits[benefit] &+= fen
        } else {
          isCertain = false
          open = open.union(paid.admitted.unknowns)
        }
      }
    }
    if isCertain { return result }
    for number in open.items where cell[number] == nil {
      guard case .term = evaluator.unknowns[number],
        case .choice(let items) = evaluator.bases[number].values
      else { continue }
      var agreed: PayoutRunner.Sums?
      for item in items.items {
        var inner = cell
        inner[number] = Possible(.choice(ChoiceSet(item)))
        // Readings agree where they pay the same, to whichever of the events.
        guard let own = paid(evaluator, inner, &runs),
          agreed.map({ $0.total == own.total && $0.benefits == own.benefits }) ?? true
        else { return nil }
        agreed = own
      }
      return agreed
    }
    return nil
  }

  /// By day where each event has one; nothing where only some have.
  private func inOrder(_ events: [Case.Event]) -> [Case.Event]? {
    guard let date else { return events }
    var days: [(day: Int128, position: Int)] = []
    for (position, event) in events.enumerated() {
      guard let given = event.facts[date] else { continue }
      guard case .plain(let possible) = given.value, let day = possible.interval?.single else {
        return nil
      }
      days.append((day, position))
    }
    if days.isEmpty { return events }
    guard days.count == events.count else { return nil }
    days.sort { ($0.day, $0.position) < ($1.day, $1.position) }
    return days.map { events[$0.position] }
  }

  /// Whether events of one member are certainly paid together what each is paid alone.
  ///
  /// - Parameters:
  ///   - event: One of them.
  ///   - paid: What all of them are paid alone, by benefit.
  /// - Returns: Whether no limit can cut them; where that is not certain, `false`.
  package func areUncut(_ event: Event, _ paid: ArraySlice<Int64>) -> Bool {
    let member = event.payouts.alike(event.values)
    if let known = rooms[member] { return known?.hold(paid) ?? false }
    var fresh: MemberRooms?
    if let plan, let situation = situation(of: event, plan) {
      fresh = MemberRooms(plan, situation)
    }
    rooms[member] = .some(fresh)
    return fresh?.hold(paid) ?? false
  }

  private func group(of event: Event) -> Group {
    let member = event.payouts.alike(event.values)
    if let known = groups[member] { return known }
    let fresh = find(event)
    groups[member] = fresh
    return fresh
  }

  /// Whether a member of the group is paid anything, which no event changes.
  private func find(_ event: Event) -> Group {
    guard let plan, let situation = situation(of: event, plan) else { return .open }
    let evaluator = Evaluator(plan: plan, situation: situation)
    guard evaluator.contradictedFacts().isEmpty else { return .open }
    let outcome = evaluator.run()
    let truth = outcome.scope.truth.and(outcome.version.truth).and(outcome.strict.truth)
    switch truth {
    case .yes: return .paid(situation)
    case .no: return .unpaid
    case .open: return .open
    }
  }

  /// The member before any event; nothing where the plan speaks of another subject.
  private func situation(of event: Event, _ plan: Plan) -> Situation? {
    let projected = Situation.projecting(
      event.payouts.member(event.values),
      on: event.payouts.fund.on,
      scheme: plan.scheme,
      vocabulary: plan.vocabulary
    )
    guard case .success(let situation) = projected,
      situation.subject == nil || situation.subject == plan.scheme.subject
    else { return nil }
    return situation
  }
}
