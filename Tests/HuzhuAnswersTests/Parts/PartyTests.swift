import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct PartyTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rest: String
    var facts = ""
    var paidBy: [String] = []
    var decidedBy: [String] = []
    var refer: [String] = []
    var missing = 0
  }

  private static let byLevel =
    #"{"table": {"by": ["worker.level"], "rows": [["one", "union"], ["two", "ministry"]]}}"#

  static let rows: [Row] = [
    Row(testDescription: "nobody is named", rest: ""),
    Row(testDescription: "who pays", rest: #", "paidBy": "union""#, paidBy: ["union"]),
    Row(
      testDescription: "who pays by a table, and the level is not known",
      rest: #", "paidBy": \#(byLevel)"#,
      paidBy: ["union", "ministry"],
      missing: 1
    ),
    Row(
      testDescription: "who pays by a table",
      rest: #", "paidBy": \#(byLevel)"#,
      facts: #""worker.level": "two""#,
      paidBy: ["ministry"]
    ),
    Row(
      testDescription: "the authority decides",
      rest: #", "decidedBy": "authority""#,
      decidedBy: ["authority"]
    ),
    Row(
      testDescription: "another decides",
      rest: #", "decidedBy": "ministry""#,
      decidedBy: ["ministry"],
      refer: ["ministry"]
    ),
    Row(
      testDescription: "another decides on members",
      rest:
        #", "decidedBy": {"choose": [{"when": "worker.member", "then": "ministry"}, {"otherwise": "authority"}]}"#,
      facts: #""worker.member": false"#,
      decidedBy: ["authority"]
    ),
    Row(
      testDescription: "perhaps another decides",
      rest:
        #", "decidedBy": {"choose": [{"when": "worker.member", "then": "ministry"}, {"otherwise": "authority"}]}"#,
      decidedBy: ["ministry", "authority"],
      refer: ["ministry"],
      missing: 1
    ),
    Row(
      testDescription: "on what does not apply nobody decides",
      rest: #", "when": "worker.member", "decidedBy": "ministry", "paidBy": "union""#,
      facts: #""worker.member": false"#
    ),
  ]

  private static func benefits(_ rest: String) -> String {
    #"""
    "terms": {"aid": \#(PartWorld.assumed("\"100 CNY\""))},
    "benefits": [{"clause": "money", "pay": "aid"\#(rest)}, {"clause": "thing", "provide": ["tea"]\#(rest)}]
    """#
  }

  @Test(arguments: rows)
  func `Who pays and who decides is told of money and of things`(_ row: Row) throws {
    let answer = try PartWorld.answer(Self.benefits(row.rest), facts: row.facts, events: "{}")
    let money = answer.events[0].benefits[0]
    let thing = answer.entitlements[0]
    #expect(thing.parties.paidBy.map(\.name) == row.paidBy)
    #expect(thing.parties.decidedBy.map(\.name) == row.decidedBy)
    #expect(money.parties.paidBy.map(\.name) == row.paidBy)
    #expect(money.parties.decidedBy.map(\.name) == row.decidedBy)
    #expect(answer.refer.map(\.name) == row.refer)
    #expect(answer.missing.count == row.missing)
  }

  @Test
  func `Nobody decides on the benefits of somebody who is refused`() throws {
    let answer = try PartWorld.answer(
      Self.benefits(#", "decidedBy": "ministry""#)
        + #", "eligibility": {"all": [{"clause": "member", "that": "worker.member", "is": true}]}"#,
      facts: #""worker.member": false"#,
      events: "{}"
    )
    #expect(answer.eligibility == .ineligible && answer.refer.isEmpty)
    #expect(answer.events[0].benefits[0].parties.decidedBy.isEmpty)
  }

  @Test
  func `Two readings of who pays are two answers`() throws {
    let answer = try PartWorld.answer(
      #"""
      "terms": {"payer": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["union", "city-office"]}},
      "benefits": [{"clause": "thing", "provide": ["tea"], "paidBy": "payer"}]
      """#
    )
    #expect(answer.missing == [.term(0)])
    #expect(
      answer.alternatives.map { $0.entitlements[0].parties.paidBy.map(\.name) } == [
        ["union"], ["city-office"],
      ]
    )
  }

  static let expectations: [(expect: String, failures: Int)] = [
    (#""ministry""#, 0), (#"["ministry"]"#, 0), (#""union""#, 1), ("null", 1), (#""minister""#, 1),
  ]

  @Test(arguments: expectations)
  func `An example compares who else decides`(_ expect: String, failures: Int) throws {
    let parts =
      Self.benefits(#", "decidedBy": "ministry""#)
      + #", "examples": [{"name": "a", "on": "2026-06-05", "expect": {"refer": \#(expect)}}]"#
    let engine = try Engine([PartWorld.vocabulary, PartWorld.document(parts)])
    let results = runExamples(in: engine.assessor.book, schemes: [])
    #expect(results.map { $0.failures.count } == [failures])
  }
}
