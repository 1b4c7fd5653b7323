extension SchemeBuilder {
  /// A formula that yields yuan, never less than none.
  mutating func money(_ depth: Int) -> Draft {
    guard depth > 0 else { return moneyLeaf() }
    switch random.number(1...13) {
    case 1: return ["sum": [money(depth - 1), moneyLeaf()]]
    case 2: return ["difference": [money(depth - 1), amountTerm(upTo: 3_000)], "floor": "0 CNY"]
    case 3, 4: return modified(["percent": rateTerm(), "of": money(depth - 1)])
    case 5: return ["bands": bands(of: money(depth - 1))]
    case 6, 7:
      let then = money(depth - 1)
      let branch: Draft = ["when": condition(depth - 1), "then": then]
      return ["choose": [branch, ["otherwise": moneyLeaf()]]]
    case 8: return [random.chance(50) ? "largest" : "smallest": [money(depth - 1), moneyLeaf()]]
    case 9: return daily()
    case 10: return share(depth)
    case 11: return scale()
    case 12: return reach == .none ? named(depth) : total(depth)
    default: return ofChildren()
    }
  }

  private mutating func moneyLeaf() -> Draft {
    switch random.number(1...7) {
    case 7: return read("local.standard")
    case 1: return read("worker.income")
    case 2: return read("history.paid")
    case 3, 4: return inEvent ? read("event.cost") : amountTerm()
    case 5 where random.chance(40):
      let most = random.number(100...5_000)
      let bound = term("bound", .text("\(most) CNY"))
      let settled = "\(random.number(0...most)) CNY"
      return unstated("amountIs", ("within", ["0 CNY", bound]), settled: .text(settled))
    default: return amountTerm()
    }
  }

  /// A formula with some of a rounding, a floor and a cap.
  private mutating func modified(_ formula: Draft) -> Draft {
    var result = formula
    if random.chance(25) { result = result.adding("round", rounding()) }
    if random.chance(20) { result = result.adding("floor", amountTerm(upTo: 200)) }
    if random.chance(30) { result = result.adding("cap", amountTerm(upTo: 20_000)) }
    return result
  }

  mutating func rounding() -> Draft {
    [
      "to": .text(random.pick(["0.01 CNY", "0.1 CNY", "1 CNY", "10 CNY"])),
      "mode": .text(random.pick(["half-up", "half-even", "up", "down"])),
      "assumed": .label("drawn"),
    ]
  }

  private mutating func bands(of base: Draft) -> Draft {
    let (lower, upper) = ascendingAmounts()
    let first = random.chance(40) ? "0%" : rateTerm()
    let tiers: Draft = [
      ["upTo": lower, "rate": first], ["upTo": upper, "rate": rateTerm()], ["rate": first],
    ]
    return ["of": base, "rates": tiers]
  }

  /// So much for each day, of the event or since the policy began.
  private mutating func daily() -> Draft {
    let rate = term("perDay", .text("\(random.number(1...200)) CNY/day"))
    guard inEvent else { return amountTerm() }
    if random.chance(60) { return ["product": [read("event.days"), rate]] }
    let span: Draft = ["from": read("policy.start"), "to": read("event.date")]
    let counted = random.chance(50) ? span : span.adding("counting", "both")
    return ["product": [["days": counted, "floor": "0 days"], rate]]
  }

  private mutating func share(_ depth: Int) -> Draft {
    [
      "quotient": [money(depth - 1), countTerm(2...7)],
      "round": ["to": "0.01 CNY", "mode": "half-up", "assumed": .label("drawn")],
    ]
  }

  /// A term that is a table over a choice.
  private mutating func scale() -> Draft {
    let fact = inEvent && random.chance(50) ? "event.illness" : "worker.occupation"
    func amount(_ random: inout SplitMix64) -> Draft { .text("\(random.number(0...90) * 100) CNY") }
    var rows: [Draft]
    if fact == "event.illness" {
      rows = [["tumour", amount(&random)], ["stroke", amount(&random)]]
    } else {
      rows = [["food-rider", amount(&random)], [["parcel-rider", "driver"], amount(&random)]]
    }
    let table: Draft = ["by": [read(fact)], "rows": .list(rows), "otherwise": amount(&random)]
    return term("scale", ["table": table])
  }

  /// A value with a name.
  private mutating func named(_ depth: Int) -> Draft {
    let formula = money(depth - 1)
    let name = name("value")
    let content: Draft = formula.name == nil ? formula : ["sum": [formula, "0 CNY"]]
    values.append((name, content))
    return .text(name)
  }

  private mutating func ofChildren() -> Draft {
    let list: Draft = ["each": read("household.children"), "as": "child"]
    let filtered = random.chance(60) ? list.adding("where", childCondition()) : list
    let whole = filtered.adding("of", "child.fee")
    if random.chance(50) { return ["total": whole] }
    let name = name("value")
    let ranked = random.chance(40) ? whole.adding("by", "child.birthDate") : whole
    values.append((name, [random.chance(50) ? "largest" : "smallest": ranked]))
    return ["value": .text(name), "otherwise": random.chance(50) ? "0 CNY" : amountTerm()]
  }

  /// What a formula of a running total grows by with this event.
  private mutating func total(_ depth: Int) -> Draft {
    guard reach == .after else { return moneyLeaf() }
    let name = runningCost(depth)
    let formula: Draft
    switch random.number(1...4) {
    case 1: formula = ["bands": bands(of: "it")]
    case 2: formula = ["difference": ["it", amountTerm(upTo: 3_000)], "floor": "0 CNY"]
    case 3: formula = ["smallest": ["it", amountTerm()]]
    default:
      let tiers: Draft = ["percent": rateTerm(), "of": "it"]
      let edge: Draft = ["that": "it", "under": amountTerm(upTo: 3_000)]
      formula = ["choose": [["when": edge, "then": "0 CNY"], ["otherwise": tiers]]]
    }
    return modified(["increase": formula, "in": .text(name)])
  }

  private mutating func runningCost(_ depth: Int) -> String {
    let kept = reach
    reach = .none
    defer { reach = kept }
    let name = name("total")
    let per = window()
    var total: Draft = ["of": read("event.cost"), "per": per]
    if random.chance(40), !per.isOneEvent { total = total.adding("opening", read("history.paid")) }
    if random.chance(40) { total = total.adding("where", condition(1)) }
    running.append((name, total))
    return name
  }
}
