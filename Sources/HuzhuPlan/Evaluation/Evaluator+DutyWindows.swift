import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// The days of a duty around the day of assessment.
  ///
  /// A day that is not to be passed, as `by` or as the bound itself, is the last of them.
  func window(of duty: Duty) -> DutyWindow {
    var ends: [Evaluated] = []
    if let by = duty.by { ends.append(evaluate(by)) }
    if let end = lastDay(of: duty) { ends.append(end) }
    var window =
      duty.per.map { self.window(of: $0) } ?? (ends.isEmpty ? DutyWindow.none : .endless)
    for end in ends { shorten(&window, to: end) }
    return window
  }

  private func lastDay(of duty: Duty) -> Evaluated? {
    guard let bound = duty.bound, plan.nodes[bound].type == .day else { return nil }
    switch duty.relation {
    case .atMost?: return evaluate(bound)
    case .under?:
      var end = evaluate(bound)
      if let days = end.possible.interval { end.possible.values = .day(Self.before(days)) }
      return end
    case .atLeast?, .over?, nil: return nil
    }
  }

  /// The days before these.
  private static func before(_ days: Interval) -> Interval {
    Interval(days.low - 1, days.high - 1, lowOpen: days.lowOpen, highOpen: days.highOpen)
  }

  private func shorten(_ window: inout DutyWindow, to end: Evaluated) {
    window.unknowns = window.unknowns.union(end.unknowns)
    window.terms = window.terms.union(end.terms)
    guard let days = end.possible.interval, !end.possible.mayBeNone, !end.possible.mayFail else {
      // Without a known last day it cannot be said whether there is still time.
      window.last = nil
      if window.isOver == .no { window.isOver = .open }
      return
    }
    if let last = window.last {
      window.last = last.smallest(days)
    } else if window.isEndless {
      window.last = days
    }
    window.isEndless = false
    window.isOver = window.isOver.or(isBehind(days))
  }

  /// Whether the day of assessment comes after these days.
  private func isBehind(_ days: Interval) -> Truth {
    let today = Int128(situation.on.ordinal)
    return today > days.high ? .yes : today <= days.low ? .no : .open
  }

  private func window(of per: Per) -> DutyWindow {
    switch per {
    case .fixed(let window): return self.window(window)
    case .reading(let term, let windows):
      let position = readingPosition(of: term)
      var result: DutyWindow?
      if case .choice(let positions) = position.possible.values {
        for item in positions.items where item < windows.count {
          let window = self.window(windows[item])
          result = result.map { $0.union(window) } ?? window
        }
      }
      var window = result ?? DutyWindow(isOver: .open)
      window.unknowns = window.unknowns.union(position.unknowns)
      window.terms = window.terms.union(position.terms)
      return window
    }
  }

  private func window(_ window: Window) -> DutyWindow {
    let today = situation.on
    switch window {
    case .calendarYear:
      let year = today.date.year
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return .endless }
      return DutyWindow(first: Self.days(first), last: Self.days(last), isOver: .no)
    case .day: return DutyWindow(first: Self.days(today), last: Self.days(today), isOver: .no)
    case .span(let index): return self.window(plan.scheme.spans[index])
    // A policy has no last day; events are no window of a duty.
    case .policy, .lifetime, .event, .keys: return .endless
    }
  }

  private static func days(_ day: Day) -> Interval { Interval(Int128(day.ordinal)) }

  private func window(_ span: Span) -> DutyWindow {
    let start = evaluate(span.from)
    var result = DutyWindow(isOver: .open, unknowns: start.unknowns, terms: start.terms)
    let isThere = !start.possible.mayBeNone && !start.possible.mayFail
    if let until = span.until {
      let end = evaluate(until)
      result.unknowns = result.unknowns.union(end.unknowns)
      result.terms = result.terms.union(end.terms)
      result.first = isThere ? start.possible.interval : nil
      guard let days = end.possible.interval, !end.possible.mayBeNone, !end.possible.mayFail else {
        return result
      }
      let last = Self.before(days)
      result.last = last
      result.isOver = isBehind(last)
      return result
    }
    guard let every = span.every else { return result }
    let period = evaluate(every)
    result.unknowns = result.unknowns.union(period.unknowns)
    result.terms = result.terms.union(period.terms)
    // One period follows another: it is never over.
    if isThere { result.isOver = .no }
    guard isThere, let from = start.possible.interval,
      let length = period.possible.interval?.single, length > 0,
      let unit = plan.nodes[every].type.unit
    else { return result }
    let scale = Decimal.power(min(plan.nodes[every].type.scale, 38))
    let whole = max(Int(clamping: length / scale), 1)
    let step: Period
    switch unit {
    case .year: step = Period(months: min(whole, 10_000) * 12)
    case .month: step = Period(months: min(whole, 120_000))
    default: step = Period(days: min(whole, 4_000_000))
    }
    if let day = from.single {
      let (first, last) = step.around(situation.on, from: Self.day(day))
      result.first = Self.days(first)
      result.last = Self.days(last)
    } else {
      (result.first, result.last) = step.around(situation.on, from: from)
    }
    return result
  }
}

/// The length of the periods of a span.
private struct Period {
  var months = 0
  var days = 0

  private func end(_ count: Int, from day: Day) -> Day {
    months > 0 ? day.adding(months: count * months) : day.adding(days: count * days)
  }

  /// The first and the last day of the period in which a day lies, or of the first one before which
  /// it lies.
  func around(_ today: Day, from start: Day) -> (first: Day, last: Day) {
    var count = 0
    if today > start {
      count =
        months > 0 ? start.months(to: today) / months : Int(today.ordinal - start.ordinal) / days
    }
    return (end(count, from: start), end(count + 1, from: start).adding(days: -1))
  }

  /// The same where the start is not known: what any start allows.
  ///
  /// The ends of months move a period by up to three days.
  func around(_ today: Day, from start: Interval) -> (first: Interval, last: Interval) {
    let slack = months > 0 ? 3 : 0
    let isBegun = start.high <= Int128(today.ordinal)
    let earliest = max(
      Int128(end(-1, from: today).adding(days: -slack).ordinal),
      start.low
    )
    let latest = isBegun ? today : Evaluator.day(start.high)
    let last = end(1, from: latest).adding(days: slack - 1)
    let firstEnd = max(
      Int128(today.ordinal),
      Int128(end(1, from: Evaluator.day(start.low)).adding(days: -1 - slack).ordinal)
    )
    // A start that may lie ahead is bounded by the vocabulary alone.
    let low = min(earliest, Int128(latest.ordinal))
    return (
      Interval(low, Int128(latest.ordinal), highOpen: !isBegun),
      Interval(
        min(firstEnd, Int128(last.ordinal)),
        Int128(last.ordinal),
        highOpen: !isBegun
      )
    )
  }
}
