import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

// What changes with a fact, a figure, the terms, and the years.
extension SimulationPage {
  private var language: Language { layout.language }

  func writeTables(_ page: inout Markup) {
    for (index, table) in result.tables.enumerated() {
      let chart = PayoutChart(table: table, number: index + 1, layout: layout).chart
      chart?.write(to: &page, layout)
      let text = PayoutTableText(table: table, layout: layout)
      if !table.pieces.isEmpty {
        var lines = DataTable(text.pieceHead, words: [])
        lines.rows = text.pieceRows
        lines.write(to: &page, label: say("各段", "where the payout is a line"))
      }
      for note in text.notes { page.element("p", ["class": "source"], note) }
    }
  }

  func writeLadder(_ page: inout Markup) {
    guard let ladder = result.ladder else { return }
    LadderChart(ladder: ladder, layout: layout).chart?.write(to: &page, layout)
    for note in LadderText(ladder: ladder, layout: layout).notes {
      page.element("p", ["class": "source"], note)
    }
  }

  // MARK: - Changed terms

  func writeComparison(_ page: inout Markup) {
    guard let comparison = result.comparison else { return }
    let years = FigureText.grouped(Double(comparison.trials), decimals: 0)
    page.element("p") { page in
      page.write(comparison.title[language] + say("（", " ("))
      page.element("code", comparison.id)
      page.write(
        say(
          "）：同样的随机数，\(years) 个试验年，种子 \(comparison.seed)；每年平均相差 "
            + "\(FigureText.yuan(comparison.difference)) 元。",
          "): the same random numbers, \(years) trial years, seed \(comparison.seed); the mean of"
            + " the yearly difference is \(FigureText.yuan(comparison.difference)) yuan."
        )
      )
    }
    var table = DataTable([say("元", "yuan"), say("现行", "as it is"), say("改后", "changed")])
    func add(_ name: String, _ figure: (RiskFigures) -> Estimate) {
      table.rows.append(
        [name] + [comparison.before, comparison.after].map { FigureText.yuan(figure($0)) }
      )
    }
    add(say("平均", "mean")) { $0.mean }
    add(say("标准差", "standard deviation")) { $0.deviation }
    for (index, level) in comparison.before.levels.enumerated()
    where comparison.after.levels.indices.contains(index) {
      add("VaR \(FigureText.level(level.probability))") { $0.levels[index].value }
      add("TVaR \(FigureText.level(level.probability))") { $0.levels[index].tail }
    }
    table.write(to: &page, label: say("现行与改后", "as it is and changed"))
    ShareChart(comparison: comparison, layout: layout).chart?.write(to: &page, layout)
    let pooled = comparison.groups.reduce(0) { $0 + $1.pooled }
    if pooled > 0 {
      page.element(
        "p",
        ["class": "source"],
        say(
          "申请不足 \(Comparison.leastCount) 笔的 \(pooled) 组合并显示。",
          "\(pooled) groups with fewer than \(Comparison.leastCount) claims are shown as one."
        )
      )
    }
  }

  // MARK: - Years

  func writeProjection(_ page: inout Markup) {
    guard let projection = result.projection else { return }
    let paths = FigureText.grouped(Double(projection.paths), decimals: 0)
    let rule: String =
      switch projection.whenShort {
      case .none:
        say(
          "钱不够时照付，结余成为欠款",
          "when money runs out claims are paid all the same and the reserve becomes a debt"
        )
      case .firstCome:
        say("钱不够时先到先付", "when money runs out the first claims are paid until nothing is left")
      case .proportional:
        say("钱不够时按比例削减", "when money runs out all claims of the year are cut by the same part")
      }
    page.element(
      "p",
      say(
        "\(paths) 条路径，种子 \(projection.seed)；\(rule)。",
        "\(paths) paths, seed \(projection.seed); \(rule)."
      )
    )
    FanChart(projection: projection, opening: result.funding.reserve, layout: layout).chart?
      .write(to: &page, layout)
    var table = DataTable([
      say("年", "year"), say("成员", "members"), say("收入（元）", "income (yuan)"),
      say("给付（元）", "payouts (yuan)"), say("支出（元）", "expenses (yuan)"),
      say("年末结余（元）", "reserve (yuan)"), say("低于下限", "below the floor"),
      say("曾低于下限", "so far"), say("付不足", "not all paid"),
    ])
    table.rows = projection.years.map { year in
      [
        String(year.calendar), FigureText.grouped(year.members, decimals: 0),
        year.income.map { FigureText.grouped($0 / 100, decimals: 0) } ?? "—",
        FigureText.yuan(year.paid), FigureText.grouped(year.expenses / 100, decimals: 0),
        FigureText.yuan(year.reserve), FigureText.percent(year.below),
        FigureText.percent(year.belowSoFar), FigureText.percent(year.unpaid),
      ]
    }
    table.write(to: &page, label: say("各年", "by year"))
  }
}
