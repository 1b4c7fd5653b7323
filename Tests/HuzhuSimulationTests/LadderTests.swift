import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// Changed figures of the reference fund against closed forms.
@Suite struct LadderTests {
  static let points = 1 << 13

  static func ladder(_ fund: PreparedFund) throws -> SensitivityLadder {
    let steps = FundSteps(fund)
    func figures(_ fund: PreparedFund?) throws -> FundSteps.Figures? {
      try fund.map { FundSteps.Figures(try $0.exactTotals(points: points)) }
    }
    var after: [(down: FundSteps.Figures?, up: FundSteps.Figures?)] = []
    for rung in steps.rungs {
      after.append(
        (
          try figures(try steps.prepared(rung, .down)), try figures(try steps.prepared(rung, .up))
        )
      )
    }
    let base = try #require(try figures(fund))
    return steps.ladder(base: base, after: after, members: fund.model.members, sample: nil)
  }

  /// Yuan of a member and year that a change of a stay's terms adds.
  private static func added(_ change: (inout ReferenceFund.Terms) -> Void) -> Double {
    var terms = ReferenceFund.Terms()
    change(&terms)
    return 0.02 * (ReferenceFund.hospital(under: terms).mean - ReferenceFund.hospital.mean)
  }

  struct Wanted: CustomTestStringConvertible {
    var testDescription: String { id }
    var id: String
    var kind: SensitivityLadder.Kind
    var down: Double
    var up: Double
  }

  static let wanted = [
    Wanted(
      id: "deductible",
      kind: .deductible,
      down: added { $0.deductible = 90 },
      up: added { $0.deductible = 110 }
    ),
    Wanted(id: "rate", kind: .rate, down: added { $0.rate = 0.72 }, up: added { $0.rate = 0.88 }),
    Wanted(
      id: "ceiling",
      kind: .cap,
      down: added { $0.cap = 13_500 },
      up: added { $0.cap = 16_500 }
    ),
    Wanted(
      id: "hospital:event.ownBurden",
      kind: .severity,
      down: added { $0.bill = 2_700 },
      up: added { $0.bill = 3_300 }
    ),
    Wanted(
      id: "hospital",
      kind: .frequency,
      down: -0.002 * ReferenceFund.hospital.mean,
      up: 0.002 * ReferenceFund.hospital.mean
    ),
    // Ten per cent of 27,500 yuan; the grade with 100 % cannot grow.
    Wanted(id: "scale", kind: .rate, down: -1.375, up: 1.125),
    Wanted(id: "disabilitySum", kind: .amount, down: -1.375, up: 1.375),
    Wanted(id: "disability", kind: .frequency, down: -1.375, up: 1.375),
    Wanted(id: "deathSum", kind: .amount, down: -0.5, up: 0.5),
    Wanted(id: "death", kind: .frequency, down: -0.5, up: 0.5),
    Wanted(id: "suddenSum", kind: .amount, down: -0.16, up: 0.16),
    Wanted(id: "sudden-death", kind: .frequency, down: -0.16, up: 0.16),
    Wanted(id: "premium", kind: .premium, down: -7, up: 7),
  ]

  @Test func `Every rung moves the mean as the closed forms do`() throws {
    let reference = try ReferenceFund()
    let ladder = try Self.ladder(try PreparedFund(reference.fund, reference.book))
    #expect(abs(ladder.base.value / 100 - ReferenceFund.mean / 1_000_000) < 1e-6)
    for wanted in Self.wanted {
      let rung = try #require(ladder.rungs.first { $0.id == wanted.id }, "\(wanted.id)")
      #expect(rung.kind == wanted.kind, "\(wanted.id)")
      #expect(abs(rung.down.change.value / 100 - wanted.down) < 1e-5, "\(wanted.id) \(rung.down)")
      #expect(abs(rung.up.change.value / 100 - wanted.up) < 1e-5, "\(wanted.id) \(rung.up)")
      #expect(rung.up.isCut == (wanted.id == "scale"))
    }
    // Condolence is a kind of event and a term; the contribution changes no payout.
    #expect(ladder.rungs.count == Self.wanted.count + 2)
    let reaches = ladder.rungs.map(\.reach)
    #expect(reaches == reaches.sorted(by: >))
    #expect(ladder.rungs[0].now == "70 CNY" && ladder.rungs[0].up.value == "77 CNY")
  }

  /// A ladder of one kind of event whose years are made up: as they are, and after both steps.
  private static func drawn(
    _ years: [Int64],
    down: (Int64) -> Int64,
    up: (Int64) -> Int64
  ) throws -> SensitivityLadder.Rung {
    let reference = try ReferenceFund()
    let steps = FundSteps(try PreparedFund(reference.fund, reference.book))
    let after = steps.rungs.map { _ in
      (
        down: Optional(FundSteps.Figures(years: years.map(down))),
        up: Optional(FundSteps.Figures(years: years.map(up)))
      )
    }
    let ladder = steps.ladder(
      base: FundSteps.Figures(years: years),
      after: after,
      members: 1,
      sample: SensitivityLadder.Sample(trials: years.count, seed: 1)
    )
    return try #require(ladder.rungs.first)
  }

  @Test func `Chance moves a drawn change only as far as the same years differ`() throws {
    let random = CounterRandom(seed: 5)
    let years = (0..<2_000).map { Int64(1_000_000 * random.uniform($0)) }
    let totals = SampledTotals(years)
    let rung = try Self.drawn(years, down: { $0 - 7 }, up: { $0 + $0 / 10 })
    // What falls by the same in each year falls by it for certain.
    #expect(rung.down.change == Estimate(-7, error: 0))
    #expect(rung.down.tailChange == Estimate(-7, error: 0))
    let error = try #require(rung.up.change.error)
    #expect(abs(error / (0.1 * totals.errorOfMean) - 1) < 1e-3)
    let tail = try #require(rung.up.tailChange)
    #expect(abs(tail.value - 0.1 * totals.quantile(0.995)) <= 1)
    let tailError = try #require(tail.error)
    // Of a uniform total the quantile's error is known: √(p (1 − p) / n) of the range.
    let wanted = 100_000 * (0.995 * 0.005 / 2_000).squareRoot()
    #expect(tailError > 0.6 * wanted && tailError < 1.6 * wanted)
  }

  @Test(arguments: [(199, false), (200, true)])
  func `Where no drawn year lies above the level its tail is not told`(
    count: Int,
    isTold: Bool
  ) throws {
    let rung = try Self.drawn((0..<Int64(count)).map { $0 }, down: { $0 / 2 }, up: { $0 * 2 })
    #expect((rung.up.tailChange != nil) == isTold)
    #expect(SampledTotals.yearsToShow(0.995) == 200)
  }

  @Test func `The tail moves as that of a year that is computed on the fine grid`() throws {
    let reference = try ReferenceFund()
    let fund = try PreparedFund(reference.fund, reference.book)
    let steps = FundSteps(fund)
    let rung = try #require(steps.rungs.first { $0.id == "rate" })
    let up = try #require(try steps.prepared(rung, .up))
    func tails(_ points: Int) throws -> Double {
      try up.exactTotals(points: points).quantile(0.995)
        - fund.exactTotals(points: points).quantile(0.995)
    }
    // A fen of a member.
    let (few, all) = (try tails(ExactYear.fewPoints), try tails(ExactYear.points))
    #expect(abs(few - all) < 1_000_000 / 100, "\(few), \(all)")
  }

  @Test func `The slope by the rate is that of the closed form`() throws {
    let reference = try ReferenceFund()
    let terms = FundTerms(try PreparedFund(reference.fund, reference.book))
    let rate = try #require(terms.terms.first { $0.name == "rate" })
    #expect(rate.value == 8_000 && rate.scale == 4)
    func mean(_ value: Int128) throws -> Double {
      try terms.prepared(changing: rate, .set(value)).exactTotals(points: Self.points).mean
    }
    let found = try (mean(8_100) - mean(7_900)) / 0.02 / 100
    // What exceeds 100 yuan of the stays below the cap; a capped stay pays no more.
    let slope = 20_000 * Self.uncapped
    #expect(abs(found / slope - 1) < 1e-4)
  }

  /// The mean of what exceeds 100 yuan, of bills below 18,850.
  private static var uncapped: Double {
    let variance = log(1 + 1.2 * 1.2)
    let sigma = variance.squareRoot()
    func below(_ x: Double, _ power: Double) -> Double {
      let standard = (log(x / 3_000) + variance / 2) / sigma - power * sigma
      return (power == 0 ? 1 : 3_000) * 0.5 * erfc(-standard / 2.0.squareRoot())
    }
    return below(18_850, 1) - below(100, 1) - 100 * (below(18_850, 0) - below(100, 0))
  }

  @Test(arguments: [("2026-06-01", 0.35), ("2026-12-31", 0.4)])
  func `All values of a dated term move together, and that of the fund's day is told`(
    day: String,
    half: Double
  ) throws {
    let reference = try ReferenceFund([
      (
        "\"is\": \"80%\",",
        "\"is\": [{\"from\": \"2026-01-01\", \"until\": \"2026-12-31\", \"is\": \"70%\"},"
          + " {\"from\": \"2026-12-31\", \"is\": \"80%\"}],"
      ),
      (
        "\"expect\": {\"eligibility\": \"eligible\", \"pay\": \"2400 CNY\"}",
        "\"expect\": {\"eligibility\": \"eligible\"}"
      ),
      (
        "\"event.kind\": \"illness-hospital\",",
        "\"event.kind\": \"illness-hospital\", \"event.date\": \"\(day)\","
      ),
    ])
    let terms = FundTerms(try PreparedFund(reference.fund, reference.book))
    let rate = try #require(terms.terms.first { $0.name == "rate" })
    #expect(rate.value == 8_000)
    let halved = try terms.prepared(changing: rate, .scaled(numerator: 1, denominator: 2))
    var changed = ReferenceFund.Terms()
    changed.rate = half
    let wanted =
      ReferenceFund.mean
      + 20_000 * (ReferenceFund.hospital(under: changed).mean - ReferenceFund.hospital.mean)
    // The plan rounds halves of a fen up, which at 35 % happens for every twentieth bill.
    #expect(abs(try halved.exactTotals(points: Self.points).mean / 100 / wanted - 1) < 1e-6)
  }

  @Test(arguments: [true, false])
  func `What an overlay or a member's case supplies is changed like any other term`(
    byOverlay: Bool
  ) throws {
    var edits = [
      (
        "\"is\": \"80%\",\n      \"assumed\": {\"zh\": \"对照用的虚构条款。\","
          + " \"en\": \"A made-up clause to compare with.\"}",
        "\"unstated\": {\"zh\": \"没有写。\", \"en\": \"Not said.\"}, \"within\": [\"0%\", \"100%\"]"
      ),
      (
        "\"expect\": {\"eligibility\": \"eligible\", \"pay\": \"2400 CNY\"}",
        "\"expect\": {\"eligibility\": \"eligible\"}"
      ),
    ]
    if byOverlay {
      edits.append(
        ("\"on\": \"2026-12-31\",", "\"on\": \"2026-12-31\", \"overlays\": [\"given\"],")
      )
    } else {
      edits.append(
        (
          "\"facts\": {\"worker.unionMember\": true}\n    }\n  ],\n  \"events\"",
          "\"facts\": {\"worker.unionMember\": true},"
            + " \"assume\": {\"reference.mutual-aid\": {\"rate\": \"80%\"}}\n    }\n  ],\n  \"events\""
        )
      )
    }
    let overlay = """
      {"format": "huzhu/1", "overlay": "given", "for": "reference.mutual-aid@2026", "mode": "fill",
       "terms": {"rate": {"is": "80%", "assumed": {"zh": "虚构。", "en": "Made up."}}}}
      """
    let reference = try ReferenceFund(edits, overlay: byOverlay ? overlay : nil)
    let steps = FundSteps(try PreparedFund(reference.fund, reference.book))
    let rung = try #require(steps.rungs.first { $0.id == "rate" })
    let up = try #require(try steps.prepared(rung, .up)).exactTotals(points: Self.points).mean
    var terms = ReferenceFund.Terms()
    terms.rate = 0.88
    let wanted =
      ReferenceFund.mean
      + 20_000 * (ReferenceFund.hospital(under: terms).mean - ReferenceFund.hospital.mean)
    #expect(abs(up / 100 / wanted - 1) < 1e-7)
  }
}
