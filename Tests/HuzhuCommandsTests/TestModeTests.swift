import Foundation
import HuzhuCommands
import Testing

/// `test` with what it tells of the examples themselves.
struct TestModeTests {
  private static let rules = ["--rules", FormatTests.sound]

  @Test(arguments: ["text", "json", "junit"], ["en", "zh"])
  func `Coverage, mutants and proposals read as they did`(format: String, language: String) throws {
    // JSON has both languages.
    let isBoth = format == "json"
    if isBoth, language == "zh" { return }
    let run = huzhu(
      ["test", "--coverage", "--mutate", "--generate", "--format", format, "--lang", language]
        + Self.rules
    )
    #expect(run.status == .findings)
    #expect(run.errors.isEmpty)
    let told = run.output.replacing(#/"sha256":"[0-9a-f]+"/#, with: "\"sha256\":\"…\"")
    let endings = ["text": "txt", "json": "json", "junit": "xml"]
    let name = isBoth ? "modes" : "modes-\(format).\(language)"
    try expectGolden(told, "\(name).\(endings[format] ?? "")")
  }

  @Test(arguments: [
    (["--coverage"], "done"), (["--uncovered", "1"], "done"),
    (["--uncovered", "0"], "findings"), (["--mutate"], "findings"),
    (["--survivors", "3"], "findings"), (["--survivors", "4"], "done"), (["--generate"], "done"),
    (["--uncovered", "some"], "usage"), (["--survivors", "-1"], "usage"),
  ])
  func `Counts decide, and no share of them`(options: [String], status: String) {
    let run = huzhu(["test"] + options + Self.rules)
    #expect("\(run.status)" == status, "\(options)")
  }

  @Test func `The same bytes at any number of threads and at any time`() {
    let first = huzhu(["test", "--mutate", "--format", "json"] + Self.rules)
    let second = huzhu(["test", "--mutate", "--format", "json"] + Self.rules)
    #expect(first.output == second.output)
  }

  @Test(arguments: ["text", "json", "junit"])
  func `A scheme without an example fails`(format: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let file = rules + "/tianshan/tianshan.zero-rent-corner@2026.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let start = try #require(text.range(of: ",\n  \"examples\""))
    try (text[..<start.lowerBound] + "\n}\n").write(toFile: file, atomically: true, encoding: .utf8)
    let folderOfRules = rules + "/tianshan"
    let run = huzhu(["test", folderOfRules, "--rules", rules, "--format", format, "--lang", "en"])
    #expect(run.status == .findings)
    #expect(run.output.contains("tianshan.zero-rent-corner@2026"))
  }
}
