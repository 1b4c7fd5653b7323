package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// How an amount came about: account lines that add up to the total, each with its derivation.
package struct Receipt: Sendable {
  package var lines: [Line]
  /// Where parts of an exact total are still open: the case under which they are told.
  package var assuming: [Amount.Setting]

  package init(lines: [Line] = [], assuming: [Amount.Setting] = []) {
    self.lines = lines
    self.assuming = assuming
  }

  package struct Line: Sendable {
    package var kind: Kind
    /// The event's position in the case.
    package var event: Int
    package var clause: String
    package var title: Label?
    /// In fen, signed.
    package var amount: Int128
    /// For a limit: the room before and after, in fen.
    package var room: (before: Int128, after: Int128)?
    package var steps: [Step]

    package init(
      kind: Kind,
      event: Int,
      clause: String,
      title: Label?,
      amount: Int128,
      room: (before: Int128, after: Int128)? = nil,
      steps: [Step] = []
    ) {
      self.kind = kind
      self.event = event
      self.clause = clause
      self.title = title
      self.amount = amount
      self.room = room
      self.steps = steps
    }
  }

  package enum Kind: String, Hashable, Sendable {
    case benefit
    /// Not paid because another of its group is.
    case notPaidBecauseExclusive
    case cutByLimit
    /// The whole is withheld: the person is not eligible.
    case notEligible
  }

  /// One step of a derivation.
  package struct Step: Sendable {
    package var depth: Int
    /// The name of the value or term, or the formula in words.
    package var words: Label
    /// As a document writes it.
    package var value: String
    /// The value in words, of what is no number.
    package var label: Label?
    package var basis: Basis?
    /// Ledger facts behind it.
    package var sources: [String]
    package var because: Label?
    /// The value before a rounding.
    package var before: String?

    package init(
      depth: Int,
      words: Label,
      value: String,
      label: Label? = nil,
      basis: Basis? = nil,
      sources: [String] = [],
      because: Label? = nil,
      before: String? = nil
    ) {
      self.depth = depth
      self.words = words
      self.value = value
      self.label = label
      self.basis = basis
      self.sources = sources
      self.because = because
      self.before = before
    }
  }
}
