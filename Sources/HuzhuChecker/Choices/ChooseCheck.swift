import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Whether each branch of a `choose` can come to its turn, and one of them always does.
struct ChooseCheck {
  let check: RuleCheck
  let plan: Plan
  let node: NodeID
  let branches: [Branch]
  let otherwise: NodeID?

  private static let mostSearches = 12

  func findings() -> [Diagnostic] {
    let conditions = branches.map(\.when)
    let slicing = Slicing(conditions, plan: plan)
    var taken: Set<Int> = []
    var holding: Set<Int> = []
    var holes: [(region: KeyRegion, whole: Set<Int>, keys: [NodeID], slice: Slice)] = []
    var leavesNothing = true
    var isCutShort = false
    // Where the slices are too many nothing is fixed, and each bound that hangs on them is open.
    for slice in slicing.slices ?? [Slice()] {
      let reader = KeyReader(plan: plan, slice: slice, default: check.day(of: plan.scheme))
      let grid = ConditionGrid(conditions, plan: plan, reader: reader)
      let cover = BranchCover(Array(branches.indices), in: grid)
      isCutShort = isCutShort || cover.isCutShort
      taken.formUnion(cover.taken)
      leavesNothing = leavesNothing && cover.holes.isEmpty
      for hole in cover.holes where holes.count < Self.mostSearches {
        let (region, whole) = told(hole, grid)
        if !holes.contains(where: { $0.region == region }) {
          holes.append((region, whole, grid.keys, slice))
        }
      }
      for branch in branches.indices where !taken.contains(branch) && !holding.contains(branch) {
        let alone = BranchCover([branch], in: grid)
        if alone.isCutShort || !alone.taken.isEmpty { holding.insert(branch) }
      }
    }
    var result: [Diagnostic] = []
    if !isCutShort { result += idle(taken, holding: holding, leavesNothing: leavesNothing) }
    if otherwise == nil { result += self.holes(holes, isCutShort: isCutShort) }
    return result
  }

  private func told(_ part: GridRegion, _ grid: ConditionGrid) -> (KeyRegion, whole: Set<Int>) {
    var whole: Set<Int> = []
    for (index, axis) in grid.axes.enumerated()
    where part.low[index] == 0 && Int(part.high[index]) >= axis.count - 1 {
      whole.insert(axis.column)
    }
    return (KeyRegion(part, axes: grid.axes, columns: grid.keys.count), whole)
  }

  private func idle(_ taken: Set<Int>, holding: Set<Int>, leavesNothing: Bool) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for (index, branch) in branches.enumerated() where !taken.contains(index) {
      let isMasked = holding.contains(index)
      result.append(
        Diagnostic(
          isMasked ? .maskedBranch : .deadBranch,
          .warning,
          isMasked
            ? Label(
              zh: "凡符合此条件的，前面的分支都已取走",
              en: "earlier branches take every case for which this holds"
            ) : Label(zh: "此条件永不成立", en: "this condition never holds"),
          at: plan.nodes[branch.when].place
        )
      )
    }
    if let otherwise, leavesNothing {
      result.append(
        Diagnostic(
          .idleOtherwise,
          .warning,
          Label(
            zh: "各分支已包括全部情形，「otherwise」不会用到",
            en: "the branches leave nothing over for 'otherwise'"
          ),
          at: plan.nodes[otherwise].place
        )
      )
    }
    return result
  }

  // MARK: - Holes

  private func holes(
    _ holes: [(region: KeyRegion, whole: Set<Int>, keys: [NodeID], slice: Slice)],
    isCutShort: Bool
  ) -> [Diagnostic] {
    var isDoubtful = isCutShort
    for hole in holes {
      switch search(hole.region, hole.keys, hole.slice) {
      case .impossible: continue
      case .unknown: isDoubtful = true
      case .found(let input):
        let words = KeyWords(book: check.book, scheme: plan.scheme, keys: hole.keys)
        let label = words.label(hole.region, whole: hole.whole)
        return [
          Diagnostic(
            .chooseHole,
            .error,
            Label(
              zh: "没有一个分支成立，也没有「otherwise」：\(label.zh)",
              en: "no branch holds, and there is no 'otherwise': \(label.en)"
            ),
            at: plan.nodes[node].place,
            notes: [check.example(input, named: Label(zh: "没有一个分支", en: "no branch"))]
          )
        ]
      }
    }
    guard isDoubtful else { return [] }
    return [
      Diagnostic(
        .undecidedTable,
        .note,
        Label(
          zh: "不能断定总有一个分支成立：请写「otherwise」",
          en: "whether a branch always holds could not be told: add 'otherwise'"
        ),
        at: plan.nodes[node].place
      )
    ]
  }

  private func search(
    _ region: KeyRegion,
    _ keys: [NodeID],
    _ slice: Slice
  ) -> CaseSearch.Found {
    let conditions = branches.map(\.when)
    let choose = node
    let goal = CaseGoal(
      watched: Set(conditions + [choose]),
      narrowed: Array(zip(keys, region.columns)),
      judge: { seen in
        var current: [NodeID: Evaluated] = [:]
        var verdict = CaseGoal.Verdict(truth: .no)
        for (node, value) in seen {
          guard node == choose else {
            current[node] = value
            continue
          }
          var one = CaseGoal.Verdict(truth: .yes, mayFail: value.possible.mayFail)
          for condition in conditions {
            guard let own = current[condition] else { continue }
            one.truth = one.truth.and(!own.truth)
            one.unknowns = one.unknowns.union(own.unknowns)
          }
          current = [:]
          if one.truth != .no { verdict.join(one) }
        }
        return verdict
      }
    )
    return CaseSearch(check: check, plan: plan, goal: goal)
      .find(on: check.days(of: plan.scheme, slice))
  }
}
