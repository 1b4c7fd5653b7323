import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

extension SchemeSection {
  /// What can still change the answer: facts with their question, terms with what is unstated.
  func writeMissing(to page: inout Page) {
    guard !answer.missing.isEmpty else { return }
    heading("尚缺", "Missing", to: &page)
    var rows: [[Phrase]] = []
    for (index, missing) in answer.missing.enumerated() {
      rows.append([
        Phrase("\(index + 1)."), Phrase(name(of: missing)), Phrase(question(of: missing)),
      ])
    }
    page.table(rows, indent: 4, rightAligned: [0])
  }

  /// The name under which a fact or a term is given.
  func name(of missing: Missing) -> String {
    let facts = report.book.vocabulary.facts
    switch missing {
    case .fact(let fact): return facts[fact].name
    case .eventFact(let fact, let event):
      guard (input.events?.count ?? 0) > 1 else { return facts[fact].name }
      return "\(event + 1):\(facts[fact].name)"
    case .field(let list, let item, let fact):
      return "\(facts[list].name)[\(item + 1)].\(facts[fact].name)"
    case .term(let term): return scheme.terms[term].name
    }
  }

  private func question(of missing: Missing) -> String {
    let facts = report.book.vocabulary.facts
    switch missing {
    case .fact(let fact) where facts[fact].publication != nil,
      .eventFact(let fact, _) where facts[fact].publication != nil:
      let title = facts[fact].title[language]
      return say(
        zh: "\(title)（公开数据中没有：请查明后写入案例）",
        en: "\(title) (not in the public table: look it up and give it in the case)"
      )
    case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact):
      return (facts[fact].ask ?? facts[fact].title)[language]
    case .term(let term):
      return TermWords(scheme: scheme, report: report).openness(of: scheme.terms[term])
    }
  }
}
