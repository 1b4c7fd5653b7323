import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// The years of a fund, one after the other, from rules that are loaded.
struct ProjectionRun {
  let fund: Fund
  let book: Rulebook
  let options: SimulationOptions
  let years: Int
  let whenShort: Fund.Projection.Shortfall

  /// - Returns: Nil where neither the line nor the fund asks for several years.
  /// - Throws: Where a rule for what runs out is given and nothing is projected.
  init?(_ fund: Fund, _ book: Rulebook, _ options: SimulationOptions) throws(Stop) {
    guard options.years != nil || fund.projection.years > 1 else {
      guard options.whenShort != nil, fund.funding.ceiling == nil else { return nil }
      throw .usage(
        Label(
          zh: "--when-short 用于推演：请加 --years N，或在基金文件中写「projection」",
          en: "--when-short is for a projection: add --years N, or write 'projection' in the fund"
        ),
        of: .simulate
      )
    }
    self.fund = fund
    self.book = book
    self.options = options
    years = options.years ?? fund.projection.years
    whenShort = fund.projection.whenShort
  }

  func projection() throws(SimulationProblem) -> Projection {
    var paths: [YearPaths] = []
    if options.method == .sample {
      for number in 1...years { paths.append(try sampled(number)) }
    } else {
      for year in inParallel(years, jobs: options.jobs, { exact($0 + 1) }) {
        paths.append(try year.get())
      }
    }
    return Projection(of: fund, years: paths, seed: options.seed, whenShort: whenShort)
  }

  private func run(_ year: Int) throws(SimulationProblem) -> SimulationRun {
    try SimulationRun(try fund.inYear(year, book.vocabulary), book)
  }

  private func exact(_ number: Int) -> Result<YearPaths, SimulationProblem> {
    do throws(SimulationProblem) {
      let run = try run(number)
      return .success(
        YearPaths(
          try ExactYear(run.model, payouts: run.payouts),
          of: run.model,
          number: number,
          version: run.scheme.version,
          paths: options.trials,
          seed: options.seed,
          shares: try shares(run)
        )
      )
    } catch {
      return .failure(error.said(of: number, in: fund))
    }
  }

  private func sampled(_ number: Int) throws(SimulationProblem) -> YearPaths {
    do throws(SimulationProblem) {
      let run = try run(number)
      return YearPaths(
        try run.years(options, seed: YearPaths.seed(options.seed, year: number)),
        of: run.model,
        number: number,
        version: run.scheme.version,
        shares: try shares(run)
      )
    } catch {
      throw error.said(of: number, in: fund)
    }
  }

  /// Claims are counted only where some of them may be left unpaid.
  private func shares(_ run: SimulationRun) throws(SimulationProblem) -> [Double]? {
    guard whenShort == .firstCome else { return nil }
    return try ClaimSample.paidShares(run.model, run.payouts, seed: options.seed)
  }
}
