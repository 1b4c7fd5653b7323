import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// What refuses, what is open beside it, and what it asks for.
@Suite struct RefusalTests {
  private static let parts = """
    "terms": {"men": \(AidWorld.term("60 years")), "women": \(AidWorld.term("55 years")), "aid": \(AidWorld.term("500 CNY"))},
    "eligibility": {"all": []},
    "claims": {"all": [{"clause": "member", "that": "worker.member", "is": true},
      {"clause": "papers", "curable": true, "that": "worker.papers", "is": true}]},
    "benefits": [{"clause": "aid", "when": {"all": [
      {"clause": "farmer", "that": "worker.status", "is": "farmer"},
      {"clause": "aged", "any": [
        {"all": [{"that": "worker.sex", "is": "male"}, {"that": "worker.age", "atLeast": "men"}]},
        {"all": [{"that": "worker.sex", "is": "female"}, {"that": "worker.age", "atLeast": "women"}]},
        {"that": "worker.able", "is": false}]}]}, "pay": "aid"}]
    """

  private func reasons(_ facts: String) throws -> [SchemeAnswer.Reason] {
    try AidWorld.answer(Self.parts, facts).reasons
  }

  @Test func `A condition that is open stands beside the one that fails`() throws {
    let found = try reasons(
      #""worker.member": true, "worker.papers": true, "worker.status": "serving""#
    )
    #expect(found.map { "\($0.clause) \($0.state)" } == ["farmer fails", "aged open"])
  }

  @Test func `A claim that is open stands beside the one that fails`() throws {
    let found = try reasons(#""worker.member": false"#)
    #expect(found.map { "\($0.clause) \($0.state)" } == ["member fails", "papers open"])
  }

  @Test func `No way is shown that needs another sex`() throws {
    let found = try reasons(
      #"""
      "worker.member": true, "worker.papers": true, "worker.status": "farmer",
      "worker.sex": "female", "worker.birth": "1972-01-01", "worker.able": true
      """#
    )
    let needs = try #require(found.first).needs
    #expect(needs.map(\.name) == ["worker.age", "worker.able"])
    #expect(needs.first?.missedBy?.en == "1 year")
  }

  @Test func `Where nothing else is left the fixed fact is told, and not suggested`() throws {
    let parts = """
      "eligibility": {"all": [{"clause": "woman", "any": [{"that": "worker.sex", "is": "female"}]}]}
      """
    let found = try AidWorld.answer(parts, #""worker.sex": "male""#).reasons
    #expect(found.first?.needs.map(\.name) == ["worker.sex"])
    #expect(found.first?.needs.first?.suggestion == nil)
  }

  @Test func `What a paper can still mend is told beside the nothing that is paid`() throws {
    let answer = try AidWorld.answer(
      Self.parts,
      #"""
      "worker.member": true, "worker.papers": false, "worker.status": "farmer", "worker.able": false
      """#
    )
    #expect(answer.eligibility == .eligible)
    #expect(answer.pay?.low == 0 && answer.pay?.high == 0)
    #expect(answer.payIfEntitled?.low == 50_000 && answer.payIfEntitled?.high == 50_000)
  }
}
