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
  ///
  /// - Parameters:
  ///   - check: The rulebook.
  ///   - scheme: The version.
  ///   - known: What is found already: a table with a hole is told once, where it stands.
  static func proofs(
    _ check: RuleCheck,
    _ scheme: Scheme,
    besides known: [Diagnostic]
  ) -> [Diagnostic] {
    let told = known.filter { $0.severity == .error || $0.code == .undecidedTable }.map(\.place)
    var result: [Diagnostic] = []
    for obligation in SchemeProof(check, scheme).run() {
      guard let finding = obligation.finding else { continue }
      if obligation.kind == .result {
        let around =
          obligation.state == .refuted ? finding.notes.compactMap(\.place) : [obligation.place]
        if around.contains(where: { place in told.contains { place.holds($0) } }) { continue }
      }
      result.append(finding)
    }
    return result
  }
}

extension Place {
  /// Whether another place lies in this one.
  fileprivate func holds(_ other: Place) -> Bool {
    source == other.source && range.lowerBound <= other.range.lowerBound
      && other.range.upperBound <= range.upperBound
  }
}
