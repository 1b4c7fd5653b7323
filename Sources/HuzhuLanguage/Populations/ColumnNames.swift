package import HuzhuDocuments

/// What the name of a column says by itself: a fact by its name or its label, `SCHEME:policy.start`,
/// or `on`.
///
/// - Returns: Nil for a name that says nothing, or that two facts have.
package func columnTarget(named name: String, in book: Rulebook) -> PopulationColumn.Target? {
  if name == "on" { return .on }
  let bytes = Array(name.utf8)
  if let colon = bytes.firstIndex(of: 0x3A) {
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
    let fact = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    guard book.schemes.contains(where: { $0.id == scheme }),
      let index = findFact(fact, in: book), book.vocabulary.facts[index].scope == .scheme
    else { return nil }
    return .fact(index, scheme: scheme)
  }
  return findFact(name, in: book).map { .fact($0, scheme: nil) }
}

/// A fact by its name, or by a label that no other fact has.
private func findFact(_ name: String, in book: Rulebook) -> Int? {
  let vocabulary = book.vocabulary
  if let index = vocabulary.factByName[name] { return index }
  var found: Int?
  for (index, fact) in vocabulary.facts.enumerated() {
    if case .field = fact.scope { continue }
    guard fact.title.zh == name || fact.title.en == name else { continue }
    if found != nil { return nil }
    found = index
  }
  return found
}

extension PopulationColumn {
  /// What a column says of which the document says nothing.
  package init?(named name: String, at place: Place, in book: Rulebook) {
    guard let target = columnTarget(named: name, in: book) else { return nil }
    self.init(name: name, target: target, place: place)
  }
}

/// Reads what a cell of JSON says of a fact; `nil` where something is reported.
package func readGiven(
  _ node: JSONNode,
  of fact: Int,
  in book: Rulebook,
  findings: Findings
) -> Case.Value? {
  CaseReader(book: book, findings: findings).readValue(node, of: fact)
}
