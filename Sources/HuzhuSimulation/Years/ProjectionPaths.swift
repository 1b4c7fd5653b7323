package import HuzhuLanguage

extension Projection {
  /// Follows the reserve through the years, path by path.
  ///
  /// All income is there before the first claim, and expenses are paid before claims are. What is
  /// not paid when the money runs out stays unpaid.
  ///
  /// - Parameters:
  ///   - fund: The fund as its document has it, for its reserve and its floor.
  ///   - years: Its years from the first on, all with as many paths.
  ///   - seed: Of the random numbers.
  ///   - whenShort: What is paid when the money runs out.
  /// - Complexity: O(*p* log *p*) in the paths of each year.
  package init(
    of fund: Fund,
    years: [YearPaths],
    seed: UInt64,
    whenShort: Fund.Projection.Shortfall
  ) {
    let first = years.first
    let opening = first?.funding.reserve ?? 0
    self.init(
      years: [],
      paths: first?.totals.count ?? 0,
      seed: seed,
      whenShort: whenShort,
      opening: opening,
      floor: first?.funding.floor ?? 0,
      isSampled: first.map { $0.mean == nil } ?? false
    )
    var paths = ReservePaths(
      opening: opening,
      floor: floor,
      whenShort: whenShort,
      count: self.paths
    )
    let random = CounterRandom(seed: seed).stream(ReservePaths.stream)
    for year in years { self.years.append(paths.add(year, of: fund, random)) }
  }
}

/// The reserve on each path at the end of the years so far.
private struct ReservePaths {
  private let floor: Double
  private let whenShort: Fund.Projection.Shortfall
  private var reserves: [Double]
  private var wasBelow: [Bool]
  /// What was owed and not paid on each path, in all years so far.
  private var unpaidSoFar: [Double]
  /// The opening reserve, all income less expenses and the mean of what was owed.
  private var expected: Double

  init(opening: Double, floor: Double, whenShort: Fund.Projection.Shortfall, count: Int) {
    self.floor = floor
    self.whenShort = whenShort
    reserves = Array(repeating: opening, count: count)
    wasBelow = Array(repeating: false, count: count)
    unpaidSoFar = Array(repeating: 0, count: count)
    expected = opening
  }

  static let stream: UInt64 = 0x6F72_6465_72

  mutating func add(
    _ year: YearPaths,
    of fund: Fund,
    _ random: CounterRandom
  ) -> Projection.Year {
    let funding = year.funding
    let owed = year.mean.map { Estimate($0) } ?? Self.estimate(year.totals)
    var result = Projection.Year(
      number: year.number,
      calendar: fund.calendar(of: year.number),
      members: funding.members,
      income: funding.income,
      expenses: funding.expenses * funding.members,
      owed: owed,
      paid: owed,
      reserve: Estimate(0),
      reserveBands: [],
      below: Estimate(0),
      belowSoFar: Estimate(0),
      unpaid: Estimate(0),
      version: year.version
    )
    guard let net = funding.available else { return result }
    var unpaid = [Double](repeating: 0, count: reserves.count)
    var claims: [Double] = []
    var cuts: [Double] = []
    let most = funding.ceiling ?? .infinity
    for (path, total) in year.totals.enumerated() {
      let available = reserves[path] + net
      let payable = max(0, min(available, most))
      if whenShort != .none, total > payable {
        let missing = total - payable
        unpaid[path] = missing
        cuts.append(missing / total)
        if let sizes = year.sizes {
          let own = random.stream(UInt64(year.number)).stream(UInt64(path))
          claims.append(sizes.reached(missing, of: year.claims[path], own))
        }
      }
      reserves[path] = available - (total - unpaid[path])
      if reserves[path] < floor { wasBelow[path] = true }
      unpaidSoFar[path] += unpaid[path]
    }
    expected += net - (year.mean ?? 0)
    describe(&result, year, unpaid)
    if whenShort == .firstCome, !claims.isEmpty { result.unpaidClaims = Self.estimate(claims) }
    if whenShort == .proportional, !cuts.isEmpty { result.cut = Self.estimate(cuts) }
    return result
  }

  private func describe(
    _ year: inout Projection.Year,
    _ paths: YearPaths,
    _ unpaid: [Double]
  ) {
    if whenShort != .none {
      year.unpaidMoney = Self.estimate(unpaid)
      year.unpaid = Self.part(unpaid.count { $0 > 0 }, of: unpaid.count)
    }
    if paths.mean != nil {
      // Chance moves only what the rule takes away: the rest of the mean is known.
      year.paid.value -= year.unpaidMoney.value
      year.paid.error = year.unpaidMoney.error
      let lost = whenShort == .none ? Estimate(0) : Self.estimate(unpaidSoFar)
      year.reserve = Estimate(expected + lost.value, error: lost.error)
    } else {
      year.paid = Self.estimate(zip(paths.totals, unpaid).map { $0 - $1 })
      year.reserve = Self.estimate(reserves)
    }
    let sorted = reserves.sorted()
    year.reserveBands = Projection.bands.map { level in
      let rank = Int((level * Double(sorted.count)).rounded(.up)) - 1
      return sorted.isEmpty ? 0 : sorted[min(max(0, rank), sorted.count - 1)]
    }
    year.below = Self.part(reserves.count { $0 < floor }, of: reserves.count)
    year.belowSoFar = Self.part(wasBelow.count { $0 }, of: wasBelow.count)
  }

  private static func estimate(_ numbers: [Double]) -> Estimate {
    let count = Double(max(1, numbers.count))
    var sum = 0.0
    for number in numbers { sum += number }
    let mean = sum / count
    var squares = 0.0
    for number in numbers { squares += (number - mean) * (number - mean) }
    let variance = numbers.count > 1 ? squares / (count - 1) : 0
    return Estimate(mean, error: (variance / count).squareRoot())
  }

  private static func part(_ some: Int, of all: Int) -> Estimate {
    let count = Double(max(1, all))
    let part = Double(some) / count
    return Estimate(part, error: (part * (1 - part) / count).squareRoot())
  }
}
