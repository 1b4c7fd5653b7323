import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation

/// Statistics as a reader wants them: grouped, and no more digits than are known.
enum FigureText {
  /// A sum of fen in yuan; a sampled one is rounded to two digits of its standard error, one that
  /// lies on a grid to two digits of the grid's step.
  static func yuan(_ estimate: Estimate) -> String {
    guard estimate.isKnown else { return "—" }
    let value = estimate.value / 100
    guard let error = estimate.error.map({ $0 / 100 }), error > 0 else {
      let step = (estimate.resolution ?? 0) / 100
      return grouped(value, decimals: step > 0 ? min(2, decimals(for: step)) : 2)
    }
    let decimals = decimals(for: error)
    return grouped(value, decimals: decimals) + " ± " + grouped(error, decimals: decimals)
  }

  /// A sum of fen in yuan, rounded as `yuan` does it, where there is no room for the error.
  static func rounded(_ estimate: Estimate) -> String {
    guard estimate.isKnown else { return "—" }
    let error = (estimate.error ?? 0) / 100
    return grouped(estimate.value / 100, decimals: error > 0 ? min(0, decimals(for: error)) : 0)
  }

  /// A part of one as a percentage; where all draws agree, the bound that they give.
  static func percent(_ estimate: Estimate) -> String {
    guard estimate.isKnown else { return "—" }
    if let bound = estimate.boundOfUnanimous.map({ $0 * 100 }) {
      guard bound < 100 else { return "—" }
      let decimals = max(0, decimals(for: bound))
      return estimate.value < 0.5
        ? "< " + grouped(bound, decimals: decimals) + "%"
        : "> " + grouped(100 - bound, decimals: decimals) + "%"
    }
    let value = estimate.value * 100
    guard let error = estimate.error.map({ $0 * 100 }), error > 0 else {
      return grouped(value, decimals: value != 0 && abs(value) < 0.1 ? 4 : 2) + "%"
    }
    let decimals = max(0, decimals(for: error))
    return grouped(value, decimals: decimals) + "% ± " + grouped(error, decimals: decimals) + "%"
  }

  static func score(_ score: Double?) -> String {
    guard let score else { return "" }
    return (score < 0 ? "−" : "+") + grouped(abs(score), decimals: 1)
  }

  /// Decimals that leave two digits of an error; negative for tens and hundreds.
  static func decimals(for error: Double) -> Int {
    var decimals = 1
    var scaled = error * 10
    while scaled < 10, decimals < 6 {
      scaled *= 10
      decimals += 1
    }
    while scaled >= 100, decimals > -12 {
      scaled /= 10
      decimals -= 1
    }
    return decimals
  }

  /// A quantity as documents write it, said as people say it; anything else as it is.
  static func said(
    _ text: String,
    _ language: Language,
    _ units: Vocabulary = Vocabulary()
  ) -> String {
    AmountText(units, language).written(text).replacing("\u{A0}", with: " ")
  }

  /// A change, with its sign.
  static func signed(_ value: Double, decimals: Int) -> String {
    let text = grouped(value, decimals: decimals)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A number with its thousands apart.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: How many are shown; for a negative number as many whole digits are zero.
  /// - Returns: The text, with a true minus sign.
  static func grouped(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e17 else { return value.isNaN ? "—" : "∞" }
    var unit = 1.0
    for _ in 0..<abs(decimals) { unit *= 10 }
    let scaled = (decimals >= 0 ? abs(value) * unit : abs(value) / unit).rounded()
    guard scaled < 9e18 else { return "∞" }
    var digits = String(Int64(scaled))
    var fraction = ""
    if decimals > 0 {
      while digits.count <= decimals { digits = "0" + digits }
      fraction = "." + digits.suffix(decimals)
      digits = String(digits.dropLast(decimals))
    } else if scaled != 0 {
      digits += String(repeating: "0", count: -decimals)
    }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    let isZero = scaled == 0
    return (value < 0 && !isZero ? "−" : "") + result + fraction
  }
}
