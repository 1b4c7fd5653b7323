import HuzhuDocuments
import HuzhuValues

/// What can be checked only once a whole scheme is read: who uses what, and for which purpose.
struct SchemeChecks {
  let names: SchemeNames
  let builder: RulebookBuilder
  /// How many findings there were before the scheme.
  let before: Int

  func run() {
    // What a mistake kept from being read used names too.
    let found = builder.findings.diagnostics[before...]
    if !found.contains(where: { $0.severity == .error }) { reportUnused() }
    checkBounds()
    checkRunnings()
  }

  private func reportUnused() {
    var used: Set<NamedThing> = []
    for reference in names.references where reference.owner != reference.target {
      used.insert(reference.target)
    }
    for (index, term) in names.terms.members.enumerated() {
      guard names.terms.progress[index] == .done, !used.contains(.term(index)) else { continue }
      builder.findings.warning(
        .unusedTerm,
        zh: "条款「\(term.key)」没有用到",
        en: "nothing uses the term '\(term.key)'",
        at: term.keyPlace
      )
    }
    for (index, value) in names.values.members.enumerated() {
      guard names.values.progress[index] == .done, !used.contains(.value(index)),
        !names.scheme.values[index].isAnswer, value.value["clause"] == nil
      else { continue }
      builder.findings.warning(
        .unusedValue,
        zh: "值「\(value.key)」没有用到，也不是答案的一部分（answer）",
        en: "nothing uses the value '\(value.key)', and it is no part of the answer ('answer')",
        at: value.keyPlace
      )
    }
  }

  // MARK: Bounds

  /// A fact that is only a bound may serve only as one: "up to 70,000" is no benefit.
  private func checkBounds() {
    guard !names.boundTerms.isEmpty else { return }
    var uses: [NamedThing: [Int]] = [:]
    for (index, reference) in names.references.enumerated() {
      uses[reference.target, default: []].append(index)
    }
    for bound in names.boundTerms {
      guard let place = wrongUse(of: .term(bound.term), allowed: bound.use, uses) else { continue }
      let isUpper = bound.use == .upperBound
      builder.findings.error(
        .boundAsValue,
        zh: "来源「\(bound.source)」只说"
          + (isUpper ? "最多多少：只能用于限额、封顶和上限" : "至少多少：只能用于义务、保底和下限"),
        en: "'\(bound.source)' states only "
          + (isUpper
            ? "the most there is: it may stand in limits, caps and upper bounds"
            : "the least there is: it may stand in duties, floors and lower bounds"),
        at: bound.place,
        notes: [Diagnostic.Note(Label(zh: "此处当作数值使用", en: "here it is used as a value"), at: place)]
      )
    }
  }

  private func wrongUse(
    of thing: NamedThing,
    allowed: Use,
    _ uses: [NamedThing: [Int]]
  ) -> Place? {
    var visited: Set<NamedThing> = [thing]
    var waiting = [thing]
    while let next = waiting.popLast() {
      for index in uses[next] ?? [] {
        let reference = names.references[index]
        if reference.use == allowed || reference.use == .anyBound { continue }
        guard reference.use == .inherited else { return reference.place }
        switch reference.owner {
        // What is part of the answer is shown as a value.
        case .value(let index) where names.scheme.values[index].isAnswer: return reference.place
        case .term, .value:
          if visited.insert(reference.owner).inserted { waiting.append(reference.owner) }
        case .running, .clause, .part: return reference.place
        }
      }
    }
    return nil
  }

  // MARK: Running totals

  /// Totals that read each other after the event would each have to move on first.
  private func checkRunnings() {
    guard names.references.contains(where: { $0.isAfter }) else { return }
    var needs: [NamedThing: [Int]] = [:]
    for (index, reference) in names.references.enumerated() {
      if case .running = reference.target, !reference.isAfter { continue }
      needs[reference.owner, default: []].append(index)
    }
    for (index, member) in names.runnings.members.enumerated() {
      let start = NamedThing.running(index)
      var visited: Set<NamedThing> = []
      var waiting = [start]
      while let next = waiting.popLast() {
        for index in needs[next] ?? [] {
          let reference = names.references[index]
          if reference.target == start {
            builder.findings.error(
              .runningCycle,
              zh: "累计额「\(member.key)」要读取它自己在事件之后的数：请读取「before」",
              en:
                "the running total '\(member.key)' needs itself after the event: read it 'before'",
              at: reference.place
            )
            return
          }
          if visited.insert(reference.target).inserted { waiting.append(reference.target) }
        }
      }
    }
  }
}
