import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

/// A fund with the plan that pays its claims.
struct SimulationRun: Sendable {
  let model: FundModel
  let scheme: Scheme
  let payouts: [[EventPayouts]]

  init(_ fund: Fund, _ book: Rulebook) throws(SimulationProblem) {
    model = try FundModel(fund, vocabulary: book.vocabulary)
    let versions = book.schemes.filter { $0.id == fund.scheme }
    // Versions are in the order of their days: the one that has begun last is shown.
    let begun = versions.last { ($0.effective.from ?? .earliest) <= fund.on }
    guard let scheme = begun ?? versions.first else {
      throw .unanswered(kind: fund.name, Label(zh: "没有此方案", en: "there is no such scheme"))
    }
    self.scheme = scheme
    payouts = try EventPayouts.all(of: model, book: book)
  }

  /// Runs trial years on all processors; which of them ran a year is not seen in the result.
  func years(
    _ count: Int,
    seed: UInt64,
    keepsAlone: Bool = false
  ) throws(SimulationProblem) -> [SampledYears.Year] {
    let sample = try SampledYears(model, payouts: payouts, seed: seed, keepsAlone: keepsAlone)
    let part = max(1, count / 64)
    let parts = inParallel((count + part - 1) / part) {
      Self.run(sample, $0 * part..<min(count, ($0 + 1) * part))
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
