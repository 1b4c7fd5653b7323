import HuzhuNaive
import Testing

/// Randomly made tables against looking at every combination of values.
@Suite struct RandomTableTests {
  /// A table over three keys of a few values each: points and marks from 0 to 9, and a place.
  private struct RandomTable {
    /// For each row the values of each key for which it is.
    var rows: [[Set<Int>]] = []
    var text: [String] = []
    var results: [Int] = []

    static let places = ["north", "south", "west"]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let count = 2 + Int(random.next() % 8)
      // Half of them are cut from a whole, so that many have no hole.
      if random.next() % 2 == 0 { partition(count, &random) } else { scatter(count, &random) }
      if random.next() % 3 == 0, !rows.isEmpty {
        let last = Int(random.next() % UInt64(rows.count))
        rows.remove(at: last)
        text.remove(at: last)
        results.remove(at: last)
      }
    }

    private mutating func scatter(_ count: Int, _ random: inout SplitMix64) {
      for _ in 0..<count {
        var low: [Int] = []
        var high: [Int] = []
        for _ in 0..<2 {
          let a = Int(random.next() % 10)
          let b = Int(random.next() % 10)
          low.append(min(a, b))
          high.append(max(a, b))
        }
        add(low, high, Set((0..<3).filter { _ in random.next() % 3 > 0 }), &random)
      }
    }

    private mutating func partition(_ count: Int, _ random: inout SplitMix64) {
      var parts: [(low: [Int], high: [Int], places: Set<Int>)] = [([0, 0], [9, 9], [0, 1, 2])]
      for _ in 1..<count {
        let index = Int(random.next() % UInt64(parts.count))
        let part = parts[index]
        let axis = Int(random.next() % 3)
        if axis == 2 {
          let first = part.places.filter { _ in random.next() % 2 == 0 }
          guard !first.isEmpty, first.count < part.places.count else { continue }
          parts[index].places = first
          parts.append((part.low, part.high, part.places.subtracting(first)))
        } else {
          let width = part.high[axis] - part.low[axis]
          guard width > 0 else { continue }
          let cut = part.low[axis] + Int(random.next() % UInt64(width))
          parts[index].high[axis] = cut
          var rest = part
          rest.low[axis] = cut + 1
          parts.append(rest)
        }
      }
      for part in parts { add(part.low, part.high, part.places, &random) }
    }

    private mutating func add(
      _ low: [Int],
      _ high: [Int],
      _ places: Set<Int>,
      _ random: inout SplitMix64
    ) {
      guard !places.isEmpty else { return }
      rows.append([Set(low[0]...high[0]), Set(low[1]...high[1]), places])
      results.append(Int(random.next() % 3) + 1)
      let ranges = (0..<2).map { axis in
        switch random.next() % 4 {
        case 0 where low[axis] == 0 && high[axis] == 9: "\"any\""
        case 1: "{\"atLeast\": \(low[axis]), \"under\": \(high[axis] + 1)}"
        case 2: "{\"over\": \(low[axis] - 1), \"atMost\": \(high[axis])}"
        default: "{\"between\": [\(low[axis]), \(high[axis])]}"
        }
      }
      let names = places.sorted().map { "\"\(Self.places[$0])\"" }.joined(separator: ", ")
      text.append("[\(ranges[0]), \(ranges[1]), [\(names)], \"\(results[results.count - 1]) CNY\"]")
    }

    /// How often no row fits, and which pairs of rows fit together.
    func enumerated() -> (holes: Int, pairs: Set<[Int]>) {
      var holes = 0
      var pairs: Set<[Int]> = []
      for points in 0...9 {
        for marks in 0...9 {
          for place in 0..<3 {
            let fitting = rows.indices.filter {
              rows[$0][0].contains(points) && rows[$0][1].contains(marks)
                && rows[$0][2].contains(place)
            }
            if fitting.isEmpty { holes += 1 }
            for a in fitting { for b in fitting where a < b { pairs.insert([a, b]) } }
          }
        }
      }
      return (holes, pairs)
    }
  }

  @Test(arguments: 0..<90 as Range<UInt64>)
  func `A table has the holes and overlaps that enumeration finds`(seed: UInt64) {
    let table = RandomTable(seed: seed)
    guard !table.rows.isEmpty else { return }
    let (holes, pairs) = table.enumerated()
    let checked = CheckWorld.check([
      CheckWorld.scheme(
        """
        "benefits": [{"clause": "aid", "pay": {"table": {\(CheckWorld.assumed),
          "by": ["worker.points", "worker.marks", "worker.place"],
          "rows": [\(table.text.joined(separator: ",\n"))]}}}]
        """
      )
    ])
    let codes = Set(checked.codes)
    #expect(codes.contains("HZ0701 error") == (holes > 0), "\(table.text)\n\(checked.text)")
    let kinds = Set(
      pairs.map { table.results[$0[0]] == table.results[$0[1]] ? "HZ0703 error" : "HZ0702 error" }
    )
    let found = codes.subtracting(["HZ0701 error"])
    #expect(found.isSubset(of: kinds), "\(table.text)\n\(checked.text)")
    #expect(found.isEmpty == pairs.isEmpty, "\(table.text)\n\(checked.text)")
  }
}
