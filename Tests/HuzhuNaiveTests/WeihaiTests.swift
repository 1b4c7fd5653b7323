import HuzhuDocuments
import HuzhuNaive
import Testing

/// The supplementary plan of Weihai, whose text leaves three things open.
private let weihai = """
  {"format": "huzhu/1", "scheme": "weihai.critical-cost", "version": "2010",
   "kind": "mutual-aid-plan", "subject": "worker",
   "scope": {"that": "worker.place", "is": "weihai"},
   "effective": {"from": "2010-01-01", "by": "policy.start"},
   "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
   "terms": {
     "premium": {"is": [{"from": "2010-01-01", "until": "2013-01-01", "is": "36 CNY/person/year"},
                        {"from": "2013-01-01", "is": "50 CNY/person/year"}], "assumed": {}},
     "deductible": {"is": "10000 CNY", "assumed": {}},
     "firstBandEnd": {"is": "40000 CNY", "assumed": {}},
     "firstRate": {"is": "80%", "assumed": {}},
     "secondRate": {"is": "90%", "assumed": {}},
     "ceiling": {"is": "50000 CNY", "assumed": {}},
     "deductibleIs": {"unstated": {}, "oneOf": ["deductible", "threshold"]},
     "yearIs": {"unstated": {}, "oneOf": ["cover-year", "calendar-year"]},
     "outpatientCounts": {"unstated": {}, "oneOf": [false, true]}},
   "running": {
     "burden": {"of": "event.ownBurden", "per": "yearIs", "opening": "history.burden",
       "where": {"any": [{"that": "event.kind", "is": "hospital-stay"},
                         {"all": [{"that": "event.kind", "is": "outpatient"},
                                  "outpatientCounts"]}]}}},
   "eligibility": {"all": [
     {"clause": "member", "that": "worker.unionMember", "is": true},
     {"clause": "enrolled", "that": "policy.start", "exists": true}]},
   "contributions": [{"clause": "premium", "amount": "premium", "for": ["1 person", "1 year"],
                      "paidBy": "member"}],
   "benefits": [
     {"clause": "critical-cost", "pay": {"increase": {"choose": [
       {"when": {"that": "it", "under": "deductible"}, "then": "0 CNY"},
       {"when": {"that": "deductibleIs", "is": "threshold"},
        "then": {"bands": {"of": "it", "rates": [{"upTo": "firstBandEnd", "rate": "firstRate"},
                                                 {"rate": "secondRate"}]}}},
       {"otherwise": {"bands": {"of": "it", "rates": [{"upTo": "deductible", "rate": "0%"},
         {"upTo": "firstBandEnd", "rate": "firstRate"}, {"rate": "secondRate"}]}}}]},
       "in": "burden"}}],
   "limits": [{"clause": "ceiling", "clauses": ["critical-cost"], "per": "yearIs",
               "atMost": "ceiling", "opening": "history.paid"}],
   "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {}}}
  """

/// A published case of the plan.
private struct Published: CustomTestStringConvertible, Sendable {
  var id: String
  var stays: [(day: String, burden: String)]
  var start = "2011-01-01"
  var history = #""history": "none""#
  var deductibleIs = "deductible"
  var yearIs = "cover-year"
  var paid: [String]

  var testDescription: String { id }
}

private func one(_ burden: String) -> [(day: String, burden: String)] { [("2011-03-01", burden)] }

private let published: [Published] = [
  .init(id: "wh10-01 just under the deductible", stays: one("9999.99"), paid: ["0"]),
  .init(
    id: "wh10-01 just under the threshold",
    stays: one("9999.99"),
    deductibleIs: "threshold",
    paid: ["0"]
  ),
  .init(id: "wh10-02 exactly the deductible", stays: one("10000"), paid: ["0"]),
  .init(id: "wh10-03 first band edge", stays: one("40000"), paid: ["24000"]),
  .init(id: "wh10-04 one yuan into the second band", stays: one("40001"), paid: ["24000.9"]),
  .init(
    id: "wh10-05 two admissions add up",
    stays: [("2011-03-01", "6000"), ("2011-09-01", "7000")],
    paid: ["0", "2400"]
  ),
  .init(
    id: "wh10-05 also in a calendar year",
    stays: [("2011-03-01", "6000"), ("2011-09-01", "7000")],
    yearIs: "calendar-year",
    paid: ["0", "2400"]
  ),
  .init(
    id: "wh10-06 in different years",
    stays: [("2011-03-01", "6000"), ("2012-03-01", "7000")],
    paid: ["0", "0"]
  ),
  .init(id: "wh10-07 just below the cap", stays: one("68888"), paid: ["49999.2"]),
  .init(id: "wh10-08 just above the cap", stays: one("68889"), paid: ["50000"]),
  .init(
    id: "wh10-09 after an earlier claim in the case",
    stays: [("2011-03-01", "50000"), ("2011-09-01", "30000")],
    paid: ["33000", "17000"]
  ),
  .init(
    id: "wh10-09 after an earlier claim in the history",
    stays: [("2011-09-01", "30000")],
    history: #""history.burden": "50000 CNY", "history.paid": "33000 CNY""#,
    paid: ["17000"]
  ),
  .init(id: "wh10-10 lower end", stays: one("70000"), paid: ["50000"]),
  .init(
    id: "wh10-10 lower end, threshold",
    stays: one("70000"),
    deductibleIs: "threshold",
    paid: ["50000"]
  ),
  .init(id: "wh10-10 upper end", stays: one("80000"), paid: ["50000"]),
  .init(id: "wh10-11 lower end", stays: one("30000"), paid: ["16000"]),
  .init(id: "wh10-11 upper end", stays: one("45000"), paid: ["28500"]),
  .init(id: "wh10-12 deductible", stays: one("20000"), paid: ["8000"]),
  .init(id: "wh10-12 threshold", stays: one("20000"), deductibleIs: "threshold", paid: ["16000"]),
  .init(
    id: "wh10-13 one cover year",
    stays: [("2011-12-20", "6000"), ("2012-01-10", "7000")],
    start: "2011-04-01",
    paid: ["0", "2400"]
  ),
  .init(
    id: "wh10-13 two calendar years",
    stays: [("2011-12-20", "6000"), ("2012-01-10", "7000")],
    start: "2011-04-01",
    yearIs: "calendar-year",
    paid: ["0", "0"]
  ),
]

private func answer(_ row: Published, kind: String = "hospital-stay") throws -> NaiveAnswer {
  let events = row.stays.map {
    """
    {"event.kind": "\(kind)", "event.date": "\($0.day)", "event.ownBurden": "\($0.burden) CNY"}
    """
  }
  let situation = """
    {"format": "huzhu/1", "case": "\(row.id)", "subject": "worker", "on": "2012-12-31",
     "facts": {"worker.place": "weihai", "worker.unionMember": true},
     "policies": {"weihai.critical-cost": {"policy.start": "\(row.start)", \(row.history)}},
     "assume": {"weihai.critical-cost": {"deductibleIs": "\(row.deductibleIs)",
                                         "yearIs": "\(row.yearIs)"}},
     "events": [\(events.joined(separator: ", "))]}
    """
  let world = try NaiveWorld(documents: [json(vocabulary), json(weihai)])
  return try world.evaluate(scheme: "weihai.critical-cost", case: json(situation))
}

@Test(arguments: published)
private func `The published cases of Weihai come out`(_ row: Published) throws {
  let answer = try answer(row)
  #expect(answer.eligibility == .eligible)
  #expect(answer.events.map(\.pay.description) == row.paid)
}

@Test func `Whether outpatient cost counts is asked only of outpatients`() {
  let row = Published(id: "wh10-14", stays: one("15000"), paid: [])
  #expect(throws: NaiveError.unknown("outpatientCounts")) {
    try answer(row, kind: "outpatient")
  }
}

@Test func `The premiums of three years are 122 yuan`() throws {
  var sum = ExactNumber.zero
  for start in ["2011-01-01", "2012-01-01", "2013-01-01"] {
    let row = Published(id: "wh10-15", stays: [], start: start, paid: [])
    let premium = try #require(answer(row).contributions.first?.parties["member"])
    sum = try sum.adding(premium.number)
  }
  #expect(sum.description == "122")
}
