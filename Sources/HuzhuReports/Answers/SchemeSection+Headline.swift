import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

extension SchemeSection {
  /// The scheme, marked where the answer is only a trial.
  var title: Phrase {
    let name = Phrase(scheme.title[language], .heading)
    guard answer.basis == .assumed else { return name }
    return Phrase(say(zh: "【试算】", en: "TRIAL: "), .warning) + name
  }

  /// Whether the source leaves open something that could refuse.
  var isConditional: Bool { answer.eligibility == .eligible && !answer.subjectTo.isEmpty }

  /// The same section with another answer.
  func with(_ other: SchemeAnswer) -> SchemeSection {
    SchemeSection(answer: other, input: input, detail: detail, report: report)
  }

  /// The word of the answer.
  var word: Phrase {
    let word = isConditional ? Eligibility.byWhatIsPublished : answer.eligibility.word
    return Phrase(word[language], answer.eligibility.role)
  }

  /// The word and the amount.
  var headline: Phrase {
    let amount = headlineAmount
    let line = amount.isEmpty ? word : word + Phrase(" · ") + amount
    return line + noPlaceNow
  }

  /// The amount, and what is given beside it or stands in its place.
  var headlineAmount: Phrase {
    guard paysMoney else {
      return Phrase(answer.eligibility == .ineligible ? "" : whatElse)
    }
    let others = given.isEmpty ? "" : summary(of: given)
    guard let pay = answer.pay else {
      guard answer.eligibility != .ineligible else { return Phrase() }
      let text = say(
        zh: "未说明是否发生事件，金额不合计",
        en: "no sum: the case does not say whether anything happened"
      )
      return Phrase(text + (others.isEmpty ? "" : say(zh: "；", en: "; ") + others))
    }
    let isNothing = [pay, answer.payIfEntitled ?? pay].allSatisfy { $0.isExact && $0.low == 0 }
    if isNothing, !others.isEmpty { return Phrase(ifEntitled(others)) }
    var text = amounts.range(pay, open: openEnd)
    if let other = answer.payIfEntitled, isWithheld {
      let entitled = amounts.range(other, open: openEnd)
      text += say(zh: "（如符合条件：\(entitled)）", en: " (if entitled: \(entitled))")
    }
    if let first = others.first {
      text += say(zh: first.isNumber ? "，另有 " : "，另有", en: "; also ") + others
    }
    return Phrase(text)
  }

  /// Whether something that is open or could still be mended keeps an amount back.
  var isWithheld: Bool {
    guard let pay = answer.pay, let other = answer.payIfEntitled else { return false }
    return other.low != pay.low || other.high != pay.high
  }

  var paysMoney: Bool {
    scheme.benefits.contains { if case .pay = $0.gives { true } else { false } }
  }

  /// Why an upper end is open: the source is silent, or a fact is not known.
  var openEnd: AmountText.OpenEnd {
    let hasTerm = answer.missing.contains { if case .term = $0 { true } else { false } }
    return hasTerm || answer.missing.isEmpty ? .notPublished : .notKnown
  }

  /// What is had beside a sum of money.
  private var given: [EntitlementAnswer] {
    guard answer.eligibility != .ineligible else { return [] }
    return answer.entitlements.filter { $0.status != .doesNotApply }
  }

  /// What stands in place of an amount: a service, a price, a finding, how duties stand.
  private var whatElse: String {
    if !given.isEmpty { return ifEntitled(summary(of: given)) }
    var parts: [String] = []
    if let value = answer.values.first {
      parts.append(name(value.title, value.name) + say(zh: "：", en: ": ") + text(of: value))
    }
    if let duties = dutySummary { parts.append(duties) }
    return parts.joined(separator: " · ")
  }

  private func ifEntitled(_ text: String) -> String {
    guard answer.eligibility == .undetermined else { return text }
    return say(zh: "如符合条件：\(text)", en: "if entitled: \(text)")
  }

  private func summary(of given: [EntitlementAnswer]) -> String {
    guard given.count == 1, let only = given.first else {
      return say(zh: "\(given.count) 项待遇，见下", en: "\(given.count) entitlements, see below")
    }
    let told = price(only)
    guard only.status == .cannotSay, answer.eligibility != .undetermined,
      case .provide = scheme.benefits[only.benefit].gives
    else { return told }
    return say(zh: "是否提供暂不能判定：\(told)", en: "cannot say yet whether provided: \(told)")
  }

  /// How many duties stand in which state, the worst first.
  private var dutySummary: String? {
    guard let first = answer.duties.first else { return nil }
    if answer.duties.count == 1 {
      return name(scheme.duties[first.duty].title, first.clause) + say(zh: "：", en: ": ")
        + first.state.word[language]
    }
    let count = answer.duties.count
    func word(_ state: DutyAnswer.State) -> String {
      // Of a number of duties `cannot say yet` would not be English.
      language == .en && state == .cannotSay ? "undecided" : state.word[language]
    }
    var parts: [String] = []
    for state in [DutyAnswer.State.missed, .open, .cannotSay, .met] {
      let number = answer.duties.filter { $0.state == state }.count
      guard number > 0 else { continue }
      if number == count {
        return say(
          zh: "\(count) 项义务，均\(word(state))",
          en: "\(count) duties: all \(word(state))"
        )
      }
      parts.append(say(zh: "\(number) 项\(word(state))", en: "\(number) \(word(state))"))
    }
    let list = parts.joined(separator: say(zh: "，", en: ", "))
    return say(zh: "\(count) 项义务：\(list)", en: "\(count) duties: \(list)")
  }
}
