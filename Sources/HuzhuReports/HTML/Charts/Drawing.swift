/// One chart in one size, in points of a screen: where things stand, and the shapes so far.
struct Drawing: Sendable {
  /// The size of the whole chart.
  let width: Double
  var height: Double
  var markup = Markup()

  /// For a wide page, or for a phone.
  let isNarrow: Bool

  /// The room inside the axes.
  var left = 0.0
  var right = 0.0
  var top = 0.0
  var bottom = 0.0

  /// The ends of the axes.
  var x = (low: 0.0, high: 1.0)
  var y = (low: 0.0, high: 1.0)

  init(isNarrow: Bool, height: Double) {
    self.isNarrow = isNarrow
    width = isNarrow ? 340 : 720
    self.height = height
  }

  /// The height of texts, in points.
  static let fontSize = 12.0

  /// About how wide a text is.
  static func width(of text: String) -> Double {
    var width = 0.0
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x2E80 {
        width += fontSize
      } else {
        // Narrow signs, and all others as wide as a digit.
        width += ",.:;'|!il ".unicodeScalars.contains(scalar) ? 4 : 7
      }
    }
    return width
  }

  /// A text that fits into a width, cut where it does not.
  static func fitting(_ text: String, width: Double) -> String {
    guard self.width(of: text) > width else { return text }
    var result = ""
    for character in text {
      guard self.width(of: result + String(character) + "…") <= width else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// A text in lines that fit into a width, broken between words and beside Chinese signs.
  static func wrapped(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var word = ""
    func isWide(_ character: Character?) -> Bool {
      (character?.unicodeScalars.first?.value ?? 0) >= 0x2E80
    }
    func end() {
      if !line.isEmpty, self.width(of: line + word) > width {
        lines.append(line)
        line = ""
        if word.first == " " { word.removeFirst() }
      }
      line += word
      word = ""
    }
    for character in text {
      // Punctuation stays at the end of a line.
      let ends = character == " " || isWide(character) && !"，。：；、）」".contains(character)
      if ends || isWide(word.last) && !isWide(character) { end() }
      word.append(character)
    }
    end()
    return (lines + [line]).map { fitting($0, width: width) }
  }

  /// A coordinate with one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e7 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return sign + String(abs(tenths) / 10) + (rest == 0 ? "" : ".\(rest)")
  }

  // MARK: - Places

  var plotWidth: Double { width - left - right }
  var plotHeight: Double { height - top - bottom }

  func px(_ value: Double) -> Double {
    guard x.high > x.low else { return left }
    return left + (min(max(value, x.low), x.high) - x.low) / (x.high - x.low) * plotWidth
  }

  func py(_ value: Double) -> Double {
    guard y.high > y.low else { return height - bottom }
    return height - bottom - (min(max(value, y.low), y.high) - y.low) / (y.high - y.low)
      * plotHeight
  }

  // MARK: - Shapes

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    markup.empty(
      "line",
      [
        "x1": Self.number(x1), "y1": Self.number(y1), "x2": Self.number(x2),
        "y2": Self.number(y2), "class": style,
      ]
    )
  }

  mutating func rectangle(
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double,
    _ style: String
  ) {
    markup.empty(
      "rect",
      [
        "x": Self.number(x), "y": Self.number(y), "width": Self.number(max(0, width)),
        "height": Self.number(max(0, height)), "class": style,
      ]
    )
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: String) {
    markup.empty(
      "circle",
      ["cx": Self.number(x), "cy": Self.number(y), "r": Self.number(radius), "class": style]
    )
  }

  /// A line through points, or what it encloses.
  mutating func path(_ points: [(Double, Double)], closed: Bool = false, _ style: String) {
    guard !points.isEmpty else { return }
    var steps = ""
    for (index, point) in points.enumerated() {
      steps += (index == 0 ? "M" : "L") + Self.number(point.0) + " " + Self.number(point.1)
    }
    markup.empty("path", ["d": steps + (closed ? "Z" : ""), "class": style])
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  mutating func text(
    _ content: String,
    _ x: Double,
    _ y: Double,
    _ anchor: Anchor = .start,
    _ style: String = "label"
  ) {
    markup.element(
      "text",
      [
        "x": Self.number(x), "y": Self.number(y), "text-anchor": anchor.rawValue,
        "class": style,
      ],
      content
    )
  }
}
