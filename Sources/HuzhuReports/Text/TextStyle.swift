/// What a piece of text is, for whoever decorates it.
package enum TextRole: Hashable, Sendable {
  case plain
  case heading
  case good
  case bad
  case open
  case faint
  case error
  case warning
  case note
}

/// How text is decorated: not at all, or with the colours of a terminal.
package enum TextStyle: Hashable, Sendable {
  case plain
  case ansi

  /// A text in its decoration.
  package func decorating(_ text: String, as role: TextRole) -> String {
    guard self == .ansi, role != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.code(of: role))m\(text)\u{1B}[0m"
  }

  private static func code(of role: TextRole) -> String {
    switch role {
    case .plain: "0"
    case .heading: "1"
    case .good: "1;32"
    case .bad, .error: "1;31"
    case .open, .warning: "1;33"
    case .faint: "2"
    case .note: "1;36"
    }
  }
}
