import HuzhuDocuments
import HuzhuSimulation

/// Who gets more and who gets less, in five bands by group.
struct ShareChart {
  let comparison: Comparison
  /// Whether a contribution is counted, for which nobody claims.
  var isCost = false
  let layout: Layout

  var chart: Chart? {
    let groups = ([comparison.everybody] + comparison.groups).filter { $0.count > 0 }
    guard !groups.isEmpty else { return nil }
    let bands = Comparison.Band.allCases
    var table = DataTable(
      [
        layout.say(zh: "成员", en: "group"),
        isCost ? layout.say(zh: "次数", en: "number") : layout.say(zh: "申请", en: "claims"),
      ] + bands.map { $0.label[layout.language] }
        + [
          layout.say(zh: isCost ? "原支出（元）" : "原给付（元）", en: "before (yuan)"),
          layout.say(zh: isCost ? "新支出（元）" : "新给付（元）", en: "after (yuan)"),
        ]
    )
    table.rows = groups.map { group in
      [group.title[layout.language], FigureText.grouped(Double(group.count), decimals: 0)]
        + group.bands.map { FigureText.grouped(Double($0), decimals: 0) }
        + [group.before, group.after].map { FigureText.grouped(Double($0) / 100, decimals: 2) }
    }
    var chart = Chart(
      id: "winners",
      title: isCost
        ? layout.say(zh: "每次支出的增减（占次数）", en: "What costs more and what less, by number")
        : layout.say(zh: "谁多得、谁少得（占申请数）", en: "Who gets more and who less, by claims"),
      description: groups.map { group in
        group.title[layout.language] + layout.say(zh: "：", en: ": ")
          + zip(bands, group.bands).map { band, count in
            "\(band.label[layout.language]) \(Self.percent(count, of: group.count))"
          }
          .joined(separator: layout.say(zh: "，", en: ", "))
      }
      .joined(separator: layout.say(zh: "；", en: "; ")),
      table: table,
      draw: { draw(groups, isNarrow: $0) }
    )
    chart.legend = bands.map { ("band\($0.rawValue)", $0.label[layout.language]) }
    return chart
  }

  private static func percent(_ count: Int, of all: Int) -> String {
    FigureText.grouped(Double(count) / Double(max(1, all)) * 100, decimals: 0) + "%"
  }

  private func draw(_ groups: [Comparison.Group], isNarrow: Bool) -> Drawing {
    let rowHeight = 52.0
    var drawing = Drawing(isNarrow: isNarrow, height: Double(groups.count) * rowHeight)
    for (index, group) in groups.enumerated() {
      let y = Double(index) * rowHeight
      let count = FigureText.grouped(Double(group.count), decimals: 0)
      let text =
        isCost
        ? layout.say(zh: "\(count) 次", en: count)
        : layout.say(zh: "\(count) 笔", en: "\(count) claims")
      drawing.text(text, drawing.width, y + 14, .end, "label")
      let room = drawing.width - Drawing.width(of: text) - 16
      let name = Drawing.fitting(group.title[layout.language], width: room)
      drawing.text(name, 0, y + 14, .start, index == 0 ? "label strong" : "label")
      var x = 0.0
      for (band, claims) in group.bands.enumerated() where claims > 0 {
        let width = Double(claims) / Double(group.count) * drawing.width
        drawing.rectangle(x, y + 22, width, 20, "band\(band)")
        let percent = Self.percent(claims, of: group.count)
        if Drawing.width(of: percent) + 6 < width {
          drawing.text(percent, x + width / 2, y + 36, .middle, "label on\(band)")
        }
        x += width
      }
    }
    return drawing
  }
}
