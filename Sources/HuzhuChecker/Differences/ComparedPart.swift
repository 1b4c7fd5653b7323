package import HuzhuLanguage

/// One part of a scheme that a comparison tells by its name: a clause, a term, a benefit.
package struct ComparedPart: Sendable {
  package let key: Key
  /// Where it stands among the parts of its kind in the scheme.
  package let position: Int
  /// What it says, and nothing of how it is written or laid out.
  let meaning: String
  /// What is only read by people: titles, notes, what is said of a gap.
  let wording: String
  /// On whose word it stands: origins and sources.
  let origin: String
  /// The origins behind its own numbers; those of the terms that it reads are theirs.
  package let origins: [Origin]
  /// Its formulas by what they are for.
  let formulas: [Formula]

  package struct Key: Hashable, Sendable {
    package let kind: Kind
    /// Empty where a scheme has only one of the kind.
    package let id: String

    package init(_ kind: Kind, _ id: String = "") {
      self.kind = kind
      self.id = id
    }
  }

  struct Formula: Sendable {
    let role: String
    let node: NodeID
  }

  /// The kinds in the order in which changes are told.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case identity
    case scope
    case effective
    case eligibility
    case member
    case contribution
    case claims
    case claim
    case benefit
    case order
    case exclusive
    case limit
    case rounding
    case duty
    case capacity
    case value
    case running
    case span
    case term
    case gap
    case example
    /// What the vocabulary says of the names that a scheme reads.
    case vocabulary

    /// Whether a part of the kind only names something that others use: alone it decides nothing.
    var isName: Bool {
      switch self {
      case .value, .running, .span, .term: true
      default: false
      }
    }

    /// Whether it can have no effect on what somebody gets.
    var isSilent: Bool {
      switch self {
      case .gap, .example: true
      default: false
      }
    }
  }
}
