import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite
struct DutyReadingTests {
  /// A duty of that content, with a term for each number in it.
  private static func duty(_ content: String, _ more: String = "") -> String {
    #""terms": {"quota": {"is": "1000 visit/year", "source": "src.quota"}}, "duties": [{"clause": "visits", "subject": "station", \#(content)}]"#
      + more
  }

  private static let assumed = #""assumed": {"zh": "。", "en": "."}"#

  static let mistakes: [Mistake] = [
    Mistake(
      "a key that no duty has",
      .unknownKey,
      duty(
        #""that": "station.visits", "atLeast": "quota", "per": "calendar-year", «"leedsTo"»: {}"#
      )
    ),
    Mistake("a duty about nothing", .missingKey, #""duties": [«{"clause": "visits"}»]"#),
    Mistake(
      "a bound per year and no window",
      .rateWithoutWindow,
      duty(#""that": "station.visits", "atLeast": «"quota"»"#)
    ),
    Mistake(
      "a bound per year over the life of a policy",
      .rateWithoutWindow,
      duty(#""that": "station.visits", "atLeast": «"quota"», "per": "policy""#)
    ),
    Mistake(
      "a bound per year over half a year",
      .rateWithoutWindow,
      #""spans": {"half": {"from": "2026-01-01", "until": "2026-07-01"}}, "#
        + duty(#""that": "station.visits", "atLeast": «"quota"», "per": "half""#)
    ),
    Mistake(
      "a bound of another unit",
      .unitMismatch,
      duty(#""that": "worker.members", "atLeast": «"quota"», "per": "calendar-year""#)
    ),
    Mistake(
      "a window of events",
      .windowOfEvents,
      duty(
        #""that": "station.visits", "atLeast": {"is": "9 visit", \#(assumed)}, "per": «"event"»"#
      )
    ),
    Mistake(
      "a window of key facts",
      .windowOfEvents,
      duty(
        #""that": "station.visits", "atLeast": {"is": "9 visit", \#(assumed)}, "per": «["worker.place"]»"#
      )
    ),
    Mistake(
      "a window that is not there",
      .unknownWindow,
      duty(#""that": "station.visits", "atLeast": "quota", "per": «"calender-year"»"#),
      fix: #""calendar-year""#
    ),
    Mistake(
      "two bounds over a year",
      .dutyBounds,
      #""duties": [«{"clause": "visits", "that": "station.visits", "atLeast": {"is": "9 visit", \#(assumed)}, "atMost": {"is": "99 visit", \#(assumed)}, "per": "calendar-year"}»]"#
    ),
    Mistake(
      "a last day that is no day",
      .typeMismatch,
      duty(#""that": "worker.unionMember", "is": true, "by": «"station.visits"»"#)
    ),
    Mistake(
      "a duty that reads an event",
      .eventOutsideEvents,
      #""duties": [«{"clause": "a", "that": "event.ownBurden", "atLeast": "0 CNY"}»]"#
    ),
    Mistake(
      "places without a name",
      .clauseNeeded,
      #""capacity": [«{"places": "worker.members", "taken": "worker.members"}»]"#
    ),
    Mistake(
      "places of which nobody knows what is taken",
      .missingKey,
      #""capacity": [«{"clause": "seats", "places": "worker.members"}»]"#
    ),
    Mistake(
      "taken in another unit",
      .unitMismatch,
      #""capacity": [{"clause": "seats", "places": "worker.members", "taken": «"station.visits"»}]"#
    ),
    Mistake(
      "places that are a day",
      .typeMismatch,
      #""capacity": [{"clause": "seats", "places": «"policy.start"», "taken": "worker.members"}]"#
    ),
    Mistake(
      "places for what is not given",
      .unknownBenefit,
      #""benefits": [{"clause": "class", "provide": ["gold"]}], "capacity": [{"clause": "seats", "places": "worker.members", "taken": "worker.members", "clauses": [«"clas"»]}]"#,
      fix: #""class""#
    ),
    Mistake(
      "places of an event",
      .eventOutsideEvents,
      #""capacity": [«{"clause": "seats", "places": "event.days", "taken": "event.days"}»]"#
    ),
    Mistake(
      "a key that no capacity has",
      .unknownKey,
      #""capacity": [{"clause": "seats", "places": "worker.members", "taken": "worker.members", «"full"»: true}]"#
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake in a duty or in places is reported once, where it stands`(
    _ mistake: Mistake
  ) throws {
    let loaded = try SchemeWorld.load(mistake.document)
    mistake.expectOnly(in: loaded.diagnostics, at: loaded.places)
  }

  /// Terms that break their duty, at once or later.
  static let broken = [
    #""mother": {"is": "20 CNY/month", \#(assumed)}, "child": {"is": "19.99 CNY/month", \#(assumed)}"#,
    #""mother": {"is": [{"from": "2010-01-01", "until": "2020-01-01", "is": "18 CNY/month"}, {"from": "2020-01-01", "is": "20 CNY/month"}], \#(assumed)}, "child": {"is": "19 CNY/month", \#(assumed)}"#,
  ]

  @Test(arguments: broken)
  func `What terms break is found where the duty stands`(terms: String) throws {
    let loaded = try SchemeWorld.load(
      #""terms": {\#(terms)}, "duties": [«{"clause": "floor", "that": "child", "atLeast": "mother"}»]"#
    )
    #expect(loaded.errors.isEmpty)
    #expect(loaded.warnings.map { $0.code } == [.brokenByTerms])
    #expect(loaded.warnings.map { $0.place } == loaded.places)
  }

  /// Terms that keep their duty, on either side of the bound.
  static let kept = [
    #""mother": {"is": "20 CNY/month", \#(assumed)}, "child": {"is": "20 CNY/month", \#(assumed)}"#,
    #""mother": {"is": "20 CNY/month", \#(assumed)}, "child": {"is": "20.01 CNY/month", \#(assumed)}"#,
    // What the source leaves open is for a case to say.
    #""mother": {"unstated": {"zh": "?", "en": "?"}, "unit": "CNY/month", "step": "0.01 CNY/month", "within": ["0 CNY/month", null]}, "child": {"is": "20 CNY/month", \#(assumed)}"#,
  ]

  @Test(arguments: kept)
  func `What terms keep, or leave open, is no finding`(terms: String) throws {
    let loaded = try SchemeWorld.load(
      #""terms": {\#(terms)}, "duties": [{"clause": "floor", "that": "child", "atLeast": "mother"}]"#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
  }

  @Test
  func `A duty that terms do not keep may be allowed`() throws {
    let loaded = try SchemeWorld.load(
      #""terms": {"mother": {"is": "20 CNY/month", \#(Self.assumed)}, "child": {"is": "19 CNY/month", \#(Self.assumed)}}, "duties": [{"clause": "floor", "that": "child", "atLeast": "mother", "allow": [{"code": "HZ0563", "because": {"zh": "原文如此。", "en": "So it is printed."}}]}]"#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
  }

  @Test
  func `A bound per year goes with a span of just one year`() throws {
    let loaded = try SchemeWorld.load(
      #""spans": {"year": {"from": "2026-03-01", "until": "2027-03-01"}}, "#
        + Self.duty(#""that": "station.visits", "atLeast": "quota", "per": "year""#)
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
  }

  @Test
  func `A share is counted in parts of its whole`() throws {
    let loaded = try SchemeWorld.load(
      #""duties": [{"clause": "pass", "that": {"quotient": ["station.visits", "station.visits"]}, "atLeast": {"is": "95%", \#(Self.assumed)}}]"#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(scheme.duties[0].measured.map { text.text($0) } == "station.visits")
    #expect(scheme.duties[0].bound.map { text.text($0) } == "product(pass, station.visits)")
  }

  static let meanings: [(source: String, says: Capacity.Says)] = [
    ("src.ten", .exactly), ("src.least", .atLeast), ("src.most", .atMost),
  ]

  @Test(arguments: meanings)
  func `A bound on places is no number of places`(
    _ row: (source: String, says: Capacity.Says)
  ) throws {
    let value = ["src.ten": "10000 CNY", "src.least": "300 CNY", "src.most": "70000 CNY"]
    let loaded = try SchemeWorld.load(
      #""capacity": [{"clause": "seats", "places": {"is": "\#(value[row.source] ?? "")", "source": "\#(row.source)"}, "taken": "history.paid"}]"#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    #expect(try #require(loaded.scheme).capacities[0].says == row.says)
  }
}
