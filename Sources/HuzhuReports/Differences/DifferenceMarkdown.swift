import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// A comparison as Markdown for a pull request: tables, and what is long behind a line to open.
package struct DifferenceMarkdown {
  private let comparison: RuleComparison
  private let layout: Layout
  private let summary: DifferenceSummary

  /// The most people that are named; JSON names all.
  private static let mostPeople = 20

  package init(_ comparison: RuleComparison, layout: Layout) {
    self.comparison = comparison
    self.layout = layout
    summary = DifferenceSummary(comparison, layout)
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  /// The whole report.
  package var text: String {
    var page = Markdown()
    page.heading(2, say("规则改动", "Changes of rules"))
    page.block(Markdown.escaped(summary.line))
    if !summary.vocabulary.isEmpty {
      page.heading(3, say("词汇表", "Vocabulary"))
      page.table(
        [say("改动", "change"), say("名称", "name")],
        summary.vocabulary.map { name in
          [word(name.change), Markdown.escaped(name.text) + " " + Markdown.code(name.id)]
        }
      )
    }
    for pair in comparison.pairs { write(pair, to: &page) }
    return page.text
  }

  private func write(_ pair: ComparedPair, to page: inout Markdown) {
    let difference = pair.difference
    guard let side = difference.new ?? difference.old else { return }
    page.heading(3, Markdown.escaped(side.scheme.title[layout.language]))
    page.block(Markdown.code(summary.identity(of: difference)))
    if let note = summary.note(of: pair) { page.block(Markdown.escaped(note)) }
    let words = DifferenceWords(difference, layout)
    for section in words.sections {
      page.block("**\(Markdown.escaped(section.heading))**")
      page.table(
        [say("改动", "change"), say("项目", "part"), say("原", "was"), say("新", "now")],
        section.changes.flatMap { rows(of: $0) }
      )
    }
    if let examples = summary.examples(of: difference) { page.block(Markdown.escaped(examples)) }
    let effects = EffectWords(side.book, layout)
    if let effect = pair.effect { write(effect, pair, words, effects, to: &page) }
    write(pair.people, words, effects, to: &page)
  }

  // MARK: Changes

  private func word(_ change: PartChange.Kind) -> String {
    switch change {
    case .added: say("新增", "new")
    case .dropped: say("删除", "gone")
    case .changed: say("修改", "changed")
    case .reworded: say("只改文字", "reworded")
    case .resourced: say("只改来源", "source")
    }
  }

  private func rows(of change: ChangeWords) -> [[String]] {
    var part = Markdown.escaped(change.name)
    if let id = change.id { part += " " + Markdown.code(id) }
    for case .note(let text) in change.lines { part += "<br>" + Markdown.escaped(text) }
    let cells = cells(change.lines)
    let word = word(change.change)
    if cells.isEmpty { return [[word, part, "", ""]] }
    return cells.enumerated().map { index, cell in
      let label = cell.label.isEmpty ? "" : Markdown.escaped(cell.label)
      let first = index == 0 ? part + (label.isEmpty ? "" : "<br>" + label) : label
      return [index == 0 ? word : "", first, cell.old, cell.new]
    }
  }

  private func cells(_ lines: [ChangeWords.Line]) -> [(label: String, old: String, new: String)] {
    var cells: [(label: String, old: String, new: String)] = []
    var (gone, come): ([String], [String]) = ([], [])
    func close(_ cells: inout [(label: String, old: String, new: String)]) {
      guard !gone.isEmpty || !come.isEmpty else { return }
      cells.append(("", gone.joined(separator: "<br>"), come.joined(separator: "<br>")))
      (gone, come) = ([], [])
    }
    for line in lines {
      switch line {
      case .gone(let told): gone += flat(told)
      case .come(let told): come += flat(told)
      case .replaced(let label, let old, let new):
        close(&cells)
        cells.append((label, Markdown.escaped(old), Markdown.escaped(new)))
      case .group(let text, let inner):
        close(&cells)
        for (index, cell) in self.cells(inner).enumerated() {
          cells.append((index == 0 ? text : cell.label, cell.old, cell.new))
        }
      case .note: break
      }
    }
    close(&cells)
    return cells
  }

  private func flat(_ told: Told, depth: Int = 0) -> [String] {
    if told.text.isEmpty, told.parts.isEmpty { return [] }
    let bullet = depth == 0 ? "" : String(repeating: "&nbsp;&nbsp;", count: depth - 1) + "• "
    return [bullet + Markdown.escaped(told.text)]
      + told.parts.flatMap { flat($0, depth: depth + 1) }
  }

  // MARK: Effects

  private func write(
    _ effect: PopulationEffect,
    _ pair: ComparedPair,
    _ words: DifferenceWords,
    _ effects: EffectWords,
    to page: inout Markdown
  ) {
    page.block("**\(Markdown.escaped(summary.heading(of: effect, effects)))**")
    if effect.isNothing {
      page.block(Markdown.escaped(summary.nothing(effect, effects)))
      return
    }
    page.table(
      ["", say("人数", "people"), say("差额", "difference")],
      summary.standings(effect, effects).map { row in
        [row.name, row.count, row.amount].map { Markdown.escaped($0) }
      }
    )
    page.block(Markdown.escaped(summary.totals(effect, effects)))
    let entries = effect.byChange(pair.keys)
    if !entries.isEmpty {
      page.table(
        [say("起作用的改动", "change that decided"), say("影响", "effect")],
        entries.map { entry in
          let name = summary.name(of: entry.keys, words)
          return [name, summary.line(entry, effects)].map { Markdown.escaped($0) }
        }
      )
    }
    let people = summary.largest(effect, Self.mostPeople)
    guard !people.isEmpty else { return }
    page.open(Markdown.escaped(say("变化最大的", "Who is changed most")))
    for (index, person) in people.enumerated() {
      page.item(Markdown.escaped(summary.line(person, words, effects)), isFirst: index == 0)
    }
    let others = effect.changed.count { $0.standing != .basis } - people.count
    if others > 0 {
      let rest = effects.people(others)
      page.item(Markdown.escaped(say("另有 \(rest)", "and \(rest) more")))
    }
    page.close()
  }

  private func write(
    _ people: [BoundaryPeople],
    _ words: DifferenceWords,
    _ effects: EffectWords,
    to page: inout Markdown
  ) {
    guard !people.isEmpty else { return }
    page.open(Markdown.escaped(say("边界上的人", "People at the boundary")))
    for group in people {
      page.block(Markdown.escaped(summary.heading(of: group, words, effects)))
      page.table(
        ["", say("原", "was"), say("新", "now")],
        group.people.map { person in
          [
            summary.setting(of: person, group, effects), effects.answer(person.old),
            after(person, effects),
          ].map { Markdown.escaped($0) }
        }
      )
    }
    page.close()
  }
}

extension DifferenceMarkdown {
  /// The new answer, or in what else it differs.
  private func after(_ person: BoundaryPeople.Somebody, _ effects: EffectWords) -> String {
    guard person.isChanged else { return say("不变", "unchanged") }
    let answer = effects.answer(person.new)
    guard answer == effects.answer(person.old) else { return answer }
    return answer + say("；", "; ") + summary.beside(person, effects)
  }
}

extension Markdown {
  /// A table; the cells are escaped already.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.isEmpty ? " " : $0 }.joined(separator: " | ") + " |"
    }
    block(
      ([line(head), "|" + String(repeating: " --- |", count: head.count)] + rows.map(line))
        .joined(separator: "\n")
    )
  }

  /// Begins what is only shown once its line is opened.
  mutating func open(_ title: String) {
    block("<details>\n<summary>\(title)</summary>")
  }

  mutating func close() { block("</details>") }
}
