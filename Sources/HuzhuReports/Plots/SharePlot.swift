/// One line for each row of parts that make a whole, each part in a shade of its own.
package struct SharePlot: Sendable {
  package struct Row: Sendable {
    package var name: String
    package var parts: [Int]
    /// What stands behind the line.
    package var text: String

    package init(_ name: String, parts: [Int], text: String) {
      self.name = name
      self.parts = parts
      self.text = text
    }
  }

  package var rows: [Row]
  /// What each part is.
  package var names: [String]

  /// Of the first part to the last one; the middle one is hardly seen.
  static let shades: [Character] = ["█", "▓", "·", "▒", "░"]

  package init(_ rows: [Row], names: [String]) {
    self.rows = rows
    self.names = names
  }

  /// Writes a line for each row, and one that says what the shades are.
  package func write(to page: inout Page, indent: Int = 2) {
    let room = page.layout.width - indent
    let width = min(rows.map { DisplayWidth.of($0.name) }.max() ?? 0, room / 2)
    let texts = rows.map { DisplayWidth.of($0.text) }.max() ?? 0
    let cells = min(40, room - width - texts - 4)
    guard cells >= 8 else { return }
    for row in rows {
      page.verbatim(
        String(repeating: " ", count: indent) + BarPlot.name(row.name, cells: width) + "  "
          + Self.bar(row.parts, cells: cells) + "  "
          + String(repeating: " ", count: texts - DisplayWidth.of(row.text)) + row.text
      )
    }
    let legend = zip(Self.shades, names).map { Phrase("\($0)\u{A0}\($1)") }
    page.line(legend.joined("  "), indent: indent)
  }

  /// The parts as cells; what is not nothing takes at least one where there is room.
  static func bar(_ parts: [Int], cells: Int) -> String {
    let total = parts.reduce(0, +)
    guard total > 0 else { return String(repeating: " ", count: cells) }
    var counts = parts.map { $0 * cells / total }
    for index in parts.indices where parts[index] > 0 && counts[index] == 0 { counts[index] = 1 }
    while counts.reduce(0, +) != cells {
      let isLess = counts.reduce(0, +) < cells
      // The part that is furthest from its share gives or takes.
      let wanted = parts.map { Double($0) * Double(cells) / Double(total) }
      let order = counts.indices.filter { isLess ? parts[$0] > 0 : counts[$0] > 1 }
      guard
        let index = order.max(by: {
          let left = isLess ? wanted[$0] - Double(counts[$0]) : Double(counts[$0]) - wanted[$0]
          let right = isLess ? wanted[$1] - Double(counts[$1]) : Double(counts[$1]) - wanted[$1]
          return left < right
        })
      else { break }
      counts[index] += isLess ? 1 : -1
    }
    return zip(shades, counts).map { String(repeating: $0, count: $1) }.joined()
  }
}
