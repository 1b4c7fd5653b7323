import Foundation
import HuzhuSimulation
import Testing

/// The functions that a sample and an inversion stand on, against those of the C library.
@Suite struct NumericsTests {
  private static func isClose(_ found: Double, _ wanted: Double, within part: Double) -> Bool {
    abs(found - wanted) <= part * max(abs(wanted), 1e-300)
  }

  @Test func `Exponential and logarithm agree with the library to the last places`() {
    let random = CounterRandom(seed: 1)
    for draw in 0..<20_000 as Range<UInt64> {
      let x = (random.uniform(draw) - 0.5) * 1_400
      #expect(Self.isClose(Elementary.exp(x), exp(x), within: 1e-15), "exp \(x)")
      let y = exp((random.uniform(draw) - 0.5) * 200)
      #expect(abs(Elementary.log(y) - log(y)) <= 4e-16 * max(1, abs(log(y))), "log \(y)")
    }
    #expect(Elementary.exp(-1e9) > 0)
    #expect(Elementary.exp(1e9).isFinite)
    #expect(Elementary.log(0) == -.infinity)
  }

  @Test func `Sine and cosine agree at every part of the turn`() {
    for index in -4_000...4_000 {
      let turns = Double(index) / 997
      let found = Elementary.sineCosine(turns: turns)
      #expect(abs(found.sine - sin(2 * .pi * turns)) < 2e-14)
      #expect(abs(found.cosine - cos(2 * .pi * turns)) < 2e-14)
    }
    #expect(Elementary.sineCosine(turns: 0.25) == (1, 0))
    #expect(Elementary.sineCosine(turns: 1e9).cosine == 1)
  }

  @Test func `The gamma functions agree with the library and with known values`() {
    for index in 1..<2_000 {
      let x = Double(index) * 0.037
      #expect(abs(Elementary.logGamma(x) - lgamma(x)) < 1e-13 * max(1, abs(lgamma(x))), "\(x)")
    }
    // Of shape 1 it is exponential; of shape 1/2 a squared normal.
    for x in [0.01, 0.3, 1, 4, 20] {
      #expect(abs(Elementary.incompleteGamma(shape: 1, x) - (1 - exp(-x))) < 1e-14)
      #expect(abs(Elementary.incompleteGamma(shape: 0.5, x) - erf(x.squareRoot())) < 1e-14)
    }
  }

  @Test func `The normal distribution agrees in the middle and far out`() {
    for index in -300...300 {
      let x = Double(index) / 10
      let wanted = 0.5 * erfc(-x / 2.0.squareRoot())
      #expect(
        Self.isClose(NormalDistribution.probability(atMost: x), wanted, within: 1e-12),
        "\(x)"
      )
    }
  }

  @Test func `A complex logarithm is the inverse of the exponential in every direction`() {
    for index in 0..<360 {
      let angle = (Double(index) - 179.5) * .pi / 180
      let number = Complex(3 * cos(angle), 3 * sin(angle))
      let logarithm = Complex.log(number)
      #expect(abs(logarithm.real - log(3)) < 1e-13)
      #expect(abs(logarithm.imaginary - angle) < 1e-12, "\(angle)")
    }
  }

  @Test(arguments: [1, 2, 8, 64, 1_024])
  func `A transform and back are the points again, and a tone is one line`(count: Int) {
    let transform = FourierTransform(count: count)
    let random = CounterRandom(seed: 9)
    let real = (0..<UInt64(count)).map { random.uniform($0) }
    let imaginary = (0..<UInt64(count)).map { random.uniform($0 + 5_000) }
    var a = real
    var b = imaginary
    transform.forwardToReversed(&a, &b)
    // The first in reversed order is the sum.
    #expect(abs(a[0] - real.reduce(0, +)) < 1e-10)
    transform.backwardFromReversed(&a, &b)
    for index in 0..<count {
      #expect(abs(a[index] / Double(count) - real[index]) < 1e-13)
      #expect(abs(b[index] / Double(count) - imaginary[index]) < 1e-13)
    }
  }
}
