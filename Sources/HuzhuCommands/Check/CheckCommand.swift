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
    let rulesOfRun = AssessmentRules(arguments: arguments, console: console)
    let day = try rulesOfRun.day()
    var rules = try rulesOfRun.load(defersExamples: true)
    let options = try CheckOptions(arguments, day: day, rules: &rules, console: console)
    let assessor = Assessor(book: rules.book)
    let output = AnswerOutput(arguments: arguments, console: console, rules: rules)
    let digests = isJSON ? rules.digests : []
    var problems = ProblemLog(console: console)
    var isNamed = false
    var hasWritten = false
    for path in arguments.operands {
      let run = CaseRun(path: path, options: options, assessor: assessor)
      let outcome = run.run(&rules)
      // An error anywhere in a rule file stops the command before it says anything.
      if let examples = rules.examples {
        rules.diagnostics += examples.finish()
        rules.examples = nil
        try rulesOfRun.refuseErrors(in: rules)
      }
      switch outcome {
      case .success(let (input, answer)):
        isNamed = isNamed || options.fails(on: answer)
        let separator = hasWritten ? "\n" : ""
        hasWritten = true
        try output.write(answer, to: input, run, digests: digests, separator: separator)
      case .failure(let problem):
        problems.report(problem, in: rules)
        if isJSON { try console.write(problem.machine(in: rules, console).text() + "\n") }
      }
    }
    if let status = problems.status { return status }
    return isNamed ? .findings : .done
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
