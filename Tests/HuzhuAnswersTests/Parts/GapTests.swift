import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// A gap is shown, and heads the answer, where its clause is part of the answer.
@Suite struct GapTests {
  private static func gap(_ clause: String, _ touches: String) -> String {
    #"""
    {"clause": "\#(clause)", "says": {"zh": "没有写。", "en": "Not said."}, "touches": ["\#(touches)"], "could": "refuse"}
    """#
  }

  private static let parts = """
    "terms": {"aid": \(AidWorld.term("500 CNY"))},
    "values": {"amount": {"value": "aid"}, "other": {"value": "aid"}},
    "eligibility": {"all": [{"clause": "member", "that": "worker.member", "is": true}]},
    "benefits": [
      {"clause": "farm", "when": {"all": [{"that": "worker.status", "is": "farmer"},
        {"clause": "unable", "that": "worker.able", "is": false}]}, "pay": "amount"},
      {"clause": "papers", "when": {"clause": "filed", "that": "worker.papers", "is": true}, "pay": "aid"}],
    "gaps": [\(gap("of-unable", "unable")), \(gap("of-filed", "filed")), \(gap("of-member", "member")),
      \(gap("of-amount", "amount")), \(gap("of-other", "other"))]
    """

  @Test(arguments: [
    (#""worker.status": "serving""#, ["of-filed", "of-member"]),
    (
      #""worker.status": "farmer", "worker.able": false"#,
      ["of-unable", "of-filed", "of-member", "of-amount"]
    ),
  ])
  func `A gap on a condition of what does not apply is left out`(
    _ facts: String,
    _ shown: [String]
  ) throws {
    let answer = try AidWorld.answer(
      Self.parts,
      #""worker.member": true, "worker.papers": true, \#(facts)"#
    )
    #expect(answer.gaps.map { answer.scheme.gaps[$0].clause } == shown)
    #expect(answer.subjectTo == shown)
  }

  @Test func `A gap on joining is left out where joining is not assessed`() throws {
    let parts = """
      "eligibility": {"all": [{"clause": "member", "subject": "office", "any": [{"clause": "listed", "that": "worker.member", "is": true}]}]},
      "duties": [{"clause": "able", "that": "worker.able", "is": true}],
      "gaps": [\(Self.gap("of-member", "member")), \(Self.gap("of-listed", "listed")), \(Self.gap("of-duty", "able"))]
      """
    let office = AidWorld.vocabulary.replacing(
      #""subjects": {"#,
      with: #""subjects": {"office": {"zh": "单位", "en": "office"}, "#
    )
    let engine = try Engine([office, PartWorld.document(parts)])
    let found = try engine.answer(AidWorld.input(#""worker.able": true"#))
    let answer = try #require(found.answers.first)
    #expect(answer.eligibility == .notAssessed)
    #expect(answer.subjectTo == ["of-duty"])
  }

  @Test func `Whether a scheme concerns somebody is open before it assesses nobody`() throws {
    let parts = """
      "scope": {"that": "worker.status", "is": "farmer"},
      "duties": [{"clause": "able", "that": "worker.able", "is": true}]
      """
    let able = #""worker.able": true"#
    #expect(try AidWorld.answer(parts, able).eligibility == .undetermined)
    let farmer = try AidWorld.answer(parts, able + #", "worker.status": "farmer""#)
    #expect(farmer.eligibility == .notAssessed)
  }
}
