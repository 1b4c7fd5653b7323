import HuzhuLanguage
package import HuzhuValues

extension Evaluator {
  func order(
    _ value: Evaluated,
    _ type: ValueType,
    _ relation: Relation,
    _ node: NodeID,
    left: NodeID
  ) -> Evaluated {
    var other = evaluate(node)
    if case .nothing = other.possible.values, other.possible.mayBeNone, !other.possible.mayFail {
      return other
    }
    let mayBeNone = other.possible.mayBeNone
    other.possible.mayBeNone = false
    var outcome = order(value, type, relation, node, left: left, other)
    outcome.possible.mayBeNone = mayBeNone
    if mayBeNone { outcome.unknowns = outcome.unknowns.union(other.unknowns) }
    return outcome
  }

  func order(
    _ value: Evaluated,
    _ type: ValueType,
    _ relation: Relation,
    _ node: NodeID,
    left: NodeID,
    _ other: Evaluated
  ) -> Evaluated {
    guard let a = rank(value, type), let b = rank(other, plan.nodes[node].type) else {
      return decided(
        .open,
        value,
        Evaluated(.failure, unknowns: other.unknowns, terms: other.terms)
      )
    }
    let aScale = type.scale
    let bScale = plan.nodes[node].type.scale
    let scale = max(aScale, bScale)
    let x = Self.widened(a, by: scale - aScale)
    let y = Self.widened(b, by: scale - bScale)
    var truth = Self.truth(x, relation, y)
    if truth == .open, let promised = promised(left, relation, node) { truth = promised }
    if truth == .open {
      noteThreshold(left: left, value: value, relation, bound: y, scale: scale, of: other)
    }
    return decided(truth, value, other)
  }

  static func truth(_ x: Interval, _ relation: Relation, _ y: Interval) -> Truth {
    switch relation {
    case .atLeast: x.low >= y.high ? .yes : x.high < y.low ? .no : .open
    case .over: x.low > y.high ? .yes : x.high <= y.low ? .no : .open
    case .atMost: x.high <= y.low ? .yes : x.low > y.high ? .no : .open
    case .under: x.high < y.low ? .yes : x.low >= y.high ? .no : .open
    }
  }

  /// Numbers and days as they are; items of an ordered choice by position.
  func rank(_ value: Evaluated, _ type: ValueType) -> Interval? {
    if let interval = value.possible.interval { return interval }
    if case .choice(let items) = value.possible.values, let first = items.items.first,
      let last = items.items.last
    {
      return Interval(Int128(first), Int128(last))
    }
    return nil
  }

  /// Notes where a value passes a bound that no comparison names: the end of a tier, a cap, a row.
  func noteEdge(_ left: NodeID, _ relation: Relation, _ bound: NodeID) {
    guard marksEdges, thresholds != nil else { return }
    let value = evaluate(left)
    let other = evaluate(bound)
    guard let own = rank(other, plan.nodes[bound].type) else { return }
    let scale = max(plan.nodes[left].type.scale, plan.nodes[bound].type.scale)
    let wide = Self.widened(own, by: scale - plan.nodes[bound].type.scale)
    noteThreshold(left: left, value: value, relation, bound: wide, scale: scale, of: other)
  }

  /// Finds where a comparison that one unknown decides flips, by bisection.
  ///
  /// A point that is not where it flips does no harm: a split is sound anywhere.
  private func noteThreshold(
    left: NodeID,
    value: Evaluated,
    _ relation: Relation,
    bound: Interval,
    scale: Int,
    of other: Evaluated
  ) {
    guard thresholds != nil, let number = value.unknowns.single, let target = bound.single,
      other.unknowns.isEmpty,
      let (flip, holdsBelow) = flip(of: number, left: left, relation, target: target, scale: scale)
    else { return }
    thresholds?[number, default: []].insert(flip)
    guard marksEdges else { return }
    // An inclusive test holds at its threshold, a strict one fails there.
    let isInclusive = relation == .atLeast || relation == .atMost
    pivots[number, default: [:]][flip] =
      isInclusive == holdsBelow ? flip - step(of: unknowns[number]) : flip
  }

  private func flip(
    of number: Int,
    left: NodeID,
    _ relation: Relation,
    target: Int128,
    scale: Int
  ) -> (flip: Int128, holdsBelow: Bool)? {
    let current = cell[number] ?? bases[number]
    guard let domain = current.interval, domain.low < domain.high else { return nil }
    let outer = (thresholds, cell[number], sampling, watch, it)
    thresholds = nil
    sampling = nil
    watch = nil
    forget()
    defer {
      (thresholds, cell[number], sampling, watch, it) = outer
      forget()
    }
    func holds(_ point: Int128) -> Bool? {
      cell[number] = self.point(current, point)
      forget()
      if let totalSource { it = totalSource() }
      guard let own = rank(evaluate(left), plan.nodes[left].type) else { return nil }
      let wide = Self.widened(own, by: scale - plan.nodes[left].type.scale)
      switch Self.truth(wide, relation, Interval(target)) {
      case .yes: return true
      case .no: return false
      case .open: return nil
      }
    }
    guard let atLow = holds(domain.low), let atHigh = holds(domain.high), atLow != atHigh else {
      return nil
    }
    var low = domain.low
    var high = domain.high
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let here = holds(middle) else { return nil }
      if here == atLow { low = middle } else { high = middle }
    }
    let step = step(of: unknowns[number])
    let onGrid = dividing(high - domain.low, by: step, rounding: .up) * step + domain.low
    return onGrid <= domain.high ? (onGrid, atLow) : nil
  }

  /// One value of an unknown number or day.
  package func point(_ possible: Possible, _ point: Int128) -> Possible {
    if case .day = possible.values { return Possible(.day(Interval(point))) }
    return Possible(.number(Interval(point)))
  }

  /// The distance of two values that an unknown may take.
  package func step(of unknown: Unknown) -> Int128 {
    switch unknown {
    case .fact(let fact), .eventFact(_, let fact), .field(_, _, let fact):
      return max(plan.vocabulary.facts[fact].step, 1)
    case .term(let term, let position):
      if case .unstated(_, .within(_, _, let step)) = plan.scheme.terms[term].pieces[position]
        .content
      {
        return max(step, 1)
      }
      return 1
    case .length, .member, .assessmentDay, .total: return 1
    }
  }

  /// A quotient compared as an exact fraction: no rounding can tip it.
  func compareFraction(_ a: NodeID, _ b: NodeID, _ tests: [Test]) -> Evaluated {
    let aScale = plan.nodes[a].type.scale
    let bScale = plan.nodes[b].type.scale
    let top = operand(a, scale: aScale)
    let bottom = operand(b, scale: bScale)
    var unknowns = top.unknowns.union(bottom.unknowns)
    var terms = top.terms.union(bottom.terms)
    guard let x = top.interval, let y = bottom.interval, y.low > 0 || y.high < 0 else {
      return Evaluated(.failure, unknowns: unknowns, terms: terms)
    }
    var result = Truth.yes
    var fails = top.fails || bottom.fails
    for test in tests {
      var relations: [(Relation, NodeID)] = []
      switch test {
      case .order(let relation, let node): relations = [(relation, node)]
      case .isEqual(let node): relations = [(.atLeast, node), (.atMost, node)]
      default: return Evaluated(.failure, unknowns: unknowns, terms: terms)
      }
      for (relation, node) in relations {
        let scale = plan.nodes[node].type.scale
        let bound = operand(node, scale: scale)
        unknowns = unknowns.union(bound.unknowns)
        terms = terms.union(bound.terms)
        fails = fails || bound.fails
        guard let z = bound.interval else {
          return Evaluated(.failure, unknowns: unknowns, terms: terms)
        }
        // x·10^-a compared with z·10^-c · y·10^-b, the direction turned where y is negative.
        let up = Decimal.power(min(max(bScale + scale - aScale, 0), 38))
        let down = Decimal.power(min(max(aScale - bScale - scale, 0), 38))
        var held = false
        var failed = false
        for n in [x.low, x.high] {
          for d in [y.low, y.high] {
            for c in [z.low, z.high] {
              let left = Self.multiplied(n, up)
              let right = Self.multiplied(Self.multiplied(c, d), down)
              let truth =
                d > 0
                ? Self.truth(Interval(left), relation, Interval(right))
                : Self.truth(Interval(right), relation, Interval(left))
              if truth == .yes { held = true } else { failed = true }
            }
          }
        }
        result = result.and(held && failed ? .open : Truth(held))
      }
    }
    if result == .open || fails {
      return Evaluated(
        Possible(
          .flag(mayBeTrue: result != .no, mayBeFalse: result != .yes),
          mayFail: fails
        ),
        unknowns: unknowns,
        terms: terms
      )
    }
    return Evaluated(.flag(result), terms: terms)
  }
}
