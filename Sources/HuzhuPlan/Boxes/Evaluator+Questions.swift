package import HuzhuLanguage
package import HuzhuValues

// What a proof asks of a plan, part by part, in the cell that is being looked at.
extension Evaluator {
  /// Stands in an event, or outside of all, with nothing remembered of what was asked before.
  package func enter(_ event: Int?) {
    self.event = event
    day = nil
    it = nil
    records = []
    totals = RunningTotals(count: plan.scheme.runnings.count)
    for index in totals.added.indices where event != nil {
      totals.added[index] = Array(repeating: .number(0), count: event ?? 0)
    }
    cures = .asItStands
    forget()
  }

  /// Whether the scheme speaks of the case and everything is met that is asked once, what can still
  /// be brought counted as brought.
  package func isEntitled() -> Evaluated {
    let outer = event
    enter(nil)
    var result = plan.scheme.scope.map { evaluate($0) } ?? .flag(true)
    if result.truth != .no { result = both(result, isInForce()) }
    if result.truth != .no {
      cures = .cured
      forget()
      result = both(result, eligible())
    }
    enter(outer)
    return result
  }

  /// Whether the claims of an event hold; what follows is asked in that event.
  package func claims(of event: Int) -> Evaluated {
    enter(event)
    cures = .cured
    let result = plan.scheme.claims.map { evaluate($0.root) } ?? .flag(true)
    totals.claims = result
    forget()
    return result
  }

  /// Takes the claims of the event in which it stands for met.
  package func takeClaims() {
    totals.claims = .flag(true)
    forget()
  }

  /// Whether a condition holds beside another that was asked before.
  package func holds(_ condition: NodeID?, beside other: Evaluated) -> Evaluated {
    guard let condition, other.truth != .no else { return other }
    return both(other, evaluate(condition))
  }

  /// Both of two truths.
  package func both(_ first: Evaluated, and second: () -> Evaluated) -> Evaluated {
    first.truth == .no ? first : both(first, second())
  }

  /// Whether nothing comes of a formula.
  package func fails(_ node: NodeID) -> Evaluated {
    let value = evaluate(node)
    return fails(value)
  }

  private func fails(_ value: Evaluated) -> Evaluated {
    let isNothing = value.possible.values == .nothing
    if isNothing { return Evaluated(.flag(true), terms: value.terms) }
    guard value.possible.mayFail || value.possible.mayBeNone else { return .flag(false) }
    return undecided(value.unknowns, value.terms)
  }

  /// Whether a number is below zero.
  package func isNegative(_ node: NodeID) -> Evaluated {
    let value = evaluate(node)
    guard let interval = value.possible.interval, interval.low < 0 else { return .flag(false) }
    if interval.high < 0, !value.possible.mayFail { return .flag(true) }
    return undecided(value.unknowns, value.terms)
  }

  /// Whether one number is above another.
  package func isAbove(_ first: NodeID, _ second: NodeID) -> Evaluated {
    let scale = max(plan.nodes[first].type.scale, plan.nodes[second].type.scale)
    let a = operand(first, scale: scale)
    let b = operand(second, scale: scale)
    guard let x = a.interval, let y = b.interval else { return .flag(false) }
    let truth = Self.truth(x, .over, y)
    return truth == .open
      ? undecided(a.unknowns.union(b.unknowns), a.terms.union(b.terms)) : .flag(truth == .yes)
  }

  /// Whether a number is above zero.
  package func isPositive(_ node: NodeID) -> Evaluated {
    let value = evaluate(node)
    guard let interval = value.possible.interval, interval.high > 0 else { return .flag(false) }
    if interval.low > 0, !value.possible.mayFail { return .flag(true) }
    return undecided(value.unknowns, value.terms)
  }

  /// What a benefit pays for an event by its own formula, nothing where it does not apply.
  package func due(_ benefit: Benefit, _ node: NodeID, gatedBy gate: Evaluated) -> Evaluated {
    if gate.truth == .no { return .number(0) }
    var amount = notNegative(inFen(evaluate(node), scale: plan.nodes[node].type.scale))
    if let count = benefit.every.flatMap({ $0.times }) {
      amount = repeated(amount, notNegative(evaluate(count)))
    }
    return gated(amount, by: gate)
  }

  /// Asks in which window an event lies, and what else is asked of what adds up over it.
  package func meet(_ per: Per, _ others: [NodeID?]) {
    for case let other? in others { _ = evaluate(other) }
    var windows: [Window] = []
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(let term, let all):
      _ = readingPosition(of: term)
      windows = all
    }
    for case .keys(let keys) in windows { for key in keys { _ = evaluate(key) } }
  }

  /// Where conditions of a benefit flip as one unknown changes, in a cell.
  package func flips(
    of number: Int,
    in cell: [Int: Possible],
    _ benefit: Benefit
  ) -> [Int128] {
    self.cell = cell
    thresholds = [:]
    defer { thresholds = nil }
    let gate = holds(benefit.when, beside: claims(of: 0))
    if case .pay(let node) = benefit.gives { _ = due(benefit, node, gatedBy: gate) }
    return (thresholds?[number] ?? []).sorted()
  }

  /// The contrary of a truth.
  package func negation(of value: Evaluated) -> Evaluated { negated(value) }

  /// What each running total may be before an event that comes after any others.
  ///
  /// - Parameter events: The most events of a case.
  /// - Returns: By running total its bounds, nil where there are none.
  package func totalBounds(events: Int) -> [Interval?] {
    var result: [Interval?] = []
    for (index, running) in plan.scheme.runnings.enumerated() {
      let scale = running.type.scale
      var low: Int128 = 0
      var high: Int128 = 0
      if let opening = running.opening {
        enter(nil)
        guard let range = operand(opening, scale: scale).interval else {
          result.append(nil)
          continue
        }
        (low, high) = (min(0, range.low), max(0, range.high))
      }
      enter(0)
      var each: Interval
      switch running.kind {
      case .amount: each = contribution(of: 0, to: index).possible.interval ?? Interval(0)
      case .count, .payments: each = Interval(0, Decimal.power(min(scale, 30)))
      case .paid: each = Interval(0, Decimal.power(min(12 + scale, 30)))
      }
      each = each.union(Interval(0))
      let others = Int128(events)
      result.append(
        Interval(
          Self.added(low, Self.multiplied(each.low, others)),
          Self.added(high, Self.multiplied(each.high, others))
        )
      )
    }
    enter(nil)
    return result
  }

  /// The conditions that every case keeps and that speak only of what the scheme reads.
  package var relevantPromises: [NodeID] {
    plan.vocabulary.always.filter { condition in
      plan.facts(in: condition).allSatisfy { plan.factUses[$0] > 0 }
    }
  }
}
