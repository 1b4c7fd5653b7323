import HuzhuDocuments

extension Situation {
  /// Leaves one benefit of a group standing, less what the window has had before.
  func apply(exclusive rule: JSONNode, to drafts: inout [NaiveBenefit]) throws(NaiveError) {
    let clauses = rule["clauses"]?.array ?? []
    let group = drafts.indices.filter {
      drafts[$0].amount.isPositive && !drafts[$0].isRate && Self.names(clauses, drafts[$0].clause)
    }
    guard !group.isEmpty, try applies(rule) else { return }
    let per = rule["per"]
    guard let own = try boundWindow(per) else { return }
    var winner: Int?
    if let fact = rule["pay"]?["chosen"] {
      guard case .choice(_, let chosen) = try evaluate(fact, .name) else {
        throw .failed("nobody has chosen")
      }
      winner = group.first { drafts[$0].clause == chosen }
    } else {
      for place in group {
        guard let best = winner else {
          winner = place
          continue
        }
        if try drafts[place].amount.compared(to: drafts[best].amount) > 0 { winner = place }
      }
    }
    var before = ExactNumber.zero
    for earlier in 0..<(index ?? 0) {
      before = try before.adding(used(by: rule, in: earlier, window: own))
    }
    for place in group {
      var left = ExactNumber.zero
      if place == winner { left = try drafts[place].amount.subtracting(before).larger(.zero) }
      drafts[place].amount = left
      if left.isZero { drafts[place].status = .excluded }
    }
  }

  /// What a limit leaves for a benefit of this event; `nil` where it does not bind.
  func room(
    in limit: JSONNode,
    for drafts: [NaiveBenefit],
    at place: Int
  ) throws(NaiveError) -> ExactNumber? {
    let clauses = limit["clauses"]?.array ?? []
    guard Self.names(clauses, drafts[place].clause), try applies(limit) else { return nil }
    let per = limit["per"]
    guard let own = try boundWindow(per) else { return nil }
    let opening = try opening(limit["opening"], per, own)
    if let payments = limit["payments"] {
      var made = opening.number
      for earlier in 0..<(index ?? 0)
      where try used(by: limit, in: earlier, window: own).isPositive {
        made = try made.adding(.one)
      }
      return try made.compared(to: measure(payments).number) < 0 ? nil : .zero
    }
    // What is paid is whole fen, so a bound with more decimals is cut down to them.
    let fen = try ExactNumber(1, over: 100)
    let bound = try measure(limit["atMost"]).number.rounded(to: fen, mode: .down)
    var room = try bound.subtracting(opening.number)
    for earlier in 0..<(index ?? 0) {
      room = try room.subtracting(used(by: limit, in: earlier, window: own))
    }
    for draft in drafts[..<place] where Self.names(clauses, draft.clause) && !draft.isRate {
      room = try room.subtracting(draft.amount)
    }
    return try room.larger(.zero)
  }

  /// What an earlier event took of a limit or exclusive in the same window.
  private func used(
    by rule: JSONNode,
    in earlier: Int,
    window own: Window
  ) throws(NaiveError) -> ExactNumber {
    let amount = try admitted(rule["clauses"]?.array ?? [], in: earlier)
    guard amount.isPositive else { return .zero }
    let past = at(event: earlier)
    guard try past.applies(rule) else { return .zero }
    return try past.boundWindow(rule["per"]) == own ? amount : .zero
  }

  /// The window of a limit or exclusive; one that names none holds within the event.
  private func boundWindow(_ per: JSONNode?) throws(NaiveError) -> Window? {
    guard let per else { return .event(index ?? 0) }
    return try window(per)
  }

  private func applies(_ rule: JSONNode) throws(NaiveError) -> Bool {
    guard let when = rule["when"] else { return true }
    return try holds(when)
  }

  private static func names(_ clauses: [JSONNode], _ clause: String) -> Bool {
    clauses.contains { $0.string == "*" || $0.string == clause }
  }
}
