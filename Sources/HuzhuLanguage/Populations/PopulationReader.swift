package import HuzhuDocuments

/// Reads a population document: what the columns of a file of people say.
///
/// - Parameters:
///   - node: The document.
///   - rulebook: The names that it may use.
///   - unsound: Ids of schemes that are in a document but not in the rulebook, as they have errors.
///   - findings: Where to report.
/// - Returns: The population, or `nil` where something in it is wrong.
package func readPopulation(
  _ node: JSONNode,
  in rulebook: Rulebook,
  unsound: Set<String> = [],
  findings: Findings
) -> Population? {
  guard let kind = readDocumentKind(node, findings: findings) else { return nil }
  guard kind == .population else {
    findings.otherKind(kind, expected: .population, at: node[kind.rawValue]?.place ?? node.place)
    return nil
  }
  let cases = CaseReader(book: rulebook, unsound: unsound, findings: findings)
  return PopulationReader(book: rulebook, cases: cases, findings: findings).read(node)
}

private struct PopulationReader {
  let book: Rulebook
  let cases: CaseReader
  let findings: Findings

  private static let keys = [
    "format", "population", "data", "table", "separator", "header", "columns", "others", "subject",
    "on", "facts", "policies", "event", "events", "assume", "schemes", "overlays", "id", "group",
    "output",
  ]
  private static let what = Label(zh: "人员表说明", en: "a population")

  func read(_ node: JSONNode) -> Population? {
    let mark = findings.diagnostics.count
    guard let fields = Fields(node, Self.what, known: Self.keys, findings: findings) else {
      return nil
    }
    let name = fields.requiredString("population") ?? ""
    var result = Population(name: name, place: node.place)
    result.data = fields.string("data")
    readForm(fields, into: &result)
    result.common = cases.read(fields, name: name)
    if let events = result.common.events, !events.isEmpty, let place = fields["events"]?.place {
      findings.error(
        .eventsOfRows,
        zh: "事件来自各行：每行相同的写在「event」，没有发生写「\"events\": []」",
        en: "events come from the rows: write what all share as 'event', and"
          + " \"events\": [] where nothing happened",
        at: place
      )
    }
    if let members = fields.members("event") {
      result.event = cases.readFacts(members, where: .event, around: fields["event"]?.place)
    }
    for member in fields.members("columns") ?? [] {
      if let column = readColumn(member) { result.columns.append(column) }
    }
    result.schemes = readSchemes(fields)
    result.overlays = readOverlays(fields)
    checkTargets(of: result, fields)
    readNames(fields, into: &result)
    return cases.hasErrors(since: mark) ? nil : result
  }

  // MARK: - The form of the file

  private func readForm(_ fields: Fields, into result: inout Population) {
    if let word = fields.word("table", among: TableFormat.allCases.map { $0.rawValue }) {
      result.format = TableFormat(rawValue: word)
    }
    switch fields.word("separator", among: [",", ";", "\t", "|"]) {
    case let text?: result.separator = text.utf8.first ?? 0x2C
    case nil: break
    }
    result.ignoresOthers = fields.word("others", among: ["ignore", "refuse"]) == "ignore"
    guard let nodes = fields.array("header") else { return }
    var names: [String] = []
    var places: [String: Place] = [:]
    for node in nodes {
      guard let name = text(node) else { continue }
      let what = Label(zh: "列", en: "column")
      guard findings.isFirst(name, what, at: node.place, in: &places) else { continue }
      names.append(name)
    }
    result.header = names
  }

  /// A text that is not empty; nil where something else is reported.
  private func text(_ node: JSONNode) -> String? {
    if case .string(let text) = node.value, !text.isEmpty { return text }
    findings.wrongKind(node, expected: Label(zh: "非空文本", en: "a text that is not empty"))
    return nil
  }

  private func texts(_ nodes: [JSONNode]) -> [(name: String, place: Place)] {
    var result: [(name: String, place: Place)] = []
    for node in nodes {
      if let name = text(node) { result.append((name, node.place)) }
    }
    return result
  }

  // MARK: - Columns

  private static let columnKeys = ["fact", "scheme", "empty", "days", "words"]

  private func readColumn(_ member: JSONMember) -> PopulationColumn? {
    switch member.value.value {
    case .null:
      return PopulationColumn(name: member.key, target: .nothing, place: member.keyPlace)
    case .string(let name):
      guard let target = target(name, scheme: nil, at: member.value.place) else { return nil }
      return PopulationColumn(name: member.key, target: target, place: member.keyPlace)
    default: break
    }
    let what = Label(zh: "列的说明", en: "a column")
    guard
      let fields = Fields(member.value, what, known: Self.columnKeys, findings: findings)
    else { return nil }
    let name = fields.string("fact")
    let place = fields["fact"]?.place ?? member.keyPlace
    var scheme: String?
    if let node = fields["scheme"], let id = fields.string("scheme") {
      guard cases.isScheme(id, at: node.place) else { return nil }
      scheme = id
    }
    // Without a fact the column may be called by one.
    guard let target = target(name ?? member.key, scheme: scheme, at: place) else { return nil }
    var column = PopulationColumn(name: member.key, target: target, place: member.keyPlace)
    readCells(fields, into: &column)
    return column
  }

  private func target(
    _ name: String,
    scheme: String?,
    at place: Place
  ) -> PopulationColumn.Target? {
    guard let target = columnTarget(named: name, in: book) else {
      cases.unknownFact(name, at: place)
      return nil
    }
    guard let scheme else { return target }
    guard case .fact(let index, nil) = target, book.vocabulary.facts[index].scope == .scheme else {
      findings.error(
        .unfitColumn,
        zh: "「\(excerpt(name))」不属于某个方案",
        en: "'\(excerpt(name))' does not belong to one scheme",
        at: place
      )
      return nil
    }
    return .fact(index, scheme: scheme)
  }

  /// What the cells of a column mean.
  private func readCells(_ fields: Fields, into column: inout PopulationColumn) {
    let fact: Fact? =
      if case .fact(let index, _) = column.target { book.vocabulary.facts[index] } else { nil }
    let words = PopulationColumn.Empty.allCases.map { $0.rawValue }
    if let word = fields.word("empty", among: words),
      let empty = PopulationColumn.Empty(rawValue: word), let place = fields["empty"]?.place
    {
      column.empty = empty
      if empty == .none, let fact, !fact.mayBeNone {
        findings.error(
          .unfitColumn,
          zh: "「\(fact.name)」总是存在：空单元格不能表示没有",
          en: "'\(fact.name)' always exists: an empty cell cannot mean that it does not",
          at: place
        )
      }
      if empty == .noEvent, fact?.scope != .event {
        findings.error(
          .unfitColumn,
          zh: "「no-event」只用于事件的列",
          en: "'no-event' is for columns of events",
          at: place
        )
      }
    }
    if let node = fields["days"], let pattern = fields.string("days") {
      column.days = DayPattern(pattern)
      if column.days == nil {
        findings.error(
          .unfitDayPattern,
          zh: "「\(excerpt(pattern))」应含 YYYY、MM、DD 各一次，如「DD/MM/YYYY」",
          en: "'\(excerpt(pattern))' has to have YYYY, MM and DD once each, like 'DD/MM/YYYY'",
          at: node.place
        )
      } else if let fact, fact.type != .day {
        findings.error(
          .unfitColumn,
          zh: "「\(fact.name)」不是日期",
          en: "'\(fact.name)' is no day",
          at: node.place
        )
      }
    }
    for word in fields.members("words") ?? [] {
      if let meant = text(word.value) { column.words[word.key] = meant }
    }
  }

  /// One fact comes from one place.
  private func checkTargets(of population: Population, _ fields: Fields) {
    var first: [PopulationColumn.Target: PopulationColumn] = [:]
    for column in population.columns {
      guard column.target != .nothing else { continue }
      if let other = first[column.target] {
        twice(column, Label(zh: "列「\(other.name)」", en: "the column '\(other.name)'"), other.place)
        continue
      }
      first[column.target] = column
      let common = Label(zh: "各行相同的值", en: "what is the same for all")
      switch column.target {
      case .on:
        if let place = fields["on"]?.place { twice(column, common, place) }
      case .fact(let index, let scheme):
        if let given = population.common.facts[index] ?? population.event[index] {
          twice(column, common, given.place)
        }
        for policy in population.common.policies where scheme == nil || policy.scheme == scheme {
          if let given = policy.facts[index] { twice(column, common, given.place) }
        }
      case .nothing: break
      }
    }
  }

  private func twice(_ column: PopulationColumn, _ other: Label, _ place: Place) {
    findings.error(
      .factGivenTwice,
      zh: "列「\(excerpt(column.name))」与\(other.zh)给出同一事实",
      en: "the column '\(excerpt(column.name))' and \(other.en) give one fact",
      at: column.place,
      notes: [Diagnostic.Note(Label(zh: "另一处在此", en: "the other one is here"), at: place)]
    )
  }

  // MARK: - Names

  private func readSchemes(_ fields: Fields) -> [String] {
    var result: [String] = []
    var places: [String: Place] = [:]
    for (name, place) in texts(fields.array("schemes") ?? []) {
      guard cases.isScheme(name, at: place),
        findings.isFirst(name, Label(zh: "方案", en: "scheme"), at: place, in: &places)
      else { continue }
      result.append(name)
    }
    return result
  }

  private func readOverlays(_ fields: Fields) -> [String] {
    var result: [String] = []
    let names = book.overlays.map { $0.name }
    for (name, place) in texts(fields.array("overlays") ?? []) {
      guard names.contains(name) else {
        let what = Label(zh: "补充值", en: "overlay")
        findings.unknown(.unknownColumn, what, name, among: names, at: place)
        continue
      }
      result.append(name)
    }
    return result
  }

  /// Names of columns; where all columns are known, a name that is none of them is a mistake.
  private func readNames(_ fields: Fields, into result: inout Population) {
    result.id = fields.string("id")
    result.group = fields.string("group")
    if let name = result.id, let place = fields["id"]?.place {
      checkColumn(name, of: result, at: place)
    }
    if let name = result.group, let place = fields["group"]?.place {
      checkColumn(name, of: result, at: place)
    }
    guard let nodes = fields.array("output") else { return }
    var columns: [OutputColumn] = []
    var places: [String: Place] = [:]
    for node in nodes {
      let name: String
      if case .object(let object) = node.value, object.members.count == 1,
        let column = object["column"], let text = text(column)
      {
        name = text
        checkColumn(name, of: result, at: column.place)
        columns.append(.input(name))
      } else if let text = text(node) {
        name = text
        if let word = OutputWord(rawValue: text) {
          columns.append(.word(word))
        } else {
          checkColumn(name, of: result, at: node.place, isOutput: true)
          columns.append(.input(name))
        }
      } else {
        continue
      }
      let what = Label(zh: "输出列", en: "output column")
      _ = findings.isFirst(name, what, at: node.place, in: &places)
    }
    result.output = columns
  }

  private func checkColumn(
    _ name: String,
    of population: Population,
    at place: Place,
    isOutput: Bool = false
  ) {
    if population.columns.contains(where: { $0.name == name }) { return }
    if let header = population.header {
      if header.contains(name) { return }
    } else if population.ignoresOthers || columnTarget(named: name, in: book) != nil {
      // It may stand in the line of names.
      return
    }
    var names = (population.header ?? []) + population.columns.map { $0.name }
    if isOutput { names += OutputWord.allCases.map { $0.rawValue } }
    findings.unknown(
      .unknownColumn,
      Label(zh: "列", en: "column"),
      name,
      among: names,
      at: place
    )
  }
}
