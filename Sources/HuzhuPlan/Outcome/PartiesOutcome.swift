package import HuzhuValues

/// Who pays a benefit, and who decides on it; nil where the scheme does not say.
package struct PartiesOutcome: Sendable {
  /// Items of the choice `party`.
  package var paidBy: Evaluated?
  package var decidedBy: Evaluated?

  package init(paidBy: Evaluated? = nil, decidedBy: Evaluated? = nil) {
    self.paidBy = paidBy
    self.decidedBy = decidedBy
  }

  package var unknowns: ChoiceSet {
    (paidBy?.unknowns ?? ChoiceSet()).union(decidedBy?.unknowns ?? ChoiceSet())
  }

  package var terms: ChoiceSet {
    (paidBy?.terms ?? ChoiceSet()).union(decidedBy?.terms ?? ChoiceSet())
  }

  func isSame(as other: PartiesOutcome) -> Bool {
    paidBy?.possible == other.paidBy?.possible && decidedBy?.possible == other.decidedBy?.possible
  }

  func union(_ other: PartiesOutcome) -> PartiesOutcome {
    PartiesOutcome(
      paidBy: paidBy.joined(other.paidBy),
      decidedBy: decidedBy.joined(other.decidedBy)
    )
  }
}
