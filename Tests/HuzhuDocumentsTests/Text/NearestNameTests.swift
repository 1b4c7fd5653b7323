import HuzhuDocuments
import Testing

@Suite struct `Nearest name` {
  struct Row: CustomTestStringConvertible {
    let wanted: String
    let names: [String]
    let nearest: String?
    var testDescription: String { "\(wanted) → \(nearest ?? "none")" }

    init(_ wanted: String, _ names: [String], _ nearest: String?) {
      self.wanted = wanted
      self.names = names
      self.nearest = nearest
    }
  }

  static let rows: [Row] = [
    Row("eligability", ["eligibility", "exclusive"], "eligibility"),
    Row("benefit", ["benefits", "basis"], "benefits"),
    Row("scheem", ["scheme", "schema"], "scheme"),
    Row("Worker.BirthDate", ["worker.birthDate", "worker.age"], "worker.birthDate"),
    Row("worker.brithDate", ["worker.birthDate", "worker.deathDate"], "worker.birthDate"),
    Row("abcd", ["badc"], nil), Row("abcdef", ["badcef"], "badcef"), Row("abc", ["acb"], "acb"),
    Row("abc", ["xyz", "abcdefgh", ""], nil), Row("", ["a"], nil), Row("a", ["b"], nil),
    Row("a", ["ab"], "ab"), Row("互助", ["互住", "帮助"], "互住"), Row("互助金", ["互助", "救助金"], "互助"),
    Row("same", ["same"], "same"), Row("rate", [], nil),
    Row("cat", ["car", "bat", "cab"], "bat"), Row("cat", ["cab", "car", "bat"], "bat"),
    Row("kitten", ["sitting"], nil), Row("sitting", ["sitten"], "sitten"),
  ]

  @Test(arguments: rows)
  func `The nearest of the names is offered`(_ row: Row) {
    #expect(nearestName(to: row.wanted, in: row.names) == row.nearest)
    #expect(nearestName(to: row.wanted, in: row.names.reversed()) == row.nearest)
  }

  /// The distance by its definition, without any bound.
  private static func distance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int
  {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    let (shortLeft, shortRight) = (left.dropLast(), right.dropLast())
    var least = min(distance(shortLeft, right), distance(left, shortRight)) + 1
    least = min(least, distance(shortLeft, shortRight) + (a == b ? 0 : 1))
    if shortLeft.last == b, shortRight.last == a {
      least = min(least, distance(shortLeft.dropLast(), shortRight.dropLast()) + 1)
    }
    return least
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `Names are found as by the plain definition`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<12 {
      let words = (0..<2).map { _ in
        String((0..<random.below(7)).map { _ in random.pick(["a", "b", "c"] as [Character]) })
      }
      let distance = Self.distance(words[0][...].map { $0 }[...], words[1][...].map { $0 }[...])
      let isNear =
        distance <= max(1, words[0].count / 3) && distance < max(words[0].count, words[1].count)
      #expect((nearestName(to: words[0], in: [words[1]]) != nil) == isNear, "\(words)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A long name takes no quadratic time`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearestName(to: long, in: ["age", "rate"]) == nil)
  }
}
