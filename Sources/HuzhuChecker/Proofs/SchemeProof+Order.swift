import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Proves that the events of one day may be told in any order, but for the rounding of each.
  ///
  /// Amounts that read nothing of other events are the same in any order. What is paid of a running
  /// total by `increase` adds up to one function of the whole total. Limits that lie inside each
  /// other, or apart, admit the same sum whichever comes first.
  func proveOrder() {
    let paying = scheme.benefits.indices.filter {
      if case .pay = scheme.benefits[$0].gives { true } else { false }
    }
    guard !paying.isEmpty else { return }
    guard let reason = whatHangsOnOrder(paying) else {
      add(.order, "", scheme.place, .proved)
      return
    }
    // A limit that moves is told by itself.
    if obligations.contains(where: { $0.kind == .limit && $0.state == .refuted }) {
      add(.order, "", scheme.place, .undecided)
      return
    }
    for (input, _, _) in pairs(paying, sameDay: true) where refuteOrder(input) { return }
    leaveOpen(
      .order,
      "",
      scheme.place,
      Label(
        zh: "同一天各次事件的先后不影响总额",
        en: "the order of the events of one day leaves the total as it is"
      ),
      because: reason
    )
  }

  /// What may make the order matter; nil where nothing can.
  private func whatHangsOnOrder(_ paying: [Int]) -> Label? {
    if let index = paying.first(where: { !isOrderFree(scheme.benefits[$0]) }) {
      let clause = scheme.benefits[index].clause
      return Label(
        zh: "：「\(clause)」取决于此前各次事件的累计",
        en: ": '\(clause)' depends on what earlier events added up to"
      )
    }
    if let clause = unnestedLimit {
      return Label(
        zh: "：「\(clause)」与其他限额交叉，或取决于各次事件",
        en: ": '\(clause)' crosses another limit or depends on the event"
      )
    }
    if let clause = wideExclusive {
      return Label(
        zh: "：「\(clause)」在几次事件之间取其一",
        en: ": '\(clause)' chooses between several events"
      )
    }
    return nil
  }

  // MARK: Amounts

  private func isOrderFree(_ benefit: Benefit) -> Bool {
    guard case .pay(let node) = benefit.gives else { return true }
    if let claims = scheme.claims, !isFree(of: [.running], claims.root) { return false }
    if let when = benefit.when, !isFree(of: [.running], when) { return false }
    if let times = benefit.every?.times, !isFree(of: [.running], times) { return false }
    if isFree(of: [.running], node) { return true }
    return benefit.every == nil && addsUp(node, benefit)
  }

  /// Whether an amount is a share of what running totals grow by, the share being one for all events.
  private func addsUp(_ node: NodeID, _ benefit: Benefit) -> Bool {
    if isFree(of: [.running], node) { return true }
    switch plan.nodes[node].operation {
    case .value(let value, nil): return addsUp(scheme.values[value].node, benefit)
    case .round(let inner, _, _): return addsUp(inner, benefit)
    case .sum(let items): return items.allSatisfy { addsUp($0, benefit) }
    case .product(let items):
      let running = items.filter { !isFree(of: [.running], $0) }
      let others = items.filter { isFree(of: [.running], $0) }
      return running.count == 1 && addsUp(running[0], benefit)
        && others.allSatisfy { isFree(of: [.event], $0) }
    case .choose(let branches, let otherwise):
      return branches.allSatisfy {
        isFree(of: [.event, .running], $0.when) && addsUp($0.then, benefit)
      } && (otherwise.map { addsUp($0, benefit) } ?? true)
    case .increase(let body, let running):
      guard isFree(of: [.event, .running], body) else { return false }
      return countsOnlyWhatPays(running, benefit)
    default: return false
    }
  }

  /// Whether every event that a running total counts is one for which the benefit is paid, if it is
  /// paid to the person at all.
  private func countsOnlyWhatPays(_ index: Int, _ benefit: Benefit) -> Bool {
    let running = scheme.runnings[index]
    switch running.kind {
    case .paid, .payments: return false
    case .amount(let node): if !isFree(of: [.running], node) { return false }
    case .count(let node): if let node, !isFree(of: [.running], node) { return false }
    }
    if let condition = running.condition, !isFree(of: [.running], condition) { return false }
    guard let when = benefit.when else { return true }
    var members = [when]
    if case .all(let items) = plan.nodes[when].operation { members = items }
    let own = members.filter { !isFree(of: [.event], $0) }
    let others = members.filter { isFree(of: [.event], $0) }
    for member in own {
      let search = find(subject: benefit.subject) { evaluator in
        var counts = evaluator.claims(of: 0)
        counts = evaluator.holds(running.condition, beside: counts)
        for other in others { counts = evaluator.holds(other, beside: counts) }
        return evaluator.both(counts) { evaluator.negation(of: evaluator.evaluate(member)) }
      }
      guard case .nowhere = search else { return false }
    }
    return true
  }

  // MARK: Limits and exclusives

  /// A limit for which it may matter which event comes first.
  private var unnestedLimit: String? {
    for limit in scheme.limits where !isAnAmount(limit) { return limit.clause }
    for (index, one) in scheme.limits.enumerated() {
      for other in scheme.limits[(index + 1)...] where !isNested(one, other) { return other.clause }
    }
    return nil
  }

  /// Whether a limit is one amount for all events.
  private func isAnAmount(_ limit: Limit) -> Bool {
    if windows(of: limit.per).allSatisfy({ $0 == .event }) {
      return (limit.when.map { isFree(of: [.running], $0) } ?? true)
        && isFree(of: [.running], limit.bound.node)
    }
    if let when = limit.when, !isFree(of: [.event, .running], when) { return false }
    guard isFree(of: [.event, .running], limit.bound.node) else { return false }
    guard case .payments = limit.bound else { return true }
    // So many payments of one amount are an amount.
    guard limit.benefits.count == 1,
      case .pay(let amount) = scheme.benefits[limit.benefits[0]].gives
    else { return false }
    return isFree(of: [.event, .running], amount)
  }

  private func isNested(_ one: Limit, _ other: Limit) -> Bool {
    let a = Set(one.benefits)
    let b = Set(other.benefits)
    if a.isDisjoint(with: b) { return true }
    func fits(_ x: Window, _ y: Window) -> Bool {
      (a.isSubset(of: b) && isInside(x, y)) || (b.isSubset(of: a) && isInside(y, x))
    }
    if case .reading(let first, let xs) = one.per, case .reading(let second, let ys) = other.per,
      first == second
    {
      return zip(xs, ys).allSatisfy { fits($0, $1) }
    }
    return windows(of: one.per).allSatisfy { x in
      windows(of: other.per).allSatisfy { y in fits(x, y) }
    }
  }

  /// Whether two events of one day that share the first window share the second too.
  private func isInside(_ x: Window, _ y: Window) -> Bool {
    switch (x, y) {
    case (.event, _): return true
    case (_, .event): return false
    case (.keys(let a), .keys(let b)):
      return facts(a).map { own in facts(b).map { $0.isSubset(of: own) } ?? false } ?? false
    case (_, .keys): return false
    default: return true
    }
  }

  private func facts(_ keys: [NodeID]) -> Set<Int>? {
    var result: Set<Int> = []
    for key in keys {
      guard case .fact(let fact, nil) = plan.nodes[key].operation else { return nil }
      result.insert(fact)
    }
    return result
  }

  /// An exclusive that reaches over several events, or whose choice hangs on earlier ones.
  private var wideExclusive: String? {
    for exclusive in scheme.exclusives {
      guard windows(of: exclusive.per).allSatisfy({ $0 == .event }) else { return exclusive.clause }
      if let when = exclusive.when, !isFree(of: [.running], when) { return exclusive.clause }
      for member in exclusive.benefits {
        guard case .pay(let node) = scheme.benefits[member].gives else { continue }
        if !isFree(of: [.running], node) { return exclusive.clause }
      }
    }
    return nil
  }

  // MARK: Trying

  private func refuteOrder(_ input: Case) -> Bool {
    guard let events = input.events, events.count == 2, let one = run(input) else { return false }
    var turned = input
    turned.events = [events[1], events[0]]
    guard let other = run(turned), one.outcome.eligibility.truth != .no,
      let a = one.outcome.payIfEntitled.possible.interval?.single,
      let b = other.outcome.payIfEntitled.possible.interval?.single,
      one.outcome.payIfEntitled.possible.isKnown, other.outcome.payIfEntitled.possible.isKnown
    else { return false }
    // Each payment is rounded once.
    let steps = Int128(2 * scheme.benefits.count) * (scheme.rounding?.step ?? 1)
    guard (a - b).magnitude > steps.magnitude else { return false }
    func paid(_ value: Int128) -> Label {
      Words.label(.number(value), type: .quantity(.yuan, scale: 2), book: book)
    }
    add(
      .order,
      "",
      scheme.place,
      .refuted,
      Diagnostic(
        .orderMatters,
        .warning,
        Label(
          zh: "同一天的两次事件，先后不同，合计给付 \(paid(a).zh) 或 \(paid(b).zh)",
          en: "two events of one day pay \(paid(a).en) or \(paid(b).en), as the one or the other"
            + " is told first"
        ),
        at: scheme.place,
        notes: [
          note(one, Label(zh: "一种先后", en: "in one order")),
          note(other, Label(zh: "另一种先后", en: "in the other")),
        ]
      )
    )
    return true
  }
}
