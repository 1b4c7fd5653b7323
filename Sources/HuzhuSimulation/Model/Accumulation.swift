package import HuzhuDocuments
package import HuzhuLanguage

/// What of a scheme runs over several events of a member, so that they cannot be paid one by one.
package struct Accumulation: Sendable {
  /// Positions in the scheme's limits, runnings and exclusives.
  package var limits: [Int] = []
  package var runnings: [Int] = []
  package var exclusives: [Int] = []
  package var clauses: [ClauseName] = []

  /// A clause by its id and its title.
  package struct ClauseName: Hashable, Sendable {
    package var id: String
    package var title: Label?
  }

  init(clauses: [ClauseName]) {
    self.clauses = clauses
  }

  package init(_ scheme: Scheme) {
    for (index, limit) in scheme.limits.enumerated() where limit.per.holdsSeveral {
      limits.append(index)
      clauses.append(ClauseName(id: limit.clause, title: limit.title))
    }
    for (index, running) in scheme.runnings.enumerated() where running.per.holdsSeveral {
      runnings.append(index)
      clauses.append(ClauseName(id: running.name, title: running.title))
    }
    for (index, exclusive) in scheme.exclusives.enumerated() where exclusive.per.holdsSeveral {
      exclusives.append(index)
      clauses.append(ClauseName(id: exclusive.clause, title: exclusive.title))
    }
  }

  package var isEmpty: Bool { clauses.isEmpty }
}

extension Per {
  /// Whether two events may lie in one window.
  var holdsSeveral: Bool {
    switch self {
    case .fixed(let window): return window != .event
    case .reading(_, let windows): return windows.contains { $0 != .event }
    }
  }
}
