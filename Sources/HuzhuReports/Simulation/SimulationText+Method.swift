import HuzhuDocuments
import HuzhuSimulation

extension SimulationText {
  /// How it was found.
  func writeMethod(_ page: inout Page) {
    if let exact = result.exact { page.line(Phrase(said(of: exact.year)[layout.language])) }
    if let sampled = result.sampled { page.line(Phrase(said(of: sampled)[layout.language])) }
    writeLimits(&page)
    page.gap()
  }

  private func said(of year: ExactYear) -> Label {
    let isCost = result.counted != nil
    if year.deviation == 0 {
      return Label(
        zh: "精确：这一年没有什么取决于偶然，\(isCost ? "支出" : "给付")由各次事件相加而得。",
        en: "Exact: nothing of the year is left to chance, and its \(isCost ? "cost" : "payout") is"
          + " the sum of its events."
      )
    }
    let distribution = year.distribution
    let step = FigureText.grouped(distribution.gridStep / 100, decimals: 2)
    let left = FigureText.scientific(distribution.leftOut)
    let pieces = year.pieces == 1 ? "one linear piece" : "\(year.pieces) linear pieces"
    let parts: Label =
      isCost
      ? Label(zh: "每次支出由 \(year.pieces) 段直线组成", en: "what each event costs is \(pieces)")
      : Label(zh: "方案的给付由 \(year.pieces) 段直线组成", en: "the plan's payouts are \(pieces)")
    let what = isCost ? Label(zh: "支出", en: "cost") : Label(zh: "给付", en: "payout")
    let bound = FigureText.grouped((distribution.bound / 100).rounded(.up), decimals: 0)
    let grid: Label =
      distribution.isOnGrid
      ? Label(
        zh: "每笔\(what.zh)都是 \(step) 元的倍数，总额的分布由傅里叶反演求得",
        en: "every \(what.en) is a multiple of \(step) yuan, and the distribution of the total is"
          + " found by Fourier inversion"
      )
      : Label(
        zh: "总额在步长 \(step) 元的网格上由傅里叶反演求得，网格保持每笔\(what.zh)的均值；"
          + "在险值（VaR）误差不超过 \(bound) 元",
        en:
          "the total lies on a grid of \(step) yuan, found by Fourier inversion; the grid keeps the"
          + " mean of each \(what.en), and values at risk lie within \(bound) yuan of their place"
      )
    return Label(
      zh: "精确：\(parts.zh)；\(grid.zh)；遗漏的概率不超过 \(left)。",
      en: "Exact: \(parts.en); \(grid.en); a probability of at most \(left) is left out."
    )
  }

  private func said(of sampled: SimulationResult.Sampled) -> Label {
    let years = FigureText.grouped(Double(sampled.years.count), decimals: 0)
    // Nobody claims a contribution; of a forecast the first year is drawn.
    if result.counted != nil {
      let first = result.budget?.years.first?.calendar
      return Label(
        zh: "抽样：\(years) 个试验年\(first.map { "（\($0) 年）" } ?? "")，种子 \(sampled.seed)；± 为标准误。",
        en: "Sampled: \(years) trial years\(first.map { " of \($0)" } ?? ""), seed \(sampled.seed);"
          + " ± is the standard error."
      )
    }
    let events = sampled.years.reduce(0) { $0 + $1.events.reduce(0, +) }
    let claims = FigureText.grouped(Double(events), decimals: 0)
    return Label(
      zh: "抽样：\(years) 个试验年，\(claims) 笔申请，种子 \(sampled.seed)；± 为标准误。",
      en: "Sampled: \(years) trial years with \(claims) claims, seed \(sampled.seed);"
        + " ± is the standard error."
    )
  }
}
