import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  private static let earliest = Int64(Day.earliest.ordinal)
  private static let latest = Int64(Day.latest.ordinal)

  /// The longest table of days: some 350 years.
  private static let longest: Int64 = 131_072

  private static func day(_ ordinal: Int64) -> Day {
    Day(ordinal: Int32(min(max(ordinal, earliest), latest)))
  }

  /// A function of one day as a table; nil where too many days are possible.
  private mutating func tabulated(_ lane: Lane, _ body: (Day) -> Int64) -> Lane? {
    guard lane.high - lane.low < Self.longest else { return nil }
    var entries: [Int64] = []
    entries.reserveCapacity(Int(lane.high - lane.low) + 1)
    for ordinal in lane.low...lane.high { entries.append(body(Self.day(ordinal))) }
    return builder.lookUp(lane, entries, from: lane.low)
  }

  /// Complete years or months, or days, from one day to another; negative when reversed.
  mutating func elapsed(
    _ unit: TimeUnit,
    _ from: NodeID,
    _ to: NodeID,
    countsBothEnds: Bool,
    _ context: ColumnContext
  ) -> ColumnValue {
    let first = operand(from, 0, context)
    let last = operand(to, 0, context)
    if unit == .days {
      guard var days = builder.subtract(last.lane, first.lane) else { return tooLarge() }
      if countsBothEnds {
        let sign = builder.pick(builder.less(days, Lane(0)), Lane(-1), Lane(1))
        guard let both = builder.add(days, sign) else { return tooLarge() }
        days = both
      }
      return combined(days, first, last)
    }
    // Where nothing is known the lanes are of no matter.
    if first.known == .never || last.known == .never {
      return combined(Lane(0), first, last)
    }
    func count(_ a: Day, _ b: Day) -> Int64 {
      Int64(unit == .years ? a.years(to: b) : a.months(to: b))
    }
    if let end = last.lane.constant, let table = tabulated(first.lane, { count($0, Self.day(end)) })
    {
      return combined(table, first, last)
    }
    if let start = first.lane.constant,
      let table = tabulated(last.lane, { count(Self.day(start), $0) })
    {
      return combined(table, first, last)
    }
    guard let forward = counted(unit, from: first.lane, to: last.lane) else {
      return combined(isMissingForm("days").value.lane, .open, .open)
    }
    let isReversed = builder.less(last.lane, first.lane)
    if isReversed == .never { return combined(forward, first, last) }
    guard let backward = counted(unit, from: last.lane, to: first.lane),
      let negative = builder.subtract(Lane(0), backward)
    else { return tooLarge() }
    // Of the rows that take it neither is of the other sign.
    let before = Lane(slot: negative.slot, low: min(negative.low, 0), high: 0)
    let after = Lane(slot: forward.slot, low: 0, high: max(forward.high, 0))
    guard before.constant == nil, after.constant == nil, negative.constant == nil,
      forward.constant == nil
    else { return combined(builder.pick(isReversed, negative, forward), first, last) }
    return combined(builder.pick(isReversed, before, after), first, last)
  }

  /// Whole units from a day to one that is not before it.
  ///
  /// The first day as year, month and day in one number; of the last one that ends its month the
  /// day counts as 31, as a period may end there that began on any day. Their difference, shifted,
  /// is the number of whole units.
  private mutating func counted(_ unit: TimeUnit, from: Lane, to: Lane) -> Lane? {
    let isYears = unit == .years
    func key(_ day: Day, isLast: Bool) -> Int64 {
      let (year, month, dayOfMonth) = day.date
      let ends = isLast && dayOfMonth == Day.length(ofMonth: month, year: year)
      let months = isYears ? year * 16 + month : year * 12 + month
      return Int64(months * 32 + (ends ? 31 : dayOfMonth))
    }
    guard let start = tabulated(from, { key($0, isLast: false) }),
      let end = tabulated(to, { key($0, isLast: true) }),
      let difference = builder.subtract(end, start)
    else { return nil }
    return builder.shiftedRight(difference, by: isYears ? 9 : 5)
  }

  mutating func dayPlus(
    _ day: NodeID,
    _ period: NodeID,
    _ context: ColumnContext
  ) -> ColumnValue {
    let start = operand(day, 0, context)
    let length = operand(period, plan.nodes[period].type.scale, context)
    guard let unit = plan.nodes[period].type.unit,
      let scale = Self.power(plan.nodes[period].type.scale)
    else { return .open }
    let count = builder.divide(length.lane, by: scale, rounding: .down)
    if unit != .year, unit != .month, let sum = builder.add(start.lane, count),
      sum.low >= Self.earliest, sum.high <= Self.latest
    {
      return combined(sum, start, length)
    }
    func end(_ from: Day, _ whole: Int64) -> Int64 {
      switch unit {
      case .year:
        let (months, overflow) = whole.multipliedReportingOverflow(by: 12)
        return Int64(
          from.adding(months: Int(overflow ? (whole < 0 ? .min : .max) : months)).ordinal
        )
      case .month: return Int64(from.adding(months: Int(whole)).ordinal)
      default: return Int64(from.adding(days: Int(whole)).ordinal)
      }
    }
    if start.known == .never || length.known == .never { return combined(Lane(0), start, length) }
    if let whole = count.constant, let table = tabulated(start.lane, { end($0, whole) }) {
      return combined(table, start, length)
    }
    return combined(isMissingForm("days").value.lane, .open, .open)
  }

  mutating func occurrence(
    _ recurring: NodeID,
    _ side: Occurrence,
    _ day: NodeID,
    _ context: ColumnContext
  ) -> ColumnValue {
    let model = operand(recurring, 0, context)
    let near = operand(day, 0, context)
    guard let constant = model.lane.constant,
      let table = tabulated(
        near.lane,
        { day in
          let own = RecurringDay(model: Self.day(constant))
          let days =
            side == .firstOnOrAfter
            ? RecurringDay.first(of: own, through: own, onOrAfter: day...day)
            : RecurringDay.last(of: own, through: own, onOrBefore: day...day)
          return Int64(days.lowerBound.ordinal)
        }
      )
    else { return combined(isMissingForm("days").value.lane, .open, .open) }
    return combined(table, model, near)
  }
}
