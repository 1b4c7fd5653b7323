/// A decimal number as people do it on paper: a sign and digits, without machine integers.
///
/// It is slow and plain, and shares nothing with what it checks.
struct Digits: Equatable {
  var isNegative: Bool
  var whole: [UInt8]
  var fraction: [UInt8]

  /// The number that is written, with no zeros that do not matter and no minus before nothing.
  init(_ text: String) {
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: ".")
    whole = Array(parts[0].utf8.drop { $0 == 48 })
    fraction = parts.count > 1 ? Array(parts[1].utf8) : []
    while fraction.last == 48 { fraction.removeLast() }
    isNegative = text.hasPrefix("-") && !(whole.isEmpty && fraction.isEmpty)
  }

  /// Whether this number is smaller, digit by digit.
  func isLess(than other: Digits) -> Bool {
    if isNegative != other.isNegative { return isNegative }
    return isNegative ? other.isShorter(than: self) : isShorter(than: other)
  }

  private func isShorter(than other: Digits) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }

  /// A text of random digits with the given number of decimals.
  static func randomText(
    whole: ClosedRange<Int>,
    decimals: Int,
    using generator: inout SplitMix64
  ) -> String {
    let sign = ["", "-", "+"].randomElement(using: &generator) ?? ""
    let length = Int.random(in: whole, using: &generator)
    let least = length > 1 ? 1 : 0
    let digits = (0..<length).map {
      String(Int.random(in: ($0 == 0 ? least : 0)...9, using: &generator))
    }
    let behind = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &generator)) }
    return sign + digits.joined() + (decimals > 0 ? "." + behind.joined() : "")
  }
}
