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
      let isPlain = changed.fund.overlays.isEmpty && !old.model.fund.overlays.isEmpty
      throw .under(
        Label(
          zh: changed.id + (isPlain ? "（不采用基金的补充值）" : ""),
          en: changed.id + (isPlain ? " without the fund's overlays" : "")
        ),
        error
      )
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
    var years: [Comparison.Year] = []
    if let before = result.budget, let after = try Budget(changed.fund, book: changed.book) {
      years = zip(before.years, after.years).map { Comparison.Year($0, $1) }
    }
    return Comparison(
      title: changed.title,
      id: changed.id,
      oldTerms: Comparison.Terms(old.prepared),
      newTerms: changed.terms(of: new.prepared),
      trials: drawn.count,
      seed: options.seed,
      before: result.best ?? after,
      after: after,
      difference: difference,
      everybody: claims.everybody,
      groups: claims.groups,
      sampledDifference: result.exact == nil ? nil : paired,
      years: years
    )
  }

  /// Another scheme that is for nobody of the fund would pay nothing: that is no comparison.
  private func refuseOutOfScope(_ new: SimulationRun) throws(SimulationProblem) {
    guard new.scheme.id != old.scheme.id else { return }
    try new.prepared.refuseDayWithoutScheme()
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

extension Comparison.Terms {
  init(_ fund: PreparedFund) {
    self.init(
      scheme: fund.scheme.id,
      version: fund.scheme.version,
      overlays: fund.fund.overlays
    )
  }
}

extension Comparison.Year {
  init(_ before: Budget.Year, _ after: Budget.Year) {
    self.init(
      calendar: before.calendar,
      before: before.mean,
      after: after.mean,
      isCertain: before.deviation == 0 && after.deviation == 0
    )
  }
}

extension ChangedTerms {
  /// What pays under them on the day of the fund.
  fileprivate func terms(of fund: PreparedFund) -> Comparison.Terms {
    var terms = Comparison.Terms(fund)
    guard let file, let version else { return terms }
    // A version that has not begun, or has ended, pays nothing yet or no more, unless another day
    // than that of assessment says which one pays.
    if version == terms.version || fund.scheme.effective.by != nil {
      terms.file = file.name
    } else {
      terms.otherVersion = version
    }
    return terms
  }
}
