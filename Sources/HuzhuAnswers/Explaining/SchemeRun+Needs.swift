import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  private var words: FormulaWords { FormulaWords(scheme: scheme, book: book) }

  /// What a failing clause needs, condition by condition, and by how much each is missed.
  func needs(of clause: Clause, event: Int?) -> [SchemeAnswer.Need] {
    var result: [SchemeAnswer.Need] = []
    var seen: Set<NodeID> = []
    evaluator.standing(in: event) {
      collect(clause.node, into: &result, &seen)
    }
    if event == nil, let day = firstDay(of: clause) {
      for index in result.indices where result[index].suggestion == nil {
        result[index].holdsOn = day
      }
    }
    return result
  }

  private func collect(
    _ id: NodeID,
    into result: inout [SchemeAnswer.Need],
    _ seen: inout Set<NodeID>
  ) {
    guard result.count < 12, seen.insert(id).inserted, evaluator.evaluate(id).truth == .no else {
      return
    }
    switch plan.nodes[id].operation {
    case .all(let items): for item in items { collect(item, into: &result, &seen) }
    case .any(let items):
      // A way that rests on what nobody can change is none, where there is another.
      let ways = items.filter { !isBarred($0) }
      collectAny(ways.isEmpty ? items : ways, into: &result, &seen)
    case .clause(_, let inner): collect(inner, into: &result, &seen)
    case .value(let value, nil): collect(scheme.values[value].node, into: &result, &seen)
    case .choose(let branches, let otherwise):
      // While it is open which branch is taken, each of them is needed that may be.
      for branch in branches {
        let truth = evaluator.evaluate(branch.when).truth
        if truth != .no { collect(branch.then, into: &result, &seen) }
        if truth == .yes { return }
      }
      if let otherwise { collect(otherwise, into: &result, &seen) }
    case .compare(let left, let tests, _):
      for test in tests { addNeed(left, test, whole: id, to: &result) }
    default:
      result.append(plainNeed(id))
    }
  }

  /// Conditions of which one is enough are marked as such where each is told in one line.
  private func collectAny(
    _ items: [NodeID],
    into result: inout [SchemeAnswer.Need],
    _ seen: inout Set<NodeID>
  ) {
    let start = result.count
    var isPlain = true
    for item in items {
      let before = result.count
      collect(item, into: &result, &seen)
      isPlain = isPlain && result.count == before + 1
    }
    guard isPlain, result.count > start + 1 else { return }
    for index in start..<result.count { result[index].choice = start }
  }

  /// Whether a condition that does not hold rests on what neither a person nor time changes.
  private func isBarred(_ id: NodeID, depth: Int = 0) -> Bool {
    guard depth < 24, evaluator.evaluate(id).truth == .no else { return false }
    switch plan.nodes[id].operation {
    case .all(let items): return items.contains { isBarred($0, depth: depth + 1) }
    case .any(let items): return items.allSatisfy { isBarred($0, depth: depth + 1) }
    case .clause(_, let inner): return isBarred(inner, depth: depth + 1)
    case .value(let value, nil): return isBarred(scheme.values[value].node, depth: depth + 1)
    case .compare:
      let facts = plan.facts(in: id)
      return !facts.isEmpty && facts.allSatisfy { plan.vocabulary.facts[$0].isFixed }
        && !plan.readsDay(id)
    default: return false
    }
  }

  private func plainNeed(_ id: NodeID) -> SchemeAnswer.Need {
    let facts = plan.facts(in: id)
    let isFixed = !facts.isEmpty && facts.allSatisfy { plan.vocabulary.facts[$0].isFixed }
    return SchemeAnswer.Need(
      name: facts.first.map { plan.vocabulary.facts[$0].name } ?? "",
      label: words.words(id),
      has: nil,
      needs: words.words(id),
      missedBy: nil,
      holdsOn: nil,
      isFixed: isFixed,
      suggestion: nil
    )
  }

  private func addNeed(
    _ left: NodeID,
    _ test: Test,
    whole: NodeID,
    to result: inout [SchemeAnswer.Need]
  ) {
    let value = evaluator.evaluate(left)
    let type = plan.nodes[left].type
    let facts = plan.facts(in: left)
    let isFixed = !facts.isEmpty && facts.allSatisfy { plan.vocabulary.facts[$0].isFixed }
    var need = SchemeAnswer.Need(
      name: name(of: left) ?? facts.first.map { plan.vocabulary.facts[$0].name } ?? "",
      label: words.words(left),
      has: nil,
      needs: words.test(test),
      missedBy: nil,
      holdsOn: nil,
      isFixed: isFixed,
      suggestion: nil
    )
    if value.possible.isKnown { need.has = Words.label(value.possible, type: type, book: book) }
    if case .order(let relation, let node) = test {
      let bound = evaluator.evaluate(node)
      if bound.possible.isKnown, bound.possible.interval != nil || type.isChoice {
        need.needs = FormulaWords.relation(
          relation,
          type,
          Words.label(bound.possible, type: plan.nodes[node].type, book: book)
        )
      }
      if type == .day, let own = value.possible.interval?.single,
        let other = bound.possible.interval?.single, relation.holds(own, other)
      {
        return
      }
      guard case .quantity = type, let own = value.possible.interval?.single,
        let other = bound.possible.interval?.single
      else {
        result.append(need)
        return
      }
      let scale = max(type.scale, plan.nodes[node].type.scale)
      guard let x = Decimal(mantissa: own, scale: type.scale).mantissa(atScale: scale),
        let y = Decimal(mantissa: other, scale: plan.nodes[node].type.scale).mantissa(
          atScale: scale
        )
      else {
        result.append(need)
        return
      }
      if relation.holds(x, y) { return }
      let gap = x > y ? x - y : y - x
      if gap > 0, let unit = type.unit {
        need.missedBy = Words.amount(gap, scale: scale, unit: unit, book: book)
      }
    }
    if !isFixed, let change = suggestion(left, test, whole: whole) {
      let type = plan.vocabulary.facts[change.fact].type
      need.suggestion = Words.label(change.value, type: type, book: book)
      need.change = change
    }
    result.append(need)
  }

  private func name(of node: NodeID) -> String? {
    switch plan.nodes[node].operation {
    case .fact(let fact, _): plan.vocabulary.facts[fact].name
    case .value(let value, _): scheme.values[value].name
    default: nil
    }
  }

  /// A value of the one fact on the left that makes the condition hold; it is run before it is told.
  private func suggestion(_ left: NodeID, _ test: Test, whole: NodeID) -> SchemeAnswer.Change? {
    guard case .fact(let fact, _) = plan.nodes[left].operation,
      plan.vocabulary.facts[fact].derived == nil
    else { return nil }
    let type = plan.vocabulary.facts[fact].type
    var candidate: Possible?
    switch test {
    case .isEqual(let node):
      candidate = evaluator.evaluate(node).possible
    case .isIn(let nodes): candidate = nodes.first.map { evaluator.evaluate($0).possible }
    case .order(let relation, let node):
      guard let bound = evaluator.evaluate(node).possible.interval?.single, type != .day else {
        return nil
      }
      let own = plan.nodes[node].type.scale
      guard own <= type.scale else { return nil }
      let step = max(plan.vocabulary.facts[fact].step, 1)
      guard
        var target = Decimal(mantissa: bound, scale: own).mantissa(atScale: type.scale)
      else { return nil }
      switch relation {
      case .atLeast: target = dividing(target, by: step, rounding: .up) * step
      case .over: target = (target / step + 1) * step
      case .atMost: target = target / step * step
      case .under: target = (dividing(target, by: step, rounding: .up) - 1) * step
      }
      candidate = .number(target)
    case .isInSet, .includes, .includesAnyOf: return nil
    }
    guard let candidate, candidate.isKnown,
      evaluator.evaluate(whole, assuming: candidate, of: fact).truth == .yes
    else { return nil }
    return SchemeAnswer.Change(fact: fact, value: candidate)
  }

  /// The first day within ten years on which a clause holds if nothing but time passes.
  private func firstDay(of clause: Clause) -> Day? {
    var later = situation
    func holds(_ day: Day) -> Bool {
      later.on = day
      return Evaluator(plan: plan, situation: later).evaluate(clause.node).truth == .yes
    }
    let last = situation.on.adding(months: 120)
    // Coarse steps first; what holds for less than a month may be passed over.
    var previous = situation.on
    while previous < last {
      let next = min(previous.adding(days: 28), last)
      if holds(next) {
        var low = previous
        var high = next
        while high.ordinal - low.ordinal > 1 {
          let middle = Day(ordinal: low.ordinal + (high.ordinal - low.ordinal) / 2)
          if holds(middle) { high = middle } else { low = middle }
        }
        return high
      }
      previous = next
    }
    return nil
  }
}

extension Relation {
  /// Whether a number stands in this relation to a bound at the same scale.
  fileprivate func holds(_ x: Int128, _ y: Int128) -> Bool {
    switch self {
    case .atLeast: x >= y
    case .atMost: x <= y
    case .over: x > y
    case .under: x < y
    }
  }
}

extension ValueType {
  fileprivate var isChoice: Bool {
    if case .choice = self { true } else { false }
  }
}
