package import HuzhuDocuments
import HuzhuValues

/// Reads source ledgers into the rulebook, and proves what they claim of their own numbers.
package struct LedgerReader {
  let builder: RulebookBuilder
  let findings: Findings
  private var ledgerPlaces: [String: Place] = [:]
  private var factPlaces: [String: Place] = [:]
  /// Formulas of derived facts, to be worked out once all facts are known.
  private var derivations: [(fact: String, value: JSONNode, formula: JSONNode)] = []

  package init(builder: RulebookBuilder) {
    self.builder = builder
    findings = builder.findings
  }

  /// A reader that reports elsewhere.
  init(builder: RulebookBuilder, findings: Findings) {
    self.builder = builder
    self.findings = findings
  }

  private static let keys = [
    "format", "ledger", "document", "sha256", "publisher", "published", "schemes", "facts",
    "checks",
  ]

  /// Reads all ledgers, in the order given.
  package mutating func read(_ documents: [JSONNode]) {
    let what = Label(zh: "来源台账", en: "a ledger")
    var all: [Fields] = []
    for document in documents {
      guard let fields = Fields(document, what, known: Self.keys, findings: findings) else {
        continue
      }
      readLedger(fields)
      all.append(fields)
    }
    for (fact, value, formula) in derivations { prove(fact, value, formula) }
    for fields in all { readChecks(fields) }
  }

  private mutating func readLedger(_ fields: Fields) {
    let what = Label(zh: "来源台账", en: "ledger")
    guard let id = fields.requiredString("ledger"), let node = fields["ledger"],
      findings.isFirst(id, what, at: node.place, in: &ledgerPlaces)
    else { return }
    let isLedgerName = id.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    if !isLedgerName {
      findings.error(
        .malformedName,
        zh: "「\(excerpt(id))」不能作台账的名称：只用字母、数字和「-」「.」「_」",
        en: "'\(excerpt(id))' cannot name a ledger: write letters, digits, '-', '.' and '_'",
        at: node.place
      )
    }
    let publication = readPublication(fields)
    let position = builder.book.ledgers.count
    var facts: [LedgerFact] = []
    let nodes = fields.array("facts") ?? []
    facts.reserveCapacity(nodes.count)
    factPlaces.reserveCapacity(factPlaces.count + nodes.count)
    builder.ledgerFacts.reserveCapacity(builder.ledgerFacts.count + nodes.count)
    for node in nodes {
      guard let fact = readFact(node, hasDocument: fields["document"] != nil) else { continue }
      builder.ledgerFacts[fact.id] = (position, facts.count)
      facts.append(fact)
    }
    var ledger = Ledger(
      id: id,
      document: fields.string("document"),
      publisher: fields.label("publisher"),
      entries: readEntries(fields, facts: facts),
      facts: facts,
      place: fields.place
    )
    ledger.namePlace = node.place
    ledger.sha256 = fields["sha256"]
    ledger.published = publication.day
    ledger.isPublishedImplied = publication.isImplied
    builder.book.ledgers.append(ledger)
  }

  private static let publishedKeys = ["is", "certainty", "unstated"]

  /// Whose document it is, and the day on which it was published.
  private func readPublication(_ fields: Fields) -> (day: Day?, isImplied: Bool) {
    if fields["document"] != nil {
      if let text = fields.requiredString("sha256"), !isDigest(text), let node = fields["sha256"] {
        findings.error(
          .untraceableLedger,
          zh: "「sha256」应为 64 位小写十六进制数",
          en: "'sha256' is 64 small hexadecimal digits",
          at: node.place,
          fix: isDigest(text.lowercased()) ? quotedJSON(text.lowercased()) : nil
        )
      }
    } else {
      if let node = fields["sha256"] {
        findings.error(
          .untraceableLedger,
          zh: "有「sha256」而无「document」",
          en: "'sha256' is of no document: there is no 'document'",
          at: node.place
        )
      }
      for key in ["publisher", "published"] where fields[key] == nil {
        findings.error(
          .untraceableLedger,
          zh: "未收录原文的台账须有「\(key)」",
          en: "a ledger whose document is not held needs '\(key)'",
          at: fields.place
        )
      }
    }
    guard let node = fields["published"],
      let published = Fields(
        node,
        Label(zh: "发布日期", en: "'published'"),
        known: Self.publishedKeys,
        findings: findings
      )
    else { return (nil, false) }
    if published["unstated"] != nil {
      _ = published.label("unstated")
      return (nil, false)
    }
    guard let node = published.required("is") else { return (nil, false) }
    let day = readDay(node, findings: findings)
    let certainty = published.word("certainty", among: ["stated", "implied"])
    return (day, certainty == "implied")
  }

  private func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }

  // MARK: - Facts

  private static let factKeys = [
    "id", "says", "value", "rows", "certainty", "qualifier", "lines", "from", "prints",
  ]
  private static let certainties = ["stated", "implied", "ambiguous", "instance", "derived"]
  private static let qualifiers = ["exactly", "atLeast", "moreThan", "upTo", "about", "nearly"]

  private mutating func readFact(_ node: JSONNode, hasDocument: Bool) -> LedgerFact? {
    let what = Label(zh: "台账事实", en: "ledger fact")
    let whole = Label(zh: "台账事实", en: "a ledger fact")
    guard let fields = Fields(node, whole, known: Self.factKeys, findings: findings) else {
      return nil
    }
    let says = fields.requiredLabel("says")
    let certainty =
      fields.required("certainty") == nil
      ? nil : fields.word("certainty", among: Self.certainties)
    let qualifier = fields.word("qualifier", among: Self.qualifiers)
    guard let id = fields.requiredString("id"), let idNode = fields["id"],
      findings.isName(id, .path, what, at: idNode.place),
      findings.isFirst(id, what, at: idNode.place, in: &factPlaces)
    else { return nil }
    let known = certainty.flatMap { LedgerFact.Certainty(rawValue: $0) }
    checkContent(fields, certainty: known)
    if known == .derived, let value = fields["value"], let formula = fields["from"] {
      derivations.append((id, value, formula))
    }
    var fact = LedgerFact(
      id: id,
      says: says ?? Label(id),
      value: fields["value"],
      rows: fields["rows"],
      certainty: known ?? .stated,
      qualifier: qualifier.flatMap { LedgerFact.Qualifier(rawValue: $0) } ?? .exactly,
      lines: lines(fields, isNeeded: hasDocument && known != .derived, hasDocument: hasDocument),
      place: idNode.place
    )
    fact.prints = fields["prints"]?.string
    return fact
  }

  private func lines(_ fields: Fields, isNeeded: Bool, hasDocument: Bool) -> [Int] {
    guard let node = fields["lines"] else {
      if isNeeded {
        findings.error(
          .impossibleLines,
          zh: "缺少「lines」：原文的哪几行？",
          en: "'lines' is missing: which lines of the document say so?",
          at: fields.place
        )
      }
      return []
    }
    var lines: [Int] = []
    var isSound = hasDocument
    for item in fields.array("lines") ?? [] {
      guard case .number(let text) = item.value, let line = Int(text), line > lines.last ?? 0 else {
        isSound = false
        break
      }
      lines.append(line)
    }
    if !isSound || lines.isEmpty {
      findings.error(
        .impossibleLines,
        zh: hasDocument ? "「lines」应为从小到大的行号" : "未收录原文，不能有「lines」",
        en: hasDocument
          ? "'lines' is a list of line numbers, the smallest first"
          : "there can be no 'lines': the document is not held",
        at: node.place,
        fix: hasDocument ? inOrder(fields.array("lines") ?? []) : nil
      )
    }
    return lines
  }

  /// The same lines with the smallest first; `nil` where one is no line.
  private func inOrder(_ items: [JSONNode]) -> String? {
    var lines: [Int] = []
    for item in items {
      guard case .number(let text) = item.value, let line = Int(text), line > 0 else { return nil }
      if !lines.contains(line) { lines.append(line) }
    }
    if lines.isEmpty { return nil }
    var texts: [String] = []
    for line in lines.sorted() { texts.append("\(line)") }
    return "[" + texts.joined(separator: ", ") + "]"
  }
}
