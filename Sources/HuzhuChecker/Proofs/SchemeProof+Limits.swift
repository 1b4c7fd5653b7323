import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Proves that each limit holds over any number of events.
  ///
  /// What is admitted is never more than the room, and the room is the bound less what was admitted
  /// before in the same window. So if the total is within the bound before an event it is so after,
  /// and it begins at what was paid before the case. What remains to be shown is that the bound is
  /// the same for all events of a window.
  func proveLimits() {
    for limit in scheme.limits {
      let node = limit.bound.node
      if windows(of: limit.per).allSatisfy({ $0 == .event }) || isSameForAll(node) {
        add(.limit, limit.clause, limit.place, .proved)
        continue
      }
      if refuteLimit(limit, node) { continue }
      leaveOpen(
        .limit,
        limit.clause,
        limit.place,
        Label(
          zh: "「\(limit.clause)」对任意多次事件都成立",
          en: "'\(limit.clause)' holds over any number of events"
        ),
        because: Label(
          zh: "：限额取决于各次事件",
          en: ": its bound depends on the event"
        )
      )
    }
  }

  func windows(of per: Per) -> [Window] {
    switch per {
    case .fixed(let window): [window]
    case .reading(_, let windows): windows
    }
  }

  /// Whether a formula comes to the same for all events of one case.
  private func isSameForAll(_ node: NodeID) -> Bool {
    if isFree(of: [.event, .day, .running], node) { return true }
    if !isFree(of: [.running], node) { return false }
    for world in worlds() {
      _ = world.evaluator.claims(of: 0)
      if !world.evaluator.evaluate(node).possible.isKnown { return false }
    }
    return true
  }

  /// What may differ from one event to the next.
  enum Reading {
    /// The facts of the event but for its day.
    case event
    case day
    /// What earlier events added up to.
    case running
  }

  /// Whether a formula reads nothing of these.
  func isFree(of readings: Set<Reading>, _ node: NodeID) -> Bool {
    let date = book.vocabulary.factByName["event.date"]
    var isFree = true
    visit([node]) { node in
      switch self.plan.nodes[node].operation {
      case .fact(let fact, let at):
        let own = self.book.vocabulary.facts[fact]
        if own.scope == .event {
          if fact == date ? readings.contains(.day) : readings.contains(.event) { isFree = false }
        }
        if at == nil, readings.contains(.day), self.plan.dependsOnDay.contains(fact) {
          isFree = false
        }
      case .evaluatedDay: if readings.contains(.day) { isFree = false }
      case .term(let term, let at):
        let own = self.scheme.terms[term]
        if own.pieces.count > 1, own.by == nil, at == nil, readings.contains(.day) {
          isFree = false
        }
      case .running, .increase: if readings.contains(.running) { isFree = false }
      default: break
      }
    }
    return isFree
  }

  private func refuteLimit(_ limit: Limit, _ node: NodeID) -> Bool {
    guard case .atMost = limit.bound, case .fixed(let window) = limit.per,
      window == .policy || window == .lifetime
    else { return false }
    for (input, first, second) in pairs(limit.benefits, sameDay: false) {
      guard let shown = run(input), shown.outcome.eventsIfCured.count == 2 else { continue }
      var total: Int128 = 0
      var isKnown = true
      for event in shown.outcome.eventsIfCured {
        for benefit in limit.benefits {
          guard let paid = event.benefits[benefit].admitted.possible.interval?.single else {
            isKnown = false
            continue
          }
          total += paid
        }
      }
      guard isKnown, let least = bound(node, in: [first, second], of: input), total > least else {
        continue
      }
      add(
        .limit,
        limit.clause,
        limit.place,
        .refuted,
        Diagnostic(
          .movingLimit,
          .warning,
          Label(
            zh: "「\(limit.clause)」对同一期间的各次事件不同，几次合计可以超过其中一次的限额",
            en: "'\(limit.clause)' differs between the events of one window, so that together they"
              + " pass what it is for one of them"
          ),
          at: limit.place,
          notes: [note(shown)]
        )
      )
      return true
    }
    return false
  }

  /// The least that a bound is, in fen, for any of the events of a case.
  private func bound(_ node: NodeID, in days: [Day?], of input: Case) -> Int128? {
    guard let on = input.on,
      case .success(let situation) = Situation.projecting(
        input,
        on: on,
        scheme: scheme,
        vocabulary: book.vocabulary
      )
    else { return nil }
    let evaluator = Evaluator(plan: plan, situation: situation)
    _ = evaluator.run()
    var least: Int128?
    for event in situation.events.indices {
      evaluator.standing(in: event) {
        let scale = self.plan.nodes[node].type.scale
        guard scale <= 2, let value = evaluator.evaluate(node).possible.interval?.single else {
          return
        }
        let fen = value * (scale == 2 ? 1 : scale == 1 ? 10 : 100)
        least = min(least ?? fen, fen)
      }
    }
    return least
  }
}

extension Limit.Bound {
  /// The formula of the bound.
  var node: NodeID {
    switch self {
    case .atMost(let node), .payments(let node): node
    }
  }
}
