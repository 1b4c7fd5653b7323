import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeSection {
  /// What is paid in, party by party.
  func writeContributions(to page: inout Page) {
    guard !answer.contributions.isEmpty else { return }
    heading("缴费", "Contributions", to: &page)
    var index = 0
    let parts = answer.contributions
    while index < parts.count {
      let first = parts[index]
      var end = index
      while end < parts.count, parts[end].contribution == first.contribution { end += 1 }
      let clause = scheme.contributions[first.contribution]
      page.line(
        Phrase(name(clause.title, first.clause) + say(zh: "：", en: ": "))
          + Phrase(amounts.range(first.whole, open: openEnd)) + sources(of: [clause.amount]),
        indent: 4
      )
      page.table(
        parts[index..<end].map { part in
          [
            Phrase(say(zh: "由\(part.partyLabel.zh)承担", en: "paid by \(part.partyLabel.en)")),
            Phrase(amounts.range(part.amount, open: openEnd)),
          ]
        },
        indent: 6,
        rightAligned: [1]
      )
      index = end
    }
  }

  /// What each event brings, benefit by benefit.
  func writeEvents(to page: inout Page) {
    guard answer.eligibility != .ineligible || detail.explains else { return }
    let events = answer.events.filter { !$0.benefits.isEmpty || $0.claims != .holds }
    guard !events.isEmpty else { return }
    if answer.isHypothetical {
      heading("若发生一次事件", "If something happens", to: &page)
    } else {
      heading("事件", "Events", to: &page)
    }
    for event in events {
      if !answer.isHypothetical {
        var line = Phrase(eventName(event.position) + say(zh: "：", en: ": "))
        // One event brings what the scheme pays in all, and that is known more narrowly.
        let pay = answer.events.count == 1 ? answer.pay ?? event.pay : event.pay
        line += Phrase(amounts.range(pay, open: openEnd))
        if event.claims != .holds {
          let word = event.claims.word[language]
          line += Phrase(say(zh: "（给付条件\(word)）", en: " (the conditions to claim: \(word))"))
        }
        page.line(line, indent: 4)
      }
      write(event.benefits, indent: answer.isHypothetical ? 4 : 6, to: &page)
    }
  }

  private func write(_ benefits: [BenefitAnswer], indent: Int, to page: inout Page) {
    var rows: [[Phrase]] = []
    var others: [String] = []
    for benefit in benefits {
      let title = name(scheme.benefits[benefit.benefit].title, benefit.clause)
      if benefit.status == .doesNotApply {
        others.append(title)
        continue
      }
      let shown = answer.isHypothetical ? benefit.payIfEntitled : benefit.pay
      var amount = amounts.range(shown, open: openEnd)
      if !benefit.cutBy.isEmpty {
        let limits = benefit.cutBy.map { name(scheme.limits[$0].title, scheme.limits[$0].clause) }
        let list = limits.joined(separator: say(zh: "、", en: ", "))
        amount += say(zh: "（限额：\(list)）", en: " (limit: \(list))")
      }
      if let rate = benefit.recurrence?.rate, let times = benefit.recurrence?.times {
        let each = amounts.range(rate, open: openEnd)
        let count = amounts.range(times, open: .notKnown)
        amount += say(zh: "（\(each) × \(count)）", en: " (\(each) × \(count))")
      }
      amount += text(of: benefit.parties)
      rows.append([
        Phrase(title), Phrase(benefit.status.word[language], benefit.status.role), Phrase(amount),
      ])
    }
    page.table(rows, indent: indent)
    writeNotApplying(others, indent: indent, to: &page)
  }
}
