import HuzhuChecker
import HuzhuDocuments
import HuzhuReports

/// `huzhu validate --fix`: applies what findings offer, and tells each change.
struct FixRun {
  private let console: Console
  private let isDry: Bool
  private let rules: RuleSet
  private let outcome: Mending.Outcome

  /// Works the changes out; nothing is written yet.
  ///
  /// - Parameters:
  ///   - loader: How the rules are read.
  ///   - filter: The files that may be changed.
  ///   - isDry: Whether nothing is to be written.
  ///   - console: Where it is told.
  /// - Throws: A stop where a file cannot be read.
  init(
    _ loader: RuleLoader,
    _ filter: PathFilter,
    isDry: Bool,
    console: Console
  ) throws(Stop) {
    self.console = console
    self.isDry = isDry
    let rules = try loader.load()
    self.rules = rules
    let meant = filter.sources(of: rules)
    var drafting = loader
    drafting.isKept = false
    outcome = try Mending.run(among: meant) { texts throws(Stop) in
      guard !texts.isEmpty else {
        return Mending.Reading(sources: rules.sources, diagnostics: rules.diagnostics)
      }
      var loader = drafting
      for (source, text) in texts { loader.drafts[rules.sources[source].name] = text }
      let changed = try loader.load()
      return Mending.Reading(sources: changed.sources, diagnostics: changed.diagnostics)
    }
  }

  private var report: RepairReport {
    RepairReport(outcome, sources: rules.sources, paths: rules.findings(in: []).paths)
  }

  /// The changes for the JSON of the run.
  var json: (key: String, list: JSONOutput) { (isDry ? "wouldFix" : "fixed", report.json) }

  /// Writes the files, and tells each change on the stream where a person reads it.
  ///
  /// - Parameter isText: Whether standard output is for people.
  /// - Throws: A stop where a file cannot be written or was changed meanwhile.
  func finish(isText: Bool) throws(Stop) {
    let report = report
    if isDry {
      // Standard output is a patch, whole and nothing else.
      let layout = console.layout(.errors)
      console.say(report.text(layout))
      if isText { try console.write(report.diff) } else { console.say(report.diff) }
      if !console.isQuiet { console.say(report.count(layout, isDry: true)) }
      return
    }
    for (source, text) in outcome.texts.sorted(by: { $0.key < $1.key }) {
      try write(text, over: rules.sources[source])
    }
    let layout = console.layout(isText ? .output : .errors)
    var text = report.text(layout)
    if !console.isQuiet { text += report.count(layout, isDry: false) }
    if isText { try console.write(text) } else { console.say(text) }
  }

  private func write(_ text: [UInt8], over source: SourceText) throws(Stop) {
    // A link stays a link to the file that is changed.
    let path = Platform.realPath(source.name) ?? source.name
    guard case .success(let now) = Platform.read(path), now == source.bytes else {
      throw Stop(
        status: .cannotWrite,
        message: Label(
          zh: "「\(source.name)」在此期间有人改动，没有写入",
          en: "'\(source.name)' was changed meanwhile and was left as it is"
        )
      )
    }
    if let problem = Platform.write(text, toFile: path, replaces: true) {
      throw Stop(problem, of: source.name)
    }
  }
}
