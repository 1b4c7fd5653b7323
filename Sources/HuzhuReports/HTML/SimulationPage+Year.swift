import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

// The figures of a year.
extension SimulationPage {
  private var language: Language { layout.language }

  // MARK: - The first look

  func writeCards(_ page: inout Markup) {
    guard let figures = result.best else { return }
    page.element("dl", ["class": "cards"]) { page in
      if isCertain, let budget = result.budget {
        return card(&page, say("支出合计", "cost in all"), Estimate(budget.total), period)
      }
      let mean =
        result.counted == nil ? say("平均给付", "mean payout") : say("平均支出", "mean cost")
      card(&page, mean, figures.mean, say("一年", "in a year"))
      card(
        &page,
        say("标准差", "standard deviation"),
        figures.deviation,
        say("变异系数 ", "coefficient of variation ") + FigureText.percent(figures.variation)
      )
      if let level = figures.knownLevels.last {
        let name = FigureText.level(level.probability)
        card(
          &page,
          "VaR \(name)",
          level.value,
          "TVaR " + amount(level.tail)
        )
      }
      if let shortfall = figures.shortfall {
        card(&page, say("入不敷出的概率", "income does not suffice"), value: FigureText.percent(shortfall))
      }
      guard hasFunding else { return }
      let funding = result.funding
      let breakEven = funding.premium(for: figures.mean)
      premiumCard(&page, say("收支相抵的保费", "break-even premium"), breakEven)
      if let level = figures.knownLevels.last {
        let name = FigureText.level(level.probability)
        premiumCard(
          &page,
          say("\(name) 足够的保费", "premium that suffices in \(name)"),
          funding.sufficientPremium(for: level.value)
        )
      }
    }
  }

  /// A premium of a member, which is small: to the fen, or as far as it is known.
  private func premiumCard(_ page: inout Markup, _ name: String, _ premium: Estimate) {
    let text = FigureText.yuan(premium)
    let value = text.firstRange(of: " ± ").map { String(text[..<$0.lowerBound]) } ?? text
    let error = text.dropFirst(value.count + 1)
    card(
      &page,
      name,
      value: value,
      unit: say("元", "yuan"),
      more: (error.isEmpty ? "" : error + say("；", "; ")) + say("每人", "of a member")
    )
  }

  private func card(_ page: inout Markup, _ name: String, _ estimate: Estimate, _ more: String) {
    let (value, error, unit) = FigureText.scaled(estimate, language)
    let deviation = error.map { "± \($0)\u{A0}\(unit)" + say("；", "; ") } ?? ""
    card(&page, name, value: value, unit: unit, more: deviation + more)
  }

  private func amount(_ estimate: Estimate) -> String {
    let (value, error, unit) = FigureText.scaled(estimate, language)
    return value + (error.map { " ± " + $0 } ?? "") + "\u{A0}" + unit
  }

  private func card(
    _ page: inout Markup,
    _ name: String,
    value: String,
    unit: String = "",
    more: String = ""
  ) {
    page.element("div") { page in
      page.element("dt", name)
      page.element("dd", ["class": "value"]) { page in
        page.write(value)
        if !unit.isEmpty { page.element("small", "\u{A0}" + unit) }
      }
      if !more.isEmpty { page.element("dd", ["class": "more"], more) }
    }
  }

  // MARK: - Tables

  private var columns: [String] { MethodColumns(result).heads.map { $0[language] } }

  /// What the figures of a table are.
  private var legend: String {
    let text = say(
      "VaR：以此概率不超过的数；TVaR：超过它的各年的平均。",
      "VaR: not exceeded with this probability; TVaR: the mean of the years above it."
    )
    let notes = MethodColumns(result).notes.map { $0[language] }
    return ([text] + notes).joined(separator: say("", " "))
  }

  private func cells(_ figure: (RiskFigures) -> Estimate) -> [String] {
    MethodColumns(result).cells(figure)
  }

  func writeYear(_ page: inout Markup) {
    let columns = MethodColumns(result).yearHeads.map { $0[language] }
    var table = DataTable([say("元", "yuan")] + columns)
    table.rows = MethodColumns(result).yearRows(language)
    table.write(
      to: &page,
      label: MethodColumns(result).yearTitle[language]
    )
    page.element("p", ["class": "source"], legend)
    if let chart = DensityChart(result, layout) {
      chart.density.write(to: &page, layout)
      chart.exceedance.write(to: &page, layout)
    }
  }

  func writeBenefits(_ page: inout Markup) {
    if let chart = BenefitChart(result: result, layout: layout).chart {
      chart.write(to: &page, layout)
    }
    guard columns.count > 1 else { return }
    var table = DataTable([say("平均（元）", "mean, yuan")] + columns)
    for (index, benefit) in result.scheme.benefits.enumerated() {
      let means = [result.exact, nil].compactMap { $0?.figures.benefits[index].mean.value }
      let drawn = result.sampled?.figures.benefits[index].mean.value ?? 0
      guard means.contains(where: { $0 != 0 }) || drawn != 0 else { continue }
      let isBefore = result.exact?.figures.benefits[index].isBeforeLimits ?? false
      let name = benefit.title?[language] ?? benefit.clause
      table.rows.append(
        [name + (isBefore ? say("（精确值为限额前）", " (exact before limits)") : "")]
          + cells { $0.benefits[index].scoredMean }
      )
    }
    table.write(to: &page, label: say("各项给付", "by benefit"))
  }

  func writeFunding(_ page: inout Markup) {
    if hasFunding { writeFundingTable(&page) }
    if let solution = result.solution { write(solution, to: &page) }
  }

  private func writeFundingTable(_ page: inout Markup) {
    let funding = FundingRows(result: result, layout: layout)
    var table = DataTable(["", say("元", "yuan")])
    table.rows = funding.rows(result.best?.levels ?? [])
    guard !table.rows.isEmpty else { return }
    table.write(to: &page, label: say("资金", "funding"))
    if let note = funding.note { page.element("p", ["class": "source"], note) }
  }

  private func write(_ solution: Solution, to page: inout Markup) {
    let text = SolutionText(solution, of: result, layout: layout)
    page.element("h3", say("求解：", "What would suffice: ") + text.heading)
    page.element("p", text.sentence)
    for note in text.notes { page.element("p", ["class": "source"], note) }
  }
}
