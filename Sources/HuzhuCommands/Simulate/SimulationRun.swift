import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// A fund with the plan that pays its claims.
struct SimulationRun: Sendable {
  let model: FundModel
  let scheme: Scheme
  let payouts: [[EventPayouts]]

  init(_ fund: Fund, _ book: Rulebook) throws(SimulationProblem) {
    model = try FundModel(fund, vocabulary: book.vocabulary)
    // The last version is the one that a fund of today is run under; its days select it.
    guard let scheme = book.schemes.last(where: { $0.id == fund.scheme }) else {
      throw .unanswered(kind: fund.name, Label(zh: "没有此方案", en: "there is no such scheme"))
    }
    self.scheme = scheme
    payouts = try EventPayouts.all(of: model, book: book)
  }

  /// Runs trial years on two threads; which of them ran a year is not seen in the result.
  func years(_ count: Int, seed: UInt64) throws(SimulationProblem) -> [SampledYears.Year] {
    let sample = try SampledYears(model, payouts: payouts, seed: seed)
    let middle = count / 2
    let second = Job { Self.run(sample, middle..<count) }.start()
    let first = Self.run(sample, 0..<middle)
    return try first.get() + second.finish().get()
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
