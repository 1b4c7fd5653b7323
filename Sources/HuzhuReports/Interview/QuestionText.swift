package import HuzhuAnswers
package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuValues

/// The questions of an interview and what is said about them.
package struct QuestionText: Sendable {
  private let book: Rulebook
  private let layout: Layout
  private let amounts: AmountText

  package init(book: Rulebook, layout: Layout) {
    self.book = book
    self.layout = layout
    amounts = AmountText(book.vocabulary, layout.language)
  }

  private var vocabulary: Vocabulary { book.vocabulary }

  private func say(zh: String, en: String) -> String { layout.say(zh: zh, en: en) }

  // MARK: - The question

  /// The question on one line, however long: progress, question, and what can be answered.
  package func line(
    _ question: InterviewQuestion,
    of interview: Interview,
    showsProgress: Bool
  ) -> String {
    var parts: [String] = []
    if showsProgress {
      let (done, left) = (interview.answered, interview.left)
      parts.append(
        say(zh: "[已答 \(done)，至多还有 \(left)]", en: "[\(done) answered, at most \(left) left]")
      )
    }
    parts.append(Page.plain(ask(question, of: interview)))
    let choices = choices(question, interview)
    parts.append("(" + (choices.isEmpty ? hint(question) : choices) + ")")
    return parts.joined(separator: " ")
  }

  private func ask(_ question: InterviewQuestion, of interview: Interview) -> String {
    switch question.about {
    case .subject: return say(zh: "问的是谁？", en: "Who or what is this about?")
    case .events:
      return say(
        zh: "有没有发生可以申请待遇的事（如住院、事故、去世、患病）？发生了几次？",
        en:
          "Has anything happened for which a benefit may be claimed (a hospital stay, an accident,"
          + " a death, an illness)? How many times?"
      )
    case .fact(let open):
      guard let index = question.fact else { return "" }
      let fact = vocabulary.facts[index]
      var text = (fact.ask ?? fact.title)[layout.language]
      if case .list = fact.type { text += say(zh: "（有几项？）", en: " (how many?)") }
      if let within = question.within, case .choice(let choice) = fact.type {
        let label = vocabulary.choices[choice].items[within].label[layout.language]
        text += say(zh: " 已知是「\(label)」，具体是哪一项？", en: " Known is '\(label)': which of these?")
      }
      return prefix(question, open, of: interview) + text
    }
  }

  /// The scheme, event or record that a question is about, where there are several.
  private func prefix(
    _ question: InterviewQuestion,
    _ open: OpenFact,
    of interview: Interview
  ) -> String {
    let colon = say(zh: "：", en: ": ")
    if let id = open.scheme, let scheme = book.schemes.last(where: { $0.id == id }) {
      return scheme.title[layout.language] + colon
    }
    if let event = question.event, (interview.input.events?.count ?? 0) > 1 {
      return say(zh: "事件 \(event + 1)", en: "event \(event + 1)") + colon
    }
    if case .field(let list, let item, _) = open.missing {
      return vocabulary.facts[list].title[layout.language] + " \(item + 1)" + colon
    }
    return ""
  }

  /// The items with their numbers.
  private func choices(_ question: InterviewQuestion, _ interview: Interview) -> String {
    var labels: [String] = []
    if case .subject = question.about {
      labels = interview.subjects.map { $0.label[layout.language] }
    }
    var ending = ""
    if let index = question.fact {
      let fact = vocabulary.facts[index]
      switch fact.type {
      case .choice(let choice), .choices(let choice):
        labels = question.items.map { vocabulary.choices[choice].items[$0].label[layout.language] }
        if fact.mayBeNone { ending = say(zh: "；无", en: "; none") }
      default: return ""
      }
      if case .choices = fact.type, !labels.isEmpty {
        ending = say(zh: "；可多选，如 1,2；无", en: "; several are possible, such as 1,2; none")
      }
    }
    var parts: [String] = []
    for (index, label) in labels.enumerated() { parts.append("\(index + 1) \(label)") }
    return parts.isEmpty ? "" : parts.joined(separator: say(zh: "，", en: ", ")) + ending
  }

  /// What an answer looks like.
  private func hint(_ question: InterviewQuestion) -> String {
    guard let index = question.fact else {
      return say(zh: "次数；没有填 0", en: "a number; 0 if nothing has")
    }
    let fact = vocabulary.facts[index]
    let none = fact.mayBeNone ? say(zh: "；没有填“无”", en: "; none if there is none") : ""
    return form(of: fact) + none
  }

  private func form(of fact: Fact) -> String {
    switch fact.type {
    case .flag: return say(zh: "是/否", en: "yes/no")
    case .choice, .choices: return say(zh: "编号或名称", en: "a number or a name")
    case .day: return say(zh: "日期，如 2026-06-05", en: "a day such as 2026-06-05")
    case .quantity(let unit, _):
      if unit == .yuan { return say(zh: "元，如 12000 或 1.2万", en: "yuan, such as 12000 or 1.2万") }
      if unit.isPercent { return say(zh: "百分比，如 80%", en: "a percentage such as 80%") }
      if unit.isNumber { return say(zh: "数", en: "a number") }
      let name = amounts.units.name(of: unit, layout.language)
      return say(zh: "以\(name)计的数", en: "a number, in \(name)")
    case .list: return say(zh: "项数；没有填 0", en: "a number; 0 if there is none")
    case .recurringDay, .text: return say(zh: "文本", en: "text")
    }
  }

  // MARK: - Around the questions

  /// What can be typed besides an answer.
  package var introduction: String {
    var page = Page(layout)
    page.line(
      Phrase(
        say(
          zh: "每问答一行：空行表示不知道，? 看说明，< 退回上一问，. 结束并看结果。",
          en: "Answer each question on a line: an empty line if it is not known, ? explains,"
            + " < goes back, . ends and shows the answer."
        ),
        .faint
      ),
      hanging: 0
    )
    return page.text
  }

  /// Why a question is asked, and what answers it.
  package func explanation(_ question: InterviewQuestion, of interview: Interview) -> String {
    var page = Page(layout)
    switch question.about {
    case .subject:
      let text = say(
        zh: "各方案面向不同的对象：职工、站点、企业等。填编号或名称。",
        en:
          "Schemes speak of different subjects: workers, stations, firms. Give a number or a name."
      )
      page.line(Phrase(text), indent: 2, hanging: 0)
    case .events:
      let text = say(
        zh: "先问有没有发生，再逐次问情况；没有发生则不给付，也不再问。可填 0、1、2，或是/否。",
        en:
          "First whether it happened, then each time is asked about; where nothing happened nothing"
          + " is paid and nothing more is asked. 0, 1, 2, or yes or no."
      )
      page.line(Phrase(text), indent: 2, hanging: 0)
    case .fact: explainFact(question, of: interview, to: &page)
    }
    return page.text
  }

  private func explainFact(
    _ question: InterviewQuestion,
    of interview: Interview,
    to page: inout Page
  ) {
    guard let index = question.fact else { return }
    let fact = vocabulary.facts[index]
    page.line(Phrase("\(fact.title[layout.language]) [\(fact.name)]"), indent: 2)
    if let note = fact.note { page.line(Phrase(note[layout.language]), indent: 2) }
    var form = hint(question)
    if let domain = fact.domain {
      let (low, high) = (written(domain.low, fact.type), written(domain.high, fact.type))
      form += say(zh: "；\(low) 至 \(high)", en: "; from \(low) to \(high)")
      form += say(zh: "；也可填范围，如 a..b", en: "; a range as a..b too")
    }
    page.line(Phrase(say(zh: "可填：", en: "Answer: ") + form), indent: 2)
    let uses = interview.uses(of: question)
    guard !uses.isEmpty else { return }
    page.line(
      Phrase(say(zh: "取决于它的方案（\(uses.count)）：", en: "Schemes that hang on it (\(uses.count)):")),
      indent: 2
    )
    for use in uses.prefix(Self.mostSchemes) {
      var parts: [String] = []
      if use.isScope { parts.append(say(zh: "适用范围", en: "whether it applies")) }
      for clause in use.clauses.prefix(Self.mostClauses) {
        parts.append(clause.title?[layout.language] ?? clause.id)
      }
      if use.clauses.count > Self.mostClauses { parts.append("…") }
      let list = parts.joined(separator: say(zh: "、", en: ", "))
      let tail = list.isEmpty ? "" : say(zh: "：", en: ": ") + list
      page.line(Phrase("- " + use.scheme.title[layout.language] + tail), indent: 2)
    }
    let others = uses.count - Self.mostSchemes
    if others > 0 {
      page.line(Phrase(say(zh: "- 另有 \(others) 个", en: "- and \(others) more")), indent: 2)
    }
  }

  private static let mostSchemes = 8
  private static let mostClauses = 4

  private func written(_ mantissa: Int128, _ type: ValueType) -> String {
    guard case .quantity(let unit, let scale) = type else {
      return Day(ordinal: Int32(clamping: mantissa)).text
    }
    return amounts.quantity(mantissa, scale: scale, unit: unit)
  }

  /// Why an answer was not taken.
  package func refusal(_ reason: Label) -> String {
    say(zh: "不能这样答：\(reason.zh)\n", en: "Not taken: \(reason.en)\n")
  }

  /// That there is nothing to go back to.
  package var noWayBack: String {
    say(zh: "前面没有问题了\n", en: "There is no question before this one\n")
  }
}
