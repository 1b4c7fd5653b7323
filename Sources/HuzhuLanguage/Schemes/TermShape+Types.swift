import HuzhuDocuments
import HuzhuValues

extension TermShape {
  /// The one type of all pieces.
  func commonType(_ kinds: [Kind], _ drafts: [TermReader.Draft]) -> ValueType? {
    if let model = reader.model { return agrees(kinds, with: model.type) ? model.type : nil }
    let common = drafts.first?.common
    let of = common?["of"] ?? drafts.lazy.compactMap { $0.fields["of"] }.first
    var choice: Int?
    if let of {
      guard let named = self.choice(named: of) else { return nil }
      choice = named
    }
    var first: Sort?
    for (kind, draft) in zip(kinds, drafts) {
      let sort = sort(of: kind)
      if let first, first != sort {
        findings.error(
          .mixedTerm,
          zh: "各段的种类不同：应都是\(first.words.zh)，此段却是\(sort.words.zh)",
          en: "the pieces are of two kinds: expected \(first.words.en), found \(sort.words.en)",
          at: draft.fields.place
        )
        return nil
      }
      first = sort
    }
    switch first {
    case .quantity: return quantityType(kinds, drafts)
    case .day: return .day
    case .recurring: return .recurringDay
    case .flag: return .flag
    case .word: return wordType(kinds, choice, drafts)
    case .words: return listType(kinds, choice, drafts)
    case .other: return otherType(kinds)
    case nil: return nil
    }
  }

  /// A kind as far as pieces must have it in common.
  private enum Sort {
    case quantity
    case day
    case recurring
    case flag
    case word
    case words
    case other

    var words: Label {
      switch self {
      case .quantity: Label(zh: "数量", en: "a quantity")
      case .day: Label(zh: "日期", en: "a day")
      case .recurring: Label(zh: "每年重复的日期", en: "a day of every year")
      case .flag: Label(zh: "true 或 false", en: "true or false")
      case .word: Label(zh: "选项或读法", en: "an item or a reading")
      case .words: Label(zh: "列表", en: "a list")
      case .other: Label(zh: "表格", en: "a table")
      }
    }
  }

  private func sort(of kind: Kind) -> Sort {
    switch kind {
    case .quantity: return .quantity
    case .day: return .day
    case .recurring: return .recurring
    case .flag: return .flag
    case .word: return .word
    case .words, .openList: return .words
    case .within(let bounds): return bounds.isDay ? .day : .quantity
    case .formula(let id):
      switch formulas.type(of: id) {
      case .quantity: return .quantity
      case .day: return .day
      case .recurringDay: return .recurring
      case .flag: return .flag
      default: return .other
      }
    case .oneOf(let possibilities):
      var sorts: [Sort] = []
      for possibility in possibilities {
        switch possibility.kind {
        case .flag: sorts.append(.flag)
        case .quantity: sorts.append(.quantity)
        case .day: sorts.append(.day)
        case .recurring: sorts.append(.recurring)
        case .word: return .word
        }
      }
      let first = sorts.first ?? .word
      return sorts.allSatisfy { $0 == first } ? first : .word
    }
  }

  private func otherType(_ kinds: [Kind]) -> ValueType? {
    guard case .formula(let id) = kinds.first else { return nil }
    return formulas.type(of: id)
  }

  // MARK: Quantities

  private func quantityType(_ kinds: [Kind], _ drafts: [TermReader.Draft]) -> ValueType? {
    var unit: Unit?
    var scale = 0
    for (kind, draft) in zip(kinds, drafts) {
      for (found, decimals) in quantities(in: kind) {
        if let unit, unit.factors != found.factors {
          formulas.reportUnits(unit, found, at: draft.fields.place)
          return nil
        }
        unit = unit ?? found
        scale = max(scale, decimals)
      }
    }
    guard let unit else { return nil }
    return .quantity(unit, scale: max(scale, Self.scale(of: unit)))
  }

  /// The units and decimals that a piece brings with it.
  private func quantities(in kind: Kind) -> [(Unit, Int)] {
    switch kind {
    case .quantity(let quantity, _): return [(quantity.unit, quantity.number.normalized.scale)]
    case .formula(let id):
      guard case .quantity(let unit, let scale) = formulas.type(of: id) else { return [] }
      return [(unit, scale)]
    case .oneOf(let possibilities):
      var found: [(Unit, Int)] = []
      for possibility in possibilities {
        guard case .quantity(let quantity) = possibility.kind else { continue }
        found.append((quantity.unit, quantity.number.normalized.scale))
      }
      return found
    case .within(let bounds):
      guard let unit = bounds.unit else { return [] }
      var scale = bounds.step?.number.normalized.scale ?? 0
      for id in [bounds.low, bounds.high] {
        if let id { scale = max(scale, formulas.type(of: id).scale) }
      }
      return [(unit, scale)]
    case .day, .recurring, .flag, .word, .words, .openList: return []
    }
  }

  /// The decimals that a unit has at least: a fen, 0.01 %.
  static func scale(of unit: Unit) -> Int {
    if unit.isPercent { return 4 }
    return unit.power(of: "CNY") > 0 ? 2 : 0
  }

  // MARK: Words

  /// A choice of the vocabulary, or one of its own for the readings of an unstated term.
  private func wordType(
    _ kinds: [Kind],
    _ choice: Int?,
    _ drafts: [TermReader.Draft]
  ) -> ValueType? {
    if let choice { return .choice(choice) }
    var readings: [Possibility] = []
    var words: [(String, JSONNode)] = []
    for kind in kinds {
      if case .oneOf(let possibilities) = kind { readings.append(contentsOf: possibilities) }
      if case .word(let word, let node) = kind { words.append((word, node)) }
    }
    if case .choice(let choice) = expected {
      let known = builder.book.vocabulary.choices[choice]
      if readings.allSatisfy({ known.index(of: $0.name) != nil }) { return .choice(choice) }
    }
    if readings.isEmpty {
      return inferredChoice(of: words.map { $0.0 }, at: words.first?.1.place).map { .choice($0) }
    }
    return .choice(ownChoice(readings, at: drafts.first?.fields.place))
  }

  private func ownChoice(_ readings: [Possibility], at place: Place?) -> Int {
    let place = place ?? names.scheme.place
    var own = Choice(name: name, place: place)
    var nodes: [JSONNode] = []
    var known: Set<String> = []
    for reading in readings where known.insert(reading.name).inserted {
      own.items.append(
        Choice.Item(
          name: reading.name,
          label: reading.label ?? Label(reading.name),
          descendants: ChoiceSet(own.items.count)
        )
      )
      nodes.append(reading.node)
    }
    own.indexItems()
    names.readings[index] = nodes
    builder.book.vocabulary.choices.append(own)
    return builder.book.vocabulary.choices.count - 1
  }

  private var names: SchemeNames { reader.names }

  private func listType(
    _ kinds: [Kind],
    _ choice: Int?,
    _ drafts: [TermReader.Draft]
  ) -> ValueType? {
    if let choice { return .choices(choice) }
    switch expected {
    case .choice(let choice), .choices(let choice): return .choices(choice)
    default: break
    }
    var words: [String] = []
    for kind in kinds {
      switch kind {
      case .words(let items, _): words += items.compactMap { $0.string }
      case .openList(let includes, let excludes):
        words += (includes + excludes).compactMap { $0.string }
      default: continue
      }
    }
    return inferredChoice(of: words, at: drafts.first?.fields.place).map { .choices($0) }
  }

  /// The one choice of the vocabulary that has all these items.
  private func inferredChoice(of words: [String], at place: Place?) -> Int? {
    let place = place ?? names.scheme.place
    let candidates = builder.choices(withItems: words)
    if candidates.count == 1 { return candidates[0] }
    var known: [String] = []
    for index in candidates.prefix(4) { known.append(builder.name(ofChoice: index)) }
    let list = known.joined(separator: ", ")
    findings.error(
      .unclearChoice,
      zh: known.isEmpty
        ? "没有哪个选项表包含这里的全部各项：请核对，并用「of」写明选项表"
        : "不清楚属于哪个选项表(\(list)):请用「of」写明",
      en: known.isEmpty
        ? "no choice has all of these items: check them, and name the choice with 'of'"
        : "these items are in several choices (\(list)): name one with 'of'",
      at: place
    )
    return nil
  }
}

extension RulebookBuilder {
  /// The choices of the vocabulary that have all these items.
  func choices(withItems words: [String]) -> [Int] {
    let named = book.vocabulary.choiceByName.count
    while compilation.indexedChoices < named {
      let index = compilation.indexedChoices
      for item in book.vocabulary.choices[index].items {
        compilation.choicesByItem[item.name, default: []].append(index)
      }
      compilation.indexedChoices += 1
    }
    guard let first = words.first else { return [] }
    var candidates = compilation.choicesByItem[first] ?? []
    for word in words.dropFirst() {
      let having = compilation.choicesByItem[word] ?? []
      candidates = candidates.filter { having.contains($0) }
    }
    return candidates
  }
}
