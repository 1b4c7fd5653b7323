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
    if !found.isEmpty { members.append(("checks", .array(found.map(check)))) }
    return members
  }

  private func check(_ one: Plausibility) -> JSONOutput {
    let decimals = one.measure == .claimsPerMember ? 6 : 2
    func number(_ value: Double?, _ decimals: Int) -> JSONOutput {
      value.map { .number(Self.text($0, decimals: decimals)) } ?? .null
    }
    var members: [(String, JSONOutput)] = [
      ("id", .string(one.check.id)), ("measure", .string(one.measure.rawValue)),
      ("model", number(one.model, decimals)), ("documented", number(one.documented, decimals)),
      ("ratio", number(one.ratio, 4)),
      (
        "caution",
        .object([("zh", .string(one.check.caution.zh)), ("en", .string(one.check.caution.en))])
      ),
    ]
    let parts = one.check.with.isEmpty ? nil : result.mix(of: one.check)?.parts
    if let parts { members.append(("together", .array(parts.map(Self.part)))) }
    return .object(members)
  }

  /// One of the funds that are taken together.
  private static func part(_ part: FundMix.Part) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("fund", .string(part.model.fund.name))]
    if let title = part.model.fund.title {
      members.append(("title", .object([("zh", .string(title.zh)), ("en", .string(title.en))])))
    }
    members += [
      ("scheme", .string("\(part.scheme.id)@\(part.scheme.version)")),
      ("overlays", .array(part.model.fund.overlays.map { .string($0) })),
      ("members", .number(part.model.members)),
      ("paidClaims", .number(text(part.claims, decimals: 2))),
      ("payout", .number(text(part.payout, decimals: 2))),
    ]
    if let trials = part.trials { members.append(("trials", .number(trials))) }
    return .object(members)
  }
}
