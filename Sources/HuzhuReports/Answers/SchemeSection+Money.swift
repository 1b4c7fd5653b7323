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

  /// Prices and things provided.
  func writeEntitlements(to page: inout Page) {
    guard !answer.entitlements.isEmpty, answer.eligibility != .ineligible || detail.explains
    else { return }
    heading("待遇", "Entitlements", to: &page)
    var rows: [[Phrase]] = []
    var others: [String] = []
    for entry in answer.entitlements {
      let event = entry.event.map { eventName($0) + say(zh: "：", en: ": ") } ?? ""
      let title = event + name(scheme.benefits[entry.benefit].title, entry.clause)
      if entry.status == .doesNotApply {
        others.append(title)
      } else {
        rows.append([
          Phrase(title), Phrase(entry.status.word[language], entry.status.role),
          Phrase(price(entry)) + sources(of: nodes(of: entry)),
        ])
      }
    }
    page.table(rows, indent: 4)
    writeNotApplying(others, indent: 4, to: &page)
  }

  private func nodes(of entry: EntitlementAnswer) -> [NodeID] {
    switch scheme.benefits[entry.benefit].gives {
    case .pay(let node), .rate(let node): [node]
    case .provide(let node, let worth): [node] + (worth.map { [$0] } ?? [])
    case .charge(let node, let instead): [node] + (instead.map { [$0] } ?? [])
    }
  }

  private func writeNotApplying(_ names: [String], indent: Int, to page: inout Page) {
    guard !names.isEmpty else { return }
    let list = names.joined(separator: say(zh: "、", en: ", "))
    page.line(
      Phrase(say(zh: "不适用：\(list)", en: "does not apply: \(list)"), .faint),
      indent: indent
    )
  }

  /// `8 yuan instead of 26, 18 saved`, or what is provided.
  func price(_ entry: EntitlementAnswer) -> String {
    price(once: entry) + recurring(entry) + text(of: entry.parties)
  }

  private func price(once entry: EntitlementAnswer) -> String {
    if !entry.provides.isEmpty || !entry.mayProvide.isEmpty { return things(entry) }
    guard let charge = entry.charge else { return "" }
    var text = isFree(charge) ? say(zh: "免费", en: "free") : amounts.range(charge, open: openEnd)
    if let instead = entry.insteadOf {
      let price = amounts.range(instead, open: openEnd)
      text += say(zh: "（原价 \(price)", en: " instead of \(price)")
      if let saved = entry.saved {
        let gain = amounts.range(saved, open: openEnd)
        text += say(zh: "，省 \(gain)", en: ", \(gain) saved")
      }
      text += say(zh: "）", en: "")
    }
    return text
  }

  /// The rate of what is paid again and again, or how often a price or a thing is given.
  private func recurring(_ entry: EntitlementAnswer) -> String {
    guard let recurrence = entry.recurrence else { return "" }
    if let rate = recurrence.rate { return amounts.range(rate, open: openEnd) }
    let unit = amounts.units.name(of: recurrence.unit, isOne: true, language)
    var text = say(zh: "，每\(unit)一次", en: ", every \(unit)")
    if let times = recurrence.times {
      let count = amounts.range(times, open: .notKnown)
      text += say(zh: "，共 \(count) 次", en: ", in all \(count) times")
    }
    return text
  }

  /// What is provided, what may be, and what it is worth.
  private func things(_ entry: EntitlementAnswer) -> String {
    let comma = say(zh: "、", en: ", ")
    var text = entry.provides.map { $0.label[language] }.joined(separator: comma)
    let others = entry.mayProvide.map { $0.label[language] }.joined(separator: comma)
    if !others.isEmpty {
      text +=
        text.isEmpty
        ? say(zh: "可能是\(others)", en: "perhaps \(others)")
        : say(zh: "，可能还有\(others)", en: ", perhaps also \(others)")
    }
    if let worth = entry.worth {
      let value = amounts.range(worth, open: openEnd)
      text += say(zh: "（价值 \(value)）", en: " (worth \(value))")
    }
    return text
  }

  private func isFree(_ amount: Amount) -> Bool { amount.isExact && amount.low == 0 }

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
