import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// Loads both sides of a comparison.
struct DiffRules {
  let arguments: Arguments
  let console: Console
  private(set) var files: DiffSources

  init(arguments: Arguments, console: Console) {
    self.arguments = arguments
    self.console = console
    files = DiffSources(console.environment)
  }

  /// A side with its rulebook.
  struct Side {
    var book: Rulebook
    /// The versions that are compared: of a single file, only its own.
    var schemes: [Scheme]
    /// What every scheme is read beside.
    var beside: [JSONNode]
    /// The documents of schemes by id and version.
    var documents: [String: JSONNode]

    func compared(_ scheme: Scheme) -> ComparedScheme {
      ComparedScheme(
        scheme: scheme,
        book: book,
        document: documents["\(scheme.id)@\(scheme.version)"]
      )
    }
  }

  /// Loads what the two operands name: two files, or two folders.
  mutating func load() throws(Stop) -> (old: Side, new: Side) {
    let (old, new) = (arguments.operands[0], arguments.operands[1])
    var kinds: [Platform.Kind] = []
    for path in [old, new] {
      guard let kind = path == "-" ? .file : Platform.kind(of: path) else {
        throw Stop(FileProblem(path: path, reason: .missing))
      }
      kinds.append(kind)
    }
    guard old != "-" || new != "-" else {
      throw .usage(
        Label(zh: "OLD 与 NEW 只能有一个是标准输入", en: "only one of OLD and NEW is standard input"),
        of: .diff
      )
    }
    guard kinds[0] == kinds[1] else {
      throw .usage(
        Label(
          zh: "OLD 与 NEW 应同为方案文件，或同为目录",
          en: "OLD and NEW are two scheme files or two folders"
        ),
        of: .diff
      )
    }
    return kinds[0] == .file ? try loadFiles(old, new) : try loadFolders(old, new)
  }

  private var rules: String { RuleLoader(arguments, console.environment).rules }

  // MARK: Two folders

  private mutating func loadFolders(
    _ old: String,
    _ new: String
  ) throws(Stop) -> (old: Side, new: Side) {
    let wanted = Set(arguments.all(.scheme))
    let wants: (JSONNode) -> Bool = { document in
      wanted.isEmpty || wanted.contains(document["scheme"]?.string ?? "")
    }
    let seeds = arguments.value(.seeds)
    var sides = [
      try files.readFolder(old, seeds: seeds, side: "old", wants: wants),
      try files.readFolder(new, seeds: seeds, side: "new", wants: wants),
    ]
    if sides.contains(where: { !$0.hasVocabulary || !$0.hasLedger }) {
      let shared = try sharedRules()
      for index in sides.indices {
        let (hasVocabulary, hasLedger) = (sides[index].hasVocabulary, sides[index].hasLedger)
        sides[index].beside += shared.beside.filter {
          ($0["vocabulary"] != nil && !hasVocabulary) || ($0["ledger"] != nil && !hasLedger)
        }
      }
    }
    for id in arguments.all(.scheme)
    where !sides.contains(where: { $0.schemes.contains { $0["scheme"]?.string == id } }) {
      throw Stop(
        status: .usage,
        message: Label(zh: "两边都没有方案「\(id)」", en: "neither side has a scheme '\(id)'")
      )
    }
    return (try side(sides[0], judging: nil), try side(sides[1], judging: nil))
  }

  // MARK: Two files

  private mutating func loadFiles(
    _ old: String,
    _ new: String
  ) throws(Stop) -> (old: Side, new: Side) {
    var parts = [DiffSources.Side(), DiffSources.Side()]
    for (index, path) in [old, new].enumerated() {
      let side = index == 0 ? "old" : "new"
      guard let document = try files.read(path, side: side, into: &parts[index]) else { continue }
      guard document["scheme"] != nil else {
        throw Stop(
          status: .badData,
          message: Label(zh: "「\(path)」不是方案文件", en: "'\(path)' is no scheme")
        )
      }
      parts[index].schemes = [document]
    }
    try refuse(parts.flatMap(\.diagnostics))
    // What holds nothing at all is no mistake of JSON alone.
    guard parts.allSatisfy({ !$0.schemes.isEmpty }) else { throw Stop(status: .badData) }
    let ids = parts.map { $0.schemes.first?["scheme"]?.string ?? "" }
    guard ids[0] == ids[1] else {
      throw .usage(
        Label(
          zh: "OLD 是方案「\(ids[0])」，NEW 是「\(ids[1])」：只能比较同一方案",
          en:
            "OLD is the scheme '\(ids[0])' and NEW is '\(ids[1])': one scheme is compared with itself"
        ),
        of: .diff
      )
    }
    let named = Set(parts.flatMap { Self.otherSchemes(in: $0.schemes[0]) }).subtracting(ids)
    // A table of people may speak of any scheme.
    let hasTable = arguments.value(.population).map { DiffPopulation.isTable($0) } ?? false
    let shared = try sharedRules { document in
      let id = document["scheme"]?.string ?? ""
      return id != ids[0] && (hasTable || named.contains(id))
    }
    var sides: [Side] = []
    for var part in parts {
      part.beside = shared.beside
      let own = part.schemes[0].place.source
      part.schemes += shared.schemes
      var side = try side(part, judging: own)
      side.schemes.removeAll { $0.id != ids[0] }
      sides.append(side)
    }
    return (sides[0], sides[1])
  }

  /// Other schemes that examples speak of, which must be there for them to be read.
  private static func otherSchemes(in document: JSONNode) -> [String] {
    var ids: [String] = []
    for example in document["examples"]?.array ?? [] {
      for part in ["policies", "assume"] {
        for member in example[part]?.object?.members ?? [] {
          ids.append(String(member.key.prefix { $0 != "@" }))
        }
      }
    }
    return ids
  }

  /// The vocabularies and ledgers of the project, with the schemes that are wanted.
  private mutating func sharedRules(
    wants: (JSONNode) -> Bool = { _ in false }
  ) throws(Stop) -> DiffSources.Side {
    let shared: DiffSources.Side
    do throws(Stop) {
      shared = try files.readFolder(
        rules,
        seeds: arguments.value(.seeds),
        side: "both",
        wants: wants
      )
    } catch {
      throw Stop(
        status: .noInput,
        message: Label(
          zh: "在「\(rules)」中没有词汇表",
          en: "there is no vocabulary in '\(rules)'"
        ),
        hints: [
          Label(
            zh: "用 --rules DIR 或变量 HUZHU_RULES 指明规则目录",
            en: "say where the rules are with --rules DIR or the variable HUZHU_RULES"
          )
        ]
      )
    }
    return shared
  }

  // MARK: Rulebooks

  /// Makes a rulebook; of a single file, only what is wrong in it and in the vocabulary counts.
  private func side(_ read: DiffSources.Side, judging own: Int?) throws(Stop) -> Side {
    let (book, found) = loadRulebook(read.beside + read.schemes)
    var judged: Set<Int>?
    if let own {
      judged = [own]
      for document in read.beside where document["vocabulary"] != nil {
        judged?.insert(document.place.source)
      }
    }
    try refuse(
      (read.diagnostics + found).filter { judged?.contains($0.place.source) ?? true }
    )
    var documents: [String: JSONNode] = [:]
    for document in read.schemes {
      let name = "\(document["scheme"]?.string ?? "")@\(document["version"]?.string ?? "")"
      documents[name] = document
    }
    return Side(
      book: book,
      schemes: book.schemes,
      beside: read.beside,
      documents: documents
    )
  }

  private func refuse(_ diagnostics: [Diagnostic]) throws(Stop) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    let report = DiagnosticReport(sources: files.sources, layout: console.layout(.errors))
    console.say(report.text(errors))
    throw Stop(
      status: .badData,
      message: Label(
        zh: "规则文件有 \(errors.count) 处错误，没有比较",
        en: "\(errors.count) \(errors.count == 1 ? "error" : "errors") in the rule files:"
          + " nothing was compared"
      )
    )
  }
}

/// Which versions of two rulebooks are compared with each other.
struct VersionPairs {
  private(set) var pairs: [(old: Scheme?, new: Scheme?)] = []

  /// The same version with itself; a new one with the version that it follows.
  init(old: [Scheme], new: [Scheme]) {
    var ids: [String] = []
    for scheme in old + new where !ids.contains(scheme.id) { ids.append(scheme.id) }
    for id in ids.sorted() {
      let before = old.filter { $0.id == id }
      let after = new.filter { $0.id == id }
      var gone = before.filter { scheme in !after.contains { $0.version == scheme.version } }
      for scheme in after {
        if let same = before.first(where: { $0.version == scheme.version }) {
          pairs.append((same, scheme))
        } else if let last = gone.popLast() {
          pairs.append((last, scheme))
        } else {
          pairs.append((Self.predecessor(of: scheme, before), scheme))
        }
      }
      for scheme in gone { pairs.append((scheme, nil)) }
    }
  }

  /// The last version that begins before another.
  private static func predecessor(of scheme: Scheme, _ versions: [Scheme]) -> Scheme? {
    guard let from = scheme.effective.from else { return versions.last }
    return versions.last { ($0.effective.from ?? .earliest) <= from } ?? versions.last
  }
}
