/// A small generator of random numbers whose whole state is its seed.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// A whole number of a range; the same on every platform.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  package mutating func pick<Element>(_ items: [Element]) -> Element {
    items[number(0...items.count - 1)]
  }

  /// Some of the items in their order, at least one of them.
  package mutating func some<Element>(_ items: [Element]) -> [Element] {
    let sure = number(0...items.count - 1)
    var chosen: [Element] = []
    for (place, item) in items.enumerated() {
      let drawn = chance(50)
      if place == sure || drawn { chosen.append(item) }
    }
    return chosen
  }
}
