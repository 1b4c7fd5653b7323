import Testing

/// Tables whose bounds are terms: dated, of several readings, or not known at all.
@Suite struct SliceTests {
  struct Known: CustomTestStringConvertible, Sendable {
    var name: String
    var terms: String
    var codes: [String]
    var says: [String] = []

    var testDescription: String { name }
  }

  private static func dated(_ name: String, _ before: Int, _ after: Int, by: String = "") -> String
  {
    #"""
    "\#(name)": {"is": [{"from": "2020-01-01", "until": "2022-01-01", "is": "\#(before) CNY"},
                        {"from": "2022-01-01", "is": "\#(after) CNY"}], \#(by) \#(CheckWorld.assumed)}
    """#
  }

  private static func unstated(_ name: String, _ rest: String) -> String {
    #""\#(name)": {"unstated": {"zh": "未写", "en": "not said"}, \#(rest)}"#
  }

  static let known: [Known] = [
    Known(
      name: "bounds that change together",
      terms: [dated("low", 100, 200), dated("high", 100, 200)].joined(separator: ","),
      codes: []
    ),
    Known(
      name: "a bound that changes alone leaves an overlap afterwards",
      terms: [dated("low", 100, 200), dated("high", 100, 100)].joined(separator: ","),
      codes: ["HZ0702 error"],
      says: ["event.cost 100.01 CNY to 200 CNY", #""event.date":"202"#]
    ),
    Known(
      name: "a bound that changes alone leaves a hole afterwards",
      terms: [dated("low", 100, 100), dated("high", 100, 200)].joined(separator: ","),
      codes: ["HZ0701 error"],
      says: ["event.cost 100.01 CNY to 200 CNY"]
    ),
    Known(
      name: "bounds that change on days of two kinds",
      terms: [
        dated("low", 100, 200, by: #""by": "policy.start","#), dated("high", 100, 200),
      ].joined(separator: ","),
      codes: ["HZ0701 error", "HZ0702 error"],
      says: [#""policy.start":"20"#]
    ),
    Known(
      name: "one reading leaves a hole",
      terms: [
        unstated("low", #""oneOf": ["100 CNY", "90 CNY"]"#), dated("high", 100, 100),
      ].joined(separator: ","),
      codes: ["HZ0701 error"],
      says: ["event.cost 90.01 CNY to 100 CNY", #""assume":{"test.plan":{"low":"90 CNY"}}"#]
    ),
    Known(
      name: "the same reading on both sides leaves none",
      terms: unstated("low", #""oneOf": ["100 CNY", "90 CNY"]"#),
      codes: []
    ),
    Known(
      name: "a bound of which nothing is known",
      terms: [
        unstated("low", #""within": ["0 CNY", "100 CNY"]"#), dated("high", 100, 100),
      ].joined(separator: ","),
      codes: ["HZ0709 note"],
      says: ["the term 'low'"]
    ),
  ]

  @Test(arguments: known)
  func `A table is looked at between all days and for all readings of its bounds`(_ known: Known) {
    let high = known.terms.contains("\"high\"") ? "high" : "low"
    let checked = CheckWorld.check([
      CheckWorld.scheme(
        """
        "terms": {\(known.terms)},
        "benefits": [{"clause": "aid", "pay": {"table": {"by": ["event.cost"], \(CheckWorld.assumed),
          "rows": [[{"atMost": "low"}, "1 CNY"], [{"over": "\(high)"}, "2 CNY"]]}}}]
        """
      )
    ])
    #expect(checked.codes.sorted() == known.codes, "\(checked.text)")
    for text in known.says { #expect(checked.text.contains(text), "\(checked.text)") }
  }

  @Test func `Tiers that rise on some days only are found`() {
    func bands(_ terms: String) -> [String] {
      CheckWorld.check([
        CheckWorld.scheme(
          """
          "terms": {\(terms)}, "rounding": {"to": "0.01 CNY", "mode": "down", \(CheckWorld.assumed)},
          "benefits": [{"clause": "aid", "pay": {"bands": {"of": "event.cost", \(CheckWorld.assumed),
            "rates": [{"upTo": "low", "rate": "10%"}, {"upTo": "high", "rate": "20%"}, {"rate": "30%"}]}}}]
          """
        )
      ]).codes
    }
    #expect(
      bands([Self.dated("low", 50, 60), Self.dated("high", 100, 200)].joined(separator: ",")) == []
    )
    #expect(
      bands([Self.dated("low", 50, 300), Self.dated("high", 100, 200)].joined(separator: ","))
        == ["HZ0710 error"]
    )
  }
}
