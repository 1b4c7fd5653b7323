import HuzhuAnswers
import HuzhuLanguage
import HuzhuSimulation
import Testing

/// Limits over a member's year: computed, drawn, and checked case by case.
@Suite struct MemberYearTests {
  /// Accidents (Poisson, 0.5 a year, 600 yuan) and hardship (at most once, 0.3, 500 yuan) of a
  /// member, paid out of 900 yuan: all numbers of events, one by one.
  private static func accidents() -> (mean: Double, square: Double) {
    var mean = 0.0
    var square = 0.0
    var probability = 0.606_530_659_712_633_4
    for count in 0..<40 {
      for (hardship, weight) in [(0.0, 0.7), (500.0, 0.3)] {
        let paid = min(900, 600 * Double(count) + hardship)
        mean += probability * weight * paid
        square += probability * weight * paid * paid
      }
      probability *= 0.5 / Double(count + 1)
    }
    return (mean, square)
  }

  @Test func `The year of a member is that of every number of events`() throws {
    let sample = try MembersFund()
    let year = try ExactYear(sample.model, payouts: sample.payouts)
    #expect(year.treated.map(\.id) == ["year", "accident-year"] && year.untreated.isEmpty)
    let part = try #require(year.parts.first { $0.kind.id == "accident" })
    let wanted = Self.accidents()
    // Twenty members are old; of each the mean and the mean square.
    #expect(abs(part.frequency.mean * part.total.mean / 2_000 / wanted.mean - 1) < 1e-9)
    #expect(abs(part.frequency.mean * part.total.meanSquare / 200_000 / wanted.square - 1) < 1e-9)
    // The grid holds the same distribution.
    #expect(abs(year.distribution.mean / year.mean - 1) < 1e-6)
    #expect(abs(year.distribution.deviation / year.deviation - 1) < 1e-5)
    // What shares a room is told before it.
    #expect(year.benefitsBeforeLimits == [1, 2])
    #expect(abs(year.benefits[1].mean / 60_000 / 10 - 1) < 1e-12)
  }

  @Test func `Drawn years agree with the computed one`() throws {
    let sample = try MembersFund()
    let exact = RiskFigures(
      try ExactYear(sample.model, payouts: sample.payouts),
      funding: sample.funding
    )
    let years = try sample.years(600)
    let sampled = RiskFigures(years, funding: sample.funding)
    let pairs = [
      (sampled.mean, exact.mean), (sampled.deviation, exact.deviation),
      (sampled.levels[0].value, exact.levels[0].value),
      (sampled.benefits[0].mean, exact.benefits[0].mean),
      (sampled.benefits[0].deviation, exact.benefits[0].deviation),
    ]
    for (index, pair) in pairs.enumerated() {
      let score = try #require(pair.0.score(against: pair.1))
      #expect(abs(score) < 4, "figure \(index): \(score)")
    }
    #expect(years.contains { $0.membersWithSeveral > 5 })
    // Without the limits the year would be another one by far.
    let alone = RiskFigures(
      try ExactYear(sample.model, payouts: sample.payouts, ignoresLimits: true),
      funding: sample.funding
    )
    #expect(try #require(sampled.mean.score(against: alone.mean)) < -4)
  }

  @Test func `A member's events together pay what a check of them pays, to the fen`() throws {
    let sample = try MembersFund()
    let assessor = Assessor(book: sample.book)
    let random = CounterRandom(seed: 5)
    let together = MemberPayouts(sample.payouts)
    for member in 0..<300 as Range<UInt64> {
      let own = random.stream(member)
      let group = Int(own.index(0, below: 2))
      var events: [MemberPayouts.Event] = []
      for event in 0..<2 + own.index(1, below: 4) {
        let kind = Int(own.index(10 + event, below: 3))
        let plans = sample.payouts[kind].filter { $0.variant.group == group }
        guard let plan = plans.first else { continue }
        let amounts = plan.variant.varying.map { _ in
          Int64(own.index(100 + event, below: 900_000))
        }
        events.append(MemberPayouts.Event(plan, amounts))
      }
      guard let first = events.first else { continue }
      var sums = PayoutRunner.Sums(total: 0, benefits: [0, 0, 0])
      try together.add(events, to: &sums)
      var input = first.payouts.variant.input
      input.events = events.compactMap { $0.payouts.event($0.values) }
      let answer = try assessor.assess(
        input,
        on: sample.fund.on,
        overlays: [],
        schemes: ["members.mutual-aid"],
        explainsEnds: false
      ).get()
      let pay = try #require(answer.answers.first?.pay)
      #expect(pay.low == Int128(sums.total) && pay.high == pay.low, "member \(member)")
      #expect(sums.benefits.reduce(0, +) == sums.total)
    }
  }

  @Test func `A lower ceiling never costs more, year by year`() throws {
    var last: [Int64]?
    for ceiling in ["5000 CNY", "4000 CNY", "2500 CNY", "0 CNY"] {
      let sample = try MembersFund(scheme: [("\"is\": \"5000 CNY\"", "\"is\": \"\(ceiling)\"")])
      let totals = try sample.years(30).map(\.total)
      if let last { #expect(zip(totals, last).allSatisfy { $0 <= $1 }) }
      #expect(last != totals)
      last = totals
    }
  }

  @Test func `A year with members of several events depends on its number and the seed alone`()
    throws
  {
    let sample = try MembersFund()
    let years = try SampledYears(sample.model, payouts: sample.payouts, seed: 3, keepsAlone: true)
    let one = years.worker()
    let inOrder = try (0..<8).map { try one.year($0) }
    let other = years.worker()
    #expect(try (0..<8).reversed().map { try other.year($0) } == inOrder.reversed())
    for year in inOrder {
      let alone = try #require(year.alone)
      #expect(year.benefits.reduce(0, +) == year.total)
      #expect(alone.total > year.total && alone.benefits.reduce(0, +) == alone.total)
    }
  }

  @Test(arguments: ["none", "proportional", "first-come"])
  func `The fund pays no more than its ceiling, where claims over it go unpaid`(rule: String) throws
  {
    let sample = try MembersFund(
      fund: [
        (
          "\"funding\": {",
          "\"projection\": {\"whenShort\": \"\(rule)\"}, \"funding\": {\"ceiling\": "
            + "{\"is\": \"80000 CNY\", \"assumed\": {\"zh\": \"为检验。\", \"en\": \"For the test.\"}},"
        )
      ]
    )
    let cuts = rule != "none"
    let years = try sample.years(300)
    for year in years {
      #expect(year.total == (cuts ? min(year.owed, 8_000_000) : year.owed))
      #expect(year.benefits.reduce(0, +) == year.total)
    }
    let year = try ExactYear(sample.model, payouts: sample.payouts)
    let exact = RiskFigures(year, funding: sample.funding)
    let sampled = RiskFigures(years, funding: sample.funding)
    for pair in [(sampled.mean, exact.mean), (sampled.deviation, exact.deviation)] {
      #expect(abs(try #require(pair.0.score(against: pair.1))) < 4)
    }
    let over = try #require(exact.overCeiling)
    #expect(over.value > 0.02 && over.value < 0.98)
    #expect(abs(try #require(sampled.overCeiling?.score(against: over))) < 4)
    #expect((exact.levels[3].value.value == 8_000_000) == cuts)
  }

  @Test func `What the exact year leaves out has its name`() throws {
    // Condolence is paid out of two rooms, of which each has something else in it.
    let sample = try MembersFund(
      scheme: [("\"clauses\": [\"hospital\"]", "\"clauses\": [\"hospital\", \"condolence\"]")]
    )
    let year = try ExactYear(sample.model, payouts: sample.payouts)
    #expect(year.treated.isEmpty && year.untreated.map(\.id) == ["year", "accident-year"])
    let alone = try ExactYear(sample.model, payouts: sample.payouts, ignoresLimits: true)
    #expect(year.mean == alone.mean && year.deviation == alone.deviation)
    // With each claim as the only one, drawn years agree with it all the same.
    let worker = try SampledYears(
      sample.model,
      payouts: sample.payouts,
      seed: 2,
      keepsAlone: true
    ).worker()
    let years = try (0..<200).map { sample.model.alone(try worker.year($0)) }
    let sampled = RiskFigures(years, funding: sample.funding)
    let computed = RiskFigures(year, funding: sample.funding)
    #expect(abs(try #require(sampled.mean.score(against: computed.mean))) < 4)
    #expect(abs(try #require(sampled.deviation.score(against: computed.deviation))) < 4)
  }

  @Test func `One accident hits nobody twice, and what happens once at most does so too`() {
    for bound in [1, 2, 3, 5, 64, 100, 1_000] as [UInt64] {
      var first = [Int](repeating: 0, count: Int(bound))
      for key in 0..<200 as Range<UInt64> {
        let order = RandomPermutation(below: bound, CounterRandom(seed: key))
        let numbers = Set((0..<bound).map { order($0) })
        #expect(numbers.count == Int(bound) && numbers.allSatisfy { $0 < bound })
        first[Int(order(0))] += 1
      }
      // Each number is as likely to come first: five standard deviations of a count.
      let expected = 200 / Double(bound)
      for count in first where bound > 1 {
        #expect(abs(Double(count) - expected) < 5 * expected.squareRoot() + 4)
      }
    }
  }

  @Test func `A shared accident has distinct members in every year`() throws {
    let sample = try MembersFund(
      fund: [
        (
          "\"law\": \"poisson\",\n        \"mean\": {\"is\": \"0.5\"",
          "\"law\": \"poisson\", \"hits\": {\"is\": 20, \"assumed\": {\"zh\": \"为检验。\", \"en\": \"For the"
            + " test.\"}}, \"mean\": {\"is\": \"0.5\""
        )
      ]
    )
    // All twenty old members are hit, each once an accident: 600 yuan, and 300 more up to the room.
    for year in try sample.years(40) where year.events[1] == 20 {
      #expect(year.benefits[1] >= 20 * 40_000 && year.benefits[1] <= 20 * 60_000)
      #expect(year.membersWithSeveral > 0)
    }
    let year = try ExactYear(sample.model, payouts: sample.payouts)
    #expect(year.treated.map(\.id) == ["year"] && year.untreated.map(\.id) == ["accident-year"])
  }
}
