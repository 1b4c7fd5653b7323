package import HuzhuDocuments
package import HuzhuLanguage

/// What is found out about one year of a fund.
package struct SimulationResult: Sendable {
  package var model: FundModel
  package var scheme: Scheme
  package var funding: FundingFigures
  package var exact: Exact?
  package var sampled: Sampled?
  /// Both with each claim paid as its member's only one, where the exact figures leave out something
  /// that runs over several events and the sampled ones do not.
  package var alone: (exact: RiskFigures, sampled: RiskFigures)?
  package var projection: Projection?
  package var tables: [PayoutTable] = []
  package var ladder: SensitivityLadder?
  package var solution: Solution?
  package var comparison: Comparison?
  package var budget: Budget?
  /// What is counted as cost, where it is no benefit.
  package var counted: Label?
  /// By the id of a check: the funds that it takes together with this one.
  package var others: [String: [FundMix.Part]] = [:]
  /// Positions of groups of which nobody is entitled to anything.
  package var unentitled: [Int] = []
  /// Days of members that lie outside of the first year, where a contribution is counted.
  package var outsideDays: [OutsideDay] = []

  package init(model: FundModel, scheme: Scheme) {
    self.model = model
    self.scheme = scheme
    funding = FundingFigures(model.fund, members: model.members)
    exact = nil
    sampled = nil
    alone = nil
    projection = nil
    ladder = nil
    solution = nil
    comparison = nil
    budget = nil
    counted = nil
  }

  package struct Exact: Sendable {
    package var year: ExactYear
    /// Mean and standard deviation are from the moments of one payout and of the frequencies, all
    /// else is from the distribution.
    package var figures: RiskFigures

    /// Mean and standard deviation of the distribution on its grid, beside those from the moments.
    package var inverted: (mean: Estimate, deviation: Estimate) {
      (Estimate(year.distribution.mean), Estimate(year.distribution.deviation))
    }

    package init(_ year: ExactYear, funding: FundingFigures) {
      self.year = year
      figures = RiskFigures(year, funding: funding)
    }
  }

  package struct Sampled: Sendable {
    package var years: [SampledYears.Year]
    package var seed: UInt64
    package var figures: RiskFigures

    package init(
      _ years: [SampledYears.Year],
      seed: UInt64,
      funding: FundingFigures,
      beside exact: ExactYear? = nil
    ) {
      self.years = years
      self.seed = seed
      figures = RiskFigures(years, funding: funding, beside: exact)
    }

    /// Events of a year for which anything is paid, on average; counted where the fund has documented
    /// totals.
    package var paidClaims: Double {
      var all = 0.0
      for year in years { all += Double(year.paidClaims) }
      return years.isEmpty ? 0 : all / Double(years.count)
    }
  }

  /// About how many members have several events in a year.
  ///
  /// It is `nil` where no limit and no total of the scheme runs over several events.
  package var membersWithSeveral: Double? {
    guard !Accumulation(scheme).isEmpty, model.fund.pays == nil else { return nil }
    if let years = sampled?.years, !years.isEmpty {
      return Double(years.reduce(0) { $0 + $1.membersWithSeveral }) / Double(years.count)
    }
    var result = 0.0
    for (group, size) in model.sizes.enumerated() {
      var rate = 0.0
      for kind in model.kinds where kind.pool.groups.contains(group) {
        rate += kind.frequency.mean * Double(kind.hits) / Double(kind.pool.count)
      }
      // Of a Poisson number with this mean, neither none nor one.
      result += Double(size) * (1 - Elementary.exp(-rate) * (1 + rate))
    }
    return result
  }

  /// A sampled figure further than this from its computed one is no chance.
  package static let scoreLimit = 4.0

  /// The pair of figures that mean the same by both methods.
  package var alike: (exact: RiskFigures, sampled: RiskFigures)? {
    if let alone { return alone }
    guard let exact, let sampled else { return nil }
    return (exact.figures, sampled.figures)
  }

  /// The sampled figure that lies furthest from its computed one.
  package var worstScore: RiskFigures.Score? {
    alike.flatMap { $0.sampled.scores(against: $0.exact).max { abs($0.value) < abs($1.value) } }
  }

  /// Whether contributions pay for what is counted.
  ///
  /// Of a contribution that is counted nothing is paid by contributions.
  package var hasFunding: Bool { counted == nil || funding.income != nil }

  /// Whether the years of a forecast leave nothing to chance, so that they say all.
  package var isCertain: Bool {
    guard let budget, sampled == nil else { return false }
    return budget.years.allSatisfy { $0.deviation == 0 }
  }

  /// The calendar years that are told of, where there are several.
  package var calendarYears: ClosedRange<Int>? {
    let all = (budget?.years.map(\.calendar) ?? []) + (projection?.years.map(\.calendar) ?? [])
    guard let first = all.min(), let last = all.max(), first < last else { return nil }
    return first...last
  }

  /// The figures to speak of where only one column has room.
  package var best: RiskFigures? { exact?.figures ?? sampled?.figures }
}
