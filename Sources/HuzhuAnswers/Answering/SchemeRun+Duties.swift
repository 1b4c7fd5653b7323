import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  func duties(of outcome: Outcome) -> [DutyAnswer] {
    var result: [DutyAnswer] = []
    for entry in outcome.duties where entry.applies.truth != .no {
      let duty = scheme.duties[entry.duty]
      var answer = DutyAnswer(
        duty: entry.duty,
        clause: duty.clause,
        state: state(of: entry),
        remaining: nil,
        measured: nil,
        bound: nil
      )
      let count = DutyCount(duty, entry, plan)
      if let count { tell(count, in: &answer) }
      if let window = entry.window { tell(window, count, in: &answer) }
      result.append(answer)
    }
    return result
  }

  /// What is reached is met and a ceiling that is passed is missed; anything else may change up to
  /// the last day.
  private func state(of entry: DutyOutcome) -> DutyAnswer.State {
    let state: DutyAnswer.State
    switch (entry.holds.truth, entry.isCeiling, entry.window?.isOver ?? .open) {
    case (.open, _, _): return .cannotSay
    case (.yes, false, _): return .met
    case (.no, true, _): state = .missed
    case (.yes, true, .yes): return .met
    case (.no, false, .yes): state = .missed
    case (_, _, .no): state = .open
    case (_, _, .open): return .cannotSay
    }
    // Whoever may owe nothing has missed nothing.
    return entry.applies.truth == .yes ? state : .cannotSay
  }

  private func tell(_ count: DutyCount, in answer: inout DutyAnswer) {
    answer.measured = amount(count.measured, count)
    answer.bound = amount(count.bound, count)
    switch answer.state {
    case .met: break
    case .open: answer.remaining = amount(count.gap.largest(Interval(0)), count)
    case .cannotSay:
      if !count.isCeiling { answer.remaining = amount(count.gap.largest(Interval(0)), count) }
    case .missed:
      if count.isCeiling {
        answer.excess = amount(count.gap.negated, count)
      } else {
        answer.shortfall = amount(count.gap.largest(Interval(0)), count)
      }
    }
  }

  private func amount(_ interval: Interval, _ count: DutyCount) -> Amount {
    var possible = Possible(.number(interval))
    possible.mayFail = count.mayFail
    return money(Evaluated(possible), scale: count.scale, unit: count.unit)
  }

  private func tell(_ window: DutyWindow, _ count: DutyCount?, in answer: inout DutyAnswer) {
    guard answer.state == .open || answer.state == .missed, let last = window.last else { return }
    if let day = last.single { answer.lastDay = Day(within: day) }
    guard answer.state == .open else { return }
    let today = Int128(situation.on.ordinal)
    let left = Interval(
      last.low - today,
      last.high - today,
      lowOpen: last.lowOpen,
      highOpen: last.highOpen
    )
    answer.daysLeft = money(
      Evaluated(Possible(.number(left.largest(Interval(0))))),
      scale: 0,
      unit: .day
    )
    guard let count, count.addsUp, let end = answer.lastDay else { return }
    let first = window.first?.single.map { Day(within: $0) }
    answer.pace = count.pace(on: situation.on, first: first, last: end)
    guard let first else { return }
    answer.projection = count.projection(on: situation.on, first: first, last: end)
  }

  // MARK: Places

  func capacities(of outcome: Outcome) -> [CapacityAnswer] {
    var result: [CapacityAnswer] = []
    for entry in outcome.capacities where entry.applies.truth != .no {
      let capacity = scheme.capacities[entry.capacity]
      let type = plan.nodes[capacity.places].type
      let scale = max(type.scale, plan.nodes[capacity.taken].type.scale)
      let unit = type.unit ?? .number
      var left = Evaluated(.failure)
      if let places = entry.places.possible.interval, let taken = entry.taken.possible.interval {
        let mayFail = entry.places.possible.mayFail || entry.taken.possible.mayFail
        left = Evaluated(
          Possible(.number(places.less(taken).largest(Interval(0))), mayFail: mayFail)
        )
      }
      let state: CapacityAnswer.State
      switch entry.isFull {
      case .yes: state = .full
      case .no: state = .free
      case .open: state = .unknown
      }
      var answer = CapacityAnswer(
        capacity: entry.capacity,
        clause: capacity.clause,
        state: entry.applies.truth == .yes ? state : .unknown,
        places: money(entry.places, scale: scale, unit: unit),
        taken: money(entry.taken, scale: scale, unit: unit),
        left: money(left, scale: scale, unit: unit)
      )
      answer.mayNotApply = entry.applies.truth != .yes
      result.append(answer)
    }
    return result
  }
}
