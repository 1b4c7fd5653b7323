import HuzhuDocuments
import HuzhuValues

extension SourceFact {
  /// A value as it is written in the ledger, and whether a line prints it.
  struct Figure {
    var written: String
    var isFound: (PrintedLine) -> Bool
  }

  /// The numbers and days among the values; words and flags are not looked for.
  var figures: [Figure] { values.compactMap(figure) }

  private func figure(_ value: JSONNode) -> Figure? {
    switch value.value {
    case .number(let text):
      guard let number = try? Decimal(text) else { return nil }
      return Figure(written: text) { $0.numbers.contains(number) }
    case .string(let text):
      if let day = Day(text) { return Figure(written: text) { prints(day, $0) } }
      if let day = RecurringDay(text) {
        return Figure(written: text) { line in
          prints.map { line.text.contains($0) } ?? line.prints(month: day.month, day: day.day)
        }
      }
      guard let quantity = try? Quantity(text) else { return nil }
      return Figure(written: text) { prints(quantity, $0) }
    default: return nil
    }
  }

  /// A year may be printed as months and months as years, and once a year as every year.
  private func prints(_ quantity: Quantity, _ line: PrintedLine) -> Bool {
    let number = quantity.number
    if quantity.unit.isPercent {
      return line.percents.contains(Decimal(mantissa: number.mantissa * 100, scale: number.scale))
    }
    if line.numbers.contains(number) { return true }
    switch quantity.unit {
    case .year:
      return line.numbers.contains(Decimal(mantissa: number.mantissa * 12, scale: number.scale))
    case .month:
      return line.numbers.contains {
        Decimal(mantissa: $0.mantissa * 12, scale: $0.scale) == number
      }
    default: break
    }
    guard number == .one else { return false }
    let periods = [("/year", "每年"), ("/month", "每月"), ("/day", "每天")]
    return periods.contains { quantity.unit.text.hasSuffix($0) && line.text.contains($1) }
  }

  /// A day with its month; with its year too where the line has years, and where only that is printed.
  private func prints(_ day: Day, _ line: PrintedLine) -> Bool {
    let (year, month, dayOfMonth) = day.date
    let number = Decimal(mantissa: Int128(year))
    guard let prints else {
      let others = line.numbers.filter { $0.scale == 0 && (1949...2100).contains($0.mantissa) }
      return line.prints(month: month, day: dayOfMonth)
        && (others.isEmpty || others.contains(number))
    }
    let parts = prints.split(separator: "-")
    guard parts.first.flatMap({ Int($0) }) == year else { return line.text.contains(prints) }
    return parts.count == 1 ? line.numbers.contains(number) : line.prints(month: month, day: nil)
  }
}
