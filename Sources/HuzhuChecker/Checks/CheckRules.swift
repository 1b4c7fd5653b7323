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
  found = withoutDoubles(found)
  let allowances = book.allowances.filter { check.judges($0) }
  return inOrder(applying(allowances, to: found))
}

/// Leaves out what a proof finds of a formula, or cannot decide of a part, in which another check has
/// found the mistake itself.
private func withoutDoubles(_ found: [Diagnostic]) -> [Diagnostic] {
  let others = found.filter { !$0.code.isOfProofs && $0.severity != .note }
  return found.filter { diagnostic in
    let cause: Place?
    switch diagnostic.code {
    case .noResult: cause = diagnostic.notes.first?.place
    case .undecided: cause = diagnostic.place
    default: cause = nil
    }
    guard let cause else { return true }
    return !others.contains {
      $0.place.source == cause.source && $0.place.range.overlaps(cause.range)
    }
  }
}
