import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite
struct TermTests {
  /// A term, its type, and the basis of its first piece.
  static let terms: [Compiled] = [
    Compiled(#"{"is": "16 years", "source": "src.age"}"#, "stated", "year.0"),
    Compiled(#"{"is": "1 year", "source": "src.wait"}"#, "stated", "year.0"),
    Compiled(#"{"is": "40000.00 CNY", "source": "src.forty"}"#, "implied", "CNY.2"),
    Compiled(#"{"is": "72.5%", "assumed": {"zh": "试", "en": "trial"}}"#, "assumed", "%.4"),
    Compiled(
      #"{"is": 3, "operator": {"document": "章程", "clause": 4, "line": 12}}"#,
      "operator",
      "1.0"
    ),
    Compiled(#"{"is": "2026-06-05", "assumed": {"zh": "试", "en": "trial"}}"#, "assumed", "day"),
    Compiled(#"{"is": true, "source": "src.member"}"#, "stated", "flag"),
    Compiled(#"{"is": "silver", "assumed": {"zh": "试", "en": "trial"}}"#, "assumed", "package"),
    Compiled(#"{"is": ["stroke", "lung-cancer"], "source": "src.cancers"}"#, "stated", "illness*"),
    Compiled(
      #"{"is": "other", "of": "place", "assumed": {"zh": "试", "en": "trial"}}"#,
      "assumed",
      "place"
    ),
    Compiled(
      #"{"is": {"table": {"by": ["worker.level"], "rows": [["one", "100 CNY"], [["two"], "200 CNY"], ["three", "300 CNY"]]}}, "source": "src.table"}"#,
      "stated",
      "CNY.2"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", "70000 CNY"]}"#,
      "ambiguous",
      "CNY.2"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "unit": "CNY", "within": ["0 CNY", null], "seen": ["src.award"]}"#,
      "ambiguous",
      "CNY.2"
    ),
    Compiled(#"{"unstated": {"zh": "?", "en": "?"}, "unit": "%"}"#, "ambiguous", "%.4"),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "unit": "litre", "step": "0.1 litre"}"#,
      "ambiguous",
      "litre.1"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "within": ["2026-01-01", "2026-12-31"]}"#,
      "ambiguous",
      "day"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": ["3 days", "5 days"]}"#,
      "ambiguous",
      "day.0"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": [{"is": true, "title": {"zh": "是", "en": "yes"}}, false]}"#,
      "ambiguous",
      "flag"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": ["one-way", "another"]}"#,
      "ambiguous",
      "t"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": ["one", "two"], "of": "level"}"#,
      "ambiguous",
      "level"
    ),
    Compiled(
      #"{"unstated": {"zh": "?", "en": "?"}, "includes": ["stroke"], "excludes": ["lung-cancer"]}"#,
      "ambiguous",
      "illness*"
    ),
    Compiled(#"{"unstated": {"zh": "?", "en": "?"}, "of": "illness"}"#, "ambiguous", "illness*"),
    Compiled(
      #"{"is": [{"until": "2012-01-01", "is": "10000 CNY", "source": "src.ten"}, {"from": "2012-01-01", "unstated": {"zh": "?", "en": "?"}, "unit": "CNY"}], "by": "policy.start"}"#,
      "stated",
      "CNY.2"
    ),
  ]

  @Test(arguments: terms)
  func `A term has one type and one origin`(_ row: Compiled) throws {
    let loaded = try SchemeWorld.load("\"terms\": {\"t\": \(row.formula)}")
    #expect(loaded.errors.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    let term = scheme.terms[0]
    #expect(term.pieces[0].origin.basis.word == row.text)
    var book = loaded.book
    book.nodes.append(Node(.evaluatedDay, term.type, at: term.place))
    #expect(NodeText(book: book, scheme: scheme).type(book.nodes.count - 1) == row.type)
    guard case .stated(let id) = term.pieces[0].content else { return }
    #expect(text.type(id) == row.type)
  }

  static let mistakes: [Mistake] = [
    Mistake("neither is nor unstated", .termShape, #"«{"source": "src.ten"}»"#),
    Mistake(
      "both is and unstated",
      .termShape,
      #"«{"is": "10000 CNY", "unstated": {"zh": "?", "en": "?"}, "source": "src.ten"}»"#
    ),
    Mistake(
      "a formula as a term",
      .termShape,
      #"{"is": «{"sum": ["at"]}», "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake("no origin", .noOrigin, #"«{"is": "10000 CNY"}»"#),
    Mistake(
      "two origins",
      .severalOrigins,
      #"{"is": "10000 CNY", "source": "src.ten", "assumed": «{"zh": "?", "en": "?"}»}"#
    ),
    Mistake(
      "a source that no ledger has",
      .unknownSource,
      #"{"is": "10000 CNY", "source": «"src.tenn"»}"#,
      fix: #""src.ten""#
    ),
    Mistake(
      "a value that differs",
      .differsFromSource,
      #"{"is": «"12000 CNY"», "source": "src.ten"}"#,
      fix: #""10000 CNY""#
    ),
    Mistake(
      "a value of another unit",
      .differsFromSource,
      #"{"is": «"10000 person"», "source": "src.ten"}"#
    ),
    Mistake(
      "a list that leaves one out",
      .differsFromSource,
      #"{"is": «["stroke"]», "source": "src.cancers"}"#
    ),
    Mistake(
      "a list with one too many",
      .differsFromSource,
      #"{"is": ["stroke", "lung-cancer", «"tumour"»], "source": "src.cancers"}"#
    ),
    Mistake(
      "an ambiguous fact as a value",
      .notASource,
      #"{"is": "10000 CNY", "source": «"src.wording"»}"#
    ),
    Mistake("an award as a value", .notASource, #"{"is": "6000 CNY", "source": «"src.award"»}"#),
    Mistake(
      "about so much as a value",
      .notASource,
      #"{"is": "500 CNY", "source": «"src.about"»}"#
    ),
    Mistake(
      "an award as what is read",
      .notASource,
      #"{"unstated": {"zh": "?", "en": "?"}, "unit": "CNY", "source": «"src.award"»}"#
    ),
    Mistake(
      "a seen fact that no ledger has",
      .unknownSource,
      #"{"unstated": {"zh": "?", "en": "?"}, "unit": "CNY", "seen": [«"src.awards"»]}"#,
      fix: #""src.award""#
    ),
    Mistake(
      "an unstated term that may be anything",
      .unstatedShape,
      #"«{"unstated": {"zh": "?", "en": "?"}}»"#
    ),
    Mistake(
      "readings and bounds",
      .unstatedShape,
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": [true, false], "within": «["0 CNY", null]»}"#
    ),
    Mistake(
      "one reading",
      .readingsShape,
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": «["only"]»}"#
    ),
    Mistake(
      "a reading twice",
      .duplicateName,
      #"{"unstated": {"zh": "?", "en": "?"}, "oneOf": ["a", «"a"»]}"#
    ),
    Mistake(
      "bounds in reverse",
      .boundsReversed,
      #"«{"unstated": {"zh": "?", "en": "?"}, "within": ["5 CNY", "1 CNY"]}»"#
    ),
    Mistake(
      "bounds of two units",
      .unitMismatch,
      #"{"unstated": {"zh": "?", "en": "?"}, "within": ["1 CNY", «"1 year"»]}"#
    ),
    Mistake(
      "a bound off the step",
      .offStep,
      #"{"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", «"0.005 CNY"»], "step": "0.01 CNY"}"#
    ),
    Mistake(
      "a unit without a step",
      .needsStep,
      #"«{"unstated": {"zh": "?", "en": "?"}, "unit": "litre"}»"#
    ),
    Mistake(
      "no unit at all",
      .unstatedShape,
      #"{"unstated": {"zh": "?", "en": "?"}, "within": «[null, null]»}"#
    ),
    Mistake(
      "a list of nobody knows which choice",
      .unclearChoice,
      #"«{"is": ["other"], "assumed": {"zh": "?", "en": "?"}}»"#
    ),
    Mistake(
      "a word of no choice",
      .unclearChoice,
      #"{"is": «"strok"», "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "included and excluded",
      .unstatedShape,
      #"«{"unstated": {"zh": "?", "en": "?"}, "includes": ["stroke"], "excludes": ["stroke"]}»"#
    ),
    Mistake(
      "a hole",
      .termHole,
      #"{"is": [{"until": "2012-01-01", "is": "10000 CNY"}, «{"from": "2013-01-01", "is": "10000 CNY"}»], "source": "src.ten"}"#
    ),
    Mistake(
      "a hole at the start",
      .termHole,
      #"{"is": [«{"from": "2011-01-01", "is": "10000 CNY"}»], "source": "src.ten"}"#
    ),
    Mistake(
      "an overlap",
      .termOverlap,
      #"{"is": [{"until": "2012-01-01", "is": "10000 CNY"}, «{"from": "2011-01-01", "is": "10000 CNY"}»], "source": "src.ten"}"#
    ),
    Mistake(
      "a piece that ends before it begins",
      .emptySpan,
      #"{"is": [«{"from": "2010-01-01", "until": "2009-01-01", "is": "10000 CNY"}»], "source": "src.ten"}"#
    ),
    Mistake(
      "pieces of two kinds",
      .mixedTerm,
      #"{"is": [{"until": "2012-01-01", "is": "10000 CNY"}, «{"from": "2012-01-01", "is": true, "source": "src.member"}»], "source": "src.ten"}"#
    ),
    Mistake(
      "a piece that no source states",
      .differsFromSource,
      #"{"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": «"500 CNY"»}], "source": "src.ten"}"#
    ),
    Mistake(
      "by without dates",
      .termShape,
      #"{"is": "10000 CNY", "source": "src.ten", "by": «"policy.start"»}"#
    ),
    Mistake(
      "an unknown key",
      .unknownKey,
      #"{"is": "10000 CNY", «"sorce"»: "src.ten", "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "a table that differs",
      .differsFromSource,
      #"{"is": {"table": {"by": ["worker.level"], "rows": [["one", "100 CNY"], «["two", "201 CNY"]»]}}, "source": "src.table"}"#
    ),
    Mistake(
      "a day of every year that no year has",
      .noSuchDay,
      #"{"is": «"--02-30"», "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "a day of every year as people write it",
      .notCanonical,
      #"{"is": «"--6-30"», "assumed": {"zh": "?", "en": "?"}}"#,
      fix: #""--06-30""#
    ),
    Mistake(
      "two hyphens before no day",
      .notADay,
      #"{"is": «"--june"», "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "one day and a day of every year",
      .mixedTerm,
      #"{"is": [{"until": "2020-01-01", "is": "2019-06-30"}, «{"from": "2020-01-01", "is": "--06-30"}»], "assumed": {"zh": "?", "en": "?"}}"#
    ),
  ]

  @Test
  func `A day of every year is a term, and what a date is looked for by`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "terms": {
        "yearEnd": {"is": "--02-29", "assumed": {"zh": "?", "en": "?"}},
        "either": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["--06-30", "--12-31"]}},
      "values": {
        "a": {"date": "yearEnd", "firstOnOrAfter": "at", "answer": true},
        "b": {"date": "either", "lastOnOrBefore": "on", "answer": true},
        "c": {"date": {"is": "--01-01", "assumed": {"zh": "?", "en": "?"}}, "firstOnOrAfter": "on", "answer": true}}
      """#
    )
    #expect(loaded.errors.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    #expect(scheme.terms[0].type == .recurringDay && scheme.terms[1].type == .recurringDay)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(text.text(scheme.values[0].node) == "firstOnOrAfter(yearEnd, at)")
    #expect(text.text(scheme.values[1].node) == "lastOnOrBefore(either, on)")
  }

  @Test
  func `The day that selects a dated value may be a reading`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "terms": {
        "dayIs": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["event.date", "policy.start"]},
        "t": {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": "40000 CNY"}],
              "source": ["src.ten", "src.forty"], "by": "dayIs"}}
      """#
    )
    #expect(loaded.errors.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(
      scheme.terms[1].by.map { text.text($0) }
        == "choose(dayIs == event.date ? event.date; policy.start)"
    )
  }

  @Test(arguments: mistakes)
  func `A mistake in a term is reported once, where it stands`(_ mistake: Mistake) throws {
    let loaded = try SchemeWorld.load("\"terms\": {\"t\": \(mistake.document)}")
    mistake.expectOnly(in: loaded.diagnostics, at: loaded.places)
  }

  /// Where a term whose source says "up to" or "at least" is used.
  static let bounds: [(use: String, isAllowed: Bool)] = [
    (#""limits": [{"clause": "l", "clauses": ["stay"], "per": "policy", "atMost": "most"}]"#, true),
    (#""values": {"x": {"sum": ["event.ownBurden"], "cap": "most", "answer": true}}"#, true),
    (#""values": {"x": {"smallest": ["event.ownBurden", "most"], "answer": true}}"#, true),
    (#""values": {"x": {"that": "event.ownBurden", "atMost": "most", "answer": true}}"#, true),
    (
      #""values": {"y": {"sum": ["most", "most"]}, "x": {"sum": ["event.ownBurden"], "cap": "y", "answer": true}}"#,
      true
    ),
    (
      #""terms": {"most": {"is": "70000 CNY", "source": "src.most"}, "t": {"unstated": {"zh": "?", "en": "?"}, "within": ["0 CNY", "most"]}}"#,
      true
    ),
    (#""values": {"x": {"sum": ["most"], "answer": true}}"#, false),
    (#""values": {"x": {"sum": ["event.ownBurden"], "floor": "most", "answer": true}}"#, false),
    (#""values": {"x": {"that": "event.ownBurden", "atLeast": "most", "answer": true}}"#, false),
    (
      #""values": {"y": {"sum": ["most"]}, "x": {"sum": ["y"], "cap": "y", "answer": true}}"#, false
    ),
    (
      #""values": {"x": {"sum": ["event.ownBurden"], "cap": {"difference": ["event.ownBurden", "most"]}, "answer": true}}"#,
      false
    ),
  ]

  @Test(arguments: bounds)
  func `Up to so much is an upper bound and no amount`(use: String, isAllowed: Bool) throws {
    let term = #""most": {"is": "70000 CNY", "source": "src.most"}"#
    let terms = use.hasPrefix("\"terms\"") ? "" : "\"terms\": {\(term)}, "
    let loaded = try SchemeWorld.load(
      terms + #""benefits": [{"clause": "stay", "pay": "event.ownBurden"}], "# + use
    )
    #expect(loaded.errors.map { $0.code } == (isAllowed ? [] : [.boundAsValue]))
  }

  @Test
  func `At least so much may stand in a duty, per year over a year`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "subject": "station",
      "terms": {"quota": {"is": "1000 visit/year", "source": "src.quota"}},
      "duties": [{"clause": "visits", "that": "station.visits", "atLeast": "quota", "per": "calendar-year"}]
      """#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(scheme.duties[0].relation == .atLeast)
    #expect(scheme.duties[0].bound.map { text.text($0) } == "product(quota, 1 year)")
    #expect(scheme.duties[0].bound.map { text.type($0) } == "visit.0")
  }

  @Test
  func `A term in place takes the name of its clause`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "eligibility": {"clause": "age", "that": "worker.age",
        "atLeast": {"is": "16 years", "source": "src.age"},
        "under": {"unstated": {"zh": "?", "en": "?"}, "unit": "year"}}
      """#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    #expect(scheme.terms.map { $0.name } == ["age", "age-2"])
  }

  @Test
  func `What nothing uses is a warning`() throws {
    let loaded = try SchemeWorld.load(
      #""terms": {«"t"»: {"is": "16 years", "source": "src.age"}}, "values": {«"x"»: {"sum": ["event.ownBurden"]}}"#
    )
    #expect(loaded.errors.isEmpty)
    #expect(loaded.warnings.map { $0.code } == [.unusedTerm, .unusedValue])
    #expect(loaded.warnings.map { $0.place } == loaded.places)
  }
}
