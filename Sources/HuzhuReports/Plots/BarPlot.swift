/// Bars from a common line: one to the right for each amount, or one to each side for two.
package struct BarPlot: Sendable {
  /// A bar with its name in front and its figures behind it.
  package struct Row: Sendable {
    /// On a line of its own above the row; rows without one belong to the row above.
    package var heading: String?
    package var name: String
    /// To the right, and to the left where it is negative.
    package var value: Double
    /// What stands behind the bar, in columns.
    package var texts: [String]

    package init(_ name: String, _ value: Double, texts: [String], under heading: String? = nil) {
      self.heading = heading
      self.name = name
      self.value = value
      self.texts = texts
    }
  }

  package var rows: [Row]
  /// What stands above the rows and above the columns of texts.
  package var head: (title: String, columns: [String])?

  package init(_ rows: [Row]) { self.rows = rows }

  /// Writes a line for each bar; without the bars where there is no room for them.
  package func write(to page: inout Page, indent: Int = 2) {
    let count = rows.map(\.texts.count).max() ?? 0
    let room = page.layout.width - indent
    let names = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    let texts = (0..<count).map { column in
      let own = rows.map { $0.texts.indices.contains(column) ? $0.texts[column] : "" }
      let name = head.flatMap { $0.columns.indices.contains(column) ? $0.columns[column] : nil }
      return (own + [name ?? ""]).map { DisplayWidth.of($0) }.max() ?? 0
    }
    let behind = texts.reduce(0) { $0 + $1 + 2 }
    let cells = min(40, room - names - behind - 2)
    let left = max(0, -(rows.map(\.value).min() ?? 0))
    let right = max(0, rows.map(\.value).max() ?? 0)
    let hasBars = cells >= 8 && left + right > 0
    guard hasBars || names + behind <= room else { return writeApart(to: &page, indent: indent) }
    let start = hasBars ? names + 2 + cells : names
    writeHead(to: &page, start: indent + start, texts)
    // Half cells are all that there is to the left.
    let before =
      left > 0 && hasBars ? max(1, Int((left / (left + right) * Double(cells)).rounded())) : 0
    let margin = String(repeating: " ", count: indent)
    for row in rows {
      if let heading = row.heading { page.line(Phrase(heading)) }
      var line = margin + row.name.padded(to: names)
      if hasBars {
        let bar =
          row.value < 0
          ? Self.toTheLeft(-row.value / left, cells: before)
          : String(repeating: " ", count: before)
            + PlotText.bar(right > 0 ? row.value / right : 0, cells: cells - before)
        line += "  " + bar.padded(to: cells)
      }
      for (text, width) in zip(row.texts, texts) {
        line += String(repeating: " ", count: 2 + width - DisplayWidth.of(text)) + text
      }
      page.verbatim(line)
    }
  }

  private func writeHead(to page: inout Page, start: Int, _ widths: [Int]) {
    guard let head else { return }
    var columns = ""
    for (name, width) in zip(head.columns, widths) {
      columns += String(repeating: " ", count: 2 + width - DisplayWidth.of(name)) + name
    }
    let isBeside = DisplayWidth.of(head.title) <= start
    if !isBeside { page.line(Phrase(head.title, .heading)) }
    let title = Phrase(isBeside ? head.title : "", .heading)
    page.line(title + Phrase(String(repeating: " ", count: start - title.width) + columns))
  }

  /// Each figure on a line of its own.
  private func writeApart(to page: inout Page, indent: Int) {
    if let head { page.line(Phrase(head.title, .heading)) }
    for row in rows {
      if let heading = row.heading { page.line(Phrase(heading)) }
      page.line(Phrase(row.name), indent: indent)
      for (column, text) in row.texts.enumerated() {
        let name = head.flatMap { $0.columns.indices.contains(column) ? $0.columns[column] : nil }
        page.line(Phrase([name ?? "", text].joined(separator: "  ")), indent: indent + 2)
      }
    }
  }

  static func toTheLeft(_ part: Double, cells: Int) -> String {
    var halves = Int((min(max(0, part), 1) * Double(cells * 2)).rounded())
    if part > 0, halves == 0 { halves = 1 }
    let bar = (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
    return String(repeating: " ", count: cells - (halves + 1) / 2) + bar
  }

  /// A name in its column: one that is too long is shortened in its middle, as names that begin alike
  /// end differently.
  static func name(_ name: String, cells: Int) -> String {
    guard DisplayWidth.of(name) > cells else { return name.padded(to: cells) }
    var first = ""
    var last = ""
    var width = 1
    var front = name[...]
    var takesFirst = true
    while let character = takesFirst ? front.first : front.last {
      width += DisplayWidth.of(character)
      guard width <= cells else { break }
      if takesFirst {
        first.append(character)
        front.removeFirst()
      } else {
        last.insert(character, at: last.startIndex)
        front.removeLast()
      }
      takesFirst.toggle()
    }
    return (first + "…" + last).padded(to: cells)
  }
}
