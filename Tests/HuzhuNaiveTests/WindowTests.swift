import HuzhuNaive
import Testing

/// Events of 100 yuan each on the days.
private func events(_ days: [String], facts: String = "") -> String {
  let list = days.map { #"{"event.date": "\#($0)", "event.ownBurden": "100 CNY"\#(facts)}"# }
  return "\"events\": [\(list.joined(separator: ", "))]"
}

private func limited(per: String, _ rest: String = "") -> String {
  """
  "spans": {"cover": {"from": "policy.start", "every": "1 month"},
            "once": {"from": "2026-01-10", "until": "2026-02-10"}},
  "terms": {"windowIs": {"unstated": {}, "oneOf": ["event", "policy"]}},
  "benefits": [{"clause": "b", "pay": "event.ownBurden"}],
  "limits": [{"clause": "l", "clauses": ["*"], "per": \(per), "atMost": "150 CNY"\(rest)}]
  """
}

private func policy(_ start: String, paid: String = "0 CNY", assume: String = "{}") -> String {
  """
  "assume": {"s": \(assume)},
  "policies": {"s": {"policy.start": "\(start)", "history.paid": "\(paid)"}}
  """
}

private let january = ["2026-01-30", "2026-01-31", "2026-02-28", "2026-03-31"]

private let limits: [(per: String, paid: [String])] = [
  (#""event""#, ["100", "100", "100", "100"]),
  (#""policy""#, ["100", "50", "0", "0"]),
  (#""lifetime""#, ["100", "50", "0", "0"]),
  (#""calendar-year""#, ["100", "50", "0", "0"]),
  (#""day""#, ["100", "100", "100", "100"]),
  // A month from the 30th begins again on the 28th of February and on the 30th of March.
  (#""cover""#, ["100", "50", "100", "100"]),
  // The end of a span does not belong to it; outside it nothing binds.
  (#""once""#, ["100", "50", "100", "100"]),
  (#""windowIs""#, ["100", "50", "0", "0"]),
]

@Test(arguments: limits)
func `A limit holds in its window`(_ worked: (per: String, paid: [String])) throws {
  let situation =
    policy("2026-01-30", assume: #"{"windowIs": "policy"}"#) + ", " + events(january)
  #expect(try payments(limited(per: worked.per), situation) == worked.paid)
}

@Test func `An opening belongs to the window of the first event`() throws {
  let scheme = limited(per: #""calendar-year""#, #", "opening": "history.paid""#)
  let situation =
    policy("2025-01-01", paid: "120 CNY") + ", "
    + events(["2027-01-01", "2026-12-31", "2026-05-05"])
  #expect(try payments(scheme, situation) == ["100", "0", "30"])
}

@Test func `An opening above a limit leaves no room`() throws {
  let scheme = limited(per: #""policy""#, #", "opening": "history.paid""#)
  let answer = try answer(scheme, policy("2026-01-30", paid: "500 CNY") + ", " + events(january))
  #expect(answer.pay?.description == "0")
  #expect(answer.events.flatMap(\.benefits).allSatisfy { $0.status == .cutByLimit })
}

@Test func `A limit whose condition fails neither binds nor uses room`() throws {
  let scheme = limited(
    per: #""policy""#,
    #", "when": {"that": "event.date", "after": "2026-01-30"}"#
  )
  let situation = policy("2026-01-30") + ", " + events(january)
  #expect(try payments(scheme, situation) == ["100", "100", "50", "0"])
}

@Test func `A key fact parts the windows`() throws {
  let scheme = limited(per: #"["event.injury"]"#)
  let situation = """
    "events": [{"event.injury": "a", "event.ownBurden": "100 CNY"},
               {"event.injury": "b", "event.ownBurden": "100 CNY"},
               {"event.injury": "a", "event.ownBurden": "100 CNY"}]
    """
  #expect(try payments(scheme, situation) == ["100", "100", "50"])
}

@Test func `Payments are counted by events that pay`() throws {
  let scheme = """
    "terms": {"most": {"is": 2, "assumed": {}}},
    "benefits": [{"clause": "b", "pay": {"sum": ["event.ownBurden"]}}],
    "limits": [{"clause": "l", "clauses": ["b"], "per": "policy", "payments": "most"}]
    """
  let situation = """
    "events": [{"event.ownBurden": "5 CNY"}, {"event.ownBurden": "0 CNY"},
               {"event.ownBurden": "6 CNY"}, {"event.ownBurden": "7 CNY"}]
    """
  let answer = try answer(scheme, situation)
  #expect(answer.events.map { $0.benefits[0].status } == [.pays, .zero, .pays, .cutByLimit])
  #expect(answer.pay?.description == "11")
}

@Test func `Benefits use up a shared limit in file order`() throws {
  let scheme = """
    "benefits": [{"clause": "a", "pay": "60 CNY"}, {"clause": "b", "pay": "60 CNY"}],
    "limits": [{"clause": "l", "clauses": ["a", "b"], "per": "event", "atMost": "100 CNY"},
               {"clause": "m", "clauses": ["b"], "per": "policy", "atMost": "50 CNY"}]
    """
  let answer = try answer(scheme, "\"events\": [{}, {}]")
  let amounts = answer.events.map { $0.benefits.map(\.amount.description) }
  #expect(amounts == [["60", "40"], ["60", "10"]])
}

@Test func `A running total counts events whose claims and condition hold`() throws {
  let scheme = """
    "running": {
      "stays": {"count": {"that": "event.kind", "is": "hospital-stay"}, "per": "policy",
                "opening": "history.stays"},
      "paid": {"paid": ["b"], "per": "policy"}},
    "claims": {"all": [{"clause": "reported", "that": "event.reported", "is": true}]},
    "benefits": [{"clause": "b", "pay": {"choose": [
      {"when": {"that": {"running": "stays", "at": "after"}, "atMost": 3}, "then": "10 CNY"},
      {"otherwise": {"sum": [{"running": "paid", "at": "before"}, "1 CNY"]}}]}}]
    """
  let stay = #"{"event.kind": "hospital-stay", "event.reported": true}"#
  let late = #"{"event.kind": "hospital-stay", "event.reported": false}"#
  let visit = #"{"event.kind": "outpatient", "event.reported": true}"#
  let situation = """
    "policies": {"s": {"history.stays": 1}}, "events": [\(stay), \(late), \(visit), \(stay), \(stay)]
    """
  let answer = try answer(scheme, situation)
  #expect(answer.events.map(\.pay.description) == ["10", "0", "10", "10", "31"])
  #expect(answer.failing == ["reported"])
  #expect(answer.events[1].claims.word == .fails)
  #expect(answer.events[1].benefits[0].status == .doesNotApply)
}
