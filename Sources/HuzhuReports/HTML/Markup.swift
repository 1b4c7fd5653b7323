/// Markup that grows element by element, well formed as HTML and as XML alike.
struct Markup: Sendable {
  private(set) var text = ""

  typealias Attributes = KeyValuePairs<String, String>

  /// Elements that end no line: a space between them would be seen.
  private static let inline: Set<String> = [
    "a", "b", "code", "em", "small", "span", "strong", "sup", "tspan",
  ]

  /// A text as it is shown, with nothing in it that has a meaning for a browser.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      default:
        // XML knows no other control characters, and no half of a pair.
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let isNone = scalar.value & 0xFFFE == 0xFFFE
        result.unicodeScalars.append(isControl || isNone ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// A text inside an element.
  mutating func write(_ content: String) { text += Self.escaped(content) }

  /// What is markup already.
  mutating func add(_ markup: Markup) { text += markup.text }

  /// What a style sheet says, which holds no sign that XML would read.
  mutating func style(_ sheet: String) { text += "<style>\n\(sheet)\n</style>\n" }

  mutating func doctype() { text += "<!DOCTYPE html>\n" }

  /// An element with what stands in it.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
    if !Self.inline.contains(name) { text += "\n" }
  }

  /// An element with a text in it.
  mutating func element(_ name: String, _ attributes: Attributes, _ content: String) {
    element(name, attributes) { $0.write(content) }
  }

  /// An element with a text in it, and nothing more said of it.
  mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    text += "/>"
    if !Self.inline.contains(name) { text += "\n" }
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }
}
