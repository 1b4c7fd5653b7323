import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// Compares bytes, so that the order of the keys counts too.
private func expect(
  _ output: JSONOutput,
  _ golden: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let wanted = JSONOutput(try AnswerFixture.json(golden)).text(.pretty)
  #expect(output.text(.pretty) == wanted, sourceLocation: sourceLocation)
}

private let writer = MachineScheme(book: AnswerFixture.book, scheme: AnswerFixture.scheme)

struct MachineAnswerTests {
  @Test func `A case is one object that names its format, engine, day and documents`() throws {
    var other = AnswerFixture.answer(.outOfScope)
    other.nearest = Effective()
    other.nearest?.from = Day("2027-01-01")
    other.nearest?.untilUnstated = Label(zh: "未写", en: "Not said.")
    let on = try #require(Day("2026-06-05"))
    let answer = CaseAnswer(
      name: "A-17",
      subject: "worker",
      on: on,
      answers: [],
      outOfScope: [other],
      settings: [("worker.disabled", "none")]
    )
    let output = machineAnswer(
      answer,
      in: AnswerFixture.book,
      engine: "0.1.0",
      digests: [("rules/demo.json", "ab12"), ("rules/base.json", "cd34")]
    )
    try expect(
      output,
      """
      {"format": "huzhu-answer/1", "engine": "0.1.0", "case": "A-17", "subject": "worker",
       "on": "2026-06-05", "outOfScope": 1, "answers": [],
       "outOfScopeSchemes": [{"scheme": "demo.plan", "version": "2026",
         "nearest": {"from": "2027-01-01", "until": null,
                     "untilUnstated": {"zh": "未写", "en": "Not said."}}}],
       "settings": [{"name": "worker.disabled", "value": "none"}],
       "digests": [{"name": "rules/base.json", "sha256": "cd34"},
                   {"name": "rules/demo.json", "sha256": "ab12"}]}
      """
    )
  }

  @Test func `An answer has all its keys, also those with nothing in them`() throws {
    let answer = AnswerFixture.answer()
    try expect(
      writer.output(answer),
      """
      {"scheme": "demo.plan", "version": "2026", "title": {"zh": "示例", "en": "Demo"},
       "eligibility": "eligible", "subjectTo": [], "reasons": [], "members": [], "missing": [],
       "pay": {"low": "0.00", "high": "0.00", "unit": "CNY", "exact": true, "tight": true},
       "payIfEntitled": {"low": "0.00", "high": "0.00", "unit": "CNY", "exact": true, "tight": true},
       "alternatives": [], "alternativesOmitted": 0, "hypothetical": false, "events": [],
       "entitlements": [], "contributions": [], "values": {}, "duties": [], "basis": "stated",
       "overlays": [], "assumed": [], "gaps": [], "receipt": []}
      """
    )
  }

  @Test func `Pay is null where the case does not say whether anything happened`() throws {
    var answer = AnswerFixture.answer(.undetermined)
    answer.pay = nil
    answer.payIfEntitled = nil
    answer.isHypothetical = true
    let text = writer.output(answer).text()
    #expect(text.contains(#""pay":null,"payIfEntitled":null"#))
    #expect(text.contains(#""hypothetical":true"#))
  }

  @Test func `What is missing points to facts, events, records and terms`() throws {
    let missing: [Missing] = [
      .fact(0), .eventFact(1, event: 0), .field(list: 2, item: 0, fact: 3), .term(3),
    ]
    try expect(
      .array(missing.map { writer.output($0) }),
      """
      [{"fact": "worker.birthDate"}, {"fact": "event.ownBurden", "event": 1},
       {"fact": "schoolLevel", "list": "household.children", "item": 0}, {"term": "deathBenefit"}]
      """
    )
  }

  @Test func `An open end is null and each end names its case`() throws {
    var amount = AnswerFixture.yuan(0, nil)
    amount.lowCase = [
      Amount.Setting(unknown: .eventFact(1, event: 1), value: "0 CNY"),
      Amount.Setting(unknown: .term(0), value: "threshold"),
    ]
    try expect(
      writer.output(amount),
      """
      {"low": "0.00", "high": null, "unit": "CNY", "exact": false, "tight": false,
       "lowCase": {"case": [{"fact": "event.ownBurden", "event": 2, "value": "0 CNY"},
                            {"term": "deductibleIs", "value": "threshold"}]}}
      """
    )
  }

  @Test func `Amounts have the decimals of their scale and the unit of their kind`() throws {
    let rate = try #require(Unit.parse("CNY/month"))
    let amounts = [
      AnswerFixture.yuan(7_000_000), AnswerFixture.yuan(-5),
      Amount(low: 380, high: 380, scale: 0, unit: Unit("visit"), isTight: true),
      Amount(low: 12_345, high: 12_345, scale: 3, unit: rate, isTight: true),
    ]
    let texts = amounts.map { writer.output($0).text() }
    #expect(texts[0].hasPrefix(#"{"low":"70000.00","high":"70000.00","unit":"CNY""#))
    #expect(texts[1].hasPrefix(#"{"low":"-0.05","high":"-0.05""#))
    #expect(texts[2].hasPrefix(#"{"low":"380","high":"380","unit":"visit""#))
    #expect(texts[3].hasPrefix(#"{"low":"12.345","high":"12.345","unit":"CNY/month""#))
  }

  @Test func `A reason tells what is needed, fact by fact`() throws {
    let need = SchemeAnswer.Need(
      name: "worker.birthDate",
      label: Label(zh: "出生日期", en: "birth date"),
      has: Label("15 years"),
      needs: Label(zh: "满 16 周岁", en: "at least 16 years"),
      missedBy: Label("1 year"),
      holdsOn: Day("2027-02-28"),
      isFixed: true,
      suggestion: nil
    )
    let reason = SchemeAnswer.Reason(
      clause: "age",
      title: nil,
      state: .fails,
      event: 0,
      needs: [need]
    )
    try expect(
      writer.output(reason),
      """
      {"clause": "age", "state": "fails", "event": 1, "needs": [
        {"name": "worker.birthDate", "label": {"zh": "出生日期", "en": "birth date"},
         "has": {"zh": "15 years", "en": "15 years"},
         "needs": {"zh": "满 16 周岁", "en": "at least 16 years"},
         "missedBy": {"zh": "1 year", "en": "1 year"}, "holdsOn": "2027-02-28", "fixed": true}]}
      """
    )
  }

  @Test func `Bad data is an object in the place of the answer`() throws {
    try expect(
      machineProblem(case: "A-18", code: "HZ0217", place: "a.json:3:12", message: "no such day"),
      """
      {"format": "huzhu-answer/1", "case": "A-18",
       "error": {"code": "HZ0217", "place": "a.json:3:12", "message": "no such day"}}
      """
    )
    try expect(
      machineProblem(case: "A-18", code: "HZ0601", place: nil, message: "no day"),
      """
      {"format": "huzhu-answer/1", "case": "A-18",
       "error": {"code": "HZ0601", "place": null, "message": "no day"}}
      """
    )
  }
}

struct MachinePartsTests {
  @Test func `An event names its benefits and the limits that cut them`() throws {
    let event = AnswerFixture.event(1, stay: AnswerFixture.yuan(1_700_000), .cutByLimit, cutBy: [0])
    let paid =
      #"{"low": "17000.00", "high": "17000.00", "unit": "CNY", "exact": true, "tight": true}"#
    let nothing = #"{"low": "0.00", "high": "0.00", "unit": "CNY", "exact": true, "tight": true}"#
    try expect(
      writer.output(event),
      """
      {"event": 2, "claims": "holds", "members": [{"clause": "recognised", "state": "holds"}], "pay": \(paid), "payIfEntitled": \(paid), "benefits": [
        {"clause": "stay", "status": "cutByLimit", "pay": \(paid), "payIfEntitled": \(paid),
         "cutBy": ["ceiling"]},
        {"clause": "death", "status": "doesNotApply", "pay": \(nothing),
         "payIfEntitled": \(nothing)}]}
      """
    )
  }

  @Test func `A price stands beside what it replaces and what is saved`() throws {
    func yuan(_ text: String) -> String {
      #"{"low": "\#(text)", "high": "\#(text)", "unit": "CNY", "exact": true, "tight": true}"#
    }
    try expect(
      writer.output(AnswerFixture.haircut),
      """
      {"clause": "haircut", "status": "pays", "charge": \(yuan("8.00")),
       "insteadOf": \(yuan("26.00")), "saved": \(yuan("18.00"))}
      """
    )
    try expect(
      writer.output(AnswerFixture.premium("member", 0)),
      """
      {"clause": "premium", "party": "member", "label": {"zh": "member", "en": "member"},
       "amount": \(yuan("0.00")), "whole": \(yuan("20.00"))}
      """
    )
  }

  @Test func `Alternatives name their readings as a case would assume them`() throws {
    let given = [
      AnswerFixture.reading("deductibleIs", 0, "deductible", "threshold"),
      AnswerFixture.reading("outpatientCounts", 1, "true"),
      Alternative.Given(term: "list30", index: 2, readings: [.includes(item: "stroke")]),
      Alternative.Given(term: "list30", index: 2, readings: [.excludes(item: "flu")]),
    ]
    var alternative = AnswerFixture.alternative(given, .ineligible, pay: nil)
    alternative.reasons = [AnswerFixture.reason("age")]
    try expect(
      writer.output(alternative),
      """
      {"given": {"deductibleIs": {"in": ["deductible", "threshold"]}, "outpatientCounts": true,
                 "list30": {"includes": ["stroke"], "excludes": ["flu"]}},
       "eligibility": "ineligible", "pay": null, "payIfEntitled": null,
       "reasons": [{"clause": "age", "state": "fails", "needs": []}]}
      """
    )
  }

  @Test func `Values are possible words, a range, or what a set holds`() throws {
    let goods = Possible(
      .choices(certain: ChoiceSet(0), possible: ChoiceSet(all: 2)),
      mayBeNone: true
    )
    let values = [
      AnswerFixture.value("category", .choice(1), Possible(.choice(ChoiceSet(0))), words: ["deep"]),
      AnswerFixture.value(
        "index",
        .quantity(.number, scale: 0),
        Possible(.number(Interval(1, 9, highOpen: true))),
        words: ["1", nil],
        isRange: true
      ),
      AnswerFixture.value("goods", .choices(2), goods, words: ["rice"]),
    ]
    try expect(
      writer.values(values),
      """
      {"category": ["deep"], "index": {"between": ["1", null]},
       "goods": {"includes": ["rice"], "mayInclude": ["oil"], "orNone": true}}
      """
    )
  }

  @Test func `A duty tells what is counted and what remains`() throws {
    func visits(_ count: Int128) -> Amount {
      Amount(low: count, high: count, scale: 0, unit: Unit("visit"), isTight: true)
    }
    let duty = DutyAnswer(
      duty: 0,
      clause: "yearly-visits",
      state: .open,
      remaining: visits(380),
      measured: visits(620),
      bound: visits(1_000)
    )
    func text(_ count: String) -> String {
      #"{"low": "\#(count)", "high": "\#(count)", "unit": "visit", "exact": true, "tight": true}"#
    }
    try expect(
      writer.output(duty),
      """
      {"clause": "yearly-visits", "state": "open", "measured": \(text("620")),
       "bound": \(text("1000")), "remaining": \(text("380"))}
      """
    )
  }

  @Test func `An open duty tells how long there is and what it takes`() throws {
    func amount(_ count: Int128, _ unit: Unit) -> Amount {
      Amount(low: count, high: count, scale: 0, unit: unit, isTight: true)
    }
    func text(_ count: String, _ unit: String) -> String {
      #"{"low": "\#(count)", "high": "\#(count)", "unit": "\#(unit)", "exact": true, "tight": true}"#
    }
    var duty = DutyAnswer(
      duty: 0,
      clause: "yearly-visits",
      state: .open,
      remaining: amount(380, Unit("visit")),
      measured: nil,
      bound: nil
    )
    duty.lastDay = Day("2026-12-31")
    duty.daysLeft = amount(209, .day)
    duty.pace = .init(amount: amount(2, Unit("visit")), per: .day)
    duty.projection = try .init(day: #require(Day("2026-09-09")), isInTime: true)
    try expect(
      writer.output(duty),
      """
      {"clause": "yearly-visits", "state": "open", "remaining": \(text("380", "visit")),
       "lastDay": "2026-12-31", "daysLeft": \(text("209", "day")),
       "pace": {"amount": \(text("2", "visit")), "per": "day"},
       "projected": "2026-09-09", "inTime": true}
      """
    )
  }

  @Test func `A duty that is missed tells by how much`() throws {
    var duty = DutyAnswer(
      duty: 0,
      clause: "yearly-visits",
      state: .missed,
      remaining: nil,
      measured: nil,
      bound: nil
    )
    let five = Amount(low: 5, high: 5, scale: 0, unit: Unit("visit"), isTight: true)
    let text = #"{"low": "5", "high": "5", "unit": "visit", "exact": true, "tight": true}"#
    duty.shortfall = five
    try expect(
      writer.output(duty),
      #"{"clause": "yearly-visits", "state": "missed", "shortfall": \#(text)}"#
    )
    (duty.shortfall, duty.excess) = (nil, five)
    try expect(
      writer.output(duty),
      #"{"clause": "yearly-visits", "state": "missed", "excess": \#(text)}"#
    )
  }

  @Test func `A gap says in both languages what the source does not`() throws {
    var answer = AnswerFixture.answer()
    answer.gaps = [0]
    answer.subjectTo = ["waiting-period"]
    let text = writer.output(answer).text()
    #expect(text.contains(#""subjectTo":["waiting-period"]"#))
    #expect(
      text.contains(
        #""gaps":[{"clause":"waiting-period","says":{"zh":"没有写","en":"Not mentioned."},"#
          + #""could":"refuse"}]"#
      )
    )
  }

  @Test func `A receipt line tells its steps and the room that a limit had`() throws {
    let step = Receipt.Step(
      depth: 1,
      words: Label(zh: "费率", en: "rate"),
      value: "80%",
      basis: .stated,
      sources: ["demo.rate"],
      before: "79.6%"
    )
    let line = Receipt.Line(
      kind: .cutByLimit,
      event: 0,
      clause: "ceiling",
      title: nil,
      amount: -10,
      room: (1_000, 0),
      steps: [step]
    )
    try expect(
      writer.output(line),
      """
      {"kind": "cutByLimit", "event": 1, "clause": "ceiling", "amount": "-0.10",
       "room": {"before": "10.00", "after": "0.00"}, "steps": [
         {"depth": 1, "words": {"zh": "费率", "en": "rate"}, "value": "80%", "before": "79.6%",
          "basis": "stated", "sources": ["demo.rate"]}]}
      """
    )
  }
}
