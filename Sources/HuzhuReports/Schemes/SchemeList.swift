import HuzhuDocuments
package import HuzhuLanguage

/// All versions of all schemes, a line or two for each.
package struct SchemeList: Sendable {
  private let book: Rulebook
  private let layout: Layout

  package init(book: Rulebook, layout: Layout) {
    self.book = book
    self.layout = layout
  }

  package var text: String {
    var page = Page(layout)
    let words = SchemeWords(book: book, layout: layout)
    let language = layout.language
    var authority: String?
    for scheme in sortedByAuthority {
      let name = scheme.authority[language]
      if name != authority {
        page.gap()
        page.line(Phrase(name, .heading))
        authority = name
      }
      page.line(
        Phrase(scheme.title[language]) + Phrase("  \(scheme.id)@\(scheme.version)", .faint),
        indent: 2
      )
      let kind = SchemeWords.kind(scheme.kind)[language]
      page.line(
        Phrase(
          "\(kind)" + layout.say(zh: "，", en: ", ")
            + words.days(of: scheme.effective, isBrief: true)
        ),
        indent: 4
      )
    }
    return page.text
  }

  /// The schemes of which sources speak and under which nothing can be assessed, with the reasons.
  package var notAssessed: String {
    var page = Page(layout)
    page.line(
      Phrase(
        layout.say(
          zh: "来源提到而无从核定的方案",
          en: "Schemes that a source mentions and under which nothing can be assessed"
        ),
        .heading
      )
    )
    for ledger in book.ledgers {
      let entries = ledger.entries.filter { $0.notAssessed != nil }
      guard !entries.isEmpty else { continue }
      page.gap()
      page.line(Phrase(ledger.words(layout)), indent: 2)
      for entry in entries {
        page.line(
          Phrase("- " + entry.title[layout.language]) + Phrase("  \(entry.scheme)", .faint),
          indent: 2
        )
        if let reason = entry.notAssessed {
          page.line(Phrase(reason[layout.language]), indent: 4, hanging: 0)
        }
      }
    }
    return page.text
  }

  /// Schemes of one authority together, in the order in which the first of each stands.
  private var sortedByAuthority: [Scheme] {
    var order: [String] = []
    var groups: [String: [Scheme]] = [:]
    for scheme in book.schemes {
      let name = scheme.authority[layout.language]
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(scheme)
    }
    return order.flatMap { groups[$0] ?? [] }
  }
}
