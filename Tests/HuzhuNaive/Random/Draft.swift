/// A JSON value under construction.
indirect enum Draft: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([Draft])
  case object([(key: String, value: Draft)])

  /// Whether it names the window of a single event, which has no opening.
  var isOneEvent: Bool {
    if case .text("event") = self { true } else { false }
  }
}

extension Draft: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: Draft...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Draft)...) {
    self = .object(elements.map { ($0.0, $0.1) })
  }
}

extension Draft {
  /// The same words in both languages.
  static func label(_ text: String) -> Draft { ["zh": .text(text), "en": .text(text)] }

  /// The object with one more member.
  func adding(_ key: String, _ value: Draft?) -> Draft {
    guard case .object(let members) = self, let value else { return self }
    return .object(members + [(key, value)])
  }

  var name: String? {
    if case .text(let text) = self { text } else { nil }
  }

  private var line: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let items): "[\(items.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\"\($0.key)\": \($0.value.line)" }.joined(separator: ", "))}"
    }
  }

  /// JSON text, broken where a line would be long.
  func json(indent: Int = 0) -> String {
    let line = line
    if line.count + indent <= 96 { return line }
    let space = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .list(let items):
      let lines = items.map { space + $0.json(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let lines = members.map { "\(space)\"\($0.key)\": \($0.value.json(indent: indent + 2))" }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return line
    }
  }
}
