import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// On what an answer stands, and what it still hangs on, where other things hide it.
@Suite struct DecidedByTests {
  private static let owed = """
    "terms": {"covers": \(AidWorld.readings("all", "some")), "least": {"is": "1 CNY", "assumed": {"zh": "样", "en": "s"}}},
    "duties": [
      {"clause": "able", "that": "worker.able", "is": true},
      {"clause": "member", "when": {"that": "covers", "is": "all"}, "that": "worker.member", "is": true}]
    """

  @Test(arguments: [
    ("a duty that the reading brings", "all", #""worker.able": true, "worker.member": true"#),
    ("a duty that the reading keeps away", "some", #""worker.able": true, "worker.member": true"#),
  ])
  func `A reading that decides whether something is owed is the basis`(
    _ name: String,
    _ reading: String,
    _ facts: String
  ) throws {
    let answer = try AidWorld.answer(
      Self.owed,
      facts,
      assume: #""covers": "\#(reading)""#
    )
    #expect(answer.basis == .assumed, "\(name)")
    #expect(answer.missing.isEmpty, "\(name)")
  }

  @Test func `A reading that decides whether places are counted is the basis`() throws {
    let parts = """
      "terms": {"are": \(AidWorld.readings("planned", "done")), "places": {"is": "3 CNY", "assumed": {"zh": "样", "en": "s"}}},
      "eligibility": {"all": []},
      "benefits": [{"clause": "aid", "provide": {"value": "worker.packages"}}],
      "capacity": [{"clause": "places", "when": {"that": "are", "is": "planned"},
        "places": "places", "taken": "worker.wage", "clauses": ["aid"]}]
      """
    let facts = #""worker.packages": ["basic"], "worker.wage": "1 CNY""#
    for reading in ["planned", "done"] {
      let answer = try AidWorld.answer(parts, facts, assume: #""are": "\#(reading)""#)
      #expect(answer.basis == .assumed, "\(reading)")
    }
  }

  @Test func `A reading is missing although what it asks for is not known either`() throws {
    let parts = """
      "terms": {"wageIs": \(AidWorld.readings("income", "wage")), "least": \(AidWorld.term("1000 CNY"))},
      "values": {"counted": {"choose": [
        {"when": {"that": "wageIs", "is": "income"}, "then": "worker.income"}, {"otherwise": "worker.wage"}]}},
      "duties": [{"clause": "pay", "that": "counted", "atLeast": "least"}]
      """
    let answer = try AidWorld.answer(parts, "")
    #expect(
      Set(try AidWorld.missing(parts, answer)) == ["worker.income", "worker.wage", "wageIs"]
    )
    let decided = try AidWorld.answer(
      parts,
      #""worker.income": "2000 CNY", "worker.wage": "3000 CNY""#
    )
    #expect(decided.missing.isEmpty)
  }

  @Test func `With nothing known every fact that a farmer's aid hangs on is missing`() throws {
    let parts = """
      "terms": {"men": \(AidWorld.term("60 years")), "women": \(AidWorld.term("55 years")),
        "readAs": \(AidWorld.readings("both", "either")), "aid": \(AidWorld.term("500 CNY"))},
      "values": {"reached": {"any": [
        {"all": [{"that": "worker.sex", "is": "male"}, {"that": "worker.age", "atLeast": "men"}]},
        {"all": [{"that": "worker.sex", "is": "female"}, {"that": "worker.age", "atLeast": "women"}]}]}},
      "eligibility": {"all": [{"clause": "member", "that": "worker.member", "is": true}]},
      "benefits": [{"clause": "aid", "when": {"all": [{"that": "worker.status", "is": "farmer"},
        {"clause": "aged", "choose": [
          {"when": {"that": "readAs", "is": "both"}, "then": {"all": ["reached", {"that": "worker.able", "is": false}]}},
          {"otherwise": {"any": ["reached", {"that": "worker.able", "is": false}]}}]}]}, "pay": "aid"}]
      """
    let answer = try AidWorld.answer(parts, "", events: nil)
    #expect(
      Set(try AidWorld.missing(parts, answer)) == [
        "worker.member", "worker.status", "worker.sex", "worker.birth", "worker.able", "readAs",
      ]
    )
  }
}
