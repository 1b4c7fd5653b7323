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

  private func height(of row: Row, isTight: Bool) -> Double {
    (isTight ? 40 : 24) + Double(row.bars.count) * (Self.barHeight + 2)
      + (row.below == nil ? 0 : 18) + 10
  }

  func drawing(isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: 0)
    let isTight = isTight(drawing.width)
    drawing.height = rows.reduce(4) { $0 + height(of: $1, isTight: isTight) }
    let values = rows.flatMap { $0.bars.map(\.value) }
    drawing.left = 1
    drawing.right = 1
    drawing.x = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    if drawing.x.low == drawing.x.high { drawing.x.high = 1 }
    let zero = drawing.px(0)
    var y = 0.0
    for row in rows {
      if isTight {
        drawing.text(row.text, 0, y + 30, .start, "label faint")
      } else {
        drawing.text(row.text, drawing.width, y + 14, .end)
      }
      drawing.text(Drawing.fitting(row.name, width: drawing.width), 0, y + 14)
      var top = y + (isTight ? 38 : 22)
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
        let room = drawing.width / 2 - 8
        let (left, right) = (Drawing.fitting(below.left, width: room), below.right)
        drawing.text(left, 0, top + 12, .start, "label faint")
        drawing.text(
          Drawing.fitting(right, width: room),
          drawing.width,
          top + 12,
          .end,
          "label faint"
        )
      }
      y += height(of: row, isTight: isTight)
    }
    return drawing
  }
}
