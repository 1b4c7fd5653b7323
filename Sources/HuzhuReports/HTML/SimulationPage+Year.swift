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
      if let level = figures.levels.last {
        let name = FigureText.level(level.probability)
        card(
          &page,
          "VaR \(name)",
          level.value,
          "TVaR \(FigureText.amount(level.tail.value, language))"
        )
      }
      if let shortfall = figures.shortfall {
        card(&page, say("入不敷出的概率", "income does not suffice"), value: FigureText.percent(shortfall))
      }
      guard hasFunding else { return }
      let funding = result.funding
      let breakEven = funding.premium(for: figures.mean)
      premiumCard(&page, say("收支相抵的保费", "break-even premium"), breakEven)
      if let level = figures.levels.last {
        var least = Estimate(funding.sufficientPremium(for: level.value.value))
        if least.value > 0 { least.error = funding.premium(for: level.value).error }
        premiumCard(&page, say("99.5% 足够的保费", "premium that suffices in 99.5%"), least)
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
    let parts = FigureText.amount(estimate.value, language).split(separator: "\u{A0}")
    var more = more
    if let error = estimate.error, error > 0 {
      more = "± " + FigureText.amount(error, language) + say("；", "; ") + more
    }
    card(
      &page,
      name,
      value: String(parts.first ?? ""),
      unit: parts.dropFirst().joined(separator: " "),
      more: more
    )
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

  private var columns: [String] {
    var columns: [String] = []
    if result.exact != nil { columns.append(say("精确", "exact")) }
    if result.sampled != nil { columns.append(say("抽样", "sampled")) }
    if isScored { columns.append("z") }
    return columns
  }

  /// Whether the figures of both methods can be compared as they are.
  private var isScored: Bool {
    result.exact != nil && result.sampled != nil && result.alone == nil
  }

  /// What the figures of a table are.
  private var legend: String {
    var text = say(
      "VaR：以此概率不超过的数；TVaR：超过它的各年的平均。",
      "VaR: not exceeded with this probability; TVaR: the mean of the years above it."
    )
    guard result.sampled != nil else { return text }
    guard !isScored else {
      return text
        + say("± 为标准误；z 为相差几个标准误。", " ± is the standard error; z: how many of them apart.")
    }
    text += say("± 为标准误。", " ± is the standard error.")
    guard result.alone != nil, let worst = result.worstScore else { return text }
    let score = FigureText.grouped(worst, decimals: 1)
    return text
      + say(
        "两列含义不同：精确结果未计入跨事件累计的条款。为可比，两法均按每笔为唯一一笔再算一遍，"
          + "相差最多 \(score) 个标准误。",
        " The two columns differ in meaning: the exact figures leave out what adds up over a"
          + " member's events. To compare like with like, both were computed again with each claim"
          + " as the only one: they lie at most \(score) standard errors apart."
      )
  }

  private func cells(
    _ figure: (RiskFigures) -> Estimate,
    _ text: (Estimate) -> String = FigureText.yuan
  ) -> [String] {
    let exact = result.exact.map { figure($0.figures) }
    let sampled = result.sampled.map { figure($0.figures) }
    var cells = [exact, sampled].compactMap { $0 }.map(text)
    if let exact, let sampled, isScored {
      cells.append(FigureText.score(sampled.score(against: exact)))
    }
    return cells
  }

  func writeYear(_ page: inout Markup) {
    var table = DataTable([say("元", "yuan")] + columns)
    table.rows = [
      [say("平均", "mean")] + cells { $0.mean },
      [say("标准差", "standard deviation")] + cells { $0.deviation },
      [say("变异系数", "coefficient of variation")] + cells({ $0.variation }, FigureText.percent),
    ]
    for (index, level) in RiskFigures.levels.enumerated() {
      table.rows.append(["VaR \(FigureText.level(level))"] + cells { $0.levels[index].value })
    }
    for (index, level) in RiskFigures.levels.enumerated() {
      table.rows.append(["TVaR \(FigureText.level(level))"] + cells { $0.levels[index].tail })
    }
    table.write(
      to: &page,
      label: result.counted == nil
        ? say("一年的给付", "payout of a year") : say("一年的支出", "cost of a year")
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
        [name + (isBefore ? say("（限额前）", " (before limits)") : "")]
          + cells { $0.benefits[index].mean }
      )
    }
    table.write(to: &page, label: say("各项给付", "by benefit"))
  }

  func writeFunding(_ page: inout Markup) {
    if hasFunding { writeFundingTable(&page) }
    if let solution = result.solution { write(solution, to: &page) }
  }

  private func writeFundingTable(_ page: inout Markup) {
    guard let best = result.best else { return }
    let funding = result.funding
    var table = DataTable(["", say("元", "yuan")])
    func add(_ zh: String, _ en: String, _ value: String) {
      table.rows.append([say(zh, en), value])
    }
    func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }
    if let income = funding.income { add("保费与补贴", "premiums and subsidy", yuan(income)) }
    add("管理支出", "expenses", yuan(funding.expenses * funding.members))
    if let available = funding.available {
      add("可用于给付", "left for payouts", yuan(available))
    }
    if let shortfall = best.shortfall {
      add("入不敷出的概率", "probability that income does not suffice", FigureText.percent(shortfall))
    }
    if let ceiling = funding.ceiling {
      add("全年给付上限", "most paid in a year", yuan(ceiling))
      if let over = best.overCeiling {
        add(
          funding.cutsAtCeiling ? "达到上限的概率" : "超过上限的概率（照付）",
          funding.cutsAtCeiling
            ? "probability that it cuts payouts" : "probability that it is exceeded (all is paid)",
          FigureText.percent(over)
        )
      }
    }
    add(
      "收支相抵的保费（每人）",
      "break-even premium of a member",
      FigureText.yuan(funding.premium(for: best.mean))
    )
    for level in best.levels {
      let name = FigureText.level(level.probability)
      add(
        "\(name) 足够的保费（每人）",
        "premium of a member that suffices in \(name)",
        yuan(funding.sufficientPremium(for: level.value.value))
      )
    }
    table.write(to: &page, label: say("资金", "funding"))
    if let note = NegativePremium.note(funding.premium(for: best.mean), layout) {
      page.element("p", ["class": "source"], note)
    }
  }

  private func write(_ solution: Solution, to page: inout Markup) {
    let text = SolutionText(solution: solution, layout: layout)
    page.element("h3", say("求解：", "What would suffice: ") + text.heading)
    page.element("p", text.sentence)
    for note in text.notes { page.element("p", ["class": "source"], note) }
  }
}
