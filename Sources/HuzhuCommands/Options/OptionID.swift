import HuzhuDocuments

/// Every option of every command: parsing, help and completions read this one table.
enum OptionID: String, CaseIterable, Hashable {
  case on
  case set
  case assume
  case overlay
  case scheme
  case all
  case explain
  case fix
  case dryRun = "dry-run"
  case failOn = "fail-on"
  case notes
  case expiring
  case proofs
  case coverage
  case uncovered
  case mutate
  case survivors
  case generate
  case caseFile = "case"
  case save
  case format
  case data
  case by
  case summary
  case summaryTo = "summary-to"
  case sample
  case strict
  case jobs
  case firstRow = "first-row"
  case mergeSummaries = "merge-summaries"
  case check
  case names
  case population
  case method
  case trials
  case seed
  case vary
  case ladder
  case solve
  case sufficiency
  case years
  case whenShort = "when-short"
  case against
  case output
  case replace
  case rules
  case seeds
  case sources
  case lang
  case color
  case quiet
  case help
  case version

  /// As it is typed.
  var name: String { "--" + rawValue }

  var short: String? { self == .help ? "-h" : nil }

  /// What stands behind it; `nil` for one that stands alone.
  var value: Value? {
    switch self {
    case .on: .text(placeholder: "DAY", words: ["today"])
    case .set: .fact
    case .assume: .text(placeholder: "SCHEME:TERM=VALUE", words: [])
    case .overlay, .output, .caseFile, .save, .population, .data, .summaryTo:
      .file(placeholder: "FILE")
    case .scheme: .scheme
    case .expiring: .text(placeholder: "DAYS", words: [])
    case .method: .words(placeholder: "METHOD", SimulationOptions.Method.allCases.map(\.rawValue))
    case .trials, .seed, .years: .text(placeholder: "NUMBER", words: [])
    case .whenShort: .words(placeholder: "RULE", ["none", "first-come", "proportional"])
    case .against: .text(placeholder: "TERMS", words: [])
    case .vary: .fact
    case .solve: .text(placeholder: "WHAT", words: ["premium", "rate", "cap"])
    case .sufficiency: .text(placeholder: "PERCENT", words: [])
    case .failOn: .words(placeholder: "WORD", ["ineligible", "undetermined", "assumed"])
    case .format: .words(placeholder: "FORMAT", ["text", "json"])
    case .rules, .seeds, .sources: .directory
    case .uncovered, .survivors: .text(placeholder: "N", words: [])
    case .lang: .words(placeholder: "LANG", ["zh", "en"])
    case .color: .words(placeholder: "WHEN", ["auto", "always", "never"])
    case .by: .text(placeholder: "COLUMN,...", words: [])
    case .summary: .words(placeholder: "FORMAT", ["text", "json"])
    case .sample, .jobs, .firstRow: .text(placeholder: "N", words: [])
    case .all, .check, .coverage, .dryRun, .explain, .fix, .generate, .ladder, .notes,
      .mergeSummaries,
      .mutate, .names, .proofs,
      .replace, .strict, .quiet, .help, .version:
      nil
    }
  }

  /// What stands behind it in a call of a command.
  func value(in command: Command?) -> Value? {
    switch (self, command) {
    case (.format, .validate):
      .words(placeholder: "FORMAT", ["text", "json", "sarif", "junit", "github"])
    case (.format, .test): .words(placeholder: "FORMAT", ["text", "json", "junit"])
    case (.format, .schemes): .words(placeholder: "FORMAT", ["text", "markdown"])
    case (.format, .simulate): .words(placeholder: "FORMAT", ["text", "json", "csv", "html"])
    case (.format, .diff): .words(placeholder: "FORMAT", ["text", "json", "markdown"])
    case (.failOn, .diff): .words(placeholder: "WORD", ["change", "loser"])
    case (.failOn, .validate): .words(placeholder: "WORD", ["error", "warning", "note"])
    case (.format, .batch): .words(placeholder: "FORMAT", ["csv", "ndjson"])
    default: value
    }
  }

  /// Whether it may be given several times; of any other the last one counts.
  var isRepeated: Bool {
    switch self {
    case .set, .assume, .overlay, .scheme, .failOn, .vary: true
    default: false
    }
  }

  enum Value: Hashable {
    case text(placeholder: String, words: [String])
    /// One of these and nothing else.
    case words(placeholder: String, [String])
    case file(placeholder: String)
    case directory
    case scheme
    case fact

    var placeholder: String {
      switch self {
      case .text(let placeholder, _), .words(let placeholder, _), .file(let placeholder):
        placeholder
      case .directory: "DIR"
      case .scheme: "ID"
      case .fact: "FACT=VALUE"
      }
    }
  }
}
