package import HuzhuDocuments

/// A public fact that a scheme reads, with where its value comes from.
package struct PublicFactAnswer: Sendable {
  /// Its position in the vocabulary.
  package var fact: Int
  /// As a document writes it, and in words.
  package var value: String
  package var label: Label
  /// The case gives it; the tables are then not asked.
  package var isGiven: Bool
  /// Ledger facts behind it.
  package var sources: [String]

  package init(fact: Int, value: String, label: Label, isGiven: Bool, sources: [String]) {
    self.fact = fact
    self.value = value
    self.label = label
    self.isGiven = isGiven
    self.sources = sources
  }
}
