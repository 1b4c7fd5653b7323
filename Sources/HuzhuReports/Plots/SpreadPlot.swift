/// One line for each row of ranges on a common axis: a fan that opens downwards, year by year.
package struct SpreadPlot: Sendable {
  package struct Row: Sendable {
    package var name: String
    /// Quantiles, ascending, an odd number of them: the outer range, inner ones, the median.
    package var bands: [Double]
    /// What stands behind the line.
    package var text: String

    package init(_ name: String, bands: [Double], text: String) {
      self.name = name
      self.bands = bands
      self.text = text
    }
  }

  package var rows: [Row]
  /// Values that are marked in every line.
  package var lines: [Double]

  package init(_ rows: [Row], lines: [Double] = []) {
    self.rows = rows
    self.lines = lines
  }

  /// Writes a line for each row.
  package func write(to page: inout Page, indent: Int = 2) {
    let values = rows.flatMap(\.bands) + lines
    let names = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    let texts = rows.map { DisplayWidth.of($0.text) }.max() ?? 0
    let cells = min(48, page.layout.width - indent - names - texts - 4)
    guard cells >= 12, let low = values.min(), let high = values.max(), high > low else { return }
    func position(_ value: Double) -> Int {
      PlotText.position(value, from: low, to: high, cells: cells)
    }
    for row in rows {
      var line = [Character](repeating: " ", count: cells)
      let half = row.bands.count / 2
      for depth in 0..<half {
        let shade: Character = depth == 0 && half > 1 ? "░" : "▒"
        let ends = position(row.bands[depth])...position(row.bands[row.bands.count - 1 - depth])
        for cell in ends { line[cell] = shade }
      }
      if row.bands.count % 2 == 1 { line[position(row.bands[half])] = "█" }
      for value in lines where line[position(value)] != "█" { line[position(value)] = "│" }
      page.verbatim(
        String(repeating: " ", count: indent) + row.name.padded(to: names) + "  " + String(line)
          + "  " + String(repeating: " ", count: texts - DisplayWidth.of(row.text)) + row.text
      )
    }
  }
}
