import Foundation
import HuzhuSimulation
import Testing

/// Draws against the moments and quantiles of what they claim to be.
@Suite struct RandomTests {
  private static let draws: UInt64 = 400_000

  private static func moments(_ value: (UInt64) -> Double) -> (mean: Double, variance: Double) {
    var sum = 0.0
    var squares = 0.0
    for draw in 0..<draws {
      let x = value(draw)
      sum += x
      squares += x * x
    }
    let mean = sum / Double(draws)
    return (mean, squares / Double(draws) - mean * mean)
  }

  @Test func `A draw depends on seed, stream and number alone`() {
    let random = CounterRandom(seed: 7).stream(3)
    #expect(random.bits(10) == CounterRandom(seed: 7).stream(3).bits(10))
    #expect(random.bits(10) != CounterRandom(seed: 8).stream(3).bits(10))
    #expect(random.bits(10) != CounterRandom(seed: 7).stream(4).bits(10))
    #expect(Set((0..<10_000).map { random.bits($0) }).count == 10_000)
  }

  @Test func `Every bit of every draw is fair, and neighbours are strangers`() {
    let random = CounterRandom(seed: 42)
    for (name, bits) in [
      ("draws", { (index: UInt64) in random.bits(index) }),
      ("streams", { (index: UInt64) in random.stream(index).bits(0) }),
    ] {
      var ones = [Int](repeating: 0, count: 64)
      var equal = [Int](repeating: 0, count: 64)
      let count: UInt64 = 40_000
      for index in 0..<count {
        let a = bits(index)
        let b = bits(index + 1)
        for bit in 0..<64 {
          ones[bit] += Int(a >> UInt64(bit) & 1)
          equal[bit] += Int(~(a ^ b) >> UInt64(bit) & 1)
        }
      }
      // Five standard deviations of a fair coin.
      let spread = 5 * (Double(count) / 4).squareRoot()
      for bit in 0..<64 {
        #expect(abs(Double(ones[bit]) - Double(count) / 2) < spread, "\(name), bit \(bit)")
        #expect(abs(Double(equal[bit]) - Double(count) / 2) < spread, "\(name), bit \(bit)")
      }
    }
  }

  @Test func `Uniform draws stay inside and are even`() {
    let random = CounterRandom(seed: 5)
    let (mean, variance) = Self.moments { random.uniform($0) }
    #expect(abs(mean - 0.5) < 5 * (1.0 / 12 / Double(Self.draws)).squareRoot())
    #expect(abs(variance - 1.0 / 12) < 0.001)
    #expect((0..<100_000).allSatisfy { (0..<7).contains(random.index($0, below: 7)) })
  }

  @Test func `Normal draws have the moments and the quantiles of a normal variable`() {
    let random = CounterRandom(seed: 11)
    let ziggurat = Ziggurat()
    let (mean, variance) = Self.moments { ziggurat.normal(random, $0) }
    let root = Double(Self.draws).squareRoot()
    #expect(abs(mean) < 5 / root)
    #expect(abs(variance - 1) < 5 * 2.0.squareRoot() / root)
    let sorted = (0..<Self.draws).map { ziggurat.normal(random, $0) }.sorted()
    for x in [-3.7, -3.1, -2.3, -1.3, -0.7, 0, 0.7, 1.3, 2.3, 3.1, 3.7] {
      let level = 0.5 * erfc(-x / 2.0.squareRoot())
      let below = sorted.prefix { $0 <= x }.count
      let spread = 5 * (level * (1 - level)).squareRoot() / root
      #expect(abs(Double(below) / Double(Self.draws) - level) < spread, "\(level)")
    }
  }

  @Test(arguments: [
    Continuous.lognormal(mean: 3_000, variation: 1.2),
    .lognormal(mean: 50, variation: 0.1),
    .gamma(mean: 800, variation: 0.5),
    .gamma(mean: 800, variation: 1.7),
    .uniform(EvenSteps(100...90_000, step: 100)),
  ])
  func `Amounts have the mean and the probabilities that they claim`(amount: Continuous) {
    let random = CounterRandom(seed: 23)
    let sampler = amount.sampler()
    let sorted = (0..<Self.draws).map { sampler.amount(random, $0) }.sorted()
    let root = Double(Self.draws).squareRoot()
    for part in [0.1, 0.5, 1, 2, 5] {
      let x = amount.mean * part
      let level = amount.probability(atMost: x)
      let below = sorted.prefix { $0 <= x }.count
      let spread = 5 * (level * (1 - level)).squareRoot() / root + 1e-9
      #expect(abs(Double(below) / Double(Self.draws) - level) < spread, "\(part)")
    }
    let mean = sorted.reduce(0, +) / Double(Self.draws)
    #expect(abs(mean / amount.mean - 1) < 0.02)
    #expect(abs(amount.partialMean(upTo: amount.mean * 1e6) / amount.mean - 1) < 1e-9)
    #expect(1 - amount.probability(atMost: amount.bound(tail: 1e-9)) <= 1e-9)
  }

  @Test(arguments: [
    Frequency.poisson(mean: 0.3), .poisson(mean: 20_000),
    .binomial(count: 40, probability: 0.7), .binomial(count: 1_000_000, probability: 0.001),
    .binomial(count: 5, probability: 1), .poisson(mean: 0),
    .negativeBinomial(mean: 500, variation: 0.3), .negativeBinomial(mean: 2, variation: 2),
  ])
  func `Numbers of events have the mean and variance that they claim`(frequency: Frequency) throws {
    let table = try #require(CountTable(frequency))
    var mean = 0.0
    var square = 0.0
    var total = 0.0
    for number in table.first..<table.first + 400_000 {
      let p = table.probability(number)
      total += p
      mean += p * Double(number)
      square += p * Double(number) * Double(number)
    }
    #expect(abs(total - 1) < 1e-9)
    #expect(abs(mean - frequency.mean) < 1e-8 * max(1, frequency.mean))
    let variance = square - mean * mean
    #expect(abs(variance - frequency.variance) < 1e-6 * max(1, frequency.mean * frequency.mean))
    #expect(table.quantile(1e-18) >= table.first)
    #expect(
      abs(Double(table.quantile(0.5)) - frequency.mean) <= max(2, frequency.variance.squareRoot())
    )
  }

  @Test func `A number too large for its table is refused`() {
    #expect(CountTable(.poisson(mean: 1e14)) == nil)
  }
}
