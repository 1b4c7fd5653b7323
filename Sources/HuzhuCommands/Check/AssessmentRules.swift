import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// What a command that assesses people takes from its line: the day, the rules, the overlays.
struct AssessmentRules {
  let arguments: Arguments
  let console: Console

  private var command: Command { arguments.command ?? .check }

  /// Loads the rules with the overlays; an error or an unknown name stops the run.
  func load(defersExamples: Bool) throws(Stop) -> RuleSet {
    var loader = RuleLoader(arguments, console.environment)
    loader.overlays = arguments.all(.overlay)
    loader.defersExamples = defersExamples
    let rules = try loader.load()
    try refuseErrors(in: rules)
    try refuseUnknownNames(in: rules)
    return rules
  }

  /// The day that `--on` gives.
  func day() throws(Stop) -> Day? {
    guard let text = arguments.value(.on) else { return nil }
    if text == "today" || text == "今天" { return console.environment.today() }
    switch PeoplesForm(declared: []).day(text) {
    case .day(let day): return day
    case .noSuchDay:
      throw .usage(
        Label(zh: "没有「\(text)」这一天", en: "there is no day '\(text)'"),
        of: command
      )
    case .notADay:
      throw .usage(
        Label(
          zh: "--on 应为 2026-06-05 这样的日期或 today，却是「\(text)」",
          en: "--on is a day such as 2026-06-05, or today, not '\(text)'"
        ),
        of: command
      )
    }
  }

  /// Stops where a rule file has an error.
  func refuseErrors(in rules: RuleSet) throws(Stop) {
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
    let ids = arguments.command == .ask ? arguments.operands : arguments.all(.scheme)
    for id in ids where !book.schemes.contains(where: { $0.id == id }) {
      throw .unknownScheme(id, in: book, of: command)
    }
    for name in rules.overlays where !book.overlays.contains(where: { $0.name == name }) {
      let near = nearestName(to: name, in: book.overlays.map(\.name))
      throw .usage(
        Label(
          zh: "没有名为「\(name)」的补充值" + (near.map { "；是否指「\($0)」？" } ?? ""),
          en: "no overlay is named '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        ),
        of: command
      )
    }
  }
}
