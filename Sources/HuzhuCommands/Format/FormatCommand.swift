import HuzhuDocuments
import HuzhuReports

/// `huzhu format`: the one layout of rule files.
struct FormatCommand {
  let arguments: Arguments
  let console: Console

  /// What became of one file.
  private enum Outcome {
    case alreadyCanonical
    /// It is laid out otherwise, and is written anew unless that is only asked.
    case changed
    /// It is no JSON text, and is left as it is.
    case malformed
    /// It is JSON in a folder, and no document of this language.
    case other
  }

  func run() throws(Stop) -> ExitStatus {
    if arguments.operands == ["-"] { return try formatStandardInput() }
    var outcomes: [Outcome] = []
    for (path, isNamed) in try files() {
      outcomes.append(try format(path, isNamed: isNamed))
    }
    let changed = outcomes.count { $0 == .changed }
    let read = outcomes.count { $0 == .alreadyCanonical || $0 == .changed }
    // Of what cannot be read alone there is nothing more to say.
    if !console.isQuiet, read > 0 || !outcomes.contains(.malformed) {
      sayCount(of: read, changed: changed)
    }
    if outcomes.contains(.malformed) { return .badData }
    return changed > 0 && arguments.has(.check) ? .findings : .done
  }

  // MARK: - Files

  /// The files that operands name, or all rules and ledgers, each once.
  private func files() throws(Stop) -> [(path: String, isNamed: Bool)] {
    var folders = arguments.operands
    if folders.isEmpty {
      let loader = RuleLoader(arguments, console.environment)
      folders = [loader.rules]
      let seeds = loader.seeds ?? RuleLoader.sibling(of: loader.rules)
      if arguments.has(.seeds) || Platform.kind(of: seeds) == .directory { folders.append(seeds) }
    }
    var files: [(path: String, isNamed: Bool)] = []
    var known: Set<String> = []
    func add(_ path: String, isNamed: Bool) {
      if let real = Platform.realPath(path), known.insert(real).inserted {
        files.append((path, isNamed))
      }
    }
    for folder in folders {
      switch Platform.kind(of: folder) {
      case nil: throw Stop(FileProblem(path: folder, reason: .missing))
      case .file: add(folder, isNamed: true)
      case .directory:
        switch Platform.files(below: folder, ending: ".json") {
        case .success(let found):
          for path in found { add(path, isNamed: false) }
        case .failure(let problem): throw Stop(problem)
        }
      }
    }
    return files
  }

  private func format(_ path: String, isNamed: Bool) throws(Stop) -> Outcome {
    let bytes: [UInt8]
    switch Platform.read(path) {
    case .success(let read): bytes = read
    case .failure(let problem): throw Stop(problem)
    }
    guard let document = read(bytes, name: path) else { return .malformed }
    // A folder may hold other JSON, whose layout is not ours to change.
    guard isNamed || document.isOfThisLanguage else { return .other }
    let text = document.documentText()
    if text.utf8.elementsEqual(bytes) { return .alreadyCanonical }
    if arguments.has(.check) {
      try tellDifference(bytes, text, name: path)
      return .changed
    }
    try replace(path, with: text)
    if !console.isQuiet { try console.write(path + "\n") }
    return .changed
  }

  /// A document without a mistake; otherwise its mistakes are told.
  private func read(_ bytes: [UInt8], name: String) -> JSONOutput? {
    let source = SourceText(name: name, bytes: bytes)
    let (value, mistakes) = readJSON(source, index: 0)
    if mistakes.isEmpty, let value { return JSONOutput(value) }
    let report = DiagnosticReport(sources: [source], layout: console.layout(.errors))
    console.say(report.text(mistakes))
    return nil
  }

  private func replace(_ path: String, with text: String) throws(Stop) {
    // Through a link the file itself is written, not the link.
    let real = Platform.realPath(path) ?? path
    let problem = Platform.write(Array(text.utf8), toFile: real, replaces: true)
    if let problem { throw Stop(problem, of: path) }
  }

  // MARK: - Standard input

  private func formatStandardInput() throws(Stop) -> ExitStatus {
    let bytes: [UInt8]
    switch console.environment.readStandardInput() {
    case .success(let read): bytes = read
    case .failure(let problem): throw Stop(problem)
    }
    guard let document = read(bytes, name: "-") else { return .badData }
    let text = document.documentText()
    guard arguments.has(.check) else {
      try console.write(text)
      return .done
    }
    if text.utf8.elementsEqual(bytes) { return .done }
    try tellDifference(bytes, text, name: "-")
    return .findings
  }

  // MARK: - What is told

  private func tellDifference(_ bytes: [UInt8], _ text: String, name: String) throws(Stop) {
    let old = String(decoding: bytes, as: UTF8.self)
    let canonical = console.layout().say(zh: "规范写法", en: "canonical")
    let difference = UnifiedDiff(old, text)
    try console.write(difference.text(from: name, to: "\(name) (\(canonical))"))
  }

  private func sayCount(of files: Int, changed: Int) {
    let layout = console.layout(.errors)
    let noun = files == 1 ? "file" : "files"
    guard changed > 0 else {
      return console.say(
        layout.say(
          zh: "\(files) 个文件，写法都规范\n",
          en: "\(files) \(noun), all in canonical layout\n"
        )
      )
    }
    if arguments.has(.check) {
      console.say(
        layout.say(
          zh: "\(files) 个文件中有 \(changed) 个写法不规范；huzhu format 改写\n",
          en: "\(changed) of \(files) \(noun) not in canonical layout; huzhu format rewrites"
            + " \(changed == 1 ? "it" : "them")\n"
        )
      )
    } else {
      console.say(
        layout.say(
          zh: "\(files) 个文件，改写了 \(changed) 个\n",
          en: "\(files) \(noun), \(changed) rewritten\n"
        )
      )
    }
  }
}

extension JSONOutput {
  /// Whether it says that it is a document of some version of the language.
  fileprivate var isOfThisLanguage: Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { key, value in
      guard key == "format", case .string(let format) = value else { return false }
      return format.hasPrefix("huzhu/")
    }
  }
}
