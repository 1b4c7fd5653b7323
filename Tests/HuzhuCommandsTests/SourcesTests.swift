import Foundation
import HuzhuCommands
import Testing

/// `validate --sources`, and the facts of ledgers that nothing is drawn from.
struct SourcesTests {
  private let folder: TemporaryFolder
  private let rules: String

  init() throws {
    folder = try TemporaryFolder()
    rules = try folder.copyOfRules()
  }

  @Test func `Pages are held against ledgers where an option or a variable names their folder`()
    throws
  {
    let path = try folder.file("pages/note.txt", "not a page of a ledger")
    let pages = String(path.dropLast("/note.txt".count))
    let seed = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/seeds")
        .filter { $0.hasPrefix("0") }.min()
    )
    let document = seed.replacing(".json", with: ".txt")
    _ = try folder.file("pages/" + document, "another page")
    let arguments = ["validate", folder.path + "/seeds", "--rules", rules, "--lang", "en"]
    let byOption = huzhu(arguments + ["--sources", pages])
    #expect(byOption.status == .findings)
    #expect(byOption.output.contains("HZ0821"))
    #expect(byOption.output.contains("'\(document)' is not the page"))
    #expect(byOption.output.contains("HZ0822"))
    let byVariable = huzhu(arguments, variables: ["COLUMNS": "80", "HUZHU_SOURCES": pages])
    #expect(byVariable.output == byOption.output)
    #expect(huzhu(arguments).status == .done)
    #expect(huzhu(arguments + ["--sources", folder.path + "/nowhere"]).status == .noInput)
  }

  @Test func `Facts that nothing is drawn from are counted, and listed where that is asked for`() {
    let arguments = ["validate", "--rules", rules, "--lang", "en"]
    let short = huzhu(arguments)
    #expect(!short.output.contains("HZ0813"))
    #expect(short.errors.hasSuffix(" more notes: see --notes\n"))
    #expect(huzhu(arguments + ["--quiet"]).errors.isEmpty)
    #expect(short.status == .done)
    let long = huzhu(arguments + ["--notes"])
    #expect(long.output.contains("note[HZ0813]"))
    #expect(long.status == .done)
    #expect(huzhu(arguments + ["--fail-on", "note"]).output.contains("note[HZ0813]"))
    #expect(huzhu(arguments + ["--format", "json"]).output.contains("HZ0813"))
  }
}
