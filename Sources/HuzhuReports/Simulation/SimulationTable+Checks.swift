import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

// Documented figures, and the funds that they take together.
extension SimulationTable {
  mutating func addChecks() {
    for one in result.plausibility {
      let isRate = one.measure == .claimsPerMember
      let (decimals, unit) = isRate ? (8, Unit.share.rawValue) : (2, Unit.yuan.rawValue)
      let (key, name) = (one.measure.rawValue, SimulationText.words(one.measure)[language])
      func add(_ kind: String, _ label: String, _ value: Double?, _ decimals: Int, _ unit: String) {
        guard let value else { return }
        let text = SimulationJSON.text(value, decimals: decimals)
        addLine([
          "check", one.check.id, "\(key) \(kind)", name + say("，", ", ") + label, text, "", unit,
        ])
      }
      add("model", say("模型", "model"), one.model, decimals, unit)
      add("documented", say("公布", "documented"), one.documented, decimals, unit)
      add("ratio", say("模型比公布", "model to documented"), one.ratio, 4, "")
    }
    guard !result.plausibility.isEmpty else { return }
    for check in result.model.fund.checks {
      addMix(of: check)
      let title = check.title.map { $0[language] + say("：", ": ") } ?? ""
      addLine(["check", check.id, "caution", title + check.caution[language], "", "", ""])
    }
  }

  /// The funds that documented totals take together, by their number.
  private mutating func addMix(of check: Fund.Check) {
    guard !check.with.isEmpty, let mix = result.mix(of: check) else { return }
    for (index, part) in mix.parts.enumerated() {
      let fund = part.model.fund
      let title = fund.title?[language] ?? fund.name
      func add(_ key: String, _ name: String, _ value: String, _ unit: Unit?) {
        addLine([
          "check", check.id, "fund \(index + 1) \(key)", title + say("，", ", ") + name, value, "",
          unit?.rawValue ?? "",
        ])
      }
      let scheme = "\(part.scheme.id)@\(part.scheme.version)"
      add("scheme", part.scheme.title[language], scheme, nil)
      add("members", say("成员", "members"), String(part.model.members), .count)
      let claims = SimulationJSON.text(part.claims, decimals: 2)
      add("paid_claims", say("平均给付笔数", "mean paid claims"), claims, .count)
      let payout = SimulationJSON.text(part.payout, decimals: 2)
      add("payout", say("平均给付", "mean payout"), payout, .yuan)
      if let trials = part.trials {
        add("trials", say("试验年", "trial years"), String(trials), .count)
      }
    }
  }
}
