import HuzhuDocuments
import HuzhuValues

extension FormulaReader {
  /// Whether a named thing is understood, after reading it where that was not done yet.
  ///
  /// - Returns: False where something is wrong with it, which is then reported.
  func isReady(_ thing: NamedThing, at place: Place) -> Bool {
    guard let names, let progress = names.progress(of: thing) else { return false }
    switch progress {
    case .done: return true
    case .failed: return false
    case .reading:
      reportCycle(thing, names, at: place)
      return false
    case .waiting: break
    }
    guard enter(at: place) else { return false }
    defer { leave() }
    names.set(.reading, for: thing)
    let name = names.name(of: thing)
    names.path.append((thing, name))
    var others = Surroundings()
    others.owner = thing
    others.label = name
    let isSound = within(others) { readContent(of: thing, names) }
    names.path.removeLast()
    names.set(isSound ? .done : .failed, for: thing)
    return isSound
  }

  private func readContent(of thing: NamedThing, _ names: SchemeNames) -> Bool {
    switch thing {
    case .term(let index):
      let member = names.terms.members[index]
      guard let term = TermReader(self, names).read(member.value, name: member.key, index: index)
      else { return false }
      names.scheme.terms[index] = term
      names.terms.notes[index] = note(of: term)
      return true
    case .value(let index):
      guard let value = self.value(names.values.members[index]) else { return false }
      names.scheme.values[index] = value
      names.values.notes[index] = note(of: value.node)
      return true
    case .running(let index):
      guard let (kind, type) = runningKind(names.runnings.members[index], names) else {
        return false
      }
      names.scheme.runnings[index].kind = kind
      names.scheme.runnings[index].type = type
      return true
    case .clause, .part: return false
    }
  }

  /// What is known of a term from its pieces.
  func note(of term: Term) -> NodeNote {
    var note = NodeNote()
    note.depth = 0
    func take(_ id: NodeID?) {
      guard let id else { return }
      note.include(self.note(of: id))
      note.decimals = max(note.decimals, self.note(of: id).decimals)
    }
    take(term.by)
    for piece in term.pieces {
      switch piece.content {
      case .stated(let id): take(id)
      case .unstated(_, .oneOf(let readings)):
        for reading in readings { take(reading.node) }
      case .unstated(_, .within(let low, let high, let step)):
        take(low)
        take(high)
        let decimals = Decimal(mantissa: step, scale: term.type.scale).normalized.scale
        note.decimals = max(note.decimals, decimals)
      case .unstated(_, .list): break
      }
    }
    return note
  }

  private func reportCycle(_ thing: NamedThing, _ names: SchemeNames, at place: Place) {
    let start = names.path.firstIndex { $0.thing == thing } ?? 0
    var zh = ""
    var en = ""
    for step in names.path[start...] {
      zh += "「\(step.name)」→ "
      en += "'\(step.name)' → "
    }
    let name = names.name(of: thing)
    findings.error(
      .cycle,
      zh: "循环引用：\(zh)「\(name)」",
      en: "a circle of names: \(en)'\(name)'",
      at: place
    )
  }
}

extension SchemeNames {
  func progress(of thing: NamedThing) -> Progress? {
    switch thing {
    case .term(let index): terms.progress[index]
    case .value(let index): values.progress[index]
    case .running(let index): runnings.progress[index]
    case .clause, .part: nil
    }
  }

  func set(_ progress: Progress, for thing: NamedThing) {
    switch thing {
    case .term(let index): terms.progress[index] = progress
    case .value(let index): values.progress[index] = progress
    case .running(let index): runnings.progress[index] = progress
    case .clause, .part: break
    }
  }

  func name(of thing: NamedThing) -> String {
    switch thing {
    case .term(let index): terms.members[index].key
    case .value(let index): values.members[index].key
    case .running(let index): runnings.members[index].key
    case .clause(let id): id
    case .part: ""
    }
  }
}
