package import HuzhuDocuments

/// One thing that a version of a scheme must keep to in every case, and whether it does.
package struct Obligation: Sendable {
  package var scheme: String
  package var version: String
  package var kind: Kind
  /// The clause, limit, benefit or value that it is about; empty for the scheme as a whole.
  package var part: String
  package var place: Place
  package var state: State
  /// What was found; nil where it is proved.
  package var finding: Diagnostic?

  package enum State: String, Sendable, CaseIterable {
    case proved
    case refuted
    case undecided
  }

  /// What must hold.
  package enum Kind: String, Sendable, CaseIterable {
    /// It has a result: no row or branch is missing, nothing is divided by zero, no number is too
    /// large.
    case result
    /// It is never below zero.
    case notNegative
    /// No floor is above the cap over it: then more would be promised than is paid.
    case withinBounds
    /// More of a claimed cost never pays less.
    case moreNeverLess
    /// The limit holds over any number of events.
    case limit
    /// The condition can hold, and can fail.
    case condition
    /// Somebody can be entitled.
    case entitlement
    /// The benefit can be given.
    case benefit
    /// The order of the events of one day does not matter.
    case order
  }
}
