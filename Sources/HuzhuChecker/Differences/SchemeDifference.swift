import HuzhuLanguage

/// Everything in which two versions of one scheme differ by meaning, wording or origin.
package struct SchemeDifference: Sendable {
  /// Nil where the scheme, or the version, is new.
  package let old: ComparedScheme?
  /// Nil where it is gone.
  package let new: ComparedScheme?
  /// By kind and then in the order of the new version; what is gone comes last of its kind.
  package let changes: [PartChange]
  package let oldExamples: Int
  package let newExamples: Int

  package init(old: ComparedScheme?, new: ComparedScheme?) {
    self.old = old
    self.new = new
    oldExamples = old?.scheme.examples.count ?? 0
    newExamples = new?.scheme.examples.count ?? 0
    guard let old, let new else {
      changes = []
      return
    }
    let (before, after) = (PartCollector(old), PartCollector(new))
    let comparison = FormulaComparison(old: before.writer, new: after.writer)
    var changes: [PartChange] = []
    var dropped: [ComparedPart.Key: ComparedPart] = [:]
    for part in before.parts { dropped[part.key] = part }
    for part in after.parts {
      let change = Self.change(dropped.removeValue(forKey: part.key), part, comparison)
      if let change { changes.append(change) }
    }
    for part in before.parts where dropped[part.key] != nil {
      if let change = Self.change(part, nil, comparison) { changes.append(change) }
    }
    let readers = [ReaderIndex(before), ReaderIndex(after)]
    for index in changes.indices where changes[index].key.kind.isName {
      var keys: [ComparedPart.Key] = []
      for reader in readers {
        for key in reader.readers(of: changes[index].key) where !keys.contains(key) {
          keys.append(key)
        }
      }
      changes[index].readers = keys
    }
    let order = ComparedPart.Kind.allCases
    var sorted: [PartChange] = []
    for kind in order { sorted += changes.filter { $0.key.kind == kind } }
    self.changes = sorted
  }

  /// Whether nothing at all differs.
  package var isEmpty: Bool { old != nil && new != nil && changes.isEmpty }

  /// Whether the rule itself is another, and not only how it is told or sourced.
  package var isOfMeaning: Bool {
    old == nil || new == nil || changes.contains { $0.isOfMeaning && $0.key.kind != .example }
  }

  /// Whether two different versions are compared, and not two states of one.
  package var isNewVersion: Bool {
    guard let old, let new else { return false }
    return old.scheme.version != new.scheme.version
  }

  private static func change(
    _ old: ComparedPart?,
    _ new: ComparedPart?,
    _ comparison: FormulaComparison
  ) -> PartChange? {
    guard let key = (new ?? old)?.key else { return nil }
    var details: [PartChange.Detail] = []
    var isReworded = false
    var isResourced = false
    var kind: PartChange.Kind = old == nil ? .added : .dropped
    if let old, let new {
      isReworded = old.wording != new.wording
      isResourced = old.origin != new.origin
      if old.meaning != new.meaning {
        kind = .changed
        details = Self.details(old, new, comparison)
      } else if isReworded {
        kind = .reworded
      } else if isResourced {
        kind = .resourced
      } else {
        return nil
      }
    }
    return PartChange(
      key: key,
      kind: kind,
      old: old,
      new: new,
      details: details,
      isReworded: isReworded,
      isResourced: isResourced
    )
  }

  private static func details(
    _ old: ComparedPart,
    _ new: ComparedPart,
    _ comparison: FormulaComparison
  ) -> [PartChange.Detail] {
    var details: [PartChange.Detail] = []
    for formula in old.formulas {
      guard let other = new.formulas.first(where: { $0.role == formula.role }) else { continue }
      for change in comparison.changes(formula.node, other.node) {
        details.append(PartChange.Detail(role: formula.role, change: change))
      }
    }
    return details
  }
}
