import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeProof {
  /// Proves that where an amount has a floor and a cap the floor is not the higher one.
  ///
  /// That nothing passes a cap needs no proof: a cap comes last and wins.
  func proveBounds(_ part: Part) {
    var pairs: [(floor: NodeID, cap: NodeID)] = []
    visit(part.nodes) { node in
      guard case .cap(let inner, let cap) = self.plan.nodes[node].operation,
        case .floor(_, let floor) = self.plan.nodes[inner].operation
      else { return }
      pairs.append((floor, cap))
    }
    guard !pairs.isEmpty else { return }
    var left = Search.nowhere
    for (floor, cap) in pairs {
      let question = asking(part) { $0.isAbove(floor, cap) }
      let search = find(subject: part.subject, question)
      if case .nowhere = search { continue }
      let shown = shown(
        part,
        search,
        question,
        shows: { $0.eligibility.truth != .no && $0.scope.truth == .yes }
      )
      guard let shown, isAbove(shown.evaluator, floor, cap, part) else {
        left = search
        continue
      }
      add(
        .withinBounds,
        part.name,
        part.place,
        .refuted,
        Diagnostic(
          .floorAboveCap,
          .warning,
          Label(
            zh: "「\(part.name)」的下限可能高于上限，上限优先",
            en: "the floor of '\(part.name)' may be above its cap, and the cap wins"
          ),
          at: plan.nodes[floor].place,
          notes: [note(shown)]
        )
      )
      return
    }
    leavePart(
      .withinBounds,
      part.name,
      part.place,
      Label(
        zh: "「\(part.name)」的下限不高于上限",
        en: "the floor of '\(part.name)' is never above its cap"
      ),
      left
    )
  }

  private func isAbove(
    _ evaluator: Evaluator,
    _ floor: NodeID,
    _ cap: NodeID,
    _ part: Part
  ) -> Bool {
    var result = false
    evaluator.standing(in: part.event) {
      result = evaluator.isAbove(floor, cap).truth == .yes
    }
    return result
  }
}
