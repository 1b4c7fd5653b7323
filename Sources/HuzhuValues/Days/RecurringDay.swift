/// A day that comes again every year, without the year: `--06-30`.
public struct RecurringDay: Hashable, Sendable {
  /// From 1 to 12.
  public let month: Int
  /// From 1; of February up to 29.
  public let day: Int

  /// The day of that date, or `nil` where no year has it.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: Self.modelYear)
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads `--06-30`; exactly seven characters.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == 45, bytes[1] == 45, bytes[4] == 45 else { return nil }
    var numbers = [0, 0]
    for index in [2, 3, 5, 6] {
      guard bytes[index] >= 48, bytes[index] <= 57 else { return nil }
      let part = index < 4 ? 0 : 1
      numbers[part] = numbers[part] * 10 + Int(bytes[index] - 48)
    }
    self.init(month: numbers[0], day: numbers[1])
  }

  /// As a document writes it, `--06-30`.
  public var text: String {
    "--" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  /// The day of a year; 29 February is the last of February in a common one.
  public func on(year: Int) -> Day {
    let last = Day.length(ofMonth: month, year: year)
    guard let found = Day(year: year, month: month, day: min(day, last)) else {
      return year < 1_000 ? .earliest : .latest
    }
    return found
  }
}

extension RecurringDay {
  /// A leap year, so that every recurring day is a day of it and their order is kept.
  private static let modelYear = 2_000

  /// The day of the model year that stands for this one where days are numbers.
  public var model: Day { on(year: Self.modelYear) }

  /// The recurring day for which a day of the model year stands.
  public init(model: Day) {
    let (_, month, day) = model.date
    self.month = month
    self.day = day
  }
}

extension RecurringDay {
  /// The first such day that is not before another.
  public func firstOnOrAfter(_ day: Day) -> Day {
    let year = day.date.year
    let same = on(year: year)
    return same >= day ? same : on(year: year + 1)
  }

  /// The last such day that is not after another.
  public func lastOnOrBefore(_ day: Day) -> Day {
    let year = day.date.year
    let same = on(year: year)
    return same <= day ? same : on(year: year - 1)
  }
}
