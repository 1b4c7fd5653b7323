extension SchemeBuilder {
  mutating func condition(_ depth: Int) -> Draft {
    if depth > 0, random.chance(35) {
      switch random.number(1...3) {
      case 1: return ["all": [condition(depth - 1), condition(depth - 1)]]
      case 2: return ["any": [condition(depth - 1), condition(depth - 1)]]
      default: return ["not": condition(depth - 1)]
      }
    }
    if inEvent, random.chance(50) { return eventCondition(depth) }
    switch random.number(1...12) {
    case 1: return random.chance(50) ? read("worker.insured") : flagTerm()
    case 2: return ["that": wordTerm(), "is": "narrow"]
    case 3: return ["that": read("worker.disabled"), "is": .flag(random.chance(50))]
    case 4:
      let kinds = choices["occupation"]?.ids.map(\.id) ?? []
      return ["that": read("worker.occupation"), "is": .text(random.pick(kinds))]
    case 5:
      let some = random.some(["food-rider", "parcel-rider", "driver"]).map { Draft.text($0) }
      return ["that": read("worker.occupation"), "in": .list(some)]
    case 6:
      let age = term("age", .text("\(random.number(18...60)) years"))
      return ["that": read("worker.age"), .word(&random): age]
    case 7:
      let package: Draft = random.chance(50) ? "basic" : "extra"
      return ["that": read("policy.packages"), "includes": package]
    case 8:
      let fact = read("enrolment.date")
      guard random.chance(70) else { return ["that": fact, "exists": true] }
      return ["that": fact, "onOrBefore": dayTerm(), "ifNone": .flag(random.chance(50))]
    case 9:
      let test: Draft = ["each": read("household.children"), "as": "child"]
      let each = test.adding("where", childCondition())
      return random.chance(50) ? ["some": each] : ["every": each]
    case 10:
      let list: Draft = ["each": read("household.children"), "as": "child"]
      let filtered = random.chance(50) ? list.adding("where", childCondition()) : list
      return ["that": ["count": filtered], .word(&random): countTerm(1...3)]
    case 11:
      let ratio: Draft = ["quotient": [read("worker.income"), amountTerm()]]
      return ["that": ratio, .word(&random): rateTerm()]
    default: return compared(depth)
    }
  }

  private mutating func compared(_ depth: Int) -> Draft {
    let left = money(max(0, depth - 1))
    if random.chance(20) {
      let (lower, upper) = ascendingAmounts()
      return ["that": left, "between": [lower, upper]]
    }
    return ["that": left, .word(&random): amountTerm()]
  }

  private mutating func eventCondition(_ depth: Int) -> Draft {
    switch random.number(1...9) {
    case 1: return read("event.reported")
    case 2:
      let kinds = choices["illness"]?.ids.map(\.id) ?? []
      return ["that": read("event.illness"), "is": .text(random.pick(kinds))]
    case 3:
      let list = term("illnesses", random.chance(50) ? ["tumour"] : ["breast-cancer", "stroke"])
      return ["that": read("event.illness"), "in": ["value": list]]
    case 4:
      let word = random.pick(["atLeast", "under", "is"])
      let level = Draft.text("two")
      return .object([("that", read("event.level")), (word, level)])
    case 5:
      let word = random.pick(["onOrAfter", "before"])
      let day: Draft
      switch random.number(1...4) {
      case 1: day = dayTerm()
      case 2: day = recurringDay(beside: read("policy.start"))
      default: day = read("policy.start")
      }
      return .object([("that", read("event.date")), (word, day)])
    case 6:
      let until = dayTerm()
      return ["that": read("event.date"), "from": read("policy.start"), "until": until]
    case 7:
      let since = read("policy.start")
      let from = random.chance(30) ? recurringDay(beside: since) : since
      let wait: Draft = ["days": ["from": from, "to": read("event.date")]]
      let least = term("wait", .text("\(random.number(1...200)) days"))
      return ["that": wait, .word(&random): least]
    case 8:
      let days = term("stay", .text("\(random.number(1...40)) days"))
      return ["that": read("event.days"), .word(&random): days]
    default: return reach == .none ? compared(depth) : counted()
    }
  }

  /// A condition on how often something has happened.
  private mutating func counted() -> Draft {
    let kept = reach
    reach = .none
    defer { reach = kept }
    let name = name("times")
    running.append((name, ["count": condition(0), "per": window()]))
    let at: Draft = kept == .after && random.chance(50) ? "after" : "before"
    return ["that": ["running": .text(name), "at": at], .word(&random): countTerm(1...2)]
  }

  mutating func childCondition() -> Draft {
    switch random.number(1...3) {
    case 1: return "child.boarding"
    case 2: return ["that": "child.fee", .word(&random): amountTerm(upTo: 3_000)]
    default:
      let day = CivilDay(2010, 1, 1).adding(days: random.number(0...5_000))
      return ["that": "child.birthDate", "onOrAfter": term("born", .text("\(day)"))]
    }
  }

  /// A window over which events are added up.
  mutating func window() -> Draft {
    switch random.number(1...8) {
    case 1: return "event"
    case 2: return "calendar-year"
    case 3: return "lifetime"
    case 4: return [read("event.illness")]
    case 5:
      if !spans.contains(where: { $0.key == "cover-year" }) {
        spans.append(("cover-year", ["from": read("policy.start"), "every": "1 year"]))
      }
      return "cover-year"
    case 6:
      if !spans.contains(where: { $0.key == "campaign" }) {
        let (from, until) = (CivilDay(2025, 3, 1), CivilDay(2026, 1, 1))
        let first = term("opens", .text("\(from)"))
        let last = term("closes", .text("\(until)"))
        spans.append(("campaign", ["from": first, "until": last]))
      }
      return "campaign"
    case 7:
      let settled: Draft = random.chance(50) ? "event" : "policy"
      return unstated("windowIs", ("oneOf", ["event", "policy"]), settled: settled)
    default: return "policy"
    }
  }
}

extension String {
  /// A word that compares quantities.
  fileprivate static func word(_ random: inout SplitMix64) -> String {
    random.pick(["atLeast", "atMost", "over", "under"])
  }
}
