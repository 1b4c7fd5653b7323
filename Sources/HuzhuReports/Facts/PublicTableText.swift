import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The tables of a public fact, piece by piece, with their sources.
struct PublicTableText {
  let book: Rulebook
  let layout: Layout

  func write(_ fact: Fact, to page: inout Page) {
    for piece in fact.publication?.pieces ?? [] {
      guard let table = table(piece.table) else { continue }
      page.gap()
      page.line(Phrase(heading(piece, table), .heading) + origin(of: piece.table), indent: 2)
      var rows: [[Phrase]] = []
      for row in table.rows {
        var cells = row.cells.map { Phrase(words($0)) }
        cells.append(Phrase(formulas.words(row.result)[layout.language]))
        rows.append(cells)
      }
      page.table(rows, indent: 4)
    }
  }

  private var formulas: FormulaWords {
    FormulaWords(
      scheme: Scheme(id: "", version: "", place: Place(source: 0, range: 0..<0)),
      book: book
    )
  }

  /// The table behind a node that only carries it with more decimals.
  private func table(_ id: NodeID) -> Table? {
    switch book.nodes[id].operation {
    case .table(let table): table
    case .sum(let items): items.first.flatMap { table($0) }
    default: nil
    }
  }

  private func heading(_ piece: Publication.Piece, _ table: Table) -> String {
    let by = table.keys.map { formulas.words($0)[layout.language] }
      .joined(separator: layout.say(zh: "、", en: ", "))
    var text = layout.say(zh: "按\(by)", en: "by \(by)")
    if let from = piece.from {
      text += layout.say(zh: "，\(from.text) 起", en: ", from \(from.text)")
    }
    if let until = piece.until {
      text += layout.say(zh: "，\(until.text) 之前", en: ", before \(until.text)")
    }
    return text
  }

  private func origin(of id: NodeID) -> Phrase {
    let scheme = Scheme(id: "", version: "", place: book.nodes[id].place)
    let facts = TermTrace(scheme: scheme, book: book).facts(behind: [id])
    guard !facts.isEmpty else { return Phrase() }
    let cited = SourceIndex(book).citation(of: facts, layout.language)
    return Phrase(" [" + cited + "]", .faint)
  }

  private func words(_ cell: Table.Cell) -> String {
    switch cell {
    case .anything: return layout.say(zh: "任何", en: "any")
    case .none: return layout.say(zh: "无", en: "none")
    case .tests(let tests):
      return tests.map { test in
        let items = test.items
        guard !items.isEmpty else { return formulas.test(test)[layout.language] }
        return items.map { formulas.words($0)[layout.language] }
          .joined(separator: layout.say(zh: "、", en: ", "))
      }.joined(separator: layout.say(zh: "，", en: " and "))
    }
  }
}
