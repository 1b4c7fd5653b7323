import HuzhuDocuments
import HuzhuLanguage

/// What the line of `huzhu simulate` asks for, and where a long run tells how far it is.
struct SimulationOptions {
  var method: Method
  var trials: Int
  var seed: UInt64
  /// How many threads work; nil for one on each processor.
  var jobs: Int?
  /// As the line has them; nil where the fund's document decides.
  var years: Int?
  var whenShort: Fund.Projection.Shortfall?
  let progress: SimulationProgress

  enum Method: String, CaseIterable {
    case exact
    case sample
    case both
  }

  static let trialLimit = 1_000_000
  static let yearLimit = 100

  /// Puts what the line says in the place of what the fund's document says.
  func change(_ fund: inout Fund) {
    if let whenShort { fund.projection.whenShort = whenShort }
  }

  init(_ arguments: Arguments, _ console: Console) throws(Stop) {
    progress = SimulationProgress(console: console)
    method = arguments.value(.method).flatMap { Method(rawValue: $0) } ?? .exact
    trials = try arguments.number(.trials, from: 2, to: Self.trialLimit) ?? 10_000
    jobs = try arguments.number(.jobs, from: 1, to: 256)
    years = try arguments.number(.years, from: 1, to: Self.yearLimit)
    whenShort = arguments.value(.whenShort).flatMap { Fund.Projection.Shortfall(rawValue: $0) }
    seed = 1
    guard let text = arguments.value(.seed) else { return }
    guard let number = UInt64(text) else {
      throw .usage(
        Label(
          zh: "--seed 应为非负整数，却是「\(text)」",
          en: "--seed is a whole number from 0 up, not '\(text)'"
        ),
        of: .simulate
      )
    }
    seed = number
  }
}
