import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// A document that the line names beside the rules.
enum NamedDocument {
  /// Reads a document, which becomes one of the run; what is wrong with it is told with its place.
  ///
  /// - Parameters:
  ///   - path: Its path; `-` for standard input.
  ///   - rules: The rules that it refers to.
  ///   - console: Where mistakes are told.
  ///   - content: What the document says; what is wrong with that is reported to the findings.
  /// - Returns: The content, of a document without a mistake.
  /// - Throws: Where there is no such file, or a mistake in it.
  static func read<Content>(
    _ path: String,
    _ rules: inout RuleSet,
    _ console: Console,
    _ content: (JSONNode, inout RuleSet, Findings) -> Content?
  ) throws(Stop) -> Content {
    let bytes: [UInt8]
    switch path == "-" ? console.environment.readStandardInput() : Platform.read(path) {
    case .success(let read): bytes = read
    case .failure(let problem): throw Stop(problem)
    }
    let source = rules.add(SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes))
    let (document, mistakes) = readJSON(rules.sources[source], index: source)
    let findings = Findings()
    for mistake in mistakes { findings.add(mistake) }
    if mistakes.isEmpty, let document, let result = content(document, &rules, findings),
      !findings.hasErrors
    {
      return result
    }
    let report = DiagnosticReport(sources: rules.sources, layout: console.layout(.errors))
    console.say(report.text(findings.diagnostics))
    throw Stop(status: .badData)
  }
}
