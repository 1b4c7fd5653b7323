import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A small scheme of duties and places, whose parts a test writes itself.
enum DutyWorld {
  static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "owed",
     "subjects": {"unit": {"zh": "单位", "en": "unit"}},
     "units": {"visit": {"whole": true, "title": {"zh": "人次", "en": "visit"}},
               "person": {"whole": true, "title": {"zh": "人", "en": "person"}}},
     "facts": {
       "unit.visits": {"type": "quantity", "unit": "visit", "step": "1 visit",
         "between": ["0 visit", "100000 visit"]},
       "unit.fees": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY",
         "between": ["0 CNY", "1000000 CNY"]},
       "unit.trainees": {"type": "quantity", "unit": "person", "step": "1 person",
         "between": ["0 person", "10000 person"]},
       "unit.passed": {"type": "quantity", "unit": "person", "step": "1 person",
         "between": ["0 person", "10000 person"]},
       "unit.rate": {"type": "quantity", "unit": "%", "step": "0.01%", "between": ["0%", "100%"]},
       "unit.reported": {"type": "day", "mayBeNone": true},
       "unit.filed": {"type": "flag"},
       "unit.isConcerned": {"type": "flag"},
       "unit.agreed": {"type": "day", "between": ["2015-01-01", "2100-12-31"]},
       "class.taken": {"type": "quantity", "unit": "person", "step": "1 person",
         "between": ["0 person", "10000 person"]}}}
    """

  static let ledger = """
    {"format": "huzhu/1", "ledger": "owed", "publisher": {"zh": "报", "en": "paper"},
     "published": {"unstated": {"zh": "未写", "en": "not given"}}, "facts": [
       {"id": "owed.exactly", "says": {"zh": "。", "en": "."}, "value": "30 person",
        "certainty": "stated"},
       {"id": "owed.least", "says": {"zh": "。", "en": "."}, "value": "30 person",
        "certainty": "stated", "qualifier": "atLeast"},
       {"id": "owed.most", "says": {"zh": "。", "en": "."}, "value": "30 person",
        "certainty": "stated", "qualifier": "upTo"}]}
    """

  /// A number or a day with an origin.
  static func term(_ value: String) -> String {
    #"{"is": "\#(value)", "assumed": {"zh": "示例", "en": "for the test"}}"#
  }

  /// The spans that a duty may name as its window.
  static let spans = """
    "spans": {
      "half": {"from": "2026-01-01", "until": "2026-07-01"},
      "spring": {"from": "2026-03-01", "until": "2026-06-01"},
      "agreed-year": {"from": "unit.agreed", "every": "1 year"},
      "open-period": {"from": "unit.agreed",
        "every": {"unstated": {"zh": "多久？", "en": "How long?"}, "unit": "month",
                  "within": ["1 month", null]}},
      "six-months": {"from": "unit.agreed", "every": \(term("6 months"))}}
    """

  static func scheme(_ parts: String) -> String {
    """
    {"format": "huzhu/1", "scheme": "demo.owed", "version": "1", "kind": "obligation",
     "subject": "unit", "title": {"zh": "示例", "en": "Demo"},
     "authority": {"zh": "市总工会", "en": "city federation"},
     "effective": {"from": "2020-01-01"}, \(spans), \(parts)}
    """
  }

  static func engine(_ parts: String) throws -> Engine {
    try Engine([vocabulary, ledger, scheme(parts)])
  }

  static func situation(on day: String, _ facts: String) -> String {
    #"{"format": "huzhu/1", "case": "A", "subject": "unit", "on": "\#(day)", "facts": \#(facts)}"#
  }

  /// What an expectation finds to be different.
  static func differences(
    _ parts: String,
    on day: String,
    _ facts: String,
    _ expect: String
  ) throws -> [String] {
    let engine = try engine(parts)
    let answer = try engine.answer(situation(on: day, facts))
    let one = try #require(answer.answers.first)
    return HuzhuAnswers.failures(
      of: try AnswerFixture.json(expect),
      comparedWith: one,
      in: engine.assessor.book
    ).map(\.en)
  }
}
