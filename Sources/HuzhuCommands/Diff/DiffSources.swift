import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports

/// The documents of a comparison: each is read once, and every text has its number.
struct DiffSources {
  private let environment: Environment
  private(set) var sources: [SourceText] = []
  private(set) var documents: [(side: String, name: String, sha256: String)] = []

  init(_ environment: Environment) {
    self.environment = environment
  }

  /// One side as far as it was read.
  struct Side {
    /// Vocabularies and ledgers.
    var beside: [JSONNode] = []
    var schemes: [JSONNode] = []
    var diagnostics: [Diagnostic] = []

    var hasVocabulary: Bool { beside.contains { $0["vocabulary"] != nil } }
    var hasLedger: Bool { beside.contains { $0["ledger"] != nil } }
  }

  /// A text that is no file of the rules.
  mutating func add(_ source: SourceText) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// Reads a document.
  mutating func read(
    _ path: String,
    side: String,
    into result: inout Side
  ) throws(Stop) -> JSONNode? {
    let bytes: [UInt8]
    switch path == "-" ? environment.readStandardInput() : Platform.read(path) {
    case .success(let content): bytes = content
    case .failure(let problem): throw Stop(problem)
    }
    let name = path == "-" ? "<stdin>" : path
    let index = add(SourceText(name: name, bytes: bytes))
    documents.append((side, reportedPath(name, here: nil), SHA256.hex(of: bytes)))
    let (value, mistakes) = readJSON(sources[index], index: index)
    result.diagnostics += mistakes
    return mistakes.contains { $0.severity == .error } ? nil : value
  }

  /// Keeps the digest of a file that is read by others.
  mutating func note(_ path: String, side: String) {
    guard case .success(let bytes) = Platform.read(path) else { return }
    documents.append((side, reportedPath(path, here: nil), SHA256.hex(of: bytes)))
  }

  /// Reads what is below a folder of rules and the folder of ledgers that belongs to it.
  ///
  /// - Parameters:
  ///   - rules: The folder, or one that has a folder `rules`.
  ///   - seeds: The ledgers, where they do not lie beside the rules.
  ///   - side: Which side of the comparison it is.
  ///   - wants: Which schemes are wanted.
  /// - Returns: The documents, and what is no JSON.
  /// - Throws: A stop where a file cannot be read.
  mutating func readFolder(
    _ rules: String,
    seeds: String?,
    side: String,
    wants: (JSONNode) -> Bool
  ) throws(Stop) -> Side {
    var result = Side()
    let inner = Platform.joined(rules, "rules")
    let folder = Platform.kind(of: inner) == .directory ? inner : rules
    let skipped: Set<String> = ["schema", "examples", "overlays"]
    var paths: [String]
    switch Platform.files(below: folder, ending: ".json", skipping: skipped) {
    case .success(let found): paths = found
    case .failure(let problem): throw Stop(problem)
    }
    let ledgers = seeds ?? RuleLoader.sibling(of: folder)
    if case .success(let found) = Platform.files(below: ledgers, ending: ".json") { paths += found }
    for path in paths {
      guard let document = try read(path, side: side, into: &result) else { continue }
      if document["vocabulary"] != nil || document["ledger"] != nil {
        result.beside.append(document)
      } else if document["scheme"] != nil, wants(document) {
        result.schemes.append(document)
      }
    }
    return result
  }
}
