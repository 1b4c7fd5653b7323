import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// Makes all mutants of one version of a scheme, in the order of its parts.
struct MutantMaker {
  let walk: SchemeWalk
  let roles: NodeRoles
  let words: FormulaWords
  private(set) var mutants: [Mutant] = []

  var book: Rulebook { walk.book }
  var scheme: Scheme { walk.scheme }

  init(_ scheme: Scheme, in book: Rulebook) {
    walk = SchemeWalk(scheme, in: book)
    roles = NodeRoles(walk)
    words = FormulaWords(scheme: scheme, book: book)
    addParts()
    for entry in walk.entries { addNode(entry) }
  }

  mutating func add(
    _ kind: Mutant.Kind,
    _ part: SchemePart,
    _ change: Label,
    _ place: Place,
    _ edit: Mutant.Edit
  ) {
    mutants.append(Mutant(kind: kind, part: part, place: place, change: change, edit: edit))
  }

  mutating func replace(
    _ kind: Mutant.Kind,
    _ entry: SchemeWalk.Entry,
    _ change: Label,
    at place: Place? = nil,
    with operation: Operation
  ) {
    let place = place ?? book.nodes[entry.node].place
    add(kind, entry.part, change, place, .node(entry.node, operation))
  }

  /// Leaves a condition out: it is then always so, or never.
  mutating func drop(_ node: NodeID, _ part: SchemePart, leaving holds: Bool) {
    var part = part
    var target = node
    let place = book.nodes[node].place
    // The name stays, so that reasons can still be told.
    if case .clause(let index, let inner) = book.nodes[node].operation {
      part = SchemePart(.clause, scheme.clauses[index].id)
      target = inner
    }
    if case .constant = book.nodes[target].operation { return }
    let said = words.words(node)
    add(
      .clause,
      part,
      Label(
        zh: "不再要求「\(said.zh)」" + (holds ? "" : "（视为不成立）"),
        en: holds ? "'\(said.en)' is left out" : "'\(said.en)' is left out as if it never held"
      ),
      place,
      .node(target, .constant(.flag(holds)))
    )
  }

  func value(_ constant: Int128, _ type: ValueType) -> Label {
    Words.label(.number(constant), type: type, book: book)
  }

  func becomes(_ old: Label, _ new: Label) -> Label {
    Label(zh: "\(old.zh) 改为 \(new.zh)", en: "\(old.en) becomes \(new.en)")
  }
}
