import Foundation
import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuNaive
import HuzhuValues

/// A table of rows about one scheme, plain and not, with the answers of a batch.
struct ColumnTable {
  /// The rules of the project.
  static let rules: (book: Rulebook, problems: Int) = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    var nodes: [JSONNode] = []
    for folder in ["rules", "seeds"] {
      let place = root.appending(path: folder)
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      for path in paths.sorted()
      where path.hasSuffix(".json") && !path.hasPrefix("schema/") && !path.hasPrefix("examples/") {
        guard let bytes = FileManager.default.contents(atPath: place.appending(path: path).path)
        else { continue }
        let source = SourceText(name: path, bytes: Array(bytes))
        if let node = readJSON(source, index: nodes.count).0 { nodes.append(node) }
      }
    }
    let (book, diagnostics) = loadRulebook(nodes)
    return (book, diagnostics.filter { $0.severity == .error }.count)
  }()

  var population: Population
  var bytes: [UInt8]
  let scheme: String

  /// Rows made of what the examples of a scheme say.
  init(_ scheme: String, rows: Int, seed: UInt64) {
    self.scheme = scheme
    let book = Self.rules.book
    var random = SplitMix64(seed: seed)
    let versions = book.schemes.filter { $0.id == scheme }
    var given: [Int: [Possible]] = [:]
    for example in versions.flatMap(\.examples) {
      var all = [example.input.facts]
      all += example.input.policies.filter { $0.scheme == scheme }.map(\.facts)
      all += (example.input.events ?? []).map(\.facts)
      for (fact, value) in all.joined() {
        if case .plain(let possible) = value.value, possible.isKnown {
          given[fact, default: []].append(possible)
        }
      }
    }
    let facts = given.keys.sorted()
    population = Population(name: "people", place: Place(source: 0, range: 0..<0))
    population.common.on = versions.first?.examples.first?.input.on ?? Day(ordinal: 20_610)
    population.id = "id"
    population.ignoresOthers = true
    population.output =
      [.word(.row), .word(.id), .word(.scheme), .word(.version), .word(.eligibility)]
      + [.word(.reason), .word(.reasons), .word(.low), .word(.high), .word(.exact)]
      + [.word(.missing), .word(.basis), .word(.benefits), .word(.problem)]
    for (place, fact) in facts.enumerated() where book.vocabulary.facts[fact].mayBeNone {
      guard place % 2 == 0 else { continue }
      let name = book.vocabulary.facts[fact].name
      var column = PopulationColumn(
        name: name,
        target: .fact(fact, scheme: nil),
        place: population.place
      )
      column.empty = .none
      population.columns.append(column)
    }
    let end = random.chance(50) ? "\r\n" : "\n"
    var text = "id," + facts.map { book.vocabulary.facts[$0].name }.joined(separator: ",") + end
    for row in 0..<rows {
      if random.chance(2) { text += end }
      var cells = ["P\(row)"]
      for fact in facts {
        cells.append(
          Self.cell(book.vocabulary.facts[fact], random.pick(given[fact] ?? []), book, &random)
        )
      }
      if random.chance(1) { cells.append("") }
      if random.chance(1) { cells[0] = "\"P,\(row)\"" }
      if random.chance(1) { cells[0] = "P \"\(row)" }
      if random.chance(1) { cells[0] = "职工 \(row) " }
      text += cells.joined(separator: ",")
      if row < rows - 1 || random.chance(50) { text += end }
    }
    bytes = Array(text.utf8)
  }

  private static func cell(
    _ fact: Fact,
    _ possible: Possible,
    _ book: Rulebook,
    _ random: inout SplitMix64
  ) -> String {
    if random.chance(4) { return "" }
    if random.chance(1) {
      return random.pick(["x", "-1", "2026-02-30", "1e3", "0.001", "未知", " "])
    }
    switch possible.values {
    case .nothing: return ""
    case .flag(let yes, _):
      return random.chance(20) ? random.pick(["是", "否"]) : "\(random.chance(15) ? !yes : yes)"
    case .day(let interval):
      let step = random.chance(30) ? random.number(-400...400) : 0
      let day = Day(ordinal: Int32(interval.low)).adding(days: step)
      let (year, month, number) = day.date
      return random.chance(3) ? "\(year)/\(month)/\(number)" : day.text
    case .number(let interval):
      var value = interval.low
      if random.chance(40) { value += Int128(random.number(-2...2)) * fact.step }
      let text = Decimal.text(of: value, scale: fact.type.scale)
      return random.chance(3) ? text + ".0" : text
    case .choice(let items):
      guard case .choice(let choice) = fact.type else { return "" }
      let all = book.vocabulary.choices[choice].items
      let item = random.chance(20) ? random.number(0...all.count - 1) : items.items[0]
      return random.chance(10) ? all[item].label.zh : all[item].name
    case .choices(let items, _):
      guard case .choices(let choice) = fact.type else { return "" }
      return items.items.map { book.vocabulary.choices[choice].items[$0].name }.joined(
        separator: " "
      )
    case .text(let text): return text ?? ""
    }
  }

  /// What a batch writes, and how it sums up.
  func answered(usingColumns: Bool, jobs: Int = 1, chunk: Int = 1 << 16) throws -> Answered {
    let book = Self.rules.book
    let schemes = try Assessor(book: book).prepare([scheme], overlays: []).get()
    var run = BatchRun(
      book: book,
      population: population,
      schemes: schemes,
      name: "people.csv",
      inputForm: .csv,
      outputForm: .csv
    )
    run.usesColumns = usingColumns
    run.jobs = jobs
    run.chunkSize = chunk
    let sink = Sink()
    var summary = BatchSummary(
      engine: "test",
      population: nil,
      digests: [],
      schemes: schemes.schemes.map(\.id)
    )
    let output = BatchOutput { bytes in
      sink.text += String(decoding: bytes, as: UTF8.self)
      return nil
    }
    let stop = run.run(from: BatchInput(bytes), to: output, summary: &summary)
    return Answered(
      text: sink.text,
      summary: summary.output.text(),
      stop: stop.map { "\($0)" }
    )
  }

  struct Answered: Equatable {
    var text: String
    var summary: String
    var stop: String?
  }

  private final class Sink: @unchecked Sendable {
    var text = ""
  }
}
