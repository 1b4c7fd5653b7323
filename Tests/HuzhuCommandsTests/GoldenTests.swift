import HuzhuCommands
import HuzhuDocuments
import Testing

/// The whole text of answers, help and lists, as files to be read before a change of them is kept.
struct GoldenTests {
  @Test(arguments: Project.examples)
  func `An example reads as it did, in both languages`(name: String) throws {
    for language in ["zh", "en"] {
      let run = huzhu(["check", "rules/examples/\(name).json", "--lang", language])
      #expect(run.status == .done)
      #expect(run.errors.isEmpty)
      try expectGolden(run.output, "check-\(name).\(language).txt")
    }
  }

  @Test(arguments: Project.examples)
  func `The machine answer of an example is what it was`(name: String) throws {
    let run = huzhu(["check", "rules/examples/\(name).json", "--format", "json"])
    #expect(run.status == .done)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1)
    let (value, mistakes) = readJSON(SourceText(name: name, text: run.output), index: 0)
    #expect(mistakes.isEmpty)
    guard let value else { return }
    try expectGolden(withoutDigests(JSONOutput(value)).text(.pretty) + "\n", "check-\(name).json")
  }

  /// A golden does not change with every comma of a rule file.
  private func withoutDigests(_ output: JSONOutput) -> JSONOutput {
    guard case .object(let members) = output else { return output }
    return .object(members.filter { $0.0 != "digests" })
  }

  @Test func `An overlay gives a trial with a receipt`() throws {
    for language in ["zh", "en"] {
      let run = huzhu([
        "check", "rules/examples/rider-accident.json", "--lang", language,
        "--scheme", "guangdong.hui-ji-xiang",
        "--overlay", "rules/overlays/guangdong-illustration.hui-ji-xiang.json",
      ])
      #expect(run.status == .done)
      try expectGolden(run.output, "check-rider-accident-trial.\(language).txt")
    }
  }

  @Test func `An explanation adds what holds`() throws {
    let run = huzhu([
      "check", "rules/examples/rider-accident.json", "--lang", "zh", "--explain", "--all",
    ])
    try expectGolden(run.output, "check-rider-accident-explained.zh.txt")
  }

  @Test(arguments: ["zh", "en"])
  func `A scheme in words reads as it did`(language: String) throws {
    for scheme in ["guangdong.hui-ji-xiang", "weihai.critical-cost"] {
      let run = huzhu(["schemes", scheme, "--lang", language])
      #expect(run.status == .done)
      try expectGolden(run.output, "schemes-\(scheme).\(language).txt")
    }
    try expectGolden(huzhu(["schemes", "--lang", language]).output, "schemes.\(language).txt")
  }

  @Test(arguments: ["zh", "en"])
  func `The vocabulary reads as it did`(language: String) throws {
    try expectGolden(huzhu(["facts", "--lang", language]).output, "facts.\(language).txt")
    let one = huzhu(["facts", "worker.birthDate", "--lang", language])
    try expectGolden(one.output, "facts-worker.birthDate.\(language).txt")
  }

  @Test(arguments: ["zh", "en"])
  func `Help reads as it did`(language: String) throws {
    try expectGolden(huzhu(["--help", "--lang", language]).output, "help.\(language).txt")
    try expectGolden(
      huzhu(["help", "check", "--lang", language]).output,
      "help-check.\(language).txt"
    )
  }

  @Test func `Colour is the only difference that colour makes`() {
    let arguments = ["check", "rules/examples/rider-aged-60.json", "--lang", "zh"]
    let plain = huzhu(arguments).output
    let coloured = huzhu(arguments + ["--color", "always"]).output
    #expect(coloured != plain)
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    #expect(huzhu(arguments, isTerminal: true).output == coloured)
    #expect(huzhu(arguments, variables: ["NO_COLOR": "1"], isTerminal: true).output == plain)
    #expect(huzhu(arguments, variables: ["TERM": "dumb"], isTerminal: true).output == plain)
  }
}
