import HuzhuValues
import Testing

struct ChoiceSetTests {
  /// Items on both sides of every edge of a word.
  private static let edges = [0, 1, 62, 63, 64, 65, 126, 127, 128, 129, 190, 191, 192, 200, 320]

  private func random(using generator: inout SplitMix64) -> (ChoiceSet, Set<Int>) {
    var fast = ChoiceSet()
    var slow: Set<Int> = []
    // Some sets stay in the first word, and some are empty.
    let bound = [1, 10, 64, 65, 130, 321].randomElement(using: &generator) ?? 1
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      let item = Int.random(in: 0..<bound, using: &generator)
      if Int.random(in: 0..<4, using: &generator) > 0 {
        fast.insert(item)
        slow.insert(item)
      } else {
        fast.remove(item)
        slow.remove(item)
      }
    }
    return (fast, slow)
  }

  private func check(_ fast: ChoiceSet, is slow: Set<Int>) {
    #expect(fast.items == slow.sorted())
    #expect(fast.count == slow.count)
    #expect(fast.isEmpty == slow.isEmpty)
    #expect(fast.single == (slow.count == 1 ? slow.first : nil))
    for item in 0...330 where fast.contains(item) != slow.contains(item) {
      Issue.record("\(item) in \(fast.items)")
    }
  }

  @Test(arguments: edges)
  func `One item goes in and out`(_ item: Int) {
    var set = ChoiceSet(item)
    check(set, is: [item])
    set.insert(item)
    check(set, is: [item])
    set.remove(item)
    check(set, is: [])
    #expect(set == ChoiceSet())
    set.remove(item)
    check(set, is: [])
  }

  @Test(arguments: edges)
  func `All items below a count are there and no other`(_ count: Int) {
    check(ChoiceSet(all: count), is: Set(0..<count))
  }

  @Test(arguments: seeds)
  func `Sets of choices are sets`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let (left, slowLeft) = random(using: &generator)
      let (right, slowRight) = random(using: &generator)
      check(left, is: slowLeft)
      check(left.union(right), is: slowLeft.union(slowRight))
      check(left.intersection(right), is: slowLeft.intersection(slowRight))
      check(left.subtracting(right), is: slowLeft.subtracting(slowRight))
      #expect(left.isSubset(of: right) == slowLeft.isSubset(of: slowRight))
      #expect(left.intersection(right).isSubset(of: left))
      #expect((left == right) == (slowLeft == slowRight))
    }
  }

  @Test(arguments: seeds)
  func `Equal sets are equal values whatever way they came about`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let (set, items) = random(using: &generator)
      var rebuilt = ChoiceSet()
      for item in items.shuffled(using: &generator) { rebuilt.insert(item) }
      #expect(rebuilt == set)
      #expect(rebuilt.hashValue == set.hashValue)
      #expect(set.union(ChoiceSet(320)).subtracting(ChoiceSet(320)) == set || items.contains(320))
    }
  }
}
