import HuzhuCommands
import HuzhuDocuments
import HuzhuReports
import Testing

struct ExplainTests {
  @Test(arguments: ["en", "zh"])
  func `All codes are listed, and pages are shown one after the other`(language: String) throws {
    let list = huzhu(["explain", "--lang", language])
    #expect(list.status == .done)
    try expectGolden(list.output, "explain.\(language).txt")
    let pages = huzhu(["explain", "421", "hz0129", "HZ0606", "--lang", language])
    #expect(pages.status == .done)
    try expectGolden(pages.output, "explain-pages.\(language).txt")
  }

  @Test func `Names are one a line, for completions`() {
    let names = huzhu(["explain", "--names"]).output.split(separator: "\n")
    #expect(names.first == "HZ0001")
    #expect(names.allSatisfy { $0.utf8.count == 6 })
    #expect(Set(names).count == names.count)
  }

  @Test func `Pages need no rules`() {
    #expect(huzhu(["explain", "HZ0101"], variables: ["HUZHU_RULES": "nowhere"]).status == .done)
  }

  /// Pages that show a call of the tool.
  static let calls = CodePage.all.filter { $0.context == .call }.map(\.code.rawValue)

  @Test(arguments: calls)
  func `The wrong call of a page fails, and the right one does not`(code: String) throws {
    let page = try #require(CodePage.all.first { $0.code.rawValue == code })
    func arguments(_ call: String) -> [String] {
      call.split(separator: " ").dropFirst().map { String($0) } + ["--format", "json"]
    }
    let bad = huzhu(arguments(page.bad))
    #expect(bad.status != .done)
    #expect(bad.output.isEmpty || bad.output.contains("\"code\":\"\(code)\""))
    #expect(huzhu(arguments(page.good)).status == .done)
  }
}
