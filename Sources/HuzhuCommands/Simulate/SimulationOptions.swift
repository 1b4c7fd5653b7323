import HuzhuDocuments

/// What the line of `huzhu simulate` asks for.
struct SimulationOptions {
  var method: Method
  var trials: Int
  var seed: UInt64

  enum Method: String, CaseIterable {
    case exact
    case sample
    case both
  }

  static let trialLimit = 1_000_000

  init(_ arguments: Arguments) throws(Stop) {
    method = arguments.value(.method).flatMap { Method(rawValue: $0) } ?? .exact
    trials = 10_000
    seed = 1
    if let text = arguments.value(.trials) {
      guard let number = Int(text), (2...Self.trialLimit).contains(number) else {
        throw .usage(
          Label(
            zh: "--trials 应为 2 至 \(Self.trialLimit) 的整数，却是「\(text)」",
            en: "--trials is a whole number from 2 to \(Self.trialLimit), not '\(text)'"
          ),
          of: .simulate
        )
      }
      trials = number
    }
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
