extension SchemeBuilder {
  /// A whole scheme.
  mutating func scheme() -> Draft {
    var parts: [(key: String, value: Draft)] = []
    if random.chance(70) { parts.append(("eligibility", eligibility())) }
    inEvent = true
    reach = .before
    if random.chance(35) { parts.append(("claims", clauses("claim", 1))) }
    reach = .after
    let count = random.pick([1, 1, 2, 2, 3])
    var benefits: [Draft] = []
    for index in 1...count { benefits.append(benefit("benefit-\(index)", of: count)) }
    reach = .none
    if random.chance(15) { benefits.append(service()) }
    if random.chance(20) { benefits.append(gift()) }
    if random.chance(20) { benefits.append(allowance()) }
    parts.append(("benefits", .list(benefits)))
    if count > 1, random.chance(40) { parts.append(("exclusive", [exclusive(of: count)])) }
    if random.chance(65) {
      let limits = (1...random.number(1...2)).map { limit("limit-\($0)", of: count) }
      parts.append(("limits", .list(limits)))
    }
    inEvent = false
    if random.chance(40) { parts.append(("contributions", [contribution()])) }
    if random.chance(30) { values.append(("category", category())) }
    parts.append(("rounding", roundingOfScheme()))
    return .object(head() + parts)
  }

  private func head() -> [(key: String, value: Draft)] {
    var head: [(key: String, value: Draft)] = [
      ("format", "huzhu/1"), ("scheme", .text(RandomScheme.id)), ("version", "1"),
      ("kind", "mutual-aid-plan"), ("subject", "worker"), ("title", .label("random")),
      ("authority", .label("nobody")), ("effective", ["from": "2020-01-01"]),
    ]
    for (key, members) in [
      ("spans", spans), ("terms", terms), ("values", values), ("running", running),
    ] where !members.isEmpty {
      head.append((key, .object(members)))
    }
    return head
  }

  private mutating func eligibility() -> Draft { clauses("joining", random.number(1...2)) }

  private mutating func clauses(_ stem: String, _ count: Int) -> Draft {
    let members = (1...count).map { index in
      let clause: Draft = ["clause": .text("\(stem)-\(index)")]
      let test = condition(1)
      let whole: Draft
      switch test {
      case .object(let members): whole = .object([("clause", .text("\(stem)-\(index)"))] + members)
      default: whole = clause.adding("that", test).adding("is", true)
      }
      return random.chance(15) ? whole.adding("curable", true) : whole
    }
    return ["all": .list(members)]
  }

  private mutating func benefit(_ clause: String, of count: Int) -> Draft {
    var benefit: Draft = ["clause": .text(clause)]
    if random.chance(50) { benefit = benefit.adding("when", condition(1)) }
    let whole = benefit.adding("pay", money(random.number(1...3)))
    return random.chance(20) ? recurring(whole) : whole
  }

  /// Something for which less is charged than its price.
  private mutating func service() -> Draft {
    let price = amountTerm(upTo: 500)
    return [
      "clause": "service", "when": condition(0),
      "charge": ["percent": rateTerm(), "of": price], "insteadOf": price,
    ]
  }

  /// At least two of the benefits.
  private mutating func group(of count: Int) -> Draft {
    let all = (1...count).map { Draft.text("benefit-\($0)") }
    return .list(count > 2 && random.chance(40) ? Array(all.dropLast()) : all)
  }

  private mutating func exclusive(of count: Int) -> Draft {
    let clauses = group(of: count)
    var rule: Draft = ["clause": "one-of", "clauses": clauses]
    if random.chance(30), case .list(let names) = clauses {
      choices["benefit"] = RandomChoices(ids: names.compactMap(\.name).map { ($0, nil) })
      facts.append(RandomFact(name: "event.chosen", kind: .choice("benefit")))
      rule = rule.adding("pay", ["chosen": read("event.chosen")])
    } else {
      rule = rule.adding("pay", "largest")
    }
    rule = rule.adding("per", random.chance(50) ? "event" : window())
    return random.chance(25) ? rule.adding("when", condition(0)) : rule
  }

  private mutating func limit(_ clause: String, of count: Int) -> Draft {
    let all = count == 1 || random.chance(40)
    let clauses: Draft = all ? ["*"] : group(of: count)
    let per = window()
    var limit: Draft = ["clause": .text(clause), "clauses": clauses, "per": per]
    if random.chance(25) {
      limit = limit.adding("payments", countTerm(1...2))
    } else {
      limit = limit.adding("atMost", random.chance(80) ? amountTerm(upTo: 20_000) : money(1))
      if random.chance(35), !per.isOneEvent {
        limit = limit.adding("opening", read("history.paid"))
      }
    }
    return random.chance(20) ? limit.adding("when", condition(0)) : limit
  }

  private mutating func contribution() -> Draft {
    let yuan = "\(random.number(1...999)).\(random.number(1...9))"
    let rate = term("premium", .text(yuan + " CNY/person/year"))
    let contribution: Draft = [
      "clause": "premium", "amount": rate, "for": ["1 person", "1 year"],
    ]
    if random.chance(40) { return contribution.adding("paidBy", "member") }
    let share = random.chance(70) ? rateTerm() : "0%"
    let shares: Draft = [["party": "city", "share": share], ["party": "member"]]
    return contribution.adding("paidBy", shares)
  }

  /// A value that is part of the answer.
  private mutating func category() -> Draft {
    let first = condition(1)
    let second = condition(0)
    return [
      "of": "category", "answer": true,
      "choose": [
        ["when": first, "then": "low"], ["when": second, "then": "middle"],
        ["otherwise": "high"],
      ],
    ]
  }

  private mutating func roundingOfScheme() -> Draft {
    [
      "to": random.chance(80) ? "0.01 CNY" : "1 CNY",
      "mode": .text(random.pick(["half-up", "half-even", "up", "down"])),
      "assumed": .label("drawn"),
    ]
  }
}
