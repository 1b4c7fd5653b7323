import HuzhuCommands
import HuzhuDocuments
import Testing

/// Duties and places in words: rules of the tests, as the project's own have not one of each kind.
struct DutyGoldenTests {
  private static let vocabulary = """
    {"format": "huzhu/1", "vocabulary": "school",
     "subjects": {"school": {"zh": "学校", "en": "school"}},
     "units": {"person": {"whole": true, "title": {"zh": "人", "en": "person"}},
               "class": {"whole": true, "title": {"zh": "班次", "en": "session"}},
               "complaint": {"whole": true, "title": {"zh": "件投诉", "en": "complaint"}}},
     "facts": {
       "school.classes": {"title": {"zh": "已开班次", "en": "classes held"}, "type": "quantity",
         "unit": "class", "step": "1 class", "between": ["0 class", "1000 class"]},
       "school.complaints": {"title": {"zh": "投诉", "en": "complaints"}, "type": "quantity",
         "unit": "complaint", "step": "1 complaint", "between": ["0 complaint", "1000 complaint"]},
       "school.trainees": {"title": {"zh": "学员", "en": "trainees"}, "type": "quantity",
         "unit": "person", "step": "1 person", "between": ["0 person", "1000 person"]},
       "school.passed": {"title": {"zh": "合格学员", "en": "trainees who passed"},
         "type": "quantity", "unit": "person", "step": "1 person",
         "between": ["0 person", "1000 person"]},
       "school.reported": {"title": {"zh": "报告日期", "en": "day of the report"}, "type": "day",
         "mayBeNone": true},
       "school.begun": {"title": {"zh": "开办日期", "en": "day of opening"}, "type": "day"},
       "school.enrolled": {"title": {"zh": "已报名", "en": "enrolled"}, "type": "quantity",
         "unit": "person", "step": "1 person", "between": ["0 person", "1000 person"]}}}
    """

  private static let assumed = #""assumed": {"zh": "示例", "en": "for the test"}"#

  private static let scheme = """
    {"format": "huzhu/1", "scheme": "demo.school", "version": "2026", "kind": "training",
     "subject": "school", "title": {"zh": "示例夜校", "en": "Demo night school"},
     "authority": {"zh": "市总工会", "en": "city federation"},
     "effective": {"from": "2026-01-01"},
     "spans": {"first-half": {"title": {"zh": "上半年", "en": "first half"},
                              "from": "2026-01-01", "until": "2026-07-01"},
               "own-year": {"title": {"zh": "开办年度", "en": "year of the school"},
                            "from": "school.begun", "every": "1 year"}},
     "terms": {
       "classesDue": {"is": "12 class/year", \(assumed)},
       "yearIs": {"title": {"zh": "哪一年", "en": "which year"},
         "unstated": {"zh": "自然年，还是开办年度？", "en": "The calendar year, or the school's own?"},
         "oneOf": ["calendar-year", "own-year"]},
       "passRate": {"is": "95%", \(assumed)},
       "complaintsAllowed": {"is": "3 complaint", \(assumed)},
       "reportBy": {"is": "2026-05-31", \(assumed)},
       "wageFloor": {"is": "2100 CNY/month", \(assumed)},
       "motherFloor": {"is": "2000 CNY/month", \(assumed)},
       "seats": {"is": "40 person", \(assumed)},
       "roomForVisitors": {"is": "10 person", \(assumed)}},
     "eligibility": {"all": []},
     "benefits": [{"clause": "course", "title": {"zh": "课程", "en": "the course"},
                   "charge": "0 CNY"}],
     "duties": [
       {"clause": "classes", "title": {"zh": "每年开班", "en": "classes a year"},
        "that": "school.classes", "atLeast": "classesDue", "per": "yearIs"},
       {"clause": "pass-rate", "title": {"zh": "合格率", "en": "pass rate"},
        "that": {"quotient": ["school.passed", "school.trainees"]}, "atLeast": "passRate",
        "per": "calendar-year", "by": {"is": "2026-11-30", \(assumed)}},
       {"clause": "complaints", "title": {"zh": "投诉不超过3件", "en": "no more than 3 complaints"},
        "that": "school.complaints", "atMost": "complaintsAllowed", "per": "first-half",
        "leadsTo": {"zh": "停办", "en": "the school is closed"}},
       {"clause": "report", "title": {"zh": "报告", "en": "report"},
        "that": "school.reported", "onOrBefore": "reportBy", "ifNone": false,
        "leadsTo": {"zh": "通报", "en": "it is made known"}},
       {"clause": "floor", "title": {"zh": "工资下限", "en": "wage floor"},
        "that": "wageFloor", "atLeast": "motherFloor"}],
     "capacity": [
       {"clause": "seats", "title": {"zh": "座位", "en": "seats"}, "places": "seats",
        "taken": "school.enrolled"},
       {"clause": "guests", "title": {"zh": "旁听", "en": "guests"},
        "places": "roomForVisitors", "taken": "school.enrolled", "clauses": ["course"]}]}
    """

  private static func school(_ name: String, enrolled: Int, complaints: Int) -> String {
    """
    {"format": "huzhu/1", "case": "\(name)", "subject": "school", "on": "2026-06-05",
     "facts": {"school.classes": "7 class", "school.complaints": "\(complaints) complaint",
               "school.trainees": "50 person", "school.passed": "44 person",
               "school.reported": null, "school.begun": "2025-09-01",
               "school.enrolled": "\(enrolled) person"},
     "events": []}
    """
  }

  private static let schools = [
    (name: "busy", text: school("busy", enrolled: 40, complaints: 4)),
    (name: "quiet", text: school("quiet", enrolled: 9, complaints: 1)),
  ]

  @Test(arguments: schools)
  func `Duties and places read as they did`(school: (name: String, text: String)) throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("rules/vocabulary/school.json", Self.vocabulary)
    _ = try folder.file("rules/demo.school@2026.json", Self.scheme)
    let input = try folder.file("\(school.name).json", school.text)
    let rules = ["--rules", folder.path + "/rules"]
    for language in ["zh", "en"] {
      let run = huzhu(["check", input, "--lang", language] + rules)
      #expect(run.status == .done, "\(run.errors)")
      try expectGolden(run.output, "duties-\(school.name).\(language).txt")
      let words = huzhu(["schemes", "demo.school", "--lang", language] + rules)
      try expectGolden(words.output, "schemes-demo.school.\(language).txt")
    }
    let run = huzhu(["check", input, "--format", "json"] + rules)
    let (value, mistakes) = readJSON(SourceText(name: "school", text: run.output), index: 0)
    #expect(mistakes.isEmpty)
    guard case .object(let members)? = value.map({ JSONOutput($0) }) else { return }
    let answer = JSONOutput.object(members.filter { $0.0 != "digests" })
    try expectGolden(answer.text(.pretty) + "\n", "duties-\(school.name).json")
  }
}
