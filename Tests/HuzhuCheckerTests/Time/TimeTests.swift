import HuzhuChecker
import HuzhuValues
import Testing

@Suite struct TimeTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var name: String
    var schemes: [String]
    var on: String?
    var codes: [String]
    var says = ""

    var testDescription: String { name }
  }

  private static func version(_ version: String, _ effective: String) -> String {
    CheckWorld.scheme("\"effective\": {\(effective)}", version: version)
  }

  private static let term = #"""
    "terms": {"rate": {"is": [{"from": "2020-01-01", "until": "2026-07-01", "is": "80%"}], \#(CheckWorld.assumed)}},
    "values": {"result": {"percent": "rate", "of": "history.paid", "answer": true}}
    """#

  /// Claims with a wait and a cover.
  private static func claims(_ wait: String, _ cover: String) -> String {
    func whole(_ text: String) -> String {
      text.replacing(" is ", with: " ").replacing("!", with: CheckWorld.assumed)
    }
    return CheckWorld.scheme(
      #""claims": {"all": [{"clause": "waited", \#(whole(wait))}, {"clause": "covered", \#(whole(cover))}]}"#
    )
  }

  private static let afterMonths =
    #""that": "event.date", "onOrAfter": {"date": "policy.start", "plus": {"is": "12 months", !}}"#
  private static let beforeYear =
    #""that": "event.date", "before": {"date": "policy.start", "plus": {"is": "1 year", !}}"#
  private static let throughYear =
    #""that": "event.date", "onOrBefore": {"date": "policy.start", "plus": {"is": "1 year", !}}"#
  private static let atMostDays =
    #""that": {"days": {"from": "policy.start", "to": "event.date"}}, "atMost": {"is": "90 days", !}"#
  private static let overDays =
    #""that": {"days": {"from": "policy.start", "to": "event.date"}}, "over": {"is": "30 days", !}"#

  static let known: [Known] = [
    Known(
      name: "versions that meet",
      schemes: [
        version("1", #""from": "2020-01-01", "until": "2022-01-01""#),
        version("2", #""from": "2022-01-01""#),
      ],
      codes: []
    ),
    Known(
      name: "a month without a version",
      schemes: [
        version("1", #""from": "2020-01-01", "until": "2022-01-01""#),
        version("2", #""from": "2022-02-01""#),
      ],
      codes: ["HZ0721 warning"],
      says: "from 2022-01-01 until 2022-02-01"
    ),
    Known(
      name: "an end that is not stated is that of the next version",
      schemes: [
        version(
          "1",
          #""from": "2020-01-01", "until": {"unstated": {"zh": "未写", "en": "not said"}}"#
        ),
        version("2", #""from": "2022-02-01""#),
      ],
      codes: []
    ),
    Known(
      name: "an end of which nobody asks",
      schemes: [version("1", #""from": "2020-01-01", "until": "2026-07-01""#)],
      codes: []
    ),
    Known(
      name: "an end in thirty days",
      schemes: [version("1", #""from": "2020-01-01", "until": "2026-07-01""#)],
      on: "2026-06-01",
      codes: ["HZ0722 warning"],
      says: "in 30 days"
    ),
    Known(
      name: "an end in thirty-one days",
      schemes: [version("1", #""from": "2020-01-01", "until": "2026-07-01""#)],
      on: "2026-05-31",
      codes: []
    ),
    Known(
      name: "an end that is past",
      schemes: [version("1", #""from": "2020-01-01", "until": "2026-07-01""#)],
      on: "2026-07-01",
      codes: ["HZ0722 note"]
    ),
    Known(
      name: "the end of a version that has a later one",
      schemes: [
        version("1", #""from": "2020-01-01", "until": "2022-01-01""#),
        version("2", #""from": "2022-01-01""#),
      ],
      on: "2021-12-31",
      codes: []
    ),
    Known(
      name: "a rate that ends soon",
      schemes: [CheckWorld.scheme(term)],
      on: "2026-06-05",
      codes: ["HZ0723 warning"],
      says: "from 2026-07-01 on"
    ),
    Known(
      name: "a rate that ends later",
      schemes: [CheckWorld.scheme(term)],
      on: "2026-01-01",
      codes: []
    ),
    Known(
      name: "a year of waiting in a year of cover",
      schemes: [claims(afterMonths, beforeYear)],
      codes: ["HZ0724 warning"],
      says: "a waiting period of 12 months"
    ),
    Known(
      name: "a year of waiting, and the last day is covered",
      schemes: [claims(afterMonths, throughYear)],
      codes: []
    ),
    Known(
      name: "months that are longer than the days",
      schemes: [claims(afterMonths, atMostDays)],
      codes: ["HZ0724 warning"]
    ),
    Known(name: "thirty days of ninety", schemes: [claims(overDays, atMostDays)], codes: []),
  ]

  @Test(arguments: known)
  func `What ends too soon or begins too late is told`(_ known: Known) {
    let options = RuleCheckOptions(on: known.on.flatMap { Day($0) })
    let checked = CheckWorld.check(known.schemes, options: options)
    #expect(checked.codes.sorted() == known.codes, "\(checked.text)")
    #expect(known.says.isEmpty || checked.text.contains(known.says), "\(checked.text)")
  }
}
