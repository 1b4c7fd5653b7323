import HuzhuNaive
import Testing

private let facts = """
  {"worker.occupation": "rider", "worker.ailments": ["breast-cancer"], "enrolment.date": null,
   "worker.birthDate": "1990-02-28", "worker.unionMember": true}
  """

private let conditions: [(condition: String, holds: Bool)] = [
  (#"{"that": "worker.occupation", "is": "rider"}"#, true),
  (#"{"that": "worker.occupation", "in": ["courier", "other"]}"#, false),
  (#"{"that": "worker.occupation", "in": {"value": "riders"}}"#, true),
  (#"{"that": "worker.ailments", "includes": "tumour"}"#, true),
  (#"{"that": "worker.ailments", "includes": ["stroke", "flu"]}"#, false),
  (#"{"that": "enrolment.date", "exists": false}"#, true),
  (#"{"that": "enrolment.date", "onOrBefore": "2026-01-01", "ifNone": true}"#, true),
  (#"{"that": "enrolment.date", "exists": true, "onOrBefore": "2026-01-01"}"#, false),
  (#"{"that": "worker.birthDate", "from": "1990-02-28", "until": "1991-01-01"}"#, true),
  (#"{"that": "worker.birthDate", "from": "1990-01-01", "until": "1990-02-28"}"#, false),
  (#"{"that": "worker.birthDate", "between": ["1990-01-01", "1990-02-28"]}"#, true),
  (#"{"that": "worker.age", "over": "432 months"}"#, false),
  (#"{"that": "worker.age", "atLeast": "432 months", "under": "37 years"}"#, true),
  (#"{"that": {"quotient": ["1", "3"]}, "atLeast": "0.333333"}"#, true),
  (#"{"not": "worker.unionMember"}"#, false),
  (#"{"any": ["worker.unionMember", {"that": "worker.place", "is": "weihai"}]}"#, true),
  (#"{"any": [{"that": "worker.place", "is": "weihai"}, "worker.unionMember"]}"#, true),
  (#"{"all": [{"that": "worker.place", "is": "weihai"}, {"not": "worker.unionMember"}]}"#, false),
]

@Test(arguments: conditions)
func `A condition holds as it does by hand`(_ worked: (condition: String, holds: Bool)) throws {
  let riders = #"{"riders": {"is": ["rider", "courier"], "assumed": {}}}"#
  #expect(try value(worked.condition, facts: facts, terms: riders) == "\(worked.holds)")
}

@Test func `What is needed and unknown is named`() {
  let condition = #"{"all": ["worker.unionMember", {"that": "worker.place", "is": "weihai"}]}"#
  #expect(throws: NaiveError.unknown("worker.place")) { try value(condition, facts: facts) }
}

@Test func `An ancestor leaves its descendants open`() throws {
  let facts = #"{"worker.ailments": ["tumour"]}"#
  #expect(throws: NaiveError.unknown("illness under tumour")) {
    try value(#"{"that": "worker.ailments", "includes": "breast-cancer"}"#, facts: facts)
  }
  let other = try value(#"{"that": "worker.ailments", "includes": "stroke"}"#, facts: facts)
  #expect(other == "false")
}

@Test func `The cells of a table are hierarchical, ranged or open`() throws {
  let table = """
    {"table": {"by": ["event.illness", "event.level"], "rows": [
      ["tumour", {"atLeast": "two"}, "300 CNY"], ["tumour", "one", "200 CNY"],
      [["stroke", "flu"], "any", "100 CNY"]]}}
    """
  let scheme = "\"benefits\": [{\"clause\": \"b\", \"pay\": \(table)}]"
  let events = """
    "events": [{"event.illness": "breast-cancer", "event.level": "three"},
               {"event.illness": "tumour", "event.level": "one"},
               {"event.illness": "flu", "event.level": "one"}]
    """
  #expect(try payments(scheme, events) == ["300", "200", "100"])
}

@Test func `An open list knows its members and asks for the others`() throws {
  let terms = #"{"list": {"unstated": {}, "includes": ["tumour"], "excludes": ["flu"]}}"#
  func listed(_ illness: String, _ assume: String = "{}") throws -> String {
    try value(
      #"{"that": "worker.ailments", "includes": {"value": "list"}}"#,
      facts: #"{"worker.ailments": ["\#(illness)"]}"#,
      terms: terms,
      assume: assume
    )
  }
  #expect(try listed("breast-cancer") == "true")
  #expect(try listed("flu") == "false")
  #expect(throws: NaiveError.unknown("list")) { try listed("stroke") }
  #expect(try listed("stroke", #"{"list": {"includes": ["stroke"]}}"#) == "true")
}
