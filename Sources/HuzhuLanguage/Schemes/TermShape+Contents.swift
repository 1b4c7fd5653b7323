import HuzhuDocuments
import HuzhuValues

extension TermShape {
  /// The content of one piece, at the type of the term.
  func content(_ kind: Kind, _ draft: TermReader.Draft, _ type: ValueType) -> Term.Content? {
    switch kind {
    case .quantity(let quantity, let json):
      return number(quantity, type, at: json.place).map { .stated($0) }
    case .day(let day, let json):
      return .stated(formulas.emit(.constant(.day(day)), .day, at: json.place))
    case .recurring(let day, let json):
      return .stated(recurring(day, at: json.place))
    case .flag(let flag, let json):
      return .stated(formulas.emit(.constant(.flag(flag)), .flag, at: json.place))
    case .word(_, let json):
      guard case .choice(let choice) = type else { return nil }
      return formulas.item(json, of: choice).map { .stated($0) }
    case .words(let items, let json):
      guard case .choices(let choice) = type else { return nil }
      let list = JSONNode(.array(items), at: json.place)
      return formulas.items(list, of: choice).map { .stated($0) }
    case .formula(let id):
      return .stated(formulas.widened(id, to: type.scale))
    case .oneOf(let possibilities): return readings(possibilities, draft, type)
    case .within(let bounds): return within(bounds, draft, type)
    case .openList(let includes, let excludes):
      return openList(includes, excludes, draft, type)
    }
  }

  private func recurring(_ day: RecurringDay, at place: Place) -> NodeID {
    formulas.emit(.constant(.day(day.model)), .recurringDay, at: place)
  }

  /// A number at the scale of the term.
  func number(_ quantity: Quantity, _ type: ValueType, at place: Place) -> NodeID? {
    guard case .quantity(let unit, let scale) = type,
      let mantissa = quantity.number.mantissa(atScale: scale), mantissa.magnitude < Self.limit
    else {
      findings.error(
        .numberTooLarge,
        zh: "「\(quantity.text)」过大",
        en: "'\(quantity.text)' is too large",
        at: place
      )
      return nil
    }
    return formulas.emit(.constant(.number(mantissa)), .quantity(unit, scale: scale), at: place)
  }

  private static let limit = Decimal.limit.magnitude

  private func readings(
    _ possibilities: [Possibility],
    _ draft: TermReader.Draft,
    _ type: ValueType
  ) -> Term.Content? {
    var readings: [Term.Reading] = []
    for possibility in possibilities {
      guard let node = node(of: possibility, type) else { return nil }
      readings.append(
        Term.Reading(name: possibility.name, label: possibility.label, node: node)
      )
    }
    return .unstated(says: draft.says ?? Label(name), .oneOf(readings))
  }

  private func node(of possibility: Possibility, _ type: ValueType) -> NodeID? {
    let place = possibility.node.place
    if case .choice(let choice) = type {
      let known = builder.book.vocabulary.choices[choice]
      // A number among words is a word too, as in a list of days of which one is a literal.
      if let index = known.index(of: possibility.name) {
        return formulas.emit(.constant(.choice(index)), type, at: place)
      }
      return formulas.item(possibility.node, of: choice)
    }
    switch possibility.kind {
    case .flag(let flag): return formulas.emit(.constant(.flag(flag)), .flag, at: place)
    case .day(let day): return formulas.emit(.constant(.day(day)), .day, at: place)
    case .recurring(let day): return recurring(day, at: place)
    case .quantity(let quantity): return number(quantity, type, at: place)
    case .word: return nil
    }
  }

  // MARK: Bounds

  private func within(
    _ bounds: Bounds,
    _ draft: TermReader.Draft,
    _ type: ValueType
  ) -> Term.Content? {
    guard case .quantity(let unit, let scale) = type else {
      guard isInOrder(bounds.low, bounds.high, at: draft.fields.place) else { return nil }
      let openness = Term.Openness.within(low: bounds.low, high: bounds.high, step: 1)
      return .unstated(says: draft.says ?? Label(name), openness)
    }
    guard let step = step(bounds, unit, scale) else { return nil }
    let low = bounds.low.map { widenedConstant($0, to: scale) }
    let high = bounds.high.map { widenedConstant($0, to: scale) }
    guard isInOrder(low, high, at: draft.fields.place) else { return nil }
    for id in [low, high] {
      guard let id, let number = constant(id), number % step != 0 else { continue }
      let text = Quantity.text(mantissa: step, scale: scale, unit: unit)
      findings.error(
        .offStep,
        zh: "此界限不是步长「\(text)」的整数倍：请用「step」写明步长",
        en: "the bound is no multiple of the step '\(text)': say the 'step'",
        at: builder.book.nodes[id].place
      )
      return nil
    }
    let openness = Term.Openness.within(low: low, high: high, step: step)
    return .unstated(says: draft.says ?? Label(name), openness)
  }

  private func widenedConstant(_ id: NodeID, to scale: Int) -> NodeID {
    let node = builder.book.nodes[id]
    guard case .constant(.number(let mantissa)) = node.operation, let unit = node.type.unit,
      let wider = Decimal(mantissa: mantissa, scale: node.type.scale).mantissa(atScale: scale)
    else { return formulas.widened(id, to: scale) }
    return formulas.emit(
      .constant(.number(wider)),
      .quantity(unit, scale: scale),
      at: node.place
    )
  }

  /// The number or day of a node that is written out.
  private func constant(_ id: NodeID?) -> Int128? {
    guard let id else { return nil }
    switch builder.book.nodes[id].operation {
    case .constant(.number(let mantissa)): return mantissa
    case .constant(.day(let day)): return Int128(day.ordinal)
    default: return nil
    }
  }

  private func isInOrder(_ low: NodeID?, _ high: NodeID?, at place: Place) -> Bool {
    guard let least = constant(low), let most = constant(high), least > most else { return true }
    findings.error(
      .boundsReversed,
      zh: "下限大于上限",
      en: "the lower bound is above the upper one",
      at: place
    )
    return false
  }

  private func step(_ bounds: Bounds, _ unit: Unit, _ scale: Int) -> Int128? {
    if let step = bounds.step {
      guard step.unit.factors == unit.factors else {
        formulas.reportUnits(unit, step.unit, at: bounds.place)
        return nil
      }
      return step.number.mantissa(atScale: scale)
    }
    let natural = Self.scale(of: unit)
    if natural > 0 || isCounted(unit) { return Decimal.power(scale - natural) }
    findings.error(
      .needsStep,
      zh: "「\(unit.text)」没有通行的最小单位：请写「step」，如「0.1 \(unit.text)」",
      en: "'\(unit.text)' has no natural step: say 'step', such as '0.1 \(unit.text)'",
      at: bounds.place
    )
    return nil
  }

  /// Whether what stands above the line of a unit comes in whole numbers.
  private func isCounted(_ unit: Unit) -> Bool {
    unit.factors.allSatisfy { factor in
      factor.power < 0 || factor.name == "year" || factor.name == "month" || factor.name == "day"
        || isWhole(Unit(factor.name), in: builder.book.vocabulary.units)
    }
  }

  private func openList(
    _ includes: [JSONNode],
    _ excludes: [JSONNode],
    _ draft: TermReader.Draft,
    _ type: ValueType
  ) -> Term.Content? {
    guard case .choices(let index) = type else { return nil }
    let choice = builder.book.vocabulary.choices[index]
    let place = draft.fields.place
    let inside = readItems(JSONNode(.array(includes), at: place), of: choice, findings: findings)
    let outside = readItems(JSONNode(.array(excludes), at: place), of: choice, findings: findings)
    guard let inside, let outside else { return nil }
    if let both = inside.intersection(outside).items.first {
      let name = choice.items[both].name
      findings.error(
        .unstatedShape,
        zh: "「\(name)」既在「includes」又在「excludes」里",
        en: "'\(name)' is both in 'includes' and in 'excludes'",
        at: place
      )
      return nil
    }
    return .unstated(says: draft.says ?? Label(name), .list(includes: inside, excludes: outside))
  }

  // MARK: Overlays

  /// Whether the pieces of an overlay's term are of the type of the term that they set.
  func agrees(_ kinds: [Kind], with type: ValueType) -> Bool {
    for kind in kinds {
      switch (kind, type) {
      case (.day, .day), (.recurring, .recurringDay), (.flag, .flag), (.word, .choice),
        (.words, .choices):
        continue
      case (.quantity(let quantity, let json), .quantity(let unit, let scale)):
        let found = ValueType.quantity(quantity.unit, scale: quantity.number.normalized.scale)
        guard agrees(found, unit, scale, at: json.place) else { return false }
      case (.formula(let id), .quantity(let unit, let scale)):
        let node = builder.book.nodes[id]
        guard agrees(node.type, unit, scale, at: node.place) else { return false }
      case (.formula(let id), _) where builder.book.nodes[id].type == type: continue
      default:
        formulas.reportMismatch(Expectation(type), foundType(kind), at: place(of: kind))
        return false
      }
    }
    return true
  }

  private func agrees(_ found: ValueType, _ unit: Unit, _ scale: Int, at place: Place) -> Bool {
    guard case .quantity(let other, let decimals) = found else {
      formulas.reportMismatch(.quantity(unit), found, at: place)
      return false
    }
    guard other.factors == unit.factors else {
      formulas.reportUnits(unit, other, at: place)
      return false
    }
    if decimals <= scale { return true }
    findings.error(
      .offStep,
      zh: "小数位过多：该条款最多 \(unit.isPercent ? scale - 2 : scale) 位",
      en: "too many decimals: the term has at most \(unit.isPercent ? scale - 2 : scale)",
      at: place
    )
    return false
  }

  private func foundType(_ kind: Kind) -> ValueType {
    switch kind {
    case .quantity(let quantity, _): .quantity(quantity.unit, scale: 0)
    case .day: .day
    case .recurring: .recurringDay
    case .flag: .flag
    case .formula(let id): formulas.type(of: id)
    case .word, .words, .oneOf, .within, .openList: .text
    }
  }

  private func place(of kind: Kind) -> Place {
    switch kind {
    case .quantity(_, let json), .day(_, let json), .recurring(_, let json),
      .flag(_, let json), .word(_, let json), .words(_, let json):
      json.place
    case .formula(let id): builder.book.nodes[id].place
    case .oneOf, .within, .openList: reader.names.scheme.place
    }
  }
}
