/// Bars from a common line: one to the right for each amount, or one to each side for two.
package struct BarPlot: Sendable {
  /// A bar with its name; in front of the name stands nothing.
  package struct Row: Sendable {
    package var name: String
    /// To the right, and to the left where it is negative.
    package var value: Double
    /// What stands behind the bar.
    package var text: String

    package init(_ name: String, _ value: Double, text: String) {
      self.name = name
      self.value = value
      self.text = text
    }
  }

  package var rows: [Row]

  package init(_ rows: [Row]) { self.rows = rows }

  /// Writes a line for each bar.
  package func write(to page: inout Page, indent: Int = 2) {
    let room = page.layout.width - indent
    let names = min(rows.map { DisplayWidth.of($0.name) }.max() ?? 0, room / 2)
    let texts = rows.map { DisplayWidth.of($0.text) }.max() ?? 0
    let cells = min(40, room - names - texts - 4)
    guard cells >= 8 else {
      return page.table(rows.map { [Phrase($0.name), Phrase($0.text)] }, indent: indent)
    }
    let left = max(0, -(rows.map(\.value).min() ?? 0))
    let right = max(0, rows.map(\.value).max() ?? 0)
    guard left + right > 0 else { return }
    // Half cells are all that there is to the left.
    let before = left > 0 ? max(1, Int((left / (left + right) * Double(cells)).rounded())) : 0
    let after = cells - before
    for row in rows {
      let bar: String
      if row.value < 0 {
        bar = Self.toTheLeft(-row.value / left, cells: before)
      } else {
        bar =
          String(repeating: " ", count: before)
          + PlotText.bar(right > 0 ? row.value / right : 0, cells: after)
      }
      page.verbatim(
        String(repeating: " ", count: indent) + Self.name(row.name, cells: names) + "  "
          + bar.padded(to: cells) + "  "
          + String(repeating: " ", count: texts - DisplayWidth.of(row.text)) + row.text
      )
    }
  }

  static func toTheLeft(_ part: Double, cells: Int) -> String {
    var halves = Int((min(max(0, part), 1) * Double(cells * 2)).rounded())
    if part > 0, halves == 0 { halves = 1 }
    let bar = (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
    return String(repeating: " ", count: cells - (halves + 1) / 2) + bar
  }

  /// A name cut to its column.
  static func name(_ name: String, cells: Int) -> String {
    guard DisplayWidth.of(name) > cells else { return name.padded(to: cells) }
    var result = ""
    var width = 0
    for character in name {
      guard width + DisplayWidth.of(character) < cells else { break }
      result.append(character)
      width += DisplayWidth.of(character)
    }
    return (result + "…").padded(to: cells)
  }
}
