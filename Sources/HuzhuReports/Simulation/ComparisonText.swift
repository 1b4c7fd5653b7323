import HuzhuDocuments
import HuzhuSimulation

/// A fund under changed terms as text: what they cost, and who gains and loses.
struct ComparisonText {
  let comparison: Comparison
  let funding: FundingFigures
  let layout: Layout

  init?(_ result: SimulationResult, layout: Layout) {
    guard let comparison = result.comparison else { return nil }
    self.comparison = comparison
    funding = result.funding
    self.layout = layout
  }

  func write(to page: inout Page) {
    let title = comparison.title[layout.language]
    let name =
      title == comparison.id ? title : title + layout.say(zh: "（", en: " (") + comparison.id
    let end = title == comparison.id ? "" : layout.say(zh: "）", en: ")")
    page.line(Phrase(layout.say(zh: "与改动后的条款比较：", en: "Against ") + name + end, .heading))
    page.gap()
    writeCost(&page)
    writeClaims(&page)
    writeMethod(&page)
  }

  private func cells(_ row: [String]) -> [Phrase] { row.map { Phrase($0) } }

  private func heading(_ zh: String, _ en: String, _ columns: [String]) -> [Phrase] {
    [Phrase(layout.say(zh: zh, en: en), .heading)] + cells(columns)
  }

  private func write(_ rows: [[Phrase]], to page: inout Page) {
    page.table(rows, rightAligned: Set(1..<(rows.first?.count ?? 1)))
    page.gap()
  }

  // MARK: - Cost

  private func writeCost(_ page: inout Page) {
    let before = comparison.before
    let after = comparison.after
    var rows = [
      heading(
        "一年的给付（元）",
        "payout of a year, yuan",
        [
          layout.say(zh: "现行", en: "as it is"), layout.say(zh: "改动后", en: "changed"),
          layout.say(zh: "差额", en: "difference"),
        ]
      )
    ]
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
        [before.mean, after.mean].map { yuan($0.value / funding.members) }
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
    let premiums = [before, after].map { funding.premium(for: $0.mean.value) }
    add(
      "收支相抵的保费（每人）",
      "break-even premium",
      premiums.map(yuan) + [signed(Estimate(premiums[1] - premiums[0]))]
    )
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
    let isComputed = before.error == nil && after.error == nil
    rows.append(
      cells([
        layout.say(zh: zh, en: en), FigureText.yuan(before), FigureText.yuan(after),
        isComputed ? signed(Estimate(after.value - before.value)) : "",
      ])
    )
  }

  private func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }

  /// A difference with its sign.
  func signed(_ estimate: Estimate, per members: Double = 1) -> String {
    let own = Estimate(estimate.value / members, error: estimate.error.map { $0 / members })
    let text = FigureText.yuan(own)
    return own.value > 0 && text.first != "0" || own.value >= 0.5 ? "+" + text : text
  }

  // MARK: - Winners and losers

  private func writeClaims(_ page: inout Page) {
    var rows = [
      heading(
        "每笔申请的得失",
        "what claims gain and lose",
        [
          layout.say(zh: "笔数", en: "claims")
        ]
          + Comparison.Band.allCases.map { $0.label[layout.language] } + [
            layout.say(zh: "每笔现行", en: "a claim now"), layout.say(zh: "改动后", en: "changed"),
          ]
      )
    ]
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
    write(rows, to: &page)
    SharePlot(comparison, layout.language).write(to: &page)
    page.gap()
  }

  /// How it was found.
  func writeMethod(_ page: inout Page) {
    let claims = FigureText.grouped(Double(comparison.everybody.count), decimals: 0)
    let least = Comparison.leastCount
    var zh = "得失：按各类事件的预期笔数抽取 \(claims) 笔申请，每笔按成员当年唯一的一笔在两套条款下各付一次；"
    zh += "不足 \(least) 笔的组合并。保费、补贴和管理支出视为不变。"
    var en =
      "Gains and losses: \(claims) claims, of each kind as many as are expected in proportion,"
    en += " each paid under both terms as its member's only one; groups of fewer than \(least)"
    en += " are pooled. Premium, subsidy and expenses are taken as they are."
    if comparison.trials > 0 {
      let years = FigureText.grouped(Double(comparison.trials), decimals: 0)
      zh += "\(years) 个试验年用同一组随机数，差额的 ± 按逐年之差计。"
      en += " \(years) trial years have the same random numbers under both, and the ± of the"
      en += " difference is that of its years."
    }
    page.line(Phrase(layout.say(zh: zh, en: en)))
    page.gap()
  }
}
