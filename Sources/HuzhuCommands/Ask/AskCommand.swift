import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// `huzhu ask`: a case by interview, then its answer.
///
/// Questions go to standard error and answers come from standard input, one to a line; what stands
/// on standard output is what `check` writes.
struct AskCommand {
  let arguments: Arguments
  let console: Console

  private var isJSON: Bool { arguments.value(.format) == "json" }
  private var target: String? { arguments.value(.save) }

  func run() throws(Stop) -> ExitStatus {
    let setup = AssessmentRules(arguments: arguments, console: console)
    let day = try setup.day()
    try refuseTarget()
    var rules = try setup.load(defersExamples: false)
    let options = try CheckOptions(arguments, day: day, rules: &rules, console: console)
    let assessor = Assessor(book: rules.book)
    let run = CaseRun(path: arguments.value(.caseFile) ?? "", options: options, assessor: assessor)
    var problems = ProblemLog(console: console)
    let start = start(run, options, &rules)
    guard case .success((let input, let title)) = start else {
      if case .failure(let failure) = start { problems.report(failure, in: rules) }
      return problems.status ?? .badData
    }
    guard let day = day ?? input.on else {
      let problem = assessor.assess(
        input,
        on: nil,
        overlays: options.overlays,
        schemes: options.schemes,
        explainsEnds: false
      )
      if case .failure(let problem) = problem {
        problems.report(run.failure(problem, of: input), in: rules)
      }
      return problems.status ?? .usage
    }
    let begun = Interview.begin(
      input,
      assessor: assessor,
      on: day,
      overlays: options.overlays,
      schemes: options.schemes
    )
    switch begun {
    case .failure(let problem):
      problems.report(run.failure(problem, of: input), in: rules)
      return problems.status ?? .badData
    case .success(var interview):
      try hold(&interview, in: rules.book)
      let trouble = save(interview.input, keeping: title, in: rules.book)
      try tell(interview.input, run, setup, rules, &problems)
      if let trouble { throw trouble }
      if problems.status == nil { showNextStep() }
      return problems.status ?? .done
    }
  }

  // MARK: - Before

  /// The case that is there, or an empty one, and the title of its document.
  private func start(
    _ run: CaseRun,
    _ options: CheckOptions,
    _ rules: inout RuleSet
  ) -> Result<(Case, [(String, JSONOutput)]), CaseFailure> {
    if arguments.has(.caseFile) {
      return run.input(&rules).map { input, document in
        var title: [(String, JSONOutput)] = []
        for key in ["title", "note"] {
          if let node = document[key] { title.append((key, JSONOutput(node))) }
        }
        return (input, title)
      }
    }
    var input = Case(name: name, place: Place(source: 0, range: 0..<0))
    // One scheme speaks of its own subject.
    if let id = options.schemes.first {
      input.subject = rules.book.schemes.first { $0.id == id }?.subject
    }
    if let failure = options.failure(applyingTo: &input, in: rules.book) {
      return .failure(failure)
    }
    return .success((input, []))
  }

  /// The case is called as the file that keeps it.
  private var name: String {
    guard let last = target?.split(separator: "/").last else { return "ask" }
    return last.hasSuffix(".json") ? String(last.dropLast(".json".count)) : String(last)
  }

  /// Nobody answers twenty questions to learn that they cannot be kept.
  private func refuseTarget() throws(Stop) {
    guard let target else { return }
    if let problem = WritingProblem.before(target, replaces: replaces) {
      throw Stop(problem, of: target)
    }
  }

  // MARK: - The interview

  private func hold(_ interview: inout Interview, in book: Rulebook) throws(Stop) {
    let text = QuestionText(book: book, layout: console.layout(.errors))
    let isAtTerminal = console.environment.isTerminal(.errors)
    if isAtTerminal, !console.isQuiet, interview.question != nil { console.say(text.introduction) }
    while let question = interview.question {
      console.say(text.line(question, of: interview, showsProgress: !console.isQuiet) + "\n")
      if isAtTerminal { console.say("> ") }
      guard let line = try nextLine() else {
        if isAtTerminal { console.say("\n") }
        return
      }
      switch line {
      case "?", "？": console.say(text.explanation(question, of: interview))
      case ".", "。": return
      case "<", "＜", "《":
        if !interview.goBack() { console.say(text.noWayBack) }
      default:
        if case .refused(let reason) = interview.answer(line) {
          console.say(text.refusal(reason))
        }
      }
    }
  }

  /// The next line without blanks around it.
  private func nextLine() throws(Stop) -> String? {
    switch console.environment.readLine() {
    case .failure(let problem): throw Stop(problem)
    case .success(let line):
      guard let line else { return nil }
      var scalars = line.unicodeScalars[...]
      while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
      while let last = scalars.last, isBlank(last) { scalars.removeLast() }
      return String(scalars)
    }
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }

  // MARK: - After

  private func save(
    _ input: Case,
    keeping title: [(String, JSONOutput)],
    in book: Rulebook
  ) -> Stop? {
    guard let target else { return nil }
    let text = caseDocument(input, keeping: title, in: book).text(.pretty) + "\n"
    let problem = Platform.write(Array(text.utf8), toFile: target, replaces: replaces)
    return problem.map { Stop($0, of: target) }
  }

  /// The case that was begun with may be kept in its own file.
  private var replaces: Bool {
    guard !arguments.has(.replace), let target, let path = arguments.value(.caseFile) else {
      return arguments.has(.replace)
    }
    return Platform.realPath(path) == Platform.realPath(target)
  }

  private func tell(
    _ input: Case,
    _ run: CaseRun,
    _ setup: AssessmentRules,
    _ rules: RuleSet,
    _ problems: inout ProblemLog
  ) throws(Stop) {
    switch run.assess(input) {
    case .failure(let failure): problems.report(failure, in: rules)
    case .success(let (_, answer)):
      try AnswerOutput(arguments: arguments, console: console, rules: rules)
        .write(answer, to: input, run, digests: isJSON ? rules.digests : [])
    }
  }

  /// How to ask again without an interview.
  private func showNextStep() {
    guard !console.isQuiet else { return }
    guard let target else {
      let hint = Label(
        zh: "回答没有保存；加 --save 文件 即可保存。",
        en: "The answers were not kept; --save FILE keeps them."
      )
      console.say(hint[console.language] + "\n")
      return
    }
    var words = ["huzhu", "check", Arguments.quoted(target)]
    for id in arguments.operands { words += ["--scheme", Arguments.quoted(id)] }
    for option in [OptionID.assume, .overlay, .rules, .seeds] {
      for value in arguments.all(option) { words += [option.name, Arguments.quoted(value)] }
    }
    let line = words.joined(separator: " ")
    let hint = Label(
      zh: "已保存到 \(target)；再看结果：\(line)",
      en: "Kept in \(target); to see the answer again: \(line)"
    )
    console.say(hint[console.language] + "\n")
  }
}
