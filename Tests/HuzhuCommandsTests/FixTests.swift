import Foundation
import HuzhuCommands
import Testing

/// `validate --fix`, on files.
struct FixTests {
  private static let spoilt = #"""
    {
      "format": "huzhu/1",
      "vocabulary": "spoilt",
      "facts": {
        "worker.pay": {"type": "quantity", "unit": "CNY", "step": "1元", "between": ["0 CNY", "7万"],},
      }
    }

    """#
  private static let mended = #"""
    {
      "format": "huzhu/1",
      "vocabulary": "spoilt",
      "facts": {
        "worker.pay": {"type": "quantity", "unit": "CNY", "step": "1 CNY", "between": ["0 CNY", "70000 CNY"]}
      }
    }

    """#

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.file("rules/spoilt.json", Self.spoilt)
  }

  private func run(_ options: String...) -> ToolRun {
    huzhu(["validate", "--rules", folder.path + "/rules", "--lang", "en"] + options)
  }

  private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `Each fix is told, and the files are read anew behind it`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = run("--fix")
    #expect(run.status == .done)
    #expect(try text() == Self.mended)
    let told = run.output.replacing(folder.path, with: "FOLDER")
    #expect(
      told == """
        FOLDER/rules/spoilt.json:5:95: fixed[HZ0112]: took out ','
        FOLDER/rules/spoilt.json:5:97: fixed[HZ0112]: took out ','
        FOLDER/rules/spoilt.json:5:63: fixed[HZ0215]: '"1元"' → '"1 CNY"'
        FOLDER/rules/spoilt.json:5:90: fixed[HZ0215]: '"7万"' → '"70000 CNY"'
        4 fixes in 1 file
        1 file, no findings

        """
    )
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/rules").count == 1)
    #expect(self.run("--fix").output == "nothing to fix\n1 file, no findings\n")
  }

  @Test func `A dry run is a patch, and nothing is written`() throws {
    let run = run("--fix", "--dry-run")
    #expect(run.status == .findings)
    #expect(try text() == Self.spoilt)
    #expect(run.output.hasPrefix("--- "))
    #expect(run.output.contains("\n+    \"worker.pay\": {\"type\": \"quantity\""))
    #expect(run.errors.contains("4 fixes in 1 file; nothing was written"))
  }

  @Test func `A machine reads the fixes, a person on the other stream`() throws {
    let run = run("--fix", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    #expect((object["findings"] as? [Any])?.isEmpty == true)
    let fixed = try #require(object["fixed"] as? [[String: Any]])
    #expect(fixed.map { $0["new"] as? String } == ["", "", "\"1 CNY\"", "\"70000 CNY\""])
    #expect(run.errors.contains("fixed[HZ0215]"))
  }

  @Test func `A link stays a link to the file that is mended`() throws {
    let target = try folder.file("elsewhere.json", Self.spoilt)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    #expect(run("--fix").status == .done)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == Self.mended)
  }

  @Test func `Only the files that are named change`() throws {
    let other = try folder.file(
      "rules/other.json",
      "{\"format\": \"huzhu/1\", \"vocabulary\": \"other\",}"
    )
    #expect(run(other, "--fix").status == .done)
    #expect(try text() == Self.spoilt)
  }

  @Test func `A dry run alone is no call`() {
    #expect(run("--dry-run").status == .usage)
  }

  @Test func `A number of the ledger is put in with a word to look at it`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let file = rules + "/published/weihai/weihai.critical-cost@2010.json"
    let sound = try String(contentsOfFile: file, encoding: .utf8)
    let wrong = sound.replacing("\"is\": \"50000 CNY\"", with: "\"is\": \"5000 CNY\"")
    #expect(wrong != sound)
    try wrong.write(toFile: file, atomically: true, encoding: .utf8)
    let run = huzhu(["validate", "--rules", rules, "--fix", "--lang", "en"])
    #expect(run.output.contains("another number: hold it against the source"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == sound)
  }
}
