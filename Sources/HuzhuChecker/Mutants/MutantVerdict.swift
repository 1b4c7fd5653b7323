package import HuzhuDocuments
package import HuzhuLanguage

/// What became of a mutant.
package enum MutantVerdict: Sendable {
  /// An example, by its name, comes out otherwise.
  case killed(by: String)
  /// No example notices; with a case that would, where one was found.
  case survived(KillingCase?)
}

/// A case on which a scheme and its mutant answer differently.
package struct KillingCase: Sendable {
  /// The example beside which it lies.
  package var like: String
  /// What it changes of that example; nil where the example itself tells the two apart and only
  /// does not name what differs.
  package var changed: BoundaryCase?
  /// What the two say differently, the weightiest first; the original's side is what is there now,
  /// and not what is right.
  package var differences: [AnswerDifference]
}

extension KillingCase {
  /// The example as text to paste, but for what must come out.
  ///
  /// - Parameters:
  ///   - scheme: The scheme whose example it would be.
  ///   - book: The rulebook.
  /// - Returns: Nil where an example is there already.
  package func example(for scheme: Scheme, in book: Rulebook) -> JSONOutput? {
    guard let changed else { return nil }
    return changed.example(like: like, for: scheme, in: book)
  }
}
