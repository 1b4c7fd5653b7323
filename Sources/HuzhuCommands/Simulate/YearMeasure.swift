import HuzhuLanguage
import HuzhuSimulation

/// The total of a fund's year, measured in the same way under any terms: without a draw where the
/// fund has an exact method, else by years on the same random numbers.
struct YearMeasure: Sendable {
  let base: YearTotals
  /// How the years are drawn; nil where they are not.
  let sample: SensitivityLadder.Sample?
  private let baseFigures: FundSteps.Figures?
  private let members: Int
  private let options: SimulationOptions
  private let run: SimulationRun

  init(
    _ run: SimulationRun,
    _ options: SimulationOptions,
    _ result: SimulationResult
  ) throws(SimulationProblem) {
    members = run.model.members
    self.options = options
    self.run = run
    if let year = result.exact?.year {
      base = .exact(year.distribution, mean: year.mean)
      sample = nil
      baseFigures = nil
      return
    }
    guard let drawn = result.sampled, try Self.needsDraws(run.prepared) else {
      base = try run.prepared.exactTotals()
      sample = nil
      baseFigures = nil
      return
    }
    let totals = drawn.years.map(\.total)
    base = .sampled(SampledTotals(totals))
    baseFigures = FundSteps.Figures(years: totals)
    sample = SensitivityLadder.Sample(trials: options.trials, seed: options.seed)
  }

  /// Whether something that the terms say of a year cannot be computed without draws.
  static func needsDraws(_ fund: PreparedFund) throws(SimulationProblem) -> Bool {
    do throws(SimulationProblem) {
      return !(try fund.exactYear(points: ExactYear.fewPoints).untreated.isEmpty)
    } catch {
      guard case .notExact = error else { throw error }
      return true
    }
  }

  /// The total of the year of a fund.
  func totals(_ fund: PreparedFund) throws(SimulationProblem) -> YearTotals {
    guard sample != nil else { return try fund.exactTotals() }
    return .sampled(SampledTotals(try years(fund)))
  }

  /// What a ladder wants to know of the year of a fund.
  private func figures(_ fund: PreparedFund) throws(SimulationProblem) -> FundSteps.Figures {
    guard sample != nil else {
      return FundSteps.Figures(try fund.exactTotals(points: ExactYear.fewPoints))
    }
    return FundSteps.Figures(years: try years(fund))
  }

  private func years(_ fund: PreparedFund) throws(SimulationProblem) -> [Int64] {
    try SimulationRun(fund).years(options).map(\.total)
  }

  /// Each figure a tenth down and a tenth up; the years are compared on one coarser grid, whose
  /// means are the same.
  func ladder(_ steps: FundSteps) throws(SimulationProblem) -> SensitivityLadder {
    let directions = FundSteps.Direction.allCases
    let work: @Sendable (Int) -> Result<FundSteps.Figures?, SimulationProblem> = { index in
      do throws(SimulationProblem) {
        let rung = steps.rungs[index / directions.count]
        let fund = try steps.prepared(rung, directions[index % directions.count])
        guard let fund else { return .success(nil) }
        return .success(try figures(fund))
      } catch {
        return .failure(error)
      }
    }
    let count = steps.rungs.count * directions.count
    // Years that are drawn take all processors themselves.
    let found = sample == nil ? inParallel(count, jobs: options.jobs, work) : (0..<count).map(work)
    var after: [(down: FundSteps.Figures?, up: FundSteps.Figures?)] = []
    for index in steps.rungs.indices {
      after.append((try found[2 * index].get(), try found[2 * index + 1].get()))
    }
    let base = if let baseFigures { baseFigures } else { try figures(run.prepared) }
    return steps.ladder(
      base: base,
      after: after,
      members: members,
      sample: sample
    )
  }
}
