import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

// What a reader of every report is told first.
extension SimulationResult {
  /// The groups of which nobody is entitled to anything, as a reader is told.
  var unentitledNote: Label? {
    let names = unentitled.map { model.fund.groups[$0].title ?? Label(model.fund.groups[$0].id) }
    guard !names.isEmpty else { return nil }
    // Who is entitled may be another question a year later.
    let year = calendarYears.map { $0.lowerBound }
    return Label(
      zh: "注意：" + (year.map { "\($0) 年" } ?? "")
        + names.map { "「\($0.zh)」" }.joined(separator: "、")
        + "中没有人有资格享受任何待遇：不在方案范围之内，或不符合其条件，所以其金额全部为零。",
      en: "Note: " + (year.map { "in \($0) " } ?? "") + "nobody of "
        + names.map { "'\($0.en)'" }.joined(separator: ", ")
        + " is entitled to anything: all of them are out of the scope of the scheme or do not meet"
        + " its conditions, so that they cost nothing."
    )
  }

  /// The days of members that lie outside of the first year, as a reader is told.
  var outsideNote: Label? {
    guard !outsideDays.isEmpty else { return nil }
    let facts = model.vocabulary.facts
    let days = outsideDays.map { one in
      let fact = facts[one.fact]
      return Label(
        zh: "\(fact.title.zh)（\(fact.name)）\(one.day.text)",
        en: "\(fact.title.en) (\(fact.name)) \(one.day.text)"
      )
    }
    let on = model.fund.on
    let first = on.adding(months: -12).adding(days: 1)
    return Label(
      zh: "注意：\(days.map(\.zh).joined(separator: "、")) 不在基金的第一年"
        + "（\(first.text) 至 \(on.text)）之内，第一年的次数却按这一天计入（以后各年随年份后移）；请核对「on」与这一天。",
      en: "Note: \(days.map(\.en).joined(separator: ", ")) does not lie in the fund's first year"
        + " (\(first.text) to \(on.text)), and what happens in that year is counted as of it (of later years as many"
        + " years later): see whether 'on' and the day are meant so."
    )
  }
}
