package import HuzhuDocuments
package import HuzhuValues

/// A term of a scheme that has a number, or a table of numbers.
package struct NumericTerm: Sendable {
  package var name: String
  package var title: Label
  package var role: Role
  package var unit: Unit
  /// Decimals of its numbers; a percentage is held as the number it is.
  package var scale: Int
  /// The distance of two values, as a mantissa.
  package var step: Int128
  /// The value on the fund's day as a mantissa; nil for a table.
  package var value: Int128?

  package init(
    name: String,
    title: Label,
    role: Role,
    unit: Unit,
    scale: Int,
    step: Int128,
    value: Int128?
  ) {
    self.name = name
    self.title = title
    self.role = role
    self.unit = unit
    self.scale = scale
    self.step = step
    self.value = value
  }

  /// What formulas do with it.
  package enum Role: String, Hashable, Sendable {
    case deductible
    case rate
    case cap
    case amount
  }

  /// A value as a document writes it.
  package func text(_ mantissa: Int128) -> String {
    Quantity(Decimal(mantissa: mantissa, scale: scale), unit).normalizedText
  }

  package var isMoney: Bool { unit.isMoney }
}

/// What becomes of the numbers of a term.
package enum TermChange: Equatable, Sendable {
  /// A part of each number, rounded to the term's step; a rate never becomes more than all.
  case scaled(numerator: Int128, denominator: Int128)
  /// This mantissa at the term's scale.
  case set(Int128)

  /// The number after the change, and whether it was cut at 100 %.
  func applied(to number: Int128, of term: NumericTerm) -> (number: Int128, isCut: Bool) {
    switch self {
    case .set(let mantissa): return (mantissa, false)
    case .scaled(let numerator, let denominator):
      let (product, overflow) = number.multipliedReportingOverflow(by: numerator)
      guard !overflow else { return (number, false) }
      let step = max(1, term.step)
      let scaled = dividing(product, by: denominator * step, rounding: .halfUp) * step
      let whole = Decimal.power(term.scale)
      guard term.role == .rate, term.unit.isPercent, scaled > whole, number <= whole else {
        return (scaled, false)
      }
      return (whole, true)
    }
  }
}

extension Quantity {
  /// As a document writes it, without zeros behind the last decimal.
  package var normalizedText: String { Quantity(number.normalized, unit).text }
}

extension Unit {
  /// Whether it is yuan, or yuan for something.
  var isMoney: Bool { factors.contains { $0.name == "CNY" && $0.power > 0 } }
}
