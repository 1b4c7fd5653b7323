import HuzhuSimulation
import Testing

/// Curves found from payouts that are rounded to a fen.
@Suite struct PayoutCurveTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var payout: @Sendable (Int64) -> Int64
    /// Where it breaks.
    var breaks: [Double]
  }

  static let shapes = [
    Shape(
      testDescription: "a share above a deductible up to a cap",
      payout: { min(1_500_000, (max(0, $0 - 10_000) * 8 + 5) / 10) },
      breaks: [10_000, 1_885_000]
    ),
    Shape(
      testDescription: "tiers of 80 and 90 percent",
      payout: { x in
        let low = (max(0, min(x, 4_000_000) - 1_000_000) * 8 + 5) / 10
        return low + (max(0, x - 4_000_000) * 9 + 5) / 10
      },
      breaks: [1_000_000, 4_000_000]
    ),
    Shape(
      testDescription: "one sum from a threshold up",
      payout: { $0 < 70_000 ? 0 : 50_000 },
      breaks: [
        69_999, 70_000,
      ]
    ),
    Shape(testDescription: "nothing at all", payout: { _ in 0 }, breaks: []),
    Shape(testDescription: "all that is asked", payout: { $0 }, breaks: []),
    Shape(
      testDescription: "less, the more is asked",
      payout: { max(0, 300_000 - $0 / 2) },
      breaks: [600_000]
    ),
  ]

  @Test(arguments: shapes)
  func `Breaks lie where the plan has them, and the curve pays what it pays`(_ shape: Shape) throws
  {
    let curve = try PayoutCurve(over: 0...400_000_000) { $0.map(shape.payout) }
    let found = curve.pieces.dropLast().map(\.to)
    #expect(found.count == shape.breaks.count, "\(found)")
    for (own, wanted) in zip(found, shape.breaks) { #expect(abs(own - wanted) < 1) }
    let random = CounterRandom(seed: 5)
    for draw in 0..<2_000 as Range<UInt64> {
      let x = Int64(random.index(draw, below: 6_000_000))
      let piece = try #require(curve.pieces.last { $0.from <= Double(x) })
      let slope = piece.to > piece.from ? (piece.last - piece.first) / (piece.to - piece.from) : 0
      let value = piece.first + slope * (Double(x) - piece.from)
      #expect(abs(value - Double(shape.payout(x))) <= 1.01, "at \(x)")
    }
  }

  @Test func `What bends everywhere is given up, and not followed without end`() {
    #expect(throws: PayoutCurve.TooManyPieces.self) {
      try PayoutCurve(over: 0...1_000_000_000_000) { $0.map { $0 % 2 * 1_000 } }
    }
  }
}
