import HuzhuDocuments

extension Outline {
  /// The outline on a page of plain text.
  func write(to page: inout Page) {
    page.line(Phrase(title, .heading))
    page.line(Phrase(identity, .faint))
    page.table(rows.map { [Phrase($0.name), Phrase($0.text)] }, indent: 2)
    for section in sections {
      page.gap()
      page.line(Phrase(section.heading, .heading))
      for item in section.items { write(item, to: &page) }
    }
  }

  private func write(_ item: Item, to page: inout Page) {
    var line = Phrase("- " + item.name)
    if let id = item.id { line += Phrase(item.name.isEmpty ? "[\(id)] " : " [\(id)]", .faint) }
    if !item.told.text.isEmpty {
      line += Phrase((item.name.isEmpty ? "" : page.layout.say(zh: "：", en: ": ")) + item.told.text)
    }
    if !item.source.isEmpty { line += Phrase(" [\(item.source)]", .faint) }
    page.line(line, indent: 2)
    for part in item.told.parts { write(part, indent: 4, to: &page) }
    if !item.note.isEmpty { page.line(Phrase(item.note), indent: 4, hanging: 0) }
  }

  private func write(_ told: Told, indent: Int, to page: inout Page) {
    page.line(Phrase("- " + told.text), indent: indent)
    for part in told.parts { write(part, indent: indent + 2, to: &page) }
  }
}
