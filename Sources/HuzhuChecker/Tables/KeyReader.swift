import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Reads what cells and conditions ask of a key, on one slice.
struct KeyReader {
  let plan: Plan
  private let evaluator: Evaluator

  /// What keeps a cell from being decided beforehand.
  struct Obstacle: Error {
    var node: NodeID
  }

  init(plan: Plan, slice: Slice, default day: Day) {
    self.plan = plan
    let vocabulary = plan.vocabulary
    let place = plan.scheme.place
    var facts = [Case.Given?](repeating: nil, count: vocabulary.facts.count)
    var event: [Int: Case.Given] = [:]
    func give(_ day: Day, to fact: Int) {
      let given = Case.Given(.plain(.day(day)), at: place)
      if vocabulary.facts[fact].scope == .event { event[fact] = given } else { facts[fact] = given }
    }
    for (source, day) in slice.days {
      switch source {
      case .evaluated: if let date = vocabulary.factByName["event.date"] { give(day, to: date) }
      case .assessment: break
      case .fact(let fact): give(day, to: fact)
      }
    }
    evaluator = Evaluator(
      plan: plan,
      situation: Situation(
        anybodyOn: slice.days[.assessment] ?? slice.days[.evaluated] ?? day,
        facts: facts,
        event: Case.Event(facts: event, place: place),
        settled: slice.readings.mapValues { .reading($0) }
      )
    )
  }

  /// What a node is on the slice, with nothing known but its days and readings.
  func value(_ node: NodeID) -> Possible {
    if case .constant(let constant) = plan.nodes[node].operation {
      return evaluator.possible(of: constant)
    }
    var result = Possible.failure
    evaluator.standing(in: 0) { result = evaluator.evaluate(node).possible }
    return result
  }

  // MARK: - Keys

  /// Everything that a key may be.
  func domain(of key: NodeID) -> Possible {
    let vocabulary = plan.vocabulary
    switch plan.nodes[key].operation {
    case .field(_, let fact): return evaluator.domain(of: vocabulary.facts[fact])
    case .fact(let fact, _):
      var result = value(key)
      // What is computed is held to the bounds that the vocabulary gives it.
      if let bounds = vocabulary.facts[fact].domain, let own = result.interval {
        let kept = own.intersection(bounds) ?? bounds
        if case .day = result.values {
          result.values = .day(kept)
        } else {
          result.values = .number(kept)
        }
      }
      return result.values == .nothing && result.mayFail ? all(of: plan.nodes[key].type) : result
    default:
      let result = value(key)
      return result.values == .nothing && result.mayFail ? all(of: plan.nodes[key].type) : result
    }
  }

  private func all(of type: ValueType) -> Possible {
    switch type {
    case .flag: return .flag(.open)
    case .choice(let choice): return Possible(.choice(plan.vocabulary.choices[choice].all))
    case .choices(let choice):
      return Possible(
        .choices(certain: ChoiceSet(), possible: plan.vocabulary.choices[choice].all)
      )
    case .day:
      return Possible(
        .day(Interval(Int128(Day.earliest.ordinal), Int128(Day.latest.ordinal)))
      )
    case .quantity: return Possible(.number(Interval(-Decimal.limit, Decimal.limit)))
    case .recurringDay, .text, .list: return .failure
    }
  }

  /// The distance of two numbers that a key may be.
  func step(of key: NodeID) -> Int128 {
    switch plan.nodes[key].operation {
    case .fact(let fact, _), .field(_, let fact):
      let known = plan.vocabulary.facts[fact]
      return known.derived == nil ? max(known.step, 1) : 1
    default: return 1
    }
  }

  // MARK: - Cells

  func set(of cell: Table.Cell, key: NodeID) throws(Obstacle) -> KeySet {
    switch cell {
    case .anything: return .everything
    case .none: return .none
    case .tests(let tests): return try set(of: tests, type: plan.nodes[key].type)
    }
  }

  /// The values of a type of which all tests hold.
  func set(of tests: [Test], type: ValueType) throws(Obstacle) -> KeySet {
    var result: KeySet?
    for test in tests {
      let set = try self.set(of: test, type)
      result = result.map { $0.intersection(set) } ?? set
    }
    return result ?? .everything
  }

  private func set(of test: Test, _ type: ValueType) throws(Obstacle) -> KeySet {
    switch (test, type) {
    case (.isEqual(let node), .flag):
      let truth = value(node).truth
      guard truth != .open else { throw Obstacle(node: node) }
      return .flags(yes: truth == .yes, no: truth == .no)
    case (.isEqual(let node), .choice(let choice)): return .items(try items(node, of: choice))
    case (.isIn(let nodes), .choice(let choice)):
      var all = ChoiceSet()
      for node in nodes { all = all.union(try items(node, of: choice)) }
      return .items(all)
    case (.isInSet(let node), .choice(let choice)): return .items(try items(node, of: choice))
    case (.includes(let nodes), .choices(let choice)):
      var all = ChoiceSet()
      for node in nodes { all = all.union(try items(node, of: choice)) }
      return .having([all])
    case (.includesAnyOf(let node), .choices(let choice)):
      return .having([try items(node, of: choice)])
    case (.order(let relation, let node), .choice(let choice)):
      guard case .choice(let bound) = value(node).values, let item = bound.single else {
        throw Obstacle(node: node)
      }
      var all = ChoiceSet()
      for other in plan.vocabulary.choices[choice].items.indices
      where relation.holds(other, item) { all.insert(other) }
      return .items(all)
    case (.isEqual(let node), .quantity), (.isEqual(let node), .day):
      return try numbers(equal: node, type)
    case (.isIn(let nodes), .quantity), (.isIn(let nodes), .day):
      var ranges: [ClosedRange<Int128>] = []
      for node in nodes {
        if case .numbers(let own) = try numbers(equal: node, type) { ranges += own }
      }
      ranges.sort { $0.lowerBound < $1.lowerBound }
      var distinct: [ClosedRange<Int128>] = []
      for range in ranges where distinct.last != range { distinct.append(range) }
      return .numbers(distinct)
    case (.order(let relation, let node), .quantity), (.order(let relation, let node), .day):
      let (below, above) = try ends(node, type)
      let least = -KeyReader.bound
      let most = KeyReader.bound
      switch relation {
      case .atLeast: return .numbers([above...most])
      case .over: return .numbers([(below + 1)...most])
      case .atMost: return .numbers([least...below])
      case .under: return .numbers([least...(above - 1)])
      }
    default: throw Obstacle(node: test.firstOperand)
    }
  }

  /// More than any number that a plan may compute.
  private static let bound: Int128 = Decimal.power(38)

  private func numbers(equal node: NodeID, _ type: ValueType) throws(Obstacle) -> KeySet {
    let (below, above) = try ends(node, type)
    return .numbers(below == above ? [below...below] : [])
  }

  /// The values at the scale of a key that are next to a bound, from below and from above.
  private func ends(
    _ node: NodeID,
    _ type: ValueType
  ) throws(Obstacle) -> (below: Int128, above: Int128) {
    let possible = value(node)
    guard possible.isKnown, let bound = possible.interval?.single,
      bound.magnitude < Decimal.limit.magnitude
    else { throw Obstacle(node: node) }
    let own = plan.nodes[node].type.scale
    if own <= type.scale {
      let (wide, overflow) = bound.multipliedReportingOverflow(
        by: Decimal.power(min(type.scale - own, 18))
      )
      guard !overflow, wide.magnitude < Self.bound.magnitude else { throw Obstacle(node: node) }
      return (wide, wide)
    }
    let unit = Decimal.power(min(own - type.scale, 38))
    return (floored(bound, by: unit), raised(bound, by: unit))
  }

  /// Items of which a test holds: those that are named and all below them.
  private func items(_ node: NodeID, of choice: Int) throws(Obstacle) -> ChoiceSet {
    let possible = value(node)
    var named = ChoiceSet()
    switch possible.values {
    case .choice(let items) where possible.isKnown: named = items
    case .choices(let certain, _) where possible.isKnown: named = certain
    default: throw Obstacle(node: node)
    }
    var result = named
    for item in named.items {
      result = result.union(plan.vocabulary.choices[choice].items[item].descendants)
    }
    return result
  }
}

extension Relation {
  func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .over: left > right
    case .under: left < right
    }
  }
}

extension Test {
  /// A node to point to where the test cannot be decided.
  var firstOperand: NodeID {
    var result: NodeID = 0
    var isFirst = true
    forEachOperand { node in
      if isFirst { result = node }
      isFirst = false
    }
    return result
  }
}
