import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The funds that documented totals take together, each with what it brings, and all of them.
struct MixTable {
  var head: [String]
  var rows: [[String]]

  /// - Returns: Nil where the totals are held against one fund alone.
  init?(_ check: Fund.Check, of result: SimulationResult, _ layout: Layout) {
    guard !check.with.isEmpty, let mix = result.mix(of: check) else { return nil }
    func number(_ value: Double, _ decimals: Int) -> String {
      FigureText.grouped(value, decimals: decimals)
    }
    let checks = result.model.fund.checks
    let title = checks.count > 1 ? check.title ?? Label(check.id) : nil
    head = [
      layout.say(
        zh: (title.map { "\($0.zh)：" } ?? "") + "模型合计的基金",
        en: (title.map { "\($0.en): " } ?? "") + "funds in the model's figures"
      ),
      layout.say(zh: "成员", en: "members"),
      layout.say(zh: "平均给付笔数", en: "mean paid claims"),
      layout.say(zh: "平均给付（元）", en: "mean payout, yuan"),
    ]
    rows = mix.parts.map { part in
      let fund = part.model.fund
      let name = fund.title?[layout.language] ?? fund.name
      let scheme = "\(part.scheme.id)@\(part.scheme.version)"
      let trials = part.trials.map { number(Double($0), 0) }
      return [
        layout.say(
          zh: "\(name)（\(scheme)\(trials.map { "，抽样 \($0) 个试验年" } ?? "")）",
          en: "\(name) (\(scheme)\(trials.map { ", sampled in \($0) trial years" } ?? ""))"
        ),
        number(part.members, 0), number(part.claims, 1), number(part.payout, 2),
      ]
    }
    rows.append([
      layout.say(zh: "合计", en: "in all"), number(mix.members, 0), number(mix.claims, 1),
      number(mix.payout, 2),
    ])
  }
}

extension SimulationText {
  /// What a documented figure is compared with.
  static func words(_ measure: Plausibility.Measure) -> Label {
    switch measure {
    case .meanClaim: Label(zh: "平均每笔给付", en: "mean payment for a claim")
    case .claimsPerMember: Label(zh: "每名成员一年的给付笔数", en: "paid claims of a member and year")
    case .payoutPerMember: Label(zh: "每名成员一年的给付", en: "payout of a member and year")
    }
  }

  /// The same with the totals that are meant, where there are several.
  static func name(_ one: Plausibility, of result: SimulationResult) -> Label {
    let words = words(one.measure)
    guard result.model.fund.checks.count > 1 else { return words }
    let title = one.check.title ?? Label(one.check.id)
    return Label(zh: "\(title.zh)：\(words.zh)", en: "\(title.en): \(words.en)")
  }
}
