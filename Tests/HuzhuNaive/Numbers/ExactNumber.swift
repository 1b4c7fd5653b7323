/// A fraction of two 128-bit integers in lowest terms.
package struct ExactNumber: Hashable, Sendable {
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  package static let zero = ExactNumber(0)
  package static let one = ExactNumber(1)

  package init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  package init(_ numerator: Int128, over denominator: Int128) throws(NaiveError) {
    guard denominator != 0 else { throw .failed("division by zero") }
    var (high, low) = (numerator.magnitude, denominator.magnitude)
    while low != 0 { (high, low) = (low, high % low) }
    guard let divisor = Int128(exactly: high), denominator != .min else { throw .overflow }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = numerator / divisor * sign
    self.denominator = denominator / divisor * sign
  }

  /// A decimal such as `-12.50`; `nil` where the text is anything else.
  package init?(decimal text: some StringProtocol) {
    var digits = text[...]
    let negative = digits.first == "-"
    if negative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }) else {
      return nil
    }
    guard let whole = Int128(parts.joined()) else { return nil }
    var scale: Int128 = 1
    for _ in 0..<(parts.count == 2 ? parts[1].count : 0) { scale *= 10 }
    guard let value = try? ExactNumber(negative ? -whole : whole, over: scale) else { return nil }
    self = value
  }
}

extension ExactNumber {
  package func adding(_ other: ExactNumber) throws(NaiveError) -> ExactNumber {
    let left = try Self.product(numerator, other.denominator)
    let right = try Self.product(other.numerator, denominator)
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { throw .overflow }
    return try ExactNumber(sum, over: Self.product(denominator, other.denominator))
  }

  package func subtracting(_ other: ExactNumber) throws(NaiveError) -> ExactNumber {
    try adding(other.multiplied(by: ExactNumber(-1)))
  }

  package func multiplied(by other: ExactNumber) throws(NaiveError) -> ExactNumber {
    try ExactNumber(
      Self.product(numerator, other.numerator),
      over: Self.product(denominator, other.denominator)
    )
  }

  package func divided(by other: ExactNumber) throws(NaiveError) -> ExactNumber {
    try ExactNumber(
      Self.product(numerator, other.denominator),
      over: Self.product(denominator, other.numerator)
    )
  }

  /// Less than, equal to or greater than zero, as this number is to the other.
  package func compared(to other: ExactNumber) throws(NaiveError) -> Int {
    let difference = try subtracting(other).numerator
    return difference < 0 ? -1 : difference > 0 ? 1 : 0
  }

  package func smaller(_ other: ExactNumber) throws(NaiveError) -> ExactNumber {
    try compared(to: other) <= 0 ? self : other
  }

  package func larger(_ other: ExactNumber) throws(NaiveError) -> ExactNumber {
    try compared(to: other) >= 0 ? self : other
  }

  package var isWhole: Bool { denominator == 1 }
  package var isPositive: Bool { numerator > 0 }
  package var isNegative: Bool { numerator < 0 }
  package var isZero: Bool { numerator == 0 }

  private static func product(_ left: Int128, _ right: Int128) throws(NaiveError) -> Int128 {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw .overflow }
    return result
  }
}

extension ExactNumber: CustomStringConvertible {
  /// A finite decimal where there is one within twelve places, else a fraction.
  package var description: String {
    var scale: Int128 = 1
    var places = 0
    while scale % denominator != 0, places < 12 {
      scale *= 10
      places += 1
    }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
    guard scale % denominator == 0, !overflow else { return "\(numerator)/\(denominator)" }
    var digits = String((scaled / denominator).magnitude)
    let sign = numerator < 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}
