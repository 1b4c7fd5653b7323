import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// Benefits of which only the largest is paid, where one of them is not known.
@Suite struct GroupTests {
  private static func parts(limits: String = "") -> String {
    """
    "terms": {"known": \(AidWorld.term("5000 CNY")), "rate": \(AidWorld.term("50%")), "most": \(AidWorld.term("3000 CNY"))},
    "eligibility": {"all": []},
    "benefits": [{"clause": "fixed", "pay": "known"},
      {"clause": "share", "pay": {"percent": "rate", "of": "event.cost"}}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "样例", "en": "a sample"}},
    "exclusive": [{"clause": "one-of", "clauses": ["fixed", "share"], "pay": "largest", "per": "event"}]\(limits)
    """
  }

  @Test func `The sum never falls below what one of them is known to bring`() throws {
    let answer = try AidWorld.answer(Self.parts(), "", events: "{}")
    #expect(answer.pay?.low == 500_000)
    #expect(answer.pay?.high == nil)
    for benefit in try #require(answer.events.first).benefits {
      #expect(benefit.status == .cannotSay, "\(benefit.clause)")
    }
  }

  @Test func `Of a limit the sum starts at the room`() throws {
    let limits = """
      , "limits": [{"clause": "ceiling", "clauses": ["*"], "per": "event", "atMost": "most"}]
      """
    let answer = try AidWorld.answer(Self.parts(limits: limits), "", events: "{}")
    #expect(answer.pay?.low == 300_000)
    #expect(answer.pay?.high == 300_000)
  }

  @Test func `What may be nothing or be excluded is not told as zero`() throws {
    let parts = """
      "terms": {"less": \(AidWorld.term("100 CNY")), "more": \(AidWorld.term("200 CNY"))},
      "eligibility": {"all": []},
      "benefits": [
        {"clause": "small", "pay": {"choose": [{"when": {"that": "worker.member", "is": true}, "then": "less"}, {"otherwise": "0 CNY"}]}},
        {"clause": "large", "pay": {"choose": [{"when": {"that": "worker.member", "is": true}, "then": "more"}, {"otherwise": "0 CNY"}]}}],
      "exclusive": [{"clause": "one-of", "clauses": ["small", "large"], "pay": "largest", "per": "event"}]
      """
    let open = try #require(try AidWorld.answer(parts, "").events.first)
    #expect(open.benefits[0].status == .cannotSay)
    let member = try #require(try AidWorld.answer(parts, #""worker.member": true"#).events.first)
    #expect(member.benefits[0].status == .excluded)
    let other = try #require(try AidWorld.answer(parts, #""worker.member": false"#).events.first)
    #expect(other.benefits[0].status == .zero)
  }

  @Test func `Two limits on different benefits both bound the sum`() throws {
    let parts = """
      "terms": {"a": \(AidWorld.term("300 CNY")), "b": \(AidWorld.term("200 CNY")), "most": \(AidWorld.term("350 CNY"))},
      "eligibility": {"all": []},
      "benefits": [{"clause": "one", "when": {"that": "worker.member", "is": true}, "pay": "a"},
        {"clause": "two", "when": {"that": "worker.able", "is": true}, "pay": "b"},
        {"clause": "three", "when": {"that": "worker.papers", "is": true}, "pay": "a"},
        {"clause": "four", "when": {"that": "worker.status", "is": "farmer"}, "pay": "b"}],
      "limits": [{"clause": "first", "clauses": ["one", "two"], "per": "event", "atMost": "most"},
        {"clause": "second", "clauses": ["three", "four"], "per": "event", "atMost": "most"}]
      """
    let pay = try #require(try AidWorld.answer(parts, "").pay)
    #expect(pay.low == 0 && pay.high == 70_000)
  }
}
