import HuzhuLanguage

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

  /// Forgets what was read, but not how often facts were.
  mutating func forgetReads() {
    readsEvent = false
    readsDay = false
    for index in values.indices { values[index] = 0 }
    for index in terms.indices { terms[index] = 0 }
    for index in derived.indices { derived[index] = 0 }
    for index in runnings.indices { runnings[index] = 0 }
    for index in clauses.indices { clauses[index] = 0 }
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
    count(benefit.every?.times)
    count(benefit.paidBy)
    count(benefit.decidedBy)
    switch benefit.gives {
    case .pay(let node), .rate(let node): count(node)
    case .provide(let node, let worth):
      count(node)
      count(worth)
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
    var result: [NodeID] = []
    operation.forEachOperand { result.append($0) }
    return result
  }
}
