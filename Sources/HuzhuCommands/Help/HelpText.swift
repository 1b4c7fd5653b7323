import HuzhuDocuments
import HuzhuReports

/// Help in sections, made from the tables of commands and options.
struct HelpText {
  let layout: Layout

  /// Where the explanations begin.
  private static let gutter = 26

  /// The line of a call whose command is not known.
  static let usage = Label(zh: "huzhu COMMAND [选项]", en: "huzhu COMMAND [OPTIONS]")

  /// The help of the tool.
  var overview: String {
    var page = Page(layout)
    section("OVERVIEW", to: &page)
    page.line(
      Phrase(
        layout.say(
          zh: "互助：按 JSON 写明的规则，回答一个人能否享受工会互助，以及多少。",
          en: "Huzhu tells from declarative JSON whether somebody is entitled to trade-union"
            + " mutual aid, and to how much."
        )
      ),
      hanging: 0
    )
    section("USAGE", to: &page)
    page.line(Phrase(Self.usage[layout.language]), indent: 2)
    section("SUBCOMMANDS", to: &page)
    for command in Command.allCases {
      let operand = command.operand.map { " " + $0.placeholder } ?? ""
      row(command.rawValue + operand, command.summary, to: &page)
    }
    section("OPTIONS", to: &page)
    row("-h, --help", OptionID.help.help, to: &page)
    row("--version", OptionID.version.help, to: &page)
    section("ENVIRONMENT", to: &page)
    row("HUZHU_RULES", Label(zh: "规则目录", en: "where the rule files are"), to: &page)
    row(
      "HUZHU_SOURCES",
      Label(zh: "台账所据原文的目录", en: "where the pages of the ledgers are"),
      to: &page
    )
    row("NO_COLOR", Label(zh: "设了即不用颜色", en: "no colour where it is set"), to: &page)
    row("COLUMNS", Label(zh: "每行宽度", en: "how wide a line is"), to: &page)
    section("EXIT STATUS", to: &page)
    writeStatuses(to: &page)
    page.gap()
    page.line(
      Phrase(
        layout.say(
          zh: "每个命令的选项：huzhu help COMMAND",
          en: "The options of each command: huzhu help COMMAND"
        )
      )
    )
    return page.text
  }

  /// The help of one command.
  func text(of command: Command) -> String {
    var page = Page(layout)
    section("OVERVIEW", to: &page)
    page.line(Phrase(command.summary[layout.language]), hanging: 0)
    section("USAGE", to: &page)
    page.line(Phrase(command.usage[layout.language]), indent: 2)
    section("EXAMPLE", to: &page)
    for example in command.examples {
      page.line(Phrase("# " + example.what[layout.language], .faint), indent: 2)
      page.line(Phrase(example.line), indent: 2)
    }
    if let operand = command.operand {
      section("ARGUMENTS", to: &page)
      row(operand.placeholder, operand.help, to: &page)
    }
    section("OPTIONS", to: &page)
    for option in command.options {
      var label = option.short.map { $0 + ", " } ?? ""
      label += option.name
      if let value = option.value(in: command) { label += " " + value.placeholder }
      row(label, option.help(for: command), to: &page)
    }
    return page.text
  }

  private func section(_ name: String, to page: inout Page) {
    page.gap()
    page.line(Phrase(name, .heading))
  }

  private func row(_ label: String, _ help: Label, to page: inout Page) {
    let padded = label.padded(to: Self.gutter - 4)
    let fits = DisplayWidth.of(label) <= Self.gutter - 4
    if fits {
      page.table([[Phrase(padded), Phrase(help[layout.language])]], indent: 2)
    } else {
      page.line(Phrase(label), indent: 2)
      page.line(Phrase(help[layout.language]), indent: Self.gutter, hanging: 0)
    }
  }

  private func writeStatuses(to page: inout Page) {
    for status in ExitStatus.allCases {
      let label: Label =
        switch status {
        case .done: Label(zh: "完成", en: "done")
        case .findings:
          Label(zh: "有问题（validate、test、--fail-on）", en: "findings (validate, test, --fail-on)")
        case .usage: Label(zh: "用法错误", en: "wrong usage")
        case .badData: Label(zh: "数据有误", en: "bad data")
        case .noInput: Label(zh: "没有这个输入", en: "no such input")
        case .bug: Label(zh: "huzhu 自身的缺陷", en: "a bug in huzhu")
        case .cannotWrite: Label(zh: "无法写出", en: "cannot write")
        }
      row("\(status.rawValue)", label, to: &page)
    }
  }
}
