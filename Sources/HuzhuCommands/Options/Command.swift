import HuzhuDocuments

/// The commands of this version, each with its operands, options and an example.
enum Command: String, CaseIterable, Hashable {
  case check
  case ask
  case schemes
  case facts
  case validate
  case test
  case new
  case explain
  case help
  case completions

  var summary: Label {
    switch self {
    case .check:
      Label(zh: "一个人在各方案下的资格与给付", en: "eligibility and payout under every scheme in scope")
    case .ask:
      Label(
        zh: "逐问逐答，只问还能改变结果的；最后给出结果",
        en: "a case by interview: only questions that can still change the answer"
      )
    case .schemes:
      Label(
        zh: "列出全部方案；或用文字说明一个方案，含来源与缺口",
        en: "what is covered; one scheme in words, with its sources and gaps"
      )
    case .facts: Label(zh: "词汇表：可以给出的事实", en: "the vocabulary: the facts that a case may give")
    case .validate: Label(zh: "规则文件中的所有问题", en: "every finding in the rule files")
    case .test: Label(zh: "运行规则文件中的示例", en: "run the examples inside the rule files")
    case .new:
      Label(
        zh: "新建方案、台账、案例或补充值的起点",
        en: "a starting point for a scheme, ledger, case or overlay"
      )
    case .explain: Label(zh: "一个问题代码的说明页", en: "the page of a finding")
    case .help: Label(zh: "显示一个命令的帮助", en: "show the help of a command")
    case .completions: Label(zh: "输出命令行补全脚本", en: "print a completion script for a shell")
    }
  }

  /// What stands on the line besides options.
  var operand: Operand? {
    switch self {
    case .check:
      Operand(
        placeholder: "CASE...",
        kind: .file,
        least: 1,
        most: .max,
        help: Label(
          zh: "案例文件；- 为标准输入",
          en: "a case file; - is standard input"
        )
      )
    case .ask:
      Operand(
        placeholder: "[SCHEME]",
        kind: .scheme,
        least: 0,
        most: 1,
        help: Label(zh: "只问这个方案；默认全部", en: "ask only for this scheme; all by default")
      )
    case .schemes:
      Operand(
        placeholder: "[SCHEME]",
        kind: .scheme,
        least: 0,
        most: 1,
        help: Label(
          zh: "方案编号，可加 @版本",
          en: "the id of a scheme, with @VERSION for one of its versions"
        )
      )
    case .facts:
      Operand(
        placeholder: "[NAME]",
        kind: .fact,
        least: 0,
        most: 1,
        help: Label(zh: "事实名称", en: "the name of a fact")
      )
    case .validate, .test:
      Operand(
        placeholder: "[PATH...]",
        kind: .file,
        least: 0,
        most: .max,
        help: Label(
          zh: "只报告这些文件或目录",
          en: "report only these files or directories"
        )
      )
    case .new:
      Operand(
        placeholder: "KIND ID",
        kind: .newDocument,
        least: 2,
        most: 2,
        help: Label(
          zh: "scheme 或 ledger 加新方案的编号；case 或 overlay 加已有方案的编号",
          en: "scheme or ledger with the id of a new scheme; case or overlay with that of an"
            + " existing one"
        )
      )
    case .explain:
      Operand(
        placeholder: "[CODE...]",
        kind: .code,
        least: 0,
        most: .max,
        help: Label(
          zh: "问题代码，如 HZ0421 或 421；不写则列出全部代码",
          en: "a code such as HZ0421, or 421; without one all codes are listed"
        )
      )
    case .help:
      Operand(
        placeholder: "[COMMAND]",
        kind: .words(Command.allCases.map(\.rawValue)),
        least: 0,
        most: 1,
        help: Label(zh: "命令名称", en: "the name of a command")
      )
    case .completions:
      Operand(
        placeholder: "SHELL",
        kind: .words(["bash", "zsh", "fish"]),
        least: 1,
        most: 1,
        help: Label(zh: "bash、zsh 或 fish", en: "bash, zsh or fish")
      )
    }
  }

  struct Operand {
    var placeholder: String
    var kind: Kind
    var least: Int
    var most: Int
    var help: Label

    enum Kind: Hashable {
      case file
      case scheme
      case fact
      case code
      case words([String])
      /// What is begun, and the id of a scheme.
      case newDocument
    }

    /// The words that the first operand may be; `nil` where it may be any.
    var words: [String]? {
      switch kind {
      case .words(let words): words
      case .newDocument: NewCommand.Kind.allCases.map(\.rawValue)
      default: nil
      }
    }
  }

  /// In the order of the help.
  var options: [OptionID] {
    switch self {
    case .check:
      [
        .on, .set, .assume, .overlay, .scheme, .all, .explain, .failOn, .format, .rules, .seeds,
        .lang, .color, .quiet, .help,
      ]
    case .ask:
      [
        .on, .caseFile, .save, .replace, .set, .assume, .overlay, .explain, .format, .rules, .seeds,
        .lang,
        .color, .quiet, .help,
      ]
    case .schemes: [.all, .format, .names, .rules, .seeds, .lang, .color, .help]
    case .new: [.output, .replace, .rules, .seeds, .lang, .color, .quiet, .help]
    case .facts: [.names, .rules, .seeds, .lang, .color, .help]
    case .validate:
      [
        .fix, .dryRun, .format, .failOn, .notes, .on, .expiring, .rules, .seeds, .sources, .lang,
        .color, .quiet, .help,
      ]
    case .test: [.format, .rules, .seeds, .lang, .color, .quiet, .help]
    case .explain: [.names, .lang, .color, .help]
    case .help, .completions: [.lang, .color, .help]
    }
  }

  /// Lines to type, with what they do.
  var examples: [(line: String, what: Label)] {
    switch self {
    case .check:
      [
        (
          "huzhu check rules/examples/rider.json",
          Label(zh: "一个案例，全部方案", en: "one case, all schemes")
        ),
        (
          "huzhu check rider.json --on today --set event.ownBurden=7万",
          Label(zh: "按今天评估，并改一项事实", en: "as of today, with one fact changed")
        ),
        (
          "huzhu check *.json --format json --fail-on undetermined",
          Label(zh: "供程序使用", en: "for a program")
        ),
      ]
    case .ask:
      [
        (
          "huzhu ask --on today --save me.json",
          Label(zh: "全部方案，并保存回答", en: "all schemes, and the answers are kept")
        ),
        (
          "huzhu ask guangdong.hui-ji-xiang --case me.json",
          Label(zh: "一个方案，从已有案例接着问", en: "one scheme, from a case that is there")
        ),
        (
          "huzhu ask --on 2026-06-05 < answers.txt",
          Label(zh: "每行一个回答；问题在标准错误输出", en: "an answer a line; questions go to standard error")
        ),
      ]
    case .schemes:
      [
        (
          "huzhu schemes guangdong.hui-ji-xiang",
          Label(zh: "一个方案的文字说明", en: "one scheme in words")
        ),
        (
          "huzhu schemes --format markdown --lang zh",
          Label(zh: "全部方案，一份 Markdown 文档", en: "all schemes as one Markdown document")
        ),
      ]
    case .facts:
      [("huzhu facts worker.birthDate", Label(zh: "一项事实的取值", en: "what a fact may be"))]
    case .validate:
      [
        ("huzhu validate rules/guangdong", Label(zh: "一个地方的规则", en: "the rules of one place")),
        (
          "huzhu validate --format sarif --fail-on warning > huzhu.sarif",
          Label(zh: "供代码扫描使用", en: "for code scanning")
        ),
        (
          "huzhu validate --fix --dry-run > fixes.patch",
          Label(zh: "能改的先看一遍，不写入", en: "what --fix would change, without changing it")
        ),
        (
          "huzhu validate seeds --sources ../pages",
          Label(zh: "台账与原文逐条核对", en: "the ledgers, held against their pages")
        ),
      ]
    case .test:
      [
        (
          "huzhu test rules/published",
          Label(zh: "已公布的算例", en: "the published worked cases")
        ),
        (
          "huzhu test --format junit > huzhu.xml",
          Label(zh: "供持续集成使用", en: "for a CI system")
        ),
      ]
    case .new:
      [
        (
          "huzhu new scheme wuhan.hospital --output rules/wuhan.json",
          Label(zh: "一个可校验的方案起点", en: "a scheme to begin from, which validates")
        ),
        (
          "huzhu new case guangdong.hui-ji-xiang --output rider.json",
          Label(zh: "该方案询问的全部事实", en: "all facts that the scheme asks")
        ),
      ]
    case .explain:
      [
        (
          "huzhu explain HZ0421",
          Label(zh: "含义、对错两例与原因", en: "what it means, a wrong and a right example, and why")
        )
      ]
    case .help: [("huzhu help check", Label(zh: "check 的帮助", en: "the help of check"))]
    case .completions:
      [
        (
          "source <(huzhu completions bash)",
          Label(zh: "在当前 bash 中启用补全", en: "completions in this bash")
        )
      ]
    }
  }

  /// The line that help and mistakes show.
  var usage: String {
    let operand = operand.map { " " + $0.placeholder } ?? ""
    return "huzhu \(rawValue) [OPTIONS]\(operand)"
  }
}
