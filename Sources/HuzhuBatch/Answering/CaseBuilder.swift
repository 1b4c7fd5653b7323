import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage

/// A row with what its cells say.
struct ReadRow {
  var row: Int
  /// What is said, with the position of the column; columns that say nothing are left out.
  var facts: [(column: Int, meaning: CellMeaning)] = []
  var problems: [RowProblem] = []
}

/// Makes the case of a person from rows.
struct CaseBuilder: Sendable {
  let population: Population
  let columns: [PopulationColumn]
  let book: Rulebook
  /// The schemes whose policies a column without a scheme speaks of.
  let schemes: [String]
  /// Whether a row is an event.
  let hasEvents: Bool

  private static let place = Place(source: 0, range: 0..<0)

  init(population: Population, columns: [PopulationColumn], book: Rulebook, schemes: [String]) {
    self.population = population
    self.columns = columns
    self.book = book
    self.schemes = schemes
    hasEvents =
      population.common.events == nil
      && (!population.event.isEmpty
        || columns.contains { column in
          guard case .fact(let index, _) = column.target else { return false }
          return book.vocabulary.facts[index].scope == .event
        })
  }

  /// A case with an event for each row, and which event is whose.
  struct Built {
    var input: Case
    /// By row: its event's position; nil where it has none.
    var events: [Int?]
  }

  /// The case of rows that are one person.
  ///
  /// - Returns: The case, or what is wrong: which row, and why.
  func build(_ rows: [ReadRow]) -> Result<Built, GroupProblem> {
    var input = population.common
    var positions: [Int?] = []
    var events: [Case.Event] = []
    for (number, row) in rows.enumerated() {
      // The place says which row it is: there is no document.
      let place = Place(source: 0, range: number..<number)
      var event = Case.Event(facts: population.event, place: place)
      var hasEvent = hasEvents
      for (position, meaning) in row.facts {
        switch (meaning, columns[position].target) {
        case (.unknown, _), (.bad, _), (_, .nothing): continue
        case (.noEvent, _): hasEvent = false
        case (.day(let day), _):
          if let other = input.on, other != day, number > 0 {
            return .failure(GroupProblem(row: number, column: columns[position].name))
          }
          input.on = day
        case (.given(let value), .fact(let fact, let scheme)):
          let given = Case.Given(value, at: place)
          switch book.vocabulary.facts[fact].scope {
          case .event: event.facts[fact] = given
          case .subject:
            if number > 0, let other = input.facts[fact], !Self.isSame(other.value, value) {
              return .failure(GroupProblem(row: number, column: columns[position].name))
            }
            input.facts[fact] = given
          case .scheme:
            for id in scheme.map({ [$0] }) ?? schemes {
              if number > 0,
                let other = input.policies.first(where: { $0.scheme == id })?
                  .facts[fact], !Self.isSame(other.value, value)
              {
                return .failure(GroupProblem(row: number, column: columns[position].name))
              }
              set(fact, given, of: id, in: &input)
            }
          case .field: continue
          }
        case (.given, .on): continue
        }
      }
      positions.append(hasEvent ? events.count : nil)
      if hasEvent { events.append(event) }
    }
    if hasEvents { input.events = events }
    return .success(Built(input: input, events: positions))
  }

  /// The row of whose event a problem speaks; nil for one of the whole case.
  func row(of problem: CaseProblem) -> Int? {
    switch problem.code {
    case .mixedEventDates, .unorderedEvents: problem.place?.range.lowerBound
    default: nil
    }
  }

  /// Two rows of one person that say different things of it.
  struct GroupProblem: Error {
    var row: Int
    var column: String
  }

  private func set(_ fact: Int, _ given: Case.Given, of scheme: String, in input: inout Case) {
    if let index = input.policies.firstIndex(where: { $0.scheme == scheme }) {
      input.policies[index].facts[fact] = given
      return
    }
    input.policies.append(
      Case.Policy(scheme: scheme, facts: [fact: given], hasNoHistory: false, place: Self.place)
    )
  }

  private static func isSame(_ first: Case.Value, _ second: Case.Value) -> Bool {
    switch (first, second) {
    case (.plain(let first), .plain(let second)): return first == second
    case (.list(let first), .list(let second)):
      guard first.isComplete == second.isComplete, first.items.count == second.items.count else {
        return false
      }
      for (one, other) in zip(first.items, second.items) {
        guard one.count == other.count else { return false }
        for (field, given) in one {
          guard let counterpart = other[field], isSame(given.value, counterpart.value) else {
            return false
          }
        }
      }
      return true
    default: return false
    }
  }
}
