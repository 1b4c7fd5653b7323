import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// The years of a fund: what a later year is, and how its reserve fares.
@Suite struct ProjectionTests {
  /// What each of the two certain events pays in fen, and how many members there are.
  @Test(arguments: [
    (1, 1_000, 50_000, 72_000), (2, 1_030, 60_000, 75_200), (3, 1_061, 80_000, 78_528),
    (4, 1_093, 80_000, 81_989),
  ])
  func `A later year has its own members, costs, dated terms and version of the scheme`(
    number: Int,
    members: Int,
    condolence: Int,
    visit: Int
  ) throws {
    let year = try SampleFund("years").year(number)
    #expect(year.model.members == members)
    #expect(year.fund.on == Day(year: 2025 + number, month: 12, day: 31))
    #expect(year.scheme.version == (number < 3 ? "2026" : "2028"))
    #expect(try year.payouts[0][0].payouts([]).totals == [Int64(condolence)])
    #expect(try year.payouts[1][0].payouts([]).totals == [Int64(visit)])
    guard
      case .continuous(.lognormal(let mean, let variation), _) =
        year.model.kinds[2].variants[0].varying[0].law
    else {
      Issue.record("a stay costs a lognormal amount")
      return
    }
    var wanted = 3_000.0
    for _ in 1..<number { wanted *= 1.04 }
    #expect(abs(mean - wanted) < 1e-6 && variation == 1.2)
  }

  @Test func `A year that nobody is left for, or that no day is in, says so`() throws {
    var sample = try SampleFund("years")
    sample.fund.projection.growth?.value = try Quantity("-90%")
    #expect(throws: SimulationProblem.later(calendar: 2030, .nobodyLeft("members"))) {
      _ = try FundModel(sample.fund, year: 5, vocabulary: sample.book.vocabulary)
    }
    sample.fund.projection.growth = nil
    let problem = #expect(throws: SimulationProblem.self) {
      _ = try FundModel(sample.fund, year: 90, vocabulary: sample.book.vocabulary)
    }
    #expect(problem?.message.en.hasPrefix("in 2115: ") == true)
    #expect(
      problem?.message.en.contains("worker.birthDate") == true,
      "\(String(describing: problem))"
    )
  }

  @Test func `Where nothing is left to chance the reserve is exact to the fen`() throws {
    var sample = try SampleFund("years")
    sample.keep(["condolence", "visit"])
    let projection = try sample.sampled(years: 3, paths: 3, seed: 1)
    var reserve = 10_000_000.0
    let expenses = [200.0, 208, 216.32]
    for (index, members) in [1_000.0, 1_030, 1_061].enumerated() {
      let payout = [122_000.0, 135_200, 158_528][index]
      reserve += members * (135_000 - expenses[index] - payout)
      let year = projection.years[index]
      #expect(year.income == members * 135_000)
      #expect(year.owed == Estimate(members * payout, error: 0) && year.paid == year.owed)
      #expect(abs(year.reserve.value - reserve) < 1e-3, "\(year.calendar)")
      #expect(year.reserveBands.allSatisfy { abs($0.value - reserve) < 1e-3 })
      #expect(year.below.value == (reserve < 9_000_000 ? 1 : 0))
    }
    // The third year takes more than there is.
    #expect(reserve < 0 && projection.years[2].belowSoFar.value == 1)
  }

  @Test func `More at the beginning never makes ruin likelier`() throws {
    var sample = try SampleFund("years")
    var last = [1.1, 1.1, 1.1]
    for reserve in ["0 CNY", "20000 CNY", "60000 CNY", "200000 CNY"] {
      sample.fund.funding.reserve?.value = try Quantity(reserve)
      for rule in Fund.Projection.Shortfall.allCases where rule != .firstCome {
        let years = try sample.sampled(years: 3, paths: 60, seed: 9, rule).years
        for (year, before) in zip(years, last) { #expect(year.belowSoFar.value <= before) }
        if rule == .proportional { last = years.map(\.belowSoFar.value) }
      }
    }
  }

  @Test func `Whoever is cut, the same is paid, and the reserve does not go below nothing`() throws
  {
    let sample = try SampleFund("years")
    let none = try sample.sampled(years: 3, paths: 80, seed: 5)
    let first = try sample.sampled(years: 3, paths: 80, seed: 5, .firstCome)
    let share = try sample.sampled(years: 3, paths: 80, seed: 5, .proportional)
    for index in 0..<3 {
      let (a, b, c) = (none.years[index], first.years[index], share.years[index])
      #expect(a.paid == a.owed && a.unpaid.value == 0 && a.unpaidClaims == nil && a.cut == nil)
      #expect(a.owed == b.owed && b.owed == c.owed)
      #expect(b.paid == c.paid && b.reserve == c.reserve && b.unpaidMoney == c.unpaidMoney)
      #expect((b.reserveBands.first?.value ?? -1) >= 0)
      #expect(abs(b.owed.value - b.paid.value - b.unpaidMoney.value) < 1)
      #expect(b.paid.value <= b.owed.value)
    }
    let last = first.years[2]
    #expect(last.unpaid.value > 0.9)
    // A third of the year's 2,122 certain claims and some 53 stays, and more than a tenth of it.
    let claims = try #require(last.unpaidClaims?.value)
    let cut = try #require(share.years[2].cut?.value)
    #expect(abs(claims / 2_175 / cut - 1) < 0.05)
  }

  @Test func `Of claims that are all alike those are unpaid that the end of the money reaches`()
    throws
  {
    var sample = try SampleFund("years")
    sample.keep(["condolence"])
    sample.fund.funding.ceiling = sample.fund.funding.reserve
    // 1,000 claims of 500 yuan: so much is missing, and so many are reached.
    for (missing, reached) in [(250, 1.0), (500, 1), (10_100, 21), (100_250, 201)] {
      sample.fund.funding.ceiling?.value = try Quantity("\(500_000 - missing) CNY")
      let year = try sample.sampled(years: 1, paths: 2, seed: 1, .firstCome).years[0]
      #expect(year.unpaidMoney.value == Double(missing) * 100)
      #expect(year.unpaidClaims?.value == reached)
    }
  }

  @Test func `What is over the ceiling of a year stays unpaid while there is a reserve`() throws {
    var sample = try SampleFund("years")
    sample.keep(["condolence"])
    sample.fund.funding.ceiling = sample.fund.funding.reserve
    sample.fund.funding.ceiling?.value = try Quantity("400000 CNY")
    let year = try sample.sampled(years: 1, paths: 2, seed: 1, .proportional).years[0]
    #expect(year.owed.value == 50_000_000 && year.paid.value == 40_000_000)
    #expect(year.cut == Estimate(0.2, error: 0))
  }

  @Test func `Without a premium the payout is known and the reserve is not`() throws {
    var sample = try SampleFund("years")
    sample.keep(["visit"])
    sample.fund.funding.premium = nil
    let projection = try sample.sampled(years: 2, paths: 2, seed: 1, .firstCome)
    #expect(!projection.hasReserve)
    #expect(projection.years.allSatisfy { $0.income == nil && $0.reserveBands.isEmpty })
    #expect(projection.years[1].owed.value == 1_030 * 75_200)
  }

  @Test func `Computed years agree with drawn ones within four standard errors`() throws {
    var sample = try SampleFund("years")
    sample.keep(["condolence", "stay"])
    let exact = try (1...2).map { try sample.computed($0, paths: 4_000, seed: 3) }
    let computed = Projection(of: sample.fund, years: exact, seed: 3, whenShort: .none)
    let drawn = try sample.sampled(years: 2, paths: 800, seed: 4)
    for (one, other) in zip(computed.years, drawn.years) {
      #expect(one.owed.error == nil && one.reserve.error == nil)
      #expect(abs(try #require(other.owed.score(against: one.owed))) < 4)
      #expect(abs(try #require(other.reserve.score(against: one.reserve))) < 4)
      let apart = abs(one.below.value - other.below.value)
      let error = max(0.01, (one.below.error ?? 0) + (other.below.error ?? 0))
      #expect(apart < 4 * error, "\(one.below) \(other.below)")
      // The middle of both lies where the error of a median of this many paths lets it.
      let spread = one.reserveBands[3].value - one.reserveBands[1].value
      #expect(abs(one.reserveBands[2].value - other.reserveBands[2].value) < 0.2 * spread)
    }
  }

  /// What is put aside is so little, little or much beside what a year of stays comes to.
  @Test(arguments: [0, 100_000, 130_000, 160_000, 400_000, 4_000_000])
  func `Of computed years no more is paid than there is, and no reserve is below nothing`(
    reserve: Int
  ) throws {
    var sample = try SampleFund("years")
    sample.keep(["stay"])
    sample.fund.funding.subsidy = nil
    sample.fund.funding.premium?.value = try Quantity("10 CNY")
    sample.fund.funding.reserve?.value = try Quantity("\(reserve) CNY")
    let years = try (1...3).map { try sample.computed($0, paths: 400, seed: 3) }
    for rule in Fund.Projection.Shortfall.allCases where rule != .none {
      let projection = Projection(of: sample.fund, years: years, seed: 3, whenShort: rule)
      var most = projection.opening
      for year in projection.years {
        most += (year.income ?? 0) - year.expenses
        #expect(year.reserve.value >= 0 && year.paid.value >= 0 && year.unpaidMoney.value >= 0)
        #expect(year.paid.value <= most && year.paid.value <= year.owed.value)
        #expect(year.reserve.value <= most)
        #expect(abs(year.paid.value + year.unpaidMoney.value - year.owed.value) < 1e-3)
        let (low, high) = (year.reserveBands.first?.value ?? 0, year.reserveBands.last?.value ?? 0)
        if year.unpaid.value == 1 {
          // Nothing is left to chance of what is there and all paid.
          #expect(low == 0 && high == 0 && year.reserve == Estimate(0, error: 0))
          if year.number == 1 { #expect(year.paid == Estimate(most, error: 0)) }
        }
        if reserve == 4_000_000 { #expect(year.paid.value == year.owed.value) }
      }
    }
  }

  @Test func `The mean of what is cut agrees with many more paths, within its error`() throws {
    var sample = try SampleFund("years")
    sample.keep(["condolence", "stay"])
    func projection(_ paths: Int, _ seed: UInt64) throws -> Projection {
      let years = try (1...2).map { try sample.computed($0, paths: paths, seed: seed) }
      return Projection(of: sample.fund, years: years, seed: seed, whenShort: .proportional)
    }
    sample.fund.funding.premium?.value = try Quantity("520 CNY")
    sample.fund.funding.reserve?.value = try Quantity("20000 CNY")
    let many = try projection(40_000, 1)
    let few = try projection(800, 2)
    for (one, other) in zip(few.years, many.years) {
      for (a, b) in [(one.paid, other.paid), (one.reserve, other.reserve)] {
        let error = (a.error ?? 0) + (b.error ?? 0)
        #expect(abs(a.value - b.value) <= 4 * error, "\(one.calendar): \(a) \(b)")
      }
    }
  }

  @Test func `A premium that suffices is never rounded down`() throws {
    var sample = try SampleFund("years")
    sample.fund.funding.expenses = nil
    sample.fund.funding.subsidy = nil
    let funding = FundingFigures(sample.fund, members: 200_000)
    for (total, fen) in [(2_641_250_000.0, 13_207.0), (2_641_200_000, 13_206), (1, 1), (0, 0)] {
      #expect(funding.sufficientPremium(for: total) == fen)
    }
  }

  @Test func `Paths depend on the seed alone`() throws {
    let sample = try SampleFund("years")
    let one = try sample.sampled(years: 2, paths: 20, seed: 11)
    #expect(try sample.sampled(years: 2, paths: 20, seed: 11) == one)
    #expect(try sample.sampled(years: 2, paths: 20, seed: 12) != one)
    // The first year is the one that is drawn without a projection.
    let year = try sample.year(1)
    let worker = try SampledYears(year.model, payouts: year.payouts, seed: 11).worker()
    let totals = SampledTotals(try (0..<20).map { try worker.year($0).total })
    #expect(abs(one.years[0].owed.value - totals.mean) < 1e-6)
  }
}

extension SampleFund {
  /// A computed year, with totals drawn by its quantiles.
  fileprivate func computed(_ number: Int, paths: Int, seed: UInt64) throws -> YearPaths {
    let year = try year(number)
    let one = try year.exactYear()
    let paths = YearPaths(
      one,
      of: year.model,
      number: number,
      version: year.scheme.version,
      paths: paths,
      seed: seed,
      sizes: nil
    )
    #expect(paths.mean == one.mean)
    return paths
  }
}
