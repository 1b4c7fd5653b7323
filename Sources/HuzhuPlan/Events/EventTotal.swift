import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Some of the benefits of an event with the most that they bring together.
  private struct Group {
    var members: [Int]
    var most: Interval
    /// By how much that is less than the sum of their upper ends.
    var gain: Int128
  }

  /// The sum of what is admitted.
  ///
  /// Of an exclusive group it has never more than the largest, and of what a limit names never more
  /// than the room before the first of them. Of groups that share a benefit the one counts that
  /// takes most away.
  func total(of benefits: [BenefitOutcome]) -> Evaluated {
    var all = Evaluated.number(0)
    for benefit in benefits { all = plus(all, benefit.admitted) }
    guard let sum = all.possible.interval, sum.single == nil else { return all }
    var low = Interval(sum.low, sum.low, lowOpen: sum.lowOpen)
    for exclusive in plan.scheme.exclusives where isOpen(exclusive, benefits) {
      if let least = least(of: exclusive, in: sum, benefits), least.low > low.low { low = least }
    }
    let high = most(of: benefits).smallest(
      Interval(sum.high, sum.high, highOpen: sum.highOpen)
    )
    all.possible.values = .number(
      Interval(
        min(low.low, high.high),
        high.high,
        lowOpen: low.lowOpen,
        highOpen: high.highOpen
      )
    )
    return Evaluated(all.possible, unknowns: all.unknowns, terms: all.terms)
  }

  private func isOpen(_ exclusive: Exclusive, _ benefits: [BenefitOutcome]) -> Bool {
    totals.binding.contains(exclusive.clause)
      && exclusive.benefits.contains { benefits[$0].isExcluded == .open }
  }

  /// The upper end of the sum, as an interval of that end alone.
  private func most(of benefits: [BenefitOutcome]) -> Interval {
    var groups = groups(of: benefits)
    var result = Interval(0)
    var counted: Set<Int> = []
    func add(_ amount: Interval) {
      let end = Interval(amount.high, amount.high, highOpen: amount.highOpen)
      result = Self.sum(result, end)
    }
    while let index = groups.indices.max(by: { groups[$0].gain < groups[$1].gain }) {
      let group = groups.remove(at: index)
      guard counted.isDisjoint(with: group.members) else { continue }
      counted.formUnion(group.members)
      add(group.most)
    }
    for (position, benefit) in benefits.enumerated() where !counted.contains(position) {
      if let paid = benefit.admitted.possible.interval { add(paid) }
    }
    return result
  }

  private func groups(of benefits: [BenefitOutcome]) -> [Group] {
    var result: [Group] = []
    for exclusive in plan.scheme.exclusives where isOpen(exclusive, benefits) {
      var largest = Interval(0)
      var sum: Int128 = 0
      for member in exclusive.benefits {
        guard let paid = benefits[member].admitted.possible.interval else { continue }
        largest = largest.largest(paid)
        sum += paid.high
      }
      let gain = sum - largest.high
      if gain > 0 {
        result.append(Group(members: exclusive.benefits, most: largest, gain: gain))
      }
    }
    for (number, limit) in plan.scheme.limits.enumerated() {
      guard let (room, named) = roomOfEvent(limit, number, benefits), named > room.high else {
        continue
      }
      result.append(Group(members: Array(limit.benefits), most: room, gain: named - room.high))
    }
    return result
  }

  /// The lower end of a sum where of a group the largest is paid, whichever that is.
  private func least(
    of exclusive: Exclusive,
    in sum: Interval,
    _ benefits: [BenefitOutcome]
  ) -> Interval? {
    guard let first = exclusive.benefits.first, var least = benefits[first].groupLeast else {
      return nil
    }
    var named: Int128 = 0
    var limits = ChoiceSet()
    let members = exclusive.benefits.sorted()
    for member in members {
      let admitted = benefits[member].admitted.possible
      guard let paid = admitted.interval, !admitted.mayFail else { return nil }
      named += paid.low
      for found in benefits[member].rooms where !limits.contains(found.limit) {
        limits.insert(found.limit)
        guard var left = found.room?.low else { continue }
        // Whichever is paid finds the room that the first of them finds, but for what others take
        // in between: of the group nothing else is paid.
        for other in plan.scheme.limits[found.limit].benefits
        where !members.contains(other) && other > member {
          guard let taken = benefits[other].admitted.possible.interval else { return nil }
          left -= taken.high
        }
        least = least.smallest(Interval(max(left, 0)))
      }
    }
    let low = sum.low - named + least.low
    return Interval(low, low, lowOpen: sum.lowOpen || least.lowOpen)
  }

  /// The room of a limit before an event, with the sum of the upper ends of the benefits it names.
  private func roomOfEvent(
    _ limit: Limit,
    _ number: Int,
    _ benefits: [BenefitOutcome]
  ) -> (room: Interval, named: Int128)? {
    var first: Interval?
    var sum: Int128 = 0
    for member in limit.benefits.sorted() {
      guard let paid = benefits[member].admitted.possible.interval else { return nil }
      sum += paid.high
      if paid.high == 0 { continue }
      guard let room = benefits[member].rooms.first(where: { $0.limit == number }), room.isBinding
      else { return nil }
      if first == nil { first = room.room }
    }
    return first.map { ($0, sum) }
  }
}
