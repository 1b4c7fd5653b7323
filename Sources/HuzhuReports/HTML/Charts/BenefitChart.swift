import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// What each benefit costs in a year on average.
struct BenefitChart {
  let result: SimulationResult
  let layout: Layout

  private struct Row {
    var name: String
    var mean: Estimate
    var deviation: Estimate
  }

  private var rows: [Row] {
    guard let figures = result.best else { return [] }
    return zip(result.scheme.benefits, figures.benefits).compactMap { benefit, found in
      guard found.mean.value != 0 else { return nil }
      return Row(
        name: benefit.title?[layout.language] ?? benefit.clause,
        mean: found.mean,
        deviation: found.deviation
      )
    }
  }

  var chart: Chart? {
    let rows = rows
    guard !rows.isEmpty else { return nil }
    let total = rows.reduce(0) { $0 + $1.mean.value }
    func part(_ row: Row) -> String {
      FigureText.grouped(total > 0 ? row.mean.value / total * 100 : 0, decimals: 1) + "%"
    }
    var table = DataTable([
      layout.say(zh: "给付", en: "benefit"), layout.say(zh: "平均（元）", en: "mean (yuan)"),
      layout.say(zh: "标准差（元）", en: "standard deviation (yuan)"),
      layout.say(zh: "占比", en: "share"),
    ])
    table.rows = rows.map {
      [$0.name, FigureText.yuan($0.mean), FigureText.yuan($0.deviation), part($0)]
    }
    // One unit for all of them.
    let scale = AmountScale(upTo: (rows.map(\.mean.value).max() ?? 0) / 100, layout.language)
    func amount(_ row: Row) -> String {
      scale.text(row.mean.value / 100, step: scale.unit / 100) + "\u{A0}"
        + scale.name[layout.language]
    }
    let bars = rows.map { row in
      BarDrawing.Row(
        name: row.name,
        bars: [BarDrawing.Bar(value: row.mean.value, style: "exact")],
        text: amount(row) + "\u{A0}\u{A0}" + part(row)
      )
    }
    return Chart(
      id: "benefits",
      title: layout.say(zh: "各项给付的年平均", en: "Mean of a year by benefit"),
      description: rows.map {
        "\($0.name) \(amount($0)) (\(part($0)))"
      }
      .joined(separator: layout.say(zh: "；", en: "; ")),
      table: table,
      draw: { BarDrawing(rows: bars).drawing(isNarrow: $0) }
    )
  }
}
