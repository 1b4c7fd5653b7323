import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

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
    guard let budget = BudgetRows(result, layout) else { return }
    let head = [layout.say(zh: "各年支出（元）", en: "cost by year, yuan")] + budget.head
    write(head, budget.rows, rightAligned: Set(2..<head.count), to: &page)
    for line in BudgetRows.unsaid(result, layout) {
      page.line(Phrase(line))
      page.gap()
    }
  }

  private func write(
    _ head: [String],
    _ rows: [[String]],
    rightAligned: Set<Int>,
    to page: inout Page
  ) {
    page.figures(
      [head.map { Phrase($0, .heading) }] + rows.map { $0.map { Phrase($0) } },
      rightAligned: rightAligned
    )
    page.gap()
  }

  /// Documented figures beside the model's.
  func writePlausibility(_ page: inout Page) {
    guard !result.plausibility.isEmpty else { return }
    let found = CheckRows(result, layout)
    let title = layout.say(zh: "与公布数字对照", en: "beside documented figures")
    write([title] + found.head, found.rows, rightAligned: [1, 2, 3], to: &page)
    for check in result.model.fund.checks {
      if let table = MixTable(check, of: result, layout) {
        write(table.head, table.rows, rightAligned: [1, 2, 3], to: &page)
      }
      let caution = check.caution[layout.language]
      let title = check.title.map { $0[layout.language] + layout.say(zh: "：", en: ": ") } ?? ""
      page.line(Phrase(title + caution))
    }
    page.line(Phrase(CheckRows.caution[layout.language]))
    page.gap()
  }
}
