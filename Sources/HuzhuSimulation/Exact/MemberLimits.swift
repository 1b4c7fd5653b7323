import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Which limits over a member's events can be computed without drawing them, and what they leave.
///
/// A limit on all that some events pay makes min(x₁ + x₂ + …, C) of a member's year, whatever the
/// order of the events. What takes any other form is named, and each claim is then computed as its
/// member's only one.
struct MemberLimits {
  /// Events of one group that are paid out of the same room.
  struct Pool {
    var group: Int
    /// Positions in `claims`.
    var claims: [Int]
    /// In fen.
    var room: Double
  }

  private(set) var claims: [MemberClaim] = []
  private(set) var pools: [Pool] = []
  private(set) var treated: [Accumulation.ClauseName] = []
  private(set) var untreated: [Accumulation.ClauseName] = []

  private let model: FundModel
  private let plan: Plan?
  private let accumulation: Accumulation

  /// - Parameters:
  ///   - model: The fund.
  ///   - payouts: For each kind and variant the plan that pays it.
  ///   - curves: For each kind and variant what it pays.
  ///   - ignoresAll: Whether each claim is paid as its member's only one, whatever limits there are.
  init(
    _ model: FundModel,
    _ payouts: [[EventPayouts]],
    _ curves: [[[PayoutCurves]]],
    ignoresAll: Bool
  ) {
    self.model = model
    let plans = payouts.first?.first?.prepared.schemes.first?.plans ?? []
    plan = plans.first { plan in
      guard let first = payouts.first?.first else { return false }
      return MemberClaim.evaluator(of: [], first, plan)?.isInForce().truth == .yes
    }
    var all: [Accumulation.ClauseName] = []
    for plan in plans {
      for clause in Accumulation(plan.scheme).clauses where !all.contains(clause) {
        all.append(clause)
      }
    }
    guard let plan, !all.isEmpty, !ignoresAll else {
      accumulation = Accumulation(clauses: all)
      untreated = all
      return
    }
    accumulation = Accumulation(plan.scheme)
    guard !accumulation.isEmpty else { return }
    let reads = BenefitReads(plan)
    for (kind, plans) in payouts.enumerated() {
      for (position, own) in plans.enumerated() {
        for (number, curves) in curves[kind][position].enumerated() {
          claims.append(
            MemberClaim(kind, position, number, own, curves, reads, accumulation)
          )
        }
      }
    }
    for group in model.fund.groups.indices { sort(group, plan) }
  }

  // MARK: - Who shares a room with whom

  private mutating func sort(_ group: Int, _ plan: Plan) {
    let own = claims.indices.filter { claims[$0].payouts.variant.group == group }
    var parts: [(claims: [Int], touches: Set<MemberClaim.Touch>)] = []
    for claim in own where !claims[claim].touches.isEmpty {
      var joined = [claim]
      var touches = claims[claim].touches
      // Of what happens at most once, one claim rules out the others.
      if !isPoisson(claims[claim].kind) {
        joined += own.filter {
          $0 != claim && claims[$0].kind == claims[claim].kind && claims[$0].paysSomething
        }
      }
      for part in parts
      where !part.touches.isDisjoint(with: touches) || !Set(part.claims).isDisjoint(with: joined) {
        joined = part.claims + joined.filter { !part.claims.contains($0) }
        touches.formUnion(part.touches)
      }
      let members = Set(joined)
      parts.removeAll { !members.isDisjoint(with: $0.claims) }
      parts.append((joined, touches))
    }
    for part in parts {
      let names = part.touches.compactMap { name(of: $0, plan) }
      switch room(of: part.claims.sorted(), part.touches, plan) {
      case .some(let room):
        if let room {
          pools.append(Pool(group: group, claims: part.claims.sorted(), room: Double(room)))
        }
        note(names, in: \.treated)
      case nil: note(names, in: \.untreated)
      }
    }
    treated.removeAll { untreated.contains($0) }
    treated = accumulation.clauses.filter { treated.contains($0) }
    untreated = accumulation.clauses.filter { untreated.contains($0) }
  }

  private mutating func note(
    _ names: [Accumulation.ClauseName],
    in list: WritableKeyPath<Self, [Accumulation.ClauseName]>
  ) {
    for name in names where !self[keyPath: list].contains(name) { self[keyPath: list].append(name) }
  }

  private func name(of touch: MemberClaim.Touch, _ plan: Plan) -> Accumulation.ClauseName? {
    let id: String
    switch touch {
    case .limit(let index): id = plan.scheme.limits[index].clause
    case .running(let index): id = plan.scheme.runnings[index].name
    case .exclusive(let index): id = plan.scheme.exclusives[index].clause
    }
    return accumulation.clauses.first { $0.id == id }
  }

  private func isPoisson(_ kind: Int) -> Bool {
    if case .poisson = model.kinds[kind].frequency { return model.kinds[kind].hits == 1 }
    return false
  }

  private func isOnce(_ kind: Int) -> Bool {
    if case .binomial = model.kinds[kind].frequency { return true }
    return false
  }

  // MARK: - How much room there is

  /// The room of some claims in common.
  ///
  /// - Returns: Nothing where their year is not the smaller of sum and room; no room where they do
  ///   not meet in any year.
  private func room(
    of members: [Int],
    _ touches: Set<MemberClaim.Touch>,
    _ plan: Plan
  ) -> Int64?? {
    // Members of a file differ in what their own events are paid.
    for member in members where claims[member].isOneOfFile { return nil }
    let kinds = Set(members.map { claims[$0].kind })
    if kinds.count == 1, kinds.allSatisfy(isOnce) { return .some(nil) }
    guard kinds.allSatisfy({ isPoisson($0) || isOnce($0) }) else { return nil }
    var limits: [Int] = []
    for touch in touches {
      guard case .limit(let index) = touch else { return nil }
      limits.append(index)
    }
    var varying: Set<Int> = []
    for member in members { varying.formUnion(claims[member].varying) }
    var least: Int64?
    for index in limits.sorted() {
      let limit = plan.scheme.limits[index]
      guard case .atMost(let bound) = limit.bound else { return nil }
      let asked = plan.reads(of: [bound] + [limit.opening, limit.when].compactMap { $0 })
      guard asked.runnings.isEmpty, asked.facts.isDisjoint(with: varying) else { return nil }
      for member in members where claims[member].paysSomething {
        let claim = claims[member]
        guard claim.paid.allSatisfy({ limit.benefits.contains($0) }),
          claim.rooms.count == limits.count, let room = claim.rooms[index],
          room == firstRoom(of: index, members)
        else { return nil }
        least = min(least ?? room, room)
      }
    }
    guard let least, isOneWindow(limits, members, varying, plan), holds(members, least, plan) else {
      return nil
    }
    return .some(least)
  }

  /// The room that the first paying claim finds in a limit.
  private func firstRoom(of limit: Int, _ members: [Int]) -> Int64? {
    members.first { claims[$0].paysSomething }.flatMap { claims[$0].rooms[limit] }
  }

  /// Whether all events lie in one window of each limit, on whichever of their days.
  private func isOneWindow(
    _ limits: [Int],
    _ members: [Int],
    _ varying: Set<Int>,
    _ plan: Plan
  ) -> Bool {
    var events: [[Int64]: MemberPayouts.Event] = [:]
    var all: [MemberPayouts.Event] = []
    for member in members {
      for values in claims[member].extremes {
        let key = [Int64(claims[member].kind), Int64(claims[member].place)] + values
        if events[key] != nil { continue }
        let event = MemberPayouts.Event(claims[member].payouts, values)
        events[key] = event
        all.append(event)
      }
    }
    guard all.count <= 1_000, let first = all.first else { return false }
    for index in limits {
      let per = plan.scheme.limits[index].per
      guard plan.reads(of: plan.scheme.nodes(of: per)).facts.isDisjoint(with: varying),
        MemberClaim.evaluator(of: all, first.payouts, plan)?.shareWindow(per) == true
      else { return false }
    }
    return true
  }

  /// Runs the plan on several events together, to see that it pays the smaller of sum and room.
  private func holds(_ members: [Int], _ room: Int64, _ plan: Plan) -> Bool {
    let paying = Array(members.filter { claims[$0].paysSomething }.prefix(8))
    guard !paying.isEmpty else { return false }
    var years: [[Int]] = []
    for first in paying { for second in paying { years.append([first, second]) } }
    var sum: Int64 = 0
    var long: [Int] = []
    while sum <= 2 * room, long.count < 24 {
      let next = paying[long.count % paying.count]
      long.append(next)
      sum += claims[next].total
    }
    years.append(long)
    for year in years {
      let events = year.map { MemberPayouts.Event(claims[$0].payouts, claims[$0].values) }
      guard let first = events.first,
        let outcomes = MemberClaim.evaluator(of: events, first.payouts, plan)?.runEvents()
      else { return false }
      var paid: Int64 = 0
      for outcome in outcomes {
        guard let fen = outcome.total.certainFen else { return false }
        paid += fen
      }
      guard paid == min(room, year.reduce(0) { $0 + claims[$1].total }) else { return false }
    }
    return true
  }
}

extension Scheme {
  /// The formulas that say where a window begins and ends, or what tells windows apart.
  fileprivate func nodes(of per: Per) -> [NodeID] {
    var windows: [Window] = []
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(_, let all): windows = all
    }
    var result: [NodeID] = []
    for window in windows {
      switch window {
      case .keys(let nodes): result += nodes
      case .span(let index):
        result += [spans[index].from, spans[index].until, spans[index].every].compactMap { $0 }
      default: break
      }
    }
    return result
  }
}
