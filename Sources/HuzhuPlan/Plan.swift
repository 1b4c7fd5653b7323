package import HuzhuLanguage
import HuzhuValues

/// One version of a scheme, ready to be run on any number of cases.
///
/// It is immutable: the same plan answers a clerk, a batch and a proof.
package struct Plan: Sendable {
  package let scheme: Scheme
  package let vocabulary: Vocabulary
  package let nodes: [Node]
  /// How often each fact is read, counted to at most two and through names: splitting an unknown
  /// that is read once tightens nothing.
  package let factUses: [UInt8]
  /// For each benefit whether it reads a fact of the event.
  package let benefitReadsEvent: [Bool]
  private let alwaysOfEvents: Set<NodeID>
  /// Derived facts that another day makes another value.
  package let dependsOnDay: Set<Int>
  /// Origins of what is no term (a rounding, a table in place), with the nodes that they found.
  package let origins: [Origin]
  package let originOfNode: [NodeID: Int]

  /// Makes a plan of a sound scheme.
  ///
  /// - Complexity: O(*n*) in the number of nodes that the scheme reaches.
  package init(scheme: Scheme, book: Rulebook) {
    self.scheme = scheme
    vocabulary = book.vocabulary
    nodes = book.nodes
    var counter = UseCounter(scheme: scheme, book: book)
    counter.countAll()
    factUses = counter.uses
    var reads: [Bool] = []
    for benefit in scheme.benefits {
      var own = UseCounter(scheme: scheme, book: book)
      own.count(benefit)
      reads.append(own.readsEvent)
    }
    benefitReadsEvent = reads
    var eventConditions: Set<NodeID> = []
    for condition in vocabulary.always {
      var own = UseCounter(scheme: scheme, book: book)
      own.count(condition)
      if own.readsEvent { eventConditions.insert(condition) }
    }
    alwaysOfEvents = eventConditions
    var dayFacts: Set<Int> = []
    for (index, fact) in vocabulary.facts.enumerated() {
      guard let formula = fact.derived else { continue }
      var own = UseCounter(scheme: scheme, book: book)
      own.count(formula)
      if own.readsDay { dayFacts.insert(index) }
    }
    dependsOnDay = dayFacts
    var origins: [Origin] = []
    var originOfNode: [NodeID: Int] = [:]
    for node in scheme.origins.keys.sorted() {
      guard let origin = scheme.origins[node] else { continue }
      originOfNode[node] = origins.count
      origins.append(origin)
    }
    self.origins = origins
    self.originOfNode = originOfNode
  }

  /// Whether a condition of `always` speaks of an event.
  package func readsEvent(_ always: NodeID) -> Bool { alwaysOfEvents.contains(always) }
}

/// Counts how often facts are read, following names; a name that is read twice counts double.
struct UseCounter {
  let scheme: Scheme
  let book: Rulebook
  var uses: [UInt8]
  var readsEvent = false
  var readsDay = false
  /// How often a named thing was entered: two passes are enough to saturate what it reads.
  private var values: [UInt8]
  private var terms: [UInt8]
  private var derived: [UInt8]
  private var runnings: [UInt8]
  private var clauses: [UInt8]

  init(scheme: Scheme, book: Rulebook) {
    self.scheme = scheme
    self.book = book
    uses = Array(repeating: 0, count: book.vocabulary.facts.count)
    values = Array(repeating: 0, count: scheme.values.count)
    terms = Array(repeating: 0, count: scheme.terms.count)
    derived = Array(repeating: 0, count: book.vocabulary.facts.count)
    runnings = Array(repeating: 0, count: scheme.runnings.count)
    clauses = Array(repeating: 0, count: scheme.clauses.count)
  }

  mutating func countAll() {
    count(scheme.scope)
    count(scheme.effective.by)
    count(scheme.eligibility?.root)
    count(scheme.claims?.root)
    for contribution in scheme.contributions {
      count(contribution.when)
      count(contribution.amount)
      switch contribution.payers {
      case .one(let node): count(node)
      case .shares(let shares): for share in shares { count(share.share) }
      }
    }
    for benefit in scheme.benefits { count(benefit) }
    for exclusive in scheme.exclusives {
      count(exclusive.when)
      count(exclusive.per)
      if case .chosen(let node, _) = exclusive.pay { count(node) }
    }
    for limit in scheme.limits {
      count(limit.when)
      count(limit.opening)
      count(limit.per)
      switch limit.bound {
      case .atMost(let node), .payments(let node): count(node)
      }
    }
    for duty in scheme.duties {
      count(duty.when)
      count(duty.condition)
    }
    for value in scheme.values where value.isAnswer { count(value.node) }
  }

  mutating func count(_ benefit: Benefit) {
    count(benefit.when)
    count(benefit.paidBy)
    switch benefit.gives {
    case .pay(let node), .provide(let node): count(node)
    case .charge(let node, let instead):
      count(node)
      count(instead)
    }
  }

  private mutating func count(_ per: Per) {
    var windows: [Window] = []
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(_, let all): windows = all
    }
    for window in windows {
      switch window {
      case .keys(let keys): for key in keys { count(key) }
      case .span(let index):
        count(scheme.spans[index].from)
        count(scheme.spans[index].until)
        count(scheme.spans[index].every)
      default: break
      }
    }
  }

  mutating func count(_ node: NodeID?) {
    guard let node else { return }
    let operation = book.nodes[node].operation
    switch operation {
    case .fact(let fact, let day):
      use(fact)
      count(day)
      if let formula = book.vocabulary.facts[fact].derived, derived[fact] < 2 {
        derived[fact] += 1
        count(formula)
      }
    case .term(let term, let day):
      count(day)
      guard terms[term] < 2 else { return }
      terms[term] += 1
      count(scheme.terms[term].by)
      for piece in scheme.terms[term].pieces {
        switch piece.content {
        case .stated(let inner): count(inner)
        case .unstated(_, .oneOf(let readings)): for reading in readings { count(reading.node) }
        case .unstated(_, .within(let low, let high, _)):
          count(low)
          count(high)
        case .unstated(_, .list): break
        }
      }
    case .value(let value, let day):
      count(day)
      guard values[value] < 2 else { return }
      values[value] += 1
      count(scheme.values[value].node)
    case .clause(let clause, let inner):
      guard clauses[clause] < 2 else { return }
      clauses[clause] += 1
      count(inner)
    case .running(let running, _): enter(running: running)
    case .increase(let body, let running):
      enter(running: running)
      count(body)
      count(body)
    case .evaluatedDay:
      readsDay = true
      for name in ["event.date", "policy.start"] {
        if let fact = book.vocabulary.factByName[name] { use(fact) }
      }
    case .assessmentDay: readsDay = true
    default:
      for operand in Self.operands(of: operation) { count(operand) }
    }
  }

  private mutating func enter(running index: Int) {
    guard runnings[index] < 2 else { return }
    runnings[index] += 1
    let running = scheme.runnings[index]
    count(running.opening)
    count(running.condition)
    count(running.per)
    switch running.kind {
    case .amount(let node): count(node)
    case .count(let node): count(node)
    case .paid, .payments: readsEvent = true
    }
  }

  private mutating func use(_ fact: Int) {
    if uses[fact] < 2 { uses[fact] += 1 }
    if book.vocabulary.facts[fact].scope == .event { readsEvent = true }
  }

  /// The nodes that a node uses directly, but for those behind a name.
  static func operands(of operation: Operation) -> [NodeID] {
    switch operation {
    case .constant, .evaluatedDay, .assessmentDay, .it, .field, .running: return []
    case .fact(_, let day), .term(_, let day), .value(_, let day):
      if let day { return [day] }
      return []
    case .sum(let items), .product(let items), .largest(let items), .smallest(let items),
      .all(let items), .any(let items):
      return items
    case .difference(let a, let b), .quotient(let a, let b), .otherwise(let a, let b),
      .dayPlus(let a, let b), .floor(let a, let b), .cap(let a, let b):
      return [a, b]
    case .bands(let of, let bands):
      var result = [of]
      for band in bands {
        if let end = band.upTo { result.append(end) }
        result.append(band.rate)
      }
      return result
    case .table(let table): return operands(of: table)
    case .choose(let branches, let otherwise):
      var result: [NodeID] = []
      for branch in branches {
        result.append(branch.when)
        result.append(branch.then)
      }
      if let otherwise { result.append(otherwise) }
      return result
    case .elapsed(_, let from, let to, _): return [from, to]
    case .total(let loop, let of): return operands(of: loop) + [of]
    case .count(let loop): return operands(of: loop)
    case .largestOf(let loop, let of, let by), .smallestOf(let loop, let of, let by):
      var result = operands(of: loop) + [of]
      if let by { result.append(by) }
      return result
    case .increase(let body, _): return [body]
    case .round(let a, _, _), .not(let a), .exists(let a), .clause(_, let a): return [a]
    case .compare(let left, let tests, _): return [left] + operands(of: tests)
    case .someOf(let loop, let body), .everyOf(let loop, let body):
      return operands(of: loop) + [body]
    }
  }

  private static func operands(of loop: Loop) -> [NodeID] {
    if let condition = loop.condition { return [condition] }
    return []
  }

  static func operands(of tests: [Test]) -> [NodeID] {
    var result: [NodeID] = []
    for test in tests {
      switch test {
      case .isEqual(let node), .isInSet(let node), .includesAnyOf(let node), .order(_, let node):
        result.append(node)
      case .isIn(let nodes), .includes(let nodes): result += nodes
      }
    }
    return result
  }

  private static func operands(of table: Table) -> [NodeID] {
    var result = table.keys
    for row in table.rows {
      for cell in row.cells {
        if case .tests(let tests) = cell { result += operands(of: tests) }
      }
      result.append(row.result)
    }
    if let otherwise = table.otherwise { result.append(otherwise) }
    return result
  }
}

extension Plan {
  /// The facts that a condition reads, in order of appearance.
  package func facts(in node: NodeID) -> [Int] {
    var result: [Int] = []
    var seen: Set<NodeID> = []
    collectFacts(node, into: &result, &seen)
    return result
  }

  private func collectFacts(_ node: NodeID, into result: inout [Int], _ seen: inout Set<NodeID>) {
    guard seen.insert(node).inserted else { return }
    switch nodes[node].operation {
    case .fact(let fact, _):
      if let formula = vocabulary.facts[fact].derived {
        collectFacts(formula, into: &result, &seen)
      } else if !result.contains(fact) {
        result.append(fact)
      }
    case .value(let value, _):
      collectFacts(scheme.values[value].node, into: &result, &seen)
    default:
      for operand in UseCounter.operands(of: nodes[node].operation) {
        collectFacts(operand, into: &result, &seen)
      }
    }
  }
}

extension Evaluator {
  /// Whether a condition that always holds cannot hold here.
  package func breaks(_ condition: NodeID) -> Bool {
    forget()
    if plan.readsEvent(condition) {
      for position in situation.events.indices {
        event = position
        defer { event = nil }
        if evaluate(condition).truth == .no { return true }
      }
      return false
    }
    return evaluate(condition).truth == .no
  }
}
