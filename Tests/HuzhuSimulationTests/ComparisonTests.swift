import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// The same claims under terms and under changed ones.
@Suite struct ComparisonTests {
  private static func claims(
    _ sample: SampleFund,
    against overlays: [String]
  ) throws -> (PreparedFund, PreparedFund, WinnersAndLosers) {
    var changed = sample
    changed.fund.overlays = overlays
    let before = try sample.year(1)
    let after = try changed.year(1)
    let claims = try WinnersAndLosers(
      before.model,
      before: before.payouts,
      after: after.payouts,
      vocabulary: sample.book.vocabulary,
      seed: 1
    )
    return (before, after, claims)
  }

  @Test func `No change changes nothing`() throws {
    let (before, after, claims) = try Self.claims(try SampleFund("years"), against: [])
    #expect(claims.everybody.count > 190_000)
    for group in claims.groups + [claims.everybody] {
      #expect(group.bands == [0, 0, group.count, 0, 0] && group.before == group.after)
    }
    func years(_ fund: PreparedFund) throws -> [SampledYears.Year] {
      let worker = try SampledYears(fund.model, payouts: fund.payouts, seed: 2).worker()
      return try (0..<30).map { try worker.year($0) }
    }
    let difference = Estimate(before: try years(before), after: try years(after))
    #expect(difference == Estimate(0, error: 0))
  }

  @Test func `Winners and losers are those of the terms`() throws {
    let (_, _, claims) = try Self.claims(try SampleFund("years"), against: ["years.reform"])
    let groups = Dictionary(uniqueKeysWithValues: claims.groups.map { ($0.title.en, $0) })
    // A condolence is as it was; a visit of 1,000 yuan was paid 720 and is paid 450.
    let condolence = try #require(groups["condolence"])
    #expect(condolence.bands == [0, 0, condolence.count, 0, 0])
    let visit = try #require(groups["visit"])
    #expect(visit.bands == [visit.count, 0, 0, 0, 0])
    #expect(visit.before == Int64(visit.count) * 72_000)
    #expect(visit.after == Int64(visit.count) * 45_000)
    // 90 % over 500 yuan is more than 80 % over 100 where a stay costs over 3,700.
    let stay = try #require(groups["stay, level 1"])
    #expect(stay.bands.allSatisfy { $0 > 0 } && stay.bands.reduce(0, +) == stay.count)
    // One stay in a thousand is in a hospital of level 2: too few to be shown.
    let pool = try #require(claims.groups.last)
    #expect(pool.pooled == 1 && pool.count < Comparison.leastCount)
    #expect(claims.groups.map(\.count).reduce(0, +) == claims.everybody.count)
    #expect(claims.groups.map(\.before).reduce(0, +) == claims.everybody.before)
  }

  @Test func `Each claim is paid what a check says, with the overlay and without`() throws {
    let sample = try SampleFund("years")
    let (before, after, _) = try Self.claims(sample, against: ["years.reform"])
    let burden = try #require(sample.book.vocabulary.factByName["event.ownBurden"])
    let claims = ClaimSample(before.model, counts: [1, 1, 200], seed: 8)
    #expect(claims.lots.map(\.count).reduce(0, +) == 202)
    for lot in claims.lots {
      let variant = before.model.kinds[lot.kind].variants[lot.variant]
      let paid = [try lot.totals(before.payouts), try lot.totals(after.payouts)]
      for row in 0..<lot.count {
        var input = variant.input
        if let amount = lot.rows.first?[row] {
          input.events?[0].facts[burden] = Case.Given(
            .plain(.number(Int128(amount))),
            at: input.place
          )
        }
        for (position, overlays) in [[], ["years.reform"]].enumerated() {
          let answer = try Assessor(book: sample.book).assess(
            input,
            on: sample.fund.on,
            overlays: overlays,
            schemes: [sample.fund.scheme],
            explainsEnds: false
          ).get()
          let event = try #require(answer.answers.first?.events.first)
          let fen = Decimal(mantissa: try #require(event.pay.low), scale: event.pay.scale)
          #expect(event.pay.isExact && fen.mantissa(atScale: 2) == Int128(paid[position][row]))
        }
      }
    }
  }

  @Test(
    arguments: [
      (1_000, 899, Comparison.Band.losesMuch), (1_000, 900, .losesMuch), (1_000, 901, .loses),
      (1_000, 1_000, .same), (0, 0, .same), (1_000, 1_001, .gains), (1_000, 1_099, .gains),
      (1_000, 1_100, .gainsMuch), (0, 1, .gainsMuch), (1_000, 0, .losesMuch),
    ] as [(Int64, Int64, Comparison.Band)]
  )
  func `A tenth makes much`(before: Int64, after: Int64, band: Comparison.Band) {
    #expect(Comparison.Band(before: before, after: after) == band)
  }
}
