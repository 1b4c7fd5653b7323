import HuzhuDocuments
import HuzhuSimulation

extension SimulationJSON {
  /// The fund under changed terms; nil where none are asked for.
  var comparison: JSONOutput? {
    guard let comparison = result.comparison else { return nil }
    var members: [(String, JSONOutput)] = [
      ("against", .string(comparison.id)), ("title", label(comparison.title)),
      (
        "terms",
        .object([
          ("before", terms(comparison.oldTerms)), ("after", terms(comparison.newTerms)),
        ])
      ),
      ("seed", .number("\(comparison.seed)")),
    ]
    if comparison.trials > 0 { members.append(("years", .number(comparison.trials))) }
    members += [
      ("before", .object(short(comparison.before))), ("after", .object(short(comparison.after))),
      ("difference", estimate(comparison.difference)),
    ]
    if let sampled = comparison.sampledDifference {
      members.append(("sampledDifference", estimate(sampled)))
    }
    if !comparison.years.isEmpty {
      let years = comparison.years.map { year in
        JSONOutput.object([
          ("year", .number(year.calendar)), ("before", number(year.before / 100)),
          ("after", number(year.after / 100)),
          ("difference", number((year.after - year.before) / 100)),
        ])
      }
      members.append(("byYear", .array(years)))
    }
    members += [
      ("bands", .array(Comparison.Band.allCases.map { .string(Self.word($0)) })),
      ("claims", group(comparison.everybody)),
      ("groups", .array(comparison.groups.map { group($0) })),
    ]
    return .object(members)
  }

  /// The risk figures without benefits, which are others under another scheme.
  private func short(_ figures: RiskFigures) -> [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = [
      ("mean", estimate(figures.mean)), ("standardDeviation", estimate(figures.deviation)),
      ("levels", levels(figures)),
    ]
    if let shortfall = figures.shortfall {
      members.append(("shortfall", estimate(shortfall, scale: 1, decimals: 8)))
    }
    if result.hasFunding {
      members.append(("breakEvenPremium", estimate(result.funding.premium(for: figures.mean))))
    }
    return members
  }

  private func terms(_ terms: Comparison.Terms) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("scheme", .string(terms.identity)),
      ("overlays", .array(terms.overlays.map { .string($0) })),
    ]
    if let file = terms.file { members.append(("file", .string(file))) }
    if let version = terms.otherVersion { members.append(("versionOfFile", .string(version))) }
    return .object(members)
  }

  private func label(_ label: Label) -> JSONOutput {
    .object([("zh", .string(label.zh)), ("en", .string(label.en))])
  }

  private func group(_ group: Comparison.Group) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("title", label(group.title)), ("claims", .number(group.count)),
      ("byBand", .array(group.bands.map { .number($0) })),
      ("before", number(Double(group.before) / 100)), ("after", number(Double(group.after) / 100)),
    ]
    if group.pooled > 0 { members.append(("pooledGroups", .number(group.pooled))) }
    return .object(members)
  }

  private static func word(_ band: Comparison.Band) -> String {
    switch band {
    case .losesMuch: "loses-a-tenth-or-more"
    case .loses: "loses"
    case .same: "same"
    case .gains: "gains"
    case .gainsMuch: "gains-a-tenth-or-more"
    }
  }
}
