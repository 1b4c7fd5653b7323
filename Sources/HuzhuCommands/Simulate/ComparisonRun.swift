import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// A fund under changed terms beside the fund as it is.
struct ComparisonRun {
  let old: SimulationRun
  let changed: ChangedTerms
  let options: SimulationOptions

  init(_ old: SimulationRun, _ changed: ChangedTerms, _ options: SimulationOptions) {
    self.old = old
    self.changed = changed
    self.options = options
  }

  /// Pays the same claims under the changed terms.
  ///
  /// - Parameter result: What was found for the fund as it is.
  /// - Returns: The two side by side.
  /// - Throws: What is wrong with the fund under the changed terms.
  func comparison(_ result: SimulationResult) throws(SimulationProblem) -> Comparison {
    do throws(SimulationProblem) {
      return try compared(result)
    } catch {
      throw .under(Label(zh: changed.id, en: changed.id), error)
    }
  }

  private func compared(_ result: SimulationResult) throws(SimulationProblem) -> Comparison {
    let new = try SimulationRun(changed.fund, changed.book)
    try refuseOutOfScope(new)
    var drawn: [SampledYears.Year] = []
    var paired: Estimate?
    if let sampled = result.sampled {
      drawn = try new.years(options)
      paired = Estimate(before: sampled.years, after: drawn)
    }
    let after: RiskFigures
    let difference: Estimate
    if let exact = result.exact {
      let year = try ExactYear(new.model, payouts: new.payouts)
      after = RiskFigures(year, funding: result.funding)
      difference = Estimate(year.mean - exact.year.mean)
    } else {
      after = RiskFigures(drawn, funding: result.funding)
      difference = paired ?? Estimate(0)
    }
    let claims = try WinnersAndLosers(
      old.model,
      before: old.payouts,
      after: new.payouts,
      vocabulary: changed.book.vocabulary,
      seed: options.seed
    )
    return Comparison(
      title: changed.title,
      id: changed.id,
      trials: drawn.count,
      seed: options.seed,
      before: result.best ?? after,
      after: after,
      difference: difference,
      everybody: claims.everybody,
      groups: claims.groups,
      sampledDifference: result.exact == nil ? nil : paired
    )
  }

  /// Another scheme that is for nobody of the fund would pay nothing: that is no comparison.
  private func refuseOutOfScope(_ new: SimulationRun) throws(SimulationProblem) {
    guard new.scheme.id != old.scheme.id else { return }
    for kind in new.model.kinds {
      for variant in kind.variants {
        let answer = Assessor(book: changed.book).assess(
          variant.input,
          on: changed.fund.on,
          overlays: changed.fund.overlays,
          schemes: [new.scheme.id],
          explainsEnds: false
        )
        guard case .success(let all) = answer else { continue }
        if !all.answers.isEmpty { return }
      }
    }
    throw .unanswered(
      kind: old.model.fund.name,
      Label(zh: "成员都不在该方案的范围之内", en: "all members are out of the scope of the scheme")
    )
  }
}
