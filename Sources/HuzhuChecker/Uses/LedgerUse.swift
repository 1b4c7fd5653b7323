import HuzhuDocuments
import HuzhuLanguage

/// The facts of each ledger that no rule is drawn from, one note for a ledger.
///
/// Asked for are numbers, days, lists and tables that the document states, of schemes that have rule
/// files. What is only a yes is a condition and no source of a value; what was seen once or was
/// worked out is no rule; and a fact that another fact or a check reads serves that.
///
/// - Parameter book: A whole rulebook without an error.
/// - Returns: A note at each ledger that has such facts.
func unusedLedgerFacts(in book: Rulebook) -> [Diagnostic] {
  if book.schemes.isEmpty { return [] }
  let used = citedFacts(of: book)
  var found: [Diagnostic] = []
  for ledger in book.ledgers {
    let elsewhere = Set(ledger.entries.filter { $0.notAssessed != nil }.map(\.scheme))
    let facts = ledger.facts.filter { fact in
      !used.contains(fact.id) && isOfUse(fact) && !elsewhere.contains(owner(of: fact))
    }
    if !facts.isEmpty { found.append(note(on: facts, of: ledger)) }
  }
  return found
}

/// The facts that some rule, some formula of a ledger or some public table names.
private func citedFacts(of book: Rulebook) -> Set<String> {
  var used = book.factsOfLedgerFormulas
  func cite(_ origins: some Sequence<Origin>) {
    for origin in origins { used.formUnion(origin.facts) }
  }
  cite(book.vocabulary.origins.values)
  for scheme in book.schemes {
    cite(scheme.origins.values)
    if let rounding = scheme.rounding { cite([rounding.origin]) }
    for term in scheme.terms {
      cite(term.pieces.map(\.origin))
      used.formUnion(term.seen)
    }
  }
  for overlay in book.overlays {
    for (_, term) in overlay.terms { cite(term.pieces.map(\.origin)) }
  }
  return used
}

private func isOfUse(_ fact: LedgerFact) -> Bool {
  switch fact.certainty {
  case .instance, .derived: return false
  case .stated, .implied, .ambiguous: break
  }
  guard let value = fact.value else { return fact.rows != nil }
  return value.bool == nil
}

private func owner(of fact: LedgerFact) -> String {
  guard let dot = fact.id.lastIndex(of: ".") else { return fact.id }
  return String(fact.id[..<dot])
}

private let mostNamed = 5

private func note(on facts: [LedgerFact], of ledger: Ledger) -> Diagnostic {
  var notes: [Diagnostic.Note] = []
  for fact in facts.prefix(mostNamed) {
    notes.append(Diagnostic.Note(Label(fact.id), at: fact.place))
  }
  let rest = facts.count - notes.count
  if rest > 0 {
    notes.append(Diagnostic.Note(Label(zh: "另有 \(rest) 条", en: "and \(rest) more")))
  }
  return Diagnostic(
    .ledgerNeverUsed,
    .note,
    Label(
      zh: "台账「\(ledger.id)」有 \(facts.count) 条事实没有规则引用",
      en: facts.count == 1
        ? "no rule is drawn from 1 fact of the ledger '\(ledger.id)'"
        : "no rule is drawn from \(facts.count) facts of the ledger '\(ledger.id)'"
    ),
    at: ledger.namePlace,
    notes: notes
  )
}
