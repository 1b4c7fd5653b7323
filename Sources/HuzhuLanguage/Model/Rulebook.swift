package import HuzhuDocuments
package import HuzhuValues

/// Everything that was loaded: vocabulary, ledgers, schemes, overlays, and all their formulas.
package struct Rulebook: Sendable {
  package var vocabulary: Vocabulary
  package var ledgers: [Ledger]
  /// The ids of the facts that formulas and checks of ledgers read.
  package var factsOfLedgerFormulas: Set<String>
  /// Sorted by id, and the versions of one scheme by their first day.
  package var schemes: [Scheme]
  package var overlays: [Overlay]
  package var nodes: [Node]
  /// What documents let stand of that which is found only by asking what the rules say.
  package var allowances: [Allowance]
  /// What documents let stand of that which only a run of the examples finds.
  package var allowancesOfExamples: [Allowance] = []

  package init() {
    vocabulary = Vocabulary()
    ledgers = []
    factsOfLedgerFormulas = []
    schemes = []
    overlays = []
    nodes = []
    allowances = []
  }
}

/// Values for terms of one scheme from outside its file.
package struct Overlay: Sendable {
  package var name: String
  package var title: Label?
  package var scheme: String
  package var version: String
  package var mode: Mode
  /// Positions in the scheme's terms, with what replaces them.
  package var terms: [(index: Int, term: Term)]
  package var place: Place

  package init(
    name: String,
    title: Label?,
    scheme: String,
    version: String,
    mode: Mode,
    terms: [(index: Int, term: Term)],
    place: Place
  ) {
    self.name = name
    self.title = title
    self.scheme = scheme
    self.version = version
    self.mode = mode
    self.terms = terms
    self.place = place
  }

  package enum Mode: String, Hashable, Sendable {
    /// Sets unstated terms, within their bounds.
    case fill
    /// Sets any term, for comparison only.
    case reform
  }
}

/// What one source document states, fact by fact.
package struct Ledger: Sendable {
  package var id: String
  package var document: String?
  /// The digest of the document as written, where one is held.
  package var sha256: JSONNode?
  package var publisher: Label?
  /// The day on which it was published; `nil` where that is not known.
  package var published: Day?
  /// Whether that day is not printed but follows from what is.
  package var isPublishedImplied: Bool
  /// The schemes of which the document speaks; none where it does not list them.
  package var entries: [LedgerEntry]
  package var facts: [LedgerFact]
  package var place: Place
  /// Where its id stands.
  package var namePlace: Place

  package init(
    id: String,
    document: String?,
    publisher: Label?,
    entries: [LedgerEntry] = [],
    facts: [LedgerFact],
    place: Place
  ) {
    self.id = id
    self.document = document
    sha256 = nil
    self.publisher = publisher
    published = nil
    isPublishedImplied = false
    self.entries = entries
    self.facts = facts
    self.place = place
    namePlace = place
  }
}

/// A scheme of which a source document speaks, whether or not anybody can be assessed under it.
package struct LedgerEntry: Sendable {
  package var scheme: String
  package var title: Label
  /// Why nothing can be assessed; `nil` where a scheme of that id is in the rulebook.
  package var notAssessed: Label?
  package var place: Place

  package init(scheme: String, title: Label, notAssessed: Label?, place: Place) {
    self.scheme = scheme
    self.title = title
    self.notAssessed = notAssessed
    self.place = place
  }
}

/// One fact of a source document.
package struct LedgerFact: Sendable {
  package var id: String
  package var says: Label
  /// As written, for comparing with a term: absent for a table.
  package var value: JSONNode?
  package var rows: JSONNode?
  package var certainty: Certainty
  package var qualifier: Qualifier
  package var lines: [Int]
  /// The text that the document has instead of a day.
  package var prints: String?
  package var place: Place

  package init(
    id: String,
    says: Label,
    value: JSONNode?,
    rows: JSONNode?,
    certainty: Certainty,
    qualifier: Qualifier,
    lines: [Int],
    place: Place
  ) {
    self.id = id
    self.says = says
    self.value = value
    self.rows = rows
    self.certainty = certainty
    self.qualifier = qualifier
    self.lines = lines
    prints = nil
    self.place = place
  }

  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    case stated
    case implied
    case ambiguous
    case instance
    case derived
  }

  package enum Qualifier: String, Hashable, Sendable, CaseIterable {
    case exactly
    case atLeast
    case moreThan
    case upTo
    case about
    case nearly
  }
}
