extension Drawing {
  /// Round numbers of an axis with their texts, as many as stand apart from each other.
  ///
  /// - Parameters:
  ///   - ends: The ends of the axis.
  ///   - room: How many points the axis is long.
  ///   - gap: What is left between two texts at least.
  ///   - text: A number, and how far it is from the next, as a text.
  /// - Returns: The numbers in order.
  static func ticks(
    _ ends: (low: Double, high: Double),
    room: Double,
    gap: Double = 18,
    text: (_ value: Double, _ step: Double) -> String
  ) -> [(value: Double, text: String)] {
    for most in stride(from: 8, through: 2, by: -1) {
      let ticks = Ticks(from: ends.low, to: ends.high, most: most)
      let texts = ticks.values.map { (value: $0, text: text($0, ticks.step)) }
      let widest = texts.map { width(of: $0.text) }.max() ?? 0
      guard ticks.values.count > 1 else { return texts }
      let apart = room * ticks.step / (ends.high - ends.low)
      if widest + gap <= apart { return texts }
    }
    let ticks = Ticks(from: ends.low, to: ends.high, most: 2)
    return ticks.values.prefix(1).map { ($0, text($0, ticks.step)) }
  }

  /// The axis below the plot, with the name of its unit under its right end.
  mutating func writeXAxis(unit: String, text: (_ value: Double, _ step: Double) -> String) {
    let base = height - bottom
    line(left, base, width - right, base, "axis")
    for tick in Self.ticks(x, room: plotWidth, text: text) {
      let place = px(tick.value)
      line(place, base, place, base + 5, "axis")
      let half = Self.width(of: tick.text) / 2
      self.text(tick.text, min(max(place, half), width - half), base + 18, .middle)
    }
    self.text(unit, width - right, base + 36, .end, "unit")
  }

  /// The texts of the axis at the left, for which room must be made before anything is drawn.
  func yTicks(
    most: Int = 5,
    text: (_ value: Double, _ step: Double) -> String
  ) -> [(value: Double, text: String)] {
    let ticks = Ticks(from: y.low, to: y.high, most: most)
    return ticks.values.map { ($0, text($0, ticks.step)) }
  }

  /// The axis at the left: lines across the plot, and the unit above them.
  mutating func writeYAxis(unit: String, _ ticks: [(value: Double, text: String)]) {
    for tick in ticks {
      let place = py(tick.value)
      line(left, place, width - right, place, "grid")
      text(tick.text, left - 8, place + 4, .end)
    }
    text(unit, 0, top - 12, .start, "unit")
  }

  /// Upright lines at values, with their names above the plot at their right, in rows where they
  /// would touch.
  mutating func writeMarks(_ marks: [(value: Double, name: String, style: String)]) {
    let rows = Self.rows(of: marks.map { (px($0.value), $0.name) })
    for (mark, row) in zip(marks, rows) {
      let place = px(mark.value)
      let base = top - 8 - Double(row) * Self.rowHeight
      line(place, base - 10, place, height - bottom, mark.style)
      text(mark.name, place + 4, base)
    }
  }

  static let rowHeight = 16.0

  /// In which row, from below, each name stands, so that it meets no other name and no line.
  ///
  /// A line runs down from its own row: a name over which others begin stands above all of them.
  static func rows(of names: [(place: Double, text: String)]) -> [Int] {
    var rows = [Int](repeating: 0, count: names.count)
    let order = names.indices.sorted { names[$0].place > names[$1].place }
    for (position, index) in order.enumerated() {
      let end = names[index].place + width(of: names[index].text) + 10
      for other in order[..<position] where names[other].place < end {
        rows[index] = max(rows[index], rows[other] + 1)
      }
    }
    return rows
  }
}
