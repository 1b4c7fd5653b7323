import Testing

/// Windows of a duty that the source or the case leaves open.
@Suite struct DutyWindowTests {
  private static let open = """
    "terms": {"yearIs": {"unstated": {"zh": "哪一年？", "en": "Which year?"},
                         "oneOf": ["calendar-year", "agreed-year"]}},
    "duties": [{"clause": "d", \(atLeast("1000 visit/year", per: "yearIs"))}]
    """

  @Test func `Each reading of a window has its own days`() throws {
    let found = try DutyWorld.differences(
      Self.open,
      on: "2026-06-05",
      #"{"unit.visits": "620 visit", "unit.agreed": "2025-09-01"}"#,
      #"""
      {"duties": {"d": {"state": "open", "remaining": "380 visit",
                        "daysLeft": {"between": ["87 days", "209 days"]}, "pace": null,
                        "lastDay": null, "projected": null}},
       "missing": ["yearIs"], "basis": "assumed",
       "alternatives": [
         {"given": {"yearIs": "calendar-year"},
          "duties": {"d": {"daysLeft": 209, "pace": "2 visit/day", "projected": "2026-09-09", "inTime": true}}},
         {"given": {"yearIs": "agreed-year"},
          "duties": {"d": {"lastDay": "2026-08-31", "daysLeft": 87, "pace": "5 visit/day", "projected": "2026-11-23", "inTime": false}}}]}
      """#
    )
    #expect(found == [])
  }

  @Test func `A window of which the start is not known invents nothing`() throws {
    let found = try DutyWorld.differences(
      Self.open,
      on: "2026-06-05",
      visits(620),
      #"""
      {"duties": {"d": {"state": "open", "remaining": "380 visit", "pace": null, "projected": null}},
       "missing": ["unit.agreed", "yearIs"],
       "alternatives": [
         {"given": {"yearIs": "calendar-year"}, "duties": {"d": {"daysLeft": 209}}},
         {"given": {"yearIs": "agreed-year"},
          "duties": {"d": {"lastDay": null, "daysLeft": {"between": ["0 days", null]}, "pace": null, "projected": null}}}]}
      """#
    )
    #expect(found == [])
  }

  @Test func `A window of which the length is not known invents no last day`() throws {
    let found = try DutyWorld.differences(
      #""duties": [{"clause": "d", \#(atLeast("1000 visit", per: "open-period")), "by": \#(DutyWorld.term("2026-12-31"))}]"#,
      on: "2026-06-05",
      #"{"unit.visits": "620 visit", "unit.agreed": "2025-09-01"}"#,
      #"{"duties": {"d": {"state": "open", "remaining": "380 visit", "lastDay": null, "daysLeft": null}}}"#
    )
    #expect(found == [])
  }

  @Test func `The days of a window do not matter to a duty that is met`() throws {
    let found = try DutyWorld.differences(
      Self.open,
      on: "2026-06-05",
      visits(1000),
      #"{"duties": {"d": "met"}, "missing": [], "alternatives": []}"#
    )
    #expect(found == [])
  }
}
