import HuzhuSimulation
import Testing

/// Drawn years against the exact year, the set path, and each other.
@Suite struct SampledYearsTests {
  @Test func `Drawn years agree with the exact year within four standard errors`() throws {
    let reference = try ReferenceFund()
    let funding = FundingFigures(reference.fund, members: reference.model.members)
    let exact = RiskFigures(
      try ExactYear(reference.model, payouts: reference.payouts),
      funding: funding
    )
    let sample = try SampledYears(reference.model, payouts: reference.payouts, seed: 20_260_605)
    let worker = sample.worker()
    let years = try (0..<150).map { try worker.year($0) }
    let sampled = RiskFigures(years, funding: funding)
    // Quantiles of so few years are too coarse to be scored; moments are not.
    let pairs =
      [(sampled.mean, exact.mean), (sampled.deviation, exact.deviation)]
      + zip(sampled.benefits, exact.benefits).map { ($0.mean, $1.mean) }
    for (index, pair) in pairs.enumerated() {
      let score = try #require(pair.0.score(against: pair.1))
      #expect(abs(score) < 4, "figure \(index): \(score)")
    }
    // Claims of a year: 24,680 expected; their Poisson spread is 157.
    let claims = years.map { $0.events.reduce(0, +) }.reduce(0, +)
    #expect(abs(Double(claims) / 150 - 24_680) < 4 * 157 / 150.0.squareRoot())
  }

  @Test func `A year depends on its number and the seed, and not on who ran what before`() throws {
    let reference = try ReferenceFund()
    let sample = try SampledYears(reference.model, payouts: reference.payouts, seed: 3)
    let one = sample.worker()
    let inOrder = try (0..<6).map { try one.year($0) }
    let other = sample.worker()
    let backwards = try (0..<6).reversed().map { try other.year($0) }
    #expect(inOrder == backwards.reversed())
    let reseeded = try SampledYears(reference.model, payouts: reference.payouts, seed: 4)
    #expect(try reseeded.worker().year(0) != inOrder[0])
    for year in inOrder { #expect(year.benefits.reduce(0, +) == year.total) }
  }

  @Test func `A thousand sampled events pay what a check of each pays, to the fen`() throws {
    let reference = try ReferenceFund()
    let random = CounterRandom(seed: 77)
    for (kind, plans) in zip(reference.model.kinds, reference.payouts) {
      for plan in plans {
        let runner = PayoutRunner(plan)
        var columns: [[Int64]] = []
        for (position, varying) in plan.variant.varying.enumerated() {
          guard case .continuous(let law, let perUnit) = varying.law else { continue }
          let stream = random.stream(UInt64(position))
          let sampler = law.sampler()
          columns.append(
            (0..<1_000 as Range<UInt64>).map { draw in
              Int64(sampler.amount(stream, draw) * perUnit + 0.5)
            }
          )
        }
        let fast = try runner.payouts(columns)
        let slow = try plan.payouts(columns)
        #expect(fast.totals == slow.totals, "\(kind.id)")
        #expect(fast.benefits == slow.benefits, "\(kind.id)")
      }
    }
  }
}
