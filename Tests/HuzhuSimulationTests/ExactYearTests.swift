import Foundation
import HuzhuSimulation
import Testing

/// The exact year of the reference fund against closed forms.
@Suite struct ExactYearTests {
  @Test func `Moments are those of the closed forms`() throws {
    let reference = try ReferenceFund()
    let year = try ExactYear(reference.model, payouts: reference.payouts)
    for part in year.parts {
      let wanted = try #require(ReferenceFund.payout[part.kind.id])
      #expect(abs(part.total.mean / 100 / wanted.mean - 1) < 1e-7, "\(part.kind.id)")
      #expect(abs(part.total.meanSquare / 10_000 / wanted.square - 1) < 1e-7, "\(part.kind.id)")
    }
    #expect(abs(year.mean / 100 / ReferenceFund.mean - 1) < 1e-7)
    #expect(abs(year.deviation / 100 / ReferenceFund.deviation - 1) < 1e-7)
    #expect(year.distribution.leftOut < 1e-9)
  }
}
