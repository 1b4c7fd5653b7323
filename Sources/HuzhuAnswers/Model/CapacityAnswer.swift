/// Whether a place is free.
///
/// Nobody is refused for want of a place: somebody who is eligible may have none now.
package struct CapacityAnswer: Sendable {
  /// Its position in the scheme's capacities.
  package var capacity: Int
  package var clause: String
  package var state: State
  package var places: Amount
  package var taken: Amount
  package var left: Amount
  /// It is open whether the places are counted at all: its `when` is not decided.
  package var mayNotApply = false

  package enum State: String, Hashable, Sendable {
    case free
    case full
    case unknown
  }

  package init(
    capacity: Int,
    clause: String,
    state: State,
    places: Amount,
    taken: Amount,
    left: Amount
  ) {
    self.capacity = capacity
    self.clause = clause
    self.state = state
    self.places = places
    self.taken = taken
    self.left = left
  }
}

extension [CapacityAnswer] {
  /// The clauses of those that have no place now.
  package var full: [String] {
    var clauses: [String] = []
    for capacity in self where capacity.state == .full { clauses.append(capacity.clause) }
    return clauses
  }
}
