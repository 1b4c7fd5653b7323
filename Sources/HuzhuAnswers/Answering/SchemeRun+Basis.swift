import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// The weakest origin of what decided the answer.
  func basis(of solution: Solver.Solution, _ answer: SchemeAnswer) -> Basis {
    let outcome = solution.outcome
    var terms = outcome.scope.terms.union(outcome.version.terms)
    if answer.eligibility == .ineligible {
      terms = terms.union(termsOfRefusal(outcome))
    } else {
      terms = terms.union(outcome.eligibility.terms)
      for event in outcome.events {
        terms = terms.union(event.claims.terms)
        for benefit in event.benefits where benefit.applies.truth != .no {
          terms = terms.union(benefit.admitted.terms).union(benefit.parties.terms)
        }
      }
      for entitlement in outcome.entitlements where entitlement.applies.truth != .no {
        terms = terms.union(entitlement.gives.terms).union(entitlement.applies.terms)
        if let instead = entitlement.insteadOf { terms = terms.union(instead.terms) }
        if let worth = entitlement.worth { terms = terms.union(worth.terms) }
        if let times = entitlement.times { terms = terms.union(times.terms) }
        terms = terms.union(entitlement.parties.terms)
      }
      for contribution in outcome.contributions where contribution.applies.truth != .no {
        terms = terms.union(contribution.amount.terms)
      }
      for capacity in outcome.capacities where capacity.applies.truth != .no {
        terms = terms.union(capacity.places.terms).union(capacity.taken.terms)
          .union(capacity.applies.terms)
      }
    }
    for value in outcome.values { if let value { terms = terms.union(value.terms) } }
    for duty in outcome.duties where duty.applies.truth != .no {
      terms = terms.union(duty.terms)
    }
    var result = Basis.stated
    for index in terms.items where !isSettled(index) { result = max(result, origin(of: index)) }
    // What a settled term keeps out of the answer is decided by it too.
    for index in situation.settled.keys.sorted() where isDecided(by: index) {
      result = max(result, .assumed)
    }
    for number in solution.missing.items {
      if case .term(let term, let piece) = evaluator.unknowns[number],
        case .unstated(_, .oneOf) = scheme.terms[term].pieces[piece].content
      {
        result = max(result, .ambiguous)
      }
      if case .member = evaluator.unknowns[number] { result = max(result, .ambiguous) }
    }
    if let rounding = scheme.rounding, roundingMatters(outcome) {
      result = max(result, rounding.origin.basis)
    }
    return result
  }

  /// Of several failing clauses each one refuses: the best founded speaks.
  private func termsOfRefusal(_ outcome: Outcome) -> ChoiceSet {
    var best: (basis: Basis, terms: ChoiceSet)?
    for index in scheme.eligibility?.members ?? [] {
      guard let value = outcome.clauses[index], value.truth == .no else { continue }
      var own = Basis.stated
      for term in value.terms.items { own = max(own, origin(of: term)) }
      if best.map({ own < $0.basis }) ?? true { best = (own, value.terms) }
    }
    return best?.terms ?? outcome.eligibility.terms
  }

  private func isSettled(_ index: Int) -> Bool {
    index < scheme.terms.count && situation.settled[index] != nil
  }

  /// Whether another way to settle a term changes the answer.
  private func isDecided(by index: Int) -> Bool {
    var open = situation
    open.settled[index] = nil
    let solver = Solver(Evaluator(plan: plan, situation: open))
    guard let other = solver.solve(budget: 64) else { return true }
    for number in other.missing.items {
      switch solver.evaluator.unknowns[number] {
      case .term(index, _): return true
      case .member(index, let item): if settledItems(of: index).contains(item) { return true }
      default: continue
      }
    }
    return false
  }

  /// The items of an open list of which the case says whether they belong to it.
  private func settledItems(of index: Int) -> ChoiceSet {
    guard case .members(let includes, let excludes)? = situation.settled[index],
      case .choices(let choice) = scheme.terms[index].type
    else { return ChoiceSet() }
    var result = includes.union(excludes)
    for item in result.items {
      result = result.union(plan.vocabulary.choices[choice].items[item].descendants)
    }
    return result
  }

  private func origin(of index: Int) -> Basis {
    if index >= scheme.terms.count { return plan.origins[index - scheme.terms.count].basis }
    var result = Basis.stated
    for piece in scheme.terms[index].pieces {
      // What is not stated founds nothing: it is missing, or a reading.
      if case .stated = piece.content { result = max(result, piece.origin.basis) }
    }
    return result
  }

  /// Whether a rounding changed an amount by a fen or more.
  private func roundingMatters(_ outcome: Outcome) -> Bool {
    for event in outcome.events {
      for (position, benefit) in event.benefits.enumerated() {
        guard case .pay(let node) = scheme.benefits[position].gives, benefit.applies.truth == .yes,
          let raw = benefit.unrounded.possible.interval?.single,
          let rounded = (benefit.each ?? benefit.computed).possible.interval?.single
        else { continue }
        let scale = max(plan.nodes[node].type.scale, 2)
        let exact = Decimal(mantissa: raw, scale: plan.nodes[node].type.scale)
        guard let fine = exact.mantissa(atScale: scale),
          let coarse = Decimal(mantissa: rounded, scale: 2).mantissa(atScale: scale)
        else { continue }
        if (fine - coarse).magnitude >= Decimal.power(scale - 2).magnitude { return true }
      }
    }
    return false
  }
}
