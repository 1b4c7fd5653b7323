package import HuzhuDocuments

/// How well a number is founded, from the best to the weakest.
package enum Basis: Int, Hashable, Sendable, Comparable, CaseIterable {
  case stated
  case implied
  case operatorSupplied
  case ambiguous
  case assumed

  /// The word of the machine answer and of examples.
  package var word: String {
    switch self {
    case .stated: "stated"
    case .implied: "implied"
    case .operatorSupplied: "operator"
    case .ambiguous: "ambiguous"
    case .assumed: "assumed"
    }
  }

  package static func < (left: Basis, right: Basis) -> Bool { left.rawValue < right.rawValue }
}

/// Where a number of a scheme comes from.
package struct Origin: Sendable {
  package var basis: Basis
  /// Ids of ledger facts: `weihai.critical-cost.ceiling`.
  package var facts: [String]
  /// The operator's document and clause, or why it is assumed.
  package var because: Label?
  package var place: Place

  package init(basis: Basis, facts: [String] = [], because: Label? = nil, place: Place) {
    self.basis = basis
    self.facts = facts
    self.because = because
    self.place = place
  }
}
