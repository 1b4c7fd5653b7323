import HuzhuDocuments
import Testing

/// Tables whose holes and overlaps are known beforehand.
@Suite struct TableTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var name: String
    /// The keys and the rows.
    var by: String
    var rows: String
    var codes: [String]
    /// What the message or the example must say.
    var says = ""

    var testDescription: String { name }
  }

  static let known: [Known] = [
    Known(
      name: "ranges that meet leave no gap",
      by: #""event.cost""#,
      rows: #"[{"atMost": "100 CNY"}, "1 CNY"], [{"over": "100 CNY"}, "2 CNY"]"#,
      codes: []
    ),
    Known(
      name: "a gap of one fen",
      by: #""event.cost""#,
      rows: #"[{"under": "100 CNY"}, "1 CNY"], [{"over": "100 CNY"}, "2 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "event.cost 100 CNY"
    ),
    Known(
      name: "between two steps there is nothing",
      by: #""worker.tens""#,
      rows: #"[{"atMost": 40}, "1 CNY"], [{"atLeast": 50}, "2 CNY"]"#,
      codes: []
    ),
    Known(
      name: "one step between two ranges",
      by: #""worker.tens""#,
      rows: #"[{"atMost": 40}, "1 CNY"], [{"atLeast": 60}, "2 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "worker.tens 50"
    ),
    Known(
      name: "an overlap on a corner",
      by: #""worker.points", "worker.marks""#,
      rows: #"""
        [{"atMost": 4}, {"atMost": 4}, "1 CNY"], [{"atLeast": 4}, {"atLeast": 4}, "2 CNY"],
        [{"atMost": 3}, {"atLeast": 5}, "3 CNY"], [{"atLeast": 5}, {"atMost": 3}, "4 CNY"],
        [4, {"atLeast": 99}, "5 CNY"]
        """#,
      codes: ["HZ0702 error", "HZ0704 warning"],
      says: "worker.points 4, worker.marks 4"
    ),
    Known(
      name: "a hole in three dimensions",
      by: #""worker.points", "worker.marks", "worker.member""#,
      rows: #"""
        [{"under": 5}, "any", "any", "1 CNY"], [{"over": 5}, "any", "any", "2 CNY"],
        [5, {"under": 7}, "any", "3 CNY"], [5, {"over": 7}, "any", "4 CNY"], [5, 7, true, "5 CNY"]
        """#,
      codes: ["HZ0701 error"],
      says: "worker.points 5, worker.marks 7, worker.member false"
    ),
    Known(
      name: "day ranges that meet at midnight",
      by: #""event.date""#,
      rows:
        #"[{"before": "2020-03-01"}, "1 CNY"], [{"from": "2020-03-01", "until": "2021-03-01"}, "2 CNY"], [{"onOrAfter": "2021-03-01"}, "3 CNY"]"#,
      codes: []
    ),
    Known(
      name: "a day that is left out",
      by: #""event.date""#,
      rows: #"[{"onOrBefore": "2020-02-29"}, "1 CNY"], [{"after": "2020-03-01"}, "2 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "event.date 2020-03-01"
    ),
    Known(
      name: "an item and one below it",
      by: #""worker.illness""#,
      rows: #"["tumour", "1 CNY"], ["lung-cancer", "2 CNY"], ["stroke", "3 CNY"]"#,
      codes: ["HZ0702 error"],
      says: "worker.illness lung-cancer"
    ),
    Known(
      name: "all below an item, and not the item",
      by: #""worker.illness""#,
      rows: #"["lung-cancer", "1 CNY"], ["liver-cancer", "2 CNY"], ["stroke", "3 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "worker.illness tumour"
    ),
    Known(
      name: "an item stands for all below it",
      by: #""worker.illness""#,
      rows: #"["tumour", "1 CNY"], ["stroke", "3 CNY"]"#,
      codes: []
    ),
    Known(
      name: "a row for anything meets the others",
      by: #""worker.place""#,
      rows: #"["north", "1 CNY"], ["any", "2 CNY"]"#,
      codes: ["HZ0702 error"],
      says: "worker.place north"
    ),
    Known(
      name: "rows that say the same twice",
      by: #""worker.place""#,
      rows: #"[["north", "south"], "1 CNY"], [["south", "west"], "1 CNY"]"#,
      codes: ["HZ0703 error"],
      says: "worker.place south"
    ),
    Known(
      name: "what may not exist has a row of its own",
      by: #""worker.home""#,
      rows: #"[["north", "south", "west"], "1 CNY"], [null, "2 CNY"]"#,
      codes: []
    ),
    Known(
      name: "what may not exist has none",
      by: #""worker.home""#,
      rows: #"[["north", "south", "west"], "1 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "worker.home none"
    ),
    Known(
      name: "any includes what does not exist",
      by: #""worker.home""#,
      rows: #"["any", "1 CNY"]"#,
      codes: []
    ),
    Known(
      name: "an order of items",
      by: #""worker.level""#,
      rows: #"[{"atLeast": "two"}, "1 CNY"], ["one", "2 CNY"]"#,
      codes: []
    ),
    Known(
      name: "a row outside the domain",
      by: #""worker.points""#,
      rows: #"[{"atMost": 9}, "1 CNY"], [{"over": 9}, "2 CNY"]"#,
      codes: ["HZ0704 warning"]
    ),
    Known(
      name: "sets that may have both",
      by: #""worker.packages""#,
      rows: #"[{"includes": "gold"}, "1 CNY"], [{"includes": "silver"}, "2 CNY"]"#,
      codes: ["HZ0701 error", "HZ0702 error"],
      says: "with gold and with silver"
    ),
    Known(
      name: "a computed key",
      by: #""worker.age""#,
      rows: #"[{"under": "60 years"}, "1 CNY"], [{"over": "60 years"}, "2 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "worker.age 60 years"
    ),
    Known(
      name: "two keys from one fact that no case has apart",
      by: #""worker.points", {"sum": ["worker.points", 1]}"#,
      rows: #"[{"atMost": 4}, {"atMost": 5}, "1 CNY"], [{"atLeast": 5}, {"atLeast": 6}, "2 CNY"]"#,
      codes: []
    ),
    Known(
      name: "a hole where two keys from one fact do meet",
      by: #""worker.points", {"sum": ["worker.points", 1]}"#,
      rows: #"[{"atMost": 4}, {"atMost": 4}, "1 CNY"], [{"atLeast": 5}, {"atLeast": 6}, "2 CNY"]"#,
      codes: ["HZ0701 error"],
      says: "\"worker.points\":4"
    ),
  ]

  @Test(arguments: known)
  func `The holes and overlaps of a table are those that one sees`(_ known: Known) {
    let table =
      "{\"table\": {\"by\": [\(known.by)], \"rows\": [\(known.rows)], \(CheckWorld.assumed)}}"
    let checked = CheckWorld.check([
      CheckWorld.scheme(
        "\"benefits\": [{\"clause\": \"aid\", \"pay\": \(table)}]"
      )
    ])
    #expect(checked.codes.sorted() == known.codes, "\(checked.text)")
    #expect(known.says.isEmpty || checked.text.contains(known.says), "\(checked.text)")
  }

  @Test func `A table of a derived fact is looked at once for all schemes`() {
    let derived = #"""
      { "format": "huzhu/1", "vocabulary": "more", "facts": {
          "worker.quota": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"table": {
            "by": ["worker.points"], \#(CheckWorld.assumed), "rows": [[{"under": 5}, 1], [{"over": 5}, 2]]}}}}}
      """#
    let benefit =
      #""benefits": [{"clause": "aid", "when": {"that": "worker.quota", "is": 1}, "pay": "event.cost"}]"#
    let checked = CheckWorld.check([
      derived, CheckWorld.scheme(benefit),
      CheckWorld.scheme("\"scheme\": \"test.other\"," + benefit),
    ])
    #expect(checked.codes == ["HZ0701 error"], "\(checked.text)")
    #expect(checked.text.contains("\"worker.points\":5"), "\(checked.text)")
  }
}
