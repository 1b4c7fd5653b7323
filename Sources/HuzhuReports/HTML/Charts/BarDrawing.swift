/// Bars from a common line, each row with its name above: few names are too long for a phone.
struct BarDrawing: Sendable {
  struct Bar: Sendable {
    var value: Double
    var style: String
  }

  struct Row: Sendable {
    var name: String
    /// Above each other.
    var bars: [Bar]
    /// At the right of the name.
    var text: String
    /// Below the bars, at the left and at the right.
    var below: (left: String, right: String)?

    init(name: String, bars: [Bar], text: String, below: (left: String, right: String)? = nil) {
      self.name = name
      self.bars = bars
      self.text = text
      self.below = below
    }
  }

  var rows: [Row]

  private static let barHeight = 12.0

  /// Whether some name would be cut beside its text, so that all texts stand on lines of their own.
  private func isTight(_ width: Double) -> Bool {
    rows.contains { !$0.text.isEmpty && Drawing.width(of: $0.name + $0.text) + 16 > width }
  }

  private static let lineHeight = 16.0

  /// The lines of a row's name: none is cut where two names may begin alike.
  private func names(_ row: Row, _ width: Double, isTight: Bool) -> [String] {
    let beside = isTight || row.text.isEmpty ? 0 : Drawing.width(of: row.text) + 16
    return Drawing.wrapped(row.name, width: width - beside)
  }

  /// Whether both texts below the bars find room beside each other, in all rows.
  private func areBeside(_ width: Double) -> Bool {
    rows.compactMap(\.below)
      .allSatisfy { Drawing.width(of: $0.left) + Drawing.width(of: $0.right) + 16 <= width }
  }

  /// The height of what stands above the bars.
  private func top(of row: Row, _ width: Double, isTight: Bool) -> Double {
    let lines = names(row, width, isTight: isTight).count + (isTight ? 1 : 0)
    return 22 + Double(max(0, lines - 1)) * Self.lineHeight
  }

  private func height(of row: Row, _ width: Double, isTight: Bool) -> Double {
    let below = row.below == nil ? 0 : areBeside(width) ? 18 : 18 + Self.lineHeight
    return top(of: row, width, isTight: isTight) + 2
      + Double(row.bars.count) * (Self.barHeight + 2) + below + 10
  }

  func drawing(isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: 0)
    let width = drawing.width
    let isTight = isTight(width)
    drawing.height = rows.reduce(4) { $0 + height(of: $1, width, isTight: isTight) }
    let values = rows.flatMap { $0.bars.map(\.value) }
    drawing.left = 1
    drawing.right = 1
    drawing.x = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    if drawing.x.low == drawing.x.high { drawing.x.high = 1 }
    let zero = drawing.px(0)
    var y = 0.0
    for row in rows {
      let names = names(row, width, isTight: isTight)
      for (index, name) in names.enumerated() {
        drawing.text(name, 0, y + 14 + Double(index) * Self.lineHeight)
      }
      if isTight {
        let line = y + 14 + Double(names.count) * Self.lineHeight
        drawing.text(row.text, 0, line, .start, "label faint")
      } else {
        drawing.text(row.text, width, y + 14, .end)
      }
      var top = y + top(of: row, width, isTight: isTight)
      let first = top
      for bar in row.bars {
        let end = drawing.px(bar.value)
        // What is not nothing is seen.
        let width = bar.value == 0 ? 0 : max(1, abs(end - zero))
        drawing.rectangle(
          bar.value < 0 ? zero - width : zero,
          top,
          width,
          Self.barHeight,
          bar.style
        )
        top += Self.barHeight + 2
      }
      drawing.line(zero, first - 2, zero, top, "axis")
      if let below = row.below {
        let isBeside = areBeside(width)
        // A unit may be called anything; the table beside the chart has it whole.
        let left = Drawing.fitting(below.left, width: width)
        drawing.text(left, 0, top + 12, .start, "label faint")
        drawing.text(
          Drawing.fitting(below.right, width: width),
          isBeside ? width : 0,
          top + 12 + (isBeside ? 0 : Self.lineHeight),
          isBeside ? .end : .start,
          "label faint"
        )
      }
      y += height(of: row, width, isTight: isTight)
    }
    return drawing
  }
}
