/// What a scheme comes to in one case, exactly.
package struct NaiveAnswer: Sendable {
  package enum Eligibility: String, Sendable {
    case eligible
    case ineligible
    case undetermined
    case outOfScope
    case notAssessed
  }

  package var scheme: String
  /// `nil` where no version is in force on the day.
  package var version: String?
  package var eligibility: Eligibility
  /// The failing members of eligibility and claims, each once, in the order they were met.
  package var failing: [String] = []
  /// The members that fail and can still be mended.
  package var open: [String] = []
  /// In yuan; `nil` out of scope and where the case is silent about events.
  package var pay: ExactNumber?
  /// The amount as though the worker were entitled and every curable clause mended.
  package var payIfEntitled: ExactNumber?
  /// Each event in the order of the file, as though the worker were entitled.
  package var events: [NaiveEvent] = []
  /// The same with every curable clause mended.
  package var eventsIfEntitled: [NaiveEvent] = []
  package var contributions: [NaiveContribution] = []
  package var values: [String: NaiveValue] = [:]
  package var duties: [NaiveDuty] = []
  /// How many places are left, by clause; none or less is full.
  package var places: [String: Measure] = [:]
}

/// Whether the members of eligibility or claims hold.
package struct NaiveAssessment: Sendable {
  package enum Word: String, Sendable {
    case holds
    case fails
    case open
  }

  package var word = Word.holds
  package var failing: [String] = []
  package var open: [String] = []
}

/// One event of a case.
package struct NaiveEvent: Sendable {
  package var claims: NaiveAssessment
  package var benefits: [NaiveBenefit] = []
  /// Answers that depend on the event.
  package var values: [String: NaiveValue] = [:]
  /// The sum of what is admitted, in yuan.
  package var pay = ExactNumber.zero
}

/// One benefit for one event.
package struct NaiveBenefit: Sendable {
  package enum Status: String, Sendable {
    case pays
    case zero
    case doesNotApply
    case excluded
    case cutByLimit
  }

  package var clause: String
  package var status: Status
  /// After rounding, before exclusives and limits, in yuan.
  package var computed = ExactNumber.zero
  /// What is paid, in yuan; of a recurring benefit without an end, what is paid each time.
  package var amount = ExactNumber.zero
  /// Whether the amount is a rate, which is never summed.
  package var isRate = false
  package var provided: [String] = []
  package var charge: ExactNumber?
  package var insteadOf: ExactNumber?
  package var saved: ExactNumber?
}

/// What is paid in under one clause.
package struct NaiveContribution: Sendable {
  package var clause: String
  package var amount: Measure
  package var parties: [String: Measure]
}

/// Where a duty stands on the day of assessment.
package struct NaiveDuty: Sendable {
  package enum State: String, Sendable {
    case met
    case open
    case missed
  }

  package var clause: String
  package var state: State
  /// What is still to do, or what was missed; of an upper bound what is left of it, or too much.
  package var remaining: Measure?
  package var lastDay: CivilDay?
  package var daysLeft: Int?
  /// As a document writes it, `2 visit/day`.
  package var pace: String?
  package var projected: CivilDay?
}
