package import HuzhuDocuments

/// The value of one figure for which income suffices with a stated probability; money in fen.
package struct Solution: Equatable, Sendable {
  package var sought: Sought
  /// The term's or figure's title and id.
  package var title: Label
  package var id: String
  /// As it is now and as it would have to be, as they are written; `nil` where no value suffices.
  package var now: String
  package var value: String?
  /// The probability that was asked for, and the one that the value reaches.
  package var level: Double
  package var reached: Double?
  /// In what steps it was looked for, as it is written.
  package var step: String

  package init(
    sought: Sought,
    title: Label,
    id: String,
    now: String,
    value: String?,
    level: Double,
    reached: Double?,
    step: String
  ) {
    self.sought = sought
    self.title = title
    self.id = id
    self.now = now
    self.value = value
    self.level = level
    self.reached = reached
    self.step = step
  }

  package enum Sought: String, Equatable, Sendable, CaseIterable {
    case premium
    case rate
    case cap
  }
}
