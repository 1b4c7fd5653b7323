import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

/// The scheme that the language's page shows whole, with the names and sources that it needs.
@Suite struct `One scheme, whole` {
  private static let label = "{\"zh\": \"甲\", \"en\": \"a\"}"

  private static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "weihai",
     "subjects": {"worker": \(label)}, "units": {"person": {"whole": true}},
     "choices": {"place": {"of": {"weihai": \(label), "jinan": \(label)}},
                 "party": {"of": {"member": \(label), "union": \(label)}},
                 "event-kind": {"of": {"hospital-stay": \(label), "outpatient": \(label)}}},
     "facts": {
       "worker.place": {"type": "choice", "of": "place"}, "worker.unionMember": {"type": "flag"},
       "worker.birthDate": {"type": "day", "fixed": true},
       "worker.age": {"type": "quantity", "unit": "year", "step": "1 year",
                      "between": ["0 years", "200 years"],
                      "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
       "policy.start": {"type": "day", "mayBeNone": true},
       "history.burden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
       "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
       "event.kind": {"type": "choice", "of": "event-kind"}, "event.date": {"type": "day"},
       "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]}},
     "always": [{"that": "worker.birthDate", "onOrBefore": "event.date"}]}
    """

  private static let ledger = """
    {"format": "huzhu/1", "ledger": "weihai", "publisher": \(label), "published": {"is": "2013-04-10"}, "facts": [
      {"id": "weihai.critical-cost.band-edge", "says": \(label), "value": "40000 CNY", "certainty": "stated"},
      {"id": "weihai.critical-cost.ceiling", "says": \(label), "value": "50000 CNY", "certainty": "stated"},
      {"id": "weihai.critical-cost.deductible", "says": \(label), "value": "10000 CNY", "certainty": "stated"},
      {"id": "weihai.critical-cost.deductible-wording", "says": \(label), "certainty": "ambiguous", "value": {"either": {"deductible": \(label), "threshold": \(label)}}},
      {"id": "weihai.critical-cost.premium-2010", "says": \(label), "value": "36 CNY/person/year", "certainty": "stated"},
      {"id": "weihai.critical-cost.premium-2013", "says": \(label), "value": "50 CNY/person/year", "certainty": "stated"},
      {"id": "weihai.critical-cost.rate-1", "says": \(label), "value": "80%", "certainty": "stated"},
      {"id": "weihai.critical-cost.rate-2", "says": \(label), "value": "90%", "certainty": "stated"},
      {"id": "weihai.critical-cost.year", "says": \(label), "certainty": "ambiguous", "value": {"either": {"cover-year": \(label), "calendar-year": \(label)}}}]}
    """

  private static let scheme = #"""
    { "format": "huzhu/1", "scheme": "weihai.critical-cost", "version": "2010", "kind": "mutual-aid-plan", "subject": "worker",
      "title": {"zh": "威海市工会会员爱心互助补充医疗保险", "en": "Weihai supplementary medical mutual aid"},
      "authority": {"zh": "威海市总工会", "en": "Weihai Federation of Trade Unions"},
      "scope": {"that": "worker.place", "is": "weihai"},
      "effective": {"from": "2010-01-01", "by": "policy.start"},
      "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
      "terms": {
        "premium":      {"is": [{"from": "2010-01-01", "until": "2013-01-01", "is": "36 CNY/person/year"},
                                {"from": "2013-01-01", "is": "50 CNY/person/year"}],
                         "source": ["weihai.critical-cost.premium-2010", "weihai.critical-cost.premium-2013"]},
        "deductible":   {"is": "10000 CNY", "source": "weihai.critical-cost.deductible"},
        "firstBandEnd": {"is": "40000 CNY", "source": "weihai.critical-cost.band-edge"},
        "firstRate":    {"is": "80%", "source": "weihai.critical-cost.rate-1"},
        "secondRate":   {"is": "90%", "source": "weihai.critical-cost.rate-2"},
        "ceiling":      {"is": "50000 CNY", "source": "weihai.critical-cost.ceiling"},
        "deductibleIs": {"unstated": {"zh": "（略）", "en": "Only the part above 10,000, or from the first yuan once it is reached?"},
                         "oneOf": ["deductible", "threshold"], "source": "weihai.critical-cost.deductible-wording"},
        "yearIs":       {"unstated": {"zh": "（略）", "en": "Year of cover or calendar year?"},
                         "oneOf": ["cover-year", "calendar-year"], "source": "weihai.critical-cost.year"},
        "outpatientCounts": {"unstated": {"zh": "（略）", "en": "The text speaks only of hospital stays."}, "oneOf": [false, true]} },
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
      "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "（略）", "en": "The text names no rounding."}},
      "gaps": [{"clause": "waiting-period", "says": {"zh": "（略）", "en": "Not mentioned."}, "touches": ["critical-cost"], "could": "refuse"}],
      "examples": [
        {"name": "two stays add up", "from": "wh10-05", "on": "2011-12-31",
         "facts": {"worker.place": "weihai", "worker.unionMember": true},
         "policies": {"weihai.critical-cost": {"policy.start": "2011-01-01", "history": "none"}},
         "assume": {"weihai.critical-cost": {"deductibleIs": "deductible"}},
         "events": [{"event.kind": "hospital-stay", "event.date": "2011-03-01", "event.ownBurden": "6000 CNY"},
                    {"event.kind": "hospital-stay", "event.date": "2011-09-01", "event.ownBurden": "7000 CNY"}],
         "expect": {"pay": "2400 CNY"}} ] }
    """#

  @Test func `It is read without a finding, with its example`() throws {
    let documents = try MarkedDocuments([Self.scheme, Self.ledger, Self.vocabulary])
    let (book, diagnostics) = loadRulebook(documents.nodes)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.message.en })")
    let scheme = try #require(book.schemes.first)
    #expect(scheme.id == "weihai.critical-cost")
    #expect(scheme.effective.from == Day("2010-01-01"))
    let example = try #require(scheme.examples.first)
    #expect(example.from == "wh10-05")
    #expect(example.input.events?.count == 2)
    #expect(example.input.assume.map { $0.term } == ["deductibleIs"])
    let age = try #require(book.vocabulary.factByName["worker.age"])
    #expect(book.vocabulary.facts[age].derived != nil)
    #expect(book.vocabulary.always.count == 1)
  }

  @Test func `What is read does not depend on the order of the documents`() throws {
    let documents = try MarkedDocuments([Self.scheme, Self.ledger, Self.vocabulary])
    let forth = loadRulebook(documents.nodes).rulebook
    let back = loadRulebook(documents.nodes.reversed()).rulebook
    #expect(forth.nodes.map { $0.type } == back.nodes.map { $0.type })
    #expect(
      forth.schemes.map { $0.terms.map { $0.name } }
        == back.schemes.map { $0.terms.map { $0.name } }
    )
  }
}
