package import HuzhuLanguage
import HuzhuValues

extension Plan {
  /// Whether a duty is a ceiling, which is kept until it is passed; any other is met once reached.
  ///
  /// A day that is not to be passed is a last day and no ceiling.
  package func isCeiling(_ duty: Duty) -> Bool {
    guard let measured = duty.measured, nodes[measured].type != .day else { return false }
    return duty.relation == .atMost || duty.relation == .under
  }
}

extension Evaluator {
  func duties() -> [DutyOutcome] {
    var result: [DutyOutcome] = []
    for (index, duty) in plan.scheme.duties.enumerated() where concerns(duty.subject) {
      let applies = duty.when.map { evaluate($0) } ?? .flag(true)
      let holds = applies.truth == .no ? .flag(true) : evaluate(duty.condition)
      var outcome = DutyOutcome(
        duty: index,
        applies: applies,
        holds: holds,
        isCeiling: plan.isCeiling(duty)
      )
      if let node = duty.measured, let limit = duty.bound {
        if plan.nodes[node].type == .day {
          outcome.measured = evaluate(node)
          outcome.bound = evaluate(limit)
        } else {
          (outcome.measured, outcome.bound) = compared(node, limit)
        }
      }
      // What is met stays met, and a ceiling that is passed stays passed, whatever the day.
      if holds.truth == (outcome.isCeiling ? .yes : .no) { outcome.window = window(of: duty) }
      result.append(outcome)
    }
    return result
  }

  /// Two quantities at the finer of their scales.
  private func compared(_ a: NodeID, _ b: NodeID) -> (Evaluated, Evaluated) {
    let scale = max(plan.nodes[a].type.scale, plan.nodes[b].type.scale)
    let left = operand(a, scale: scale)
    let right = operand(b, scale: scale)
    return (combined(left.interval, [left]), combined(right.interval, [right]))
  }

  // MARK: Places

  func capacities() -> [CapacityOutcome] {
    var result: [CapacityOutcome] = []
    for (index, capacity) in plan.scheme.capacities.enumerated() where concerns(capacity.subject) {
      let applies = capacity.when.map { evaluate($0) } ?? .flag(true)
      guard applies.truth != .no else {
        result.append(
          CapacityOutcome(
            capacity: index,
            applies: applies,
            places: .number(0),
            taken: .number(0)
          )
        )
        continue
      }
      var (places, taken) = compared(capacity.places, capacity.taken)
      if let known = places.possible.interval {
        places.possible.values = .number(bounded(known, capacity.says))
      }
      result.append(
        CapacityOutcome(capacity: index, applies: applies, places: places, taken: taken)
      )
    }
    return result
  }

  /// What a number of places is where the source states only the least or the most.
  private func bounded(_ places: Interval, _ says: Capacity.Says) -> Interval {
    let least = min(0, places.low)
    let most = max(places.high, Decimal.limit)
    switch says {
    case .exactly: return places
    case .atLeast: return Interval(places.low, most, lowOpen: places.lowOpen, highOpen: true)
    case .atMost: return Interval(least, places.high, highOpen: places.highOpen)
    case .neither: return Interval(least, most, highOpen: true)
    }
  }
}
