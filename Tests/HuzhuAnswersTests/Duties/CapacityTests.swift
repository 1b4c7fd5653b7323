import HuzhuAnswers
import HuzhuDocuments
import Testing

@Suite struct CapacityTests {
  /// What the source says of the places, how many are taken, and what must come out.
  static let worked: [(places: String, facts: String, expect: String)] = [
    (
      sourced("exactly"), taken(29),
      #"{"capacity": {"seats": {"state": "free", "places": "30 person", "taken": "29 person", "left": "1 person"}}, "noPlaceNow": []}"#
    ),
    (
      sourced("exactly"), taken(30),
      #"{"capacity": {"seats": {"state": "full", "left": "0 person"}}, "noPlaceNow": ["seats"], "eligibility": "eligible", "reasons": []}"#
    ),
    (
      sourced("exactly"), taken(31),
      #"{"capacity": {"seats": {"state": "full", "left": "0 person"}}, "noPlaceNow": ["seats"]}"#
    ),
    (
      sourced("exactly"), "{}",
      #"{"capacity": {"seats": {"state": "unknown", "left": {"between": ["0 person", "30 person"]}}}, "noPlaceNow": [], "missing": ["class.taken"]}"#
    ),
    // Of at least 30 places the 30th may not be the last.
    (
      sourced("least"), taken(29),
      #"{"capacity": {"seats": {"state": "free", "places": {"between": ["30 person", null]}, "left": {"between": ["1 person", null]}}}}"#
    ),
    (
      sourced("least"), taken(30),
      #"{"capacity": {"seats": {"state": "unknown", "left": {"between": ["0 person", null]}}}, "noPlaceNow": [], "missing": []}"#
    ),
    // Of at most 30 the 29th may be.
    (
      sourced("most"), taken(29),
      #"{"capacity": {"seats": {"state": "unknown", "left": {"between": ["0 person", "1 person"]}}}, "missing": []}"#
    ),
    (sourced("most"), taken(30), #"{"capacity": {"seats": "full"}, "noPlaceNow": ["seats"]}"#),
    // Of a number that is not given, nothing follows.
    (
      #"{"unstated": {"zh": "约三十", "en": "about thirty"}, "unit": "person", "step": "1 person", "within": ["0 person", null]}"#,
      taken(12), #"{"capacity": {"seats": "unknown"}}"#
    ),
  ]

  private static func sourced(_ name: String) -> String {
    #"{"is": "30 person", "source": "owed.\#(name)"}"#
  }

  private static func taken(_ count: Int) -> String { #"{"class.taken": "\#(count) person"}"# }

  @Test(arguments: worked)
  func `Places are free, full or unknown, and refuse nobody`(
    _ row: (places: String, facts: String, expect: String)
  ) throws {
    let found = try DutyWorld.differences(
      #""eligibility": {"all": []}, "capacity": [{"clause": "seats", "places": \#(row.places), "taken": "class.taken"}]"#,
      on: "2026-06-05",
      row.facts,
      row.expect
    )
    #expect(found == [], "\(row.places) \(row.facts)")
  }

  @Test func `What is expected of places is compared`() throws {
    let found = try DutyWorld.differences(
      #""capacity": [{"clause": "seats", "places": \#(Self.sourced("exactly")), "taken": "class.taken"}]"#,
      on: "2026-06-05",
      Self.taken(30),
      #"{"capacity": {"seats": {"state": "free", "left": "1 person", "free": 1}, "seat": "full"}, "noPlaceNow": []}"#
    )
    #expect(
      found == [
        "capacity, seats, state: expected free, found full",
        "capacity, seats, left: expected 1 person, found 0 person",
        "capacity, seats: there is no 'free'",
        "capacity: there is no 'seat'; did you mean 'seats'?",
        "noPlaceNow: expected none, found seats",
      ]
    )
  }

  @Test func `Places that are asked for under a condition are told where it holds`() throws {
    let parts =
      #""capacity": [{"clause": "seats", "places": \#(Self.sourced("exactly")), "taken": "class.taken", "when": {"that": "unit.isConcerned", "is": true}}]"#
    let engine = try DutyWorld.engine(parts)
    func states(_ facts: String) throws -> [CapacityAnswer.State] {
      let answer = try engine.answer(DutyWorld.situation(on: "2026-06-05", facts))
      return try #require(answer.answers.first).capacities.map(\.state)
    }
    let seats = #""class.taken": "30 person""#
    #expect(try states(#"{\#(seats), "unit.isConcerned": true}"#) == [.full])
    #expect(try states(#"{\#(seats), "unit.isConcerned": false}"#) == [])
    #expect(try states("{\(seats)}") == [.unknown])
  }
}
