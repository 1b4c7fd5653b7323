import HuzhuDocuments
package import HuzhuValues

/// Numbers and days as people type them: `7万`, `20元`, `16周岁`, `2026/6/5`.
///
/// The interview, a table and an option take them; a document that holds one is refused, with the
/// canonical form as the fix.
package struct PeoplesForm {
  let units: [Vocabulary.DeclaredUnit]

  package init(declared units: [Vocabulary.DeclaredUnit]) {
    self.units = units
  }

  /// What a text is as a day.
  package enum Reading: Hashable {
    case notADay
    /// It is written like one; the last day of that month, or 0 where there is no such month.
    case noSuchDay(year: Int, month: Int, last: Int)
    case day(Day)
  }

  /// The day that is meant: `2026/6/5`, `2026.6.5`, `2026年6月5日`, `20260605`, `2026-6-5`.
  package func day(_ text: String) -> Reading {
    var groups: [Int] = []
    var digits = 0
    var inNumber = false
    for scalar in text.unicodeScalars {
      switch Self.plain(scalar) {
      case let digit where digit.value >= 0x30 && digit.value <= 0x39:
        if !inNumber { groups.append(0) }
        guard groups.count <= 3, digits < 8 else { return .notADay }
        groups[groups.count - 1] = groups[groups.count - 1] * 10 + Int(digit.value - 0x30)
        digits += 1
        inNumber = true
      case "/", ".", "-", "年", "月":
        guard inNumber else { return .notADay }
        inNumber = false
      case "日", "号":
        guard groups.count == 3, inNumber else { return .notADay }
        inNumber = false
      case " ": continue
      default: return .notADay
      }
    }
    if groups.count == 1, digits == 8 {
      groups = [groups[0] / 10_000, groups[0] / 100 % 100, groups[0] % 100]
    }
    guard groups.count == 3, groups[0] >= 1_000 else { return .notADay }
    if let day = Day(year: groups[0], month: groups[1], day: groups[2]) { return .day(day) }
    let isMonth = groups[0] <= 9_999 && (1...12).contains(groups[1])
    return .noSuchDay(
      year: groups[0],
      month: groups[1],
      last: isMonth ? Day.length(ofMonth: groups[1], year: groups[0]) : 0
    )
  }

  /// The quantity that is meant.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - unit: What a number without a unit counts, where that is known.
  /// - Returns: The quantity, or `nil` where the text is none that people write.
  package func quantity(_ text: String, expecting unit: Unit?) -> Quantity? {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let plain = Self.plain(scalar)
      // Grouping of digits, and the sign of the yuan.
      if plain == "," || plain == " " || plain == "¥" || plain == "_" { continue }
      scalars.append(plain)
    }
    var index = 0
    var digits: [UInt8] = []
    while index < scalars.count, let byte = Self.numberByte(scalars[index]) {
      digits.append(byte)
      index += 1
    }
    guard var number = Self.decimal(digits) else { return nil }
    while index < scalars.count, let exponent = Self.multiplier(scalars[index]) {
      guard let larger = Self.scaled(number, by: exponent) else { return nil }
      number = larger
      index += 1
    }
    return measured(number, scalars[index...], expecting: unit)
  }

  private func measured(
    _ number: Decimal,
    _ rest: ArraySlice<Unicode.Scalar>,
    expecting unit: Unit?
  ) -> Quantity? {
    if rest.isEmpty {
      // Of 0.8 for a percentage nobody can tell whether it is 80% or 0.8%.
      return unit?.isPercent == true ? nil : Quantity(number, unit ?? .number)
    }
    if rest.elementsEqual(["%"]) { return percentage(number) }
    var found = Unit.number
    var isFirst = true
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "每" }
    for part in parts {
      guard let base = base(part, expecting: unit) else { return nil }
      found = isFirst ? found * base : found / base
      isFirst = false
    }
    return Quantity(number, found)
  }

  private func base(_ word: ArraySlice<Unicode.Scalar>, expecting unit: Unit?) -> Unit? {
    var text = ""
    text.unicodeScalars.append(contentsOf: word)
    switch text {
    case "元", "块", "圆", "人民币", "yuan", "Yuan", "RMB", "rmb", "cny", "CNY": return .yuan
    case "周岁", "岁", "年", "year", "years", "yearsold": return .year
    case "个月", "月", "month", "months": return .month
    case "天", "日", "day", "days": return .day
    default: break
    }
    for declared in units {
      if declared.name == text || declared.label.zh == text || declared.label.en == text {
        return Unit(declared.name)
      }
    }
    if text == "人" || text == "名" || text == "位", isDeclared("person", in: units) {
      return Unit("person")
    }
    // A counting word (次, 个, 份): whatever is counted here.
    if let unit, unit.factors.count == 1, isWhole(unit, in: units) {
      return text == "次" || text == "个" || text == "份" || text == "项" ? unit : nil
    }
    return nil
  }

  private func percentage(_ number: Decimal) -> Quantity? {
    guard number.scale + 2 <= Decimal.maximumScale else { return nil }
    return Quantity(Decimal(mantissa: number.mantissa, scale: number.scale + 2), .percent)
  }
}

extension PeoplesForm {
  /// A full-width character as its narrow form.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0xFFE5: "¥"
    case 0x3002: "."
    default: scalar
    }
  }

  private static func numberByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "0"..."9", ".", "+", "-": UInt8(scalar.value)
    default: nil
    }
  }

  private static func decimal(_ digits: [UInt8]) -> Decimal? {
    do throws(Decimal.ParseError) {
      return try Decimal(utf8: digits[...])
    } catch {
      return nil
    }
  }

  private static func multiplier(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  private static func scaled(_ number: Decimal, by exponent: Int) -> Decimal? {
    guard number.scale < exponent else {
      return Decimal(mantissa: number.mantissa, scale: number.scale - exponent)
    }
    let (value, overflow) = number.mantissa.multipliedReportingOverflow(
      by: Decimal.power(exponent - number.scale)
    )
    guard !overflow, value.magnitude < Decimal.limit.magnitude else { return nil }
    return Decimal(mantissa: value, scale: 0)
  }
}
