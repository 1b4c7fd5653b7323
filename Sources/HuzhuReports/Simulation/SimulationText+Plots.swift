import HuzhuSimulation

extension SimulationText {
  /// The density of the year's payout.
  func writeDensity(_ page: inout Page) {
    guard let figures = result.best, let curve = result.curve else { return }
    page.line(
      Phrase(
        layout.say(
          zh: "一年的给付：密度，平均与 VaR",
          en: "payout of a year: density, mean and values at risk"
        ),
        .heading
      )
    )
    ColumnPlot(curve, figures, layout.language).write(to: &page)
    page.gap()
  }

  /// Parts of the mean, as bars behind a table; empty where the table leaves no room.
  ///
  /// - Parameters:
  ///   - values: One for each row.
  ///   - rows: The rows of the table, without its heading.
  /// - Returns: A bar for each row.
  func bars(_ values: [Double], beside rows: [[Phrase]]) -> [Phrase] {
    var used = 0
    for column in 0..<(rows.first?.count ?? 0) {
      used += 2 + (rows.map { $0[column].width }.max() ?? 0)
    }
    let cells = min(24, layout.width - used)
    guard cells >= 8, let largest = values.max(), largest > 0 else { return [] }
    return values.map { Phrase(PlotText.bar($0 / largest, cells: cells)) }
  }
}
