import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

// A contribution that is counted, the years of a forecast, and documented figures.
extension SimulationPage {
  private var language: Language { layout.language }

  /// Whether the years of a forecast leave nothing to chance, so that they say all.
  var isCertain: Bool { result.isCertain }

  /// Whether contributions pay for what is counted.
  var hasFunding: Bool { result.hasFunding }

  /// The years that are told of, for the head of the page.
  var period: String {
    if let years = result.calendarYears {
      return say(
        "\(years.lowerBound) 至 \(years.upperBound) 年",
        "the years \(years.lowerBound) to \(years.upperBound)"
      )
    }
    let day = result.model.fund.on.text
    return say("截至 \(day) 的一年", "the year up to \(day)")
  }

  /// What is counted, where it is no benefit.
  func writeCounted(_ page: inout Markup) {
    guard let counted = result.counted else { return }
    page.element("p", say("计入支出：\(counted.zh)", "Counted as cost: \(counted.en)"))
    if let note = result.outsideNote { page.element("p", note[layout.language]) }
  }

  /// The cost of each year of a forecast, and what the plan leaves open of it.
  func writeBudget(_ page: inout Markup) {
    guard let budget = BudgetRows(result, layout) else { return }
    let label = say("各年支出（元）", "cost by year, yuan")
    var table = DataTable([label] + budget.head, words: [0, 1])
    table.rows = budget.rows
    table.write(to: &page, label: label)
    for line in BudgetRows.unsaid(result, layout) { page.element("p", line) }
  }

  /// Documented figures beside the model's.
  func writeChecks(_ page: inout Markup) {
    let found = CheckRows(result, layout)
    var table = DataTable([""] + found.head)
    table.rows = found.rows
    table.write(to: &page, label: say("与公布数字对照", "beside documented figures"))
    for check in result.model.fund.checks {
      if let found = MixTable(check, of: result, layout) {
        var table = DataTable(found.head)
        table.rows = found.rows
        table.write(to: &page, label: found.head[0])
      }
      page.element("p") { page in
        if let title = check.title {
          page.element("strong", title[language])
          page.write(say("：", ": "))
        }
        page.write(check.caution[language])
      }
    }
    page.element("p", ["class": "source"], CheckRows.caution[language])
  }
}
