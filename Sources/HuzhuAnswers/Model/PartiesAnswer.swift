package import HuzhuDocuments

/// Who pays a benefit and who decides on it: one party, or each that it may be.
package struct PartiesAnswer: Sendable {
  package var paidBy: [Party]
  /// Empty where the authority of the scheme decides, as it does unless something else is said.
  package var decidedBy: [Party]

  package init(paidBy: [Party] = [], decidedBy: [Party] = []) {
    self.paidBy = paidBy
    self.decidedBy = decidedBy
  }

  package struct Party: Hashable, Sendable {
    package var name: String
    package var label: Label

    package init(name: String, label: Label) {
      self.name = name
      self.label = label
    }
  }
}
