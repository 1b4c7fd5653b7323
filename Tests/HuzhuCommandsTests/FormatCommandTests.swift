import Foundation
import HuzhuCommands
import Testing

/// `huzhu format`.
struct FormatCommandTests {
  private static let untidy = #"{"case": "a", "format": "huzhu/1"}"#
  private static let tidy = "{\n  \"format\": \"huzhu/1\",\n  \"case\": \"a\"\n}\n"

  @Test func `The project's rules and ledgers are in the canonical layout`() {
    let run = huzhu(["format", "--check"])
    #expect(run.status == .done, "\(run.output)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix(" files, all in canonical layout\n"))
  }

  @Test func `A file is rewritten once, and then stays as it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.json", Self.untidy)
    let first = huzhu(["format", folder.path, "--lang", "en"])
    #expect(first.status == .done)
    #expect(first.output == path + "\n")
    #expect(first.errors == "1 file, 1 rewritten\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.tidy)
    let second = huzhu(["format", folder.path, "--lang", "en"])
    #expect(second.output.isEmpty)
    #expect(second.errors == "1 file, all in canonical layout\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
  }

  @Test func `A check shows what differs, is 1, and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.json", Self.untidy)
    let run = huzhu(["format", "--check", path, "--lang", "en"])
    #expect(run.status == .findings)
    #expect(
      run.output == """
        --- \(path)
        +++ \(path) (canonical)
        @@ -1 +1,4 @@
        -{"case": "a", "format": "huzhu/1"}
        \\ No newline at end of file
        +{
        +  "format": "huzhu/1",
        +  "case": "a"
        +}

        """
    )
    #expect(run.errors == "1 of 1 file not in canonical layout; huzhu format rewrites it\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.untidy)
    #expect(huzhu(["format", "--check", path, "--quiet"]).errors.isEmpty)
  }

  @Test func `What is no JSON is told and left as it is, and the others are rewritten`() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.file("a.json", "{\"format\": \"huzhu/1\", }")
    let path = try folder.file("b.json", Self.untidy)
    for arguments in [["format", folder.path], ["format", "--check", folder.path]] {
      let run = huzhu(arguments)
      #expect(run.status == .badData)
      #expect(run.errors.contains("a.json:1:"))
    }
    #expect(try String(contentsOfFile: broken, encoding: .utf8) == "{\"format\": \"huzhu/1\", }")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.tidy)
  }

  @Test func `Other JSON in a folder is left alone, and laid out where it is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("package.json", "{\"name\":\"a\"}")
    #expect(huzhu(["format", folder.path]).status == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\"name\":\"a\"}")
    #expect(huzhu(["format", path]).status == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\n  \"name\": \"a\"\n}\n")
  }

  @Test func `Through a link the file is written, and it keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.json", Self.untidy)
    let link = folder.path + "/link.json"
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try files.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(huzhu(["format", link]).status == .done)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.tidy)
    let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `Standard input goes to standard output`() {
    let run = huzhu(["format", "-"], input: Self.untidy)
    #expect(run.status == .done)
    #expect(run.output == Self.tidy)
    #expect(huzhu(["format", "-"], input: run.output).output == Self.tidy)
    let checked = huzhu(["format", "-", "--check"], input: Self.untidy)
    #expect(checked.status == .findings)
    #expect(checked.output.hasPrefix("--- -\n"))
    #expect(huzhu(["format", "-", "--check"], input: Self.tidy).status == .done)
    #expect(huzhu(["format", "-"], input: "{").status == .badData)
  }

  @Test func `What is begun is in the canonical layout`() {
    for arguments in [
      ["scheme", "wuhan.hospital"], ["ledger", "wuhan.hospital"], ["case", "weihai.critical-cost"],
      ["overlay", "weihai.critical-cost"],
    ] {
      let text = huzhu(["new"] + arguments).output
      #expect(huzhu(["format", "-"], input: text).output == text, "\(arguments)")
    }
  }

  @Test func `A file that is not there is 66`() {
    let run = huzhu(["format", "rules/none.json"])
    #expect(run.status == .noInput)
    #expect(run.errors.contains("rules/none.json"))
  }
}
