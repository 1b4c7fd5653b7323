import HuzhuDocuments

/// What a scheme names and nothing in it uses.
struct UnusedNames {
  let names: SchemeNames
  let findings: Findings
  private let used: Set<NamedThing>

  init(names: SchemeNames, findings: Findings) {
    self.names = names
    self.findings = findings
    var used: Set<NamedThing> = []
    for reference in names.references where reference.owner != reference.target {
      used.insert(reference.target)
    }
    self.used = used
  }

  func report() {
    for register in [names.terms, names.values, names.runnings] {
      for member in register.members { findings.allowAtName(of: member) }
    }
    reportTerms()
    reportValues()
    reportRunnings()
    reportSpans()
  }

  private func reportTerms() {
    for (index, term) in names.terms.members.enumerated() {
      guard names.terms.progress[index] == .done, !used.contains(.term(index)) else { continue }
      findings.warning(
        .unusedTerm,
        zh: "条款「\(term.key)」没有用到",
        en: "nothing uses the term '\(term.key)'",
        at: term.keyPlace
      )
    }
  }

  private func reportValues() {
    for (index, value) in names.values.members.enumerated() {
      guard names.values.progress[index] == .done, !used.contains(.value(index)),
        !names.scheme.values[index].isAnswer
      else { continue }
      guard let clause = value.value["clause"] else {
        findings.warning(
          .unusedValue,
          zh: "值「\(value.key)」没有用到，也不是答案的一部分（answer）",
          en: "nothing uses the value '\(value.key)', and it is no part of the answer ('answer')",
          at: value.keyPlace
        )
        continue
      }
      if isAsked(value.value) { continue }
      let id = excerpt(clause.string ?? "")
      findings.warning(
        .unusedClause,
        zh: "条件「\(id)」没有人问：值「\(value.key)」没有用到，也没有以「clause」引用它",
        en: "nothing asks the clause '\(id)': the value '\(value.key)' is not used, and no"
          + " 'clause' refers to it",
        at: clause.place
      )
    }
  }

  /// Whether a condition, or one inside of it, is asked by its name.
  private func isAsked(_ node: JSONNode) -> Bool {
    var waiting = [node]
    while let next = waiting.popLast() {
      switch next.value {
      case .array(let items): waiting.append(contentsOf: items)
      case .object(let object):
        if let id = object["clause"]?.string, names.askedClauses.contains(id) { return true }
        for member in object.members { waiting.append(member.value) }
      default: break
      }
    }
    return false
  }

  private func reportRunnings() {
    for (index, running) in names.runnings.members.enumerated() {
      guard names.runnings.progress[index] == .done, !used.contains(.running(index)) else {
        continue
      }
      findings.warning(
        .unusedRunning,
        zh: "没有人读取累计额「\(running.key)」",
        en: "nothing reads the running total '\(running.key)'",
        at: running.keyPlace
      )
    }
  }

  private func reportSpans() {
    for (index, span) in names.scheme.spans.enumerated() where !names.usedSpans.contains(index) {
      findings.warning(
        .unusedSpan,
        zh: "没有什么按期间「\(span.name)」累计",
        en: "nothing adds up over the span '\(span.name)'",
        at: span.place
      )
    }
  }
}
