import Foundation
import HuzhuChecker
import HuzhuCommands
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// The ledgers, held against the pages they were taken from.
///
/// The pages are not part of the project: `HUZHU_SOURCES` names the folder where they lie.
@Suite(
  .enabled(
    if: Pages.folder != nil,
    "the pages are not here: HUZHU_SOURCES names no folder"
  )
)
struct LedgerSourcesTests {
  @Test(arguments: SourceLedger.all)
  func `Digest, lines and figures of a ledger are those of its page`(
    _ ledger: SourceLedger
  ) throws {
    let folder = try #require(Pages.folder)
    let bytes = Array(try Data(contentsOf: folder.appending(path: ledger.document)))
    let page = SourcePages.Page(bytes: bytes, sha256: SHA256.hex(of: bytes))
    let pages = SourcePages(folder: folder.path, pages: [ledger.document: page])
    var book = Rulebook()
    book.ledgers = [ledger.ledger]
    let found = checkSources(book, pages: pages)
    #expect(found.map(\.message.en) == [])
    let figures = ledger.ledger.facts.filter { $0.certainty == .stated && $0.value != nil }
    #expect(!figures.isEmpty, "the ledger has no figure")
  }
}

private enum Pages {
  static let folder = ProcessInfo.processInfo.environment["HUZHU_SOURCES"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }
}

/// A ledger that was taken from a page, as it lies in `seeds`.
struct SourceLedger: Sendable, CustomTestStringConvertible {
  /// The name of the page's file.
  var document: String
  var ledger: Ledger

  var testDescription: String { document }

  /// The ledgers of pages; that of a plan known from its publisher names no page.
  static let all: [SourceLedger] = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let folder = root.appending(path: "seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var documents: [JSONNode] = []
    for (index, name) in names.sorted().enumerated() where name.hasSuffix(".json") {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      let source = SourceText(name: name, bytes: Array(data))
      if let document = readJSON(source, index: index).value { documents.append(document) }
    }
    return loadRulebook(documents).rulebook.ledgers.compactMap { ledger in
      ledger.document.map { SourceLedger(document: $0, ledger: ledger) }
    }
  }()
}
