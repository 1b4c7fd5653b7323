import HuzhuDocuments
import HuzhuSimulation

extension FigureText {
  /// A change of fen in yuan, with its sign; a sampled one is rounded to its standard error.
  ///
  /// - Parameters:
  ///   - estimate: The change; nil where it is not shown.
  ///   - decimals: Of one that is computed.
  /// - Returns: The text; a plain nought where no drawn year is changed.
  static func change(_ estimate: Estimate?, decimals: Int) -> String {
    guard let estimate else { return "—" }
    guard let error = estimate.error else {
      return signed(estimate.value / 100, decimals: decimals)
    }
    guard error > 0 else {
      return estimate.value == 0 ? "0" : signed(estimate.value / 100, decimals: decimals)
    }
    let text = yuan(estimate)
    let value = text.prefix { $0 != " " }
    let isZero = value.allSatisfy { "0.,".contains($0) }
    return estimate.value > 0 && !isZero ? "+" + text : text
  }
}

extension SensitivityLadder {
  /// With how many decimals computed changes are written, in every report.
  var decimals: Int {
    let reach = rungs.filter { $0.kind != .premium }.map(\.reach).max() ?? 0
    return reach < 100 ? 4 : 2
  }

  /// The amount that most years do not exceed, and the changes of it, or that the drawn years are
  /// too few to show them.
  var showsTail: Bool { baseTail != nil }
}
