/// One member of a fund: who an event hits.
package struct Member: Hashable, Sendable, Comparable {
  /// Position in the fund's groups.
  package var group: Int
  /// From zero up within the group; the row of a population file.
  package var number: Int

  package init(group: Int, number: Int) {
    self.group = group
    self.number = number
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.group, left.number) < (right.group, right.number)
  }
}

/// The members that events of one kind may hit: those of its groups, one group after the other.
package struct MemberPool: Sendable {
  /// Positions in the fund's groups, ascending.
  package let groups: [Int]
  /// Where the members of each group begin in the pool, and the end of the last.
  package let starts: [Int]
  /// Where the members of each group begin among all members of the fund.
  private let origins: [Int]

  /// - Parameters:
  ///   - groups: Positions in the fund's groups, ascending.
  ///   - sizes: How many members each group of the fund has.
  package init(groups: [Int], sizes: [Int]) {
    self.groups = groups
    var starts = [0]
    for group in groups { starts.append(starts[starts.count - 1] + sizes[group]) }
    self.starts = starts
    origins = groups.map { sizes[..<$0].reduce(0, +) }
  }

  package var count: Int { starts[starts.count - 1] }

  /// Which of the groups of the pool a member is of, by position in `groups`.
  package func place(of index: Int) -> Int {
    var low = 0
    var high = groups.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// A member of the pool by number from zero up.
  package func member(_ index: Int) -> Member {
    let place = place(of: index)
    return Member(group: groups[place], number: index - starts[place])
  }

  /// The number of a member of the pool among all members of the fund, whatever kind hits it.
  package func identity(of index: Int) -> UInt64 {
    let place = place(of: index)
    return UInt64(origins[place] + index - starts[place])
  }
}
