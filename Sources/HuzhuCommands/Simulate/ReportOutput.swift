import HuzhuDocuments
import HuzhuReports

/// Where a report goes: standard output, or a file that appears only when it is whole.
struct ReportOutput {
  private let console: Console
  private let path: String?
  private let replaces: Bool

  /// - Throws: Where a file is in the way or none is written that could be replaced, before anything is computed for nothing.
  init(_ arguments: Arguments, _ console: Console) throws(Stop) {
    self.console = console
    path = arguments.value(.output).flatMap { $0 == "-" ? nil : $0 }
    replaces = arguments.has(.replace)
    try UnusedOptions.require(.output, for: .replace, arguments)
    guard let path else { return }
    if let problem = WritingProblem.before(path, replaces: replaces) {
      throw Stop(problem, of: path)
    }
  }

  /// - Throws: Where the report would take the place of a file that it is made from.
  func refuse(over inputs: [String]) throws(Stop) {
    try Stop.refuse(path, .output, over: inputs, of: .simulate)
  }

  func write(_ text: String) throws(Stop) {
    guard let path else { return try console.write(text) }
    if let problem = Platform.write(Array(text.utf8), toFile: path, replaces: replaces) {
      throw Stop(problem, of: path)
    }
    if !console.isQuiet {
      console.say(console.layout(.errors).say(zh: "已写入 \(path)\n", en: "wrote \(path)\n"))
    }
  }
}
