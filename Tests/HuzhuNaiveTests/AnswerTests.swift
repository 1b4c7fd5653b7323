import HuzhuDocuments
import HuzhuNaive
import Testing

private let joining = """
  "scope": {"that": "worker.place", "is": "weihai"},
  "eligibility": {"all": [
    {"clause": "member", "that": "worker.unionMember", "is": true},
    {"clause": "age", "that": "worker.age", "between": ["16 years", "60 years"]},
    {"clause": "form", "curable": true, "that": "enrolment.date", "exists": true}]},
  "benefits": [{"clause": "b", "pay": "500 CNY"}]
  """

private func facts(
  place: String = "weihai",
  member: Bool = true,
  birth: String = "1990-01-01",
  enrolled: String = "\"2026-01-01\""
) -> String {
  """
  "events": [{}], "facts": {"worker.place": "\(place)", "worker.unionMember": \(member),
    "worker.birthDate": "\(birth)", "enrolment.date": \(enrolled)}
  """
}

@Test func `The eligible are paid`() throws {
  let answer = try answer(joining, facts())
  #expect(answer.eligibility == .eligible)
  #expect(answer.pay?.description == "500")
}

@Test func `The ineligible are paid nothing and told every clause`() throws {
  let answer = try answer(joining, facts(member: false, birth: "1950-01-01", enrolled: "null"))
  #expect(answer.eligibility == .ineligible)
  #expect(answer.failing == ["member", "age"])
  #expect(answer.open == ["form"])
  #expect(answer.pay?.description == "0")
  #expect(answer.payIfEntitled?.description == "500")
}

@Test func `What a paper can mend is open`() throws {
  let answer = try answer(joining, facts(enrolled: "null"))
  #expect(answer.eligibility == .undetermined)
  #expect(answer.open == ["form"])
  #expect(answer.pay?.description == "0")
  #expect(answer.payIfEntitled?.description == "500")
}

@Test func `Elsewhere the scheme is out of scope`() throws {
  let answer = try answer(joining, facts(place: "yantai", member: false))
  #expect(answer.eligibility == .outOfScope)
  #expect(answer.failing.isEmpty)
  #expect(answer.pay == nil)
}

@Test func `Nothing happened pays nothing, silence is no amount`() throws {
  let scheme = #""benefits": [{"clause": "b", "pay": "500 CNY"}]"#
  let nothing = try answer(scheme, "\"events\": []")
  #expect(nothing.eligibility == .notAssessed)
  #expect(nothing.pay?.description == "0")
  #expect(try answer(scheme, "\"facts\": {}").pay == nil)
}

@Test func `The version is the one in force on its day`() throws {
  func version(_ name: String, _ effective: String) throws -> JSONNode {
    try json("{\"scheme\": \"s\", \"version\": \"\(name)\", \"effective\": \(effective)}")
  }
  let world = try NaiveWorld(documents: [
    json(vocabulary),
    version("a", #"{"from": "2020-01-01", "until": {"unstated": {}}, "by": "policy.start"}"#),
    version("b", #"{"from": "2024-01-01", "until": "2025-01-01", "by": "policy.start"}"#),
  ])
  func found(_ start: String) throws -> String? {
    let policies = "{\"s\": {\"policy.start\": \(start)}}"
    let situation = try json("{\"on\": \"2024-06-01\", \"policies\": \(policies)}")
    return try world.evaluate(scheme: "s", case: situation).version
  }
  #expect(try found("\"2019-12-31\"") == nil)
  #expect(try found("\"2023-12-31\"") == "a")
  #expect(try found("\"2024-01-01\"") == "b")
  #expect(try found("\"2024-12-31\"") == "b")
  #expect(try found("\"2025-01-01\"") == nil)
  #expect(try found("null") == "b")
}

@Test func `Shares add up to the fen`() throws {
  let scheme = """
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {}},
    "contributions": [{"clause": "premium", "amount": "10.01 CNY/person/year",
      "for": ["1 person", "1 year"],
      "paidBy": [{"party": "city", "share": "50%"}, {"party": "member"}]}]
    """
  let contribution = try #require(answer(scheme, "\"facts\": {}").contributions.first)
  #expect(contribution.amount.description == "10.01 CNY")
  #expect(contribution.parties.mapValues(\.description) == ["city": "5.01 CNY", "member": "5 CNY"])
}

@Test func `A charge is answered beside what is paid`() throws {
  let scheme = """
    "benefits": [{"clause": "check-up", "charge": {"percent": "85%", "of": "99 CNY"},
                  "insteadOf": "99 CNY"},
                 {"clause": "book", "provide": ["guide"]}]
    """
  let event = try #require(answer(scheme, "\"events\": [{}]").events.first)
  #expect(event.benefits[0].charge?.description == "84.15")
  #expect(event.benefits[0].saved?.description == "14.85")
  #expect(event.benefits[1].provided == ["guide"])
  #expect(event.pay.isZero)
}

private let duties: [(hours: Int, on: String, state: NaiveDuty.State, remaining: String?)] = [
  (20, "2026-06-05", .met, nil), (12, "2026-06-05", .open, "8 hour"),
  (12, "2027-01-01", .missed, "8 hour"),
]

@Test(arguments: duties)
func `A duty is open while its window runs`(
  _ worked: (hours: Int, on: String, state: NaiveDuty.State, remaining: String?)
) throws {
  let scheme = """
    "spans": {"term": {"from": "2026-01-01", "until": "2027-01-01"}},
    "duties": [{"clause": "training", "that": "history.hours", "atLeast": "20 hour/year",
                "per": "term"}]
    """
  let world = try NaiveWorld(documents: [
    json(vocabulary), json("{\"scheme\": \"s\", \"version\": \"1\", \(scheme)}"),
  ])
  let policies = "{\"s\": {\"history.hours\": \"\(worked.hours) hour\"}}"
  let situation = try json("{\"on\": \"\(worked.on)\", \"policies\": \(policies)}")
  let duty = try #require(world.evaluate(scheme: "s", case: situation).duties.first)
  #expect(duty.state == worked.state)
  #expect(duty.remaining?.description == worked.remaining)
}

@Test func `An overlay fills what is unstated and reforms what is not`() throws {
  let scheme = """
    {"scheme": "s", "version": "1",
     "terms": {"aid": {"unstated": {}, "within": ["0 CNY", null]},
               "share": {"is": "50%", "assumed": {}}},
     "benefits": [{"clause": "b", "pay": {"percent": "share", "of": "aid"}}]}
    """
  func overlay(_ name: String, _ mode: String, _ terms: String) -> String {
    """
    {"overlay": "\(name)", "for": "s@1", "mode": "\(mode)", "terms": \(terms)}
    """
  }
  let world = try NaiveWorld(documents: [
    json(vocabulary), json(scheme),
    json(overlay("filled", "fill", #"{"aid": {"is": "300 CNY", "assumed": {}}}"#)),
    json(overlay("more", "reform", #"{"share": {"is": "80%", "assumed": {}}}"#)),
    json(overlay("wrong", "fill", #"{"share": {"is": "80%", "assumed": {}}}"#)),
  ])
  let situation = try json("{\"on\": \"2026-06-05\", \"events\": [{}]}")
  func pay(_ overlays: [String]) throws -> String? {
    try world.evaluate(scheme: "s", case: situation, overlays: overlays).pay?.description
  }
  #expect(throws: NaiveError.unknown("aid")) { try pay([]) }
  #expect(try pay(["filled"]) == "150")
  #expect(try pay(["filled", "more"]) == "240")
  #expect(throws: NaiveError.invalid("'share' is stated")) { try pay(["wrong"]) }
}

@Test func `An example takes over what it is like`() throws {
  let scheme = try json(
    """
    {"examples": [
      {"name": "a", "on": "2026-01-01", "facts": {"x.one": 1, "x.two": 2},
       "policies": {"s": {"policy.start": "2026-01-01"}}, "events": [], "expect": {"pay": 1}},
      {"name": "b", "like": "a", "facts": {"x.two": 3},
       "policies": {"s": {"history": "none"}}, "events": [{}]}]}
    """
  )
  let world = try NaiveWorld(documents: [])
  let object = try #require(scheme.object)
  let example = try #require(world.examples(in: object).last)
  #expect(example.expect == nil)
  #expect(example.situation["on"]?.string == "2026-01-01")
  #expect(example.situation["facts"]?.object?.members.map(\.key) == ["x.one", "x.two"])
  #expect(example.situation["policies"]?["s"]?.object?.members.count == 2)
  #expect(example.situation["events"]?.array?.count == 1)
}
