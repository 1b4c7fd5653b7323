import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// The nearest day of every year on one side of another day.
  ///
  /// It never falls as the other day grows, so the ends of that give the ends of the result. As the
  /// recurring day moves past the other one it jumps by a year, so its range is looked at whole.
  func occurrence(of recurring: NodeID, _ side: Occurrence, _ day: NodeID) -> Evaluated {
    let first = evaluate(recurring)
    let second = evaluate(day)
    let unknowns = first.unknowns.union(second.unknowns)
    let terms = first.terms.union(second.terms)
    guard let r = first.possible.interval, let d = second.possible.interval else {
      return Evaluated(.failure, unknowns: unknowns, terms: terms)
    }
    let from = RecurringDay(model: Self.day(r.low))
    let to = RecurringDay(model: Self.day(r.high))
    let span = Self.day(d.low)...Self.day(d.high)
    let days =
      switch side {
      case .firstOnOrAfter: RecurringDay.first(of: from, through: to, onOrAfter: span)
      case .lastOnOrBefore: RecurringDay.last(of: from, through: to, onOrBefore: span)
      }
    let fails =
      first.possible.mayFail || first.possible.mayBeNone || second.possible.mayFail
      || second.possible.mayBeNone
    return Evaluated(
      Possible(
        .day(
          Interval(
            Int128(days.lowerBound.ordinal),
            Int128(days.upperBound.ordinal),
            lowOpen: d.lowOpen,
            highOpen: d.highOpen
          )
        ),
        mayFail: fails
      ),
      unknowns: unknowns,
      terms: terms
    )
  }
}
