import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Of a group of benefits one is paid; over a wide window only what exceeds the earlier amounts.
  func apply(
    _ exclusive: Exclusive,
    to benefits: inout [BenefitOutcome],
    _ index: Int,
    _ earlier: [EventOutcome]
  ) {
    var binds = exclusive.when.map { evaluate($0) } ?? .flag(true)
    binds = both(binds, isInWindow(index, exclusive.per))
    guard binds.truth != .no else { return }
    if binds.truth == .yes { totals.binding.insert(exclusive.clause) }
    let before = admittedBefore(exclusive, index, earlier)
    let winners = winners(of: exclusive, benefits)
    if binds.truth == .yes, case .largest = exclusive.pay, let first = exclusive.benefits.first {
      benefits[first].groupLeast = least(of: exclusive, over: before, benefits)
    }
    for (place, member) in exclusive.benefits.enumerated() {
      let wins = winners[place]
      let amount = benefits[member].remaining
      let paid = gated(excess(of: amount, over: before), by: wins)
      benefits[member].isExcluded = benefits[member].isExcluded.or((!wins.truth).and(binds.truth))
      var remaining = paid
      if binds.truth == .open {
        let either = paid.union(amount)
        remaining = Evaluated(
          either.possible,
          unknowns: either.unknowns.union(binds.unknowns),
          terms: either.terms
        )
      }
      benefits[member].remaining = remaining
      benefits[member].admitted = remaining
    }
  }

  private func admittedBefore(
    _ exclusive: Exclusive,
    _ index: Int,
    _ earlier: [EventOutcome]
  ) -> Evaluated {
    var before = Evaluated.number(0)
    for (event, outcome) in earlier.enumerated() {
      let paid = sum(exclusive.benefits, of: outcome.benefits)
      if paid.possible.interval?.single == 0 { continue }
      let same = isSameWindow(event, index, exclusive.per)
      if same.truth == .no { continue }
      var counted = same
      if let when = exclusive.when { counted = both(counted, asked(when, of: event)) }
      before = plus(before, gated(paid, by: counted))
    }
    return before
  }

  /// What the largest of a group has at least beyond what was paid before.
  ///
  /// Nil where another group may exclude one of them as well, or an amount may fail.
  private func least(
    of exclusive: Exclusive,
    over before: Evaluated,
    _ benefits: [BenefitOutcome]
  ) -> Interval? {
    for other in plan.scheme.exclusives where other.clause != exclusive.clause {
      if other.benefits.contains(where: { exclusive.benefits.contains($0) }) { return nil }
    }
    var least = Interval(0)
    for member in exclusive.benefits {
      let amount = excess(of: benefits[member].remaining, over: before).possible
      guard let interval = amount.interval, !amount.mayFail else { return nil }
      let low = Interval(interval.low, interval.low, lowOpen: interval.lowOpen)
      least = least.largest(low)
    }
    return least
  }

  /// What an amount has beyond what was paid before; not below zero.
  private func excess(of amount: Evaluated, over before: Evaluated) -> Evaluated {
    guard let x = amount.possible.interval, let y = before.possible.interval else { return amount }
    if y.single == 0 { return amount }
    let rest = Self.sum(x, Self.negated(y)).largest(Interval(0))
    return Evaluated(
      Possible(.number(rest), mayFail: amount.possible.mayFail || before.possible.mayFail),
      unknowns: amount.unknowns.union(before.unknowns),
      terms: amount.terms.union(before.terms)
    )
  }

  private func winners(of exclusive: Exclusive, _ benefits: [BenefitOutcome]) -> [Evaluated] {
    var result: [Evaluated] = []
    switch exclusive.pay {
    case .chosen(let node, let named):
      let choice = evaluate(node)
      for member in exclusive.benefits {
        guard case .choice(let items) = choice.possible.values else {
          let isNone = choice.possible.mayBeNone && !choice.possible.mayFail
          result.append(isNone ? .flag(false) : undecided(choice.unknowns, choice.terms))
          continue
        }
        var can = false
        var must = !choice.possible.mayBeNone && !choice.possible.mayFail
        for item in items.items {
          if item < named.count, named[item] == member { can = true } else { must = false }
        }
        let truth: Truth = must ? .yes : can ? .open : .no
        result.append(Evaluated(.flag(truth), unknowns: choice.unknowns, terms: choice.terms))
      }
    case .largest:
      var unknowns = ChoiceSet()
      var terms = ChoiceSet()
      for member in exclusive.benefits {
        unknowns = unknowns.union(benefits[member].remaining.unknowns)
        terms = terms.union(benefits[member].remaining.terms)
      }
      for (place, member) in exclusive.benefits.enumerated() {
        var truth = Truth.yes
        for (other, rival) in exclusive.benefits.enumerated() where other != place {
          truth = truth.and(
            beats(benefits[member].remaining, benefits[rival].remaining, isEarlier: place < other)
          )
        }
        result.append(Evaluated(.flag(truth), unknowns: unknowns, terms: terms))
      }
    }
    return result
  }

  /// Whether an amount is the one that is paid; of equal ones it is the first in the file.
  private func beats(_ own: Evaluated, _ rival: Evaluated, isEarlier: Bool) -> Truth {
    guard let x = own.possible.interval, let y = rival.possible.interval else { return .open }
    return Self.truth(x, isEarlier ? .atLeast : .over, y)
  }
}
