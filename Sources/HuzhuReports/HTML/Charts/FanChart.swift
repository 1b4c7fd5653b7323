import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The reserve over the years: the range of all paths, and the floor.
struct FanChart {
  let projection: Projection
  let layout: Layout

  private func amount(_ fen: Double) -> String { FigureText.amount(fen, layout.language) }

  var chart: Chart? {
    guard projection.hasReserve, let first = projection.years.first,
      let last = projection.years.last, last.reserveBands.count == Projection.bands.count
    else { return nil }
    let levels = Projection.bands.map { FigureText.grouped($0 * 100, decimals: 0) + "%" }
    var table = DataTable(
      [layout.say(zh: "年末", en: "end of")] + levels
        + [layout.say(zh: "平均（元）", en: "mean (yuan)")]
    )
    table.rows = projection.years.map { year in
      [String(year.calendar)] + year.reserveBands.map(FigureText.yuan)
        + [FigureText.yuan(year.reserve)]
    }
    let bands = last.reserveBands.map(\.value)
    let middle = bands.count / 2
    var chart = Chart(
      id: "reserve",
      title: layout.say(zh: "各年末的结余", en: "Reserve at the end of each year"),
      description: layout.say(
        zh: "自 \(first.calendar) 年至 \(last.calendar) 年；\(last.calendar) 年末中位数 "
          + "\(amount(bands[middle]))，九成路径在 \(amount(bands[0])) 与 "
          + "\(amount(bands[bands.count - 1])) 之间；下限 \(amount(projection.floor))。",
        en: "From \(first.calendar) to \(last.calendar); at the end the median is"
          + " \(amount(bands[middle])), and nine paths of ten lie between"
          + " \(amount(bands[0])) and"
          + " \(amount(bands[bands.count - 1]));"
          + " the floor is \(amount(projection.floor))."
      ),
      table: table,
      draw: { draw(isNarrow: $0) }
    )
    chart.legend = [
      ("exact", layout.say(zh: "中位数", en: "median")),
      ("fan1", layout.say(zh: "一半路径", en: "half of the paths")),
      ("fan0", layout.say(zh: "九成路径", en: "nine of ten")),
      ("floor", layout.say(zh: "结余下限", en: "floor")),
    ]
    return chart
  }

  private func draw(isNarrow: Bool) -> Drawing {
    var drawing = Drawing(isNarrow: isNarrow, height: isNarrow ? 280 : 340)
    let years = projection.years
    let all = years.flatMap(\.reserveBands).map(\.value) + [projection.opening, projection.floor]
    let low = min(0, all.min() ?? 0)
    let high = max(all.max() ?? 1, low + 1)
    drawing.y = (low, high + (high - low) * 0.04)
    if low < 0 { drawing.y.low -= (high - low) * 0.04 }
    let start = Double((years.first?.calendar ?? 1) - 1)
    drawing.x = (start, start + Double(max(1, years.count)))
    let scale = AmountScale(upTo: max(abs(low), abs(high)) / 100, layout.language)
    let ticks = drawing.yTicks { value, step in scale.text(value / 100, step: step / 100) }
    drawing.left = (ticks.map { Drawing.width(of: $0.text) }.max() ?? 0) + 14
    drawing.right = 18
    drawing.top = 26
    drawing.bottom = 30
    drawing.writeYAxis(unit: scale.name[layout.language], ticks)
    func points(_ band: Int) -> [(Double, Double)] {
      [(drawing.px(start), drawing.py(projection.opening))]
        + years.enumerated().map { index, year in
          (drawing.px(start + Double(index + 1)), drawing.py(year.reserveBands[band].value))
        }
    }
    let count = Projection.bands.count
    for depth in 0..<count / 2 {
      drawing.path(
        points(depth) + points(count - 1 - depth).reversed(),
        closed: true,
        "fan\(depth)"
      )
    }
    drawing.path(points(count / 2), "exact")
    if low < 0 {
      drawing.line(
        drawing.left,
        drawing.py(0),
        drawing.width - drawing.right,
        drawing.py(0),
        "axis"
      )
    }
    let floor = drawing.py(projection.floor)
    drawing.line(drawing.left, floor, drawing.width - drawing.right, floor, "floor")
    writeYears(&drawing, from: Int(start))
    return drawing
  }

  /// Every year, or every other one where they would touch.
  private func writeYears(_ drawing: inout Drawing, from first: Int) {
    let base = drawing.height - drawing.bottom
    drawing.line(drawing.left, base, drawing.width - drawing.right, base, "axis")
    let apart = drawing.plotWidth / Double(max(1, projection.years.count))
    var step = 1
    while Double(step) * apart < 40 { step += 1 }
    for year in stride(from: first, through: first + projection.years.count, by: step) {
      let place = drawing.px(Double(year))
      drawing.line(place, base, place, base + 5, "axis")
      drawing.text(String(year), min(place, drawing.width - 15), base + 19, .middle)
    }
  }
}
