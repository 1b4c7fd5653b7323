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
      write(text.notes, to: &page)
      guard let first = text.openNotes.first else { continue }
      write([first], to: &page)
      page.element("ul") { page in
        for note in text.openNotes.dropFirst() { page.element("li", note) }
      }
    }
  }

  func writeLadder(_ page: inout Markup) {
    guard let ladder = result.ladder else { return }
    let isCost = result.counted != nil
    guard
      let chart = LadderChart(
        ladder: ladder,
        layout: layout,
        isCost: isCost,
        units: result.model.vocabulary
      ).chart
    else {
      return page.element("p", LadderText.nothing(layout))
    }
    chart.write(to: &page, layout)
    write(LadderText(ladder, of: result, layout).notes, to: &page)
  }

  /// The lines of another report, each a paragraph here.
  func notes(_ write: (inout Page) -> Void) -> [String] {
    var page = Page(layout)
    write(&page)
    return page.text.split(separator: "\n").map { String($0) }
  }

  private func write(_ notes: [String], to page: inout Markup) {
    for note in notes { page.element("p", ["class": "source"], note) }
  }

  // MARK: - Changed terms

  func writeComparison(_ page: inout Markup) {
    guard let comparison = result.comparison,
      let words = ComparisonText(result, layout: layout)
    else { return }
    page.element("p") { page in
      page.write(comparison.title[language] + say("（", " ("))
      page.element("code", comparison.id)
      page.write(say("）", ")"))
    }
    page.element("ul", ["class": "outline"]) { page in
      for line in words.terms { page.element("li", line) }
    }
    if !comparison.years.isEmpty {
      var table = DataTable([say("元", "yuan")] + words.sides)
      table.rows = words.yearRows {
        FigureText.grouped($0 / 100, decimals: 2)
      } difference: {
        words.signed(Estimate($0))
      }
      table.write(to: &page, label: say("各年支出", "cost by year"))
    }
    if !comparison.isCertain { writeYear(of: comparison, words, to: &page) }
    ShareChart(comparison: comparison, isCost: words.isCost, layout: layout).chart?
      .write(to: &page, layout)
    write(notes { words.writeMethod(&$0) }, to: &page)
  }

  private func writeYear(
    of comparison: Comparison,
    _ words: ComparisonText,
    to page: inout Markup
  ) {
    let (before, after) = (comparison.before, comparison.after)
    var table = DataTable([words.yearName] + words.sides)
    // The fen of large sums would push the difference off a phone.
    func shown(_ estimate: Estimate) -> String {
      estimate.error == nil && abs(estimate.value) >= 10_000_000
        ? FigureText.grouped(estimate.value / 100, decimals: 0) : FigureText.yuan(estimate)
    }
    func change(_ estimate: Estimate) -> String {
      estimate.error == nil && abs(estimate.value) >= 10_000_000
        ? FigureText.signed(estimate.value / 100, decimals: 0) : words.signed(estimate)
    }
    func add(_ name: String, _ figure: (RiskFigures) -> Estimate, _ difference: Estimate? = nil) {
      let values = [before, after].map(figure)
      let isComputed = values.allSatisfy { $0.error == nil }
      let computed = isComputed ? Estimate(values[1].value - values[0].value) : nil
      table.rows.append(
        [name] + values.map(shown) + [(difference ?? computed).map(change) ?? ""]
      )
    }
    add(say("平均", "mean"), { $0.mean }, comparison.difference)
    if let paired = comparison.sampledDifference {
      table.rows.append([say("平均之差（抽样）", "mean, sampled"), "", "", words.signed(paired)])
    }
    add(say("标准差", "standard deviation"), { $0.deviation })
    for (index, level) in before.levels.enumerated() where after.levels.indices.contains(index) {
      add("VaR \(FigureText.level(level.probability))", { $0.levels[index].value })
    }
    for (index, level) in before.levels.enumerated() where after.levels.indices.contains(index) {
      add("TVaR \(FigureText.level(level.probability))", { $0.levels[index].tail })
    }
    if let old = before.shortfall, let new = after.shortfall {
      let name = say("入不敷出的概率", "income does not suffice")
      table.rows.append([name, FigureText.percent(old), FigureText.percent(new), ""])
    }
    if hasFunding {
      add(
        say("收支相抵的保费（每人）", "break-even premium"),
        { Estimate(result.funding.premium(for: $0.mean.value)) }
      )
    }
    table.write(to: &page, label: say("现行与改动后", "as it is and changed"))
  }

  // MARK: - Years

  func writeProjection(_ page: inout Markup) {
    guard let projection = result.projection,
      let words = ProjectionText(result, layout: layout)
    else { return }
    FanChart(projection: projection, layout: layout).chart?.write(to: &page, layout)
    func yuan(_ fen: Double) -> String { FigureText.grouped(fen / 100, decimals: 0) }
    var columns: [(head: String, cell: (Projection.Year) -> String)] = [
      (say("年", "year"), { String($0.calendar) }),
      (say("成员", "members"), { FigureText.grouped($0.members, decimals: 0) }),
      (say("保费与补贴", "income"), { $0.income.map(yuan) ?? "—" }),
      (say("管理支出", "expenses"), { yuan($0.expenses) }),
      (say("应付", "owed"), { words.money($0.owed) }),
    ]
    let mayLack = projection.whenShort != .none
    if mayLack { columns.append((say("实付", "paid"), { words.money($0.paid) })) }
    if projection.hasReserve {
      columns += [
        (say("年末结余", "reserve"), { words.money($0.reserve) }),
        (say("低于下限", "below floor"), { FigureText.percent($0.below) }),
        (say("至此曾低于", "so far below"), { FigureText.percent($0.belowSoFar) }),
      ]
      if mayLack {
        columns += [
          (say("付不足的概率", "not all paid"), { FigureText.percent($0.unpaid) }),
          (say("平均未付", "unpaid"), { words.money($0.unpaidMoney) }),
        ]
        if projection.whenShort == .firstCome {
          columns.append(
            (say("其时未付清的笔数", "claims then"), { $0.unpaidClaims.map(ProjectionText.count) ?? "—" })
          )
        } else {
          columns.append(
            (say("其时减付", "part then cut"), { $0.cut.map(FigureText.percent) ?? "—" })
          )
        }
      }
    }
    if Set(projection.years.map(\.version)).count > 1 {
      columns.append((say("版本", "version"), { $0.version.isEmpty ? "—" : $0.version }))
    }
    var table = DataTable(columns.map(\.head))
    table.rows = projection.years.map { year in columns.map { $0.cell(year) } }
    page.element("h3", say("逐年（元）", "Year by year, yuan"))
    table.write(to: &page, label: say("逐年", "year by year"))
    write(notes { words.writeMethod(&$0) }, to: &page)
  }
}
