import HuzhuDocuments
import HuzhuLanguage

/// What each column of a table says, once its names are known.
struct TableMapping: Sendable {
  let names: [String]
  /// By position.
  let columns: [PopulationColumn]
  let id: Int?
  let group: Int?
  /// Columns by which the summary is broken down.
  let by: [Int]
  let output: [Output]
  /// The name of each column of the output.
  let outputNames: [String]
  private var positions: [String: Int]

  enum Output: Sendable {
    case word(OutputWord)
    case input(Int)
  }

  /// The column of that name.
  func position(of name: String) -> Int? { positions[name] }

  /// The columns that rows of NDJSON may have: nobody knows their names beforehand.
  static func open(
    _ population: Population,
    by: [String],
    in book: Rulebook,
    findings: Findings
  ) -> TableMapping? {
    let place = Place(source: 0, range: 0..<0)
    var names: [(name: String, place: Place)] = []
    var known: Set<String> = []
    var given: Set<PopulationColumn.Target> = []
    func add(_ name: String) {
      if known.insert(name).inserted { names.append((name, place)) }
    }
    for column in population.columns {
      add(column.name)
      given.insert(column.target)
    }
    for name in [population.id, population.group].compactMap({ $0 }) + by { add(name) }
    for column in population.output ?? [] {
      if case .input(let name) = column { add(name) }
    }
    for (name, _) in names {
      if let target = columnTarget(named: name, in: book) { given.insert(target) }
    }
    let facts = book.vocabulary.factByName.keys.sorted()
    for name in facts + ["on"] {
      guard let target = columnTarget(named: name, in: book), !given.contains(target) else {
        continue
      }
      if case .fact(let index, _) = target,
        population.common.facts[index] != nil || population.event[index] != nil
      {
        continue
      }
      add(name)
    }
    var open = population
    open.ignoresOthers = true
    var mapping = map(names, of: open, by: by, in: book, at: place, findings: findings)
    mapping?.addLabels(of: book)
    return mapping
  }

  /// Lets the label of a fact stand for the column that gives it.
  private mutating func addLabels(of book: Rulebook) {
    for (position, column) in columns.enumerated() {
      guard case .fact(let index, nil) = column.target else { continue }
      let title = book.vocabulary.facts[index].title
      for name in [title.zh, title.en]
      where positions[name] == nil && columnTarget(named: name, in: book) == column.target {
        positions[name] = position
      }
    }
  }

  /// Holds the names of a table against what the population says.
  ///
  /// - Parameters:
  ///   - names: With their places, for messages.
  ///   - population: What is said of them.
  ///   - by: Columns by which the summary is broken down.
  ///   - book: The facts that a name may be.
  ///   - end: Where a name is missing.
  ///   - findings: Where to report.
  /// - Returns: Nil where something is reported.
  static func map(
    _ names: [(name: String, place: Place)],
    of population: Population,
    by: [String],
    in book: Rulebook,
    at end: Place,
    findings: Findings
  ) -> TableMapping? {
    var columns: [PopulationColumn] = []
    var positions: [String: Int] = [:]
    var isSound = true
    for (index, (name, place)) in names.enumerated() {
      if let first = positions[name] {
        findings.error(
          .columnTwice,
          zh: "有两列名为「\(excerpt(name))」",
          en: "two columns are named '\(excerpt(name))'",
          at: place,
          notes: [
            Diagnostic.Note(Label(zh: "另一列在此", en: "the other one is here"), at: names[first].place)
          ]
        )
        isSound = false
      }
      positions[name] = index
      guard let column = Self.column(name, place, of: population, in: book) else {
        strange(name, place, population, book, findings)
        isSound = false
        continue
      }
      columns.append(column)
    }
    for column in population.columns where positions[column.name] == nil {
      missing(column.name, at: end, among: names.map { $0.name }, findings)
      isSound = false
    }
    func position(_ name: String) -> Int? {
      if let index = positions[name] { return index }
      if !population.columns.contains(where: { $0.name == name }) {
        missing(name, at: end, among: names.map { $0.name }, findings)
      }
      isSound = false
      return nil
    }
    let id = population.id.flatMap { position($0) }
    let group = population.group.flatMap { position($0) }
    let broken = by.compactMap { position($0) }
    var output: [Output] = []
    let usual = OutputWord.usual.filter { $0 != .id || population.id != nil }
    for column in population.output ?? usual.map({ .word($0) }) {
      switch column {
      case .word(let word): output.append(.word(word))
      case .input(let name):
        if let index = position(name) { output.append(.input(index)) }
      }
    }
    guard isSound, checkTwice(columns, population, findings) else { return nil }
    return TableMapping(
      names: names.map { $0.name },
      columns: columns,
      id: id,
      group: group,
      by: broken,
      output: output,
      outputNames: output.map { column in
        switch column {
        case .word(let word): word.rawValue
        case .input(let index): names[index].name
        }
      },
      positions: positions
    )
  }

  private static func column(
    _ name: String,
    _ place: Place,
    of population: Population,
    in book: Rulebook
  ) -> PopulationColumn? {
    if var column = population.columns.first(where: { $0.name == name }) {
      column.place = place
      return column
    }
    if let column = PopulationColumn(named: name, at: place, in: book) { return column }
    let isNamed =
      population.ignoresOthers || population.id == name || population.group == name
      || population.output?.contains(.input(name)) ?? false
    return isNamed ? PopulationColumn(name: name, target: .nothing, place: place) : nil
  }

  /// A fact that a column gives by its own name and another one by the document.
  private static func checkTwice(
    _ columns: [PopulationColumn],
    _ population: Population,
    _ findings: Findings
  ) -> Bool {
    var first: [PopulationColumn.Target: PopulationColumn] = [:]
    var isSound = true
    for column in columns where column.target != .nothing {
      var other = first[column.target]?.name
      if other == nil, case .fact(let index, _) = column.target,
        population.common.facts[index] != nil || population.event[index] != nil
      {
        other = population.name
      }
      if let other {
        findings.error(
          .factGivenTwice,
          zh: "列「\(excerpt(column.name))」与「\(excerpt(other))」给出同一事实",
          en: "the column '\(excerpt(column.name))' and '\(excerpt(other))' give one fact",
          at: column.place
        )
        isSound = false
      }
      first[column.target] = column
    }
    return isSound
  }

  private static func strange(
    _ name: String,
    _ place: Place,
    _ population: Population,
    _ book: Rulebook,
    _ findings: Findings
  ) {
    let known = population.columns.map { $0.name } + Array(book.vocabulary.factByName.keys)
    let near = nearestName(to: name, in: known)
    findings.error(
      .strangeColumn,
      zh: "列「\(excerpt(name))」不是事实，说明文件也没有提到它" + (near.map { "；是否指「\($0)」？" } ?? ""),
      en: "the column '\(excerpt(name))' is no fact, and no population document speaks of it"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: place,
      notes: separatorNote(name)
    )
  }

  /// A name with another separator in it was most likely meant to be several.
  private static func separatorNote(_ name: String) -> [Diagnostic.Note] {
    let bytes = Array(name.utf8)
    guard bytes.contains(0x3B) || bytes.contains(0x09) || bytes.contains(0x7C) else { return [] }
    return [
      Diagnostic.Note(
        Label(
          zh: "若单元格以其他符号分隔，请在说明文件中写「separator」",
          en: "where another sign stands between the cells, the document says 'separator'"
        )
      )
    ]
  }

  private static func missing(
    _ name: String,
    at end: Place,
    among names: [String],
    _ findings: Findings
  ) {
    let near = nearestName(to: name, in: names)
    findings.error(
      .missingColumn,
      zh: "缺少列「\(excerpt(name))」" + (near.map { "；是否指「\($0)」？" } ?? ""),
      en: "there is no column '\(excerpt(name))'"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: end
    )
  }
}
