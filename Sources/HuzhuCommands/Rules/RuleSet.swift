import HuzhuDocuments
import HuzhuLanguage

/// All rule files of a run as they were read, and what is wrong with them.
struct RuleSet {
  /// The documents of the run by their numbers; cases and options are added behind the rules.
  var sources: [SourceText]
  /// A name for each rule document that does not depend on where the rules lie.
  var stableNames: [String]
  /// Overlays that an option named by their file.
  var overlays: [String]
  var book: Rulebook
  var diagnostics: [Diagnostic]
  /// What is wrong with the examples inside the schemes, where they are read beside the rest.
  var examples: ExampleReading?

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The rule documents under names that do not depend on where the rules lie.
  var stableDocuments: [SourceText] {
    zip(stableNames, sources).map { SourceText(name: $0, bytes: $1.bytes) }
  }

  /// Adds a document that is no rule.
  mutating func add(_ source: SourceText) -> Int {
    sources.append(source)
    return sources.count - 1
  }
}

/// Where rule files lie, and which of them are read.
struct RuleLoader {
  var rules: String
  var seeds: String?
  /// Files that are read beside the rules, unless they are among them.
  var more: [String] = []
  /// Files or names that `--overlay` gives.
  var overlays: [String] = []
  /// Texts that are read in the place of files, by path.
  var drafts: [String: [UInt8]] = [:]
  /// Whether what is read stays until the process ends: it is read once.
  var isKept = true
  /// Whether the worked cases beside the rules are read too.
  var includesCases = false
  /// Whether the examples inside the schemes are read beside what comes next: see `RuleSet.examples`.
  var defersExamples = false

  /// The places that options and variables name.
  init(_ arguments: Arguments, _ environment: Environment) {
    let variable = environment.variable("HUZHU_RULES").flatMap { $0.isEmpty ? nil : $0 }
    rules = arguments.value(.rules) ?? variable ?? "rules"
    seeds = arguments.value(.seeds)
  }

  private struct Entry {
    var path: String
    var stableName: String
  }

  /// Reads all rule files.
  ///
  /// - Throws: A stop where a file cannot be read; what is wrong inside of files is a diagnostic.
  func load() throws(Stop) -> RuleSet {
    var entries = try ruleEntries()
    try addSeeds(to: &entries)
    var known: [String: Int]?
    var overlayFiles: [(entry: Int, argument: String)] = []
    var overlayNames: [String] = []
    func position(of path: String) throws(Stop) -> Int {
      if known == nil {
        var paths: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
          if let real = Platform.realPath(entry.path) { paths[real] = index }
        }
        known = paths
      }
      guard let real = Platform.realPath(path) else {
        throw Stop(FileProblem(path: path, reason: .missing))
      }
      if let index = known?[real] { return index }
      entries.append(Entry(path: path, stableName: path))
      known?[real] = entries.count - 1
      return entries.count - 1
    }
    for overlay in overlays {
      let isFile = overlay.hasSuffix(".json") || overlay.contains("/")
      if isFile || Platform.kind(of: overlay) == .file {
        overlayFiles.append((try position(of: overlay), overlay))
      } else {
        overlayNames.append(overlay)
      }
    }
    for path in more { _ = try position(of: path) }
    return try read(entries, overlayFiles, overlayNames)
  }

  private func ruleEntries() throws(Stop) -> [Entry] {
    // Schemas are no rules, and worked cases are read by the command that is given them.
    let skipped: Set<String> = includesCases ? ["schema"] : ["schema", "examples"]
    switch Platform.files(below: rules, ending: ".json", skipping: skipped) {
    case .success(let paths):
      guard !paths.isEmpty else { throw noRules(FileProblem(path: rules, reason: .missing)) }
      var entries: [Entry] = []
      for path in paths {
        entries.append(Entry(path: path, stableName: stable(path, below: rules, as: "rules")))
      }
      return entries
    case .failure(let problem): throw noRules(problem)
    }
  }

  private func addSeeds(to entries: inout [Entry]) throws(Stop) {
    let directory = seeds ?? Self.sibling(of: rules)
    switch Platform.files(below: directory, ending: ".json") {
    case .success(let paths):
      for path in paths {
        entries.append(Entry(path: path, stableName: stable(path, below: directory, as: "seeds")))
      }
    case .failure(let problem):
      if seeds != nil || problem.reason != .missing { throw Stop(problem) }
    }
  }

  /// The folder `seeds` beside the rules.
  static func sibling(of rules: String) -> String {
    var path = rules
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let name = path.split(separator: "/").last ?? ""
    guard name != ".", name != "..", !name.isEmpty else { return path + "/../seeds" }
    return String(path.dropLast(name.count)) + "seeds"
  }

  private func stable(_ path: String, below directory: String, as name: String) -> String {
    var rest = path[...]
    if rest.hasPrefix(directory) { rest = rest.dropFirst(directory.count) }
    while rest.hasPrefix("/") { rest = rest.dropFirst() }
    return name + "/" + String(rest)
  }

  private func noRules(_ problem: FileProblem) -> Stop {
    let isMissing = problem.reason == .missing || problem.path != rules
    guard isMissing else { return Stop(problem) }
    return Stop(
      status: .noInput,
      message: Label(
        zh: "在「\(rules)」中没有规则文件",
        en: "there are no rule files in '\(rules)'"
      ),
      hints: [
        Label(
          zh: "用 --rules DIR 或变量 HUZHU_RULES 指明规则目录",
          en: "say where they are with --rules DIR or the variable HUZHU_RULES"
        )
      ]
    )
  }

  private func read(
    _ entries: [Entry],
    _ overlayFiles: [(entry: Int, argument: String)],
    _ overlayNames: [String]
  ) throws(Stop) -> RuleSet {
    let reading = RuleReading(entries.map(\.path), drafts)
    let (files, book, found) = reading.run(readsExamples: !defersExamples)
    var sources: [SourceText] = []
    var diagnostics: [Diagnostic] = []
    var documents: [JSONNode] = []
    var broken: Set<Int> = []
    var applied = overlayNames
    for (index, result) in files.enumerated() {
      let file: RuleReading.File
      switch result {
      case .success(let read): file = read
      case .failure(let problem): throw Stop(problem)
      }
      sources.append(file.source)
      diagnostics += file.diagnostics
      if !file.diagnostics.isEmpty { broken.insert(index) }
      guard let value = file.value else { continue }
      documents.append(value)
      if let overlay = overlayFiles.first(where: { $0.entry == index }) {
        applied.append(try overlayName(value, overlay.argument))
      }
    }
    // The process ends soon: giving thousands of small values back one by one is left to the system.
    if isKept { _ = unsafe Unmanaged.passRetained(Kept(documents: documents, book: book)) }
    // Of a file that is not JSON only that is told: the rest follows from it.
    diagnostics += found.filter { !broken.contains($0.place.source) }
    var examples: ExampleReading?
    if defersExamples, !diagnostics.contains(where: { $0.severity == .error }) {
      examples = ExampleReading(documents, in: book)
    }
    return RuleSet(
      sources: sources,
      stableNames: entries.map(\.stableName),
      overlays: applied,
      book: book,
      diagnostics: diagnostics,
      examples: examples
    )
  }

  private func overlayName(_ document: JSONNode, _ path: String) throws(Stop) -> String {
    if let name = document["overlay"]?.string { return name }
    throw Stop(
      status: .badData,
      message: Label(zh: "「\(path)」不是补充值文件", en: "'\(path)' is no overlay")
    )
  }
}

extension Stop {
  /// A file that cannot be read ends the run.
  init(_ problem: FileProblem) {
    self.init(status: .noInput, message: problem.message)
    if problem.reason == .missing, let near = Self.neighbour(of: problem.path) {
      hints = [Label(zh: "是否指「\(near)」？", en: "did you mean '\(near)'?")]
    }
  }

  /// A file beside the missing one with a similar name.
  static func neighbour(of path: String) -> String? {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let directory = String(path.dropLast(name.count))
    guard case .success(let names) = Platform.names(in: directory.isEmpty ? "." : directory) else {
      return nil
    }
    return nearestName(to: name, in: names).map { directory + $0 }
  }
}

/// What is held until the process ends.
private final class Kept {
  let documents: [JSONNode]
  let book: Rulebook

  init(documents: [JSONNode], book: Rulebook) {
    self.documents = documents
    self.book = book
  }
}
