import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// What is to be said of a premium that would be negative.
enum NegativePremium {
  /// Nothing where a premium must be paid to break even.
  static func note(_ breakEven: Estimate, _ layout: Layout) -> String? {
    guard breakEven.value < 0 else { return nil }
    return layout.say(
      zh: "收支相抵的保费为负：单是补贴就多于平均给付与管理支出之和，不收保费平均也有结余。",
      en: "The break-even premium is negative: the subsidy alone is more than mean payouts and"
        + " expenses, and something is left on average without any premium."
    )
  }
}

/// The value of a figure for which income suffices, as text.
struct SolutionText {
  let solution: Solution
  let layout: Layout
  private let units: Vocabulary
  private let isComputedAlone: Bool

  init(_ solution: Solution, of result: SimulationResult, layout: Layout) {
    self.solution = solution
    self.layout = layout
    units = result.model.vocabulary
    isComputedAlone = result.exact == nil && solution.sample == nil
  }

  private func said(_ text: String) -> String { FigureText.said(text, layout.language, units) }

  func write(to page: inout Page) {
    page.line(Phrase(heading + layout.say(zh: "：", en: ": "), .heading) + Phrase(sentence))
    for note in notes { page.line(Phrase(note)) }
    page.gap()
  }

  /// What was asked for.
  var heading: String {
    let level = FigureText.plain(solution.level * 100, decimals: 3) + "%"
    return layout.say(zh: "收入足够的概率为 \(level)", en: "income that suffices in \(level)")
  }

  /// What is to be known of the answer.
  var notes: [String] {
    var notes: [String] = []
    if let reached = solution.reached {
      let percent =
        (reached.error ?? 0) > 0 || reached.unanimous != nil
        ? FigureText.percent(reached) : FigureText.grouped(reached.value * 100, decimals: 4) + "%"
      let then: Label
      switch solution.outcome {
      case .found, .always: then = Label(zh: "那时收入足够的概率为", en: "Income then suffices in")
      case .never: then = Label(zh: "即使为零，收入足够的概率也只有", en: "Even with nothing it suffices in")
      }
      notes.append(
        layout.say(
          zh: "\(then.zh) \(percent)。收入是保费与补贴，不计期初结余；支出含管理支出。",
          en: "\(then.en) \(percent). Income is premiums and subsidy, without the opening reserve;"
            + " expenses are paid from it."
        )
      )
    }
    if isComputedAlone { notes.append(LadderText.computed(layout)) }
    if let sample = solution.sample {
      notes.append(
        LadderText.drawn(sample, layout)
          + layout.say(zh: "± 为标准误。", en: " ± is the standard error.")
      )
    }
    return notes
  }

  /// The answer.
  var sentence: String {
    let title = solution.title[layout.language]
    let name =
      solution.sought == .premium
      ? title : layout.say(zh: "「\(title)」（\(solution.id)）", en: "'\(title)' (\(solution.id))")
    let now =
      solution.now.map { said($0) }
      .map { layout.say(zh: "（现为 \($0)）", en: " (now \($0))") } ?? ""
    let value =
      solution.drawn.map { FigureText.yuan($0) + layout.say(zh: " 元", en: " yuan") }
      ?? said(solution.value ?? "")
    let step = said(solution.step)
    switch (solution.outcome, solution.sought) {
    case (.found, .premium):
      return layout.say(zh: "\(name)至少 \(value)\(now)。", en: "\(name), at least \(value)\(now).")
    case (.found, _):
      return layout.say(
        zh: "\(name)至多 \(value)\(now)；再高 \(step) 就不够。",
        en: "\(name), at most \(value)\(now); \(step) more does not."
      )
    case (.always, .premium):
      guard let surplus = solution.surplus.map(FigureText.yuan) else {
        return layout.say(zh: "不收保费也够\(now)。", en: "no premium is needed\(now).")
      }
      return layout.say(
        zh: "不收保费也够\(now)：补贴比所需多出每人 \(surplus) 元。",
        en: "no premium is needed\(now): the subsidy is \(surplus) yuan of a member more than that"
          + " takes."
      )
    case (.always, .rate):
      return layout.say(zh: "\(name)为 \(value) 也够\(now)。", en: "\(name), even \(value)\(now).")
    case (.always, .cap):
      return layout.say(zh: "\(name)不设也够\(now)。", en: "\(name), even without it\(now).")
    case (.never, _):
      return layout.say(zh: "\(name)再低也不够\(now)。", en: "\(name), no value\(now).")
    }
  }
}
