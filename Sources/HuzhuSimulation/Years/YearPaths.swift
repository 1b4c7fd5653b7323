/// What one year of a projection comes to on each of many paths; money in fen.
package struct YearPaths: Sendable {
  /// 1 for the year that ends on the fund's day.
  package let number: Int
  package let funding: FundingFigures
  /// The version of the scheme that is in force.
  package let version: String
  /// What members are owed, path by path.
  package let totals: [Double]
  /// The mean of it where it is computed and not drawn.
  package let mean: Double?
  /// How many claims are owed something, path by path; nothing where nobody asked.
  package let claims: [Double]
  /// How large they are.
  let sizes: ClaimSizes?

  /// Draws the totals of an exact year by their quantiles.
  ///
  /// - Parameters:
  ///   - year: The year of `model`.
  ///   - model: The fund as it is in that year.
  ///   - number: 1 for the year that ends on the fund's day.
  ///   - version: Of the scheme.
  ///   - paths: How many paths there are.
  ///   - seed: Of all random numbers of the projection.
  ///   - sizes: How large claims are; nil where their number does not matter.
  package init(
    _ year: ExactYear,
    of model: FundModel,
    number: Int,
    version: String,
    paths: Int,
    seed: UInt64,
    sizes: ClaimSizes?
  ) {
    self.number = number
    self.version = version
    funding = FundingFigures(model.fund, members: model.members)
    let quantiles = TotalQuantiles(year)
    let random = CounterRandom(seed: seed).stream(Self.stream).stream(UInt64(number))
    var totals: [Double] = []
    totals.reserveCapacity(paths)
    for path in 0..<UInt64(max(0, paths)) {
      totals.append(quantiles.total(at: random.uniform(path)))
    }
    self.totals = totals
    mean = year.mean
    self.sizes = sizes
    guard let shares = sizes?.shares else {
      claims = []
      return
    }
    let line = ClaimLine(year, model, shares)
    claims = totals.map { line.claims(of: $0) }
  }

  /// Takes the totals of drawn years.
  package init(
    _ years: [SampledYears.Year],
    of model: FundModel,
    number: Int,
    version: String,
    sizes: ClaimSizes?
  ) {
    self.number = number
    self.version = version
    funding = FundingFigures(model.fund, members: model.members)
    totals = years.map { Double($0.owed) }
    mean = nil
    self.sizes = sizes
    guard let shares = sizes?.shares else {
      claims = []
      return
    }
    claims = years.map { year in
      var sum = 0.0
      for (events, share) in zip(year.events, shares) { sum += Double(events) * share }
      return sum
    }
  }

  private static let stream: UInt64 = 0x7961_7265

  /// The seed with which the claims of a year are drawn: that of the projection for the first one.
  package static func seed(_ seed: UInt64, year: Int) -> UInt64 {
    guard year > 1 else { return seed }
    return CounterRandom(seed: seed).stream(stream).stream(UInt64(year)).key
  }
}

/// The number of claims of a year as a line over its total: the best guess that is one.
private struct ClaimLine {
  private var mean = 0.0
  private var slope = 0.0
  private let total: Double

  init(_ year: ExactYear, _ model: FundModel, _ shares: [Double]) {
    total = year.mean
    var ofKind: [String: Double] = [:]
    for (kind, share) in zip(model.kinds, shares) {
      ofKind[kind.id] = share
      mean += kind.frequency.mean * Double(kind.hits) * share
    }
    var covariance = 0.0
    for part in year.parts {
      let hits = Double(part.hits)
      let share = ofKind[part.kind.id] ?? 1
      // An event that is owed nothing brings neither money nor a claim.
      covariance +=
        part.frequency.mean * hits * part.total.mean * (1 - share)
        + part.frequency.variance * hits * hits * part.total.mean * share
    }
    let variance = year.deviation * year.deviation
    if variance > 0 { slope = covariance / variance }
  }

  func claims(of amount: Double) -> Double {
    amount > 0 ? max(1, mean + slope * (amount - total)) : 0
  }
}
