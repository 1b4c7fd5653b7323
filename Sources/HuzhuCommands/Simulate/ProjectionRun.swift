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

  /// Years of all paths together, as all of them are held in memory.
  private static let mostYears = 20_000_000

  /// - Returns: Nil where neither the line nor the fund asks for several years.
  /// - Throws: Where more is asked than memory holds.
  init?(_ fund: Fund, _ book: Rulebook, _ options: SimulationOptions) throws(Stop) {
    guard options.years != nil || fund.projection.isAsked else { return nil }
    self.fund = fund
    self.book = book
    self.options = options
    years = options.years ?? fund.projection.years
    whenShort = fund.projection.whenShort
    guard years * options.trials <= Self.mostYears else {
      throw .usage(
        Label(
          zh: "路径数乘以年数最多 \(Self.mostYears)：请减少 --trials 或 --years",
          en: "paths times years are at most \(Self.mostYears): give a smaller --trials or --years"
        ),
        of: .simulate
      )
    }
  }

  /// Follows the fund.
  ///
  /// - Parameter result: What was found of its first year, which is not computed again.
  /// - Returns: Its years.
  /// - Throws: What is wrong with one of them.
  func projection(_ result: SimulationResult) throws(SimulationProblem) -> Projection {
    var paths: [YearPaths] = []
    if options.method == .sample {
      for number in 1...years { paths.append(try sampled(number, result)) }
    } else {
      for year in inParallel(years, jobs: options.jobs, { exact($0 + 1, result) }) {
        paths.append(try year.get())
      }
    }
    return Projection(of: fund, years: paths, seed: options.seed, whenShort: whenShort)
  }

  private func run(_ year: Int) throws(SimulationProblem) -> SimulationRun {
    try SimulationRun(try fund.inYear(year, book.vocabulary), book)
  }

  private func exact(
    _ number: Int,
    _ result: SimulationResult
  ) -> Result<YearPaths, SimulationProblem> {
    do throws(SimulationProblem) {
      let run = try run(number)
      let known = number == 1 && !run.model.cutsAtCeiling ? result.exact?.year : nil
      let year: ExactYear
      if let known {
        year = known
      } else {
        year = try ExactYear(try owing(run), payouts: run.payouts)
      }
      return .success(
        YearPaths(
          year,
          of: run.model,
          number: number,
          version: run.prepared.versionInForce,
          paths: options.trials,
          seed: options.seed,
          sizes: try sizes(run)
        )
      )
    } catch {
      return .failure(error.said(of: number, in: fund))
    }
  }

  /// The model without the most that is paid in a year: the rule for what runs out comes after.
  private func owing(_ run: SimulationRun) throws(SimulationProblem) -> FundModel {
    guard run.model.cutsAtCeiling else { return run.model }
    var fund = run.model.fund
    fund.funding.ceiling = nil
    return try FundModel(fund, vocabulary: book.vocabulary)
  }

  private func sampled(
    _ number: Int,
    _ result: SimulationResult
  ) throws(SimulationProblem) -> YearPaths {
    do throws(SimulationProblem) {
      let run = try run(number)
      let years: [SampledYears.Year]
      if number == 1, let known = result.sampled?.years {
        years = known
      } else {
        years = try run.years(options, seed: YearPaths.seed(options.seed, year: number))
      }
      return YearPaths(
        years,
        of: run.model,
        number: number,
        version: run.prepared.versionInForce,
        sizes: try sizes(run)
      )
    } catch {
      throw error.said(of: number, in: fund)
    }
  }

  /// Claims are counted only where some of them may be left unpaid.
  private func sizes(_ run: SimulationRun) throws(SimulationProblem) -> ClaimSizes? {
    guard whenShort == .firstCome else { return nil }
    return try ClaimSizes(run.model, run.payouts, seed: options.seed)
  }
}
