import HuzhuDocuments

/// Every option of every command: parsing, help and completions read this one table.
enum OptionID: String, CaseIterable, Hashable {
  case on
  case set
  case assume
  case overlay
  case scheme
  case all
  case explain
  case fix
  case dryRun = "dry-run"
  case failOn = "fail-on"
  case notes
  case expiring
  case caseFile = "case"
  case save
  case format
  case names
  case output
  case replace
  case rules
  case seeds
  case sources
  case lang
  case color
  case quiet
  case help
  case version

  /// As it is typed.
  var name: String { "--" + rawValue }

  var short: String? { self == .help ? "-h" : nil }

  /// What stands behind it; `nil` for one that stands alone.
  var value: Value? {
    switch self {
    case .on: .text(placeholder: "DAY", words: ["today"])
    case .set: .fact
    case .assume: .text(placeholder: "SCHEME:TERM=VALUE", words: [])
    case .overlay, .output, .caseFile, .save: .file(placeholder: "FILE")
    case .scheme: .scheme
    case .expiring: .text(placeholder: "DAYS", words: [])
    case .failOn: .words(placeholder: "WORD", ["ineligible", "undetermined", "assumed"])
    case .format: .words(placeholder: "FORMAT", ["text", "json"])
    case .rules, .seeds, .sources: .directory
    case .lang: .words(placeholder: "LANG", ["zh", "en"])
    case .color: .words(placeholder: "WHEN", ["auto", "always", "never"])
    case .all, .explain, .names, .fix, .dryRun, .notes, .replace, .quiet, .help, .version: nil
    }
  }

  /// What stands behind it in a call of a command.
  func value(in command: Command?) -> Value? {
    switch (self, command) {
    case (.format, .validate):
      .words(placeholder: "FORMAT", ["text", "json", "sarif", "junit", "github"])
    case (.format, .test): .words(placeholder: "FORMAT", ["text", "json", "junit"])
    case (.format, .schemes): .words(placeholder: "FORMAT", ["text", "markdown"])
    case (.failOn, .validate): .words(placeholder: "WORD", ["error", "warning", "note"])
    default: value
    }
  }

  /// Whether it may be given several times; of any other the last one counts.
  var isRepeated: Bool {
    switch self {
    case .set, .assume, .overlay, .scheme, .failOn: true
    default: false
    }
  }

  enum Value: Hashable {
    case text(placeholder: String, words: [String])
    /// One of these and nothing else.
    case words(placeholder: String, [String])
    case file(placeholder: String)
    case directory
    case scheme
    case fact

    var placeholder: String {
      switch self {
      case .text(let placeholder, _), .words(let placeholder, _), .file(let placeholder):
        placeholder
      case .directory: "DIR"
      case .scheme: "ID"
      case .fact: "FACT=VALUE"
      }
    }
  }

  /// What it does for a command; some options do for one command what they do for no other.
  func help(for command: Command?) -> Label {
    switch (self, command) {
    case (.format, .validate):
      Label(
        zh: "输出格式：text、json、sarif、junit 或 github（GitHub 的批注）",
        en: "text, json, sarif, junit, or github: annotations of GitHub"
      )
    case (.on, .validate):
      Label(
        zh: "今天是哪一天，例如 2026-06-05 或 today；写明时另查到期",
        en: "what day it is, such as 2026-06-05, or today; then what ends soon is found too"
      )
    case (.format, .test): Label(zh: "输出格式：text、json 或 junit", en: "text, json or junit")
    case (.failOn, .validate):
      Label(
        zh: "有这一级或更重的问题时退出码为 1：error（默认）、warning 或 note",
        en: "exit with 1 on findings of this weight or more: error (the default), warning or note"
      )
    case (.all, .schemes):
      Label(
        zh: "另列来源提到而无从核定的方案及原因",
        en: "also list what sources mention and cannot be assessed, with the reason"
      )
    case (.format, .schemes): Label(zh: "输出格式：text 或 markdown", en: "text, or markdown")
    default: help
    }
  }

  var help: Label {
    switch self {
    case .on:
      Label(
        zh: "评估日，例如 2026-06-05；today 为今天",
        en: "day of assessment, such as 2026-06-05, or today"
      )
    case .set:
      Label(
        zh: "设定一项事实，例如 worker.unionMember=true；=none 表示确知没有，=unknown 表示不知道",
        en: "set a fact, such as worker.unionMember=true; =none: known not to exist,"
          + " =unknown: not known"
      )
    case .assume:
      Label(
        zh: "假设一项未公布条款的取值或读法；结果为试算",
        en: "assume a value or reading of an unstated term; the answer is then a trial"
      )
    case .overlay:
      Label(
        zh: "采用补充值：文件，或规则中补充值的名称",
        en: "apply an overlay: its file, or its name where it stands in the rules"
      )
    case .scheme: Label(zh: "只看这个方案", en: "only this scheme")
    case .all: Label(zh: "逐一列出不适用的方案", en: "list the schemes that are out of scope")
    case .explain:
      Label(
        zh: "列出全部资格条件，以及金额两端各在何种情形下达到",
        en: "show every condition, and the case behind each end of an amount"
      )
    case .failOn:
      Label(
        zh: "有此种结果时退出码为 1：ineligible、undetermined 或 assumed",
        en: "exit with 1 on such an answer: ineligible, undetermined or assumed"
      )
    case .expiring:
      Label(
        zh: "报告 --on 之后这些天内到期的内容；默认 30",
        en: "find what ends within so many days of --on; 30 by default"
      )
    case .caseFile:
      Label(zh: "从这个案例开始，只问还缺的", en: "start from this case and ask only what it lacks")
    case .save:
      Label(
        zh: "把回答存为案例文件，供 huzhu check 使用",
        en: "write the answers to this file, as a case for huzhu check"
      )
    case .format:
      Label(zh: "输出格式：text 或 json（每个案例一行）", en: "text, or json: one object a line for each case")
    case .output: Label(zh: "写入文件，不写到标准输出", en: "write this file instead of standard output")
    case .replace: Label(zh: "文件已存在时替换它", en: "replace the file where there is one")
    case .names: Label(zh: "只列名称或代码，每行一个", en: "only names or codes, one a line")
    case .rules:
      Label(
        zh: "规则目录；默认 HUZHU_RULES，否则 ./rules",
        en: "rule files; HUZHU_RULES by default, else ./rules"
      )
    case .seeds:
      Label(
        zh: "来源台账目录；默认规则目录旁的 seeds",
        en: "source ledgers; 'seeds' beside the rules by default"
      )
    case .sources:
      Label(
        zh: "原文目录；台账的摘要、行号和数字逐一核对；默认 HUZHU_SOURCES",
        en: "the pages of the ledgers, whose digests, lines and numbers are then checked;"
          + " HUZHU_SOURCES by default"
      )
    case .fix:
      Label(
        zh: "应用问题所附的改法，逐条列出；改后有新错误的不写入",
        en: "apply the fixes that findings offer and list each; none that brings an error"
      )
    case .dryRun:
      Label(
        zh: "与 --fix 同用：只输出补丁，不写入文件",
        en: "with --fix: write a patch to standard output and no file"
      )
    case .notes:
      Label(
        zh: "另列没有规则引用的台账事实",
        en: "also list the facts of ledgers that no rule is drawn from"
      )
    case .lang: Label(zh: "文字输出的语言：zh 或 en；默认随系统语言", en: "zh or en; the locale's by default")
    case .color: Label(zh: "颜色：auto、always 或 never", en: "auto, always or never")
    case .quiet: Label(zh: "不显示提示与计数", en: "no hints and no closing counts")
    case .help: Label(zh: "显示帮助", en: "show help")
    case .version: Label(zh: "显示版本", en: "show the version")
    }
  }
}
