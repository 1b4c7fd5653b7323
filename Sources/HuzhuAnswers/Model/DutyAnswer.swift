package import HuzhuValues

/// How a duty stands, and what it takes to meet it.
package struct DutyAnswer: Sendable {
  package var duty: Int
  package var clause: String
  package var state: State
  /// In the unit of the counted side: what is still owed, of a ceiling what may still be used.
  package var remaining: Amount?
  /// What is counted, and its bound brought onto the steps of what is counted.
  package var measured: Amount?
  package var bound: Amount?
  /// By how much a duty that is missed falls short, or a ceiling is passed.
  package var shortfall: Amount?
  package var excess: Amount?
  /// The last day on which it can be met, where it is known, and how many days lead up to it.
  package var lastDay: Day?
  package var daysLeft: Amount?
  package var pace: Pace?
  package var projection: Projection?

  package enum State: String, Hashable, Sendable {
    case met
    case open
    case missed
    case cannotSay
  }

  /// What is needed in each day or month that is left, rounded up to a step of what is counted.
  package struct Pace: Hashable, Sendable {
    package var amount: Amount
    /// The day, or the month.
    package var per: Unit

    package init(amount: Amount, per: Unit) {
      self.amount = amount
      self.per = per
    }

    /// As a document writes it, `2 visit/day`.
    package var text: String {
      Quantity.text(mantissa: amount.low ?? 0, scale: amount.scale, unit: amount.unit) + "/"
        + per.text
    }
  }

  /// The day on which the bound is reached if all goes on as it did so far.
  package struct Projection: Hashable, Sendable {
    package var day: Day
    package var isInTime: Bool

    package init(day: Day, isInTime: Bool) {
      self.day = day
      self.isInTime = isInTime
    }
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
    shortfall = nil
    excess = nil
    lastDay = nil
    daysLeft = nil
    pace = nil
    projection = nil
  }
}
