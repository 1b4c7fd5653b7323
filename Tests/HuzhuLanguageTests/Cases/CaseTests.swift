import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite struct `A case` {
  private func read(_ content: String) throws -> Case {
    let (result, diagnostics, _) = try readCase(content)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return try #require(result)
  }

  @Test func `Facts are read at the scale of their type`() throws {
    let result = try read(
      """
      "subject": "worker", "on": "2026-06-05",
      "facts": {"worker.birthDate": "1990-02-28", "worker.age": "36 years", "worker.member": true,
                "worker.share": "12.5%", "worker.name": "A", "worker.illness": null}
      """
    )
    #expect(result.on?.text == "2026-06-05")
    #expect(result.plain("worker.birthDate") == Day("1990-02-28").map { .day($0) })
    #expect(result.plain("worker.age") == .number(36))
    #expect(result.plain("worker.member") == .flag(true))
    #expect(result.plain("worker.share") == .number(1_250))
    #expect(result.plain("worker.name") == Possible(.text("A")))
    #expect(result.plain("worker.illness") == Possible.none)
    #expect(result.events == nil)
  }

  @Test func `A unit of time is read in the singular and the plural`() throws {
    #expect(try read("\"facts\": {\"worker.age\": \"36 year\"}").plain("worker.age") == .number(36))
  }

  @Test func `An item that is no leaf means itself or anything below it`() throws {
    let result = try read("\"facts\": {\"worker.illness\": \"malignant-tumour\"}")
    #expect(result.plain("worker.illness") == Possible(.choice(ChoiceSet(all: 2))))
  }

  @Test func `Alternatives are joined, and may include none`() throws {
    let result = try read("\"facts\": {\"worker.illness\": {\"in\": [\"stroke\", null]}}")
    #expect(result.plain("worker.illness") == Possible(.choice(ChoiceSet(2)), mayBeNone: true))
  }

  @Test func `A set holds what is given for certain, and perhaps what stands below`() throws {
    let result = try read("\"facts\": {\"worker.illnesses\": [\"malignant-tumour\"]}")
    #expect(
      result.plain("worker.illnesses")
        == Possible(.choices(certain: ChoiceSet(0), possible: ChoiceSet(all: 2)))
    )
    let open = try read("\"facts\": {\"worker.illnesses\": {\"atLeast\": [\"stroke\"]}}")
    #expect(
      open.plain("worker.illnesses")
        == Possible(.choices(certain: ChoiceSet(2), possible: ChoiceSet(all: 3)))
    )
  }

  @Test func `An end of a range that is null is the end of the domain, and open`() throws {
    let result = try read("\"facts\": {\"worker.age\": {\"between\": [\"18 years\", null]}}")
    #expect(result.plain("worker.age") == Possible(.number(Interval(18, 120, highOpen: true))))
  }

  @Test(arguments: [
    ("[{\"index\": 1}, {}]", 2, true), ("[]", 0, true), ("{\"count\": 3}", 3, true),
    ("{\"atLeast\": [{}]}", 1, false),
  ])
  func `A list is complete unless it says otherwise`(
    _ text: String,
    _ count: Int,
    _ isComplete: Bool
  ) throws {
    let result = try read("\"facts\": {\"household.children\": \(text)}")
    let given = try #require(result.facts[World.fact("household.children")])
    guard case .list(let list) = given.value else {
      Issue.record("a list is read as a list")
      return
    }
    #expect(list.items.count == count)
    #expect(list.isComplete == isComplete)
  }

  @Test func `Policies and events hold the facts of their scope`() throws {
    let result = try read(
      """
      "policies": {"place.plan": {"note": {"zh": "甲", "en": "a"}, "policy.start": null, "history": "none"}},
      "events": [{"event.date": "2026-01-01", "event.burden": "12000.05 CNY"}]
      """
    )
    #expect(result.policies.map { $0.scheme } == ["place.plan"])
    #expect(result.policies[0].hasNoHistory)
    #expect(result.policies[0].facts.keys.map { $0 } == [World.fact("policy.start")])
    let burden = try #require(result.events?.first?.facts[World.fact("event.burden")])
    guard case .plain(let value) = burden.value else { return }
    #expect(value == .number(1_200_005))
  }

  @Test func `No events are not unknown events`() throws {
    #expect(try read("\"events\": []").events?.isEmpty == true)
  }

  @Test func `Terms are settled by a reading, a value or members`() throws {
    let result = try read(
      """
      "assume": {"place.plan": {"oldestIs": "until-60", "deathBenefit": "70000 CNY",
                                "listed": {"includes": ["breast-cancer"]}}}
      """
    )
    #expect(result.assume.map { $0.term } == ["oldestIs", "deathBenefit", "listed"])
    guard case .reading(1) = result.assume[0].settles,
      case .value(let value) = result.assume[1].settles,
      case .members(let includes, let excludes) = result.assume[2].settles
    else {
      Issue.record("\(result.assume)")
      return
    }
    #expect(value == .number(7_000_000))
    #expect(includes == ChoiceSet(1))
    #expect(excludes.isEmpty)
  }
}
