import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues
import Testing

/// Amounts that do not lie on the grid on which a total is computed.
@Suite struct GridTests {
  /// Poisson numbers of claims, each of one amount in fen.
  struct Claims: CustomTestStringConvertible, Sendable {
    let amounts: [(rate: Double, fen: Int)]
    /// In fen.
    let step: Double

    var testDescription: String { "\(amounts), step \(step)" }
  }

  static let cases = [
    Claims(amounts: [(2_000, 241_600), (10, 5_000_000)], step: 3_000),
    Claims(amounts: [(2_000, 241_600), (10, 5_000_000)], step: 10_000),
    Claims(amounts: [(400, 3_100), (300, 7_700)], step: 1_000),
    Claims(amounts: [(1_900, 241_600), (300, 1_600)], step: 5_000),
    Claims(amounts: [(3, 1_234_500), (0.5, 999_900)], step: 500),
  ]

  @Test(arguments: cases)
  func `A value at risk lies within the bound that is stated`(_ claims: Claims) {
    let distribution = claims.distribution
    #expect(distribution.leftOut < 1e-9 && !distribution.isOnGrid)
    #expect(abs(distribution.mean - claims.mean) < 1e-7 * claims.mean)
    for level in [0.5, 0.9, 0.95, 0.99, 0.995] {
      let (found, actual) = (distribution.quantile(level), claims.quantile(level))
      #expect(abs(found - actual) <= distribution.bound, "\(level): \(found), not \(actual)")
    }
  }

  @Test func `One amount off any round grid is paid as often as it happens`() throws {
    var sample = try SampleFund("reference")
    sample.keep(["hospital"])
    let place = try #require(sample.fund.events[0].facts.firstIndex { $0.isAmount })
    sample.fund.events[0].facts[place].law = .fixed(.plain(.number(310_037)))
    let year = try sample.year(1).exactYear()
    let counts = try #require(CountTable(.poisson(mean: 20_000)))
    #expect(year.distribution.isOnGrid && year.distribution.bound == 0)
    #expect(year.distribution.leftOut < 1e-9)
    for level in [0.01, 0.5, 0.9, 0.95, 0.99, 0.995] {
      #expect(year.distribution.quantile(level) == Double(counts.quantile(level)) * 240_030)
    }
  }
}

extension Fund.Spread {
  fileprivate var isAmount: Bool {
    switch law {
    case .lognormal, .gamma: true
    default: false
    }
  }
}

extension GridTests.Claims {
  var mean: Double { amounts.reduce(0) { $0 + $1.rate * Double($1.fen) } }

  private var deviation: Double {
    amounts.reduce(0) { $0 + $1.rate * Double($1.fen) * Double($1.fen) }.squareRoot()
  }

  var distribution: TotalDistribution {
    let parts = amounts.map { amount in
      var lattice = PayoutLattice(step: step)
      lattice.add(payout: Double(amount.fen), probability: 1)
      lattice.settle()
      return (frequency: Frequency.poisson(mean: amount.rate), hits: 1, payout: lattice)
    }
    return TotalDistribution(
      parts: parts,
      mean: mean,
      deviation: deviation,
      step: step,
      points: 1 << 18
    )
  }

  /// By Panjer's recursion on the common divisor of the amounts, which knows of no grid.
  func quantile(_ level: Double) -> Double {
    var unit = 0
    for amount in amounts {
      var (a, b) = (unit, amount.fen)
      while b != 0 { (a, b) = (b, a % b) }
      unit = a
    }
    let count = Int((mean + 8 * deviation) / Double(unit)) + 1
    var masses = [Double](repeating: 0, count: count)
    masses[0] = 1
    var start = 0
    for index in 1..<count {
      for amount in amounts where index >= amount.fen / unit {
        let size = amount.fen / unit
        masses[index] += amount.rate * Double(size) * masses[index - size] / Double(index)
      }
      // Only the ratios matter; what is far behind is nothing beside what is to come.
      guard masses[index] > 1e200 else { continue }
      for earlier in start...index { masses[earlier] *= 1e-250 }
      while start < index, masses[start] == 0 { start += 1 }
    }
    let all = masses.reduce(0, +)
    var sum = 0.0
    for (index, mass) in masses.enumerated() {
      sum += mass / all
      if sum >= level { return Double(index * unit) }
    }
    return .infinity
  }
}
