package import HuzhuValues

/// How the days of a column are written: `DD/MM/YYYY`.
package struct DayPattern: Hashable, Sendable {
  /// One part after the other.
  private var parts: [Part]

  private enum Part: Hashable, Sendable {
    case year
    case month
    case day
    case sign(UInt8)
  }

  /// Reads a pattern: once each `YYYY`, `MM` and `DD`, and signs between them.
  package init?(_ text: String) {
    parts = []
    let bytes = Array(text.utf8)
    var index = 0
    func stands(_ word: StaticString) -> Bool {
      let word = Array(word.description.utf8)
      return index + word.count <= bytes.count
        && bytes[index..<index + word.count].elementsEqual(word)
    }
    while index < bytes.count {
      if stands("YYYY") {
        parts.append(.year)
        index += 4
      } else if stands("MM") {
        parts.append(.month)
        index += 2
      } else if stands("DD") {
        parts.append(.day)
        index += 2
      } else {
        // A letter or a digit would be mistaken for a part of the day.
        let isWordSign =
          (0x30...0x39).contains(bytes[index]) || (0x61...0x7A).contains(bytes[index] | 0x20)
        if isWordSign { return nil }
        parts.append(.sign(bytes[index]))
        index += 1
      }
    }
    for part in [Part.year, .month, .day] where parts.count(where: { $0 == part }) != 1 {
      return nil
    }
  }

  /// The day of a text; nil where it is not written so, or there is no such day.
  ///
  /// A month or day of one digit is taken where a sign follows it or the text ends.
  package func day(_ bytes: some Collection<UInt8>) -> Day? {
    var rest = Array(bytes)[...]
    var year = 0
    var month = 0
    var day = 0
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      switch part {
      case .sign(let sign):
        guard rest.first == sign else { return nil }
        rest.removeFirst()
      case .year:
        guard let number = Self.number(&rest, 4...4) else { return nil }
        year = number
      case .month, .day:
        var isFixed = false
        if let next, !Self.isSign(next) { isFixed = true }
        guard let number = Self.number(&rest, isFixed ? 2...2 : 1...2) else { return nil }
        if part == .month { month = number } else { day = number }
      }
    }
    guard rest.isEmpty else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func isSign(_ part: Part) -> Bool {
    if case .sign = part { true } else { false }
  }

  private static func number(
    _ rest: inout ArraySlice<UInt8>,
    _ digits: ClosedRange<Int>
  ) -> Int? {
    var number = 0
    var count = 0
    while count < digits.upperBound, let byte = rest.first, (0x30...0x39).contains(byte) {
      number = number * 10 + Int(byte - 0x30)
      count += 1
      rest.removeFirst()
    }
    return digits.contains(count) ? number : nil
  }
}
