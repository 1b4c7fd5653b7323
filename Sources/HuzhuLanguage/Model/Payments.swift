package import HuzhuDocuments
package import HuzhuValues

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
  /// It is given again and again.
  package var every: Recurrence?
  /// Items of the choice `party`; without `decidedBy` the authority decides.
  package var paidBy: NodeID?
  package var decidedBy: NodeID?
  package var subject: String?
  package var place: Place

  package init(clause: String, gives: Gives, place: Place) {
    self.clause = clause
    self.gives = gives
    self.place = place
    title = nil
    note = nil
    when = nil
    every = nil
    paidBy = nil
    decidedBy = nil
    subject = nil
  }

  /// How often something is given.
  package struct Recurrence: Sendable {
    /// A month, a year, a unit of the vocabulary.
    package var unit: Unit
    /// A number, or a span in the unit; nil where no end is said.
    package var times: NodeID?

    package init(unit: Unit, times: NodeID?) {
      self.unit = unit
      self.times = times
    }
  }

  package enum Gives: Sendable {
    /// Money; of what recurs the amount of each time.
    case pay(NodeID)
    /// Money again and again, without an end that would make it a sum.
    case rate(NodeID)
    /// Items of a choice, with what they are worth.
    case provide(NodeID, worth: NodeID?)
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
