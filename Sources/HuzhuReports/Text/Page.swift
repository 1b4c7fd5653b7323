package import HuzhuDocuments

/// How a text is laid out for its reader.
package struct Layout: Hashable, Sendable {
  package var language: Language
  /// In cells.
  package var width: Int
  package var style: TextStyle

  package init(language: Language, width: Int = 80, style: TextStyle = .plain) {
    self.language = language
    self.width = max(width, 40)
    self.style = style
  }

  /// A text that is written down in both languages.
  package func say(zh: String, en: String) -> String { language == .zh ? zh : en }
}

/// A text that grows line by line.
package struct Page: Sendable {
  package let layout: Layout
  package private(set) var text = ""

  package init(_ layout: Layout) {
    self.layout = layout
  }

  /// Writes a phrase, wrapped; what follows the first line stands further to the right.
  package mutating func line(_ phrase: Phrase, indent: Int = 0, hanging: Int = 2) {
    if phrase.width <= layout.width - indent {
      guard !phrase.isEmpty else { return }
      text += String(repeating: " ", count: indent)
      add(phrase.pieces)
      text += "\n"
      return
    }
    let lines = LineBreaker.lines(
      of: phrase,
      first: layout.width - indent,
      following: layout.width - indent - hanging
    )
    for (index, pieces) in lines.enumerated() {
      text += String(repeating: " ", count: indent + (index > 0 ? hanging : 0))
      add(pieces)
      text += "\n"
    }
  }

  /// Writes a line as it is, however long.
  package mutating func verbatim(_ line: String) {
    text += line
    text += "\n"
  }

  /// Writes an empty line, unless the page is empty or one was just written.
  package mutating func gap() {
    if text.isEmpty || text.utf8.suffix(2).elementsEqual([0x0A, 0x0A]) { return }
    text += "\n"
  }

  /// Writes rows whose columns are aligned; the last column is wrapped.
  ///
  /// - Parameters:
  ///   - rows: Each with the same number of cells.
  ///   - indent: In cells.
  ///   - rightAligned: Columns that end at the same cell: amounts.
  package mutating func table(_ rows: [[Phrase]], indent: Int = 0, rightAligned: Set<Int> = []) {
    guard let count = rows.first?.count, count > 0 else { return }
    var widths = [Int](repeating: 0, count: count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
    }
    for row in rows {
      var start = indent
      var pieces: [Phrase.Piece] = []
      for (column, cell) in row.enumerated() {
        let padding = Phrase.Piece(
          text: String(repeating: " ", count: widths[column] - cell.width),
          role: .plain
        )
        let isRight = rightAligned.contains(column)
        if isRight { pieces.append(padding) }
        guard column < count - 1 || isRight else { break }
        pieces += cell.pieces
        guard column < count - 1 else { break }
        if !isRight { pieces.append(padding) }
        pieces.append(Phrase.Piece(text: "  ", role: .plain))
        start += widths[column] + 2
      }
      text += String(repeating: " ", count: indent)
      let last = rightAligned.contains(count - 1) ? Phrase() : row[count - 1]
      writeLast(last, after: pieces, at: start, indent: indent)
    }
  }

  private mutating func writeLast(
    _ cell: Phrase,
    after pieces: [Phrase.Piece],
    at start: Int,
    indent: Int
  ) {
    let room = layout.width - start
    // A column that is hardly wider than a word is no column: its text stands below the row.
    if cell.width > room, room < 24 {
      add(trimmed(pieces))
      text += "\n"
      line(cell, indent: indent + 4)
      return
    }
    let lines =
      cell.width <= room && !cell.isEmpty
      ? [cell.pieces] : LineBreaker.lines(of: cell, first: room, following: room)
    if lines.isEmpty {
      add(trimmed(pieces))
      text += "\n"
    }
    for (index, line) in lines.enumerated() {
      if index == 0 { add(pieces) } else { text += String(repeating: " ", count: start) }
      add(line)
      text += "\n"
    }
  }

  private func trimmed(_ pieces: [Phrase.Piece]) -> [Phrase.Piece] {
    var pieces = pieces
    while let last = pieces.last, last.text.allSatisfy({ $0 == " " }) { pieces.removeLast() }
    return pieces
  }

  private mutating func add(_ pieces: [Phrase.Piece]) {
    for piece in pieces {
      text += layout.style.decorating(Self.plain(piece.text), as: piece.role)
    }
  }

  /// The text with spaces in the place of no-break spaces, which no terminal needs.
  package static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{A0}") else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
    }
    return result
  }
}
