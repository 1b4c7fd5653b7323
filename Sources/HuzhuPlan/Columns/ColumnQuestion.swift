package import HuzhuLanguage
package import HuzhuValues

/// What the columns of a block hold, and what is asked of them.
package struct ColumnQuestion: Sendable {
  /// Facts that have a column, by position in the vocabulary; -1 for a column of something else.
  package var inputs: [Int]
  /// Facts that have one value in every row: known, or one of several items of a choice.
  package var constants: [Int: Possible]
  /// The day of assessment of every row; nil where the column after the facts holds it.
  package var on: Day?
  /// The subject of every row's case, where it is said.
  package var subject: String?
  package var events: Events
  /// Terms that are settled, by position.
  package var settled: [Int: Case.Settlement]
  /// Whether a row is left to the set path where something is missing that the answer would name.
  package var asksMissing: Bool
  package var asksBasis: Bool
  /// Whether only the payment is asked for: neither why something is refused, nor anything else
  /// that an answer tells.
  package var asksPayOnly: Bool

  /// The days of assessment that a column may hold: 1900 to 2199.
  package static let days = Day(ordinal: -25_567)...Day(ordinal: 84_005)

  package enum Events: Hashable, Sendable {
    /// Each row is one event.
    case one
    /// Nothing happened.
    case none
    /// It is not said whether anything happened.
    case notSaid
  }

  /// Whether a value can be a constant.
  package static func isConstant(_ possible: Possible) -> Bool {
    possible.isKnown || possible.severalItems != nil
  }

  package init(inputs: [Int], on: Day?, events: Events) {
    self.inputs = inputs
    self.on = on
    self.events = events
    constants = [:]
    subject = nil
    settled = [:]
    asksMissing = true
    asksBasis = true
    asksPayOnly = false
  }
}
