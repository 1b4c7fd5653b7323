import Foundation
import HuzhuDocuments
import HuzhuLanguage
import HuzhuReports
import Testing

@Suite struct CodePageTests {
  /// Codes whose pages show nothing that could be read in a test, and why.
  private static let unshown: [String: String] = [
    "HZ0003": "a file that may not be read",
    "HZ0103": "bytes of another encoding",
    "HZ0104": "bytes of another encoding",
    "HZ0105": "bytes that are no text",
    "HZ0125": "more brackets than a page has room for",
    "HZ0130": "a hundred mistakes in one file",
    "HZ0205": "it goes with the next version of the language",
    "HZ0220": "the file is right and the command is not",
    "HZ0391": "two files",
    "HZ0420": "more levels than a page has room for",
    "HZ0609": "more events than a page has room for",
    "HZ0721": "two files",
    "HZ0911": "an empty file",
    "HZ0923": "a row longer than a page",
    "HZ0932": "the other rows of the group are told too",
    "HZ0933": "it goes with what is wrong with another row",
    "HZ0934": "more groups than a page has room for",
    "HZ0951": "files beside the rules",
    "HZ0952": "two files",
    "HZ1003": "a whole fund",
    "HZ1004": "files beside the fund",
    "HZ1005": "files beside the fund",
    "HZ1006": "a whole fund",
  ]

  @Test func `Each code of the sources has a page, and each page a code`() throws {
    let paged = CodePage.all.map(\.code.rawValue)
    #expect(paged == paged.sorted())
    #expect(Set(paged).count == paged.count)
    #expect(Set(paged) == (try Self.codesOfTheSources()))
  }

  @Test(arguments: CodePage.all.map(\.code.rawValue))
  func `A page says what, and why, in both languages`(_ code: String) throws {
    let page = try #require(CodePage.of(DiagnosticCode(rawValue: code)))
    for label in [page.title, page.meaning, page.reason] {
      #expect(Self.isChinese(label.zh), "\(code)")
      #expect(!label.en.isEmpty && !Self.isChinese(String(label.en.prefix(9))), "\(code)")
    }
    for title in [page.title.zh, page.title.en] {
      #expect(!title.hasSuffix(".") && !title.hasSuffix("。"), "\(code)")
    }
    for text in [page.meaning, page.reason] {
      #expect(text.zh.hasSuffix("。"), "\(code)")
      #expect(text.en.hasSuffix("."), "\(code)")
    }
    #expect(page.bad.isEmpty == page.good.isEmpty, "\(code)")
    #expect(page.bad.isEmpty == (page.context == .none), "\(code)")
    #expect(page.bad.isEmpty == (Self.unshown[code] != nil), "\(code)")
  }

  private static let runnable = CodePage.all.filter { $0.context != .none && $0.context != .call }

  @Test(arguments: runnable.map(\.code.rawValue))
  func `The wrong example raises this code alone, and the right one none`(_ code: String) throws {
    let page = try #require(CodePage.of(DiagnosticCode(rawValue: code)))
    let asksRules = page.code.isOfWholeRules
    let bad = PageWorld.codes(of: page.bad, in: page.context, asksRules: asksRules)
    let good = PageWorld.codes(of: page.good, in: page.context, asksRules: asksRules)
    let expected = "\(code) \(page.severity.rawValue)"
    // What an example shows by itself is used by nothing, and of so little not everything is proved.
    let unused = ["HZ0518", "HZ0519", "HZ0801", "HZ0802", "HZ0803"].map { "\($0) warning" }
    let around = [
      "HZ0760 note", "HZ0806 warning", "HZ0811 warning", "HZ0812 warning", "HZ0813 note",
    ]
    let noise = Set(unused + (asksRules ? around : [around[0]])).subtracting([expected])
    #expect(Set(bad).subtracting(noise) == [expected], "\(page.bad)")
    #expect(Set(good).subtracting(noise) == [], "\(page.good)")
  }

  @Test(arguments: ["HZ0421", "hz421", "421", "0421"])
  func `A code is known by its digits`(_ text: String) {
    #expect(CodePage.code(named: text)?.rawValue == "HZ0421")
  }

  @Test(arguments: ["", "HZ", "HZ9999", "x421", "00421", "４２１"])
  func `What is no code is none`(_ text: String) {
    #expect(CodePage.code(named: text) == nil)
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Every code that the sources declare.
  private static func codesOfTheSources() throws -> Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var codes: Set<String> = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for piece in text.split(separator: "(rawValue: \"HZ").dropFirst() {
        codes.insert("HZ" + piece.prefix(4))
      }
    }
    return codes
  }
}
