import HuzhuDocuments
import HuzhuLanguage
package import HuzhuSimulation

/// What a simulation found, as text for a terminal.
package struct SimulationText: Sendable {
  package let result: SimulationResult
  package let layout: Layout

  package init(_ result: SimulationResult, layout: Layout) {
    self.result = result
    self.layout = layout
  }

  private var language: Language { layout.language }

  package var text: String {
    var page = Page(layout)
    writeHead(&page)
    writeCounted(&page)
    writeBudget(&page)
    if !isCertain {
      writeTotals(&page)
      writeDensity(&page)
      writeBenefits(&page)
    }
    writeFunding(&page)
    writePlausibility(&page)
    ProjectionText(result, layout: layout)?.write(to: &page)
    ComparisonText(result, layout: layout)?.write(to: &page)
    for table in result.tables { PayoutTableText(table: table, layout: layout).write(to: &page) }
    if let ladder = result.ladder { LadderText(ladder, of: result, layout).write(to: &page) }
    if let solution = result.solution {
      SolutionText(solution, of: result, layout: layout).write(to: &page)
    }
    if !isCertain { writeMethod(&page) }
    writeAssumptions(&page)
    return page.text
  }

  private func writeHead(_ page: inout Page) {
    let fund = result.model.fund
    let title = fund.title?[language] ?? fund.name
    page.line(
      Phrase("\(title)", .heading) + Phrase(layout.say(zh: "（\(fund.name)）", en: " (\(fund.name))"))
    )
    let scheme = result.scheme
    let members = FigureText.grouped(Double(result.model.members), decimals: 0)
    let noun = result.model.members == 1 ? "member" : "members"
    page.line(
      Phrase(
        layout.say(
          zh: "\(scheme.title.zh)（\(scheme.id)@\(scheme.version)），\(members) 名成员，\(period)",
          en: "\(scheme.title.en) (\(scheme.id)@\(scheme.version)), \(members) \(noun), \(period)"
        )
      )
    )
    page.gap()
    guard let note = result.unentitledNote else { return }
    page.line(Phrase(note[language], .heading))
    page.gap()
  }

  /// The years that are told of.
  private var period: String {
    guard let years = result.calendarYears else { return layout.say(zh: "一年", en: "one year") }
    return layout.say(
      zh: "\(years.lowerBound) 至 \(years.upperBound) 年",
      en: "\(years.lowerBound)–\(years.upperBound)"
    )
  }

  // MARK: - Tables

  private func write(_ rows: [[Phrase]], to page: inout Page) {
    page.figures(rows, rightAligned: Set(1..<(rows.first?.count ?? 1)))
    page.gap()
  }

  private func writeTotals(_ page: inout Page) {
    let columns = MethodColumns(result)
    let title = layout.say(
      zh: "\(columns.yearTitle.zh)（元）",
      en: "\(columns.yearTitle.en), yuan"
    )
    let head = [Phrase(title, .heading)] + columns.yearHeads.map { Phrase($0[language]) }
    let rows = columns.yearRows(language).map { $0.map { Phrase($0) } }
    write([head] + rows, to: &page)
  }

  private func writeBenefits(_ page: inout Page) {
    let columns = MethodColumns(result)
    let title = layout.say(zh: "各项给付的平均（元）", en: "mean by benefit, yuan")
    var rows = [[Phrase(title, .heading)] + columns.heads.map { Phrase($0[language]) }]
    var means: [Double] = [0]
    for (index, benefit) in result.scheme.benefits.enumerated() {
      let found = [result.exact?.figures, result.sampled?.figures]
        .compactMap { $0?.benefits[index].mean.value }
      guard found.contains(where: { $0 != 0 }) else { continue }
      let name = benefit.title?[language] ?? benefit.clause
      let isBefore = result.exact?.figures.benefits[index].isBeforeLimits ?? false
      let note = isBefore ? layout.say(zh: "（精确值为限额前）", en: " (exact before limits)") : ""
      let cells = columns.cells { $0.benefits[index].scoredMean }
      rows.append(([name + note] + cells).map { Phrase($0) })
      means.append(found.first ?? 0)
    }
    guard rows.count > 1 else { return }
    let right = Set(1..<rows[0].count)
    for (index, bar) in bars(means, beside: rows).enumerated() { rows[index].append(bar) }
    page.figures(rows, rightAligned: right)
    page.gap()
  }

  private func writeFunding(_ page: inout Page) {
    let funding = FundingRows(result: result, layout: layout)
    let rows = funding.rows(Array(result.best?.levels.suffix(1) ?? []))
    guard !rows.isEmpty else { return }
    let head = [Phrase(layout.say(zh: "资金（元）", en: "funding, yuan"), .heading), Phrase("")]
    write([head] + rows.map { $0.map { Phrase($0) } }, to: &page)
    if let note = funding.note {
      page.line(Phrase(note))
      page.gap()
    }
  }

  // MARK: - Figures

  private func writeAssumptions(_ page: inout Page) {
    let figures = FundFigures(result, language: language)
    for (fund, figures) in figures.byFund {
      let head =
        layout.say(zh: "模型中的数值", en: "figures of the model")
        + (fund.map { layout.say(zh: "：\($0)", en: ": \($0)") } ?? "")
      if fund != nil { page.gap() }
      page.line(Phrase(head, .heading))
      page.table(
        figures.map { [Phrase($0.name), Phrase($0.value), Phrase($0.origin(language))] }
      )
    }
  }
}

extension FigureText {
  static func level(_ level: Double) -> String {
    grouped(level * 100, decimals: Ticks.decimals(of: level * 100)) + "%"
  }

  /// A small number as a power of ten.
  static func scientific(_ value: Double) -> String {
    guard value > 1e-300 else { return "10⁻³⁰⁰" }
    var exponent = 0
    var scaled = value
    while scaled < 1, exponent < 320 {
      scaled *= 10
      exponent += 1
    }
    guard exponent > 3 else { return grouped(value, decimals: 4) }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    // A bound is rounded up.
    let power = String(String(exponent - 1).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    return "10⁻" + power
  }
}
