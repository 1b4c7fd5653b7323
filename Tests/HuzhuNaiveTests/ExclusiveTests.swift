import HuzhuNaive
import Testing

private func scheme(_ exclusive: String) -> String {
  """
  "benefits": [
    {"clause": "illness", "when": {"that": "event.kind", "in": ["hospital-stay", "death"]},
     "pay": "event.ownBurden"},
    {"clause": "allowance", "pay": {"product": ["event.days", "50 CNY/day"]}}],
  "exclusive": [{"clause": "one-of", "clauses": ["illness", "allowance"], \(exclusive)}]
  """
}

private func event(_ burden: Int, _ days: Int, _ rest: String = "") -> String {
  """
  {"event.kind": "hospital-stay", "event.ownBurden": "\(burden) CNY",
   "event.days": "\(days) days"\(rest)}
  """
}

@Test func `The larger is paid, and of equals the first`() throws {
  let situation = "\"events\": [\(event(100, 1)), \(event(100, 3)), \(event(100, 2))]"
  let answer = try answer(scheme(#""pay": "largest""#), situation)
  let words = answer.events.map { $0.benefits.map(\.status) }
  #expect(words == [[.pays, .excluded], [.excluded, .pays], [.pays, .excluded]])
  #expect(answer.pay?.description == "350")
}

@Test func `Over a wide window only the excess is paid`() throws {
  let situation = "\"events\": [\(event(100, 1)), \(event(80, 1)), \(event(20, 5))]"
  let answer = try answer(scheme(#""pay": "largest", "per": "policy""#), situation)
  #expect(answer.events.map(\.pay.description) == ["100", "0", "150"])
  #expect(answer.events[1].benefits.map(\.status) == [.excluded, .excluded])
}

@Test func `The chosen one is paid, however small`() throws {
  let chosen = #", "event.choice": "allowance""#
  let situation = "\"events\": [\(event(500, 1, chosen))]"
  let answer = try answer(scheme(#""pay": {"chosen": "event.choice"}"#), situation)
  #expect(answer.pay?.description == "50")
}

@Test func `An exclusive whose condition fails lets both pay`() throws {
  let when = #", "when": {"that": "event.kind", "is": "death"}"#
  let situation = "\"events\": [\(event(500, 1))]"
  #expect(try payments(scheme(#""pay": "largest""# + when), situation) == ["550"])
}

@Test func `An excluded amount uses no room of a limit`() throws {
  let limits =
    #"], "limits": [{"clause": "l", "clauses": ["*"], "per": "event", "#
    + #""atMost": "120 CNY"}"#
  let text = scheme(#""pay": "largest""#).dropLast() + limits + "]"
  let answer = try answer(String(text), "\"events\": [\(event(100, 3))]")
  #expect(answer.events[0].benefits.map(\.status) == [.excluded, .cutByLimit])
  #expect(answer.pay?.description == "120")
}
