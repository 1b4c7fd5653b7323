import HuzhuValues
import Testing

struct RoundingTests {
  struct Worked: CustomTestStringConvertible {
    var numerator: Int128
    var denominator: Int128
    var halfUp: Int128
    var halfEven: Int128
    var up: Int128
    var down: Int128

    var testDescription: String { "\(numerator)/\(denominator)" }
  }

  @Test(arguments: [
    Worked(numerator: 25, denominator: 10, halfUp: 3, halfEven: 2, up: 3, down: 2),
    Worked(numerator: 35, denominator: 10, halfUp: 4, halfEven: 4, up: 4, down: 3),
    Worked(numerator: 24, denominator: 10, halfUp: 2, halfEven: 2, up: 3, down: 2),
    Worked(numerator: 26, denominator: 10, halfUp: 3, halfEven: 3, up: 3, down: 2),
    Worked(numerator: -25, denominator: 10, halfUp: -3, halfEven: -2, up: -3, down: -2),
    Worked(numerator: -24, denominator: 10, halfUp: -2, halfEven: -2, up: -3, down: -2),
    Worked(numerator: 25, denominator: -10, halfUp: -3, halfEven: -2, up: -3, down: -2),
    Worked(numerator: -25, denominator: -10, halfUp: 3, halfEven: 2, up: 3, down: 2),
    Worked(numerator: 20, denominator: 10, halfUp: 2, halfEven: 2, up: 2, down: 2),
    Worked(numerator: 0, denominator: -7, halfUp: 0, halfEven: 0, up: 0, down: 0),
    Worked(numerator: 1, denominator: 2, halfUp: 1, halfEven: 0, up: 1, down: 0),
    Worked(numerator: -1, denominator: 3, halfUp: 0, halfEven: 0, up: -1, down: 0),
    Worked(numerator: .max, denominator: .max, halfUp: 1, halfEven: 1, up: 1, down: 1),
    Worked(numerator: .max - 1, denominator: .max, halfUp: 1, halfEven: 1, up: 1, down: 0),
    Worked(numerator: .max, denominator: .min, halfUp: -1, halfEven: -1, up: -1, down: 0),
    Worked(numerator: .min / 2, denominator: .min, halfUp: 1, halfEven: 0, up: 1, down: 0),
    Worked(numerator: .min / 2, denominator: .max, halfUp: -1, halfEven: -1, up: -1, down: 0),
  ])
  func `A quotient between two numbers goes where its mode says`(_ row: Worked) {
    let results = RoundingMode.allCases.map {
      dividing(row.numerator, by: row.denominator, rounding: $0)
    }
    #expect(results == [row.halfUp, row.halfEven, row.up, row.down])
  }

  /// The whole number for a fraction, found by trying neighbours and comparing exact fractions.
  ///
  /// The distance of a candidate q from n/d is |n - q*d| / |d|: of two candidates the nearer has
  /// the smaller |n - q*d|.
  private func searched(_ numerator: Int128, _ denominator: Int128, _ mode: RoundingMode) -> Int128
  {
    func distance(_ candidate: Int128) -> UInt128 {
      (numerator - candidate * denominator).magnitude
    }
    func exceeds(_ candidate: Int128) -> Bool {
      candidate.magnitude * denominator.magnitude > numerator.magnitude
    }
    let start = numerator / denominator
    let candidates = (start - 2)...(start + 2)
    if let exact = candidates.first(where: { distance($0) == 0 }) { return exact }
    let isNegative = (numerator < 0) != (denominator < 0)
    let ordered = isNegative ? candidates.reversed() : Array(candidates)
    let inner = ordered.last { !exceeds($0) && ($0 == 0 || ($0 < 0) == isNegative) } ?? 0
    let outer = isNegative ? inner - 1 : inner + 1
    switch mode {
    case .down: return inner
    case .up: return outer
    case .halfUp: return distance(inner) < distance(outer) ? inner : outer
    case .halfEven:
      if distance(inner) == distance(outer) { return inner.isMultiple(of: 2) ? inner : outer }
      return distance(inner) < distance(outer) ? inner : outer
    }
  }

  @Test(arguments: RoundingMode.allCases)
  func `All small quotients are those that a search finds`(_ mode: RoundingMode) {
    for numerator in Int128(-40)...40 {
      for denominator in Int128(-13)...13 where denominator != 0 {
        #expect(
          dividing(numerator, by: denominator, rounding: mode)
            == searched(numerator, denominator, mode),
          "\(numerator)/\(denominator)"
        )
      }
    }
  }

  @Test(arguments: seeds)
  func `Large quotients are those that a search finds`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bound = Decimal.power(37)
    for _ in 0..<500 {
      let denominatorBound = Decimal.power(Int.random(in: 1...36, using: &generator))
      let magnitude = Int128.random(in: 1...denominatorBound, using: &generator)
      let denominator = Bool.random(using: &generator) ? magnitude : -magnitude
      var numerator = Int128.random(in: -bound...bound, using: &generator)
      // Every fourth is brought onto a middle, where the modes differ.
      if Int.random(in: 0..<4, using: &generator) == 0, denominator.isMultiple(of: 2) {
        numerator = numerator / denominator * denominator + denominator / 2
      }
      for mode in RoundingMode.allCases {
        #expect(
          dividing(numerator, by: denominator, rounding: mode)
            == searched(numerator, denominator, mode),
          "\(numerator)/\(denominator) \(mode)"
        )
      }
    }
  }

  @Test(arguments: seeds)
  func `An amount comes onto the nearest steps and stays when it is on one`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let step = Int128.random(in: 1...1_000, using: &generator)
      let value = Int128.random(in: -1_000_000...1_000_000, using: &generator)
      for mode in RoundingMode.allCases {
        let rounded = rounding(value, toStep: step, mode: mode)
        #expect(rounded.isMultiple(of: step))
        #expect((rounded - value).magnitude < step.magnitude)
        #expect(rounding(rounded, toStep: step, mode: mode) == rounded)
        #expect(rounding(-value, toStep: step, mode: mode) == -rounded)
      }
      #expect(
        rounding(value, toStep: step, mode: .down).magnitude
          <= rounding(value, toStep: step, mode: .up).magnitude
      )
    }
  }

  @Test func `The modes are written as the rule files write them`() {
    #expect(RoundingMode.allCases.map(\.rawValue) == ["half-up", "half-even", "up", "down"])
  }

  @Test func `A division by zero is a bug`() async {
    await #expect(processExitsWith: .failure) { _ = dividing(1, by: 0, rounding: .down) }
  }
}
