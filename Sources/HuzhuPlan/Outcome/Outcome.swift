package import HuzhuValues

/// Everything that a plan says of a situation, in one cell.
package struct Outcome: Sendable {
  /// Whether the scheme speaks of this subject at all, and its version of this day.
  package var scope: Evaluated
  package var version: Evaluated
  /// Whether all that is asked once holds, with curable members as they stand.
  package var eligibility: Evaluated
  /// The named members of eligibility and claims, by position in `Scheme.clauses`; nil where a
  /// clause is no such member.
  package var clauses: [Evaluated?]
  /// The same with curable members that fail counted as failing.
  package var strict: Evaluated
  /// The events with curable members counted as failing, and as holding.
  package var events: [EventOutcome]
  package var eventsIfCured: [EventOutcome]
  /// What is paid for all events together, in fen: strictly, and to somebody who is entitled.
  package var pay: Evaluated
  package var payIfEntitled: Evaluated
  package var entitlements: [EntitlementOutcome]
  package var contributions: [ContributionOutcome]
  /// By position in `Scheme.values`; nil where a value is no part of the answer.
  package var values: [Evaluated?]
  package var duties: [DutyOutcome]
  package var capacities: [CapacityOutcome]
}

/// A price or a thing that is provided.
package struct EntitlementOutcome: Sendable {
  package var benefit: Int
  /// Nil where the benefit does not read the event.
  package var event: Int?
  package var applies: Evaluated
  /// Money at the scale of its formula, or a set of choices.
  package var gives: Evaluated
  package var insteadOf: Evaluated?
  /// What the things that are provided are worth, in fen.
  package var worth: Evaluated?
  /// How often it is given.
  package var times: Evaluated?
  package var parties: PartiesOutcome
  /// Clauses that keep it from applying, where nothing without a name does.
  package var refusal = Refusal()
}

/// What one contribution costs each party.
package struct ContributionOutcome: Sendable {
  package var contribution: Int
  package var applies: Evaluated
  /// In fen (per time where the contribution is).
  package var amount: Evaluated
  /// Items of the choice `party` in order, with the part of each.
  package var parties: [(party: Int, amount: Evaluated)]
}

extension Outcome {
  /// What can still change the answer, by number of the unknown.
  ///
  /// An ineligible person's events are beside the point, and a refused one's open clauses too.
  package var unknowns: ChoiceSet {
    var result = scope.unknowns.union(version.unknowns)
    for duty in duties { result = result.union(duty.unknowns) }
    guard scope.truth != .no, version.truth != .no else { return scope.unknowns }
    result = result.union(eligibility.unknowns)
    guard eligibility.truth != .no else { return result }
    for value in values { if let value { result = result.union(value.unknowns) } }
    result = result.union(pay.unknowns).union(payIfEntitled.unknowns)
    for entitlement in entitlements {
      result = result.union(entitlement.applies.unknowns)
      guard entitlement.applies.truth != .no else { continue }
      result = result.union(entitlement.gives.unknowns)
      if let instead = entitlement.insteadOf { result = result.union(instead.unknowns) }
      if let worth = entitlement.worth { result = result.union(worth.unknowns) }
      if let times = entitlement.times { result = result.union(times.unknowns) }
      result = result.union(entitlement.parties.unknowns)
    }
    for event in eventsIfCured {
      for benefit in event.benefits where benefit.applies.truth != .no {
        if let each = benefit.each { result = result.union(each.unknowns) }
        if let times = benefit.times { result = result.union(times.unknowns) }
        result = result.union(benefit.parties.unknowns)
      }
    }
    for contribution in contributions {
      result = result.union(contribution.amount.unknowns)
      for party in contribution.parties { result = result.union(party.amount.unknowns) }
    }
    for capacity in capacities { result = result.union(capacity.unknowns) }
    return result
  }

  /// Whether some part of the answer may have no result.
  package var mayFail: Bool {
    if eligibility.possible.mayFail || payIfEntitled.possible.mayFail { return true }
    return clauses.contains { $0?.possible.mayFail ?? false }
      || values.contains { $0?.possible.mayFail ?? false }
      || contributions.contains { $0.amount.possible.mayFail }
      || entitlements.contains { $0.applies.truth != .no && $0.gives.possible.mayFail }
  }

  /// The unknowns that bear on scope, version and eligibility.
  package var unknownsOfEligibility: ChoiceSet {
    scope.unknowns.union(version.unknowns).union(eligibility.unknowns)
  }

  /// Whether two cells give the same answer, as far as it is told.
  package func isSameAnswer(as other: Outcome) -> Bool {
    guard scope.possible == other.scope.possible, version.possible == other.version.possible,
      eligibility.possible == other.eligibility.possible,
      duties.count == other.duties.count
    else { return false }
    for (mine, theirs) in zip(duties, other.duties) where !mine.isSameAnswer(as: theirs) {
      return false
    }
    if eligibility.truth == .no { return true }
    for (mine, theirs) in zip(values, other.values)
    where mine?.possible != theirs?.possible { return false }
    guard pay.possible == other.pay.possible,
      payIfEntitled.possible == other.payIfEntitled.possible,
      entitlements.count == other.entitlements.count
    else { return false }
    for (mine, theirs) in zip(entitlements, other.entitlements)
    where mine.applies.possible != theirs.applies.possible
      || mine.gives.possible != theirs.gives.possible
      || mine.insteadOf?.possible != theirs.insteadOf?.possible
      || mine.worth?.possible != theirs.worth?.possible
      || mine.times?.possible != theirs.times?.possible
      || !mine.parties.isSame(as: theirs.parties)
    { return false }
    for (mine, theirs) in zip(eventsIfCured, other.eventsIfCured) {
      for (a, b) in zip(mine.benefits, theirs.benefits)
      where a.each?.possible != b.each?.possible || a.times?.possible != b.times?.possible
        || !a.parties.isSame(as: b.parties)
      { return false }
    }
    for (mine, theirs) in zip(contributions, other.contributions) {
      guard mine.parties.count == theirs.parties.count else { return false }
      for (a, b) in zip(mine.parties, theirs.parties)
      where a.party != b.party || a.amount.possible != b.amount.possible { return false }
    }
    for (mine, theirs) in zip(capacities, other.capacities) where !mine.isSameAnswer(as: theirs) {
      return false
    }
    return true
  }

  /// Either of two cells' outcomes.
  package func union(_ other: Outcome) -> Outcome {
    var result = self
    result.scope = scope.union(other.scope)
    result.version = version.union(other.version)
    result.eligibility = eligibility.union(other.eligibility)
    result.strict = strict.union(other.strict)
    for index in clauses.indices {
      if let mine = clauses[index], let theirs = other.clauses[index] {
        result.clauses[index] = mine.union(theirs)
      }
    }
    result.events = Self.union(events, other.events)
    result.eventsIfCured = Self.union(eventsIfCured, other.eventsIfCured)
    result.pay = pay.union(other.pay)
    result.payIfEntitled = payIfEntitled.union(other.payIfEntitled)
    for index in entitlements.indices {
      let theirs = other.entitlements[index]
      result.entitlements[index].applies = entitlements[index].applies.union(theirs.applies)
      result.entitlements[index].gives = entitlements[index].gives.union(theirs.gives)
      if let mine = entitlements[index].insteadOf, let instead = theirs.insteadOf {
        result.entitlements[index].insteadOf = mine.union(instead)
      }
      if let mine = entitlements[index].worth, let worth = theirs.worth {
        result.entitlements[index].worth = mine.union(worth)
      }
      result.entitlements[index].times = entitlements[index].times.joined(theirs.times)
      result.entitlements[index].parties = entitlements[index].parties.union(theirs.parties)
      result.entitlements[index].refusal = entitlements[index].refusal.union(theirs.refusal)
    }
    for index in contributions.indices {
      let theirs = other.contributions[index]
      result.contributions[index].applies = contributions[index].applies.union(theirs.applies)
      result.contributions[index].amount = contributions[index].amount.union(theirs.amount)
      result.contributions[index].parties = Self.union(
        contributions[index].parties,
        theirs.parties
      )
    }
    for index in values.indices {
      if let mine = values[index], let theirs = other.values[index] {
        result.values[index] = mine.union(theirs)
      }
    }
    for index in duties.indices {
      result.duties[index] = duties[index].union(other.duties[index])
    }
    for index in capacities.indices {
      result.capacities[index] = capacities[index].union(other.capacities[index])
    }
    return result
  }

  private static func union(_ a: [EventOutcome], _ b: [EventOutcome]) -> [EventOutcome] {
    var result = a
    for (index, theirs) in b.enumerated() where index < a.count {
      result[index].claims = a[index].claims.union(theirs.claims)
      result[index].total = a[index].total.union(theirs.total)
      for (position, other) in theirs.members.enumerated() {
        result[index].members[position] = a[index].members[position].union(other)
      }
      for (position, other) in theirs.benefits.enumerated() {
        result[index].benefits[position] = a[index].benefits[position].union(other)
      }
    }
    return result
  }

  private static func union(
    _ a: [(party: Int, amount: Evaluated)],
    _ b: [(party: Int, amount: Evaluated)]
  ) -> [(party: Int, amount: Evaluated)] {
    var result = a
    for entry in b {
      if let index = result.firstIndex(where: { $0.party == entry.party }) {
        result[index].amount = result[index].amount.union(entry.amount)
      } else {
        result.append((entry.party, entry.amount.union(.number(0))))
      }
    }
    for index in result.indices where !b.contains(where: { $0.party == result[index].party }) {
      result[index].amount = result[index].amount.union(.number(0))
    }
    return result
  }
}

extension BenefitOutcome {
  /// Either of two cells' outcomes; a limit is told with the room that either leaves.
  func union(_ other: BenefitOutcome) -> BenefitOutcome {
    var result = self
    result.applies = applies.union(other.applies)
    result.each = each.joined(other.each)
    result.times = times.joined(other.times)
    result.parties = parties.union(other.parties)
    result.computed = computed.union(other.computed)
    result.unrounded = unrounded.union(other.unrounded)
    result.isExcluded = isExcluded == other.isExcluded ? isExcluded : .open
    result.remaining = remaining.union(other.remaining)
    result.admitted = admitted.union(other.admitted)
    result.refusal = refusal.union(other.refusal)
    result.rooms = []
    for room in rooms {
      guard let theirs = other.rooms.first(where: { $0.limit == room.limit }) else { continue }
      var joined = room
      if let mine = room.room, let its = theirs.room { joined.room = mine.union(its) }
      result.rooms.append(joined)
    }
    return result
  }
}

extension Evaluated? {
  /// Either of the two; where one cell has nothing to say, what the other says.
  func joined(_ other: Evaluated?) -> Evaluated? {
    guard let self else { return other }
    return other.map { self.union($0) } ?? self
  }
}
