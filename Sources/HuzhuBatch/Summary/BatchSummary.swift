package import HuzhuDocuments

/// What a whole file came to.
///
/// Summaries of parts of a file add up to that of the file.
package struct BatchSummary: Hashable, Sendable {
  package var engine: String
  package var population: String?
  /// Of each document that was used, by name.
  package var digests: [Digest]
  package var schemes: [Entry]
  /// The rows that were read.
  package var rows = 0
  package var by: Breakdown?
  package var problems = ProblemCounts()

  package struct Digest: Hashable, Sendable {
    package var name: String
    package var sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  package struct Entry: Hashable, Sendable {
    package var scheme: String
    package var tally = Tally()

    package init(scheme: String) {
      self.scheme = scheme
    }
  }

  package init(engine: String, population: String?, digests: [Digest], schemes: [String]) {
    self.engine = engine
    self.population = population
    self.digests = digests
    self.schemes = schemes.map { Entry(scheme: $0) }
  }

  /// Rows that could not be answered.
  package var invalid: Int { schemes.first?.tally.invalid ?? 0 }

  mutating func add(_ part: PartialSummary) {
    rows += part.rows
    for index in schemes.indices { schemes[index].tally.add(part.schemes[index]) }
    for (key, tallies) in part.by { by?.add(tallies, under: key) }
    problems.add(part.problems)
  }
}

/// What the rows of one chunk came to.
struct PartialSummary: Sendable {
  var rows = 0
  var schemes: [Tally]
  /// In the order in which the keys were met.
  var by: [(key: [String], tallies: [Tally])] = []
  var problems = ProblemCounts()
  private var positions: [[String]: Int] = [:]

  init(schemes: Int) {
    self.schemes = Array(repeating: Tally(), count: schemes)
  }

  /// Counts a row under a key.
  mutating func count(_ answers: [RowAnswer?], under key: [String]?) {
    rows += 1
    var position: Int?
    if let key {
      position = positions[key] ?? by.count
      if positions[key] == nil {
        positions[key] = by.count
        by.append((key, Array(repeating: Tally(), count: schemes.count)))
      }
    }
    for index in schemes.indices {
      if let answer = answers[index] {
        schemes[index].count(answer)
        if let position { by[position].tallies[index].count(answer) }
      } else {
        schemes[index].invalid += 1
        if let position { by[position].tallies[index].invalid += 1 }
      }
    }
  }
}

/// What rows came to by the cells of some columns.
package struct Breakdown: Hashable, Sendable {
  /// The most different keys; rows with further ones are counted together.
  package static let limit = 65_536

  package var columns: [String]
  package private(set) var groups: [[String]: [Tally]] = [:]
  /// Rows whose key was one too many.
  package private(set) var others: [Tally]?

  package init(columns: [String]) {
    self.columns = columns
  }

  package mutating func add(_ tallies: [Tally], under key: [String]) {
    if groups[key] == nil, groups.count >= Self.limit {
      addOthers(tallies)
      return
    }
    Self.merge(tallies, into: &groups[key, default: tallies.map { _ in Tally() }])
  }

  package mutating func addOthers(_ tallies: [Tally]) {
    var all = others ?? tallies.map { _ in Tally() }
    Self.merge(tallies, into: &all)
    others = all
  }

  private static func merge(_ tallies: [Tally], into all: inout [Tally]) {
    for index in tallies.indices where all.indices.contains(index) {
      all[index].add(tallies[index])
    }
  }

  /// By the bytes of their keys.
  package var sorted: [(key: [String], tallies: [Tally])] {
    groups.map { ($0.key, $0.value) }.sorted { left, right in
      for (one, other) in zip(left.0, right.0) where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return left.0.count < right.0.count
    }
  }
}

/// Rows that could not be answered, by what was wrong.
package struct ProblemCounts: Hashable, Sendable {
  package private(set) var kinds: [Kind] = []

  /// One kind of problem in one column, with the first row that has it.
  package struct Kind: Hashable, Sendable {
    package var code: DiagnosticCode
    package var column: String?
    package var rows: Int
    package var firstRow: Int
    package var message: Label

    package init(
      code: DiagnosticCode,
      column: String?,
      rows: Int,
      firstRow: Int,
      message: Label
    ) {
      self.code = code
      self.column = column
      self.rows = rows
      self.firstRow = firstRow
      self.message = message
    }
  }

  package init() {}

  package var isEmpty: Bool { kinds.isEmpty }

  mutating func count(_ problem: RowProblem, row: Int) {
    add(
      Kind(
        code: problem.code,
        column: problem.column,
        rows: 1,
        firstRow: row,
        message: problem.message
      )
    )
  }

  package mutating func add(_ kind: Kind) {
    if let index = kinds.firstIndex(where: { $0.code == kind.code && $0.column == kind.column }) {
      kinds[index].rows += kind.rows
      if kind.firstRow < kinds[index].firstRow {
        kinds[index].firstRow = kind.firstRow
        kinds[index].message = kind.message
      }
    } else {
      kinds.append(kind)
    }
  }

  mutating func add(_ other: ProblemCounts) {
    for kind in other.kinds { add(kind) }
  }

  /// The most frequent first; of equal ones the one that was met first.
  package var sorted: [Kind] {
    kinds.sorted { left, right in
      if left.rows != right.rows { return left.rows > right.rows }
      if left.firstRow != right.firstRow { return left.firstRow < right.firstRow }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return (left.column ?? "") < (right.column ?? "")
    }
  }
}
