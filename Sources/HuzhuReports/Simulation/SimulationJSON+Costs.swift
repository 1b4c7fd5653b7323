import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

extension SimulationJSON {
  /// What is counted, the years of a forecast, and documented figures beside the model's.
  var costs: [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = []
    if let pays = result.model.fund.pays {
      var counted: [(String, JSONOutput)] = [("contribution", .string(pays.contribution))]
      if let party = pays.party { counted.append(("party", .string(party))) }
      members.append(("counts", .object(counted)))
    }
    if !result.outsideDays.isEmpty {
      let facts = result.model.vocabulary.facts
      let days = result.outsideDays.map {
        JSONOutput.object([("fact", .string(facts[$0.fact].name)), ("day", .string($0.day.text))])
      }
      members.append(("daysOutsideFirstYear", .array(days)))
    }
    if let budget = result.budget {
      let years = budget.years.map { year in
        JSONOutput.object([
          ("year", .number(year.calendar)), ("on", .string(year.on.text)),
          ("number", .number(Self.text(year.events, decimals: 1))),
          ("mean", .number(Self.text(year.mean / 100, decimals: 2))),
          ("standardDeviation", .number(Self.text(year.deviation / 100, decimals: 2))),
        ])
      }
      members.append(
        (
          "budget",
          .object([
            ("years", .array(years)),
            ("mean", .number(Self.text(budget.total / 100, decimals: 2))),
            ("standardDeviation", .number(Self.text(budget.deviation / 100, decimals: 2))),
          ])
        )
      )
    }
    let found = result.plausibility
    if !found.isEmpty { members.append(("checks", .array(found.map(Self.check)))) }
    return members
  }

  private static func check(_ one: Plausibility) -> JSONOutput {
    let decimals = one.measure == .claimsPerMember ? 6 : 2
    func number(_ value: Double?, _ decimals: Int) -> JSONOutput {
      value.map { .number(text($0, decimals: decimals)) } ?? .null
    }
    return .object([
      ("id", .string(one.check.id)), ("measure", .string(one.measure.rawValue)),
      ("model", number(one.model, decimals)), ("documented", number(one.documented, decimals)),
      ("ratio", number(one.ratio, 4)),
      (
        "caution",
        .object([("zh", .string(one.check.caution.zh)), ("en", .string(one.check.caution.en))])
      ),
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
}
