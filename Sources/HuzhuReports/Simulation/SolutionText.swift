import HuzhuDocuments
import HuzhuSimulation

/// The value of a figure for which income suffices, as text.
struct SolutionText {
  let solution: Solution
  let layout: Layout

  func write(to page: inout Page) {
    page.line(Phrase(heading, .heading) + Phrase(finding))
    if let reach { page.line(Phrase(reach)) }
    if let sample = solution.sample { page.line(Phrase(LadderText.drawn(sample, layout))) }
    page.gap()
  }

  private var heading: String {
    let level = FigureText.plain(solution.level * 100, decimals: 3) + "%"
    return layout.say(zh: "收入足够的概率为 \(level)：", en: "income that suffices in \(level): ")
  }

  /// What was found, with the figure that was looked for.
  private var finding: String {
    let title = solution.title[layout.language]
    return sentence(
      solution.sought == .premium
        ? title : layout.say(zh: "「\(title)」（\(solution.id)）", en: "'\(title)' (\(solution.id))")
    )
  }

  /// How often income suffices then.
  private var reach: String? {
    guard let reached = solution.reached else { return nil }
    let percent = FigureText.grouped(reached * 100, decimals: 4) + "%"
    let then: Label
    switch solution.outcome {
    case .found, .always: then = Label(zh: "那时收入足够的概率为", en: "Income then suffices in")
    case .never: then = Label(zh: "即使为零，收入足够的概率也只有", en: "Even with nothing it suffices in")
    }
    return layout.say(
      zh: "\(then.zh) \(percent)。收入是保费与补贴，不计期初结余；支出含管理支出。",
      en: "\(then.en) \(percent). Income is premiums and subsidy, without the opening reserve;"
        + " expenses are paid from it."
    )
  }

  /// The same as sentences of running text.
  var paragraphs: [String] {
    [heading + finding]
      + [reach, solution.sample.map { LadderText.drawn($0, layout) }].compactMap { $0 }
  }

  private func sentence(_ name: String) -> String {
    let now = solution.now.map { layout.say(zh: "（现为 \($0)）", en: " (now \($0))") } ?? ""
    let value = solution.value ?? ""
    let step = solution.step
    switch (solution.outcome, solution.sought) {
    case (.found, .premium):
      return layout.say(zh: "\(name)至少 \(value)\(now)。", en: "\(name), at least \(value)\(now).")
    case (.found, _):
      return layout.say(
        zh: "\(name)至多 \(value)\(now)；再高 \(step) 就不够。",
        en: "\(name), at most \(value)\(now); \(step) more does not."
      )
    case (.always, .premium):
      return layout.say(zh: "不收保费也够\(now)。", en: "no premium is needed\(now).")
    case (.always, .rate):
      return layout.say(zh: "\(name)为 \(value) 也够\(now)。", en: "\(name), even \(value)\(now).")
    case (.always, .cap):
      return layout.say(zh: "\(name)不设也够\(now)。", en: "\(name), even without it\(now).")
    case (.never, _):
      return layout.say(zh: "\(name)再低也不够\(now)。", en: "\(name), no value\(now).")
    }
  }
}
