import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// What a step of each figure does to the cost of a member: the largest first.
struct LadderChart {
  let ladder: SensitivityLadder
  let layout: Layout
  /// Whether what is changed is a contribution that is counted, and no payout.
  let isCost: Bool
  let units: Vocabulary

  var chart: Chart? {
    guard !ladder.rungs.isEmpty else { return nil }
    var table = DataTable(
      [
        layout.say(zh: "数值", en: "figure"), layout.say(zh: "现为", en: "now"),
        layout.say(zh: "降为", en: "down to"),
        layout.say(zh: "平均（元）", en: "mean (yuan)"),
        layout.say(zh: "99.5%（元）", en: "99.5% (yuan)"),
        layout.say(zh: "升为", en: "up to"), layout.say(zh: "平均（元）", en: "mean (yuan)"),
        layout.say(zh: "99.5%（元）", en: "99.5% (yuan)"),
      ],
      words: [0, 1, 2, 5]
    )
    table.rows = ladder.rungs.map { rung in
      [
        LadderText.name(rung, layout),
        rung.now.isEmpty ? layout.say(zh: "表", en: "a table") : said(rung.now),
        said(rung.down.value),
        yuan(rung.down.change), yuan(rung.down.tailChange), said(rung.up.value),
        yuan(rung.up.change), yuan(rung.up.tailChange),
      ]
    }
    let rows = ladder.rungs.map { rung in
      BarDrawing.Row(
        name: LadderText.heading(rung, layout, units),
        bars: [
          BarDrawing.Bar(value: rung.down.change.value, style: "down"),
          BarDrawing.Bar(value: rung.up.change.value, style: "up"),
        ],
        text: "",
        below: ("▾\u{A0}" + told(rung.down), "▴\u{A0}" + told(rung.up))
      )
    }
    let base = FigureText.yuan(ladder.base)
    var chart = Chart(
      id: "ladder",
      title: layout.say(
        zh: "各数值变动一步，每人每年平均\(isCost ? "支出" : "给付")的变化（元）",
        en:
          "Change of the mean \(isCost ? "cost" : "payout") of a member and year by a step of each"
          + " figure, yuan"
      ),
      description: layout.say(zh: "现为每人每年 \(base) 元。", en: "Now \(base) yuan of a member. ")
        + ladder.rungs.map { rung in
          "\(LadderText.name(rung, layout)): \(told(rung.down)), \(told(rung.up))"
        }
        .joined(separator: layout.say(zh: "；", en: "; ")),
      table: table,
      draw: { BarDrawing(rows: rows).drawing(isNarrow: $0) }
    )
    chart.legend = [
      ("down", layout.say(zh: "降一步", en: "a step down")),
      ("up", layout.say(zh: "升一步", en: "a step up")),
    ]
    return chart
  }

  private func yuan(_ change: Estimate?) -> String {
    FigureText.change(change, decimals: ladder.decimals)
  }

  private func said(_ text: String) -> String { FigureText.said(text, layout.language, units) }

  private func told(_ step: SensitivityLadder.Step) -> String {
    "\(said(step.value))\(layout.say(zh: "：", en: ": "))\(yuan(step.change))\(step.isCut ? "*" : "")"
  }
}
