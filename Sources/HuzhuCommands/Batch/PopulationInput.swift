import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// The population that a line names: a document that says what the columns are, or the rows alone.
struct PopulationInput {
  var population: Population
  /// The document, where there is one.
  let document: SourceText?
  /// Where the rows are.
  let path: String
  let form: TableFormat

  init(_ arguments: Arguments, _ rules: inout RuleSet, _ console: Console) throws(Stop) {
    let operand = arguments.operands[0]
    guard operand.hasSuffix(".json") else {
      guard !arguments.has(.data) else {
        throw .usage(
          Label(
            zh: "--data 用于说明文件（.json）；「\(operand)」本身就是人员表",
            en: "--data goes with a document (.json), and '\(operand)' has the rows itself"
          ),
          of: .batch
        )
      }
      population = Population(name: operand, place: Place(source: 0, range: 0..<0))
      if operand.hasSuffix(".tsv") { population.separator = 0x09 }
      document = nil
      path = operand
      form = Self.form(of: operand) ?? .csv
      return
    }
    let source: SourceText
    switch Platform.read(operand) {
    case .success(let bytes): source = SourceText(name: operand, bytes: bytes)
    case .failure(let problem): throw Stop(problem)
    }
    let index = rules.add(source)
    let (node, mistakes) = readJSON(source, index: index)
    let findings = Findings()
    for mistake in mistakes { findings.add(mistake) }
    var read: Population?
    if let node, mistakes.isEmpty {
      read = readPopulation(node, in: rules.book, findings: findings)
    }
    guard let read else {
      let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
      console.say(report.text(findings.diagnostics))
      throw Stop(status: .badData)
    }
    let folder = String(operand.dropLast((operand.split(separator: "/").last ?? "").count))
    guard let data = arguments.value(.data) ?? read.data.map({ folder + $0 }) else {
      throw .usage(
        Label(
          zh: "须指明人员表：--data FILE，或在说明文件中写「data」",
          en: "say where the rows are: --data FILE, or 'data' in the document"
        ),
        of: .batch
      )
    }
    population = read
    document = source
    path = data
    form = read.format ?? Self.form(of: data) ?? .csv
  }

  /// The form of a file by the ending of its name.
  private static func form(of path: String) -> TableFormat? {
    switch path.split(separator: ".").last {
    case "csv"?, "tsv"?, "txt"?: .csv
    case "ndjson"?, "jsonl"?: .ndjson
    default: nil
    }
  }

  /// Adds what options set for all rows.
  mutating func apply(_ options: CheckOptions, _ rules: RuleSet) throws(Stop) {
    let events = population.common.events
    guard !options.settings.isEmpty || !options.assumptions.isEmpty else { return }
    let findings = Findings()
    population.common.events = []
    if !options.apply(to: &population.common, in: rules.book, findings: findings) {
      let report = DiagnosticReport(sources: rules.sources, layout: Layout(language: .en))
      throw .usage(Label(report.text(findings.diagnostics)), of: .batch)
    }
    // An event that options make up is one of each row.
    guard let event = population.common.events?.first else {
      population.common.events = events
      return
    }
    for (fact, given) in event.facts { population.event[fact] = given }
    population.common.events = nil
  }

  /// Where the rows come from, and how many bytes there are where that is known.
  func open(_ console: Console) throws(Stop) -> (input: BatchInput, size: Int?) {
    guard path != "-" else {
      let read = console.environment.readSome
      let input = BatchInput { limit in read(limit).mapError { $0.stream } }
      return (input, nil)
    }
    switch Platform.ByteFile.open(path) {
    case .failure(let problem): throw Stop(problem)
    case .success(let file):
      let input = BatchInput { limit in file.read(limit).mapError { $0.stream } }
      return (input, file.size)
    }
  }
}

extension FileProblem {
  /// What is told of a stream that cannot be read on.
  fileprivate var stream: BatchStreamProblem {
    if case .other(let text) = reason { return BatchStreamProblem(text) }
    return BatchStreamProblem(message.en)
  }
}
