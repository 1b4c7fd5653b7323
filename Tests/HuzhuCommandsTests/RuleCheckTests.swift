import HuzhuCommands
import Testing

/// What `validate` finds by asking what sound rules say.
struct RuleCheckTests {
  private static let rules = "Tests/HuzhuCommandsTests/Samples/checks/rules"

  @Test(arguments: ["zh", "en"])
  func `Holes, overlaps and what ends soon read as they did`(language: String) throws {
    let run = huzhu(["validate", "--rules", Self.rules, "--on", "today", "--lang", language])
    #expect(run.status == .findings && run.errors.isEmpty)
    try expectGolden(run.output, "checks.\(language).txt")
  }

  @Test(arguments: ["json", "sarif", "junit", "github"])
  func `Every format carries them`(format: String) {
    let run = huzhu(["validate", "--rules", Self.rules, "--format", format, "--lang", "en"])
    #expect(run.status == .findings)
    for code in ["HZ0701", "HZ0702", "HZ0708"] { #expect(run.output.contains(code), "\(code)") }
    #expect(!run.output.contains("HZ0722"))
  }

  @Test func `A path restricts what is told, not what is looked at`() {
    let run = huzhu(["validate", Self.rules + "/vocabulary.json", "--rules", Self.rules])
    #expect(run.status == .done && !run.output.contains("HZ07"))
  }

  @Test(arguments: [
    (["--expiring", "30"], "from which day"), (["--on", "today", "--expiring", "soon"], "30"),
    (["--on", "today", "--expiring", "-1"], "30"),
  ])
  func `How soon is soon is a number of days from a day`(options: [String], message: String) {
    let run = huzhu(["validate", "--lang", "en"] + options)
    #expect(run.status == .usage && run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [("25", false), ("26", true)])
  func `An end is told as many days before as is said`(days: String, isTold: Bool) {
    let run = huzhu([
      "validate", "--rules", Self.rules, "--on", "2026-06-05", "--expiring", days, "--lang", "en",
    ])
    #expect(run.output.contains("HZ0722") == isTold)
  }

  @Test func `The project's own rules have no hole`() {
    let run = huzhu(["validate", "--lang", "en"])
    #expect(run.status == .done)
    #expect(!run.output.contains("HZ070"), "\(run.output)")
  }
}
