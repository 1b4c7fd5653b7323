import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite struct `A vocabulary` {
  /// A vocabulary of that content, and what is wrong with it.
  private func read(_ contents: String...) throws -> (Vocabulary, [Diagnostic], [Place]) {
    var texts: [String] = []
    for (index, content) in contents.enumerated() {
      texts.append("{\"format\": \"huzhu/1\", \"vocabulary\": \"v\(index)\", \(content)}")
    }
    let documents = try MarkedDocuments(texts)
    let (book, diagnostics) = loadRulebook(documents.nodes)
    return (book.vocabulary, diagnostics, documents.places)
  }

  @Test func `Facts have the scale of their step and domain`() throws {
    let facts = World.rulebook.vocabulary.facts
    func fact(_ name: String) -> Fact { facts[World.fact(name)] }
    #expect(fact("worker.age").type == .quantity(.year, scale: 0))
    #expect(fact("worker.share").type == .quantity(.percent, scale: 4))
    #expect(fact("worker.share").domain == Interval(0, 10_000))
    #expect(fact("event.burden").type == .quantity(.yuan, scale: 2))
    #expect(fact("event.burden").step == 5)
    #expect(fact("event.burden").domain == Interval(0, 500_000_000))
    #expect(fact("worker.birthDate").isFixed)
    #expect(fact("worker.birthDate").ask?.zh == "出生日期?")
    #expect(fact("policy.start").mayBeNone)
    #expect(fact("worker.age").title == Label("worker.age"))
  }

  @Test func `A day without bounds lies in two centuries`() throws {
    let domain = try #require(World.rulebook.vocabulary.facts[World.fact("event.date")].domain)
    #expect(Day("1900-01-01").map { Int128($0.ordinal) } == domain.low)
    #expect(Day("2100-12-31").map { Int128($0.ordinal) } == domain.high)
  }

  @Test func `The first part of a name says where a fact belongs`() throws {
    let facts = World.rulebook.vocabulary.facts
    #expect(facts[World.fact("worker.age")].scope == .subject)
    #expect(facts[World.fact("policy.start")].scope == .scheme)
    #expect(facts[World.fact("history.paid")].scope == .scheme)
    #expect(facts[World.fact("event.date")].scope == .event)
  }

  @Test func `A list has the facts of its fields`() throws {
    let facts = World.rulebook.vocabulary.facts
    let list = World.fact("household.children")
    #expect(facts[list].type == .list(list))
    #expect(facts[list].atMost == 3)
    #expect(facts[list].fields.map { facts[$0].name } == ["birthDate", "index"])
    #expect(facts[list].fields.allSatisfy { facts[$0].scope == .field(list: list) })
    #expect(facts[facts[list].fields[1]].type == .quantity(.number, scale: 0))
  }

  @Test func `An item has itself and all below it as descendants`() throws {
    let (vocabulary, diagnostics, _) = try read(
      """
      "choices": {"c": {"of": {
        "leaf": {"zh": "叶", "en": "leaf", "under": "branch"},
        "branch": {"zh": "枝", "en": "branch", "under": "tree"},
        "tree": {"zh": "树", "en": "tree"}, "stone": {"zh": "石", "en": "stone"}}}}
      """
    )
    #expect(diagnostics.isEmpty)
    let choice = try #require(vocabulary.choices.first)
    #expect(choice.items.map { $0.descendants.items } == [[0], [0, 1], [0, 1, 2], [3]])
    #expect(choice.items.map { $0.parent } == [1, 2, nil, nil])
  }

  @Test func `A long choice finds its items`() throws {
    let items = (0..<200).map { "\"i-\($0)\": {\"zh\": \"项\", \"en\": \"item\"}" }
    let (vocabulary, _, _) = try read(
      "\"choices\": {\"c\": {\"of\": {\(items.joined(separator: ", "))}}}"
    )
    let choice = try #require(vocabulary.choices.first)
    let found = (0..<200).map { choice.index(of: "i-\($0)") }
    #expect(found == Array(0..<200))
    #expect(choice.index(of: "i-200") == nil)
  }

  @Test func `Several files are one vocabulary, whatever their order`() throws {
    let choices = "\"choices\": {\"c\": {\"of\": {\"x\": {\"zh\": \"甲\", \"en\": \"x\"}}}}"
    let facts = "\"facts\": {\"a.b\": {\"type\": \"choice\", \"of\": \"c\"}}"
    let (one, diagnostics, _) = try read(facts, choices)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(one.facts.map { $0.name } == ["a.b"])
    let documents = try MarkedDocuments([
      World.vocabulary, "{\"format\": \"huzhu/1\", \"vocabulary\": \"a\", \(facts)}",
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"b\", \(choices)}",
    ])
    let forth = loadRulebook(documents.nodes).rulebook.vocabulary
    let back = loadRulebook(documents.nodes.reversed()).rulebook.vocabulary
    #expect(forth.facts.map { $0.name } == back.facts.map { $0.name })
  }

  @Test func `A second declaration names both places`() throws {
    let (_, diagnostics, places) = try read(
      "\"facts\": {«\"a.b\"»: {\"type\": \"flag\"}}",
      "\"facts\": {«\"a.b\"»: {\"type\": \"flag\"}}"
    )
    #expect(diagnostics.map { $0.code } == [.duplicateName])
    #expect(diagnostics.map { $0.place } == [places[1]])
    #expect(diagnostics.first?.notes.map { $0.place } == [places[0]])
  }

  static let label = "{\"zh\": \"甲\", \"en\": \"a\"}"
  static let mistakes = [
    Mistake("an unknown key", .unknownKey, "«\"fact\"»: {}", fix: "\"facts\""),
    Mistake("a fact without a dot", .malformedName, "\"facts\": {«\"age\"»: {\"type\": \"flag\"}}"),
    Mistake(
      "a fact in kebab-case",
      .malformedName,
      "\"facts\": {«\"a.birth-date\"»: {\"type\": \"flag\"}}",
      fix: "\"a.birthDate\""
    ),
    Mistake("no type", .missingKey, "\"facts\": {\"a.b\": «{}»}"),
    Mistake("an unknown type", .unknownWord, "\"facts\": {\"a.b\": {\"type\": «\"date\"»}}"),
    Mistake(
      "a key of another type",
      .unknownKey,
      "\"facts\": {\"a.b\": {\"type\": \"day\", «\"unit\"»: \"CNY\"}}"
    ),
    Mistake(
      "an unknown choice",
      .unknownChoice,
      "\"facts\": {\"a.b\": {\"type\": \"choice\", \"of\": «\"c\"»}}"
    ),
    Mistake(
      "a quantity without a step",
      .missingKey,
      "\"facts\": {\"a.b\": «{\"type\": \"quantity\", \"between\": [0, 1]}»}"
    ),
    Mistake(
      "an undeclared unit",
      .unknownUnit,
      "\"facts\": {\"a.b\": {\"type\": \"quantity\", \"unit\": «\"yaun\"», \"step\": \"1 yuan\", \"between\": [0, 1]}}"
    ),
    Mistake(
      "a step of another unit",
      .wrongUnit,
      "\"facts\": {\"a.b\": {\"type\": \"quantity\", \"unit\": \"CNY\", \"step\": «1», \"between\": [\"0 CNY\", \"1 CNY\"]}}",
      fix: "\"1 CNY\""
    ),
    Mistake(
      "a step of nothing",
      .stepNotPositive,
      "\"facts\": {\"a.b\": {\"type\": \"quantity\", \"step\": «0», \"between\": [0, 1]}}"
    ),
    Mistake(
      "a bound off the step",
      .factOffStep,
      "\"facts\": {\"a.b\": {\"type\": \"quantity\", \"step\": 2, \"between\": [0, «3»]}}"
    ),
    Mistake(
      "reversed bounds",
      .reversedRange,
      "\"facts\": {\"a.b\": {\"type\": \"quantity\", \"step\": 1, \"between\": «[1, 0]»}}"
    ),
    Mistake(
      "reversed days",
      .reversedRange,
      "\"facts\": {\"a.b\": {\"type\": \"day\", \"between\": «[\"2026-01-02\", \"2026-01-01\"]»}}"
    ),
    Mistake(
      "half a person",
      .tooManyDecimals,
      "\"units\": {\"person\": {\"whole\": true}}, \"facts\": {\"a.b\": {\"type\": \"quantity\", \"unit\": \"person\", \"step\": «\"0.5 person\"», \"between\": [\"0 person\", \"1 person\"]}}"
    ),
    Mistake(
      "a list in a list",
      .nestedList,
      "\"facts\": {\"a.b\": {\"type\": \"list\", \"atMost\": 1, \"fields\": {\"c\": «{\"type\": \"list\", \"atMost\": 1, \"fields\": {}}»}}}"
    ),
    Mistake(
      "an endless list",
      .unboundedList,
      "\"facts\": {\"a.b\": {\"type\": \"list\", \"atMost\": «1000», \"fields\": {}}}"
    ),
    Mistake(
      "a list without a bound",
      .missingKey,
      "\"facts\": {\"a.b\": «{\"type\": \"list\", \"fields\": {}}»}"
    ),
    Mistake("a built-in unit", .duplicateName, "\"units\": {«\"CNY\"»: {}}"),
    Mistake("a unit of two words", .malformedName, "\"units\": {«\"a b\"»: {}}"),
    Mistake("a choice without items", .nothingInIt, "\"choices\": {\"c\": «{\"of\": {}}»}"),
    Mistake(
      "an item without a language",
      .missingKey,
      "\"choices\": {\"c\": {\"of\": {\"x\": «{\"zh\": \"甲\"}»}}}"
    ),
    Mistake(
      "an item under an unknown one",
      .unknownItem,
      "\"choices\": {\"c\": {\"of\": {\"xy\": {\"zh\": \"甲\", \"en\": \"x\", \"under\": «\"xz\"»}}}}"
    ),
    Mistake(
      "an item under itself",
      .circularHierarchy,
      "\"choices\": {\"c\": {\"of\": {\"x\": {\"zh\": \"甲\", \"en\": \"x\", \"under\": \"y\"}, \"y\": {\"zh\": \"乙\", \"en\": \"y\", \"under\": «\"x\"»}}}}"
    ),
    Mistake(
      "a hierarchy in an order",
      .orderedHierarchy,
      "\"choices\": {\"c\": {\"ordered\": true, \"of\": {\"x\": \(label), \"y\": {\"zh\": \"乙\", \"en\": \"y\", \"under\": «\"x\"»}}}}"
    ),
    Mistake(
      "a subject without a language",
      .incompleteLabel,
      "\"subjects\": {\"worker\": «{\"en\": \"worker\"}»}"
    ),
    Mistake(
      "a title that is a text",
      .incompleteLabel,
      "\"facts\": {\"a.b\": {\"type\": \"flag\", \"title\": «\"B\"»}}"
    ),
    Mistake(
      "a label with a third language",
      .unknownKey,
      "\"subjects\": {\"worker\": {\"zh\": \"职工\", \"en\": \"worker\", «\"fr\"»: \"x\"}}"
    ),
  ]

  @Test(arguments: mistakes)
  func `Each mistake is found once and at its place`(_ mistake: Mistake) throws {
    let (_, diagnostics, places) = try read(mistake.document)
    mistake.expectOnly(in: diagnostics, at: places)
  }

  @Test func `Facts derived from each other are told with the way round`() throws {
    let (_, diagnostics, places) = try read(
      """
      "facts": {"a.b": {"type": "quantity", "step": 1, "between": [0, 9], "derived": «{"sum": ["a.c", 1]}»},
                "a.c": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"sum": ["a.d", "a.b"]}},
                "a.d": {"type": "quantity", "step": 1, "between": [0, 9]}}
      """
    )
    #expect(diagnostics.map { $0.code } == [.circularFacts])
    #expect(diagnostics.map { $0.place } == places)
    #expect(diagnostics.first?.message.en.hasSuffix("a.b → a.c → a.b") == true)
  }
}
