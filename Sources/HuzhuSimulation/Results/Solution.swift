package import HuzhuDocuments

/// The value of one figure for which income suffices with a stated probability; money in fen.
package struct Solution: Equatable, Sendable {
  package var sought: Sought
  /// The term's or figure's title and id.
  package var title: Label
  package var id: String
  /// As it is now, as it is written; `nil` where the fund names no premium.
  package var now: String?
  /// As it would have to be; `nil` where no value suffices, or all caps do.
  package var value: String?
  package var outcome: Outcome
  /// The probability that was asked for, and the one that the value reaches.
  package var level: Double
  package var reached: Estimate?
  /// A premium that drawn years show, with how far chance may have moved it.
  package var drawn: Estimate?
  /// Of a premium that need not be paid: by how much the subsidy of a member is more than enough.
  package var surplus: Estimate?
  /// Of a premium the one that pays for the mean.
  package var breakEven: Estimate?
  /// In what steps it was looked for, as it is written.
  package var step: String
  /// Where the years were drawn: how many, and with which seed.
  package var sample: SensitivityLadder.Sample?

  package init(
    sought: Sought,
    title: Label,
    id: String,
    now: String?,
    value: String?,
    outcome: Outcome,
    level: Double,
    reached: Estimate?,
    step: String,
    sample: SensitivityLadder.Sample? = nil
  ) {
    self.sample = sample
    self.sought = sought
    self.title = title
    self.id = id
    self.now = now
    self.value = value
    self.outcome = outcome
    self.level = level
    self.reached = reached
    self.step = step
  }

  package enum Sought: String, Equatable, Sendable, CaseIterable {
    case premium
    case rate
    case cap
  }

  package enum Outcome: String, Equatable, Sendable {
    /// The value suffices, and one step further does not.
    case found
    /// Every value suffices: even no premium, the whole as a rate, no cap at all.
    case always
    /// Not even a rate or a cap of nothing suffices.
    case never
  }
}
