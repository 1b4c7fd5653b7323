import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// What a case is looked for that brings it about.
struct CaseGoal {
  /// The nodes whose values decide it.
  var watched: Set<NodeID>
  /// Unknown keys that are narrowed before the search begins.
  var narrowed: [(key: NodeID, to: KeyRegion.Column)] = []
  /// Whether it comes about, from what was seen in the order of the evaluation.
  var judge: ([(node: NodeID, value: Evaluated)]) -> Verdict

  /// Whether it comes about in a cell, and what that still depends on.
  struct Verdict {
    var truth: Truth
    var unknowns = ChoiceSet()
    /// Whether the case still goes wrong where nothing but the cell is known.
    var mayFail = false
    /// Of what cannot come about, whether it might on another day.
    var hangsOnDay = true

    /// Either of two places of the plan.
    mutating func join(_ other: Verdict) {
      truth = truth.or(other.truth)
      unknowns = unknowns.union(other.unknowns)
      mayFail = mayFail || other.mayFail
    }
  }
}
