import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

/// What one scheme says of a case, section by section.
struct SchemeSection {
  let answer: SchemeAnswer
  let input: Case
  let detail: AnswerReport.Detail
  let report: AnswerReport

  var scheme: Scheme { answer.scheme }
  var language: Language { report.layout.language }
  var amounts: AmountText { report.amounts }

  func say(zh: String, en: String) -> String { report.layout.say(zh: zh, en: en) }

  /// A title, or the name itself where none is given.
  func name(_ title: Label?, _ id: String) -> String {
    guard let title = title?[language], !title.isEmpty else { return id }
    return title
  }

  /// Where the numbers of formulas stand in the source, in brackets; empty where they are no terms.
  func sources(of nodes: [NodeID]) -> Phrase {
    var given: Set<Int> = []
    for found in answer.publicFacts where found.isGiven { given.insert(found.fact) }
    let trace = TermTrace(scheme: scheme, book: report.book, given: given)
    let facts = trace.facts(behind: nodes)
    guard !facts.isEmpty else { return Phrase() }
    return Phrase(" [" + report.sources.citation(of: facts, language) + "]", .faint)
  }

  func write(to page: inout Page) {
    let id = Phrase(" (\(scheme.id)@\(scheme.version))", .faint)
    page.line(title + id, hanging: 0)
    page.line(headline, hanging: 0)
    writeFailures(to: &page)
    writeReferral(to: &page)
    writeMissing(to: &page)
    writeReasons(to: &page)
    writeMembers(to: &page)
    writeAlternatives(to: &page)
    writeContributions(to: &page)
    writeEntitlements(to: &page)
    writeEvents(to: &page)
    writeValues(to: &page)
    writePublicFacts(to: &page)
    writeDuties(to: &page)
    writeCapacities(to: &page)
    writeBasis(to: &page)
    writeReceipt(to: &page)
  }

  /// The heading of a section.
  func heading(_ zh: String, _ en: String, to page: inout Page) {
    page.line(Phrase(say(zh: zh, en: en), .heading), indent: 2)
  }

  // MARK: - Headline

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

  /// The amount, or what stands in its place for a scheme that pays no money.
  var headlineAmount: Phrase {
    guard paysMoney else {
      return Phrase(answer.eligibility == .ineligible ? "" : otherBenefit)
    }
    guard let pay = answer.pay else {
      return Phrase(
        answer.eligibility == .ineligible
          ? ""
          : say(
            zh: "未说明是否发生事件，金额不合计",
            en: "no sum: the case does not say whether anything happened"
          )
      )
    }
    var text = amounts.range(pay, open: openEnd)
    if let other = answer.payIfEntitled, isWithheld {
      let entitled = amounts.range(other, open: openEnd)
      text += say(zh: "（如符合条件：\(entitled)）", en: " (if entitled: \(entitled))")
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

  private var otherBenefit: String {
    let given = answer.entitlements.filter { $0.status != .doesNotApply }
    if let first = given.first {
      let text = price(first)
      guard given.count > 1 else { return text }
      return say(
        zh: "\(given.count) 项待遇，见下",
        en: "\(given.count) entitlements, see below"
      )
    }
    guard let value = answer.values.first else { return "" }
    return name(value.title, value.name) + say(zh: "：", en: ": ") + text(of: value)
  }
}
