import HuzhuNaive
import Testing

/// The hospital allowance of Beijing, from the fourth day on, at most 7,200 yuan a period.
private let beijing = """
  "terms": {
    "unpaidDays": {"is": "3 days", "assumed": {}},
    "perDay": {"is": "40 CNY/day", "assumed": {}},
    "most": {"is": "7200 CNY", "assumed": {}},
    "unpaidPer": {"unstated": {}, "oneOf": ["event", "policy"]}},
  "running": {"stays": {"of": "event.days", "per": "unpaidPer"}},
  "benefits": [{"clause": "allowance", "pay": {"increase": {"product": [
    {"difference": ["it", "unpaidDays"], "floor": "0 days"}, "perDay"]}, "in": "stays"}}],
  "limits": [{"clause": "most", "clauses": ["allowance"], "per": "policy", "atMost": "most"}]
  """

private let stays: [(id: String, days: [Int], per: String, paid: [String])] = [
  ("bj11-01", [3], "event", ["0"]),
  ("bj11-02", [4], "event", ["40"]),
  ("bj11-03", [10], "policy", ["280"]),
  ("bj11-04 stay", [5, 5], "event", ["80", "80"]),
  ("bj11-04 year", [5, 5], "policy", ["80", "200"]),
  ("bj11-05", [183], "event", ["7200"]),
  ("bj11-06", [200], "policy", ["7200"]),
  ("bj11-07", [100, 120], "event", ["3880", "3320"]),
  ("bj11-12", [8], "event", ["200"]),
]

@Test(arguments: stays)
func `The published cases of Beijing come out`(
  _ row: (id: String, days: [Int], per: String, paid: [String])
) throws {
  let events = row.days.map { "{\"event.days\": \"\($0) days\"}" }.joined(separator: ", ")
  let assume = "\"assume\": {\"s\": {\"unpaidPer\": \"\(row.per)\"}}"
  #expect(try payments(beijing, "\(assume), \"events\": [\(events)]") == row.paid)
}
