import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// The names of the vocabulary that the rules use.
///
/// A fact from which a fact is derived that a rule asks is asked too.
struct NameUses {
  private(set) var facts: Set<Int> = []
  private(set) var choices: Set<Int> = []
  private(set) var units: Set<String> = []
  private(set) var subjects: Set<String> = []
  private let book: Rulebook

  init(of book: Rulebook) {
    self.book = book
    var documents = Set(book.schemes.map(\.place.source))
    for overlay in book.overlays { documents.insert(overlay.place.source) }
    // Every formula of the vocabulary that is needed is reached from a fact.
    for node in book.nodes where documents.contains(node.place.source) { use(node) }
    for scheme in book.schemes {
      subjects.insert(scheme.subject)
      let others =
        scheme.clauses.map(\.subject) + scheme.contributions.map(\.subject)
        + scheme.benefits.map(\.subject) + scheme.duties.map(\.subject)
        + scheme.capacities.map(\.subject)
      subjects.formUnion(others.compactMap { $0 })
    }
    if let party = book.vocabulary.party { choices.insert(party) }
    useDeclarations()
    useLedgers()
  }

  private mutating func use(_ node: Node) {
    use(node.type)
    switch node.operation {
    case .fact(let fact, at: _), .field(slot: _, let fact): use(fact: fact)
    case .total(let loop, of: _), .count(let loop), .someOf(let loop, _), .everyOf(let loop, _):
      use(fact: loop.list)
    case .largestOf(let loop, of: _, by: _), .smallestOf(let loop, of: _, by: _):
      use(fact: loop.list)
    default: break
    }
  }

  private mutating func use(fact: Int) {
    guard facts.insert(fact).inserted else { return }
    use(book.vocabulary.facts[fact].type)
    if let formula = book.vocabulary.facts[fact].derived { use(tree: formula) }
    for piece in book.vocabulary.facts[fact].publication?.pieces ?? [] { use(tree: piece.table) }
  }

  private mutating func use(tree root: NodeID) {
    var waiting = [root]
    while let id = waiting.popLast() {
      let node = book.nodes[id]
      use(node)
      node.operation.forEachOperand { waiting.append($0) }
    }
  }

  private mutating func use(_ type: ValueType) {
    switch type {
    case .choice(let choice), .choices(let choice): choices.insert(choice)
    case .quantity(let unit, scale: _): use(unit)
    case .flag, .day, .recurringDay, .text, .list: break
    }
  }

  private mutating func use(_ unit: Unit) {
    for factor in unit.factors { units.insert(factor.name) }
  }

  /// What a fact is made of is in use with it, whether or not anybody asks the fact: that is told of
  /// the fact alone.
  private mutating func useDeclarations() {
    for fact in book.vocabulary.facts {
      use(fact.type)
      if let dot = fact.name.firstIndex(of: ".") { subjects.insert(String(fact.name[..<dot])) }
    }
  }

  private mutating func useLedgers() {
    for ledger in book.ledgers {
      for fact in ledger.facts {
        for node in [fact.value, fact.rows] {
          if let node { useUnits(in: node) }
        }
      }
    }
  }

  private mutating func useUnits(in node: JSONNode) {
    switch node.value {
    case .string(let text):
      if let quantity = try? Quantity(text) { use(quantity.unit) }
    case .array(let items): for item in items { useUnits(in: item) }
    case .object(let object): for member in object.members { useUnits(in: member.value) }
    case .null, .bool, .number: break
    }
  }
}
