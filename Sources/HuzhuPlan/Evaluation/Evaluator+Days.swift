import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Complete years or months, or days, from one day to another; negative when reversed.
  ///
  /// All three fall with the first day and rise with the second, so the ends of the operands give
  /// the ends of the result.
  func elapsed(
    _ unit: TimeUnit,
    from: NodeID,
    to: NodeID,
    countsBothEnds: Bool
  ) -> Evaluated {
    let first = evaluate(from)
    let last = evaluate(to)
    let unknowns = first.unknowns.union(last.unknowns)
    let terms = first.terms.union(last.terms)
    guard let a = first.possible.interval, let b = last.possible.interval else {
      return Evaluated(.failure, unknowns: unknowns, terms: terms)
    }
    func count(_ a: Int128, _ b: Int128) -> Int128 {
      let start = Self.day(a)
      let end = Self.day(b)
      switch unit {
      case .years: return Int128(start.years(to: end))
      case .months: return Int128(start.months(to: end))
      case .days:
        let days = b - a
        return countsBothEnds ? days + (days < 0 ? -1 : 1) : days
      }
    }
    let fails =
      first.possible.mayFail || first.possible.mayBeNone || last.possible.mayFail
      || last.possible.mayBeNone
    var low = count(a.high, b.low)
    let high = count(a.low, b.high)
    if low < 0, high >= 0, isNeverBelow(to, from) { low = 0 }
    return Evaluated(
      Possible(
        .number(
          Interval(
            low,
            high,
            lowOpen: a.highOpen || b.lowOpen,
            highOpen: a.lowOpen || b.highOpen
          )
        ),
        mayFail: fails
      ),
      unknowns: unknowns,
      terms: terms
    )
  }

  static func day(_ ordinal: Int128) -> Day {
    Day(
      ordinal: Int32(
        min(max(ordinal, Int128(Day.earliest.ordinal)), Int128(Day.latest.ordinal))
      )
    )
  }

  /// A day plus a period: later days and longer periods end later.
  func dayPlus(_ day: NodeID, _ period: NodeID) -> Evaluated {
    let start = evaluate(day)
    let length = evaluate(period)
    let unknowns = start.unknowns.union(length.unknowns)
    let terms = start.terms.union(length.terms)
    guard let a = start.possible.interval, let p = length.possible.interval,
      let unit = plan.nodes[period].type.unit
    else { return Evaluated(.failure, unknowns: unknowns, terms: terms) }
    let scale = Decimal.power(min(plan.nodes[period].type.scale, 38))
    func end(_ day: Int128, _ count: Int128) -> Int128 {
      let whole = Int(clamping: count / scale)
      let from = Self.day(day)
      switch unit {
      case .year:
        let (months, overflow) = whole.multipliedReportingOverflow(by: 12)
        return Int128(from.adding(months: overflow ? (whole < 0 ? .min : .max) : months).ordinal)
      case .month: return Int128(from.adding(months: whole).ordinal)
      default: return Int128(from.adding(days: whole).ordinal)
      }
    }
    let fails =
      start.possible.mayFail || start.possible.mayBeNone || length.possible.mayFail
      || length.possible.mayBeNone
    return Evaluated(
      Possible(
        .day(
          Interval(
            end(a.low, p.low),
            end(a.high, p.high),
            lowOpen: a.lowOpen || p.lowOpen,
            highOpen: a.highOpen || p.highOpen
          )
        ),
        mayFail: fails
      ),
      unknowns: unknowns,
      terms: terms
    )
  }
}
