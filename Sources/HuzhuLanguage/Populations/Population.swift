package import HuzhuDocuments

/// How a file of people is to be read: what its columns say, and what is the same for all rows.
package struct Population: Sendable {
  package var name: String
  /// The file of the rows, from the folder of the document; nil where the call names it.
  package var data: String?
  package var format: TableFormat?
  /// What stands between two cells of a CSV file.
  package var separator: UInt8
  /// The names of the columns where the file has no line of them.
  package var header: [String]?
  /// Columns of which the document says something.
  package var columns: [PopulationColumn]
  /// Whether columns that are no fact, and of which nothing is said, are let stand.
  package var ignoresOthers: Bool
  /// What is the same for all: facts, policies, assumptions, the day of assessment.
  package var common: Case
  /// What is the same for the event of each row.
  package var event: [Int: Case.Given]
  package var schemes: [String]
  package var overlays: [String]
  /// The column by which rows are told apart.
  package var id: String?
  /// The column of which equal cells, one behind the other, are the events of one person.
  package var group: String?
  /// What is written of each row; nil for what is usual.
  package var output: [OutputColumn]?
  package var place: Place

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
    data = nil
    format = nil
    separator = 0x2C
    header = nil
    columns = []
    ignoresOthers = false
    common = Case(name: name, place: place)
    event = [:]
    schemes = []
    overlays = []
    id = nil
    group = nil
    output = nil
  }
}

/// The form of a file with a row for each person or event.
package enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case csv
  case ndjson
}

/// What a column of a table says.
package struct PopulationColumn: Sendable {
  package var name: String
  package var target: Target
  package var empty: Empty
  /// How its days are written; nil for `2026-06-05` and the forms that people use.
  package var days: DayPattern?
  /// Other words for values, `{"M": "male"}`.
  package var words: [String: String]
  package var place: Place

  package init(name: String, target: Target, place: Place) {
    self.name = name
    self.target = target
    self.place = place
    empty = .unknown
    days = nil
    words = [:]
  }

  /// What a cell is the value of.
  package enum Target: Hashable, Sendable {
    /// Nothing that a rule reads.
    case nothing
    /// A fact; of one scheme, or of all that are asked, where it belongs to schemes.
    case fact(Int, scheme: String?)
    /// The day of assessment.
    case on
  }

  /// What a cell without anything in it says.
  package enum Empty: String, Hashable, Sendable, CaseIterable {
    case unknown
    /// Known not to exist.
    case none
    /// That nothing happened: the row has no event.
    case noEvent = "no-event"
    /// Nothing: the row is bad.
    case invalid
  }
}

/// A column of what is written.
package enum OutputColumn: Hashable, Sendable {
  case word(OutputWord)
  /// A column of the input, as it stands there.
  case input(String)

  /// The name of the column.
  package var name: String {
    switch self {
    case .word(let word): word.rawValue
    case .input(let name): name
    }
  }
}

/// What can be written of a row's answer.
package enum OutputWord: String, Hashable, Sendable, CaseIterable {
  case row
  case id
  case scheme
  case version
  case eligibility
  /// The first failing clause.
  case reason
  /// All failing clauses.
  case reasons
  case low
  case high
  case exact
  case missing
  case basis
  case benefits
  case values
  case subjectTo
  case problem

  /// What is written where nobody says otherwise.
  package static let usual: [Self] = [
    .row, .id, .scheme, .eligibility, .reasons, .low, .high, .exact, .missing, .basis, .problem,
  ]
}
