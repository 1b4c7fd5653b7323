import HuzhuDocuments
package import HuzhuLanguage
package import HuzhuSimulation

/// What the open facts and terms of a payout table could be, in words.
package struct OpenReadings {
  private let scheme: Scheme
  private let book: Rulebook

  package init(_ scheme: Scheme, _ book: Rulebook) {
    self.scheme = scheme
    self.book = book
  }

  /// Puts the words into a table.
  package func explain(_ table: inout PayoutTable) {
    for index in table.open.indices {
      let open = table.open[index]
      table.open[index].takes = Label(zh: words(open, .zh), en: words(open, .en))
    }
  }

  private func words(_ open: PayoutTable.Open, _ language: Language) -> String {
    let layout = Layout(language: language)
    switch open.subject {
    case .fact(let fact): return FactReport(book: book, layout: layout).values(of: fact)
    case .term:
      guard let term = scheme.terms.first(where: { $0.name == open.name }) else { return "" }
      let report = AnswerReport(book: book, layout: layout)
      return Page.plain(TermWords(scheme: scheme, report: report).openness(of: term))
    }
  }
}
