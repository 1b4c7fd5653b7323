import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// `huzhu validate`: every finding in the rule files.
struct ValidateCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(Stop) -> ExitStatus {
    let filter = try PathFilter(arguments.operands)
    try refuseCases(filter.named)
    var loader = RuleLoader(arguments, console.environment)
    loader.includesCases = true
    loader.more = filter.files
    var options = try checkOptions()
    let sources = try SourceFolder(arguments, console.environment)
    let repairs = try fix(loader, filter)
    var rules = try loader.load()
    options.pages = sources?.pages(of: rules.book)
    rules.check(options)
    let meant = filter.sources(of: rules)
    let findings = rules.findings(in: meant)
    let status: ExitStatus = findings.has(atLeast: threshold) ? .findings : .done
    let proofs = arguments.has(.proofs) ? rules.proofs(options, in: meant) : nil
    switch arguments.value(.format) {
    case "json":
      let output = findings.json(
        failed: status == .findings,
        digests: rules.digests,
        repairs: repairs?.json,
        proofs: proofs,
        digest: SHA256.hex(of:)
      )
      try console.write(output.text() + "\n")
    case "sarif":
      let output = findings.sarif(
        console.language,
        exitCode: Int(status.rawValue),
        digest: SHA256.hex(of:)
      )
      try console.write(output.text(.pretty) + "\n")
    case "junit":
      let name = "huzhu validate"
      try console.write(findings.junit(console.language, name: name, failingFrom: threshold))
    case "github": try console.write(findings.annotations(console.language))
    // The patch is all that standard output is to hold.
    case _ where arguments.has(.dryRun): break
    default:
      if let proofs { try console.write(proofs.text(console.layout()) + "\n") }
      try writeText(findings)
    }
    return status
  }

  /// Applies the fixes where that is asked for; the files are read anew behind it.
  private func fix(_ loader: RuleLoader, _ filter: PathFilter) throws(Stop) -> FixRun? {
    guard arguments.has(.fix) else {
      guard arguments.has(.dryRun) else { return nil }
      throw .usage(
        Label(zh: "--dry-run 要与 --fix 同用", en: "--dry-run goes with --fix"),
        of: .validate
      )
    }
    let isDry = arguments.has(.dryRun)
    let run = try FixRun(loader, filter, isDry: isDry, console: console)
    let format = arguments.value(.format)
    try run.finish(isText: format == nil || format == "text")
    return run
  }

  /// What the line says of the checks: the day, and how soon is soon.
  private func checkOptions() throws(Stop) -> RuleCheckOptions {
    var options = RuleCheckOptions()
    options.on = try AssessmentRules(arguments: arguments, console: console).day()
    if arguments.has(.proofs), !["text", "json"].contains(arguments.value(.format) ?? "text") {
      throw .usage(
        Label(
          zh: "--proofs 只用于 text 与 json 格式",
          en: "--proofs goes with the formats text and json"
        ),
        of: .validate
      )
    }
    guard let text = arguments.value(.expiring) else { return options }
    guard let days = Int(text), days >= 0, days <= 100_000 else {
      throw .usage(
        Label(
          zh: "--expiring 应为天数，如 30，却是「\(text)」",
          en: "--expiring is a number of days, such as 30, not '\(text)'"
        ),
        of: .validate
      )
    }
    guard options.on != nil else {
      throw .usage(
        Label(
          zh: "--expiring 要与 --on 同用：从哪一天算起？",
          en: "--expiring goes with --on: from which day is it counted?"
        ),
        of: .validate
      )
    }
    options.expiring = days
    return options
  }

  /// The least weight that fails the run; the lightest word counts where there are several.
  private var threshold: Severity {
    let words = arguments.all(.failOn)
    return words.contains("note") ? .note : words.contains("warning") ? .warning : .error
  }

  private func writeText(_ findings: FindingSet) throws(Stop) {
    let report = DiagnosticReport(sources: findings.sources, layout: console.layout())
    let isAll = arguments.has(.notes) || threshold == .note
    let background = isAll ? [] : DiagnosticCode.background
    let told = findings.findings.filter { !background.contains($0.code) }
    try console.write(report.text(told))
    guard !console.isQuiet else { return }
    let folded = findings.findings.count - told.count
    try writeCount(
      files: findings.reported.count,
      findings.count(.error),
      findings.count(.warning),
      findings.count(.note) - folded
    )
    guard folded > 0 else { return }
    console.say(
      console.layout(.errors).say(
        zh: "另有 \(folded) 条附注：--notes 列出\n",
        en: "\(folded) more \(folded == 1 ? "note" : "notes"): see --notes\n"
      )
    )
  }

  private func writeCount(files: Int, _ errors: Int, _ warnings: Int, _ notes: Int) throws(Stop) {
    let layout = console.layout()
    let remarks =
      notes == 0
      ? ""
      : layout.say(zh: "，\(notes) 处附注", en: ", \(notes) \(notes == 1 ? "note" : "notes")")
    guard errors + warnings + notes > 0 else {
      try console.write(
        layout.say(
          zh: "\(files) 个文件，没有问题\n",
          en: "\(files) \(files == 1 ? "file" : "files"), no findings\n"
        )
      )
      return
    }
    try console.write(
      layout.say(
        zh: "\(files) 个文件：\(errors) 处错误，\(warnings) 处警告\(remarks)\n",
        en: "\(files) \(files == 1 ? "file" : "files"): \(errors)"
          + " \(errors == 1 ? "error" : "errors"),"
          + " \(warnings) \(warnings == 1 ? "warning" : "warnings")\(remarks)\n"
      )
    )
  }

  /// A case that is named is not for this command, though one beside the rules is read with them.
  private func refuseCases(_ files: [String]) throws(Stop) {
    for file in files {
      guard case .success(let bytes) = Platform.read(file) else { continue }
      let (document, mistakes) = readJSON(SourceText(name: file, bytes: bytes), index: 0)
      guard mistakes.isEmpty, let document, document["case"] != nil,
        readDocumentKind(document, findings: Findings()) == .case
      else { continue }
      let place = document["case"]?.place ?? document.place
      let finding = Diagnostic(
        .otherDocumentKind,
        Label(
          zh: "这是个案，不是规则文件：是否要用「huzhu check」？",
          en: "this is a case, not a rule file: did you mean 'huzhu check'?"
        ),
        at: place
      )
      let report = DiagnosticReport(
        sources: [SourceText(name: file, bytes: bytes)],
        layout: console.layout(.errors)
      )
      console.say(report.text([finding]))
      throw Stop(status: .badData)
    }
  }
}
