package import HuzhuValues

/// What a node may be, what that still depends on, and on whose word.
package struct Evaluated: Sendable {
  package var possible: Possible
  /// The unknowns (by their number in the run) that can still change it; empty once it is known.
  package var unknowns: ChoiceSet
  /// The terms that were used to decide it.
  package var terms: ChoiceSet

  package init(
    _ possible: Possible,
    unknowns: ChoiceSet = ChoiceSet(),
    terms: ChoiceSet = ChoiceSet()
  ) {
    self.possible = possible
    self.unknowns = possible.isKnown ? ChoiceSet() : unknowns
    self.terms = terms
  }

  package static func flag(_ value: Bool) -> Evaluated { Evaluated(.flag(value)) }
  package static func number(_ value: Int128) -> Evaluated { Evaluated(.number(value)) }

  package var truth: Truth { possible.truth }

  /// Takes over what another value depended on, as it took part in this one.
  package mutating func absorb(_ other: Evaluated) {
    terms = terms.union(other.terms)
    if !possible.isKnown { unknowns = unknowns.union(other.unknowns) }
  }

  /// Either of the two.
  package func union(_ other: Evaluated) -> Evaluated {
    Evaluated(
      possible.union(other.possible),
      unknowns: unknowns.union(other.unknowns),
      terms: terms.union(other.terms)
    )
  }
}

/// A number operand at the scale at which it is used.
struct Operand {
  /// Nil where no value is possible.
  var interval: Interval?
  var fails: Bool
  var unknowns: ChoiceSet
  var terms: ChoiceSet
}
