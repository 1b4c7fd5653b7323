import HuzhuAnswers
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// The sentences that text and Markdown of a comparison have in common.
struct DifferenceSummary {
  private let comparison: RuleComparison
  private let layout: Layout

  init(_ comparison: RuleComparison, _ layout: Layout) {
    self.comparison = comparison
    self.layout = layout
  }

  private func say(_ zh: String, _ en: String) -> String { layout.say(zh: zh, en: en) }

  /// A word for a change that is none of the rule; nil where the sign says it.
  static func word(_ change: PartChange.Kind) -> Label? {
    switch change {
    case .added, .dropped, .changed: nil
    case .reworded: Label(zh: "只改文字", en: "only reworded")
    case .resourced: Label(zh: "只改来源", en: "only its source")
    }
  }

  func identity(of difference: SchemeDifference) -> String {
    switch (difference.old, difference.new) {
    case (let old?, let new?) where old.name == new.name: new.name
    case (let old?, let new?): "\(old.name) → \(new.name)"
    case (nil, let new?): new.name + say("（新增方案）", " (new scheme)")
    case (let old?, nil): old.name + say("（已删除）", " (gone)")
    case (nil, nil): ""
    }
  }

  func note(of pair: ComparedPair) -> String? {
    let difference = pair.difference
    guard let old = difference.old, let new = difference.new else {
      guard let side = difference.new ?? difference.old else { return nil }
      let count = side.scheme.benefits.count
      return say(
        "\(side.scheme.terms.count) 项条款数值，\(count) 项待遇，\(side.scheme.examples.count) 个示例",
        "\(side.scheme.terms.count) numbers or readings, \(count)"
          + " \(count == 1 ? "benefit" : "benefits"), \(side.scheme.examples.count) examples"
      )
    }
    if difference.changes.isEmpty {
      return say("含义没有不同", "no difference in meaning")
    }
    guard pair.isInForce else { return nil }
    return say(
      "比较 \(old.scheme.version) 与 \(new.scheme.version) 两版，不论各自的施行期",
      "the versions \(old.scheme.version) and \(new.scheme.version), whatever their days of force"
    )
  }

  func examples(of difference: SchemeDifference) -> String? {
    let changes = difference.changes.filter { $0.key.kind == .example }
    guard !changes.isEmpty else { return nil }
    let (added, dropped) = (
      changes.count { $0.kind == .added }, changes.count { $0.kind == .dropped }
    )
    let changed = changes.count - added - dropped
    return say(
      "示例：\(difference.oldExamples) → \(difference.newExamples)（新增 \(added)，删除 \(dropped)，修改 \(changed)）",
      "Examples: \(difference.oldExamples) → \(difference.newExamples)"
        + " (\(added) new, \(dropped) gone, \(changed) changed)"
    )
  }

  /// How many schemes differ and in what.
  var line: String {
    var (added, dropped, changed, told) = (0, 0, 0, 0)
    for pair in comparison.pairs {
      for change in pair.difference.changes where change.key.kind != .example {
        switch change.kind {
        case .added: added += 1
        case .dropped: dropped += 1
        case .changed: changed += 1
        case .reworded, .resourced: told += 1
        }
      }
    }
    let count = comparison.pairs.count { !$0.difference.isEmpty || $0.effect?.isNothing == false }
    guard count > 0 else {
      return say(
        "\(comparison.unchanged) 个方案，含义没有不同",
        "\(comparison.unchanged) \(comparison.unchanged == 1 ? "scheme" : "schemes"),"
          + " no difference in meaning"
      )
    }
    let rest = comparison.unchanged
    return say(
      "\(count) 个方案有不同（修改 \(changed)，新增 \(added)，删除 \(dropped)，只改文字或来源 \(told)）"
        + (rest > 0 ? "，\(rest) 个没有" : ""),
      "\(count) \(count == 1 ? "scheme differs" : "schemes differ") (\(changed) changed, \(added) new,"
        + " \(dropped) gone, \(told) only in words or sources)"
        + (rest > 0 ? ", \(rest) \(rest == 1 ? "does" : "do") not" : "")
    )
  }

  /// The names of the vocabulary that mean something else, one a line.
  var vocabulary: [(change: PartChange.Kind, text: String, id: String)] {
    comparison.vocabulary.map { change in
      let kind: String =
        switch change.kind {
        case .fact: say("事实", "fact")
        case .choice: say("选项表", "choice")
        case .unit: say("单位", "unit")
        case .always: say("恒成立的条件", "what always holds")
        }
      let title = change.title[layout.language]
      var text = kind + (title == change.name ? "" : say("“\(title)”", " '\(title)'"))
      if !change.items.isEmpty {
        text += say("：", ": ") + change.items.joined(separator: say("，", ", "))
      }
      return (change.change, text, change.name)
    }
  }

  // MARK: Effects

  func heading(of effect: PopulationEffect, _ words: EffectWords) -> String {
    let people = words.people(effect.people)
    guard let name = comparison.population else { return people }
    return say("对 \(people)的影响（\(name)）", "What it means for \(people) (\(name))")
  }

  func nothing(_ effect: PopulationEffect, _ words: EffectWords) -> String {
    say(
      "没有影响：每个人的结果都不变，合计给付相差 \(words.money(0))",
      "no effect: everybody's answer is the same, and the difference in all is \(words.money(0))"
    )
  }

  /// How many people stand how, with what that comes to.
  func standings(
    _ effect: PopulationEffect,
    _ words: EffectWords
  ) -> [(name: String, count: String, amount: String)] {
    var rows: [(name: String, count: String, amount: String)] = []
    for standing in PersonEffect.Standing.allCases {
      let count = effect.count(standing)
      guard count > 0 || standing == .gains || standing == .loses else { continue }
      var amount = ""
      switch standing {
      case .gains, .loses, .open: if count > 0 { amount = words.signed(effect.sum(standing)) }
      case .paysLess, .paysMore: amount = words.signed(effect.paidIn(standing))
      case .otherwise: amount = aspects(effect, words)
      default: break
      }
      rows.append((words.standing(standing), words.people(count), amount))
    }
    return rows
  }

  private func aspects(_ effect: PopulationEffect, _ words: EffectWords) -> String {
    var counts: [ComparedOutcome.Aspect: Int] = [:]
    for person in effect.changed where person.standing == .otherwise {
      for aspect in person.new.aspects(differingFrom: person.old) {
        counts[aspect, default: 0] += 1
      }
    }
    return ComparedOutcome.Aspect.allCases.compactMap { aspect in
      counts[aspect].map { "\(words.aspect(aspect)) \($0)" }
    }.joined(separator: say("，", ", "))
  }

  func totals(_ effect: PopulationEffect, _ words: EffectWords) -> String {
    let difference = words.signed(effect.difference)
    let (old, new) = (words.money(effect.oldTotal), words.money(effect.newTotal))
    var text = say(
      "合计给付：\(old) → \(new)（\(difference)）",
      "paid in all: \(old) → \(new) (\(difference))"
    )
    let rest = effect.people - effect.summed
    if rest > 0 {
      text += say(
        "；\(words.people(rest))没有金额可加",
        "; \(words.people(rest)) without an amount to add"
      )
    }
    return text
  }

  /// One change by its name, or those that decide only together.
  func name(of keys: [ComparedPart.Key], _ words: DifferenceWords) -> String {
    let names = keys.map { words.title(of: $0) }.joined(separator: say("、", ", "))
    switch keys.count {
    case 0: return say("几处改动合在一起", "several changes together")
    case 1: return names
    default: return say("\(names)合在一起", "\(names) together")
    }
  }

  func line(_ entry: PopulationEffect.ByChange, _ words: EffectWords) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ zh: String, _ one: String, _ many: String, _ range: MoneyRange?) {
      guard count > 0 else { return }
      var text = say(
        "\(words.people(count))\(zh)",
        "\(words.people(count)) \(count == 1 ? one : many)"
      )
      if let range { text += say("，", ", ") + words.signed(range) }
      parts.append(text)
    }
    add(entry.gains, "多得", "gets more", "get more", entry.gained)
    add(entry.loses, "少得", "gets less", "get less", entry.lost)
    add(entry.pays, "缴费有变", "pays in more or less", "pay in more or less", entry.paidIn)
    add(entry.others, "结果另有变化", "with another answer", "with another answer", nil)
    return parts.joined(separator: say("；", "; "))
  }

  /// Those whom the change moves most: by money, then in the order of the population.
  func largest(_ effect: PopulationEffect, _ most: Int) -> [PersonEffect] {
    let sized = effect.changed.filter { $0.standing != .basis }.enumerated().map { index, person in
      (size: -(person.difference?.size ?? 0), index: index, person: person)
    }
    return sized.sorted { ($0.size, $0.index) < ($1.size, $1.index) }.prefix(most).map(\.person)
  }

  func line(_ person: PersonEffect, _ words: DifferenceWords, _ effects: EffectWords) -> String {
    let answers = effects.answer(person.old) + " → " + effects.answer(person.new)
    var inside: [String] = []
    if let difference = person.difference, difference != .zero {
      inside.append(effects.signed(difference))
    } else if person.standing == .paysLess || person.standing == .paysMore {
      inside.append(
        say("缴费", "pays ")
          + "\(effects.spaced(effects.money(person.old.paidIn))) → \(effects.money(person.new.paidIn))"
      )
    } else if person.standing == .otherwise {
      inside.append(effects.aspects(person.old, person.new))
    }
    if person.standing.isDecided { inside.append(reason(person.decision, words)) }
    let tail = inside.joined(separator: say("；", "; "))
    return "\(person.name)\(say("：", ": "))\(answers)"
      + (tail.isEmpty ? "" : say("（\(tail)）", " (\(tail))"))
  }

  func reason(_ decision: PersonEffect.Decision, _ words: DifferenceWords) -> String {
    switch decision {
    case .one(let key): name(of: [key], words)
    case .sum(let shares):
      shares.map { words.title(of: $0.key) }.joined(separator: say("、", ", "))
    case .several(let keys): name(of: keys, words)
    }
  }

  // MARK: People at the boundary

  func heading(
    of group: BoundaryPeople,
    _ words: DifferenceWords,
    _ effects: EffectWords
  ) -> String {
    let alone = group.isAlone ? say("（只看这一处改动）", " (this change alone)") : ""
    let title = words.title(of: group.key) + alone
    switch group.kind {
    case .threshold(let spot):
      let fact = effects.name(of: spot)
      return say(
        "\(title)：示例“\(group.example)”，\(fact)为",
        "\(title): the example '\(group.example)' with \(fact) of"
      )
    case .rows: return say("\(title)：逐行", "\(title): row by row")
    case .examples: return title
    }
  }

  func setting(
    of person: BoundaryPeople.Somebody,
    _ group: BoundaryPeople,
    _ words: EffectWords
  ) -> String {
    switch group.kind {
    case .threshold(let spot):
      let value = person.settings.map { words.value(of: $0) }.joined(separator: say("，", ", "))
      let sides = words.sides(person.sides, isDay: words.isDay(spot))
      return sides.isEmpty ? value : say("\(value)（\(sides)）", "\(value) (\(sides))")
    case .rows:
      let row = person.settings.map { words.setting($0) }.joined(separator: say("，", ", "))
      return row
        + say("（示例“\(person.example)”）", " (the example '\(person.example)')")
    case .examples: return say("示例“\(person.example)”", "the example '\(person.example)'")
    }
  }

  func answers(of person: BoundaryPeople.Somebody, _ words: EffectWords) -> String {
    guard person.isChanged else {
      return say("不变，\(words.answer(person.old))", "unchanged, \(words.answer(person.old))")
    }
    let (old, new) = (words.answer(person.old), words.answer(person.new))
    guard old == new else { return old + " → " + new }
    return new + say("；", "; ") + beside(person, words)
  }

  /// What differs where eligibility and payment are the same.
  func beside(_ person: BoundaryPeople.Somebody, _ words: EffectWords) -> String {
    if person.old.paidIn != person.new.paidIn {
      return say("缴费", "pays ")
        + "\(words.spaced(words.money(person.old.paidIn))) → \(words.money(person.new.paidIn))"
    }
    let aspects = words.aspects(person.old, person.new)
    return say("有变：\(aspects)", "another answer on \(aspects)")
  }
}
