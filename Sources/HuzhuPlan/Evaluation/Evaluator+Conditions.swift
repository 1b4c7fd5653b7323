import HuzhuLanguage
import HuzhuValues

extension Evaluator {
  /// Kleene's *and*: one member that is false decides, and the others are not missing then.
  func all(_ items: [NodeID]) -> Evaluated {
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var isOpen = false
    var mayFail = false
    for item in items {
      let value = evaluate(item)
      switch value.truth {
      case .no: return Evaluated(.flag(false), terms: value.terms)
      case .yes: terms = terms.union(value.terms)
      case .open:
        isOpen = true
        mayFail = mayFail || value.possible.mayFail || value.possible.mayBeNone
        unknowns = unknowns.union(value.unknowns)
        terms = terms.union(value.terms)
      }
    }
    return isOpen
      ? undecided(unknowns, terms, mayFail: mayFail) : Evaluated(.flag(true), terms: terms)
  }

  func any(_ items: [NodeID]) -> Evaluated {
    var unknowns = ChoiceSet()
    var terms = ChoiceSet()
    var isOpen = false
    var mayFail = false
    for item in items {
      let value = evaluate(item)
      switch value.truth {
      case .yes: return Evaluated(.flag(true), terms: value.terms)
      case .no: terms = terms.union(value.terms)
      case .open:
        isOpen = true
        mayFail = mayFail || value.possible.mayFail || value.possible.mayBeNone
        unknowns = unknowns.union(value.unknowns)
        terms = terms.union(value.terms)
      }
    }
    return isOpen
      ? undecided(unknowns, terms, mayFail: mayFail) : Evaluated(.flag(false), terms: terms)
  }

  func undecided(_ unknowns: ChoiceSet, _ terms: ChoiceSet, mayFail: Bool = false) -> Evaluated {
    Evaluated(
      Possible(.flag(mayBeTrue: true, mayBeFalse: true), mayFail: mayFail),
      unknowns: unknowns,
      terms: terms
    )
  }

  func negated(_ value: Evaluated) -> Evaluated {
    guard case .flag(let yes, let no) = value.possible.values else { return value }
    var result = value
    result.possible.values = .flag(mayBeTrue: no, mayBeFalse: yes)
    return result
  }

  func exists(_ inner: NodeID) -> Evaluated {
    if case .fact(let index, nil) = plan.nodes[inner].operation,
      case .list = plan.vocabulary.facts[index].type
    {
      return count(atLeastOneOf: index)
    }
    let value = evaluate(inner)
    var isNothing = false
    if case .nothing = value.possible.values { isNothing = true }
    if !value.possible.mayBeNone && !value.possible.mayFail {
      return Evaluated(.flag(true), terms: value.terms)
    }
    if isNothing && value.possible.mayBeNone && !value.possible.mayFail {
      return Evaluated(.flag(false), terms: value.terms)
    }
    return undecided(value.unknowns, value.terms, mayFail: value.possible.mayFail)
  }

  /// All test words hold of the left side; `ifNone` speaks where it is none.
  func compare(_ left: NodeID, _ tests: [Test], ifNone: Bool?) -> Evaluated {
    if case .quotient(let a, let b) = plan.nodes[left].operation {
      return compareFraction(a, b, tests)
    }
    let value = evaluate(left)
    let type = plan.nodes[left].type
    var result = Evaluated.flag(true)
    var right = Absence.impossible
    for test in tests {
      var outcome = self.test(value, type, left: left, test)
      if outcome.possible.mayBeNone {
        if case .nothing = outcome.possible.values {
          right = .certain
          result.absorb(outcome)
          continue
        }
        right = right == .certain ? .certain : .possible
        outcome.possible.mayBeNone = false
      }
      switch (result.truth, outcome.truth) {
      case (.no, _): break
      case (_, .no): result = outcome
      case (.yes, _):
        let earlier = result.terms
        result = outcome
        result.terms = result.terms.union(earlier)
      default:
        result = undecided(
          result.unknowns.union(outcome.unknowns),
          result.terms.union(outcome.terms),
          mayFail: result.possible.mayFail || outcome.possible.mayFail
        )
      }
    }
    return joined(result, left: value, ifNone: ifNone, right: right)
  }

  /// Whether a side of a comparison is known not to exist.
  private enum Absence {
    case impossible
    case possible
    case certain
  }

  /// Adds what the comparison says where a side is none or fails.
  private func joined(
    _ result: Evaluated,
    left value: Evaluated,
    ifNone: Bool?,
    right: Absence
  ) -> Evaluated {
    var isNothing = right == .certain
    if case .nothing = value.possible.values { isNothing = true }
    var combined: Evaluated? = isNothing ? nil : result
    if value.possible.mayBeNone || right != .impossible {
      let none = ifNone.map { Evaluated(.flag($0), terms: value.terms) } ?? Evaluated(.failure)
      combined = combined.map { $0.union(none) } ?? none
    }
    if value.possible.mayFail {
      let failed = Evaluated(.failure, terms: value.terms)
      combined = combined.map { $0.union(failed) } ?? failed
    }
    guard var combined else { return Evaluated(.failure) }
    if !combined.possible.isKnown {
      combined.unknowns = combined.unknowns.union(value.unknowns).union(result.unknowns)
    }
    combined.terms = combined.terms.union(value.terms)
    return combined
  }

  /// One test of a value; none and failure are dealt with by the caller.
  func test(_ value: Evaluated, _ type: ValueType, left: NodeID, _ test: Test) -> Evaluated {
    switch test {
    case .isEqual(let node):
      return equal(value, type, left: left, to: node)
    case .isIn(let nodes):
      var unknowns = ChoiceSet()
      var terms = ChoiceSet()
      var isOpen = false
      // Several items of one choice are tested as one set, so that they may cover what is open.
      if case .choice(let choice) = type, let items = constantItems(nodes, of: choice),
        case .choice(let possible) = value.possible.values
      {
        if possible.isSubset(of: items) { return Evaluated(.flag(true), terms: value.terms) }
        if possible.intersection(items).isEmpty {
          return Evaluated(.flag(false), terms: value.terms)
        }
        noteTest(of: value, items)
        return undecided(value.unknowns, value.terms)
      }
      for node in nodes {
        let outcome = equal(value, type, left: left, to: node)
        if outcome.truth == .yes { return outcome }
        isOpen = isOpen || outcome.truth == .open
        unknowns = unknowns.union(outcome.unknowns)
        terms = terms.union(outcome.terms)
      }
      return isOpen ? undecided(unknowns, terms) : Evaluated(.flag(false), terms: terms)
    case .isInSet(let node): return isMember(value, type, of: evaluate(node))
    case .includes(let nodes):
      guard case .choices(let choice) = type else { return Evaluated(.failure) }
      var items = ChoiceSet()
      for node in nodes {
        guard case .choice(let own) = evaluate(node).possible.values else { continue }
        for item in own.items { items = items.union(descendants(item, of: choice)) }
      }
      return includes(value, items)
    case .includesAnyOf(let node):
      guard case .choices(let choice) = type else { return Evaluated(.failure) }
      return includesAny(value, evaluate(node), of: choice)
    case .order(let relation, let node):
      return order(value, type, relation, node, left: left)
    }
  }

  func descendants(_ item: Int, of choice: Int) -> ChoiceSet {
    plan.vocabulary.choices[choice].items[item].descendants.union(ChoiceSet(item))
  }

  private func constantItems(_ nodes: [NodeID], of choice: Int) -> ChoiceSet? {
    var items = ChoiceSet()
    for node in nodes {
      guard case .constant(.choice(let item)) = plan.nodes[node].operation else { return nil }
      items = items.union(descendants(item, of: choice))
    }
    return items
  }

  private func equal(
    _ value: Evaluated,
    _ type: ValueType,
    left: NodeID,
    to node: NodeID
  ) -> Evaluated {
    var other = evaluate(node)
    if case .nothing = other.possible.values, other.possible.mayBeNone, !other.possible.mayFail {
      return other
    }
    let mayBeNone = other.possible.mayBeNone
    other.possible.mayBeNone = false
    var outcome = equal(value, type, left: left, to: node, other)
    outcome.possible.mayBeNone = mayBeNone
    if mayBeNone { outcome.unknowns = outcome.unknowns.union(other.unknowns) }
    return outcome
  }

  private func equal(
    _ value: Evaluated,
    _ type: ValueType,
    left: NodeID,
    to node: NodeID,
    _ other: Evaluated
  ) -> Evaluated {
    let truth: Truth
    switch (value.possible.values, other.possible.values) {
    case (.choice(let possible), .choice(let items)):
      guard case .choice(let choice) = type else { return Evaluated(.failure) }
      var holds = true
      var canHold = false
      for item in items.items {
        let below = descendants(item, of: choice)
        holds = holds && possible.isSubset(of: below)
        canHold = canHold || !possible.intersection(below).isEmpty
        if other.unknowns.isEmpty { noteTest(of: value, below) }
      }
      truth = holds ? .yes : canHold ? .open : .no
    case (.flag(let yes, let no), .flag(let otherYes, let otherNo)):
      let canBeEqual = (yes && otherYes) || (no && otherNo)
      let canDiffer = (yes && otherNo) || (no && otherYes)
      truth = canBeEqual && canDiffer ? .open : Truth(canBeEqual)
    case (.text(let a), .text(let b)):
      truth = a == nil || b == nil ? .open : Truth(a == b)
    case (.choices(let certain, let possible), .choices(let otherCertain, let otherPossible)):
      truth =
        certain == possible && otherCertain == otherPossible
        ? Truth(certain == otherCertain) : .open
    default:
      let atLeast = order(value, type, .atLeast, node, left: left, other)
      let atMost = order(value, type, .atMost, node, left: left, other)
      let both = atLeast.truth.and(atMost.truth)
      return both == .open
        ? undecided(
          atLeast.unknowns.union(atMost.unknowns),
          atLeast.terms.union(atMost.terms),
          mayFail: other.possible.mayFail
        )
        : Evaluated(.flag(both), terms: atLeast.terms.union(atMost.terms))
    }
    return decided(truth, value, other)
  }

  /// A truth of two values, with what both still depend on.
  func decided(_ truth: Truth, _ a: Evaluated, _ b: Evaluated) -> Evaluated {
    let fails = b.possible.mayFail || b.possible.mayBeNone
    let terms = a.terms.union(b.terms)
    if truth == .open || fails {
      return Evaluated(
        Possible(
          .flag(mayBeTrue: truth != .no, mayBeFalse: truth != .yes),
          mayFail: fails
        ),
        unknowns: a.unknowns.union(b.unknowns),
        terms: terms
      )
    }
    return Evaluated(.flag(truth), terms: terms)
  }

  private func isMember(_ value: Evaluated, _ type: ValueType, of set: Evaluated) -> Evaluated {
    guard case .choice(let choice) = type, case .choice(let possible) = value.possible.values,
      case .choices(let certain, let mayHold) = set.possible.values
    else { return Evaluated(.failure) }
    var inAll = ChoiceSet()
    for item in certain.items { inAll = inAll.union(descendants(item, of: choice)) }
    // What may be listed is asked item by item; an open list does not open its items' hierarchy.
    let inSome = inAll.union(mayHold)
    let truth: Truth =
      possible.isSubset(of: inAll) ? .yes : possible.intersection(inSome).isEmpty ? .no : .open
    var other = set
    if truth == .open {
      noteTest(of: value, inAll)
      // Of an open list only the memberships that bear on these items are missing.
      other.unknowns = memberships(set.unknowns, bearingOn: possible)
    }
    return decided(truth, value, other)
  }

  /// Remembers where an unknown choice is best cut: between the items that a test tells apart.
  private func noteTest(of value: Evaluated, _ items: ChoiceSet) {
    guard thresholds != nil, let number = value.unknowns.single,
      case .choice(let possible) = value.possible.values, !possible.isSubset(of: items),
      (cell[number] ?? bases[number]).values == value.possible.values
    else { return }
    testedItems[number, default: []].insert(items)
  }

  private func memberships(_ unknowns: ChoiceSet, bearingOn items: ChoiceSet) -> ChoiceSet {
    var result = ChoiceSet()
    for number in unknowns.items {
      if case .member(_, let item) = self.unknowns[number] {
        if !items.contains(item) { continue }
      }
      result.insert(number)
    }
    return result
  }

  private func includes(_ value: Evaluated, _ items: ChoiceSet) -> Evaluated {
    guard case .choices(let certain, let possible) = value.possible.values else {
      return Evaluated(.failure)
    }
    if !certain.intersection(items).isEmpty { return Evaluated(.flag(true), terms: value.terms) }
    if possible.intersection(items).isEmpty { return Evaluated(.flag(false), terms: value.terms) }
    return undecided(value.unknowns, value.terms)
  }

  private func includesAny(_ value: Evaluated, _ set: Evaluated, of choice: Int) -> Evaluated {
    guard case .choices(let certain, let possible) = value.possible.values,
      case .choices(let listed, let mayBeListed) = set.possible.values
    else { return Evaluated(.failure) }
    func below(_ items: ChoiceSet) -> ChoiceSet {
      var result = ChoiceSet()
      for item in items.items { result = result.union(descendants(item, of: choice)) }
      return result
    }
    let truth: Truth =
      !certain.intersection(below(listed)).isEmpty
      ? .yes : possible.intersection(below(listed).union(mayBeListed)).isEmpty ? .no : .open
    var other = set
    if truth == .open {
      other.unknowns = memberships(set.unknowns, bearingOn: possible)
    }
    return decided(truth, value, other)
  }
}
