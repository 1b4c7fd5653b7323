import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

/// What a budget costs by year, as rows of a table.
struct BudgetRows {
  /// The columns behind the year.
  let head: [String]
  let rows: [[String]]

  /// - Returns: Nil where there is no forecast of several years.
  init?(_ result: SimulationResult, _ layout: Layout) {
    guard let budget = result.budget else { return nil }
    let hasChance = budget.years.contains { $0.deviation > 0 }
    func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 2) }
    func number(_ count: Double) -> String {
      FigureText.grouped(count, decimals: count.rounded() == count ? 0 : 1)
    }
    head =
      [
        layout.say(zh: "评估日", en: "assessed on"), layout.say(zh: "次数", en: "number"),
        layout.say(zh: "每次", en: "each"), layout.say(zh: "支出", en: "cost"),
      ] + (hasChance ? [layout.say(zh: "标准差", en: "standard deviation")] : [])
    var rows = budget.years.map { year in
      [
        "\(year.calendar)", year.on.text, number(year.events),
        year.events > 0 ? yuan(year.mean / year.events) : "", yuan(year.mean),
      ] + (hasChance ? [yuan(year.deviation)] : [])
    }
    rows.append(
      [
        layout.say(zh: "合计", en: "in all"), "",
        number(budget.years.reduce(0) { $0 + $1.events }), "", yuan(budget.total),
      ] + (hasChance ? [yuan(budget.deviation)] : [])
    )
    self.rows = rows
  }

  /// What the plan leaves open of the contribution that is counted.
  static func unsaid(_ result: SimulationResult, _ layout: Layout) -> [String] {
    guard let pays = result.model.fund.pays else { return [] }
    return result.scheme.gaps.filter { $0.touches.contains(pays.contribution) }
      .map { gap in
        layout.say(zh: "方案没有写明：\(gap.says.zh)", en: "Not said by the plan: \(gap.says.en)")
      }
  }
}

/// Documented figures beside the model's, as rows of a table.
struct CheckRows {
  /// The columns behind the names.
  let head: [String]
  let rows: [[String]]

  init(_ result: SimulationResult, _ layout: Layout) {
    head = [
      layout.say(zh: "模型", en: "model"), layout.say(zh: "公布", en: "documented"),
      layout.say(zh: "模型比公布", en: "model to documented"),
    ]
    rows = result.plausibility.map { one in
      let isRate = one.measure == .claimsPerMember
      func text(_ value: Double?) -> String {
        guard let value else { return "—" }
        return FigureText.grouped(isRate ? value * 100 : value, decimals: 2) + (isRate ? "%" : "")
      }
      let unit = isRate ? "" : layout.say(zh: "（元）", en: ", yuan")
      return [
        SimulationText.name(one, of: result)[layout.language] + unit, text(one.model),
        text(one.documented), one.ratio.map { FigureText.grouped($0, decimals: 2) } ?? "—",
      ]
    }
  }

  /// What the comparison is not.
  static let caution = Label(
    zh: "只作对照，模型的任何数值都没有据此调整。",
    en: "To compare only: no figure of the model is fitted to them."
  )
}
