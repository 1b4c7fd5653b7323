import HuzhuValues
import Testing

struct IntervalTests {
  /// All intervals of a small grid, with every mixture of open ends.
  private static let small: [Interval] = (-3...3).flatMap { low in
    (low...3).flatMap { high in
      [(false, false), (true, false), (false, true), (true, true)].map { openness in
        Interval(
          Int128(low),
          Int128(high),
          lowOpen: openness.0,
          highOpen: openness.1
        )
      }
    }
  }

  private func members(_ interval: Interval) -> Set<Int128> {
    Set((-5...5).filter { interval.contains($0) })
  }

  private func hull(_ members: Set<Int128>) -> Set<Int128> {
    guard let low = members.min(), let high = members.max() else { return [] }
    return Set(low...high)
  }

  /// Whether an end is open, told from all operand ends that are the same number there.
  private func isOpen(_ value: Int128, among ends: [(Int128, Bool)]) -> Bool {
    ends.filter { $0.0 == value }.allSatisfy(\.1)
  }

  private func check(
    _ result: Interval,
    has members: Set<Int128>,
    lows: [(Int128, Bool)],
    highs: [(Int128, Bool)],
    _ note: Comment
  ) {
    #expect(self.members(result) == members, note)
    #expect(result.lowOpen == isOpen(result.low, among: lows), note)
    #expect(result.highOpen == isOpen(result.high, among: highs), note)
  }

  @Test func `Every operation on two intervals is that on all pairs of members`() {
    for left in Self.small {
      for right in Self.small {
        let lows = [(left.low, left.lowOpen), (right.low, right.lowOpen)]
        let highs = [(left.high, left.highOpen), (right.high, right.highOpen)]
        let note: Comment = "\(left) \(right)"
        let pairs = members(left).flatMap { first in members(right).map { (first, $0) } }

        check(
          left.union(right),
          has: hull(members(left).union(members(right))),
          lows: lows,
          highs: highs,
          note
        )
        check(
          left.largest(right),
          has: Set(pairs.map { max($0.0, $0.1) }),
          lows: lows,
          highs: highs,
          note
        )
        check(
          left.smallest(right),
          has: Set(pairs.map { min($0.0, $0.1) }),
          lows: lows,
          highs: highs,
          note
        )
        let common = members(left).intersection(members(right))
        if let both = left.intersection(right) {
          check(both, has: common, lows: lows, highs: highs, note)
        } else {
          #expect(common.isEmpty, note)
        }
        #expect(left.union(right) == right.union(left), note)
        #expect(left.largest(right) == right.largest(left), note)
        #expect(left.smallest(right) == right.smallest(left), note)
        #expect(left.intersection(right) == right.intersection(left), note)
      }
    }
  }

  @Test func `An interval with itself is itself`() {
    for interval in Self.small {
      #expect(interval.union(interval) == interval)
      #expect(interval.largest(interval) == interval)
      #expect(interval.smallest(interval) == interval)
      #expect(interval.intersection(interval) == interval)
    }
  }

  @Test func `Only an interval of one member has a single value`() {
    for interval in Self.small {
      let all = members(interval)
      #expect(interval.single == (all.count == 1 ? all.first : nil))
    }
    #expect(Interval(7).single == 7)
    #expect(!Interval(7).lowOpen && !Interval(7).highOpen)
  }

  @Test(arguments: seeds)
  func `Three intervals join in any order`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let three = (0..<3).map { _ in
        let ends = (0..<2).map { _ in Int128.random(in: .min ... .max, using: &generator) }.sorted()
        return Interval(
          ends[0],
          ends[1],
          lowOpen: .random(using: &generator),
          highOpen: .random(using: &generator)
        )
      }
      let (a, b, c) = (three[0], three[1], three[2])
      #expect(a.union(b).union(c) == a.union(b.union(c)))
      #expect(a.largest(b).largest(c) == a.largest(b.largest(c)))
      #expect(a.smallest(b).smallest(c) == a.smallest(b.smallest(c)))
      #expect(
        a.intersection(b).flatMap { $0.intersection(c) }
          == b.intersection(c).flatMap { a.intersection($0) }
      )
    }
  }

  @Test func `Ends out of order are a bug`() async {
    await #expect(processExitsWith: .failure) { _ = Interval(1, 0) }
  }
}
