import HuzhuLanguage
import HuzhuPlan

extension SchemeRun {
  /// The gaps that touch something of this answer.
  ///
  /// With no event at all a benefit's gap changes nothing, and neither does one on the conditions
  /// of what does not apply.
  func touchedGaps(_ answer: SchemeAnswer) -> [Int] {
    guard answer.eligibility != .ineligible else { return [] }
    let names = namesOfParts(answer)
    var result: [Int] = []
    for (index, gap) in scheme.gaps.enumerated()
    where gap.touches.isEmpty || gap.touches.contains(where: { names.contains($0) }) {
      result.append(index)
    }
    return result
  }

  /// The clauses and values that are part of an answer, or that a part of it uses.
  private func namesOfParts(_ answer: SchemeAnswer) -> Set<String> {
    var names: Set<String> = []
    var nodes: [NodeID] = []
    func use(_ node: NodeID?) { if let node { nodes.append(node) } }
    func useClauses(_ members: [SchemeAnswer.Member]) {
      for member in members {
        names.insert(member.clause)
        for clause in scheme.clauses where clause.id == member.clause { use(clause.node) }
      }
    }
    use(scheme.scope)
    useClauses(answer.members)
    var benefits: Set<Int> = []
    for event in answer.events {
      useClauses(event.members)
      for benefit in event.benefits where benefit.status != .doesNotApply {
        benefits.insert(benefit.benefit)
      }
    }
    for entitlement in answer.entitlements where entitlement.status != .doesNotApply {
      benefits.insert(entitlement.benefit)
    }
    for index in benefits.sorted() {
      names.insert(scheme.benefits[index].clause)
      nodes += formulas(of: scheme.benefits[index])
    }
    for limit in scheme.limits where limit.benefits.contains(where: { benefits.contains($0) }) {
      names.insert(limit.clause)
      use(limit.when)
      switch limit.bound {
      case .atMost(let node), .payments(let node): use(node)
      }
    }
    for group in scheme.exclusives where group.benefits.contains(where: { benefits.contains($0) }) {
      names.insert(group.clause)
      use(group.when)
    }
    for answered in answer.contributions {
      names.insert(answered.clause)
      let contribution = scheme.contributions[answered.contribution]
      use(contribution.when)
      use(contribution.amount)
    }
    for answered in answer.duties {
      names.insert(answered.clause)
      let duty = scheme.duties[answered.duty]
      use(duty.when)
      use(duty.condition)
    }
    for answered in answer.capacities {
      names.insert(answered.clause)
      let capacity = scheme.capacities[answered.capacity]
      use(capacity.when)
      use(capacity.places)
      use(capacity.taken)
    }
    for value in scheme.values where value.isAnswer {
      names.insert(value.name)
      use(value.node)
    }
    return names.union(plan.names(in: nodes))
  }

  private func formulas(of benefit: Benefit) -> [NodeID] {
    let given: [NodeID?] =
      switch benefit.gives {
      case .pay(let node), .rate(let node): [node]
      case .provide(let node, let worth): [node, worth]
      case .charge(let node, let instead): [node, instead]
      }
    return ([benefit.when] + given).compactMap { $0 }
  }

  func subjectTo(_ answer: SchemeAnswer) -> [String] {
    guard answer.eligibility == .eligible || answer.eligibility == .notAssessed else { return [] }
    var result: [String] = []
    let effective = scheme.effective
    if (effective.from == nil && effective.fromUnstated != nil)
      || (effective.until == nil && effective.untilUnstated != nil)
    {
      result.append("version")
    }
    for index in answer.gaps where scheme.gaps[index].could == .refuse {
      result.append(scheme.gaps[index].clause)
    }
    return result
  }
}
