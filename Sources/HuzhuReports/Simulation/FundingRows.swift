import HuzhuDocuments
import HuzhuSimulation

/// What comes in, whether it suffices, and which premium would, as rows of a table.
struct FundingRows {
  let result: SimulationResult
  let layout: Layout

  /// The names with their figures.
  ///
  /// - Parameter levels: For which a premium that suffices is told.
  /// - Returns: Nothing where contributions are counted and none pays for them.
  func rows(_ levels: [RiskFigures.Level]) -> [[String]] {
    guard let best = result.best, result.hasFunding else { return [] }
    let funding = result.funding
    var rows: [[String]] = []
    func add(_ zh: String, _ en: String, _ value: String) {
      rows.append([layout.say(zh: zh, en: en), value])
    }
    if let income = funding.income { add("保费与补贴", "premiums and subsidy", yuan(income)) }
    if funding.income != nil || funding.expenses > 0 {
      add("管理支出", "expenses", yuan(funding.expenses * funding.members))
    }
    if let available = funding.available, funding.expenses > 0 {
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
    for level in levels {
      let name = FigureText.level(level.probability)
      add(
        "\(name) 足够的保费（每人）",
        "premium of a member that suffices in \(name)",
        FigureText.yuan(funding.sufficientPremium(for: level.value))
      )
    }
    return rows
  }

  /// What is to be said of a break-even premium below zero.
  var note: String? {
    result.best.flatMap { NegativePremium.note(result.funding.premium(for: $0.mean), layout) }
  }

  private func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }
}
