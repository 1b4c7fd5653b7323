import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// What limits over a member's events leave at least, so that what stays below needs no second look.
///
/// Where nothing but limits on money runs over several events, and together they stay within every
/// room, each is paid what it is paid alone.
struct MemberRooms {
  private let limits: [(benefits: [Int], room: Int64)]

  /// The rooms of a member before any event; nothing where something else runs over several events,
  /// or a room depends on them.
  init?(_ plan: Plan, _ situation: Situation) {
    let accumulation = Accumulation(plan.scheme)
    guard accumulation.runnings.isEmpty, accumulation.exclusives.isEmpty else { return nil }
    let evaluator = Evaluator(plan: plan, situation: situation)
    var limits: [(benefits: [Int], room: Int64)] = []
    for index in accumulation.limits {
      let limit = plan.scheme.limits[index]
      guard case .atMost(let bound) = limit.bound,
        let most = Self.fen(bound, evaluator, isUpper: false),
        let used = limit.opening.map({ Self.fen($0, evaluator, isUpper: true) }) ?? 0
      else { return nil }
      limits.append((limit.benefits, most - used))
    }
    self.limits = limits
  }

  /// The end of an amount that no event bears on, rounded so that no room is thought too large.
  private static func fen(_ node: NodeID, _ evaluator: Evaluator, isUpper: Bool) -> Int64? {
    let plan = evaluator.plan
    let reads = plan.reads(of: [node])
    guard reads.runnings.isEmpty,
      reads.facts.allSatisfy({ plan.vocabulary.facts[$0].scope != .event })
    else { return nil }
    let value = evaluator.evaluate(node).possible
    guard let interval = value.interval, !value.mayFail, !value.mayBeNone else { return nil }
    let end = isUpper ? interval.high : interval.low
    let scale = plan.nodes[node].type.scale
    guard end >= 0, scale <= 20, end < 1 << 100 else { return nil }
    guard scale > 2 else { return Int64(exactly: end * Decimal.power(2 - scale)) }
    let unit = Decimal.power(scale - 2)
    return Int64(exactly: (isUpper ? end + unit - 1 : end) / unit)
  }

  /// Whether no limit can cut what is paid by benefit.
  func hold(_ paid: ArraySlice<Int64>) -> Bool {
    limits.allSatisfy { limit in
      var sum: Int64 = 0
      for benefit in limit.benefits { sum &+= paid[paid.startIndex + benefit] }
      return sum <= limit.room
    }
  }
}
