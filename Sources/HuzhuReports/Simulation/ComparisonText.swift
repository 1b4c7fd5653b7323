import HuzhuDocuments
import HuzhuSimulation

/// A fund under changed terms as text: what they cost, and who gains and loses.
struct ComparisonText {
  let comparison: Comparison
  let funding: FundingFigures
  let layout: Layout
  /// Whether a contribution is counted in place of benefits, and whether premiums come in beside it.
  let isCost: Bool
  private let hasFunding: Bool

  init?(_ result: SimulationResult, layout: Layout) {
    guard let comparison = result.comparison else { return nil }
    self.comparison = comparison
    funding = result.funding
    isCost = result.counted != nil
    hasFunding = result.hasFunding
    self.layout = layout
  }

  func write(to page: inout Page) {
    let title = comparison.title[layout.language]
    let name =
      title == comparison.id ? title : title + layout.say(zh: "（", en: " (") + comparison.id
    let end = title == comparison.id ? "" : layout.say(zh: "）", en: ")")
    page.line(Phrase(layout.say(zh: "与改动后的条款比较：", en: "Against ") + name + end, .heading))
    for line in terms { page.line(Phrase(line)) }
    page.gap()
    writeYears(&page)
    if !comparison.isCertain { writeCost(&page) }
    writeClaims(&page)
    writeMethod(&page)
  }

  private func cells(_ row: [String]) -> [Phrase] { row.map { Phrase($0) } }

  private func heading(_ name: String, _ columns: [String]) -> [Phrase] {
    [Phrase(name, .heading)] + cells(columns)
  }

  private func write(_ rows: [[Phrase]], to page: inout Page) {
    page.figures(rows, rightAligned: Set(1..<(rows.first?.count ?? 1)))
    page.gap()
  }

  // MARK: - Cost

  private func writeYears(_ page: inout Page) {
    guard !comparison.years.isEmpty else { return }
    let rows = yearRows(yuan) { signed(Estimate($0)) }
    let name =
      isCost
      ? layout.say(zh: "各年支出（元）", en: "cost by year, yuan")
      : layout.say(zh: "各年给付（元）", en: "payout by year, yuan")
    write([heading(name, sides)] + rows.map(cells), to: &page)
  }

  private func writeCost(_ page: inout Page) {
    let before = comparison.before
    let after = comparison.after
    var rows = [heading(yearName, sides)]
    func add(_ zh: String, _ en: String, _ row: [String]) {
      rows.append(cells([layout.say(zh: zh, en: en)] + row))
    }
    add(
      "平均",
      "mean",
      [
        FigureText.yuan(before.mean), FigureText.yuan(after.mean), signed(comparison.difference),
      ]
    )
    if let paired = comparison.sampledDifference {
      add("平均之差（抽样）", "mean, difference sampled", ["", "", signed(paired)])
    }
    if funding.members > 0 {
      add(
        "平均（每名成员）",
        "mean of a member",
        [before.mean, after.mean]
          .map { FigureText.yuan($0.scaled(by: 1 / funding.members) { $0 / funding.members }) }
          + [signed(comparison.difference, per: funding.members)]
      )
    }
    addPlain("标准差", "standard deviation", before.deviation, after.deviation, to: &rows)
    for (index, level) in RiskFigures.levels.enumerated() {
      guard index < before.levels.count, index < after.levels.count else { continue }
      let name = "VaR \(FigureText.level(level))"
      addPlain(name, name, before.levels[index].value, after.levels[index].value, to: &rows)
    }
    if let old = before.shortfall, let new = after.shortfall {
      add(
        "入不敷出的概率",
        "income does not suffice",
        [FigureText.percent(old), FigureText.percent(new), ""]
      )
    }
    if hasFunding {
      add(
        "收支相抵的保费（每人）",
        "break-even premium",
        [before, after].map { FigureText.yuan(funding.premium(for: $0.mean)) }
          + [signed(comparison.difference, per: max(1, funding.members))]
      )
    }
    write(rows, to: &page)
  }

  /// A figure of both without the error of its difference, which is not that of the two.
  private func addPlain(
    _ zh: String,
    _ en: String,
    _ before: Estimate,
    _ after: Estimate,
    to rows: inout [[Phrase]]
  ) {
    var difference = Estimate(after.value - before.value)
    difference.resolution = [before.resolution, after.resolution].compactMap { $0 }.max()
    let isComputed = before.error == nil && after.error == nil
    rows.append(
      cells([
        layout.say(zh: zh, en: en), FigureText.yuan(before), FigureText.yuan(after),
        isComputed ? signed(difference) : "",
      ])
    )
  }

  private func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }

  /// A difference with its sign.
  func signed(_ estimate: Estimate, per members: Double = 1) -> String {
    let own = estimate.scaled(by: 1 / members) { $0 / members }
    let text = FigureText.yuan(own)
    return own.value > 0 && text.first != "0" || own.value >= 0.5 ? "+" + text : text
  }

  // MARK: - Winners and losers

  /// From here on the many columns of claims stay side by side, if need be beyond the page.
  private static let leastWidth = 72

  private func writeClaims(_ page: inout Page) {
    let name =
      isCost
      ? layout.say(zh: "每次支出的变化", en: "what each costs")
      : layout.say(zh: "每笔申请的得失", en: "what claims gain and lose")
    let count = isCost ? layout.say(zh: "次数", en: "number") : layout.say(zh: "笔数", en: "claims")
    let now =
      isCost
      ? layout.say(zh: "每次现行", en: "each now") : layout.say(zh: "每笔现行", en: "a claim now")
    let bands = Comparison.Band.allCases.map { $0.label[layout.language] }
    var rows = [heading(name, [count] + bands + [now, layout.say(zh: "改动后", en: "changed")])]
    let groups = comparison.groups.count > 1 ? comparison.groups : []
    for group in groups + [comparison.everybody] {
      let count = Double(max(1, group.count))
      rows.append(
        cells(
          [group.title[layout.language], FigureText.grouped(Double(group.count), decimals: 0)]
            + group.bands.map { FigureText.grouped(Double($0) / count * 100, decimals: 1) + "%" }
            + [yuan(Double(group.before) / count), yuan(Double(group.after) / count)]
        )
      )
    }
    if layout.width < Self.leastWidth {
      write(rows, to: &page)
    } else {
      page.table(rows, rightAligned: Set(1..<(rows.first?.count ?? 1)))
      page.gap()
    }
    page.line(
      Phrase(
        isCost
          ? layout.say(zh: "各组按变动大小所占的比例", en: "shares of each group by how its cost changes")
          : layout.say(
            zh: "各组申请按得失所占的比例",
            en: "shares of the claims of each group by what they gain or lose"
          )
      )
    )
    SharePlot(comparison, layout.language).write(to: &page)
    page.gap()
  }

  /// How it was found.
  func writeMethod(_ page: inout Page) {
    let claims = FigureText.grouped(Double(comparison.everybody.count), decimals: 0)
    let least = Comparison.leastCount
    guard !isCost else { return writeCounting(claims, least, &page) }
    var zh = "得失：按各类事件的预期笔数抽取 \(claims) 笔申请，每笔按成员当年唯一的一笔在两套条款下各付一次；"
    zh += "不足 \(least) 笔的组合并。保费、补贴和管理支出视为不变。"
    var en =
      "Gains and losses: \(claims) claims, of each kind as many as are expected in proportion,"
    en += " each paid under both terms as its member's only one; groups of fewer than \(least)"
    en += " are pooled. Premium, subsidy and expenses are taken as they are."
    if comparison.trials > 0 {
      zh += trials.zh
      en += " " + trials.en
    }
    page.line(Phrase(layout.say(zh: zh, en: en)))
    page.gap()
  }

  private var trials: Label {
    let years = FigureText.grouped(Double(comparison.trials), decimals: 0)
    return Label(
      zh: "\(years) 个试验年用同一组随机数，差额的 ± 按逐年之差计。",
      en: "\(years) trial years have the same random numbers under both, and the ± of the"
        + " difference is that of its years."
    )
  }

  /// The same of a contribution, for which nobody claims.
  private func writeCounting(_ events: String, _ least: Int, _ page: inout Page) {
    let first = comparison.years.first?.calendar
    var zh = "每次支出：按各类事件的预期次数抽取 \(events) 次" + (first.map { "（\($0) 年的）" } ?? "")
    zh += "，在两套条款下各计一次；不足 \(least) 次的组合并。"
    var en = "What each costs: \(events) events" + (first.map { " of \($0)" } ?? "")
    en += ", of each kind as many as are expected in proportion, each counted under both terms;"
    en += " groups of fewer than \(least) are pooled."
    if comparison.trials > 0, !comparison.isCertain {
      zh += trials.zh
      en += " " + trials.en
    }
    page.line(Phrase(layout.say(zh: zh, en: en)))
    page.gap()
  }
}
