import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The years of a fund as text: what comes in and goes out, the reserve, what is left unpaid.
struct ProjectionText {
  let projection: Projection
  let fund: Fund
  let layout: Layout

  init?(_ result: SimulationResult, layout: Layout) {
    guard let projection = result.projection else { return nil }
    self.projection = projection
    fund = result.model.fund
    self.layout = layout
  }

  func write(to page: inout Page) {
    writeMoney(&page)
    if projection.hasReserve {
      writeReserve(&page)
      if projection.whenShort != .none { writeUnpaid(&page) }
    }
    writeMethod(&page)
  }

  private func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 0) }

  private func heading(_ zh: String, _ en: String) -> Phrase {
    Phrase(layout.say(zh: zh, en: en), .heading)
  }

  private var year: String { layout.say(zh: "年", en: "year") }

  private func cells(_ row: [String]) -> [Phrase] { row.map { Phrase($0) } }

  private func write(_ rows: [[Phrase]], to page: inout Page) {
    page.figures(rows, rightAligned: Set(1..<(rows.first?.count ?? 1)))
    page.gap()
  }

  // MARK: - Tables

  private func writeMoney(_ page: inout Page) {
    let versions = Set(projection.years.map(\.version)).count
    var head = [
      layout.say(zh: "成员", en: "members"), layout.say(zh: "保费与补贴", en: "income"),
      layout.say(zh: "管理支出", en: "expenses"), layout.say(zh: "应付", en: "owed"),
    ]
    if projection.whenShort != .none { head.append(layout.say(zh: "实付", en: "paid")) }
    if versions > 1 { head.append(layout.say(zh: "版本", en: "version")) }
    page.line(heading("逐年收支（元）", "year by year, yuan"))
    var rows = [cells([year] + head)]
    for year in projection.years {
      var row = [
        "\(year.calendar)", FigureText.grouped(year.members, decimals: 0),
        year.income.map { yuan($0) } ?? "—", yuan(year.expenses), money(year.owed),
      ]
      if projection.whenShort != .none { row.append(money(year.paid)) }
      if versions > 1 { row.append(year.version.isEmpty ? "—" : year.version) }
      rows.append(cells(row))
    }
    write(rows, to: &page)
  }

  /// A mean in yuan; where chance moved it, with its standard error.
  func money(_ estimate: Estimate) -> String {
    (estimate.error ?? 0) > 0 ? FigureText.yuan(estimate) : yuan(estimate.value)
  }

  private func writeReserve(_ page: inout Page) {
    let floor = yuan(projection.floor)
    let bands = Projection.bands.map { FigureText.level($0) }
    page.line(heading("年末结余（元）及其分位数", "reserve at the end of the year, yuan, with quantiles"))
    var rows = [cells([year, layout.say(zh: "平均", en: "mean")] + bands)]
    for year in projection.years {
      rows.append(
        cells(
          ["\(year.calendar)", money(year.reserve)] + year.reserveBands.map(FigureText.rounded)
        )
      )
    }
    write(rows, to: &page)
    SpreadPlot(projection, layout.language).write(to: &page)
    page.gap()
    let below = heading("年末结余低于 \(floor) 元的概率", "probability of a reserve below \(floor) yuan")
    page.line(below)
    rows = [
      cells([
        year, layout.say(zh: "当年", en: "in this year"),
        layout.say(zh: "至此曾有", en: "in this or an earlier one"),
      ])
    ]
    for year in projection.years {
      rows.append(
        cells([
          "\(year.calendar)", FigureText.percent(year.below), FigureText.percent(year.belowSoFar),
        ])
      )
    }
    write(rows, to: &page)
  }

  private func writeUnpaid(_ page: inout Page) {
    page.line(heading("资金不足", "where money runs out"))
    var rows = [
      cells([
        year, layout.say(zh: "概率", en: "probability"),
        layout.say(zh: "平均未付（元）", en: "unpaid, mean, yuan"),
        projection.whenShort == .firstCome
          ? layout.say(zh: "其时未付清的笔数", en: "claims then unpaid")
          : layout.say(zh: "其时减付比例", en: "part then cut"),
      ])
    ]
    for year in projection.years {
      var last = "—"
      if let claims = year.unpaidClaims { last = Self.count(claims) }
      if let cut = year.cut { last = FigureText.percent(cut) }
      rows.append(
        cells([
          "\(year.calendar)", FigureText.percent(year.unpaid), money(year.unpaidMoney), last,
        ])
      )
    }
    write(rows, to: &page)
  }

  static func count(_ estimate: Estimate) -> String {
    // A count is written as a sum of fen would be that is a hundred times as large.
    guard let error = estimate.error, error > 0 else {
      return FigureText.grouped(estimate.value, decimals: 0)
    }
    return FigureText.yuan(Estimate(estimate.value * 100, error: error * 100))
  }

  // MARK: - How it was found

  /// How it was found, and what it leaves out.
  func writeMethod(_ page: inout Page) {
    let paths = FigureText.grouped(Double(projection.paths), decimals: 0)
    if projection.hasReserve {
      page.line(
        Phrase(
          layout.say(
            zh: "推演：\(paths) 条路径，种子 \(projection.seed)，"
              + (projection.isSampled ? "每笔申请逐一抽取" : "每年总额由该年的精确分布抽取") + "；"
              + "期初结余 \(yuan(projection.opening)) 元"
              + (fund.funding.reserve == nil ? "（基金文件未给出，按 0 计）" : "")
              + "；先支管理费用，再付申请；分位数取到标准误的两位有效数字。\(rule.zh)",
            en: "Projected: \(paths) paths, seed \(projection.seed), "
              + (projection.isSampled
                ? "each claim drawn" : "the total of a year drawn from its exact distribution")
              + "; the opening reserve is \(yuan(projection.opening)) yuan"
              + (fund.funding.reserve == nil ? ", as the fund names none" : "")
              + "; expenses are paid before claims; quantiles are rounded to two digits of their"
              + " standard errors. \(rule.en)"
          )
        )
      )
    } else {
      page.line(
        Phrase(
          layout.say(
            zh: "结余无法推演：基金文件没有给出保费（funding.premium）。",
            en: "The reserve is not projected: the fund names no premium (funding.premium)."
          )
        )
      )
    }
    if let ended = projection.years.first(where: { $0.version.isEmpty }) {
      page.line(
        Phrase(
          layout.say(
            zh: "到 \(ended.calendar) 年末方案已经失效：此后没有给付。",
            en:
              "At the end of \(ended.calendar) the scheme has ended: nothing is paid from then on."
          )
        )
      )
    }
    if hasBounds {
      page.line(
        Phrase(
          layout.say(
            zh: "「<」和「>」：没有一条路径如此，或每条路径都如此，此处是把握为 95% 的界（3 除以路径数）。",
            en: "Where no path or every path is so, '<' and '>' give the 95% bound:"
              + " three divided by the number of paths."
          )
        )
      )
    }
    page.line(Phrase(layout.say(zh: Self.changes.zh, en: Self.changes.en)))
    page.gap()
  }

  /// Whether a probability is told of which only a bound is known.
  private var hasBounds: Bool {
    projection.hasReserve
      && projection.years.contains { year in
        [year.below, year.belowSoFar, year.unpaid].contains { $0.unanimous != nil }
      }
  }

  private static let changes = Label(
    zh: "以后各年：成员按增长率增加，事件的金额和管理支出按费用上涨率增加；所有日期随年份后移，"
      + "所以分期条款和新版本按时生效；方案自己的金额、保费和补贴不变。",
    en:
      "In later years members grow by their growth, amounts of events and expenses by the inflation"
      + " of costs; all days move with the year, so that dated terms and new versions take effect;"
      + " the plan's own sums, premium and subsidy stay."
  )

  private var rule: Label {
    switch projection.whenShort {
    case .none: Label(zh: "资金不足时照付，结余成为欠款。", en: "Where money runs out the reserve becomes a debt.")
    case .firstCome:
      Label(
        zh: "资金不足时先到先付，付完为止，未付的不再补付；笔数按申请先后随机估计。",
        en: "Where money runs out claims are paid until nothing is left, the rest never;"
          + " their number is an estimate for claims that come in any order."
      )
    case .proportional:
      Label(
        zh: "资金不足时当年各笔同比例减付，减去的不再补付。",
        en: "Where money runs out all claims of the year are cut by the same part, for good."
      )
    }
  }
}
