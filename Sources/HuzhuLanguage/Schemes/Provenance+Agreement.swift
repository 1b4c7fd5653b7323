import HuzhuDocuments
import HuzhuValues

extension Provenance {
  /// Whether a value is what its sources state; reports where it is not.
  func agrees(_ subject: Subject, _ sources: [Source], at place: Place) -> Bool {
    switch subject {
    case .value(let node):
      if let items = node.array { return agreesAsList(node, items, sources) }
      return agreesAsScalar(node, sources)
    case .cells(let rows): return agreesAsCells(rows, sources)
    case .rounding(let fields): return agreesAsRounding(fields, sources)
    }
  }

  private func agreesAsScalar(_ node: JSONNode, _ sources: [Source]) -> Bool {
    let meaning = meaning(of: node)
    guard sourcesAgree(sources) else { return false }
    for source in sources {
      guard let value = source.fact.value else {
        findings(
          source,
          "台账事实「\(source.fact.id)」没有数值，不能作为数值的来源",
          "the ledger fact '\(source.fact.id)' states no value that could be the source of this"
        )
        return false
      }
      if self.meaning(of: value) == meaning { continue }
      reportDifference(node, value, source.fact)
      return false
    }
    return true
  }

  /// Whether all sources that state a value state the same one; reports the first that does not.
  private func sourcesAgree(_ sources: [Source]) -> Bool {
    var first: (fact: LedgerFact, meaning: String, value: JSONNode)?
    for source in sources {
      guard let value = source.fact.value else { continue }
      let meaning = meaning(of: value)
      guard let other = first else {
        first = (source.fact, meaning, value)
        continue
      }
      if other.meaning == meaning { continue }
      builder.findings.error(
        .sourcesDisagree,
        zh: "来源不一致：「\(other.fact.id)」为 \(shown(other.value))，「\(source.fact.id)」为 \(shown(value))",
        en: "two sources disagree: '\(other.fact.id)' is \(shown(other.value)),"
          + " '\(source.fact.id)' is \(shown(value))",
        at: source.place,
        notes: [note(of: other.fact), note(of: source.fact)]
      )
      return false
    }
    return true
  }

  private func findings(_ source: Source, _ zh: String, _ en: String) {
    builder.findings.error(
      .notASource,
      zh: zh,
      en: en,
      at: source.place,
      notes: [note(of: source.fact)]
    )
  }

  private func reportDifference(_ node: JSONNode, _ value: JSONNode, _ fact: LedgerFact) {
    let stated = shown(value)
    let written = shown(node)
    var fix: String?
    switch value.value {
    case .string(let text): fix = quotedJSON(text)
    case .number(let text): fix = text
    case .bool(let flag): fix = flag ? "true" : "false"
    case .null, .array, .object: break
    }
    builder.findings.error(
      .differsFromSource,
      zh: "与来源不符：台账「\(fact.id)」为 \(stated)，此处为 \(written)",
      en: "not what the source states: '\(fact.id)' is \(stated) in the ledger, \(written) here",
      at: node.place,
      notes: [note(of: fact)],
      fix: fix
    )
  }

  /// The value of each piece of a dated term is one of those that the sources state.
  ///
  /// - Returns: The origin of each piece, or `nil` where one differs, which is reported.
  func origins(of pieces: [JSONNode], _ fields: Fields) -> [Cited]? {
    guard fields["source"] != nil else {
      return cited(fields, for: nil).map { [Cited](repeating: $0, count: pieces.count) }
    }
    guard let whole = cited(fields, for: nil), let node = fields["source"],
      let sources = facts(node)
    else { return nil }
    var byMeaning: [String: [Int]] = [:]
    for (index, source) in sources.enumerated() {
      guard let value = source.fact.value else { continue }
      byMeaning[meaning(of: value), default: []].append(index)
    }
    var result: [Cited] = []
    var isUsed = [Bool](repeating: false, count: sources.count)
    for piece in pieces {
      guard let found = byMeaning[meaning(of: piece)] else {
        let written = shown(piece)
        builder.findings.error(
          .differsFromSource,
          zh: "「source」所列的台账事实中没有 \(written)",
          en: "none of the ledger facts in 'source' states \(written)",
          at: piece.place
        )
        return nil
      }
      var cited = whole
      cited.origin.facts = []
      for index in found {
        isUsed[index] = true
        cited.origin.facts.append(sources[index].fact.id)
      }
      result.append(cited)
    }
    for (index, source) in sources.enumerated() where !isUsed[index] {
      let stated = source.fact.value.map { shown($0) } ?? "—"
      builder.findings.error(
        .differsFromSource,
        zh: "台账「\(source.fact.id)」为 \(stated)，此处没有一段是这个值",
        en: "'\(source.fact.id)' is \(stated) in the ledger, which is the value of no piece here",
        at: source.place
      )
      return nil
    }
    return result
  }

  private func agreesAsList(_ node: JSONNode, _ items: [JSONNode], _ sources: [Source]) -> Bool {
    var stated: Set<String> = []
    for source in sources {
      guard let members = source.fact.value?.array else {
        if let value = source.fact.value {
          stated.insert(meaning(of: value))
          continue
        }
        findings(
          source,
          "台账事实「\(source.fact.id)」不是列表",
          "the ledger fact '\(source.fact.id)' is no list"
        )
        return false
      }
      for member in members { stated.insert(meaning(of: member)) }
    }
    var written: Set<String> = []
    for item in items {
      let meaning = meaning(of: item)
      written.insert(meaning)
      if stated.contains(meaning) { continue }
      let shown = shown(item)
      builder.findings.error(
        .differsFromSource,
        zh: "来源所载的列表里没有 \(shown)",
        en: "the list of the source does not have \(shown)",
        at: item.place
      )
      return false
    }
    let missing = stated.subtracting(written).sorted()
    guard let first = missing.first else { return true }
    builder.findings.error(
      .differsFromSource,
      zh: "来源所载的列表里还有「\(excerpt(first))」",
      en: "the list of the source also has '\(excerpt(first))'",
      at: node.place
    )
    return false
  }

  private func agreesAsRounding(_ fields: Fields, _ sources: [Source]) -> Bool {
    guard let to = fields["to"] else { return true }
    for source in sources {
      guard let value = source.fact.value else { continue }
      let written = value.object == nil ? to : JSONNode(.object(fields.stepAndMode), at: to.place)
      let isMode = fields["mode"].map { meaning(of: $0) == meaning(of: value) } ?? false
      if isMode || meaning(of: value) == meaning(of: written) { continue }
      reportDifference(to, value, source.fact)
      return false
    }
    return true
  }

  /// A value as a message quotes it.
  func shown(_ node: JSONNode) -> String {
    switch node.value {
    case .string(let text): "'\(excerpt(text))'"
    case .number(let text): excerpt(text)
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    case .array(let items): "[\(items.count)]"
    case .object: "{…}"
    }
  }
}

extension Fields {
  fileprivate var stepAndMode: JSONObject {
    JSONObject(object.members.filter { $0.key == "to" || $0.key == "mode" })
  }
}
