import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import HuzhuValues

/// Random rows for one scheme: variations of its examples, with values about its thresholds.
struct RandomRows {
  let book: Rulebook
  let versions: [Scheme]
  /// The facts that have a column.
  let inputs: [Int]
  private var random: SplitMix64
  private var candidates: [Int: [Possible]] = [:]

  /// One value of each input, or nil where it is not known.
  struct Row {
    var on: Day
    var values: [Possible?]
  }

  init(_ book: Rulebook, _ versions: [Scheme], seed: UInt64) {
    self.book = book
    self.versions = versions
    random = SplitMix64(seed: seed)
    var uses = Set<Int>()
    var seen = Set<NodeID>()
    var collector = Collector(book: book)
    for scheme in versions {
      let plan = Plan(scheme: scheme, book: book)
      for (index, count) in plan.factUses.enumerated() where count > 0 { uses.insert(index) }
      collector.scheme = scheme
      for node in Self.roots(of: scheme) { collector.collect(node, &seen) }
    }
    for index in uses {
      if let formula = book.vocabulary.facts[index].derived { collector.collect(formula, &seen) }
    }
    candidates = collector.candidates
    let vocabulary = book.vocabulary
    inputs = uses.sorted().filter { index in
      let fact = vocabulary.facts[index]
      if case .field = fact.scope { return false }
      // Now and then a derived fact is given beside what it follows from, or in its place.
      if fact.derived != nil, (index &+ Int(truncatingIfNeeded: seed)) % 5 != 0 { return false }
      return ColumnInput(fact, index, vocabulary) != nil
    }
  }

  private static func roots(of scheme: Scheme) -> [NodeID] {
    var result: [NodeID?] = [
      scheme.scope, scheme.effective.by, scheme.eligibility?.root, scheme.claims?.root,
    ]
    for benefit in scheme.benefits {
      result.append(benefit.when)
      if case .pay(let node) = benefit.gives { result.append(node) }
      if case .provide(let node, _) = benefit.gives { result.append(node) }
    }
    for value in scheme.values { result.append(value.node) }
    for duty in scheme.duties { result += [duty.when, duty.condition] }
    for limit in scheme.limits {
      result += [limit.when, limit.opening]
      switch limit.bound {
      case .atMost(let node), .payments(let node): result.append(node)
      }
    }
    return result.compactMap { $0 }
  }

  /// A row: that of an example, with some of its facts changed, some unknown, some none.
  mutating func row() -> Row {
    let scheme = random.pick(versions)
    var facts: [Int: Case.Given] = [:]
    var on = Day(ordinal: 20_610)
    if !scheme.examples.isEmpty {
      let input = random.pick(scheme.examples).input
      on = input.on ?? on
      facts = input.facts
      for policy in input.policies where policy.scheme == scheme.id {
        facts.merge(policy.facts) { $1 }
        if policy.hasNoHistory {
          for (index, fact) in book.vocabulary.facts.enumerated()
          where fact.name.hasPrefix("history.") && facts[index] == nil {
            guard case .quantity = fact.type else { continue }
            facts[index] = Case.Given(.plain(.number(0)), at: scheme.place)
          }
        }
      }
      if let event = input.events.flatMap({ $0.isEmpty ? nil : random.pick($0) }) {
        facts.merge(event.facts) { $1 }
      }
    }
    if random.chance(20) { on = on.adding(days: random.number(-700...700)) }
    let changes = random.number(0...100)
    var values: [Possible?] = []
    for index in inputs {
      var value: Possible?
      if case .plain(let given)? = facts[index]?.value, given.isKnown { value = given }
      if random.chance(value == nil ? 80 : changes / 4) { value = some(index) }
      if random.chance(3) { value = nil }
      if book.vocabulary.facts[index].derived != nil, random.chance(60) { value = nil }
      if let known = value, !isLeaf(known, book.vocabulary.facts[index]) { value = nil }
      values.append(value)
    }
    return Row(on: on, values: values)
  }

  private func isLeaf(_ possible: Possible, _ fact: Fact) -> Bool {
    guard case .choice(let choice) = fact.type, case .choice(let items) = possible.values,
      let item = items.single
    else { return true }
    return book.vocabulary.choices[choice].items[item].descendants.count == 1
  }

  private mutating func some(_ index: Int) -> Possible? {
    let fact = book.vocabulary.facts[index]
    if fact.mayBeNone, random.chance(15) { return Possible.none }
    let near = candidates[index] ?? []
    if !near.isEmpty, random.chance(80) { return shifted(random.pick(near), fact) }
    switch fact.type {
    case .flag: return .flag(random.chance(50))
    case .choice(let choice):
      let count = book.vocabulary.choices[choice].items.count
      return Possible(.choice(ChoiceSet(random.number(0...count - 1))))
    case .choices(let choice):
      var set = ChoiceSet()
      for item in 0..<book.vocabulary.choices[choice].items.count where random.chance(30) {
        set.insert(item)
      }
      return Possible(.choices(certain: set, possible: set))
    case .day:
      let day = Int128(
        random.chance(50) ? random.number(7_000...21_500) : 20_610 + random.number(-40...40)
      )
      return within(Possible(.day(Interval(day))), fact)
    case .quantity:
      guard let domain = fact.domain else { return nil }
      let steps = (domain.high - domain.low) / fact.step
      let span = random.chance(40) ? min(steps, 30) : steps
      let at = domain.low + Int128(random.next() % UInt64(clamping: span + 1)) * fact.step
      return .number(at)
    case .text, .list, .recurringDay: return nil
    }
  }

  /// A threshold, or its neighbour on either side.
  private mutating func shifted(_ possible: Possible, _ fact: Fact) -> Possible? {
    let by = Int128(random.number(-1...1)) * fact.step
    switch possible.values {
    case .number(let interval):
      return within(.number((interval.low / fact.step) * fact.step + by), fact)
    case .day(let interval): return within(Possible(.day(Interval(interval.low + by))), fact)
    case .flag: return .flag(random.chance(50))
    default: return possible
    }
  }

  private func within(_ possible: Possible, _ fact: Fact) -> Possible? {
    guard let value = possible.interval?.low, let domain = fact.domain else { return possible }
    return domain.contains(value) ? possible : nil
  }
}

/// What the facts of a scheme are held against.
private struct Collector {
  let book: Rulebook
  var scheme: Scheme?
  var candidates: [Int: [Possible]] = [:]
  /// Constants of each type that stand anywhere, for facts that no test names directly.
  init(book: Rulebook) { self.book = book }

  mutating func collect(_ id: NodeID, _ seen: inout Set<NodeID>) {
    guard seen.insert(id).inserted else { return }
    let operation = book.nodes[id].operation
    if case .compare(let left, let tests, _) = operation { note(left, tests) }
    if case .table(let table) = operation {
      for row in table.rows {
        for (column, cell) in row.cells.enumerated() {
          if case .tests(let tests) = cell { note(table.keys[column], tests) }
        }
      }
    }
    switch operation {
    case .value(let value, _):
      if let scheme { collect(scheme.values[value].node, &seen) }
    case .term(let term, _):
      if let scheme {
        for piece in scheme.terms[term].pieces {
          if case .stated(let node) = piece.content { collect(node, &seen) }
        }
      }
    default: break
    }
    operation.forEachOperand { collect($0, &seen) }
  }

  private mutating func note(_ left: NodeID, _ tests: [Test]) {
    guard case .fact(let fact, _) = book.nodes[left].operation else { return }
    for test in tests {
      for node in test.items {
        for constant in constants(node) {
          candidates[fact, default: []].append(contentsOf: values(constant, node, fact))
        }
      }
    }
  }

  private func values(_ constant: Constant, _ node: NodeID, _ fact: Int) -> [Possible] {
    switch constant {
    case .flag(let value): return [.flag(value)]
    case .choice(let item):
      if case .choices = book.vocabulary.facts[fact].type {
        return [Possible(.choices(certain: ChoiceSet(item), possible: ChoiceSet(item)))]
      }
      guard case .choice(let choice) = book.vocabulary.facts[fact].type else { return [] }
      return book.vocabulary.choices[choice].items[item].descendants.items.map {
        Possible(.choice(ChoiceSet($0)))
      }
    case .choices(let items): return items.items.map { Possible(.choice(ChoiceSet($0))) }
    case .day(let day): return [.day(day)]
    case .number(let value):
      let scale = book.vocabulary.facts[fact].type.scale - book.nodes[node].type.scale
      guard scale >= 0 else { return [] }
      return [.number(value * Decimal.power(scale))]
    case .text, .none: return []
    }
  }

  private func constants(_ node: NodeID) -> [Constant] {
    switch book.nodes[node].operation {
    case .constant(let constant): return [constant]
    case .term(let term, _):
      guard let scheme else { return [] }
      var result: [Constant] = []
      for piece in scheme.terms[term].pieces {
        if case .stated(let inner) = piece.content,
          case .constant(let constant) = book.nodes[inner].operation
        {
          result.append(constant)
        }
      }
      return result
    default: return []
    }
  }
}
