import HuzhuDocuments
import HuzhuSimulation

/// A sensitivity ladder as text, the largest change first.
struct LadderText {
  let ladder: SensitivityLadder
  let layout: Layout

  func write(to page: inout Page) {
    var rows = [
      [
        Phrase(
          layout.say(zh: "各变动一成（元，每人每年）", en: "a tenth of each (yuan, member and year)"),
          .heading
        ),
        Phrase(layout.say(zh: "现为", en: "now")), Phrase(layout.say(zh: "减", en: "less")),
        Phrase(layout.say(zh: "增", en: "more")),
        Phrase(layout.say(zh: "99.5% 减", en: "99.5%, less")),
        Phrase(layout.say(zh: "99.5% 增", en: "99.5%, more")),
      ]
    ]
    let decimals = (ladder.rungs.first?.reach ?? 0) < 100 ? 4 : 2
    for rung in ladder.rungs {
      let changes = [
        rung.down.change, rung.up.change, rung.down.tailChange, rung.up.tailChange,
      ]
      let cuts = [rung.down.isCut, rung.up.isCut, false, false]
      rows.append(
        [Phrase(Self.name(rung, layout)), Phrase(now(rung))]
          + zip(changes, cuts).map { change, isCut in
            Phrase(FigureText.signed(change / 100, decimals: decimals) + (isCut ? "*" : ""))
          }
      )
    }
    page.table(rows, rightAligned: Set(1..<6))
    page.gap()
    BarPlot(ladder, layout.language).write(to: &page)
    page.gap()
    writeNotes(&page)
    page.gap()
  }

  private func now(_ rung: SensitivityLadder.Rung) -> String {
    rung.now.isEmpty
      ? layout.say(zh: "表", en: "table")
      : FigureText.said(rung.now, layout.language)
  }

  /// What a rung is about, with what it is: a rate, a cap, a frequency.
  static func name(_ rung: SensitivityLadder.Rung, _ layout: Layout) -> String {
    let title = rung.title[layout.language]
    guard rung.kind != .premium else { return title }
    return layout.say(zh: "\(word(rung.kind).zh)：\(title)", en: "\(word(rung.kind).en): \(title)")
  }

  private func writeNotes(_ page: inout Page) {
    for note in notes { page.line(Phrase(note)) }
  }

  /// What is to be known of the ladder.
  var notes: [String] {
    let mean = FigureText.grouped(ladder.base / 100, decimals: 2)
    let tail = FigureText.grouped(ladder.baseTail / 100, decimals: 2)
    let hasPremium = ladder.rungs.contains { $0.kind == .premium }
    var notes = [
      layout.say(
        zh: "现在每人每年的给付平均 \(mean) 元，在 99.5% 的年份不超过 \(tail) 元；所列为其变动，"
          + "数值按各自的最小单位取整。" + (hasPremium ? "保费一行是收支差额的变动。" : ""),
        en:
          "The payout of a member and year is \(mean) yuan in the mean and at most \(tail) in 99.5%"
          + " of years; what is listed is its change, with figures rounded to their own steps."
          + (hasPremium ? " Of the premium it is the change of the balance." : "")
      )
    ]
    if ladder.rungs.contains(where: { $0.down.isCut || $0.up.isCut }) {
      notes.append(
        layout.say(
          zh: "* 比例至多增至 100%，事件至多人人每年一次。",
          en: "* A rate grows to 100% at most, and a binomial event to one for everybody."
        )
      )
    }
    if let sample = ladder.sample { notes.append(Self.drawn(sample, layout)) }
    return notes
  }

  /// How years were drawn where no exact method was taken.
  static func drawn(_ sample: SensitivityLadder.Sample, _ layout: Layout) -> String {
    let trials = FigureText.grouped(Double(sample.trials), decimals: 0)
    return layout.say(
      zh: "每次都用相同的随机数抽取 \(trials) 个试验年（种子 \(sample.seed)）。",
      en: "Each time \(trials) trial years were drawn on the same random numbers"
        + " (seed \(sample.seed))."
    )
  }

  static func word(_ kind: SensitivityLadder.Kind) -> Label {
    switch kind {
    case .frequency: Label(zh: "频率", en: "frequency")
    case .severity: Label(zh: "费用", en: "severity")
    case .deductible: Label(zh: "起付线", en: "deductible")
    case .rate: Label(zh: "比例", en: "rate")
    case .cap: Label(zh: "限额", en: "cap")
    case .amount: Label(zh: "金额", en: "amount")
    case .premium: Label(zh: "保费", en: "premium")
    }
  }
}
