import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

extension SchemeSection {
  /// Each clause that fails or could be mended, with what it needs.
  func writeReasons(to page: inout Page) {
    guard !answer.reasons.isEmpty else { return }
    heading("原因", "Reasons", to: &page)
    for reason in answer.reasons {
      var line = Phrase()
      if let event = reason.event, event >= 0 {
        line += Phrase(eventName(event) + say(zh: "：", en: ": "))
      }
      line += Phrase(name(reason.title, reason.clause))
      if reason.title != nil { line += Phrase(" [\(reason.clause)]", .faint) }
      line += Phrase(say(zh: "：", en: ": "))
      line += Phrase(reason.word[language], reason.state == .fails ? .bad : .open)
      if let clause = scheme.clauses.first(where: { $0.id == reason.clause }) {
        line += sources(of: [clause.node])
      }
      page.line(line, indent: 4)
      var choice: Int?
      for need in reason.needs {
        if let own = need.choice, own != choice {
          page.line(Phrase(say(zh: "满足下列任一项即可：", en: "any one of these is enough:")), indent: 6)
        }
        choice = need.choice
        write(need, indent: need.choice == nil ? 6 : 8, to: &page)
      }
    }
  }

  private func write(_ need: SchemeAnswer.Need, indent: Int, to page: inout Page) {
    var parts: [String] = []
    if let has = need.has {
      parts.append(say(zh: "现为 \(has.zh)", en: "has \(has.en)"))
    }
    parts.append(say(zh: "须\(need.needs.zh)", en: "needs: \(need.needs.en)"))
    if let missed = need.missedBy {
      parts.append(say(zh: "差 \(missed.zh)", en: "missed by \(missed.en)"))
    }
    let isWhole = need.has == nil && need.needs == need.label
    let label = isWhole ? "" : need.label[language] + say(zh: "：", en: ": ")
    page.line(
      Phrase(label + parts.joined(separator: say(zh: "，", en: ", "))),
      indent: indent
    )
    if let day = need.holdsOn {
      page.line(
        Phrase(say(zh: "自 \(day.text) 起满足", en: "holds from \(day.text) on")),
        indent: indent + 2
      )
    }
    // What is needed is told above; a value is told where it is another, such as the next step.
    if let suggestion = need.suggestion {
      guard !need.needs[language].contains(suggestion[language]) else { return }
      let label = need.label[language]
      page.line(
        Phrase(
          say(
            zh: "若\(label)为 \(suggestion.zh)，则满足",
            en: "would hold if \(label) were \(suggestion.en)"
          )
        ),
        indent: indent + 2
      )
    } else if need.isFixed, need.holdsOn == nil {
      page.line(
        Phrase(
          say(zh: "取决于无法改变的事实", en: "rests on facts that nobody can change"),
          .faint
        ),
        indent: indent + 2
      )
    }
  }

  /// Every member of eligibility with its state, where an explanation is asked for.
  func writeMembers(to page: inout Page) {
    guard detail.explains, !answer.members.isEmpty else { return }
    heading("资格条件", "Conditions of eligibility", to: &page)
    page.table(
      answer.members.map { member in
        [
          Phrase(name(member.title, member.clause)), Phrase("[\(member.clause)]", .faint),
          Phrase(member.state.word[language], member.state.role),
        ]
      },
      indent: 4
    )
  }

  /// An event by its number, its day and its kind.
  func eventName(_ position: Int) -> String {
    var parts = [say(zh: "事件 \(position + 1)", en: "event \(position + 1)")]
    guard
      let event = input.events?.indices.contains(position) == true ? input.events?[position] : nil
    else { return parts[0] }
    let vocabulary = report.book.vocabulary
    for fact in ["event.date", "event.kind"] {
      guard let index = vocabulary.factByName[fact],
        case .plain(let possible)? = event.facts[index]?.value
      else { continue }
      // A group is known by its name, though not which of its members it is.
      if case .choice = possible.values {} else if !possible.isKnown { continue }
      let words = Words.label(possible, type: vocabulary.facts[index].type, book: report.book)
      parts.append(words[language])
    }
    return parts.joined(separator: " · ")
  }
}
