import HuzhuSimulation
import Testing

/// How far a drawn quantile is from a computed one.
@Suite struct SampledTotalsTests {
  @Test(arguments: [
    // Of a thousand years of which all but eight are alike, most quantiles are one amount.
    (level: 0.9, amount: 500.0, expected: 0.0),
    (level: 0.99, amount: 500.0, expected: 0.0),
    // Eight years lie above it, so it is no quantile at 99.5 %, but chance may have done that.
    (level: 0.995, amount: 500.0, expected: 1.345),
    (level: 0.995, amount: 900.0, expected: 0.0),
    (level: 0.9, amount: 900.0, expected: -9.698),
  ])
  func `A quantile that is one of few amounts is scored by counts`(
    level: Double,
    amount: Double,
    expected: Double
  ) {
    let totals = SampledTotals(
      Array(repeating: 500, count: 992) + Array(repeating: 900, count: 8)
    )
    let score = totals.score(of: level, against: amount, within: 1)
    #expect(abs(score - expected) < 0.001)
  }

  @Test func `Where totals differ it is the distance over the standard error`() {
    let totals = SampledTotals(Array(0..<10_000))
    // 9,100 in the place of 9,000: a hundredth of the years, of which the error is three thousandths.
    let score = totals.score(of: 0.9, against: 9_100, within: 0)
    #expect(abs(score + 3.333) < 0.05)
    let distance = Estimate(totals.quantile(0.9), error: totals.errorOfQuantile(0.9))
      .score(against: Estimate(9_100))
    #expect(abs(score - (distance ?? 0)) < 0.1)
  }
}
