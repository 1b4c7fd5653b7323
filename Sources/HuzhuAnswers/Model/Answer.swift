package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
package import HuzhuValues

/// What all asked schemes say of one case.
package struct CaseAnswer: Sendable {
  package var name: String
  package var subject: String?
  package var on: Day
  /// In the order of the rulebook.
  package var answers: [SchemeAnswer]
  /// Those that do not speak of this subject, place or day.
  package var outOfScope: [SchemeAnswer]
  /// What was set by an option and not by the case file: fact, value as typed.
  package var settings: [(name: String, value: String)]

  package init(
    name: String,
    subject: String?,
    on: Day,
    answers: [SchemeAnswer],
    outOfScope: [SchemeAnswer],
    settings: [(name: String, value: String)]
  ) {
    self.name = name
    self.subject = subject
    self.on = on
    self.answers = answers
    self.outOfScope = outOfScope
    self.settings = settings
  }
}

/// The four words of an answer, and the fifth for a scheme that assesses nobody.
package enum Eligibility: String, Hashable, Sendable {
  case eligible
  case ineligible
  case undetermined
  case outOfScope
  case notAssessed
}

/// What one version of a scheme says of one case.
package struct SchemeAnswer: Sendable {
  /// The scheme with overlays applied.
  package var scheme: Scheme
  package var eligibility: Eligibility
  /// Who else than the authority decides on some of it.
  package var refer: [PartiesAnswer.Party] = []
  /// Clauses of gaps that could refuse, or `version`.
  package var subjectTo: [String]
  package var reasons: [Reason]
  /// Every named member of eligibility, in file order.
  package var members: [Member]
  package var missing: [Missing]
  /// How much each of `missing` settles, in the same order.
  package var weights: [MissingWeight] = []
  /// Nil where the case does not say whether anything happened.
  package var pay: Amount?
  package var payIfEntitled: Amount?
  package var alternatives: [Alternative]
  package var alternativesOmitted: Int
  /// In the order of the case; where `isHypothetical`, one made up of unknown facts.
  package var events: [EventAnswer]
  package var isHypothetical: Bool
  package var entitlements: [EntitlementAnswer]
  package var contributions: [ContributionAnswer]
  package var values: [ValueAnswer]
  package var duties: [DutyAnswer]
  package var publicFacts: [PublicFactAnswer] = []
  /// Where the rules give no result, so that an amount is not told.
  package var failures: [RuleFailure] = []
  package var capacities: [CapacityAnswer]
  package var basis: Basis
  /// Positions in `Scheme.gaps` that touch this answer.
  package var gaps: [Int]
  /// Overlays that were applied, and terms that the case settled.
  package var overlays: [String]
  package var assumed: [String]
  package var receipt: Receipt
  /// For each end of a range that can be reached, where ends were asked to be explained.
  package var lowReceipt: Receipt?
  package var highReceipt: Receipt?
  /// Of a version that is not in force: the nearest one's days.
  package var nearest: Effective?

  /// A clause that refuses, or that something could still mend.
  package struct Reason: Hashable, Sendable {
    package var clause: String
    package var title: Label?
    package var state: State
    /// A paper or a step can still mend it.
    package var isCurable: Bool
    /// The event's position in the case; nil for what is asked once.
    package var event: Int?
    /// What would have to be, fact by fact.
    package var needs: [Need]

    package enum State: String, Hashable, Sendable {
      case fails
      case open
    }

    package init(
      clause: String,
      title: Label?,
      state: State,
      isCurable: Bool = false,
      event: Int?,
      needs: [Need]
    ) {
      self.clause = clause
      self.title = title
      self.state = state
      self.isCurable = isCurable
      self.event = event
      self.needs = needs
    }
  }

  /// One condition that does not hold, on one fact.
  package struct Need: Hashable, Sendable {
    /// A fact's or value's name.
    package var name: String
    package var label: Label
    /// `has` and `needs` in words: `59 years`, `at least 60 years`.
    package var has: Label?
    package var needs: Label
    /// By how much it is missed: `1 year`.
    package var missedBy: Label?
    /// If only time must pass: the first day within ten years on which the clause holds.
    package var holdsOn: Day?
    /// Nobody can change it.
    package var isFixed: Bool
    /// A change of this one fact that was run and settles the clause: what to set it to.
    package var suggestion: Label?
    /// The same change, to be put into a case.
    package var change: Change?
    /// One need of those with the same number is enough; nil where all are needed.
    package var choice: Int? = nil

    package init(
      name: String,
      label: Label,
      has: Label?,
      needs: Label,
      missedBy: Label?,
      holdsOn: Day?,
      isFixed: Bool,
      suggestion: Label?
    ) {
      self.name = name
      self.label = label
      self.has = has
      self.needs = needs
      self.missedBy = missedBy
      self.holdsOn = holdsOn
      self.isFixed = isFixed
      self.suggestion = suggestion
    }
  }

  /// One fact set to a value.
  package struct Change: Hashable, Sendable {
    package var fact: Int
    package var value: Possible
  }

  package struct Member: Hashable, Sendable {
    package var clause: String
    package var title: Label?
    package var state: State

    package enum State: String, Hashable, Sendable {
      case holds
      case fails
      case open
    }

    package init(
      clause: String,
      title: Label?,
      state: State
    ) {
      self.clause = clause
      self.title = title
      self.state = state
    }
  }

  package init(
    scheme: Scheme,
    eligibility: Eligibility,
    subjectTo: [String],
    reasons: [Reason],
    members: [Member],
    missing: [Missing],
    pay: Amount?,
    payIfEntitled: Amount?,
    alternatives: [Alternative],
    alternativesOmitted: Int,
    events: [EventAnswer],
    isHypothetical: Bool,
    entitlements: [EntitlementAnswer],
    contributions: [ContributionAnswer],
    values: [ValueAnswer],
    duties: [DutyAnswer],
    basis: Basis,
    gaps: [Int],
    overlays: [String],
    assumed: [String],
    receipt: Receipt,
    lowReceipt: Receipt? = nil,
    highReceipt: Receipt? = nil,
    nearest: Effective? = nil,
    capacities: [CapacityAnswer] = []
  ) {
    self.scheme = scheme
    self.eligibility = eligibility
    self.subjectTo = subjectTo
    self.reasons = reasons
    self.members = members
    self.missing = missing
    self.pay = pay
    self.payIfEntitled = payIfEntitled
    self.alternatives = alternatives
    self.alternativesOmitted = alternativesOmitted
    self.events = events
    self.isHypothetical = isHypothetical
    self.entitlements = entitlements
    self.contributions = contributions
    self.values = values
    self.duties = duties
    self.basis = basis
    self.gaps = gaps
    self.overlays = overlays
    self.assumed = assumed
    self.receipt = receipt
    self.lowReceipt = lowReceipt
    self.highReceipt = highReceipt
    self.nearest = nearest
    self.capacities = capacities
  }
}

/// What is missing: a fact that somebody can tell, or a term that the source leaves open.
package enum Missing: Hashable, Sendable {
  case fact(Int)
  /// The event's position in the case, from 0.
  case eventFact(Int, event: Int)
  case field(list: Int, item: Int, fact: Int)
  /// By position in the scheme's terms.
  case term(Int)
}

/// How much something that is missing settles in one scheme.
package struct MissingWeight: Hashable, Sendable {
  package var bearsOnEligibility: Bool
  /// Of the cells that the answer was cut into, how many depend on it, by the thousand.
  package var share: Int
}
