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
      let step = (estimate.resolution ?? 0) / 100
      let known = step > 0 ? min(decimals, self.decimals(for: step)) : decimals
      return signed(estimate.value / 100, decimals: known)
    }
    guard error > 0 else {
      return estimate.value == 0
        ? "0" : signed(estimate.value / 100, decimals: decimals) + " ± 0"
    }
    let text = yuan(estimate)
    let value = text.prefix { $0 != " " }
    let isZero = value.allSatisfy { "0.,".contains($0) }
    return estimate.value > 0 && !isZero ? "+" + text : text
  }
}

extension FigureText {
  /// A sum of fen in a unit that leaves it few digits, rounded as `yuan` does it.
  ///
  /// - Returns: The figure, its standard error where it is drawn, and the unit.
  static func scaled(
    _ estimate: Estimate,
    _ language: Language
  ) -> (value: String, error: String?, unit: String) {
    let whole = amount(estimate.value, language).split(separator: "\u{A0}")
    let unit = whole.dropFirst().joined(separator: " ")
    let scale = AmountScale(upTo: estimate.value / 100, language)
    guard let error = estimate.error, error > 0, scale.name[language] == unit else {
      return (String(whole.first ?? ""), nil, unit)
    }
    let own = error / 100 / scale.unit
    let decimals = decimals(for: own)
    return (
      grouped(estimate.value / 100 / scale.unit, decimals: decimals),
      grouped(own, decimals: decimals), unit
    )
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
