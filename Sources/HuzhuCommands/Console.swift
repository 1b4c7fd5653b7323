import HuzhuDocuments
import HuzhuReports

/// Why a run ends before its work is done.
struct Stop: Error {
  var status: ExitStatus
  /// What is said on standard error; empty where it is said already.
  var message: Label?
  /// What follows the message on lines of their own.
  var hints: [Label] = []
}

/// The streams of a run, and how texts are laid out on them.
struct Console {
  let environment: Environment
  let language: Language
  let color: Color
  let isQuiet: Bool

  enum Color: String, CaseIterable {
    case auto
    case always
    case never
  }

  /// How text looks on a stream.
  func layout(_ stream: Environment.Stream = .output) -> Layout {
    Layout(language: language, width: width, style: hasColor(stream) ? .ansi : .plain)
  }

  private var width: Int {
    if let text = environment.variable("COLUMNS"), let columns = Int(text), columns > 0 {
      return min(columns, 1_000)
    }
    return environment.columns() ?? 80
  }

  private func hasColor(_ stream: Environment.Stream) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if let wish = environment.variable("NO_COLOR"), !wish.isEmpty { return false }
      if environment.variable("TERM") == "dumb" { return false }
      return environment.isTerminal(stream)
    }
  }

  /// Writes what was asked for.
  ///
  /// - Throws: A stop with status 74 where standard output takes no more.
  func write(_ text: String) throws(Stop) {
    guard let problem = environment.write(Array(text.utf8), .output) else { return }
    throw Stop(
      status: .cannotWrite,
      message: Label(zh: "无法写出结果：\(problem)", en: "cannot write the result: \(problem)")
    )
  }

  /// Says something on standard error; whether anybody hears it is not our business.
  func say(_ text: String) {
    _ = environment.write(Array(text.utf8), .errors)
  }

  /// Says a message with its severity.
  func complain(_ message: Label) {
    let word = layout(.errors).style.decorating(
      layout(.errors).say(zh: "错误", en: "error"),
      as: .error
    )
    say("huzhu: \(word): \(message[language])\n")
  }
}
