import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite struct `Options that set a value` {
  private func set(
    _ text: String,
    _ content: String = "\"events\": [{}]"
  ) throws -> (Case, Findings) {
    let (read, _, _) = try readCase(content)
    var result = try #require(read)
    let findings = Findings()
    _ = applySetting(
      text,
      source: 7,
      to: &result,
      scheme: nil,
      in: World.rulebook,
      findings: findings
    )
    return (result, findings)
  }

  @Test(arguments: [
    ("worker.age=36", Possible.number(36)), ("worker.age=16周岁", .number(16)),
    ("worker.age = 16 岁", .number(16)),
    ("worker.age=18..", Possible(.number(Interval(18, 120, highOpen: true)))),
    ("worker.age=18..20", Possible(.number(Interval(18, 20)))),
    ("worker.share=80%", .number(8_000)),
    ("worker.share=80%", .number(8_000)), ("worker.member=是", .flag(true)),
    ("worker.member=no", .flag(false)), ("worker.illness=none", Possible.none),
    ("worker.illness=脑卒中", Possible(.choice(ChoiceSet(2)))),
    ("worker.illness=Stroke", Possible(.choice(ChoiceSet(2)))),
    (
      "worker.illnesses=脑卒中、breast-cancer",
      Possible(
        .choices(
          certain: ChoiceSet(2).union(ChoiceSet(1)),
          possible: ChoiceSet(2).union(ChoiceSet(1))
        )
      )
    ),
    (
      "worker.illnesses=[]", Possible(.choices(certain: ChoiceSet(), possible: ChoiceSet()))
    ),
    (
      "worker.illnesses=none", Possible(.choices(certain: ChoiceSet(), possible: ChoiceSet()))
    ),
    ("worker.name=甲=乙", Possible(.text("甲=乙"))),
  ])
  func `A fact takes what people type`(_ text: String, _ expected: Possible) throws {
    let (result, findings) = try set(text)
    #expect(findings.diagnostics.isEmpty, "\(findings.diagnostics)")
    let name = String(text.prefix { $0 != "=" && $0 != " " })
    #expect(result.plain(name) == expected)
    #expect(result.facts[World.fact(name)]?.isFromOption == true)
  }

  @Test(arguments: ["2026/6/5", "2026-06-05", "2026年6月5日", "20260605", "2026.6.5"])
  func `A day is taken as people write it`(_ day: String) throws {
    let (result, findings) = try set("event.date=\(day)")
    #expect(findings.diagnostics.isEmpty)
    guard case .plain(let value)? = result.events?.first?.facts[World.fact("event.date")]?.value
    else {
      Issue.record("no date")
      return
    }
    #expect(value == Day("2026-06-05").map { .day($0) })
  }

  @Test(arguments: ["7万", "70000", "7万元", "7 万元", "¥70,000", "70000 CNY", "７万"])
  func `An amount is taken as people write it`(_ amount: String) throws {
    let (result, findings) = try set("event.burden=\(amount)")
    #expect(findings.diagnostics.isEmpty, "\(findings.diagnostics)")
    guard case .plain(let value)? = result.events?.first?.facts[World.fact("event.burden")]?.value
    else {
      Issue.record("no amount")
      return
    }
    #expect(value == .number(7_000_000))
  }

  @Test func `Unknown takes a fact away`() throws {
    let (result, findings) = try set(
      "worker.age=unknown",
      "\"facts\": {\"worker.age\": \"3 years\"}"
    )
    #expect(findings.diagnostics.isEmpty)
    #expect(result.facts.isEmpty)
  }

  @Test func `A fact of a policy goes to the scheme that is named, or the only one`() throws {
    let content = "\"policies\": {\"place.plan\": {\"policy.start\": \"2026-01-01\"}}"
    let (only, _) = try set("policy.start=2026-03-01", content)
    #expect(only.policies.map { $0.scheme } == ["place.plan"])
    let (named, _) = try set("place.other:history=none", content)
    #expect(named.policies.map { $0.hasNoHistory } == [false, true])
  }

  @Test func `An event can be named by its number`() throws {
    let (result, findings) = try set("2:event.burden=5", "\"events\": [{}, {}]")
    #expect(findings.diagnostics.isEmpty)
    #expect(result.events?.map { $0.facts.count } == [0, 1])
  }

  @Test(arguments: [
    ("worker.age", DiagnosticCode.malformedOption, 0..<10),
    ("worker.agee=3", .unknownFact, 0..<11),
    ("worker.age=many", .notANumber, 11..<15),
    ("worker.age=130", .outOfDomain, 11..<14),
    ("worker.share=0.8", .wrongUnit, 13..<16),
    ("event.burden=1分", .unknownUnit, 13..<17),
    ("policy.start=2026-01-01", .unclearOption, 0..<12),
    ("3:event.burden=5", .unclearOption, 2..<14),
    ("worker.birthDate=2026/2/30", .noSuchDay, 17..<26),
    ("worker.illness=flu", .unknownItem, 15..<18),
  ])
  func `A mistake points into the option`(
    _ text: String,
    _ code: DiagnosticCode,
    _ range: Range<Int>
  ) throws {
    let (_, findings) = try set(text)
    #expect(findings.diagnostics.map { $0.code } == [code], "\(findings.diagnostics)")
    #expect(findings.diagnostics.map { $0.place } == [Place(source: 7, range: range)])
  }

  @Test func `Several events need a number`() throws {
    let (_, findings) = try set("event.burden=5", "\"events\": [{}, {}]")
    #expect(findings.diagnostics.map { $0.code } == [.unclearOption])
  }

  @Test(arguments: [
    "place.plan:oldestIs=until-60", "place.plan:oldestIs=满60", "place.plan:deathBenefit=5万",
    "place.plan:listed=乳腺癌",
  ])
  func `An assumption settles a term`(_ text: String) {
    let findings = Findings()
    let result = parseAssume(text, source: 0, in: World.rulebook, findings: findings)
    #expect(findings.diagnostics.isEmpty, "\(findings.diagnostics)")
    #expect(result.count == 1)
  }

  @Test(arguments: [
    ("oldestIs=until-60", DiagnosticCode.malformedOption), ("place.pln:a=b", .unknownScheme),
    ("place.plan:oldestis=until-60", .unknownTerm), ("place.plan:oldestIs=x", .unknownReading),
    ("place.plan:deathBenefit=8万", .outOfBounds), ("place.plan:ceiling=8万", .statedTerm),
  ])
  func `An assumption that fits no term is refused`(_ text: String, _ code: DiagnosticCode) {
    let findings = Findings()
    let result = parseAssume(text, source: 0, in: World.rulebook, findings: findings)
    #expect(findings.diagnostics.map { $0.code } == [code])
    #expect(result.isEmpty)
  }
}
