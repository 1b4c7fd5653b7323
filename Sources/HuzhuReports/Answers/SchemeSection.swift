import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

/// What one scheme says of a case, section by section.
struct SchemeSection {
  let answer: SchemeAnswer
  let input: Case
  let detail: AnswerReport.Detail
  let report: AnswerReport

  var scheme: Scheme { answer.scheme }
  var language: Language { report.layout.language }
  var amounts: AmountText { report.amounts }

  var readings: ReadingWords {
    ReadingWords(scheme: scheme, book: report.book, language: language)
  }

  func say(zh: String, en: String) -> String { report.layout.say(zh: zh, en: en) }

  /// A title, or the name itself where none is given.
  func name(_ title: Label?, _ id: String) -> String {
    guard let title = title?[language], !title.isEmpty else { return id }
    return title
  }

  /// Where the numbers of formulas stand in the source, in brackets; empty where they are no terms.
  func sources(of nodes: [NodeID], isFirst: Bool = false) -> Phrase {
    var given: Set<Int> = []
    for found in answer.publicFacts where found.isGiven { given.insert(found.fact) }
    let trace = TermTrace(scheme: scheme, book: report.book, given: given)
    let facts = trace.facts(behind: nodes)
    guard !facts.isEmpty else { return Phrase() }
    return Phrase(
      (isFirst ? "[" : " [") + report.sources.citation(of: facts, language) + "]",
      .faint
    )
  }

  func write(to page: inout Page) {
    let id = Phrase(" (\(scheme.id)@\(scheme.version))", .faint)
    page.line(title + id, hanging: 0)
    page.line(headline, hanging: 0)
    writeFailures(to: &page)
    writeReferral(to: &page)
    writeMissing(to: &page)
    writeReasons(to: &page)
    writeMembers(to: &page)
    writeAlternatives(to: &page)
    writeContributions(to: &page)
    writeEntitlements(to: &page)
    writeEvents(to: &page)
    writeValues(to: &page)
    writePublicFacts(to: &page)
    writeDuties(to: &page)
    writeCapacities(to: &page)
    writeBasis(to: &page)
    writeReceipt(to: &page)
  }

  /// The heading of a section.
  func heading(_ zh: String, _ en: String, to page: inout Page) {
    page.line(Phrase(say(zh: zh, en: en), .heading), indent: 2)
  }
}
