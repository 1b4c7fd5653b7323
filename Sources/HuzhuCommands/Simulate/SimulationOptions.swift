import HuzhuDocuments
import HuzhuLanguage

/// What the line of `huzhu simulate` asks for.
struct SimulationOptions {
  var method: Method
  var trials: Int
  var seed: UInt64
  /// As the line has them; nil where the fund's document decides.
  var years: Int?
  var whenShort: Fund.Projection.Shortfall?

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

  init(_ arguments: Arguments) throws(Stop) {
    method = arguments.value(.method).flatMap { Method(rawValue: $0) } ?? .exact
    years = nil
    whenShort = nil
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
    if let text = arguments.value(.years) {
      guard let number = Int(text), (1...Self.yearLimit).contains(number) else {
        throw .usage(
          Label(
            zh: "--years 应为 1 至 \(Self.yearLimit) 的整数，却是「\(text)」",
            en: "--years is a whole number from 1 to \(Self.yearLimit), not '\(text)'"
          ),
          of: .simulate
        )
      }
      years = number
    }
    whenShort = arguments.value(.whenShort).flatMap { Fund.Projection.Shortfall(rawValue: $0) }
  }
}
