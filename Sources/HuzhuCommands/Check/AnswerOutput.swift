import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// Writes the answer to a case as the line asks for it: for people or for programs.
struct AnswerOutput {
  let arguments: Arguments
  let console: Console
  private let book: Rulebook
  private let documents: [SourceText]
  private let report: AnswerReport

  init(arguments: Arguments, console: Console, rules: RuleSet) {
    self.arguments = arguments
    self.console = console
    book = rules.book
    documents = arguments.value(.format) == "json" ? rules.stableDocuments : []
    report = AnswerReport(book: book, layout: console.layout(), documents: rules.sources)
  }

  /// Writes one answer.
  func write(
    _ answer: CaseAnswer,
    to input: Case,
    _ run: CaseRun,
    digests: [(name: String, sha256: String)],
    separator: String = ""
  ) throws(Stop) {
    if arguments.value(.format) == "json" {
      let machine = machineAnswer(
        answer,
        in: book,
        engine: huzhuVersion,
        digests: digests,
        documents: documents
      )
      try console.write(machine.text() + "\n")
      return
    }
    let detail = AnswerReport.Detail(
      listsOutOfScope: arguments.has(.all),
      explains: arguments.has(.explain),
      isQuiet: console.isQuiet
    )
    let overview = run.assessor.overview(of: answer, to: input, overlays: run.options.overlays)
    try console.write(
      separator + report.text(answer, of: input, overview: overview, detail: detail)
    )
  }
}
