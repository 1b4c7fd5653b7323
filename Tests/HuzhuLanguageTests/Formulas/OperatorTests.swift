import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A formula, what it compiles to, and its type.
struct Compiled: CustomTestStringConvertible, Sendable {
  var formula: String
  var text: String
  var type: String

  var testDescription: String { formula }

  init(_ formula: String, _ text: String, _ type: String) {
    self.formula = formula
    self.text = text
    self.type = type
  }
}

@Suite
struct OperatorTests {
  /// The terms, values and totals that the formulas name.
  static let parts = """
    "terms": {
      "ten": {"is": "10000 CNY", "source": "src.ten"},
      "forty": {"is": "40000 CNY", "source": "src.forty"},
      "rate": {"is": "80%", "source": "src.rate"},
      "oldest": {"is": "16 years", "source": "src.age"},
      "wait": {"is": "12 months", "source": "src.wait"},
      "listed": {"is": ["lung-cancer", "stroke"], "source": "src.cancers"},
      "dayIs": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["event.date", "event.admission", "on"]},
      "countIs": {"unstated": {"zh": "?", "en": "?"}, "oneOf": ["one", "both"]}
    },
    "running": {"burden": {"of": "event.ownBurden", "per": "lifetime", "opening": "history.burden"},
                "stays": {"count": true, "per": "policy"},
                "spent": {"paid": ["stay"], "per": "lifetime"}},
    "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "src.fen"}
    """

  static let formulas: [Compiled] = [
    Compiled(#""event.ownBurden""#, "event.ownBurden", "CNY.2"),
    Compiled(#""ten""#, "ten", "CNY.2"),
    Compiled(#""at""#, "at", "day"),
    Compiled(
      #"{"value": "worker.age", "at": "policy.start"}"#,
      "worker.age@policy.start",
      "year.0"
    ),
    Compiled(
      #"{"value": "event.extra", "otherwise": "0 CNY"}"#,
      "otherwise(event.extra, 0 CNY)",
      "CNY.2"
    ),
    Compiled(
      #"{"sum": ["ten", "event.ownBurden", "0 CNY"]}"#,
      "sum(ten, event.ownBurden, 0 CNY)",
      "CNY.2"
    ),
    Compiled(
      #"{"sum": ["worker.tenure", "oldest"]}"#,
      "sum(worker.tenure, product(12 month/year, oldest))",
      "month.0"
    ),
    Compiled(#"{"difference": ["forty", "ten"]}"#, "difference(forty, ten)", "CNY.2"),
    Compiled(
      #"{"product": ["worker.wage", "worker.tenure"]}"#,
      "product(worker.wage, worker.tenure)",
      "CNY.2"
    ),
    Compiled(
      #"{"percent": "rate", "of": "event.ownBurden"}"#,
      "product(rate, event.ownBurden)",
      "CNY.6"
    ),
    Compiled(
      #"{"quotient": ["event.ownBurden", "wait"], "round": {"to": "1 CNY/month", "mode": "down", "assumed": {"zh": "?", "en": "?"}}}"#,
      "round(quotient(event.ownBurden, wait) 1 down)",
      "CNY/month.0"
    ),
    Compiled(#"{"largest": ["ten", "forty"]}"#, "largest(ten, forty)", "CNY.2"),
    Compiled(
      #"{"smallest": ["event.date", "event.admission"]}"#,
      "smallest(event.date, event.admission)",
      "day"
    ),
    Compiled(
      #"{"sum": ["ten"], "cap": "forty", "floor": "1 CNY", "round": {"to": "100 CNY", "mode": "up", "assumed": {"zh": "?", "en": "?"}}}"#,
      "cap(floor(round(sum(ten) 100 up), 1 CNY), forty)",
      "CNY.2"
    ),
    Compiled(
      #"{"bands": {"of": "event.ownBurden", "rates": [{"upTo": "ten", "rate": "0%"}, {"rate": "rate"}]}}"#,
      "bands(event.ownBurden ten:0% rate)",
      "CNY.6"
    ),
    Compiled(
      #"{"bands": {"of": "event.ownBurden", "source": "src.tiers", "rates": [{"upTo": "10000 CNY", "rate": "80%"}, {"rate": "90%"}]}}"#,
      "bands(event.ownBurden 10000 CNY:80% 90%)",
      "CNY.3"
    ),
    Compiled(
      #"{"table": {"by": ["worker.level"], "source": "src.table", "rows": [["one", "100 CNY"], ["two", "200 CNY"], ["three", "300 CNY"]]}}"#,
      "table(worker.level){== one -> 100 CNY; == two -> 200 CNY; == three -> 300 CNY}",
      "CNY.0"
    ),
    Compiled(
      #"{"table": {"by": ["worker.age", "worker.illness"], "rows": [[{"atLeast": "oldest"}, ["stroke", "other"], "ten"], ["any", null, "0 CNY"]], "otherwise": "forty"}}"#,
      "table(worker.age, worker.illness){atLeast oldest in (stroke, other) -> ten; any none -> 0 CNY; forty}",
      "CNY.2"
    ),
    Compiled(
      #"{"choose": [{"when": "worker.unionMember", "then": "ten"}, {"otherwise": "forty"}]}"#,
      "choose(worker.unionMember ? ten; forty)",
      "CNY.2"
    ),
    Compiled(
      #"{"choose": [{"when": "worker.unionMember", "then": {"that": "worker.place", "is": "weihai"}}, {"otherwise": false}]}"#,
      "choose(worker.unionMember ? worker.place == weihai; false)",
      "flag"
    ),
    Compiled(
      #"{"years": {"from": "worker.birthDate", "to": "on"}}"#,
      "years(worker.birthDate, on)",
      "year.0"
    ),
    Compiled(
      #"{"days": {"from": "event.admission", "to": "event.date", "counting": "both"}}"#,
      "days(event.admission, event.date)+1",
      "day.0"
    ),
    Compiled(
      #"{"days": {"from": "event.admission", "to": "event.date", "counting": "countIs"}}"#,
      "choose(countIs == one ? days(event.admission, event.date); days(event.admission, event.date)+1)",
      "day.0"
    ),
    Compiled(#"{"date": "event.date", "plus": "wait"}"#, "plus(event.date, wait)", "day"),
    Compiled(
      #"{"date": "dayIs", "plus": "1 day"}"#,
      "plus(choose(dayIs == event.date ? event.date; dayIs == event.admission ? event.admission; on), 1 day)",
      "day"
    ),
    Compiled(
      #"{"total": {"each": "household.children", "as": "child", "where": {"that": "child.level", "atLeast": "two"}, "of": "child.income"}}"#,
      "total(household.children if #0.level atLeast two: #0.income)",
      "CNY.2"
    ),
    Compiled(
      #"{"count": {"each": "household.children", "as": "child"}}"#,
      "count(household.children:)",
      "1.0"
    ),
    Compiled(
      #"{"largest": {"each": "household.children", "as": "child", "of": "child.income", "by": "child.birthDate"}}"#,
      "largest(household.children: #0.income by #0.birthDate)",
      "CNY.2"
    ),
    Compiled(#"{"running": "burden", "at": "after"}"#, "burden[after]", "CNY.2"),
    Compiled(#"{"running": "spent", "at": "before"}"#, "spent[before]", "CNY.2"),
    Compiled(
      #"{"increase": {"percent": "rate", "of": {"difference": ["it", "ten"], "floor": "0 CNY"}}, "in": "burden"}"#,
      "increase(product(rate, floor(difference(it, ten), 0 CNY)) in burden)",
      "CNY.6"
    ),
  ]

  @Test(arguments: formulas)
  func `A formula compiles to typed nodes`(_ row: Compiled) throws {
    let loaded = try SchemeWorld.load("\"values\": {\"x\": \(row.formula)},\n" + Self.parts)
    #expect(loaded.errors.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(text.text(scheme.values[0].node) == row.text)
    #expect(text.type(scheme.values[0].node) == row.type)
  }

  static let conditions: [Compiled] = [
    Compiled(
      #"{"that": "worker.age", "between": ["oldest", "wait"]}"#,
      "product(12 month/year, worker.age) atLeast product(12 month/year, oldest) atMost wait",
      "flag"
    ),
    Compiled(
      #"{"that": "worker.age", "atLeast": "oldest", "under": {"is": "12 months", "source": "src.wait"}}"#,
      "product(12 month/year, worker.age) atLeast product(12 month/year, oldest) under x",
      "flag"
    ),
    Compiled(
      #"{"that": "event.date", "from": "policy.start", "until": "on", "ifNone": false}"#,
      "event.date atLeast policy.start under on none:false",
      "flag"
    ),
    Compiled(
      #"{"that": "event.date", "onOrBefore": "dayIs"}"#,
      "event.date atMost choose(dayIs == event.date ? event.date; dayIs == event.admission ? event.admission; on)",
      "flag"
    ),
    Compiled(#"{"that": "dayIs", "is": "on"}"#, "dayIs == on", "flag"),
    Compiled(#"{"that": "policy.start", "exists": true}"#, "exists(policy.start)", "flag"),
    Compiled(#"{"that": "policy.start", "exists": false}"#, "not(exists(policy.start))", "flag"),
    Compiled(
      #"{"that": "worker.disabled", "is": true, "ifNone": false}"#,
      "worker.disabled == true none:false",
      "flag"
    ),
    Compiled(
      #"{"that": "worker.illness", "in": ["tumour", "stroke"]}"#,
      "worker.illness in (tumour, stroke)",
      "flag"
    ),
    Compiled(
      #"{"that": "worker.illness", "in": {"value": "listed"}}"#,
      "worker.illness in listed",
      "flag"
    ),
    Compiled(
      #"{"that": "policy.packages", "includes": "gold"}"#,
      "policy.packages has (gold)",
      "flag"
    ),
    Compiled(
      #"{"that": "policy.packages", "includes": {"value": "policy.package"}}"#,
      "policy.packages has (policy.package)",
      "flag"
    ),
    Compiled(#"{"that": "worker.level", "atMost": "two"}"#, "worker.level atMost two", "flag"),
    Compiled(
      #"{"that": "worker.name", "is": {"value": "event.injury"}}"#,
      "worker.name == event.injury",
      "flag"
    ),
    Compiled(
      #"{"that": {"quotient": ["event.ownBurden", "ten"]}, "over": 1}"#,
      "quotient(event.ownBurden, ten) over 1",
      "flag"
    ),
    Compiled(
      #"{"all": ["worker.unionMember", {"any": [{"not": "worker.unionMember"}]}]}"#,
      "all(worker.unionMember, any(not(worker.unionMember)))",
      "flag"
    ),
    Compiled(
      #"{"some": {"each": "household.children", "as": "child", "where": {"that": "child.birthDate", "before": "on"}}}"#,
      "some(household.children: #0.birthDate under on)",
      "flag"
    ),
    Compiled(
      #"{"clause": "named", "curable": true, "that": "worker.place", "is": "weihai"}"#,
      "[named: worker.place == weihai]",
      "flag"
    ),
  ]

  @Test(arguments: conditions)
  func `A condition compiles to typed nodes`(_ row: Compiled) throws {
    let loaded = try SchemeWorld.load("\"values\": {\"x\": \(row.formula)},\n" + Self.parts)
    #expect(loaded.errors.map { $0.message.en } == [])
    let scheme = try #require(loaded.scheme)
    let text = NodeText(book: loaded.book, scheme: scheme)
    #expect(text.text(scheme.values[0].node) == row.text)
    #expect(text.type(scheme.values[0].node) == row.type)
  }
}
