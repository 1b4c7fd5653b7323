import Foundation
import HuzhuBatch
import HuzhuLanguage
import Testing

/// A batch that uses columns held against one that asks the set path of each row.
@Suite struct ColumnPathTests {
  static let schemes = Set(ColumnTable.rules.book.schemes.map(\.id)).sorted()

  @Test(arguments: schemes)
  func `Columns change no byte of the answers and nothing of the summary`(scheme: String) throws {
    let seed = scheme.utf8.reduce(into: UInt64(7)) { $0 = $0 &* 31 &+ UInt64($1) }
    let table = ColumnTable(scheme, rows: 20, seed: seed)
    let slow = try table.answered(usingColumns: false)
    let fast = try table.answered(usingColumns: true)
    let slowLines = slow.text.split(separator: "\n")
    let fastLines = fast.text.split(separator: "\n")
    #expect(slowLines.count == fastLines.count)
    for (one, other) in zip(slowLines, fastLines) where one != other {
      Issue.record("\(scheme): set path \(one), columns \(other)")
      break
    }
    #expect(slow.summary == fast.summary, "\(scheme)")
    #expect(slow.stop == fast.stop)
  }

  @Test(arguments: [(1, 300), (2, 1_000), (3, 1 << 16)])
  func `Neither threads nor chunks change a byte`(jobs: Int, chunk: Int) throws {
    let table = ColumnTable("hainan.work-injury", rows: 160, seed: 3)
    let one = try table.answered(usingColumns: true)
    let other = try table.answered(usingColumns: true, jobs: jobs, chunk: chunk)
    #expect(one == other)
    #expect(one.text.split(separator: "\n").count > 120)
  }
}
