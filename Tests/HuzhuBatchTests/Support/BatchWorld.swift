import HuzhuAnswers
import HuzhuBatch
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Synchronization
import Testing

/// A small plan with a yearly ceiling, and runs of rows under it.
enum BatchWorld {
  static let book: Rulebook = {
    let (book, mistakes) = load([vocabulary, ledger, scheme])
    precondition(mistakes.isEmpty, "\(mistakes)")
    return book
  }()

  static func load(_ documents: [String]) -> (Rulebook, [Diagnostic]) {
    var nodes: [JSONNode] = []
    var mistakes: [Diagnostic] = []
    for (index, text) in documents.enumerated() {
      let (node, found) = readJSON(SourceText(name: "\(index).json", text: text), index: index)
      mistakes += found
      if let node { nodes.append(node) }
    }
    let (book, found) = loadRulebook(nodes)
    return (book, mistakes + found.filter { $0.severity == .error })
  }

  /// What a run left behind.
  struct Outcome {
    var output: String
    var summary: BatchSummary
    var stop: BatchRun.Stop?

    /// The lines without their ends.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }.dropLast()
    }

    /// The code of what ended the run early.
    var code: String? {
      switch stop {
      case .table(let diagnostics, _)?: diagnostics.first?.code.rawValue
      case .row(_, let problem)?: problem.code.rawValue
      default: nil
      }
    }

    /// The kinds of bad rows with their rows: `HZ0920×2@4`.
    var problems: [String] {
      summary.problems.kinds.map { "\($0.code.rawValue)×\($0.rows)@\($0.firstRow)" }.sorted()
    }
  }

  /// Answers rows under the small plan.
  ///
  /// - Parameters:
  ///   - rows: The bytes of the file.
  ///   - document: What the population document says, but for its head.
  ///   - change: What else is different.
  /// - Returns: What is written, and how it sums up.
  /// - Throws: Where the document itself is wrong.
  static func run(
    _ rows: [UInt8],
    _ document: String = #""output": ["row", "eligibility", "low", "problem"]"#,
    change: (inout BatchRun) -> Void = { _ in }
  ) throws -> Outcome {
    let text = """
      {"format": "huzhu/1", "population": "people", "on": "2026-06-05", "policies":
       {"city.plan": {"policy.start": "2026-01-01", "history": "none"}}, \(document)}
      """
    let (node, mistakes) = readJSON(SourceText(name: "people.json", text: text), index: 0)
    try #require(mistakes.isEmpty, "\(mistakes)")
    let findings = Findings()
    let population = try readPopulation(#require(node), in: book, findings: findings)
    try #require(findings.diagnostics.isEmpty, "\(findings.diagnostics)")
    let schemes = try Assessor(book: book).prepare(["city.plan"], overlays: []).get()
    var run = BatchRun(
      book: book,
      population: try #require(population),
      schemes: schemes,
      name: "people.csv",
      inputForm: .csv,
      outputForm: .csv
    )
    change(&run)
    return answer(rows, run)
  }

  static func answer(_ rows: [UInt8], _ run: BatchRun) -> Outcome {
    var summary = BatchSummary(
      engine: "0",
      population: "people",
      digests: [],
      schemes: run.schemes.schemes.map(\.id)
    )
    let written = Mutex<[UInt8]>([])
    let output = BatchOutput { bytes in
      written.withLock { $0 += bytes }
      return nil
    }
    let stop = run.run(from: BatchInput(rows), to: output, summary: &summary)
    return Outcome(
      output: String(decoding: written.withLock { $0 }, as: UTF8.self),
      summary: summary,
      stop: stop
    )
  }

  static func run(
    _ rows: String,
    _ document: String = #""output": ["row", "eligibility", "low", "problem"]"#,
    change: (inout BatchRun) -> Void = { _ in }
  ) throws -> Outcome {
    try run(Array(rows.utf8), document, change: change)
  }

  private static let label = #"{"zh": "文", "en": "text"}"#

  private static let vocabulary = #"""
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "choices": {
        "place": {"of": {"weihai": {"zh": "威海", "en": "Weihai"}, "other": {"zh": "其他", "en": "other"}}},
        "event-kind": {"of": {"hospital-stay": {"zh": "住院", "en": "stay"}, "outpatient": {"zh": "门诊", "en": "outpatient"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"], "title": {"zh": "出生日期", "en": "birth date"}},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}, "title": {"zh": "年龄", "en": "age"}},
        "worker.place": {"type": "choice", "of": "place", "title": {"zh": "地方", "en": "place"}},
        "worker.unionMember": {"type": "flag", "title": {"zh": "工会会员", "en": "union member"}},
        "worker.share": {"type": "quantity", "unit": "%", "step": "1%", "between": ["0%", "100%"], "title": {"zh": "比例", "en": "share"}},
        "policy.start": {"type": "day", "mayBeNone": true, "title": {"zh": "投保日", "en": "start"}},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"], "title": {"zh": "已付", "en": "paid before"}},
        "event.date": {"type": "day", "title": {"zh": "事件日期", "en": "day"}},
        "event.kind": {"type": "choice", "of": "event-kind", "title": {"zh": "种类", "en": "kind"}},
        "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"], "title": {"zh": "自付", "en": "own burden"}},
        "event.childCount": {"type": "quantity", "step": 1, "between": [0, 9], "mayBeNone": true, "title": {"zh": "子女", "en": "children"}}} }
    """#

  private static let ledger = """
    {"format": "huzhu/1", "ledger": "paper", "publisher": \(label), "published": {"unstated": \(label)},
     "facts": [
      {"id": "plan.rate", "says": \(label), "value": "80%", "certainty": "stated"},
      {"id": "plan.youngest", "says": \(label), "value": "16 years", "certainty": "stated"},
      {"id": "plan.ceiling", "says": \(label), "value": "10000 CNY", "certainty": "stated"},
      {"id": "plan.fen", "says": \(label), "value": "0.01 CNY", "certainty": "stated"}]}
    """

  private static let scheme = """
    {"format": "huzhu/1", "scheme": "city.plan", "version": "1", "kind": "mutual-aid-plan",
     "subject": "worker", "title": {"zh": "市互助", "en": "City plan"}, "authority": \(label),
     "effective": {"from": "2010-01-01"},
     "terms": {
      "rate": {"is": "80%", "source": "plan.rate"},
      "youngest": {"is": "16 years", "source": "plan.youngest"},
      "ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
     "eligibility": {"all": [
      {"clause": "member", "that": "worker.unionMember", "is": true},
      {"clause": "age", "that": "worker.age", "atLeast": "youngest"}]},
     "claims": {"clause": "stay", "that": "event.kind", "is": "hospital-stay"},
     "benefits": [{"clause": "hospital", "pay": {"percent": "rate", "of": "event.ownBurden"}}],
     "limits": [{"clause": "ceiling", "clauses": ["*"], "per": "policy", "atMost": "ceiling", "opening": "history.paid"}],
     "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}}
    """
}
