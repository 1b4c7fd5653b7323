import HuzhuDocuments
import HuzhuLanguage
import Testing

/// A vocabulary and a ledger that hold something of each kind, for reading schemes.
enum SchemeWorld {
  static let vocabulary = """
    { "format": "huzhu/1", "vocabulary": "world",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}, "station": {"zh": "驿站", "en": "station"}},
      "units": {"person": {"whole": true}, "visit": {"whole": true}, "litre": {}},
      "choices": {
        "place": {"of": {"weihai": {"zh": "威海", "en": "Weihai"}, "other": {"zh": "其他", "en": "other"}}},
        "party": {"of": {"member": {"zh": "会员", "en": "member"}, "city": {"zh": "市", "en": "city"}}},
        "event-kind": {"of": {"hospital-stay": {"zh": "住院", "en": "stay"}, "outpatient": {"zh": "门诊", "en": "outpatient"}}},
        "illness": {"of": {"tumour": {"zh": "肿瘤", "en": "tumour"}, "lung-cancer": {"zh": "肺癌", "en": "lung cancer", "under": "tumour"},
                           "stroke": {"zh": "脑卒中", "en": "stroke"}, "other": {"zh": "其他", "en": "other"}}},
        "package": {"of": {"gold": {"zh": "金", "en": "gold"}, "silver": {"zh": "银", "en": "silver"}}},
        "level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "two": {"zh": "二级", "en": "two"}, "three": {"zh": "三级", "en": "three"}}},
        "benefit": {"of": {"stay": {"zh": "住院", "en": "stay"}, "death": {"zh": "身故", "en": "death"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                       "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
        "worker.place": {"type": "choice", "of": "place"},
        "worker.unionMember": {"type": "flag"},
        "worker.disabled": {"type": "flag", "mayBeNone": true},
        "worker.illness": {"type": "choice", "of": "illness"},
        "worker.name": {"type": "text"},
        "worker.wage": {"type": "quantity", "unit": "CNY/month", "step": "0.01 CNY/month", "between": ["0 CNY/month", "100000 CNY/month"]},
        "worker.rate": {"type": "quantity", "unit": "CNY/year", "step": "0.01 CNY/year", "between": ["0 CNY/year", "100000 CNY/year"]},
        "worker.tenure": {"type": "quantity", "unit": "month", "step": "1 month", "between": ["0 months", "900 months"]},
        "worker.members": {"type": "quantity", "unit": "person", "step": "1 person", "between": ["0 person", "9 person"]},
        "worker.level": {"type": "choice", "of": "level"},
        "station.visits": {"type": "quantity", "unit": "visit", "step": "1 visit", "between": ["0 visit", "9999 visit"]},
        "policy.start": {"type": "day", "mayBeNone": true},
        "policy.packages": {"type": "choices", "of": "package"},
        "policy.package": {"type": "choice", "of": "package"},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "history.burden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "1000000 CNY"]},
        "event.date": {"type": "day"},
        "event.admission": {"type": "day"},
        "event.kind": {"type": "choice", "of": "event-kind"},
        "event.injury": {"type": "text"},
        "event.chosen": {"type": "choice", "of": "benefit"},
        "event.days": {"type": "quantity", "unit": "day", "step": "1 day", "between": ["0 days", "999 days"]},
        "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
        "event.extra": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"], "mayBeNone": true},
        "event.onDay": {"type": "flag", "derived": {"that": "event.date", "onOrAfter": "event.admission"}},
        "household.children": {"type": "list", "atMost": 9, "fields": {
          "birthDate": {"type": "day"}, "level": {"type": "choice", "of": "level"},
          "income": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "99999 CNY"]}}} } }
    """

  /// Each fact of the ledger: its id, its value, and what else it says.
  private static let facts: [(id: String, content: String)] = [
    ("src.ten", #""value": "10000 CNY", "certainty": "stated""#),
    ("src.forty", #""value": "40000 CNY", "certainty": "implied""#),
    ("src.fifty", #""value": "50000 CNY", "certainty": "stated""#),
    ("src.rate", #""value": "80%", "certainty": "stated""#),
    ("src.rate-2", #""value": "90%", "certainty": "stated""#),
    ("src.age", #""value": "16 years", "certainty": "stated""#),
    ("src.wait", #""value": "12 months", "certainty": "stated""#),
    ("src.fee", #""value": "20 CNY/person/year", "certainty": "stated""#),
    ("src.fee-2", #""value": "50 CNY/person/year", "certainty": "stated""#),
    ("src.quota", #""value": "1000 visit/year", "certainty": "stated", "qualifier": "atLeast""#),
    ("src.most", #""value": "70000 CNY", "certainty": "stated", "qualifier": "upTo""#),
    ("src.least", #""value": "300 CNY", "certainty": "stated", "qualifier": "atLeast""#),
    ("src.about", #""value": "500 CNY", "certainty": "stated", "qualifier": "about""#),
    ("src.award", #""value": "6000 CNY", "certainty": "instance""#),
    (
      "src.wording",
      #""value": {"either": {"deductible": {"zh": "起付线", "en": "deductible"}, "threshold": {"zh": "门槛", "en": "threshold"}}}, "certainty": "ambiguous""#
    ),
    ("src.cancers", #""value": ["lung-cancer", "stroke"], "certainty": "stated""#),
    ("src.member", #""value": true, "certainty": "stated""#),
    (
      "src.table",
      #""rows": [["one", "100 CNY"], ["two", "200 CNY"], ["three", "300 CNY"]], "certainty": "stated""#
    ),
    ("src.tiers", #""rows": [["10000 CNY", "80%"], [null, "90%"]], "certainty": "stated""#),
    ("src.fen", #""value": "0.01 CNY", "certainty": "stated""#),
  ]

  static let ledger: String = {
    var text = """
      { "format": "huzhu/1", "ledger": "src", "publisher": {"zh": "报", "en": "paper"},
        "published": {"unstated": {"zh": "未写", "en": "not given"}}, "facts": [
      """
    for (index, fact) in facts.enumerated() {
      text += index == 0 ? "" : ","
      text += "{\"id\": \"\(fact.id)\", \"says\": {\"zh\": \"。\", \"en\": \".\"}, \(fact.content)}"
    }
    return text + "]}"
  }()

  /// What every scheme begins with; a part that a test writes itself is left out of it.
  static func document(_ parts: String) -> String {
    let head = [
      #""format": "huzhu/1""#, #""scheme": "test.plan""#, #""version": "1""#,
      #""kind": "mutual-aid-plan""#, #""subject": "worker""#,
      #""title": {"zh": "计划", "en": "plan"}"#, #""authority": {"zh": "工会", "en": "union"}"#,
      #""effective": {"from": "2010-01-01"}"#,
    ]
    let kept = head.filter { part in
      let key = part.prefix { $0 != ":" }
      return !parts.hasPrefix(String(key)) && !parts.contains("\n\(key)")
    }
    return "{" + kept.joined(separator: ", ") + ", " + parts + "}"
  }

  struct Loaded {
    var scheme: Scheme?
    var book: Rulebook
    var diagnostics: [Diagnostic]
    var places: [Place]

    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
  }

  /// Loads one scheme of these parts, and more documents where there are any.
  static func load(_ parts: String, _ others: [String] = []) throws -> Loaded {
    let documents = try MarkedDocuments([vocabulary, ledger, document(parts)] + others)
    let (book, diagnostics) = loadRulebook(documents.nodes)
    return Loaded(
      scheme: book.schemes.first,
      book: book,
      diagnostics: diagnostics,
      places: documents.places
    )
  }
}
