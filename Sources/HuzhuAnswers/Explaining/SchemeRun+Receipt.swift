import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeRun {
  /// The account of an exact payment: lines that add up to it, each with its derivation.
  ///
  /// A range has no account of its own; its ends have, on the cases that reach them.
  mutating func receipt(_ answer: SchemeAnswer, _ solution: Solver.Solution) -> Receipt {
    guard hasEvents, let total = answer.payIfEntitled, total.isExact else { return Receipt() }
    // All cells agree on the total: any of them tells how it comes about. Where its parts are
    // still open, one case within the cell is told.
    let cell = solution.leaves.first?.cell ?? [:]
    let isWithheld = answer.eligibility == .ineligible
    let plain = receipt(cell: cell, sampling: nil, isWithheld: isWithheld)
    var sum: Int128 = 0
    for line in plain.lines { sum += line.amount }
    if sum == (isWithheld ? 0 : total.low) { return plain }
    var parts = ChoiceSet()
    for leaf in solution.leaves {
      for event in leaf.outcome.eventsIfCured {
        for benefit in event.benefits { parts = parts.union(benefit.admitted.unknowns) }
      }
    }
    var told = receipt(
      cell: cell,
      sampling: Evaluator.Sampling(prefersHigh: false),
      isWithheld: isWithheld
    )
    told.assuming = settings(lastSample, among: parts)
    return told
  }

  /// A receipt for each end of a range that is closed and was reached, on the case that reaches it.
  mutating func addReceiptsOfEnds(to answer: inout SchemeAnswer, _ solution: Solver.Solution) {
    guard hasEvents, answer.eligibility != .ineligible, let range = answer.payIfEntitled,
      !range.isExact
    else { return }
    func end(_ value: Int128?, high: Bool) -> Receipt? {
      guard let value,
        let found = solver.witness(
          of: value,
          high: high,
          in: solution,
          amount: { $0.payIfEntitled }
        ), canBeWritten(found)
      else { return nil }
      return receipt(
        cell: [:],
        sampling: Evaluator.Sampling(chosen: found.chosen, prefersHigh: high),
        isWithheld: false
      )
    }
    answer.lowReceipt = end(range.low, high: false)
    answer.highReceipt = end(range.high, high: true)
  }

  private mutating func receipt(
    cell: [Int: Possible],
    sampling: Evaluator.Sampling?,
    isWithheld: Bool
  ) -> Receipt {
    evaluator.cell = cell
    evaluator.sampling = sampling
    evaluator.derives = true
    defer {
      evaluator.cell = [:]
      evaluator.sampling = nil
      evaluator.derives = false
    }
    let outcome = evaluator.run()
    lastSample = evaluator.sampling?.chosen ?? [:]
    return receipt(of: outcome, isWithheld: isWithheld)
  }

  private func receipt(of outcome: Outcome, isWithheld: Bool) -> Receipt {
    var lines: [Receipt.Line] = []
    var total: Int128 = 0
    for (index, event) in outcome.eventsIfCured.enumerated() {
      let position = situation.eventOrder[index]
      for (place, benefit) in event.benefits.enumerated() {
        guard case .pay = scheme.benefits[place].gives, benefit.applies.truth == .yes,
          let computed = benefit.computed.possible.interval?.single,
          let remaining = benefit.remaining.possible.interval?.single,
          let admitted = benefit.admitted.possible.interval?.single
        else { continue }
        let own = scheme.benefits[place]
        lines.append(
          Receipt.Line(
            kind: .benefit,
            event: position,
            clause: own.clause,
            title: own.title,
            amount: computed,
            steps: recurring(own, benefit) + steps(benefit.derivation)
          )
        )
        if remaining != computed {
          let group = scheme.exclusives.first { $0.benefits.contains(place) }
          lines.append(
            Receipt.Line(
              kind: .notPaidBecauseExclusive,
              event: position,
              clause: group?.clause ?? own.clause,
              title: group?.title,
              amount: remaining - computed
            )
          )
        }
        var left = remaining
        for room in benefit.rooms {
          guard let before = room.room?.single, before < left else { continue }
          let limit = scheme.limits[room.limit]
          lines.append(
            Receipt.Line(
              kind: .cutByLimit,
              event: position,
              clause: limit.clause,
              title: limit.title,
              amount: before - left,
              room: (before, 0)
            )
          )
          left = before
        }
        total += admitted
      }
    }
    if isWithheld, total != 0 {
      lines.append(
        Receipt.Line(
          kind: .notEligible,
          event: -1,
          clause: "eligibility",
          title: Label(zh: "不符合条件，不予给付", en: "not eligible, nothing is paid"),
          amount: -total
        )
      )
    }
    return Receipt(lines: lines)
  }

  /// Of what recurs the step above the others: the amount of each time, so many times.
  private func recurring(_ benefit: Benefit, _ outcome: BenefitOutcome) -> [Receipt.Step] {
    guard let every = benefit.every, let each = outcome.each?.possible.interval?.single,
      let times = outcome.times?.possible.interval?.single
    else { return [] }
    let rate = Words.amount(each, scale: 2, unit: .yuan / every.unit, book: book)
    return [
      Receipt.Step(
        depth: 0,
        words: Label(zh: "\(rate.zh) × \(times) 次", en: "\(rate.en) × \(times)"),
        value: Words.written(
          outcome.computed.possible,
          type: .quantity(.yuan, scale: 2),
          book: book
        )
      )
    ]
  }

  private func steps(_ derivation: [Derivation]) -> [Receipt.Step] {
    let formula = FormulaWords(scheme: scheme, book: book)
    var result: [Receipt.Step] = []
    for entry in derivation {
      let node = plan.nodes[entry.node]
      // What is open here changes nothing, and its range would only repeat what may be written.
      guard entry.possible.isKnown || Words.isGroup(entry.possible, node.type, book) else {
        continue
      }
      var step = Receipt.Step(
        depth: entry.depth,
        words: formula.words(entry.node),
        value: Words.written(entry.possible, type: node.type, book: book)
      )
      if node.type.unit == nil {
        step.label = Words.label(entry.possible, type: node.type, book: book)
      }
      if case .total(let loop, _) = node.operation {
        let list = plan.vocabulary.facts[loop.list].title
        step.words = Label(zh: "\(list.zh)逐项合计", en: "the total over \(list.en)")
      }
      if let record = entry.record {
        let number = Label(zh: "第 \(record + 1) 项", en: "no. \(record + 1)")
        // Of a choice the branch that was taken stands below.
        if case .choose = node.operation {
          step.words = number
        } else {
          step.words = Label(
            zh: number.zh + "：" + step.words.zh,
            en: number.en + ": " + step.words.en
          )
        }
      }
      if let origin = scheme.origins[entry.node] {
        step.sources = origin.facts
        step.because = origin.because
        step.basis = origin.basis
      }
      if case .increase(_, let running) = node.operation {
        let name = scheme.runnings[running].title ?? Label(scheme.runnings[running].name)
        step.words = Label(
          zh: "\(name.zh)因本次事件增加而增加的部分",
          en: "the gain as this event adds to \(name.en)"
        )
      }
      if case .term(let index, _) = node.operation {
        let term = scheme.terms[index]
        for piece in term.pieces {
          if case .unstated = piece.content {
            let isSettled = situation.settled[index] != nil
            step.basis = isSettled ? .assumed : nil
            step.because =
              isSettled
              ? Label(zh: "案例中设定", en: "settled for this case")
              : Label(zh: "未公布，这里取此值", en: "not published, this value is taken here")
            continue
          }
          step.sources += piece.origin.facts
          step.because = piece.origin.because
          step.basis = max(step.basis ?? .stated, piece.origin.basis)
        }
      }
      if case .fact(let fact, _) = node.operation, plan.vocabulary.facts[fact].publication != nil {
        if isGiven(fact) {
          step.because = Label(zh: "案例给出", en: "given by the case")
        } else {
          for found in publicFacts() where found.fact == fact { step.sources += found.sources }
        }
      }
      if let before = entry.before {
        step.before = Words.written(
          before,
          type: innerType(node.operation) ?? node.type,
          book: book
        )
      }
      result.append(step)
    }
    return result
  }

  private func innerType(_ operation: Operation) -> ValueType? {
    if case .round(let inner, _, _) = operation { plan.nodes[inner].type } else { nil }
  }
}
