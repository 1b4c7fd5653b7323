import HuzhuDocuments

/// Text as CommonMark: what has a meaning there is escaped, so that it is shown as it is.
struct Markdown {
  private(set) var text = ""

  /// A text inside a paragraph, a heading or an item of a list.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in Page.plain(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "^", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n", "\r": result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return startEscaped(result)
  }

  /// At the start of a block `-`, `+`, `1.` and `1)` would begin a list.
  private static func startEscaped(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let first = rest.first, digits.isEmpty ? "+-=".contains(first) : ".)".contains(first)
    else { return text }
    return digits + "\\" + rest
  }

  /// A name as code; names of the language hold no backquote.
  static func code(_ text: String) -> String {
    text.contains("`") ? escaped(text) : "`\(text)`"
  }

  mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: level) + " " + title)
  }

  /// Something of its own, with an empty line before it.
  mutating func block(_ line: String) {
    if !text.isEmpty { text += "\n" }
    text += line + "\n"
  }

  /// An item of a list; the first of a list is set off from what stands before it.
  mutating func item(_ line: String, depth: Int = 0, isFirst: Bool = false) {
    if isFirst, !text.isEmpty { text += "\n" }
    text += String(repeating: "  ", count: depth) + "- " + line + "\n"
  }
}

extension Outline {
  /// Writes the outline, the title as a heading of the level.
  func write(to page: inout Markdown, level: Int, layout: Layout) {
    page.heading(level, Markdown.escaped(title))
    page.block(Markdown.code(identity))
    for (index, row) in rows.enumerated() {
      page.item(
        "**\(Markdown.escaped(row.name))**" + layout.say(zh: "：", en: ": ")
          + Markdown.escaped(row.text),
        isFirst: index == 0
      )
    }
    for section in sections {
      page.heading(level + 1, Markdown.escaped(section.heading))
      for (index, item) in section.items.enumerated() {
        page.item(line(of: item, layout), isFirst: index == 0)
        for part in item.told.parts { write(part, depth: 1, to: &page) }
        if !item.note.isEmpty { page.item(Markdown.escaped(item.note), depth: 1) }
      }
    }
  }

  private func line(of item: Item, _ layout: Layout) -> String {
    var parts: [String] = []
    if !item.name.isEmpty { parts.append("**\(Markdown.escaped(item.name))**") }
    if let id = item.id { parts.append(Markdown.code(id)) }
    var line = parts.joined(separator: " ")
    if !item.told.text.isEmpty {
      let colon = item.name.isEmpty ? (line.isEmpty ? "" : " ") : layout.say(zh: "：", en: ": ")
      line += colon + Markdown.escaped(item.told.text)
    }
    if !item.source.isEmpty { line += " — " + Markdown.escaped(item.source) }
    return line
  }

  private func write(_ told: Told, depth: Int, to page: inout Markdown) {
    page.item(Markdown.escaped(told.text), depth: depth)
    for part in told.parts { write(part, depth: depth + 1, to: &page) }
  }
}
