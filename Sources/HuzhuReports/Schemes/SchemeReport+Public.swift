import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeReport {
  /// The public figures that the scheme reads, with their sources.
  func writePublicFacts(to page: inout Page) {
    let facts = book.vocabulary.facts
    guard facts.contains(where: { $0.publication != nil }) else { return }
    let plan = Plan(scheme: scheme, book: book)
    let trace = TermTrace(scheme: scheme, book: book)
    var hasHeading = false
    for (index, fact) in facts.enumerated() {
      guard let publication = fact.publication, plan.factUses[index] > 0 else { continue }
      if !hasHeading { heading("查用的公开数据", "Public figures", to: &page) }
      hasHeading = true
      let cited = trace.facts(behind: publication.pieces.map(\.table))
      item(
        name(fact.title, fact.name),
        id: fact.name,
        cited.isEmpty ? "" : sources.citation(of: cited, layout.language),
        to: &page
      )
    }
  }
}
