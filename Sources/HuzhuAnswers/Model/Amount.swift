package import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
package import HuzhuValues

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

    package init(
      unknown: Missing,
      value: String
    ) {
      self.unknown = unknown
      self.value = value
    }
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
  package var capacities: [CapacityAnswer]
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

    package init(
      term: String,
      index: Int,
      readings: [Reading]
    ) {
      self.term = term
      self.index = index
      self.readings = readings
    }
  }

  package init(
    given: [Given],
    eligibility: Eligibility,
    pay: Amount?,
    payIfEntitled: Amount?,
    events: [EventAnswer],
    entitlements: [EntitlementAnswer],
    contributions: [ContributionAnswer],
    values: [ValueAnswer],
    duties: [DutyAnswer],
    missing: [Missing],
    reasons: [SchemeAnswer.Reason],
    capacities: [CapacityAnswer] = []
  ) {
    self.given = given
    self.eligibility = eligibility
    self.pay = pay
    self.payIfEntitled = payIfEntitled
    self.events = events
    self.entitlements = entitlements
    self.contributions = contributions
    self.values = values
    self.duties = duties
    self.missing = missing
    self.reasons = reasons
    self.capacities = capacities
  }
}
