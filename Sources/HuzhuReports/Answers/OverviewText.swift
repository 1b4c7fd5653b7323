import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// The ranked list that stands before the answers of several schemes.
struct OverviewText {
  let overview: Overview
  /// In the order of the answers.
  let sections: [SchemeSection]
  let report: AnswerReport

  private var language: Language { report.layout.language }

  private func say(zh: String, en: String) -> String { report.layout.say(zh: zh, en: en) }

  func write(to page: inout Page) {
    for standing in Overview.Standing.allCases {
      let entries = overview.entries(standing)
      guard !entries.isEmpty else { continue }
      let title = heading(standing)[language]
      page.line(
        Phrase(title, .heading)
          + Phrase(say(zh: "（\(entries.count)）", en: " (\(entries.count))"), .heading)
      )
      for entry in entries { write(entry, to: &page) }
      if standing == .open { writeQuestion(to: &page) }
    }
  }

  private func heading(_ standing: Overview.Standing) -> Label {
    switch standing {
    case .now: Label(zh: "现在符合条件", en: "Entitled now")
    case .oneStep: Label(zh: "再办一件事即符合条件", en: "Entitled if one thing is done or shown")
    case .open: Label(zh: "暂不能判定", en: "Cannot say yet")
    case .nothingApplies:
      Label(zh: "符合条件，但没有适用的待遇", en: "Eligible, but nothing applies")
    case .refused: Label(zh: "不符合条件", en: "Not entitled")
    case .informs: Label(zh: "不评定资格", en: "Eligibility is not assessed")
    }
  }

  /// A line, or two where they do not fit one.
  private func write(_ entry: Overview.Entry, to page: inout Page) {
    let section = sections[entry.answer]
    let details = details(of: entry)
    guard let first = details.first else {
      page.line(section.title, indent: 2)
      return
    }
    let line = section.title + Phrase(" · ") + first
    if line.width + 2 <= report.layout.width {
      page.line(line, indent: 2)
    } else {
      page.line(section.title, indent: 2)
      page.line(first, indent: 4)
    }
    for more in details.dropFirst() { page.line(more, indent: 4) }
  }

  private func details(of entry: Overview.Entry) -> [Phrase] {
    let section = sections[entry.answer]
    switch entry.standing {
    case .now:
      let gives = gives(section)
      guard section.isConditional else { return gives.isEmpty ? [] : [gives] }
      return [gives.isEmpty ? section.word : section.word + Phrase(" · ") + gives]
    case .oneStep:
      var result = entry.steps.map { words(of: $0) }
      if let then = entry.then {
        let gives = gives(section.with(then))
        if !gives.isEmpty {
          result.append(Phrase(say(zh: "则：", en: "then: ")) + gives)
        }
      }
      return result
    case .open:
      var known: [Phrase] = []
      if section.answer.eligibility == .eligible {
        let gives = gives(section)
        known = gives.isEmpty ? [section.word] : [section.word + Phrase(" · ") + gives]
      }
      let facts = section.answer.missing.filter { OpenFacts.fact(of: $0) != nil }.count
      if facts > 0 {
        return known + [
          Phrase(
            say(zh: "尚缺 \(facts) 项事实", en: "\(facts) \(facts == 1 ? "fact" : "facts") missing"),
            .faint
          )
        ]
      }
      return known + [Phrase(say(zh: "来源未说明", en: "the source does not say"), .faint)]
    case .nothingApplies: return []
    case .refused:
      guard let reason = section.answer.reasons.first(where: { $0.state == .fails }) else {
        return []
      }
      return [Phrase(section.name(reason.title, reason.clause), .faint)]
    case .informs:
      let gives = gives(section)
      return gives.isEmpty ? [] : [gives]
    }
  }

  /// What is paid, provided or saved; money that hangs on what happens is no amount yet.
  private func gives(_ section: SchemeSection) -> Phrase {
    if section.paysMoney, section.answer.pay == nil {
      return Phrase(say(zh: "视发生的事件而定", en: "depends on what happens"))
    }
    if section.paysMoney, section.input.events?.isEmpty == true, section.answer.pay?.high == 0,
      section.answer.entitlements.isEmpty
    {
      return Phrase(say(zh: "在保，尚未发生事件", en: "covered; nothing has happened"))
    }
    let certain = section.answer.entitlements.filter {
      $0.status == .pays || $0.status == .cutByLimit
    }
    guard !section.paysMoney, certain.count > 1 else {
      return section.headlineAmount + section.noPlaceNow
    }
    var names: [String] = []
    for entry in certain.prefix(Self.mostNames) {
      let name = section.name(section.scheme.benefits[entry.benefit].title, entry.clause)
      if !names.contains(name) { names.append(name) }
    }
    var text = names.joined(separator: say(zh: "、", en: ", "))
    let others = certain.count - Self.mostNames
    if others > 0 { text += say(zh: "等 \(certain.count) 项", en: " and \(others) more") }
    return Phrase(text) + section.noPlaceNow
  }

  /// So many benefits are named, the others counted.
  private static let mostNames = 3

  private func words(of step: Overview.Step) -> Phrase {
    let clause = step.reason.title?[language] ?? step.reason.clause
    switch step.kind {
    case .mend:
      let needs = step.reason.needs.map { need in
        need.label == need.needs
          ? need.needs[language]
          : say(
            zh: "\(need.label.zh)须\(need.needs.zh)",
            en: "\(need.label.en): \(need.needs.en)"
          )
      }
      let list = needs.joined(separator: say(zh: "；", en: "; "))
      return Phrase(say(zh: "补正「\(clause)」", en: "mend '\(clause)'"), .open)
        + Phrase(say(zh: "：", en: ": ") + list)
    case .change(let need):
      let label = need.label[language]
      let value = (need.suggestion ?? need.needs)[language]
      return Phrase(
        say(zh: "若\(label)为 \(value)", en: "if \(label) were \(value)"),
        .open
      )
    case .wait(let need):
      let day = need.holdsOn?.text ?? ""
      return Phrase(say(zh: "自 \(day) 起满足「\(clause)」", en: "from \(day) on: \(clause)"), .open)
    }
  }

  /// The question whose answer settles most.
  private func writeQuestion(to page: inout Page) {
    guard let question = overview.question,
      let fact = OpenFacts.fact(of: question.fact.missing)
    else { return }
    let known = report.book.vocabulary.facts[fact]
    let name = question.fact.scheme.map { "\($0):\(known.name)" } ?? known.name
    let ask = (known.ask ?? known.title)[language]
    let count = question.answers.count
    let all = overview.entries(.open).count
    page.line(
      Phrase(say(zh: "最该先问：", en: "Ask first: "), .heading)
        + Phrase(ask + " [\(name)]")
        + Phrase(
          say(zh: "（\(all) 个方案中 \(count) 个取决于它）", en: " (bears on \(count) of \(all))"),
          .faint
        ),
      indent: 2
    )
  }
}
