import HuzhuDocuments
import HuzhuSimulation

/// How likely each amount of a year's payout is, and how likely more than it.
struct DensityChart {
  let exact: YearCurve?
  let sampled: YearCurve?
  let figures: RiskFigures
  let layout: Layout

  init?(_ result: SimulationResult, _ layout: Layout) {
    guard let figures = result.best else { return nil }
    exact = result.exact.flatMap { YearCurve($0.year.distribution) }
    sampled = result.sampled.flatMap { YearCurve($0.years.map(\.total)) }
    self.figures = figures
    self.layout = layout
    guard exact != nil || sampled != nil else { return nil }
  }

  private var curves: [YearCurve] { [exact, sampled].compactMap { $0 } }
  private var low: Double { curves.map(\.start).min() ?? 0 }
  private var high: Double { curves.map { $0.edge($0.count) }.max() ?? 1 }
  private var scale: AmountScale { AmountScale(upTo: high / 100, layout.language) }

  private func amount(_ fen: Double) -> String { FigureText.amount(fen, layout.language) }

  private var values: String {
    figures.knownLevels.map { level in
      "VaR \(FigureText.level(level.probability)) \(amount(level.value.value))"
        + layout.say(zh: "，", en: ", ")
        + "TVaR \(amount(level.tail.value))"
    }
    .joined(separator: layout.say(zh: "；", en: "; "))
  }

  private func table() -> DataTable {
    var head = [layout.say(zh: "给付至多（元）", en: "payout up to (yuan)")]
    var parts: [(YearCurve, String)] = []
    if let exact { parts.append((exact, layout.say(zh: "精确", en: "exact"))) }
    if let sampled { parts.append((sampled, layout.say(zh: "抽样", en: "sampled"))) }
    for (_, name) in parts {
      head.append(layout.say(zh: "落在此档（\(name)）", en: "in this bin (\(name))"))
      head.append(layout.say(zh: "超过此数（\(name)）", en: "more than this (\(name))"))
    }
    var table = DataTable(head, words: [])
    guard let (main, _) = parts.first else { return table }
    for index in 0..<main.count {
      var row = [FigureText.grouped(main.edge(index + 1) / 100, decimals: 0)]
      for (curve, _) in parts {
        let mass = curve.mass(from: main.edge(index), to: main.edge(index + 1))
        row.append(FigureText.grouped(mass * 100, decimals: 3) + "%")
        row.append(FigureText.grouped(curve.over(main.edge(index + 1)) * 100, decimals: 3) + "%")
      }
      table.rows.append(row)
    }
    return table
  }

  // MARK: - Density

  var density: Chart {
    var chart = Chart(
      id: "density",
      title: layout.say(zh: "一年给付的密度", en: "Density of a year's payout"),
      description: layout.say(
        zh: "平均 \(amount(figures.mean.value))；\(values)。",
        en: "Mean \(amount(figures.mean.value)); \(values)."
      ),
      table: table(),
      draw: { drawDensity(isNarrow: $0) }
    )
    if exact != nil { chart.legend.append(("exact", layout.say(zh: "精确", en: "exact"))) }
    if sampled != nil { chart.legend.append(("sampled", layout.say(zh: "抽样", en: "sampled"))) }
    chart.legend.append(("mark", layout.say(zh: "在险值 VaR", en: "value at risk (VaR)")))
    chart.legend.append(
      ("tail", layout.say(zh: "尾部均值 TVaR，自左至右同上", en: "mean beyond it (TVaR), same order"))
    )
    return chart
  }

  private func drawDensity(isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: isNarrow ? 260 : 320)
    drawing.left = 4
    drawing.right = isNarrow ? 22 : 8
    drawing.bottom = 44
    drawing.x = (low, high)
    drawing.y = (0, (curves.flatMap(\.densities).max() ?? 1) * 1.04)
    var marks = [
      (value: figures.mean.value, name: layout.say(zh: "平均", en: "mean"), style: "mean")
    ]
    for level in figures.knownLevels {
      let name = FigureText.level(level.probability)
      marks.append((level.value.value, isNarrow ? name : "VaR \(name)", "mark"))
    }
    let rows = Drawing.rows(of: marks.map { (drawing.px($0.value), $0.name) })
    drawing.top = Double((rows.max() ?? 0) + 1) * Drawing.rowHeight + 8
    if let sampled { drawing.path(steps(sampled, drawing), closed: true, "sampled") }
    if let exact {
      drawing.path(smooth(exact, drawing), closed: true, "exact area")
      drawing.path(Array(smooth(exact, drawing).dropFirst().dropLast()), "exact")
    }
    drawing.writeMarks(marks)
    let scale = scale
    drawing.writeXAxis(unit: scale.name[layout.language]) { value, step in
      scale.text(value / 100, step: step / 100)
    }
    let base = drawing.height - drawing.bottom
    for level in figures.knownLevels where level.tail.value < high {
      let place = drawing.px(level.tail.value)
      drawing.path(
        [(place, base - 1), (place - 4, base - 9), (place + 4, base - 9)],
        closed: true,
        "tail"
      )
    }
    return drawing
  }

  /// Through the middle of the bins, down to the axis at both ends.
  private func smooth(_ curve: YearCurve, _ drawing: Drawing) -> [(Double, Double)] {
    let densities = curve.densities
    var points = [(drawing.px(curve.edge(0)), drawing.py(0))]
    for (index, density) in densities.enumerated() {
      points.append((drawing.px(curve.edge(index) + curve.width / 2), drawing.py(density)))
    }
    points.append((drawing.px(curve.edge(curve.count)), drawing.py(0)))
    return points
  }

  private func steps(_ curve: YearCurve, _ drawing: Drawing) -> [(Double, Double)] {
    var points = [(drawing.px(curve.edge(0)), drawing.py(0))]
    for (index, density) in curve.densities.enumerated() {
      points.append((drawing.px(curve.edge(index)), drawing.py(density)))
      points.append((drawing.px(curve.edge(index + 1)), drawing.py(density)))
    }
    points.append((drawing.px(curve.edge(curve.count)), drawing.py(0)))
    return points
  }

  // MARK: - Exceedance

  var exceedance: Chart {
    var chart = Chart(
      id: "exceedance",
      title: layout.say(zh: "给付超过某数的概率", en: "Probability of paying more than an amount"),
      description: layout.say(
        zh: "纵轴为对数。\(values)。",
        en: "The upright axis is logarithmic. \(values)."
      ),
      table: table(),
      draw: { drawExceedance(isNarrow: $0) }
    )
    if exact != nil { chart.legend.append(("exact", layout.say(zh: "精确", en: "exact"))) }
    if sampled != nil { chart.legend.append(("sampled", layout.say(zh: "抽样", en: "sampled"))) }
    chart.legend.append(("dot", "VaR"))
    chart.legend.append(("tail", "TVaR"))
    return chart
  }

  /// The least probability that is drawn.
  private static let least = 0.001

  private func drawExceedance(isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: isNarrow ? 300 : 340)
    drawing.left = 44
    drawing.right = isNarrow ? 16 : 12
    drawing.top = 16
    drawing.bottom = 44
    drawing.x = (low, high)
    func height(_ probability: Double) -> Double {
      Elementary.log(max(probability, Self.least)) - Elementary.log(Self.least)
    }
    drawing.y = (0, height(1))
    for level in [1, 0.5, 0.1, 0.05, 0.01, 0.005, 0.001] {
      let place = drawing.py(height(level))
      drawing.line(drawing.left, place, drawing.width - drawing.right, place, "grid")
      let text = FigureText.grouped(level * 100, decimals: level < 0.01 ? 1 : 0) + "%"
      drawing.text(text, drawing.left - 6, place + 4, .end)
    }
    for (curve, style) in [(sampled, "sampled line"), (exact, "exact")] {
      guard let curve else { continue }
      var points: [(Double, Double)] = []
      for index in 0...curve.count {
        let probability = curve.exceedance[index]
        points.append((drawing.px(curve.edge(index)), drawing.py(height(probability))))
        if probability < Self.least { break }
      }
      drawing.path(points, style)
    }
    let scale = scale
    drawing.writeXAxis(unit: scale.name[layout.language]) { value, step in
      scale.text(value / 100, step: step / 100)
    }
    for level in figures.knownLevels {
      let place = drawing.py(height(1 - level.probability))
      let (from, to) = (drawing.px(level.value.value), drawing.px(level.tail.value))
      drawing.line(from, place, to, place, "tail-line")
      drawing.circle(from, place, 4, "dot")
      drawing.path(
        [(to, place + 4), (to - 4, place - 4), (to + 4, place - 4)],
        closed: true,
        "tail"
      )
      let name = FigureText.level(level.probability)
      drawing.text(isNarrow ? name : "VaR \(name)", from - 9, place - 5, .end, "label over")
    }
    return drawing
  }
}

extension FigureText {
  /// A sum of fen in the unit that leaves it four digits: `285.8 万元`.
  static func amount(_ fen: Double, _ language: Language) -> String {
    let yuan = fen / 100
    let scale = AmountScale(upTo: yuan, language)
    var decimals = 0
    var scaled = abs(yuan / scale.unit)
    while scaled < 1000, decimals < 2 {
      scaled *= 10
      decimals += 1
    }
    return grouped(yuan / scale.unit, decimals: decimals) + "\u{A0}" + scale.name[language]
  }
}
