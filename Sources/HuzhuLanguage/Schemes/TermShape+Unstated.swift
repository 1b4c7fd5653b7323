import HuzhuDocuments
import HuzhuValues

extension TermShape {
  /// What an unstated term may be.
  func unstated(_ draft: TermReader.Draft) -> Kind? {
    let fields = draft.fields
    if let node = fields["oneOf"] {
      guard only("oneOf", among: ["oneOf", "within", "includes", "excludes"], fields) else {
        return nil
      }
      return oneOf(node, draft)
    }
    if fields["includes"] != nil || fields["excludes"] != nil {
      guard only("includes", among: ["includes", "within"], fields) else { return nil }
      guard let includes = fields["includes"].map({ $0.array }) ?? [],
        let excludes = fields["excludes"].map({ $0.array }) ?? []
      else {
        let node = fields["includes"]?.array == nil ? fields["includes"] : fields["excludes"]
        if let node {
          findings.wrongKind(node, expected: Label(zh: "选项的列表", en: "a list of items"))
        }
        return nil
      }
      return .openList(includes: includes, excludes: excludes)
    }
    if fields["within"] != nil || fields["unit"] != nil { return within(fields) }
    // A list without a member that is known either way.
    if fields["of"] != nil { return .openList(includes: [], excludes: []) }
    findings.error(
      .unstatedShape,
      zh: "未载明的条款应写明可能是什么：「oneOf」(读法)、「within」(上下限)、「unit」或「includes」",
      en: "an unstated term says what it may be: 'oneOf' (readings), 'within' (bounds), 'unit',"
        + " or 'includes' of a list",
      at: fields.place
    )
    return nil
  }

  private func only(_ key: String, among keys: [String], _ fields: Fields) -> Bool {
    for other in keys where other != key {
      guard let node = fields[other] else { continue }
      findings.error(
        .unstatedShape,
        zh: "「\(key)」与「\(other)」不能并用",
        en: "'\(key)' and '\(other)' do not go together",
        at: node.place
      )
      return false
    }
    return true
  }

  private static let readingKeys = ["is"]

  private func oneOf(_ node: JSONNode, _ draft: TermReader.Draft) -> Kind? {
    guard let items = node.array else {
      findings.wrongKind(node, expected: Label(zh: "读法的列表", en: "a list of readings"))
      return nil
    }
    let what = Label(zh: "读法", en: "a reading")
    var labels = labels(of: draft.origin)
    var possibilities: [Possibility] = []
    var first: [String: Place] = [:]
    for item in items {
      var value = item
      var label: Label?
      if item.object != nil {
        guard let fields = Fields(item, what, known: Self.readingKeys, findings: findings),
          let inner = fields.required("is")
        else { continue }
        label = fields.label("title")
        value = inner
      }
      guard let literal = literal(value) else { continue }
      var possibility = Possibility(node: value, label: label, kind: literal)
      if label == nil { possibility.label = labels.removeValue(forKey: possibility.name) }
      if let place = first[possibility.name] {
        findings.duplicate(what, named: possibility.name, at: value.place, first: place)
        continue
      }
      first[possibility.name] = value.place
      possibilities.append(possibility)
    }
    guard possibilities.count == items.count else { return nil }
    guard possibilities.count > 1 else {
      findings.error(
        .readingsShape,
        zh: "至少要有两种读法：只有一种就是有值的条款",
        en: "readings are two or more: with one the term has a value",
        at: node.place
      )
      return nil
    }
    return .oneOf(possibilities)
  }

  /// The labels that an ambiguous fact of the ledger gives its readings.
  private func labels(of origin: Origin) -> [String: Label] {
    var labels: [String: Label] = [:]
    for id in origin.facts {
      guard let position = builder.ledgerFacts[id] else { continue }
      let fact = builder.book.ledgers[position.ledger].facts[position.fact]
      for member in fact.value?["either"]?.object?.members ?? [] {
        labels[member.key] = readLabel(member.value, findings: nil)
      }
    }
    return labels
  }

  // MARK: Bounds

  private func within(_ fields: Fields) -> Kind? {
    var bounds = Bounds(place: fields.place)
    if fields["unit"] != nil {
      guard let text = fields.string("unit"), let unit = unit(text, fields) else { return nil }
      bounds.unit = unit
    }
    if let step = fields["step"] {
      guard let quantity = quantity(step) else { return nil }
      guard quantity.number > .zero else {
        findings.error(
          .badStep,
          zh: "「step」应大于零",
          en: "a step is above zero",
          at: step.place
        )
        return nil
      }
      bounds.step = quantity
      if bounds.unit == nil { bounds.unit = quantity.unit }
    }
    guard let node = fields["within"] else { return .within(bounds) }
    guard let ends = node.array, ends.count == 2 else {
      findings.wrongKind(node, expected: Label(zh: "两端的列表", en: "a list of two ends"))
      return nil
    }
    let low = end(ends[0], .lowerBound)
    let high = end(ends[1], .upperBound)
    guard let low, let high else { return nil }
    bounds.low = low.node
    bounds.high = high.node
    return typed(bounds, at: node.place)
  }

  private struct End {
    var node: NodeID?
  }

  private func end(_ json: JSONNode, _ use: Use) -> End? {
    if json.isNull { return End() }
    return formulas.using(use) { formulas.read(json, .anything, isCited: true) }
      .map { End(node: $0) }
  }

  /// Finds the unit of the bounds and that both ends have it.
  private func typed(_ bounds: Bounds, at place: Place) -> Kind? {
    var bounds = bounds
    for id in [bounds.low, bounds.high] {
      guard let id else { continue }
      let type = formulas.type(of: id)
      let found = builder.book.nodes[id].place
      switch type {
      case .day:
        if let unit = bounds.unit {
          formulas.reportMismatch(.quantity(unit), type, at: found)
          return nil
        }
        bounds.isDay = true
      case .quantity(let unit, _):
        if bounds.isDay {
          formulas.reportMismatch(.day, type, at: found)
          return nil
        }
        if let known = bounds.unit, known.factors != unit.factors {
          formulas.reportUnits(known, unit, at: found)
          return nil
        }
        if bounds.unit == nil { bounds.unit = unit }
      default:
        formulas.reportMismatch(.quantity(nil), type, at: found)
        return nil
      }
    }
    if bounds.isDay || bounds.unit != nil { return .within(bounds) }
    findings.error(
      .unstatedShape,
      zh: "两端都未给出时应写「unit」",
      en: "with both ends open, say the 'unit'",
      at: place
    )
    return nil
  }

  /// Reads a unit, `CNY/person/year`.
  private func unit(_ text: String, _ fields: Fields) -> Unit? {
    guard let place = fields["unit"]?.place else { return nil }
    let one = JSONNode(.string("1" + (text == "%" ? "" : " ") + text), at: place)
    return quantity(one)?.unit
  }
}
