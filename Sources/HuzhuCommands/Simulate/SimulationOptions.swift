import HuzhuDocuments

/// What the line of `huzhu simulate` asks for.
struct SimulationOptions {
  var method: Method
  var trials: Int
  var seed: UInt64
  /// How many threads work; nil for one on each processor.
  var jobs: Int?

  enum Method: String, CaseIterable {
    case exact
    case sample
    case both
  }

  static let trialLimit = 1_000_000

  init(_ arguments: Arguments) throws(Stop) {
    method = arguments.value(.method).flatMap { Method(rawValue: $0) } ?? .exact
    trials = try arguments.number(.trials, from: 2, to: Self.trialLimit) ?? 10_000
    jobs = try arguments.number(.jobs, from: 1, to: 256)
    seed = 1
    if let text = arguments.value(.seed) {
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
}
