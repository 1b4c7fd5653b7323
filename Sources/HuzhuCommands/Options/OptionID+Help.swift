import HuzhuDocuments

extension OptionID {
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
    case (.format, .simulate):
      Label(
        zh: "输出格式：text、json、csv（每个数一行）或 html（带图的一个文件）",
        en: "text, json, csv: a row for each figure, or html: one file with charts"
      )
    case (.format, .test): Label(zh: "输出格式：text、json 或 junit", en: "text, json or junit")
    case (.failOn, .validate):
      Label(
        zh: "有这一级或更重的问题时退出码为 1：error（默认）、warning 或 note",
        en: "exit with 1 on findings of this weight or more: error (the default), warning or note"
      )
    case (.format, .diff):
      Label(zh: "输出格式：text、json 或 markdown", en: "text, json or markdown")
    case (.failOn, .diff):
      Label(
        zh: "含义有改动（change）或有人少得、多缴（loser）时退出码为 1",
        en: "exit with 1 where a rule means something else (change), or where somebody gets less or"
          + " pays more (loser)"
      )
    case (.on, .diff):
      Label(
        zh: "评估日；默认各案例自己的日期",
        en: "day of assessment; that of each case by default"
      )
    case (.all, .schemes):
      Label(
        zh: "另列来源提到而无从核定的方案及原因",
        en: "also list what sources mention and cannot be assessed, with the reason"
      )
    case (.format, .batch):
      Label(
        zh: "写出的格式：csv 或 ndjson；默认与读入的相同",
        en: "what is written: csv or ndjson; as what is read by default"
      )
    case (.caseFile, .simulate):
      Label(
        zh: "与 --vary 同用：变化的是这个案例，默认是基金的一名成员",
        en: "with --vary: the case that is varied, instead of a member of the fund"
      )
    case (.scheme, .batch):
      Label(zh: "按这个方案回答", en: "answer under this scheme")
    case (.quiet, .batch):
      Label(zh: "不显示进度与合计", en: "no progress and no closing summary")
    case (.output, .batch), (.output, .simulate):
      Label(
        zh: "写入文件；写完整之后才有这个名称",
        en: "write this file, which has its name only when it is whole"
      )
    case (.replace, .simulate):
      Label(zh: "与 --output 同用：文件已存在时替换它", en: "with --output: replace the file where there is one")
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
    case .proofs:
      Label(
        zh: "列出每个方案已证明、已推翻和未判定的各项（text、json）",
        en: "list what is proved, refuted and undecided of each scheme (text, json)"
      )
    case .expiring:
      Label(
        zh: "报告 --on 之后这些天内到期的内容；默认 30",
        en: "find what ends within so many days of --on; 30 by default"
      )
    case .coverage:
      Label(
        zh: "列出示例没有覆盖到的：条件的两面、每行、每档、每支、阈值的两侧",
        en: "tell what no example brings about: conditions both ways, rows, tiers, branches,"
          + " both sides of thresholds"
      )
    case .uncovered:
      Label(
        zh: "未覆盖的多于 N 项时退出码为 1（含 --coverage）",
        en: "exit with 1 where more than N are not covered; implies --coverage"
      )
    case .mutate:
      Label(
        zh: "逐处小改规则，列出没有示例发现的改动，并给出能发现它的案例",
        en: "change the rules one small thing at a time; tell the changes that no example notices,"
          + " with a case that would"
      )
    case .survivors:
      Label(
        zh: "没有示例发现也没有说明的改动可以有 N 个，默认 0（含 --mutate）",
        en: "let N unexplained changes survive, 0 by default; implies --mutate"
      )
    case .generate:
      Label(
        zh: "建议阈值下一步、阈值上、阈值上一步的示例，由人推算「expect」",
        en: "propose examples a step below, at and above each threshold, for a person to derive"
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
    case .method:
      Label(
        zh: "exact 精确（默认）、sample 抽样，或 both 两者并互相核对",
        en: "exact (the default), sample, or both, each held against the other"
      )
    case .trials:
      Label(
        zh: "与 --method sample、both 或 --years 同用：抽样的试验年数；默认 10000",
        en: "with --method sample or both, or --years: trial years to sample; 10000 by default"
      )
    case .seed:
      Label(
        zh: "与 --method sample、both、--years 或 --against 同用：随机数种子；默认 1",
        en: "with --method sample or both, --years or --against: the seed of the random numbers; 1"
          + " by default"
      )
    case .vary:
      Label(
        zh: "一个案例的给付如何随事实变化：FACT=0..100000、0..100000/500，或 FACT=one,two；可写两次",
        en: "what one case is paid as a fact varies: FACT=0..100000, 0..100000/500 or FACT=one,two;"
          + " up to twice"
      )
    case .ladder:
      Label(
        zh: "频率、费用、条款和保费各变动一成，每名成员的费用变动多少",
        en: "what a tenth more or less of each frequency, cost, term and of the premium changes"
      )
    case .solve:
      Label(
        zh: "收入足够时最低的保费（premium）、最高的比例（rate）或限额（cap）；rate:TERM 指明条款",
        en: "the least premium, or the largest rate or cap, for which income suffices; rate:TERM"
          + " names the term"
      )
    case .sufficiency:
      Label(
        zh: "与 --solve 同用：收入足够的概率；默认 99.5%",
        en: "with --solve: the probability that income suffices; 99.5% by default"
      )
    case .years:
      Label(
        zh: "推演若干年，1 至 100；默认基金文件的「projection」",
        en: "go on for so many years, 1 to 100; what the fund's 'projection' says by default"
      )
    case .whenShort:
      Label(
        zh: "与 --years 同用，或基金有全年上限：资金不足时 none 照付而欠款，first-come 先到先付，proportional 同比例减付",
        en:
          "with --years, or a ceiling of the fund: when the money runs out, none pays on into debt, first-come pays until nothing is left,"
          + " proportional cuts all claims alike"
      )
    case .against:
      Label(
        zh: "与改动后的条款比较：补充值的名称或文件，或方案的编号或文件；基金自己的方案写编号即不采用补充值",
        en: "compare with changed terms: an overlay by name or file, or a scheme by id or file; the"
          + " fund's own scheme by its id is that without overlays"
      )
    case .data:
      Label(
        zh: "人员表所在的文件；- 为标准输入。默认为说明文件所写的",
        en: "the file of rows, - for standard input; by default what the document says"
      )
    case .by:
      Label(
        zh: "按这些列的值分别合计，例如 unit,cause",
        en: "break the summary down by these columns, such as unit,cause"
      )
    case .summary: Label(zh: "合计的格式：text 或 json", en: "the summary as text, or as json")
    case .summaryTo:
      Label(zh: "把合计（JSON）写入文件", en: "write the summary to this file, as JSON")
    case .sample: Label(zh: "只回答前 N 行", en: "answer only the first N rows")
    case .strict: Label(zh: "遇到第一个无效行即停止", en: "stop at the first bad row")
    case .jobs:
      Label(
        zh: "用多少个处理器；结果都相同，默认全部",
        en: "how many processors work; the bytes are the same, all by default"
      )
    case .firstRow:
      Label(
        zh: "第一行的行号，用于分段处理的文件",
        en: "the number of the first line, for one part of a larger file"
      )
    case .mergeSummaries:
      Label(
        zh: "把几个合计文件（JSON）加成一个",
        en: "add summaries, which are files of JSON, up to one"
      )
    case .check:
      Label(
        zh: "不改写，只列出差异；有差异时退出码为 1",
        en: "rewrite nothing; show what differs, and exit with 1 where anything does"
      )
    case .output: Label(zh: "写入文件，不写到标准输出", en: "write this file instead of standard output")
    case .replace: Label(zh: "文件已存在时替换它", en: "replace the file where there is one")
    case .population:
      Label(
        zh: "一群人：人员表（.csv、.ndjson 或说明文件），案例或其列表，或案例的目录",
        en: "people: a file of rows (.csv, .ndjson, or the document of one), a case or a list of"
          + " cases, or a folder of cases"
      )
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
