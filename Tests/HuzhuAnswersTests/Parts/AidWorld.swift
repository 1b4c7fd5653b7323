import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A vocabulary of an aid to workers, with lists, sets and a fact that nobody can change.
enum AidWorld {
  static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "aid", "subjects": {"worker": {"zh": "职工", "en": "worker"}},
     "choices": {
       "sex": {"of": {"female": {"zh": "女", "en": "female"}, "male": {"zh": "男", "en": "male"}}},
       "status": {"of": {"serving": {"zh": "在职", "en": "serving"},
         "retired": {"zh": "退休", "en": "retired"}, "farmer": {"zh": "务农", "en": "farmer"}}},
       "package": {"of": {"basic": {"zh": "基本", "en": "basic"}, "more": {"zh": "加强", "en": "more"}}}},
     "facts": {
       "worker.sex": {"type": "choice", "of": "sex", "fixed": true},
       "worker.status": {"type": "choice", "of": "status"},
       "worker.birth": {"type": "day", "between": ["1920-01-01", "2026-12-31"], "fixed": true},
       "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "120 years"],
         "derived": {"years": {"from": "worker.birth", "to": "at"}}},
       "worker.able": {"type": "flag"},
       "worker.member": {"type": "flag"},
       "worker.papers": {"type": "flag"},
       "worker.packages": {"type": "choices", "of": "package"},
       "worker.income": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "100000 CNY"]},
       "worker.wage": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "100000 CNY"]},
       "worker.children": {"type": "list", "atMost": 5, "fields": {
         "fee": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "9000 CNY"]}}},
       "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "100000 CNY"]}}}
    """

  /// A term that a test takes as given.
  static func term(_ value: String) -> String {
    #"{"is": "\#(value)", "assumed": {"zh": "样例", "en": "a sample"}}"#
  }

  /// A term with readings between which the text does not decide.
  static func readings(_ names: String...) -> String {
    let list = names.map { #""\#($0)""# }.joined(separator: ", ")
    return #"{"unstated": {"zh": "哪一种？", "en": "Which?"}, "oneOf": [\#(list)]}"#
  }

  static func engine(_ parts: String) throws -> Engine {
    try Engine([vocabulary, PartWorld.document(parts)])
  }

  static func input(
    _ facts: String,
    events: String? = #"{"event.cost": "0 CNY"}"#,
    assume: String = ""
  ) -> String {
    let happened = events.map { #", "events": [\#($0)]"# } ?? ""
    let settled = assume.isEmpty ? "" : #", "assume": {"test.parts": {\#(assume)}}"#
    return #"{"format": "huzhu/1", "case": "a", "on": "2026-06-05", "facts": {\#(facts)}"#
      + happened + settled + "}"
  }

  static func answer(
    _ parts: String,
    _ facts: String,
    events: String? = #"{"event.cost": "0 CNY"}"#,
    assume: String = ""
  ) throws -> SchemeAnswer {
    let engine = try engine(parts)
    let found = try engine.answer(input(facts, events: events, assume: assume))
    return try #require(found.answers.first)
  }

  /// The names of what is missing.
  static func missing(_ parts: String, _ answer: SchemeAnswer) throws -> [String] {
    let book = try engine(parts).assessor.book
    return answer.missing.map {
      switch $0 {
      case .fact(let fact), .eventFact(let fact, _), .field(_, _, let fact):
        book.vocabulary.facts[fact].name
      case .term(let term): answer.scheme.terms[term].name
      }
    }
  }
}
