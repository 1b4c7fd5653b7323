import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

extension SimulationText {
  /// What is counted, where it is no benefit.
  func writeCounted(_ page: inout Page) {
    guard let counted = result.counted else { return }
    page.line(
      Phrase(
        layout.say(zh: "计入支出：\(counted.zh)", en: "Counted as cost: \(counted.en)")
      )
    )
    if let note = result.outsideNote { page.line(Phrase(note[layout.language])) }
    page.gap()
  }

  /// Whether the years of a forecast leave nothing to chance, so that they say all.
  var isCertain: Bool { result.isCertain }

  /// The cost of each year of a forecast.
  func writeBudget(_ page: inout Page) {
    guard let budget = result.budget else { return }
    let hasChance = budget.years.contains { $0.deviation > 0 }
    var head = [
      Phrase(layout.say(zh: "各年支出（元）", en: "cost by year, yuan"), .heading),
      Phrase(layout.say(zh: "评估日", en: "assessed on"), .heading),
      Phrase(layout.say(zh: "次数", en: "number"), .heading),
      Phrase(layout.say(zh: "每次", en: "each"), .heading),
      Phrase(layout.say(zh: "支出", en: "cost"), .heading),
    ]
    if hasChance { head.append(Phrase(layout.say(zh: "标准差", en: "standard deviation"), .heading)) }
    var rows = [head]
    for year in budget.years {
      let each =
        year.events > 0 ? FigureText.grouped(year.mean / year.events / 100, decimals: 2) : ""
      var row = [
        Phrase("\(year.calendar)"), Phrase(year.on.text),
        Phrase(
          FigureText.grouped(year.events, decimals: year.events.rounded() == year.events ? 0 : 1)
        ),
        Phrase(each), Phrase(FigureText.grouped(year.mean / 100, decimals: 2)),
      ]
      if hasChance { row.append(Phrase(FigureText.grouped(year.deviation / 100, decimals: 2))) }
      rows.append(row)
    }
    var last = [
      Phrase(layout.say(zh: "合计", en: "in all")), Phrase(""),
      Phrase(
        FigureText.grouped(budget.years.reduce(0) { $0 + $1.events }, decimals: 0)
      ), Phrase(""), Phrase(FigureText.grouped(budget.total / 100, decimals: 2)),
    ]
    if hasChance { last.append(Phrase(FigureText.grouped(budget.deviation / 100, decimals: 2))) }
    rows.append(last)
    page.figures(rows, rightAligned: Set(2..<head.count))
    page.gap()
    writeUnsaid(&page)
  }

  /// What the plan leaves open of the contribution that is counted.
  private func writeUnsaid(_ page: inout Page) {
    guard let pays = result.model.fund.pays else { return }
    for gap in result.scheme.gaps where gap.touches.contains(pays.contribution) {
      page.line(
        Phrase(
          layout.say(zh: "方案没有写明：\(gap.says.zh)", en: "Not said by the plan: \(gap.says.en)")
        )
      )
      page.gap()
    }
  }

  /// Documented figures beside the model's.
  func writePlausibility(_ page: inout Page) {
    let found = result.plausibility
    guard !found.isEmpty else { return }
    var rows = [
      [
        Phrase(layout.say(zh: "与公布数字对照", en: "beside documented figures"), .heading),
        Phrase(layout.say(zh: "模型", en: "model"), .heading),
        Phrase(layout.say(zh: "公布", en: "documented"), .heading),
        Phrase(layout.say(zh: "模型比公布", en: "model to documented"), .heading),
      ]
    ]
    for one in found {
      let isRate = one.measure == .claimsPerMember
      func text(_ value: Double?) -> String {
        guard let value else { return "—" }
        return isRate
          ? FigureText.grouped(value * 100, decimals: 2) + "%"
          : FigureText.grouped(value, decimals: 2)
      }
      rows.append([
        Phrase(Self.name(one, of: result)[layout.language]), Phrase(text(one.model)),
        Phrase(text(one.documented)),
        Phrase(one.ratio.map { FigureText.grouped($0, decimals: 2) } ?? "—"),
      ])
    }
    page.figures(rows, rightAligned: [1, 2, 3])
    page.gap()
    for check in result.model.fund.checks {
      if let table = MixTable(check, of: result, layout) {
        page.figures(
          [table.head.map { Phrase($0, .heading) }] + table.rows.map { $0.map { Phrase($0) } },
          rightAligned: [1, 2, 3]
        )
        page.gap()
      }
      let caution = check.caution[layout.language]
      let title = check.title.map { $0[layout.language] + layout.say(zh: "：", en: ": ") } ?? ""
      page.line(Phrase(title + caution))
    }
    page.line(
      Phrase(
        layout.say(
          zh: "只作对照，模型的任何数值都没有据此调整。",
          en: "To compare only: no figure of the model is fitted to them."
        )
      )
    )
    page.gap()
  }
}
