/// Finds the members of a year with more than one event.
///
/// Every event marks a bit that its member's number leads to; who comes to a marked bit may have
/// come before. These few are then sorted, so that the marks need not tell all members apart.
struct SeveralEvents {
  private var seen: [UInt64] = []
  private var again: [UInt64] = []
  private var shift: UInt64 = 0
  private var isDirect = true

  /// An event of a kind with whom it hits.
  struct Event: Comparable {
    var member: UInt64
    var kind: Int
    var number: UInt64
    /// The member by number in the pool of the kind.
    var index: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.member, left.kind, left.number) < (right.member, right.kind, right.number)
    }
  }

  /// Forgets a year.
  ///
  /// - Parameters:
  ///   - events: How many the next year has.
  ///   - members: How many there are to be hit.
  mutating func begin(events: Int, members: Int) {
    var bits = 10
    while bits < 32, 1 << bits < 16 * events { bits += 1 }
    isDirect = members <= 1 << bits
    shift = UInt64(64 - bits)
    let words = 1 << (bits - 6)
    if seen.count == words {
      for index in 0..<words {
        seen[index] = 0
        again[index] = 0
      }
    } else {
      seen = Array(repeating: 0, count: words)
      again = seen
    }
  }

  @inline(__always)
  private func place(_ member: UInt64) -> Int {
    let bits = isDirect ? member : (member &* 0x9E37_79B9_7F4A_7C15) >> shift
    return Int(truncatingIfNeeded: bits)
  }

  @inline(__always)
  mutating func mark(_ member: UInt64) {
    let place = place(member)
    let bit: UInt64 = 1 << UInt64(place & 63)
    again[place >> 6] |= seen[place >> 6] & bit
    seen[place >> 6] |= bit
  }

  /// Whether another event may have hit the member.
  @inline(__always)
  func mayBeSeveral(_ member: UInt64) -> Bool {
    let place = place(member)
    return again[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// Those that do share their member, one member after the other.
  static func sharing(_ events: [Event]) -> [Event] {
    let sorted = events.sorted()
    var result: [Event] = []
    for (position, event) in sorted.enumerated() {
      let isShared =
        position > 0 && sorted[position - 1].member == event.member
        || position + 1 < sorted.count && sorted[position + 1].member == event.member
      if isShared { result.append(event) }
    }
    return result
  }
}

/// The numbers of a range but for some.
struct Skipping: Sequence {
  var count: UInt64
  /// Ascending.
  var without: [UInt64]

  struct Iterator: IteratorProtocol {
    var upcoming: UInt64 = 0
    var place = 0
    let count: UInt64
    let without: [UInt64]

    mutating func next() -> UInt64? {
      while place < without.count, without[place] == upcoming {
        place += 1
        upcoming += 1
      }
      guard upcoming < count else { return nil }
      defer { upcoming += 1 }
      return upcoming
    }
  }

  func makeIterator() -> Iterator { Iterator(count: count, without: without) }
}
