import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
package import HuzhuValues

/// A day that the fund says of its members and that does not lie in its first year.
package struct OutsideDay: Hashable, Sendable {
  /// The fact, by position in the vocabulary.
  package var fact: Int
  package var day: Day
}

extension PreparedFund {
  /// Of a fund that counts a contribution, the days of its members on which who pays how much
  /// depends, and which lie outside of the year that ends on the day of the fund.
  ///
  /// The events of a year are then counted as of another one.
  package var outsideDays: [OutsideDay] {
    guard let pays = fund.pays, let first = payouts.first?.first else { return [] }
    var read: Set<Int> = []
    for plan in first.prepared.schemes.first?.plans ?? [] {
      for contribution in plan.scheme.contributions where contribution.clause == pays.contribution {
        read.formUnion(plan.reads(of: contribution.roots).facts)
      }
    }
    var result: [OutsideDay] = []
    let start = fund.on.adding(months: -12)
    for group in fund.groups {
      for input in [group.input] + group.rows.map(\.input) {
        for fact in read.sorted() where book.vocabulary.facts[fact].type == .day {
          guard case .plain(let possible)? = input.facts[fact]?.value,
            let ordinal = possible.interval?.single.flatMap({ Int32(exactly: $0) })
          else { continue }
          let found = OutsideDay(fact: fact, day: Day(ordinal: ordinal))
          if found.day <= start || fund.on < found.day, !result.contains(where: { $0.fact == fact })
          {
            result.append(found)
          }
        }
      }
    }
    return result
  }
}

extension Contribution {
  /// What decides whether it is due, how much it is, and who pays it.
  fileprivate var roots: [NodeID] {
    var roots = [amount] + (when.map { [$0] } ?? [])
    switch payers {
    case .one(let node): roots.append(node)
    case .shares(let shares): roots += shares.compactMap(\.share)
    }
    return roots
  }
}
