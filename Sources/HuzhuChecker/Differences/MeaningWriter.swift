import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Writes formulas so that two of one meaning are one text, in whatever book they stand.
///
/// Names stand in the place of positions, numbers have no idle zeros, and operands whose order says
/// nothing are sorted. Titles and origins are left out.
final class MeaningWriter {
  let side: ComparedScheme
  private var written: [NodeID: String] = [:]

  init(_ side: ComparedScheme) {
    self.side = side
  }

  var scheme: Scheme { side.scheme }
  var book: Rulebook { side.book }
  private var vocabulary: Vocabulary { side.book.vocabulary }

  /// The meaning of a formula or a condition.
  ///
  /// - Complexity: O(*n*) in the nodes that it reaches; each is written once.
  func text(_ id: NodeID) -> String {
    if let known = written[id] { return known }
    let text = text(of: book.nodes[id])
    written[id] = text
    return text
  }

  func text(_ id: NodeID?) -> String { id.map { text($0) } ?? "-" }

  /// The node behind those that only carry it with more decimals or stand alone in a group.
  func carried(_ id: NodeID) -> NodeID {
    switch book.nodes[id].operation {
    case .sum(let items) where items.count == 1: carried(items[0])
    case .product(let items) where items.count == 1: carried(items[0])
    case .all(let items) where items.count == 1: carried(items[0])
    case .any(let items) where items.count == 1: carried(items[0])
    default: id
    }
  }

  private func text(of node: Node) -> String {
    switch node.operation {
    case .constant(let constant): text(constant, node.type)
    case .fact(let fact, let day): name(of: fact) + dayText(day)
    case .field(let slot, let fact): "field \(slot) \(vocabulary.facts[fact].name)"
    case .term(let term, let day): termText(term) + dayText(day)
    case .value(let value, let day): "value \(scheme.values[value].name)" + dayText(day)
    case .evaluatedDay: "at"
    case .assessmentDay: "on"
    case .it: "it"
    case .running(let running, let moment):
      "running \(scheme.runnings[running].name) \(moment == .before ? "before" : "after")"
    case .sum(let items): list("sum", items)
    case .product(let items): list("product", items)
    case .largest(let items): list("largest", items)
    case .smallest(let items): list("smallest", items)
    case .all(let items): list("all", items)
    case .any(let items): list("any", items)
    case .difference(let a, let b): "(difference \(text(a)) \(text(b)))"
    case .quotient(let a, let b): "(quotient \(text(a)) \(text(b)))"
    case .otherwise(let a, let b): "(otherwise \(text(a)) \(text(b)))"
    case .dayPlus(let a, let b): "(plus \(text(a)) \(text(b)))"
    case .floor(let a, let b): "(floor \(text(a)) \(text(b)))"
    case .cap(let a, let b): "(cap \(text(a)) \(text(b)))"
    case .not(let inner): "(not \(text(inner)))"
    case .exists(let inner): "(exists \(text(inner)))"
    default: longer(node)
    }
  }

  private func longer(_ node: Node) -> String {
    switch node.operation {
    case .bands(let of, let bands):
      "(bands \(text(of))" + bands.map { " \(text($0.upTo)):\(text($0.rate))" }.joined() + ")"
    case .table(let table): text(table)
    case .choose(let branches, let otherwise):
      "(choose" + branches.map { " \(text($0.when)):\(text($0.then))" }.joined()
        + " \(text(otherwise)))"
    case .elapsed(let unit, let from, let to, let both):
      "(elapsed \(unit.rawValue) \(text(from)) \(text(to)) \(both))"
    case .occurrence(let recurring, let side, let day):
      "(occurrence \(text(recurring)) \(side.rawValue) \(text(day)))"
    case .total(let loop, let of): "(total \(text(loop)) \(text(of)))"
    case .count(let loop): "(count \(text(loop)))"
    case .largestOf(let loop, let of, let by):
      "(largestOf \(text(loop)) \(text(of)) \(text(by)))"
    case .smallestOf(let loop, let of, let by):
      "(smallestOf \(text(loop)) \(text(of)) \(text(by)))"
    case .someOf(let loop, let body): "(some \(text(loop)) \(text(body)))"
    case .everyOf(let loop, let body): "(every \(text(loop)) \(text(body)))"
    case .increase(let inner, let running):
      "(increase \(text(inner)) \(scheme.runnings[running].name))"
    case .round(let inner, let step, let mode):
      "(round \(text(inner)) \(Decimal(mantissa: step, scale: node.type.scale).normalized.text)"
        + " \(mode.rawValue))"
    case .compare(let left, let tests, let ifNone): compare(left, tests, ifNone)
    case .clause(let clause, let inner): text(ofClause: clause, inner)
    default: ""
    }
  }

  /// Operands in any order; those of an inner group of the same kind belong to it.
  private func list(_ word: String, _ items: [NodeID]) -> String {
    if items.count == 1 { return text(items[0]) }
    return "(\(word) " + members(word, items).sorted().joined(separator: " ") + ")"
  }

  private func members(_ word: String, _ items: [NodeID]) -> [String] {
    items.flatMap { item -> [String] in
      switch (word, book.nodes[carried(item)].operation) {
      case ("all", .all(let inner)), ("any", .any(let inner)): members(word, inner)
      default: [text(item)]
      }
    }
  }

  private func text(ofClause index: Int, _ inner: NodeID) -> String {
    let clause = scheme.clauses[index]
    return "(clause \(clause.id)\(clause.isCurable ? " curable" : "")"
      + (clause.subject.map { " of \($0)" } ?? "") + " \(text(inner)))"
  }

  // MARK: Comparisons

  private func compare(_ left: NodeID, _ tests: [Test], _ ifNone: Bool?) -> String {
    if tests.count == 1, ifNone == nil, case .isEqual(let right) = tests[0],
      case .constant(.flag(let flag)) = book.nodes[right].operation
    {
      return flag ? text(left) : "(not \(text(left)))"
    }
    return "(compare \(text(left)) " + text(tests) + (ifNone.map { " ifNone \($0)" } ?? "") + ")"
  }

  private func text(_ tests: [Test]) -> String {
    tests.map { text($0) }.sorted().joined(separator: " ")
  }

  private func text(_ test: Test) -> String {
    switch test {
    case .isEqual(let node): "is \(text(node))"
    case .isIn(let nodes) where nodes.count == 1: "is \(text(nodes[0]))"
    case .isIn(let nodes): "in [\(nodes.map { text($0) }.sorted().joined(separator: " "))]"
    case .isInSet(let node): "in \(text(node))"
    case .includes(let nodes):
      "includes [\(nodes.map { text($0) }.sorted().joined(separator: " "))]"
    case .includesAnyOf(let node): "includesAnyOf \(text(node))"
    case .order(let relation, let node): "\(relation.rawValue) \(text(node))"
    }
  }

  // MARK: Tables

  private func text(_ table: Table) -> String {
    var rows: [String] = []
    for row in table.rows { rows.append("\(key(of: row)) : \(text(row.result))") }
    return "(table [\(table.keys.map { text($0) }.joined(separator: " "))]"
      + (table.takesNearest ? " nearest " : " ") + rows.sorted().joined(separator: "; ")
      + " otherwise \(text(table.otherwise)))"
  }

  /// What must hold for a row of a table to match.
  func key(of row: Table.Row) -> String {
    row.cells.map { cell in
      switch cell {
      case .anything: "any"
      case .none: "none"
      case .tests(let tests): text(tests)
      }
    }.joined(separator: ", ")
  }

  private func text(_ loop: Loop) -> String {
    "\(vocabulary.facts[loop.list].name) \(loop.slot) \(text(loop.condition))"
  }

  // MARK: Names and constants

  private func name(of fact: Int) -> String { "fact " + vocabulary.facts[fact].name }

  private func dayText(_ day: NodeID?) -> String {
    guard let day else { return "" }
    // Without a day of its own a formula takes the evaluated one.
    if case .evaluatedDay = book.nodes[carried(day)].operation { return "" }
    return " @\(text(day))"
  }

  private func termText(_ index: Int) -> String {
    side.inPlace.contains(index)
      ? "(term \(content(ofTerm: index)))" : "term \(scheme.terms[index].name)"
  }

  private func text(_ constant: Constant, _ type: ValueType) -> String {
    switch constant {
    case .flag(let flag): return "\(flag)"
    case .choice(let item): return "item \(itemName(item, of: type))"
    case .choices(let items): return "items [\(names(of: items, type))]"
    case .day(let day): return type == .recurringDay ? "each \(day.text.dropFirst(4))" : day.text
    case .number(let mantissa):
      let number = Decimal(mantissa: mantissa, scale: type.scale).normalized
      return Quantity(number, type.unit ?? .number).text
    case .text(let text): return "text " + text
    case .none: return "none"
    }
  }

  /// The names of items, in the order of their names.
  func names(of items: ChoiceSet, _ type: ValueType) -> String {
    items.items.map { itemName($0, of: type) }.sorted().joined(separator: " ")
  }

  private func itemName(_ item: Int, of type: ValueType) -> String {
    switch type {
    case .choice(let choice), .choices(let choice):
      vocabulary.choices[choice].items.indices.contains(item)
        ? vocabulary.choices[choice].items[item].name : "\(item)"
    default: "\(item)"
    }
  }
}
