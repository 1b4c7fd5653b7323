import Foundation
import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// What the columns cost: steps over a block, and memory that a run takes.
@Suite(.serialized) struct ColumnCostTests {
  @Test func `Few schemes have many steps, and none has very many`() throws {
    let catalogue = try Catalogue.shared.get()
    var all: [Int] = []
    for versions in catalogue.schemes {
      let inputs = RandomRows(catalogue.book, versions, seed: 1).inputs
      let question = ColumnQuestion(inputs: inputs, on: Day("2026-06-05"), events: .one)
      let prepared = try catalogue.assessor.prepare([versions[0].id], overlays: []).get()
      guard let scheme = ColumnScheme(prepared.schemes[0].plans, question) else { continue }
      for plan in scheme.plans { all.append(plan.steps) }
    }
    all.sort()
    // Nearly every scheme has a program at all.
    #expect(all.count * 10 >= catalogue.schemes.count * 9, "\(all.count)")
    #expect(all[all.count / 2] <= 60, "the median is \(all[all.count / 2])")
    #expect(all[all.count - 1] <= 700, "the most is \(all[all.count - 1])")
  }

  @Test func `Answering blocks takes no memory after the first one`() throws {
    let catalogue = try Catalogue.shared.get()
    let versions = try #require(catalogue.schemes.first { $0[0].id == "hainan.work-injury" })
    let inputs = RandomRows(catalogue.book, versions, seed: 1).inputs
    let question = ColumnQuestion(inputs: inputs, on: Day("2026-06-05"), events: .one)
    let prepared = try catalogue.assessor.prepare([versions[0].id], overlays: []).get()
    let scheme = try #require(ColumnScheme(prepared.schemes[0].plans, question))
    var runner = ColumnSchemeRunner(scheme)
    var block = ColumnBlock(
      inputs.map { ColumnInput(catalogue.book.vocabulary.facts[$0], $0, catalogue.book.vocabulary) }
    )
    block.count = ColumnBlock.capacity
    runner.run(block)
    let before = try Self.heapPages()
    for _ in 0..<4_096 { runner.run(block) }
    let after = try Self.heapPages()
    // Other tests run beside it; a buffer for each of 4 million rows would be far more.
    #expect(after < before + 64_000, "\(before) \(after)")
  }

  /// Pages of memory that are this process's own.
  private static func heapPages() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(text.split(separator: " ").dropFirst(5).first.flatMap { Int($0) })
  }
}
