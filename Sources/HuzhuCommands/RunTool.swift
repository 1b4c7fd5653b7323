import HuzhuDocuments
import HuzhuReports

/// The version of the engine, as machine output and `--version` name it.
package let huzhuVersion = "0.1.0"

/// Runs the tool.
///
/// - Parameters:
///   - arguments: What stands behind the name of the tool.
///   - environment: The streams and variables of the run.
/// - Returns: The status with which the process is to end.
package func runTool(_ arguments: [String], in environment: Environment) -> ExitStatus {
  let console = Console(arguments, environment)
  do throws(Stop) {
    return try run(Arguments(arguments), console)
  } catch {
    if let message = error.message { console.complain(message) }
    for hint in error.hints { console.say("  \(hint[console.language])\n") }
    return error.status
  }
}

private func run(_ arguments: Arguments, _ console: Console) throws(Stop) -> ExitStatus {
  let help = HelpText(layout: console.layout())
  if arguments.has(.version) {
    try console.write("huzhu \(huzhuVersion)\n")
    return .done
  }
  if arguments.has(.help) {
    try console.write(arguments.command.map { help.text(of: $0) } ?? help.overview)
    return .done
  }
  switch arguments.command {
  case nil:
    console.say(HelpText(layout: console.layout(.errors)).overview)
    return .usage
  case .check: return try CheckCommand(arguments: arguments, console: console).run()
  case .ask: return try AskCommand(arguments: arguments, console: console).run()
  case .schemes: return try BrowseCommands(arguments: arguments, console: console).schemes()
  case .facts: return try BrowseCommands(arguments: arguments, console: console).facts()
  case .validate: return try ValidateCommand(arguments: arguments, console: console).run()
  case .test: return try TestCommand(arguments: arguments, console: console).run()
  case .simulate: return try SimulateCommand(arguments: arguments, console: console).run()
  case .batch: return try BatchCommand(arguments: arguments, console: console).run()
  case .format: return try FormatCommand(arguments: arguments, console: console).run()
  case .schema: return try SchemaCommand(arguments: arguments, console: console).run()
  case .diff: return try DiffCommand(arguments: arguments, console: console).run()
  case .new: return try NewCommand(arguments: arguments, console: console).run()
  case .explain: return try ExplainCommand(arguments: arguments, console: console).run()
  case .help:
    let named = arguments.operands.first.flatMap { Command(rawValue: $0) }
    try console.write(named.map { help.text(of: $0) } ?? help.overview)
    return .done
  case .completions:
    try console.write(CompletionScript(shell: arguments.operands[0]).text)
    return .done
  }
}

extension Console {
  /// The console of a call, known before the call is taken apart: its mistakes are told too.
  fileprivate init(_ arguments: [String], _ environment: Environment) {
    self.environment = environment
    let options = arguments.prefix { $0 != "--" }
    func value(_ option: OptionID) -> String? {
      var found: String?
      for (index, argument) in options.enumerated() {
        if argument.hasPrefix(option.name + "=") {
          found = String(argument.dropFirst(option.name.count + 1))
        } else if argument == option.name, index + 1 < options.count {
          found = options[index + 1]
        }
      }
      return found
    }
    language =
      value(.lang).flatMap { Language(rawValue: $0) } ?? Self.language(of: environment)
    color = value(.color).flatMap { Color(rawValue: $0) } ?? .auto
    isQuiet = options.contains(OptionID.quiet.name)
  }

  /// The language of the locale; English where it names another one.
  private static func language(of environment: Environment) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment.variable(name), !locale.isEmpty else { continue }
      return locale.hasPrefix("zh") ? .zh : .en
    }
    return .en
  }
}
