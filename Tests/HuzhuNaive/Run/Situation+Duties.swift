import HuzhuDocuments

extension Situation {
  /// Where a duty stands on the day of assessment; `nil` where it does not apply.
  ///
  /// A lower bound that is not reached is open while its window runs, and missed after it.
  func duty(_ node: JSONNode) throws(NaiveError) -> NaiveDuty? {
    if let when = node["when"], try !holds(when) { return nil }
    let clause = node["clause"]?.string ?? ""
    let bounds = ["atLeast", "over", "atMost", "under"]
    guard let word = bounds.first(where: { node[$0] != nil }), let that = node["that"] else {
      guard let object = node.object else { throw .invalid("no duty") }
      return NaiveDuty(clause: clause, state: try condition(object) ? .met : .missed)
    }
    guard case .measure(let done) = try followed(evaluate(that, .name)) else {
      throw .failed("a duty about no quantity")
    }
    let bound = try inWindow(measure(node[word]), node["per"], like: done)
    let order = try done.compared(to: bound)
    let isMet =
      switch word {
      case "atLeast": order >= 0
      case "over": order > 0
      case "atMost": order <= 0
      default: order < 0
      }
    if isMet { return NaiveDuty(clause: clause, state: .met) }
    let isLower = word == "atLeast" || word == "over"
    let runs = isLower ? try windowRuns(node["per"]) : false
    return NaiveDuty(
      clause: clause,
      state: runs ? .open : .missed,
      remaining: try isLower ? bound.subtracting(done) : done.subtracting(bound)
    )
  }

  /// A bound per year or month over a window of one.
  private func inWindow(
    _ bound: Measure,
    _ per: JSONNode?,
    like done: Measure
  ) throws(NaiveError) -> Measure {
    guard per != nil, let unit = bound.unit, unit != done.unit else { return bound }
    for time in ["year", "month"] where unit[time] == -1 {
      return try bound.multiplied(by: Measure(.one, unit: [time: 1]))
    }
    return bound
  }

  private func windowRuns(_ per: JSONNode?) throws(NaiveError) -> Bool {
    guard let name = per?.string else { return false }
    if ["calendar-year", "policy", "lifetime"].contains(name) { return true }
    guard let span = scheme["spans"]?[name] else {
      guard case .word(let reading) = try resolve(name), let place = per?.place else {
        return false
      }
      return try windowRuns(JSONNode(.string(reading), at: place))
    }
    guard case .day(let today) = try resolve("on") else { return false }
    if today < (try civilDay(span["from"])) { return true }
    if let until = span["until"] { return try today < civilDay(until) }
    return span["every"] != nil
  }
}
