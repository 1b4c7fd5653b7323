package import HuzhuDocuments
import HuzhuLanguage
package import HuzhuSimulation

/// What a simulation found, as a document for programs: `huzhu-simulation/1`, money in yuan.
package struct SimulationJSON: Sendable {
  package let result: SimulationResult
  package let version: String
  /// Name and digest of every document that was used.
  package let digests: [(name: String, digest: String)]

  package init(
    _ result: SimulationResult,
    version: String,
    digests: [(name: String, digest: String)]
  ) {
    self.result = result
    self.version = version
    self.digests = digests
  }

  package var document: JSONOutput {
    let fund = result.model.fund
    var members: [(String, JSONOutput)] = [
      ("format", "huzhu-simulation/1"),
      ("engine", .string("huzhu \(version)")),
      ("fund", .string(fund.name)),
      ("scheme", .string("\(result.scheme.id)@\(result.scheme.version)")),
      ("overlays", .array(fund.overlays.map { .string($0) })),
      ("members", .number(result.model.members)),
    ]
    if !result.unentitled.isEmpty {
      let groups = result.unentitled.map { JSONOutput.string(fund.groups[$0].id) }
      members.append(("unentitledGroups", .array(groups)))
    }
    if let exact = result.exact {
      let distribution = exact.year.distribution
      members.append(
        (
          "exact",
          .object(
            figures(exact.figures) + [
              ("gridStep", number(distribution.gridStep / 100)),
              (
                "byInversion",
                .object([
                  ("mean", estimate(exact.inverted.mean)),
                  ("standardDeviation", estimate(exact.inverted.deviation)),
                ])
              ),
              ("valueAtRiskWithin", number(distribution.bound / 100)),
              ("leftOutAtMost", .number("\(distribution.leftOut)")),
              ("limitsTreated", clauses(exact.year.treated)),
              ("limitsLeftOut", clauses(exact.year.untreated)),
              ("distribution", curve(YearCurve(distribution))),
            ]
          )
        )
      )
    }
    if let sampled = result.sampled {
      members.append(
        (
          "sampled",
          .object(
            [
              ("years", .number(sampled.years.count)), ("seed", .number("\(sampled.seed)")),
              (
                "claims",
                .number(sampled.years.reduce(0) { $0 + $1.events.reduce(0, +) })
              ),
            ] + figures(sampled.figures)
              + [("distribution", curve(YearCurve(sampled.years.map(\.total))))]
          )
        )
      )
    }
    if let worst = result.worstScore {
      members.append(("worstScore", .number(Self.text(abs(worst.value), decimals: 3))))
      // Where the exact figures leave out a limit, both are compared without any.
      members.append(("comparedAlone", .bool(result.alone != nil)))
    }
    if let several = result.membersWithSeveral {
      members.append(("membersWithSeveralEvents", .number(Self.text(several, decimals: 1))))
    }
    members += costs
    members.append(("funding", .object(funding)))
    if let projection { members.append(("projection", projection)) }
    if let comparison { members.append(("comparison", comparison)) }
    if !result.tables.isEmpty {
      members.append(("payoutTables", .array(result.tables.map(\.document))))
    }
    if let ladder = result.ladder { members.append(("ladder", ladder.document)) }
    if let solution = result.solution { members.append(("solution", solution.document)) }
    members.append(("figures", .array(assumptions)))
    members.append(
      (
        "documents",
        .array(
          digests.map { .object([("name", .string($0.name)), ("sha256", .string($0.digest))]) }
        )
      )
    )
    return .object(members)
  }

  func levels(_ figures: RiskFigures) -> JSONOutput {
    .array(
      figures.levels.map {
        .object([
          ("level", .number(Self.text($0.probability, decimals: 3))),
          ("valueAtRisk", estimate($0.value)), ("tailValueAtRisk", estimate($0.tail)),
        ])
      }
    )
  }

  private func figures(_ figures: RiskFigures) -> [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = [
      ("mean", estimate(figures.mean)),
      ("standardDeviation", estimate(figures.deviation)),
      ("coefficientOfVariation", estimate(figures.variation, scale: 1, decimals: 8)),
      ("levels", levels(figures)),
    ]
    if let shortfall = figures.shortfall {
      members.append(("shortfall", estimate(shortfall, scale: 1, decimals: 8)))
    }
    if let over = figures.overCeiling {
      members.append(("overCeiling", estimate(over, scale: 1, decimals: 8)))
    }
    let benefits = zip(result.scheme.benefits, figures.benefits).map { benefit, found in
      JSONOutput.object(
        [
          ("clause", .string(benefit.clause)), ("mean", estimate(found.mean)),
          ("standardDeviation", estimate(found.deviation)),
        ] + (found.isBeforeLimits ? [("beforeLimits", JSONOutput.bool(true))] : [])
      )
    }
    members.append(("benefits", .array(benefits)))
    return members
  }

  /// Up to each amount: the probability of its bin, and of more; empty where all years are alike.
  private func curve(_ curve: YearCurve?) -> JSONOutput {
    guard let curve else { return .array([]) }
    return .array(
      curve.masses.enumerated().map { index, mass in
        .object([
          ("upTo", number(curve.edge(index + 1) / 100)),
          ("probability", .number(Self.text(mass, decimals: 8))),
          ("exceedance", .number(Self.text(curve.exceedance[index + 1], decimals: 8))),
        ])
      }
    )
  }

  private func clauses(_ names: [Accumulation.ClauseName]) -> JSONOutput {
    .array(names.map { .string($0.id) })
  }

  private var funding: [(String, JSONOutput)] {
    let funding = result.funding
    var members: [(String, JSONOutput)] = []
    if let income = funding.income { members.append(("income", number(income / 100))) }
    members.append(("expenses", number(funding.expenses * funding.members / 100)))
    if let best = result.best, result.hasFunding {
      members.append(("breakEvenPremium", estimate(funding.premium(for: best.mean))))
      if let level = best.levels.last {
        members.append(
          (
            "sufficientPremium",
            .object([
              ("level", .number(Self.text(level.probability, decimals: 3))),
              ("premium", estimate(funding.sufficientPremium(for: level.value))),
            ])
          )
        )
      }
    }
    return members
  }

  private var assumptions: [JSONOutput] {
    let zh = FundFigures(result, language: .zh, asWritten: true).all
    let en = FundFigures(result, language: .en, asWritten: true).all
    return zip(zh, en).map { zh, en in
      .object([
        ("name", .object([("zh", .string(zh.fullName(.zh))), ("en", .string(en.fullName(.en)))])),
        ("value", .string(en.value)),
        ("origin", .object([("zh", .string(zh.origin)), ("en", .string(en.origin))])),
      ])
    }
  }

  func estimate(_ estimate: Estimate, scale: Double = 100, decimals: Int = 2) -> JSONOutput {
    Self.estimate(estimate, scale: scale, decimals: decimals)
  }

  /// A figure as a number, a sampled one as an object with its standard error.
  static func estimate(
    _ estimate: Estimate,
    scale: Double = 100,
    decimals: Int = 2
  ) -> JSONOutput {
    guard estimate.isKnown else { return .null }
    guard let error = estimate.error else {
      return .number(text(estimate.value / scale, decimals: decimals))
    }
    return .object([
      ("value", .number(text(estimate.value / scale, decimals: decimals))),
      (
        "standardError",
        estimate.unanimous == nil ? .number(text(error / scale, decimals: decimals)) : .null
      ),
    ])
  }

  func number(_ value: Double) -> JSONOutput { .number(Self.text(value, decimals: 2)) }

  /// A number with as many decimals, without an exponent.
  static func text(_ value: Double, decimals: Int) -> String {
    FigureText.grouped(value, decimals: decimals)
      .replacing(",", with: "").replacing("−", with: "-").replacing("∞", with: "null")
      .replacing("—", with: "null")
  }
}
