package import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// The answer to one case as a text for people: headline first, receipt last.
package struct AnswerReport: Sendable {
  let book: Rulebook
  let layout: Layout
  let sources: SourceIndex
  let amounts: AmountText
  let documents: [SourceText]

  /// - Parameters:
  ///   - book: The rulebook that answered.
  ///   - layout: For whom it is.
  ///   - documents: The documents of the rules in the order of their numbers, for places in them.
  package init(book: Rulebook, layout: Layout, documents: [SourceText] = []) {
    self.book = book
    self.documents = documents
    self.layout = layout
    sources = SourceIndex(book)
    amounts = AmountText(book.vocabulary, layout.language)
  }

  /// What of an answer is told.
  package struct Detail: Sendable {
    /// Lists the schemes that are out of scope, one by one.
    package var listsOutOfScope = false
    /// Adds what holds, and on which case each end of a range is reached.
    package var explains = false
    /// Leaves out the hints at what to type next.
    package var isQuiet = false

    package init(listsOutOfScope: Bool = false, explains: Bool = false, isQuiet: Bool = false) {
      self.listsOutOfScope = listsOutOfScope
      self.explains = explains
      self.isQuiet = isQuiet
    }
  }

  /// The report.
  ///
  /// - Parameters:
  ///   - answer: What is told.
  ///   - input: The case that it answers, for the words of its events.
  ///   - overview: The answers ranked, to stand before them where there are several.
  ///   - detail: How much is told.
  /// - Returns: Lines, each with its end.
  package func text(
    _ answer: CaseAnswer,
    of input: Case,
    overview: Overview,
    detail: Detail
  ) -> String {
    var page = Page(layout)
    writeHeading(answer, to: &page)
    var sections: [SchemeSection] = []
    for entry in answer.answers {
      sections.append(SchemeSection(answer: entry, input: input, detail: detail, report: self))
    }
    if sections.count > 1 {
      page.gap()
      OverviewText(overview: overview, sections: sections, report: self).write(to: &page)
    }
    for section in inOrder(sections, of: overview) {
      page.gap()
      section.write(to: &page)
    }
    if sections.isEmpty {
      page.gap()
      page.line(
        Phrase(
          layout.say(
            zh: "没有适用于此案例的方案。",
            en: "No scheme speaks of this case."
          )
        )
      )
    }
    writeOutOfScope(answer.outOfScope, of: answer.subject, detail, to: &page)
    writeHints(sections, detail, to: &page)
    return page.text
  }

  /// The sections as the overview ranks them, so that nobody searches for what they are entitled to.
  private func inOrder(_ sections: [SchemeSection], of overview: Overview) -> [SchemeSection] {
    guard sections.count > 1 else { return sections }
    var order: [Int] = []
    for standing in Overview.Standing.allCases {
      for entry in overview.entries(standing) { order.append(entry.answer) }
    }
    // What an overview does not rank is told all the same.
    for index in sections.indices where !order.contains(index) { order.append(index) }
    return order.map { sections[$0] }
  }

  private func writeHeading(_ answer: CaseAnswer, to page: inout Page) {
    let name = Phrase(answer.name, .heading)
    var rest = layout.say(zh: " · 评估日 \(answer.on.text)", en: " · assessed on \(answer.on.text)")
    if let subject = answer.subject,
      let known = book.vocabulary.subjects.first(where: { $0.name == subject })
    {
      rest += " · \(known.label[layout.language])"
    }
    page.line(name + Phrase(rest))
    guard !answer.settings.isEmpty else { return }
    let list = answer.settings.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    page.line(
      Phrase(layout.say(zh: "由选项设定：\(list)", en: "set by options: \(list)"), .open),
      indent: 2
    )
  }

  private func writeOutOfScope(
    _ answers: [SchemeAnswer],
    of subject: String?,
    _ detail: Detail,
    to page: inout Page
  ) {
    guard !answers.isEmpty else { return }
    guard detail.listsOutOfScope else {
      guard !detail.isQuiet else { return }
      page.gap()
      let count = answers.count
      page.line(
        Phrase(
          layout.say(
            zh: "另有 \(count) 个方案不适用；--all 逐一列出。",
            en: "\(count) more \(count == 1 ? "scheme is" : "schemes are") out of scope;"
              + " --all lists them."
          ),
          .faint
        )
      )
      return
    }
    page.gap()
    page.line(Phrase(Eligibility.outOfScope.word[layout.language], .heading))
    for answer in answers {
      let scheme = answer.scheme
      page.line(
        Phrase(scheme.title[layout.language]) + Phrase(" (\(scheme.id)@\(scheme.version))", .faint),
        indent: 2
      )
      let reason = whyOutOfScope(answer, subject)
      if !reason.isEmpty { page.line(Phrase(reason), indent: 4) }
    }
  }

  /// The days, the subject or the condition by which a scheme does not speak of a case.
  private func whyOutOfScope(_ answer: SchemeAnswer, _ subject: String?) -> String {
    if let nearest = answer.nearest { return inForce(nearest) }
    let scheme = answer.scheme
    if let subject, subject != scheme.subject,
      let known = book.vocabulary.subjects.first(where: { $0.name == scheme.subject })
    {
      return layout.say(zh: "对象：\(known.label.zh)", en: "for: \(known.label.en)")
    }
    guard let scope = scheme.scope else { return "" }
    let words = FormulaWords(scheme: scheme, book: book).words(scope)[layout.language]
    return layout.say(zh: "只限：\(words)", en: "only where \(words)")
  }

  /// The days of a version, in words.
  package func inForce(_ effective: Effective) -> String {
    SchemeWords(book: book, layout: layout).days(of: effective)
  }

  private func writeHints(_ sections: [SchemeSection], _ detail: Detail, to page: inout Page) {
    guard !detail.isQuiet else { return }
    var hasFact = false
    var term: String?
    for section in sections {
      for missing in section.answer.missing {
        guard case .term(let index) = missing else {
          hasFact = true
          continue
        }
        if term == nil {
          term = section.answer.scheme.id + ":" + section.answer.scheme.terms[index].name
        }
      }
    }
    guard hasFact || term != nil else { return }
    page.gap()
    if hasFact {
      page.line(
        Phrase(
          layout.say(
            zh: "补充事实：写入案例，或用 --set 名称=值。",
            en: "To give a fact: write it in the case, or use --set NAME=VALUE."
          ),
          .faint
        )
      )
    }
    if let term {
      page.line(
        Phrase(
          layout.say(
            zh: "试算未公布的条款：--assume \(term)=值（结果为试算）。",
            en: "To try a value for what is not published: --assume \(term)=VALUE"
              + " (the answer is then a trial)."
          ),
          .faint
        )
      )
    }
  }
}
