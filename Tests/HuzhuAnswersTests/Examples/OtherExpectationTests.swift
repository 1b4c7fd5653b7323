import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

struct AlternativeExpectationTests {
  /// Two readings that pay, and two that both refuse.
  static let answer: SchemeAnswer = {
    var answer = AnswerFixture.answer(.undetermined)
    answer.alternatives = [
      AnswerFixture.alternative(
        [AnswerFixture.reading("deductibleIs", 0, "deductible")],
        pay: AnswerFixture.yuan(100)
      ),
      AnswerFixture.alternative(
        [
          AnswerFixture.reading("deductibleIs", 0, "threshold"),
          AnswerFixture.reading("outpatientCounts", 1, "true"),
        ],
        pay: AnswerFixture.yuan(200)
      ),
      AnswerFixture.alternative(
        [Alternative.Given(term: "list30", index: 2, readings: [.includes(item: "stroke")])],
        .ineligible
      ),
    ]
    return answer
  }()

  private static let first = #"{"given": {"deductibleIs": "deductible"}, "pay": "1 CNY"}"#
  private static let second =
    #"{"given": {"outpatientCounts": true, "deductibleIs": {"in": ["threshold"]}}}"#
  private static let third =
    #"{"given": {"list30": {"includes": ["stroke"]}}, "eligibility": "ineligible"}"#

  @Test(arguments: [
    Expectation(#"{"alternatives": [\#(third), \#(first), \#(second)]}"#),
    Expectation(
      #"{"alternatives": [\#(third), \#(first)]}"#,
      "alternatives: the answer has one for 'deductibleIs = threshold, outpatientCounts = true',"
        + " which is not expected"
    ),
    Expectation(
      #"{"alternatives": [\#(third), \#(second), {"given": {"deductibleIs": "deductible"}, "pay": "2 CNY"}]}"#,
      "alternatives, deductibleIs = deductible, pay: expected 2 CNY, found 1.00 CNY"
    ),
    Expectation(
      #"{"alternatives": [\#(first), \#(first), \#(second), \#(third)]}"#,
      "alternatives: 'deductibleIs = deductible' is expected twice"
    ),
    Expectation(
      #"{"alternatives": [\#(first), \#(second), {"given": {"list30": {"excludes": "stroke"}}}]}"#,
      "alternatives: the answer has none for 'list30 excludes stroke'",
      "alternatives: the answer has one for 'list30 includes stroke', which is not expected"
    ),
    Expectation(
      #"{"alternatives": [\#(first), \#(second), \#(third), {"given": {"deductibelIs": "x"}}]}"#,
      "alternatives, given: there is no 'deductibelIs'; did you mean 'deductibleIs'?"
    ),
    Expectation(
      #"{"alternatives": [\#(first), \#(second), \#(third), {"given": {"list30": {"has": ["x"]}}}]}"#,
      #"alternatives, given, list30: malformed: write a reading, {"in": […]}, {"includes": […]}"#
        + #" or {"excludes": […]}, not an object"#
    ),
    Expectation(
      #"{"alternatives": [\#(first), \#(second), \#(third), {"pay": "1 CNY"}]}"#,
      #"alternatives: malformed: write an object with "given": {term: reading}, not an object"#
    ),
    Expectation(
      #"{"alternatives": [\#(second), \#(third), {"given": {"deductibleIs": "deductible"}, "basis": "stated"}]}"#,
      "alternatives, deductibleIs = deductible, basis: is told of the whole answer, not of a reading"
    ),
    Expectation(
      #"{"alternatives": {}}"#,
      "alternatives: malformed: write a list, not an object"
    ),
  ])
  func `Alternatives are a set, each found by its readings`(_ row: Expectation) throws {
    try row.check(Self.answer)
  }

  @Test func `Alternatives that are not listed are a failure`() throws {
    var answer = AnswerFixture.answer()
    answer.alternativesOmitted = 20
    try Expectation(
      #"{"alternatives": []}"#,
      "alternatives: the answer has 20, too many to be listed"
    ).check(answer)
  }

  @Test func `Several readings of one term are compared in any order`() throws {
    var answer = AnswerFixture.answer()
    answer.alternatives = [
      AnswerFixture.alternative([
        AnswerFixture.reading("deductibleIs", 0, "threshold", "deductible")
      ])
    ]
    try Expectation(
      #"{"alternatives": [{"given": {"deductibleIs": {"in": ["deductible", "threshold"]}}}]}"#
    ).check(answer)
  }
}

struct EntitlementExpectationTests {
  static let answer: SchemeAnswer = {
    var answer = AnswerFixture.answer()
    answer.entitlements = [AnswerFixture.haircut]
    answer.contributions = [
      AnswerFixture.premium("provincial-fund", 1_500), AnswerFixture.premium("member", 500),
    ]
    func visits(_ count: Int128) -> Amount {
      Amount(low: count, high: count, scale: 0, unit: Unit("visit"), isTight: true)
    }
    var duty = DutyAnswer(
      duty: 0,
      clause: "yearly-visits",
      state: .open,
      remaining: visits(380),
      measured: nil,
      bound: nil
    )
    duty.lastDay = Day("2026-12-31")
    duty.daysLeft = Amount(low: 209, high: 209, scale: 0, unit: .day, isTight: true)
    duty.pace = .init(amount: visits(2), per: .day)
    duty.projection = Day("2026-09-09").map { .init(day: $0, isInTime: true) }
    answer.duties = [duty]
    return answer
  }()

  @Test(arguments: [
    Expectation(
      #"{"entitlements": {"haircut": {"charge": "8 CNY", "insteadOf": "26 CNY", "saved": "18 CNY"}}}"#
    ),
    Expectation(#"{"entitlements": {"haircut": {"status": "pays", "provides": []}}}"#),
    Expectation(#"{"entitlements": {"haircut": [{"charge": "8 CNY"}]}}"#),
    Expectation(#"{"benefits": {"haircut": "pays"}}"#),
    Expectation(#"{"contributions": {"provincial-fund": "15 CNY", "member": "5 CNY"}}"#),
    Expectation(#"{"contributions": {"premium": "20 CNY", "city": "0 CNY"}}"#),
    Expectation(#"{"duties": {"yearly-visits": "open"}}"#),
    Expectation(#"{"duties": {"yearly-visits": {"state": "open", "remaining": "380 visit"}}}"#),
    Expectation(
      #"{"duties": {"yearly-visits": {"daysLeft": 209, "lastDay": "2026-12-31", "pace": "2 visit/day", "projected": "2026-09-09", "inTime": true, "shortfall": null, "excess": null}}}"#
    ),
    Expectation(
      #"{"duties": {"yearly-visits": {"daysLeft": "209 days", "pace": "2.0 visit/day"}}}"#
    ),
    Expectation(
      #"{"duties": {"yearly-visits": {"daysLeft": 208, "lastDay": "2026-12-30", "pace": "2 visit/month", "projected": null, "inTime": false}}}"#,
      "duties, yearly-visits, daysLeft: expected 208 days, found 209 day",
      "duties, yearly-visits, lastDay: expected 2026-12-30, found 2026-12-31",
      "duties, yearly-visits, pace: expected 2 visit/month, found 2 visit/day",
      "duties, yearly-visits, projected: expected none, found 2026-09-09",
      "duties, yearly-visits, inTime: expected false, found true"
    ),
    Expectation(
      #"{"duties": {"yearly-visits": {"pace": 2, "lastDay": "31 December", "inTime": "yes", "tempo": 1}}}"#,
      "duties, yearly-visits, pace: malformed: write a pace like '2 visit/day', not a number",
      "duties, yearly-visits, lastDay: malformed: write a day like '2026-06-05', not the text '31 December'",
      "duties, yearly-visits, inTime: malformed: write true or false, not the text 'yes'",
      "duties, yearly-visits: there is no 'tempo'"
    ),
    Expectation(
      #"{"entitlements": {"haircut": {"charge": "9 CNY", "cost": "8 CNY"}}}"#,
      "entitlements, haircut, charge: expected 9 CNY, found 8.00 CNY",
      "entitlements, haircut: there is no 'cost'"
    ),
    Expectation(
      #"{"entitlements": {"hairdo": {"charge": "8 CNY"}, "haircut": {}}}"#,
      "entitlements: there is no 'hairdo'",
      #"entitlements, haircut: malformed: write an object like {"charge": "8 CNY"}, not an object"#
    ),
    Expectation(
      #"{"contributions": {"member": "0 CNY", "premium": "36 CNY", "county": "0 CNY"}}"#,
      "contributions, member: expected 0 CNY, found 5.00 CNY",
      "contributions, premium: expected 36 CNY, found 20.00 CNY",
      "contributions: there is no 'county'"
    ),
    Expectation(
      #"{"duties": {"yearly-visits": "met", "yearly-visit": "met"}}"#,
      "duties, yearly-visits: expected met, found open",
      "duties: there is no 'yearly-visit'; did you mean 'yearly-visits'?"
    ),
    Expectation(
      #"{"duties": {"yearly-visits": null}}"#,
      "duties, yearly-visits: expected not to be owed, found open"
    ),
    Expectation(
      #"{"duties": {"yearly-visits": {"remaining": "379 visit"}}}"#,
      "duties, yearly-visits, remaining: expected 379 visit, found 380 visit"
    ),
  ])
  func `Prices, contributions and duties are compared`(_ row: Expectation) throws {
    try row.check(Self.answer)
  }

  @Test func `A party pays the sum of its parts`() throws {
    var answer = Self.answer
    answer.contributions.append(AnswerFixture.premium("member", 700))
    try Expectation(#"{"contributions": {"member": "12 CNY"}}"#).check(answer)
  }
}

struct ValueExpectationTests {
  static let answer: SchemeAnswer = {
    var answer = AnswerFixture.answer()
    answer.values = [
      AnswerFixture.value(
        "category",
        .choice(1),
        Possible(.choice(ChoiceSet(all: 2))),
        words: ["deep", "relative"]
      ),
      AnswerFixture.value(
        "index",
        .quantity(.number, scale: 1),
        Possible(.number(Interval(10, 25, highOpen: true))),
        words: ["1.0", nil],
        isRange: true
      ),
      AnswerFixture.value(
        "since",
        .day,
        Possible(.day(Interval(0, 31))),
        words: ["1970-01-01", "1970-02-01"],
        isRange: true
      ),
      AnswerFixture.value(
        "goods",
        .choices(2),
        Possible(.choices(certain: ChoiceSet(all: 2), possible: ChoiceSet(all: 2))),
        words: [nil]
      ),
    ]
    return answer
  }()

  @Test(arguments: [
    Expectation(#"{"values": {"category": {"in": ["relative", "deep"]}}}"#),
    Expectation(#"{"values": {"index": {"between": [1, null]}}}"#),
    Expectation(#"{"values": {"since": {"between": ["1970-01-01", "1970-02-01"]}}}"#),
    Expectation(#"{"values": {"goods": ["oil", "rice"]}}"#),
    Expectation(
      #"{"values": {"category": "deep"}}"#,
      "values, category: expected deep, found deep or relative"
    ),
    Expectation(
      #"{"values": {"category": 1}}"#,
      #"values, category: malformed: write a word or {"in": […]}, not a number"#
    ),
    Expectation(
      #"{"values": {"index": "2.5"}}"#,
      "values, index: expected 2.5, found 1.0 or more, the upper end open"
    ),
    Expectation(
      #"{"values": {"since": "1970-01-01"}}"#,
      "values, since: expected 1970-01-01, found 1970-01-01 to 1970-02-01"
    ),
    Expectation(
      #"{"values": {"since": "1970"}}"#,
      "values, since: malformed: write a day like '2026-06-05', or {\"between\": [a, b]},"
        + " not the text '1970'"
    ),
    Expectation(#"{"values": {"goods": ["oil"]}}"#, "values, goods: expected oil, found rice, oil"),
    Expectation(
      #"{"values": {"secret": 1, "indx": 1}}"#,
      #"values, secret: is no part of the answer: give it "answer": true"#,
      "values: there is no 'indx'; did you mean 'index'?"
    ),
  ])
  func `Values are compared with all that is possible`(_ row: Expectation) throws {
    try row.check(Self.answer)
  }

  @Test func `A value that may be none is no exact amount`() throws {
    var answer = AnswerFixture.answer()
    let possible = Possible(.number(Interval(2)), mayBeNone: true)
    answer.values = [
      AnswerFixture.value("index", .quantity(.number, scale: 0), possible, words: ["2", "none"])
    ]
    try Expectation(#"{"values": {"index": 2}}"#, "values, index: expected 2, found 2, or none")
      .check(answer)
    answer.values = [
      AnswerFixture.value("index", .quantity(.number, scale: 0), .none, words: ["none"])
    ]
    try Expectation(#"{"values": {"index": null}}"#).check(answer)
    try Expectation(#"{"values": {"index": 2}}"#, "values, index: expected 2, found no amount")
      .check(answer)
  }
}
