import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// One change in the words of one language.
struct ChangeWords {
  var change: PartChange.Kind
  var name: String
  /// By what name rules call it; nil where that is its name.
  var id: String?
  var lines: [Line]

  /// What stands below the name.
  indirect enum Line {
    /// A value in the place of another.
    case replaced(label: String, old: String, new: String)
    case gone(Told)
    case come(Told)
    case group(String, [Line])
    case note(String)
  }
}

/// Tells what two versions of a scheme say differently.
struct DifferenceWords {
  let difference: SchemeDifference
  let layout: Layout
  private let old: PartItems?
  private let new: PartItems?

  init(_ difference: SchemeDifference, _ layout: Layout) {
    self.difference = difference
    self.layout = layout
    old = difference.old.map { PartItems($0, layout) }
    new = difference.new.map { PartItems($0, layout) }
  }

  /// The two widths below which a value stands in one line with the one that it replaces.
  private static let short = 44

  func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  /// The changes under their headings, in the order of a scheme in words; examples are counted only.
  var sections: [(heading: String, changes: [ChangeWords])] {
    var sections: [(heading: String, changes: [ChangeWords])] = []
    for change in difference.changes where change.key.kind != .example {
      let heading = heading(of: change.key.kind)
      if sections.last?.heading != heading { sections.append((heading, [])) }
      sections[sections.count - 1].changes.append(words(of: change))
    }
    return sections
  }

  /// The name of a part, for where only that is told.
  func name(of key: ComparedPart.Key) -> String {
    let (change, items) = find(key)
    guard let change, let items else { return key.id }
    let item = items.item(change)
    return item.name.isEmpty ? key.id : item.name
  }

  private func find(_ key: ComparedPart.Key) -> (ComparedPart?, PartItems?) {
    for change in difference.changes where change.key == key {
      if let part = change.new { return (part, new) }
      if let part = change.old { return (part, old) }
    }
    return (nil, nil)
  }

  func heading(of kind: ComparedPart.Kind) -> String {
    switch kind {
    case .identity, .scope, .effective: say("名称、范围与施行", "Title, scope and days")
    case .eligibility, .member: say("谁可以参加", "Who may join")
    case .contribution: say("缴费", "What is paid in")
    case .claims, .claim: say("给付的前提", "Conditions of each claim")
    case .benefit, .order: say("保障与待遇", "What is paid or provided")
    case .exclusive, .limit, .rounding: say("限额与不兼得", "Limits")
    case .duty: say("义务", "Duties")
    case .capacity: say("名额", "Places")
    case .value, .running, .span: say("各量的算法", "How the quantities are worked out")
    case .term: say("条款数值与读法", "Numbers and readings of the source")
    case .gap: say("来源未提及，规则未计入", "Not mentioned by the source, and not modelled")
    case .example: say("示例", "Examples")
    case .vocabulary: say("词汇表", "Vocabulary")
    }
  }

  // MARK: One change

  func words(of change: PartChange) -> ChangeWords {
    let before = change.old.flatMap { part in old?.item(part) }
    let after = change.new.flatMap { part in new?.item(part) }
    guard let item = after ?? before else {
      return ChangeWords(change: change.kind, name: change.key.id, lines: [])
    }
    var words = ChangeWords(
      change: change.kind,
      name: item.name.isEmpty ? change.key.id : item.name,
      id: change.key.id.isEmpty || item.name.isEmpty || item.name == change.key.id
        ? nil : change.key.id,
      lines: []
    )
    switch change.kind {
    case .added: words.lines = [.come(told(item))] + notes(item)
    case .dropped: words.lines = [.gone(told(item))] + notes(item)
    case .changed, .reworded, .resourced:
      if let before, let after { words.lines = lines(change, before, after) }
    }
    words.lines += readers(of: change)
    return words
  }

  /// What a part says; a condition that is its own name says that.
  private func told(_ item: Outline.Item) -> Told {
    item.told.text.isEmpty && item.told.parts.isEmpty ? Told(item.name) : item.told
  }

  private func notes(_ item: Outline.Item) -> [ChangeWords.Line] {
    item.note.isEmpty ? [] : [.note(item.note)]
  }

  private func lines(
    _ change: PartChange,
    _ before: Outline.Item,
    _ after: Outline.Item
  ) -> [ChangeWords.Line] {
    var lines: [ChangeWords.Line] = []
    if change.key.kind == .identity {
      lines = identity()
    } else if let rows = rows(of: change) {
      lines = rows
    } else {
      lines = self.lines(from: told(before), to: told(after), label: "")
    }
    if before.name != after.name {
      lines.append(.replaced(label: say("名称", "title"), old: before.name, new: after.name))
    }
    if before.note != after.note {
      lines.append(
        .replaced(
          label: say("说明", "note"),
          old: before.note.isEmpty ? say("无", "none") : before.note,
          new: after.note.isEmpty ? say("无", "none") : after.note
        )
      )
    }
    if change.isResourced, let one = change.old, let other = change.new {
      let (from, to) = (old?.origins(of: one) ?? "", new?.origins(of: other) ?? "")
      if from != to {
        lines.append(.replaced(label: say("来源", "source"), old: orNone(from), new: orNone(to)))
      }
    }
    if lines.isEmpty { lines = [.note(unsaid(change))] }
    return lines
  }

  private func orNone(_ text: String) -> String { text.isEmpty ? say("无", "none") : text }

  /// What to say where the words of this language are the same.
  private func unsaid(_ change: PartChange) -> String {
    switch change.kind {
    case .reworded: say("只改了另一种语言的文字", "only the words of the other language")
    case .resourced: say("只改了来源的说明", "only what is said of its source")
    default: say("写法不同，含义不同，文字相同", "it means something else in the same words")
    }
  }

  private func identity() -> [ChangeWords.Line] {
    var lines: [ChangeWords.Line] = []
    for (one, other) in zip(old?.identity ?? [], new?.identity ?? []) where one.text != other.text {
      lines.append(.replaced(label: one.name, old: orNone(one.text), new: orNone(other.text)))
    }
    return lines
  }

  /// Row by row, where nothing but rows of tables differs.
  private func rows(of change: PartChange) -> [ChangeWords.Line]? {
    guard let old, let new, !change.details.isEmpty else { return nil }
    var lines: [ChangeWords.Line] = []
    for detail in change.details {
      guard case .row(let before, let after) = detail.change else { return nil }
      switch (before.map { old.row($0) }, after.map { new.row($0) }) {
      case (let before?, let after?):
        lines.append(.replaced(label: after.key, old: before.result, new: after.result))
      case (let before?, nil):
        lines.append(.gone(Told(before.key + say("：", ": ") + before.result)))
      case (nil, let after?):
        lines.append(.come(Told(after.key + say("：", ": ") + after.result)))
      case (nil, nil): break
      }
    }
    return lines
  }

  /// The lines in which two texts differ; what both say is left out.
  private func lines(from before: Told, to after: Told, label: String) -> [ChangeWords.Line] {
    if before == after { return [] }
    if before.parts.isEmpty, after.parts.isEmpty {
      let isShort =
        DisplayWidth.of(before.text) <= Self.short && DisplayWidth.of(after.text) <= Self.short
      if isShort { return [.replaced(label: label, old: before.text, new: after.text)] }
      return [.gone(before), .come(after)]
    }
    guard before.text == after.text else { return [.gone(before), .come(after)] }
    var gone = before.parts.filter { !after.parts.contains($0) }
    let come = after.parts.filter { !before.parts.contains($0) }
    var lines: [ChangeWords.Line] = []
    for part in come {
      if let match = gone.firstIndex(where: { $0.text == part.text }) {
        lines.append(
          .group(part.text, self.lines(from: gone.remove(at: match), to: part, label: ""))
        )
      } else {
        lines.append(.come(part))
      }
    }
    return gone.map { .gone($0) } + lines
  }

  /// The clauses that a changed name is read by.
  private func readers(of change: PartChange) -> [ChangeWords.Line] {
    guard change.isOfMeaning, !change.readers.isEmpty else { return [] }
    var names: [String] = []
    for key in change.readers {
      let name = title(of: key)
      if !names.contains(name) { names.append(name) }
    }
    let list = names.joined(separator: say("、", ", "))
    return [.note(say("用于：\(list)", "used by: \(list)"))]
  }

  /// What a part is called in the new version, else in the old one.
  func title(of key: ComparedPart.Key) -> String {
    if key.kind == .identity, old == nil || new == nil {
      return say("整个方案", "the scheme as a whole")
    }
    for items in [new, old] {
      guard let items, let title = items.title(of: key) else { continue }
      return title
    }
    return key.id
  }
}

extension PartItems {
  /// What a clause or a name is called; nil where the version has no such.
  func title(of key: ComparedPart.Key) -> String? {
    let scheme = report.scheme
    func title(_ id: String, _ title: Label?) -> String { report.name(title, id) }
    switch key.kind {
    case .member, .claim:
      return scheme.clauses.first { $0.id == key.id }.map { title($0.id, $0.title) }
    case .contribution:
      return scheme.contributions.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .benefit:
      return scheme.benefits.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .exclusive:
      return scheme.exclusives.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .limit:
      return scheme.limits.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .duty:
      return scheme.duties.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .capacity:
      return scheme.capacities.first { $0.clause == key.id }.map { title($0.clause, $0.title) }
    case .value: return scheme.values.first { $0.name == key.id }.map { title($0.name, $0.title) }
    case .running:
      return scheme.runnings.first { $0.name == key.id }.map { title($0.name, $0.title) }
    case .span: return scheme.spans.first { $0.name == key.id }.map { title($0.name, $0.title) }
    case .term: return scheme.terms.first { $0.name == key.id }.map { title($0.name, $0.title) }
    case .identity: return say("名称与对象", "title and subject")
    case .scope: return say("适用范围", "scope")
    case .effective: return say("施行", "in force")
    case .eligibility: return say("参加条件", "conditions of joining")
    case .claims: return say("给付的前提", "conditions of each claim")
    case .order: return say("各项给付的先后", "order of the benefits")
    case .rounding: return say("取整", "rounding")
    case .vocabulary: return say("词汇表", "vocabulary")
    case .gap, .example: return key.id
    }
  }
}
