import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

extension SchemeSection {
  /// The public figures that the answer rests on, and those that the case gave in their place.
  func writePublicFacts(to page: inout Page) {
    guard !answer.publicFacts.isEmpty else { return }
    heading("公开数据", "Public figures", to: &page)
    var rows: [[Phrase]] = []
    for found in answer.publicFacts {
      let fact = report.book.vocabulary.facts[found.fact]
      var origin = Phrase()
      if found.isGiven {
        origin = Phrase(say(zh: " [案例给出]", en: " [given by the case]"), .faint)
      } else if !found.sources.isEmpty {
        let cited = report.sources.citation(of: found.sources, language)
        origin = Phrase(" [" + cited + "]", .faint)
      }
      rows.append([Phrase(name(fact.title, fact.name)), Phrase(found.label[language]) + origin])
    }
    page.table(rows, indent: 4)
  }
}
