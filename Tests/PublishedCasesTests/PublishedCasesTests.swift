import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import Testing

/// The examples of the published plans, held against the cases as they were published.
@Suite struct PublishedCasesTests {
  private let project = Project.shared

  @Test func `The rules and the published cases are read without a finding`() throws {
    #expect(project.problems.isEmpty, "\(project.problems)")
    for plan in PublishedPlan.all {
      let (node, problems) = plan.document
      #expect(problems.isEmpty, "\(problems)")
      #expect(node?["id"]?.string == plan.file)
      #expect(node?["cases"]?.array?.count == plan.cases.count, "\(plan.file)")
    }
    #expect(PublishedCase.all.count == 115)
    #expect(Set(PublishedCase.all.map(\.id)).count == 115)
  }

  @Test func `Every case has its examples, and every example that names a case retells it`() throws
  {
    for plan in PublishedPlan.all {
      let scheme = try #require(project.scheme(plan.scheme))
      let told = Set(scheme.examples.compactMap(\.from))
      #expect(told == Set(plan.cases.map(\.id)), "\(plan.scheme)")
    }
    let plans = PublishedPlan.all.map(\.scheme)
    for scheme in project.book.schemes where !plans.contains(scheme.id) {
      #expect(scheme.examples.allSatisfy { $0.from == nil }, "\(scheme.id)")
    }
  }

  @Test(arguments: PublishedCase.all)
  func `A case comes out as published, but for what the table tells`(
    _ published: PublishedCase
  ) throws {
    let found = try published.differences(in: project)
    let known = knownDifferences.map(\.difference).filter { $0.caseID == published.id }
    for difference in found {
      #expect(known.contains(difference), "a difference that no row tells: \(difference)")
    }
    for difference in known {
      #expect(found.contains(difference), "a row that tells of no difference: \(difference)")
    }
  }

  @Test func `Every row of the table tells of a case, once, and gives its reason`() {
    let ids = Set(PublishedCase.all.map(\.id))
    for known in knownDifferences {
      #expect(ids.contains(known.difference.caseID), "\(known.difference)")
      #expect(!known.because.isEmpty, "\(known.difference)")
    }
    #expect(Set(knownDifferences.map(\.difference)).count == knownDifferences.count)
  }

  @Test func `The examples of the plans come out as they themselves expect`() {
    let results = runExamples(in: project.book, schemes: PublishedPlan.all.map(\.scheme))
    #expect(results.filter { $0.from != nil }.count >= PublishedCase.all.count)
    for result in results {
      #expect(result.failures.isEmpty, "\(result.name): \(result.failures.map(\.en))")
    }
  }
}
