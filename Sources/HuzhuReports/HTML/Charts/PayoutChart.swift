import HuzhuDocuments
import HuzhuSimulation

/// What one case is paid as one of its facts grows, with a line for each value of another.
struct PayoutChart: Sendable {
  let table: PayoutTable
  /// The place of the table among those of the page.
  let number: Int
  let layout: Layout

  /// As many lines as can be told apart.
  private static let mostLines = 6

  private var title: String {
    let name = table.title[layout.language]
    let axis = table.axes.first?.title[layout.language] ?? ""
    return layout.say(zh: "\(name)：给付随「\(axis)」的变化", en: "\(name): payout by \(axis)")
  }

  var chart: Chart? {
    guard let first = table.axes.first, !table.payouts.isEmpty else { return nil }
    let others = table.axes.count > 1 ? shown(table.axes[1]) : []
    let lines = min(Self.mostLines, table.payouts.count)
    let isLine = first.values.map { $0.count > 1 } ?? false && PayoutLine(table, row: 0) != nil
    let ends = table.payouts.first.flatMap { row in
      zip(shown(first), row).map { "\($0) → \(text($1))" }
    }
    let told = [ends?.first, ends?.last].compactMap { $0 }
    var chart = Chart(
      id: "payout-\(number)",
      title: title,
      description: title + layout.say(zh: "：", en: ": ")
        + told.joined(separator: layout.say(zh: "，", en: ", "))
        + layout.say(zh: "（元）。", en: " (yuan)."),
      table: data(first, others),
      draw: { isLine ? drawLines(lines, isNarrow: $0) : drawBars(first, isNarrow: $0) }
    )
    if others.count > 1 {
      chart.legend = others.prefix(lines).enumerated().map { ("line\($0.offset)", $0.element) }
    }
    return chart
  }

  /// The values of a fact as a reader calls them.
  private func shown(_ axis: PayoutTable.Axis) -> [String] {
    axis.names.count == axis.labels.count
      ? axis.names.map { $0[layout.language] }
      : axis.labels.map { FigureText.said($0, layout.language) }
  }

  private func text(_ payout: PayoutTable.Payout) -> String {
    let low = FigureText.grouped(Double(payout.low) / 100, decimals: 2)
    guard let high = payout.high else { return layout.say(zh: "\(low) 以上", en: "\(low) or more") }
    return high == payout.low
      ? low : low + "–" + FigureText.grouped(Double(high) / 100, decimals: 2)
  }

  private func data(_ first: PayoutTable.Axis, _ others: [String]) -> DataTable {
    let payout = layout.say(zh: "给付（元）", en: "payout (yuan)")
    var data = DataTable(
      [first.title[layout.language]] + (others.isEmpty ? [payout] : others),
      words: first.values == nil ? [0] : []
    )
    for (index, label) in shown(first).enumerated() {
      data.rows.append(
        [label] + table.payouts.map { $0.indices.contains(index) ? text($0[index]) : "" }
      )
    }
    return data
  }

  private func drawLines(_ count: Int, isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: isNarrow ? 260 : 320)
    let lines = (0..<count).compactMap { PayoutLine(table, row: $0) }
    let axis = table.axes[0]
    drawing.x = (axis.values?.first ?? 0, axis.values?.last ?? 1)
    drawing.y = (0, max(1, lines.map(\.largest).max() ?? 1) * 1.04)
    let scale = AmountScale(upTo: drawing.y.high / 100, layout.language)
    let ticks = drawing.yTicks { value, step in scale.text(value / 100, step: step / 100) }
    drawing.left = (ticks.map { Drawing.width(of: $0.text) }.max() ?? 0) + 14
    drawing.right = 14
    drawing.top = 26
    drawing.bottom = 44
    drawing.writeYAxis(unit: scale.name[layout.language], ticks)
    for (index, line) in lines.enumerated().reversed() {
      drawing.path(
        line.points.map { (drawing.px($0.number), drawing.py($0.payout)) },
        "line\(index)"
      )
    }
    let isMoney = axis.unit == "CNY"
    let amounts = AmountScale(upTo: isMoney ? drawing.x.high : 0, layout.language)
    drawing.writeXAxis(unit: isMoney ? amounts.name[layout.language] : axis.unit ?? "") {
      value,
      step in amounts.text(value, step: step)
    }
    return drawing
  }

  private func drawBars(_ axis: PayoutTable.Axis, isNarrow: Bool) -> Drawing {
    let rows = zip(shown(axis), table.payouts[0]).map { label, payout in
      BarDrawing.Row(
        name: label,
        bars: [BarDrawing.Bar(value: Double(payout.low), style: "exact")],
        text: text(payout) + layout.say(zh: "\u{A0}元", en: "\u{A0}yuan")
      )
    }
    return BarDrawing(rows: rows).drawing(isNarrow: isNarrow)
  }
}
