import HuzhuDocuments

/// Finds running totals that read each other after the event: each would have to move on first.
struct RunningCycles {
  let names: SchemeNames
  let findings: Findings

  /// Reports the first circle with all names on its way.
  func report() {
    guard names.references.contains(where: { $0.isAfter }) else { return }
    var needs: [NamedThing: [Int]] = [:]
    for (index, reference) in names.references.enumerated() {
      if case .running = reference.target, !reference.isAfter { continue }
      needs[reference.owner, default: []].append(index)
    }
    for index in names.runnings.members.indices {
      if let way = way(around: .running(index), needs) {
        report(way, from: .running(index))
        return
      }
    }
  }

  /// The references that lead from a total back to it, or `nil` where none do.
  private func way(around start: NamedThing, _ needs: [NamedThing: [Int]]) -> [Int]? {
    /// By which reference each thing was reached.
    var reached: [NamedThing: Int] = [:]
    var waiting = [start]
    while let next = waiting.popLast() {
      for index in needs[next] ?? [] {
        let target = names.references[index].target
        guard reached[target] == nil else { continue }
        reached[target] = index
        if target == start { return path(to: start, reached) }
        waiting.append(target)
      }
    }
    return nil
  }

  private func path(to start: NamedThing, _ reached: [NamedThing: Int]) -> [Int] {
    var path: [Int] = []
    var thing = start
    while let index = reached[thing], path.count < reached.count {
      path.append(index)
      thing = names.references[index].owner
      if thing == start { break }
    }
    path.reverse()
    return path
  }

  private func report(_ way: [Int], from start: NamedThing) {
    guard let last = way.last else { return }
    let name = names.name(of: start)
    var (zh, en) = ("", "")
    if way.count > 1 {
      zh = "（「\(name)」"
      en = " ('\(name)'"
      for index in way {
        let step = names.name(of: names.references[index].target)
        zh += " → 「\(step)」"
        en += " → '\(step)'"
      }
      zh += "）"
      en += ")"
    }
    findings.error(
      .runningCycle,
      zh: "累计额「\(name)」要读取它自己在事件之后的数\(zh)：请读取「before」",
      en: "the running total '\(name)' needs itself after the event\(en): read it 'before'",
      at: names.references[last].place
    )
  }
}
