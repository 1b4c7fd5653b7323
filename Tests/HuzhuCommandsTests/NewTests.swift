import Foundation
import HuzhuCommands
import Testing

/// Documents to begin from.
struct NewTests {
  @Test(arguments: ["wuhan.hospital", "guangdong.hospital"])
  func `A new scheme and its ledger validate as they stand, and the examples pass`(
    id: String
  ) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = "\(rules)/new.json"
    for arguments in [
      ["new", "scheme", id, "--output", path],
      ["new", "ledger", id, "--output", "\(folder.path)/seeds/new.json"],
    ] {
      let run = huzhu(arguments + ["--rules", rules])
      #expect(run.status == .done)
      #expect(run.output.isEmpty)
    }
    let validated = huzhu(["validate", "--rules", rules])
    #expect(validated.output.hasSuffix(" files, no findings\n"), "\(validated.output)")
    let tested = huzhu(["test", path, "--rules", rules, "--lang", "en"])
    #expect(tested.output == "5 examples passed\n")
    #expect(huzhu(["schemes", id, "--rules", rules]).status == .done)
  }

  @Test func `A number of the new scheme takes its source from the new ledger`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let ledger = huzhu(["new", "ledger", "wuhan.hospital"]).output
    _ = try folder.file("seeds/new.json", ledger)
    let scheme = huzhu(["new", "scheme", "wuhan.hospital", "--rules", rules]).output
    let sourced = scheme.replacing(
      #/"assumed": \{\s+"zh": "[^"]+",\s+"en": "[^"]*, source ([a-z.-]+)\."\s+\}/#
    ) { "\"source\": \"\($0.1)\"" }
    #expect(sourced.components(separatedBy: "\"source\": \"wuhan.hospital.").count == 13)
    _ = try folder.file("rules/new.json", sourced)
    let validated = huzhu(["validate", "--rules", rules])
    #expect(validated.output.hasSuffix(" files, no findings\n"), "\(validated.output)")
    let listed = huzhu(["schemes", "wuhan.hospital", "--rules", rules, "--lang", "en"])
    #expect(listed.output.contains("[source 1, wuhan.hospital.deductible]"))
  }

  @Test func `A new scheme is begun where there are no rules yet`() throws {
    let folder = try TemporaryFolder()
    let run = huzhu(["new", "scheme", "wuhan.hospital", "--rules", folder.path + "/none"])
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("\"scheme\": \"wuhan.hospital\""))
  }

  @Test func `Names that the vocabulary lacks are told`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    try FileManager.default.removeItem(atPath: rules + "/vocabulary/policy.json")
    let run = huzhu(["new", "scheme", "wuhan.hospital", "--rules", rules, "--lang", "en"])
    #expect(run.status == .done)
    #expect(run.errors.contains("policy.start"))
  }

  /// Open readings, ranges, lists and days; whatever else a scheme asks of cases.
  private static let schemes = [
    "guangdong.hui-ji-xiang", "hainan.work-injury", "hangzhou.medical-mutual-aid",
    "henan.truck-drivers", "hohhot.craft-training", "jinping.cool-kits",
    "taiyuan-rail.education-aid", "tianshan.barber-price-quota", "weihai.critical-cost",
    "xishan.mutual-insurance",
  ]

  @Test func `A new case and a new overlay validate as they stand`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    for (index, scheme) in Self.schemes.enumerated() {
      for kind in ["case", "overlay"] {
        let place = kind == "case" ? "examples" : "overlays"
        let path = "\(rules)/\(place)/new-\(index).json"
        let run = huzhu([
          "new", kind, scheme, "--rules", rules, "--output", path, "--lang", "en",
          "--quiet",
        ])
        if kind == "overlay", run.status == .usage {
          #expect(run.errors.contains("leaves no term open"))
        } else {
          #expect(run.status == .done, "\(run.errors)")
        }
      }
    }
    let validated = huzhu(["validate", "--rules", rules])
    #expect(validated.output.hasSuffix(" files, no findings\n"), "\(validated.output)")
  }

  @Test(arguments: ["case", "overlay"])
  func `What a new document holds is what it was`(kind: String) throws {
    let run = huzhu(["new", kind, "weihai.critical-cost", "--lang", "en"])
    #expect(run.status == .done)
    try expectGolden(run.output, "new-\(kind)-weihai.critical-cost.json")
    if kind == "case" { try expectGolden(run.errors, "new-case-weihai.critical-cost.en.txt") }
  }

  @Test func `A file is not overwritten without being told`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.json", "mine")
    let arguments = ["new", "ledger", "wuhan.hospital", "--output", path, "--lang", "en"]
    let refused = huzhu(arguments)
    #expect(refused.status == .cannotWrite)
    #expect(refused.errors.contains("is there already"))
    #expect(refused.errors.contains("--replace"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(huzhu(arguments + ["--replace"]).status == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\n"))
    // Nothing half written is left behind.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.json"])
  }

  @Test func `A file that cannot be written says why`() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none/new.json"] {
      let run = huzhu(["new", "ledger", "wuhan.hospital", "--output", path, "--replace"])
      #expect(run.status == .cannotWrite)
      #expect(run.errors.contains(path))
    }
  }
}
