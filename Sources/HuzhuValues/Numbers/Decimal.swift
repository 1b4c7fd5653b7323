/// An exact decimal number: a whole number of units of 10 to the power of minus the scale.
///
/// The scale says how many decimals are written, not how many matter: 1.50 and 1.5 are equal.
/// Inside a plan the scale of every node is fixed beforehand and only the mantissa is carried.
public struct Decimal: Hashable, Sendable {
  /// How many units of the last decimal the number has.
  public var mantissa: Int128

  /// How many decimals are written; never negative.
  public var scale: Int

  /// The most decimals that a number may have; a text with more is refused.
  public static let maximumScale = 18

  /// A bound on every number that a document may give or a plan may compute: 10 to the power 36.
  public static let limit: Int128 = power(36)

  /// The number of so many units of the last decimal.
  public init(mantissa: Int128, scale: Int = 0) {
    precondition(scale >= 0, "a decimal's scale is not negative")
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number 0.
  public static let zero = Decimal(mantissa: 0)

  /// The number 1.
  public static let one = Decimal(mantissa: 1)

  /// Ten to the power of the exponent.
  ///
  /// - Parameter exponent: From 0 to 38, the largest that fits.
  /// - Returns: A one with so many zeros.
  public static func power(_ exponent: Int) -> Int128 {
    precondition(exponent >= 0 && exponent <= 38, "10 to this power does not fit 128 bits")
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The mantissa at another scale, or `nil` where digits would be lost or the number is too large.
  public func mantissa(atScale target: Int) -> Int128? {
    if target >= scale {
      guard target - scale <= 38 else { return mantissa == 0 ? 0 : nil }
      let (value, overflow) = mantissa.multipliedReportingOverflow(by: Self.power(target - scale))
      return overflow ? nil : value
    }
    guard scale - target <= 38 else { return mantissa == 0 ? 0 : nil }
    let (value, rest) = mantissa.quotientAndRemainder(dividingBy: Self.power(scale - target))
    return rest == 0 ? value : nil
  }

  /// The same number with no zero behind its last digit.
  public var normalized: Decimal {
    var result = self
    while result.scale > 0, result.mantissa % 10 == 0 {
      result.mantissa /= 10
      result.scale -= 1
    }
    return result
  }

  /// Whether two numbers are the same, however many decimals are written.
  public static func == (left: Decimal, right: Decimal) -> Bool {
    let a = left.normalized
    let b = right.normalized
    return a.mantissa == b.mantissa && a.scale == b.scale
  }

  /// Feeds what equal numbers share.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.mantissa)
    hasher.combine(plain.scale)
  }

  /// The number with all its decimals, `-12.50`.
  public var text: String { Self.text(of: mantissa, scale: scale) }

  /// A mantissa written with its scale, without going through a value.
  public static func text(of mantissa: Int128, scale: Int) -> String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let bytes = Array(digits.utf8)
    let padded =
      bytes.count > scale ? bytes : Array(repeating: 48, count: scale + 1 - bytes.count) + bytes
    let split = padded.count - scale
    return sign + String(decoding: padded[..<split], as: UTF8.self) + "."
      + String(decoding: padded[split...], as: UTF8.self)
  }
}

extension Decimal: Comparable {
  /// Whether a number is smaller than another, however many decimals are written.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let a = left.normalized
    let b = right.normalized
    if a.scale == b.scale { return a.mantissa < b.mantissa }
    let scale = max(a.scale, b.scale)
    switch (a.mantissa(atScale: scale), b.mantissa(atScale: scale)) {
    case (let x?, let y?): return x < y
    // The one that does not fit at the finer scale is the larger in magnitude.
    case (nil, _): return a.mantissa < 0
    case (_, nil): return b.mantissa > 0
    }
  }
}

extension Decimal {
  /// Why a text is no number.
  public enum ParseError: Error, Sendable {
    case notANumber
    case tooManyDecimals
    case tooLarge
  }

  /// Reads digits with an optional sign and an optional fraction; no exponent, no grouping, no zero
  /// before other digits.
  ///
  /// - Throws: What is wrong with the text. `1e5` is not a number here: an amount is written out.
  public init(_ text: some StringProtocol) throws(ParseError) {
    try self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads the bytes of a number.
  ///
  /// - Throws: What is wrong with the text; of a fraction that is too long, that it is so.
  /// - Complexity: O(*n*), and no more than a bounded number of digits is multiplied out.
  public init(utf8 bytes: ArraySlice<UInt8>) throws(ParseError) {
    var index = bytes.startIndex
    var negative = false
    if index < bytes.endIndex, bytes[index] == 45 || bytes[index] == 43 {
      negative = bytes[index] == 45
      index += 1
    }
    var mantissa: Int128 = 0
    var scale = 0
    var digits = 0
    var inFraction = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 46, !inFraction, digits > 0 {
        inFraction = true
        continue
      }
      guard byte >= 48, byte <= 57 else { throw .notANumber }
      // Whoever writes a zero before other digits may have lost one: it is not guessed at.
      if digits == 1, !inFraction, mantissa == 0 { throw .notANumber }
      digits += 1
      if inFraction { scale += 1 }
      if mantissa < Self.limit { mantissa = mantissa * 10 + Int128(byte - 48) }
    }
    guard digits > 0, !(inFraction && scale == 0) else { throw .notANumber }
    // First, as the digits of a long fraction overflow the mantissa however small the number is.
    guard scale <= Self.maximumScale else { throw .tooManyDecimals }
    guard mantissa < Self.limit else { throw .tooLarge }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale)
  }
}
