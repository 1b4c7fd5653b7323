import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

@Suite struct ProvisionTests {
  private static let table =
    #"{"table": {"by": ["worker.level"], "rows": [["one", ["check-up", "tea"]], ["two", ["check-up", "towel"]]]}}"#

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var provide: String
    var rest = ""
    var facts = ""
    var status = BenefitOutcome.Status.pays
    var provides: [String] = []
    var mayProvide: [String] = []
  }

  static let rows: [Row] = [
    Row(testDescription: "one thing", provide: #""tea""#, provides: ["tea"]),
    Row(testDescription: "a list", provide: #"["tea", "towel"]"#, provides: ["towel", "tea"]),
    Row(
      testDescription: "a table with its key known",
      provide: table,
      facts: #""worker.level": "one""#,
      provides: ["check-up", "tea"]
    ),
    Row(
      testDescription: "a table with its key open",
      provide: table,
      provides: ["check-up"],
      mayProvide: ["towel", "tea"]
    ),
    Row(
      testDescription: "a table without a row for the case",
      provide: #"{"table": {"by": ["worker.level"], "rows": [["one", ["tea"]]]}}"#,
      facts: #""worker.level": "two""#,
      status: .cannotSay
    ),
    Row(
      testDescription: "one of several with its condition open",
      provide:
        #"{"choose": [{"when": "worker.member", "then": ["tea"]}, {"otherwise": ["towel"]}]}"#,
      status: .cannotSay,
      mayProvide: ["towel", "tea"]
    ),
    Row(
      testDescription: "nothing at all",
      provide: #"{"choose": [{"when": "worker.member", "then": ["tea"]}, {"otherwise": []}]}"#,
      facts: #""worker.member": false"#,
      status: .zero
    ),
    Row(
      testDescription: "to whom it does not apply",
      provide: #"["tea"]"#,
      rest: #", "when": "worker.member""#,
      facts: #""worker.member": false"#,
      status: .doesNotApply
    ),
  ]

  @Test(arguments: rows)
  func `What is provided is told as far as it is known`(_ row: Row) throws {
    let answer = try PartWorld.answer(
      #""benefits": [{"clause": "gift", "provide": \#(row.provide)\#(row.rest)}]"#,
      facts: row.facts
    )
    let gift = try #require(answer.entitlements.first)
    #expect(gift.status == row.status)
    #expect(gift.provides.map(\.name) == row.provides)
    #expect(gift.mayProvide.map(\.name) == row.mayProvide)
    let isOpen = !row.mayProvide.isEmpty
    #expect(answer.missing.isEmpty == !isOpen)
  }

  private static func worth(_ amount: String) -> String {
    """
    "terms": {"price": \(PartWorld.assumed("\"150 CNY\""))},
    "benefits": [{"clause": "gift", "provide": ["check-up"], "worth": \(amount)}]
    """
  }

  @Test
  func `Its worth is told and never summed with money`() throws {
    let answer = try PartWorld.answer(Self.worth(#""price""#), events: "")
    #expect(answer.entitlements[0].worth?.low == 15_000)
    #expect(answer.pay?.low == 0 && answer.pay?.high == 0)
    let open = try PartWorld.answer(
      Self.worth(#"{"smallest": ["price", "worker.wage"]}"#),
      events: ""
    )
    #expect(open.entitlements[0].worth?.low == 0 && open.entitlements[0].worth?.high == 15_000)
    #expect(open.missing.count == 1)
  }

  @Test
  func `A term may be a table of lists from a source`() throws {
    let ledger = #"""
      {"format": "huzhu/1", "ledger": "src", "publisher": {"zh": "报", "en": "paper"},
       "published": {"unstated": {"zh": "未写", "en": "not given"}}, "facts": [
        {"id": "src.gifts", "says": {"zh": "。", "en": "."}, "certainty": "stated",
         "rows": [["one", ["tea", "towel"]], ["two", ["check-up"]]]}]}
      """#
    func parts(_ second: String) -> String {
      #"""
      "terms": {"gifts": {"is": {"table": {"by": ["worker.level"],
        "rows": [["one", ["towel", "tea"]], ["two", ["\#(second)"]]]}}, "source": "src.gifts"}},
      "benefits": [{"clause": "gift", "provide": {"value": "gifts"}}]
      """#
    }
    let answer = try PartWorld.answer(
      parts("check-up"),
      facts: #""worker.level": "one""#,
      others: [ledger]
    )
    #expect(answer.entitlements[0].provides.map(\.name) == ["towel", "tea"])
    #expect(answer.basis == .stated)
    let nodes = try [PartWorld.vocabulary, PartWorld.document(parts("tea")), ledger].enumerated()
      .map { try Engine.parse($0.element, index: $0.offset) }
    let (_, diagnostics) = loadRulebook(nodes)
    #expect(diagnostics.map(\.code) == [.differsFromSource])
  }

  @Test
  func `An example compares what is provided and what it is worth`() throws {
    let parts =
      Self.worth(#""price""#) + #"""
        , "examples": [
          {"name": "right", "on": "2026-06-05",
           "expect": {"entitlements": {"gift": {"provides": ["check-up"], "mayProvide": [], "worth": "150 CNY"}}}},
          {"name": "wrong", "on": "2026-06-05",
           "expect": {"entitlements": {"gift": {"provides": ["tea"], "worth": "15 CNY"}}}}]
        """#
    let engine = try Engine([PartWorld.vocabulary, PartWorld.document(parts)])
    let results = runExamples(in: engine.assessor.book, schemes: [])
    #expect(results.map { $0.failures.count } == [0, 2])
  }
}
