import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// What all events pay together.
  ///
  /// A sum of ranges is wider than the range of the sum where a limit ties the events together, so
  /// it is cut to what each limit allows over the window that holds them all; and where the limit is
  /// the only one on its benefits, the sum is the smaller of the room and of what was computed.
  func schemeTotal(_ events: [EventOutcome]) -> Evaluated {
    var sum = Evaluated.number(0)
    for event in events { sum = plus(sum, event.total) }
    guard let interval = sum.possible.interval, interval.single == nil, events.count > 0 else {
      return sum
    }
    var result = interval
    for (number, limit) in plan.scheme.limits.enumerated() {
      guard case .atMost(let node) = limit.bound, limit.when == nil,
        let room = commonRoom(of: limit, node, events)
      else { continue }
      var inside = Interval(0)
      var computed = Interval(0)
      var outside = Interval(0)
      var isPlain = true
      for event in events {
        for (position, benefit) in event.benefits.enumerated() {
          guard let paid = benefit.admitted.possible.interval,
            let due = benefit.remaining.possible.interval
          else { return sum }
          if limit.benefits.contains(position) {
            inside = Self.sum(inside, paid)
            computed = Self.sum(computed, due)
            let others = plan.scheme.limits.enumerated().contains {
              $0.offset != number && $0.element.benefits.contains(position)
            }
            if others || benefit.isExcluded == .open { isPlain = false }
          } else {
            outside = Self.sum(outside, paid)
          }
        }
      }
      if isPlain {
        let exact = Self.sum(computed.smallest(room), outside)
        if let both = result.intersection(exact) { result = both }
      } else {
        let most = Self.sum(
          inside.smallest(
            Interval(room.high, room.high, lowOpen: room.highOpen, highOpen: room.highOpen)
          ),
          outside
        )
        if most.high < result.high, most.high >= result.low {
          result = Interval(
            result.low,
            most.high,
            lowOpen: result.lowOpen,
            highOpen: most.highOpen
          )
        }
      }
    }
    sum.possible.values = .number(result)
    return Evaluated(sum.possible, unknowns: sum.unknowns, terms: sum.terms)
  }

  /// The room of a limit over all events, where they certainly share one window of it and its bound
  /// is one known amount for all of them.
  private func commonRoom(
    of limit: Limit,
    _ bound: NodeID,
    _ events: [EventOutcome]
  ) -> Interval? {
    guard plan.nodes[bound].type.scale <= 2 else { return nil }
    var room: Interval?
    for index in events.indices {
      event = index
      forget()
      defer {
        event = nil
        forget()
      }
      guard isInWindow(index, limit.per).truth == .yes,
        index == 0 || isSameWindow(0, index, limit.per).truth == .yes,
        let own = operand(bound, scale: 2).interval, own.single != nil
      else { return nil }
      if let room, room != own { return nil }
      room = own
    }
    guard let room, let opening = limit.opening else { return room }
    event = 0
    forget()
    defer {
      event = nil
      forget()
    }
    guard plan.nodes[opening].type.scale <= 2 else { return nil }
    let used = operand(opening, scale: 2)
    let counted = gated(combined(used.interval, [used]), by: countsOpening(0, limit.per))
    guard let gone = counted.possible.interval else { return nil }
    return Self.sum(room, Self.negated(gone)).largest(Interval(0))
  }
}
