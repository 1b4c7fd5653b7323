/// An exact number with its unit.
package struct Measure: Hashable, Sendable {
  package var number: ExactNumber
  /// The exponent of each unit; `nil` is the empty total, a zero that fits every unit.
  package var unit: [String: Int]?

  package static let nothing = Measure(.zero, unit: nil)

  package init(_ number: ExactNumber, unit: [String: Int]?) {
    self.number = number
    self.unit = unit?.filter { $0.value != 0 }
  }

  package init(count: Int) { self.init(ExactNumber(count), unit: [:]) }

  /// A literal such as `20 CNY/person/year`, `80%` or `3`.
  package init?(_ text: some StringProtocol) {
    if text.hasSuffix("%") {
      let digits = text.dropLast()
      let trimmed = digits.hasSuffix(" ") ? digits.dropLast() : digits
      guard let number = ExactNumber(decimal: trimmed) else { return nil }
      guard let percent = try? number.divided(by: ExactNumber(100)) else { return nil }
      self.init(percent, unit: [:])
      return
    }
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = parts.first.flatMap({ ExactNumber(decimal: $0) }) else { return nil }
    guard parts.count == 2 else {
      self.init(number, unit: [:])
      return
    }
    self.init(number, unit: Self.unit(named: parts[1]))
  }

  /// The unit that a text such as `CNY/person/year` names.
  package static func unit(named text: some StringProtocol) -> [String: Int] {
    var unit: [String: Int] = [:]
    for (index, factor) in text.split(separator: "/").enumerated() {
      for name in factor.split(whereSeparator: { $0 == "*" || $0 == "·" }) {
        let singular =
          switch name {
          case "years": "year"
          case "months": "month"
          case "days": "day"
          default: String(name)
          }
        if singular == "1" || singular == "%" { continue }
        unit[singular, default: 0] += index == 0 ? 1 : -1
      }
    }
    return unit
  }
}

extension Measure {
  /// Both measures in one unit: years beside months become months.
  package static func aligned(
    _ left: Measure,
    _ right: Measure
  ) throws(NaiveError) -> (Measure, Measure) {
    guard let leftUnit = left.unit else { return (Measure(.zero, unit: right.unit), right) }
    guard let rightUnit = right.unit else { return (left, Measure(.zero, unit: leftUnit)) }
    if leftUnit == rightUnit { return (left, right) }
    if let leftMonths = try left.asMonths(), let rightMonths = try right.asMonths() {
      return (leftMonths, rightMonths)
    }
    throw .invalid("units do not fit: \(left) and \(right)")
  }

  private func asMonths() throws(NaiveError) -> Measure? {
    if unit == ["month": 1] { return self }
    guard unit == ["year": 1] else { return nil }
    return try Measure(number.multiplied(by: ExactNumber(12)), unit: ["month": 1])
  }

  package func adding(_ other: Measure) throws(NaiveError) -> Measure {
    let (left, right) = try Self.aligned(self, other)
    return try Measure(left.number.adding(right.number), unit: left.unit)
  }

  package func subtracting(_ other: Measure) throws(NaiveError) -> Measure {
    let (left, right) = try Self.aligned(self, other)
    return try Measure(left.number.subtracting(right.number), unit: left.unit)
  }

  package func compared(to other: Measure) throws(NaiveError) -> Int {
    let (left, right) = try Self.aligned(self, other)
    return try left.number.compared(to: right.number)
  }

  package func multiplied(by other: Measure) throws(NaiveError) -> Measure {
    try combined(with: other, number: number.multiplied(by: other.number), sign: 1)
  }

  package func divided(by other: Measure) throws(NaiveError) -> Measure {
    try combined(with: other, number: number.divided(by: other.number), sign: -1)
  }

  private func combined(
    with other: Measure,
    number: ExactNumber,
    sign: Int
  ) throws(NaiveError) -> Measure {
    guard let left = unit, let right = other.unit else { return .nothing }
    let powers = left.merging(right.mapValues { $0 * sign }, uniquingKeysWith: +)
    let result = Measure(number, unit: powers)
    if result.unit?["year"] != nil, result.unit?["month"] != nil {
      throw .invalid("a rate per year meets months")
    }
    return result
  }

  package func rounded(to step: Measure, mode: RoundingMode) throws(NaiveError) -> Measure {
    let (value, step) = try Self.aligned(self, step)
    return try Measure(value.number.rounded(to: step.number, mode: mode), unit: value.unit)
  }
}

extension Measure: CustomStringConvertible {
  package var description: String {
    var text = number.description
    for (name, power) in (unit ?? [:]).sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      for _ in 0..<abs(power) { text += (power > 0 ? " " : "/") + name }
    }
    return text
  }
}
