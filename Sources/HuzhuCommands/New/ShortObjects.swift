import HuzhuDocuments
import HuzhuReports

extension JSONOutput {
  /// The value as rule files are written: what fits a line stands on it, the rest is broken.
  func ruleText(indent: Int = 0, behind taken: Int = 0) -> String {
    let line = oneLine
    if indent + taken + DisplayWidth.of(line) <= 100 { return line }
    let space = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .array(let items) where !items.isEmpty:
      let lines = items.map { space + $0.ruleText(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + end + "]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { key, value in
        let start = JSONOutput.string(key).text() + ": "
        return space + start + value.ruleText(indent: indent + 2, behind: start.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default: return line
    }
  }

  private var oneLine: String {
    switch self {
    case .array(let items): "[" + items.map(\.oneLine).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { JSONOutput.string($0).text() + ": " + $1.oneLine }
        .joined(separator: ", ") + "}"
    default: text()
    }
  }

  static func label(_ label: Label) -> JSONOutput {
    .object([("zh", .string(label.zh)), ("en", .string(label.en))])
  }

  static func label(zh: String, en: String) -> JSONOutput { label(Label(zh: zh, en: en)) }
}
