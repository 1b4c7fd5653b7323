import HuzhuDocuments
import HuzhuValues

/// Reads the value that an overlay gives one term.
struct OverlayTerm {
  let names: SchemeNames
  let reader: FormulaReader
  let index: Int
  let mode: Overlay.Mode

  private var findings: Findings { reader.findings }
  private var target: Term { names.scheme.terms[index] }

  func read(_ member: JSONMember) -> Term? {
    let json = member.value
    if let unstated = json["unstated"] {
      findings.error(
        .termShape,
        zh: "补充文件给条款一个值：应为「is」",
        en: "an overlay gives a term a value: expected 'is'",
        at: unstated.place
      )
      return nil
    }
    if let source = sourced(json) {
      findings.error(
        .overlayOrigin,
        zh: "补充文件中的值来自「operator」(经办方)或「assumed」(假设)，不来自「source」",
        en: "a value of an overlay is 'operator' or 'assumed': what a 'source' states belongs in"
          + " the scheme",
        at: source.place
      )
      return nil
    }
    let open = target.pieces.filter { $0.says != nil }
    if mode == .fill, open.isEmpty {
      findings.error(
        .notUnstated,
        zh: "「\(member.key)」在方案中有值，「fill」只填未载明的条款：若要比较改动，请用「reform」",
        en: "'\(member.key)' has a value in the scheme and 'fill' sets unstated terms only: to"
          + " compare a change, use 'reform'",
        at: member.keyPlace
      )
      return nil
    }
    let given = TermReader(reader, names, model: target)
      .read(json, name: target.name, index: index)
    guard var term = given else { return nil }
    term.name = target.name
    term.title = term.title ?? target.title
    term.seen = target.seen
    guard mode == .fill else {
      if term.by == nil { term.by = target.by }
      return term
    }
    return filled(term, open, at: json.place)
  }

  private func sourced(_ json: JSONNode) -> JSONNode? {
    if let source = json["source"] { return source }
    for piece in json["is"]?.array ?? [] {
      if let source = piece["source"] { return source }
    }
    return nil
  }

  /// Puts the values into the unstated pieces, within their bounds.
  private func filled(_ given: Term, _ open: [Term.Piece], at place: Place) -> Term? {
    for piece in given.pieces {
      guard case .stated(let id) = piece.content else { continue }
      for unstated in open {
        guard case .unstated(_, let openness) = unstated.content else { continue }
        if !isWithin(id, openness) { return nil }
      }
    }
    guard target.pieces.count > 1 else { return given }
    guard given.pieces.count == 1, let value = given.pieces.first else {
      findings.error(
        .termShape,
        zh: "方案中此条款已分段：请只给一个值，用于其中未载明的各段",
        en: "the scheme dates this term already: give one value for its unstated pieces",
        at: place
      )
      return nil
    }
    var term = target
    for position in term.pieces.indices where term.pieces[position].says != nil {
      term.pieces[position].content = value.content
      term.pieces[position].origin = value.origin
    }
    return term
  }

  private func isWithin(_ id: NodeID, _ openness: Term.Openness) -> Bool {
    let nodes = reader.builder.book.nodes
    switch openness {
    case .oneOf(let readings):
      let operation = nodes[id].operation
      guard case .constant(let constant) = operation else { return true }
      for reading in readings {
        if case .constant(constant) = nodes[reading.node].operation { return true }
      }
      report("不是任何一种读法", "is none of the readings", at: nodes[id].place)
      return false
    case .within(let low, let high, let step):
      if case .table(let table) = nodes[id].operation {
        for row in table.rows where !isWithin(row.result, openness) { return false }
        return true
      }
      guard let number = number(id) else { return true }
      let scale = nodes[id].type.scale
      if let low = low.flatMap({ self.number($0) }), number < low { return outside(id) }
      if let high = high.flatMap({ self.number($0) }), number > high { return outside(id) }
      let wider = Decimal(mantissa: number, scale: scale).mantissa(atScale: target.type.scale)
      if step > 1, let wider, wider % step != 0 {
        report("不是步长的整数倍", "is no multiple of the term's step", at: nodes[id].place)
        return false
      }
      return true
    case .list(let includes, let excludes):
      guard case .constant(.choices(let items)) = nodes[id].operation else { return true }
      if includes.isSubset(of: items), items.intersection(excludes).isEmpty { return true }
      report(
        "与方案已载明的成员不符",
        "leaves out a member that the scheme states, or has one that it excludes",
        at: nodes[id].place
      )
      return false
    }
  }

  private func outside(_ id: NodeID) -> Bool {
    report(
      "超出方案给出的上下限",
      "is outside the bounds that the scheme gives",
      at: reader.builder.book.nodes[id].place
    )
    return false
  }

  private func report(_ zh: String, _ en: String, at place: Place) {
    findings.error(
      .outsideBounds,
      zh: "「\(target.name)」的值\(zh)",
      en: "the value of '\(target.name)' \(en)",
      at: place
    )
  }

  /// A number at the scale of the term, or a day, where a node is one that is known.
  private func number(_ id: NodeID) -> Int128? {
    let node = reader.builder.book.nodes[id]
    switch node.operation {
    case .constant(.number(let mantissa)):
      return Decimal(mantissa: mantissa, scale: node.type.scale)
        .mantissa(atScale: target.type.scale)
    case .constant(.day(let day)): return Int128(day.ordinal)
    case .term(let term, nil):
      // A bound that is itself a plain term of the scheme.
      guard term != index, let piece = names.scheme.terms[term].pieces.first,
        names.scheme.terms[term].pieces.count == 1, case .stated(let content) = piece.content,
        case .constant = reader.builder.book.nodes[content].operation
      else { return nil }
      return number(content)
    case .sum(let operands) where operands.count == 1: return number(operands[0])
    default: return nil
    }
  }
}

extension Term.Piece {
  /// What is said where the piece is unstated.
  fileprivate var says: Label? {
    if case .unstated(let says, _) = content { says } else { nil }
  }
}
