import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// `huzhu batch`: a file of people, answered row by row.
struct BatchCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    let options = try BatchOptions(arguments)
    if arguments.has(.mergeSummaries) {
      return try SummaryMerging(arguments: arguments, console: console).run()
    }
    guard arguments.operands.count == 1 else {
      throw .usage(
        Label(
          zh: "多出「\(arguments.operands[1])」",
          en: "'\(arguments.operands[1])' is one too many"
        ),
        of: .batch
      )
    }
    let rulesOfRun = AssessmentRules(arguments: arguments, console: console)
    let day = try rulesOfRun.day()
    var rules = try rulesOfRun.load(defersExamples: true)
    var input = try PopulationInput(arguments, &rules, console)
    let check = try CheckOptions(arguments, day: day, rules: &rules, console: console)
    try input.apply(check, rules)
    if let examples = rules.examples {
      rules.diagnostics += examples.finish()
      rules.examples = nil
      try rulesOfRun.refuseErrors(in: rules)
    }
    let run = try prepared(input, check, options, rules)
    var summary = BatchSummary(
      engine: huzhuVersion,
      population: input.document == nil ? nil : input.population.name,
      digests: digests(input, rules),
      schemes: run.schemes.schemes.map { $0.id }
    )
    let inputs = rules.sources.map(\.name) + [input.path]
    for option in [OptionID.output, .summaryTo] {
      try Stop.refuse(arguments.value(option), option, over: inputs, of: .batch)
    }
    let source = try input.open(console)
    let sink = try BatchSink(arguments, console)
    let progress = BatchProgress(console: console, size: source.size)
    let stop = run.run(
      from: progress.counting(source.input),
      to: sink.output,
      summary: &summary,
      progress: { progress.tell($0) }
    )
    progress.finish()
    if let stop {
      sink.abandon()
      throw told(stop, check, rules)
    }
    try sink.finish()
    return try BatchClosing(arguments: arguments, console: console, book: rules.book)
      .write(summary, isToFile: sink.isFile)
  }

  private func prepared(
    _ input: PopulationInput,
    _ check: CheckOptions,
    _ options: BatchOptions,
    _ rules: RuleSet
  ) throws(Stop) -> BatchRun {
    let book = rules.book
    var schemes = check.schemes.isEmpty ? input.population.schemes : check.schemes
    if schemes.isEmpty {
      guard let only = book.schemes.first, book.schemes.allSatisfy({ $0.id == only.id }) else {
        throw .usage(
          Label(
            zh: "须指明方案：--scheme ID，或在说明文件中写「schemes」",
            en: "say which schemes: --scheme ID, or 'schemes' in the population document"
          ),
          of: .batch
        )
      }
      schemes = [only.id]
    }
    var overlays = check.overlays
    for name in input.population.overlays where !overlays.contains(name) { overlays.append(name) }
    let prepared: PreparedSchemes
    switch Assessor(book: book).prepare(schemes, overlays: overlays) {
    case .success(let found): prepared = found
    case .failure(let problem): throw .usage(problem.message, of: .batch)
    }
    var run = BatchRun(
      book: book,
      population: input.population,
      schemes: prepared,
      name: input.path,
      inputForm: input.form,
      outputForm: options.format ?? input.form
    )
    run.on = check.day
    run.by = options.by
    run.sample = options.sample
    run.jobs = options.jobs ?? Platform.processors()
    run.isStrict = arguments.has(.strict)
    run.firstRow = options.firstRow
    return run
  }

  private func digests(_ input: PopulationInput, _ rules: RuleSet) -> [BatchSummary.Digest] {
    var all = rules.digests.map { BatchSummary.Digest(name: $0.name, sha256: $0.sha256) }
    if let document = input.document {
      all.append(
        BatchSummary.Digest(
          name: String(document.name.split(separator: "/").last ?? ""),
          sha256: SHA256.hex(of: document.bytes)
        )
      )
    }
    return all.sorted { $0.name < $1.name }
  }

  /// What a run that ended early tells.
  private func told(_ stop: BatchRun.Stop, _ check: CheckOptions, _ rules: RuleSet) -> Stop {
    switch stop {
    case .table(let diagnostics, let source):
      let report = DiagnosticReport(sources: [source], layout: console.layout(.errors))
      console.say(report.text(diagnostics))
      return Stop(
        status: .badData,
        message: Label(zh: "没有回答任何一行", en: "no row was answered")
      )
    case .noDay:
      return Stop(
        status: .usage,
        message: Label(zh: "没有评估日", en: "there is no day of assessment"),
        hints: [
          Label(zh: "请键入：\(check.lineWithDay)", en: "type: \(check.lineWithDay)")
        ]
      )
    case .row(let row, let problem):
      let column = problem.column.map { Label(zh: "，列「\($0)」", en: ", column '\($0)'") }
      return Stop(
        status: .badData,
        message: Label(
          zh: "[\(problem.code.rawValue)] 第 \(row) 行\(column?.zh ?? "")：\(problem.message.zh)；到此停止",
          en: "[\(problem.code.rawValue)] row \(row)\(column?.en ?? ""): \(problem.message.en);"
            + " stopped here"
        )
      )
    case .input(let problem):
      return Stop(
        status: .noInput,
        message: Label(zh: "无法继续读取：\(problem.text)", en: "cannot read on: \(problem.text)")
      )
    case .output(let problem):
      return Stop(
        status: .cannotWrite,
        message: Label(zh: "无法写出结果：\(problem.text)", en: "cannot write the result: \(problem.text)")
      )
    }
  }
}
