package import HuzhuDocuments

/// Places that a scheme has, and how many of them are taken.
package struct Capacity: Sendable {
  package var clause: String
  package var title: Label?
  package var note: Label?
  /// Two quantities that compare.
  package var places: NodeID
  package var taken: NodeID
  /// What the source says of the number of places.
  package var says: Says
  /// Positions of the benefits that need a place; empty: the whole scheme.
  package var benefits: [Int]
  package var when: NodeID?
  package var subject: String?
  package var place: Place

  package init(clause: String, places: NodeID, taken: NodeID, place: Place) {
    self.clause = clause
    self.places = places
    self.taken = taken
    self.place = place
    title = nil
    note = nil
    says = .exactly
    benefits = []
    when = nil
    subject = nil
  }

  /// How a number of places is meant.
  package enum Says: Hashable, Sendable {
    case exactly
    /// The least there are: with so many taken there may be more.
    case atLeast
    /// The most there are: with fewer taken there may be none left.
    case atMost
    /// Bounds of both kinds: nothing follows.
    case neither
  }
}
