import HuzhuValues
import Testing

struct PossibleTests {
  /// One thing that may turn out to be so.
  private enum World: Hashable {
    case none
    case failure
    case number(Int128)
    case day(Int128)
    case flag(Bool)
    case choice(Int)
    case choices(Set<Int>)
    case text(String)
  }

  private static let texts = ["a", "b", "c"]

  /// Everything that a set of possible values stands for, one by one.
  private func worlds(_ possible: Possible) -> Set<World> {
    var worlds: Set<World> = []
    if possible.mayBeNone { worlds.insert(.none) }
    if possible.mayFail { worlds.insert(.failure) }
    switch possible.values {
    case .nothing: break
    case .number(let interval):
      for value in interval.low...interval.high { worlds.insert(.number(value)) }
    case .day(let interval):
      for value in interval.low...interval.high { worlds.insert(.day(value)) }
    case .flag(let yes, let no):
      if yes { worlds.insert(.flag(true)) }
      if no { worlds.insert(.flag(false)) }
    case .choice(let items):
      for item in items.items { worlds.insert(.choice(item)) }
    case .choices(let certain, let possible):
      for bits in 0..<8 {
        let set = Set((0..<3).filter { bits >> $0 & 1 == 1 })
        if set.isSuperset(of: certain.items), set.isSubset(of: possible.items) {
          worlds.insert(.choices(set))
        }
      }
    case .text(let text):
      for known in Self.texts where text == nil || text == known { worlds.insert(.text(known)) }
    }
    return worlds
  }

  private static let numbers: [Possible.Values] = (0...3).flatMap { low in
    (low...3).map { .number(Interval(Int128(low), Int128($0))) }
  }
  private static let days: [Possible.Values] = [
    .day(Interval(3)), .day(Interval(1, 4)), .day(Interval(6, 7)),
  ]
  private static let flags: [Possible.Values] = [
    .flag(mayBeTrue: true, mayBeFalse: false), .flag(mayBeTrue: false, mayBeFalse: true),
    .flag(mayBeTrue: true, mayBeFalse: true),
  ]
  private static func set(_ bits: Int) -> ChoiceSet {
    var set = ChoiceSet()
    for item in 0..<3 where bits >> item & 1 == 1 { set.insert(item) }
    return set
  }
  private static let choices: [Possible.Values] = (1..<8).map { .choice(set($0)) }
  private static let choiceSets: [Possible.Values] = [0, 1, 3, 6, 7].flatMap { possible in
    (0..<8).filter { $0 & ~possible == 0 }.map {
      .choices(certain: set($0), possible: set(possible))
    }
  }
  private static let identities: [Possible.Values] = [.text("a"), .text("b"), .text(nil)]

  /// All that one type may be, with every mixture of none and failure.
  private static let types: [[Possible]] = [
    numbers, days, flags, choices, choiceSets, identities,
  ].map { values in
    (values + [.nothing]).flatMap { value in
      [(false, false), (true, false), (false, true), (true, true)].map {
        Possible(value, mayBeNone: $0.0, mayFail: $0.1)
      }
    }
  }

  @Test func `A union stands for everything that either does and not for more than it must`() {
    for type in Self.types {
      let all = type.map { ($0, worlds($0)) }
      for (left, leftWorlds) in all {
        for (right, rightWorlds) in all {
          let union = left.union(right)
          let found = worlds(union)
          let exact = leftWorlds.union(rightWorlds)
          #expect(found.isSuperset(of: exact), "\(left) \(right)")
          #expect(union == right.union(left), "\(left) \(right)")
          guard found != exact, !union.mayBeNone, !union.mayFail else { continue }
          // Nothing of the type that stands for both is smaller.
          let smaller = all.contains {
            $0.1.isSuperset(of: exact) && $0.1.isStrictSubset(of: found)
          }
          #expect(!smaller, "\(left) \(right)")
        }
      }
    }
  }

  @Test func `What is known has one world`() {
    for possible in Self.types.joined() {
      #expect(possible.isKnown == (worlds(possible).count == 1), "\(possible)")
    }
  }

  @Test func `A flag is as true as its worlds agree`() {
    for possible in Self.types[2] {
      let all = worlds(possible)
      #expect((possible.truth == .yes) == (all == [.flag(true)]), "\(possible)")
      #expect((possible.truth == .no) == (all == [.flag(false)]), "\(possible)")
    }
    #expect(Possible.number(1).truth == .open)
  }

  @Test func `The short ways to write a value are what they say`() throws {
    #expect(worlds(.none) == [.none])
    #expect(worlds(.failure) == [.failure])
    #expect(worlds(.number(7)) == [.number(7)])
    #expect(worlds(.day(try #require(Day("1970-01-03")))) == [.day(2)])
    #expect(worlds(.flag(true)) == [.flag(true)])
    #expect(worlds(.flag(Truth.open)) == [.flag(true), .flag(false)])
    #expect(worlds(.flag(Truth.no)) == [.flag(false)])
  }

  @Test func `Only numbers and days have an interval`() {
    #expect(Possible.number(7).interval == Interval(7))
    #expect(Possible.day(.earliest).interval == Interval(Int128(Day.earliest.ordinal)))
    #expect(Possible.none.interval == nil)
    #expect(Possible.flag(true).interval == nil)
  }

  @Test func `A union of two types is a bug`() async {
    await #expect(processExitsWith: .failure) {
      _ = Possible.number(1).union(.flag(true))
    }
  }
}
