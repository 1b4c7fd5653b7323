import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// The scheme that the language's description ends with.
@Suite
struct WeihaiTests {
  static let parts = #"""
    "scope": {"that": "worker.place", "is": "weihai"},
    "effective": {"from": "2010-01-01", "by": "policy.start"},
    "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
    "terms": {
      "premium": {"is": [{"from": "2010-01-01", "until": "2013-01-01", "is": "20 CNY/person/year"},
                         {"from": "2013-01-01", "is": "50 CNY/person/year"}],
                  "source": ["src.fee", "src.fee-2"]},
      "deductible": {"is": "10000 CNY", "source": "src.ten"},
      "firstBandEnd": {"is": "40000 CNY", "source": "src.forty"},
      "firstRate": {"is": "80%", "source": "src.rate"},
      "secondRate": {"is": "90%", "source": "src.rate-2"},
      "ceiling": {"is": "50000 CNY", "source": "src.fifty"},
      "deductibleIs": {"unstated": {"zh": "?", "en": "Only the part above 10,000?"},
                       "oneOf": ["deductible", "threshold"], "source": "src.wording"},
      "yearIs": {"unstated": {"zh": "?", "en": "Year of cover or calendar year?"},
                 "oneOf": ["cover-year", "calendar-year"], "source": "src.wording"},
      "outpatientCounts": {"unstated": {"zh": "?", "en": "Stays only?"}, "oneOf": [false, true]} },
    "running": {
      "burden": {"of": "event.ownBurden", "per": "yearIs", "opening": "history.burden",
                 "where": {"any": [{"that": "event.kind", "is": "hospital-stay"},
                                   {"all": [{"that": "event.kind", "is": "outpatient"}, "outpatientCounts"]}]}} },
    "eligibility": {"all": [
      {"clause": "member", "that": "worker.unionMember", "is": true},
      {"clause": "enrolled", "that": "policy.start", "exists": true} ]},
    "contributions": [{"clause": "premium", "amount": "premium", "for": ["1 person", "1 year"], "paidBy": "member"}],
    "benefits": [
      {"clause": "critical-cost", "pay": {"increase": {"choose": [
        {"when": {"that": "it", "under": "deductible"}, "then": "0 CNY"},
        {"when": {"that": "deductibleIs", "is": "threshold"},
         "then": {"bands": {"of": "it", "rates": [{"upTo": "firstBandEnd", "rate": "firstRate"}, {"rate": "secondRate"}]}}},
        {"otherwise": {"bands": {"of": "it", "rates": [{"upTo": "deductible", "rate": "0%"},
                                 {"upTo": "firstBandEnd", "rate": "firstRate"}, {"rate": "secondRate"}]}}} ]}, "in": "burden"}} ],
    "limits": [{"clause": "ceiling", "clauses": ["critical-cost"], "per": "yearIs", "atMost": "ceiling", "opening": "history.paid"}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "未写", "en": "The text names no rounding."}},
    "gaps": [{"clause": "waiting-period", "says": {"zh": "未提。", "en": "Not mentioned."}, "touches": ["critical-cost"], "could": "refuse"}],
    "examples": []
    """#

  @Test
  func `The scheme compiles without a finding`() throws {
    let loaded = try SchemeWorld.load(Self.parts)
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    #expect(scheme.terms.map { $0.name }.prefix(3) == ["premium", "deductible", "firstBandEnd"])
    #expect(scheme.eligibility?.members.map { scheme.clauses[$0].id } == ["member", "enrolled"])
    #expect(scheme.rounding?.step == 1)
    #expect(scheme.rounding?.origin.basis == .assumed)
    #expect(scheme.gaps.map { $0.touches } == [["critical-cost"]])
    guard case .reading(let term, let windows) = scheme.limits[0].per else {
      Issue.record("the limit's window is a reading")
      return
    }
    #expect(scheme.terms[term].name == "yearIs")
    #expect(windows == [.span(0), .calendarYear])
  }

  @Test
  func `Its amounts are money with exact decimals`() throws {
    let loaded = try SchemeWorld.load(Self.parts)
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(text.type(scheme.contributions[0].amount) == "CNY.2")
    #expect(
      text.text(scheme.contributions[0].amount) == "product(premium, 1 person, 1 year)"
    )
    guard case .pay(let pay) = scheme.benefits[0].gives else {
      Issue.record("the benefit pays")
      return
    }
    #expect(text.type(pay) == "CNY.6")
  }

  @Test
  func `Readings have the labels of the ambiguous fact`() throws {
    let loaded = try SchemeWorld.load(Self.parts)
    let scheme = try #require(loaded.scheme)
    let index = try #require(scheme.term(named: "deductibleIs"))
    let term = scheme.terms[index]
    guard case .unstated(_, .oneOf(let readings)) = term.pieces[0].content else {
      Issue.record("it has readings")
      return
    }
    #expect(readings.map { $0.name } == ["deductible", "threshold"])
    #expect(readings[1].label == Label(zh: "门槛", en: "threshold"))
    #expect(term.pieces[0].origin.basis == .ambiguous)
    guard case .choice(let choice) = term.type else {
      Issue.record("its readings are a choice")
      return
    }
    #expect(
      loaded.book.vocabulary.choices[choice].items.map { $0.name } == readings.map { $0.name }
    )
  }

  @Test
  func `Each piece of a dated term has the source of its own value`() throws {
    let scheme = try #require(try SchemeWorld.load(Self.parts).scheme)
    let pieces = scheme.terms[0].pieces
    #expect(pieces.map { $0.origin.facts } == [["src.fee"], ["src.fee-2"]])
    #expect(pieces.map { $0.until?.text } == ["2013-01-01", nil])
  }
}
