import HuzhuAnswers
import HuzhuBatch
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// Reads the people of a comparison: a file of rows, a case, a list of cases, or a folder of cases.
struct DiffPopulation {
  let path: String
  let arguments: Arguments
  let console: Console

  /// Whether a path names a file of rows, or the document of one.
  static func isTable(_ path: String) -> Bool {
    if [".csv", ".tsv", ".ndjson", ".jsonl"].contains(where: { path.hasSuffix($0) }) {
      return true
    }
    guard path.hasSuffix(".json"), Platform.kind(of: path) == .file,
      case .success(let bytes) = Platform.read(path)
    else { return false }
    return readJSON(SourceText(name: path, bytes: bytes), index: 0).0?["population"] != nil
  }

  /// Everybody, in the order of the file, or of the files by name.
  func people(
    _ files: inout DiffSources,
    old: Rulebook,
    new: Rulebook
  ) throws(Stop) -> [ComparedPerson] {
    let people = Self.isTable(path) ? try rows(&files, old, new) : try cases(&files)
    guard !people.isEmpty else {
      throw Stop(
        status: .badData,
        message: Label(zh: "「\(path)」中没有人", en: "there is nobody in '\(path)'")
      )
    }
    return people
  }

  // MARK: Rows

  /// The rows in the names of both sides, which are read apart as a name may mean something else.
  private func rows(
    _ files: inout DiffSources,
    _ old: Rulebook,
    _ new: Rulebook
  ) throws(Stop) -> [ComparedPerson] {
    let (before, data) = try rows(files, old)
    let (after, _) = try rows(files, new)
    files.note(path, side: "population")
    if data != path { files.note(data, side: "population") }
    return zip(before, after).map { one, other in
      ComparedPerson(name: one.name, old: Self.read(one), new: Self.read(other))
    }
  }

  private static func read(_ person: BatchPerson) -> Result<Case, Unreadable> {
    person.input.mapError { problem in
      Unreadable(
        message: Label(
          zh: "第 \(problem.row) 行：\(problem.message.zh)",
          en: "row \(problem.row): \(problem.message.en)"
        )
      )
    }
  }

  /// The rows in the names of one side, and where they lie.
  private func rows(
    _ files: DiffSources,
    _ book: Rulebook
  ) throws(Stop) -> (people: [BatchPerson], data: String) {
    var call = arguments
    call.operands = [path]
    var rules = RuleSet(
      sources: files.sources,
      stableNames: [],
      overlays: [],
      book: book,
      diagnostics: []
    )
    let input = try PopulationInput(call, &rules, console)
    var ids: [String] = []
    for scheme in book.schemes where !ids.contains(scheme.id) { ids.append(scheme.id) }
    guard case .success(let prepared) = Assessor(book: book).prepare(ids, overlays: []) else {
      return ([], path)
    }
    let run = BatchRun(
      book: book,
      population: input.population,
      schemes: prepared,
      name: input.path,
      inputForm: input.form,
      outputForm: input.form
    )
    let source = try input.open(console)
    switch run.people(from: source.input) {
    case .success(let people): return (people, input.path)
    case .failure(let stop): throw told(stop)
    }
  }

  private func told(_ stop: BatchRun.Stop) -> Stop {
    switch stop {
    case .table(let diagnostics, let source):
      let report = DiagnosticReport(sources: [source], layout: console.layout(.errors))
      console.say(report.text(diagnostics))
      return Stop(status: .badData)
    case .row(let row, let problem):
      return Stop(
        status: .badData,
        message: Label(
          zh: "「\(path)」第 \(row) 行：\(problem.message.zh)",
          en: "row \(row) of '\(path)': \(problem.message.en)"
        )
      )
    case .noDay, .input, .output:
      return Stop(
        status: .noInput,
        message: Label(zh: "无法读取「\(path)」", en: "cannot read '\(path)'")
      )
    }
  }

  // MARK: Cases

  private func cases(_ files: inout DiffSources) throws(Stop) -> [ComparedPerson] {
    var paths = [path]
    let isFolder = Platform.kind(of: path) == .directory
    if isFolder {
      switch Platform.files(below: path, ending: ".json") {
      case .success(let found): paths = found
      case .failure(let problem): throw Stop(problem)
      }
    }
    var people: [ComparedPerson] = []
    for path in paths {
      var side = DiffSources.Side()
      let document = try files.read(path, side: "population", into: &side)
      try refuse(side.diagnostics, files)
      guard let document else { continue }
      // Beside cases a folder may hold what they belong to: funds, tables of people.
      if isFolder, document.array == nil, document["case"] == nil { continue }
      for (index, item) in (document.array ?? [document]).enumerated() {
        guard item["case"] != nil else {
          throw notCases(item, index + 1, path, isList: document.array != nil)
        }
        people.append(ComparedPerson(name: item["case"]?.string ?? "\(index + 1)", case: item))
      }
    }
    return people
  }

  private func notCases(_ item: JSONNode, _ number: Int, _ path: String, isList: Bool) -> Stop {
    Stop(
      status: .badData,
      message: Label(
        zh: isList ? "「\(path)」的第 \(number) 项不是案例" : "「\(path)」不是案例，也不是案例的列表",
        en: isList
          ? "item \(number) of '\(path)' is no case" : "'\(path)' is no case and no list of cases"
      )
    )
  }

  private func refuse(_ diagnostics: [Diagnostic], _ files: DiffSources) throws(Stop) {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    let report = DiagnosticReport(sources: files.sources, layout: console.layout(.errors))
    console.say(report.text(diagnostics))
    throw Stop(status: .badData)
  }
}
