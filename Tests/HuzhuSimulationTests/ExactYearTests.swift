import Foundation
import HuzhuDocuments
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

  /// What a stay in hospital costs, from 50 to 25,000 yuan to the fen: too many values to be taken
  /// one by one.
  private static let wide = (
    """
    "law": "lognormal",
              "mean": "3000 CNY",
              "variation": "1.2",
    """,
    """
    "law": "between",
              "between": ["50 CNY", "25000 CNY"],
    """
  )

  @Test func `A wide range of amounts has the moments of its steps`() throws {
    let reference = try ReferenceFund([Self.wide])
    let year = try ExactYear(reference.model, payouts: reference.payouts)
    let part = try #require(year.parts.first { $0.kind.id == "hospital" })
    // Of 2,495,001 amounts those of 100 to 18,850 yuan are paid 80 % of what is above 100, and
    // those above it 15,000.
    let all = 2_495_001.0
    let (shared, capped) = (1_875_000.0, 615_000.0)
    let mean = (0.8 * shared * (shared + 1) / 2 + capped * 1.5e6) / all
    let square =
      (0.64 * shared * (shared + 1) * (2 * shared + 1) / 6 + capped * 1.5e6 * 1.5e6) / all
    #expect(abs(part.total.mean / mean - 1) < 1e-9)
    #expect(abs(part.total.meanSquare / square - 1) < 1e-9)
    #expect(abs(year.distribution.mean / year.mean - 1) < 1e-6)
    #expect(abs(year.distribution.deviation / year.deviation - 1) < 1e-4)
  }

  @Test func `Drawn years of a wide range of amounts agree with the computed one`() throws {
    let reference = try ReferenceFund([Self.wide])
    let year = try ExactYear(reference.model, payouts: reference.payouts)
    let worker = try SampledYears(reference.model, payouts: reference.payouts, seed: 5).worker()
    let totals = try (0..<25).map { Double(try worker.year($0).total) }
    let mean = totals.reduce(0, +) / 25
    #expect(abs(mean - year.mean) < 4 * year.deviation / 5)
  }

  @Test func `Two facts of too many values are named`() throws {
    let two = (
      Self.wide.0,
      """
      "law": "between",
                "between": ["50 CNY", "25000 CNY"],
                "assumed": {"zh": "虚构", "en": "made up"}
              },
              "event.selfPaid": {
                "law": "between",
                "between": ["50 CNY", "25000 CNY"],
      """
    )
    let reference = try ReferenceFund([two])
    do {
      _ = try ExactYear(reference.model, payouts: reference.payouts)
      Issue.record("it has no exact method")
    } catch {
      #expect(error.message.en.contains("(event.selfPaid)"), "\(error.message.en)")
      #expect(error.message.zh.contains("取值组合过多"))
    }
  }
}
