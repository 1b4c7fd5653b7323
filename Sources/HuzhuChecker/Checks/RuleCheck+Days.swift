import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension RuleCheck {
  /// A day on which a version is in force.
  func day(of scheme: Scheme) -> Day {
    let effective = scheme.effective
    if let on = options.on, effective.from.map({ $0 <= on }) ?? true,
      effective.until.map({ on < $0 }) ?? true
    {
      return on
    }
    if let from = effective.from { return from }
    return effective.until.map { $0.adding(days: -1) } ?? Self.someDay
  }

  /// A day for schemes that say nothing of theirs: no result depends on the day of the run.
  private static let someDay = Day(year: 2026, month: 1, day: 1) ?? .earliest

  /// The days on which a case is looked for: on a slice, and a while later in the same version.
  func days(of scheme: Scheme, _ slice: Slice) -> [Day] {
    let first = slice.days[.assessment] ?? slice.days[.evaluated] ?? day(of: scheme)
    var result = [first]
    let later = first.adding(months: 12)
    if slice.days.isEmpty, scheme.effective.until.map({ later < $0 }) ?? true {
      result.append(later)
    }
    return result
  }

  /// A note with a case that can be put among the examples of a scheme.
  func example(_ input: Case, named name: Label) -> Diagnostic.Note {
    var zh = input
    zh.name = name.zh
    var en = input
    en.name = name.en
    return Diagnostic.Note(
      Label(
        zh: "这样的案例：\(exampleText(zh, in: book))",
        en: "a case of that: \(exampleText(en, in: book))"
      )
    )
  }
}
