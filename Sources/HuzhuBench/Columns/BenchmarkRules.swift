/// A mutual-aid plan as they are sold: age, membership, registration and cover period, five
/// benefits, a percentage with deductible and cap, a table of ten grades, and a yearly ceiling.
enum BenchmarkRules {
  static let scheme = "bench.plan"

  static let vocabulary = """
    {
      "format": "huzhu/1", "vocabulary": "bench",
      "subjects": {"worker": {"zh": "职工", "en": "worker"}},
      "choices": {
        "kind": {"of": {
          "hospital-stay": {"zh": "住院", "en": "hospital stay"},
          "accident-injury": {"zh": "意外伤残", "en": "disability after an accident"},
          "illness": {"zh": "重大疾病", "en": "critical illness"},
          "death": {"zh": "身故", "en": "death"},
          "outpatient": {"zh": "门诊", "en": "outpatient treatment"}}},
        "grade": {"ordered": true, "of": {
          "grade-1": {"zh": "一级", "en": "grade 1"}, "grade-2": {"zh": "二级", "en": "grade 2"},
          "grade-3": {"zh": "三级", "en": "grade 3"}, "grade-4": {"zh": "四级", "en": "grade 4"},
          "grade-5": {"zh": "五级", "en": "grade 5"}, "grade-6": {"zh": "六级", "en": "grade 6"},
          "grade-7": {"zh": "七级", "en": "grade 7"}, "grade-8": {"zh": "八级", "en": "grade 8"},
          "grade-9": {"zh": "九级", "en": "grade 9"}, "grade-10": {"zh": "十级", "en": "grade 10"}}},
        "occupation": {"of": {
          "rider": {"zh": "外卖配送员", "en": "food delivery rider"},
          "courier": {"zh": "快递员", "en": "courier"},
          "driver": {"zh": "网约车司机", "en": "ride-hailing driver"},
          "other": {"zh": "其他", "en": "other"}}}},
      "facts": {
        "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]},
        "worker.unionMember": {"type": "flag"},
        "worker.occupation": {"type": "choice", "of": "occupation"},
        "registration.date": {"type": "day", "between": ["2000-01-01", "2060-12-31"], "mayBeNone": true},
        "policy.start": {"type": "day", "between": ["2000-01-01", "2060-12-31"]},
        "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY",
          "between": ["0 CNY", "5000000 CNY"]},
        "event.kind": {"type": "choice", "of": "kind"},
        "event.date": {"type": "day", "between": ["2000-01-01", "2060-12-31"]},
        "event.ownBurden": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY",
          "between": ["0 CNY", "5000000 CNY"]},
        "event.days": {"type": "quantity", "unit": "day", "step": "1 day",
          "between": ["0 days", "366 days"]},
        "event.grade": {"type": "choice", "of": "grade", "mayBeNone": true},
        "worker.age": {"type": "quantity", "unit": "year", "step": "1 year",
          "between": ["-120 years", "120 years"],
          "derived": {"years": {"from": "worker.birthDate", "to": "at"}}}}
    }

    """

  private static func term(_ name: String, _ value: String) -> String {
    "    \"\(name)\": {\"is\": \(value), \"assumed\": {\"zh\": \"样例\", \"en\": \"a sample\"}}"
  }

  static var plan: String {
    let grades = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10]
    let rows = grades.enumerated().map { "[\"grade-\($0 + 1)\", \"\($1 * 500) CNY\"]" }
    let terms = [
      term("youngest", "\"16 years\""), term("oldest", "\"60 years\""),
      term("period", "\"1 year\""), term("waiting", "\"30 days\""),
      term("deductible", "\"500 CNY\""), term("rate", "\"80%\""), term("most", "\"20000 CNY\""),
      term("perDay", "\"60 CNY/day\""), term("mostDays", "\"90 days\""),
      term("illnessMoney", "\"15000 CNY\""), term("deathMoney", "\"50000 CNY\""),
      term("outpatientRate", "\"50%\""), term("outpatientMost", "\"2000 CNY\""),
      term("ceiling", "\"70000 CNY\""),
      term(
        "scale",
        "{\"table\": {\"by\": [\"event.grade\"], \"rows\": [\(rows.joined(separator: ", "))]}}"
      ),
    ]
    return """
      {
        "format": "huzhu/1", "scheme": "\(scheme)", "version": "2026", "kind": "mutual-aid-plan",
        "subject": "worker",
        "title": {"zh": "测速用互助保障计划", "en": "A mutual-aid plan to measure with"},
        "authority": {"zh": "总工会", "en": "the federation"},
        "effective": {"from": "2020-01-01"},
        "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
        "terms": {
      \(terms.joined(separator: ",\n"))
        },
        "eligibility": {"all": [
          {"clause": "age", "that": {"value": "worker.age", "at": "policy.start"},
           "atLeast": "youngest", "atMost": "oldest"},
          {"clause": "member", "that": "worker.unionMember", "is": true},
          {"clause": "registered", "that": "registration.date", "onOrBefore": "policy.start",
           "ifNone": false},
          {"clause": "occupation", "that": "worker.occupation", "in": ["rider", "courier", "driver"]}
        ]},
        "claims": {"all": [
          {"clause": "covered", "that": "event.date", "onOrAfter": "policy.start",
           "before": {"date": "policy.start", "plus": "period"}},
          {"clause": "waited", "any": [
            {"that": "event.kind", "is": "accident-injury"},
            {"that": "event.date", "onOrAfter": {"date": "policy.start", "plus": "waiting"}}]}
        ]},
        "benefits": [
          {"clause": "hospital-cost", "when": {"that": "event.kind", "is": "hospital-stay"},
           "pay": {"percent": "rate", "of": {"difference": ["event.ownBurden", "deductible"],
             "floor": "0 CNY"}, "cap": "most"}},
          {"clause": "hospital-days", "when": {"that": "event.kind", "is": "hospital-stay"},
           "pay": {"product": [{"smallest": ["event.days", "mostDays"]}, "perDay"]}},
          {"clause": "disability", "when": {"all": [
             {"that": "event.kind", "is": "accident-injury"}, {"that": "event.grade", "exists": true}]},
           "pay": "scale"},
          {"clause": "illness", "when": {"that": "event.kind", "is": "illness"}, "pay": "illnessMoney"},
          {"clause": "death", "when": {"that": "event.kind", "is": "death"}, "pay": "deathMoney"},
          {"clause": "outpatient", "when": {"that": "event.kind", "is": "outpatient"},
           "pay": {"percent": "outpatientRate", "of": "event.ownBurden", "cap": "outpatientMost"}}
        ],
        "limits": [{"clause": "ceiling", "clauses": ["*"], "per": "cover-year", "atMost": "ceiling",
          "opening": "history.paid"}],
        "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "样例", "en": "a sample"}}
      }

      """
  }

  static let population = """
    {
      "format": "huzhu/1", "population": "bench",
      "on": "2026-06-05",
      "columns": {"id": null, "registration.date": {"fact": "registration.date", "empty": "none"},
        "event.grade": {"fact": "event.grade", "empty": "none"}},
      "schemes": ["\(scheme)"],
      "id": "id",
      "output": ["id", "eligibility", "reason", "low"]
    }

    """
}
