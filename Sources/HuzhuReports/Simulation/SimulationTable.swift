import HuzhuBatch
package import HuzhuDocuments
import HuzhuLanguage
package import HuzhuSimulation
import HuzhuValues

/// What a simulation found, as one long table: a row for each figure, money in yuan.
///
/// It begins with a byte order mark, without which a spreadsheet does not read the Chinese names.
package struct SimulationTable: Sendable {
  package static let columns = [
    "section", "series", "key", "label", "value", "standard_error", "unit",
  ]

  let result: SimulationResult
  let language: Language
  private var bytes: [UInt8] = []

  package init(_ result: SimulationResult, language: Language) {
    self.result = result
    self.language = language
    addLine(Self.columns)
    addHead()
    addBudget()
    // Where nothing is left to chance the budget says all.
    if !result.isCertain, let exact = result.exact {
      add(exact.figures, section: "year", series: "exact")
      add("year", "inverted", "mean", say("平均", "mean"), exact.inverted.mean, .yuan)
      let deviation = say("标准差", "standard deviation")
      add("year", "inverted", "standard_deviation", deviation, exact.inverted.deviation, .yuan)
      if let curve = YearCurve(exact.year.distribution) { add(curve, series: "exact") }
    }
    if let sampled = result.sampled {
      add(sampled.figures, section: "year", series: "sampled")
      if let curve = YearCurve(sampled.years.map(\.total)) { add(curve, series: "sampled") }
    }
    addFunding()
    addChecks()
    for (index, table) in result.tables.enumerated() { add(table, number: index + 1) }
    if let ladder = result.ladder { add(ladder) }
    if let solution = result.solution { add(solution) }
    if let comparison = result.comparison { add(comparison) }
    if let projection = result.projection { add(projection) }
    let figures = FundFigures(result, language: language, asWritten: true).all
    for (index, figure) in figures.enumerated() {
      addLine([
        "assumption", "value", "\(index + 1)", figure.fullName(language), figure.value, "", "",
      ])
      addLine([
        "assumption", "origin", "\(index + 1)", figure.fullName(language), figure.origin, "", "",
      ])
    }
  }

  package var text: String { "\u{FEFF}" + String(decoding: bytes, as: UTF8.self) }

  // MARK: - Lines

  enum Unit: String {
    case yuan
    case share
    case count
    case perYuan = "1/yuan"

    /// How much of the inner unit one is, and how many decimals are written.
    var form: (scale: Double, decimals: Int) {
      switch self {
      case .yuan: (100, 2)
      case .share: (1, 8)
      case .count: (1, 0)
      case .perYuan: (1, 14)
      }
    }
  }

  mutating func addLine(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVCell.append(Array(Page.plain(cell).utf8), separator: 0x2C, to: &bytes)
    }
    bytes.append(0x0A)
  }

  mutating func add(
    _ section: String,
    _ series: String,
    _ key: String,
    _ label: String,
    _ estimate: Estimate,
    _ unit: Unit,
    decimals wanted: Int? = nil
  ) {
    let scale = unit.form.scale
    let decimals = wanted ?? unit.form.decimals
    guard estimate.isKnown else {
      return addLine([section, series, key, label, "", "", unit.rawValue])
    }
    addLine([
      section, series, key, label,
      SimulationJSON.text(estimate.value / scale, decimals: decimals),
      estimate.unanimous == nil
        ? estimate.error.map { SimulationJSON.text($0 / scale, decimals: decimals) } ?? "" : "",
      unit.rawValue,
    ])
  }

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private static func level(_ level: Double) -> String { SimulationJSON.text(level, decimals: 3) }

  // MARK: - The year

  private mutating func addHead() {
    let fund = result.model.fund
    let scheme = "\(result.scheme.id)@\(result.scheme.version)"
    addLine(["fund", "", "fund", fund.title?[language] ?? fund.name, fund.name, "", ""])
    addLine(["fund", "", "scheme", result.scheme.title[language], scheme, "", ""])
    let members = Estimate(Double(result.model.members))
    add("fund", "", "members", say("成员", "members"), members, .count)
    for group in result.unentitled {
      let id = fund.groups[group].id
      let name = say("没有人有资格享受待遇的成员组", "group of which nobody is entitled to anything")
      addLine(["fund", "", "unentitled_group", name, id, "", ""])
    }
    if let sampled = result.sampled {
      addLine(["fund", "sampled", "seed", say("种子", "seed"), String(sampled.seed), "", ""])
      let years = Estimate(Double(sampled.years.count))
      add("fund", "sampled", "years", say("试验年", "trial years"), years, .count)
    }
  }

  mutating func add(_ figures: RiskFigures, section: String, series: String) {
    add(section, series, "mean", say("平均", "mean"), figures.mean, .yuan)
    add(
      section,
      series,
      "standard_deviation",
      say("标准差", "standard deviation"),
      figures.deviation,
      .yuan
    )
    add(
      section,
      series,
      "coefficient_of_variation",
      say("变异系数", "coefficient of variation"),
      figures.variation,
      .share
    )
    for level in figures.levels {
      let (key, name) = (Self.level(level.probability), FigureText.level(level.probability))
      add(section, series, "value_at_risk \(key)", "VaR \(name)", level.value, .yuan)
      add(section, series, "tail_value_at_risk \(key)", "TVaR \(name)", level.tail, .yuan)
    }
    if let shortfall = figures.shortfall {
      add(
        section,
        series,
        "shortfall",
        say("入不敷出的概率", "income does not suffice"),
        shortfall,
        .share
      )
    }
    if let over = figures.overCeiling {
      let name = say("超过全年上限的概率", "more than the ceiling is owed")
      add(section, series, "over_ceiling", name, over, .share)
    }
    // Under another scheme there are other benefits.
    guard section == "year" else { return }
    for (benefit, found) in zip(result.scheme.benefits, figures.benefits) {
      // Where a contribution is counted, benefits are not.
      if result.counted != nil, found.mean.value == 0 { continue }
      let name = benefit.title?[language] ?? benefit.clause
      let (key, deviation) = (benefit.clause, say("标准差", "standard deviation"))
      add("year benefit", series, "\(key) mean", name, found.mean, .yuan)
      add(
        "year benefit",
        series,
        "\(key) standard_deviation",
        "\(name) \(deviation)",
        found.deviation,
        .yuan
      )
    }
  }

  private mutating func add(_ curve: YearCurve, series: String) {
    for (index, density) in curve.densities.enumerated() {
      let middle = SimulationJSON.text((curve.edge(index) + curve.width / 2) / 100, decimals: 2)
      add("density", series, middle, say("密度", "density"), Estimate(density), .perYuan)
    }
    for (index, probability) in curve.exceedance.enumerated() {
      let edge = SimulationJSON.text(curve.edge(index) / 100, decimals: 2)
      let name = say("超过此数的概率", "probability of more")
      add("exceedance", series, edge, name, Estimate(probability), .share)
    }
  }

  private mutating func addFunding() {
    let funding = result.funding
    func add(_ key: String, _ name: String, _ estimate: Estimate?) {
      if let estimate { self.add("funding", "", key, name, estimate, .yuan) }
    }
    add("income", say("保费与补贴", "premiums and subsidy"), funding.income.map { Estimate($0) })
    add("expenses", say("管理支出", "expenses"), Estimate(funding.expenses * funding.members))
    guard result.hasFunding else { return }
    guard let best = result.best else { return }
    let name = say("收支相抵的保费", "break-even premium")
    add("break_even_premium", name, funding.premium(for: best.mean))
    for level in best.levels {
      let name = FigureText.level(level.probability)
      add(
        "sufficient_premium \(Self.level(level.probability))",
        say("\(name) 足够的保费", "premium that suffices in \(name)"),
        funding.sufficientPremium(for: level.value)
      )
    }
  }

  // MARK: - What is counted

  private mutating func addBudget() {
    if let counted = result.counted {
      let name = say("计入支出", "counted as cost")
      addLine(["budget", "", "counted", name, counted[language], "", ""])
    }
    for one in result.outsideDays {
      let fact = result.model.vocabulary.facts[one.fact]
      let name = fact.title[language] + say("，不在第一年之内", ", outside of the first year")
      addLine(["budget", "", "outside_day \(fact.name)", name, one.day.text, "", ""])
    }
    guard let budget = result.budget else { return }
    func add(_ series: String, _ events: Double, _ mean: Double, _ deviation: Double) {
      func add(_ key: String, _ label: String, _ fen: Double) {
        self.add("budget", series, key, label, Estimate(fen), .yuan)
      }
      let count = SimulationJSON.text(events, decimals: events.rounded() == events ? 0 : 1)
      let unit = Unit.count.rawValue
      addLine(["budget", series, "number", say("次数", "number"), count, "", unit])
      // Of all years together there is no such amount.
      if series != "all", events > 0 { add("each", say("每次", "each"), mean / events) }
      add("mean", say("支出", "cost"), mean)
      add("standard_deviation", say("标准差", "standard deviation"), deviation)
    }
    for year in budget.years {
      let series = String(year.calendar)
      addLine(["budget", series, "on", say("评估日", "assessed on"), year.on.text, "", ""])
      add(series, year.events, year.mean, year.deviation)
    }
    let events = budget.years.reduce(0) { $0 + $1.events }
    add("all", events, budget.total, budget.deviation)
  }

  // MARK: - Changes

  private mutating func add(_ table: PayoutTable, number: Int) {
    let others = table.axes.count > 1 ? table.axes[1].labels : [""]
    for (index, piece) in table.pieces.enumerated() {
      let key = SimulationJSON.text(piece.from, decimals: 2)
      let name = say("第 \(index + 1) 段自", "line \(index + 1) from")
      add("line \(number)", "from", key, name, Estimate(piece.payoutFrom), .yuan)
      let end = SimulationJSON.text(piece.to, decimals: 2)
      let last = say("第 \(index + 1) 段至", "line \(index + 1) to")
      add("line \(number)", "to", end, last, Estimate(piece.payoutTo), .yuan)
    }
    for (row, payouts) in table.payouts.enumerated() {
      for (column, payout) in payouts.enumerated() {
        let key = table.axes.first?.labels[column] ?? ""
        let series = others.indices.contains(row) ? others[row] : ""
        let name = table.title[language]
        let isExact = payout.high == payout.low
        let low = Estimate(Double(payout.low))
        add("payout \(number)", series, isExact ? key : "\(key) low", name, low, .yuan)
        guard !isExact, let high = payout.high else { continue }
        add("payout \(number)", series, "\(key) high", name, Estimate(Double(high)), .yuan)
      }
    }
  }

  private mutating func add(_ ladder: SensitivityLadder) {
    let name =
      result.counted == nil
      ? say("每人每年平均给付", "mean payout of a member and year")
      : say("每人每年平均支出", "mean cost of a member and year")
    // Sums of one member are small.
    func add(_ series: String, _ key: String, _ label: String, _ estimate: Estimate?) {
      guard let estimate else {
        return addLine(["ladder", series, key, label, "", "", Unit.yuan.rawValue])
      }
      self.add("ladder", series, key, label, estimate, .yuan, decimals: 6)
    }
    add("", "base", name, ladder.base)
    let tail = say("99.5% 的年份不超过（每人）", "not exceeded in 99.5% of years, of a member")
    add("", "base 0.995", tail, ladder.baseTail)
    for rung in ladder.rungs {
      for (series, step) in [("down", rung.down), ("up", rung.up)] {
        let label = "\(LadderText.name(rung, Layout(language: language))) \(step.value)"
        let key = "\(rung.kind.rawValue) \(rung.id)"
        add(series, "\(key) mean", label, step.change)
        add(series, "\(key) 0.995", label, step.tailChange)
      }
    }
  }

  private mutating func add(_ solution: Solution) {
    let name = solution.title[language]
    let key = "\(solution.sought.rawValue) \(solution.id)"
    addLine(["solution", "now", key, name, solution.now ?? "", "", ""])
    let error = solution.drawn?.error.map { SimulationJSON.text($0 / 100, decimals: 6) } ?? ""
    addLine(["solution", solution.outcome.rawValue, key, name, solution.value ?? "", error, ""])
    if let reached = solution.reached {
      let name = say("达到的概率", "probability that is reached")
      let level =
        solution.level < 0.999 ? Self.level(solution.level) : "\(solution.level)"
      add("solution", "reached", level, name, reached, .share)
    }
    if let surplus = solution.surplus {
      let name = say("补贴超出所需（每人）", "subsidy of a member above what is needed")
      add("solution", "surplus", key, name, surplus, .yuan, decimals: 6)
    }
    if let breakEven = solution.breakEven {
      let name = say("收支相抵的保费", "break-even premium")
      add("solution", "break_even", key, name, breakEven, .yuan, decimals: 6)
    }
  }

  private mutating func add(_ projection: Projection) {
    for year in projection.years {
      func add(_ key: String, _ label: String, _ estimate: Estimate, _ unit: Unit) {
        self.add("projection", String(year.calendar), key, label, estimate, unit)
      }
      add("members", say("成员", "members"), Estimate(year.members), .count)
      if let income = year.income { add("income", say("收入", "income"), Estimate(income), .yuan) }
      add("expenses", say("支出", "expenses"), Estimate(year.expenses), .yuan)
      add("owed", say("应付", "owed"), year.owed, .yuan)
      add("paid", say("给付", "paid"), year.paid, .yuan)
      guard projection.hasReserve else { continue }
      add("reserve", say("结余", "reserve"), year.reserve, .yuan)
      for (level, value) in zip(Projection.bands, year.reserveBands) {
        add("reserve \(Self.level(level))", say("结余", "reserve"), value, .yuan)
      }
      add("below_floor", say("低于下限的概率", "below the floor"), year.below, .share)
      add("below_floor_so_far", say("曾低于下限的概率", "so far below"), year.belowSoFar, .share)
      add("unpaid", say("付不足的概率", "not all paid"), year.unpaid, .share)
      add("unpaid_money", say("平均未付", "unpaid"), year.unpaidMoney, .yuan)
      if let claims = year.unpaidClaims {
        add("unpaid_claims", say("其时未付清的笔数", "claims then unpaid"), claims, .count)
      }
      if let cut = year.cut { add("cut", say("其时减付比例", "part then cut"), cut, .share) }
    }
    let opening = Estimate(projection.opening)
    add("projection", "", "opening", say("期初结余", "opening reserve"), opening, .yuan)
    add("projection", "", "floor", say("结余下限", "floor"), Estimate(projection.floor), .yuan)
  }
}
