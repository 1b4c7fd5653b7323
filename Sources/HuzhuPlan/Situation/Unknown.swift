/// Something that is not known and that a person, or the source, could still supply.
package enum Unknown: Hashable, Sendable {
  /// A fact of the subject or of the policy under this scheme.
  case fact(Int)
  /// A fact of an event, by the event's position in the case.
  case eventFact(event: Int, fact: Int)
  /// A field of a record of a list fact.
  case field(list: Int, item: Int, fact: Int)
  /// How many more records a list has than are given.
  case length(list: Int)
  /// A piece of an unstated term.
  case term(Int, piece: Int)
  /// Whether an item belongs to an open list.
  case member(term: Int, item: Int)
  /// The day of assessment; only a proof leaves it open.
  case assessmentDay
  /// A running total before the event, or `it`; only a proof leaves it open.
  case total(running: Int)
}
