import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite struct `Mistakes in a case` {
  static let mistakes = [
    Mistake(
      "an unknown fact",
      .unknownFact,
      "\"facts\": {«\"worker.birthdate\"»: \"1990-02-28\"}",
      fix: "\"worker.birthDate\""
    ),
    Mistake(
      "a fact without its subject",
      .unknownFact,
      "\"facts\": {«\"age\"»: \"36 years\"}",
      fix: "\"worker.age\""
    ),
    Mistake("an unknown key", .unknownKey, "«\"fact\"»: {}", fix: "\"facts\""),
    Mistake(
      "a day that the calendar has not",
      .noSuchDay,
      "\"facts\": {\"worker.birthDate\": «\"1990-02-30\"»}"
    ),
    Mistake("a day with slashes", .notCanonical, "\"on\": «\"2026/6/5\"»", fix: "\"2026-06-05\""),
    Mistake("a day in Chinese", .notCanonical, "\"on\": «\"2026年6月5日\"»", fix: "\"2026-06-05\""),
    Mistake("no day at all", .notADay, "\"on\": «\"today\"»"),
    Mistake(
      "a day outside its domain",
      .outOfDomain,
      "\"facts\": {\"worker.birthDate\": «\"1919-12-31\"»}"
    ),
    Mistake("the wrong unit", .wrongUnit, "\"facts\": {\"worker.age\": «\"36 CNY\"»}"),
    Mistake("no unit", .wrongUnit, "\"facts\": {\"worker.age\": «36»}", fix: "\"36 years\""),
    Mistake(
      "an age in Chinese",
      .notCanonical,
      "\"facts\": {\"worker.age\": «\"16周岁\"»}",
      fix: "\"16 years\""
    ),
    Mistake(
      "ten thousands",
      .notCanonical,
      "\"events\": [{\"event.burden\": «\"7万\"»}]",
      fix: "\"70000 CNY\""
    ),
    Mistake(
      "yuan in Chinese",
      .notCanonical,
      "\"events\": [{\"event.burden\": «\"20元\"»}]",
      fix: "\"20 CNY\""
    ),
    Mistake("an undeclared unit", .unknownUnit, "\"events\": [{\"event.visits\": «\"2 vsit\"»}]"),
    Mistake(
      "a tenth of a fen",
      .tooManyDecimals,
      "\"events\": [{\"event.burden\": «\"0.001 CNY\"»}]"
    ),
    Mistake("half a visit", .tooManyDecimals, "\"events\": [{\"event.visits\": «\"0.5 visit\"»}]"),
    Mistake(
      "a value off its step",
      .factOffStep,
      "\"events\": [{\"event.burden\": «\"0.02 CNY\"»}]"
    ),
    Mistake(
      "a value outside its domain",
      .outOfDomain,
      "\"facts\": {\"worker.age\": «\"121 years\"»}"
    ),
    Mistake(
      "a number of 400 digits",
      .numberTooLarge,
      "\"facts\": {\"worker.age\": «\"\(String(repeating: "9", count: 400)) years\"»}"
    ),
    Mistake(
      "a bare number of 400 digits",
      .numberTooLarge,
      "\"facts\": {\"worker.age\": «\(String(repeating: "9", count: 400))»}"
    ),
    Mistake("an exponent", .notANumber, "\"facts\": {\"worker.age\": «1e2»}"),
    Mistake("text for a flag", .wrongKind, "\"facts\": {\"worker.member\": «\"true\"»}"),
    Mistake("null where it always exists", .neverNone, "\"facts\": {\"worker.member\": «null»}"),
    Mistake(
      "an unknown item",
      .unknownItem,
      "\"facts\": {\"worker.illness\": «\"strok\"»}",
      fix: "\"stroke\""
    ),
    Mistake(
      "the label of an item",
      .notCanonical,
      "\"facts\": {\"worker.illness\": «\"乳腺癌\"»}",
      fix: "\"breast-cancer\""
    ),
    Mistake(
      "an unknown item among several",
      .unknownItem,
      "\"facts\": {\"worker.illnesses\": [\"stroke\", «\"x\"»]}"
    ),
    Mistake(
      "an empty alternative",
      .nothingInIt,
      "\"facts\": {\"worker.illness\": {\"in\": «[]»}}"
    ),
    Mistake(
      "a reversed range",
      .reversedRange,
      "\"facts\": {\"worker.age\": {\"between\": «[\"40 years\", \"30 years\"]»}}"
    ),
    Mistake(
      "a range of one end",
      .wrongKind,
      "\"facts\": {\"worker.age\": {\"between\": «[\"40 years\"]»}}"
    ),
    Mistake(
      "an unknown key of a range",
      .unknownKey,
      "\"facts\": {\"worker.age\": {\"between\": [\"1 year\", null], «\"or\"»: 1}}"
    ),
    Mistake(
      "alternatives of a quantity",
      .unknownKey,
      "\"facts\": {\"worker.age\": {«\"in\"»: [], \"between\": [\"1 year\", null]}}"
    ),
    Mistake(
      "an event fact outside an event",
      .misplacedFact,
      "\"facts\": {«\"event.burden\"»: \"1 CNY\"}"
    ),
    Mistake(
      "a policy fact outside a policy",
      .misplacedFact,
      "\"facts\": {«\"policy.start\"»: \"2026-01-01\"}"
    ),
    Mistake(
      "a person's fact in an event",
      .misplacedFact,
      "\"events\": [{«\"worker.age\"»: \"3 years\"}]"
    ),
    Mistake(
      "a person's fact in a policy",
      .misplacedFact,
      "\"policies\": {\"place.plan\": {«\"worker.age\"»: \"3 years\"}}"
    ),
    Mistake(
      "an unknown scheme",
      .unknownScheme,
      "\"policies\": {«\"place.pln\"»: {}}",
      fix: "\"place.plan\""
    ),
    Mistake(
      "another word for no history",
      .unknownWord,
      "\"policies\": {\"place.plan\": {\"history\": «\"nothing\"»}}"
    ),
    Mistake("an unknown subject", .unknownSubject, "\"subject\": «\"workr\"»", fix: "\"worker\""),
    Mistake(
      "too many records",
      .tooManyRecords,
      "\"facts\": {\"household.children\": «[{}, {}, {}, {}]»}"
    ),
    Mistake(
      "too great a count",
      .tooManyRecords,
      "\"facts\": {\"household.children\": {\"count\": «4»}}"
    ),
    Mistake(
      "a negative count",
      .outOfDomain,
      "\"facts\": {\"household.children\": {\"count\": «-1»}}"
    ),
    Mistake(
      "an unknown field",
      .unknownKey,
      "\"facts\": {\"household.children\": [{«\"birthdate\"»: \"2020-01-01\"}]}",
      fix: "\"birthDate\""
    ),
    Mistake(
      "a bad field",
      .outOfDomain,
      "\"facts\": {\"household.children\": [{\"index\": «10»}]}"
    ),
    Mistake("an event that is no object", .wrongKind, "\"events\": [«1»]"),
    Mistake(
      "events with and without a date",
      .mixedDates,
      "\"events\": [{\"event.date\": \"2026-01-01\"}, «{}»]"
    ),
    Mistake(
      "an unknown term",
      .unknownTerm,
      "\"assume\": {\"place.plan\": {«\"oldestis\"»: \"until-60\"}}",
      fix: "\"oldestIs\""
    ),
    Mistake(
      "a stated term",
      .statedTerm,
      "\"assume\": {\"place.plan\": {«\"ceiling\"»: \"1 CNY\"}}"
    ),
    Mistake(
      "an unknown reading",
      .unknownReading,
      "\"assume\": {\"place.plan\": {\"oldestIs\": «\"until60\"»}}",
      fix: "\"until-60\""
    ),
    Mistake(
      "a value above its bound",
      .outOfBounds,
      "\"assume\": {\"place.plan\": {\"deathBenefit\": «\"70000.01 CNY\"»}}"
    ),
    Mistake(
      "a value of another unit",
      .wrongUnit,
      "\"assume\": {\"place.plan\": {\"deathBenefit\": «\"7%\"»}}"
    ),
    Mistake(
      "a member that is stated",
      .statedTerm,
      "\"assume\": {\"place.plan\": {\"listed\": «{\"excludes\": [\"stroke\"]}»}}"
    ),
  ]

  @Test(arguments: mistakes)
  func `Each mistake is found once, at its place, and no case comes out`(_ mistake: Mistake) throws
  {
    let (result, diagnostics, places) = try readCase(mistake.document)
    mistake.expectOnly(in: diagnostics, at: places)
    #expect(result == nil)
  }

  @Test func `All mistakes are told in one run`() throws {
    let (_, diagnostics, places) = try readCase(
      """
      "on": «"5 June"», "facts": {«"worker.agee"»: 1, "worker.member": «1»},
      "events": [{"event.burden": «"1 year"»}]
      """
    )
    #expect(diagnostics.map { $0.place } == places)
  }

  @Test(arguments: ["scheme", "ledger", "vocabulary", "overlay"])
  func `A document of another kind is named, with the command for it`(_ kind: String) throws {
    let documents = try MarkedDocuments(["{\"format\": \"huzhu/1\", \"\(kind)\": «\"x\"»}"])
    let findings = Findings()
    #expect(readCase(documents.nodes[0], in: World.rulebook, findings: findings) == nil)
    #expect(findings.diagnostics.map { $0.code } == [.otherDocumentKind])
    #expect(findings.diagnostics.map { $0.place } == documents.places)
    #expect(findings.diagnostics[0].message.en.hasSuffix("did you mean 'huzhu validate'?"))
  }
}
