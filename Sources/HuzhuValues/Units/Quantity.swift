/// An exact number with its unit, as a document writes it: `20 CNY/person/year`, `80%`, `5`.
///
/// A percentage is held as the number it is: `80%` has the number 0.80.
public struct Quantity: Hashable, Sendable {
  /// The number itself: 0.80 where `80%` is written.
  public var number: Decimal

  /// What is counted or measured.
  public var unit: Unit

  /// So many of a unit.
  public init(_ number: Decimal, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }

  /// Why a text is no quantity.
  public enum ParseError: Error, Sendable {
    case number(Decimal.ParseError)
    case unit(String)
  }

  /// Reads a number, and behind one space (or none before `%`) its unit.
  ///
  /// - Throws: Whether the number or the unit is at fault.
  public init(_ text: some StringProtocol) throws(ParseError) {
    let bytes = Array(text.utf8)
    var end = 0
    while end < bytes.count,
      bytes[end] == 43 || bytes[end] == 45 || bytes[end] == 46 || (48...57).contains(bytes[end])
    {
      end += 1
    }
    var number: Decimal
    do throws(Decimal.ParseError) {
      number = try Decimal(utf8: bytes[..<end])
    } catch {
      throw .number(error)
    }
    if end == bytes.count {
      self.init(number, .number)
      return
    }
    var start = end
    if bytes[start] == 32 { start += 1 }
    let written = String(decoding: bytes[start...], as: UTF8.self)
    guard start < bytes.count, let parsed = Unit.parse(written),
      start > end || parsed.isPercent
    else { throw .unit(written) }
    if parsed.isPercent {
      guard number.scale + 2 <= Decimal.maximumScale else { throw .number(.tooManyDecimals) }
      number.scale += 2
    }
    self.init(number, parsed)
  }

  /// The quantity as a document writes it.
  public var text: String { Self.text(mantissa: number.mantissa, scale: number.scale, unit: unit) }

  /// A mantissa at a scale, with its unit, as a document writes it.
  public static func text(mantissa: Int128, scale: Int, unit: Unit) -> String {
    if unit.isPercent {
      var shown = Decimal(mantissa: mantissa, scale: scale).normalized
      if shown.scale < 2, let wider = shown.mantissa(atScale: 2) {
        shown = Decimal(mantissa: wider, scale: 2)
      }
      return Decimal.text(of: shown.mantissa, scale: shown.scale - 2) + "%"
    }
    let number = Decimal(mantissa: mantissa, scale: scale).text
    return unit.isNumber ? number : number + " " + unit.text
  }
}
