import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension SchemeSection {
  /// What is owed, how much of it is left, and what it takes to be in time.
  func writeDuties(to page: inout Page) {
    guard !answer.duties.isEmpty else { return }
    heading("义务", "Duties", to: &page)
    for duty in answer.duties {
      let own = scheme.duties[duty.duty]
      var line = Phrase(name(own.title, duty.clause) + say(zh: "：", en: ": "))
      line += Phrase(duty.state.word[language], duty.state.role)
      line += Phrase(progress(of: duty, own)) + sources(of: [own.condition])
      page.line(line, indent: 4)
      for more in [days(of: duty), projection(of: duty)] where !more.isEmpty {
        page.line(Phrase(more), indent: 6)
      }
      if duty.state == .missed, let leadsTo = own.leadsTo {
        page.line(
          Phrase(say(zh: "后果：\(leadsTo.zh)", en: "leads to: \(leadsTo.en)")),
          indent: 6
        )
      }
    }
  }

  /// What is counted beside its bound, or which of the two is not known.
  private func progress(of duty: DutyAnswer, _ own: Duty) -> String {
    guard let measured = duty.measured, let bound = duty.bound else { return "" }
    let isCeiling = own.relation == .atMost || own.relation == .under
    let needs = relation(of: own) + amounts.range(bound, open: openEnd)
    switch (AmountText.isUnknown(measured), AmountText.isUnknown(bound)) {
    case (true, true):
      return say(
        zh: "，现有多少、须有多少都尚不知道",
        en: ": neither what there is nor what is needed is known"
      )
    case (true, false):
      return say(
        zh: "，现有多少尚不知道，须\(needs)",
        en: ": so far not known; \(needs) \(isCeiling ? "allowed" : "needed")"
      )
    case (false, true):
      let has = amounts.range(measured, open: .notKnown)
      return say(
        zh: "，现有 \(has)，须有多少尚不知道",
        en: ": \(has); how much is needed is not known"
      )
    case (false, false): break
    }
    var text = standing(measured, bound, needs, isCeiling: isCeiling)
    if let remaining = duty.remaining, remaining.high != 0 || isCeiling {
      let left = short(remaining)
      text +=
        isCeiling
        ? say(zh: "，尚余 \(left)", en: ", \(left) to spare")
        : say(zh: "，尚差 \(left)", en: ", \(left) remaining")
    }
    if let shortfall = duty.shortfall {
      text += say(zh: "，差 \(short(shortfall))", en: ", \(short(shortfall)) short")
    }
    if let excess = duty.excess {
      text += say(zh: "，超出 \(short(excess))", en: ", over by \(short(excess))")
    }
    return text
  }

  private func relation(of duty: Duty) -> String {
    switch duty.relation {
    case .atLeast: say(zh: "不少于 ", en: "at least ")
    case .atMost: say(zh: "不超过 ", en: "at most ")
    case .over: say(zh: "超过 ", en: "more than ")
    case .under: say(zh: "不满 ", en: "less than ")
    case nil: ""
    }
  }

  /// `620 of at least 1,000 visits`; of a rate, which does not add up, what it is now.
  private func standing(
    _ measured: Amount,
    _ bound: Amount,
    _ needs: String,
    isCeiling: Bool
  ) -> String {
    let has = amounts.range(measured, open: .notKnown)
    let addsUp = !measured.unit.isPercent && measured.unit.factors.allSatisfy { $0.power > 0 }
    guard addsUp, !isCeiling else {
      return say(
        zh: "，\(addsUp ? "现有" : "现为") \(has)，须\(needs)",
        en: ": \(has); \(needs) \(isCeiling ? "allowed" : "needed")"
      )
    }
    let counted = measured.unit == bound.unit ? bare(measured) : has
    return say(zh: "，已有 \(has)，须\(needs)", en: ": \(counted) of \(needs)")
  }

  /// How long there is, and what is needed by the day or month.
  private func days(of duty: DutyAnswer) -> String {
    var parts: [String] = []
    switch (duty.daysLeft, duty.lastDay?.text) {
    case (let left?, let last?):
      let count = amounts.range(left, open: .notKnown)
      parts.append(say(zh: "还有 \(count)，至 \(last) 止", en: "\(count) left, until \(last)"))
    case (let left?, nil) where left.low != nil && left.high != nil:
      let count = amounts.range(left, open: .notKnown)
      parts.append(say(zh: "还有 \(count)", en: "\(count) left"))
    case (nil, let last?) where duty.state == .missed:
      parts.append(say(zh: "期限为 \(last)", en: "the last day was \(last)"))
    default: break
    }
    if let pace = duty.pace {
      let each = amounts.range(pace.amount)
      parts.append(
        pace.per == .day
          ? say(zh: "每天须 \(each)", en: "\(each) a day needed")
          : say(zh: "每月须 \(each)", en: "\(each) a month needed")
      )
    }
    return parts.joined(separator: say(zh: "，", en: ", "))
  }

  private func projection(of duty: DutyAnswer) -> String {
    guard let projection = duty.projection else { return "" }
    let day = projection.day.text
    return projection.isInTime
      ? say(zh: "按目前进度于 \(day) 达到，在期限内", en: "at the pace so far reached on \(day), in time")
      : say(zh: "按目前进度于 \(day) 才达到，已过期限", en: "at the pace so far reached on \(day), too late")
  }

  func short(_ amount: Amount) -> String {
    language == .en ? bare(amount) : amounts.range(amount, open: .notKnown)
  }

  /// A number whose unit is named beside it.
  private func bare(_ amount: Amount) -> String {
    var amount = amount
    if !amount.unit.isPercent, amount.unit != .yuan { amount.unit = .number }
    return amounts.range(amount, open: .notKnown)
  }

  /// The duties that a reading changes.
  func changedDuties(of alternative: Alternative) -> [String] {
    var results: [String] = []
    for duty in alternative.duties {
      let whole = answer.duties.first { $0.duty == duty.duty }
      guard whole?.state != duty.state || whole.map({ days(of: $0) }) != days(of: duty) else {
        continue
      }
      let title = name(scheme.duties[duty.duty].title, duty.clause)
      let parts = [duty.state.word[language], days(of: duty), projection(of: duty)]
      results.append(
        title + say(zh: "：", en: ": ")
          + parts.filter { !$0.isEmpty }.joined(separator: say(zh: "，", en: ", "))
      )
    }
    return results
  }
}
