import HuzhuCommands
import HuzhuDocuments
import Testing

/// What an answer calls things, in a rule set of its own: each row is one scheme and one case.
struct WordingTests {
  private static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "words",
     "subjects": {"worker": {"zh": "职工", "en": "worker"}},
     "units": {"class": {"whole": true, "title": {"zh": "个班", "en": "class"}},
               "person": {"whole": true, "title": {"zh": "人", "en": "person"}}},
     "choices": {
       "illness": {"of": {"melanoma": {"zh": "黑色素瘤", "en": "melanoma"},
                          "flu": {"zh": "流感", "en": "flu"}}},
       "level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "level one"},
                                         "two": {"zh": "二级", "en": "level two"}}},
       "thing": {"of": {"tea": {"zh": "茶", "en": "tea"}, "soap": {"zh": "肥皂", "en": "soap"}}}},
     "facts": {
       "worker.illness": {"title": {"zh": "疾病", "en": "illness"}, "type": "choice", "of": "illness"},
       "worker.level": {"title": {"zh": "等级", "en": "level"}, "type": "choice", "of": "level"},
       "worker.poor": {"title": {"zh": "困难", "en": "in hardship"}, "type": "flag"},
       "worker.ill": {"title": {"zh": "患病", "en": "ill"}, "type": "flag"},
       "worker.wage": {"title": {"zh": "工资", "en": "wage"}, "type": "quantity",
         "unit": "CNY/month", "step": "0.01 CNY/month", "between": ["0 CNY/month", "900000 CNY/month"]},
       "worker.total": {"title": {"zh": "全家收入", "en": "income in all"}, "type": "quantity",
         "unit": "CNY/month", "step": "0.01 CNY/month", "between": ["0 CNY/month", "900000 CNY/month"]},
       "worker.share": {"title": {"zh": "两项收入", "en": "both incomes"}, "type": "quantity",
         "unit": "CNY/month", "step": "0.01 CNY/month", "between": ["0 CNY/month", "1800000 CNY/month"],
         "derived": {"sum": ["worker.total", "worker.wage"]}},
       "worker.taught": {"title": {"zh": "已办", "en": "held"}, "type": "quantity", "unit": "class",
         "step": "1 class", "between": ["0 class", "1000 class"]},
       "worker.taken": {"title": {"zh": "已用", "en": "taken"}, "type": "quantity", "unit": "person",
         "step": "1 person", "between": ["0 person", "100000 person"]},
       "worker.children": {"title": {"zh": "子女", "en": "children"}, "type": "list", "atMost": 5,
         "fields": {"level": {"title": {"zh": "学段", "en": "schooling"}, "type": "choice", "of": "level"}}}}}
    """

  private static let assumed = #""assumed": {"zh": "示例", "en": "a test"}"#

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var parts: String
    var facts = ""
    var event: String? = "{}"
    var zh: [String]
    var en: [String]
    var without: [String] = []
  }

  static let rows: [Row] = [
    Row(
      testDescription: "a thing is provided",
      parts:
        #""benefits": [{"clause": "tea", "title": {"zh": "茶歇", "en": "a break"}, "provide": "tea"}]"#,
      zh: ["茶歇  提供  茶", "不评定资格 · 茶\n"],
      en: ["a break  is provided  tea"],
      without: ["给付", "pays"]
    ),
    Row(
      testDescription: "a thing called as its clause is not told twice",
      parts:
        #""benefits": [{"clause": "tea", "title": {"zh": "茶", "en": "tea"}, "provide": "tea"}]"#,
      zh: ["    茶  提供\n"],
      en: ["    tea  is provided\n"]
    ),
    Row(
      testDescription: "a price is had",
      parts: """
        "terms": {"price": {"is": "8 CNY", \(assumed)}, "usual": {"is": "26 CNY", \(assumed)}},
        "benefits": [{"clause": "cut", "title": {"zh": "理发", "en": "haircut"},
          "charge": "price", "insteadOf": "usual"}]
        """,
      zh: ["理发  可享  按 8 元收（原价 26 元，省 18 元）"],
      en: ["haircut  applies  8 yuan instead of 26 yuan, 18 yuan saved"]
    ),
    Row(
      testDescription: "money by the month heads the answer, and not 0 yuan",
      parts: """
        "terms": {"aid": {"is": "1000 CNY", \(assumed)}, "more": {"is": "50 CNY", \(assumed)}},
        "benefits": [{"clause": "aid", "title": {"zh": "补助", "en": "aid"}, "pay": "aid", "every": "month"},
          {"clause": "more", "pay": "more", "when": "worker.ill"}]
        """,
      facts: #""worker.ill": false"#,
      zh: ["不评定资格 · 1,000 元/月\n"],
      en: ["not assessed · 1,000 yuan per month\n"]
    ),
    Row(
      testDescription: "a duty of which neither side is known",
      parts: """
        "duties": [{"clause": "grow", "title": {"zh": "增资", "en": "growth"},
          "that": "worker.wage", "atLeast": "worker.total"}]
        """,
      zh: ["增资：暂不能判定，现有多少、须有多少都尚不知道", "不评定资格 · 增资：暂不能判定"],
      en: ["growth: cannot say yet: neither what there is nor what is needed is known"],
      without: ["算不出", "no amount follows"]
    ),
    Row(
      testDescription: "a duty of which only the bound is known",
      parts: """
        "terms": {"due": {"is": "12 class", \(assumed)}},
        "duties": [{"clause": "teach", "title": {"zh": "办班", "en": "teaching"},
          "that": "worker.taught", "atLeast": "due"}]
        """,
      zh: ["办班：暂不能判定，现有多少尚不知道，须不少于 12 个班"],
      en: ["teaching: cannot say yet: so far not known; at least 12 classes needed"]
    ),
    Row(
      testDescription: "a duty that is counted, and one of a rate",
      parts: """
        "terms": {"due": {"is": "12 class", \(assumed)}, "floor": {"is": "2000 CNY/month", \(assumed)}},
        "duties": [{"clause": "teach", "title": {"zh": "办班", "en": "teaching"},
          "that": "worker.taught", "atLeast": "due"},
         {"clause": "floor", "title": {"zh": "下限", "en": "floor"}, "that": "worker.wage", "atLeast": "floor"}]
        """,
      facts: #""worker.taught": "13 class", "worker.wage": "2100 CNY/month""#,
      zh: [
        "办班：已履行，已有 13 个班，须不少于 12 个班", "下限：已履行，现为 2,100 元/月，须不少于 2,000 元/月",
        "2 项义务，均已履行",
      ],
      en: [
        "teaching: met: 13 of at least 12 classes",
        "floor: met: 2,100 yuan per month; at least 2,000 yuan per month needed",
      ]
    ),
    Row(
      testDescription: "levels are high or low",
      parts: """
        "terms": {"least": {"is": "two", "of": "level", \(assumed)}},
        "eligibility": {"all": [{"clause": "level", "that": "worker.level", "atLeast": "two"}]}
        """,
      facts: #""worker.level": "one""#,
      zh: ["等级：现为 一级，须不低于 二级"],
      en: ["level: has level one, needs: at least level two"],
      without: ["须不少于 二级"]
    ),
    Row(
      testDescription: "one of several conditions is enough",
      parts: """
        "eligibility": {"all": [{"clause": "either", "any": ["worker.poor", "worker.ill"]}]}
        """,
      facts: #""worker.poor": false, "worker.ill": false"#,
      zh: ["      满足下列任一项即可：\n        须困难\n"],
      en: ["      any one of these is enough:\n        needs: in hardship\n"]
    ),
    Row(
      testDescription: "an item of an open list by its label",
      parts: """
        "terms": {"listed": {"title": {"zh": "名单", "en": "the list"}, "of": "illness",
          "unstated": {"zh": "没有刊出。", "en": "Not printed."}, "includes": ["flu"], "excludes": []}},
        "eligibility": {"all": [{"clause": "listed", "that": "worker.illness", "in": {"value": "listed"}}]}
        """,
      facts: #""worker.illness": "melanoma""#,
      zh: ["名单：不包括黑色素瘤 [listed excludes", "名单：包括黑色素瘤 [listed includes", "没有刊出。（包括流感）"],
      en: ["the list: without melanoma", "the list: with melanoma", "Not printed. (with flu)"]
    ),
    Row(
      testDescription: "a derived fact that is given stands by itself",
      parts: #""benefits": [{"clause": "aid", "pay": {"product": ["worker.share", "1 month"]}}]"#,
      facts: #""worker.share": "300 CNY/month""#,
      zh: ["两项收入 = 300 元/月"],
      en: ["both incomes = 300 yuan per month"],
      without: ["..", "1,800,000", "1800000"]
    ),
    Row(
      testDescription: "a total over a list, record by record",
      parts: """
        "benefits": [{"clause": "aid", "pay": {"total": {"each": "worker.children", "as": "child",
          "of": {"table": {"by": ["child.level"], \(assumed),
            "rows": [["one", "100 CNY"], ["two", "250 CNY"]]}}}}}]
        """,
      facts: #""worker.children": [{"level": "one"}, {"level": "two"}]"#,
      zh: ["子女逐项合计 = 350 元", "第 1 项：按 学段 查表 = 100 元", "学段 = 二级"],
      en: ["the total over children = 350 yuan", "no. 2: the table by schooling = 250 yuan"]
    ),
    Row(
      testDescription: "places of which it is open whether they are counted",
      parts: """
        "terms": {"places": {"is": "15000 person", \(assumed)}},
        "capacity": [{"clause": "places", "title": {"zh": "名额", "en": "places"}, "when": "worker.poor",
          "places": "places", "taken": "worker.taken"}]
        """,
      facts: #""worker.taken": "12000 person""#,
      zh: ["是否限名额也不能判定；如限，共 15,000 人，已用 12,000 人"],
      en: ["nor whether places are limited; if they are, 15,000 people in all, 12,000 taken"],
      without: ["0 至 15,000", "0 to 12,000"]
    ),
    Row(
      testDescription: "a gap in the words of what it touches",
      parts: """
        "benefits": [{"clause": "tea", "provide": "tea"}, {"clause": "soap", "charge": "0 CNY"}],
        "duties": [{"clause": "due", "that": "worker.poor", "is": true}],
        "gaps": [{"clause": "a", "says": {"zh": "甲", "en": "A"}, "touches": ["tea"], "could": "lower"},
          {"clause": "b", "says": {"zh": "乙", "en": "B"}, "touches": ["due"], "could": "lower"},
          {"clause": "c", "says": {"zh": "丙", "en": "C"}, "touches": ["tea"], "could": "refuse"}]
        """,
      zh: ["甲（可能使待遇减少）", "乙（可能影响义务）", "丙（可能导致不能享受）"],
      en: ["A (could lessen what is provided)", "B (could change the duty)"],
      without: ["金额"]
    ),
  ]

  @Test(arguments: rows)
  func `An answer is worded for what it is about`(row: Row) throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("rules/vocabulary/words.json", Self.vocabulary)
    _ = try folder.file(
      "rules/demo.words@1.json",
      """
      {"format": "huzhu/1", "scheme": "demo.words", "version": "1", "kind": "aid", "subject": "worker",
       "title": {"zh": "示例", "en": "Demo"}, "authority": {"zh": "工会", "en": "the union"},
       "effective": {"from": "2026-01-01"}, \(row.parts)}
      """
    )
    let events = row.event.map { ", \"events\": [\($0)]" } ?? ""
    let input = try folder.file(
      "case.json",
      """
      {"format": "huzhu/1", "case": "a", "subject": "worker", "on": "2026-06-05",
       "facts": {\(row.facts)}\(events)}
      """
    )
    for (language, expected) in [("zh", row.zh), ("en", row.en)] {
      let run = huzhu(
        ["check", input, "--lang", language, "--rules", folder.path + "/rules"],
        variables: ["COLUMNS": "200"]
      )
      #expect(run.status == .done, "\(run.errors)")
      guard run.status == .done else { continue }
      for text in expected { #expect(run.output.contains(text), "\(text) in\n\(run.output)") }
      for text in row.without { #expect(!run.output.contains(text), "\(text) in\n\(run.output)") }
    }
  }
}
