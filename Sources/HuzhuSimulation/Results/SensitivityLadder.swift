package import HuzhuDocuments

/// What a change of one figure at a time does to the cost of a member, the largest first.
package struct SensitivityLadder: Equatable, Sendable {
  /// The mean payout of a member and year as things are, in fen.
  package var base: Estimate
  /// What suffices for payouts in 99.5 % of years, for a member; `nil` where too few years are drawn
  /// to show it.
  package var baseTail: Estimate?
  package var rungs: [Rung]
  /// Where the years were drawn: how many, each on the same random numbers, and with which seed.
  package var sample: Sample?

  package init(base: Estimate, baseTail: Estimate?, rungs: [Rung], sample: Sample? = nil) {
    self.base = base
    self.baseTail = baseTail
    self.rungs = rungs
    self.sample = sample
  }

  package struct Sample: Equatable, Sendable {
    package var trials: Int
    package var seed: UInt64

    package init(trials: Int, seed: UInt64) {
      self.trials = trials
      self.seed = seed
    }
  }

  /// The level of `baseTail` and of the changes of the tail.
  package static let level = 0.995

  /// One figure, a step down and a step up.
  package struct Rung: Equatable, Sendable {
    package var kind: Kind
    /// What is changed: a kind of event and its fact, or a term with its title.
    package var title: Label
    /// The clause, term or event by its id.
    package var id: String
    /// The figure as it is; empty for a table.
    package var now: String
    package var down: Step
    package var up: Step

    package init(kind: Kind, title: Label, id: String, now: String, down: Step, up: Step) {
      self.kind = kind
      self.title = title
      self.id = id
      self.now = now
      self.down = down
      self.up = up
    }

    /// How far the mean payout of a member and year moves, over both steps.
    package var reach: Double { max(abs(down.change.value), abs(up.change.value)) }
  }

  package enum Kind: String, Equatable, Sendable, CaseIterable {
    case frequency
    case severity
    case deductible
    case rate
    case cap
    case amount
    case premium
  }

  package struct Step: Equatable, Sendable {
    /// The figure after the step, as it is written.
    package var value: String
    /// The change of the mean payout of a member and year, in fen; of its balance for a premium.
    package var change: Estimate
    /// The change of what suffices in 99.5 % of years, for a member, in fen; `nil` where too few years
    /// are drawn to show it.
    package var tailChange: Estimate?
    /// Whether a rate was cut at 100 %.
    package var isCut: Bool

    package init(value: String, change: Estimate, tailChange: Estimate?, isCut: Bool = false) {
      self.isCut = isCut
      self.value = value
      self.change = change
      self.tailChange = tailChange
    }
  }
}
