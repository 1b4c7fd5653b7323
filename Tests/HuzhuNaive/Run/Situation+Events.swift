import HuzhuDocuments

extension Situation {
  /// Every event, assessed one after the other, in the order of the file.
  func run() throws(NaiveError) -> [NaiveEvent] {
    var history = self
    var answers: [(place: Int, event: NaiveEvent)] = []
    for index in (events ?? []).indices {
      let here = history.at(event: index)
      var event = NaiveEvent(claims: NaiveAssessment())
      if let claims = scheme["claims"] {
        var asking = here
        asking.withinClaims = true
        event.claims = try asking.assess(claims)
      }
      var outcome = EventOutcome(claimsHold: event.claims.word == .holds)
      event.benefits = try here.benefits(claimsHold: outcome.claimsHold)
      for benefit in event.benefits where !benefit.isRate {
        outcome.admitted[benefit.clause] = benefit.amount
        event.pay = try event.pay.adding(benefit.amount)
      }
      for member in scheme["values"]?.object?.members ?? []
      where isAnswer(member.value, inEvent: true) {
        event.values[member.key] = try here.resolve(member.key)
      }
      history.outcomes.append(outcome)
      answers.append((fileOrder[index], event))
    }
    return answers.sorted { $0.place < $1.place }.map(\.event)
  }

  private func benefits(claimsHold: Bool) throws(NaiveError) -> [NaiveBenefit] {
    var drafts: [NaiveBenefit] = []
    for node in scheme["benefits"]?.array ?? [] {
      drafts.append(try claimsHold ? draft(node) : .doesNotApply(node))
    }
    for rule in scheme["exclusive"]?.array ?? [] { try apply(exclusive: rule, to: &drafts) }
    for place in drafts.indices where drafts[place].amount.isPositive && !drafts[place].isRate {
      var admitted = drafts[place].amount
      for limit in scheme["limits"]?.array ?? [] {
        guard let room = try room(in: limit, for: drafts, at: place) else { continue }
        admitted = try admitted.smaller(room)
      }
      if try admitted.compared(to: drafts[place].amount) < 0 {
        drafts[place].amount = admitted
        drafts[place].status = .cutByLimit
      }
    }
    return drafts
  }

  /// A benefit up to its own rounding.
  private func draft(_ node: JSONNode) throws(NaiveError) -> NaiveBenefit {
    if let when = node["when"], try !holds(when) { return .doesNotApply(node) }
    var draft = NaiveBenefit(clause: node["clause"]?.string ?? "", status: .pays)
    if let provide = node["provide"] {
      switch try evaluate(provide, .choice(nil)) {
      case .choice(_, let id), .word(let id): draft.provided = [id]
      case .words(let ids), .choices(_, let ids): draft.provided = ids
      default: draft.provided = []
      }
      draft.status = draft.provided.isEmpty ? .zero : .pays
    } else if let price = node["charge"] {
      let charge = try money(price, times: node["for"])
      draft.charge = charge
      if let usual = node["insteadOf"] {
        let insteadOf = try money(usual, times: node["for"])
        let saved = try insteadOf.subtracting(charge)
        (draft.insteadOf, draft.saved) = (insteadOf, saved)
        draft.status = saved.isPositive ? .pays : .zero
      }
    } else {
      try pay(node, into: &draft)
    }
    return draft
  }

  private func pay(_ node: JSONNode, into draft: inout NaiveBenefit) throws(NaiveError) {
    draft.computed = try money(node["pay"], times: nil)
    if node["every"] != nil {
      draft.isRate = node["times"] == nil
      if let times = node["times"] {
        draft.computed = try draft.computed.multiplied(by: count(times, every: node["every"]))
      }
    }
    if draft.computed.isNegative { throw .failed("'\(draft.clause)' pays less than nothing") }
    draft.amount = draft.computed
    draft.status = draft.computed.isZero ? .zero : .pays
  }

  /// How often something is given: a bare number, or the complete periods of a span.
  private func count(_ times: JSONNode, every: JSONNode?) throws(NaiveError) -> ExactNumber {
    let span = try measure(times)
    if span.number.isNegative { throw .failed("less than no times") }
    switch (every?.string, span.unit) {
    case ("month", ["year": 1]): return try span.number.multiplied(by: ExactNumber(12))
    case ("year", ["month": 1]):
      return ExactNumber(Int(span.number.numerator) / 12)
    default: return span.number
    }
  }

  /// An amount in yuan after the rounding of the scheme.
  private func money(_ node: JSONNode?, times factors: JSONNode?) throws(NaiveError) -> ExactNumber
  {
    var amount = try measure(node)
    for factor in factors?.array ?? [] { amount = try amount.multiplied(by: measure(factor)) }
    guard let unit = amount.unit else { return .zero }
    guard unit["CNY"] == 1, unit.keys.allSatisfy({ ["CNY", "month", "year", "day"].contains($0) })
    else { throw .invalid("'\(amount)' is no money") }
    return try roundedByScheme(amount).number
  }

  func roundedByScheme(_ amount: Measure) throws(NaiveError) -> Measure {
    guard let rule = scheme["rounding"] else { return amount }
    guard let mode = rule["mode"]?.string.flatMap({ RoundingMode(rawValue: $0) }) else {
      throw .invalid("no rounding mode")
    }
    return try Measure(
      amount.number.rounded(to: measure(rule["to"]).number, mode: mode),
      unit: amount.unit
    )
  }
}

extension NaiveBenefit {
  static func doesNotApply(_ node: JSONNode) -> NaiveBenefit {
    NaiveBenefit(clause: node["clause"]?.string ?? "", status: .doesNotApply)
  }
}
