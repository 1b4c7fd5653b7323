import Foundation
import HuzhuCommands
import Testing

struct RulesTests {
  @Test func `The project's rules have no errors`() {
    let run = huzhu(["validate"])
    #expect(run.status == .done)
    #expect(run.output.hasSuffix(" files, no findings\n"))
    #expect(huzhu(["validate", "--quiet"]).output.isEmpty)
    #expect(huzhu(["validate", "rules/vocabulary"]).output.contains(" files, no findings"))
  }

  @Test func `Examples are counted, and those of a folder alone`() {
    let one = huzhu(["test", "rules/published/weihai"])
    #expect(one.status == .done)
    #expect(one.output.hasSuffix(" examples passed\n"))
    let none = huzhu(["test", "rules/vocabulary"])
    #expect(none.status == .findings)
    #expect(none.output == "there is no example to run\n")
  }

  @Test func `A failed example tells its place and what was expected`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.copyOfRules()
    let path = rules + "/published/weihai/weihai.critical-cost@2010.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"2400 CNY\"", with: "\"2401 CNY\"")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = huzhu(["test", rules + "/published/weihai", "--rules", rules])
    #expect(run.status == .findings)
    #expect(run.output.contains("weihai.critical-cost@2010.json:"))
    #expect(run.output.contains("2401 CNY"))
    #expect(run.output.contains("passed, "))
  }

  @Test func `A rule file outside of the rules is read beside them`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("new.json", "{\"format\": \"huzhu/1\", \"shceme\": \"a\"}")
    let run = huzhu(["validate", path])
    #expect(run.status == .findings)
    #expect(run.output.contains("new.json:1:"))
    #expect(run.output.contains("1 file: 1 error"))
  }
}
