import HuzhuDocuments

extension Situation {
  /// Where a duty stands on the day of assessment; `nil` where it does not apply.
  ///
  /// A lower bound that is not reached is open up to the last day and missed after it; an upper
  /// bound that is kept is open up to that day and met after it.
  func duty(_ node: JSONNode) throws(NaiveError) -> NaiveDuty? {
    if let when = node["when"], try !holds(when) { return nil }
    let days = try days(ofDuty: node)
    guard let count = try count(ofDuty: node) else {
      guard let object = node.object else { throw .invalid("no duty") }
      return try duty(node, days, isKept: condition(object), isCeiling: false)
    }
    var duty = try duty(node, days, isKept: count.isKept, isCeiling: count.isCeiling)
    if duty.state == .met { return duty }
    let gap = try count.enough.subtracting(count.done)
    let isPassed = count.isCeiling && duty.state == .missed
    duty.remaining = isPassed ? try count.done.subtracting(count.enough) : gap
    guard duty.state == .open, !count.isCeiling, let last = duty.lastDay,
      case .day(let today) = try resolve("on")
    else { return duty }
    try addPace(to: &duty, count, owed: gap, today: today, first: days?.first, last: last)
    return duty
  }

  private func duty(
    _ node: JSONNode,
    _ days: DutyDays?,
    isKept: Bool,
    isCeiling: Bool
  ) throws(NaiveError) -> NaiveDuty {
    var duty = NaiveDuty(clause: node["clause"]?.string ?? "", state: .met)
    if isKept != isCeiling {
      duty.state = isKept ? .met : .missed
      return duty
    }
    guard let days else {
      duty.state = isKept ? .met : .missed
      return duty
    }
    guard case .day(let today) = try resolve("on") else { return duty }
    if let last = days.last, today > last {
      duty.state = isKept ? .met : .missed
      duty.lastDay = isKept ? nil : last
      return duty
    }
    duty.lastDay = days.last
    duty.state = .open
    duty.daysLeft = days.last.map { $0.ordinal - today.ordinal }
    return duty
  }

  // MARK: What is counted

  private struct Count {
    var done: Measure
    /// The first number that is enough, or the last that is not too much.
    var enough: Measure
    var isCeiling: Bool
    var isKept: Bool
    var step: ExactNumber
  }

  private func count(ofDuty node: JSONNode) throws(NaiveError) -> Count? {
    let words = ["atLeast", "over", "atMost", "under"].filter { node[$0] != nil }
    guard words.count == 1, let that = node["that"], let word = words.first else { return nil }
    let parts = that["quotient"]?.array
    guard case .measure(let done) = try followed(evaluate(parts?.first ?? that, .name)) else {
      throw .failed("a duty about no quantity")
    }
    var bound = try inWindow(measure(node[word]), node["per"], like: done)
    if let whole = parts?.last { bound = try bound.multiplied(by: measure(whole)) }
    let step = step(of: parts?.first ?? that)
    let steps = try bound.number.divided(by: step)
    let isCeiling = word == "atMost" || word == "under"
    // The steps around the bound: the first that is no less, and the last that is no more.
    let above = try steps.rounded(to: .one, mode: steps.isNegative ? .down : .up)
    let below = try steps.rounded(to: .one, mode: steps.isNegative ? .up : .down)
    let enough =
      switch word {
      case "atLeast": above
      case "over": try below.adding(.one)
      case "atMost": below
      default: try above.subtracting(.one)
      }
    let target = try Measure(enough.multiplied(by: step), unit: done.unit)
    let order = try done.compared(to: target)
    return Count(
      done: done,
      enough: target,
      isCeiling: isCeiling,
      isKept: isCeiling ? order <= 0 : order >= 0,
      step: step
    )
  }

  /// The distance between two numbers of what is counted.
  private func step(of that: JSONNode) -> ExactNumber {
    guard let name = that.string, let text = world.facts[name]?["step"]?.string,
      let point = text.split(separator: " ").first?.split(separator: ".").dropFirst().first
    else { return .one }
    var scale: Int128 = 1
    for _ in point { scale *= 10 }
    return (try? ExactNumber(1, over: scale)) ?? .one
  }

  /// A bound per year, month or day over a window of one.
  private func inWindow(
    _ bound: Measure,
    _ per: JSONNode?,
    like done: Measure
  ) throws(NaiveError) -> Measure {
    guard per != nil, let unit = bound.unit, unit != done.unit else { return bound }
    for time in ["year", "month", "day"] where unit[time] == -1 {
      return try bound.multiplied(by: Measure(.one, unit: [time: 1]))
    }
    return bound
  }

  /// What a day or a month needs, and the day that the pace so far leads to, by counting on.
  private func addPace(
    to duty: inout NaiveDuty,
    _ count: Count,
    owed: Measure,
    today: CivilDay,
    first: CivilDay?,
    last: CivilDay
  ) throws(NaiveError) {
    let since = max(today, first?.adding(days: -1) ?? today)
    let days = last.ordinal - since.ordinal
    let isDaily = try owed.number.compared(to: ExactNumber(days)) >= 0
    let times = isDaily ? days : max(0, since.complete(1, until: last))
    if times > 0 {
      let each = try owed.number.divided(by: ExactNumber(times)).rounded(to: count.step, mode: .up)
      duty.pace = Measure(each, unit: owed.unit).description + (isDaily ? "/day" : "/month")
    }
    guard let first, today >= first, count.done.number.isPositive else { return }
    let elapsed = ExactNumber(today.ordinal - first.ordinal + 1)
    let work = try count.enough.number.multiplied(by: elapsed)
    let needed = try work.divided(by: count.done.number).rounded(to: .one, mode: .up)
    guard let number = Int(exactly: needed.numerator) else { return }
    duty.projected = first.adding(days: number - 1)
  }

  // MARK: Days

  private struct DutyDays {
    var first: CivilDay?
    var last: CivilDay?
  }

  /// The days of a duty; `nil` where it has none and is owed now.
  private func days(ofDuty node: JSONNode) throws(NaiveError) -> DutyDays? {
    var days = try node["per"].map { per throws(NaiveError) in try self.days(of: per) }
    var ends: [CivilDay] = []
    if let by = node["by"] { ends.append(try civilDay(by)) }
    if let last = node["onOrBefore"] { ends.append(try civilDay(last)) }
    if let after = node["before"] { ends.append(try civilDay(after).adding(days: -1)) }
    for end in ends {
      var shorter = days ?? DutyDays()
      shorter.last = min(end, shorter.last ?? end)
      days = shorter
    }
    return days
  }

  private func days(of per: JSONNode) throws(NaiveError) -> DutyDays {
    guard case .day(let today) = try resolve("on"), let name = per.string else {
      throw .invalid("no window of days")
    }
    switch name {
    case "calendar-year":
      return DutyDays(first: CivilDay(today.year, 1, 1), last: CivilDay(today.year, 12, 31))
    case "day": return DutyDays(first: today, last: today)
    case "policy", "lifetime": return DutyDays()
    default: break
    }
    guard let span = scheme["spans"]?[name] else {
      guard case .word(let reading) = try resolve(name) else {
        throw .invalid("no window '\(name)'")
      }
      return try days(of: JSONNode(.string(reading), at: per.place))
    }
    let start = try civilDay(span["from"])
    guard let every = span["every"] else {
      return try DutyDays(first: start, last: civilDay(span["until"]).adding(days: -1))
    }
    let period = try measure(every)
    var days = DutyDays(first: start, last: try start.adding(period).adding(days: -1))
    var count = 1
    while let last = days.last, last < today {
      days.first = try start.adding(period.multiplied(by: Measure(count: count)))
      count += 1
      days.last = try start.adding(period.multiplied(by: Measure(count: count))).adding(days: -1)
    }
    return days
  }

  // MARK: Places

  /// How many places are left: fewer than one is none.
  func placesLeft(_ node: JSONNode) throws(NaiveError) -> Measure? {
    if let when = node["when"], try !holds(when) { return nil }
    return try measure(node["places"]).subtracting(measure(node["taken"]))
  }
}
