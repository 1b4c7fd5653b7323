import HuzhuAnswers
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// A scheme of which a source speaks and under which nothing can be assessed: why, and what is said.
package struct EntryReport: Sendable {
  private let entry: LedgerEntry
  private let ledger: Ledger
  private let book: Rulebook
  private let layout: Layout

  /// The report of a scheme that a ledger lists without a rule file; `nil` where none does.
  package init?(scheme id: String, book: Rulebook, layout: Layout) {
    for ledger in book.ledgers {
      for entry in ledger.entries where entry.scheme == id && entry.notAssessed != nil {
        self.entry = entry
        self.ledger = ledger
        self.book = book
        self.layout = layout
        return
      }
    }
    return nil
  }

  package var text: String {
    var page = Page(layout)
    outline.write(to: &page)
    return page.text
  }

  package var markdown: String {
    var page = Markdown()
    outline.write(to: &page, level: 1, layout: layout)
    return page.text
  }

  private var outline: Outline {
    var outline = Outline(title: entry.title[layout.language], identity: entry.scheme)
    outline.rows = [
      (layout.say(zh: "无从核定", en: "not assessed"), entry.notAssessed?[layout.language] ?? ""),
      (layout.say(zh: "出处", en: "source"), ledger.words(layout)),
    ]
    let facts = ledger.facts.filter { $0.id.hasPrefix(entry.scheme + ".") }
    let notes = SourceNotes(
      of: facts.map(\.id),
      scheme: entry.scheme,
      book: book,
      sources: SourceIndex(book),
      layout: layout
    )
    outline.add(
      layout.say(zh: "来源所说", en: "What the source says"),
      facts.map { fact in
        Outline.Item(
          "",
          Told(fact.says[layout.language]),
          source: [notes.lines(of: fact.id), fact.id].filter { !$0.isEmpty }
            .joined(separator: layout.say(zh: "，", en: ", "))
        )
      }
    )
    return outline
  }
}
