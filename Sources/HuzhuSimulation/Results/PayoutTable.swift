package import HuzhuDocuments

/// What one case is paid as one or two of its facts vary; money in fen.
package struct PayoutTable: Equatable, Sendable {
  /// The kind of event of the fund, or the name of the case.
  package var title: Label
  package var axes: [Axis]
  /// Along the first axis where it is a number: where the payout is a line.
  package var pieces: [Piece]
  /// The payout at each position of the first axis, by position of the second (one row without it).
  package var payouts: [[Payout]]
  /// What the fund says of its events and the table does not vary.
  package var held: [Held]
  /// What the case does not say, where a payout is a range.
  package var open: [Open]

  package init(title: Label, axes: [Axis], pieces: [Piece], payouts: [[Payout]]) {
    self.title = title
    self.axes = axes
    self.pieces = pieces
    self.payouts = payouts
    held = []
    open = []
  }

  /// A fact or a term of which a payout is not known.
  package struct Open: Equatable, Sendable {
    package var subject: Subject
    /// As a case writes it.
    package var name: String
    package var title: Label
    /// What it could be, in words.
    package var takes: Label

    package enum Subject: Equatable, Sendable {
      /// Position of the fact in the vocabulary.
      case fact(Int)
      /// Name of the term.
      case term
    }
  }

  /// A fact that is not varied.
  package struct Held: Equatable, Sendable {
    /// The fact's name and title.
    package var fact: String
    package var title: Label
    /// As it is written; empty for what is left out.
    package var value: String
    /// Of an item of a choice what it is called.
    package var name: Label?
    package var how: How

    package init(fact: String, title: Label, value: String, name: Label? = nil, how: How) {
      self.fact = fact
      self.name = name
      self.title = title
      self.value = value
      self.how = how
    }

    package enum How: String, Equatable, Sendable {
      /// The fund has only this value.
      case given
      case mean
      case likeliest
      /// A varied fact is worked out from it, or the other way about.
      case leftOut
    }
  }

  package struct Axis: Equatable, Sendable {
    /// Position of the fact in the vocabulary.
    package var fact: Int
    package var title: Label
    /// The name of the fact.
    package var name: String
    /// Values as they are written, with units.
    package var labels: [String]
    /// What the items of a choice are called; empty for other facts.
    package var names: [Label]
    /// Values in the fact's own unit, for a plot; nil where the fact is no number.
    package var values: [Double]?
    /// The unit of the values, as it is written.
    package var unit: String?

    package init(fact: Int, title: Label, labels: [String], values: [Double]?, unit: String?) {
      self.fact = fact
      self.title = title
      name = ""
      names = []
      self.labels = labels
      self.values = values
      self.unit = unit
    }
  }

  /// A line of the payout between two values of the first axis, up to rounding of a fen.
  package struct Piece: Equatable, Sendable {
    /// In the fact's unit.
    package var from: Double
    package var to: Double
    package var payoutFrom: Double
    package var payoutTo: Double

    package init(from: Double, to: Double, payoutFrom: Double, payoutTo: Double) {
      self.from = from
      self.to = to
      self.payoutFrom = payoutFrom
      self.payoutTo = payoutTo
    }
  }

  /// A payout, or the range of it where something of the case is not known.
  package struct Payout: Equatable, Sendable {
    package var low: Int64
    /// Nil where nothing bounds it.
    package var high: Int64?

    package init(low: Int64, high: Int64?) {
      self.low = low
      self.high = high
    }
  }
}
