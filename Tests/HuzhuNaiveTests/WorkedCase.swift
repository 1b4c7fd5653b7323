import HuzhuDocuments
import HuzhuNaive
import Testing

/// The facts that the worked schemes of these tests use.
let vocabulary = """
  {"format": "huzhu/1", "vocabulary": "worked",
   "choices": {
     "place": {"of": {"weihai": {}, "yantai": {}}},
     "occupation": {"of": {"rider": {}, "courier": {}, "other": {}}},
     "illness": {"of": {
       "tumour": {}, "breast-cancer": {"under": "tumour"}, "stroke": {}, "flu": {}}},
     "kind": {"of": {"hospital-stay": {}, "outpatient": {}, "death": {}, "injury": {}}},
     "level": {"ordered": true, "of": {"one": {}, "two": {}, "three": {}}},
     "clause": {"of": {"illness": {}, "allowance": {}}},
     "package": {"of": {"basic": {}, "extra": {}}},
     "party": {"of": {"city": {}, "member": {}}}},
   "facts": {
     "worker.place": {"type": "choice", "of": "place"},
     "worker.occupation": {"type": "choice", "of": "occupation"},
     "worker.unionMember": {"type": "flag"},
     "worker.birthDate": {"type": "day"},
     "worker.income": {"type": "quantity", "unit": "CNY/month", "step": "0.01 CNY"},
     "worker.ailments": {"type": "choices", "of": "illness"},
     "worker.age": {"type": "quantity", "unit": "year",
       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
     "enrolment.date": {"type": "day", "mayBeNone": true},
     "household.children": {"type": "list", "fields": {
       "birthDate": {"type": "day"}, "fee": {"type": "quantity", "unit": "CNY"},
       "boarding": {"type": "flag"}}},
     "policy.start": {"type": "day", "mayBeNone": true},
     "policy.packages": {"type": "choices", "of": "package"},
     "history.burden": {"type": "quantity", "unit": "CNY"},
     "history.paid": {"type": "quantity", "unit": "CNY"},
     "history.hours": {"type": "quantity", "unit": "hour"},
     "history.stays": {"type": "quantity", "unit": ""},
     "event.date": {"type": "day"},
     "event.kind": {"type": "choice", "of": "kind"},
     "event.illness": {"type": "choice", "of": "illness"},
     "event.level": {"type": "choice", "of": "level"},
     "event.choice": {"type": "choice", "of": "clause"},
     "event.injury": {"type": "text"},
     "event.days": {"type": "quantity", "unit": "day"},
     "event.reported": {"type": "flag"},
     "event.ownBurden": {"type": "quantity", "unit": "CNY"}}}
  """

/// Answers a case of a scheme that is written in place.
///
/// - Parameters:
///   - scheme: The parts of the scheme after its identity.
///   - situation: The parts of the case after its format.
/// - Returns: The exact answer.
/// - Throws: What is unknown or cannot be read.
func answer(_ scheme: String, _ situation: String) throws -> NaiveAnswer {
  let world = try NaiveWorld(documents: [
    try json(vocabulary), try json("{\"scheme\": \"s\", \"version\": \"1\", \(scheme)}"),
  ])
  return try world.evaluate(scheme: "s", case: json("{\"on\": \"2026-06-05\", \(situation)}"))
}

/// The text of a formula's value in a case with these facts.
func value(
  _ formula: String,
  facts: String = "{}",
  terms: String = "{}",
  assume: String = "{}"
) throws -> String {
  let scheme = """
    "terms": \(terms),
    "values": {"x": {"choose": [{"otherwise": \(formula)}], "answer": true}}
    """
  let situation = "\"facts\": \(facts), \"assume\": {\"s\": \(assume)}"
  return try #require(answer(scheme, situation).values["x"]).description
}

/// What each event pays, in yuan.
func payments(_ scheme: String, _ situation: String) throws -> [String] {
  try answer(scheme, situation).events.map(\.pay.description)
}
