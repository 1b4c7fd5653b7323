import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuSimulation

/// `huzhu simulate`: the distribution of a fund's yearly payouts.
struct SimulateCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    let options = try SimulationOptions(arguments, console)
    let output = try ReportOutput(arguments, console)
    var rules = try AssessmentRules(arguments: arguments, console: console)
      .load(defersExamples: false)
    let questions = try TermQuestions(arguments, &rules, console)
    let (fund, document, others) = try read(arguments.operands[0], &rules, options)
    try UnusedOptions(arguments: arguments, options: options).refuse(for: fund)
    let projection = try ProjectionRun(fund, rules.book, options)
    let changed = try arguments.value(.against).map { text throws(Stop) in
      try ChangedTermsReader(
        arguments: arguments,
        console: console,
        fund: fund,
        document: document,
        rules: rules
      ).read(text)
    }
    var inputs = rules.sources.map(\.name)
    if let file = changed?.file { inputs.append(file.name) }
    if let path = arguments.value(.caseFile) { inputs.append(path) }
    try output.refuse(over: inputs)
    let run = try prepared(fund, rules.book)
    let asked = try questions.checked(run, options)
    var result: SimulationResult
    do throws(SimulationProblem) {
      result = try simulate(run, options)
      result.counted = fund.counted(in: rules.book)
      result.unentitled = run.prepared.unentitled
      result.outsideDays = run.prepared.outsideDays
      result.budget = try Budget(fund, book: rules.book)
      result.others = try others.parts(rules.book, options)
      try questions.answer(asked, run, options, into: &result)
      result.projection = try projection?.projection(result)
      if let changed {
        result.comparison = try ComparisonRun(run, changed, options).comparison(result)
      }
    } catch {
      throw Stop(status: .badData, message: error.message)
    }
    var digests = rules.digests.map { (name: $0.name, digest: $0.sha256) }
    // The fund, and what stands in files beside it.
    for source in rules.sources.dropFirst(rules.stableNames.count) {
      digests.append((source.name, SHA256.hex(of: source.bytes)))
    }
    if let file = changed?.file { digests.append((file.name, SHA256.hex(of: file.bytes))) }
    try output.write(text(result, rules.book, digests))
    guard let worst = result.worstScore, abs(worst.value) > SimulationResult.scoreLimit else {
      return .done
    }
    console.complain(
      Label(
        zh: "抽样与精确结果相差超过 \(SimulationResult.scoreLimit) 个标准误：其中之一有误",
        en: "sampled and exact figures lie more than \(SimulationResult.scoreLimit) standard errors"
          + " apart: one of the two is wrong"
      )
    )
    return .findings
  }

  private func prepared(_ fund: Fund, _ book: Rulebook) throws(Stop) -> SimulationRun {
    do throws(SimulationProblem) {
      let run = try SimulationRun(fund, book)
      try run.prepared.refuseDayWithoutScheme()
      return run
    } catch {
      throw Stop(status: .badData, message: error.message)
    }
  }

  private func simulate(
    _ run: SimulationRun,
    _ options: SimulationOptions
  ) throws(SimulationProblem) -> SimulationResult {
    var result = SimulationResult(model: run.model, scheme: run.scheme)
    if options.method != .sample {
      let year = try ExactYear(run.model, payouts: run.payouts)
      result.exact = SimulationResult.Exact(year, funding: result.funding)
    }
    if options.method != .exact {
      let leftOut = result.exact?.year.untreated ?? []
      let years = try run.years(options, keepsAlone: !leftOut.isEmpty)
      result.sampled = SimulationResult.Sampled(
        years,
        seed: options.seed,
        funding: result.funding,
        beside: result.exact?.year
      )
      if let exact = result.exact, !leftOut.isEmpty {
        // Like is compared with like.
        let isAlone = exact.year.treated.isEmpty
        let alone =
          isAlone
          ? exact.year : try ExactYear(run.model, payouts: run.payouts, ignoresLimits: true)
        result.alone = (
          RiskFigures(alone, funding: result.funding),
          RiskFigures(
            years.map { run.model.alone($0) },
            funding: result.funding,
            beside: alone
          )
        )
      }
    }
    return result
  }

  /// What was found, in the form that the line wants.
  private func text(
    _ result: SimulationResult,
    _ book: Rulebook,
    _ digests: [(name: String, digest: String)]
  ) -> String {
    switch arguments.value(.format) {
    case "json":
      let report = SimulationJSON(result, version: huzhuVersion, digests: digests)
      return report.document.text(.pretty) + "\n"
    case "csv":
      return SimulationTable(result, language: console.language).text
    case "html":
      return SimulationPage(
        result,
        book: book,
        version: huzhuVersion,
        digests: digests,
        command: arguments.line(without: [.output, .replace, .jobs, .color, .quiet]),
        language: console.language
      )
      .text
    default:
      return SimulationText(result, layout: console.layout()).text
    }
  }

  /// Reads the fund; what is wrong with it is told with its place.
  private func read(
    _ path: String,
    _ rules: inout RuleSet,
    _ options: SimulationOptions
  ) throws(Stop) -> (Fund, JSONNode, OtherFunds) {
    let keepsAllFacts = arguments.value(.against) != nil
    return try NamedDocument.read(path, &rules, console) { document, rules, findings in
      guard let fund = readFund(document, in: rules.book, findings: findings), !findings.hasErrors
      else { return nil }
      var loaded = FilesBesideFund.load(
        fund,
        at: path,
        &rules,
        findings,
        keepsAllFacts: keepsAllFacts
      )
      options.change(&loaded)
      let others = OtherFunds.load(beside: loaded, at: path, &rules, findings)
      return (loaded, document, others)
    }
  }
}
