import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

// A contribution that is counted, the years of a forecast, and documented figures.
extension SimulationPage {
  private var language: Language { layout.language }

  /// Whether the years of a forecast leave nothing to chance, so that they say all.
  var isCertain: Bool { result.isCertain }

  /// Whether contributions pay for what is counted.
  var hasFunding: Bool { result.hasFunding }

  /// The years that are told of, for the head of the page.
  var period: String {
    if let years = result.calendarYears {
      return say(
        "\(years.lowerBound) 至 \(years.upperBound) 年",
        "the years \(years.lowerBound) to \(years.upperBound)"
      )
    }
    let day = result.model.fund.on.text
    return say("截至 \(day) 的一年", "the year up to \(day)")
  }

  /// What is counted, where it is no benefit.
  func writeCounted(_ page: inout Markup) {
    guard let counted = result.counted else { return }
    page.element("p", say("计入支出：\(counted.zh)", "Counted as cost: \(counted.en)"))
    if let note = result.outsideNote { page.element("p", note[layout.language]) }
  }

  /// The cost of each year of a forecast, and what the plan leaves open of it.
  func writeBudget(_ page: inout Markup) {
    guard let budget = result.budget else { return }
    let hasChance = budget.years.contains { $0.deviation > 0 }
    func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }
    func number(_ count: Double) -> String {
      FigureText.grouped(count, decimals: count.rounded() == count ? 0 : 1)
    }
    var table = DataTable(
      [
        say("年", "year"), say("评估日", "assessed on"), say("次数", "number"),
        say("每次（元）", "each, yuan"), say("支出（元）", "cost, yuan"),
      ] + (hasChance ? [say("标准差", "standard deviation")] : []),
      words: [0, 1]
    )
    for year in budget.years {
      table.rows.append(
        [
          "\(year.calendar)", year.on.text, number(year.events),
          year.events > 0 ? yuan(year.mean / year.events) : "", yuan(year.mean),
        ] + (hasChance ? [yuan(year.deviation)] : [])
      )
    }
    table.rows.append(
      [
        say("合计", "in all"), "", number(budget.years.reduce(0) { $0 + $1.events }), "",
        yuan(budget.total),
      ] + (hasChance ? [yuan(budget.deviation)] : [])
    )
    table.write(to: &page, label: say("各年支出", "cost by year"))
    guard let pays = result.model.fund.pays else { return }
    for gap in result.scheme.gaps where gap.touches.contains(pays.contribution) {
      page.element("p", say("方案没有写明：\(gap.says.zh)", "Not said by the plan: \(gap.says.en)"))
    }
  }

  /// Documented figures beside the model's.
  func writeChecks(_ page: inout Markup) {
    var table = DataTable([
      "", say("模型", "model"), say("公布", "documented"), say("模型比公布", "model to documented"),
    ])
    for one in result.plausibility {
      let isRate = one.measure == .claimsPerMember
      func text(_ value: Double?) -> String {
        guard let value else { return "—" }
        return FigureText.grouped(isRate ? value * 100 : value, decimals: 2) + (isRate ? "%" : "")
      }
      let unit = isRate ? "" : say("（元）", ", yuan")
      table.rows.append([
        SimulationText.name(one, of: result)[language] + unit, text(one.model),
        text(one.documented),
        one.ratio.map { FigureText.grouped($0, decimals: 2) } ?? "—",
      ])
    }
    table.write(to: &page, label: say("与公布数字对照", "beside documented figures"))
    for check in result.model.fund.checks {
      if let found = MixTable(check, of: result, layout) {
        var table = DataTable(found.head)
        table.rows = found.rows
        table.write(to: &page, label: found.head[0])
      }
      page.element("p") { page in
        if let title = check.title {
          page.element("strong", title[language])
          page.write(say("：", ": "))
        }
        page.write(check.caution[language])
      }
    }
    page.element(
      "p",
      ["class": "source"],
      say(
        "只作对照，模型的任何数值都没有据此调整。",
        "To compare only: no figure of the model is fitted to them."
      )
    )
  }
}
