import HuzhuDocuments
import HuzhuReports

/// The commands of this version, each with its operands, options and an example.
enum Command: String, CaseIterable, Hashable {
  case check
  case ask
  case schemes
  case facts
  case validate
  case test
  case diff
  case simulate
  case batch
  case format
  case new
  case schema
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
    case .simulate:
      Label(
        zh: "一个基金全年给付的分布与所需保费",
        en: "the distribution of a fund's yearly payouts, and the premium it needs"
      )
    case .batch:
      Label(
        zh: "逐行回答一个人员表（CSV 或 NDJSON）",
        en: "a CSV or NDJSON file of people, answered row by row"
      )
    case .format:
      Label(zh: "把规则文件改为规范写法", en: "canonical layout of the rule files")
    case .schema:
      Label(
        zh: "一种文件的 JSON Schema，供编辑器补全和说明",
        en: "the JSON Schema of a document kind, for editors"
      )
    case .diff:
      Label(
        zh: "规则改动意味着什么：逐条，以及对一群人",
        en: "what a rule change means, clause by clause, and for a population"
      )
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
    case .simulate:
      Operand(
        placeholder: "FUND",
        kind: .file,
        least: 1,
        most: 1,
        help: Label(
          zh: "基金模型文件；- 为标准输入",
          en: "the file of a fund model; - is standard input"
        )
      )
    case .batch:
      Operand(
        placeholder: "POPULATION",
        kind: .file,
        least: 1,
        most: .max,
        help: Label(
          zh: "人员表（.csv、.ndjson；- 为标准输入），列名即事实；或说明各列的文件（.json）",
          en: "a file of rows (.csv, .ndjson; - is standard input) whose columns are facts, or a"
            + " document (.json) that says what the columns are"
        )
      )
    case .format:
      Operand(
        placeholder: "[PATH...]",
        kind: .file,
        least: 0,
        most: .max,
        help: Label(
          zh: "这些文件或目录；默认全部规则和台账；- 为标准输入",
          en: "these files or directories, all rules and ledgers by default; - is standard input"
        )
      )
    case .schema:
      Operand(
        placeholder: "[KIND]",
        kind: .words(DocumentSchema.all.map(\.kind)),
        least: 0,
        most: 1,
        help: Label(
          zh: "文件的种类；不写则列出全部",
          en: "the kind of document; without one all kinds are listed"
        )
      )
    case .diff:
      Operand(
        placeholder: "OLD NEW",
        kind: .file,
        least: 2,
        most: 2,
        help: Label(
          zh: "一个方案的两个文件（- 为标准输入），或两个规则目录",
          en: "two files of one scheme, of which - is standard input, or two folders of rules"
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
    case .simulate:
      [
        .method, .trials, .seed, .vary, .caseFile, .ladder, .solve, .sufficiency, .years,
        .whenShort, .against, .jobs, .format, .output, .replace, .rules, .seeds, .lang, .color,
        .quiet, .help,
      ]
    case .new: [.output, .replace, .rules, .seeds, .lang, .color, .quiet, .help]
    case .facts: [.names, .rules, .seeds, .lang, .color, .help]
    case .validate:
      [
        .fix, .dryRun, .format, .failOn, .notes, .on, .expiring, .proofs, .rules, .seeds, .sources,
        .lang, .color, .quiet, .help,
      ]
    case .batch:
      [
        .data, .on, .scheme, .output, .replace, .format, .by, .summary, .summaryTo,
        .mergeSummaries, .sample, .strict, .jobs, .firstRow, .set, .assume, .overlay, .rules,
        .seeds, .lang, .color, .quiet, .help,
      ]
    case .test:
      [
        .coverage, .uncovered, .mutate, .survivors, .generate, .format, .rules, .seeds, .lang,
        .color, .quiet, .help,
      ]
    case .format: [.check, .rules, .seeds, .lang, .color, .quiet, .help]
    case .schema: [.names, .lang, .color, .help]
    case .diff:
      [
        .population, .on, .scheme, .failOn, .format, .rules, .seeds, .lang, .color, .quiet, .help,
      ]
    case .explain: [.names, .lang, .color, .help]
    case .help, .completions: [.lang, .color, .help]
    }
  }

  /// The line that help and mistakes show.
  var usage: Label {
    let operand = operand.map { " " + $0.placeholder } ?? ""
    return Label(
      zh: "huzhu \(rawValue) [选项]\(operand)",
      en: "huzhu \(rawValue) [OPTIONS]\(operand)"
    )
  }
}
