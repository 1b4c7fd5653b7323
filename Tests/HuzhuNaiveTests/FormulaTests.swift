import HuzhuNaive
import Testing

/// A formula with the value that it has by hand.
struct WorkedFormula: CustomTestStringConvertible, Sendable {
  var formula: String
  var facts = "{}"
  var terms = "{}"
  var assume = "{}"
  var result: String

  var testDescription: String { "\(formula) = \(result)" }
}

private let arithmetic: [WorkedFormula] = [
  .init(formula: #"{"sum": ["1 year", "3 months"]}"#, result: "15 month"),
  .init(formula: #"{"difference": ["10 CNY", "2.5 CNY", "1 CNY"]}"#, result: "6.5 CNY"),
  .init(formula: #"{"product": ["20 CNY/person/year", "3 person", "2 years"]}"#, result: "120 CNY"),
  .init(formula: #"{"percent": "80%", "of": "30000 CNY"}"#, result: "24000 CNY"),
  .init(formula: #"{"quotient": ["2 CNY", "3 CNY"]}"#, result: "2/3"),
  .init(
    formula: #"{"quotient": ["2 CNY", "3"], "round": {"to": "0.01 CNY", "mode": "half-up"}}"#,
    result: "0.67 CNY"
  ),
  .init(formula: #"{"largest": ["1 year", "11 months", "13 months"]}"#, result: "13 month"),
  .init(formula: #"{"smallest": ["1 year", "11 months", "13 months"]}"#, result: "11 month"),
  .init(
    formula: #"{"sum": ["7.5 CNY"], "round": {"to": "1 CNY", "mode": "up"}, "cap": "7.8 CNY"}"#,
    result: "7.8 CNY"
  ),
  .init(formula: #"{"sum": ["7 CNY"], "floor": "9 CNY", "cap": "8 CNY"}"#, result: "8 CNY"),
  .init(
    formula: #"{"value": "enrolment.date", "otherwise": "2020-01-01"}"#,
    facts: #"{"enrolment.date": null}"#,
    result: "2020-01-01"
  ),
]

private let bands =
  #"[{"upTo": "10 CNY", "rate": "0%"}, {"upTo": "40 CNY", "rate": "80%"}, "#
  + #"{"rate": "90%"}]"#

private let tiers: [WorkedFormula] = [
  ("10 CNY", "0 CNY"), ("10.01 CNY", "0.008 CNY"), ("40 CNY", "24 CNY"), ("41 CNY", "24.9 CNY"),
].map { base, result in
  .init(formula: #"{"bands": {"of": "\#(base)", "rates": \#(bands)}}"#, result: result)
}

private let days: [WorkedFormula] = [
  .init(formula: #"{"date": "2024-01-31", "plus": "1 month"}"#, result: "2024-02-29"),
  .init(formula: #"{"date": "2023-01-31", "plus": "1 month"}"#, result: "2023-02-28"),
  .init(formula: #"{"date": "2024-02-29", "plus": "1 year"}"#, result: "2025-02-28"),
  .init(formula: #"{"date": "2024-08-31", "plus": "6 months"}"#, result: "2025-02-28"),
  .init(formula: #"{"date": "2024-12-30", "plus": "3 days"}"#, result: "2025-01-02"),
  .init(
    formula: #"{"years": {"from": "2004-02-29", "to": "2005-02-28"}}"#,
    result: "1 year"
  ),
  .init(
    formula: #"{"years": {"from": "2004-02-29", "to": "2008-02-28"}}"#,
    result: "3 year"
  ),
  .init(formula: #"{"years": {"from": "2026-06-05", "to": "2026-06-04"}}"#, result: "-1 year"),
  .init(formula: #"{"months": {"from": "2024-01-31", "to": "2024-02-29"}}"#, result: "1 month"),
  .init(formula: #"{"months": {"from": "2024-01-31", "to": "2024-03-30"}}"#, result: "1 month"),
  .init(formula: #"{"days": {"from": "2024-02-28", "to": "2024-03-01"}}"#, result: "2 day"),
  .init(formula: #"{"days": {"from": "2024-03-01", "to": "2024-02-28"}}"#, result: "-2 day"),
  .init(
    formula: #"{"days": {"from": "2024-02-28", "to": "2024-03-01", "counting": "both"}}"#,
    result: "3 day"
  ),
  .init(
    formula: #"{"days": {"from": "2024-02-28", "to": "2024-03-01", "counting": "countingIs"}}"#,
    terms: #"{"countingIs": {"unstated": {}, "oneOf": ["nights", "both"]}}"#,
    assume: #"{"countingIs": "nights"}"#,
    result: "2 day"
  ),
  .init(
    formula: #"{"date": "--06-30", "firstOnOrAfter": "2024-06-30"}"#,
    result: "2024-06-30"
  ),
  .init(
    formula: #"{"date": "--06-30", "firstOnOrAfter": "2024-07-01"}"#,
    result: "2025-06-30"
  ),
  .init(
    formula: #"{"date": "yearEnd", "lastOnOrBefore": "2024-06-29"}"#,
    terms: #"{"yearEnd": {"is": "--06-30", "assumed": {}}}"#,
    result: "2023-06-30"
  ),
  .init(
    formula: #""worker.age""#,
    facts: #"{"worker.birthDate": "1990-06-06"}"#,
    result: "35 year"
  ),
  .init(
    formula: #"{"value": "worker.age", "at": "2027-06-06"}"#,
    facts: #"{"worker.birthDate": "1990-06-06"}"#,
    result: "37 year"
  ),
  .init(
    formula: #"{"value": "worker.age", "at": "dayIs"}"#,
    facts: #"{"worker.birthDate": "1990-06-06", "enrolment.date": "2010-06-06"}"#,
    terms: #"{"dayIs": {"unstated": {}, "oneOf": ["on", "enrolment.date"]}}"#,
    assume: #"{"dayIs": "enrolment.date"}"#,
    result: "20 year"
  ),
]

private let dated =
  #"{"rate": {"is": [{"until": "2025-07-01", "is": "80%"}, "#
  + #"{"from": "2025-07-01", "is": "70%"}], "by": "enrolment.date", "assumed": {}}}"#

private let terms: [WorkedFormula] = [
  .init(
    formula: #""rate""#,
    facts: #"{"enrolment.date": "2025-06-30"}"#,
    terms: dated,
    result: "0.8"
  ),
  .init(
    formula: #""rate""#,
    facts: #"{"enrolment.date": "2025-07-01"}"#,
    terms: dated,
    result: "0.7"
  ),
]

private let children =
  #"{"household.children": ["#
  + #"{"birthDate": "2015-01-01", "fee": "300 CNY", "boarding": true}, "#
  + #"{"birthDate": "2020-01-01", "fee": "100 CNY", "boarding": false}, "#
  + #"{"birthDate": "2018-01-01", "fee": "200 CNY", "boarding": true}]}"#

private let lists: [WorkedFormula] = [
  (#"{"total": {"each": "household.children", "as": "c", "of": "c.fee"}}"#, "600 CNY"),
  (
    #"{"total": {"each": "household.children", "as": "c", "where": "c.boarding", "of": "c.fee"}}"#,
    "500 CNY"
  ),
  (#"{"count": {"each": "household.children", "as": "c", "where": "c.boarding"}}"#, "2"),
  (
    #"{"largest": {"each": "household.children", "as": "c", "by": "c.birthDate", "of": "c.fee"}}"#,
    "100 CNY"
  ),
  (
    #"{"smallest": {"each": "household.children", "as": "c", "by": "c.birthDate", "of": "c.fee"}}"#,
    "300 CNY"
  ),
  (#"{"some": {"each": "household.children", "as": "c", "where": "c.boarding"}}"#, "true"),
  (#"{"every": {"each": "household.children", "as": "c", "where": "c.boarding"}}"#, "false"),
].map { .init(formula: $0, facts: children, result: $1) }

@Test(arguments: arithmetic + tiers + days + terms + lists)
func `A formula has the value that it has by hand`(_ worked: WorkedFormula) throws {
  let result = try value(
    worked.formula,
    facts: worked.facts,
    terms: worked.terms,
    assume: worked.assume
  )
  #expect(result == worked.result)
}

private let modes: [(amount: String, mode: String, result: String)] = [
  ("0.125 CNY", "half-up", "0.13 CNY"), ("0.125 CNY", "half-even", "0.12 CNY"),
  ("0.135 CNY", "half-even", "0.14 CNY"), ("0.121 CNY", "up", "0.13 CNY"),
  ("0.129 CNY", "down", "0.12 CNY"), ("0.12 CNY", "up", "0.12 CNY"),
  ("0.1249 CNY", "half-up", "0.12 CNY"), ("-0.125 CNY", "half-up", "-0.13 CNY"),
  ("-0.129 CNY", "down", "-0.12 CNY"),
]

@Test(arguments: modes)
func `An amount follows its rounding mode`(
  _ worked: (amount: String, mode: String, result: String)
) throws {
  let round = #"{"to": "0.01 CNY", "mode": "\#(worked.mode)"}"#
  let formula = #"{"sum": ["\#(worked.amount)"], "round": \#(round)}"#
  #expect(try value(formula) == worked.result)
}

@Test func `A rate per year does not meet months`() {
  let formula = #"{"product": ["12 CNY/year", "6 months"]}"#
  #expect(throws: NaiveError.invalid("a rate per year meets months")) { try value(formula) }
}
