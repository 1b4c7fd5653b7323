import HuzhuDocuments

/// What a shell needs to complete a call: made from the tables of commands and options.
struct CompletionScript {
  let shell: String

  var text: String {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    default: fish
    }
  }

  private var commands: [String] { Command.allCases.map(\.rawValue) }

  private static let schemeNames = "huzhu schemes --names 2>/dev/null"
  private static let factNames = "huzhu facts --names 2>/dev/null"
  private static let codeNames = "huzhu explain --names 2>/dev/null"

  // MARK: - bash

  private var bash: String {
    var lines = [
      "# bash completion for huzhu",
      "_huzhu() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"",
      "  local command=\"\" word index",
      "  COMPREPLY=()",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    word=\"${COMP_WORDS[index]}\"",
      "    case \"$word\" in",
      "      \(commands.joined(separator: "|"))) command=\"$word\"; break ;;",
      "    esac",
      "  done",
      "  case \"$previous\" in",
    ]
    for option in OptionID.allCases {
      guard let value = option.value else { continue }
      var own: [String] = []
      for command in Command.allCases {
        guard let special = option.value(in: command), special != value else { continue }
        own.append("\(command.rawValue)) \(bashReply(special)) ;;")
      }
      if own.isEmpty {
        lines.append("    \(option.name)) \(bashReply(value)); return ;;")
      } else {
        let all = (own + ["*) \(bashReply(value)) ;;"]).joined(separator: " ")
        lines.append("    \(option.name)) case \"$command\" in \(all) esac; return ;;")
      }
    }
    lines += [
      "  esac",
      "  case \"$command\" in",
      "    \"\") COMPREPLY=($(compgen -W \"\(commands.joined(separator: " ")) -h --help --version\""
        + " -- \"$current\")) ;;",
    ]
    for command in Command.allCases {
      let options = words(of: command).joined(separator: " ")
      lines += [
        "    \(command.rawValue))",
        "      if [[ \"$current\" == -* ]]; then",
        "        COMPREPLY=($(compgen -W \"\(options)\" -- \"$current\"))",
        "      else",
        "        \(bashOperand(command))",
        "      fi ;;",
      ]
    }
    lines += ["  esac", "}", "complete -o filenames -F _huzhu huzhu", ""]
    return lines.joined(separator: "\n")
  }

  private func words(of command: Command) -> [String] {
    command.options.flatMap { [$0.short, $0.name].compactMap { $0 } }
  }

  private func bashReply(_ value: OptionID.Value) -> String {
    switch value {
    case .text(_, let words), .words(_, let words):
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
    case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .directory: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .scheme:
      "COMPREPLY=($(compgen -W \"$(\(Self.schemeNames))\" -- \"$current\"))"
    case .fact:
      "compopt -o nospace; COMPREPLY=($(compgen -S = -W \"$(\(Self.factNames))\" -- \"$current\"))"
    }
  }

  private func bashOperand(_ command: Command) -> String {
    switch command.operand?.kind {
    case .file: return "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .scheme: return bashReply(.scheme)
    case .fact: return "COMPREPLY=($(compgen -W \"$(\(Self.factNames))\" -- \"$current\"))"
    case .code: return "COMPREPLY=($(compgen -W \"$(\(Self.codeNames))\" -- \"$current\"))"
    case .words(let words): return bashReply(.words(placeholder: "", words))
    case .newDocument:
      let words = NewCommand.Kind.allCases.map(\.rawValue).joined(separator: " ")
      return "COMPREPLY=($(compgen -W \"\(words) $(\(Self.schemeNames))\" -- \"$current\"))"
    case nil: return ":"
    }
  }

  // MARK: - zsh

  private var zsh: String {
    var lines = [
      "#compdef huzhu",
      "_huzhu() {",
      "  local context state line",
      "  local -a commands",
      "  commands=(",
    ]
    for command in Command.allCases {
      lines.append("    \(quoted(command.rawValue + ":" + zshText(command.summary.en)))")
    }
    lines += [
      "  )",
      "  _arguments -C '1:command:->command' '*::argument:->arguments'",
      "  case $state in",
      "    command) _describe command commands ;;",
      "    arguments)",
      "      case ${line[1]} in",
    ]
    for command in Command.allCases {
      lines.append("        \(command.rawValue))")
      var specs: [String] = []
      for option in command.options {
        let star = option.isRepeated ? "*" : ""
        let help = "[\(zshText(option.help(for: command).en))]"
        let action = option.value(in: command).map { ":\($0.placeholder):\(zshAction($0))" } ?? ""
        specs.append(quoted(star + option.name + help + action))
        if let short = option.short { specs.append(quoted(short + help)) }
      }
      if let operand = command.operand {
        specs.append(
          quoted((operand.most == 1 ? "1" : "*") + ":argument:" + zshAction(operand.kind))
        )
      }
      lines.append("          _arguments \\")
      for (index, spec) in specs.enumerated() {
        lines.append("            " + spec + (index + 1 < specs.count ? " \\" : " ;;"))
      }
    }
    lines += ["      esac ;;", "  esac", "}", "compdef _huzhu huzhu", ""]
    return lines.joined(separator: "\n")
  }

  private func zshAction(_ value: OptionID.Value) -> String {
    switch value {
    case .text(_, let words), .words(_, let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .directory: "_files -/"
    case .scheme: "(${(f)\"$(\(Self.schemeNames))\"})"
    case .fact: "(${(f)\"$(\(Self.factNames))\"})"
    }
  }

  private func zshAction(_ kind: Command.Operand.Kind) -> String {
    switch kind {
    case .file: "_files"
    case .scheme: zshAction(OptionID.Value.scheme)
    case .fact: zshAction(OptionID.Value.fact)
    case .code: "(${(f)\"$(\(Self.codeNames))\"})"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .newDocument:
      "(\(NewCommand.Kind.allCases.map(\.rawValue).joined(separator: " "))"
        + " ${(f)\"$(\(Self.schemeNames))\"})"
    }
  }

  /// Signs that zsh reads in a description are set apart.
  private func zshText(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  // MARK: - fish

  private var fish: String {
    var lines = ["# fish completion for huzhu", "complete -c huzhu -f"]
    let none = "not __fish_seen_subcommand_from \(commands.joined(separator: " "))"
    for command in Command.allCases {
      lines.append(
        "complete -c huzhu -n \(quoted(none)) -a \(command.rawValue)"
          + " -d \(quoted(command.summary.en))"
      )
    }
    for option in OptionID.allCases {
      let takers = Command.allCases.filter { $0.options.contains(option) }
      let common = takers.filter { option.value(in: $0) == option.value }
      if takers.isEmpty { lines.append(fishLine(option, in: nil, none)) }
      if !common.isEmpty {
        let names = common.map(\.rawValue).joined(separator: " ")
        lines.append(fishLine(option, in: nil, "__fish_seen_subcommand_from \(names)"))
      }
      for taker in takers where option.value(in: taker) != option.value {
        let condition = "__fish_seen_subcommand_from \(taker.rawValue)"
        lines.append(fishLine(option, in: taker, condition))
      }
    }
    for command in Command.allCases {
      guard let operand = command.operand else { continue }
      let condition = "__fish_seen_subcommand_from \(command.rawValue)"
      lines.append("complete -c huzhu -n \(quoted(condition))" + fishOperand(operand.kind))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishLine(_ option: OptionID, in command: Command?, _ condition: String) -> String {
    var line = "complete -c huzhu -n \(quoted(condition)) -l \(option.rawValue)"
    if let short = option.short { line += " -s \(short.dropFirst())" }
    if let value = option.value(in: command) { line += fishValue(value) }
    return line + " -d \(quoted(option.help(for: command).en))"
  }

  private func fishValue(_ value: OptionID.Value) -> String {
    switch value {
    case .text(_, let words), .words(_, let words):
      words.isEmpty ? " -x" : " -x -a \(quoted(words.joined(separator: " ")))"
    case .file: " -r -F"
    case .directory: " -x -a '(__fish_complete_directories)'"
    case .scheme: " -x -a \(quoted("(\(Self.schemeNames))"))"
    case .fact: " -x -a \(quoted("(\(Self.factNames))="))"
    }
  }

  private func fishOperand(_ kind: Command.Operand.Kind) -> String {
    switch kind {
    case .file: " -F"
    case .scheme: " -a \(quoted("(\(Self.schemeNames))"))"
    case .fact: " -a \(quoted("(\(Self.factNames))"))"
    case .code: " -a \(quoted("(\(Self.codeNames))"))"
    case .words(let words): " -a \(quoted(words.joined(separator: " ")))"
    case .newDocument:
      " -a \(quoted(NewCommand.Kind.allCases.map(\.rawValue).joined(separator: " ")))"
        + " -a \(quoted("(\(Self.schemeNames))"))"
    }
  }
}
