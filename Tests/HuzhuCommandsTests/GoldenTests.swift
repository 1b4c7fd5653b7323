import Foundation
import HuzhuCommands
import HuzhuDocuments
import Testing

/// The whole text of answers, help and lists, as files to be read before a change of them is kept.
struct GoldenTests {
  /// The schemes that the worked cases are about: a golden does not change with the catalogue.
  private static let schemes = [
    "guangdong.hui-ji-xiang", "guangdong.hui-zhuan-xiang", "hainan.work-injury",
    "taiyuan-rail.education-aid", "taiyuan-rail.hardship-aid", "taiyuan-rail.medical-aid",
    "tianshan.barber-price-quota", "tianshan.barber-site-fee-waiver",
    "tianshan.barber-volunteer-free", "tianshan.zero-rent-corner", "weihai.critical-cost",
  ].flatMap { ["--scheme", $0] }

  @Test(arguments: Project.examples)
  func `An example reads as it did, in both languages`(name: String) throws {
    for language in ["zh", "en"] {
      let run = huzhu(
        ["check", "rules/examples/\(name).json", "--lang", language] + Self.schemes
      )
      #expect(run.status == .done)
      #expect(run.errors.isEmpty)
      try expectGolden(run.output, "check-\(name).\(language).txt")
    }
  }

  @Test(arguments: Project.examples)
  func `The machine answer of an example is what it was`(name: String) throws {
    let run = huzhu(
      ["check", "rules/examples/\(name).json", "--format", "json"] + Self.schemes
    )
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
    let run = huzhu(
      ["check", "rules/examples/rider-accident.json", "--lang", "zh", "--explain", "--all"]
        + Self.schemes
    )
    try expectGolden(run.output, "check-rider-accident-explained.zh.txt")
  }

  @Test(arguments: ["zh", "en"])
  func `A scheme in words reads as it did`(language: String) throws {
    for scheme in [
      "guangdong.hui-ji-xiang", "weihai.critical-cost", "chengde.mother-contract-wage-growth",
      "tianshan.barber-price-quota",
    ] {
      let run = huzhu(["schemes", scheme, "--lang", language])
      #expect(run.status == .done)
      try expectGolden(run.output, "schemes-\(scheme).\(language).txt")
    }
  }

  @Test(arguments: ["zh", "en"])
  func `A scheme as Markdown reads as it did`(language: String) throws {
    for scheme in ["beijing.hospital-allowance", "hohhot.craft-training"] {
      let run = huzhu(["schemes", scheme, "--format", "markdown", "--lang", language])
      #expect(run.status == .done)
      try expectGolden(run.output, "schemes-\(scheme).\(language).md")
    }
  }

  @Test func `Every scheme with a rule file is listed once`() throws {
    let run = huzhu(["schemes", "--lang", "en"])
    #expect(run.status == .done)
    let files = try #require(FileManager.default.enumerator(atPath: Project.root + "/rules"))
    for case let file as String in files where file.contains("@") {
      let name = try #require(file.split(separator: "/").last)
      let scheme = name.dropLast(".json".count)
      #expect(run.output.components(separatedBy: " \(scheme)\n").count == 2, "\(scheme)")
    }
  }

  @Test(arguments: ["zh", "en"])
  func `A fact reads as it did`(language: String) throws {
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
    try expectGolden(huzhu(["help", "ask", "--lang", language]).output, "help-ask.\(language).txt")
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
