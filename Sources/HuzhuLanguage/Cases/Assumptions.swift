import HuzhuDocuments
import HuzhuValues

extension CaseReader {
  /// What a case assumes of the unstated terms of one scheme.
  func readAssumptions(_ member: JSONMember) -> [Case.Assumption] {
    guard isScheme(member.key, at: member.keyPlace) else { return [] }
    guard case .object(let object) = member.value.value else {
      findings.wrongKind(member.value, expected: Label(zh: "对象", en: "an object"))
      return []
    }
    var result: [Case.Assumption] = []
    for term in object.members {
      switch term.key {
      case "title", "note": _ = readLabel(term.value, findings: findings)
      case "allow": findings.readAllow(term.value, around: member.value.place)
      default:
        result += readAssumption(
          scheme: member.key,
          term: term.key,
          at: term.keyPlace,
          typed: nil,
          term.value
        )
      }
    }
    return result
  }

  /// One settled term, for each version of the scheme in which it is open and can be settled so.
  ///
  /// What is wrong is reported only where it is wrong for all of them.
  func readAssumption(
    scheme: String,
    term name: String,
    at place: Place,
    typed text: String?,
    _ value: JSONNode
  ) -> [Case.Assumption] {
    var result: [Case.Assumption] = []
    var mistakes: Findings?
    var names: [String] = []
    let versions = book.schemes.filter { $0.id == scheme }
    for version in versions {
      for term in version.terms { names.append(term.name) }
      guard let index = version.term(named: name) else { continue }
      let own = findings.apart()
      let term = version.terms[index]
      let reader = TermSettler(book: book, scheme: version, findings: own)
      let node = text.map { reader.node($0, typedFor: term, at: value.place) } ?? value
      guard let settles = reader.settle(term, node, at: place) else {
        mistakes = mistakes ?? own
        continue
      }
      result.append(
        Case.Assumption(
          scheme: scheme,
          version: versions.count > 1 ? version.version : nil,
          term: name,
          settles: settles,
          place: place
        )
      )
    }
    if result.isEmpty, !unsound.contains(scheme) {
      if let mistakes {
        for diagnostic in mistakes.diagnostics { findings.add(diagnostic) }
      } else {
        let what = Label(zh: "「\(scheme)」的条款", en: "term of '\(scheme)'")
        findings.unknown(.unknownTerm, what, name, among: names, at: place)
      }
    }
    return result
  }
}

/// Settles an unstated term of one version of a scheme.
struct TermSettler {
  let book: Rulebook
  let scheme: Scheme
  let findings: Findings

  func openness(of term: Term) -> Term.Openness? {
    for piece in term.pieces {
      if case .unstated(_, let openness) = piece.content { return openness }
    }
    return nil
  }

  func settle(_ term: Term, _ node: JSONNode, at place: Place) -> Case.Settlement? {
    switch openness(of: term) {
    case nil:
      findings.error(
        .statedTerm,
        zh: "「\(term.name)」已有规定，不能假设",
        en: "'\(term.name)' is stated: only what is unstated can be assumed",
        at: place
      )
      return nil
    case .oneOf(let readings): return reading(readings, of: term, node)
    case .within(let low, let high, let step):
      return value(of: term, node, low: low, high: high, step: step)
    case .list(let includes, let excludes):
      return members(of: term, node, includes: includes, excludes: excludes)
    }
  }

  private func reading(
    _ readings: [Term.Reading],
    of term: Term,
    _ node: JSONNode
  )
    -> Case.Settlement?
  {
    let name: String
    switch node.value {
    case .string(let text): name = text
    case .number(let text): name = text
    case .bool(let flag): name = flag ? "true" : "false"
    default:
      findings.wrongKind(node, expected: Label(zh: "一种读法", en: "a reading"))
      return nil
    }
    if let index = readings.firstIndex(where: { $0.name == name }) { return .reading(index) }
    let labelled = readings.firstIndex { $0.label?.zh == name || $0.label?.en == name }
    if let labelled { return .reading(labelled) }
    let names = readings.map { $0.name }
    let list = names.joined(separator: ", ")
    findings.error(
      .unknownReading,
      zh: "「\(term.name)」的读法有 \(list)，没有「\(excerpt(name))」",
      en: "'\(term.name)' reads as one of \(list), not '\(excerpt(name))'",
      at: node.place,
      fix: onlyNearestName(to: name, in: names).map { quotedJSON($0) }
    )
    return nil
  }

  // MARK: - Values within bounds

  private func value(
    of term: Term,
    _ node: JSONNode,
    low: NodeID?,
    high: NodeID?,
    step: Int128
  ) -> Case.Settlement? {
    let found: Int128
    let scale: Int
    switch term.type {
    case .quantity(let unit, let places):
      scale = places
      let units = book.vocabulary.units
      guard
        let quantity = readQuantity(
          node,
          unit: unit,
          scale: places,
          declared: units,
          findings: findings
        )
      else { return nil }
      found = quantity.number.mantissa
      guard step <= 0 || found % step == 0 else {
        findings.offStep(node, step: text(of: step, term.type))
        return nil
      }
    case .day:
      guard let day = readDay(node, findings: findings) else { return nil }
      found = Int128(day.ordinal)
      scale = 0
    default:
      findings.wrongKind(node, expected: Label(zh: "数量或日期", en: "a quantity or a day"))
      return nil
    }
    let exact = Decimal(mantissa: found, scale: scale)
    let least = low.flatMap { constant($0) }
    let greatest = high.flatMap { constant($0) }
    if least.map({ exact < $0 }) ?? false || greatest.map({ exact > $0 }) ?? false {
      let (from, to) = (text(of: least, term.type), text(of: greatest, term.type))
      findings.error(
        .outOfBounds,
        zh: "「\(term.name)」应在 \(from) 至 \(to) 之间",
        en: "'\(term.name)' is from \(from) to \(to)",
        at: node.place
      )
      return nil
    }
    return .value(term.type == .day ? Possible(.day(Interval(found))) : .number(found))
  }

  /// The value of a bound that does not depend on the case: written in place, or a stated term.
  private func constant(_ id: NodeID, depth: Int = 0) -> Decimal? {
    guard depth < 8, book.nodes.indices.contains(id) else { return nil }
    let node = book.nodes[id]
    switch node.operation {
    case .constant(.number(let mantissa)):
      return Decimal(mantissa: mantissa, scale: node.type.scale)
    case .constant(.day(let day)): return Decimal(mantissa: Int128(day.ordinal))
    case .term(let index, at: nil):
      guard scheme.terms.indices.contains(index), scheme.terms[index].pieces.count == 1,
        case .stated(let content) = scheme.terms[index].pieces[0].content
      else { return nil }
      return constant(content, depth: depth + 1)
    default: return nil
    }
  }

  private func text(of value: Decimal?, _ type: ValueType) -> String {
    guard let value else { return "…" }
    guard case .quantity(let unit, _) = type else {
      return Int32(exactly: value.mantissa).map { Day(ordinal: $0).text } ?? "…"
    }
    return canonicalText(Quantity(value, unit))
  }

  private func text(of mantissa: Int128, _ type: ValueType) -> String {
    text(of: Decimal(mantissa: mantissa, scale: type.scale), type)
  }

  // MARK: - Members of an open list

  private static let listKeys = ["includes", "excludes"]

  private func members(
    of term: Term,
    _ node: JSONNode,
    includes: ChoiceSet,
    excludes: ChoiceSet
  ) -> Case.Settlement? {
    let what = Label(zh: "开放列表的成员", en: "what is assumed of an open list")
    guard case .choices(let index) = term.type,
      let fields = Fields(node, what, known: Self.listKeys, findings: findings)
    else { return nil }
    let choice = book.vocabulary.choices[index]
    var sets = [ChoiceSet(), ChoiceSet()]
    for (position, key) in Self.listKeys.enumerated() {
      guard let list = fields[key] else { continue }
      guard let items = readItems(list, of: choice, findings: findings) else { return nil }
      sets[position] = items
    }
    let clash = sets[0].intersection(excludes).union(sets[1].intersection(includes))
      .union(sets[0].intersection(sets[1]))
    if let item = clash.items.first {
      findings.error(
        .statedTerm,
        zh: "「\(choice.items[item].name)」是否属于「\(term.name)」已有规定，或假设自相矛盾",
        en: "'\(choice.items[item].name)' is stated, or assumed both in and out of '\(term.name)'",
        at: node.place
      )
      return nil
    }
    return .members(includes: sets[0], excludes: sets[1])
  }
}
