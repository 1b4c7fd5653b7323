import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

extension SchemeSection {
  /// Prices and things provided: what rests on no event, then event by event.
  func writeEntitlements(to page: inout Page) {
    guard !answer.entitlements.isEmpty, answer.eligibility != .ineligible || detail.explains
    else { return }
    var events: [Int?] = []
    for entry in answer.entitlements where !events.contains(entry.event) {
      events.append(entry.event)
    }
    heading("待遇", "Entitlements", to: &page)
    for event in events {
      var indent = 4
      if let event {
        page.line(Phrase(eventName(event) + say(zh: "：", en: ":")), indent: indent)
        indent += 2
      }
      write(answer.entitlements.filter { $0.event == event }, indent: indent, to: &page)
    }
  }

  private func write(_ entries: [EntitlementAnswer], indent: Int, to page: inout Page) {
    var rows: [[Phrase]] = []
    var others: [String] = []
    for entry in entries {
      let benefit = scheme.benefits[entry.benefit]
      let title = name(benefit.title, entry.clause)
      if entry.status == .doesNotApply {
        others.append(title)
      } else {
        let word = entry.status.word(of: benefit.gives)
        let told = price(entry)
        let origin = sources(of: nodes(of: entry), isFirst: told.isEmpty || told == title)
        rows.append([
          Phrase(title), Phrase(word[language], entry.status.role),
          (told == title ? Phrase() : Phrase(told)) + origin,
        ])
      }
    }
    page.table(rows, indent: indent)
    writeNotApplying(others, indent: indent, to: &page)
  }

  private func nodes(of entry: EntitlementAnswer) -> [NodeID] {
    switch scheme.benefits[entry.benefit].gives {
    case .pay(let node), .rate(let node): [node]
    case .provide(let node, let worth): [node] + (worth.map { [$0] } ?? [])
    case .charge(let node, let instead): [node] + (instead.map { [$0] } ?? [])
    }
  }

  func writeNotApplying(_ names: [String], indent: Int, to page: inout Page) {
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
    var text: String
    if isFree(charge) {
      text = say(zh: "免费", en: "free")
    } else if AmountText.isUnknown(charge) {
      text = say(zh: "收多少尚不知道", en: "the price is not known yet")
    } else {
      let price = amounts.range(charge, open: openEnd)
      text = say(zh: "按 \(price)收", en: price)
    }
    guard let instead = entry.insteadOf, !AmountText.isUnknown(instead) else { return text }
    let price = amounts.range(instead, open: openEnd)
    text += say(zh: "（原价 \(price)", en: " instead of \(price)")
    if let saved = entry.saved, !AmountText.isUnknown(saved) {
      let gain = amounts.range(saved, open: openEnd)
      text += say(zh: "，省 \(gain)", en: ", \(gain) saved")
    }
    return text + say(zh: "）", en: "")
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
}
