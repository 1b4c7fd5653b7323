import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// `huzhu test`: the examples inside the rule files.
struct TestCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    let filter = try PathFilter(arguments.operands)
    var loader = RuleLoader(arguments, console.environment)
    loader.more = filter.files
    let rules = try loader.load()
    guard !rules.hasErrors else { throw try refusal(rules) }
    let meant = filter.sources(of: rules)
    let schemes = rules.book.schemes.filter { meant.contains($0.place.source) }.map(\.id)
    guard !schemes.isEmpty else { return try write([], rules) }
    let results = runExamples(in: rules.book, schemes: schemes)
    return try write(results.filter { meant.contains($0.place.source) }, rules)
  }

  private func refusal(_ rules: RuleSet) throws(Stop) -> Stop {
    let errors = rules.diagnostics.filter { $0.severity == .error }
    let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
    console.say(report.text(errors))
    let message = Label(
      zh: "规则文件有 \(errors.count) 处错误，没有运行示例",
      en: "\(errors.count) \(errors.count == 1 ? "error" : "errors") in the rule files:"
        + " no example was run"
    )
    let findings = rules.findings(in: Set(errors.map(\.place.source)))
    switch arguments.value(.format) {
    case "json": try console.write(ExampleReport.refusal(message, findings).text() + "\n")
    case "junit":
      try console.write(
        findings.junit(
          console.language,
          name: "huzhu test",
          failingFrom: .error,
          isError: true
        )
      )
    default: break
    }
    return Stop(status: .badData, message: message)
  }

  private func write(_ results: [ExampleResult], _ rules: RuleSet) throws(Stop) -> ExitStatus {
    let paths = rules.findings(in: []).paths
    let examples = ExampleReport(results, sources: rules.sources, paths: paths)
    let isFailed = results.isEmpty || results.contains { !$0.failures.isEmpty }
    switch arguments.value(.format) {
    case "json":
      let output = examples.json(engine: huzhuVersion, digests: rules.digests)
      try console.write(output.text() + "\n")
      return isFailed ? .findings : .done
    case "junit":
      try console.write(examples.junit(console.language))
      return isFailed ? .findings : .done
    default: return try writeText(results, rules)
    }
  }

  private func writeText(
    _ results: [ExampleResult],
    _ rules: RuleSet
  ) throws(Stop) -> ExitStatus {
    let layout = console.layout()
    let report = DiagnosticReport(sources: rules.sources, layout: layout)
    let failed = results.filter { !$0.failures.isEmpty }
    for result in failed {
      let word = layout.style.decorating(layout.say(zh: "未通过", en: "failed"), as: .error)
      try console.write(
        "\(report.position(of: result.place)): \(word): \(result.scheme)@\(result.version):"
          + " \(result.name)\n"
      )
      for failure in result.failures { try console.write("  \(failure[layout.language])\n") }
    }
    let passed = results.count - failed.count
    guard !results.isEmpty else {
      try console.write(layout.say(zh: "没有示例可运行\n", en: "there is no example to run\n"))
      return .findings
    }
    if !failed.isEmpty {
      try console.write(
        layout.say(
          zh: "\(passed) 个示例通过，\(failed.count) 个未通过\n",
          en: "\(count(passed)) passed, \(failed.count) failed\n"
        )
      )
      return .findings
    }
    if !console.isQuiet {
      try console.write(
        layout.say(zh: "\(passed) 个示例通过\n", en: "\(count(passed)) passed\n")
      )
    }
    return .done
  }

  private func count(_ number: Int) -> String {
    number == 1 ? "1 example" : "\(number) examples"
  }
}
