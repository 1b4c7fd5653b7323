import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import Testing

/// Ranges over lists and sets of which nothing, or not all, is known.
@Suite struct ListRangeTests {
  private static let perChild = """
    "terms": {"each": \(AidWorld.term("100 CNY")), "most": \(AidWorld.term("250 CNY"))},
    "eligibility": {"all": []},
    "benefits": [{"clause": "aid", "pay": {"total": {"each": "worker.children", "as": "child", "of": "each"}}},
      {"clause": "capped", "pay": {"total": {"each": "worker.children", "as": "child", "of": "each"}, "cap": "most"}}]
    """

  @Test func `How many a list may have closes no upper end, a cap does`() throws {
    let answer = try AidWorld.answer(Self.perChild, "")
    let benefits = try #require(answer.events.first).benefits
    #expect(benefits[0].pay.low == 0)
    #expect(benefits[0].pay.high == nil)
    #expect(benefits[1].pay.low == 0)
    #expect(benefits[1].pay.high == 25_000)
    #expect(answer.pay?.high == nil)
  }

  @Test func `A list of known length has a closed end`() throws {
    let answer = try AidWorld.answer(Self.perChild, #""worker.children": {"count": 5}"#)
    #expect(answer.pay?.low == 75_000)
    #expect(answer.pay?.high == 75_000)
  }

  @Test func `An end that hangs on records that are not listed names no case`() throws {
    let parts = """
      "terms": {"most": \(AidWorld.term("250 CNY"))},
      "eligibility": {"all": []},
      "benefits": [{"clause": "aid",
        "pay": {"total": {"each": "worker.children", "as": "child", "of": "child.fee"}, "cap": "most"}}]
      """
    let unknown = try #require(try AidWorld.answer(parts, "").pay)
    #expect(unknown.low == 0 && unknown.high == 25_000)
    #expect(!unknown.isTight)
    #expect(unknown.highCase.isEmpty)
    let listed = try #require(try AidWorld.answer(parts, #""worker.children": [{}]"#).pay)
    #expect(listed.isTight)
    #expect(listed.highCase.count == 1)
  }

  @Test func `An end on a set of nothing is written as an option reads it`() throws {
    let parts = """
      "terms": {"aid": \(AidWorld.term("100 CNY")), "more": \(AidWorld.term("300 CNY"))},
      "eligibility": {"all": []},
      "benefits": [{"clause": "aid", "pay": {"choose": [
        {"when": {"that": "worker.packages", "includes": "more"}, "then": "more"}, {"otherwise": "aid"}]}}]
      """
    let pay = try #require(try AidWorld.answer(parts, "").pay)
    #expect(pay.isTight)
    #expect(pay.lowCase.map(\.value) == ["[]"])
    #expect(pay.highCase.map(\.value) == ["basic,more"])
    let none = try AidWorld.answer(parts, #""worker.packages": []"#)
    #expect(none.pay?.low == 10_000 && none.pay?.high == 10_000)
  }
}
