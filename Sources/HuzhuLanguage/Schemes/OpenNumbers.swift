import HuzhuDocuments
import HuzhuValues

/// Asks where the numbers and days come from between which an unstated term lies, or which it may be.
struct OpenNumbers {
  let builder: RulebookBuilder
  /// The fields that hold the bounds or readings.
  let fields: Fields
  /// The ledger facts that the term names.
  private var facts: [LedgerFact] = []

  /// - Parameters:
  ///   - builder: The rulebook with the ledgers.
  ///   - fields: The fields that hold the bounds or readings.
  ///   - common: The fields of the whole term.
  init(builder: RulebookBuilder, fields: Fields, common: Fields) {
    self.builder = builder
    self.fields = fields
    let nodes = [fields["source"], common["source"], common["seen"]]
    for node in nodes {
      guard let node else { continue }
      for item in node.array ?? [node] {
        // What is no fact is reported where facts are read.
        guard let id = item.string, let position = builder.ledgerFacts[id] else { continue }
        facts.append(builder.book.ledgers[position.ledger].facts[position.fact])
      }
    }
  }

  func report() {
    for item in fields["oneOf"]?.array ?? [] { check(item["is"] ?? item, nil) }
    guard let ends = fields["within"]?.array, ends.count == 2 else { return }
    check(ends[0], .lowerBound)
    check(ends[1], .upperBound)
  }

  /// Reports a number or a day that no fact of the term states, as a bound where it serves as one.
  private func check(_ node: JSONNode, _ use: Use?) {
    guard let text = node.string ?? node.digits, isNumberOrDay(text) else { return }
    let provenance = Provenance(builder: builder)
    let wanted = provenance.meaning(of: node)
    for fact in facts where states(fact, wanted, provenance) {
      switch (fact.qualifier, use) {
      case (.upTo, .lowerBound), (.atLeast, .upperBound), (.moreThan, .upperBound): continue
      default: return
      }
    }
    builder.findings.warning(
      .openNumberWithoutSource,
      zh: "「\(excerpt(text))」没有来源：「source」和「seen」所列的台账事实都没有写它"
        + (use == nil ? "" : "可作这一端"),
      en: "'\(excerpt(text))' has no origin: no ledger fact in 'source' or 'seen' states it"
        + (use == nil ? "" : " for this end"),
      at: node.place
    )
  }

  /// 0 and 1 of any unit need no source.
  private func isNumberOrDay(_ text: String) -> Bool {
    if Day(text) != nil { return true }
    guard FormulaReader.isLiteral(text), let quantity = try? Quantity(text) else { return false }
    return quantity.number != .zero && quantity.number != .one
  }

  private func states(_ fact: LedgerFact, _ wanted: String, _ provenance: Provenance) -> Bool {
    var waiting: [JSONNode] = []
    if let value = fact.value { waiting.append(value) }
    if let rows = fact.rows { waiting.append(rows) }
    while let node = waiting.popLast() {
      switch node.value {
      case .array(let items): waiting.append(contentsOf: items)
      case .object(let object): for member in object.members { waiting.append(member.value) }
      default: if provenance.meaning(of: node) == wanted { return true }
      }
    }
    // A reading may be named by the number that it stands for.
    for member in fact.value?["either"]?.object?.members ?? [] {
      let name = JSONNode(.string(member.key), at: member.keyPlace)
      if provenance.meaning(of: name) == wanted { return true }
    }
    return false
  }
}
