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
  /// Absent, nobody is assessed; without members, it is open to all.
  package var eligibility: Requirement?
  package var claims: Requirement?
  package var contributions: [Contribution]
  package var benefits: [Benefit]
  package var exclusives: [Exclusive]
  package var limits: [Limit]
  package var duties: [Duty]
  package var capacities: [Capacity]
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
    capacities = []
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
  /// Where it is said; nil where nothing is.
  package var place: Place?

  package init() {
    from = nil
    until = nil
    fromUnstated = nil
    untilUnstated = nil
    by = nil
    place = nil
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
