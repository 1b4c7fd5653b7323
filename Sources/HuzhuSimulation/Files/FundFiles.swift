import HuzhuAnswers
import HuzhuBatch
package import HuzhuDocuments
package import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Reads what stands in files beside a fund: values of facts, and members.
///
/// Nothing is dropped: a row that cannot be read is an error, told with its place.
package struct FundFiles {
  let book: Rulebook
  private let bytes: (String) -> Result<[UInt8], Unreadable>
  /// The documents that were read, behind those that were there before.
  package private(set) var sources: [SourceText] = []
  private let firstSource: Int

  /// Why a file cannot be read.
  package struct Unreadable: Error {
    package var message: Label

    package init(_ message: Label) { self.message = message }
  }

  /// The most rows of a file.
  package static let rowLimit = 200_000
  /// Bad rows that are told one by one.
  static let toldRows = 20

  /// - Parameters:
  ///   - book: The names that the files may use.
  ///   - firstSource: How many documents the run has already.
  ///   - bytes: What stands in the file of a path.
  package init(
    book: Rulebook,
    firstSource: Int,
    bytes: @escaping (String) -> Result<[UInt8], Unreadable>
  ) {
    self.book = book
    self.firstSource = firstSource
    self.bytes = bytes
  }

  /// The fund with what its files say.
  ///
  /// - Parameters:
  ///   - fund: The fund as its document has it.
  ///   - folder: The folder of that document, with a slash behind it, or nothing.
  ///   - findings: Where to report.
  ///   - keepsAllFacts: Whether members are told apart by all that is said of them, and not only by
  ///     what the scheme reads.
  /// - Returns: The fund; what of it is in error is as it was.
  package mutating func load(
    _ fund: Fund,
    folder: String,
    findings: Findings,
    keepsAllFacts: Bool = false
  ) -> Fund {
    var result = fund
    let hasFiles =
      fund.groups.contains { $0.file != nil }
      || fund.events.contains { $0.facts.contains { $0.file != nil } }
    guard hasFiles else { return result }
    let assessor = Assessor(book: book)
    let schemes: PreparedSchemes
    switch assessor.prepare([fund.scheme], overlays: fund.overlays) {
    case .success(let prepared): schemes = prepared
    // What is wrong with the scheme is told where it is asked.
    case .failure: return result
    }
    for index in fund.groups.indices {
      guard let file = fund.groups[index].file else { continue }
      let reader = MemberFileReader(
        book: book,
        schemes: schemes,
        fund: fund,
        keepsAllFacts: keepsAllFacts,
        findings: findings
      )
      reader.read(file, folder + file.path, &self, into: &result.groups[index])
    }
    for kind in fund.events.indices {
      for spread in fund.events[kind].facts.indices {
        guard let file = fund.events[kind].facts[spread].file else { continue }
        let fact = fund.events[kind].facts[spread].fact
        let rows = values(file, of: fact, folder + file.path, schemes, findings)
        if let rows { result.events[kind].facts[spread].law = .table(rows) }
      }
    }
    return result
  }

  /// A file as a document of the run; nil where it cannot be read, which is reported.
  mutating func source(
    _ path: String,
    at place: Place,
    _ findings: Findings
  ) -> (text: SourceText, index: Int)? {
    switch bytes(path) {
    case .failure(let problem):
      findings.error(.unfitData, zh: problem.message.zh, en: problem.message.en, at: place)
      return nil
    case .success(let bytes):
      sources.append(SourceText(name: path, bytes: bytes))
      return (sources[sources.count - 1], firstSource + sources.count - 1)
    }
  }

  /// The rows of a table; nil where one of them is bad, which is reported.
  func people(
    _ table: BatchRun,
    _ source: (text: SourceText, index: Int),
    at place: Place,
    _ findings: Findings
  ) -> [BatchPerson]? {
    let people: [BatchPerson]
    var run = table
    run.sample = Self.rowLimit + 1
    switch run.people(from: BatchInput(source.text.bytes)) {
    case .success(let found): people = found
    case .failure(.table(let diagnostics, _)):
      for diagnostic in diagnostics {
        var own = diagnostic
        own.place = Place(source: source.index, range: diagnostic.place.range)
        own.notes = []
        findings.add(own)
      }
      return nil
    case .failure(.row(let row, let problem)):
      tell(row, problem.message, source, findings)
      return nil
    case .failure:
      findings.error(
        .unfitData,
        zh: "「\(table.name)」无法读取",
        en: "'\(table.name)' cannot be read",
        at: place
      )
      return nil
    }
    guard people.count <= Self.rowLimit else {
      findings.error(
        .unfitData,
        zh: "「\(table.name)」超过 \(Self.rowLimit) 行",
        en: "'\(table.name)' has more than \(Self.rowLimit) rows",
        at: place
      )
      return nil
    }
    guard !people.isEmpty else {
      findings.error(
        .unfitData,
        zh: "「\(table.name)」没有一行数据",
        en: "'\(table.name)' has no row",
        at: place
      )
      return nil
    }
    var bad = 0
    for person in people {
      guard case .failure(let problem) = person.input else { continue }
      bad += 1
      if bad <= Self.toldRows { tell(problem.row, problem.message, source, findings) }
    }
    tellRest(of: bad, table.name, at: place, findings)
    return bad == 0 ? people : nil
  }

  func tellRest(of bad: Int, _ name: String, at place: Place, _ findings: Findings) {
    guard bad > Self.toldRows else { return }
    findings.error(
      .unfitData,
      zh: "「\(name)」还有 \(bad - Self.toldRows) 行有误",
      en: "\(bad - Self.toldRows) more rows of '\(name)' are bad",
      at: place
    )
  }

  func tell(
    _ row: Int,
    _ message: Label,
    _ source: (text: SourceText, index: Int),
    _ findings: Findings
  ) {
    findings.error(
      .unfitData,
      zh: "第 \(row) 行：\(message.zh)",
      en: "row \(row): \(message.en)",
      at: Place(source: source.index, range: Self.range(ofRow: row, in: source.text.bytes))
    )
  }

  /// Where a row stands; the beginning of the file where cells may hold line ends.
  private static func range(ofRow row: Int, in bytes: [UInt8]) -> Range<Int> {
    guard row >= 1, !bytes.contains(0x22) else { return 0..<0 }
    var start = 0
    for _ in 1..<row {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return 0..<0 }
      start = end + 1
    }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return start..<end
  }

  /// The form of a table by the ending of its name.
  static func form(of path: String) -> TableFormat {
    path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") ? .ndjson : .csv
  }

  // MARK: - Values

  /// The values of one column with how often each stands there.
  private mutating func values(
    _ file: Fund.FileColumn,
    of fact: Int,
    _ path: String,
    _ schemes: PreparedSchemes,
    _ findings: Findings
  ) -> [(value: Case.Value, weight: Decimal)]? {
    guard let source = source(path, at: file.place, findings) else { return nil }
    var population = Population(name: path, place: file.place)
    population.ignoresOthers = true
    if path.hasSuffix(".tsv") { population.separator = 0x09 }
    var column = PopulationColumn(
      name: file.column,
      target: .fact(fact, scheme: nil),
      place: file.place
    )
    column.empty = .invalid
    population.columns = [column]
    if let weight = file.weight {
      population.columns.append(
        PopulationColumn(name: weight, target: .nothing, place: file.place)
      )
      population.id = weight
    }
    let form = Self.form(of: path)
    let run = BatchRun(
      book: book,
      population: population,
      schemes: schemes,
      name: path,
      inputForm: form,
      outputForm: form
    )
    guard let people = people(run, source, at: file.place, findings) else { return nil }
    var weights: [Int128: Int128] = [:]
    var isDay = false
    var bad = 0
    for person in people {
      guard case .success(let input) = person.input,
        case .plain(let possible)? = input.events?.first?.facts[fact]?.value, possible.isKnown,
        let value = possible.interval?.single
      else {
        bad += 1
        let message = Label(
          zh: "\(file.column)：应为一个确定的值",
          en: "\(file.column): one known value is needed"
        )
        if bad <= Self.toldRows { tell(person.row, message, source, findings) }
        continue
      }
      if case .day = possible.values { isDay = true }
      guard let weight = Self.weight(of: person, file) else {
        bad += 1
        let name = file.weight ?? ""
        let message = Label(
          zh: "\(name)：权重应为 0 至 1000000000000 的数，小数不超过六位",
          en: "\(name): a weight is a number from 0 to 1000000000000 with at most six decimals"
        )
        if bad <= Self.toldRows { tell(person.row, message, source, findings) }
        continue
      }
      weights[value, default: 0] += weight
    }
    tellRest(of: bad, path, at: file.place, findings)
    guard bad == 0 else { return nil }
    guard weights.values.contains(where: { $0 > 0 }) else {
      let message = Label(zh: "权重全部为零", en: "all weights are zero")
      findings.error(.unfitData, zh: message.zh, en: message.en, at: file.place)
      return nil
    }
    return weights.keys.sorted().map { value in
      let possible = isDay ? Possible(.day(Interval(value))) : .number(value)
      return (.plain(possible), Decimal(mantissa: weights[value] ?? 0, scale: 6))
    }
  }

  /// In millionths.
  private static func weight(of person: BatchPerson, _ file: Fund.FileColumn) -> Int128? {
    guard file.weight != nil else { return 1_000_000 }
    guard let number = try? Decimal(person.name), number.mantissa >= 0,
      number < Decimal(mantissa: 1_000_000_000_001)
    else { return nil }
    return number.mantissa(atScale: 6)
  }
}
