import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  func entitlements() -> [EntitlementOutcome] {
    var result: [EntitlementOutcome] = []
    for (index, benefit) in plan.scheme.benefits.enumerated() where concerns(benefit.subject) {
      if case .pay = benefit.gives { continue }
      guard plan.benefitReadsEvent[index] else {
        result.append(entitlement(index, benefit, in: nil))
        continue
      }
      for position in situation.events.indices {
        event = position
        forget()
        result.append(entitlement(index, benefit, in: position))
      }
      event = nil
      forget()
    }
    return result
  }

  private func entitlement(_ index: Int, _ benefit: Benefit, in event: Int?) -> EntitlementOutcome {
    part(
      benefit.clause,
      fails: { $0.applies.truth != .no && $0.gives.possible.mayFail },
      evaluating: { entitlement(index, benefit, event: event) }
    )
  }

  private func entitlement(_ index: Int, _ benefit: Benefit, event: Int?) -> EntitlementOutcome {
    var applies = benefit.when.map { evaluate($0) } ?? .flag(true)
    if event != nil, let claims = plan.scheme.claims {
      applies = both(evaluate(claims.root), applies)
    }
    let gives: Evaluated
    var instead: Evaluated?
    var worth: Evaluated?
    let isDoubtful = applies.truth != .yes
    switch benefit.gives {
    case .provide(let node, let value):
      gives = inDoubt(isDoubtful) { evaluate(node) }
      worth = value.map { node in inDoubt(isDoubtful) { money(node) } }
    case .charge(let node, let standard):
      gives = inDoubt(isDoubtful) { money(node) }
      instead = standard.map { node in inDoubt(isDoubtful) { money(node) } }
    case .rate(let node): gives = notNegative(inDoubt(isDoubtful) { money(node) })
    case .pay(let node): gives = inDoubt(isDoubtful) { money(node) }
    }
    var refusal = Refusal()
    if applies.truth == .no, let when = benefit.when { refusal = self.refusal(by: when) }
    return EntitlementOutcome(
      benefit: index,
      event: event,
      applies: applies,
      gives: gives,
      insteadOf: instead,
      worth: worth,
      times: benefit.every.flatMap { $0.times }.map { notNegative(evaluate($0)) },
      parties: applies.truth == .no ? PartiesOutcome() : parties(of: benefit),
      refusal: refusal
    )
  }

  /// Who pays and who decides, as far as the scheme says so.
  func parties(of benefit: Benefit) -> PartiesOutcome {
    PartiesOutcome(
      paidBy: benefit.paidBy.map { evaluate($0) },
      decidedBy: benefit.decidedBy.map { evaluate($0) }
    )
  }

  private func money(_ node: NodeID) -> Evaluated {
    inFen(evaluate(node), scale: plan.nodes[node].type.scale)
  }

  func contributions() -> [ContributionOutcome] {
    var result: [ContributionOutcome] = []
    for (index, contribution) in plan.scheme.contributions.enumerated()
    where concerns(contribution.subject) {
      let applies = contribution.when.map { evaluate($0) } ?? .flag(true)
      let amount =
        applies.truth == .no
        ? Evaluated(.number(0), terms: applies.terms)
        : part(
          contribution.clause,
          fails: { $0.possible.mayFail },
          evaluating: { gated(money(contribution.amount), by: applies) }
        )
      result.append(
        ContributionOutcome(
          contribution: index,
          applies: applies,
          amount: amount,
          parties: parties(contribution, amount)
        )
      )
    }
    return result
  }

  /// What each party pays; a party that could pay and does not is answered with nothing.
  private func parties(
    _ contribution: Contribution,
    _ amount: Evaluated
  ) -> [(party: Int, amount: Evaluated)] {
    switch contribution.payers {
    case .one(let node):
      let payer = evaluate(node)
      var seen: Set<NodeID> = []
      var possible = namedChoices(in: node, &seen)
      if case .choice(let items) = payer.possible.values, items.count == 1 {
        possible = possible.union(items)
      }
      var result: [(party: Int, amount: Evaluated)] = []
      for party in possible.items {
        var pays = Truth.open
        if case .choice(let items) = payer.possible.values {
          pays =
            !items.contains(party) ? .no : items.count == 1 && payer.possible.isKnown ? .yes : .open
        }
        result.append(
          (
            party,
            gated(amount, by: Evaluated(.flag(pays), unknowns: payer.unknowns, terms: payer.terms))
          )
        )
      }
      return result
    case .shares(let shares):
      var rest = amount
      var result: [(party: Int, amount: Evaluated)] = []
      for share in shares {
        guard let node = share.share else {
          result.append((share.party, rest))
          continue
        }
        var part: Evaluated
        let own = evaluate(node)
        let type = plan.nodes[node].type
        if type.unit?.isNumber ?? false {
          let rate = operand(own, from: type.scale, to: type.scale)
          let base = operand(amount, from: 2, to: 2)
          var product: Interval?
          if let x = rate.interval, let y = base.interval { product = Self.product(x, y) }
          part = inFen(combined(product, [rate, base]), scale: type.scale + 2)
        } else {
          part = inFen(own, scale: type.scale)
        }
        // No party is asked for more than is left.
        if let x = part.possible.interval, let y = rest.possible.interval {
          part.possible.values = .number(x.smallest(y))
          rest = Evaluated(
            Possible(
              .number(Self.sum(y, Self.negated(x.smallest(y)))),
              mayFail: part.possible.mayFail
            ),
            unknowns: rest.unknowns.union(part.unknowns),
            terms: rest.terms.union(part.terms)
          )
        }
        result.append((share.party, part))
      }
      return result
    }
  }

  /// The items of a choice that a formula names, whichever of them it comes to.
  private func namedChoices(in node: NodeID, _ seen: inout Set<NodeID>) -> ChoiceSet {
    var result = ChoiceSet()
    guard seen.insert(node).inserted else { return result }
    switch plan.nodes[node].operation {
    case .constant(.choice(let item)): result.insert(item)
    case .value(let value, _): result = namedChoices(in: plan.scheme.values[value].node, &seen)
    case .term(let term, _):
      for piece in plan.scheme.terms[term].pieces {
        switch piece.content {
        case .stated(let inner): result = result.union(namedChoices(in: inner, &seen))
        case .unstated(_, .oneOf(let readings)):
          for reading in readings { result = result.union(namedChoices(in: reading.node, &seen)) }
        case .unstated: break
        }
      }
    case .choose(let branches, let otherwise):
      for branch in branches { result = result.union(namedChoices(in: branch.then, &seen)) }
      if let otherwise { result = result.union(namedChoices(in: otherwise, &seen)) }
    case .otherwise(let first, let second):
      result = namedChoices(in: first, &seen).union(namedChoices(in: second, &seen))
    case .table(let table):
      for row in table.rows { result = result.union(namedChoices(in: row.result, &seen)) }
      if let otherwise = table.otherwise {
        result = result.union(namedChoices(in: otherwise, &seen))
      }
    default: break
    }
    return result
  }

  func answerValues() -> [Evaluated?] {
    var result: [Evaluated?] = []
    for value in plan.scheme.values {
      guard value.isAnswer else {
        result.append(nil)
        continue
      }
      result.append(
        part(
          value.name,
          fails: { $0.possible.mayFail },
          evaluating: { evaluate(value.node) }
        )
      )
    }
    return result
  }
}
