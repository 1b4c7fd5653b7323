import HuzhuDocuments
package import HuzhuLanguage

/// All schemes of a rulebook as one Markdown document: a table of contents by place, then each.
package struct SchemeCatalogue: Sendable {
  private let book: Rulebook
  private let layout: Layout
  private let sources: SourceIndex

  package init(book: Rulebook, layout: Layout) {
    self.book = book
    self.layout = layout
    sources = SourceIndex(book)
  }

  /// The whole document.
  ///
  /// - Parameter listsNotAssessed: Whether the schemes that cannot be assessed follow.
  /// - Returns: The same text for the same rules.
  package func markdown(listsNotAssessed: Bool) -> String {
    var page = Markdown()
    page.heading(1, layout.say(zh: "方案目录", en: "Catalogue of schemes"))
    let groups = places
    for (index, group) in groups.enumerated() {
      page.item(Markdown.escaped(group.name), isFirst: index == 0)
      for scheme in group.schemes {
        page.item(
          "[\(Markdown.escaped(scheme.title[layout.language]))](#\(Self.anchor(scheme)))",
          depth: 1
        )
      }
    }
    for group in groups {
      page.heading(2, Markdown.escaped(group.name))
      for scheme in group.schemes {
        page.block("<a id=\"\(Self.anchor(scheme))\"></a>")
        SchemeReport(scheme: scheme, book: book, sources: sources, layout: layout).outline
          .write(to: &page, level: 3, layout: layout)
      }
    }
    if listsNotAssessed { writeNotAssessed(to: &page) }
    return page.text
  }

  private func writeNotAssessed(to page: inout Markdown) {
    page.heading(2, layout.say(zh: "来源提到而无从核定的方案", en: "Mentioned, but not assessed"))
    for ledger in book.ledgers {
      let entries = ledger.entries.filter { $0.notAssessed != nil }
      guard !entries.isEmpty else { continue }
      page.heading(3, Markdown.escaped(ledger.words(layout)))
      for (index, entry) in entries.enumerated() {
        let reason = Markdown.escaped(entry.notAssessed?[layout.language] ?? "")
        page.item(
          "**\(Markdown.escaped(entry.title[layout.language]))** \(Markdown.code(entry.scheme))"
            + layout.say(zh: "：", en: ": ") + reason,
          isFirst: index == 0
        )
      }
    }
  }

  /// Letters and digits of the id, so that no renderer has to encode them.
  private static func anchor(_ scheme: Scheme) -> String {
    var result = ""
    for character in "\(scheme.id)-\(scheme.version)" {
      result.append(
        character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
      )
    }
    return result
  }

  /// The schemes of each place, by the first part of their ids.
  private var places: [(name: String, schemes: [Scheme])] {
    var order: [String] = []
    var groups: [String: [Scheme]] = [:]
    for scheme in book.schemes {
      let place = String(scheme.id.prefix { $0 != "." })
      if groups[place] == nil { order.append(place) }
      groups[place, default: []].append(scheme)
    }
    return order.map { (name(of: $0, groups[$0] ?? []), groups[$0] ?? []) }
  }

  /// The name of a place, or of who runs its schemes.
  private func name(of place: String, _ schemes: [Scheme]) -> String {
    if let index = book.vocabulary.choiceByName["place"],
      let item = book.vocabulary.choices[index].index(of: place)
    {
      return book.vocabulary.choices[index].items[item].label[layout.language]
    }
    return schemes.first?.authority[layout.language] ?? place
  }
}
