package import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuPlan
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
  /// Clauses of gaps that could refuse, or `version`.
  package var subjectTo: [String]
  package var reasons: [Reason]
  /// Every named member of eligibility, in file order.
  package var members: [Member]
  package var missing: [Missing]
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
    /// The event's position in the case; nil for what is asked once.
    package var event: Int?
    /// What would have to be, fact by fact.
    package var needs: [Need]

    package enum State: String, Hashable, Sendable {
      case fails
      case open
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

/// An amount as a range; an end is nil where the source gives none.
package struct Amount: Hashable, Sendable {
  /// Mantissas at the scale.
  package var low: Int128?
  package var high: Int128?
  package var scale: Int
  package var unit: Unit
  /// Whether each end was recomputed exactly, on a case that can be named.
  package var isTight: Bool
  /// The cases of the ends: what each takes for an unknown, in words.
  package var lowCase: [Setting]
  package var highCase: [Setting]

  package init(
    low: Int128?,
    high: Int128?,
    scale: Int,
    unit: Unit,
    isTight: Bool,
    lowCase: [Setting] = [],
    highCase: [Setting] = []
  ) {
    self.low = low
    self.high = high
    self.scale = scale
    self.unit = unit
    self.isTight = isTight
    self.lowCase = lowCase
    self.highCase = highCase
  }

  package var isExact: Bool { low != nil && low == high }

  /// One unknown with the value that an end takes for it.
  package struct Setting: Hashable, Sendable {
    package var unknown: Missing
    /// As a case file or `--assume` would write it.
    package var value: String
  }
}

/// What the answer is under some readings of the source.
package struct Alternative: Sendable {
  /// The fewest readings that force it: a term's name with the names of its readings, or for an
  /// open list `includes` or `excludes` of an item.
  package var given: [Given]
  package var eligibility: Eligibility
  package var pay: Amount?
  package var payIfEntitled: Amount?
  package var events: [EventAnswer]
  package var entitlements: [EntitlementAnswer]
  package var contributions: [ContributionAnswer]
  package var values: [ValueAnswer]
  package var duties: [DutyAnswer]
  package var missing: [Missing]
  package var reasons: [SchemeAnswer.Reason]

  package struct Given: Hashable, Sendable {
    package var term: String
    /// Positions in the scheme's terms and their readings; more than one: any of them.
    package var index: Int
    package var readings: [Reading]

    package enum Reading: Hashable, Sendable {
      case reading(name: String, label: Label?)
      case includes(item: String)
      case excludes(item: String)
    }
  }
}

package struct EventAnswer: Sendable {
  /// Its position in the case.
  package var position: Int
  package var claims: SchemeAnswer.Member.State
  package var benefits: [BenefitAnswer]
  /// What the event brings in all.
  package var pay: Amount
  package var payIfEntitled: Amount
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
}

package struct EntitlementAnswer: Sendable {
  package var benefit: Int
  package var clause: String
  package var event: Int?
  package var status: BenefitOutcome.Status
  package var charge: Amount?
  package var insteadOf: Amount?
  package var saved: Amount?
  /// Labels of what is provided.
  package var provides: [(name: String, label: Label)]
}

package struct ContributionAnswer: Sendable {
  package var contribution: Int
  package var clause: String
  package var party: String
  package var partyLabel: Label
  package var amount: Amount
  /// The whole of the clause.
  package var whole: Amount
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
}
