package import HuzhuDocuments
package import HuzhuLanguage

/// Finds what is wrong with rules that read well: what they say of the cases that can come.
///
/// Every finding has a code from HZ0701 on. What a document lets stand is left out, and an `allow`
/// that lets nothing stand is a finding.
///
/// - Parameters:
///   - book: The rulebook; a version of a scheme that has an error is not in it.
///   - options: Which day it is, and what else the findings depend on.
/// - Returns: The findings by source and offset.
package func checkRules(_ book: Rulebook, options: RuleCheckOptions) -> [Diagnostic] {
  let check = RuleCheck(book, options)
  guard check.isVocabularySound else { return [] }
  var found = check.vocabularyFindings()
  for scheme in check.schemes {
    for pass in RuleCheck.passes { found += pass(check, scheme) }
  }
  for pass in RuleCheck.wholePasses { found += pass(check) }
  found = withoutEchoes(found)
  let allowances = book.allowances.filter { check.judges($0) }
  return inOrder(applying(allowances, to: found))
}

/// The findings but those of a part without a result that only repeat what its table or its branches
/// were found to lack.
private func withoutEchoes(_ found: [Diagnostic]) -> [Diagnostic] {
  let geometry: Set<DiagnosticCode> = [
    .tableHole, .tableOverlap, .tableRepeats, .chooseHole,
  ]
  let known = found.filter { geometry.contains($0.code) }
  guard !known.isEmpty else { return found }
  return found.filter { finding in
    guard finding.code == .noResult else { return true }
    let places = [finding.place] + finding.notes.compactMap { $0.place }
    return !known.contains { known in
      places.contains {
        $0.source == known.place.source && $0.range.contains(known.place.range.lowerBound)
      }
    }
  }
}
