/// Columns side by side over an axis of amounts: a density, or what is paid as an amount grows.
package struct ColumnPlot: Sendable {
  /// What a column is as high as, from the left end of the axis to the right one.
  package var height: @Sendable (_ low: Double, _ high: Double) -> Double
  /// The ends of the axis, in its unit.
  package var low: Double
  package var high: Double
  /// What stands below the axis: names of values on it.
  package var marks: [(value: Double, name: String)] = []
  /// A value of the axis as it is written beside it, and how far its ticks are apart.
  package var tick: @Sendable (_ value: Double, _ step: Double) -> String
  /// What stands behind the ticks: the unit.
  package var unit: String
  /// What the highest column stands for, in front of it; nothing for a density.
  package var top: (@Sendable (_ height: Double) -> String)?
  package var rows = 7

  package init(
    from low: Double,
    to high: Double,
    unit: String,
    tick: @escaping @Sendable (_ value: Double, _ step: Double) -> String,
    height: @escaping @Sendable (_ low: Double, _ high: Double) -> Double
  ) {
    self.low = low
    self.high = high
    self.unit = unit
    self.tick = tick
    self.height = height
    top = nil
  }

  /// Writes the plot as wide as the page, or narrower.
  package func write(to page: inout Page, indent: Int = 2) {
    guard high > low else { return }
    var gutter = indent
    var cells = min(page.layout.width, 78) - indent
    var heights = columns(cells)
    guard let largest = heights.max(), largest > 0 else { return }
    var label = ""
    if let top {
      label = top(largest)
      gutter += DisplayWidth.of(label) + 1
      cells -= DisplayWidth.of(label) + 1
      guard cells >= 20 else { return }
      heights = columns(cells)
    }
    let margin = String(repeating: " ", count: gutter)
    for row in (0..<rows).reversed() {
      var line = String(heights.map { PlotText.cell($0 / largest, row: row, of: rows) })
      while line.last == " " { line.removeLast() }
      let isTop = row == rows - 1 && !label.isEmpty
      guard !line.isEmpty || isTop else { continue }
      page.verbatim(
        isTop ? String(repeating: " ", count: indent) + label + " " + line : margin + line
      )
    }
    writeAxis(to: &page, margin, cells)
  }

  private func columns(_ cells: Int) -> [Double] {
    let width = (high - low) / Double(cells)
    return (0..<cells).map { height(low + Double($0) * width, low + Double($0 + 1) * width) }
  }

  private func writeAxis(to page: inout Page, _ margin: String, _ cells: Int) {
    let ticks = Ticks(from: low, to: high, most: max(2, cells / 12))
    func position(_ value: Double) -> Int {
      PlotText.position(value, from: low, to: high, cells: cells)
    }
    var axis = [Character](repeating: "─", count: cells)
    for value in ticks.values { axis[position(value)] = "┴" }
    page.verbatim(margin + String(axis))
    let unitCells = DisplayWidth.of(unit) + 1
    var labels = ticks.values.map { (position: position($0), text: tick($0, ticks.step)) }
    // The unit stands at the right end, below the ticks where it would touch one.
    let touches = labels.contains { $0.position + ($0.text.count + 1) / 2 + 1 > cells - unitCells }
    let below = touches ? String(repeating: " ", count: max(0, cells - unitCells + 1)) + unit : nil
    if !touches {
      // The unit is not centred around its position.
      labels.append((cells - unitCells + 1 + DisplayWidth.of(unit) / 2, unit))
    }
    for line in PlotText.lines(of: labels, cells: cells, isCentred: true, most: 1) {
      page.verbatim(margin + line)
    }
    if let below { page.verbatim(margin + below) }
    guard !marks.isEmpty else { return }
    var arrows = [Character](repeating: " ", count: cells)
    for mark in marks { arrows[position(mark.value)] = "▴" }
    while arrows.last == " " { arrows.removeLast() }
    page.verbatim(margin + String(arrows))
    let names = marks.map { (position: position($0.value), text: $0.name) }
    for line in PlotText.lines(of: names, cells: cells, isCentred: false, most: 3) {
      page.verbatim(margin + line)
    }
  }
}
