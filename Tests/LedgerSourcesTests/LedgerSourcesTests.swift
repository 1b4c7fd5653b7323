import Foundation
import HuzhuCommands
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
  func `A ledger names the very page that it was taken from`(_ ledger: SourceLedger) throws {
    #expect(SHA256.hex(of: try Pages.page(ledger)) == ledger.digest)
  }

  @Test(arguments: SourceLedger.all)
  func `The lines of every fact are lines with something on them`(_ ledger: SourceLedger) throws {
    let lines = try Pages.lines(ledger)
    for fact in ledger.facts where fact.certainty != "derived" {
      #expect(!fact.lines.isEmpty, "\(fact.id) has no lines")
      for line in fact.lines {
        let isThere = lines.indices.contains(line - 1) && !lines[line - 1].text.isEmpty
        #expect(isThere, "\(fact.id): line \(line)")
      }
    }
  }

  @Test(arguments: SourceLedger.all)
  func `A figure that is stated, or was seen, is printed on one of its lines`(
    _ ledger: SourceLedger
  ) throws {
    let lines = try Pages.lines(ledger)
    var count = 0
    for fact in ledger.facts where fact.isPrinted {
      let its = fact.lines.filter { lines.indices.contains($0 - 1) }.map { lines[$0 - 1] }
      for figure in fact.figures {
        count += 1
        #expect(
          its.contains(where: figure.isFound),
          "\(fact.id): \(figure.written) is not on \(fact.lines)"
        )
      }
    }
    #expect(count > 0, "the ledger has no figure")
  }
}

/// The pages, in the folder that the environment names.
private enum Pages {
  static let folder = ProcessInfo.processInfo.environment["HUZHU_SOURCES"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }

  static func page(_ ledger: SourceLedger) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try Data(contentsOf: folder.appending(path: ledger.document)))
  }

  static func lines(_ ledger: SourceLedger) throws -> [PrintedLine] {
    String(decoding: try page(ledger), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintedLine($0) }
  }
}
