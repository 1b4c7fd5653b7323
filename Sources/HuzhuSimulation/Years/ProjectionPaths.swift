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
  /// What was owed on each path, in all years so far.
  private var owedSoFar: [Double]
  /// The mean of it where it is computed.
  private var meanSoFar = 0.0
  /// Whether the rule has taken something away on some path, in all years so far.
  private var isCut = false
  /// The opening reserve, all income less expenses and the mean of what was owed.
  private var expected: Double

  init(opening: Double, floor: Double, whenShort: Fund.Projection.Shortfall, count: Int) {
    self.floor = floor
    self.whenShort = whenShort
    reserves = Array(repeating: opening, count: count)
    wasBelow = Array(repeating: false, count: count)
    owedSoFar = Array(repeating: 0, count: count)
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
    var paid = year.totals
    var claims: [Double] = []
    var cuts: [Double] = []
    let most = funding.ceiling ?? .infinity
    for (path, total) in year.totals.enumerated() {
      let available = reserves[path] + net
      let payable = max(0, min(available, most))
      if whenShort != .none, total > payable {
        let missing = total - payable
        unpaid[path] = missing
        paid[path] = payable
        isCut = true
        cuts.append(missing / total)
        if let sizes = year.sizes {
          let own = random.stream(UInt64(year.number)).stream(UInt64(path))
          claims.append(sizes.reached(missing, of: year.claims[path], own))
        }
      }
      reserves[path] = available - paid[path]
      if reserves[path] < floor { wasBelow[path] = true }
      owedSoFar[path] += total
    }
    meanSoFar += year.mean ?? 0
    expected += net - (year.mean ?? 0)
    describe(&result, year, paid: paid, unpaid: unpaid)
    if whenShort == .firstCome, !claims.isEmpty { result.unpaidClaims = Self.estimate(claims) }
    if whenShort == .proportional, !cuts.isEmpty { result.cut = Self.estimate(cuts) }
    return result
  }

  private func describe(
    _ year: inout Projection.Year,
    _ paths: YearPaths,
    paid: [Double],
    unpaid: [Double]
  ) {
    if whenShort != .none {
      year.unpaidMoney = Self.estimate(unpaid)
      year.unpaid = Estimate.part(unpaid.count { $0 > 0 }, of: unpaid.count)
    }
    if let mean = paths.mean {
      if year.unpaid.value > 0 {
        let own = Self.estimate(paid, beside: paths.totals, mean: mean)
        year.paid = Estimate(min(own.value, mean), error: own.error)
        // What is owed is known: what is not paid is the rest of it.
        year.unpaidMoney = Estimate(mean - year.paid.value, error: own.error)
      }
      year.reserve =
        isCut
        ? Self.estimate(reserves, beside: owedSoFar, mean: meanSoFar)
        : Estimate(expected, error: whenShort == .none ? nil : 0)
    } else {
      year.paid = Self.estimate(paid)
      year.reserve = Self.estimate(reserves)
    }
    let sorted = reserves.sorted()
    year.reserveBands = Projection.bands.map { Self.quantile($0, of: sorted) }
    year.below = Estimate.part(reserves.count { $0 < floor }, of: reserves.count)
    year.belowSoFar = Estimate.part(wasBelow.count { $0 }, of: wasBelow.count)
  }

  /// A quantile of ascending numbers; its error is half the distance between the quantiles one
  /// standard error of a binomial count away.
  private static func quantile(_ level: Double, of numbers: [Double]) -> Estimate {
    guard !numbers.isEmpty else { return Estimate(0) }
    let count = Double(numbers.count)
    func number(_ level: Double) -> Double {
      let rank = Int((level * count).rounded(.up)) - 1
      return numbers[min(max(0, rank), numbers.count - 1)]
    }
    let around = (level * (1 - level) / count).squareRoot()
    var result = Estimate(
      number(level),
      error: (number(min(1, level + around)) - number(max(0, level - around))) / 2
    )
    result.isKnown = min(level, 1 - level) * count + 1e-9 >= 1 || numbers.first == numbers.last
    return result
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

  /// The mean of numbers beside others whose mean is known, by regression on these.
  ///
  /// Where the numbers follow the others the known mean leaves little to chance, and where they do
  /// not, as when the money runs out on every path, it is the plain mean. It lies between the least
  /// and the largest of the numbers.
  private static func estimate(
    _ numbers: [Double],
    beside others: [Double],
    mean known: Double
  ) -> Estimate {
    guard let least = numbers.min(), let most = numbers.max(), least < most else {
      return Estimate(numbers.first ?? 0, error: 0)
    }
    let plain = estimate(numbers)
    let drawn = estimate(others).value
    var both = 0.0
    var squares = 0.0
    for (number, other) in zip(numbers, others) {
      both += (number - plain.value) * (other - drawn)
      squares += (other - drawn) * (other - drawn)
    }
    guard squares > 0 else { return plain }
    let slope = both / squares
    let rest = estimate(zip(numbers, others).map { $0 - slope * ($1 - known) })
    return Estimate(min(max(least, rest.value), most), error: rest.error)
  }
}
