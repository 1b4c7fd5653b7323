import Foundation
import HuzhuCommands
import HuzhuDocuments
import Testing

/// `huzhu diff` as people and programs read it, and its statuses.
struct DiffTests {
  private static let folder = "Tests/HuzhuCommandsTests/Samples/diff"
  private static let files: [String] = [folder + "/old.json", folder + "/new.json"]
  private static let people: [String] = ["--population", folder + "/people.json"]

  @Test(arguments: ["zh", "en"])
  func `A comparison reads as it did`(language: String) throws {
    for (format, ending) in [("text", "txt"), ("markdown", "md")] {
      let run = huzhu(
        ["diff"] + Self.files + Self.people + ["--lang", language, "--format", format]
      )
      #expect(run.status == .done)
      #expect(run.errors.isEmpty)
      try expectGolden(run.output, "diff.\(language).\(ending)")
    }
  }

  @Test func `The comparison for programs is what it was`() throws {
    let run = huzhu(["diff"] + Self.files + Self.people + ["--format", "json"])
    #expect(run.status == .done)
    let (value, mistakes) = readJSON(SourceText(name: "diff", text: run.output), index: 0)
    #expect(mistakes.isEmpty)
    let output = JSONOutput(try #require(value))
    guard case .object(let members) = output else { return }
    // A golden does not change with every comma of a ledger.
    let lasting = JSONOutput.object(members.filter { $0.0 != "documents" })
    try expectGolden(lasting.text(.pretty) + "\n", "diff.json")
    let language = huzhu(
      ["diff"] + Self.files + Self.people + ["--format", "json", "--lang", "zh"]
    )
    #expect(language.output == run.output)
  }

  @Test func `A file that is laid out anew has no difference`() throws {
    let folder = try TemporaryFolder()
    let bytes = try Data(contentsOf: URL(filePath: Project.root + "/" + Self.files[0]))
    let value = try JSONSerialization.jsonObject(with: bytes)
    let turned = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    let path = try folder.file("turned.json", Array(turned))
    let run = huzhu(
      ["diff", Self.files[0], path, "--fail-on", "change", "--lang", "en"] + Self.people
    )
    #expect(run.status == .done)
    #expect(run.output.contains("no difference in meaning"))
    #expect(run.output.contains("the difference in all is 0 yuan"))
  }

  @Test(arguments: ["change", "loser"])
  func `The status is what was asked for`(word: String) {
    let arguments = ["diff"] + Self.files + Self.people
    #expect(huzhu(arguments).status == .done)
    #expect(huzhu(arguments + ["--fail-on", word]).status == .findings)
  }

  /// A call that cannot be right, and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let message: String
    let operands: [String]
    let isUsage: Bool
    var testDescription: String { message }

    init(_ message: String, _ operands: [String], isUsage: Bool = true) {
      (self.message, self.operands, self.isUsage) = (message, operands, isUsage)
    }
  }

  private static let old = folder + "/old.json"
  private static let new = folder + "/new.json"
  private static let other = "rules/published/weihai/weihai.critical-cost@2010.json"

  static let mistakes: [Mistake] = [
    Mistake("two scheme files or two folders", ["rules/guangdong", old]),
    Mistake("OLD NEW is missing", [old]),
    Mistake("is no scheme", [old, folder + "/people.json"], isUsage: false),
    Mistake("needs --population", [old, new, "--fail-on", "loser"]),
    Mistake("no case and no list of cases", [old, new, "--population", old], isUsage: false),
    Mistake("only one of OLD and NEW", ["-", "-"]),
    Mistake("one scheme is compared with itself", [old, other]),
    Mistake("a scheme 'no.such'", ["rules/tianshan", "rules/tianshan", "--scheme", "no.such"]),
  ]

  @Test(arguments: mistakes)
  func `A call that cannot be right says why`(mistake: Mistake) {
    let run = huzhu(["diff"] + mistake.operands + ["--lang", "en"])
    #expect(run.status == (mistake.isUsage ? .usage : .badData), "\(run.errors)")
    #expect(run.errors.contains(mistake.message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `A file that is not there is told`() {
    let run = huzhu(["diff", Self.old, "missing.json", "--lang", "en"])
    #expect(run.status == .noInput)
    #expect(run.errors.contains("no file 'missing.json'"))
  }

  @Test func `A mistake in a file is told, and nothing is compared`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Project.root + "/" + Self.files[0], encoding: .utf8)
    let path = try folder.file(
      "bad.json",
      text.replacing("\"800", with: "\"8x0").replacing("\"rate\", {", with: "\"rte\", {")
    )
    let run = huzhu(["diff", Self.files[0], path, "--lang", "en"])
    #expect(run.status == .badData)
    #expect(run.errors.contains("bad.json:"))
    #expect(run.errors.contains("nothing was compared"))
  }

  @Test func `One file may come from standard input`() throws {
    let text = try String(contentsOfFile: Project.root + "/" + Self.files[0], encoding: .utf8)
    let run = huzhu(["diff", "-", Self.files[1], "--lang", "en"], input: text)
    #expect(run.status == .done)
    #expect(run.output.contains("oldest age [oldest]: 60 years → 65 years"))
  }

  @Test func `Of two folders only what differs is told`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = rules + "/published/weihai/weihai.critical-cost@2010.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = text.replacing(#""en": "union member""#, with: #""en": "member of the union""#)
    #expect(edited != text)
    try Data(edited.utf8).write(to: URL(filePath: path))
    let run = huzhu(["diff", "rules", folder.path, "--lang", "en", "--fail-on", "change"])
    #expect(run.status == .done)
    #expect(run.output.contains("weihai.critical-cost@2010"))
    #expect(run.output.contains("title: union member → member of the union"))
    #expect(run.output.contains("1 scheme differs (0 changed, 0 new, 0 gone, 1 only in words"))
    #expect(run.output.components(separatedBy: "@").count == 2)
  }

  @Test func `A new version is held against the one before`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Project.root + "/" + Self.files[0], encoding: .utf8)
    let next = try String(contentsOfFile: Project.root + "/" + Self.files[1], encoding: .utf8)
      .replacing(#""version": "2025""#, with: #""version": "2026""#)
      .replacing(#"{"from": "2025-01-01"}"#, with: #"{"from": "2026-01-01"}"#)
    _ = try folder.file("old/rules/a.json", text)
    let ended = text.replacing(
      #"{"from": "2025-01-01"}"#,
      with: #"{"from": "2025-01-01", "until": "2026-01-01"}"#
    )
    _ = try folder.file("new/rules/a.json", ended)
    _ = try folder.file("new/rules/b.json", next)
    let run = huzhu(
      [
        "diff", folder.path + "/old", folder.path + "/new", "--lang", "en",
      ] + Self.people
    )
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("sample.hospital-aid@2025 → sample.hospital-aid@2026"))
    #expect(run.output.contains("whatever their days of force"))
    #expect(run.output.contains("in force: from 2025-01-01 → from 2025-01-01, through 2025-12-31"))
  }

  @Test func `A scheme that is new or gone concerns everybody under it`() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Project.root + "/" + Self.old, encoding: .utf8)
    _ = try folder.file("one/rules/a.json", text)
    _ = try folder.file(
      "two/rules/b.json",
      text.replacing("sample.hospital-aid", with: "sample.other-aid")
    )
    let run = huzhu(
      ["diff", folder.path + "/one", folder.path + "/two", "--lang", "en"] + Self.people,
      variables: ["COLUMNS": "200"]
    )
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("sample.hospital-aid@2025 (gone)"))
    #expect(run.output.contains("sample.other-aid@2025 (new scheme)"))
    #expect(run.output.contains("the scheme as a whole: 5 people get less"), "\(run.output)")
  }

  @Test func `A name that means something else is told, and whom it concerns`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = rules + "/vocabulary/worker.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = text.replacing(
      #""between": ["1920-01-01", "2030-12-31"]"#,
      with: #""between": ["1950-01-01", "2030-12-31"]"#
    )
    try #require(edited != text)
    try Data(edited.utf8).write(to: URL(filePath: path))
    let people = try folder.file(
      "people.csv",
      "worker.unionMember,worker.birthDate\ntrue,1945-03-01\ntrue,1985-03-01\n"
    )
    let run = huzhu(
      [
        "diff", "rules", rules, "--scheme", "guangdong.hui-ji-xiang", "--population", people,
        "--on",
        "2026-06-05", "--lang", "en",
      ]
    )
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("Vocabulary"))
    #expect(run.output.contains("worker.birthDate"))
    #expect(run.output.contains("cannot be compared  1 person"), "\(run.output)")
  }

  @Test func `People may stand in a table`() throws {
    let folder = try TemporaryFolder()
    let table = """
      worker.unionMember,worker.birthDate,policy.start,event.kind,event.date,event.ownBurden
      true,1985-03-01,2025-01-01,hospital-stay,2025-04-01,6000
      true,1985-03-01,2025-01-01,hospital-stay,2025-04-01,nonsense
      true,1962-03-01,2025-01-01,hospital-stay,2025-04-01,6000

      """
    let path = try folder.file("people.csv", table)
    let run = huzhu(
      ["diff"] + Self.files + ["--population", path, "--on", "2025-06-05", "--lang", "en"],
      variables: ["COLUMNS": "200"]
    )
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("What it means for 3 people"))
    #expect(run.output.contains("cannot be compared  1 person"), "\(run.output)")
    #expect(run.output.contains("get more            2 people"), "\(run.output)")
  }
}
