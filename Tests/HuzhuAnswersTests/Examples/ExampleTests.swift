import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// An expectation with the failures that it gives, in English; none where it is met.
struct Expectation: Sendable, CustomTestStringConvertible {
  var expect: String
  var failures: [String]

  init(_ expect: String, _ failures: String...) {
    self.expect = expect
    self.failures = failures
  }

  var testDescription: String { expect }

  func check(
    _ answer: SchemeAnswer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try HuzhuAnswers.failures(
      of: AnswerFixture.json(expect),
      comparedWith: answer,
      in: AnswerFixture.book
    )
    #expect(found.map(\.en) == failures, sourceLocation: sourceLocation)
    #expect(found.allSatisfy { !$0.zh.isEmpty }, sourceLocation: sourceLocation)
  }
}

struct AmountExpectationTests {
  /// Two events, of which the second was cut: 2,400 and 17,000 yuan.
  static let twoEvents: SchemeAnswer = {
    var answer = AnswerFixture.answer()
    answer.pay = AnswerFixture.yuan(1_940_000)
    answer.payIfEntitled = AnswerFixture.yuan(1_940_000)
    answer.events = [
      AnswerFixture.event(0, stay: AnswerFixture.yuan(240_000)),
      AnswerFixture.event(1, stay: AnswerFixture.yuan(1_700_000), .cutByLimit, cutBy: [0]),
    ]
    return answer
  }()

  @Test(arguments: [
    Expectation(#"{"pay": "19400 CNY", "payIfEntitled": "19400.00 CNY"}"#),
    Expectation(#"{"pay": {"between": ["19400 CNY", "19400 CNY"]}}"#),
    Expectation(#"{"pay": ["2400 CNY", "17000 CNY"]}"#),
    Expectation(#"{"pay": {"stay": "19400 CNY", "death": "0 CNY"}}"#),
    Expectation(#"{"pay": {"stay": ["2400 CNY", "17000 CNY"]}}"#),
    Expectation(#"{"pay": [{"stay": "2400 CNY"}, {"stay": "17000 CNY", "death": "0 CNY"}]}"#),
    Expectation(#"{"pay": "2400 CNY"}"#, "pay: expected 2400 CNY, found 19400.00 CNY"),
    Expectation(
      #"{"payIfEntitled": "19400.01 CNY"}"#,
      "payIfEntitled: expected 19400.01 CNY, found 19400.00 CNY"
    ),
    Expectation(
      #"{"pay": "19400 CNY/month"}"#,
      "pay: expected 19400 CNY/month, found 19400.00 CNY"
    ),
    Expectation(#"{"pay": 19400}"#, "pay: expected 19400, found 19400.00 CNY"),
    Expectation(#"{"pay": null}"#, "pay: expected no amount, found 19400.00 CNY"),
    Expectation(
      #"{"pay": {"between": ["0 CNY", null]}}"#,
      "pay: expected 0 CNY or more, the upper end open, found 19400.00 CNY"
    ),
    Expectation(
      #"{"pay": ["2400 CNY", "1 CNY"]}"#,
      "pay, event 2: expected 1 CNY, found 17000.00 CNY"
    ),
    Expectation(#"{"pay": ["2400 CNY"]}"#, "pay: lists 1, where the number of events is 2"),
    Expectation(
      #"{"pay": {"stay": ["2400 CNY", "1 CNY"], "death": "1 CNY"}}"#,
      "pay, stay, event 2: expected 1 CNY, found 17000.00 CNY",
      "pay, death: expected 1 CNY, found 0.00 CNY"
    ),
    Expectation(
      #"{"pay": [{"deth": "0 CNY"}, "17000 CNY"]}"#,
      "pay, event 1: there is no 'deth'; did you mean 'death'?"
    ),
    Expectation(
      #"{"pay": {"haircut": "8 CNY"}}"#,
      "pay: 'haircut' pays no money: name it under entitlements"
    ),
    Expectation(
      #"{"pay": "2,400 CNY"}"#,
      "pay: malformed: write an amount like '2400 CNY', or {\"between\": [a, b]},"
        + " not the text '2,400 CNY'"
    ),
    Expectation(
      #"{"pay": {"between": ["0 CNY"]}}"#,
      "pay: malformed: write an amount like '2400 CNY', or {\"between\": [a, b]}, not an object"
    ),
    Expectation(
      #"{"pay": [["2400 CNY"], "17000 CNY"]}"#,
      "pay, event 1: malformed: write an amount like '2400 CNY', or {\"between\": [a, b]},"
        + " not a list"
    ),
  ])
  func `Exact amounts are compared whole, by event and by clause`(_ row: Expectation) throws {
    try row.check(Self.twoEvents)
  }

  /// Two events of unknown burden.
  static let ranges: SchemeAnswer = {
    var answer = AnswerFixture.answer(.undetermined)
    answer.pay = AnswerFixture.yuan(0, 7_000_000)
    answer.payIfEntitled = AnswerFixture.yuan(100, nil)
    answer.events = [
      AnswerFixture.event(0, stay: AnswerFixture.yuan(0, 7_000_000), .cannotSay),
      AnswerFixture.event(1, stay: AnswerFixture.yuan(0, nil), .cannotSay),
    ]
    return answer
  }()

  @Test(arguments: [
    Expectation(#"{"pay": {"between": ["0 CNY", "70000 CNY"]}}"#),
    Expectation(#"{"payIfEntitled": {"between": ["1 CNY", null]}}"#),
    Expectation(#"{"pay": [{"between": ["0 CNY", "70000 CNY"]}, {"between": ["0 CNY", null]}]}"#),
    Expectation(
      #"{"pay": "0 CNY"}"#,
      "pay: expected 0 CNY, found 0.00 CNY to 70000.00 CNY"
    ),
    Expectation(
      #"{"payIfEntitled": {"between": [null, "1 CNY"]}}"#,
      "payIfEntitled: expected 1 CNY or less, the lower end open,"
        + " found 1.00 CNY or more, the upper end open"
    ),
    Expectation(
      #"{"payIfEntitled": {"between": [null, null]}}"#,
      "payIfEntitled: expected a range with both ends open,"
        + " found 1.00 CNY or more, the upper end open"
    ),
    Expectation(
      #"{"pay": {"stay": {"between": ["0 CNY", null]}}}"#,
      "pay, stay: the amounts of the events are not all exact and do not add up:"
        + " write a list of them"
    ),
  ])
  func `Ranges are compared at both ends`(_ row: Expectation) throws {
    try row.check(Self.ranges)
  }

  @Test func `A clause pays nothing where nothing happened`() throws {
    try Expectation(#"{"pay": {"stay": "0 CNY"}}"#).check(AnswerFixture.answer())
    try Expectation(
      #"{"pay": {"stay": "1 CNY", "stray": "0 CNY"}, "payIfEntitled": []}"#,
      "pay, stay: expected 1 CNY, found 0.00 CNY",
      "pay: there is no 'stray'; did you mean 'stay'?"
    ).check(AnswerFixture.answer())
  }

  @Test func `An amount that is not told is null`() throws {
    var answer = AnswerFixture.answer(.undetermined)
    answer.pay = nil
    try Expectation(#"{"pay": null}"#).check(answer)
    try Expectation(#"{"pay": "0 CNY"}"#, "pay: expected 0 CNY, found no amount").check(answer)
  }
}

struct WordExpectationTests {
  static let refused: SchemeAnswer = {
    var answer = AnswerFixture.answer(.ineligible)
    answer.basis = .implied
    answer.subjectTo = ["waiting-period"]
    answer.gaps = [0]
    answer.reasons = [AnswerFixture.reason("age"), AnswerFixture.reason("recognised", event: 0)]
    answer.missing = [
      .fact(0), .eventFact(1, event: 0), .eventFact(1, event: 1),
      .field(list: 2, item: 0, fact: 3), .term(3),
    ]
    answer.events = [AnswerFixture.event(0, .fails, stay: AnswerFixture.yuan(0), .zero)]
    return answer
  }()

  @Test(arguments: [
    Expectation(#"{"eligibility": "ineligible", "basis": "implied"}"#),
    Expectation(#"{"reasons": ["recognised", "age"], "subjectTo": ["waiting-period"]}"#),
    Expectation(#"{"gaps": ["waiting-period"]}"#),
    Expectation(
      """
      {"missing": ["deathBenefit", "worker.birthDate", "event.ownBurden",
                   "household.children.schoolLevel"]}
      """
    ),
    Expectation(#"{"benefits": {"stay": "zero"}, "claims": "fails"}"#),
    Expectation(#"{"benefits": [{"death": "doesNotApply"}], "claims": ["fails"]}"#),
    Expectation(#"{"claims": {"recognised": "fails"}}"#),
    Expectation(
      #"{"eligibility": "eligible"}"#,
      "eligibility: expected eligible, found ineligible"
    ),
    Expectation(
      #"{"eligibility": "inelligible"}"#,
      "eligibility: there is no 'inelligible'; did you mean 'ineligible'?"
    ),
    Expectation(
      #"{"basis": true}"#,
      "basis: malformed: write a word (stated | implied | operator | ambiguous | assumed), not true"
    ),
    Expectation(#"{"reasons": ["age"]}"#, "reasons: expected age, found age, recognised"),
    Expectation(#"{"gaps": []}"#, "gaps: expected none, found waiting-period"),
    Expectation(
      #"{"subjectTo": "x"}"#,
      "subjectTo: malformed: write a list of names, not the text 'x'"
    ),
    Expectation(#"{"gaps": [1]}"#, "gaps: malformed: write a name, not a number"),
    Expectation(
      #"{"benefits": {"stay": "pays", "stray": "zero"}}"#,
      "benefits, stay: expected pays, found zero",
      "benefits: there is no 'stray'; did you mean 'stay'?"
    ),
    Expectation(
      #"{"benefits": {"stay": "nought"}}"#,
      "benefits, stay: there is no 'nought'"
    ),
    Expectation(#"{"claims": ["holds"]}"#, "claims, event 1: expected holds, found fails"),
    Expectation(
      #"{"claims": {"recognized": "fails"}}"#,
      "claims: there is no 'recognized'; did you mean 'recognised'?"
    ),
    Expectation(#"{"refer": "city"}"#, "refer: expected city, found nobody"),
    Expectation(#"{"refer": "citty"}"#, "refer: there is no 'citty'; did you mean 'city'?"),
    Expectation(#"{"pays": "0 CNY"}"#, "key: there is no 'pays'; did you mean 'pay'?"),
    Expectation(#"{}"#, "expect: names nothing to compare"),
    Expectation(#"[]"#, "expect: malformed: write an object, not a list"),
  ])
  func `Words and names are compared, and what is none is said`(_ row: Expectation) throws {
    try row.check(Self.refused)
  }

  @Test(arguments: [
    Expectation(#"{"benefits": [{"stay": "pays"}, {"stay": "cutByLimit"}]}"#),
    Expectation(
      #"{"benefits": {"stay": "pays"}, "claims": "holds"}"#,
      "benefits, stay: the case has 2 events: write a list with an object for each",
      "claims: the case has 2 events: write a list"
    ),
    Expectation(
      #"{"benefits": ["pays", {}]}"#,
      "benefits, event 1: malformed: write an object like"
        + #" {"death": "zero"}, or a list of them by event, not the text 'pays'"#
    ),
  ])
  func `Several events need a list`(_ row: Expectation) throws {
    try row.check(AmountExpectationTests.twoEvents)
  }

  @Test func `Failures are told in Chinese too`() throws {
    let node = try AnswerFixture.json(
      #"{"eligibility": "eligible", "pay": "1 CNY", "gaps": [], "x": 1}"#
    )
    let found = failures(of: node, comparedWith: Self.refused, in: AnswerFixture.book)
    #expect(
      found.map(\.zh) == [
        "eligibility：应为 eligible，实为 ineligible", "pay：应为 1 CNY，实为 0.00 CNY",
        "gaps：应为 无，实为 waiting-period", "键：没有「x」",
      ]
    )
  }
}
