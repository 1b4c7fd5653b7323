package import HuzhuLanguage

/// Every formula and condition that decides an answer of a scheme, once each, in the order in which
/// they are met from its parts.
package struct SchemeWalk {
  package let book: Rulebook
  package let scheme: Scheme
  package private(set) var entries: [Entry] = []
  private var seen: Set<NodeID> = []
  private var seenTerms: Set<Int> = []
  private var seenValues: Set<Int> = []
  private var seenRunnings: Set<Int> = []

  /// A node with the part of the scheme that it stands in and the node that uses it.
  package struct Entry: Sendable {
    package var node: NodeID
    package var part: SchemePart
    /// Nil for the root of a part.
    package var parent: NodeID?
  }

  package init(_ scheme: Scheme, in book: Rulebook) {
    self.book = book
    self.scheme = scheme
    walk()
  }

  private mutating func walk() {
    enter(scheme.scope, SchemePart(.scope, ""))
    enter(scheme.effective.by, SchemePart(.effective, ""))
    enter(scheme.eligibility?.root, SchemePart(.clause, "eligibility"))
    enter(scheme.claims?.root, SchemePart(.clause, "claims"))
    for contribution in scheme.contributions {
      let part = SchemePart(.clause, contribution.clause)
      enter(contribution.when, part)
      enter(contribution.amount, part)
      switch contribution.payers {
      case .one(let node): enter(node, part)
      case .shares(let shares): for share in shares { enter(share.share, part) }
      }
    }
    for benefit in scheme.benefits { walk(benefit) }
    for exclusive in scheme.exclusives {
      let part = SchemePart(.clause, exclusive.clause)
      enter(exclusive.when, part)
      if case .chosen(let node, _) = exclusive.pay { enter(node, part) }
      walk(exclusive.per, part)
    }
    for limit in scheme.limits {
      let part = SchemePart(.clause, limit.clause)
      enter(limit.when, part)
      switch limit.bound {
      case .atMost(let node), .payments(let node): enter(node, part)
      }
      enter(limit.opening, part)
      walk(limit.per, part)
    }
    for duty in scheme.duties {
      let part = SchemePart(.clause, duty.clause)
      enter(duty.when, part)
      enter(duty.condition, part)
      enter(duty.by, part)
      if let per = duty.per { walk(per, part) }
    }
    for capacity in scheme.capacities {
      let part = SchemePart(.clause, capacity.clause)
      enter(capacity.when, part)
      enter(capacity.places, part)
      enter(capacity.taken, part)
    }
    for (index, value) in scheme.values.enumerated() where value.isAnswer { enter(value: index) }
  }

  private mutating func walk(_ benefit: Benefit) {
    let part = SchemePart(.clause, benefit.clause)
    enter(benefit.when, part)
    switch benefit.gives {
    case .pay(let node), .rate(let node): enter(node, part)
    case .provide(let node, let worth):
      enter(node, part)
      enter(worth, part)
    case .charge(let node, let instead):
      enter(node, part)
      enter(instead, part)
    }
    enter(benefit.every?.times, part)
    enter(benefit.paidBy, part)
    enter(benefit.decidedBy, part)
  }

  private mutating func walk(_ per: Per, _ part: SchemePart) {
    let windows: [Window]
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(_, let all): windows = all
    }
    for window in windows {
      switch window {
      case .keys(let keys): for key in keys { enter(key, part) }
      case .span(let index):
        let span = scheme.spans[index]
        let own = SchemePart(.span, span.name)
        enter(span.from, own)
        enter(span.until, own)
        enter(span.every, own)
      default: break
      }
    }
  }

  private mutating func enter(_ node: NodeID?, _ part: SchemePart, from parent: NodeID? = nil) {
    guard let node, seen.insert(node).inserted else { return }
    entries.append(Entry(node: node, part: part, parent: parent))
    let operation = book.nodes[node].operation
    var inner = part
    switch operation {
    case .clause(let clause, _): inner = SchemePart(.clause, scheme.clauses[clause].id)
    case .term(let term, _): enter(term: term)
    case .value(let value, _): enter(value: value)
    case .running(let running, _), .increase(_, let running): enter(running: running)
    default: break
    }
    var operands: [NodeID] = []
    operation.forEachOperand { operands.append($0) }
    for operand in operands { enter(operand, inner, from: node) }
  }

  private mutating func enter(term index: Int) {
    guard seenTerms.insert(index).inserted else { return }
    let term = scheme.terms[index]
    let part = SchemePart(.term, term.name)
    enter(term.by, part)
    for piece in term.pieces {
      switch piece.content {
      case .stated(let node): enter(node, part)
      case .unstated(_, .oneOf(let readings)): for reading in readings { enter(reading.node, part) }
      case .unstated(_, .within(let low, let high, _)):
        enter(low, part)
        enter(high, part)
      case .unstated(_, .list): break
      }
    }
  }

  private mutating func enter(value index: Int) {
    guard seenValues.insert(index).inserted else { return }
    enter(scheme.values[index].node, SchemePart(.value, scheme.values[index].name))
  }

  private mutating func enter(running index: Int) {
    guard seenRunnings.insert(index).inserted else { return }
    let running = scheme.runnings[index]
    let part = SchemePart(.running, running.name)
    switch running.kind {
    case .amount(let node): enter(node, part)
    case .count(let node): enter(node, part)
    case .paid, .payments: break
    }
    enter(running.condition, part)
    enter(running.opening, part)
    walk(running.per, part)
  }

  /// The terms, values and running totals that something uses, by position.
  package var terms: [Int] { seenTerms.sorted() }
  package var runnings: [Int] { seenRunnings.sorted() }
}
