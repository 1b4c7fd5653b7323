import HuzhuDocuments
import HuzhuLanguage
import HuzhuValues
import Testing

@Suite
struct SchemePartTests {
  private static let stay =
    #""benefits": [{"clause": "stay", "pay": "event.ownBurden"}, {"clause": "gift", "provide": ["gold"]}]"#

  static let mistakes: [Mistake] = [
    Mistake("a part that the language does not have", .unknownKey, #"«"benefit"»: []"#),
    Mistake(
      "a period that is none",
      .unknownWord,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "every": «"moonth"»}]"#,
      fix: #""month""#
    ),
    Mistake(
      "times of nothing that recurs",
      .benefitShape,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "times": «"worker.tenure"»}]"#
    ),
    Mistake(
      "a rate over another period",
      .rateTimesMonths,
      #""benefits": [{"clause": "a", "pay": «"worker.rate"», "every": "month"}]"#
    ),
    Mistake(
      "times in days of what is paid by the month",
      .unitMismatch,
      #""benefits": [{"clause": "a", "pay": "worker.wage", "every": "month", "times": «"event.days"»}]"#
    ),
    Mistake(
      "times with decimals",
      .notAPeriod,
      #""benefits": [{"clause": "a", "pay": "worker.wage", "every": "month", "times": «{"product": [{"is": "0.5", "assumed": {"zh": "?", "en": "?"}}, "worker.tenure"]}»}]"#
    ),
    Mistake(
      "a rate in a limit",
      .notPaying,
      #""benefits": [{"clause": "a", "pay": "worker.wage", "every": "month"}], "limits": [{"clause": "l", "clauses": [«"a"»], "per": "policy", "atMost": "0 CNY"}]"#
    ),
    Mistake(
      "somebody who is no party and decides",
      .unknownItem,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "decidedBy": «"citty"»}]"#,
      fix: #""city""#
    ),
    Mistake(
      "a place that pays",
      .typeMismatch,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "paidBy": «{"value": "worker.place"}»}]"#
    ),
    Mistake(
      "a table in which nothing is provided",
      .tableShape,
      #""benefits": [{"clause": "a", "provide": {"table": «{"by": ["worker.level"], "rows": []}»}}]"#
    ),
    Mistake(
      "a table of lists of two choices",
      .unclearChoice,
      #""benefits": [{"clause": "a", "provide": «{"table": {"by": ["worker.level"], "rows": [["one", ["gold"]], ["two", ["stroke"]]]}}»}]"#
    ),
    Mistake(
      "a number for a thing",
      .typeMismatch,
      #""benefits": [{"clause": "a", "provide": «{"value": "worker.wage"}»}]"#
    ),
    Mistake(
      "what something is worth by the month",
      .unitMismatch,
      #""benefits": [{"clause": "a", "provide": ["gold"], "worth": «"worker.wage"»}]"#
    ),
    Mistake(
      "a worth that may be none",
      .amountMayBeNone,
      #""benefits": [{"clause": "a", "provide": ["gold"], "worth": «"event.extra"»}]"#
    ),
    Mistake(
      "money that is worth something",
      .benefitShape,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "worth": «"0 CNY"»}]"#
    ),
    Mistake("an unknown kind", .unknownWord, "\"kind\": «\"ad\"»", fix: #""aid""#),
    Mistake("an unknown subject", .unknownSubject, "\"subject\": «\"wroker\"»", fix: #""worker""#),
    Mistake(
      "ends in reverse",
      .emptySpan,
      "\"effective\": «{\"from\": \"2010-01-01\", \"until\": \"2009-01-01\"}»"
    ),
    Mistake(
      "an eligibility without a name",
      .clauseNeeded,
      #""eligibility": {"all": [«{"that": "worker.place", "is": "weihai"}»]}"#
    ),
    Mistake(
      "one condition without a name",
      .clauseNeeded,
      #""eligibility": «{"any": ["worker.unionMember"]}»"#
    ),
    Mistake(
      "eligibility that reads an event",
      .eventOutsideEvents,
      #""eligibility": «{"clause": "a", "that": "event.kind", "is": "outpatient"}»"#
    ),
    Mistake(
      "eligibility that reads an event by a value",
      .eventOutsideEvents,
      #""values": {"x": {"that": "event.onDay", "is": true}}, "eligibility": {"all": [«{"clause": "a", "all": ["x"]}»]}"#
    ),
    Mistake(
      "scope that reads an event",
      .eventOutsideEvents,
      #""scope": «{"that": "event.kind", "is": "outpatient"}»"#
    ),
    Mistake(
      "claims that wait for themselves",
      .afterInClaims,
      #""running": {"stays": {"count": true, "per": "policy"}}, "claims": {"all": [«{"clause": "a", "that": {"running": "stays", "at": "after"}, "atMost": 1}»]}"#
    ),
    Mistake(
      "two clauses of one name",
      .clauseTwice,
      #""eligibility": {"clause": "a", "that": "worker.place", "is": "weihai"}, "benefits": [{"clause": «"a"», "pay": "event.ownBurden"}]"#
    ),
    Mistake(
      "a benefit without a name",
      .clauseNeeded,
      #""benefits": [«{"pay": "event.ownBurden"}»]"#
    ),
    Mistake(
      "a benefit that gives two things",
      .benefitShape,
      #""benefits": [«{"clause": "a", "pay": "event.ownBurden", "provide": ["gold"]}»]"#
    ),
    Mistake(
      "a benefit that pays years",
      .unitMismatch,
      #""benefits": [{"clause": "a", "pay": «"worker.age"»}]"#
    ),
    Mistake(
      "an amount that may be none",
      .amountMayBeNone,
      #""benefits": [{"clause": "a", "pay": «"event.extra"»}]"#
    ),
    Mistake(
      "parts of a fen",
      .partsOfAFen,
      #""benefits": [{"clause": "a", "pay": «{"percent": {"is": "80%", "source": "src.rate"}, "of": "event.ownBurden"}»}]"#
    ),
    Mistake(
      "an unknown party",
      .unknownItem,
      #""benefits": [{"clause": "a", "pay": "event.ownBurden", "paidBy": «"citty"»}]"#,
      fix: #""city""#
    ),
    Mistake(
      "units that do not cancel",
      .unitLeft,
      #""contributions": [{"clause": "a", "amount": «{"is": "20 CNY/person/year", "source": "src.fee"}», "for": ["1 year"], "paidBy": "member"}]"#
    ),
    Mistake(
      "a contribution that reads an event",
      .eventOutsideEvents,
      #""contributions": [«{"clause": "a", "amount": "event.ownBurden", "paidBy": "member"}»]"#
    ),
    Mistake(
      "shares without a rest",
      .sharesShape,
      #""contributions": [{"clause": "a", "amount": "history.paid", "paidBy": [«{"party": "city", "share": "0%"}»]}]"#
    ),
    Mistake(
      "a limit on nothing that is there",
      .unknownBenefit,
      stay
        + #", "limits": [{"clause": "l", "clauses": [«"stai"»], "per": "policy", "atMost": "history.paid"}]"#,
      fix: #""stay""#
    ),
    Mistake(
      "a limit on what pays no money",
      .notPaying,
      stay
        + #", "limits": [{"clause": "l", "clauses": [«"gift"»], "per": "policy", "atMost": "history.paid"}]"#
    ),
    Mistake(
      "a limit without a bound",
      .limitShape,
      stay + #", "limits": [«{"clause": "l", "clauses": ["stay"], "per": "policy"}»]"#
    ),
    Mistake(
      "a window that is not there",
      .unknownWindow,
      stay
        + #", "limits": [{"clause": "l", "clauses": ["*"], "per": «"calender-year"», "atMost": "history.paid"}]"#,
      fix: #""calendar-year""#
    ),
    Mistake(
      "an opening of one event",
      .idleOpening,
      stay
        + #", "limits": [{"clause": "l", "clauses": ["*"], "per": "event", "atMost": "history.paid", "opening": «"history.paid"»}]"#
    ),
    Mistake(
      "an opening of another unit",
      .unitMismatch,
      stay
        + #", "limits": [{"clause": "l", "clauses": ["*"], "per": "policy", "payments": 1, "opening": «"history.paid"»}]"#
    ),
    Mistake("a span without an end", .spanShape, #""spans": {"a-year": «{"from": "2017-03-01"}»}"#),
    Mistake(
      "a total of two things",
      .runningShape,
      #""running": {"a": «{"of": "event.ownBurden", "count": true, "per": "policy"}»}"#
    ),
    Mistake("a total without a window", .missingKey, #""running": {"a": «{"count": true}»}"#),
    Mistake(
      "totals that need each other",
      .runningCycle,
      #""running": {"a": {"count": {"that": {"running": "b", "at": "after"}, "over": 1}, "per": "policy"}, "b": {"count": true, "per": "policy", "where": {"that": {"running": «"a"», "at": "after"}, "over": 1}}}"#
    ),
    Mistake(
      "a total that needs its own type",
      .cycle,
      #""running": {"a": {"of": {"running": «"a"», "at": "before"}, "per": "policy"}}"#
    ),
    Mistake(
      "rounding to parts of a fen",
      .tooManyDecimals,
      #""rounding": {"to": «"0.001 CNY"», "mode": "up", "assumed": {"zh": "?", "en": "?"}}"#
    ),
    Mistake(
      "a gap that touches nothing",
      .unknownTouch,
      stay
        + #", "gaps": [{"clause": "g", "says": {"zh": "?", "en": "?"}, "touches": [«"stai"»], "could": "lower"}]"#,
      fix: #""stay""#
    ),
    Mistake(
      "a term and a value of one name",
      .duplicateName,
      #""terms": {"a": {"is": "16 years", "source": "src.age"}}, "values": {«"a"»: {"sum": ["event.ownBurden"]}}"#
    ),
    Mistake(
      "a name that the language keeps",
      .reservedName,
      #""terms": {«"it"»: {"is": "16 years", "source": "src.age"}}"#
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake in a part of a scheme is reported once, where it stands`(
    _ mistake: Mistake
  ) throws {
    let loaded = try SchemeWorld.load(mistake.document)
    mistake.expectOnly(in: loaded.diagnostics, at: loaded.places)
  }

  @Test
  func `All parts of a scheme are read`() throws {
    let loaded = try SchemeWorld.load(
      #"""
      "spans": {"aid-period": {"from": "2017-03-01", "until": "2020-03-01"}},
      "terms": {"payerIs": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["member", "city"]},
                "fee": {"is": "20 CNY/person/year", "source": "src.fee"}},
      "running": {"stays": {"count": {"that": "event.kind", "is": "hospital-stay"}, "per": "aid-period"},
                  "paid": {"paid": ["stay", "death"], "per": "lifetime", "opening": "history.paid"},
                  "times": {"payments": ["stay"], "per": ["event.injury"]}},
      "eligibility": {"all": []},
      "claims": {"clause": "wait", "curable": true, "that": {"running": "stays", "at": "before"}, "under": 1},
      "contributions": [{"clause": "fee", "amount": "fee", "for": ["worker.members", "1 year"],
                         "paidBy": [{"party": "city", "share": {"is": "80%", "source": "src.rate"}}, {"party": "member"}]}],
      "benefits": [
        {"clause": "stay", "when": {"that": {"running": "paid", "at": "before"}, "under": "history.burden"}, "pay": "event.ownBurden", "paidBy": "payerIs"},
        {"clause": "death", "pay": "0 CNY"},
        {"clause": "package", "when": {"that": {"running": "times", "at": "before"}, "under": 1}, "provide": {"value": "policy.packages"}},
        {"clause": "haircut", "charge": "0 CNY", "insteadOf": "history.paid"}],
      "exclusive": [{"clause": "one-of", "clauses": ["stay", "death"], "pay": {"chosen": "event.chosen"}, "per": "event"}],
      "limits": [{"clause": "all", "clauses": ["*"], "per": "aid-period", "atMost": "history.burden", "when": "worker.unionMember"}]
      """#
    )
    #expect(loaded.diagnostics.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(scheme.eligibility?.members == [])
    #expect(scheme.claims?.members.map { scheme.clauses[$0].isCurable } == [true])
    #expect(scheme.benefits.map { $0.clause } == ["stay", "death", "package", "haircut"])
    #expect(
      scheme.benefits[0].paidBy.map { text.text($0) } == "choose(payerIs == member ? member; city)"
    )
    #expect(scheme.limits[0].benefits == [0, 1])
    #expect(scheme.runnings.map { $0.name } == ["stays", "paid", "times"])
    guard case .chosen(_, let benefits) = scheme.exclusives[0].pay,
      case .paid(let paid) = scheme.runnings[1].kind,
      case .shares(let shares) = scheme.contributions[0].payers
    else {
      Issue.record("a choice, a total of payments, and shares")
      return
    }
    #expect(benefits == [0, 1])
    #expect(paid == [0, 1])
    #expect(shares.map { $0.share == nil } == [false, true])
    #expect(text.type(scheme.contributions[0].amount) == "CNY.2")
  }
}
