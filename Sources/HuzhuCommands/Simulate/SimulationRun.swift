import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// A fund with the plan that pays its claims.
struct SimulationRun: Sendable {
  let prepared: PreparedFund

  var model: FundModel { prepared.model }
  var scheme: Scheme { prepared.scheme }
  var payouts: [[EventPayouts]] { prepared.payouts }

  init(_ fund: Fund, _ book: Rulebook) throws(SimulationProblem) {
    prepared = try PreparedFund(fund, book)
  }

  init(_ prepared: PreparedFund) {
    self.prepared = prepared
  }

  /// Runs trial years on several processors; which of them ran a year is not seen in the result.
  ///
  /// - Parameters:
  ///   - options: How many years, and on how many processors.
  ///   - seed: The seed of the random numbers; by default that of the options.
  ///   - keepsAlone: Whether each claim is paid as its member's only one too, to compare with.
  ///   - countsPaid: Whether claims for which anything is paid are counted, with or without documented
  ///     totals.
  /// - Returns: The years by number.
  /// - Throws: Where a year cannot be drawn or paid.
  func years(
    _ options: SimulationOptions,
    seed: UInt64? = nil,
    keepsAlone: Bool = false,
    countsPaid: Bool = false
  ) throws(SimulationProblem) -> [SampledYears.Year] {
    let sample = try SampledYears(
      model,
      payouts: payouts,
      seed: seed ?? options.seed,
      keepsAlone: keepsAlone,
      countsPaid: countsPaid
    )
    let progress = options.progress
    let count = options.trials
    let part = max(1, count / 256)
    progress.begin()
    defer { progress.finish() }
    let parts = inParallel((count + part - 1) / part, jobs: options.jobs) {
      let range = $0 * part..<min(count, ($0 + 1) * part)
      let years = Self.run(sample, range)
      progress.add(range.count, of: count, Label(zh: "试验年", en: "trial years"))
      return years
    }
    var years: [SampledYears.Year] = []
    years.reserveCapacity(count)
    for part in parts { years += try part.get() }
    return years
  }

  private static func run(
    _ sample: SampledYears,
    _ range: Range<Int>
  ) -> Result<[SampledYears.Year], SimulationProblem> {
    do throws(SimulationProblem) {
      var years: [SampledYears.Year] = []
      years.reserveCapacity(range.count)
      let worker = sample.worker()
      for number in range { years.append(try worker.year(number)) }
      return .success(years)
    } catch {
      return .failure(error)
    }
  }
}
