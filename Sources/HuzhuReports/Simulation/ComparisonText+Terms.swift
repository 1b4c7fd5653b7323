import HuzhuDocuments
import HuzhuSimulation

extension ComparisonText {
  /// What exactly is compared: the scheme and overlays of both sides, and what is not plain of them.
  var terms: [String] {
    let (old, new) = (comparison.oldTerms, comparison.newTerms)
    var own = new.identity
    if let file = new.file { own += layout.say(zh: "（文件 \(file)）", en: " (file \(file))") }
    var lines = [
      layout.say(zh: "现行：", en: "As it is: ") + old.name,
      layout.say(zh: "改动后：", en: "Changed: ")
        + ([own] + new.overlays).joined(separator: " + "),
    ]
    if let note = note?[layout.language] { lines.append(note) }
    return lines
  }

  private var note: Label? {
    let (old, new) = (comparison.oldTerms, comparison.newTerms)
    if let version = new.otherVersion {
      let bearing: Label =
        comparison.years.isEmpty
        ? Label(zh: "文件不影响这一年", en: "the file bears on nothing of this year")
        : Label(zh: "文件至多影响以后各年", en: "the file bears on later years at most")
      return Label(
        zh: "文件写的是 \(version) 版，而评估日适用的是 \(new.version) 版：\(bearing.zh)。",
        en: "The file is version \(version), and on the day of assessment version \(new.version)"
          + " applies: \(bearing.en)."
      )
    }
    if old == new { return Label(zh: "两边是同样的条款。", en: "Both are the same terms.") }
    guard !old.overlays.isEmpty else { return nil }
    if new.file != nil, old.overlays == new.overlays {
      return Label(
        zh: "基金采用的补充值在改动后照用。",
        en: "The overlays of the fund are applied to the changed scheme too."
      )
    }
    let dropped = old.overlays.filter { !new.overlays.contains($0) }
    guard !dropped.isEmpty else { return nil }
    let names = dropped.joined(separator: layout.say(zh: "、", en: ", "))
    return Label(
      zh: "改动后不采用基金的补充值：\(names)。",
      en: "Not applied under the changed terms, as the fund applies it: \(names)."
    )
  }

  /// What each year of a forecast costs under both, and in all.
  ///
  /// - Parameters:
  ///   - text: How an amount in fen is written.
  ///   - difference: How a difference of two is written.
  /// - Returns: The rows of a table, the last one of all years.
  func yearRows(
    _ text: (Double) -> String,
    difference: (Double) -> String
  ) -> [[String]] {
    let years = comparison.years
    var rows = years.map { year in
      [
        String(year.calendar), text(year.before), text(year.after),
        difference(year.after - year.before),
      ]
    }
    let before = years.reduce(0) { $0 + $1.before }
    let after = years.reduce(0) { $0 + $1.after }
    rows.append([
      layout.say(zh: "合计", en: "in all"), text(before), text(after), difference(after - before),
    ])
    return rows
  }

  /// The columns of both sides and their difference.
  var sides: [String] {
    [
      layout.say(zh: "现行", en: "as it is"), layout.say(zh: "改动后", en: "changed"),
      layout.say(zh: "差额", en: "difference"),
    ]
  }

  /// What the total of a year is called; of a forecast it is that of the first one.
  var yearName: String {
    guard let first = comparison.years.first?.calendar else {
      return isCost
        ? layout.say(zh: "一年的支出（元）", en: "cost of a year, yuan")
        : layout.say(zh: "一年的给付（元）", en: "payout of a year, yuan")
    }
    return isCost
      ? layout.say(zh: "\(first) 年的支出（元）", en: "cost of \(first), yuan")
      : layout.say(zh: "\(first) 年的给付（元）", en: "payout of \(first), yuan")
  }
}
