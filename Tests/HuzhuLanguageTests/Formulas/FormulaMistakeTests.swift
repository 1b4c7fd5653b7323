import HuzhuDocuments
import HuzhuLanguage
import Testing

@Suite
struct FormulaMistakeTests {
  /// Each is the value `x` of a scheme with the parts of `OperatorTests`.
  static let mistakes: [Mistake] = [
    Mistake(
      "a fact that is not declared",
      .unknownFact,
      #"«"worker.agee"»"#,
      fix: #""worker.age""#
    ),
    Mistake("a term that is not there", .unknownName, #"«"tenn"»"#, fix: #""ten""#),
    Mistake("a running total as a plain name", .unknownName, #"{"sum": [«"burden"»]}"#),
    Mistake(
      "a field that records do not have",
      .unknownField,
      #"{"total": {"each": "household.children", "as": "child", "of": «"child.incom"»}}"#,
      fix: #""income""#
    ),
    Mistake(
      "a walk over what is no list",
      .notAList,
      #"{"count": {"each": «"worker.age"», "as": "a"}}"#
    ),
    Mistake(
      "a record named like facts",
      .reservedName,
      #"{"count": {"each": "household.children", "as": «"worker"»}}"#
    ),
    Mistake("a list as an amount", .typeMismatch, #"{"sum": [«"household.children"»]}"#),
    Mistake("it outside an increase", .itOutsideIncrease, #"{"sum": [«"it"»]}"#),
    Mistake("no operator", .noOperator, #"{«"summ"»: ["ten"]}"#, fix: #""sum""#),
    Mistake("an empty object", .noOperator, #"«{}»"#),
    Mistake("two operators", .severalOperators, #"{"sum": ["ten"], «"product"»: ["ten"]}"#),
    Mistake("a number without an origin", .bareNumber, #"{"sum": ["ten", «"500 CNY"»]}"#),
    Mistake("a bare JSON number", .bareNumber, #"{"product": ["ten", «3»]}"#),
    Mistake("a day without an origin", .bareNumber, #"{"date": «"2026-01-01"», "plus": "wait"}"#),
    Mistake(
      "a day of every year without an origin",
      .bareNumber,
      #"{"date": «"--06-30"», "firstOnOrAfter": "on"}"#
    ),
    Mistake("a date and nothing beside it", .dateShape, #"«{"date": "on"}»"#),
    Mistake(
      "a date in two ways",
      .dateShape,
      #"«{"date": "on", "plus": "wait", "lastOnOrBefore": "on"}»"#
    ),
    Mistake(
      "one day where a day of every year is needed",
      .typeMismatch,
      #"{"date": «"on"», "firstOnOrAfter": "on"}"#
    ),
    Mistake(
      "a side without a date",
      .noOperator,
      #"{«"firstOnOrAfter"»: "on"}"#
    ),
    Mistake("yuan and years", .unitMismatch, #"{"sum": ["ten", «"oldest"»]}"#),
    Mistake("yuan and a percentage", .unitMismatch, #"{"difference": ["ten", «"rate"»]}"#),
    Mistake(
      "a rate per year times months",
      .rateTimesMonths,
      #"«{"product": ["worker.rate", "worker.tenure"]}»"#
    ),
    Mistake(
      "a rate per year plus one per month",
      .rateTimesMonths,
      #"{"sum": ["worker.rate", «"worker.wage"»]}"#
    ),
    Mistake("a quotient without rounding", .unroundedQuotient, #"«{"quotient": ["ten", "wait"]}»"#),
    Mistake(
      "a quotient that is bounded before it is rounded",
      .unroundedQuotient,
      #"{"that": «{"quotient": ["ten", "forty"], "cap": 1}», "over": 0}"#
    ),
    Mistake("a percentage without a base", .missingKey, #"«{"percent": "rate"}»"#),
    Mistake(
      "a percentage of which the rate is money",
      .unitMismatch,
      #"{"percent": «"ten"», "of": "forty"}"#
    ),
    Mistake(
      "too many decimals",
      .scaleTooLarge,
      #"«{"product": ["rate", "rate", "rate", "rate", "rate", "ten"]}»"#
    ),
    Mistake("a difference of three", .operandCount, #"{"difference": «["ten", "ten", "ten"]»}"#),
    Mistake(
      "a rounding step of another unit",
      .unitMismatch,
      #"{"sum": ["ten"], "round": {"to": «"1 year"», "mode": "up", "assumed": {"zh": "?", "en": "?"}}}"#
    ),
    Mistake(
      "a rounding step of zero",
      .badStep,
      #"{"sum": ["ten"], "round": {"to": «"0 CNY"», "mode": "up", "assumed": {"zh": "?", "en": "?"}}}"#
    ),
    Mistake(
      "a rounding without an origin",
      .noOrigin,
      #"{"sum": ["ten"], "round": «{"to": "1 CNY", "mode": "up"}»}"#
    ),
    Mistake(
      "a rounding of an unknown mode",
      .unknownWord,
      #"{"sum": ["ten"], "round": {"to": "1 CNY", "mode": «"half-upp"», "source": "src.fen"}}"#,
      fix: #""half-up""#
    ),
    Mistake("a cap of another unit", .unitMismatch, #"{"sum": ["ten"], "cap": «"oldest"»}"#),
    Mistake(
      "bands without an open end",
      .bandsShape,
      #"{"bands": {"of": "ten", "rates": [«{"upTo": "ten", "rate": "rate"}»]}}"#
    ),
    Mistake(
      "bands that differ from their source",
      .differsFromSource,
      #"{"bands": {"of": "ten", "source": "src.tiers", "rates": [{"upTo": "10000 CNY", "rate": "80%"}, «{"rate": "95%"}»]}}"#
    ),
    Mistake(
      "a row that is too short",
      .tableShape,
      #"{"table": {"by": ["worker.level"], "rows": [«["ten"]»]}}"#
    ),
    Mistake(
      "a cell that differs from its source",
      .differsFromSource,
      #"{"table": {"by": ["worker.level"], "source": "src.table", "rows": [["one", "100 CNY"], «["two", "250 CNY"]»]}}"#
    ),
    Mistake(
      "a cell without an origin",
      .bareNumber,
      #"{"table": {"by": ["worker.level"], "rows": [["one", «"100 CNY"»]]}}"#
    ),
    Mistake(
      "a key that the choice does not have",
      .unknownItem,
      #"{"table": {"by": ["worker.level"], "rows": [[«"thre"», "ten"]]}}"#
    ),
    Mistake(
      "a table of lists of no choice",
      .unclearChoice,
      #"{"table": «{"by": ["worker.level"], "rows": [["one", ["golden"]]]}»}"#
    ),
    Mistake(
      "a list where an amount is added",
      .wrongKind,
      #"{"sum": ["ten", {"table": {"by": ["worker.level"], "rows": [["one", «["gold"]»]]}}]}"#
    ),
    Mistake(
      "otherwise before the end",
      .chooseShape,
      #"{"choose": [«{"otherwise": "ten"}», {"when": true, "then": "ten"}]}"#
    ),
    Mistake(
      "branches of two kinds",
      .unitMismatch,
      #"{"choose": [{"when": "worker.unionMember", "then": "ten"}, {"otherwise": «"oldest"»}]}"#
    ),
    Mistake(
      "a total that is not there",
      .unknownRunning,
      #"{"running": «"burdn"», "at": "before"}"#,
      fix: #""burden""#
    ),
    Mistake(
      "payments read after the event",
      .paymentsAfter,
      #"{"running": "spent", "at": «"after"»}"#
    ),
    Mistake("an increase in payments", .paymentsAfter, #"{"increase": "it", "in": «"spent"»}"#),
    Mistake("a plain fact at a day", .idleDay, #"{"value": «"event.ownBurden"», "at": "on"}"#),
    Mistake("a period of money", .notAPeriod, #"{"date": "on", "plus": «"ten"»}"#),
    Mistake(
      "a counting that is no word",
      .unknownWord,
      #"{"days": {"from": "event.date", "to": "on", "counting": «"bot"»}}"#,
      fix: #""both""#
    ),
    Mistake(
      "an unknown key beside an operator",
      .unknownKey,
      #"{"sum": ["ten"], «"capp"»: "ten"}"#,
      fix: #""cap""#
    ),
    Mistake("a comparison without a test", .noTest, #"«{"that": "worker.place"}»"#),
    Mistake(
      "an order of items that have none",
      .notOrdered,
      #"{"that": "worker.place", «"atLeast"»: "weihai"}"#
    ),
    Mistake(
      "a day word for an amount",
      .wrongTest,
      #"{"that": "event.ownBurden", «"before"»: "ten"}"#
    ),
    Mistake("an amount word for a day", .wrongTest, #"{"that": "event.date", «"atLeast"»: "on"}"#),
    Mistake("is of a set", .wrongTest, #"{"that": "policy.packages", «"is"»: "gold"}"#),
    Mistake(
      "an item of another choice",
      .unknownItem,
      #"{"that": "worker.place", "is": «"weihay"»}"#,
      fix: #""weihai""#
    ),
    Mistake(
      "a left side that may be none",
      .needsIfNone,
      #"«{"that": "policy.start", "before": "on"}»"#
    ),
    Mistake(
      "a right side that may be none",
      .needsIfNone,
      #"«{"that": "event.date", "before": "policy.start"}»"#
    ),
    Mistake("a flag that may be none", .needsIfNone, #"{"not": «"worker.disabled"»}"#),
    Mistake("an amount as a condition", .typeMismatch, #"{"not": «"ten"»}"#),
    Mistake("a clause that is not there", .unknownClause, #"{"not": {"clause": «"stayy"»}}"#),
    Mistake(
      "curable without a name",
      .namelessClause,
      #"{"that": "worker.place", "is": "weihai", "curable": «true»}"#
    ),
    Mistake("any of nothing", .operandCount, #"{"any": «[]»}"#),
    Mistake("null as a formula", .wrongKind, #"{"sum": [«null»]}"#),
  ]

  @Test(arguments: mistakes)
  func `A mistake in a formula is reported once, where it stands`(_ mistake: Mistake) throws {
    let parts = "\"values\": {\"x\": \(mistake.document)},\n" + OperatorTests.parts
    let loaded = try SchemeWorld.load(parts)
    mistake.expectOnly(in: loaded.diagnostics, at: loaded.places)
    #expect(loaded.book.schemes.isEmpty)
  }

  @Test
  func `All mistakes of one formula are told in one run`() throws {
    let loaded = try SchemeWorld.load(
      #""values": {"x": {"sum": [«"nothing"», {"product": [«"5 CNY"», «"worker.nobody"»]}, "x2"]}, "x2": {"sum": [«"nowhere"»]}}"#
    )
    #expect(loaded.errors.map { $0.place } == loaded.places)
  }

  @Test
  func `Complete years against an upper bound are a warning that may be allowed`() throws {
    let span = #""that": {"years": {"from": "worker.birthDate", "to": "on"}}, "atMost": "oldest""#
    let term =
      #""terms": {"oldest": {"is": "16 years", "source": "src.age"}}, "values": {"x": {"answer": true,"#
    let loaded = try SchemeWorld.load("\(term) \(span)}}")
    #expect(loaded.diagnostics.map { $0.code } == [.roundedSpan])
    let allow =
      #", "allow": [{"code": "HZ0421", "because": {"zh": "按周岁", "en": "by complete years"}}]"#
    #expect(try SchemeWorld.load("\(term) \(span)\(allow)}}").diagnostics.isEmpty)
  }
}
