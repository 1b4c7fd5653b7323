import HuzhuDocuments

/// A command line taken apart.
struct Arguments {
  var command: Command?
  var operands: [String] = []
  /// The options that are given, in the order in which each is met first.
  private var given: [(option: OptionID, values: [String])] = []

  func has(_ option: OptionID) -> Bool { given.contains { $0.option == option } }

  /// The value that counts of an option that is given once.
  func value(_ option: OptionID) -> String? { all(option).last }

  func all(_ option: OptionID) -> [String] {
    given.first { $0.option == option }?.values ?? []
  }

  /// The whole number that an option gives.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - least: The least that it may be.
  ///   - most: The most that it may be; nil for whatever fits.
  /// - Returns: The number, or nil where the option is not there.
  /// - Throws: A stop where it is no such number.
  func number(
    _ option: OptionID,
    from least: Int,
    to most: Int? = nil
  ) throws(Stop) -> Int? {
    guard let text = value(option) else { return nil }
    if let number = Int(text), (least...(most ?? 1 << 53)).contains(number) { return number }
    let zh = most.map { "\(least) 至 \($0) 的整数" } ?? "不小于 \(least) 的整数"
    let en = most.map { "from \(least) to \($0)" } ?? "from \(least)"
    throw .usage(
      Label(
        zh: "\(option.name) 应为\(zh)，却是「\(text)」",
        en: "\(option.name) is a whole number \(en), not '\(text)'"
      ),
      of: command
    )
  }

  /// Takes a command line apart.
  ///
  /// Options may stand anywhere; behind `--` everything is an operand.
  init(_ arguments: [String]) throws(Stop) {
    var index = 0
    var onlyOperands = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if !onlyOperands, argument == "--" {
        onlyOperands = true
      } else if !onlyOperands, argument.hasPrefix("-"), argument != "-" {
        try readOption(argument, arguments, &index)
      } else if command == nil {
        command = try Self.command(argument)
      } else {
        operands.append(argument)
      }
    }
    try checkOptions()
  }

  private static func command(_ name: String) throws(Stop) -> Command {
    if let command = Command(rawValue: name) { return command }
    let near = nearestName(to: name, in: Command.allCases.map(\.rawValue))
    let isFile = name.hasSuffix(".json")
    let hint: Label? =
      if let near {
        Label(zh: "；是否指「\(near)」？", en: "; did you mean '\(near)'?")
      } else if isFile {
        Label(zh: "；是否要用「huzhu check \(name)」？", en: "; did you mean 'huzhu check \(name)'?")
      } else {
        nil
      }
    throw .usage(
      Label(
        zh: "没有名为「\(name)」的命令" + (hint?.zh ?? ""),
        en: "there is no command '\(name)'" + (hint?.en ?? "")
      ),
      of: nil
    )
  }

  private mutating func readOption(
    _ argument: String,
    _ arguments: [String],
    _ index: inout Int
  ) throws(Stop) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = OptionID.allCases.first(where: { $0.name == name || $0.short == name })
    else { throw unknown(name) }
    guard let value = option.value else {
      guard parts.count == 1 else {
        throw .usage(
          Label(zh: "选项 \(name) 不带值", en: "the option \(name) takes no value"),
          of: command
        )
      }
      add([], to: option)
      return
    }
    let text: String
    if parts.count == 2 {
      text = String(parts[1])
    } else if index < arguments.count, !Self.isOption(arguments[index]) {
      text = arguments[index]
      index += 1
    } else {
      throw .usage(
        Label(
          zh: "选项 \(name) 之后应有 \(value.placeholder)",
          en: "the option \(name) needs \(value.placeholder) behind it"
        ),
        of: command
      )
    }
    guard !text.isEmpty else {
      throw .usage(
        Label(
          zh: "选项 \(name) 的 \(value.placeholder) 为空",
          en: "the \(value.placeholder) of option \(name) is empty"
        ),
        of: command
      )
    }
    add([text], to: option)
  }

  private mutating func add(_ values: [String], to option: OptionID) {
    guard let index = given.firstIndex(where: { $0.option == option }) else {
      given.append((option, values))
      return
    }
    given[index].values += values
  }

  /// Whether an argument is itself an option, so that a value was forgotten before it.
  private static func isOption(_ argument: String) -> Bool {
    let name = argument.prefix { $0 != "=" }
    return argument == "--"
      || OptionID.allCases.contains { $0.name == name || $0.short == argument }
  }

  private func check(
    _ text: String,
    among words: [String],
    of option: OptionID
  ) throws(Stop) {
    if words.contains(text) { return }
    let near = nearestName(to: text, in: words)
    let list = words.joined(separator: ", ")
    throw .usage(
      Label(
        zh: "\(option.name) 应为 \(list) 之一，却是「\(text)」" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "\(option.name) is one of \(list), not '\(text)'"
          + (near.map { "; did you mean '\($0)'?" } ?? "")
      ),
      of: command
    )
  }

  private func unknown(_ name: String) -> Stop {
    let known = (command?.options ?? OptionID.allCases).map(\.name)
    let near = nearestName(to: name, in: known)
    return .usage(
      Label(
        zh: "没有选项「\(name)」" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "there is no option '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
      ),
      of: command
    )
  }

  /// Options that the command does not take are mistakes, wherever they stand.
  private func checkOptions() throws(Stop) {
    // Only the command says what an option takes, and the option may stand before it.
    for option in OptionID.allCases {
      guard case .words(_, let words)? = option.value(in: command),
        command?.options.contains(option) ?? true
      else { continue }
      for text in all(option) { try check(text, among: words, of: option) }
    }
    guard let command, !has(.help), !has(.version) else { return }
    for option in OptionID.allCases where has(option) && !command.options.contains(option) {
      throw .usage(
        Label(
          zh: "命令 \(command.rawValue) 没有选项 \(option.name)",
          en: "the command \(command.rawValue) has no option \(option.name)"
        ),
        of: command
      )
    }
    guard let operand = command.operand else { return }
    if operands.count < operand.least {
      throw .usage(
        Label(zh: "缺少 \(operand.placeholder)", en: "\(operand.placeholder) is missing"),
        of: command
      )
    }
    if operands.count > operand.most {
      throw .usage(
        Label(
          zh: "多出「\(operands[operand.most])」",
          en: "'\(operands[operand.most])' is one too many"
        ),
        of: command
      )
    }
    if let words = operand.words {
      for text in operand.most == 1 ? operands : Array(operands.prefix(1))
      where !words.contains(text) {
        let near = nearestName(to: text, in: words)
        let list = words.joined(separator: ", ")
        throw .usage(
          Label(
            zh: "应为 \(list) 之一，却是「\(text)」" + (near.map { "；是否指「\($0)」？" } ?? ""),
            en: "expected one of \(list), not '\(text)'"
              + (near.map { "; did you mean '\($0)'?" } ?? "")
          ),
          of: command
        )
      }
    }
  }
}

extension Stop {
  /// A call that cannot be right: the message, the usage line, and where to get help.
  static func usage(_ message: Label, of command: Command?) -> Stop {
    let line = command?.usage ?? HelpText.usage
    let help = command.map { "huzhu help \($0.rawValue)" } ?? "huzhu --help"
    return Stop(
      status: .usage,
      message: message,
      hints: [
        Label(zh: "用法：\(line.zh)", en: "Usage: \(line.en)"),
        Label(zh: "帮助：\(help)", en: "Help: \(help)"),
      ]
    )
  }
}
