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
    if !found.contains(where: { $0.severity == .error }) {
      UnusedNames(names: names, findings: builder.findings).report()
    }
    checkBounds()
    RunningCycles(names: names, findings: builder.findings).report()
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
}
