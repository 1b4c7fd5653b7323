import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// What is counted for a duty, and how much of it is owed.
///
/// The bound is brought onto the steps of what is counted: of 50 people 95 % are 48, and of a
/// ceiling of 2.5 % of 50 people one is allowed.
struct DutyCount {
  let isCeiling: Bool
  let unit: Unit
  let scale: Int
  let measured: Interval
  let bound: Interval
  /// What is still owed, of a ceiling what may still be used; below zero where it is passed.
  let gap: Interval
  let mayFail: Bool

  /// Nothing where no number is compared with one bound.
  init?(_ duty: Duty, _ outcome: DutyOutcome, _ plan: Plan) {
    guard let node = duty.measured, let limit = duty.bound, let relation = duty.relation,
      let unit = plan.nodes[node].type.unit, let measured = outcome.measured?.possible,
      let bound = outcome.bound?.possible, let counted = measured.interval,
      let owed = bound.interval
    else { return nil }
    isCeiling = outcome.isCeiling
    self.unit = unit
    scale = plan.nodes[node].type.scale
    mayFail = measured.mayFail || bound.mayFail
    let finer = max(scale, plan.nodes[limit].type.scale) - scale
    let step = Decimal.power(min(finer, 38))
    let isUp = relation == .atLeast || relation == .under
    let count = counted.inSteps(of: step, up: false)
    let grid = owed.inSteps(of: step, up: isUp)
    self.measured = count
    self.bound = grid
    // The first number that is enough, or the last that is not too much.
    let shift: Int128 = relation == .over ? 1 : relation == .under ? -1 : 0
    gap = grid.shifted(shift).less(count)
  }

  /// Whether what is counted grows as more is done: a share or a rate does not.
  var addsUp: Bool {
    if isCeiling || mayFail || unit.isPercent { return false }
    return unit.factors.allSatisfy { $0.power > 0 }
  }

  // MARK: Pace

  /// What is needed by the day where that is one or more, else by the month.
  ///
  /// Today counts as past. Months are complete ones, so that the pace suffices; with none left
  /// there is no pace by the month.
  func pace(on today: Day, first: Day?, last: Day) -> DutyAnswer.Pace? {
    guard let owed = gap.single, owed > 0 else { return nil }
    let before = first?.adding(days: -1) ?? today
    let since = max(today, before)
    let days = Int128(last.ordinal) - Int128(since.ordinal)
    guard days > 0 else { return nil }
    let (one, overflow) = days.multipliedReportingOverflow(by: Decimal.power(min(scale, 38)))
    if !overflow, owed >= one { return pace(owed, over: days, per: .day) }
    let months = since.months(to: last)
    return months > 0 ? pace(owed, over: Int128(months), per: .month) : nil
  }

  private func pace(_ owed: Int128, over count: Int128, per: Unit) -> DutyAnswer.Pace {
    let each = dividing(owed, by: count, rounding: .up)
    return DutyAnswer.Pace(
      amount: Amount(low: each, high: each, scale: scale, unit: unit, isTight: true),
      per: per
    )
  }

  /// The day on which the bound is reached at the pace of the days so far, today among them.
  ///
  /// Where nothing is done yet, or not all is known, there is no pace to go on.
  func projection(on today: Day, first: Day, last: Day) -> DutyAnswer.Projection? {
    guard let done = measured.single, done > 0, let owed = gap.single, owed > 0, today >= first
    else { return nil }
    let elapsed = Int128(today.ordinal) - Int128(first.ordinal) + 1
    let (work, overflow) = (done + owed).multipliedReportingOverflow(by: elapsed)
    guard !overflow else { return nil }
    let days = dividing(work, by: done, rounding: .up)
    guard days <= Int128(Day.latest.ordinal) - Int128(first.ordinal) else { return nil }
    let day = first.adding(days: Int(days) - 1)
    return DutyAnswer.Projection(day: day, isInTime: day <= last)
  }
}

extension Interval {
  /// The numbers of a coarser grid that are next to these.
  fileprivate func inSteps(of step: Int128, up: Bool) -> Interval {
    func next(_ value: Int128) -> Int128 {
      let (whole, rest) = value.quotientAndRemainder(dividingBy: step)
      if rest == 0 { return whole }
      return up ? (rest > 0 ? whole + 1 : whole) : (rest < 0 ? whole - 1 : whole)
    }
    return step == 1
      ? self : Interval(next(low), next(high), lowOpen: lowOpen, highOpen: highOpen)
  }

  fileprivate func shifted(_ steps: Int128) -> Interval {
    Interval(low + steps, high + steps, lowOpen: lowOpen, highOpen: highOpen)
  }

  /// What is left of each member when each of the others is taken away.
  func less(_ other: Interval) -> Interval {
    Interval(
      low - other.high,
      high - other.low,
      lowOpen: lowOpen || other.highOpen,
      highOpen: highOpen || other.lowOpen
    )
  }

  /// The same numbers with the other sign.
  var negated: Interval { Interval(-high, -low, lowOpen: highOpen, highOpen: lowOpen) }
}

extension Day {
  /// The day of an ordinal, within the days that a document may name.
  init(within ordinal: Int128) {
    let earliest = Int128(Day.earliest.ordinal)
    let latest = Int128(Day.latest.ordinal)
    self.init(ordinal: Int32(truncatingIfNeeded: min(max(ordinal, earliest), latest)))
  }
}
