/// What is said of the distribution of a year's total; money in fen.
package struct RiskFigures: Equatable, Sendable {
  package var mean: Estimate
  package var deviation: Estimate
  package var levels: [Level] = []
  /// By benefit, in the order of the scheme.
  package var benefits: [Benefit] = []
  /// The probability that payouts and expenses exceed income; `nil` where no income is given.
  package var shortfall: Estimate?
  /// The probability that more is owed than the fund pays at most; `nil` without such an amount.
  package var overCeiling: Estimate?

  package init(mean: Estimate, deviation: Estimate) {
    self.mean = mean
    self.deviation = deviation
  }

  /// The amount that is not exceeded with a probability, and the mean of what lies above it.
  package struct Level: Equatable, Sendable {
    package var probability: Double
    package var value: Estimate
    package var tail: Estimate
  }

  package struct Benefit: Equatable, Sendable {
    package var mean: Estimate
    package var deviation: Estimate
    /// Whether a limit that it shares with other benefits is left out of the figures.
    package var isBeforeLimits = false

    /// The mean, not to be held against another where a limit is left out of it.
    package var scoredMean: Estimate {
      var mean = mean
      mean.isScored = mean.isScored && !isBeforeLimits
      return mean
    }
  }

  /// How many years were drawn; nil for what is computed.
  package private(set) var years: Int?
  /// Fewer drawn years than this are not held against the computed one.
  package static let leastYears = 100
  /// A tail of fewer drawn years than this is not held against the computed one.
  package static let leastTail = 30.0

  /// The levels of which enough years were drawn to tell both figures.
  package var knownLevels: [Level] { levels.filter { $0.value.isKnown && $0.tail.isKnown } }

  /// The levels that a report shows.
  package static let levels = [0.9, 0.95, 0.99, 0.995]

  /// The standard deviation over the mean; its error is that of the deviation, as the mean of many
  /// years is known much better.
  package var variation: Estimate {
    guard mean.value != 0 else { return Estimate(0) }
    return deviation.scaled(by: 1 / mean.value) { $0 / mean.value }
  }

  /// The figures of a computed year.
  package init(_ year: ExactYear, funding: FundingFigures) {
    mean = Estimate(year.mean)
    deviation = Estimate(year.deviation)
    let bound = year.distribution.bound
    let resolution = year.deviation > 0 && bound > 0 ? bound : nil
    levels = Self.levels.map { level in
      Level(
        probability: level,
        value: Estimate(year.distribution.quantile(level), resolution: resolution),
        tail: Estimate(year.distribution.tailMean(level), resolution: resolution)
      )
    }
    benefits = year.benefits.enumerated()
      .map { index, own in
        Benefit(
          mean: Estimate(own.mean),
          deviation: Estimate(own.deviation),
          isBeforeLimits: year.benefitsBeforeLimits.contains(index)
        )
      }
    overCeiling = year.overCeiling.map { Estimate($0) }
    if let available = funding.available {
      shortfall = Estimate(year.distribution.probability(over: available))
    }
  }

  /// The figures of drawn years.
  ///
  /// - Parameters:
  ///   - years: The years.
  ///   - funding: What pays for them.
  ///   - exact: The computed year that quantiles are scored against.
  package init(
    _ years: [SampledYears.Year],
    funding: FundingFigures,
    beside exact: ExactYear? = nil
  ) {
    let totals = SampledTotals(years.map(\.total))
    self.years = years.count
    mean = Estimate(totals.mean, error: totals.errorOfMean)
    deviation = Estimate(totals.deviation, error: totals.errorOfDeviation)
    deviation.isKnown = years.count > 3
    levels = Self.levels.map { level in
      let score = exact.map {
        let computed = $0.distribution.quantile(level)
        return totals.score(of: level, against: computed, within: max(0.5, $0.distribution.bound))
      }
      var tail = Estimate(totals.tailMean(level), error: totals.errorOfTailMean(level))
      var value = Estimate(
        totals.quantile(level),
        error: totals.errorOfQuantile(level),
        ownScore: score
      )
      // The spread of a few years says little of the tail that they are drawn from, and of none
      // above the level nothing is said of it.
      let above = (1 - level) * Double(years.count) + 1e-9
      tail.isScored = above >= Self.leastTail
      tail.isKnown = above >= 2
      value.isKnown = above >= 1
      return Level(probability: level, value: value, tail: tail)
    }
    benefits = (0..<(years.first?.benefits.count ?? 0)).map { benefit in
      let own = SampledTotals(years.map { $0.benefits[benefit] })
      return Benefit(
        mean: Estimate(own.mean, error: own.errorOfMean),
        deviation: Estimate(own.deviation, error: own.errorOfDeviation)
      )
    }
    if let ceiling = funding.ceiling {
      overCeiling = SampledTotals(years.map(\.owed)).probability(over: ceiling)
    }
    if let available = funding.available {
      shortfall = totals.probability(over: available)
    }
  }

  /// How many standard errors one drawn figure lies from the computed one.
  package struct Score: Equatable, Sendable {
    package enum Figure: Equatable, Sendable {
      case mean
      case deviation
      /// With the place of the level.
      case value(Int)
      case tail(Int)
      /// With the place of the benefit.
      case benefitMean(Int)
      case benefitDeviation(Int)
    }

    package let figure: Figure
    package let value: Double
  }

  /// Every pair of figures with how many standard errors they lie apart.
  ///
  /// - Returns: Nothing for figures of so few years that their own spread is not known.
  package func scores(against exact: Self) -> [Score] {
    guard years ?? .max >= Self.leastYears else { return [] }
    var scores: [Score] = []
    func add(_ figure: Score.Figure, _ own: Estimate, _ other: Estimate) {
      if let value = own.score(against: other) {
        scores.append(Score(figure: figure, value: value))
      }
    }
    add(.mean, mean, exact.mean)
    add(.deviation, deviation, exact.deviation)
    for (index, (own, other)) in zip(levels, exact.levels).enumerated() {
      add(.value(index), own.value, other.value)
      add(.tail(index), own.tail, other.tail)
    }
    for (index, (own, other)) in zip(benefits, exact.benefits).enumerated()
    where !other.isBeforeLimits {
      add(.benefitMean(index), own.mean, other.mean)
      add(.benefitDeviation(index), own.deviation, other.deviation)
    }
    return scores
  }
}
