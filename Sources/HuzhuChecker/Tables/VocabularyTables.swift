import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension RuleCheck {
  /// Tables and choices of facts that a vocabulary derives.
  ///
  /// Public tables are none of them: a place without a row is one of which nothing is published.
  func vocabularyFindings() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for fact in book.vocabulary.facts {
      guard let formula = fact.derived, fact.publication == nil else { continue }
      // As if a scheme had the fact for its one answer, outside of any event.
      var scheme = Scheme(id: "vocabulary", version: "", place: fact.place)
      scheme.values = [
        NamedValue(name: fact.name, title: nil, node: formula, isAnswer: true, place: fact.place)
      ]
      result += Self.tables(self, scheme)
    }
    return result
  }
}
