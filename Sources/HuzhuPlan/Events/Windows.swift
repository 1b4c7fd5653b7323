package import HuzhuLanguage
import HuzhuValues

/// In which window an event lies: equal keys are one window.
struct WindowKey: Sendable {
  var parts: [Possible]
  /// Whether it lies outside every window.
  var isOutside: Truth
  var unknowns: ChoiceSet
  var terms: ChoiceSet

  init(
    _ parts: [Possible],
    isOutside: Truth = .no,
    unknowns: ChoiceSet = ChoiceSet(),
    terms: ChoiceSet = ChoiceSet()
  ) {
    self.parts = parts
    self.isOutside = isOutside
    self.unknowns = unknowns
    self.terms = terms
  }

  /// Whether two events lie in one window.
  func isSame(as other: WindowKey) -> Truth {
    var result = (!isOutside).and(!other.isOutside)
    for (mine, theirs) in zip(parts, other.parts) {
      if mine.isKnown && theirs.isKnown {
        result = result.and(Truth(mine == theirs))
      } else if let a = mine.interval, let b = theirs.interval, a.intersection(b) == nil,
        !(mine.mayBeNone && theirs.mayBeNone)
      {
        result = .no
      } else if case .choice(let a) = mine.values, case .choice(let b) = theirs.values,
        a.intersection(b).isEmpty, !(mine.mayBeNone && theirs.mayBeNone)
      {
        result = .no
      } else {
        result = result.and(.open)
      }
    }
    return result
  }
}

extension Evaluator {
  /// The key of an event in a window, remembered for the cell that is run.
  private func key(_ event: Int, _ window: Window) -> WindowKey {
    if let known = totals.keys[window]?[event] { return known }
    let outer = (self.event, day, it, records)
    self.event = event
    day = nil
    it = nil
    records = []
    defer { (self.event, day, it, records) = outer }
    let key = freshKey(event, window)
    totals.keys[window, default: [:]][event] = key
    return key
  }

  private func freshKey(_ event: Int, _ window: Window) -> WindowKey {
    switch window {
    case .policy, .lifetime: return WindowKey([.number(0)])
    case .event: return WindowKey([.number(Int128(event))])
    case .day:
      guard let date = eventDate(event) else {
        // Two undated events may fall on one day or on two.
        return WindowKey([Possible(.number(Interval(0, 1)))])
      }
      return WindowKey([date.possible], unknowns: date.unknowns)
    case .calendarYear:
      guard let date = eventDate(event), let days = date.possible.interval else {
        return WindowKey([.number(0)])
      }
      let years = Interval(
        Int128(Self.day(days.low).date.year),
        Int128(Self.day(days.high).date.year)
      )
      return WindowKey([Possible(.number(years))], unknowns: date.unknowns)
    case .span(let index): return spanKey(event, plan.scheme.spans[index])
    case .keys(let nodes):
      var result = WindowKey([])
      for node in nodes {
        let value = evaluate(node)
        result.parts.append(value.possible)
        result.unknowns = result.unknowns.union(value.unknowns)
        result.terms = result.terms.union(value.terms)
      }
      return result
    }
  }

  /// The day of an event, or nil where the events of the case carry none.
  private func eventDate(_ event: Int) -> Evaluated? {
    guard let date = plan.vocabulary.factByName["event.date"] else { return nil }
    guard situation.events[event].facts[date] != nil else { return nil }
    return fact(date)
  }

  /// The number of the period of a span, or outside; undated events are all in the first.
  private func spanKey(_ event: Int, _ span: Span) -> WindowKey {
    let start = evaluate(span.from)
    let end = span.until.map { evaluate($0) }
    var unknowns = start.unknowns.union(end?.unknowns ?? ChoiceSet())
    let terms = start.terms.union(end?.terms ?? ChoiceSet())
    guard let date = eventDate(event), let days = date.possible.interval else {
      return WindowKey([.number(0)], terms: terms)
    }
    unknowns = unknowns.union(date.unknowns)
    guard let from = start.possible.interval else {
      return WindowKey(
        [Possible(.number(Interval(0, 1)))],
        isOutside: .open,
        unknowns: unknowns,
        terms: terms
      )
    }
    var isOutside: Truth = days.high < from.low ? .yes : days.low < from.high ? .open : .no
    if start.possible.mayBeNone || start.possible.mayFail { isOutside = isOutside.or(.open) }
    if let end {
      if let until = end.possible.interval {
        isOutside = isOutside.or(
          days.low >= until.high ? .yes : days.high >= until.low ? .open : .no
        )
      } else {
        isOutside = isOutside.or(.open)
      }
    }
    var number = Interval(0)
    if let every = span.every {
      let period = evaluate(every)
      unknowns = unknowns.union(period.unknowns)
      if let length = period.possible.interval?.single, length > 0,
        let unit = plan.nodes[every].type.unit
      {
        let scale = Decimal.power(min(plan.nodes[every].type.scale, 38))
        let whole = max(Int(clamping: length / scale), 1)
        func index(_ from: Int128, _ to: Int128) -> Int128 {
          let first = Self.day(from)
          let last = Self.day(to)
          let count: Int
          switch unit {
          case .year: count = first.months(to: last) / (whole > 1_000 ? 12_000 : 12 * whole)
          case .month: count = first.months(to: last) / whole
          default: count = Int(to - from) / whole
          }
          return Int128(count)
        }
        let low = index(from.high, days.low)
        let high = index(from.low, days.high)
        number = Interval(min(low, high), max(low, high))
      } else {
        number = Interval(0, 1)
      }
    }
    return WindowKey(
      [Possible(.number(number))],
      isOutside: isOutside,
      unknowns: unknowns,
      terms: terms
    )
  }

  /// Runs a question for the window that applies, or for each that a reading leaves possible.
  private func ask(_ per: Per, _ question: (Window) -> Evaluated) -> Evaluated {
    switch per {
    case .fixed(let window): return question(window)
    case .reading(let term, let windows):
      let position = readingPosition(of: term)
      guard case .choice(let positions) = position.possible.values else {
        return undecided(position.unknowns, position.terms)
      }
      var result: Evaluated?
      for item in positions.items where item < windows.count {
        let answer = question(windows[item])
        result = result.map { $0.union(answer) } ?? answer
      }
      guard let result else { return undecided(position.unknowns, position.terms) }
      return Evaluated(
        result.possible,
        unknowns: result.unknowns.union(position.unknowns),
        terms: result.terms.union(position.terms)
      )
    }
  }

  /// Whether two events share a window of which both are part.
  func isSameWindow(_ a: Int, _ b: Int, _ per: Per) -> Evaluated {
    ask(per) { window in
      let first = self.key(a, window)
      let second = self.key(b, window)
      let truth = first.isSame(as: second)
      return Evaluated(
        .flag(truth),
        unknowns: first.unknowns.union(second.unknowns),
        terms: first.terms.union(second.terms)
      )
    }
  }

  /// Whether an event lies in a window at all.
  func isInWindow(_ event: Int, _ per: Per) -> Evaluated {
    ask(per) { window in
      let key = self.key(event, window)
      return Evaluated(.flag(!key.isOutside), unknowns: key.unknowns, terms: key.terms)
    }
  }

  /// Whether what was used up before the case counts in the window of an event.
  ///
  /// It belongs to the window of the first event that lies in one; `event` and `day` windows have
  /// none.
  func countsOpening(_ event: Int, _ per: Per) -> Evaluated {
    ask(per) { window in
      switch window {
      case .event, .day: return .flag(false)
      default: break
      }
      let own = self.key(event, window)
      var unknowns = own.unknowns
      var terms = own.terms
      // While it is open whether an earlier event lies in a window, either may be the first.
      var truths: [Truth] = []
      for earlier in 0...event {
        let key = self.key(earlier, window)
        unknowns = unknowns.union(key.unknowns)
        terms = terms.union(key.terms)
        if key.isOutside == .yes { continue }
        truths.append(earlier == event ? !own.isOutside : key.isSame(as: own))
        if key.isOutside == .no { break }
      }
      var truth = truths.first ?? .no
      for other in truths where other != truth { truth = .open }
      if own.isOutside == .open { truth = truth.and(.open) }
      return Evaluated(.flag(truth), unknowns: unknowns, terms: terms)
    }
  }
}

extension Evaluator {
  /// Whether all events of the case certainly lie in one and the same window.
  package func shareWindow(_ per: Per) -> Bool {
    totals = RunningTotals(count: plan.scheme.runnings.count)
    event = nil
    forget()
    for index in situation.events.indices {
      guard isInWindow(index, per).truth == .yes,
        index == 0 || isSameWindow(0, index, per).truth == .yes
      else { return false }
    }
    return true
  }
}
