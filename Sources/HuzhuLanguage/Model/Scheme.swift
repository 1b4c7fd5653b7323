package import HuzhuDocuments
package import HuzhuValues

/// One version of one scheme: names resolved, types, units and scales assigned, no cycles.
package struct Scheme: Sendable {
  package var id: String
  package var version: String
  package var kind: String
  /// The subject that is assessed unless a clause names another.
  package var subject: String
  package var title: Label
  package var authority: Label
  package var note: Label?
  package var scope: NodeID?
  package var effective: Effective
  package var terms: [Term]
  package var values: [NamedValue]
  package var spans: [Span]
  package var runnings: [Running]
  /// Absent: not assessed. Without members: open to all.
  package var eligibility: Requirement?
  package var claims: Requirement?
  package var contributions: [Contribution]
  package var benefits: [Benefit]
  package var exclusives: [Exclusive]
  package var limits: [Limit]
  package var duties: [Duty]
  package var rounding: AmountRounding?
  package var gaps: [Gap]
  /// All conditions that carry a name, wherever they stand.
  package var clauses: [Clause]
  package var examples: [Example]
  /// Where the numbers of a formula come from that are no terms: of a table or bands by their
  /// node, of a row with an origin of its own by its result, of a `round` by its node.
  package var origins: [NodeID: Origin]
  package var place: Place

  package init(id: String, version: String, place: Place) {
    self.id = id
    self.version = version
    self.place = place
    kind = ""
    subject = ""
    title = Label(id)
    authority = Label("")
    note = nil
    scope = nil
    effective = Effective()
    terms = []
    values = []
    spans = []
    runnings = []
    eligibility = nil
    claims = nil
    contributions = []
    benefits = []
    exclusives = []
    limits = []
    duties = []
    rounding = nil
    gaps = []
    clauses = []
    examples = []
    origins = [:]
  }

  package func term(named name: String) -> Int? { terms.firstIndex { $0.name == name } }
}

/// The days for which a version is in force, half-open.
package struct Effective: Sendable {
  package var from: Day?
  package var until: Day?
  /// What is said where an end is not stated; the end is then open.
  package var fromUnstated: Label?
  package var untilUnstated: Label?
  /// The day that selects the version: nil for the day of assessment.
  package var by: NodeID?

  package init() {
    from = nil
    until = nil
    fromUnstated = nil
    untilUnstated = nil
    by = nil
  }
}

/// A number, a day, a list or a reading of the source, with its origin.
package struct Term: Sendable {
  package var name: String
  package var title: Label?
  package var note: Label?
  package var type: ValueType
  /// One piece without days, or several that leave no hole and no overlap.
  package var pieces: [Piece]
  /// The day that selects the piece: nil for the evaluated day.
  package var by: NodeID?
  /// Ids of ledger facts that were seen and are not a rule.
  package var seen: [String]
  package var place: Place

  package init(name: String, type: ValueType, pieces: [Piece], place: Place) {
    self.name = name
    self.type = type
    self.pieces = pieces
    self.place = place
    title = nil
    note = nil
    by = nil
    seen = []
  }

  package struct Piece: Sendable {
    /// Half-open; nil is open.
    package var from: Day?
    package var until: Day?
    package var content: Content
    package var origin: Origin

    package init(from: Day? = nil, until: Day? = nil, content: Content, origin: Origin) {
      self.from = from
      self.until = until
      self.content = content
      self.origin = origin
    }
  }

  package enum Content: Sendable {
    /// A constant, a table or a list.
    case stated(NodeID)
    case unstated(says: Label, Openness)
  }

  /// What an unstated term may be.
  package enum Openness: Sendable {
    /// One of several readings. The term's type is a choice of its own, `flag`, `day` or a
    /// quantity; the nodes are its possible values in the order of the file.
    case oneOf([Reading])
    /// Between two bounds at the scale of the type; nil is open.
    case within(low: NodeID?, high: NodeID?, step: Int128)
    /// A list of which some members are known and some are known not to belong.
    case list(includes: ChoiceSet, excludes: ChoiceSet)
  }

  package struct Reading: Sendable {
    /// As the document writes it: `until-60`, `true`, `5 days`.
    package var name: String
    package var label: Label?
    package var node: NodeID

    package init(name: String, label: Label?, node: NodeID) {
      self.name = name
      self.label = label
      self.node = node
    }
  }
}

/// A named formula or condition.
package struct NamedValue: Sendable {
  package var name: String
  package var title: Label?
  package var node: NodeID
  /// Part of the answer: a category, an index.
  package var isAnswer: Bool
  package var place: Place

  package init(name: String, title: Label?, node: NodeID, isAnswer: Bool, place: Place) {
    self.name = name
    self.title = title
    self.node = node
    self.isAnswer = isAnswer
    self.place = place
  }
}

/// A named window of days: from a day to a day, or a series of equal ones.
package struct Span: Sendable {
  package var name: String
  package var title: Label?
  package var from: NodeID
  /// Half-open.
  package var until: NodeID?
  /// The period that repeats: years, months or days.
  package var every: NodeID?
  package var place: Place

  package init(name: String, title: Label?, from: NodeID, until: NodeID?, every: NodeID?, place: Place) {
    self.name = name
    self.title = title
    self.from = from
    self.until = until
    self.every = every
    self.place = place
  }
}

/// Over which events something adds up.
package enum Window: Hashable, Sendable {
  case event
  case day
  case calendarYear
  case policy
  case lifetime
  case span(Int)
  /// Events with the same values of these.
  case keys([NodeID])
}

/// A window, or one for each reading of an unstated term (in the order of its readings).
package enum Per: Sendable {
  case fixed(Window)
  case reading(term: Int, [Window])
}

/// A total over the events of one subject.
package struct Running: Sendable {
  package var name: String
  package var title: Label?
  package var kind: Kind
  package var type: ValueType
  package var per: Per
  package var opening: NodeID?
  package var condition: NodeID?
  package var place: Place

  package init(name: String, kind: Kind, type: ValueType, per: Per, place: Place) {
    self.name = name
    self.kind = kind
    self.type = type
    self.per = per
    self.place = place
    title = nil
    opening = nil
    condition = nil
  }

  package enum Kind: Sendable {
    case amount(NodeID)
    /// The number of events for which a condition holds; nil counts all.
    case count(NodeID?)
    /// What the benefits at these positions paid.
    case paid([Int])
    /// For how many events the benefits at these positions together paid more than zero.
    case payments([Int])
  }
}

/// A condition with a name.
package struct Clause: Sendable {
  package var id: String
  package var title: Label?
  package var note: Label?
  package var node: NodeID
  /// A paper or a step can still mend it.
  package var isCurable: Bool
  package var subject: String?
  package var place: Place

  package init(id: String, title: Label?, node: NodeID, isCurable: Bool, place: Place) {
    self.id = id
    self.title = title
    self.node = node
    self.isCurable = isCurable
    self.place = place
    note = nil
    subject = nil
  }
}

/// A condition together with its members that carry a name and are reported one by one.
package struct Requirement: Sendable {
  package var root: NodeID
  /// Indices into the scheme's clauses, in file order.
  package var members: [Int]

  package init(root: NodeID, members: [Int]) {
    self.root = root
    self.members = members
  }
}

/// What is paid in.
package struct Contribution: Sendable {
  package var clause: String
  package var title: Label?
  package var when: NodeID?
  /// The amount times its factors: money, or money per time.
  package var amount: NodeID
  package var payers: Payers
  package var subject: String?
  package var place: Place

  package init(clause: String, amount: NodeID, payers: Payers, place: Place) {
    self.clause = clause
    self.amount = amount
    self.payers = payers
    self.place = place
    title = nil
    when = nil
    subject = nil
  }

  package enum Payers: Sendable {
    /// A formula over the choice `party`.
    case one(NodeID)
    /// The last takes the rest and has no share of its own.
    case shares([Share])
  }

  package struct Share: Sendable {
    package var party: Int
    /// Money, or a percentage of the amount; nil for the rest.
    package var share: NodeID?

    package init(party: Int, share: NodeID?) {
      self.party = party
      self.share = share
    }
  }
}

/// What is paid out, provided, or charged less for.
package struct Benefit: Sendable {
  package var clause: String
  package var title: Label?
  package var note: Label?
  package var when: NodeID?
  package var gives: Gives
  package var paidBy: NodeID?
  package var subject: String?
  package var place: Place

  package init(clause: String, gives: Gives, place: Place) {
    self.clause = clause
    self.gives = gives
    self.place = place
    title = nil
    note = nil
    when = nil
    paidBy = nil
    subject = nil
  }

  package enum Gives: Sendable {
    /// Money.
    case pay(NodeID)
    /// A set of choices.
    case provide(NodeID)
    /// A price, times its factors, with the price that it stands in for.
    case charge(NodeID, insteadOf: NodeID?)
  }
}

/// Of several benefits only one is paid.
package struct Exclusive: Sendable {
  package var clause: String
  package var title: Label?
  /// Positions of benefits.
  package var benefits: [Int]
  package var pay: Choice
  package var per: Per
  package var when: NodeID?
  package var place: Place

  package init(clause: String, benefits: [Int], pay: Choice, per: Per, place: Place) {
    self.clause = clause
    self.benefits = benefits
    self.pay = pay
    self.per = per
    self.place = place
    title = nil
    when = nil
  }

  package enum Choice: Sendable {
    /// The largest amount; of equal ones the first in the file.
    case largest
    /// A formula over a choice, with the benefit that each of its items names (nil: none of them).
    case chosen(NodeID, benefits: [Int?])
  }
}

/// The most that benefits pay together over a window.
package struct Limit: Sendable {
  package var clause: String
  package var title: Label?
  package var benefits: [Int]
  package var per: Per
  package var bound: Bound
  package var opening: NodeID?
  package var when: NodeID?
  package var place: Place

  package init(clause: String, benefits: [Int], per: Per, bound: Bound, place: Place) {
    self.clause = clause
    self.benefits = benefits
    self.per = per
    self.bound = bound
    self.place = place
    title = nil
    opening = nil
    when = nil
  }

  package enum Bound: Sendable {
    case atMost(NodeID)
    /// The most payments.
    case payments(NodeID)
  }
}

/// What a provider, a unit or a programme owes.
package struct Duty: Sendable {
  package var clause: String
  package var title: Label?
  package var note: Label?
  /// The whole condition, the side that is counted, and its one bound where it has one.
  package var condition: NodeID
  package var measured: NodeID?
  package var relation: Relation?
  package var bound: NodeID?
  package var per: Per?
  package var when: NodeID?
  package var leadsTo: Label?
  package var subject: String?
  package var place: Place

  package init(clause: String, condition: NodeID, place: Place) {
    self.clause = clause
    self.condition = condition
    self.place = place
    title = nil
    note = nil
    measured = nil
    relation = nil
    bound = nil
    per = nil
    when = nil
    leadsTo = nil
    subject = nil
  }
}

/// The rounding of every amount that is paid.
package struct AmountRounding: Sendable {
  /// The step in fen.
  package var step: Int128
  package var mode: RoundingMode
  package var origin: Origin

  package init(step: Int128, mode: RoundingMode, origin: Origin) {
    self.step = step
    self.mode = mode
    self.origin = origin
  }
}

/// What the source does not say and the rule does not model.
package struct Gap: Sendable {
  package var clause: String
  package var says: Label
  /// Clauses or values.
  package var touches: [String]
  package var could: Effect
  package var place: Place

  package init(clause: String, says: Label, touches: [String], could: Effect, place: Place) {
    self.clause = clause
    self.says = says
    self.touches = touches
    self.could = could
    self.place = place
  }

  package enum Effect: String, Hashable, Sendable {
    case refuse
    case lower
    case raise
  }
}

/// A worked case of a scheme with what must come out.
package struct Example: Sendable {
  package var name: String
  /// The id of a published case.
  package var from: String?
  package var input: Case
  /// As written; it is compared with the answer.
  package var expect: JSONNode
  package var place: Place

  package init(name: String, from: String?, input: Case, expect: JSONNode, place: Place) {
    self.name = name
    self.from = from
    self.input = input
    self.expect = expect
    self.place = place
  }
}
