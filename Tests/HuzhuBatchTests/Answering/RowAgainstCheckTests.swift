import Foundation
import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import HuzhuPlan
import HuzhuValues
import Testing

/// Rows under each scheme of the project, held against the check of a case.
struct RowAgainstCheckTests {
  /// How many rows of each scheme: `HUZHU_ROWS`, or a few.
  private static let count =
    ProcessInfo.processInfo.environment["HUZHU_ROWS"].flatMap { Int($0) } ?? 3

  @Test(arguments: Catalogue.schemes)
  func `A row says what a check of the same facts says`(scheme: String) throws {
    let book = Catalogue.book
    let assessor = Assessor(book: book)
    let prepared = try assessor.prepare([scheme], overlays: []).get()
    var facts: Set<Int> = []
    for plan in prepared.schemes.flatMap(\.plans) {
      for (index, uses) in plan.factUses.enumerated() where uses > 0 { facts.insert(index) }
    }
    let columns = facts.sorted().filter { index in
      let fact = book.vocabulary.facts[index]
      if case .list = fact.type { return false }
      if case .field = fact.scope { return false }
      return fact.derived == nil
    }
    var random = SplitMix64(seed: scheme.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    var rows: [[String]] = []
    for _ in 0..<Self.count {
      rows.append(columns.map { cell(of: book.vocabulary.facts[$0], book, &random) })
    }
    let names = columns.map { book.vocabulary.facts[$0].name }
    let header = "id," + names.joined(separator: ",") + "\n"
    let lines = rows.enumerated().map { index, cells in
      ([index.description] + cells.map { "\"\($0)\"" }).joined(separator: ",") + "\n"
    }
    var population = Population(name: scheme, place: Place(source: 0, range: 0..<0))
    population.common.on = Day("2026-06-05")
    population.id = "id"
    population.output = [
      .word(.id), .word(.eligibility), .word(.reasons), .word(.low), .word(.high),
      .word(.missing), .word(.basis), .word(.subjectTo), .word(.problem),
    ]
    let run = BatchRun(
      book: book,
      population: population,
      schemes: prepared,
      name: "rows.csv",
      inputForm: .csv,
      outputForm: .csv
    )
    let outcome = BatchWorld.answer(Array((header + lines.joined()).utf8), run)
    #expect(outcome.stop == nil)
    #expect(outcome.lines.count == rows.count + 1)
    for (index, cells) in rows.enumerated() {
      let input = try `case`(of: cells, columns, scheme, book)
      let expected = told(
        assessor.assess(input, on: nil, overlays: [], schemes: [scheme], explainsEnds: false),
        book
      )
      let found = outcome.lines[index + 1]
      #expect(found.hasPrefix("\(index),\(expected)"), "\(names) \(cells)")
    }
  }

  /// What a check says, in the columns of the row; of bad data only that it is, and its code.
  private func told(_ result: Result<CaseAnswer, CaseProblem>, _ book: Rulebook) -> String {
    switch result {
    case .failure(let problem): return "invalid,,,,,,,\(problem.code.rawValue)"
    case .success(let answer):
      guard let answer = answer.answers.first ?? answer.outOfScope.first else { return "" }
      var reasons: [String] = []
      for reason in answer.reasons where reason.state == .fails && !reasons.contains(reason.clause)
      { reasons.append(reason.clause) }
      let missing = answer.missing.map { missing in
        switch missing {
        case .fact(let fact), .eventFact(let fact, _): book.vocabulary.facts[fact].name
        case .term(let term): answer.scheme.terms[term].name
        case .field(let list, let item, let fact):
          "\(book.vocabulary.facts[list].name)[\(item + 1)].\(book.vocabulary.facts[fact].name)"
        }
      }
      func fen(_ end: Int128?) -> String { end.map { Decimal.text(of: $0, scale: 2) } ?? "" }
      return [
        answer.eligibility.rawValue, reasons.joined(separator: " "), fen(answer.pay?.low),
        fen(answer.pay?.high), missing.joined(separator: " "),
        answer.eligibility == .outOfScope ? "" : answer.basis.word,
        answer.subjectTo.joined(separator: " "), "",
      ].joined(separator: ",")
    }
  }

  // MARK: - Random rows

  private func cell(of fact: Fact, _ book: Rulebook, _ random: inout SplitMix64) -> String {
    if random.number(0...6 - 1) == 0 { return "" }
    if fact.mayBeNone, random.number(0...5 - 1) == 0 { return "none" }
    switch fact.type {
    case .flag: return random.number(0...4 - 1) > 0 ? "true" : "false"
    case .choice(let choice): return random.pick(book.vocabulary.choices[choice].items).name
    case .choices(let choice):
      let items = book.vocabulary.choices[choice].items
      let some = items.filter { _ in random.number(0...items.count - 1) < 2 }.map(\.name)
      return some.isEmpty ? random.pick(items).name : some.joined(separator: ",")
    case .day:
      let from = Int(Day("2024-01-01")?.ordinal ?? 0) - (fact.isFixed ? 9_000 : 0)
      let day = Day(ordinal: Int32(from + random.number(0...900 - 1)))
      guard let domain = fact.domain, !domain.contains(Int128(day.ordinal)) else { return day.text }
      return Day(ordinal: Int32(clamping: domain.low)).text
    case .quantity(let unit, let scale):
      let low = fact.domain?.low ?? 0
      let steps = ((fact.domain?.high ?? low) - low) / fact.step
      // Thresholds are small more often than large.
      let most = min(steps, [3, 40, 900, 70_000, 7_000_000][random.number(0...5 - 1)])
      let value = low + Int128(random.number(0...Int(most) + 1 - 1)) * fact.step
      return canonicalText(Quantity(Decimal(mantissa: value, scale: scale), unit))
    case .text: return "T\(random.number(0...3 - 1))"
    case .list, .recurringDay: return ""
    }
  }

  /// The same facts as the document of a case.
  private func `case`(
    of cells: [String],
    _ columns: [Int],
    _ scheme: String,
    _ book: Rulebook
  ) throws -> Case {
    var parts: [FactScope: [String]] = [:]
    var hasEvent = false
    for (index, cell) in zip(columns, cells) {
      let fact = book.vocabulary.facts[index]
      if fact.scope == .event { hasEvent = true }
      guard !cell.isEmpty else { continue }
      let value: String =
        switch fact.type {
        case _ where cell == "none" && fact.mayBeNone: "null"
        case .flag: cell
        case .choices:
          "[" + cell.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        default: "\"\(cell)\""
        }
      parts[fact.scope, default: []].append("\"\(fact.name)\": \(value)")
    }
    func list(_ scope: FactScope) -> String { (parts[scope] ?? []).joined(separator: ", ") }
    let events = hasEvent ? ", \"events\": [{\(list(.event))}]" : ""
    let text = """
      {"format": "huzhu/1", "case": "row", "on": "2026-06-05", "facts": {\(list(.subject))},
       "policies": {"\(scheme)": {\(list(.scheme))}}\(events)}
      """
    let findings = Findings()
    let node = try #require(readJSON(SourceText(name: "", text: text), index: 0).0)
    let input = readCase(node, in: book, findings: findings)
    return try #require(input, "\(findings.diagnostics) \(text)")
  }
}

extension SplitMix64 {
  fileprivate mutating func below(_ bound: Int) -> Int { number(0...bound - 1) }
}
