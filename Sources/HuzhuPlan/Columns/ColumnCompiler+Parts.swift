import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// Writes what the event brings; tells on which rows all of its amounts are known.
  mutating func settle(
    _ benefits: [ColumnBenefit],
    _ claims: ColumnCondition,
    _ context: ColumnContext,
    _ result: inout ColumnOutcome,
    _ parts: inout Parts,
    _ needs: inout Mask,
    _ areKnown: inout Mask
  ) -> Mask {
    let scheme = plan.scheme
    let isSaid = question.events == .one
    var amounts = Mask.all
    if isSaid {
      for member in scheme.claims?.members ?? [] {
        let own = condition(scheme.clauses[member].node, context)
        if !question.asksPayOnly { needs = builder.and(needs, builder.or(own.yes, own.no)) }
        result.reasons.append((member, true, own.no))
      }
      needs = builder.and(needs, builder.or(claims.yes, claims.no))
    }
    parts.given = weaker(parts.given, claims.basis)
    var total = ColumnValue(Lane(0))
    for (position, benefit) in benefits.enumerated() {
      let definition = scheme.benefits[position]
      if isSaid, !question.asksPayOnly, let when = definition.when {
        let isAsked = builder.and(claims.yes, benefit.applies.no)
        needs = builder.and(needs, refusal(when, isAsked, isOfEvent: true, context, &result))
      }
      guard case .pay(let node) = definition.gives else { continue }
      total = combined(builder.add(total.lane, benefit.admitted.lane), total, benefit.admitted)
      amounts = builder.and(amounts, benefit.admitted.known)
      result.amounts.append((position, benefit.admitted.lane, benefit.applies.yes))
      let doesNot = benefit.applies.no
      if question.asksPayOnly { continue }
      areKnown = builder.and(areKnown, builder.or(benefit.applies.yes, doesNot))
      var basis = benefit.admitted.basis
      if let times = benefit.times {
        let both = builder.and(times.known, benefit.each.known)
        areKnown = builder.and(areKnown, builder.or(doesNot, both))
      }
      areKnown = builder.and(
        areKnown,
        builder.or(doesNot, partiesAreKnown(definition, &basis, context))
      )
      parts.given = weaker(parts.given, self.basis(doesNot, Lane(0), basis))
      if let rounding = scheme.rounding, rounding.origin.basis != .stated, question.asksBasis {
        let scale = max(plan.nodes[node].type.scale, 2)
        let change = changed(
          benefit.unrounded.lane,
          plan.nodes[node].type.scale,
          benefit.each.lane,
          2,
          at: scale
        )
        // It counts where both are known; elsewhere the row is answered only if it does not matter.
        let isKnown = builder.and(benefit.unrounded.known, benefit.each.known)
        let counts = builder.all([benefit.applies.yes, isKnown, change])
        let own = Lane(Int64(rounding.origin.basis.rawValue))
        parts.always = weaker(parts.always, self.basis(counts, own, Lane(0)))
        if change != .never {
          needs = builder.and(needs, builder.or(isKnown, benefit.applies.yes.inverse))
        }
      }
    }
    result.total = total.lane
    if total.known == .never, amounts != .never { amounts = .never }
    return amounts
  }

  /// Adds the named conditions that keep a benefit from applying; tells where they are known.
  private mutating func refusal(
    _ condition: NodeID,
    _ isAsked: Mask,
    isOfEvent: Bool,
    _ context: ColumnContext,
    _ result: inout ColumnOutcome
  ) -> Mask {
    var members = [condition]
    if case .all(let items) = plan.nodes[condition].operation { members = items }
    var named: [(clause: Int, condition: ColumnCondition)] = []
    var isPlain = isAsked
    var areKnown = Mask.all
    for member in members {
      if case .clause(let clause, let inner) = plan.nodes[member].operation {
        let own = self.condition(inner, context)
        named.append((clause, own))
        areKnown = builder.and(areKnown, builder.or(own.yes, own.no))
      } else {
        let own = self.condition(member, context)
        isPlain = builder.and(isPlain, own.yes)
        areKnown = builder.and(areKnown, builder.or(own.yes, own.no))
      }
    }
    if named.isEmpty { return .all }
    for (clause, own) in named {
      result.reasons.append((clause, isOfEvent, builder.and(isPlain, own.no)))
    }
    return builder.or(isAsked.inverse, areKnown)
  }

  private mutating func partiesAreKnown(
    _ benefit: Benefit,
    _ basis: inout Lane,
    _ context: ColumnContext
  ) -> Mask {
    var result = Mask.all
    for node in [benefit.paidBy, benefit.decidedBy] {
      guard let node else { continue }
      let own = value(node, context)
      result = builder.and(result, builder.or(own.known, own.none))
      basis = weaker(basis, own.basis)
    }
    return question.asksMissing ? result : .all
  }

  // MARK: Things and prices

  /// Adds why things are refused; tells on which rows all of them are known.
  mutating func entitlements(
    _ result: inout ColumnOutcome,
    _ parts: inout Parts,
    _ asked: ColumnContext
  ) -> Mask {
    var all = Mask.all
    for (index, benefit) in plan.scheme.benefits.enumerated() where concerns(benefit.subject) {
      if case .pay = benefit.gives { continue }
      let isOfEvent = plan.benefitReadsEvent[index]
      if isOfEvent, question.events == .none { continue }
      let context = isOfEvent ? asked : ColumnContext()
      var applies = benefit.when.map { condition($0, context) } ?? ColumnCondition(true)
      if isOfEvent, let claims { applies = both(claims, applies) }
      if let when = benefit.when {
        let known = refusal(when, applies.no, isOfEvent: isOfEvent, context, &result)
        refused = builder.or(refused, known.inverse)
      }
      var isKnown = builder.or(applies.yes, applies.no)
      var basis = applies.basis
      var nodes: [NodeID] = []
      switch benefit.gives {
      case .provide(let node, let worth):
        nodes = [node]
        if let worth { nodes.append(worth) }
      case .charge(let node, let instead):
        nodes = [node]
        if let instead { nodes.append(instead) }
      case .rate(let node), .pay(let node): nodes = [node]
      }
      if let times = benefit.every?.times { nodes.append(times) }
      var isGiven = Mask.all
      for node in nodes {
        if case .constant = plan.nodes[node].operation { continue }
        let own = value(node, context)
        isGiven = builder.and(isGiven, builder.or(own.known, own.none))
        basis = weaker(basis, own.basis)
      }
      isGiven = builder.and(isGiven, partiesAreKnown(benefit, &basis, context))
      isKnown = builder.and(isKnown, builder.or(applies.no, isGiven))
      parts.given = weaker(parts.given, self.basis(applies.no, Lane(0), basis))
      all = builder.and(all, isKnown)
    }
    return question.asksMissing ? all : .all
  }

  // MARK: Contributions, duties, places

  /// Tells on which rows it is known what everybody pays in.
  mutating func contributions(_ parts: inout Parts) -> Mask {
    var all = Mask.all
    let context = ColumnContext()
    for contribution in plan.scheme.contributions where concerns(contribution.subject) {
      let applies = contribution.when.map { condition($0, context) } ?? ColumnCondition(true)
      let own = value(contribution.amount, context)
      let amount = gated(inFen(own, scale: plan.nodes[contribution.amount].type.scale), by: applies)
      var isKnown = builder.and(builder.or(applies.yes, applies.no), amount.known)
      var nodes: [NodeID] = []
      switch contribution.payers {
      case .one(let node): nodes = [node]
      case .shares(let shares):
        for share in shares { if let node = share.share { nodes.append(node) } }
      }
      for node in nodes { isKnown = builder.and(isKnown, value(node, context).known) }
      parts.given = weaker(parts.given, basis(applies.no, Lane(0), amount.basis))
      all = builder.and(all, isKnown)
    }
    return question.asksMissing ? all : .all
  }

  mutating func capacities(_ parts: inout Parts) -> Mask {
    var all = Mask.all
    let context = ColumnContext()
    for capacity in plan.scheme.capacities where concerns(capacity.subject) {
      let applies = capacity.when.map { condition($0, context) } ?? ColumnCondition(true)
      let places = value(capacity.places, context)
      let taken = value(capacity.taken, context)
      let both = builder.and(places.known, taken.known)
      all = builder.and(
        all,
        builder.or(applies.no, builder.and(applies.yes, both))
      )
      let basis = weaker(applies.basis, weaker(places.basis, taken.basis))
      parts.given = weaker(parts.given, self.basis(applies.no, Lane(0), basis))
    }
    return question.asksMissing ? all : .all
  }

  /// Tells on which rows nothing of the duties is open.
  mutating func duties(_ parts: inout Parts) -> Mask {
    var all = Mask.all
    let context = ColumnContext()
    for duty in plan.scheme.duties where concerns(duty.subject) {
      let applies = duty.when.map { condition($0, context) } ?? ColumnCondition(true)
      let holds = condition(duty.condition, context)
      var isKnown = builder.or(holds.yes, holds.no)
      for node in [duty.measured, duty.bound] {
        guard let node else { continue }
        if case .quotient(let a, let b) = plan.nodes[node].operation {
          isKnown = builder.all([isKnown, value(a, context).known, value(b, context).known])
        } else {
          isKnown = builder.and(isKnown, value(node, context).known)
        }
      }
      // The days that are left are told by the set path.
      if duty.per != nil || duty.by != nil {
        isKnown = builder.and(isKnown, plan.isCeiling(duty) ? holds.no : holds.yes)
      }
      all = builder.and(all, builder.or(applies.no, builder.and(applies.yes, isKnown)))
      let basis = weaker(holds.basis, applies.basis)
      parts.always = weaker(parts.always, self.basis(applies.no, Lane(0), basis))
    }
    return question.asksMissing || question.asksBasis ? all : .all
  }
}
