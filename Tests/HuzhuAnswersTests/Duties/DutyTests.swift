import HuzhuAnswers
import HuzhuDocuments
import HuzhuPlan
import Testing

@Suite struct DutyTests {
  private static let yearly = atLeast("1000 visit/year", per: "calendar-year")

  static let floors = [
    WorkedDuty(
      "on the way",
      yearly,
      on: "2026-06-05",
      visits(620),
      #"""
      {"state": "open", "measured": "620 visit", "bound": "1000 visit", "remaining": "380 visit",
       "lastDay": "2026-12-31", "daysLeft": 209, "pace": "2 visit/day", "projected": "2026-09-09",
       "inTime": true, "shortfall": null, "excess": null}
      """#
    ),
    WorkedDuty(
      "one short, which a month is enough for",
      yearly,
      on: "2026-06-05",
      visits(999),
      #"{"remaining": "1 visit", "pace": "1 visit/month", "projected": "2026-06-06"}"#
    ),
    WorkedDuty(
      "just reached",
      yearly,
      on: "2026-06-05",
      visits(1000),
      #"{"state": "met", "remaining": null, "daysLeft": null, "projected": null}"#
    ),
    WorkedDuty("more than enough", yearly, on: "2026-06-05", visits(1001), #""met""#),
    WorkedDuty(
      "nothing done yet: no pace to go on",
      yearly,
      on: "2026-06-05",
      visits(0),
      #"{"state": "open", "pace": "5 visit/day", "projected": null, "inTime": null}"#
    ),
    WorkedDuty(
      "too slow",
      yearly,
      on: "2026-06-05",
      visits(100),
      #"{"state": "open", "pace": "5 visit/day", "projected": "2030-04-09", "inTime": false}"#
    ),
    WorkedDuty(
      "the last day",
      yearly,
      on: "2026-12-31",
      visits(999),
      #"{"state": "open", "daysLeft": 0, "pace": null, "projected": "2027-01-01", "inTime": false}"#
    ),
    WorkedDuty(
      "a month left to the day",
      yearly,
      on: "2026-11-30",
      visits(990),
      #"{"daysLeft": 31, "pace": "10 visit/month"}"#
    ),
    WorkedDuty(
      "less than a month left",
      yearly,
      on: "2026-12-01",
      visits(990),
      #"{"daysLeft": 30, "pace": null}"#
    ),
    WorkedDuty(
      "one a day for as many as there are",
      yearly,
      on: "2026-12-01",
      visits(970),
      #"{"daysLeft": 30, "pace": "1 visit/day"}"#
    ),
    WorkedDuty(
      "what is not known",
      yearly,
      on: "2026-06-05",
      "{}",
      #"{"state": "cannotSay", "daysLeft": null, "remaining": {"between": ["0 visit", "1000 visit"]}}"#
    ),
    WorkedDuty(
      "the last day of a span",
      atLeast("1000 visit", per: "half"),
      on: "2026-06-30",
      visits(620),
      #"{"state": "open", "lastDay": "2026-06-30", "daysLeft": 0}"#
    ),
    WorkedDuty(
      "the day after a span",
      atLeast("1000 visit", per: "half"),
      on: "2026-07-01",
      visits(620),
      #"{"state": "missed", "shortfall": "380 visit", "remaining": null, "lastDay": "2026-06-30", "daysLeft": null}"#
    ),
    WorkedDuty(
      "reached, whatever the day",
      atLeast("1000 visit", per: "half"),
      on: "2026-07-01",
      visits(1000),
      #""met""#
    ),
    WorkedDuty(
      "a span that has not begun",
      atLeast("184 visit", per: "spring"),
      on: "2026-02-01",
      visits(0),
      #"{"state": "open", "daysLeft": 119, "pace": "2 visit/day", "projected": null}"#
    ),
    WorkedDuty(
      "a last day before the end of the window",
      yearly + #", "by": \#(DutyWorld.term("2026-11-30"))"#,
      on: "2026-06-05",
      visits(620),
      #"{"daysLeft": 178, "lastDay": "2026-11-30", "pace": "3 visit/day", "inTime": true}"#
    ),
    WorkedDuty(
      "past that day",
      yearly + #", "by": \#(DutyWorld.term("2026-11-30"))"#,
      on: "2026-12-01",
      visits(999),
      #"{"state": "missed", "shortfall": "1 visit", "lastDay": "2026-11-30"}"#
    ),
    WorkedDuty(
      "a window without a last day",
      atLeast("1000 visit", per: "policy"),
      on: "2026-06-05",
      visits(620),
      #"{"state": "open", "remaining": "380 visit", "daysLeft": null, "pace": null, "projected": null}"#
    ),
    WorkedDuty(
      "owed now",
      #""that": "unit.visits", "atLeast": \#(DutyWorld.term("1000 visit"))"#,
      on: "2026-06-05",
      visits(620),
      #"{"state": "missed", "shortfall": "380 visit"}"#
    ),
    WorkedDuty(
      "more than a number, just not",
      #""that": "unit.visits", "over": \#(DutyWorld.term("1000 visit")), "per": "half""#,
      on: "2026-07-01",
      visits(1000),
      #"{"state": "missed", "shortfall": "1 visit"}"#
    ),
    WorkedDuty(
      "more than a number",
      #""that": "unit.visits", "over": \#(DutyWorld.term("1000 visit")), "per": "half""#,
      on: "2026-07-01",
      visits(1001),
      #""met""#
    ),
    WorkedDuty(
      "money, to the fen",
      #""that": "unit.fees", "atLeast": \#(DutyWorld.term("1000 CNY/year")), "per": "calendar-year""#,
      on: "2026-06-05",
      #"{"unit.fees": "620.50 CNY"}"#,
      #"{"remaining": "379.50 CNY", "pace": "1.82 CNY/day", "projected": "2026-09-09"}"#
    ),
    WorkedDuty(
      "a rate, which does not add up",
      #""that": "unit.rate", "atLeast": \#(DutyWorld.term("80%")), "per": "calendar-year""#,
      on: "2026-06-05",
      #"{"unit.rate": "75%"}"#,
      #"{"state": "open", "remaining": "5%", "daysLeft": 209, "pace": null, "projected": null}"#
    ),
  ]

  @Test(arguments: floors)
  func `What must be reached is open up to its last day`(_ worked: WorkedDuty) throws {
    try worked.check()
  }

  static let ceilings = [
    WorkedDuty(
      "kept so far",
      atMost("5 visit/year", per: "calendar-year"),
      on: "2026-06-05",
      visits(3),
      #"{"state": "open", "remaining": "2 visit", "daysLeft": 209, "pace": null, "projected": null}"#
    ),
    WorkedDuty(
      "used up",
      atMost("5 visit/year", per: "calendar-year"),
      on: "2026-06-05",
      visits(5),
      #"{"state": "open", "remaining": "0 visit"}"#
    ),
    WorkedDuty(
      "passed",
      atMost("5 visit/year", per: "calendar-year"),
      on: "2026-06-05",
      visits(6),
      #"{"state": "missed", "excess": "1 visit", "shortfall": null, "remaining": null}"#
    ),
    WorkedDuty(
      "kept to the end",
      atMost("5 visit", per: "half"),
      on: "2026-07-01",
      visits(5),
      #""met""#
    ),
    WorkedDuty(
      "kept on the last day",
      atMost("5 visit", per: "half"),
      on: "2026-06-30",
      visits(5),
      #""open""#
    ),
    WorkedDuty(
      "less than, used up",
      #""that": "unit.visits", "under": \#(DutyWorld.term("5 visit")), "per": "half""#,
      on: "2026-06-05",
      visits(4),
      #"{"state": "open", "remaining": "0 visit"}"#
    ),
    WorkedDuty(
      "less than, passed",
      #""that": "unit.visits", "under": \#(DutyWorld.term("5 visit")), "per": "half""#,
      on: "2026-06-05",
      visits(5),
      #"{"state": "missed", "excess": "1 visit"}"#
    ),
    WorkedDuty(
      "without a window",
      #""that": "unit.visits", "atMost": \#(DutyWorld.term("5 visit"))"#,
      on: "2026-06-05",
      visits(5),
      #""met""#
    ),
    WorkedDuty(
      "not known",
      atMost("5 visit", per: "half"),
      on: "2026-06-05",
      "{}",
      #""cannotSay""#
    ),
  ]

  @Test(arguments: ceilings)
  func `What may not be passed is missed at once, and met at the end`(
    _ worked: WorkedDuty
  ) throws {
    try worked.check()
  }

  private static let share =
    #""that": {"quotient": ["unit.passed", "unit.trainees"]}, "atLeast": \#(DutyWorld.term("95%"))"#
  private static let part =
    #""that": "unit.passed", "over": {"percent": \#(DutyWorld.term("95%")), "of": "unit.trainees"}"#

  private static func passing(_ passed: Int, of trainees: Int) -> String {
    #"{"unit.passed": "\#(passed) person", "unit.trainees": "\#(trainees) person"}"#
  }

  static let shares = [
    WorkedDuty(
      "one of 50 short",
      share,
      on: "2026-06-05",
      passing(47, of: 50),
      #"{"state": "missed", "measured": "47 person", "bound": "48 person", "shortfall": "1 person"}"#
    ),
    WorkedDuty(
      "48 of 50",
      share,
      on: "2026-06-05",
      passing(48, of: 50),
      #"{"state": "met", "bound": "48 person"}"#
    ),
    WorkedDuty(
      "38 of 40 are just 95 %",
      share,
      on: "2026-06-05",
      passing(38, of: 40),
      #"{"state": "met", "bound": "38 person"}"#
    ),
    WorkedDuty(
      "one of 40 short",
      share,
      on: "2026-06-05",
      passing(37, of: 40),
      #"{"state": "missed", "shortfall": "1 person"}"#
    ),
    WorkedDuty(
      "more than 95 % of 40, just not",
      part,
      on: "2026-06-05",
      passing(38, of: 40),
      #"{"state": "missed", "bound": "38 person", "shortfall": "1 person"}"#
    ),
    WorkedDuty(
      "more than 95 % of 50",
      part,
      on: "2026-06-05",
      passing(48, of: 50),
      #"{"state": "met", "bound": "47 person"}"#
    ),
    WorkedDuty(
      "over a year",
      share + #", "per": "calendar-year""#,
      on: "2026-06-05",
      passing(40, of: 50),
      #"{"state": "open", "remaining": "8 person", "pace": "2 person/month"}"#
    ),
    WorkedDuty(
      "a ceiling of 2.5 % of 50",
      #""that": "unit.passed", "atMost": {"percent": \#(DutyWorld.term("2.5%")), "of": "unit.trainees"}"#,
      on: "2026-06-05",
      passing(2, of: 50),
      #"{"state": "missed", "bound": "1 person", "excess": "1 person"}"#
    ),
  ]

  @Test(arguments: shares)
  func `A share is told in whole people`(_ worked: WorkedDuty) throws {
    try worked.check()
  }

  private static let report =
    #""that": "unit.reported", "onOrBefore": \#(DutyWorld.term("2027-01-31")), "ifNone": false"#
  private static let before =
    #""that": "unit.reported", "before": \#(DutyWorld.term("2027-02-01")), "ifNone": false"#
  private static let filed =
    #""that": "unit.filed", "is": true, "by": \#(DutyWorld.term("2027-01-31"))"#

  static let deadlines = [
    WorkedDuty(
      "not yet, and time",
      report,
      on: "2027-01-20",
      #"{"unit.reported": null}"#,
      #"{"state": "open", "lastDay": "2027-01-31", "daysLeft": 11}"#
    ),
    WorkedDuty(
      "not yet, on the last day",
      report,
      on: "2027-01-31",
      #"{"unit.reported": null}"#,
      #"{"state": "open", "daysLeft": 0}"#
    ),
    WorkedDuty(
      "not in time",
      report,
      on: "2027-02-01",
      #"{"unit.reported": null}"#,
      #"{"state": "missed", "lastDay": "2027-01-31"}"#
    ),
    WorkedDuty("in time", report, on: "2027-02-05", #"{"unit.reported": "2027-01-31"}"#, #""met""#),
    WorkedDuty(
      "a day late",
      report,
      on: "2027-02-05",
      #"{"unit.reported": "2027-02-01"}"#,
      #""missed""#
    ),
    WorkedDuty("not known whether", report, on: "2027-02-05", "{}", #""cannotSay""#),
    WorkedDuty(
      "before a day",
      before,
      on: "2027-01-31",
      #"{"unit.reported": null}"#,
      #"{"state": "open", "lastDay": "2027-01-31", "daysLeft": 0}"#
    ),
    WorkedDuty(
      "before a day, on it",
      before,
      on: "2027-02-01",
      #"{"unit.reported": null}"#,
      #""missed""#
    ),
    WorkedDuty(
      "a paper that is due",
      filed,
      on: "2027-01-31",
      #"{"unit.filed": false}"#,
      #"{"state": "open", "daysLeft": 0}"#
    ),
    WorkedDuty(
      "a paper that was due",
      filed,
      on: "2027-02-01",
      #"{"unit.filed": false}"#,
      #""missed""#
    ),
    WorkedDuty(
      "a paper that is there",
      filed,
      on: "2027-02-01",
      #"{"unit.filed": true}"#,
      #""met""#
    ),
    WorkedDuty(
      "once a year, this year not yet",
      #""that": "unit.reported", "onOrAfter": \#(DutyWorld.term("2026-01-01")), "ifNone": false, "per": "calendar-year""#,
      on: "2026-06-05",
      #"{"unit.reported": "2025-12-31"}"#,
      #"{"state": "open", "daysLeft": 209}"#
    ),
    WorkedDuty(
      "who may owe nothing",
      report + #", "when": {"that": "unit.isConcerned", "is": true}"#,
      on: "2027-02-01",
      #"{"unit.reported": null}"#,
      #""cannotSay""#
    ),
  ]

  @Test(arguments: deadlines)
  func `A deadline is open up to its day`(_ worked: WorkedDuty) throws {
    try worked.check()
  }

  @Test func `A duty that terms alone decide is met`() throws {
    let found = try DutyWorld.differences(
      #""duties": [{"clause": "floor", "that": \#(DutyWorld.term("2200 CNY/month")), "atLeast": \#(DutyWorld.term("2100 CNY/month"))}]"#,
      on: "2026-06-05",
      "{}",
      #"{"duties": {"floor": "met"}, "missing": []}"#
    )
    #expect(found == [])
  }
}
