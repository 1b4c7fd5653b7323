import HuzhuLanguage
import HuzhuValues

/// What a plan comes to in columns, before it is brought into registers.
struct ColumnOutcome {
  /// Rows that are answered; the others take the set path.
  var isAnswered = Mask.never
  var isOutOfScope = Mask.never
  var isIneligible = Mask.never
  /// Whether the version is in force.
  var inForce = ColumnCondition(true)
  var reasons: [(clause: Int, isOfEvent: Bool, rows: Mask)] = []
  /// By position of the benefit; those that pay money.
  var amounts: [(benefit: Int, lane: Lane, applies: Mask)] = []
  var total = Lane(0)
  var values: [(value: Int, result: ColumnResult)] = []
  var basis = Lane(0)
}

extension ColumnCompiler {
  mutating func outcome() -> ColumnOutcome {
    var result = ColumnOutcome()
    guard concernsSubject else {
      (result.isAnswered, result.isOutOfScope) = (.all, .all)
      return result
    }
    let scheme = plan.scheme
    let outside = ColumnContext()
    let scope = scheme.scope.map { condition($0, outside) } ?? ColumnCondition(true)
    result.inForce = isInForce()
    let strict = eligible()
    let isThere = both(scope, result.inForce)
    result.isOutOfScope = isThere.no
    // What every answered row within the scope must know.
    var needs = builder.or(strict.yes, strict.no)
    if !isAssessed { needs = builder.and(needs, strict.yes) }
    var members: [ColumnCondition] = []
    for member in scheme.eligibility?.members ?? [] where concerns(scheme.clauses[member].subject) {
      let own = condition(scheme.clauses[member].node, outside)
      members.append(own)
      if !question.asksPayOnly { needs = builder.and(needs, builder.or(own.yes, own.no)) }
      result.reasons.append((member, false, own.no))
    }
    var basis = Parts(scope: weaker(scope.basis, result.inForce.basis))
    basis.eligibility = strict.basis
    basis.refusal = refusal(members, strict)

    // The event comes before things and prices, which read it.
    let isInEvent = ColumnContext(isInEvent: true)
    if question.events != .none {
      claims = scheme.claims.map { condition($0.root, isInEvent) } ?? ColumnCondition(true)
    }
    let asked = ColumnContext(isInEvent: true, knowsClaims: true)
    let asksAll = !question.asksPayOnly
    var areKnown = asksAll ? entitlements(&result, &basis, asked) : .all
    var amounts = Mask.all
    if question.events != .none, let claims {
      let benefits = benefits(claims: claims, asked)
      amounts = settle(benefits, claims, asked, &result, &basis, &needs, &areKnown)
    }
    if asksAll {
      areKnown = builder.and(areKnown, contributions(&basis))
      areKnown = builder.and(areKnown, capacities(&basis))
    }
    for (index, value) in scheme.values.enumerated() where value.isAnswer && asksAll {
      let own = compile(value.node, outside)
      needs = builder.and(needs, builder.or(known(own), none(own)))
      result.values.append((index, own))
      basis.always = weaker(basis.always, self.basis(of: own))
    }
    if asksAll { needs = builder.and(needs, duties(&basis)) }
    areKnown = builder.and(areKnown, amounts)
    result.isIneligible = isAssessed ? builder.and(isThere.yes, strict.no) : .never
    needs = builder.and(needs, builder.or(strict.no, areKnown))

    let (isKept, isCertain) = always()
    needs = builder.all([needs, isKept, refused.inverse])
    // Where a condition that always holds is open, an amount that is open might tell that it
    // cannot hold.
    let isSettled = builder.or(isCertain, amounts)
    let isOut = builder.or(
      scope.no,
      builder.all([result.inForce.no, isKept, isSettled, refused.inverse])
    )
    let isIn = builder.all([isThere.yes, needs, isSettled])
    result.isAnswered = builder.and(builder.or(isOut, isIn), contradictions().inverse)
    result.total = builder.pick(strict.yes, result.total, Lane(0))
    for index in result.amounts.indices {
      result.amounts[index].lane = builder.pick(strict.yes, result.amounts[index].lane, Lane(0))
      result.amounts[index].applies = builder.and(result.amounts[index].applies, strict.yes)
    }
    if question.asksBasis { result.basis = weakest(basis, strict) }
    return result
  }

  /// The origins of the parts of an answer.
  struct Parts {
    var scope: Lane
    var eligibility = Lane(0)
    var refusal = Lane(0)
    /// What counts for those who are not refused.
    var given = Lane(0)
    /// What counts for all.
    var always = Lane(0)

    init(scope: Lane) { self.scope = scope }
  }

  private mutating func weakest(_ parts: Parts, _ strict: ColumnCondition) -> Lane {
    let entitled = weaker(parts.eligibility, parts.given)
    let own = isAssessed ? builder.pick(strict.no, parts.refusal, entitled) : entitled
    return weaker(weaker(parts.scope, parts.always), own)
  }

  /// Of several failing clauses each one refuses: the best founded speaks.
  private mutating func refusal(_ members: [ColumnCondition], _ strict: ColumnCondition) -> Lane {
    guard question.asksBasis else { return Lane(0) }
    var result = Lane(Int64(Basis.assumed.rawValue))
    var fails = Mask.never
    for member in members {
      result = builder.pick(member.no, builder.smaller(result, member.basis), result)
      fails = builder.or(fails, member.no)
    }
    return builder.pick(fails, result, strict.basis)
  }

  // MARK: Scope

  private var concernsSubject: Bool {
    let scheme = plan.scheme
    guard let subject = question.subject, subject != scheme.subject else { return true }
    return scheme.duties.contains { $0.subject == subject }
      || scheme.capacities.contains { $0.subject == subject }
      || scheme.benefits.contains { $0.subject == subject }
      || scheme.contributions.contains { $0.subject == subject }
      || scheme.clauses.contains { $0.subject == subject }
  }

  func concerns(_ subject: String?) -> Bool {
    (subject ?? plan.scheme.subject) == (question.subject ?? plan.scheme.subject)
  }

  /// Whether the scheme says of the subject who is eligible.
  var isAssessed: Bool {
    guard let requirement = plan.scheme.eligibility else { return false }
    if requirement.members.isEmpty { return true }
    for member in requirement.members where concerns(plan.scheme.clauses[member].subject) {
      return true
    }
    return false
  }

  private mutating func eligible() -> ColumnCondition {
    guard let requirement = plan.scheme.eligibility else { return ColumnCondition(true) }
    var relevant: [NodeID] = []
    var areAll = true
    for member in requirement.members {
      if concerns(plan.scheme.clauses[member].subject) {
        relevant.append(plan.scheme.clauses[member].node)
      } else {
        areAll = false
      }
    }
    let context = ColumnContext()
    return areAll ? condition(requirement.root, context) : all(relevant, context)
  }

  mutating func isInForce() -> ColumnCondition {
    let effective = plan.scheme.effective
    var day = assessmentDay()
    if let by = effective.by {
      let own = value(by, ColumnContext())
      day = ColumnValue(
        lane(own.none, day, own),
        known: builder.or(own.known, own.none),
        basis: own.basis
      )
    }
    var isIn = Mask.all
    if let from = effective.from {
      isIn = builder.less(day.lane, Lane(Int64(from.ordinal))).inverse
    }
    if let until = effective.until {
      isIn = builder.and(isIn, builder.less(day.lane, Lane(Int64(until.ordinal))))
    }
    return ColumnCondition(
      yes: builder.and(day.known, isIn),
      no: builder.and(day.known, isIn.inverse),
      basis: day.basis,
      isFrail: true
    )
  }

  // MARK: What always holds

  /// Rows that break nothing, and those that certainly keep everything.
  private mutating func always() -> (isKept: Mask, isCertain: Mask) {
    var isKept = Mask.all
    var isCertain = Mask.all
    for node in plan.vocabulary.always {
      let isOfEvent = plan.readsEvent(node)
      if isOfEvent, question.events == .none { continue }
      let own = condition(node, ColumnContext(isInEvent: isOfEvent, knowsClaims: true))
      isKept = builder.and(isKept, canHold(node) ? own.no.inverse : own.yes)
      isCertain = builder.and(isCertain, own.yes)
    }
    return (isKept, isCertain)
  }

  /// Whether a condition can hold whatever is known of one side of it.
  private func canHold(_ node: NodeID) -> Bool {
    switch plan.nodes[node].operation {
    case .compare(let left, let tests, _):
      guard tests.count == 1, case .order(let relation, let right) = tests[0],
        case .fact(let a, nil) = plan.nodes[left].operation,
        case .fact(let b, nil) = plan.nodes[right].operation,
        let x = plan.vocabulary.facts[a].domain, let y = plan.vocabulary.facts[b].domain,
        plan.nodes[left].type.scale == plan.nodes[right].type.scale,
        plan.vocabulary.facts[a].derived == nil, plan.vocabulary.facts[b].derived == nil
      else { return false }
      switch relation {
      case .atLeast: return x.low >= y.low && y.high <= x.high
      case .atMost: return x.high <= y.high && y.low >= x.low
      case .over, .under: return false
      }
    case .any(let members):
      // Each member reads a fact of its own that may be either.
      for member in members {
        switch plan.nodes[member].operation {
        case .exists(let inner):
          guard case .fact(let fact, nil) = plan.nodes[inner].operation,
            plan.vocabulary.facts[fact].derived == nil
          else { return false }
        case .compare(let left, let tests, _):
          guard tests.count == 1, case .isEqual = tests[0],
            case .fact(let fact, nil) = plan.nodes[left].operation,
            plan.vocabulary.facts[fact].type == .flag, plan.vocabulary.facts[fact].derived == nil
          else { return false }
        default: return false
        }
      }
      return true
    default: return false
    }
  }
}
