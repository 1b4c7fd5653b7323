import HuzhuCommands
import HuzhuDocuments
import Testing

/// Parts of the language that no shipped scheme uses, in a small rule set of their own.
struct SampleTests {
  private static let folder = "Tests/HuzhuCommandsTests/Samples/parts"
  private static let rules = ["--rules", "\(folder)/rules", "--seeds", "\(folder)/seeds"]

  @Test(arguments: ["zh", "en"])
  func `What recurs, is provided, decided and looked up reads as it did`(language: String) throws {
    for name in ["looked-up", "given"] {
      let run = huzhu(
        ["check", "\(Self.folder)/\(name).json", "--lang", language] + Self.rules
      )
      #expect(run.status == .done && run.errors.isEmpty)
      try expectGolden(run.output, "sample-\(name).\(language).txt")
    }
    let scheme = huzhu(["schemes", "sample.parts", "--lang", language] + Self.rules)
    try expectGolden(scheme.output, "sample-scheme.\(language).txt")
    let fact = huzhu(["facts", "local.standard", "--lang", language] + Self.rules)
    try expectGolden(fact.output, "sample-fact.\(language).txt")
  }

  @Test func `Its machine answer is what it was`() throws {
    let run = huzhu(
      ["check", "\(Self.folder)/looked-up.json", "--format", "json"] + Self.rules
    )
    let (value, _) = readJSON(SourceText(name: "sample", text: run.output), index: 0)
    guard case .object(let members)? = value.map({ JSONOutput($0) }) else {
      Issue.record("no object: \(run.output)")
      return
    }
    let kept = JSONOutput.object(members.filter { $0.0 != "digests" })
    try expectGolden(kept.text(.pretty) + "\n", "sample-looked-up.json")
  }

  @Test func `Its example comes out, and nothing is wrong with it`() {
    #expect(huzhu(["validate"] + Self.rules).status == .done)
    #expect(huzhu(["test"] + Self.rules).status == .done)
  }
}
