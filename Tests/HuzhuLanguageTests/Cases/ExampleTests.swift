import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite struct `Examples of a scheme` {
  private func read(_ list: String) throws -> ([Example], [Diagnostic], [Place]) {
    let documents = try MarkedDocuments([list])
    let findings = Findings()
    let examples = readExamples(documents.nodes[0], in: World.rulebook, findings: findings)
    return (examples, findings.diagnostics, documents.places)
  }

  private static let base = """
    {"name": "base", "from": "x-01", "on": "2026-06-05",
     "facts": {"worker.age": "36 years", "worker.member": true},
     "policies": {"place.plan": {"policy.start": "2026-01-01", "history": "none"}},
     "events": [{"event.burden": "5 CNY"}, {}], "expect": {"pay": "1 CNY"}}
    """

  @Test func `An example that is like another takes over what it does not give`() throws {
    let (examples, diagnostics, _) = try read(
      """
      [{"name": "third", "like": "second", "on": "2026-07-01", "expect": {"pay": "0 CNY"}},
       \(Self.base),
       {"name": "second", "like": "base", "facts": {"worker.member": false},
        "policies": {"place.plan": {"history.paid": "7 CNY"}}, "events": [], "expect": {"pay": null}}]
      """
    )
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(examples.map { $0.name } == ["third", "base", "second"])
    let third = try #require(examples.first)
    #expect(third.from == nil)
    #expect(third.input.on?.text == "2026-07-01")
    #expect(third.input.plain("worker.age") == .number(36))
    #expect(third.input.plain("worker.member") == .flag(false))
    #expect(third.input.events?.isEmpty == true)
    #expect(third.input.policies.map { $0.facts.count } == [2])
    #expect(third.input.policies.map { $0.hasNoHistory } == [true])
    #expect(examples[1].from == "x-01")
    #expect(examples[1].input.events?.count == 2)
    #expect(third.expect["pay"]?.string == "0 CNY")
  }

  static let mistakes = [
    Mistake("no name", .missingKey, "[«{\"on\": \"2026-01-01\", \"expect\": {\"pay\": null}}»]"),
    Mistake("nothing expected", .missingKey, "[«{\"name\": \"a\", \"on\": \"2026-01-01\"}»]"),
    Mistake("no day", .exampleWithoutDay, "[«{\"name\": \"a\", \"expect\": {\"pay\": null}}»]"),
    Mistake("one name twice", .duplicateName, "[\(base), {\"name\": «\"base\"», \"expect\": {}}]"),
    Mistake(
      "like an unknown one",
      .unknownExample,
      "[\(base), {\"name\": \"a\", \"like\": «\"bse\"», \"expect\": {\"pay\": null}}]",
      fix: "\"base\""
    ),
    Mistake(
      "like itself",
      .circularExamples,
      "[{\"name\": \"a\", \"like\": «\"b\"», \"expect\": {\"pay\": null}}, {\"name\": \"b\", \"like\": \"a\", \"expect\": {\"pay\": null}}]"
    ),
    Mistake(
      "an unknown key",
      .unknownKey,
      "[{\"name\": \"a\", «\"case\"»: \"x\", \"on\": \"2026-01-01\", \"expect\": {\"pay\": null}}]"
    ),
    Mistake(
      "an unknown expectation",
      .unknownKey,
      "[{\"name\": \"a\", \"on\": \"2026-01-01\", \"expect\": {\"pay\": null, «\"pays\"»: 1}}]",
      fix: "\"pay\""
    ),
    Mistake(
      "nothing to compare",
      .nothingInIt,
      "[{\"name\": \"a\", \"on\": \"2026-01-01\", \"expect\": «{}»}]"
    ),
    Mistake(
      "another word",
      .unknownWord,
      "[{\"name\": \"a\", \"on\": \"2026-01-01\", \"expect\": {\"eligibility\": «\"eligable\"»}}]",
      fix: "\"eligible\""
    ),
    Mistake(
      "an alternative of nothing",
      .missingKey,
      "[{\"name\": \"a\", \"on\": \"2026-01-01\", \"expect\": {\"alternatives\": [«{\"pay\": null}»]}}]"
    ),
    Mistake(
      "a bad fact",
      .wrongUnit,
      "[{\"name\": \"a\", \"on\": \"2026-01-01\", \"facts\": {\"worker.age\": «3»}, \"expect\": {\"pay\": null}}]"
    ),
  ]

  @Test(arguments: mistakes)
  func `Each mistake is found once and at its place`(_ mistake: Mistake) throws {
    let (_, diagnostics, places) = try read(mistake.document)
    mistake.expectOnly(in: diagnostics, at: places)
  }

  @Test func `A long chain of likenesses is no trouble`() throws {
    var list = Self.base
    for index in 0..<2_000 {
      let like = index == 0 ? "base" : "e\(index - 1)"
      list += ", {\"name\": \"e\(index)\", \"like\": \"\(like)\", \"expect\": {\"pay\": null}}"
    }
    let (examples, diagnostics, _) = try read("[\(list)]")
    #expect(diagnostics.isEmpty)
    #expect(examples.last?.input.plain("worker.age") == .number(36))
  }
}
