import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Proves of each body of an `increase` that it never falls as its total grows.
  func proveRising(_ evaluator: Evaluator, _ premises: inout Premises) {
    var bodies: [(body: NodeID, running: Int)] = []
    for benefit in scheme.benefits {
      visit(nodes(of: benefit)) { node in
        if case .increase(let body, let running) = self.plan.nodes[node].operation,
          !bodies.contains(where: { $0.body == body })
        {
          bodies.append((body, running))
        }
      }
    }
    for (body, running) in bodies {
      guard let range = premises.totals[running], range.low >= 0, range.high > 1 else { continue }
      var own = premises
      own.openTotal = running
      evaluator.premises = own
      let number = evaluator.number(of: .total(running: running), base: Possible(.number(range)))
      let reader = SlopeReader(evaluator, .it)
      let growth = Growth(
        number: number,
        range: Interval(1, range.high),
        least: 0,
        value: { evaluator.evaluate(body) },
        slope: { reader.slope(body) }
      )
      var search = BoxSearch(evaluator, promises: promises, event: 0, steps: 100)
      search.uncut = [number]
      let result = search.find { evaluator in
        _ = evaluator.claims(of: 0)
        return evaluator.falls(growth)
      }
      if case .nowhere = result { premises.rising.insert(body) }
    }
    evaluator.premises = premises
  }

  private func nodes(of benefit: Benefit) -> [NodeID] {
    var result: [NodeID] = []
    switch benefit.gives {
    case .pay(let node), .rate(let node): result.append(node)
    case .provide(let node, let worth): result += [node] + (worth.map { [$0] } ?? [])
    case .charge(let node, let instead): result += [node] + (instead.map { [$0] } ?? [])
    }
    if let times = benefit.every?.times { result.append(times) }
    if let when = benefit.when { result.append(when) }
    return result
  }

  /// Visits nodes with all that they use, also behind names.
  func visit(_ roots: [NodeID], _ body: (NodeID) -> Void) {
    var seen: Set<NodeID> = []
    func enter(_ node: NodeID) {
      guard seen.insert(node).inserted else { return }
      body(node)
      switch plan.nodes[node].operation {
      case .value(let value, _): enter(scheme.values[value].node)
      case .fact(let fact, _):
        if let formula = book.vocabulary.facts[fact].derived { enter(formula) }
      case .term(let term, _):
        if let by = scheme.terms[term].by { enter(by) }
        for piece in scheme.terms[term].pieces {
          switch piece.content {
          case .stated(let inner): enter(inner)
          case .unstated(_, .oneOf(let readings)): for reading in readings { enter(reading.node) }
          case .unstated(_, .within(let low, let high, _)):
            if let low { enter(low) }
            if let high { enter(high) }
          case .unstated(_, .list): break
          }
        }
      case .running(let running, _), .increase(_, let running):
        if let condition = scheme.runnings[running].condition { enter(condition) }
        switch scheme.runnings[running].kind {
        case .amount(let inner): enter(inner)
        case .count(let inner): if let inner { enter(inner) }
        case .paid, .payments: break
        }
      default: break
      }
      plan.nodes[node].operation.forEachOperand { enter($0) }
    }
    for root in roots { enter(root) }
  }

  /// Ends of bands, bounds and amounts that stand in the scheme.
  func findAmounts() -> Set<Int128> {
    var result: Set<Int128> = []
    var roots: [NodeID] = []
    for benefit in scheme.benefits { roots += nodes(of: benefit) }
    for limit in scheme.limits { roots.append(limit.bound.node) }
    if let claims = scheme.claims { roots.append(claims.root) }
    visit(roots) { node in
      guard self.plan.nodes[node].type.unit == .yuan,
        case .constant(.number(let value)) = self.plan.nodes[node].operation
      else { return }
      let scale = self.plan.nodes[node].type.scale
      guard scale <= 2, value > 0, value < 1_000_000_000_000 else { return }
      result.insert(value * (scale == 2 ? 1 : scale == 1 ? 10 : 100))
    }
    return result
  }

  /// Proves that more of a claimed cost never pays less.
  func proveCosts() {
    for (index, benefit) in scheme.benefits.enumerated() {
      guard case .pay(let node) = benefit.gives else { continue }
      for fact in costs(of: benefit) { proveCost(index, benefit, node, fact) }
    }
  }

  /// Amounts of money of an event or of a record that a benefit reads.
  private func costs(of benefit: Benefit) -> [Int] {
    var result: [Int] = []
    let roots = nodes(of: benefit) + (scheme.claims.map { [$0.root] } ?? [])
    visit(roots) { node in
      let fact: Int
      switch self.plan.nodes[node].operation {
      case .fact(let own, _): fact = own
      case .field(_, let own): fact = own
      default: return
      }
      let own = self.book.vocabulary.facts[fact]
      guard own.derived == nil, own.type.unit == .yuan, !result.contains(fact) else { return }
      switch own.scope {
      case .event, .field: result.append(fact)
      case .subject, .scheme: break
      }
    }
    return result.sorted()
  }

  private func proveCost(_ index: Int, _ benefit: Benefit, _ node: NodeID, _ fact: Int) {
    let own = book.vocabulary.facts[fact]
    guard let domain = own.domain, domain.low < domain.high else { return }
    let part = benefit.clause + ":" + own.name
    var rises = false
    var left: (World, BoxSearch.Cell, ChoiceSet)?
    for world in worlds(benefit.subject) {
      let evaluator = world.evaluator
      let unknown: Unknown
      if case .field(let list) = own.scope {
        unknown = .field(list: list, item: 0, fact: fact)
      } else {
        unknown = .eventFact(event: 0, fact: fact)
      }
      let number = evaluator.number(
        of: unknown,
        base: Possible(.number(domain), mayBeNone: own.mayBeNone)
      )
      let reader = SlopeReader(evaluator, .fact(fact))
      let conditions = members(of: scheme.claims?.root) + members(of: benefit.when)
      let moved = conditions.filter { reader.depends($0) }
      let others = conditions.filter { !reader.depends($0) }
      // What does not change with the cost holds for both amounts that are compared, or for neither.
      func gate() -> Evaluated {
        if evaluator.claims(of: 0).truth == .open,
          !(scheme.claims.map { reader.depends($0.root) } ?? false)
        {
          evaluator.takeClaims()
        }
        for other in others where evaluator.evaluate(other).truth == .no { return .flag(false) }
        var gate = Evaluated.flag(true)
        for condition in moved { gate = evaluator.holds(condition, beside: gate) }
        return gate
      }
      let growth = Growth(
        number: number,
        range: domain,
        value: {
          let gate = gate()
          return evaluator.due(benefit, node, gatedBy: gate)
        },
        slope: {
          let slope = self.slope(gate(), moved, benefit, node, reader)
          if slope == .rising { rises = true }
          return slope
        }
      )
      var search = BoxSearch(evaluator, promises: promises, event: 0, steps: 60)
      search.uncut = [number]
      let result = search.find { $0.falls(growth) }
      // What never raises the payment is no cost that it pays for.
      var turned = growth
      turned.isTurned = true
      search.steps = 60
      if case .nowhere = result, rises { continue }
      if case .nowhere = search.find({ $0.falls(turned) }) { continue }
      if case .nowhere = result { rises = true }
      switch result {
      case .nowhere: continue
      case .found(let cell): left = (world, cell, numbers(cell))
      case .open(let cell, let unknowns): left = (world, cell, unknowns)
      }
    }
    guard let left else {
      // What it never grows with is no cost that it pays for.
      if rises { add(.moreNeverLess, part, benefit.place, .proved) }
      return
    }
    let tried = tryCosts(index, benefit, fact, left.0, left.1)
    if let (lower, higher) = tried.loss, tried.gains || rises {
      refuteCost(part, benefit, fact, lower, higher)
      return
    }
    // What only ever lowers the payment is no cost that it pays for.
    if tried.loss != nil { return }
    leaveOpen(
      .moreNeverLess,
      part,
      benefit.place,
      Label(
        zh: "\(own.name) 增加时「\(benefit.clause)」不会减少",
        en: "'\(benefit.clause)' never pays less for more of \(own.name)"
      ),
      left.0,
      left.2
    )
  }

  /// The conditions that must all hold for a condition to hold.
  private func members(of condition: NodeID?) -> [NodeID] {
    guard let condition else { return [] }
    guard case .all(let items) = plan.nodes[condition].operation else { return [condition] }
    return items.flatMap { members(of: $0) }
  }

  /// The slope of what is paid, with the condition on which it is paid.
  private func slope(
    _ gate: Evaluated,
    _ conditions: [NodeID],
    _ benefit: Benefit,
    _ node: NodeID,
    _ reader: SlopeReader
  ) -> Slope {
    if gate.truth == .no { return .level }
    var slope = reader.slope(node)
    if let times = benefit.every?.times {
      let count = reader.slope(times)
      if count != .level { slope = slope == .level || slope == count ? count : .unclear }
    }
    guard gate.truth == .open else { return slope }
    for condition in conditions {
      let own = reader.slope(condition)
      if own == .level { continue }
      guard own == .rising, slope == .level || slope == .rising else { return .unclear }
      slope = .rising
    }
    return slope
  }

  // MARK: Trying

  private typealias Tried = (fact: Int128, paid: Int128, shown: ShownCase)

  /// Runs cases that differ in one amount only.
  private func tryCosts(
    _ index: Int,
    _ benefit: Benefit,
    _ fact: Int,
    _ world: World,
    _ cell: BoxSearch.Cell
  ) -> (gains: Bool, loss: (Tried, Tried)?) {
    let own = book.vocabulary.facts[fact]
    let evaluator = world.evaluator
    guard case .event = own.scope, let domain = own.domain else { return (false, nil) }
    let number = evaluator.number(
      of: .eventFact(event: 0, fact: fact),
      base: Possible(.number(domain))
    )
    let question: BoxSearch.Question = { evaluator in
      let gate = evaluator.holds(benefit.when, beside: evaluator.claims(of: 0))
      return evaluator.both(gate) { evaluator.isEntitled() }
    }
    // From the box that stayed open to one in which the benefit applies.
    var search = BoxSearch(evaluator, promises: promises, event: 0, steps: 100)
    var start = cell
    start[number] = nil
    guard case .found(var inner) = search.find(in: start, question) else { return (false, nil) }
    inner[number] = nil
    let points = self.points(benefit, number, inner, world, domain, own.step)
    var gains = false
    for draw in 0..<6 as Range<UInt64> {
      var tried: [Tried] = []
      guard let sample = drawn(world, inner, draw: draw, question) else { continue }
      for point in points {
        var other = sample
        other.chosen[number] = .number(point)
        guard let shown = run(input(from: other, world)),
          shown.outcome.eligibility.truth != .no,
          let paid = shown.outcome.eventsIfCured.first?.benefits[index].admitted.possible,
          paid.isKnown, let amount = paid.interval?.single
        else { continue }
        tried.append((point, amount, shown))
      }
      for (a, b) in zip(tried, tried.dropFirst()) {
        if b.paid > a.paid { gains = true }
        if b.paid < a.paid { return (gains || tried.contains { $0.paid > a.paid }, (a, b)) }
      }
    }
    return (gains, nil)
  }

  /// Amounts at which something may change, with those beside them, in order.
  private func points(
    _ benefit: Benefit,
    _ number: Int,
    _ cell: BoxSearch.Cell,
    _ world: World,
    _ domain: Interval,
    _ step: Int128
  ) -> [Int128] {
    var points: Set<Int128> = [domain.low, domain.high]
    for value in [100, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000] as [Int128] {
      points.insert(value * 100)
    }
    for cut in world.evaluator.flips(of: number, in: cell, benefit) {
      points.formUnion([cut - step, cut, cut + step])
    }
    for amount in namedAmounts { points.formUnion([amount - step, amount, amount + step]) }
    return Array(points.filter { domain.contains($0) && $0 % step == 0 }.sorted().prefix(60))
  }

  private func refuteCost(
    _ part: String,
    _ benefit: Benefit,
    _ fact: Int,
    _ lower: Tried,
    _ higher: Tried
  ) {
    let type = book.vocabulary.facts[fact].type
    func amount(_ value: Int128) -> Label {
      Words.label(.number(value), type: type, book: book)
    }
    func paid(_ value: Int128) -> Label {
      Words.label(.number(value), type: .quantity(.yuan, scale: 2), book: book)
    }
    let name = book.vocabulary.facts[fact].name
    add(
      .moreNeverLess,
      part,
      benefit.place,
      .refuted,
      Diagnostic(
        .paysLessForMore,
        .warning,
        Label(
          zh: "「\(benefit.clause)」在 \(name) 为 \(amount(lower.fact).zh) 时给付 \(paid(lower.paid).zh)，"
            + "为 \(amount(higher.fact).zh) 时只有 \(paid(higher.paid).zh)",
          en: "'\(benefit.clause)' pays \(paid(lower.paid).en) for \(name) of"
            + " \(amount(lower.fact).en), and only \(paid(higher.paid).en) for"
            + " \(amount(higher.fact).en)"
        ),
        at: benefit.place,
        notes: [
          note(lower.shown, Label(zh: "较少时", en: "with less")),
          note(higher.shown, Label(zh: "较多时", en: "with more")),
        ]
      )
    )
  }
}
