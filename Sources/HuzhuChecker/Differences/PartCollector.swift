import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Takes a scheme apart into what a comparison tells by name.
struct PartCollector {
  let side: ComparedScheme
  let writer: MeaningWriter
  private(set) var parts: [ComparedPart] = []

  init(_ side: ComparedScheme) {
    self.side = side
    writer = MeaningWriter(side)
    collectIdentity()
    collectRequirement(scheme.eligibility, .eligibility, .member)
    collectRequirement(scheme.claims, .claims, .claim)
    collectPayments()
    collectBounds()
    collectDuties()
    collectNames()
    collectRest()
  }

  private var scheme: Scheme { side.scheme }

  private func text(_ id: NodeID?) -> String { writer.text(id) }

  /// Adds a part; formulas that are absent are left out.
  private mutating func add(
    _ kind: ComparedPart.Kind,
    _ id: String,
    at position: Int,
    _ meaning: [String],
    wording: [String?] = [],
    origins own: [Origin] = [],
    formulas: [(role: String, node: NodeID?)] = []
  ) {
    var present: [ComparedPart.Formula] = []
    for formula in formulas {
      guard let node = formula.node else { continue }
      present.append(ComparedPart.Formula(role: formula.role, node: node))
    }
    let origins = own + present.flatMap { self.origins(in: $0.node) }
    parts.append(
      ComparedPart(
        key: ComparedPart.Key(kind, id),
        position: position,
        meaning: meaning.joined(separator: " | "),
        wording: wording.map { $0 ?? "" }.joined(separator: "\u{1F}"),
        origin: origins.map { words($0) }.joined(separator: "; "),
        origins: origins,
        formulas: present
      )
    )
  }

  /// Adds a part of which a scheme has only one.
  private mutating func add(
    _ kind: ComparedPart.Kind,
    _ meaning: [String],
    wording: [String?] = [],
    origins: [Origin] = [],
    formulas: [(role: String, node: NodeID?)] = []
  ) {
    add(kind, "", at: 0, meaning, wording: wording, origins: origins, formulas: formulas)
  }

  private func words(_ label: Label?) -> String? { label.map { "\($0.zh)\u{1E}\($0.en)" } }

  private func words(_ origin: Origin) -> String {
    let because = words(origin.because) ?? ""
    return "\(origin.basis.word) \(origin.facts.joined(separator: " ")) \(because)"
  }

  /// The origins of numbers inside a formula that are no terms.
  private func origins(in root: NodeID) -> [Origin] {
    var found: [Origin] = []
    var open = [root]
    while let id = open.popLast() {
      if let origin = scheme.origins[id] { found.append(origin) }
      if case .term(let index, _) = side.book.nodes[id].operation, side.inPlace.contains(index) {
        found += scheme.terms[index].pieces.map(\.origin)
      }
      side.book.nodes[id].operation.forEachOperand { open.append($0) }
    }
    // Conditions and rows may stand in another order and say the same.
    return found.sorted { words($0) < words($1) }
  }

  // MARK: The parts

  private mutating func collectIdentity() {
    add(
      .identity,
      [scheme.kind, scheme.subject],
      wording: [words(scheme.title), words(scheme.authority), words(scheme.note)]
    )
    if let scope = scheme.scope { add(.scope, [text(scope)], formulas: [("scope", scope)]) }
    let effective = scheme.effective
    add(
      .effective,
      [effective.from?.text ?? "-", effective.until?.text ?? "-", text(effective.by)],
      wording: [words(effective.fromUnstated), words(effective.untilUnstated)],
      formulas: [("by", effective.by)]
    )
  }

  private mutating func collectRequirement(
    _ requirement: Requirement?,
    _ whole: ComparedPart.Kind,
    _ kind: ComparedPart.Kind
  ) {
    guard let requirement else { return }
    add(whole, ["asked"])
    for (position, index) in requirement.members.enumerated() {
      let clause = scheme.clauses[index]
      add(
        kind,
        clause.id,
        at: position,
        [text(clause.node), "\(clause.isCurable)", clause.subject ?? "-"],
        wording: [words(clause.title), words(clause.note)] + titles(inside: clause.node),
        formulas: [("condition", clause.node)]
      )
    }
  }

  /// The titles of clauses that stand deeper.
  private func titles(inside root: NodeID) -> [String?] {
    var found: [String] = []
    var open = [root]
    while let id = open.popLast() {
      if case .clause(let index, _) = side.book.nodes[id].operation, id != root {
        let clause = scheme.clauses[index]
        found.append("\(clause.id)=\(words(clause.title) ?? "") \(words(clause.note) ?? "")")
      }
      side.book.nodes[id].operation.forEachOperand { open.append($0) }
    }
    return found.sorted()
  }

  private mutating func collectPayments() {
    for (position, part) in scheme.contributions.enumerated() {
      var formulas: [(role: String, node: NodeID?)] = [
        ("amount", part.amount), ("when", part.when),
      ]
      switch part.payers {
      case .one(let node): formulas.append(("paidBy", node))
      case .shares(let shares):
        for (number, share) in shares.enumerated() {
          formulas.append(("share \(number)", share.share))
        }
      }
      add(
        .contribution,
        part.clause,
        at: position,
        [text(part.amount), text(part.when), writer.text(part.payers), part.subject ?? "-"],
        wording: [words(part.title)],
        formulas: formulas
      )
    }
    for (position, benefit) in scheme.benefits.enumerated() {
      var formulas: [(role: String, node: NodeID?)] = []
      switch benefit.gives {
      case .pay(let node), .rate(let node): formulas.append(("pay", node))
      case .provide(let node, let worth): formulas += [("provide", node), ("worth", worth)]
      case .charge(let node, let instead): formulas += [("charge", node), ("insteadOf", instead)]
      }
      formulas += [
        ("when", benefit.when), ("times", benefit.every?.times), ("paidBy", benefit.paidBy),
        ("decidedBy", benefit.decidedBy),
      ]
      add(
        .benefit,
        benefit.clause,
        at: position,
        [
          writer.text(benefit.gives), text(benefit.when),
          benefit.every.map { "every \($0.unit.text) \(text($0.times))" } ?? "-",
          text(benefit.paidBy), text(benefit.decidedBy), benefit.subject ?? "-",
        ],
        wording: [words(benefit.title), words(benefit.note)],
        formulas: formulas
      )
    }
    // The order counts only where benefits share a limit or exclude each other.
    let shared =
      scheme.limits.contains { $0.benefits.count > 1 }
      || scheme.exclusives.contains { $0.benefits.count > 1 }
    if shared { add(.order, scheme.benefits.map(\.clause)) }
  }

  private mutating func collectBounds() {
    for (position, part) in scheme.exclusives.enumerated() {
      var formulas: [(role: String, node: NodeID?)] = [("when", part.when)]
      if case .chosen(let node, _) = part.pay { formulas.append(("chosen", node)) }
      add(
        .exclusive,
        part.clause,
        at: position,
        [
          writer.names(ofBenefits: part.benefits), writer.text(part.pay), writer.text(part.per),
          text(part.when),
        ],
        wording: [words(part.title)],
        formulas: formulas
      )
    }
    for (position, limit) in scheme.limits.enumerated() {
      let bound: NodeID
      switch limit.bound {
      case .atMost(let node), .payments(let node): bound = node
      }
      // `*` names every benefit, whichever there are.
      let all = limit.benefits.count == scheme.benefits.count
      add(
        .limit,
        limit.clause,
        at: position,
        [
          all ? "*" : writer.names(ofBenefits: limit.benefits), writer.text(limit.bound),
          writer.text(limit.per), text(limit.opening), text(limit.when),
        ],
        wording: [words(limit.title)],
        formulas: [("bound", bound), ("opening", limit.opening), ("when", limit.when)]
      )
    }
    if let rounding = scheme.rounding {
      let step = Decimal(mantissa: rounding.step, scale: 2).normalized.text
      add(.rounding, [step, rounding.mode.rawValue], origins: [rounding.origin])
    }
  }

  private mutating func collectDuties() {
    for (position, duty) in scheme.duties.enumerated() {
      add(
        .duty,
        duty.clause,
        at: position,
        [
          text(duty.condition), writer.text(duty.per), text(duty.by), text(duty.when),
          duty.subject ?? "-",
        ],
        wording: [words(duty.title), words(duty.note), words(duty.leadsTo)],
        formulas: [("condition", duty.condition), ("by", duty.by), ("when", duty.when)]
      )
    }
    for (position, part) in scheme.capacities.enumerated() {
      let says: String =
        switch part.says {
        case .exactly: "exactly"
        case .atLeast: "atLeast"
        case .atMost: "atMost"
        case .neither: "about"
        }
      add(
        .capacity,
        part.clause,
        at: position,
        [
          text(part.places), text(part.taken), says, writer.names(ofBenefits: part.benefits),
          text(part.when), part.subject ?? "-",
        ],
        wording: [words(part.title), words(part.note)],
        formulas: [("places", part.places), ("taken", part.taken), ("when", part.when)]
      )
    }
  }

  private mutating func collectNames() {
    for (position, value) in scheme.values.enumerated() {
      add(
        .value,
        value.name,
        at: position,
        [text(value.node), "\(value.isAnswer)"],
        wording: [words(value.title)],
        formulas: [("value", value.node)]
      )
    }
    for (position, running) in scheme.runnings.enumerated() {
      var formulas: [(role: String, node: NodeID?)] = [
        ("where", running.condition), ("opening", running.opening),
      ]
      switch running.kind {
      case .amount(let node): formulas.append(("of", node))
      case .count(let node): formulas.append(("count", node))
      case .paid, .payments: break
      }
      add(
        .running,
        running.name,
        at: position,
        [
          writer.text(running.kind), writer.text(running.per), text(running.opening),
          text(running.condition),
        ],
        wording: [words(running.title)],
        formulas: formulas
      )
    }
    for (position, span) in scheme.spans.enumerated() {
      add(
        .span,
        span.name,
        at: position,
        [text(span.from), text(span.until), text(span.every)],
        wording: [words(span.title)],
        formulas: [("from", span.from), ("until", span.until), ("every", span.every)]
      )
    }
    for (position, term) in scheme.terms.enumerated() where !side.inPlace.contains(position) {
      add(term, at: position)
    }
  }

  private mutating func add(_ term: Term, at position: Int) {
    var formulas: [(role: String, node: NodeID?)] = [("by", term.by)]
    var says: [String?] = []
    for piece in term.pieces {
      let days = writer.days(piece.from, piece.until)
      switch piece.content {
      case .stated(let node): formulas.append((days, node))
      case .unstated(let label, let openness):
        says.append(words(label))
        switch openness {
        case .oneOf(let readings):
          for reading in readings {
            formulas.append(("\(days)reading \(reading.name)", reading.node))
            says.append(words(reading.label))
          }
        case .within(let low, let high, _):
          formulas += [("\(days)from", low), ("\(days)to", high)]
        case .list: break
        }
      }
    }
    add(
      .term,
      term.name,
      at: position,
      [writer.content(ofTerm: position)],
      wording: [words(term.title), words(term.note), term.seen.sorted().joined(separator: " ")]
        + says,
      origins: term.pieces.map(\.origin),
      formulas: formulas
    )
  }

  private mutating func collectRest() {
    for (position, gap) in scheme.gaps.enumerated() {
      add(
        .gap,
        gap.clause,
        at: position,
        [gap.touches.sorted().joined(separator: " "), gap.could.rawValue],
        wording: [words(gap.says)]
      )
    }
    for (position, example) in scheme.examples.enumerated() {
      add(.example, example.name, at: position, [side.examples[example.name] ?? ""])
    }
  }
}
