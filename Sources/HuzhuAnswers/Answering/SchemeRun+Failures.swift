import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeRun {
  /// Where the rules give no result for this case, with why.
  ///
  /// It is looked for in the cells that fail, as what is open has not failed yet.
  func failures(in solution: Solver.Solution) -> [RuleFailure] {
    guard solution.outcome.mayFail else { return [] }
    var result: [RuleFailure] = []
    for leaf in solution.leaves.filter({ $0.outcome.mayFail }).prefix(8) {
      evaluator.cell = leaf.cell
      evaluator.sampling = nil
      evaluator.faults = []
      _ = evaluator.run()
      for fault in evaluator.faults ?? [] {
        let failure = RuleFailure(
          part: fault.part,
          place: plan.nodes[fault.node].place,
          reason: reason(fault.reason)
        )
        if !result.contains(failure) { result.append(failure) }
      }
      evaluator.faults = nil
      evaluator.cell = [:]
    }
    return result
  }

  private func reason(_ reason: Fault.Reason) -> Label {
    switch reason {
    case .noRow: Label(zh: "表中没有一行相符", en: "no row of the table fits")
    case .severalRows: Label(zh: "表中有几行同时相符", en: "several rows of the table fit at once")
    case .divisionByZero: Label(zh: "除数为零", en: "division by zero")
    case .bands:
      Label(zh: "分档不是递增的，或基数为负", en: "the bands do not rise, or what they divide is negative")
    case .negativePayment: Label(zh: "给付为负数", en: "the payment is negative")
    case .noBranch: Label(zh: "没有一种情形成立", en: "none of the branches holds")
    case .noValueOnDay: Label(zh: "条款在这一天没有值", en: "the term has no value on this day")
    case .nothingThere: Label(zh: "用到了不存在的值", en: "something that does not exist is used")
    }
  }
}
