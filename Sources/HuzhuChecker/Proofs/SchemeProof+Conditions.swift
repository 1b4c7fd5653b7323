import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Proves that somebody can be entitled.
  func proveEntitlement() {
    let place = scheme.eligibility.map { plan.nodes[$0.root].place } ?? scheme.place
    switch find({ $0.isEntitled() }) {
    case .found: add(.entitlement, "", place, .proved)
    case .nowhere:
      add(
        .entitlement,
        "",
        place,
        .refuted,
        Diagnostic(
          .nobodyEligible,
          Label(
            zh: "「\(scheme.id)」的条件互相矛盾，没有人能符合",
            en: "nobody can be eligible under '\(scheme.id)': its conditions contradict each other"
          ),
          at: place
        )
      )
    case .open(let world, _, let unknowns):
      leaveOpen(
        .entitlement,
        "",
        place,
        Label(zh: "有人能符合条件", en: "anybody can be eligible"),
        world,
        unknowns
      )
    }
  }

  /// Proves of each condition with a name that it can hold and can fail.
  func proveConditions() {
    var seen: Set<Int> = []
    func collect(_ root: NodeID?, event: Int?) {
      guard let root else { return }
      for (clause, node) in clauses(below: root) where seen.insert(clause).inserted {
        prove(scheme.clauses[clause], node, event)
      }
    }
    collect(scheme.scope, event: nil)
    collect(scheme.eligibility?.root, event: nil)
    collect(scheme.claims?.root, event: 0)
    for (index, benefit) in scheme.benefits.enumerated() {
      var isInEvent = plan.benefitReadsEvent[index]
      if case .pay = benefit.gives { isInEvent = true }
      collect(benefit.when, event: isInEvent ? 0 : nil)
    }
    for contribution in scheme.contributions { collect(contribution.when, event: nil) }
    for limit in scheme.limits { collect(limit.when, event: 0) }
    for exclusive in scheme.exclusives { collect(exclusive.when, event: 0) }
  }

  /// The named conditions that stand below a condition, but not inside a list.
  private func clauses(below root: NodeID) -> [(clause: Int, node: NodeID)] {
    var result: [(clause: Int, node: NodeID)] = []
    var seen: Set<NodeID> = []
    func visit(_ node: NodeID) {
      guard seen.insert(node).inserted else { return }
      switch plan.nodes[node].operation {
      case .clause(let clause, let inner):
        result.append((clause, inner))
        visit(inner)
      case .all(let items), .any(let items): for item in items { visit(item) }
      case .not(let inner): visit(inner)
      case .value(let value, _): visit(scheme.values[value].node)
      case .choose(let branches, let otherwise):
        for branch in branches {
          visit(branch.when)
          visit(branch.then)
        }
        if let otherwise { visit(otherwise) }
      default: break
      }
    }
    visit(root)
    return result
  }

  private func prove(_ clause: Clause, _ node: NodeID, _ event: Int?) {
    func asking(_ isTrue: Bool) -> Search {
      find(subject: clause.subject, anyDay: true) { evaluator in
        if event != nil { _ = evaluator.claims(of: 0) } else { evaluator.enter(nil) }
        let value = evaluator.evaluate(node)
        return isTrue ? value : evaluator.negation(of: value)
      }
    }
    var open: (World, ChoiceSet)?
    for isTrue in [true, false] {
      switch asking(isTrue) {
      case .found: continue
      case .open(let world, _, let unknowns): open = (world, unknowns)
      case .nowhere:
        add(.condition, clause.id, clause.place, .refuted, Self.finding(clause, never: isTrue))
        return
      }
    }
    guard let open else {
      add(.condition, clause.id, clause.place, .proved)
      return
    }
    leaveOpen(
      .condition,
      clause.id,
      clause.place,
      Label(zh: "「\(clause.id)」既可能成立也可能不成立", en: "'\(clause.id)' can both hold and fail"),
      open.0,
      open.1
    )
  }

  private static func finding(_ clause: Clause, never: Bool) -> Diagnostic {
    never
      ? Diagnostic(
        .neverHolds,
        .warning,
        Label(
          zh: "「\(clause.id)」在任何情况下都不成立",
          en: "'\(clause.id)' holds in no case"
        ),
        at: clause.place
      )
      : Diagnostic(
        .alwaysHolds,
        .warning,
        Label(
          zh: "「\(clause.id)」在任何情况下都成立，不起作用",
          en: "'\(clause.id)' holds in every case, so that it decides nothing"
        ),
        at: clause.place
      )
  }

  /// Proves of each benefit that somebody can get it.
  func proveBenefits() {
    for (index, benefit) in scheme.benefits.enumerated() {
      var isInEvent = plan.benefitReadsEvent[index]
      var amount: NodeID?
      switch benefit.gives {
      case .pay(let node):
        isInEvent = true
        amount = node
      case .rate(let node): amount = node
      case .charge, .provide: break
      }
      func asking(_ amount: NodeID?) -> BoxSearch.Question {
        { evaluator in
          var gate = Evaluated.flag(true)
          if isInEvent { gate = evaluator.claims(of: 0) } else { evaluator.enter(nil) }
          gate = evaluator.holds(benefit.when, beside: gate)
          if let amount { gate = evaluator.both(gate) { evaluator.isPositive(amount) } }
          return evaluator.both(gate) { evaluator.isEntitled() }
        }
      }
      var search = find(subject: benefit.subject, afterNothing: true, asking(amount))
      if case .nowhere = search, !scheme.runnings.isEmpty {
        search = find(subject: benefit.subject, asking(amount))
      }
      if case .open = search,
        case .found(let world, let cell) = find(
          subject: benefit.subject,
          afterNothing: true,
          asking(nil)
        ),
        (0..<64 as Range<UInt64>).contains(where: {
          drawn(world, cell, draw: $0, asking(amount)) != nil
        })
      {
        search = .found(world, cell)
      }
      switch search {
      case .found: add(.benefit, benefit.clause, benefit.place, .proved)
      case .nowhere:
        add(
          .benefit,
          benefit.clause,
          benefit.place,
          .refuted,
          Diagnostic(
            .neverGiven,
            .warning,
            Label(
              zh: "「\(benefit.clause)」在任何情况下都不会给付",
              en: "'\(benefit.clause)' is given in no case"
            ),
            at: benefit.place
          )
        )
      case .open(let world, _, let unknowns):
        leaveOpen(
          .benefit,
          benefit.clause,
          benefit.place,
          Label(zh: "「\(benefit.clause)」能够给付", en: "'\(benefit.clause)' can be given"),
          world,
          unknowns
        )
      }
    }
  }
}
