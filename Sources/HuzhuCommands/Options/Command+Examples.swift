import HuzhuDocuments

extension Command {
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
}
