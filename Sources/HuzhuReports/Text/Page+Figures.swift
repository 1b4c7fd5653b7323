extension Page {
  /// Writes rows of figures below their head, the columns of figures ending at the same cell.
  ///
  /// Where the page is too narrow, the head is wrapped, or else the names of the rows; where that is
  /// not enough, each row stands on lines of its own, every figure behind the name of its column.
  ///
  /// - Parameters:
  ///   - rows: The head, and the rows, each with as many cells.
  ///   - rightAligned: Columns of figures; the first column may be one of them.
  package mutating func figures(_ rows: [[Phrase]], rightAligned: Set<Int>) {
    guard let head = rows.first, head.count > 1 else { return table(rows) }
    let widths = head.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    guard widths[0] + others > layout.width else {
      return table(rows, rightAligned: rightAligned)
    }
    if let narrow = Self.narrowed(rows, widths, to: layout.width) {
      return writeWrappedHead(rows, narrow, rightAligned)
    }
    let room = layout.width - others
    guard room >= Self.leastName, !rightAligned.contains(0) else { return writeApart(rows) }
    for row in rows {
      let lines = LineBreaker.lines(of: row[0], first: room, following: room - 2)
      for (index, line) in lines.enumerated() {
        let margin = Phrase(index > 0 ? "  " : "")
        guard index == 0 else {
          self.line(margin + Phrase(line))
          continue
        }
        let name = Phrase(line)
        var pieces = name + Phrase(String(repeating: " ", count: max(0, room - name.width)))
        for column in 1..<row.count {
          let padding = Phrase(String(repeating: " ", count: widths[column] - row[column].width))
          let isRight = rightAligned.contains(column)
          pieces += Phrase("  ") + (isRight ? padding + row[column] : row[column])
          if !isRight, column < row.count - 1 { pieces += padding }
        }
        self.line(pieces)
      }
    }
  }

  /// Widths of the columns that fit where only the head is wrapped; nothing where the rows do not fit.
  private static func narrowed(_ rows: [[Phrase]], _ widths: [Int], to width: Int) -> [Int]? {
    let least = widths.indices.map { column in
      let words = LineBreaker.lines(of: rows[0][column], first: 1, following: 1)
      return (rows.dropFirst().map { $0[column].width } + words.map { Phrase($0).width }).max() ?? 0
    }
    var result = widths
    var excess = widths.reduce(2 * (widths.count - 1), +) - width
    while excess > 0 {
      // The column that has most to give gives first.
      let column = result.indices.max { result[$0] - least[$0] < result[$1] - least[$1] }
      guard let column, result[column] > least[column] else { return nil }
      result[column] -= 1
      excess -= 1
    }
    return result
  }

  private mutating func writeWrappedHead(
    _ rows: [[Phrase]],
    _ widths: [Int],
    _ rightAligned: Set<Int>
  ) {
    let head = rows[0].enumerated().map { column, cell in
      LineBreaker.lines(of: cell, first: widths[column], following: widths[column])
        .map { Phrase($0) }
    }
    let height = head.map(\.count).max() ?? 0
    let lines = (0..<height).map { line in
      head.map { cell in
        // The last lines of all cells stand beside each other.
        let own = line - (height - cell.count)
        return own >= 0 ? cell[own] : Phrase()
      }
    }
    table(lines + rows.dropFirst(), rightAligned: rightAligned)
  }

  /// The least width of a column of names that is still read with ease.
  private static let leastName = 18

  private mutating func writeApart(_ rows: [[Phrase]]) {
    guard let head = rows.first else { return }
    line(head[0])
    let names = head.dropFirst().map(\.width).max() ?? 0
    let figures = rows.dropFirst().flatMap { $0.dropFirst().map(\.width) }.max() ?? 0
    let room = max(8, min(names, layout.width - 4 - 2 - figures))
    for row in rows.dropFirst() {
      line(row[0], indent: 2)
      for (name, figure) in zip(head, row).dropFirst() where figure.width > 0 {
        let lines = LineBreaker.lines(of: name, first: room, following: room)
        for part in lines.dropLast() { line(Phrase(part), indent: 4) }
        let last = lines.last.map { Phrase($0) } ?? Phrase()
        let gap = max(0, room - last.width) + 2 + max(0, figures - figure.width)
        line(last + Phrase(String(repeating: " ", count: gap)) + figure, indent: 4)
      }
    }
  }
}
