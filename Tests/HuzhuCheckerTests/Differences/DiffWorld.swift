import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A small scheme with something of each kind, and comparisons of it with an edited one.
enum DiffWorld {
  static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "diff",
     "subjects": {"worker": {"zh": "职工", "en": "worker"}},
     "units": {"person": {"whole": true, "title": {"zh": "人", "en": "person"}}},
     "choices": {
       "party": {"of": {"member": {"zh": "会员", "en": "the member"}, "union": {"zh": "工会", "en": "the union"},
         "authority": {"zh": "主办单位", "en": "the authority"}}},
       "grade": {"of": {"one": {"zh": "一级", "en": "grade one"}, "two": {"zh": "二级", "en": "grade two"},
         "three": {"zh": "三级", "en": "grade three"}}}},
     "facts": {
       "worker.member": {"type": "flag"},
       "worker.birthDate": {"type": "day", "between": ["1930-01-01", "2025-12-31"]},
       "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "120 years"],
         "derived": {"years": {"from": "worker.birthDate", "to": "on"}}},
       "worker.income": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
       "history.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
       "event.grade": {"type": "choice", "of": "grade"},
       "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]}}}
    """

  static let scheme = """
    {"format": "huzhu/1", "scheme": "test.plan", "version": "1", "kind": "aid", "subject": "worker",
     "title": {"zh": "样例", "en": "sample"}, "authority": {"zh": "工会", "en": "the union"},
     "effective": {"from": "2020-01-01"},
     "terms": {
       "oldest": {"is": "60 years", "assumed": {"zh": "样例", "en": "a sample"}},
       "deductible": {"is": "1000 CNY", "assumed": {"zh": "样例", "en": "a sample"}},
       "rate": {"is": "80%", "assumed": {"zh": "样例", "en": "a sample"}},
       "most": {"is": "20000 CNY", "assumed": {"zh": "样例", "en": "a sample"}},
       "scale": {"is": {"table": {"by": ["event.grade"], "rows": [["one", "8000 CNY"], ["two", "5000 CNY"]],
         "otherwise": "0 CNY"}}, "assumed": {"zh": "样例", "en": "a sample"}},
       "premium": {"is": [{"from": "2020-01-01", "until": "2023-01-01", "is": "30 CNY/person"},
         {"from": "2023-01-01", "is": "50 CNY/person"}], "by": "on", "assumed": {"zh": "样例", "en": "a sample"}}},
     "running": {"cost": {"of": "event.cost", "per": "policy", "opening": "history.cost"}},
     "eligibility": {"all": [
       {"clause": "member", "that": "worker.member", "is": true},
       {"clause": "age", "that": "worker.age", "atMost": "oldest"},
       {"clause": "need", "title": {"zh": "困难", "en": "in need"}, "any": [
         {"that": "worker.income", "atMost": {"is": "30000 CNY", "assumed": {"zh": "样例", "en": "a sample"}}},
         {"that": "worker.age", "atLeast": {"is": "50 years", "assumed": {"zh": "样例", "en": "a sample"}}}]}]},
     "contributions": [{"clause": "premium", "amount": "premium", "for": ["1 person"], "paidBy": "member"}],
     "benefits": [
       {"clause": "stay", "pay": {"increase": {"product": ["rate",
         {"largest": [{"difference": ["it", "deductible"]}, "0 CNY"]}]}, "in": "cost"}},
       {"clause": "injury", "pay": "scale"}],
     "limits": [{"clause": "ceiling", "clauses": ["*"], "per": "policy", "atMost": "most"}],
     "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "样例", "en": "a sample"}},
     "gaps": [{"clause": "waiting", "says": {"zh": "未提等待期", "en": "no waiting period"}, "touches": ["stay"], "could": "refuse"}],
     "examples": [
       {"name": "a stay", "on": "2025-06-01", "facts": {"worker.member": true, "worker.birthDate": "1980-05-01",
         "worker.income": "20000 CNY"}, "policies": {"test.plan": {"history": "none"}},
         "events": [{"event.grade": "three", "event.cost": "6000 CNY"}], "expect": {"pay": "4000 CNY"}},
       {"name": "an injury", "on": "2025-06-01", "facts": {"worker.member": true, "worker.birthDate": "1980-05-01",
         "worker.income": "20000 CNY"}, "policies": {"test.plan": {"history": "none"}},
         "events": [{"event.grade": "two", "event.cost": "0 CNY"}], "expect": {"pay": "5000 CNY"}}]}
    """

  static func json(_ text: String, _ index: Int = 1) throws -> JSONNode {
    let (value, mistakes) = readJSON(SourceText(name: "\(index)", text: text), index: index)
    try #require(mistakes.isEmpty, "\(mistakes.map(\.message.en))")
    return try #require(value)
  }

  /// One side of a comparison.
  struct Side {
    var document: JSONNode
    var vocabulary: JSONNode
    var compared: ComparedScheme
  }

  static func side(_ scheme: String, _ vocabulary: String = DiffWorld.vocabulary) throws -> Side {
    let (names, document) = (try json(vocabulary, 0), try json(scheme))
    let (book, found) = loadRulebook([names, document])
    let errors = found.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { "\($0.code.rawValue) \($0.message.en)" })")
    let only = try #require(book.schemes.first)
    return Side(
      document: document,
      vocabulary: names,
      compared: ComparedScheme(scheme: only, book: book, document: document)
    )
  }

  /// The scheme with texts replaced, each of which it must hold.
  static func edited(_ edits: [(String, String)]) throws -> String {
    var text = scheme
    for (old, new) in edits {
      try #require(text.contains(old), "the scheme does not hold \(old)")
      text = text.replacing(old, with: new)
    }
    return text
  }

  /// A comparison with all that belongs to it.
  struct Comparison {
    var difference: SchemeDifference
    var trials: ChangeTrials
    var old: VersionRunner
    var new: VersionRunner

    init(_ old: Side, _ new: Side) {
      difference = SchemeDifference(old: old.compared, new: new.compared)
      let isInForce = difference.isNewVersion
      trials = ChangeTrials(
        difference,
        old: (old.document, [old.vocabulary]),
        new: (new.document, [new.vocabulary]),
        isInForce: isInForce
      )
      self.old = VersionRunner(old.compared, names: .old, isInForce: isInForce)
      self.new = VersionRunner(new.compared, names: .new, isInForce: isInForce)
    }

    init(_ edits: [(String, String)]) throws {
      try self.init(side(scheme), side(edited(edits)))
    }

    func effect(_ people: [ComparedPerson]) -> PopulationEffect {
      PopulationEffect(people, old: old, new: new, trials: trials, on: nil)
    }

    func boundary() -> [BoundaryPeople] {
      BoundarySearch(difference, trials: trials, old: old, new: new).people()
    }

    /// `changed term deductible`.
    var told: [String] {
      difference.changes.map { "\($0.kind.rawValue) \($0.key.kind.rawValue) \($0.key.id)" }
    }
  }

  /// Somebody with an event, or with none.
  static func person(
    _ name: String,
    member: Bool = true,
    birth: String = "1980-05-01",
    income: String = "\"20000 CNY\"",
    cost: String? = nil,
    grade: String = "three"
  ) throws -> ComparedPerson {
    let events = cost.map { #"[{"event.grade": "\#(grade)", "event.cost": \#($0)}]"# } ?? "[]"
    return ComparedPerson(
      name: name,
      case: try json(
        """
        {"format": "huzhu/1", "case": "\(name)", "on": "2025-06-01",
         "facts": {"worker.member": \(member), "worker.birthDate": "\(birth)", "worker.income": \(income)},
         "policies": {"test.plan": {"history": "none"}}, "events": \(events)}
        """,
        9
      )
    )
  }
}
