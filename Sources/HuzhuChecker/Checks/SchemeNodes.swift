import HuzhuLanguage

/// The nodes that a scheme reaches, and the same thing under one text.
struct SchemeNodes {
  let book: Rulebook
  let scheme: Scheme
  /// In the order in which they are met; each once.
  private(set) var all: [NodeID] = []
  private var seen: Set<NodeID> = []

  init(_ scheme: Scheme, book: Rulebook) {
    self.book = book
    self.scheme = scheme
    visit(scheme.scope)
    visit(scheme.effective.by)
    for term in scheme.terms {
      visit(term.by)
      for piece in term.pieces {
        switch piece.content {
        case .stated(let node): visit(node)
        case .unstated(_, .oneOf(let readings)): for reading in readings { visit(reading.node) }
        case .unstated(_, .within(let low, let high, _)):
          visit(low)
          visit(high)
        case .unstated(_, .list): break
        }
      }
    }
    for value in scheme.values { visit(value.node) }
    for span in scheme.spans { for node in [span.from, span.until, span.every] { visit(node) } }
    for running in scheme.runnings {
      visit(running.opening)
      visit(running.condition)
      visit(running.per)
      switch running.kind {
      case .amount(let node): visit(node)
      case .count(let node): visit(node)
      case .paid, .payments: break
      }
    }
    visit(scheme.eligibility?.root)
    visit(scheme.claims?.root)
    for contribution in scheme.contributions {
      visit(contribution.when)
      visit(contribution.amount)
      switch contribution.payers {
      case .one(let node): visit(node)
      case .shares(let shares): for share in shares { visit(share.share) }
      }
    }
    for benefit in scheme.benefits { visit(benefit) }
    visitWhatBinds()
  }

  private mutating func visit(_ benefit: Benefit) {
    for node in [benefit.when, benefit.every?.times, benefit.paidBy, benefit.decidedBy] {
      visit(node)
    }
    switch benefit.gives {
    case .pay(let node), .rate(let node): visit(node)
    case .provide(let node, let worth):
      visit(node)
      visit(worth)
    case .charge(let node, let instead):
      visit(node)
      visit(instead)
    }
  }

  private mutating func visitWhatBinds() {
    for exclusive in scheme.exclusives {
      visit(exclusive.when)
      visit(exclusive.per)
      if case .chosen(let node, _) = exclusive.pay { visit(node) }
    }
    for limit in scheme.limits {
      for node in [limit.when, limit.opening] { visit(node) }
      visit(limit.per)
      switch limit.bound {
      case .atMost(let node), .payments(let node): visit(node)
      }
    }
    for duty in scheme.duties {
      for node in [duty.when, duty.condition, duty.by] { visit(node) }
      if let per = duty.per { visit(per) }
    }
    for capacity in scheme.capacities {
      for node in [capacity.when, capacity.places, capacity.taken] { visit(node) }
    }
  }

  private mutating func visit(_ per: Per) {
    let windows: [Window]
    switch per {
    case .fixed(let window): windows = [window]
    case .reading(_, let all): windows = all
    }
    for case .keys(let keys) in windows { for key in keys { visit(key) } }
  }

  private mutating func visit(_ node: NodeID?) {
    guard let node, seen.insert(node).inserted else { return }
    all.append(node)
    var operands: [NodeID] = []
    book.nodes[node].operation.forEachOperand { operands.append($0) }
    for operand in operands { visit(operand) }
  }
}
