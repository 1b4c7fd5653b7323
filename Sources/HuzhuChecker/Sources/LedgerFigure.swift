import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// A number or a day of a ledger, and whether a line of the page prints it.
struct LedgerFigure {
  var written: String
  var place: Place
  var isOn: (PrintedLine) -> Bool
}

extension LedgerFact {
  /// Whether the figures of the fact stand on the page.
  ///
  /// What is implied is concluded or counted from a list, what is ambiguous is a reading, and what is
  /// derived is computed: none of these need be printed.
  var isPrinted: Bool { certainty == .stated || certainty == .instance }

  /// The numbers and days among the values; words and flags are not looked for.
  var figures: [LedgerFigure] {
    var figures: [LedgerFigure] = []
    for node in (value.map { [$0] } ?? []) + (rows?.array ?? []) {
      for item in node.array ?? [node] {
        if let figure = figure(item) { figures.append(figure) }
      }
    }
    return figures
  }

  private func figure(_ value: JSONNode) -> LedgerFigure? {
    switch value.value {
    case .number(let text):
      guard let number = try? Decimal(text) else { return nil }
      return LedgerFigure(written: text, place: value.place) { $0.numbers.contains(number) }
    case .string(let text):
      guard let isOn = search(for: text) else { return nil }
      return LedgerFigure(written: text, place: value.place, isOn: isOn)
    case .null, .bool, .array, .object: return nil
    }
  }

  private func search(for text: String) -> ((PrintedLine) -> Bool)? {
    if let day = Day(text) { return { prints(day, $0) } }
    if let day = RecurringDay(text) {
      return { line in
        prints.map { line.text.contains($0) } ?? line.prints(month: day.month, day: day.day)
      }
    }
    guard let quantity = try? Quantity(text) else { return nil }
    return { prints(quantity, $0) }
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
