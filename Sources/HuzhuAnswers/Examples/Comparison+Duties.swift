import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension Comparison {
  private static let dutyKeys = [
    "state", "measured", "bound", "remaining", "shortfall", "excess", "lastDay", "daysLeft", "pace",
    "projected", "inTime",
  ]
  private static let dutyStates = ["met", "open", "missed", "cannotSay"]

  /// Compares states by clause; instead of the word an object may name amounts and days too, and
  /// `null` says that nothing is owed.
  mutating func compareDuties(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      let duty = answer.duties.first { $0.clause == member.key }
      if let duty, member.value.isNull {
        fail(
          place,
          zh: "应不承担这项义务，实为 \(duty.state.rawValue)",
          en: "expected not to be owed, found \(duty.state.rawValue)"
        )
      } else if let duty {
        compare(member.value, with: duty, at: place)
      } else if scheme.duties.contains(where: { $0.clause == member.key }) {
        if member.value.isNull { continue }
        fail(place, zh: "答案没有这一项", en: "the answer does not have it")
      } else {
        var clauses: [String] = []
        for duty in scheme.duties { clauses.append(duty.clause) }
        unknown(member.key, among: clauses, at: at)
      }
    }
  }

  private mutating func compare(_ node: JSONNode, with duty: DutyAnswer, at: Label) {
    guard let object = node.object else {
      compareWord(node, with: duty.state.rawValue, among: Self.dutyStates, at: at)
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      let value = member.value
      switch member.key {
      case "state":
        compareWord(value, with: duty.state.rawValue, among: Self.dutyStates, at: place)
      case "measured": compareAmount(value, with: duty.measured, at: place)
      case "bound": compareAmount(value, with: duty.bound, at: place)
      case "remaining": compareAmount(value, with: duty.remaining, at: place)
      case "shortfall": compareAmount(value, with: duty.shortfall, at: place)
      case "excess": compareAmount(value, with: duty.excess, at: place)
      case "lastDay": compare(value, withDay: duty.lastDay, at: place)
      case "daysLeft": compareDays(value, with: duty.daysLeft, at: place)
      case "pace": compare(value, with: duty.pace, at: place)
      case "projected": compare(value, withDay: duty.projection?.day, at: place)
      case "inTime": compare(value, withFlag: duty.projection?.isInTime, at: place)
      default: unknown(member.key, among: Self.dutyKeys, at: at)
      }
    }
  }

  private static let nothing = Label(zh: "没有", en: "none")

  /// Days that are left, as a number or with their unit.
  private mutating func compareDays(_ node: JSONNode, with found: Amount?, at: Label) {
    guard case .number(let text) = node.value, !text.isEmpty else {
      compareAmount(node, with: found, at: at)
      return
    }
    compareAmount(JSONNode(.string(text + " day"), at: node.place), with: found, at: at)
  }

  /// A pace like `2 visit/day`; `null` expects that there is none.
  private mutating func compare(_ node: JSONNode, with pace: DutyAnswer.Pace?, at: Label) {
    let found = pace.map { Label($0.text) } ?? Self.nothing
    if node.isNull {
      if pace != nil { differ(at, expected: Self.nothing, found: found) }
      return
    }
    guard let text = node.string, let slash = text.utf8.lastIndex(of: 47),
      let unit = Unit.parse(text[text.utf8.index(after: slash)...]), unit == .day || unit == .month
    else {
      malformed(
        at,
        node,
        needed: Label(zh: "「2 visit/day」这样的速度", en: "a pace like '2 visit/day'")
      )
      return
    }
    let amount = JSONNode(.string(String(text[..<slash])), at: node.place)
    guard let expected = self.amount(amount, at: at) else { return }
    if let pace, pace.per == unit, expected.matches(pace.amount) { return }
    differ(at, expected: Label(text), found: found)
  }

  /// A day; `null` expects that there is none.
  private mutating func compare(_ node: JSONNode, withDay day: Day?, at: Label) {
    let found = day.map { Label($0.text) } ?? Self.nothing
    if node.isNull {
      if day != nil { differ(at, expected: Self.nothing, found: found) }
    } else if let expected = node.string.flatMap({ Day($0) }) {
      if expected != day { differ(at, expected: Label(expected.text), found: found) }
    } else {
      malformed(
        at,
        node,
        needed: Label(zh: "「2026-06-05」这样的日期", en: "a day like '2026-06-05'")
      )
    }
  }

  private mutating func compare(_ node: JSONNode, withFlag flag: Bool?, at: Label) {
    let found = flag.map { Label($0 ? "true" : "false") } ?? Self.nothing
    if node.isNull {
      if flag != nil { differ(at, expected: Self.nothing, found: found) }
    } else if let expected = node.bool {
      if expected != flag {
        differ(at, expected: Label(expected ? "true" : "false"), found: found)
      }
    } else {
      malformed(at, node, needed: Label(zh: "true 或 false", en: "true or false"))
    }
  }

  // MARK: Places

  private static let capacityKeys = ["state", "places", "taken", "left"]
  private static let capacityStates = ["free", "full", "unknown"]

  /// Compares states by clause; instead of the word an object may name amounts too.
  mutating func compareCapacity(_ node: JSONNode, at: Label) {
    guard let object = node.object else {
      malformed(at, node, needed: Label(zh: "对象", en: "an object"))
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      if let capacity = answer.capacities.first(where: { $0.clause == member.key }) {
        compare(member.value, with: capacity, at: place)
      } else if scheme.capacities.contains(where: { $0.clause == member.key }) {
        fail(place, zh: "答案没有这一项", en: "the answer does not have it")
      } else {
        var clauses: [String] = []
        for capacity in scheme.capacities { clauses.append(capacity.clause) }
        unknown(member.key, among: clauses, at: at)
      }
    }
  }

  private mutating func compare(_ node: JSONNode, with capacity: CapacityAnswer, at: Label) {
    let state = capacity.state.rawValue
    guard let object = node.object else {
      compareWord(node, with: state, among: Self.capacityStates, at: at)
      return
    }
    for member in object.members {
      let place = at.inside(member.key)
      switch member.key {
      case "state": compareWord(member.value, with: state, among: Self.capacityStates, at: place)
      case "places": compareAmount(member.value, with: capacity.places, at: place)
      case "taken": compareAmount(member.value, with: capacity.taken, at: place)
      case "left": compareAmount(member.value, with: capacity.left, at: place)
      default: unknown(member.key, among: Self.capacityKeys, at: at)
      }
    }
  }
}
