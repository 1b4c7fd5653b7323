import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A vocabulary with something of each kind, and one scheme of the parts that a test writes.
enum PartWorld {
  static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "parts",
     "subjects": {"worker": {"zh": "职工", "en": "worker"}},
     "units": {"term": {"title": {"zh": "学期", "en": "term"}}},
     "choices": {
       "place": {"of": {"province": {"zh": "省", "en": "province"},
         "city": {"zh": "市", "en": "city", "under": "province"},
         "district": {"zh": "区", "en": "district", "under": "city"},
         "town": {"zh": "镇", "en": "town", "under": "province"}, "abroad": {"zh": "境外", "en": "abroad"}}},
       "party": {"of": {"member": {"zh": "会员", "en": "the member"}, "union": {"zh": "工会", "en": "the union"},
         "city-office": {"zh": "市里", "en": "the city"}, "ministry": {"zh": "部里", "en": "the ministry"},
         "authority": {"zh": "主办单位", "en": "the authority"}}},
       "thing": {"of": {"check-up": {"zh": "体检", "en": "a check-up"}, "towel": {"zh": "毛巾", "en": "a towel"},
         "tea": {"zh": "茶", "en": "tea"}}},
       "level": {"of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}}}},
     "facts": {
       "worker.place": {"type": "choice", "of": "place"},
       "worker.level": {"type": "choice", "of": "level"},
       "worker.member": {"type": "flag"},
       "worker.day": {"type": "day", "between": ["2020-01-01", "2030-12-31"]},
       "worker.months": {"type": "quantity", "unit": "month", "step": "1 month", "between": ["0 months", "120 months"]},
       "worker.wage": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "100000 CNY"]},
       "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "100000 CNY"]},
       "event.level": {"type": "choice", "of": "level"}}}
    """

  /// A term whose value is only assumed.
  static func assumed(_ value: String) -> String {
    #"{"is": \#(value), "assumed": {"zh": "样例", "en": "a sample"}}"#
  }

  static func document(_ parts: String) -> String {
    """
    {"format": "huzhu/1", "scheme": "test.parts", "version": "1", "kind": "aid", "subject": "worker",
     "title": {"zh": "样例", "en": "sample"}, "authority": {"zh": "工会", "en": "the union"},
     "effective": {"from": "2010-01-01"}, \(parts)}
    """
  }

  /// The one answer to a case of these facts, and of events where any are written.
  static func answer(
    _ parts: String,
    facts: String = "",
    events: String? = nil,
    on: String = "2026-06-05",
    others: [String] = []
  ) throws -> SchemeAnswer {
    let engine = try Engine([vocabulary, document(parts)] + others)
    return try answer(engine, facts: facts, events: events, on: on)
  }

  static func answer(
    _ engine: Engine,
    facts: String,
    events: String? = nil,
    on: String = "2026-06-05"
  ) throws -> SchemeAnswer {
    let happened = events.map { #", "events": [\#($0)]"# } ?? ""
    let found = try engine.answer(
      #"{"format": "huzhu/1", "case": "a", "on": "\#(on)", "facts": {\#(facts)}\#(happened)}"#
    )
    return try #require(found.answers.first)
  }
}
