import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// A rulebook of a few texts, and what is proved of it.
struct ProofWorld {
  let book: Rulebook

  init(_ documents: [String]) throws {
    var nodes: [JSONNode] = []
    for (index, text) in documents.enumerated() {
      let (node, mistakes) = readJSON(SourceText(name: "\(index)", text: text), index: index)
      try #require(mistakes.isEmpty, "\(mistakes.map(\.message.en)) \(text)")
      if let node { nodes.append(node) }
    }
    let (book, diagnostics) = loadRulebook(nodes)
    let errors = diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message.en)) \(documents)")
    self.book = book
  }

  /// A scheme with these parts.
  init(scheme parts: String) throws {
    let head = #"""
      "format": "huzhu/1", "scheme": "city.plan", "version": "1", "kind": "mutual-aid-plan",
      "subject": "worker", "title": {"zh": "方案", "en": "plan"},
      "authority": {"zh": "市总工会", "en": "the city"}
      """#
    let effective =
      parts.contains("\"effective\"") ? "" : ", \"effective\": {\"from\": \"2010-01-01\"}"
    let rounding =
      #", "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "设", "en": "set"}}"#
    try self.init(["{\(head)\(effective)\(rounding), \(parts)}", Self.vocabulary])
  }

  var obligations: [Obligation] { proveRules(book, options: RuleCheckOptions()) }

  /// The state of one obligation; `nil` where there is none of the kind.
  func state(_ kind: Obligation.Kind, _ part: String) -> Obligation.State? {
    obligations.first { $0.kind == kind && $0.part == part }?.state
  }

  /// A number of so many yuan with an assumed origin.
  static func yuan(_ amount: Int) -> String { term("\(amount) CNY") }

  static func term(_ value: String) -> String {
    #"{"is": "\#(value)", "assumed": {"zh": "设", "en": "set"}}"#
  }

  static let vocabulary = #"""
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "units": {"person": {"whole": true}},
      "choices": {
        "party": {"of": {"member": {"zh": "会员", "en": "member"}}},
        "event-kind": {"of": {"stay": {"zh": "住院", "en": "stay"}, "visit": {"zh": "门诊", "en": "visit"},
                              "death": {"zh": "身故", "en": "death"}}},
        "level": {"ordered": true, "of": {"one": {"zh": "一", "en": "one"}, "two": {"zh": "二", "en": "two"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
        "worker.member": {"type": "flag"},
        "worker.since": {"type": "day", "between": ["1950-01-01", "2100-12-31"], "mayBeNone": true},
        "worker.persons": {"type": "quantity", "step": 1, "between": [0, 20]},
        "worker.income": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "policy.start": {"type": "day", "between": ["2000-01-01", "2100-12-31"], "mayBeNone": true},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "history.burden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "event.date": {"type": "day", "between": ["1990-01-01", "2100-12-31"]},
        "event.left": {"type": "day", "between": ["1990-01-01", "2100-12-31"]},
        "event.kind": {"type": "choice", "of": "event-kind"},
        "event.level": {"type": "choice", "of": "level"},
        "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
        "event.outside": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
        "event.insured": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
        "household.patients": {"type": "list", "atMost": 3, "fields": {
          "cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "99999 CNY"]}}}},
      "always": [{"that": "event.left", "onOrAfter": "event.date"},
                 {"that": "event.outside", "atMost": "event.cost"}] }
    """#
}
