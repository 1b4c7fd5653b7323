import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// What is declared or recorded and serves no rule.
struct UseTests {
  private static let scheme = #"""
    {"format": "huzhu/1", "scheme": "city.plan", "version": "1", "kind": "aid", "subject": "worker",
     "title": {"zh": "方案", "en": "plan"}, "authority": {"zh": "工会", "en": "union"},
     "effective": {"from": "2010-01-01"},
     "eligibility": {"all": [{"clause": "age", "that": "worker.age",
                              "atLeast": {"is": "16 years", "source": "plan.youngest"}}]}}
    """#

  private static func vocabulary(_ more: String, facts: String = "") -> String {
    """
    {"format": "huzhu/1", "vocabulary": "v", "subjects": {"worker": {"zh": "职工", "en": "worker"}}\(more),
     "facts": {
       "worker.birthDate": {"type": "day"},
       "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "99 years"],
                      "derived": {"years": {"from": "worker.birthDate", "to": "at"}}}\(facts)}}
    """
  }

  private static func ledger(_ facts: String) -> String {
    """
    {"format": "huzhu/1", "ledger": "l", "publisher": {"zh": "报", "en": "paper"},
     "published": {"unstated": {"zh": "不详", "en": "unknown"}},
     "facts": [{"id": "plan.youngest", "says": {"zh": "最低", "en": "least"}, "value": "16 years", "certainty": "stated"}\(facts)]}
    """
  }

  private static func told(_ documents: String...) -> [String] {
    var nodes: [JSONNode] = []
    var found: [Diagnostic] = []
    for (index, text) in documents.enumerated() {
      let (node, mistakes) = readJSON(SourceText(name: "\(index)", text: text), index: index)
      if let node { nodes.append(node) }
      found += mistakes
    }
    let (book, more) = loadRulebook(nodes)
    found += more
    let unsound = Set(found.filter { $0.severity == .error }.map(\.place.source))
    found += checkRules(book, options: RuleCheckOptions(unsound: unsound))
    return found.map { "\($0.code.rawValue): \($0.message.en)" }
  }

  @Test func `A fact from which another one is derived is asked with it`() {
    #expect(Self.told(Self.scheme, Self.vocabulary(""), Self.ledger("")) == [])
  }

  @Test func `A fact that is let stand is not told, and needs its reason`() {
    let idle =
      #", "worker.name": {"type": "text", "allow": [{"code": "HZ0811", "because": {"zh": "打印用", "en": "for the letter"}}]}"#
    #expect(Self.told(Self.scheme, Self.vocabulary("", facts: idle), Self.ledger("")) == [])
  }

  @Test func `An allow for a fact that is asked is idle`() {
    let more = #", "allow": [{"code": "HZ0811", "because": {"zh": "看", "en": "seen"}}]"#
    let told = Self.told(Self.scheme, Self.vocabulary(more), Self.ledger(""))
    #expect(told == ["HZ0221: nothing here is silenced by it: no finding 'HZ0811'"])
  }

  @Test func `With an error anywhere nobody says what is not used`() {
    let idle = #", "worker.name": {"type": "text"}"#
    let told = Self.told(
      Self.scheme,
      Self.vocabulary("", facts: idle),
      Self.ledger(""),
      #"{"format": "huzhu/1", "vocabulary": "other", "fcats": {}}"#
    )
    #expect(told.map { $0.prefix(6) } == ["HZ0202"])
  }

  @Test func `A vocabulary without rules is not yet judged`() {
    #expect(Self.told(Self.vocabulary("")) == [])
  }

  /// A fact of a ledger beside the one that is used, and whether it is told.
  @Test(arguments: [
    (#""value": "60 years", "certainty": "stated""#, true),
    (#""rows": [["a", "1 CNY"]], "certainty": "implied""#, true),
    (#""value": true, "certainty": "stated""#, false),
    (#""value": "60 years", "certainty": "instance""#, false),
    (#""certainty": "stated""#, false),
    (
      #""value": "17 years", "certainty": "derived", "from": {"sum": ["plan.youngest", "1 year"]}"#,
      false
    ),
  ])
  func `A number that no rule is drawn from is told of its ledger`(fact: String, isTold: Bool) {
    let more = #", {"id": "plan.other", "says": {"zh": "其他", "en": "other"}, \#(fact)}"#
    let told = Self.told(Self.scheme, Self.vocabulary(""), Self.ledger(more))
    #expect(told == (isTold ? ["HZ0813: no rule is drawn from 1 fact of the ledger 'l'"] : []))
  }
}
