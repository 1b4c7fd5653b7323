import HuzhuAnswers
package import HuzhuBatch
import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// What a file of people came to, for a person to read.
package struct BatchReport: Sendable {
  private let layout: Layout
  /// For the titles of schemes and clauses; without it their ids are shown.
  private let book: Rulebook?

  /// The most groups that are listed; a file of JSON has all of them.
  private static let groupLimit = 50

  package init(layout: Layout, book: Rulebook?) {
    self.layout = layout
    self.book = book
  }

  // MARK: - Rows that were not answered

  /// The kinds of problems with how many rows have each, and the first of them.
  package func problems(_ summary: BatchSummary) -> String {
    var page = Page(layout)
    let count = AmountText.grouped(summary.invalid.description)
    page.line(
      Phrase(
        layout.say(
          zh: "有 \(count) 行无法回答：",
          en: "\(count) \(summary.invalid == 1 ? "row was" : "rows were") not answered:"
        ),
        .error
      )
    )
    for kind in summary.problems.sorted {
      let rows = AmountText.grouped(kind.rows.description)
      let column = kind.column.map { layout.say(zh: "列「\($0)」", en: "column '\($0)'") }
      let place = column.map { layout.say(zh: "，\($0)", en: ", \($0)") } ?? ""
      page.line(
        Phrase(
          layout.say(
            zh: "\(rows) 行 [\(kind.code.rawValue)]\(place)：首见于第 \(kind.firstRow) 行："
              + kind.message.zh,
            en: "\(rows) \(kind.rows == 1 ? "row" : "rows") [\(kind.code.rawValue)]\(place),"
              + " first in row \(kind.firstRow): " + kind.message.en
          )
        ),
        indent: 2
      )
    }
    return page.text
  }

  // MARK: - The summary

  package func text(_ summary: BatchSummary) -> String {
    var page = Page(layout)
    let rows = AmountText.grouped(summary.rows.description)
    page.line(
      Phrase(
        layout.say(
          zh: "读取 \(rows) 行",
          en: "\(rows) \(summary.rows == 1 ? "row" : "rows") read"
        ),
        .heading
      )
    )
    for entry in summary.schemes {
      page.gap()
      page.line(Phrase(title(of: entry.scheme)))
      write(entry, to: &page)
    }
    if let by = summary.by { write(by, summary.schemes.map { $0.scheme }, to: &page) }
    return page.text
  }

  private func title(of id: String) -> String {
    let scheme = book?.schemes.last { $0.id == id }
    guard let scheme else { return id }
    return layout.say(zh: "\(scheme.title.zh)（\(id)）", en: "\(scheme.title.en) (\(id))")
  }

  private func write(_ entry: BatchSummary.Entry, to page: inout Page) {
    let tally = entry.tally
    var counts: [[Phrase]] = []
    for (count, label) in states(tally) where count > 0 {
      counts.append([Phrase(label), Phrase(AmountText.grouped(count.description))])
    }
    counts.append([
      Phrase(layout.say(zh: "合计", en: "total")), Phrase(AmountText.grouped(tally.rows.description)),
    ])
    page.table(counts, indent: 2, rightAligned: [1])
    if tally.pay.rows > 0 {
      let label = layout.say(zh: "给付合计：", en: "paid in all: ")
      page.line(Phrase(label + text(tally.pay)), indent: 2)
    }
    if !tally.reasons.entries.isEmpty {
      page.line(Phrase(layout.say(zh: "未满足的条件", en: "Conditions that fail")), indent: 2)
      var rows: [[Phrase]] = []
      for (clause, count) in tally.reasons.sorted.sorted(by: { $0.value.rows > $1.value.rows }) {
        rows.append([
          Phrase(clause), Phrase(self.rows(count.rows)),
          Phrase(
            layout.say(
              zh: "其中首先未满足 \(AmountText.grouped(count.first.description))",
              en: "first to fail in \(AmountText.grouped(count.first.description))"
            )
          ),
        ])
      }
      page.table(rows, indent: 4, rightAligned: [1])
    }
    if !tally.benefits.entries.isEmpty {
      page.line(Phrase(layout.say(zh: "给付项目", en: "Kinds of aid")), indent: 2)
      var rows: [[Phrase]] = []
      for (clause, total) in tally.benefits.sorted {
        rows.append([Phrase(clause), Phrase(self.rows(total.rows)), Phrase(text(total))])
      }
      page.table(rows, indent: 4, rightAligned: [1])
    }
  }

  private func states(_ tally: Tally) -> [(count: Int, label: String)] {
    let language = layout.language
    return [
      (tally.eligible, Eligibility.eligible.word[language]),
      (tally.ineligible, Eligibility.ineligible.word[language]),
      (tally.undetermined, Eligibility.undetermined.word[language]),
      (tally.outOfScope, Eligibility.outOfScope.word[language]),
      (tally.notAssessed, Eligibility.notAssessed.word[language]),
      (tally.invalid, layout.say(zh: "无效", en: "invalid")),
    ]
  }

  private func rows(_ count: Int) -> String {
    let number = AmountText.grouped(count.description)
    return layout.say(zh: "\(number) 行", en: "\(number) \(count == 1 ? "row" : "rows")")
  }

  /// A sum as a range, with the rows of which it does not know an end.
  private func text(_ total: MoneyTotal) -> String {
    func number(_ fen: Int128) -> String { AmountText.number(fen, scale: 2, isMoney: true) }
    let yuan = layout.say(zh: " 元", en: " yuan")
    var text =
      total.low == total.high
      ? number(total.low) + yuan
      : number(total.low) + layout.say(zh: " 至 ", en: " to ") + number(total.high) + yuan
    if total.openHigh > 0 {
      let rows = self.rows(total.openHigh)
      text += layout.say(zh: "，另有 \(rows)上限未知", en: ", and \(rows) without a known upper end")
    }
    if total.openLow > 0 {
      let rows = self.rows(total.openLow)
      text += layout.say(zh: "，另有 \(rows)下限未知", en: ", and \(rows) without a known lower end")
    }
    return text
  }

  // MARK: - By columns

  private func write(_ by: Breakdown, _ schemes: [String], to page: inout Page) {
    let groups = by.sorted
    for (position, scheme) in schemes.enumerated() {
      page.gap()
      let names = by.columns.joined(separator: layout.say(zh: "、", en: ", "))
      let heading =
        schemes.count == 1
        ? layout.say(zh: "按 \(names)", en: "By \(names)")
        : layout.say(zh: "按 \(names)：\(scheme)", en: "By \(names): \(scheme)")
      page.line(Phrase(heading, .heading))
      var rows: [[Phrase]] = []
      for group in groups.prefix(Self.groupLimit) {
        rows.append(row(group.key.map { $0.isEmpty ? "–" : $0 }, group.tallies[position]))
      }
      if let others = by.others {
        let label = layout.say(zh: "（其余）", en: "(others)")
        let key = [label] + Array(repeating: "", count: by.columns.count - 1)
        rows.append(row(key, others[position]))
      }
      let count = by.columns.count
      page.table(rows, indent: 2, rightAligned: [count, count + 1])
      if groups.count > Self.groupLimit {
        let left = AmountText.grouped((groups.count - Self.groupLimit).description)
        page.line(
          Phrase(
            layout.say(
              zh: "另有 \(left) 组；--summary json 列出全部",
              en: "and \(left) more: --summary json lists all"
            )
          ),
          indent: 2
        )
      }
    }
  }

  private func row(_ key: [String], _ tally: Tally) -> [Phrase] {
    let eligible = AmountText.grouped(tally.eligible.description)
    let pay = tally.pay.rows > 0 ? text(tally.pay) : ""
    return key.map { Phrase($0) } + [
      Phrase(rows(tally.rows)),
      Phrase(layout.say(zh: "符合条件 \(eligible)", en: "\(eligible) eligible")),
      Phrase(pay),
    ]
  }
}

/// How far a run is, on one line.
package func batchProgressLine(
  rows: Int,
  rate: Int,
  secondsLeft: Int?,
  layout: Layout
) -> String {
  let count = AmountText.grouped(rows.description)
  let speed = AmountText.grouped(rate.description)
  var line = layout.say(zh: "\(count) 行，每秒 \(speed) 行", en: "\(count) rows, \(speed) a second")
  if let secondsLeft {
    let minutes = secondsLeft / 60
    let seconds = secondsLeft % 60
    let left =
      minutes > 0
      ? layout.say(zh: "\(minutes) 分 \(seconds) 秒", en: "\(minutes) min \(seconds) s")
      : layout.say(zh: "\(seconds) 秒", en: "\(seconds) s")
    line += layout.say(zh: "，约剩 \(left)", en: ", about \(left) left")
  }
  return line
}
