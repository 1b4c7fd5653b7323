import Foundation
import HuzhuCommands
import Testing

/// `validate` and `test` in the formats that programs read.
struct FormatTests {
  static let broken = "Tests/HuzhuCommandsTests/Samples/broken/rules"
  static let sound = "Tests/HuzhuCommandsTests/Samples/parts/rules"

  @Test(arguments: ["text", "json", "sarif", "junit", "github"], ["en", "zh"])
  func `Findings read as they did`(format: String, language: String) throws {
    // JSON has both languages.
    let isBoth = format == "json"
    if isBoth, language == "zh" { return }
    let run = huzhu([
      "validate", "--rules", Self.broken, "--format", format, "--lang", language,
    ])
    #expect(run.status == .findings)
    #expect(run.errors.isEmpty)
    let endings = [
      "text": "txt", "json": "json", "sarif": "sarif", "junit": "xml", "github": "txt",
    ]
    let name = isBoth ? "findings" : "findings-\(format).\(language)"
    try expectGolden(run.output, "\(name).\(endings[format] ?? "")")
  }

  @Test(arguments: ["text", "json", "junit"])
  func `Examples read as they did`(format: String) throws {
    let folder = try TemporaryFolder()
    let name = "sample.parts@1.json"
    let text = try String(contentsOfFile: Project.root + "/\(Self.sound)/\(name)", encoding: .utf8)
    let more = """
      "examples": [
        {"name": "what <another> gets", "like": "what a city's worker gets", "on": "2026-07-06",
         "expect": {"pay": "1800.01 CNY"}},
      """
    let spoilt = text.replacing("\"examples\": [", with: more)
    _ = try folder.file("rules/\(name)", spoilt)
    for (from, to) in [
      ("rules/vocabulary.json", "rules/v.json"), ("seeds/sample.json", "seeds/s.json"),
    ] {
      let bytes = try Data(contentsOf: URL(filePath: Project.root + "/\(Self.sound)/../\(from)"))
      _ = try folder.file(to, Array(bytes))
    }
    let run = huzhu([
      "test", "--rules", folder.path + "/rules", "--format", format, "--lang", "en",
    ])
    #expect(run.status == .findings)
    let told = run.output.replacing(folder.path, with: "FOLDER")
      .replacing(#/"sha256":"[0-9a-f]+"/#, with: "\"sha256\":\"…\"")
    let endings = ["text": "txt", "json": "json", "junit": "xml"]
    try expectGolden(told, "examples.\(endings[format] ?? "")")
  }

  @Test(arguments: [("error", false), ("warning", true), ("note", true)])
  func `The weight that fails a run is chosen`(word: String, fails: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "idle.json",
      #"{"format": "huzhu/1", "vocabulary": "idle", "allow": [{"code": "HZ0202", "because": {"zh": "看", "en": "seen"}}]}"#
    )
    let arguments = ["validate", path, "--rules", Self.sound, "--fail-on", word]
    for format in ["text", "json", "sarif", "junit", "github"] {
      #expect(
        huzhu(arguments + ["--format", format]).status == (fails ? .findings : .done),
        "\(format)"
      )
    }
    let failures = fails ? 1 : 0
    let xml = huzhu(arguments + ["--format", "junit"]).output
    #expect(xml.contains("failures=\"\(failures)\""))
  }

  @Test func `A path restricts what is reported, not what is read`() throws {
    let path = Self.broken + "/vocabulary/second.json"
    let run = huzhu(["validate", path, "--rules", Self.broken, "--format", "json"])
    #expect(run.status == .done)
    let object = try Self.object(run.output)
    #expect(object["files"] as? [String] == [path])
    #expect((object["findings"] as? [Any])?.isEmpty == true)
    #expect((object["documents"] as? [Any])?.count == 3)
  }

  @Test(arguments: ["json", "junit"])
  func `Rules with errors are told in the format of the call`(format: String) throws {
    let run = huzhu(["test", "--rules", Self.broken, "--format", format])
    #expect(run.status == .badData)
    if format == "json" {
      let object = try Self.object(run.output)
      #expect(object["error"] != nil)
      #expect((object["findings"] as? [Any])?.isEmpty == false)
    } else {
      #expect(run.output.contains("<error message="))
      #expect(run.output.contains("failures=\"0\""))
    }
  }

  @Test func `SARIF places are UTF-16 columns, and its fixes mend the file`() throws {
    let log = try Self.object(
      huzhu(["validate", "--rules", Self.broken, "--format", "sarif"]).output
    )
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let results = try #require(run["results"] as? [[String: Any]])
    let rules = try Self.rules(of: run)
    var places: [String: [Int]] = [:]
    var lines = try String(
      contentsOfFile: Project.root + "/\(Self.broken)/vocabulary/会员 a,b.json",
      encoding: .utf8
    ).split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf16) }
    // The last finding first, so that the columns of the others stay right.
    for result in results.reversed() {
      let id = try #require(result["ruleId"] as? String)
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == id)
      let place = try Self.region(of: result)
      let column = try #require(place["startColumn"])
      places[id, default: []].append(column)
      guard id == "HZ0202" || id == "HZ0208" else { continue }
      let text = try Self.insertedText(of: result)
      let line = try #require(place["startLine"])
      let end = try #require(place["endColumn"])
      lines[line - 1].replaceSubrange(column - 1..<end - 1, with: text.utf16)
    }
    // Behind 𠮷, which is two code units: `typ` and `bewteen`.
    #expect(places["HZ0202"] == [79, 87])
    #expect(places["HZ0108"] == [22])
    #expect(String(decoding: lines[3], as: UTF16.self).contains(#"{"type": "flag", "title""#))
    #expect(String(decoding: lines[3], as: UTF16.self).hasSuffix(#"}, "type": 1},"#))
    #expect(String(decoding: lines[4], as: UTF16.self).hasSuffix(#"}, "between": []},"#))
  }

  @Test func `Fingerprints survive lines that are moved, and tell equals apart`() throws {
    let folder = try TemporaryFolder()
    let fact = #""type": "flga"}"#
    func prints(_ text: String) throws -> [String] {
      let path = try folder.file("rules/moved.json", text)
      let arguments = ["validate", path, "--rules", folder.path + "/rules", "--format"]
      let log = try Self.object(huzhu(arguments + ["sarif"]).output)
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      let results = try #require(run["results"] as? [[String: Any]])
      let prints = results.compactMap { result in
        (result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
      }
      // JSON has the same.
      let findings = try Self.object(huzhu(arguments + ["json"]).output)["findings"]
      let inJSON = (findings as? [[String: Any]])?.map { $0["fingerprint"] as? String }
      #expect(inJSON == prints)
      return prints
    }
    let head = #"{"format": "huzhu/1", "vocabulary": "moved", "facts": {"#
    let before = try prints(
      "\(head)\n  \"a.b\": {\(fact),\n  \"a.c\": {\n\(fact),\n\"a.d\": {\n\(fact)}}"
    )
    let after = try prints(
      "\(head)\n\n\n    \"a.b\": {\(fact),\n \"a.c\": {\n    \(fact),\n\n\"a.d\": {\n\(fact)}}"
    )
    #expect(before.count == 3)
    #expect(Set(before).count == 3)
    #expect(before == after)
  }

  @Test(arguments: [
    ("rules/a.json", "/home/x/", "rules/a.json"), ("./rules//a.json", "/home/x/", "rules/a.json"),
    ("/home/x/rules/a.json", "/home/x/", "rules/a.json"),
    ("/home/xy/a.json", "/home/x/", "/home/xy/a.json"),
    ("rules/../seeds/a.json", nil, "seeds/a.json"),
    ("../a.json", "/home/x/", "../a.json"),
  ])
  func `A file is named from the folder of the run`(path: String, here: String?, expected: String) {
    #expect(reportedPath(path, here: here) == expected)
  }

  @Test(arguments: [
    (["validate", "--format", "xml"], "text, json, sarif, junit, github"),
    (["test", "--format", "sarif"], "text, json, junit"),
    (["check", "a.json", "--format", "sarif"], "text, json"),
    (["validate", "--fail-on", "assumed"], "error, warning, note"),
    (["test", "--fail-on", "error"], "has no option --fail-on"),
  ])
  func `Each command has its own words`(arguments: [String], words: String) {
    let run = huzhu(arguments)
    #expect(run.status == .usage)
    #expect(run.errors.contains(words))
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func rules(of run: [String: Any]) throws -> [String] {
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["text"]?.isEmpty == false && help["markdown"]?.isEmpty == false)
    }
    return rules.compactMap { $0["id"] as? String }
  }

  private static func region(of result: [String: Any]) throws -> [String: Int] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    return try #require(place["region"] as? [String: Int])
  }

  private static func insertedText(of result: [String: Any]) throws -> String {
    let fix = try #require((result["fixes"] as? [[String: Any]])?.first)
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    let deleted = try #require(replacement["deletedRegion"] as? [String: Int])
    #expect(deleted == (try region(of: result)))
    let inserted = try #require(replacement["insertedContent"] as? [String: String])
    return try #require(inserted["text"])
  }
}
