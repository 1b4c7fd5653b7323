package import HuzhuValues

/// What one event brings under one scheme.
package struct EventOutcome: Sendable {
  package var claims: Evaluated
  /// The named members of the claims, in the order of the requirement.
  package var members: [Evaluated]
  package var benefits: [BenefitOutcome]
  /// What all benefits pay together, in fen.
  package var total: Evaluated

  package init(
    claims: Evaluated,
    members: [Evaluated],
    benefits: [BenefitOutcome],
    total: Evaluated
  ) {
    self.claims = claims
    self.members = members
    self.benefits = benefits
    self.total = total
  }
}

/// What one benefit brings for one event, in fen.
package struct BenefitOutcome: Sendable {
  /// Whether its claims and its own condition hold.
  package var applies: Evaluated
  /// The amount by its formula, rounded.
  package var computed: Evaluated
  /// Of what recurs, what is paid each time and how often; nil where it does not apply.
  package var each: Evaluated?
  package var times: Evaluated?
  package var parties: PartiesOutcome
  /// Before the rounding, at the scale of the formula; of what recurs each time.
  package var unrounded: Evaluated
  /// Whether another benefit is paid in its place.
  package var isExcluded: Truth
  /// What remains of it after the exclusives.
  package var remaining: Evaluated
  /// Of the first of an exclusive group that pays its largest, what the group pays at least.
  var groupLeast: Interval?
  /// What is paid.
  package var admitted: Evaluated
  /// The limits that were asked, with the room before this benefit.
  package var rooms: [Room]
  /// Clauses that keep it from applying, where nothing without a name does.
  package var refusal = Refusal()
  /// How the amount came about; filled while the evaluator derives.
  package var derivation: [Derivation] = []

  package init(
    applies: Evaluated,
    computed: Evaluated,
    unrounded: Evaluated,
    isExcluded: Truth,
    remaining: Evaluated,
    admitted: Evaluated,
    rooms: [Room]
  ) {
    self.applies = applies
    self.computed = computed
    self.unrounded = unrounded
    parties = PartiesOutcome()
    each = nil
    times = nil
    self.isExcluded = isExcluded
    self.remaining = remaining
    self.admitted = admitted
    self.rooms = rooms
  }

  package struct Room: Sendable {
    package var limit: Int
    /// Nil where the limit counts payments and one is left, or does not bind.
    package var room: Interval?
    /// Whether the limit certainly binds the event.
    package var isBinding: Bool

    package init(limit: Int, room: Interval?, isBinding: Bool) {
      self.limit = limit
      self.room = room
      self.isBinding = isBinding
    }
  }

  package enum Status: String, Hashable, Sendable {
    case pays
    case zero
    case doesNotApply
    case excluded
    case cutByLimit
    case cannotSay
  }

  /// The word for it, as far as it is decided.
  package var status: Status {
    switch applies.truth {
    case .no: return .doesNotApply
    case .open: return .cannotSay
    case .yes: break
    }
    if isExcluded == .yes, let whole = computed.possible.interval, whole.high > 0 {
      // Of nothing nobody says that it is not paid beside another.
      return whole.low > 0 ? .excluded : .cannotSay
    }
    guard let paid = admitted.possible.interval, let due = remaining.possible.interval,
      !admitted.possible.mayFail
    else { return .cannotSay }
    if due.low > paid.high { return .cutByLimit }
    // What comes to nothing may be nothing of itself, or something that another is paid for.
    if isExcluded == .open, let whole = computed.possible.interval, whole.high > 0 {
      return .cannotSay
    }
    if paid.high == 0 { return due.high == 0 ? .zero : .cannotSay }
    if isExcluded == .open || paid.low <= 0 { return .cannotSay }
    // Whether the limit cuts is open where the amount reaches beyond the room.
    return due.high > paid.high || due.low > paid.low ? .cannotSay : .pays
  }
}
