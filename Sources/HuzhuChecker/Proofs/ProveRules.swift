import HuzhuDocuments
package import HuzhuLanguage

/// Proves of each sound version of a scheme what it must keep to, or refutes it.
///
/// - Parameters:
///   - book: The rulebook.
///   - options: Which documents have errors: of what they say nothing is proved.
/// - Returns: Every obligation with its state, scheme by scheme.
package func proveRules(_ book: Rulebook, options: RuleCheckOptions) -> [Obligation] {
  let check = RuleCheck(book, options)
  guard check.isVocabularySound else { return [] }
  var result: [Obligation] = []
  for scheme in check.schemes { result += SchemeProof(check, scheme).run() }
  return result
}

extension RuleCheck {
  /// What proofs find in one version.
  static func proofs(_ check: RuleCheck, _ scheme: Scheme) -> [Diagnostic] {
    SchemeProof(check, scheme).run().compactMap(\.finding)
  }
}
