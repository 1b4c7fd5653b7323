import HuzhuDocuments
import HuzhuSimulation

/// What `--solve` looks for, and how surely income is to suffice.
struct SolveOptions {
  var sought: Solution.Sought
  var term: String?
  var level: Double

  /// - Returns: Nil where nothing is looked for.
  init?(_ arguments: Arguments) throws(Stop) {
    guard let text = arguments.value(.solve) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let sought = Solution.Sought(rawValue: String(parts[0])),
      parts.count == 1 || (sought != .premium && !parts[1].isEmpty)
    else {
      throw .usage(
        Label(
          zh: "--solve 应为 premium、rate、cap、rate:TERM 或 cap:TERM，却是「\(text)」",
          en: "--solve is premium, rate, cap, rate:TERM or cap:TERM, not '\(text)'"
        ),
        of: .simulate
      )
    }
    self.sought = sought
    term = parts.count > 1 ? String(parts[1]) : nil
    level = SensitivityLadder.level
    guard let typed = arguments.value(.sufficiency) else { return }
    guard let found = Self.probability(typed) else {
      throw .usage(
        Label(
          zh: "--sufficiency 应在 50% 至 99.999% 之间，如 99.5%，却是「\(typed)」",
          en: "--sufficiency is a probability from 50% to 99.999%, such as 99.5%, not '\(typed)'"
        ),
        of: .simulate
      )
    }
    level = found
  }

  /// `99.5%` or `0.995`: at most five decimals of a per cent.
  private static func probability(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? text.dropLast() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      digits.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
      digits.utf8.count <= 12, let mantissa = Int(parts.joined())
    else { return nil }
    // One division of whole numbers: the nearest binary number to what is typed.
    var scale = 1
    for _ in 0..<(parts.count > 1 ? parts[1].count : 0) + (isPercent ? 2 : 0) { scale *= 10 }
    let value = Double(mantissa) / Double(scale)
    return value >= 0.5 && value <= 0.99999 ? value : nil
  }
}
