import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// A comparison as text for a terminal.
package struct DifferenceText {
  private let comparison: RuleComparison
  private let layout: Layout
  private let isQuiet: Bool

  /// The most people that are named; JSON names all.
  private static let mostPeople = 10

  /// - Parameters:
  ///   - comparison: What was found.
  ///   - layout: For whom it is.
  ///   - isQuiet: Whether the closing count is left out.
  package init(_ comparison: RuleComparison, layout: Layout, isQuiet: Bool = false) {
    self.comparison = comparison
    self.isQuiet = isQuiet
    self.layout = layout
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  /// The whole report.
  package var text: String {
    var page = Page(layout)
    let names = DifferenceSummary(comparison, layout).vocabulary
    if !names.isEmpty { page.line(Phrase(say("词汇表", "Vocabulary"), .heading)) }
    for name in names {
      page.line(
        mark(name.change) + Phrase(name.text) + Phrase(" [\(name.id)]", .faint),
        indent: 2
      )
    }
    for pair in comparison.pairs {
      page.gap()
      write(pair, to: &page)
    }
    guard !isQuiet else { return page.text }
    page.gap()
    page.line(Phrase(DifferenceSummary(comparison, layout).line))
    return page.text
  }

  private func write(_ pair: ComparedPair, to page: inout Page) {
    let difference = pair.difference
    guard let side = difference.new ?? difference.old else { return }
    let head = DifferenceSummary(comparison, layout)
    page.line(Phrase(side.scheme.title[layout.language], .heading))
    page.line(Phrase(head.identity(of: difference), .faint))
    if let note = head.note(of: pair) { page.line(Phrase(note), indent: 2) }
    let words = DifferenceWords(difference, layout)
    for section in words.sections {
      page.gap()
      page.line(Phrase(section.heading, .heading))
      for change in section.changes { write(change, to: &page) }
    }
    if let examples = head.examples(of: difference) {
      page.gap()
      page.line(Phrase(examples))
    }
    let effects = EffectWords(side.book, layout)
    if let effect = pair.effect { write(effect, pair, words, effects, to: &page) }
    write(pair.people, words, effects, to: &page)
  }

  // MARK: Changes

  private func write(_ change: ChangeWords, to page: inout Page) {
    var line = mark(change.change) + Phrase(change.name)
    if let id = change.id { line += Phrase(" [\(id)]", .faint) }
    if let word = DifferenceSummary.word(change.change) {
      line += Phrase(say("（\(word.zh)）", " (\(word.en))"))
    }
    var lines = change.lines
    switch lines.first {
    case .replaced("", let old, let new)?:
      line += Phrase(say("：", ": ") + old + " → " + new)
      lines.removeFirst()
    case .come(let told)? where change.change == .added,
      .gone(let told)? where change.change == .dropped:
      if told.text != change.name { line += Phrase(say("：", ": ") + told.text) }
      page.line(line, indent: 2)
      for part in told.parts { write(part, indent: 4, to: &page) }
      for other in lines.dropFirst() { write(other, indent: 4, to: &page) }
      return
    default: break
    }
    page.line(line, indent: 2)
    for other in lines { write(other, indent: 4, to: &page) }
  }

  private func mark(_ change: PartChange.Kind) -> Phrase {
    switch change {
    case .added: Phrase("+ ", .good)
    case .dropped: Phrase("- ", .bad)
    case .changed: Phrase("~ ", .open)
    case .reworded, .resourced: Phrase("  ")
    }
  }

  private func write(_ line: ChangeWords.Line, indent: Int, to page: inout Page) {
    switch line {
    case .replaced(let label, let old, let new):
      let start = label.isEmpty ? "" : label + say("：", ": ")
      page.line(Phrase(start + old + " → " + new), indent: indent)
    case .gone(let told):
      page.line(Phrase(say("原：", "was: "), .bad) + Phrase(told.text), indent: indent)
      for part in told.parts { write(part, indent: indent + 2, to: &page) }
    case .come(let told):
      page.line(Phrase(say("新：", "now: "), .good) + Phrase(told.text), indent: indent)
      for part in told.parts { write(part, indent: indent + 2, to: &page) }
    case .group(let text, let lines):
      page.line(Phrase(text), indent: indent)
      for line in lines { write(line, indent: indent + 2, to: &page) }
    case .note(let text): page.line(Phrase(text, .faint), indent: indent)
    }
  }

  private func write(_ told: Told, indent: Int, to page: inout Page) {
    page.line(Phrase("- " + told.text), indent: indent)
    for part in told.parts { write(part, indent: indent + 2, to: &page) }
  }

  // MARK: Effects

  private func write(
    _ effect: PopulationEffect,
    _ pair: ComparedPair,
    _ words: DifferenceWords,
    _ effects: EffectWords,
    to page: inout Page
  ) {
    let summary = DifferenceSummary(comparison, layout)
    page.gap()
    page.line(Phrase(summary.heading(of: effect, effects), .heading))
    if effect.isNothing {
      page.line(Phrase(summary.nothing(effect, effects)), indent: 2)
      return
    }
    let rows = summary.standings(effect, effects)
    page.table(
      rows.map { [Phrase($0.name), Phrase($0.count), Phrase($0.amount)] },
      indent: 2,
      rightAligned: [1]
    )
    page.line(Phrase(summary.totals(effect, effects)), indent: 2)
    let entries = effect.byChange(pair.keys)
    if !entries.isEmpty {
      page.line(Phrase(say("按起作用的改动", "by the change that decided")), indent: 2)
      for entry in entries {
        let name = summary.name(of: entry.keys, words)
        page.line(
          Phrase("- \(name)\(say("：", ": "))\(summary.line(entry, effects))"),
          indent: 4
        )
      }
    }
    let people = summary.largest(effect, Self.mostPeople)
    if !people.isEmpty {
      page.line(Phrase(say("变化最大的", "who is changed most")), indent: 2)
    }
    for person in people {
      page.line(
        Phrase("- " + summary.line(person, words, effects)),
        indent: 4
      )
    }
    let others = effect.changed.count { $0.standing != .basis } - people.count
    if others > 0 {
      let rest = effects.people(others)
      page.line(
        Phrase(say("另有 \(rest)，见 --format json", "and \(rest) more: see --format json"), .faint),
        indent: 4
      )
    }
  }

  private func write(
    _ people: [BoundaryPeople],
    _ words: DifferenceWords,
    _ effects: EffectWords,
    to page: inout Page
  ) {
    guard !people.isEmpty else { return }
    let summary = DifferenceSummary(comparison, layout)
    page.gap()
    page.line(Phrase(say("边界上的人", "People at the boundary"), .heading))
    for group in people {
      page.line(Phrase("- " + summary.heading(of: group, words, effects)), indent: 2)
      for person in group.people {
        page.line(
          Phrase(summary.setting(of: person, group, effects) + say("：", ": "))
            + Phrase(summary.answers(of: person, effects), person.isChanged ? .open : .plain),
          indent: 4
        )
      }
    }
  }
}
