import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// What is left of a part that could not be decided.
  func leavePart(
    _ kind: Obligation.Kind,
    _ name: String,
    _ place: Place,
    _ what: Label,
    _ left: Search
  ) {
    switch left {
    case .nowhere: add(kind, name, place, .proved)
    case .found(let world, let cell): leaveOpen(kind, name, place, what, world, numbers(cell))
    case .open(let world, _, let unknowns): leaveOpen(kind, name, place, what, world, unknowns)
    }
  }

  /// A formula of the answer, with where and when it is asked.
  struct Part {
    var name: String
    var place: Place
    var subject: String?
    var event: Int?
    var when: NodeID?
    var nodes: [NodeID]
    /// Those among the nodes that must not be below zero.
    var amounts: [NodeID]
    /// The position of a benefit that pays for an event.
    var paying: Int?
  }

  /// Proves that everything that is answered has a result, and that no amount is below zero.
  func proveResults() {
    for part in parts {
      proveResult(part)
      if !part.amounts.isEmpty { proveNotNegative(part) }
      proveBounds(part)
    }
  }

  private var parts: [Part] {
    var result: [Part] = []
    for (index, benefit) in scheme.benefits.enumerated() {
      var part = Part(
        name: benefit.clause,
        place: benefit.place,
        subject: benefit.subject,
        event: plan.benefitReadsEvent[index] ? 0 : nil,
        when: benefit.when,
        nodes: [],
        amounts: []
      )
      switch benefit.gives {
      case .pay(let node):
        part.event = 0
        part.paying = index
        part.amounts = [node]
      case .rate(let node): part.amounts = [node]
      case .charge(let node, let instead):
        part.amounts = [node]
        if let instead { part.nodes.append(instead) }
      case .provide(let node, let worth):
        part.nodes.append(node)
        if let worth { part.amounts.append(worth) }
      }
      if let times = benefit.every?.times { part.amounts.append(times) }
      if let payer = benefit.paidBy { part.nodes.append(payer) }
      if let decider = benefit.decidedBy { part.nodes.append(decider) }
      part.nodes += part.amounts
      result.append(part)
    }
    for contribution in scheme.contributions {
      var part = Part(
        name: contribution.clause,
        place: contribution.place,
        subject: contribution.subject,
        event: nil,
        when: contribution.when,
        nodes: [contribution.amount],
        amounts: [contribution.amount]
      )
      switch contribution.payers {
      case .one(let node): part.nodes.append(node)
      case .shares(let shares):
        let own = shares.compactMap(\.share)
        part.nodes += own
        part.amounts += own
      }
      result.append(part)
    }
    for value in scheme.values where value.isAnswer {
      result.append(
        Part(
          name: value.name,
          place: value.place,
          subject: nil,
          event: nil,
          when: nil,
          nodes: [value.node],
          amounts: []
        )
      )
    }
    return result
  }

  /// Whether a part is asked at all.
  private func gate(_ part: Part, _ evaluator: Evaluator) -> Evaluated {
    var gate = Evaluated.flag(true)
    if part.event != nil { gate = evaluator.claims(of: 0) } else { evaluator.enter(nil) }
    return evaluator.holds(part.when, beside: gate)
  }

  /// A question about a part, of those who are entitled to it.
  func asking(
    _ part: Part,
    _ question: @escaping (Evaluator) -> Evaluated
  ) -> BoxSearch.Question {
    { evaluator in
      let gate = self.gate(part, evaluator)
      guard gate.truth != .no else { return gate }
      let answer = question(evaluator)
      guard answer.truth != .no else { return answer }
      let both = evaluator.both(gate) { answer }
      return evaluator.both(both) { evaluator.isEntitled() }
    }
  }

  // MARK: Results

  private func proveResult(_ part: Part) {
    var state = Search.nowhere
    for node in part.nodes {
      let question = asking(part) { $0.fails(node) }
      let search = find(subject: part.subject, question)
      guard case .nowhere = search else {
        if refuteResult(part, node, search, question) { return }
        state = search
        continue
      }
    }
    leavePart(
      .result,
      part.name,
      part.place,
      Label(zh: "「\(part.name)」总有结果", en: "'\(part.name)' always has a result"),
      state
    )
  }

  func numbers(_ cell: BoxSearch.Cell) -> ChoiceSet {
    var result = ChoiceSet()
    for number in cell.keys { result.insert(number) }
    return result
  }

  private func refuteResult(
    _ part: Part,
    _ node: NodeID,
    _ search: Search,
    _ question: @escaping BoxSearch.Question
  ) -> Bool {
    guard
      let shown = shown(part, search, question, shows: { self.hasNoResult(part, $0) })
    else { return false }
    let fault = shown.faults.first { $0.part == part.name }
    let why = Self.reason(fault?.reason)
    var notes = [note(shown)]
    if let fault {
      notes.insert(
        Diagnostic.Note(why, at: plan.nodes[fault.node].place),
        at: 0
      )
    }
    add(
      .result,
      part.name,
      part.place,
      .refuted,
      Diagnostic(
        .noResult,
        .warning,
        Label(
          zh: "「\(part.name)」并非总有结果：\(why.zh)",
          en: "'\(part.name)' has no result in some case: \(why.en)"
        ),
        at: part.place,
        notes: notes
      )
    )
    return true
  }

  /// A case in the box that was found, or in one in which the part applies.
  func shown(
    _ part: Part,
    _ search: Search,
    _ question: @escaping BoxSearch.Question,
    shows: (Outcome) -> Bool
  ) -> ShownCase? {
    guard let (world, cell) = place(of: search) else { return nil }
    if let shown = shownCase(world, cell, question, shows: shows) { return shown }
    let applies = find(subject: part.subject, afterNothing: true, asking(part) { _ in .flag(true) })
    guard case .found(let other, let inner) = applies else { return nil }
    return shownCase(other, inner, draws: 64, question, shows: shows)
  }

  func place(of search: Search) -> (World, BoxSearch.Cell)? {
    switch search {
    case .nowhere: nil
    case .found(let world, let cell), .open(let world, let cell, _): (world, cell)
    }
  }

  private func hasNoResult(_ part: Part, _ outcome: Outcome) -> Bool {
    guard outcome.eligibility.truth != .no else { return false }
    if let paying = part.paying {
      guard let event = outcome.eventsIfCured.first else { return false }
      let benefit = event.benefits[paying]
      return benefit.applies.truth == .yes && benefit.computed.possible.values == .nothing
    }
    for (index, value) in scheme.values.enumerated() where value.name == part.name {
      if outcome.values[index]?.possible.values == .nothing { return true }
    }
    for found in outcome.contributions
    where scheme.contributions[found.contribution].clause == part.name {
      if found.applies.truth == .yes, found.amount.possible.values == .nothing { return true }
    }
    for found in outcome.entitlements where scheme.benefits[found.benefit].clause == part.name {
      let all = [
        found.gives, found.insteadOf, found.worth, found.times, found.parties.paidBy,
        found.parties.decidedBy,
      ]
      if found.applies.truth == .yes,
        all.contains(where: { $0?.possible.values == .nothing && $0?.possible.mayFail == true })
      {
        return true
      }
    }
    return false
  }

  private static func reason(_ reason: Fault.Reason?) -> Label {
    switch reason {
    case .noRow: Label(zh: "表中没有相符的行", en: "no row of the table fits")
    case .severalRows: Label(zh: "表中有几行相符", en: "several rows of the table fit")
    case .divisionByZero: Label(zh: "除数为零", en: "it divides by zero")
    case .bands: Label(zh: "分段计算不成立", en: "the bands do not rise, or what they are of is negative")
    case .negativePayment: Label(zh: "给付为负", en: "the payment is negative")
    case .noBranch: Label(zh: "没有成立的分支", en: "no branch holds")
    case .noValueOnDay: Label(zh: "条款在那一天没有值", en: "a term has no value on that day")
    case .nothingThere, nil:
      Label(zh: "用到了不存在的内容", en: "something that does not exist is reckoned with")
    }
  }

  // MARK: Amounts

  private func proveNotNegative(_ part: Part) {
    var left: Search = .nowhere
    for node in part.amounts {
      let question = asking(part) { $0.isNegative(node) }
      let search = find(subject: part.subject, question)
      if case .nowhere = search { continue }
      let shown = shown(part, search, question, shows: { self.isBelowZero(part, $0) })
      guard let shown else {
        left = search
        continue
      }
      add(
        .notNegative,
        part.name,
        part.place,
        .refuted,
        Diagnostic(
          .belowZero,
          .warning,
          Label(
            zh: "「\(part.name)」可能小于零",
            en: "'\(part.name)' is below zero in some case"
          ),
          at: part.place,
          notes: [note(shown)]
        )
      )
      return
    }
    leavePart(
      .notNegative,
      part.name,
      part.place,
      Label(zh: "「\(part.name)」不小于零", en: "'\(part.name)' is never below zero"),
      left
    )
  }

  private func isBelowZero(_ part: Part, _ outcome: Outcome) -> Bool {
    guard outcome.eligibility.truth != .no else { return false }
    func isNegative(_ value: Evaluated?) -> Bool {
      value?.possible.interval.map { $0.high < 0 } ?? false
    }
    if let paying = part.paying {
      guard let event = outcome.eventsIfCured.first else { return false }
      let benefit = event.benefits[paying]
      return benefit.applies.truth == .yes
        && (isNegative(benefit.unrounded) || benefit.computed.possible.values == .nothing)
    }
    for found in outcome.contributions
    where scheme.contributions[found.contribution].clause == part.name {
      if found.applies.truth == .yes, isNegative(found.amount) { return true }
      if found.parties.contains(where: { isNegative($0.amount) }) { return true }
    }
    for found in outcome.entitlements where scheme.benefits[found.benefit].clause == part.name {
      guard found.applies.truth == .yes else { continue }
      if isNegative(found.gives) || isNegative(found.worth) || isNegative(found.times) {
        return true
      }
      // A rate below zero fails.
      if found.gives.possible.values == .nothing { return true }
    }
    return false
  }
}
