import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// One version of a scheme in words: for whom, what it costs, what it pays, what is left open.
package struct SchemeReport: Sendable {
  let scheme: Scheme
  let book: Rulebook
  let layout: Layout
  let formulas: FormulaWords
  let sources: SourceIndex
  let amounts: AmountText

  package init(scheme: Scheme, book: Rulebook, layout: Layout) {
    self.scheme = scheme
    self.book = book
    self.layout = layout
    formulas = FormulaWords(scheme: scheme, book: book)
    sources = SourceIndex(book)
    amounts = AmountText(book.vocabulary, layout.language)
  }

  package var text: String {
    var page = Page(layout)
    let words = SchemeWords(book: book, layout: layout)
    page.line(Phrase(scheme.title[layout.language], .heading))
    page.line(Phrase("\(scheme.id)@\(scheme.version)", .faint))
    var facts: [[Phrase]] = []
    func row(_ zh: String, _ en: String, _ text: String) {
      if !text.isEmpty { facts.append([Phrase(layout.say(zh: zh, en: en)), Phrase(text)]) }
    }
    row("主办", "run by", scheme.authority[layout.language])
    row("类别", "kind", SchemeWords.kind(scheme.kind)[layout.language])
    row("对象", "for", subject(scheme.subject))
    row("施行", "in force", words.days(of: scheme.effective))
    row("适用范围", "scope", scheme.scope.map { say($0) } ?? "")
    row("说明", "note", scheme.note?[layout.language] ?? "")
    page.table(facts, indent: 2)
    writeRequirement(scheme.eligibility, "谁可以参加", "Who may join", to: &page)
    writeContributions(to: &page)
    writeRequirement(scheme.claims, "给付的前提", "Conditions of each claim", to: &page)
    writeBenefits(to: &page)
    writeLimits(to: &page)
    writeDuties(to: &page)
    writeCapacities(to: &page)
    writeTerms(to: &page)
    writePublicFacts(to: &page)
    writeGaps(to: &page)
    return page.text
  }

  func say(_ node: NodeID) -> String { formulas.words(node)[layout.language] }

  func name(_ title: Label?, _ id: String) -> String {
    guard let title = title?[layout.language], !title.isEmpty else { return id }
    return title
  }

  private func subject(_ name: String) -> String {
    for subject in book.vocabulary.subjects where subject.name == name {
      return subject.label[layout.language]
    }
    return name
  }

  func heading(_ zh: String, _ en: String, to page: inout Page) {
    page.gap()
    page.line(Phrase(layout.say(zh: zh, en: en), .heading))
  }

  /// A line of a list: a name, what it says, and its id in small.
  func item(_ name: String, id: String, _ text: String, to page: inout Page) {
    var line = Phrase("- " + name)
    if name != id { line += Phrase(" [\(id)]", .faint) }
    if !text.isEmpty { line += Phrase(layout.say(zh: "：", en: ": ") + text) }
    page.line(line, indent: 2)
  }

  private func writeRequirement(
    _ requirement: Requirement?,
    _ zh: String,
    _ en: String,
    to page: inout Page
  ) {
    guard let requirement else { return }
    heading(zh, en, to: &page)
    if requirement.members.isEmpty {
      page.line(Phrase(layout.say(zh: "不设条件", en: "open to all")), indent: 2)
    }
    for member in requirement.members {
      let clause = scheme.clauses[member]
      var text = inside(clause)
      if clause.isCurable {
        text += layout.say(zh: "（可补正）", en: " (can be mended)")
      }
      item(name(clause.title, clause.id), id: clause.id, text, to: &page)
      if let note = clause.note { page.line(Phrase(note[layout.language]), indent: 4) }
    }
  }

  /// What a clause asks for, without its own title.
  private func inside(_ clause: Clause) -> String {
    if case .clause(_, let node) = book.nodes[clause.node].operation { return say(node) }
    return say(clause.node)
  }

  private func writeContributions(to page: inout Page) {
    guard !scheme.contributions.isEmpty else { return }
    heading("缴费", "What is paid in", to: &page)
    for contribution in scheme.contributions {
      var text = say(contribution.amount)
      if let when = contribution.when {
        text += layout.say(zh: "，当 \(say(when))", en: ", where \(say(when))")
      }
      let payers: String
      switch contribution.payers {
      case .one(let node): payers = say(node)
      case .shares(let shares):
        payers = shares.map { share in
          let party = party(share.party)
          return share.share.map { "\(party) \(say($0))" }
            ?? layout.say(zh: "\(party) 承担其余", en: "\(party) the rest")
        }.joined(separator: layout.say(zh: "，", en: ", "))
      }
      text += layout.say(zh: "；缴费方：\(payers)", en: "; paid by: \(payers)")
      item(name(contribution.title, contribution.clause), id: contribution.clause, text, to: &page)
    }
  }

  private func party(_ index: Int) -> String {
    guard let choice = book.vocabulary.party else { return "" }
    return book.vocabulary.choices[choice].items[index].label[layout.language]
  }
}
