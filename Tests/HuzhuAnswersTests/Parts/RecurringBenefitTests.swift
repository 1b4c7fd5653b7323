import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

@Suite struct RecurringBenefitTests {
  private static func parts(
    _ pay: String,
    _ rest: String,
    _ others: String = "",
    times: String = "\"6\""
  ) -> String {
    """
    "terms": {"aid": \(PartWorld.assumed("\"\(pay)\"")), "count": \(PartWorld.assumed(times))},
    "benefits": [{"clause": "monthly", "pay": "aid", \(rest)}]\(others)
    """
  }

  static let totals: [(pay: String, rest: String, times: String, each: Int128, total: Int128)] = [
    ("300 CNY", #""every": "month", "times": "count""#, "6", 30_000, 180_000),
    ("300 CNY/month", #""every": "month", "times": "count""#, #""6 months""#, 30_000, 180_000),
    ("300 CNY", #""every": "month", "times": "count""#, #""2 years""#, 30_000, 720_000),
    // Only complete periods count.
    ("300 CNY", #""every": "year", "times": "count""#, #""30 months""#, 30_000, 60_000),
    ("1000 CNY", #""every": "term", "times": "count""#, "4", 100_000, 400_000),
    ("20.05 CNY/day", #""every": "day", "times": "count""#, #""30 days""#, 2_005, 60_150),
    ("300 CNY", #""every": "month", "times": "count""#, "0", 30_000, 0),
  ]

  @Test(arguments: totals)
  func `With times the total is paid and the rate is told`(
    _ pay: String,
    rest: String,
    times: String,
    each: Int128,
    total: Int128
  ) throws {
    let answer = try PartWorld.answer(Self.parts(pay, rest, times: times), events: "{}")
    #expect(answer.pay?.low == total && answer.pay?.high == total)
    let benefit = try #require(answer.events.first?.benefits.first)
    #expect(benefit.recurrence?.rate?.low == each && benefit.recurrence?.rate?.scale == 2)
    #expect(benefit.status == (total == 0 ? .zero : .pays))
    #expect(answer.receipt.lines.reduce(0) { $0 + $1.amount } == total)
  }

  @Test
  func `Without times it is a rate that is never summed`() throws {
    let answer = try PartWorld.answer(
      Self.parts(
        "300 CNY",
        #""every": "month""#,
        #", "values": {"x": {"sum": ["count"], "answer": true}}"#
      ),
      events: ""
    )
    #expect(answer.pay?.low == 0 && answer.pay?.high == 0)
    let rate = try #require(answer.entitlements.first?.recurrence?.rate)
    #expect(rate.low == 30_000 && rate.unit.text == "CNY/month")
    #expect(answer.entitlements[0].status == .pays)
    #expect(answer.entitlements[0].recurrence?.times == nil)
  }

  @Test
  func `An unknown number of times is a range, and missing`() throws {
    let parts = #"""
      "terms": {"aid": \#(PartWorld.assumed("\"300 CNY\""))},
      "benefits": [{"clause": "monthly", "pay": "aid", "every": "month", "times": "worker.months"}],
      "limits": [{"clause": "most", "clauses": ["*"], "per": "lifetime",
                  "atMost": {"is": "1000 CNY", "assumed": {"zh": "样例", "en": "a sample"}}}]
      """#
    let open = try PartWorld.answer(
      parts,
      facts: #""worker.months": {"between": ["2 months", "5 months"]}"#,
      events: "{}"
    )
    #expect(open.pay?.low == 60_000 && open.pay?.high == 100_000)
    #expect(open.missing.count == 1)
    let cut = try PartWorld.answer(parts, facts: #""worker.months": "5 months""#, events: "{}")
    #expect(cut.pay?.low == 100_000 && cut.events[0].benefits[0].status == .cutByLimit)
    #expect(cut.receipt.lines.map(\.amount) == [150_000, -50_000])
    #expect(cut.receipt.lines[0].steps.first?.words.en == "300 yuan per month × 5")
  }

  @Test
  func `Each time is rounded, and then the times are counted`() throws {
    let parts = #"""
      "terms": {"third": \#(PartWorld.assumed("\"33.335 CNY\""))},
      "benefits": [{"clause": "monthly", "pay": "third", "every": "month", "times": "worker.months"}],
      "rounding": {"to": "0.01 CNY", "mode": "down", "assumed": {"zh": "样例", "en": "a sample"}}
      """#
    let answer = try PartWorld.answer(parts, facts: #""worker.months": "3 months""#, events: "{}")
    #expect(answer.pay?.low == 9_999)
  }

  @Test
  func `What is provided or charged may recur too`() throws {
    let parts = #"""
      "terms": {"price": \#(PartWorld.assumed("\"5 CNY\"")), "four": \#(PartWorld.assumed("4"))},
      "benefits": [
        {"clause": "check", "provide": ["check-up"], "every": "year"},
        {"clause": "cut", "charge": "price", "insteadOf": {"product": ["four", "price"]},
         "every": "month", "times": "four"}]
      """#
    let answer = try PartWorld.answer(parts)
    #expect(answer.entitlements.map { $0.recurrence?.unit } == [.year, .month])
    #expect(answer.entitlements.map { $0.recurrence?.times?.low } == [nil, 4])
    #expect(answer.entitlements.allSatisfy { $0.recurrence?.rate == nil })
  }

  @Test
  func `An example compares the rate and the times`() throws {
    let parts = Self.parts(
      "300 CNY",
      #""every": "month""#,
      #"""
      , "values": {"x": {"sum": ["count"], "answer": true}},
      "examples": [
        {"name": "right", "on": "2026-06-05",
         "expect": {"entitlements": {"monthly": {"rate": "300 CNY/month", "times": null}}}},
        {"name": "wrong", "on": "2026-06-05",
         "expect": {"entitlements": {"monthly": {"rate": "300 CNY"}}}}]
      """#
    )
    let engine = try Engine([PartWorld.vocabulary, PartWorld.document(parts)])
    let results = runExamples(in: engine.assessor.book, schemes: [])
    #expect(results.map { $0.failures.count } == [0, 1])
  }
}
