import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// One case from its file to its answer.
struct CaseRun {
  let path: String
  let options: CheckOptions
  let assessor: Assessor

  /// Reads the case, adds what options set, and assesses it.
  func run(_ rules: inout RuleSet) -> Result<(Case, CaseAnswer), CaseFailure> {
    switch input(&rules) {
    case .failure(let failure): .failure(failure)
    case .success((let input, _)): assess(input)
    }
  }

  /// Reads the case, with its document, and adds what options set.
  func input(_ rules: inout RuleSet) -> Result<(Case, JSONNode), CaseFailure> {
    let bytes: [UInt8]
    switch read() {
    case .success(let content): bytes = content
    case .failure(let problem):
      return .failure(CaseFailure(name: path, status: .noInput, file: problem))
    }
    let name = path == "-" ? "<stdin>" : path
    let source = rules.add(SourceText(name: name, bytes: bytes))
    let (document, mistakes) = readJSON(rules.sources[source], index: source)
    let given = document?["case"]?.string ?? path
    guard mistakes.isEmpty, let document else {
      return .failure(CaseFailure(name: given, status: .badData, diagnostics: mistakes))
    }
    let findings = Findings()
    guard var input = readCase(document, in: rules.book, findings: findings), !findings.hasErrors
    else {
      return .failure(
        CaseFailure(name: given, status: .badData, diagnostics: findings.diagnostics)
      )
    }
    if let failure = options.failure(applyingTo: &input, in: rules.book) {
      return .failure(failure)
    }
    return .success((input, document))
  }

  /// Assesses a case that is read.
  func assess(_ input: Case) -> Result<(Case, CaseAnswer), CaseFailure> {
    let result = assessor.assess(
      input,
      on: options.day,
      overlays: options.overlays,
      schemes: options.schemes,
      explainsEnds: options.explainsEnds
    )
    switch result {
    case .success(var answer):
      answer.settings = settings
      return .success((input, answer))
    case .failure(let problem):
      return .failure(failure(problem, of: input))
    }
  }

  private func read() -> Result<[UInt8], FileProblem> {
    path == "-" ? options.readStandardInput() : Platform.read(path)
  }

  private var settings: [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for (text, _) in options.settings {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      result.append((String(parts[0]), parts.count > 1 ? String(parts[1]) : ""))
    }
    return result
  }

  func failure(_ problem: CaseProblem, of input: Case) -> CaseFailure {
    let isDayMissing = problem.code == .noDay
    // A call is mended on the line; only what is in the file has a place there.
    let place = problem.isUsage ? nil : problem.place ?? input.place
    var failure = CaseFailure(name: input.name, status: problem.isUsage ? .usage : .badData)
    failure.code = problem.code
    failure.message = problem.message
    if let place {
      failure.diagnostics = [Diagnostic(problem.code, problem.message, at: place)]
    }
    if isDayMissing {
      failure.message = Label(
        zh: "案例「\(input.name)」没有评估日",
        en: "the case '\(input.name)' has no day of assessment"
      )
      failure.hint = Label(
        zh: "请键入：\(options.lineWithDay)",
        en: "type: \(options.lineWithDay)"
      )
    }
    return failure
  }
}

/// Why one case is not answered.
struct CaseFailure: Error {
  var name: String
  var status: ExitStatus
  var diagnostics: [Diagnostic] = []
  var file: FileProblem?
  /// Where there is no place to show.
  var code: DiagnosticCode?
  var message: Label?
  var hint: Label?

  init(
    name: String,
    status: ExitStatus,
    diagnostics: [Diagnostic] = [],
    file: FileProblem? = nil
  ) {
    self.name = name
    self.status = status
    self.diagnostics = diagnostics
    self.file = file
  }

  /// The object that stands in the place of the answer.
  func machine(in rules: RuleSet, _ console: Console) -> JSONOutput {
    let first = DiagnosticReport.sorted(diagnostics).first { $0.severity == .error }
    let report = DiagnosticReport(sources: rules.sources, layout: console.layout())
    let code = first?.code ?? code ?? file?.code ?? .unreadableFile
    let label = first?.message ?? message ?? file?.message
    return machineProblem(
      case: name,
      code: code.rawValue,
      place: first.map { report.position(of: $0.place) } ?? file?.path,
      // The locale has no say in machine output.
      message: label?.en ?? ""
    )
  }
}

/// Tells what is wrong with cases, each mistake once, and keeps the status of the run.
struct ProblemLog {
  let console: Console
  private var told: Set<Diagnostic> = []
  private var toldMessages: Set<Label> = []
  private(set) var status: ExitStatus?

  init(console: Console) {
    self.console = console
  }

  mutating func report(_ failure: CaseFailure, in rules: RuleSet) {
    let order: [ExitStatus] = [.badData, .usage, .noInput]
    let ranks = [status, failure.status].compactMap { $0.flatMap { order.firstIndex(of: $0) } }
    status = ranks.min().map { order[$0] } ?? failure.status
    let fresh = failure.diagnostics.filter { told.insert($0).inserted }
    if !fresh.isEmpty {
      let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
      console.say(report.text(fresh))
    }
    if failure.diagnostics.isEmpty, let message = failure.message ?? failure.file?.message {
      guard toldMessages.insert(message).inserted else { return }
      console.complain(message)
    }
    if let file = failure.file {
      for hint in Stop(file).hints { console.say("  \(hint[console.language])\n") }
    }
    if let hint = failure.hint { console.say("  \(hint[console.language])\n") }
  }
}
