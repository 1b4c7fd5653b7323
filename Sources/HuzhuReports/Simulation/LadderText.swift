import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// A sensitivity ladder as text, the largest change first.
struct LadderText {
  let ladder: SensitivityLadder
  let layout: Layout
  /// Whether what is changed is a contribution that is counted, and no payout.
  var isCost = false
  /// The year that is changed, of a forecast of several.
  var year: Int?
  /// Whether years were drawn for the report, and none for the ladder.
  private let isComputedAlone: Bool
  private let units: Vocabulary

  init(_ ladder: SensitivityLadder, of result: SimulationResult, _ layout: Layout) {
    self.ladder = ladder
    self.layout = layout
    isCost = result.counted != nil
    isComputedAlone = result.exact == nil && ladder.sample == nil
    units = result.model.vocabulary
    if let years = result.budget?.years, years.count > 1 { year = years[0].calendar }
  }

  func write(to page: inout Page) {
    guard !ladder.rungs.isEmpty else {
      page.line(Phrase(Self.nothing(layout)))
      return page.gap()
    }
    BarPlot(ladder, layout.language, units).write(to: &page)
    page.gap()
    for note in notes { page.line(Phrase(note)) }
    page.gap()
  }

  /// What is said where no figure can be changed.
  static func nothing(_ layout: Layout) -> String {
    layout.say(
      zh: "敏感性：这个基金没有可以变动的数值。",
      en: "Sensitivity: the fund has no figure that could be changed."
    )
  }

  /// What stands above the steps of a rung: what it is about, and what it is now.
  static func heading(
    _ rung: SensitivityLadder.Rung,
    _ layout: Layout,
    _ units: Vocabulary
  ) -> String {
    let name = name(rung, layout)
    guard !rung.now.isEmpty else {
      return name + layout.say(zh: "（表）", en: " (a table)")
    }
    let now = FigureText.said(rung.now, layout.language, units)
    return name + layout.say(zh: "，现为 \(now)", en: ", now \(now)")
  }

  /// What a rung is about, with what it is: a rate, a cap, a frequency.
  static func name(_ rung: SensitivityLadder.Rung, _ layout: Layout) -> String {
    let title = rung.title[layout.language]
    guard rung.kind != .premium else { return title }
    return layout.say(zh: "\(word(rung.kind).zh)：\(title)", en: "\(word(rung.kind).en): \(title)")
  }

  /// What is to be known of the ladder.
  var notes: [String] {
    let mean = FigureText.yuan(ladder.base)
    let tail = ladder.baseTail.map(FigureText.yuan)
    let hasPremium = ladder.rungs.contains { $0.kind == .premium }
    var notes = [
      layout.say(
        zh: "现在每人每年的\(isCost ? "支出" : "给付")平均 \(mean) 元"
          + (tail.map { "，在 99.5% 的年份不超过 \($0) 元" } ?? "")
          + "；所列为其变动，数值按各自的最小单位取整。" + (hasPremium ? "保费一行是收支差额的变动。" : ""),
        en:
          "The \(isCost ? "cost" : "payout") of a member and year is \(mean) yuan in the mean"
          + (tail.map { " and at most \($0) in 99.5% of years" } ?? "")
          + "; what is listed is its change, with figures rounded to their own steps."
          + (hasPremium ? " Of the premium it is the change of the balance." : "")
      )
    ]
    if let year {
      notes.append(
        layout.say(
          zh: "只变动 \(year) 年；其后各年的次数另有预测，不随之变动。",
          en: "Only \(year) is changed; the years after it have forecasts of their own."
        )
      )
    }
    if ladder.rungs.contains(where: { $0.down.isCut || $0.up.isCut }) {
      notes.append(
        layout.say(
          zh: "* 比例至多增至 100%，事件至多人人每年一次。",
          en: "* A rate grows to 100% at most, and a binomial event to one for everybody."
        )
      )
    }
    if isComputedAlone { notes.append(Self.computed(layout)) }
    if let sample = ladder.sample { notes += drawnNotes(sample) }
    return notes
  }

  private func drawnNotes(_ sample: SensitivityLadder.Sample) -> [String] {
    var notes = [
      Self.drawn(sample, layout)
        + layout.say(
          zh: "± 为标准误，变动的标准误按逐年之差计；0 表示抽到的年份没有变动，± 0 表示各年的变动都一样。",
          en:
            " ± is the standard error, of a change that of its differences year by year; 0 where no"
            + " drawn year is changed, ± 0 where all are changed by the same."
        )
    ]
    if !ladder.showsTail {
      notes.append(Self.tooFew(sample.trials, for: SensitivityLadder.level, layout))
    }
    return notes
  }

  /// That drawn years do not show an amount that most years do not exceed.
  static func tooFew(_ years: Int, for level: Double, _ layout: Layout) -> String {
    let least = FigureText.grouped(Double(SampledTotals.yearsToShow(level)), decimals: 0)
    let name = FigureText.level(level)
    let years = FigureText.grouped(Double(years), decimals: 0)
    return layout.say(
      zh: "\(years) 个试验年太少，看不出 \(name) 的年份不超过多少：至少要 \(least) 年（--trials）。",
      en:
        "\(years) trial years are too few to show what \(name) of years do not exceed: that takes at"
        + " least \(least) (--trials)."
    )
  }

  /// What is said where nothing had to be drawn.
  static func computed(_ layout: Layout) -> String {
    layout.say(zh: "以上由精确法算得，没有抽样。", en: "This is computed, and not drawn.")
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
