import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues

/// What options say of every case of a run.
struct CheckOptions {
  var day: Day?
  /// Each `--set` with the number of the source that is its text.
  var settings: [(text: String, source: Int)] = []
  var assumptions: [Case.Assumption] = []
  var schemes: [String]
  var overlays: [String]
  var explainsEnds: Bool
  var failing: Set<String>
  /// The sources that are options: a mistake there is wrong usage.
  var sources: Set<Int> = []
  /// The call as it was, with a day added to it.
  var lineWithDay: String
  let readStandardInput: @Sendable () -> Result<[UInt8], FileProblem>

  init(
    _ arguments: Arguments,
    day: Day?,
    rules: inout RuleSet,
    console: Console
  ) throws(Stop) {
    self.day = day
    readStandardInput = console.environment.readStandardInput
    schemes = arguments.command == .ask ? arguments.operands : arguments.all(.scheme)
    overlays = rules.overlays
    explainsEnds = arguments.has(.explain)
    failing = Set(arguments.all(.failOn))
    lineWithDay = arguments.line(without: [.on], on: console.environment.today())
    for text in arguments.all(.set) {
      let source = rules.add(SourceText(name: "--set", text: text))
      settings.append((text, source))
      sources.insert(source)
    }
    let findings = Findings()
    for text in arguments.all(.assume) {
      let source = rules.add(SourceText(name: "--assume", text: text))
      sources.insert(source)
      assumptions += parseAssume(text, source: source, in: rules.book, findings: findings)
    }
    guard findings.hasErrors else { return }
    var log = ProblemLog(console: console)
    log.report(CaseFailure(name: "", status: .usage, diagnostics: findings.diagnostics), in: rules)
    throw Stop(status: .usage)
  }

  /// Whether `--fail-on` names what an answer says.
  func fails(on answer: CaseAnswer) -> Bool {
    guard !failing.isEmpty else { return false }
    return answer.answers.contains { entry in
      failing.contains(entry.eligibility.rawValue)
        || entry.basis == .assumed && failing.contains("assumed")
    }
  }

  /// Adds what options set to a case.
  ///
  /// - Returns: Whether nothing was wrong.
  func apply(to input: inout Case, in book: Rulebook, findings: Findings) -> Bool {
    var isSound = true
    let only = schemes.count == 1 ? schemes[0] : nil
    for (text, source) in settings {
      let isApplied = applySetting(
        text,
        source: source,
        to: &input,
        scheme: only,
        in: book,
        findings: findings
      )
      isSound = isSound && isApplied
    }
    for assumption in assumptions {
      input.assume.removeAll {
        $0.scheme == assumption.scheme && $0.term == assumption.term
          && ($0.version == nil || $0.version == assumption.version)
      }
    }
    input.assume += assumptions
    return isSound
  }

  /// The same, telling what was wrong.
  func failure(applyingTo input: inout Case, in book: Rulebook) -> CaseFailure? {
    let findings = Findings()
    guard !apply(to: &input, in: book, findings: findings) else { return nil }
    let isUsage = findings.diagnostics.allSatisfy { sources.contains($0.place.source) }
    return CaseFailure(
      name: input.name,
      status: isUsage ? .usage : .badData,
      diagnostics: findings.diagnostics
    )
  }
}
