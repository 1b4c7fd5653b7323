import HuzhuLanguage
import HuzhuValues

extension ColumnCompiler {
  /// Kleene's *and*: a member that is false decides.
  mutating func all(_ items: [NodeID], _ context: ColumnContext) -> ColumnCondition {
    var members: [ColumnCondition] = []
    for item in items { members.append(condition(item, context)) }
    return all(members)
  }

  mutating func all(_ members: [ColumnCondition]) -> ColumnCondition {
    var result = ColumnCondition(true)
    for member in members {
      result.yes = builder.and(result.yes, member.yes)
      result.no = builder.or(result.no, member.no)
      result.isFrail = result.isFrail || member.isFrail || member.none != .never
    }
    result.basis = basis(ofFirst: members.map { ($0.no, $0.basis) }, among: members)
    return result
  }

  mutating func any(_ items: [NodeID], _ context: ColumnContext) -> ColumnCondition {
    var members: [ColumnCondition] = []
    var result = ColumnCondition(false)
    for item in items {
      let member = condition(item, context)
      members.append(member)
      result.yes = builder.or(result.yes, member.yes)
      result.no = builder.and(result.no, member.no)
      result.isFrail = result.isFrail || member.isFrail || member.none != .never
    }
    result.basis = basis(ofFirst: members.map { ($0.yes, $0.basis) }, among: members)
    return result
  }

  /// What founds the first member that decides; where none does, all of them.
  private mutating func basis(
    ofFirst deciding: [(Mask, Lane)],
    among members: [ColumnCondition]
  ) -> Lane {
    guard question.asksBasis else { return Lane(0) }
    var result = Lane(0)
    for member in members { result = builder.larger(result, member.basis) }
    for (mask, own) in deciding.reversed() { result = builder.pick(mask, own, result) }
    return result
  }

  mutating func exists(_ inner: NodeID, _ context: ColumnContext) -> ColumnCondition {
    let own = compile(inner, context)
    if case .value(let value) = own, value.items != nil { return ColumnCondition(true) }
    return ColumnCondition(
      yes: known(own),
      no: none(own),
      basis: basis(of: own),
      isFrail: true
    )
  }

  mutating func both(_ a: ColumnCondition, _ b: ColumnCondition) -> ColumnCondition {
    ColumnCondition(
      yes: builder.and(a.yes, b.yes),
      no: builder.or(a.no, b.no),
      basis: basis(a.no, a.basis, basis(b.no, b.basis, weaker(a.basis, b.basis))),
      isFrail: a.isFrail || b.isFrail || a.none != .never || b.none != .never
    )
  }

  // MARK: Comparisons

  /// What a test says of rows on which both sides are there.
  struct TestOutcome {
    var yes = Mask.never
    var no = Mask.never
    /// The right side is known not to exist.
    var none = Mask.never
    var basis = Lane(0)
    var isFrail = false
  }

  /// All test words hold of the left side; `ifNone` speaks where a side is none.
  mutating func compare(
    _ left: NodeID,
    _ tests: [Test],
    ifNone: Bool?,
    _ context: ColumnContext
  ) -> ColumnCondition {
    if case .quotient(let a, let b) = plan.nodes[left].operation {
      return compareFraction(a, b, tests, context)
    }
    let own = compile(left, context)
    if case .value(let value) = own, let items = value.items,
      case .choice(let choice) = plan.nodes[left].type
    {
      return compare(items, of: choice, tests, context)
    }
    let isThere = known(own)
    var isNone = none(own)
    var parts: [ColumnCondition] = []
    for test in tests {
      let outcome = self.test(own, plan.nodes[left].type, test, context)
      isNone = builder.or(isNone, builder.and(isThere, outcome.none))
      parts.append(
        ColumnCondition(
          yes: builder.and(isThere, outcome.yes),
          no: builder.and(isThere, outcome.no),
          basis: outcome.basis,
          isFrail: outcome.isFrail
        )
      )
    }
    var result = all(parts)
    var isFrail = result.isFrail
    switch own {
    case .value(let value): isFrail = isFrail || value.isFrail
    case .condition(let condition): isFrail = isFrail || condition.isFrail
    }
    if isNone != .never {
      isFrail = isFrail || ifNone == nil
      result.yes = builder.and(result.yes, isNone.inverse)
      result.no = builder.and(result.no, isNone.inverse)
      if ifNone == true { result.yes = builder.or(result.yes, isNone) }
      if ifNone == false { result.no = builder.or(result.no, isNone) }
      result.basis = basis(isNone, Lane(0), result.basis)
    }
    result.isFrail = isFrail
    result.basis = weaker(result.basis, basis(of: own))
    return result
  }

  mutating func test(
    _ own: ColumnResult,
    _ type: ValueType,
    _ test: Test,
    _ context: ColumnContext
  ) -> TestOutcome {
    switch test {
    case .isEqual(let node): return equal(own, type, node, context)
    case .isIn(let nodes):
      var result = TestOutcome()
      result.no = .all
      var found: [(Mask, Lane)] = []
      for node in nodes {
        let one = equal(own, type, node, context)
        result.yes = builder.or(result.yes, one.yes)
        result.no = builder.and(result.no, one.no)
        result.basis = weaker(result.basis, one.basis)
        result.isFrail = result.isFrail || one.isFrail || one.none != .never
        found.append((one.yes, one.basis))
      }
      for (mask, own) in found.reversed() { result.basis = basis(mask, own, result.basis) }
      return result
    case .isInSet(let node):
      guard case .choice(let choice) = type else { return TestOutcome() }
      let lane = own.value.lane
      guard let set = items(node, context) else {
        // A set that is a fact: the bits of each row, for items without others below them.
        return isFlat(choice) ? contains(value(node, context), lane) : TestOutcome()
      }
      let inAll = below(set.certain, of: choice)
      let inSome = inAll.union(set.possible)
      return TestOutcome(
        yes: builder.contained(lane, in: inAll.items),
        no: builder.contained(lane, in: inSome.items).inverse,
        basis: set.basis
      )
    case .includes(let nodes):
      guard case .choices(let choice) = type else { return TestOutcome() }
      var wanted = ChoiceSet()
      for node in nodes {
        let item = value(node, context)
        guard item.known == .all, let position = item.lane.constant else { return TestOutcome() }
        wanted = wanted.union(below(ChoiceSet(Int(position)), of: choice))
      }
      return intersects(own.value.lane, certain: wanted, possible: wanted)
    case .includesAnyOf(let node):
      guard case .choices(let choice) = type, let set = items(node, context) else {
        return TestOutcome()
      }
      let inAll = below(set.certain, of: choice)
      var result = intersects(
        own.value.lane,
        certain: inAll,
        possible: inAll.union(set.possible)
      )
      result.basis = set.basis
      return result
    case .order(let relation, let node): return order(own, type, relation, node, context)
    }
  }

  private func isFlat(_ choice: Int) -> Bool {
    for item in plan.vocabulary.choices[choice].items where item.descendants.count > 1 {
      return false
    }
    return true
  }

  func below(_ items: ChoiceSet, of choice: Int) -> ChoiceSet {
    var result = items
    for item in items.items {
      result = result.union(plan.vocabulary.choices[choice].items[item].descendants)
    }
    return result
  }

  /// The items of a list that is the same in every row: those on it, and those that may be.
  mutating func items(
    _ node: NodeID,
    _ context: ColumnContext
  ) -> (certain: ChoiceSet, possible: ChoiceSet, basis: Lane)? {
    switch plan.nodes[node].operation {
    case .constant(.choices(let items)): return (items, items, Lane(0))
    case .term(let index, nil):
      let term = plan.scheme.terms[index]
      guard term.pieces.count == 1, term.pieces[0].from == nil, term.pieces[0].until == nil,
        case .choices(let choice) = term.type
      else { return nil }
      switch term.pieces[0].content {
      case .stated(let inner):
        guard var found = items(inner, context) else { return nil }
        found.basis = weaker(found.basis, Lane(Int64(basis(ofTerm: index).rawValue)))
        return found
      case .unstated(_, .list(let includes, let excludes)):
        guard question.settled[index] == nil else { return nil }
        let certain = below(includes, of: choice).subtracting(below(excludes, of: choice))
          .union(includes)
        let possible = plan.vocabulary.choices[choice].all
          .subtracting(below(excludes, of: choice)).union(certain)
        return (certain, possible, Lane(0))
      case .unstated: return nil
      }
    default: return nil
    }
  }

  private mutating func contains(_ set: ColumnValue, _ item: Lane) -> TestOutcome {
    var result = TestOutcome(none: set.none, basis: set.basis, isFrail: set.isFrail)
    guard set.known != .never, item.low >= 0, item.high < 60 else { return result }
    for position in item.low...item.high {
      let isItem = builder.within(item, position, position)
      let has = builder.bit(position, of: set.lane)
      result.yes = builder.or(result.yes, builder.and(isItem, has))
    }
    result.no = builder.and(set.known, result.yes.inverse)
    result.yes = builder.and(set.known, result.yes)
    return result
  }

  private mutating func intersects(
    _ lane: Lane,
    certain: ChoiceSet,
    possible: ChoiceSet
  ) -> TestOutcome {
    guard let all = Self.bits(of: certain), let some = Self.bits(of: possible) else {
      return TestOutcome()
    }
    return TestOutcome(yes: builder.bits(all, of: lane), no: builder.bits(some, of: lane).inverse)
  }
}
