package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuPlan
package import HuzhuValues

package struct EventAnswer: Sendable {
  /// Its position in the case.
  package var position: Int
  package var claims: SchemeAnswer.Member.State
  /// The named members of the claims, in file order.
  package var members: [SchemeAnswer.Member]
  package var benefits: [BenefitAnswer]
  /// What the event brings in all.
  package var pay: Amount
  package var payIfEntitled: Amount

  package init(
    position: Int,
    claims: SchemeAnswer.Member.State,
    members: [SchemeAnswer.Member] = [],
    benefits: [BenefitAnswer],
    pay: Amount,
    payIfEntitled: Amount
  ) {
    self.position = position
    self.claims = claims
    self.members = members
    self.benefits = benefits
    self.pay = pay
    self.payIfEntitled = payIfEntitled
  }
}

package struct BenefitAnswer: Sendable {
  /// Its position in the scheme's benefits.
  package var benefit: Int
  package var clause: String
  package var status: BenefitOutcome.Status
  package var pay: Amount
  package var payIfEntitled: Amount
  /// Positions in the scheme's limits that cut it.
  package var cutBy: [Int]
  /// Of what recurs, how.
  package var recurrence: RecurrenceAnswer?
  package var parties: PartiesAnswer

  package init(
    benefit: Int,
    clause: String,
    status: BenefitOutcome.Status,
    pay: Amount,
    payIfEntitled: Amount,
    cutBy: [Int],
    recurrence: RecurrenceAnswer? = nil,
    parties: PartiesAnswer = PartiesAnswer()
  ) {
    self.benefit = benefit
    self.clause = clause
    self.status = status
    self.pay = pay
    self.payIfEntitled = payIfEntitled
    self.cutBy = cutBy
    self.recurrence = recurrence
    self.parties = parties
  }
}

package struct EntitlementAnswer: Sendable {
  package var benefit: Int
  package var clause: String
  package var event: Int?
  package var status: BenefitOutcome.Status
  package var charge: Amount?
  package var insteadOf: Amount?
  package var saved: Amount?
  /// What is provided for certain, and what may be beside or instead of it.
  package var provides: [(name: String, label: Label)]
  package var mayProvide: [(name: String, label: Label)]
  /// What it is worth; never summed with money.
  package var worth: Amount?
  /// Of what recurs, how; of money without an end this is all there is to say.
  package var recurrence: RecurrenceAnswer?
  package var parties: PartiesAnswer

  package init(
    benefit: Int,
    clause: String,
    event: Int?,
    status: BenefitOutcome.Status,
    charge: Amount?,
    insteadOf: Amount?,
    saved: Amount?,
    provides: [(name: String, label: Label)] = [],
    mayProvide: [(name: String, label: Label)] = [],
    worth: Amount? = nil,
    recurrence: RecurrenceAnswer? = nil,
    parties: PartiesAnswer = PartiesAnswer()
  ) {
    self.benefit = benefit
    self.clause = clause
    self.event = event
    self.status = status
    self.charge = charge
    self.insteadOf = insteadOf
    self.saved = saved
    self.provides = provides
    self.mayProvide = mayProvide
    self.worth = worth
    self.recurrence = recurrence
    self.parties = parties
  }
}

package struct ContributionAnswer: Sendable {
  package var contribution: Int
  package var clause: String
  package var party: String
  package var partyLabel: Label
  package var amount: Amount
  /// The whole of the clause.
  package var whole: Amount

  package init(
    contribution: Int,
    clause: String,
    party: String,
    partyLabel: Label,
    amount: Amount,
    whole: Amount
  ) {
    self.contribution = contribution
    self.clause = clause
    self.party = party
    self.partyLabel = partyLabel
    self.amount = amount
    self.whole = whole
  }
}

package struct ValueAnswer: Sendable {
  package var name: String
  package var title: Label?
  package var type: ValueType
  package var possible: Possible
  /// Each value that is possible, as a document writes it; for a quantity or day its ends (nil where
  /// an end is open).
  package var words: [String?]
  package var labels: [Label]
  /// Whether `words` are the ends of a range.
  package var isRange: Bool

  package init(
    name: String,
    title: Label?,
    type: ValueType,
    possible: Possible,
    words: [String?],
    labels: [Label],
    isRange: Bool
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.possible = possible
    self.words = words
    self.labels = labels
    self.isRange = isRange
  }
}

package struct DutyAnswer: Sendable {
  package var duty: Int
  package var clause: String
  package var state: State
  /// In the unit of the counted side.
  package var remaining: Amount?
  package var measured: Amount?
  package var bound: Amount?

  package enum State: String, Hashable, Sendable {
    case met
    case open
    case missed
    case cannotSay
  }

  package init(
    duty: Int,
    clause: String,
    state: State,
    remaining: Amount?,
    measured: Amount?,
    bound: Amount?
  ) {
    self.duty = duty
    self.clause = clause
    self.state = state
    self.remaining = remaining
    self.measured = measured
    self.bound = bound
  }
}
