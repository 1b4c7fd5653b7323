/// Pieces of plots that are made of characters: each takes one cell.
enum PlotText {
  /// Parts of a cell from the left, by eighths.
  private static let fromLeft: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  /// Parts of a cell from below, by eighths.
  private static let fromBelow: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar that begins at the left; what is not nothing is seen.
  static func bar(_ part: Double, cells: Int) -> String {
    var eighths = Int((clamped(part) * Double(cells * 8)).rounded())
    if part > 0, eighths == 0 { eighths = 1 }
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(fromLeft[rest]) : "")
  }

  /// A cell of a column, counted from below, that reaches up to a part of the rows.
  static func cell(_ part: Double, row: Int, of rows: Int) -> Character {
    let eighths = Int((clamped(part) * Double(rows * 8)).rounded()) - row * 8
    return fromBelow[min(max(0, eighths), 8)]
  }

  /// The cell of a value between the ends of an axis.
  static func position(_ value: Double, from low: Double, to high: Double, cells: Int) -> Int {
    guard high > low else { return 0 }
    let part = clamped((value - low) / (high - low))
    return min(cells - 1, Int(part * Double(cells)))
  }

  /// A line with texts around or behind positions, where the earlier ones leave room.
  ///
  /// - Returns: As many lines as they need, without spaces at the ends, and none of more cells.
  static func lines(
    of labels: [(position: Int, text: String)],
    cells: Int,
    isCentred: Bool,
    most: Int
  ) -> [String] {
    var lines: [(text: String, width: Int)] = []
    for label in labels.sorted(by: { $0.position < $1.position }) {
      let width = DisplayWidth.of(label.text)
      guard width <= cells else { continue }
      let wanted = isCentred ? label.position - width / 2 : label.position
      let start = min(max(0, wanted), cells - width)
      var line = 0
      while line < lines.count, lines[line].width > 0, lines[line].width >= start { line += 1 }
      guard line < most else { continue }
      if line == lines.count { lines.append(("", 0)) }
      lines[line].text += String(repeating: " ", count: start - lines[line].width) + label.text
      lines[line].width = start + width
    }
    return lines.map(\.text)
  }

  private static func clamped(_ part: Double) -> Double { part.isNaN ? 0 : min(max(0, part), 1) }
}
