import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// One curve of payouts as a claim of a member, with what of the scheme it meets.
struct MemberClaim {
  let kind: Int
  /// Position among the variants of its kind.
  let place: Int
  /// Position among the curves of its variant.
  let number: Int
  let payouts: EventPayouts
  let curves: PayoutCurves
  /// The values of one event that pays the most.
  let values: [Int64]
  /// The benefits that it pays, and in all, in fen.
  private(set) var paid: [Int]
  private(set) var total: Int64 = 0
  /// What binds over several events and may bear on it.
  private(set) var touches: Set<Touch> = []
  /// What each limit leaves to a member's first event, in fen, where that is certain.
  private(set) var rooms: [Int: Int64] = [:]

  /// Something of the scheme that runs over several events.
  enum Touch: Hashable {
    case limit(Int)
    case running(Int)
    case exclusive(Int)
  }

  init(
    _ kind: Int,
    _ place: Int,
    _ number: Int,
    _ payouts: EventPayouts,
    _ curves: PayoutCurves,
    _ reads: BenefitReads,
    _ accumulation: Accumulation
  ) {
    let plan = reads.plan
    self.kind = kind
    self.place = place
    self.number = number
    self.payouts = payouts
    self.curves = curves
    values = curves.largestEvent
    paid = curves.benefits.indices.filter { benefit in
      curves.benefits[benefit].pieces.contains { $0.first > 0 || $0.last > 0 }
    }
    let event = MemberPayouts.Event(payouts, values)
    guard let outcome = Self.evaluator(of: [event], payouts, plan)?.runEvents().first else {
      // Nothing is known of it: all may bear on it.
      touches = Set(
        accumulation.limits.map { .limit($0) } + accumulation.runnings.map { .running($0) }
          + accumulation.exclusives.map { .exclusive($0) }
      )
      return
    }
    total = outcome.total.certainFen ?? 0
    findLimits(outcome, reads, accumulation)
    findTotals(outcome, reads, accumulation)
  }

  /// Whether which member it is says what is paid.
  var isOneOfFile: Bool {
    payouts.variant.varying.contains { if case .members = $0.law { true } else { false } }
  }

  var paysSomething: Bool { !paid.isEmpty }
  var varying: Set<Int> { Set(payouts.variant.varying.map(\.fact)) }

  private mutating func findLimits(
    _ outcome: EventOutcome,
    _ reads: BenefitReads,
    _ accumulation: Accumulation
  ) {
    for index in accumulation.limits {
      let limit = reads.plan.scheme.limits[index]
      guard let first = limit.benefits.sorted().first(where: { paid.contains($0) }) else {
        continue
      }
      let asked = reads.limits[index]
      let isFixed = asked.facts.isDisjoint(with: varying) && asked.runnings.isEmpty
      let room = outcome.benefits[first].rooms.first { $0.limit == index }
      // A condition that does not hold for such an event takes it out of the limit.
      if room == nil, isFixed, outcome.benefits[first].remaining.certainFen ?? 0 > 0 { continue }
      touches.insert(.limit(index))
      if isFixed, let room, room.isBinding, let single = room.room?.single,
        let fen = Int64(exactly: single), fen < EventPayouts.limit
      {
        rooms[index] = fen
      }
    }
  }

  private mutating func findTotals(
    _ outcome: EventOutcome,
    _ reads: BenefitReads,
    _ accumulation: Accumulation
  ) {
    let plan = reads.plan
    guard !accumulation.runnings.isEmpty || !accumulation.exclusives.isEmpty else { return }
    for benefit in plan.scheme.benefits.indices {
      guard case .pay = plan.scheme.benefits[benefit].gives else { continue }
      let conditions = reads.conditions[benefit]
      let isFixed = conditions.facts.isDisjoint(with: varying) && conditions.runnings.isEmpty
      if isFixed, outcome.benefits[benefit].applies.truth == .no { continue }
      for running in reads.benefits[benefit].runnings
      where accumulation.runnings.contains(running) {
        touches.insert(.running(running))
      }
      for index in accumulation.exclusives
      where plan.scheme.exclusives[index].benefits.contains(benefit) {
        touches.insert(.exclusive(index))
      }
    }
  }

  /// The values of the event on the first and on the last of its days.
  var extremes: [[Int64]] {
    var result = [values]
    for (position, varying) in payouts.variant.varying.enumerated() {
      switch varying.law {
      case .steps, .among: break
      case .continuous, .members: continue
      }
      result = result.flatMap { row in
        [varying.range.lowerBound, varying.range.upperBound].map { end in
          var other = row
          other[position] = end
          return other
        }
      }
    }
    return result
  }

  /// The plan on a member with some events; nothing where they have no order.
  static func evaluator(
    of events: [MemberPayouts.Event],
    _ payouts: EventPayouts,
    _ plan: Plan
  ) -> Evaluator? {
    var input = payouts.member(events.first?.values ?? [])
    input.events = events.compactMap { $0.payouts.event($0.values) }
    let projected = Situation.projecting(
      input,
      on: payouts.fund.on,
      scheme: plan.scheme,
      vocabulary: plan.vocabulary
    )
    guard case .success(let situation) = projected else { return nil }
    return Evaluator(plan: plan, situation: situation)
  }
}

/// What the benefits and the limits of a plan read, found once.
struct BenefitReads {
  let plan: Plan
  /// By benefit: its conditions, and all that decides what it pays.
  let conditions: [NodeReads]
  let benefits: [NodeReads]
  /// By limit: its condition.
  let limits: [NodeReads]

  init(_ plan: Plan) {
    self.plan = plan
    let positions = plan.scheme.benefits.indices
    conditions = positions.map { plan.reads(of: plan.conditions(ofBenefit: $0)) }
    benefits = positions.map { plan.reads(ofBenefit: $0) }
    limits = plan.scheme.limits.map { plan.reads(of: $0.when.map { [$0] } ?? []) }
  }
}

extension Evaluated {
  /// An amount in fen that is one number for certain.
  var certainFen: Int64? {
    guard !possible.mayFail, !possible.mayBeNone, let single = possible.interval?.single,
      let fen = Int64(exactly: single), abs(fen) < EventPayouts.limit
    else { return nil }
    return fen
  }
}
