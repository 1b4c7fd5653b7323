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
    let indices = rules.book.schemes.indices.filter {
      meant.contains(rules.book.schemes[$0].place.source)
    }
    let schemes = indices.map { rules.book.schemes[$0].id }
    var results = schemes.isEmpty ? [] : runExamples(in: rules.book, schemes: schemes)
    results = results.filter { meant.contains($0.place.source) }
    let without = indices.map { rules.book.schemes[$0] }.filter(\.examples.isEmpty)
    let modes = try TestModes(arguments, of: indices, in: rules)
    return try write(Examples(results: results, without: without, modes: modes), rules)
  }

  /// How the examples came out, and what else is told of them.
  private struct Examples {
    var results: [ExampleResult]
    /// Versions without an example.
    var without: [Scheme]
    var modes: TestModes

    var isFailed: Bool {
      results.isEmpty || !without.isEmpty || modes.isFailed
        || results.contains { !$0.failures.isEmpty }
    }
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

  private func write(_ found: Examples, _ rules: RuleSet) throws(Stop) -> ExitStatus {
    let paths = rules.findings(in: []).paths
    var examples = ExampleReport(found.results, sources: rules.sources, paths: paths)
    examples.without = found.without
    (examples.coverage, examples.mutation) = (found.modes.coverage, found.modes.mutation)
    examples.proposals = found.modes.proposals
    let status: ExitStatus = found.isFailed ? .findings : .done
    switch arguments.value(.format) {
    case "json":
      let output = examples.json(engine: huzhuVersion, digests: rules.digests)
      try console.write(output.text() + "\n")
    case "junit": try console.write(examples.junit(console.language))
    default:
      try writeText(found.results, found.without, rules)
      let layout = console.layout()
      let modes = [
        found.modes.coverage?.text(layout, isQuiet: console.isQuiet),
        found.modes.mutation?.text(layout, isQuiet: console.isQuiet),
        found.modes.proposals?.text(layout, isQuiet: console.isQuiet),
      ]
      for text in modes.compactMap(\.self) where !text.isEmpty { try console.write("\n" + text) }
    }
    return status
  }

  private func writeText(
    _ results: [ExampleResult],
    _ without: [Scheme],
    _ rules: RuleSet
  ) throws(Stop) {
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
    for scheme in without {
      let word = layout.style.decorating(layout.say(zh: "未通过", en: "failed"), as: .error)
      try console.write(
        "\(report.position(of: scheme.place)): \(word): \(scheme.id)@\(scheme.version): "
          + layout.say(zh: "没有示例\n", en: "it has no example\n")
      )
    }
    let passed = results.count - failed.count
    guard !results.isEmpty else {
      try console.write(layout.say(zh: "没有示例可运行\n", en: "there is no example to run\n"))
      return
    }
    if !failed.isEmpty {
      try console.write(
        layout.say(
          zh: "\(passed) 个示例通过，\(failed.count) 个未通过\n",
          en: "\(count(passed)) passed, \(failed.count) failed\n"
        )
      )
      return
    }
    if !console.isQuiet {
      try console.write(
        layout.say(zh: "\(passed) 个示例通过\n", en: "\(count(passed)) passed\n")
      )
    }
  }

  private func count(_ number: Int) -> String {
    number == 1 ? "1 example" : "\(number) examples"
  }
}
