import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// `huzhu check`: the answers to cases, in their order.
struct CheckCommand {
  let arguments: Arguments
  let console: Console

  private var isJSON: Bool { arguments.value(.format) == "json" }

  /// Answers all cases.
  ///
  /// - Returns: The status: bad data comes before wrong usage, and that before a missing file.
  func run() throws(Stop) -> ExitStatus {
    let day = try assessmentDay()
    var loader = RuleLoader(arguments, console.environment)
    loader.overlays = arguments.all(.overlay)
    loader.defersExamples = true
    var rules = try loader.load()
    try refuseErrors(in: rules)
    try refuseUnknownNames(in: rules)
    let options = try CheckOptions(arguments, day: day, rules: &rules, console: console)
    let assessor = Assessor(book: rules.book)
    let report = AnswerReport(
      book: rules.book,
      layout: console.layout(),
      documents: rules.sources
    )
    let digests = isJSON ? rules.digests : []
    var problems = ProblemLog(console: console)
    var isNamed = false
    var hasWritten = false
    for path in arguments.operands {
      let outcome = CaseRun(path: path, options: options, assessor: assessor).run(&rules)
      // An error anywhere in a rule file stops the command before it says anything.
      if let examples = rules.examples {
        rules.diagnostics += examples.finish()
        rules.examples = nil
        try refuseErrors(in: rules)
      }
      switch outcome {
      case .success(let (input, answer)):
        isNamed = isNamed || options.fails(on: answer)
        if isJSON {
          let machine = machineAnswer(
            answer,
            in: rules.book,
            engine: huzhuVersion,
            digests: digests,
            documents: rules.stableDocuments
          )
          try console.write(machine.text() + "\n")
        } else {
          let detail = AnswerReport.Detail(
            listsOutOfScope: arguments.has(.all),
            explains: arguments.has(.explain),
            isQuiet: console.isQuiet
          )
          let separator = hasWritten ? "\n" : ""
          hasWritten = true
          let overview = assessor.overview(of: answer, to: input, overlays: options.overlays)
          let text = report.text(answer, of: input, overview: overview, detail: detail)
          try console.write(separator + text)
        }
      case .failure(let problem):
        problems.report(problem, in: rules)
        if isJSON { try console.write(problem.machine(in: rules, console).text() + "\n") }
      }
    }
    if let status = problems.status { return status }
    return isNamed ? .findings : .done
  }

  private func assessmentDay() throws(Stop) -> Day? {
    guard let text = arguments.value(.on) else { return nil }
    if text == "today" || text == "今天" { return console.environment.today() }
    switch PeoplesForm(declared: []).day(text) {
    case .day(let day): return day
    case .noSuchDay:
      throw .usage(
        Label(zh: "没有「\(text)」这一天", en: "there is no day '\(text)'"),
        of: .check
      )
    case .notADay:
      throw .usage(
        Label(
          zh: "--on 应为 2026-06-05 这样的日期或 today，却是「\(text)」",
          en: "--on is a day such as 2026-06-05, or today, not '\(text)'"
        ),
        of: .check
      )
    }
  }

  private func refuseErrors(in rules: RuleSet) throws(Stop) {
    let errors = rules.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
    console.say(report.text(errors))
    throw Stop(
      status: .badData,
      message: Label(
        zh: "规则文件有 \(errors.count) 处错误，没有回答任何案例",
        en: "\(errors.count) \(errors.count == 1 ? "error" : "errors") in the rule files:"
          + " no case was answered"
      )
    )
  }

  private func refuseUnknownNames(in rules: RuleSet) throws(Stop) {
    let book = rules.book
    for id in arguments.all(.scheme) where !book.schemes.contains(where: { $0.id == id }) {
      throw .unknownScheme(id, in: book, of: .check)
    }
    for name in rules.overlays where !book.overlays.contains(where: { $0.name == name }) {
      let near = nearestName(to: name, in: book.overlays.map(\.name))
      throw .usage(
        Label(
          zh: "没有名为「\(name)」的补充值" + (near.map { "；是否指「\($0)」？" } ?? ""),
          en: "no overlay is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        ),
        of: .check
      )
    }
  }
}

extension Stop {
  static func unknownScheme(_ id: String, in book: Rulebook, of command: Command) -> Stop {
    let near = nearestName(to: id, in: book.schemes.map(\.id))
    return .usage(
      Label(
        zh: "没有名为「\(id)」的方案" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "no scheme is named '\(id)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
      ),
      of: command
    )
  }
}
