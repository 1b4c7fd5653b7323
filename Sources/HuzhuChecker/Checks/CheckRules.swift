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
  let allowances = book.allowances.filter { check.judges($0) }
  return inOrder(applying(allowances, to: found))
}
