import Testing

/// A duty on a day, with how it must stand.
struct WorkedDuty: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var duty: String
  var day: String
  var facts: String
  var expect: String

  init(_ name: String, _ duty: String, on day: String, _ facts: String, _ expect: String) {
    testDescription = name
    self.duty = duty
    self.day = day
    self.facts = facts
    self.expect = expect
  }

  func check() throws {
    let found = try DutyWorld.differences(
      #""duties": [{"clause": "d", \#(duty)}]"#,
      on: day,
      facts,
      #"{"duties": {"d": \#(expect)}}"#
    )
    #expect(found == [], "\(testDescription)")
  }
}

/// The facts of a unit with so many visits.
func visits(_ count: Int) -> String { #"{"unit.visits": "\#(count) visit"}"# }

/// A duty of at least so many visits in a window.
func atLeast(_ bound: String, per: String) -> String {
  #""that": "unit.visits", "atLeast": \#(DutyWorld.term(bound)), "per": "\#(per)""#
}

/// A duty of at most so many visits in a window.
func atMost(_ bound: String, per: String) -> String {
  #""that": "unit.visits", "atMost": \#(DutyWorld.term(bound)), "per": "\#(per)""#
}
