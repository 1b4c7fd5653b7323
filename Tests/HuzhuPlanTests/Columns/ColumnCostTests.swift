import HuzhuAnswers
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues
import Testing

/// What the columns cost: steps over a block of rows.
@Suite struct ColumnCostTests {
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
}
