import HuzhuAnswers
import HuzhuBatch
import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import HuzhuValues

/// What stands around the example of a page, so that it can be read as if it were in a rule file.
enum PageWorld {
  /// The codes that an example raises, each with its weight; everything around it is sound.
  ///
  /// - Parameters:
  ///   - example: As the page shows it.
  ///   - context: Of what it is a part.
  ///   - asksRules: Whether it is asked too what the rules say, on a certain day.
  /// - Returns: `HZ0701 error` and its like, in the order in which they are found.
  static func codes(
    of example: String,
    in context: CodePage.Context,
    asksRules: Bool = false
  ) -> [String] {
    let text = withSigns(example)
    switch context {
    case .none, .call: return []
    case .text:
      return readJSON(SourceText(name: "page.json", text: text), index: 0).1.map(told)
    case .table: return problems(inTable: text)
    case .tested: return tested(scheme(text))
    case .assessed, .option: return problems(text, context)
    case .uses, .drawn, .page: return uses(documents(of: text, in: context))
    default: return findings(documents(of: text, in: context), asksRules: asksRules)
    }
  }

  /// The documents of which an example is a part, that one first.
  static func documents(of text: String, in context: CodePage.Context) -> [String] {
    switch context {
    case .none, .call, .text, .assessed, .option, .table: []
    case .document: [text]
    case .vocabulary: ["{\(head), \"vocabulary\": \"page\", \(text)}"]
    case .ledger: [ledger(text), vocabulary, paper, scheme("")]
    case .fact: [ledger(facts: text), vocabulary]
    case .check: [ledger(facts: nil, check: text), vocabulary]
    case .scheme, .tested: [scheme(text), vocabulary, paper]
    case .term: [scheme("\"terms\": {\"amount\": \(text)}"), vocabulary, paper]
    case .formula:
      [scheme("\"values\": {\"result\": \(text)}, \(terms)"), vocabulary, paper]
    case .overlay:
      [
        """
        {\(head), "overlay": "trial", "for": "city.plan@1", "mode": "fill", "terms": {\(text)}}
        """, vocabulary, paper, scheme(open),
      ]
    case .case: [person(text), vocabulary, paper, scheme(open)]
    case .population: [population(text), vocabulary, paper, scheme(open)]
    case .fund: [fund(text), vocabulary, paper, scheme(open)]
    case .uses:
      ["{\(head), \"vocabulary\": \"page\", \(text)}", worker, asking(member)]
    case .drawn: [ledger(text), worker, known, asking(ofAge)]
    case .page: ["{\(head), \"ledger\": \"page\", \(text)}"]
    }
  }

  /// The codes of documents that are read, and of what nothing in them uses.
  private static func uses(_ documents: [String]) -> [String] {
    let (book, mistakes) = load(documents)
    let page = SourcePages.Page(
      bytes: Array("保费20元/人/年\n\n最高赔付7万元\n".utf8),
      sha256: "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435"
    )
    let options = RuleCheckOptions(
      unsound: Set(mistakes.filter { $0.severity == .error }.map(\.place.source)),
      pages: documents.count == 1 ? SourcePages(folder: "pages", pages: ["page.txt": page]) : nil
    )
    return (mistakes + checkRules(book, options: options)).map(told)
  }

  /// ‹U+FEFF› in an example stands for a sign that cannot be seen.
  private static func withSigns(_ example: String) -> String {
    var result = ""
    var rest = example[...]
    while let start = rest.firstIndex(of: "‹"), let end = rest.firstIndex(of: "›") {
      result += rest[..<start]
      let digits = rest[start..<end].dropFirst("‹U+".count)
      if let value = UInt32(digits, radix: 16), let sign = Unicode.Scalar(value) {
        result.unicodeScalars.append(sign)
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func load(_ documents: [String]) -> (Rulebook, [Diagnostic]) {
    var nodes: [JSONNode] = []
    var mistakes: [Diagnostic] = []
    for (index, text) in documents.enumerated() {
      let (node, found) = readJSON(SourceText(name: "\(index).json", text: text), index: index)
      mistakes += found
      if let node { nodes.append(node) }
    }
    let (book, found) = loadRulebook(nodes)
    return (book, mistakes + found)
  }

  private static func findings(_ documents: [String], asksRules: Bool) -> [String] {
    let (book, found) = load(documents)
    guard asksRules else { return found.map(told) }
    var options = RuleCheckOptions(on: Day("2026-06-05"))
    for diagnostic in found where diagnostic.severity == .error {
      options.unsound.insert(diagnostic.place.source)
    }
    return (found + checkRules(book, options: options)).map(told)
  }

  /// What a run of the examples finds: first whether there is one, then coverage, then mutants.
  private static func tested(_ scheme: String) -> [String] {
    let (book, mistakes) = load([scheme, vocabulary, paper])
    guard mistakes.isEmpty else { return mistakes.map(told) }
    let coverage = SchemeCoverage(of: book.schemes[0], in: book)
    if coverage.examples == 0 { return ["HZ0843 error"] }
    if !coverage.uncovered.isEmpty { return ["HZ0842 warning"] }
    let test = MutantTest(of: 0, in: book, assessor: Assessor(book: book))
    let verdicts = test.mutants.indices.map { test.verdict(of: $0) }
    let result = MutationResult(test, verdicts, allowances: book.allowancesOfExamples)
    return result.unexplained.isEmpty ? [] : ["HZ0841 warning"]
  }

  private static func told(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code.rawValue) \(diagnostic.severity.rawValue)"
  }

  private static func problems(_ text: String, _ context: CodePage.Context) -> [String] {
    let content = context == .option ? "\"events\": [{}]" : text
    let documents = [person(content), vocabulary, paper, scheme(open)]
    let (book, mistakes) = load(documents)
    guard mistakes.isEmpty,
      let node = readJSON(SourceText(name: "", text: documents[0]), index: 0).0
    else { return mistakes.map(told) }
    let findings = Findings()
    guard var input = readCase(node, in: book, findings: findings) else { return [] }
    if context == .option {
      let setting = String(text.dropFirst("--set ".count))
      _ = applySetting(setting, source: 0, to: &input, scheme: nil, in: book, findings: findings)
      return findings.diagnostics.map(told)
    }
    let result = Assessor(book: book)
      .assess(input, on: nil, overlays: [], schemes: [], explainsEnds: false)
    guard case .failure(let problem) = result else { return [] }
    return ["\(problem.code.rawValue) error"]
  }
}

extension PageWorld {
  /// What is wrong with rows of people, each kind once.
  private static func problems(inTable text: String) -> [String] {
    let parts = text.split(separator: "\n---\n", maxSplits: 1)
    let document = parts.count > 1 ? population(String(parts[0])) : population("\"events\": []")
    let (book, mistakes) = load([document, vocabulary, paper, scheme(open)])
    guard mistakes.isEmpty,
      let node = readJSON(SourceText(name: "", text: document), index: 0).0,
      let population = readPopulation(node, in: book, findings: Findings()),
      case .success(let schemes) = Assessor(book: book).prepare(["city.plan"], overlays: [])
    else { return mistakes.map(told) }
    let run = BatchRun(
      book: book,
      population: population,
      schemes: schemes,
      name: "page.csv",
      inputForm: .csv,
      outputForm: .csv
    )
    var summary = BatchSummary(engine: "", population: nil, digests: [], schemes: ["city.plan"])
    let rows = BatchInput(Array((parts.last ?? "").utf8))
    switch run.run(from: rows, to: BatchOutput { _ in nil }, summary: &summary) {
    case .table(let diagnostics, _)?: return diagnostics.map(told)
    case .row(_, let problem)?: return ["\(problem.code.rawValue) error"]
    case nil: return summary.problems.kinds.map { "\($0.code.rawValue) error" }
    default: return ["?"]
    }
  }

  /// A fund with one kind of event that happens as often as is written.
  private static func fund(_ frequency: String) -> String {
    """
    {\(head), "fund": "page", "for": "city.plan", "on": "2026-06-05",
     "groups": [{"id": "all", "members": {"is": 10, "assumed": {"zh": "假设", "en": "made up"}}}],
     "events": [{"id": "stay", "facts": {}, "frequency": \(frequency)}]}
    """
  }

  private static func population(_ content: String) -> String {
    "{\(head), \"population\": \"page\", \"on\": \"2026-06-05\", \(content)}"
  }
}

extension PageWorld {
  private static let head = "\"format\": \"huzhu/1\""
  private static let label = #"{"zh": "文", "en": "text"}"#
  private static let says = "\"says\": \(label)"

  private static func person(_ content: String) -> String {
    "{\(head), \"case\": \"page\", \(content)}"
  }

  private static func ledger(_ content: String) -> String {
    """
    {\(head), "ledger": "page", "document": "page.txt", "sha256": "\(String(repeating: "0a", count: 32))",
     \(content)}
    """
  }

  private static func ledger(facts: String?, check: String? = nil) -> String {
    let fact = facts.map { ", {\"id\": \"aid.page\", \(says), \($0)}" } ?? ""
    let checks = check.map { ", \"checks\": [{\"id\": \"page\", \($0)}]" } ?? ""
    return ledger(
      """
      "facts": [{"id": "aid.paid", \(says), "value": "57.03 CNY", "lines": [1], "certainty": "stated"}\(fact)]\(checks)
      """
    )
  }

  /// A vocabulary in which nothing is declared that no scheme asks.
  private static let worker =
    "{\(head), \"vocabulary\": \"worker\", \"subjects\": {\"worker\": {\"zh\": \"职工\", \"en\": \"worker\"}}}"

  private static let known =
    "{\(head), \"vocabulary\": \"known\", \"facts\": {\"worker.age\": {\"type\": \"quantity\","
    + " \"unit\": \"year\", \"step\": \"1 year\", \"between\": [\"0 years\", \"99 years\"]}}}"

  private static let member = #"{"clause": "member", "that": "worker.unionMember", "is": true}"#
  private static let ofAge =
    #"{"clause": "age", "that": "worker.age", "atLeast": {"is": "16 years", "source": "plan.youngest"}}"#

  private static func asking(_ condition: String) -> String {
    scheme("\"eligibility\": {\"all\": [\(condition)]}")
  }

  /// A scheme with these parts; a part of the head that they hold is left out of it.
  private static func scheme(_ parts: String) -> String {
    let own = [
      #""scheme": "city.plan""#, #""version": "1""#, #""kind": "mutual-aid-plan""#,
      #""subject": "worker""#, "\"title\": \(label)", "\"authority\": \(label)",
      #""effective": {"from": "2010-01-01"}"#,
    ]
    let kept = own.filter { part in !parts.hasPrefix(String(part.prefix { $0 != ":" })) }
    return "{" + ([head] + kept + (parts.isEmpty ? [] : [parts])).joined(separator: ", ") + "}"
  }

  /// Terms that are open, for overlays and cases.
  private static let open = #"""
    "terms": {
      "deathBenefit": {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "70000 CNY"], "source": "plan.at-most"},
      "oldestIs": {"unstated": {"zh": "到哪一天？", "en": "Until which day?"}, "oneOf": ["year-of-60", "until-60"]},
      "rate": {"is": "80%", "source": "plan.rate"}},
    "running": {"burden": {"of": "event.ownBurden", "per": "policy"}},
    "values": {
      "both": {"that": "oldestIs", "is": "until-60", "answer": true},
      "spent": {"percent": "rate", "of": {"running": "burden", "at": "before"}}},
    "eligibility": {"clause": "age", "that": "worker.age", "atLeast": "0 years"},
    "benefits": [{"clause": "death", "pay": {"sum": ["deathBenefit", "spent"]}}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}
    """#

  /// What formulas name.
  private static let terms = #"""
    "terms": {
      "ceiling": {"is": "10000 CNY", "source": "plan.ceiling"},
      "rate": {"is": "80%", "source": "plan.rate"},
      "youngest": {"is": "16 years", "source": "plan.youngest"},
      "waiting": {"is": "12 months", "source": "plan.waiting"}},
    "running": {"burden": {"of": "event.ownBurden", "per": "lifetime", "opening": "history.burden"},
                "paidOut": {"paid": ["hospital"], "per": "lifetime"}},
    "claims": {"clause": "stay", "that": "event.kind", "is": "hospital-stay"},
    "benefits": [{"clause": "hospital", "pay": "event.ownBurden"}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}
    """#

  private static let paper: String = {
    let facts: [(String, String)] = [
      ("ceiling", #""value": "10000 CNY", "certainty": "stated""#),
      ("other-ceiling", #""value": "12000 CNY", "certainty": "stated""#),
      ("rate", #""value": "80%", "certainty": "stated""#),
      ("youngest", #""value": "16 years", "certainty": "stated""#),
      ("waiting", #""value": "12 months", "certainty": "stated""#),
      ("premium", #""value": "20 CNY/person/year", "certainty": "stated""#),
      ("quota", #""value": "1000 visit/year", "certainty": "stated", "qualifier": "atLeast""#),
      ("at-most", #""value": "70000 CNY", "certainty": "stated", "qualifier": "upTo""#),
      ("award", #""value": "6000 CNY", "certainty": "instance""#),
      ("fen", #""value": "0.01 CNY", "certainty": "stated""#),
      (
        "scale",
        #""rows": [["one", "100 CNY"], ["two", "200 CNY"], ["three", "300 CNY"]], "certainty": "stated""#
      ),
    ]
    let written = facts.map { "{\"id\": \"plan.\($0.0)\", \(says), \($0.1)}" }
    return """
      {\(head), "ledger": "paper", "publisher": \(label), "published": {"unstated": \(label)},
       "facts": [\(written.joined(separator: ", "))]}
      """
  }()

  private static let vocabulary = #"""
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}, "station": {"zh": "驿站", "en": "station"}},
      "units": {"person": {"whole": true}, "visit": {"whole": true}, "litre": {}},
      "choices": {
        "place": {"of": {"weihai": {"zh": "威海", "en": "Weihai"}, "other": {"zh": "其他", "en": "other"}}},
        "party": {"of": {"member": {"zh": "会员", "en": "member"}, "city": {"zh": "市", "en": "city"}}},
        "event-kind": {"of": {"hospital-stay": {"zh": "住院", "en": "stay"}, "outpatient": {"zh": "门诊", "en": "outpatient"}}},
        "illness": {"of": {"stroke": {"zh": "脑卒中", "en": "stroke"}, "other": {"zh": "其他", "en": "other"}}},
        "package": {"of": {"gold": {"zh": "金", "en": "gold"}, "silver": {"zh": "银", "en": "silver"}}},
        "level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}, "three": {"zh": "三级", "en": "three"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]},
        "worker.joined": {"type": "day"},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
        "worker.place": {"type": "choice", "of": "place"},
        "worker.unionMember": {"type": "flag"},
        "worker.illness": {"type": "choice", "of": "illness"},
        "worker.level": {"type": "choice", "of": "level"},
        "worker.points": {"type": "quantity", "step": 1, "between": [1, 9]},
        "worker.rate": {"type": "quantity", "unit": "CNY/year", "step": "0.01 CNY/year", "between": ["0 CNY/year", "100000 CNY/year"]},
        "worker.tenure": {"type": "quantity", "unit": "month", "step": "1 month", "between": ["0 months", "900 months"]},
        "station.visits": {"type": "quantity", "unit": "visit", "step": "1 visit", "between": ["0 visit", "9999 visit"]},
        "policy.start": {"type": "day", "mayBeNone": true},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "history.burden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "event.date": {"type": "day"},
        "event.kind": {"type": "choice", "of": "event-kind"},
        "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
        "event.extra": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"], "mayBeNone": true},
        "household.children": {"type": "list", "atMost": 3, "fields": {
          "birthDate": {"type": "day"},
          "income": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "99999 CNY"]}}}},
      "always": [{"that": "worker.birthDate", "onOrBefore": "worker.joined"}] }
    """#
}
