/// A product of powers of base units, `CNY/person/year`.
///
/// Units multiply and divide with the quantities that carry them. A percentage has no base unit:
/// it is the number 0.01, and only its written form remembers the sign. Years and months compare
/// and add (12 to 1) but do not cancel: a rate per year is not divided by 12 in silence.
public struct Unit: Hashable, Sendable {
  /// A base unit with its power, never zero.
  public struct Factor: Hashable, Sendable {
    /// The base unit's name, as it is declared.
    public var name: String

    /// How often it is multiplied; negative where it is divided by.
    public var power: Int

    /// The base unit of that name, to a power.
    public init(name: String, power: Int) {
      self.name = name
      self.power = power
    }
  }

  /// Sorted by name, so that equal units are equal values.
  public private(set) var factors: [Factor]

  /// Whether the number is written as a percentage.
  public var isPercent: Bool

  /// What a count or an index has.
  public static let number = Unit(factors: [], isPercent: false)

  /// Hundredths, written `%`.
  public static let percent = Unit(factors: [], isPercent: true)

  /// The yuan, `CNY`.
  public static let yuan = Unit("CNY")

  /// The year as a length of time.
  public static let year = Unit("year")

  /// The month as a length of time.
  public static let month = Unit("month")

  /// The day as a length of time.
  public static let day = Unit("day")

  private init(factors: [Factor], isPercent: Bool) {
    self.factors = factors
    self.isPercent = isPercent
  }

  /// The base unit of that name.
  public init(_ name: String, power: Int = 1) {
    factors = power == 0 ? [] : [Factor(name: name, power: power)]
    isPercent = false
  }

  /// Whether it is a bare number or a percentage.
  public var isNumber: Bool { factors.isEmpty }

  /// Whether it is a length of time counted in years or months.
  public var isYearsOrMonths: Bool { self == .year || self == .month }

  /// Whether two quantities of these units may be added or compared.
  public func isComparable(with other: Unit) -> Bool {
    factors == other.factors || (isYearsOrMonths && other.isYearsOrMonths)
  }

  /// The unit of a product.
  public static func * (left: Unit, right: Unit) -> Unit {
    combined(left, right, sign: 1)
  }

  /// The unit of a quotient.
  public static func / (left: Unit, right: Unit) -> Unit {
    combined(left, right, sign: -1)
  }

  private static func combined(_ left: Unit, _ right: Unit, sign: Int) -> Unit {
    var factors = left.factors
    for factor in right.factors {
      if let index = factors.firstIndex(where: { $0.name == factor.name }) {
        factors[index].power += sign * factor.power
      } else {
        factors.append(Factor(name: factor.name, power: sign * factor.power))
      }
    }
    factors.removeAll { $0.power == 0 }
    factors.sort { $0.name < $1.name }
    // A percentage of an amount is an amount; a percentage of a number is a number.
    return Unit(factors: factors, isPercent: false)
  }

  /// The unit as a document writes it: numerators joined by `*`, then each denominator behind `/`.
  public var text: String {
    if isPercent { return "%" }
    var above = ""
    var below = ""
    for factor in factors {
      for _ in 0..<abs(factor.power) {
        if factor.power > 0 {
          above += above.isEmpty ? factor.name : "*" + factor.name
        } else {
          below += "/" + factor.name
        }
      }
    }
    return (above.isEmpty && !below.isEmpty ? "1" : above) + below
  }

  /// Reads `CNY/person/year`, `years`, `%`, `1/month`, or nothing for a bare number.
  ///
  /// - Parameter text: The unit as written. The names are not looked up here: the caller knows
  ///   which units are declared.
  /// - Returns: The unit, or `nil` where the text is not built like one: no unit of a document
  ///   has more than eight base units, or a power above eight.
  public static func parse(_ text: some StringProtocol) -> Unit? {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return .number }
    if bytes == [37] { return .percent }
    var unit = Unit.number
    var name: [UInt8] = []
    var divides = false
    var first = true
    for index in 0...bytes.count {
      let byte: UInt8? = index < bytes.count ? bytes[index] : nil
      if let byte, byte != 47, byte != 42 {
        name.append(byte)
        continue
      }
      let word = String(decoding: name, as: UTF8.self)
      guard !word.isEmpty else { return nil }
      if !(first && word == "1" && byte == 47) {
        guard isName(name) else { return nil }
        let base = Unit(singular(word))
        unit = divides ? unit / base : unit * base
      }
      first = false
      name = []
      if let byte { divides = byte == 47 }
      let isSane = unit.factors.count <= 8 && unit.factors.allSatisfy { abs($0.power) <= 8 }
      if !isSane { return nil }
    }
    return unit
  }

  /// The built-in lengths of time may be written in the plural, as people do.
  private static func singular(_ name: String) -> String {
    switch name {
    case "years": "year"
    case "months": "month"
    case "days": "day"
    default: name
    }
  }

  private static func isName(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    guard first >= 128 || (first | 32) >= 97 && (first | 32) <= 122 else { return false }
    return bytes.allSatisfy {
      $0 >= 128 || $0 == 45 || $0 == 95 || ($0 >= 48 && $0 <= 57)
        || ($0 | 32) >= 97 && ($0 | 32) <= 122
    }
  }
}
