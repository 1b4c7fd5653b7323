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
          "huzhu test --mutate rules/guangdong",
          Label(zh: "哪些改动没有示例发现", en: "which changes of a rule no example notices")
        ),
        (
          "huzhu test --format junit > huzhu.xml",
          Label(zh: "供持续集成使用", en: "for a CI system")
        ),
      ]
    case .simulate:
      [
        (
          "huzhu simulate rules/examples/funds/henan-truck-drivers.json",
          Label(zh: "精确计算一年的给付分布", en: "the exact distribution of a year's payouts")
        ),
        (
          "huzhu simulate fund.json --method both --trials 10000 --seed 7",
          Label(zh: "精确与抽样互相核对", en: "exact and sampled figures side by side")
        ),
        (
          "huzhu simulate fund.json --vary event.ownBurden=0..100000",
          Label(zh: "一笔给付随个人负担的变化", en: "the payout of a claim by what it cost")
        ),
        (
          "huzhu simulate fund.json --ladder --solve premium --sufficiency 99%",
          Label(zh: "什么最影响费用，多少保费足够", en: "what moves the cost, and which premium suffices")
        ),
        (
          "huzhu simulate fund.json --years 10 --when-short proportional",
          Label(
            zh: "十年的结余，资金不足时同比例减付",
            en: "ten years of its reserve, with claims cut where it runs out"
          )
        ),
        (
          "huzhu simulate fund.json --against henan-illustration.truck-drivers",
          Label(zh: "改动条款的费用与得失", en: "what changed terms cost, and who gains and loses")
        ),
        (
          "huzhu simulate fund.json --format html --lang zh --output fund.html",
          Label(zh: "带图的网页报告，可打印", en: "a report with charts, to read in a browser or to print")
        ),
      ]
    case .batch:
      [
        (
          "huzhu batch rules/examples/populations/riders.json --output answers.csv",
          Label(zh: "按说明文件读取，写入文件", en: "as a document says, into a file")
        ),
        (
          "huzhu batch people.csv --scheme guangdong.hui-ji-xiang --on 2026-06-05",
          Label(zh: "列名即事实，无需说明文件", en: "columns that are named as facts need no document")
        ),
        (
          "zcat claims.csv.gz | huzhu batch claims.json --data - --by unit,cause > answers.csv",
          Label(zh: "从管道读取，按单位和原因合计", en: "through pipes, summed up by unit and cause")
        ),
      ]
    case .format:
      [
        ("huzhu format rules/guangdong", Label(zh: "改写一个目录", en: "rewrite one directory")),
        (
          "huzhu format --check",
          Label(zh: "只列出差异，有则退出码为 1", en: "only show what differs, and exit with 1")
        ),
        ("huzhu format - < draft.json", Label(zh: "从标准输入到标准输出", en: "as a filter")),
      ]
    case .schema:
      [
        (
          "huzhu schema scheme --lang zh > scheme.json",
          Label(zh: "方案的 Schema，说明为中文", en: "the schema of schemes, explained in Chinese")
        )
      ]
    case .diff:
      [
        (
          "git show main:rules/aid.json | huzhu diff - rules/aid.json",
          Label(zh: "一个方案改了什么", en: "what changed in one scheme")
        ),
        (
          "huzhu diff ../main/rules rules --population rules/examples --format markdown",
          Label(zh: "供合并请求使用，并看对谁有影响", en: "for a pull request, with whom it concerns")
        ),
        (
          "huzhu diff old.json new.json --population people.csv --on 2026-06-05 --fail-on loser",
          Label(zh: "有人少得就失败", en: "fails where somebody gets less")
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
