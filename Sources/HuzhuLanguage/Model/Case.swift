package import HuzhuDocuments
package import HuzhuValues

/// The facts of one person (station, unit …), as far as they are given.
///
/// A fact that is not here is unknown; one that is known not to exist is `Possible.none`.
package struct Case: Sendable {
  package var name: String
  package var subject: String?
  /// The day of assessment.
  package var on: Day?
  package var facts: [Int: Given]
  /// What belongs to one scheme at a time, by scheme id.
  package var policies: [Policy]
  /// In file order; nil where it is not known whether anything happened.
  package var events: [Event]?
  /// Unstated terms that are settled for this case, by scheme id.
  package var assume: [Assumption]
  package var place: Place

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
    subject = nil
    on = nil
    facts = [:]
    policies = []
    events = nil
    assume = []
  }

  /// One fact with where it stands.
  package struct Given: Sendable {
    package var value: Value
    package var place: Place
    /// Set by an option and not by the case file: shown in the receipt.
    package var isFromOption: Bool

    package init(_ value: Value, at place: Place, isFromOption: Bool = false) {
      self.value = value
      self.place = place
      self.isFromOption = isFromOption
    }
  }

  package enum Value: Sendable {
    case plain(Possible)
    case list(List)
  }

  /// The records of a list.
  package struct List: Sendable {
    /// What is known of each record: fields by fact index.
    package var items: [[Int: Given]]
    /// Whether there are no more than these; `{"count": 5}` is five empty records, complete.
    package var isComplete: Bool

    package init(items: [[Int: Given]], isComplete: Bool) {
      self.items = items
      self.isComplete = isComplete
    }
  }

  package struct Policy: Sendable {
    package var scheme: String
    package var facts: [Int: Given]
    /// `"history": "none"`: every `history.*` that is not given is zero, false or empty.
    package var hasNoHistory: Bool
    /// Facts that an option takes away: not known, even where the history is none.
    package var unknown: Set<Int> = []
    package var place: Place

    package init(scheme: String, facts: [Int: Given], hasNoHistory: Bool, place: Place) {
      self.scheme = scheme
      self.facts = facts
      self.hasNoHistory = hasNoHistory
      self.place = place
    }
  }

  package struct Event: Sendable {
    package var facts: [Int: Given]
    package var place: Place

    package init(facts: [Int: Given], place: Place) {
      self.facts = facts
      self.place = place
    }
  }

  package struct Assumption: Sendable {
    package var scheme: String
    /// The version whose term it settles; nil where the scheme has only one.
    package var version: String?
    package var term: String
    package var settles: Settlement
    package var place: Place

    package init(
      scheme: String,
      version: String? = nil,
      term: String,
      settles: Settlement,
      place: Place
    ) {
      self.scheme = scheme
      self.version = version
      self.term = term
      self.settles = settles
      self.place = place
    }
  }

  package enum Settlement: Sendable {
    /// The position of a reading.
    case reading(Int)
    /// A value within the bounds, at the scale of the term.
    case value(Possible)
    /// Members of an open list.
    case members(includes: ChoiceSet, excludes: ChoiceSet)
  }
}
